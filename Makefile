# Development of Chipsmith on Debian 12 or 13; `make` alone lists the targets.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

NAME := chipsmith
VERSION = $(shell sed -n 's/^version=//p' metadata.txt)
ZIP = dist/$(NAME)-$(VERSION).zip
ENV := source scripts/env.sh
PLUGIN_DIR ?= $(HOME)/.local/share/QGIS/QGIS3/profiles/default/python/plugins
ARGS ?=
OUT ?= build/demo

.PHONY: help setup demo test test-matrix lint format translate package lint-package deploy clean

help:  ## this list
	@sed -n 's/^\([a-z-]*\):.*##\(.*\)/  \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 18

setup:  ## install what the tests need (done by the other targets)
	@scripts/setup.sh test

demo:  ## export three datasets of the sample area, with pictures and reports: OUT=folder
	@scripts/demo.sh $(OUT)

test: setup  ## run the tests: ARGS="-k grid"
	@$(ENV); python -m pytest $(ARGS)

test-matrix:  ## run the tests on QGIS 3.40 and 3.44 (root, debootstrap): ARGS="-k grid"
	@scripts/test_matrix.sh -- $(ARGS)

lint: setup  ## style, types, and names that Qt 6 knows
	@$(ENV); failed=0; \
	ruff check . || failed=1; \
	ruff format --check . || failed=1; \
	mypy || failed=1; \
	python scripts/check_qt6.py || failed=1; \
	exit $$failed

format: setup  ## put the code into the project's style
	@$(ENV); ruff check --fix . && ruff format .

translate: setup  ## bring resources/i18n up to date with the code, and compile it
	@$(ENV); python scripts/translations.py update && python scripts/translations.py compile
	@$(ENV); python scripts/translations.py check

package: setup  ## build dist/chipsmith-VERSION.zip of the last commit and check it
	@[ -z "$$(git status --porcelain)" ] || echo "package: uncommitted changes are left out" >&2
	@scripts/package.sh $(ZIP)
	@$(ENV); python scripts/check_package.py $(ZIP)

lint-package: package  ## scan the zip as the plugin repository does
	@rm -rf build/package; mkdir -p build/package
	@$(ENV); python -m zipfile -e $(ZIP) build/package; cd build/package; failed=0; \
	bandit --quiet --recursive $(NAME) || failed=1; \
	flake8 --isolated --max-line-length 120 --extend-ignore E203 $(NAME) || failed=1; \
	detect-secrets -C . scan --all-files $(NAME) | python -c \
	'import json, sys; found = json.load(sys.stdin)["results"]; sys.exit(json.dumps(found, indent=1) if found else 0)' || failed=1; \
	[ $$failed != 0 ] || echo "$(ZIP): bandit, flake8 and detect-secrets find nothing"; \
	exit $$failed

deploy: setup  ## link this checkout into a QGIS profile: PLUGIN_DIR=folder
	@$(ENV); python scripts/translations.py compile
	@target="$(PLUGIN_DIR)/$(NAME)"; \
	if [ -e "$$target" ] && [ ! -L "$$target" ]; then echo "$$target is no link: left alone" >&2; exit 1; fi; \
	mkdir -p "$(PLUGIN_DIR)"; ln -sfn "$(CURDIR)" "$$target"; echo "$$target -> $(CURDIR)"

clean:  ## remove what was built (.venv stays)
	@rm -rf build dist .hypothesis .ruff_cache .qgis-settings
	@find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +

# SPDX-License-Identifier: GPL-2.0-or-later
"""The documentation names every parameter and output, with its default, and only tests that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from qgis.core import QgsProcessingParameterDefinition
from scenes import REPOSITORY

DOCS = REPOSITORY / "docs"
PAGES = sorted(DOCS.glob("*.md"))
_LINK = re.compile(r"\[(test_\w+\.py)::(\w+)\]\(([^)]+)\)")
_FILE = re.compile(r"`(?:([\w/]+)/)?(test_\w+\.py)`")


def _rows(heading: str) -> dict[str, list[str]]:
    """Return the cells of the table below a heading by the name in the first one."""
    text = (DOCS / "parameters.md").read_text(encoding="utf-8")
    section = text.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")][2:]
    rows = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]
    found = {row[0].strip(" `"): row for row in rows}
    assert len(found) == len(lines), "a row stands twice"
    return found


def _default(parameter: QgsProcessingParameterDefinition) -> str:
    value = parameter.defaultValue()
    if value is None:
        return "none" if parameter.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional else "required"
    if isinstance(value, bool):
        return str(value).lower()
    return value if isinstance(value, str) else f"{value:g}"


def test_every_parameter_stands_in_the_table_with_its_default(algorithm):
    rows = _rows("Parameters")
    declared = {parameter.name(): _default(parameter) for parameter in algorithm.parameterDefinitions()}
    assert {name: row[2].strip("`") for name, row in rows.items()} == declared
    for name, (_, meaning, _, refused, tests) in rows.items():
        assert meaning.endswith("."), name
        assert refused, name
        assert _LINK.search(tests), name


def test_every_output_stands_in_the_table(algorithm):
    rows = _rows("Outputs")
    assert set(rows) == {output.name() for output in algorithm.outputDefinitions()}
    for name, (_, meaning, tests) in rows.items():
        assert meaning.endswith("."), name
        assert _LINK.search(tests), name


def test_every_combination_has_a_test():
    rows = _rows("Combinations")
    assert len(rows) > 30
    for name, (_, outcome, tests) in rows.items():
        assert outcome, name
        assert _LINK.search(tests), name


def test_every_parameter_stands_in_the_page_of_the_algorithm(algorithm):
    text = (DOCS / "exporttrainingdata.md").read_text(encoding="utf-8")
    for found in (*algorithm.parameterDefinitions(), *algorithm.outputDefinitions()):
        assert f"`{found.name()}`" in text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_test_that_is_linked_is_there(page):
    text = page.read_text(encoding="utf-8")
    links = _LINK.findall(text)
    assert len(links) == text.count(".py::"), "a link of another form"
    for file, function, target in links:
        path = (page.parent / target).resolve()
        assert path.is_file(), target
        assert path.name == file, target
        assert REPOSITORY / "tests" in path.parents, target
        assert re.search(rf"^def {function}\(", path.read_text(encoding="utf-8"), re.M), f"{file} has no {function}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_that_is_named_is_there(page):
    text = page.read_text(encoding="utf-8")
    for folder, file in _FILE.findall(text):
        places = [REPOSITORY / folder] if folder else [REPOSITORY / "tests" / part for part in ("core", "algorithms")]
        assert any((place / file).is_file() for place in places), file
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert Path(page.parent / target).exists(), target

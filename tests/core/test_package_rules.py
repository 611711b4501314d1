# SPDX-License-Identifier: GPL-2.0-or-later
"""What the plugin repository demands of metadata.txt, and the check of the zip that sees to it."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = {"resources/icon.png"}
TEXT = (ROOT / "metadata.txt").read_text(encoding="utf-8")


def _script(name: str):
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


check_package = _script("check_package")


def test_the_metadata_are_fit_to_publish():
    assert check_package.metadata_problems(TEXT, FILES) == []


@pytest.mark.parametrize(
    ("line", "instead", "word"),
    [
        ("version=", "version=next", "version"),
        ("email=", "email=nobody", "email"),
        ("tracker=", "tracker=github.com/chipsmith", "tracker"),
        ("homepage=", "", "homepage"),
        ("qgisMaximumVersion=", "", "4.99"),
        ("qgisMinimumVersion=", "qgisMinimumVersion=4.0", "qgisMinimumVersion"),
        ("hasProcessingProvider=", "hasProcessingProvider=no", "hasProcessingProvider"),
        ("experimental=", "experimental=maybe", "experimental"),
        ("icon=", "icon=resources/other.png", "icon"),
        ("deprecated=", "supportsQt6=True", "supportsQt6"),
        ("deprecated=", "depricated=False", "depricated"),
        ("category=", "category=Machine learning", "category"),
        ("name=", "name=Chipsmith plugin", "plugin"),
    ],
)
def test_what_the_repository_would_refuse_is_named(line, instead, word):
    changed = "\n".join(instead if text.startswith(line) else text for text in TEXT.split("\n"))
    assert changed != TEXT
    problems = check_package.metadata_problems(changed, FILES)
    assert any(word in problem for problem in problems), problems


def test_the_zip_holds_no_compiled_or_foreign_files():
    names = ["chipsmith/metadata.txt", "chipsmith/run.sh", "chipsmith/a.pyc", "chipsmith/.git/x", "other/x"]
    names += ["chipsmith/resources/i18n/chipsmith_de.ts"]
    told = "\n".join(check_package.name_problems(names))
    assert all(word in told for word in ("run.sh", "a.pyc", ".git", "one top folder", "chipsmith_de.ts"))


def _qt6_problems(path: Path, code: str) -> list[str]:
    """Return what the check says; in a process of its own, since QGIS keeps PyQt6 out of its own."""
    path.write_text(code, encoding="utf-8")
    checked = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "check_qt6.py"), str(path)], capture_output=True, text=True, check=False
    )
    problems = checked.stderr.splitlines()
    assert checked.returncode == (1 if problems else 0), checked.stderr
    return problems


@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("from qgis.PyQt.QtCore import Qt\nQt.AlignLeft", "Qt.AlignmentFlag.AlignLeft"),
        ("from qgis.PyQt.QtGui import QFont\nQFont.Bold", "QFont.Weight.Bold"),
        ("from qgis.PyQt.QtCore import QVariant\nQVariant.Type.Int", "QVariant.Type"),
        ("from qgis.PyQt.QtCore import QRegExp", "QRegExp"),
        ("from qgis.PyQt import QtCore\nQtCore.Qt.MidButton", "MidButton"),
        ("from PyQt5.QtCore import Qt", "PyQt5"),
        ("dialog.exec_()", "exec"),
    ],
)
def test_what_qt_6_dropped_is_named(tmp_path, code, word):
    problems = _qt6_problems(tmp_path / "code.py", code)
    assert len(problems) == 1
    assert word in problems[0]


@pytest.mark.parametrize(
    "code",
    [
        "from qgis.PyQt.QtCore import Qt\nQt.AlignmentFlag.AlignLeft",
        "from qgis.PyQt.QtCore import QVariant\nQVariant.Int",
        "from qgis.PyQt.QtWidgets import QAction\nQAction.Priority",
    ],
)
def test_what_both_have_is_left_alone(tmp_path, code):
    assert _qt6_problems(tmp_path / "code.py", code) == []

# SPDX-License-Identifier: GPL-2.0-or-later
"""Members of enums of QGIS are written below their enum, as Qt 6 demands; all names exist in this release."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = [ROOT / "plugin.py", *sorted((ROOT / "algorithms").glob("**/*.py"))]
# QGIS 4 puts these back, and QGIS 3.22 takes no other spelling for the type of a field.
ALLOWED = "QVariant."


def _names(tree: ast.Module) -> dict[str, Any]:
    """Return what is imported from QGIS, by the name it has in the file."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis"):
            module = importlib.import_module(node.module)
            found.update({alias.asname or alias.name: getattr(module, alias.name) for alias in node.names})
    return found


def _members(tree: ast.Module) -> list[tuple[str, Any, Any]]:
    """Return each dotted name that begins with something of QGIS, its owner and what it stands for."""
    names, found = _names(tree), []

    def value_of(node: ast.expr) -> Any:
        if isinstance(node, ast.Name):
            return names.get(node.id)
        if not isinstance(node, ast.Attribute):
            return None
        owner = value_of(node.value)
        if owner is None:
            return None
        value = getattr(owner, node.attr)
        found.append((ast.unparse(node), owner, value))
        return value

    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            value_of(node)
    return found


def _is_scoped(owner: Any, value: Any) -> bool:
    return isinstance(value, type) or not isinstance(value, int) or isinstance(owner, type) and isinstance(value, owner)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_enums_are_scoped(path):
    for written, owner, value in _members(ast.parse(path.read_text(encoding="utf-8"))):
        assert written.startswith(ALLOWED) or _is_scoped(owner, value), f"{path.name}: {written} needs its enum"


def test_the_check_sees_an_unscoped_member():
    tree = ast.parse("from qgis.core import QgsProcessing, QgsWkbTypes\nQgsProcessing.TypeRaster\nQgsWkbTypes.Point")
    assert [_is_scoped(owner, value) for _, owner, value in _members(tree)] == [False, False]
    tree = ast.parse("from qgis.core import QgsProcessing\nQgsProcessing.SourceType.TypeRaster")
    assert all(_is_scoped(owner, value) for _, owner, value in _members(tree))

# SPDX-License-Identifier: GPL-2.0-or-later
"""Check that the plugin's use of Qt also holds with Qt 6, where QGIS 4 runs.

Usage: check_qt6.py [FILE...]      (default: all that the zip holds)

Every name that is imported from `qgis.PyQt` and every attribute written behind it is looked up in PyQt6,
where members of enums are found only below their enum. Methods of objects, whose class is not written
down, are checked against those that Qt 6 dropped. What comes from `qgis.core` is checked by a test, which
has it at hand (tests/algorithms/test_qgis_enums.py).
"""

from __future__ import annotations

import ast
import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("__init__.py", "plugin.py", "algorithms", "core")
BINDING = "qgis.PyQt"

# Called on objects; the cure works with Qt 5.15 as well.
_GONE_METHODS = {
    "exec_": "exec",
    "print_": "print",
    "toTime_t": "toSecsSinceEpoch",
    "setTime_t": "setSecsSinceEpoch",
    "fromTime_t": "fromSecsSinceEpoch",
    "setMargin": "setContentsMargins",
    "setResizeMode": "setSectionResizeMode",
    "setClickable": "setSectionsClickable",
    "setMovable": "setSectionsMovable",
    "setTabStopWidth": "setTabStopDistance",
    "globalPos": "globalPosition().toPoint",
}
_GONE_MODULES = {
    "qgis.PyQt.Qt": "the module that holds it, such as QtCore",
    "resources_rc": "files loaded by their path",
}
# QGIS 4 puts these back below QVariant, and QGIS 3.22 knows no other way to name them.
_KEPT_BY_QGIS = {
    ("QVariant", name)
    for name in ("Bool", "Date", "DateTime", "Double", "Int", "LongLong", "String", "UInt", "ULongLong")
}


def problems_of(path: Path) -> Iterator[str]:
    """Yield, in words, what will not work with Qt 6."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names: dict[str, Any] = {}
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            yield from (f"{path}:{node.lineno}: {text}" for text in _import_problems(node, names))
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield from (f"{path}:{node.lineno}: {text}" for text in _attribute_problems(node, names))


def _import_problems(node: ast.Import | ast.ImportFrom, names: dict[str, Any]) -> Iterator[str]:
    """Yield what cannot be imported; enter into `names` what PyQt6 has for what can."""
    modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
    for module in modules:
        if module.split(".")[0] in ("PyQt5", "PyQt6", "sip"):
            yield f"import {module} from {BINDING} instead"
        if module in _GONE_MODULES:
            yield f"{module} is gone; use {_GONE_MODULES[module]}"
    if isinstance(node, ast.Import) or not modules[0].startswith(BINDING):
        return
    below = modules[0][len(BINDING) :]
    if not below:
        for alias in node.names:
            names[alias.asname or alias.name] = importlib.import_module(f"PyQt6.{alias.name}")
        return
    module = importlib.import_module(f"PyQt6{below}")
    for alias in node.names:
        found = getattr(module, alias.name, None)
        # QGIS moves some classes back to where Qt 5 had them.
        found = found or getattr(importlib.import_module("PyQt6.QtGui"), alias.name, None)
        if found is None:
            yield f"Qt 6 has no {alias.name} in {module.__name__}"
        names[alias.asname or alias.name] = found


def _attribute_problems(node: ast.Attribute, names: dict[str, Any]) -> Iterator[str]:
    if node.attr in _GONE_METHODS:
        yield f"{node.attr} is gone; use {_GONE_METHODS[node.attr]}"
    if not isinstance(node.value, (ast.Name, ast.Attribute)):
        return
    written = ast.unparse(node.value)
    owner = _resolved(node.value, names)
    if owner is None or (written, node.attr) in _KEPT_BY_QGIS:
        return
    if isinstance(owner, (type, type(sys))) and not hasattr(owner, node.attr):
        scoped = [f"{written}.{name}.{node.attr}" for name, inner in vars(owner).items() if hasattr(inner, node.attr)]
        yield f"Qt 6 has no {written}.{node.attr}" + (f"; write {scoped[0]}" if scoped else "")


def _resolved(node: ast.expr, names: dict[str, Any]) -> Any:
    """Return what PyQt6 has for a dotted name; None if that is unknown."""
    if isinstance(node, ast.Name):
        return names.get(node.id)
    if isinstance(node, ast.Attribute):
        owner = _resolved(node.value, names)
        return None if owner is None else getattr(owner, node.attr, None)
    return None


def main(arguments: list[str]) -> int:
    """Print the problems, or that there are none."""
    given = [Path(argument) for argument in arguments] or [ROOT / name for name in SOURCES]
    files = sorted(file for path in given for file in (path.rglob("*.py") if path.is_dir() else [path]))
    problems = [problem for file in files for problem in problems_of(file)]
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print(f"Qt 6: {len(files)} files, all names resolve in PyQt6")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

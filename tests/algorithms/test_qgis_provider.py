# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin in QGIS: how it comes and goes, and that its code suits every QGIS from 3.22 on."""

from __future__ import annotations

import ast
import configparser
import enum
import importlib
import re
from pathlib import Path

import pytest
from qgis.core import QgsApplication

REPOSITORY = Path(__file__).resolve().parents[2]
QGIS_SOURCES = [
    REPOSITORY / "__init__.py",
    REPOSITORY / "plugin.py",
    *sorted((REPOSITORY / "algorithms").rglob("*.py")),
]
CORE_SOURCES = sorted((REPOSITORY / "core").rglob("*.py"))
# Not on 3.22, or not on 4.0, whatever object they are called on.
FORBIDDEN_NAMES = {
    "as_numpy",
    "autogenerateParameterValues",
    "exec_",
    "FlagNoThreading",
    "maximumThreads",
    "pushFormattedMessage",
    "QgsProcessingOutputVariant",
    "QMetaType",
}


def _id(path: Path) -> str:
    return str(path.relative_to(REPOSITORY))


def _registered():
    return QgsApplication.processingRegistry().providerById("chipsmith")


def test_the_provider_is_registered(plugin, provider):
    assert _registered() is not None
    assert provider.id() == "chipsmith"
    assert provider.name() == "Chipsmith"
    assert "chipsmith:exporttrainingdata" in [found.id() for found in provider.algorithms()]


def test_provider_and_algorithm_have_icons(provider, algorithm):
    assert Path(provider.svgIconPath()).is_file()
    assert Path(algorithm.svgIconPath()).is_file()
    assert not provider.icon().isNull()
    assert not algorithm.icon().isNull()


def test_unload_takes_the_provider_away_and_it_can_come_again(plugin):
    plugin.unload()
    try:
        assert _registered() is None
        assert QgsApplication.processingRegistry().algorithmById("chipsmith:exporttrainingdata") is None
        plugin.unload()
    finally:
        plugin.initGui()
    assert _registered() is not None


def test_unloading_a_plugin_that_was_never_started_harms_nothing(plugin):
    type(plugin)(None).unload()
    assert _registered() is not None


def test_qgis_process_loads_the_provider_by_the_metadata():
    metadata = configparser.ConfigParser()
    metadata.read(REPOSITORY / "metadata.txt", encoding="utf-8")
    general = metadata["general"]
    assert general["hasProcessingProvider"] == "yes"
    assert general["qgisMinimumVersion"] == "3.22"
    assert general["qgisMaximumVersion"] == "4.99"
    assert "supportsQt6" not in general
    assert "plugin_dependencies" not in general
    assert (REPOSITORY / general["icon"]).is_file()


@pytest.mark.parametrize("path", QGIS_SOURCES, ids=_id)
def test_names_suit_every_qgis(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    used = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    used |= {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    used |= {alias.name for node in _imports(tree) for alias in node.names}
    assert not used & FORBIDDEN_NAMES
    assert not re.search(r"\bPyQt[56]\b|\bresources_rc\b", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", QGIS_SOURCES, ids=_id)
def test_enums_are_written_with_their_scope(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = _imported_from_qgis(tree)
    for chain in _chains(tree):
        if chain[0] not in imported or chain[0] == "QVariant":
            continue
        holder = imported[chain[0]]
        for depth, name in enumerate(chain[1:], start=1):
            assert hasattr(holder, name), f"{'.'.join(chain)} is not on this QGIS"
            found = getattr(holder, name)
            if _is_enum_member(found):
                assert isinstance(holder, type) and _is_enum_type(holder), (
                    f"{'.'.join(chain[: depth + 1])} needs the name of its enum for Qt 6: {type(found).__name__}"
                )
                break
            holder = found


@pytest.mark.parametrize("path", [*QGIS_SOURCES, *CORE_SOURCES], ids=_id)
def test_syntax_is_that_of_python_3_9(path):
    tree = ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 9))
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        keywords = {keyword.arg for keyword in call.keywords}
        name = getattr(call.func, "id", getattr(call.func, "attr", ""))
        assert not (name == "zip" and "strict" in keywords)
        assert not (name == "dataclass" and keywords & {"slots", "kw_only"})


@pytest.mark.parametrize("path", CORE_SOURCES, ids=_id)
def test_the_core_knows_no_qgis(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    modules = [getattr(node, "module", None) or alias.name for node in _imports(tree) for alias in node.names]
    assert not [name for name in modules if name.split(".")[0] in ("qgis", "processing")]


def test_the_scan_finds_what_it_looks_for():
    tree = ast.parse(
        "from qgis.core import QgsProcessing\nQgsProcessing.TypeRaster\nQgsProcessing.SourceType.TypeRaster"
    )
    holder = _imported_from_qgis(tree)["QgsProcessing"]
    assert ["QgsProcessing", "TypeRaster"] in _chains(tree)
    assert _is_enum_member(holder.TypeRaster)
    assert not _is_enum_type(holder)
    assert _is_enum_type(holder.SourceType)


def _imports(tree: ast.AST) -> list:
    return [node for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom))]


def _imported_from_qgis(tree: ast.AST) -> dict:
    found = {}
    for node in _imports(tree):
        module = getattr(node, "module", None) or ""
        if module.split(".")[0] == "qgis":
            for alias in node.names:
                found[alias.asname or alias.name] = getattr(importlib.import_module(module), alias.name)
    return found


def _chains(tree: ast.AST) -> list[list[str]]:
    """Return every dotted name, such as ["QgsProcessing", "SourceType", "TypeRaster"]."""
    chains = []
    for node in ast.walk(tree):
        names: list[str] = []
        while isinstance(node, ast.Attribute):
            names.append(node.attr)
            node = node.value
        if names and isinstance(node, ast.Name):
            chains.append([node.id, *reversed(names)])
    return chains


def _is_enum_type(found: type) -> bool:
    return issubclass(found, (enum.Enum, int))


def _is_enum_member(found: object) -> bool:
    return isinstance(found, (enum.Enum, int)) and type(found) not in (int, bool)

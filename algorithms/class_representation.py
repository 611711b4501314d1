# SPDX-License-Identifier: GPL-2.0-or-later
"""Texts that a layer shows for the values of its class field: value maps, coded domains, value relations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import QgsApplication, QgsVectorLayer

# Widgets whose texts stand for values one by one; those of others are the values, formatted.
_WIDGETS = ("ValueMap", "ValueRelation")


def represented(layer: QgsVectorLayer | None, index: int, values: Iterable[tuple[int, Any]]) -> dict[int, str]:
    """Return the text of each class that the layer's form has one for.

    Args:
        layer: behind the features; None if there is none.
        index: of the class field, -1 for none.
        values: class value, and what the field holds, of features that have a class.
    """
    setup = layer.editorWidgetSetup(index) if layer is not None and index >= 0 else None
    if setup is None or setup.type() not in _WIDGETS:
        return {}
    formatter = QgsApplication.fieldFormatterRegistry().fieldFormatter(setup.type())
    texts: dict[int, str] = {}
    for value, raw in dict.fromkeys(values):
        text = formatter.representValue(layer, index, setup.config(), None, raw).strip()
        # A value that is not in the list comes back in brackets.
        if text and text not in (str(raw), f"({raw})"):
            texts.setdefault(value, text)
    return texts

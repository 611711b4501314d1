# SPDX-License-Identifier: GPL-2.0-or-later
"""Names and colours that the symbology of a raster layer gives to its classes."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    QgsColorRampShader,
    QgsPalettedRasterRenderer,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from ..core.labels.classes import Colour


def names_and_colours_of_legend(layer: QgsRasterLayer) -> tuple[dict[int, str], dict[int, Colour]]:
    """Return names and colours by class value of a palette, or of a pseudocolour of exact values; else none.

    A label that only repeats the value is no name.
    """
    names: dict[int, str] = {}
    colours: dict[int, Colour] = {}
    for number, label, colour in _entries(layer):
        value = int(number)
        if value != number:
            continue
        if label.strip() and label.strip() not in (str(value), str(number)):
            names[value] = label.strip()
        colours[value] = (colour.red(), colour.green(), colour.blue())
    return names, colours


def _entries(layer: QgsRasterLayer) -> Iterator[tuple[float, str, QColor]]:
    renderer = layer.renderer()
    if isinstance(renderer, QgsPalettedRasterRenderer):
        for entry in renderer.classes():
            yield entry.value, entry.label, entry.color
    elif isinstance(renderer, QgsSingleBandPseudoColorRenderer):
        shader = renderer.shader().rasterShaderFunction() if renderer.shader() else None
        if isinstance(shader, QgsColorRampShader) and shader.colorRampType() == QgsColorRampShader.Type.Exact:
            for item in shader.colorRampItemList():
                yield item.value, item.label, item.color

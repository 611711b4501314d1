# SPDX-License-Identifier: GPL-2.0-or-later
"""How layers of chips and labels look when QGIS loads them: outlines, and a colour for each class."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..core.labels.classes import ClassEntry

Style = Callable[[QgsVectorLayer], None]
"""sets the renderer of a layer"""

_FILL_ALPHA = 45
_CHIP_COLOUR = QColor(255, 170, 0)
_OTHER_COLOUR = QColor(128, 128, 128)


class Styler(QgsProcessingLayerPostProcessorInterface):
    """Gives a layer its renderer once it is loaded."""

    def __init__(self, style: Style) -> None:
        """Keep the function that sets the renderer."""
        super().__init__()
        self._style = style

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        if isinstance(layer, QgsVectorLayer):
            self._style(layer)
            layer.triggerRepaint()


# QGIS keeps no post-processor of Python alive, and calls it whenever the layer is loaded: perhaps after a whole batch.
_stylers: list[Styler] = []


def style_when_loaded(
    destination: str, name: str, default_name: str, context: QgsProcessingContext, style: Style
) -> None:
    """Have the layer at `destination` styled and named when the run is over, if it is to be loaded at all.

    Args:
        destination: id of the sink.
        name: of the layer, if nobody has named it.
        default_name: what QGIS calls a layer that nobody has named.
        context: of the run.
        style: see `chip_style` and `class_style`.
    """
    if not context.willLoadLayerOnCompletion(destination):
        return
    details = context.layerToLoadOnCompletionDetails(destination)
    if not details.forceName and details.name in ("", default_name):
        details.name = name
    styler = Styler(style)
    _stylers.append(styler)
    details.setPostProcessor(styler)


def chip_style(layer: QgsVectorLayer) -> None:
    """Draw footprints as outlines, so that the image is seen."""
    layer.setRenderer(QgsSingleSymbolRenderer(_symbol(_CHIP_COLOUR, 0)))


def class_style(classes: Sequence[ClassEntry], field: str, other: str) -> Style:
    """Return the style of labels: outline and thin fill in the colour of the class.

    Args:
        classes: names and colours.
        field: that holds class values.
        other: what labels of no class are called.
    """

    def style(layer: QgsVectorLayer) -> None:
        categories = [
            QgsRendererCategory(entry.value, _symbol(QColor(*entry.colour), _FILL_ALPHA), entry.name)
            for entry in classes
        ]
        categories.append(QgsRendererCategory("", _symbol(_OTHER_COLOUR, _FILL_ALPHA), other))
        layer.setRenderer(QgsCategorizedSymbolRenderer(field, categories))

    return style


def _symbol(colour: QColor, fill_alpha: int) -> QgsFillSymbol:
    fill = f"{colour.red()},{colour.green()},{colour.blue()},{fill_alpha}"
    outline = f"{colour.red()},{colour.green()},{colour.blue()},255"
    return QgsFillSymbol.createSimple(
        {"color": fill, "style": "solid" if fill_alpha else "no", "outline_color": outline, "outline_width": "0.4"}
    )

# SPDX-License-Identifier: GPL-2.0-or-later
"""Names and colours that the symbology of a layer gives to its classes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from qgis.core import (
    NULL,
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureRenderer,
    QgsFields,
    QgsGraduatedSymbolRenderer,
    QgsRenderContext,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant
from qgis.PyQt.QtGui import QColor

from ..core.inputs import ClassNames
from ..core.labels.classes import Colour

# Key of no legend entry.
_NOT_DRAWN = ""
# Variables of expressions that differ from feature to feature, whatever its attributes are.
_OF_ONE_FEATURE = {"feature", "id", "geometry"}


@dataclass(frozen=True)
class Legend:
    """A renderer that tells features apart, and the fields by which it does."""

    renderer: QgsFeatureRenderer
    """a copy of the layer's, in which no entry is unticked"""
    fields: QgsFields
    columns: tuple[int, ...]
    """indexes of the fields that it looks at"""
    context: QgsExpressionContext

    @property
    def is_by_value(self) -> bool:
        """True if an entry stands for values, not for a range or a rule that several classes may meet."""
        return isinstance(self.renderer, QgsCategorizedSymbolRenderer)

    def names(self, rows: Iterable[tuple[int, tuple[Any, ...]]]) -> ClassNames:
        """Return names and colours of the classes whose features are all drawn alike.

        Args:
            rows: class value, and attributes of `columns`, of features that have a class.
        """
        entries = self._entries()
        keys_of: dict[int, set[str]] = defaultdict(set)
        classes_of: dict[str, set[int]] = defaultdict(set)
        for value, found in self._keys(rows):
            # A rule stands for those below it; what is not drawn at all is drawn otherwise than the rest.
            keys = (found & entries.keys()) or {_NOT_DRAWN}
            keys_of[value] |= keys
            for key in keys:
                classes_of[key].add(value)
        names: dict[int, str] = {}
        colours: dict[int, Colour] = {}
        for value, keys in keys_of.items():
            if _NOT_DRAWN in keys or not (self.is_by_value or all(len(classes_of[key]) == 1 for key in keys)):
                continue
            known = [entries[key] for key in keys]
            labels, shades = {label for label, _ in known}, {shade for _, shade in known}
            if len(labels) == 1 and (label := labels.pop()):
                names[value] = label
            if len(shades) == 1:
                colours[value] = shades.pop()
        return ClassNames(names, colours)

    def _keys(self, rows: Iterable[tuple[int, tuple[Any, ...]]]) -> list[tuple[int, set[str]]]:
        """Return class value and legend keys of every distinct row."""
        feature = QgsFeature(self.fields)
        context = QgsRenderContext()
        context.setExpressionContext(self.context)
        self.renderer.startRender(context, self.fields)
        found = []
        try:
            for value, attributes in dict.fromkeys(rows):
                for column, attribute in zip(self.columns, attributes):
                    feature.setAttribute(column, NULL if attribute is None else attribute)
                context.expressionContext().setFeature(feature)
                found.append((value, set(self.renderer.legendKeysForFeature(feature, context))))
        finally:
            self.renderer.stopRender(context)
        return found

    def _entries(self) -> dict[str, tuple[str, Colour]]:
        """Return label and colour of each legend entry by its key."""
        return {
            item.ruleKey(): (item.label().strip(), _colour(item.symbol()))
            for item in self.renderer.legendSymbolItems()
            if item.symbol() is not None
        }


def legend_of(layer: QgsVectorLayer | None, fields: QgsFields) -> Legend | None:
    """Return the legend of a layer whose symbology tells classes apart by attributes; None for any other.

    Args:
        layer: behind the features; None if there is none.
        fields: of the features.
    """
    renderer = _innermost(layer.renderer()) if layer is not None else None
    if renderer is None or renderer.filterNeedsGeometry():
        return None
    columns: set[int] = set()
    for text in _expressions(renderer):
        index = fields.lookupField(text.strip().strip('"'))
        found = {index} if index >= 0 else _columns(QgsExpression(text), fields)
        if found is None:
            return None
        columns |= found
    if not columns:
        return None
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFields(fields)
    return Legend(_unticked_too(renderer.clone()), fields, tuple(sorted(columns)), context)


def _innermost(renderer: QgsFeatureRenderer | None) -> QgsFeatureRenderer | None:
    """Return the renderer below those that only change how another one draws: inverted, merged, displaced."""
    while renderer is not None and renderer.embeddedRenderer() is not None:
        renderer = renderer.embeddedRenderer()
    return renderer


def _expressions(renderer: QgsFeatureRenderer) -> Sequence[str]:
    if isinstance(renderer, (QgsCategorizedSymbolRenderer, QgsGraduatedSymbolRenderer)):
        return [renderer.classAttribute()]
    if isinstance(renderer, QgsRuleBasedRenderer):
        filters = [rule.filterExpression() for rule in renderer.rootRule().descendants()]
        return [text for text in filters if text and text != "ELSE"]
    return []


def _columns(expression: QgsExpression, fields: QgsFields) -> set[int] | None:
    """Return the fields that an expression looks at; None if it looks at more than attributes."""
    if expression.hasParserError() or expression.needsGeometry():
        return None
    if _OF_ONE_FEATURE & set(expression.referencedVariables()):
        return None
    if any(name.startswith("$") for name in expression.referencedFunctions()):
        return None
    names = expression.referencedColumns()
    columns = {fields.lookupField(name) for name in names}
    return None if -1 in columns else columns


def _unticked_too(renderer: QgsFeatureRenderer) -> QgsFeatureRenderer:
    """Tick every entry, and take away the one for all other values, which is no class."""
    if isinstance(renderer, QgsCategorizedSymbolRenderer):
        for index in reversed(range(len(renderer.categories()))):
            value = renderer.categories()[index].value()
            if value is None or isinstance(value, QVariant) or value == "":
                renderer.deleteCategory(index)
    for item in renderer.legendSymbolItems():
        renderer.checkLegendSymbolItem(item.ruleKey(), True)
    return renderer


def _colour(symbol: QgsSymbol) -> Colour:
    """Return the colour that a symbol shows most: of its fill, or of its outline if it has no fill; opaque."""
    for layer in symbol.symbolLayers():
        if not layer.enabled():
            continue
        for colour in _colours_of(layer):
            if colour.isValid() and colour.alpha():
                return _rgb(colour)
    return _rgb(symbol.color())


def _colours_of(layer: QgsSymbolLayer) -> Iterator[QColor]:
    """Yield the colours of fill and outline that are drawn."""
    style, outline = (layer.properties().get(name) for name in ("style", "outline_style"))
    if style != "no" or layer.layerType() != "SimpleFill":
        yield layer.color()
    if outline != "no":
        yield layer.strokeColor()


def _rgb(colour: QColor) -> Colour:
    return colour.red(), colour.green(), colour.blue()

# SPDX-License-Identifier: GPL-2.0-or-later
"""Feature sources of Processing as label sources of the core."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ..core.crs import Transform
from ..core.errors import Message
from ..core.inputs import ClassNames
from ..core.labels.classes import FieldClasses, classes_of_field, names_of_field
from ..core.labels.samples import FeatureSource
from ..core.progress import Progress, stop_if_cancelled

# Fields that hold the class if none is named, in any case.
CLASS_VALUE_FIELDS = ("classvalue", "value")
CLASS_NAME_FIELDS = ("classname",)
# Features between two looks at the cancel button.
_PORTION = 1000


def is_class_field(fields: QgsFields, index: int) -> bool:
    """Return True if the field can hold classes: integers or texts."""
    return fields.at(index).type() in (
        QVariant.Int,
        QVariant.UInt,
        QVariant.LongLong,
        QVariant.ULongLong,
        QVariant.Bool,
        QVariant.String,
    )


def find_field(fields: QgsFields, wanted: Sequence[str]) -> int:
    """Return the first field that has one of the `wanted` names in any case, -1 if none has."""
    for name in wanted:
        for index in range(fields.count()):
            if fields.at(index).name().lower() == name.lower():
                return index
    return -1


def read_features(
    name: str,
    source: QgsProcessingFeatureSource,
    value_field: str,
    name_field: str,
    buffer_radius: float,
    transform: Transform,
    layer: QgsVectorLayer | None,
    progress: Progress,
    is_selection: bool = False,
) -> tuple[FeatureSource, ClassNames]:
    """Return the features with their classes, and the names and colours of these.

    Args:
        name: of the parameter, for messages.
        source: the features; selection and filter are its own matter.
        value_field: field of class values; empty looks for one.
        name_field: field of class names; empty looks for one, then for the layer's categories.
        buffer_radius: in units of the source's CRS.
        transform: from the source's CRS to the image's.
        layer: behind the source, for its symbology; None if there is none.
        progress: asked for cancel, told what was chosen.
        is_selection: only the selected features of a layer, which QGIS hands out in no order.

    Raises:
        LabelError: for values that are no classes.
        CancelledError: if the user asked to stop.
    """
    fields = source.fields()
    value_index = _value_index(fields, value_field, progress)
    name_index = find_field(fields, [name_field] if name_field else CLASS_NAME_FIELDS)
    geometries, values, names = _rows(source, value_index, name_index, is_selection, progress)
    if value_index < 0:
        classes = FieldClasses(np.ones(len(geometries), dtype=np.int64), np.zeros(len(geometries), dtype=bool), {})
    else:
        classes = classes_of_field(values, fields.at(value_index).name())
    features = FeatureSource(geometries, classes, transform, buffer_radius, value_index >= 0, name)
    if name_index >= 0:
        known, ambiguous = names_of_field(classes.values[~classes.is_null], _where(names, ~classes.is_null))
        if ambiguous:
            progress.warning(
                Message(
                    "Classes with several names in field {field} keep the first: {values}.",
                    field=fields.at(name_index).name(),
                    values=", ".join(map(str, ambiguous)),
                )
            )
        return features, ClassNames(known, _of_symbology(layer, fields, value_index, classes, values).colours)
    return features, _of_symbology(layer, fields, value_index, classes, values)


def _value_index(fields: QgsFields, value_field: str, progress: Progress) -> int:
    if value_field:
        return find_field(fields, [value_field])
    index = find_field(fields, CLASS_VALUE_FIELDS)
    if index >= 0 and not is_class_field(fields, index):
        progress.warning(
            Message(
                "Field {field} holds neither whole numbers nor texts and is not used; all features are one class.",
                field=fields.at(index).name(),
            )
        )
        return -1
    return index


def _rows(
    source: QgsProcessingFeatureSource, value_index: int, name_index: int, is_selection: bool, progress: Progress
) -> tuple[np.ndarray, list[Any], list[Any]]:
    """Return geometries (shapely or None), raw class values and raw class names of all features.

    Those of a selection by their ids, new ones last in the order they were added: the later feature wins in masks.
    """
    request = QgsFeatureRequest().setSubsetOfAttributes([i for i in (value_index, name_index) if i >= 0])
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    wkbs: list[bytes | None] = []
    values: list[Any] = []
    names: list[Any] = []
    ids: list[int] = []
    for number, feature in enumerate(source.getFeatures(request, unchecked)):
        if number % _PORTION == 0:
            stop_if_cancelled(progress)
        wkbs.append(_wkb(feature.geometry()))
        values.append(_plain(feature.attribute(value_index)) if value_index >= 0 else None)
        names.append(_plain(feature.attribute(name_index)) if name_index >= 0 else None)
        ids.append(feature.id())
    geometries = shapely.from_wkb(np.array(wkbs, dtype=object), on_invalid="ignore")
    if is_selection:
        order = sorted(range(len(ids)), key=lambda place: (ids[place] < 0, abs(ids[place])))
        return geometries[order], [values[place] for place in order], [names[place] for place in order]
    return geometries, values, names


def read_geometries(source: QgsProcessingFeatureSource) -> np.ndarray:
    """Return the geometries of all features, shapely or None, in the source's CRS."""
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    request = QgsFeatureRequest().setNoAttributes()
    wkbs = [_wkb(feature.geometry()) for feature in source.getFeatures(request, unchecked)]
    return shapely.from_wkb(np.array(wkbs, dtype=object), on_invalid="ignore")


def _wkb(geometry: QgsGeometry) -> bytes | None:
    """Return the geometry as WKB of straight segments; None if there is none."""
    if geometry.isNull() or geometry.isEmpty():
        return None
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry = QgsGeometry(geometry.constGet().segmentize())
    return geometry.asWkb().data()


def _plain(value: Any) -> Any:
    """Return None for the null of QGIS, other values as they are."""
    return None if isinstance(value, QVariant) else value


def _where(values: list[Any], chosen: np.ndarray) -> list[Any]:
    return [value for value, wanted in zip(values, chosen.tolist()) if wanted]


def _of_symbology(
    layer: QgsVectorLayer | None, fields: QgsFields, value_index: int, classes: FieldClasses, raw: list[Any]
) -> ClassNames:
    """Return labels and colours of the layer's categories, if it is categorised by the class field."""
    renderer = layer.renderer() if layer is not None else None
    if value_index < 0 or not isinstance(renderer, QgsCategorizedSymbolRenderer):
        return ClassNames()
    if renderer.classAttribute().strip('"') != fields.at(value_index).name():
        return ClassNames()
    value_of = {str(text): value for text, value in zip(raw, classes.values.tolist()) if text is not None}
    names, colours = {}, {}
    for category in renderer.categories():
        many = category.value() if isinstance(category.value(), list) else [category.value()]
        for text in many:
            value = value_of.get(str(text))
            if value is None:
                continue
            if category.label() and category.label() != str(text):
                names[value] = category.label()
            colour = category.symbol().color()
            colours[value] = (colour.red(), colour.green(), colour.blue())
    return ClassNames(names, colours)

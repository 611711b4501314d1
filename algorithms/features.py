# SPDX-License-Identifier: GPL-2.0-or-later
"""Feature sources of Processing as label sources of the core."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from qgis.core import (
    QgsFields,
    QgsProcessingFeatureSource,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

from ..core.crs import Transform
from ..core.errors import Message
from ..core.grid import Grid, Window
from ..core.inputs import ClassNames
from ..core.labels.classes import FieldClasses, classes_of_field, names_of_field
from ..core.labels.samples import FeatureSource, find_far
from ..core.progress import Progress
from .class_representation import represented
from .class_symbology import Legend, legend_of
from .feature_rows import Rows, read_rows

# Fields that hold the class if none is named, in any case.
CLASS_VALUE_FIELDS = ("classvalue", "value")
CLASS_NAME_FIELDS = ("classname",)


def may_hold_classes(fields: QgsFields, index: int) -> bool:
    """Return True if a field that the user chose can hold classes; of one of decimals that shows in its values."""
    return fields.at(index).type() == QVariant.Double or is_class_field(fields, index)


def is_class_field(fields: QgsFields, index: int) -> bool:
    """Return True if the field is made for classes: integers or texts."""
    return fields.at(index).type() in (
        QVariant.Int,
        QVariant.UInt,
        QVariant.LongLong,
        QVariant.ULongLong,
        QVariant.Bool,
        QVariant.String,
    )


def find_field(fields: QgsFields, wanted: Sequence[str]) -> int:
    """Return the first field that has one of the `wanted` names, if need be in any case; -1 if none has."""
    for name in wanted:
        exact = fields.indexFromName(name)
        if exact >= 0:
            return exact
        for index in range(fields.count()):
            if fields.at(index).name().lower() == name.lower():
                return index
    return -1


def read_features(
    name: str,
    value_parameter: str,
    source: QgsProcessingFeatureSource,
    value_field: str,
    name_field: str,
    buffer_radius: float,
    transform: Transform,
    layer: QgsVectorLayer | None,
    image: tuple[Grid, Window],
    progress: Progress,
    is_selection: bool = False,
) -> tuple[FeatureSource, ClassNames]:
    """Return the features with their classes, and the names and colours of these.

    Args:
        name: of the parameter, for messages.
        value_parameter: name of the parameter that chooses `value_field`, for messages.
        source: the features; selection and filter are its own matter.
        value_field: field of class values; empty looks for one.
        name_field: field of class names; empty looks for one, then for the layer's categories.
        buffer_radius: in units of the source's CRS.
        transform: from the source's CRS to the image's.
        layer: behind the source, for its symbology; None if there is none.
        image: its grid, and the part of it to cut; what lies outside is counted, not kept.
        progress: asked for cancel, told what was chosen.
        is_selection: only the selected features of a layer, which QGIS hands out in no order.

    Raises:
        LabelError: for values that are no classes.
        CancelledError: if the user asked to stop.
    """
    fields = source.fields()
    value_index = _value_index(fields, value_field, progress)
    name_index = find_field(fields, [name_field] if name_field else CLASS_NAME_FIELDS)
    legend = legend_of(layer, fields) if value_index >= 0 else None
    columns = legend.columns if legend else ()
    find = partial(find_far, transform=transform, buffer_radius=buffer_radius, image=image, name=name)
    rows = read_rows(source, value_index, name_index, columns, is_selection, find, progress)
    classes = _classes(rows, fields, value_index, value_parameter)
    features = FeatureSource(rows.geometries, classes, transform, buffer_radius, value_index >= 0, name, rows.far)
    named = _Named(layer, fields, value_index, name_index, legend)
    return features, _class_names(named, rows, classes, progress)


@dataclass(frozen=True)
class _Named:
    """Where names of classes come from."""

    layer: QgsVectorLayer | None
    fields: QgsFields
    value_index: int
    name_index: int
    legend: Legend | None


def _class_names(source: _Named, rows: Rows, classes: FieldClasses, progress: Progress) -> ClassNames:
    """Return names from the name field, else from legend and form; colours from the legend."""
    has_class = ~classes.is_null
    values = classes.values[has_class].tolist()
    legend = source.legend
    drawn = legend.names(zip(values, _where(rows.drawn_by, has_class))) if legend else ClassNames()
    if source.name_index < 0:
        shown = represented(source.layer, source.value_index, zip(values, _where(rows.values, has_class)))
        # A category that is called by its value has not been given a name.
        own = {value: (str(value), classes.names.get(value)) for value in drawn.names}
        labels = {value: label for value, label in drawn.names.items() if label not in own[value]}
        return ClassNames({**shown, **labels}, drawn.colours)
    raw_names = _where(rows.names, has_class)
    known, ambiguous = names_of_field(classes.values[has_class], raw_names)
    if ambiguous:
        progress.warning(
            Message(
                "Classes with several names in field {field} keep the first: {values}.",
                field=source.fields.at(source.name_index).name(),
                values=", ".join(map(str, ambiguous)),
            )
        )
    shown = represented(source.layer, source.name_index, zip(values, raw_names))
    return ClassNames({**known, **shown}, drawn.colours)


def _classes(rows: Rows, fields: QgsFields, value_index: int, value_parameter: str) -> FieldClasses:
    if value_index < 0:
        count = len(rows.geometries)
        return FieldClasses(np.ones(count, dtype=np.int64), np.zeros(count, dtype=bool), {})
    return classes_of_field(rows.values, fields.at(value_index).name(), value_parameter)


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


def _where(values: list[Any], chosen: np.ndarray) -> list[Any]:
    return [value for value, wanted in zip(values, chosen.tolist()) if wanted]

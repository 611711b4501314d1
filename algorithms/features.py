# SPDX-License-Identifier: GPL-2.0-or-later
"""Feature sources of Processing as label sources of the core."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from qgis.core import (
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
from .class_representation import represented
from .class_symbology import Legend, legend_of

# Fields that hold the class if none is named, in any case.
CLASS_VALUE_FIELDS = ("classvalue", "value")
CLASS_NAME_FIELDS = ("classname",)
# Features between two looks at the cancel button.
_PORTION = 1000


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
    legend = legend_of(layer, fields) if value_index >= 0 else None
    columns = legend.columns if legend else ()
    rows = _rows(source, value_index, name_index, columns, is_selection, progress)
    classes = _classes(rows, fields, value_index)
    features = FeatureSource(rows.geometries, classes, transform, buffer_radius, value_index >= 0, name)
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


def _class_names(source: _Named, rows: _Rows, classes: FieldClasses, progress: Progress) -> ClassNames:
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


def _classes(rows: _Rows, fields: QgsFields, value_index: int) -> FieldClasses:
    if value_index < 0:
        count = len(rows.geometries)
        return FieldClasses(np.ones(count, dtype=np.int64), np.zeros(count, dtype=bool), {})
    return classes_of_field(rows.values, fields.at(value_index).name())


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


@dataclass(frozen=True)
class _Rows:
    """All features, column by column."""

    geometries: np.ndarray
    """shapely or None, object (n,)"""
    values: list[Any]
    """raw class values"""
    names: list[Any]
    """raw class names"""
    drawn_by: list[tuple[Any, ...]]
    """attributes that the symbology looks at"""

    def where(self, places: Sequence[int]) -> _Rows:
        """Return the rows at `places`, in that order."""
        columns = ([column[place] for place in places] for column in (self.values, self.names, self.drawn_by))
        return _Rows(self.geometries[places], *columns)


def _rows(
    source: QgsProcessingFeatureSource,
    value_index: int,
    name_index: int,
    columns: tuple[int, ...],
    is_selection: bool,
    progress: Progress,
) -> _Rows:
    """Return all features.

    Those of a selection by their ids, new ones last in the order they were added: the later feature wins in masks.
    """
    wanted = {index for index in (value_index, name_index, *columns) if index >= 0}
    request = QgsFeatureRequest().setSubsetOfAttributes(sorted(wanted))
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    wkbs: list[bytes | None] = []
    values: list[Any] = []
    names: list[Any] = []
    drawn_by: list[tuple[Any, ...]] = []
    # Few attributes are distinct, and each is kept once.
    once: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    ids: list[int] = []
    for number, feature in enumerate(source.getFeatures(request, unchecked)):
        if number % _PORTION == 0:
            stop_if_cancelled(progress)
        wkbs.append(_wkb(feature.geometry()))
        values.append(_plain(feature.attribute(value_index)) if value_index >= 0 else None)
        names.append(_plain(feature.attribute(name_index)) if name_index >= 0 else None)
        drawn = tuple(_plain(feature.attribute(index)) for index in columns)
        drawn_by.append(once.setdefault(drawn, drawn))
        ids.append(feature.id())
    geometries = shapely.from_wkb(np.array(wkbs, dtype=object), on_invalid="ignore")
    rows = _Rows(geometries, values, names, drawn_by)
    if is_selection:
        return rows.where(sorted(range(len(ids)), key=lambda place: (ids[place] < 0, abs(ids[place]))))
    return rows


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

# SPDX-License-Identifier: GPL-2.0-or-later
"""Features of a Processing source, read column by column."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from qgis.core import QgsFeatureRequest, QgsGeometry, QgsProcessingFeatureSource, QgsWkbTypes
from qgis.PyQt.QtCore import QVariant

from ..core.labels.kept_geometries import KeptGeometries
from ..core.progress import Progress, stop_if_cancelled

# Features between two looks at the cancel button.
_PORTION = 1000


@dataclass(frozen=True)
class Rows:
    """All features, column by column."""

    geometries: np.ndarray
    """shapely or None, object (n,)"""
    far: np.ndarray
    """bool (n,): has a geometry that was not kept"""
    values: list[Any]
    """raw class values"""
    names: list[Any]
    """raw class names"""
    drawn_by: list[tuple[Any, ...]]
    """attributes that the symbology looks at"""

    def where(self, places: Sequence[int]) -> Rows:
        """Return the rows at `places`, in that order."""
        columns = ([column[place] for place in places] for column in (self.values, self.names, self.drawn_by))
        return Rows(self.geometries[places], self.far[places], *columns)


def read_rows(
    source: QgsProcessingFeatureSource,
    value_index: int,
    name_index: int,
    columns: tuple[int, ...],
    is_selection: bool,
    find: Callable[[np.ndarray], np.ndarray],
    progress: Progress,
) -> Rows:
    """Return all features, with the geometries of those that `find` does not find to be far.

    Those of a selection by their ids, new ones last in the order they were added: the later feature wins in masks.
    """
    wanted = {index for index in (value_index, name_index, *columns) if index >= 0}
    request = QgsFeatureRequest().setSubsetOfAttributes(sorted(wanted))
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    kept = KeptGeometries(find)
    values: list[Any] = []
    names: list[Any] = []
    drawn_by: list[tuple[Any, ...]] = []
    # Few attributes are distinct, and each is kept once.
    once: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    ids: list[int] = []
    for number, feature in enumerate(source.getFeatures(request, unchecked)):
        if number % _PORTION == 0:
            stop_if_cancelled(progress)
        kept.add(_wkb(feature.geometry()))
        values.append(_plain(feature.attribute(value_index)) if value_index >= 0 else None)
        names.append(_plain(feature.attribute(name_index)) if name_index >= 0 else None)
        drawn = tuple(_plain(feature.attribute(index)) for index in columns)
        drawn_by.append(once.setdefault(drawn, drawn))
        if is_selection:
            ids.append(feature.id())
    rows = Rows(*kept.all(), values, names, drawn_by)
    if is_selection:
        return rows.where(sorted(range(len(ids)), key=lambda place: (ids[place] < 0, abs(ids[place]))))
    return rows


def read_geometries(source: QgsProcessingFeatureSource, progress: Progress) -> np.ndarray:
    """Return the geometries of all features, shapely or None, in the source's CRS."""
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    request = QgsFeatureRequest().setNoAttributes()
    wkbs = []
    for number, feature in enumerate(source.getFeatures(request, unchecked)):
        if number % _PORTION == 0:
            stop_if_cancelled(progress)
        wkbs.append(_wkb(feature.geometry()))
    return shapely.from_wkb(np.array(wkbs, dtype=object), on_invalid="ignore")


def _wkb(geometry: QgsGeometry) -> bytes | None:
    """Return the geometry as WKB of straight segments; None if there is none."""
    if geometry.isNull() or geometry.isEmpty():
        return None
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry = QgsGeometry(geometry.constGet().segmentize())
    kind = QgsWkbTypes.displayString(geometry.wkbType())
    # QGIS 3.40 and later know these, and write what other readers do not take for polygons.
    if kind.startswith(("PolyhedralSurface", "TIN")):
        geometry = _patches(geometry)
    return geometry.asWkb().data()


def _patches(geometry: QgsGeometry) -> QgsGeometry:
    """Return the polygons, or triangles, of a surface as a MultiPolygon."""
    # As text, since the Python of QGIS 3.40 knows nothing of surfaces.
    text = geometry.asWkt(17)
    rings = re.sub(r"(Triangle|Polygon)\s*Z?M?\s*", "", text[text.index("(") :])
    dimensions = re.sub(r"^(PolyhedralSurface|TIN)", "", text[: text.index("(")])
    return QgsGeometry.fromWkt(f"MultiPolygon{dimensions}{rings}")


def _plain(value: Any) -> Any:
    """Return None for the null of QGIS, other values as they are."""
    return None if isinstance(value, QVariant) else value

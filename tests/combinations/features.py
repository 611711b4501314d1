# SPDX-License-Identifier: GPL-2.0-or-later
"""Drawn labels as polygons on the map of the image, whatever they were drawn as."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from oracles import polygon_part
from osgeo import gdal
from qgis_exports import moved
from scenes import on_map

from combinations.cases import Case
from combinations.chip_places import carried
from combinations.class_maps import ClassMap
from combinations.layers import Drawn
from combinations.shown import Shown

QUARTER_SEGMENTS = 32
"""of circles around points, as the documentation has it"""


@dataclass(frozen=True)
class Features:
    """Polygons on the map in the order of their layer."""

    geometries: list[shapely.Geometry]
    values: list[int]
    ratio: float
    """smallest share of a feature that counts"""


def features_of(case: Case, drawn: Drawn, value_field: str, radius: float, ratio: float) -> Features | None:
    """Return the features of a layer; None if some are refused, or are no polygons."""
    classified = drawn.classified(value_field)
    if classified is None or (drawn.kind != "Polygon" and not radius):
        return None
    geometries, values = [], []
    for geometry, value in classified:
        grown = shapely.make_valid(geometry)
        if radius:
            grown = shapely.buffer(
                polygon_part(grown) if drawn.kind == "Polygon" else grown, radius, quad_segs=QUARTER_SEGMENTS
            )
        # Features over an image without CRS lie where QGIS shows it, whatever their layer claims.
        if case.picture.crs and drawn.crs != case.picture.crs:
            grown = moved(grown, drawn.crs, case.picture.crs)
        geometries.append(polygon_part(shapely.make_valid(grown)))
        values.append(value)
    return Features(geometries, values, ratio)


def regions_of(class_map: ClassMap, shown: Shown) -> Features | None:
    """Return the connected regions of a class raster within the frame; None if its pixels are not the image's."""
    if not class_map.is_on_lattice or shown.margin or shown.pixel_factor != 1 or class_map.place is None:
        return None
    rows, columns = class_map.classes.shape
    y, x = np.mgrid[0:rows, 0:columns] + 0.5
    at = carried(class_map.place, np.stack((x, y), axis=-1))
    inside = shapely.contains_xy(shown.frame, at[..., 0], at[..., 1])
    classes = np.where(inside, class_map.classes, 0)
    geometries, values = [], []
    for value in np.unique(classes[classes > 0]).tolist():
        for part in shapely.get_parts(shapely.union_all(_runs(classes == value))):
            geometries.append(on_map(part, class_map.place))
            values.append(value)
    return Features(geometries, values, 0.0)


def _runs(chosen: np.ndarray) -> list[shapely.Polygon]:
    """Return a box for each run of pixels in a row."""
    padded = np.pad(chosen.astype(np.int8), ((0, 0), (1, 1)))
    steps = np.diff(padded, axis=1)
    starts, ends = np.argwhere(steps == 1), np.argwhere(steps == -1)
    return [shapely.box(x, y, end, y + 1) for (y, x), (_, end) in zip(starts.tolist(), ends.tolist())]


def classes_at(class_map: ClassMap, xy: np.ndarray) -> np.ndarray:
    """Return the class (…) at points (…, 2) of the map; 0 outside."""
    assert class_map.place is not None
    at = np.floor(carried(gdal.InvGeoTransform(class_map.place), xy) + 1e-9).astype(int)
    x, y = at[..., 0], at[..., 1]
    rows, columns = class_map.classes.shape
    inside = (x >= 0) & (y >= 0) & (x < columns) & (y < rows)
    found = np.zeros(inside.shape, dtype=np.int64)
    found[inside] = class_map.classes[y[inside], x[inside]]
    return found

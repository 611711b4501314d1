# SPDX-License-Identifier: GPL-2.0-or-later
"""Geometries brought from their CRS to the pixels of a grid, and mended on the way."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..crs import Transform
from ..grid import Grid
from .polygons import POLYGON_TYPES, polygons_of


@dataclass(frozen=True)
class InPixels:
    """Geometries in pixels; index i of every array is one geometry."""

    geometries: np.ndarray
    """shapely geometries, object (n,); an empty polygon where not `usable`"""
    reached: np.ndarray
    """bool (n,): all coordinates could be transformed"""
    repaired: np.ndarray
    """bool (n,): an invalid polygon was mended"""
    usable: np.ndarray
    """bool (n,): reached, and not a polygon without area"""


def in_pixels(geometries: np.ndarray, transform: Transform, grid: Grid) -> InPixels:
    """Return `geometries` (2D, not missing) in pixels of `grid`, polygons valid.

    Args:
        geometries: shapely geometries in the CRS that `transform` begins with, object (n,).
        transform: to the CRS of `grid`.
        grid: the pixels.
    """
    coordinates, owner = shapely.get_coordinates(geometries, return_index=True)
    moved = transform(coordinates)
    reached = np.ones(len(geometries), dtype=bool)
    reached[owner[~np.isfinite(moved).all(axis=1)]] = False
    result = np.full(len(geometries), shapely.Polygon(), dtype=object)
    on_map = moved[reached[owner]]
    result[reached] = shapely.set_coordinates(geometries[reached].copy(), grid.to_pixel(on_map))
    result[reached], mended, has_area = repaired(result[reached])
    was_repaired, usable = reached.copy(), reached.copy()
    was_repaired[reached] = mended
    usable[reached] = has_area
    return InPixels(result, reached, was_repaired, usable)


def repaired(geometries: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Make polygons valid; other geometries stay as they are.

    Returns:
        (geometries, mended, usable): bool arrays say which were mended, and which are not polygons without area.
    """
    is_polygon = np.isin(shapely.get_type_id(geometries), POLYGON_TYPES)
    broken = is_polygon & ~shapely.is_valid(geometries)
    result = geometries.copy()
    for index in np.flatnonzero(broken):
        result[index] = _mended(geometries[index])
    usable = ~is_polygon | (shapely.area(result) > 0)
    return result, broken & usable, usable


def _mended(geometry: shapely.Geometry) -> shapely.Geometry:
    """Return the polygons of an invalid geometry; an empty one if it is beyond repair."""
    try:
        return polygons_of(shapely.make_valid(geometry))
    except shapely.GEOSException:
        return shapely.Polygon()

# SPDX-License-Identifier: GPL-2.0-or-later
"""Geometries brought from their CRS to the pixels of a grid, and mended on the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
import shapely

from ..crs import Transform
from ..grid import Grid, Window
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
    """bool (n,): near, and not a polygon without area"""
    near: np.ndarray
    """bool (n,): reached, and may meet the region; the others were not looked at any further"""

    @staticmethod
    def of_parts(parts: Sequence[InPixels]) -> InPixels:
        """Return the geometries of all parts, of which there is one at least, one after the other."""
        return InPixels(*(np.concatenate([getattr(part, own.name) for part in parts]) for own in fields(InPixels)))


def in_pixels(geometries: np.ndarray, transform: Transform, grid: Grid, region: Window | None = None) -> InPixels:
    """Return `geometries` (not missing) in pixels of `grid`, in two dimensions, polygons valid.

    Args:
        geometries: shapely geometries in the CRS that `transform` begins with, object (n,).
        transform: to the CRS of `grid`.
        grid: the pixels.
        region: window of `grid`; geometries whose bounds do not meet it are not wanted. None wants all.
    """
    pixels, owner, reached, near = _placed(geometries, transform, grid, region)
    result = np.full(len(geometries), shapely.Polygon(), dtype=object)
    result[near] = shapely.set_coordinates(shapely.force_2d(geometries[near]), pixels[near[owner]])
    result[near], mended, has_area = repaired(result[near])
    was_repaired, usable = near.copy(), near.copy()
    was_repaired[near] = mended
    usable[near] = has_area
    return InPixels(result, reached, was_repaired, usable, near)


def are_outside(geometries: np.ndarray, transform: Transform, grid: Grid, region: Window) -> np.ndarray:
    """Return which geometries `in_pixels` would reach and find not near, bool (n,)."""
    _, _, reached, near = _placed(geometries, transform, grid, region)
    return reached & ~near


def _placed(
    geometries: np.ndarray, transform: Transform, grid: Grid, region: Window | None
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return the coordinates of what was reached, the geometry of each, and which geometries are reached and near."""
    coordinates, owner = shapely.get_coordinates(geometries, return_index=True)
    moved = transform(coordinates)
    reached = np.ones(len(geometries), dtype=bool)
    reached[owner[~np.isfinite(moved).all(axis=1)]] = False
    on_map = reached[owner]
    pixels, owner = grid.to_pixel(moved[on_map]), owner[on_map]
    near = reached if region is None else reached & _may_meet(pixels, owner, len(geometries), region)
    return pixels, owner, reached, near


def meet(bounds_px: np.ndarray, region: Window) -> np.ndarray:
    """Return bool (n,): whether `bounds_px` (n, 4: x_min, y_min, x_max, y_max) and the region have a part in common."""
    with np.errstate(invalid="ignore"):
        return (
            (bounds_px[:, 0] < region.x_end)
            & (bounds_px[:, 1] < region.y_end)
            & (bounds_px[:, 2] > region.x)
            & (bounds_px[:, 3] > region.y)
        )


def _may_meet(pixels: np.ndarray, owner: np.ndarray, count: int, region: Window) -> np.ndarray:
    """Return which of `count` geometries meet the region by their bounds; those without coordinates may, too.

    Args:
        pixels: coordinates of all geometries, float64 (m, 2).
        owner: the geometry of each, ascending, int64 (m,).
        count: number of geometries.
        region: a window.
    """
    result = np.ones(count, dtype=bool)
    starts = np.flatnonzero(np.diff(owner, prepend=-1))
    if len(starts):
        bounds = np.hstack((np.minimum.reduceat(pixels, starts), np.maximum.reduceat(pixels, starts)))
        result[owner[starts]] = meet(bounds, region)
    return result


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

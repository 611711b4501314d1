# SPDX-License-Identifier: GPL-2.0-or-later
"""The part of each feature that lies in a chip: its box and its area."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..grid import Window
from .polygons import polygons_of
from .samples import Samples

# Label files give boxes to a hundredth of a pixel; a part that is thinner than
# that only touches the chip, and would be a box without width.
THINNEST_PART_PX = 0.01
# Slack for the comparison of two areas computed by different routes.
RATIO_SLACK = 1e-9
# Areas are rounded to a millionth of a square pixel, so that the last digit does not
# depend on where a long edge was cut before.
AREA_DIGITS = 6
# Features with more vertices are cut to the strip first, so that each chip meets short outlines.
MANY_VERTICES = 256


@dataclass(frozen=True)
class Objects:
    """The labelled objects of one chip, in layer order."""

    features: np.ndarray
    """row numbers in the samples, int64 (n,)"""
    values: np.ndarray
    """class values, int64 (n,)"""
    boxes_px: np.ndarray
    """float64 (n, 4): left, top, right, bottom in pixels of the chip, within it"""
    areas_px: np.ndarray
    """area inside the chip, float64 (n,)"""

    def __len__(self) -> int:
        """Return the number of objects."""
        return len(self.features)

    def where(self, chosen: np.ndarray) -> Objects:
        """Return the objects that a bool or index array chooses."""
        return Objects(self.features[chosen], self.values[chosen], self.boxes_px[chosen], self.areas_px[chosen])


NO_OBJECTS = Objects(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64), np.zeros((0, 4)), np.zeros(0))


def shortened(samples: Samples, features: np.ndarray, window: Window) -> np.ndarray:
    """Return the geometries of `features`, those with many vertices cut to `window` with a margin."""
    geometries = samples.geometries[features]
    bounds = samples.bounds_px[features]
    outside = ~_inside(bounds, window)
    for index in np.flatnonzero(outside & (samples.vertex_counts[features] > MANY_VERTICES)):
        margin = 8
        geometries[index] = _clip_one(
            geometries[index],
            (window.x - margin, window.y - margin, window.x_end + margin, window.y_end + margin),
        )
    return geometries


def clip_to_chip(
    samples: Samples,
    features: np.ndarray,
    geometries: np.ndarray,
    window: Window,
    region: Window,
    min_overlap_ratio: float,
) -> tuple[Objects, np.ndarray]:
    """Return the objects of a chip, and the features that the overlap ratio keeps out.

    A feature is an object if its part in the chip is at least `THINNEST_PART_PX`
    wide and high, has an area, and that area is at least `min_overlap_ratio` of
    the whole feature's.

    Args:
        samples: all features.
        features: row numbers of the candidates.
        geometries: their geometries, at least as far as they lie in `window`.
        window: the chip.
        region: the part of the image that is cut; what lies in padding is not in the chip.
        min_overlap_ratio: 0 to 1.
    """
    bounds = samples.bounds_px[features].copy()
    areas = samples.areas_px[features].copy()
    visible = window.intersection(region)
    cut = np.flatnonzero(~_inside(bounds, visible))
    if len(cut):
        parts = _clip_many(geometries[cut], visible)
        areas[cut] = shapely.area(parts)
        bounds[cut] = shapely.bounds(parts)
    with np.errstate(invalid="ignore"):
        touches = (
            (areas > 0)
            & (bounds[:, 2] - bounds[:, 0] >= THINNEST_PART_PX)
            & (bounds[:, 3] - bounds[:, 1] >= THINNEST_PART_PX)
        )
    enough = areas >= min_overlap_ratio * samples.whole_areas_px[features] * (1 - RATIO_SLACK)
    kept = touches & enough
    origin = np.array([window.x, window.y, window.x, window.y], dtype=float)
    limit = np.array([window.width, window.height, window.width, window.height], dtype=float)
    objects = Objects(
        features[kept],
        samples.values[features[kept]],
        np.clip(bounds[kept] - origin, 0.0, limit),
        np.round(areas[kept], AREA_DIGITS),
    )
    return objects, features[touches & ~enough]


def _inside(bounds: np.ndarray, window: Window) -> np.ndarray:
    return (
        (bounds[:, 0] >= window.x)
        & (bounds[:, 1] >= window.y)
        & (bounds[:, 2] <= window.x_end)
        & (bounds[:, 3] <= window.y_end)
    )


def _clip_many(geometries: np.ndarray, window: Window) -> np.ndarray:
    rectangle = (float(window.x), float(window.y), float(window.x_end), float(window.y_end))
    try:
        parts = shapely.clip_by_rect(geometries, *rectangle)
    except shapely.GEOSException:
        parts = np.array([_clip_one(geometry, rectangle) for geometry in geometries], dtype=object)
    mixed = shapely.get_type_id(parts) == shapely.GeometryType.GEOMETRYCOLLECTION
    for index in np.flatnonzero(mixed):
        parts[index] = polygons_of(parts[index])
    return parts


def _clip_one(geometry: shapely.Geometry, rectangle: tuple[float, float, float, float]) -> shapely.Geometry:
    """Clip by the fast routine of GEOS, or by its general one where the fast one gives up."""
    try:
        return shapely.clip_by_rect(geometry, *rectangle)
    except shapely.GEOSException:
        return shapely.intersection(geometry, shapely.box(*rectangle))

# SPDX-License-Identifier: GPL-2.0-or-later
"""The part of each feature that lies in a chip: its box and its area."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..grid import Bounds, Window
from .pairs import Pairs, starts_of
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

    def where(self, chosen: np.ndarray | slice) -> Objects:
        """Return the objects that a bool array, an index array or a slice chooses."""
        return Objects(self.features[chosen], self.values[chosen], self.boxes_px[chosen], self.areas_px[chosen])


NO_OBJECTS = Objects(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64), np.zeros((0, 4)), np.zeros(0))


def shortened(samples: Samples, features: np.ndarray, window: Window) -> np.ndarray:
    """Return the geometries of `features`, those with many vertices cut to `window` with a margin."""
    geometries = samples.geometries[features]
    bounds = samples.bounds_px[features]
    outside = ~_inside(bounds, _rectangle(window))
    for index in np.flatnonzero(outside & (samples.vertex_counts[features] > MANY_VERTICES)):
        margin = 8
        geometries[index] = _clip_one(
            geometries[index],
            (window.x - margin, window.y - margin, window.x_end + margin, window.y_end + margin),
        )
    return geometries


@dataclass(frozen=True)
class ClippedChips:
    """The objects of many chips, one chip after the other."""

    objects: Objects
    """of all chips"""
    starts: np.ndarray
    """int64 (chips + 1,): where each chip's objects begin"""
    kept_out: np.ndarray
    """row numbers of the features that the overlap ratio keeps out, int64"""
    kept_out_starts: np.ndarray
    """int64 (chips + 1,): where each chip's begin in `kept_out`"""

    def of_chip(self, index: int) -> tuple[Objects, np.ndarray]:
        """Return the objects of the chip at `index`, and the features that the overlap ratio keeps out."""
        objects = self.objects.where(slice(self.starts[index], self.starts[index + 1]))
        return objects, self.kept_out[self.kept_out_starts[index] : self.kept_out_starts[index + 1]]


def clip_to_chips(
    samples: Samples,
    pairs: Pairs,
    geometries: np.ndarray,
    windows_px: np.ndarray,
    region: Window,
    min_overlap_ratio: float,
) -> ClippedChips:
    """Return the objects of chips.

    A feature is an object if its part in the chip is at least `THINNEST_PART_PX`
    wide and high, has an area, and that area is at least `min_overlap_ratio` of
    the whole feature's.

    Args:
        samples: all features.
        pairs: the candidates of each chip.
        geometries: those of `pairs.features`, at least as far as they lie in the chip.
        windows_px: the chips, int64 (n, 4): x, y, width, height.
        region: the part of the image that is cut; what lies in padding is not in the chip.
        min_overlap_ratio: 0 to 1.
    """
    features = pairs.features
    chips = np.repeat(np.arange(len(windows_px)), np.diff(pairs.starts))
    rectangles = np.column_stack((windows_px[:, :2], windows_px[:, :2] + windows_px[:, 2:])).astype(float)
    bounds = samples.bounds_px[features]
    areas = samples.areas_px[features]
    visible = _within(rectangles, region)
    cut = np.flatnonzero(~_inside(bounds, visible[chips]))
    parts = _clip_to_own(geometries[cut], chips[cut], visible)
    areas[cut] = shapely.area(parts)
    bounds[cut] = shapely.bounds(parts)
    with np.errstate(invalid="ignore"):
        touches = (
            (areas > 0)
            & (bounds[:, 2] - bounds[:, 0] >= THINNEST_PART_PX)
            & (bounds[:, 3] - bounds[:, 1] >= THINNEST_PART_PX)
        )
    enough = areas >= min_overlap_ratio * samples.whole_areas_px[features] * (1 - RATIO_SLACK)
    kept, kept_out = touches & enough, touches & ~enough
    origin = np.tile(rectangles[:, :2], 2)[chips[kept]]
    limit = np.tile(rectangles[:, 2:] - rectangles[:, :2], 2)[chips[kept]]
    objects = Objects(
        features[kept],
        samples.values[features[kept]],
        np.clip(bounds[kept] - origin, 0.0, limit),
        np.round(areas[kept], AREA_DIGITS),
    )
    return ClippedChips(
        objects,
        starts_of(chips[kept], len(windows_px)),
        features[kept_out],
        starts_of(chips[kept_out], len(windows_px)),
    )


def clip_to_chip(
    samples: Samples, features: np.ndarray, window: Window, region: Window, min_overlap_ratio: float
) -> Objects:
    """Return the objects of one chip among `features` (row numbers, int64)."""
    pairs = Pairs(np.array([0, len(features)]), features)
    windows_px = np.array([[window.x, window.y, window.width, window.height]])
    return clip_to_chips(samples, pairs, samples.geometries[features], windows_px, region, min_overlap_ratio).objects


def _rectangle(window: Window) -> np.ndarray:
    """Return float64 (1, 4): x_min, y_min, x_max, y_max."""
    return np.array([(window.x, window.y, window.x_end, window.y_end)], dtype=float)


def _within(rectangles: np.ndarray, region: Window) -> np.ndarray:
    """Return the parts of rectangles (n, 4) that lie in `region`; without width or height where none does."""
    low = np.maximum(rectangles[:, :2], (region.x, region.y))
    high = np.minimum(rectangles[:, 2:], (region.x_end, region.y_end))
    return np.column_stack((low, np.maximum(low, high)))


def _inside(bounds: np.ndarray, rectangles: np.ndarray) -> np.ndarray:
    """Return bool (n,): whether each of `bounds` (n, 4) lies in the rectangle at its index."""
    return ((bounds[:, :2] >= rectangles[:, :2]) & (bounds[:, 2:] <= rectangles[:, 2:])).all(axis=1)


def _clip_to_own(geometries: np.ndarray, chips: np.ndarray, rectangles: np.ndarray) -> np.ndarray:
    """Return each geometry's part in the rectangle of its chip; `chips` are ascending row numbers of `rectangles`."""
    parts = np.empty(len(geometries), dtype=object)
    starts = np.flatnonzero(np.diff(chips, prepend=-1)).tolist()
    for start, end in zip(starts, [*starts[1:], len(chips)]):
        parts[start:end] = _clip_many(geometries[start:end], tuple(rectangles[chips[start]].tolist()))
    mixed = (shapely.get_type_id(parts) == shapely.GeometryType.GEOMETRYCOLLECTION) & ~shapely.is_empty(parts)
    for index in np.flatnonzero(mixed):
        parts[index] = polygons_of(parts[index])
    return parts


def _clip_many(geometries: np.ndarray, rectangle: Bounds) -> np.ndarray:
    try:
        return shapely.clip_by_rect(geometries, *rectangle)
    except shapely.GEOSException:
        return np.array([_clip_one(geometry, rectangle) for geometry in geometries], dtype=object)


def _clip_one(geometry: shapely.Geometry, rectangle: Bounds) -> shapely.Geometry:
    """Clip by the fast routine of GEOS, or by its general one where the fast one gives up."""
    try:
        return shapely.clip_by_rect(geometry, *rectangle)
    except shapely.GEOSException:
        return shapely.intersection(geometry, shapely.box(*rectangle))

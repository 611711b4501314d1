# SPDX-License-Identifier: GPL-2.0-or-later
"""Polygons that chips must lie in."""

from __future__ import annotations

import numpy as np
import shapely

from .crs import Transform
from .errors import LabelError
from .grid import Grid
from .labels.in_pixels import in_pixels
from .plan import ChipPlan, Fate
from .progress import Progress, stop_if_cancelled

# Reprojected neighbours may part by a rounding error, and a chip's edge may lie on the
# mask's: vertices are snapped to this grid, and footprints are shrunk by it.
SNAP_PX = 1 / 1024
# Chips, or polygons, between two looks at the cancel button.
_PORTION = 10_000
# Polygons that are united at once.
_AT_ONCE = 256


def mask_in_pixels(
    geometries: np.ndarray, transform: Transform, grid: Grid, name: str, progress: Progress
) -> shapely.Geometry:
    """Return the union of mask polygons, in pixels of `grid`.

    Args:
        geometries: shapely polygons or None in the layer's CRS, object (n,).
        transform: from the layer's CRS to the image's.
        grid: of the image.
        name: what the user calls the layer.
        progress: asked for cancel.

    Raises:
        LabelError: if there is no polygon, or none can be brought to the image's CRS.
        CancelledError: if the user asked to stop.
    """
    present = geometries[~(shapely.is_missing(geometries) | shapely.is_empty(geometries))]
    polygons = []
    for first in range(0, len(present), _PORTION):
        stop_if_cancelled(progress)
        found = in_pixels(present[first : first + _PORTION], transform, grid)
        snapped = shapely.set_precision(found.geometries[found.usable], SNAP_PX)
        polygons.append(snapped[~shapely.is_empty(snapped)])
    if not sum(map(len, polygons)):
        raise LabelError("{name} holds no polygon that can be brought to the image; check its CRS.", name=name)
    union = _union(np.concatenate(polygons), progress)
    shapely.prepare(union)
    return union


def _union(polygons: np.ndarray, progress: Progress) -> shapely.Geometry:
    """Return the union of polygons, object (n,); those whose boxes meet no other are in it as they are."""
    group = _groups(polygons, progress)
    is_alone = np.bincount(group, minlength=len(polygons))[group] == 1
    parts = [polygons[is_alone]]
    others = np.flatnonzero(~is_alone)
    others = others[np.argsort(group[others], kind="stable")]
    for members in np.split(others, np.flatnonzero(np.diff(group[others])) + 1) if len(others) else ():
        parts.append(_united(polygons[members], progress))
    return shapely.multipolygons(shapely.get_parts(np.concatenate(parts)))


def _groups(polygons: np.ndarray, progress: Progress) -> np.ndarray:
    """Return a number for each polygon, int64 (n,); the boxes of those of different numbers do not meet."""
    tree = shapely.STRtree(polygons)
    boxes = shapely.box(*shapely.bounds(polygons).T)
    pairs = [np.zeros((2, 0), dtype=np.int64)]
    for first in range(0, len(boxes), _PORTION):
        stop_if_cancelled(progress)
        pairs.append(tree.query(boxes[first : first + _PORTION]) + [[first], [0]])
    one, other = np.concatenate(pairs, axis=1)
    group = np.arange(len(polygons))
    while True:
        stop_if_cancelled(progress)
        lower = group.copy()
        np.minimum.at(lower, group[one], group[other])
        while not np.array_equal(lower, lower[lower]):
            lower = lower[lower]
        lower = lower[group]
        if np.array_equal(lower, group):
            return group
        group = lower


def _united(polygons: np.ndarray, progress: Progress) -> np.ndarray:
    """Return the union of one polygon or more as an array of one geometry."""
    # Neighbours first: the parts to unite later are then simple.
    middle_x, middle_y = shapely.get_coordinates(shapely.centroid(shapely.envelope(polygons))).T
    rows = max(1, int(np.sqrt(len(polygons) / _AT_ONCE)))
    row = np.argsort(np.argsort(middle_y, kind="stable")) * rows // len(polygons)
    parts, at_once = polygons[np.lexsort((middle_x, row))], _AT_ONCE
    while len(parts) > 1:
        united = []
        for first in range(0, len(parts), at_once):
            stop_if_cancelled(progress)
            united.append(shapely.union_all(parts[first : first + at_once]))
        parts, at_once = np.array(united, dtype=object), 2
    return parts


def within_mask(plan: ChipPlan, mask: shapely.Geometry, progress: Progress) -> ChipPlan:
    """Return the plan in which chips whose footprint is not wholly inside `mask` are left out.

    Args:
        plan: the chip plan.
        mask: prepared polygon or multipolygon, in pixels of the plan's grid.
        progress: asked for cancel.
    """
    fate = plan.fate.copy()
    flat = fate.reshape(-1)
    positions = np.flatnonzero(flat == Fate.WRITTEN)
    for first in range(0, len(positions), _PORTION):
        stop_if_cancelled(progress)
        progress.report(first / len(positions))
        portion = positions[first : first + _PORTION]
        windows = plan.windows_at(portion).astype(float)
        x_min, y_min = (windows[:, :2] + SNAP_PX).T
        x_max, y_max = (windows[:, :2] + windows[:, 2:] - SNAP_PX).T
        inside = shapely.covers(mask, shapely.box(x_min, y_min, x_max, y_max))
        flat[portion[~inside]] = Fate.OUTSIDE_MASK
    return plan.with_fate(fate)

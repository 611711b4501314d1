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
# Chips between two looks at the cancel button.
_PORTION = 10_000


def mask_in_pixels(geometries: np.ndarray, transform: Transform, grid: Grid, name: str) -> shapely.Geometry:
    """Return the union of mask polygons, in pixels of `grid`.

    Args:
        geometries: shapely polygons or None in the layer's CRS, object (n,).
        transform: from the layer's CRS to the image's.
        grid: of the image.
        name: what the user calls the layer.

    Raises:
        LabelError: if there is no polygon, or none can be brought to the image's CRS.
    """
    present = geometries[~(shapely.is_missing(geometries) | shapely.is_empty(geometries))]
    found = in_pixels(present, transform, grid)
    if not found.usable.any():
        raise LabelError("{name} holds no polygon that can be brought to the image; check its CRS.", name=name)
    union = shapely.union_all(shapely.set_precision(found.geometries[found.usable], SNAP_PX))
    shapely.prepare(union)
    return union


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

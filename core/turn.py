# SPDX-License-Identifier: GPL-2.0-or-later
"""A grid turned about a point of another: the algebra of rotated chips.

Rotation is one of pixels: a chip at 90 degrees holds the very pixels of the
image. Counter-clockwise as one looks at the image.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import shapely

from .grid import GeoTransform, Grid, Window, apply, inverse

# Sines of multiples of 90 degrees without the rounding error of radians.
_EXACT = {0.0: (1.0, 0.0), 90.0: (0.0, 1.0), 180.0: (-1.0, 0.0), 270.0: (0.0, -1.0)}


@dataclass(frozen=True)
class Turn:
    """A turned grid beside the one it was made from."""

    angle_deg: float
    grid: Grid
    """the turned grid, large enough for all of the region"""
    base_of_turned: GeoTransform
    """affine from pixels of the turned grid to those of the base grid"""
    outline_px: shapely.Polygon
    """the region's outline in pixels of the turned grid"""

    @property
    def is_lossless(self) -> bool:
        """True if every pixel of the turned grid is a pixel of the base grid."""
        return self.angle_deg in _EXACT

    def to_turned(self, xy_base_px: np.ndarray) -> np.ndarray:
        """Return pixels of the turned grid (n, 2) of pixels of the base grid (n, 2)."""
        return apply(inverse(self.base_of_turned), xy_base_px)

    def to_base(self, xy_px: np.ndarray) -> np.ndarray:
        """Return pixels of the base grid (n, 2) of pixels of the turned grid (n, 2)."""
        return apply(self.base_of_turned, xy_px)


def angle_count(step_deg: float) -> int:
    """Return how many multiples of a step lie below 360; 1 for a step of 0."""
    return math.ceil(min(360 / step_deg, 1e18) - 1e-9) if step_deg > 0 else 1


def angles(step_deg: float) -> list[float]:
    """Return 0, step, 2 step, … below 360; only 0 for a step of 0."""
    return [index * step_deg for index in range(angle_count(step_deg))]


def turned(grid: Grid, region: Window, angle_deg: float) -> Turn:
    """Return `grid` turned about the middle of `region`, rounded to a corner of pixels."""
    cosine, sine = _EXACT.get(angle_deg, (math.cos(math.radians(angle_deg)), math.sin(math.radians(angle_deg))))
    across, down = np.array([cosine, -sine]), np.array([sine, cosine])
    middle = np.array([region.x + region.width // 2, region.y + region.height // 2], dtype=float)
    corners = np.array(
        [(region.x, region.y), (region.x_end, region.y), (region.x_end, region.y_end), (region.x, region.y_end)],
        dtype=float,
    )
    around = np.column_stack(((corners - middle) @ across, (corners - middle) @ down))
    before = np.ceil(-around.min(axis=0) - 1e-9)
    size = np.ceil(around.max(axis=0) - 1e-9) + before
    origin = middle - before[0] * across - before[1] * down
    base: GeoTransform = (
        float(origin[0]),
        float(across[0]),
        float(down[0]),
        float(origin[1]),
        float(across[1]),
        float(down[1]),
    )
    g = grid.geotransform
    start = apply(g, origin[np.newaxis])[0]
    geotransform: GeoTransform = (
        float(start[0]),
        g[1] * base[1] + g[2] * base[4],
        g[1] * base[2] + g[2] * base[5],
        float(start[1]),
        g[4] * base[1] + g[5] * base[4],
        g[4] * base[2] + g[5] * base[5],
    )
    outline = shapely.Polygon(apply(inverse(base), corners))
    return Turn(angle_deg, Grid(int(size[0]), int(size[1]), geotransform, grid.crs_wkt), base, outline)

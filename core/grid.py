# SPDX-License-Identifier: GPL-2.0-or-later
"""Pixel windows and georeferenced pixel grids: integers for pixels, one affine for the map.

Pixel coordinates are (x, y) = (column, row) with y downward; pixel (0, 0) covers
0 <= x < 1, 0 <= y < 1. A geotransform is GDAL's tuple of six:
``x_map = g[0] + x*g[1] + y*g[2]``, ``y_map = g[3] + x*g[4] + y*g[5]``
(https://gdal.org/tutorials/geotransforms_tut.html).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

GeoTransform = tuple[float, float, float, float, float, float]
Bounds = tuple[float, float, float, float]
"""(x_min, y_min, x_max, y_max)"""

IDENTITY: GeoTransform = (0.0, 1.0, 0.0, 0.0, 0.0, 1.0)
# A pixel edge computed through the affine and back may miss its integer by rounding.
SNAP_TOLERANCE_PX = 1e-6


@dataclass(frozen=True)
class Window:
    """A rectangle of whole pixels; it may reach past the grid it belongs to."""

    x: int
    y: int
    width: int
    height: int

    @property
    def x_end(self) -> int:
        """First column after the window."""
        return self.x + self.width

    @property
    def y_end(self) -> int:
        """First row after the window."""
        return self.y + self.height

    @property
    def is_empty(self) -> bool:
        """True without a single pixel."""
        return self.width <= 0 or self.height <= 0

    def shifted(self, dx: int, dy: int) -> Window:
        """Return the window moved by (`dx`, `dy`) pixels."""
        return Window(self.x + dx, self.y + dy, self.width, self.height)

    def intersection(self, other: Window) -> Window:
        """Return the common part; width or height is 0 where there is none."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        width = max(0, min(self.x_end, other.x_end) - x)
        height = max(0, min(self.y_end, other.y_end) - y)
        return Window(x, y, width, height)

    def contains(self, other: Window) -> bool:
        """Return True if `other` lies wholly inside."""
        return self.x <= other.x and self.y <= other.y and other.x_end <= self.x_end and other.y_end <= self.y_end

    def slices_in(self, outer: Window) -> tuple[slice, slice]:
        """Return the (row, column) slices of this window in an array that covers `outer`."""
        return (
            slice(self.y - outer.y, self.y_end - outer.y),
            slice(self.x - outer.x, self.x_end - outer.x),
        )


def inverse(g: GeoTransform) -> GeoTransform:
    """Return the affine from map to pixel.

    The arithmetic is GDAL's own (GDALInvGeoTransform), term by term, so that a
    vertex falls on the same double as in GDAL's rasterizer.
    """
    if g[2] == 0.0 and g[4] == 0.0 and g[1] != 0.0 and g[5] != 0.0:
        return (-g[0] / g[1], 1.0 / g[1], 0.0, -g[3] / g[5], 0.0, 1.0 / g[5])
    determinant = g[1] * g[5] - g[2] * g[4]
    k = 1.0 / determinant
    return (
        (g[2] * g[3] - g[0] * g[5]) * k,
        g[5] * k,
        -g[2] * k,
        (-g[1] * g[3] + g[0] * g[4]) * k,
        -g[4] * k,
        g[1] * k,
    )


def apply(g: GeoTransform, xy: np.ndarray) -> np.ndarray:
    """Return float64 coordinates (n, 2) of `xy` (n, 2) carried through the affine `g`."""
    x, y = xy[:, 0], xy[:, 1]
    return np.column_stack((g[0] + x * g[1] + y * g[2], g[3] + x * g[4] + y * g[5]))


@dataclass(frozen=True)
class Grid:
    """A raster's pixels on the map: size, affine, CRS (WKT, empty if unknown)."""

    width: int
    height: int
    geotransform: GeoTransform
    crs_wkt: str = ""

    @property
    def window(self) -> Window:
        """The whole grid as a window."""
        return Window(0, 0, self.width, self.height)

    @property
    def is_north_up(self) -> bool:
        """True if rows run from north to south and columns from west to east."""
        g = self.geotransform
        return g[2] == 0.0 and g[4] == 0.0 and g[1] > 0.0 and g[5] < 0.0

    @property
    def is_georeferenced(self) -> bool:
        """False for bare pixels."""
        return self.geotransform != IDENTITY

    @property
    def cell_size_map(self) -> tuple[float, float]:
        """Length of a pixel's (horizontal, vertical) side in map units, positive."""
        g = self.geotransform
        return math.hypot(g[1], g[4]), math.hypot(g[2], g[5])

    @property
    def cell_area_map(self) -> float:
        """Area of a pixel in squared map units."""
        g = self.geotransform
        return abs(g[1] * g[5] - g[2] * g[4])

    def part(self, window: Window) -> Grid:
        """Return the grid of `window`, which may reach past this grid."""
        g, x, y = self.geotransform, window.x, window.y
        # The terms of `apply`, in its order, without arrays: this is asked for every chip.
        moved = (g[0] + x * g[1] + y * g[2], g[1], g[2], g[3] + x * g[4] + y * g[5], g[4], g[5])
        return Grid(window.width, window.height, moved, self.crs_wkt)

    def to_map(self, xy_px: np.ndarray) -> np.ndarray:
        """Return map coordinates (n, 2) of pixel coordinates (n, 2)."""
        return apply(self.geotransform, xy_px)

    def to_pixel(self, xy_map: np.ndarray) -> np.ndarray:
        """Return pixel coordinates (n, 2) of map coordinates (n, 2)."""
        return apply(inverse(self.geotransform), xy_map)

    def corners_map(self) -> np.ndarray:
        """Return the outline (5, 2) in map coordinates, closed, from the upper left."""
        w, h = self.width, self.height
        return self.to_map(np.array([[0, 0], [w, 0], [w, h], [0, h], [0, 0]], dtype=float))

    def bounds_map(self) -> Bounds:
        """Return the bounding box in map coordinates."""
        corners = self.corners_map()
        (x_min, y_min), (x_max, y_max) = corners.min(axis=0), corners.max(axis=0)
        return float(x_min), float(y_min), float(x_max), float(y_max)

    def window_of(self, bounds_map: Bounds) -> Window:
        """Return the window that covers `bounds_map`, snapped outward to whole pixels."""
        x_min, y_min, x_max, y_max = bounds_map
        corners = np.array([[x_min, y_min], [x_min, y_max], [x_max, y_min], [x_max, y_max]])
        pixels = self.to_pixel(corners)
        low = np.floor(pixels.min(axis=0) + SNAP_TOLERANCE_PX).astype(int)
        high = np.ceil(pixels.max(axis=0) - SNAP_TOLERANCE_PX).astype(int)
        return Window(int(low[0]), int(low[1]), int(high[0] - low[0]), int(high[1] - low[1]))

    def north_up(self, cell_size_map: float | None = None) -> Grid:
        """Return the north-up grid that covers this one.

        Args:
            cell_size_map: side of the new square pixels; None keeps the sides of this grid's.
        """
        size_x, size_y = (cell_size_map, cell_size_map) if cell_size_map else self.cell_size_map
        x_min, y_min, x_max, y_max = self.bounds_map()
        width = max(1, round((x_max - x_min) / size_x))
        height = max(1, round((y_max - y_min) / size_y))
        return Grid(width, height, (x_min, size_x, 0.0, y_max, 0.0, -size_y), self.crs_wkt)

    def offset_of(self, other: Grid) -> tuple[int, int] | None:
        """Return the (x, y) pixel of this grid where `other` begins, if the two share one lattice.

        None if cells differ in size or direction, or are not aligned within a
        thousandth of a pixel over the whole of `other`.
        """
        ends = np.array([[0.0, 0.0], [other.width, 0.0], [0.0, other.height]])
        here = self.to_pixel(other.to_map(ends))
        offset = np.round(here[0])
        if np.abs(here - ends - offset).max() > 1e-3:
            return None
        return int(offset[0]), int(offset[1])

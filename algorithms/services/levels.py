# SPDX-License-Identifier: GPL-2.0-or-later
"""The zoom levels of a tiled service, and which of them serves a cell size."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ...core.grid import Bounds, Grid, Window

# A cell size that differs less from a level's (0.3 from 0.29858, or 0.6 from 0.59717) means that level.
SAME_CELL = 0.01
# Rounding must not move an edge into the next pixel or tile.
_ROUNDING = 1e-6


@dataclass(frozen=True)
class Level:
    """One tile matrix: a lattice of square pixels, cut into tiles."""

    name: str
    """what the service calls it"""
    x_map: float
    """left edge of the first column"""
    y_map: float
    """upper edge of the first row"""
    cell_size_map: float
    tile_width_px: int
    tile_height_px: int
    columns: int
    """of tiles; 0 if the service does not say"""
    rows: int

    def whole_tiles(self, bounds_map: Bounds, crs_wkt: str) -> Grid | None:
        """Return the grid of the tiles that `bounds_map` meets; None if it meets none."""
        x_min, y_min, x_max, y_max = bounds_map
        width_map, height_map = self.tile_width_px * self.cell_size_map, self.tile_height_px * self.cell_size_map
        column, column_end = _span((x_min - self.x_map) / width_map, (x_max - self.x_map) / width_map, self.columns)
        row, row_end = _span((self.y_map - y_max) / height_map, (self.y_map - y_min) / height_map, self.rows)
        if column_end <= column or row_end <= row:
            return None
        lattice = self.lattice(crs_wkt)
        window = Window(
            column * self.tile_width_px,
            row * self.tile_height_px,
            (column_end - column) * self.tile_width_px,
            (row_end - row) * self.tile_height_px,
        )
        return lattice.part(window)

    def tile_around(self, bounds_map: Bounds) -> tuple[int, int]:
        """Return column and row of the tile that holds the middle of `bounds_map`."""
        x_min, y_min, x_max, y_max = bounds_map
        column = (0.5 * (x_min + x_max) - self.x_map) / (self.tile_width_px * self.cell_size_map)
        row = (self.y_map - 0.5 * (y_min + y_max)) / (self.tile_height_px * self.cell_size_map)
        return math.floor(column), math.floor(row)

    def lattice(self, crs_wkt: str, cell_size_map: float | None = None) -> Grid:
        """Return a grid that begins where the level does; its size means nothing."""
        cell = cell_size_map or self.cell_size_map
        return Grid(1, 1, (self.x_map, cell, 0.0, self.y_map, 0.0, -cell), crs_wkt)


def level_for(levels: Sequence[Level], cell_size_map: float) -> Level:
    """Return the coarsest level at least as fine as `cell_size_map`; the finest if none is."""
    ordered = sorted(levels, key=lambda level: level.cell_size_map)
    fine_enough = [level for level in ordered if level.cell_size_map <= cell_size_map * (1 + SAME_CELL)]
    return fine_enough[-1] if fine_enough else ordered[0]


def is_level_itself(level: Level, cell_size_map: float) -> bool:
    """Return True if a cell size means the level's own pixels."""
    return abs(level.cell_size_map - cell_size_map) <= SAME_CELL * cell_size_map


def _span(start: float, end: float, count: int) -> tuple[int, int]:
    low, high = math.floor(start + _ROUNDING), math.ceil(end - _ROUNDING)
    return (max(low, 0), min(high, count)) if count else (low, high)

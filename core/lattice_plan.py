# SPDX-License-Identifier: GPL-2.0-or-later
"""The plan of a uniform lattice of chips, and the strips it is read in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from . import strip_limits
from .grid import Grid, Window
from .labels.pairs import BoxIndex, Pairs, pairs_on_lattice
from .plan import ChipPlan, Fate, Strip, check_count, overlap_px
from .settings import EdgeRule, Settings


@dataclass(frozen=True)
class LatticePlan(ChipPlan):
    """Chips of a uniform grid: rows and columns of the table are those of the grid, from the upper left."""

    x_px: np.ndarray
    """left edge of each column of chips, int64, ascending"""
    y_px: np.ndarray
    """upper edge of each row of chips, int64, ascending"""

    @cached_property
    def _edges_px(self) -> tuple[list[int], list[int]]:
        """The left and upper edges as plain integers: they are asked for one by one, several times a chip."""
        return self.x_px.tolist(), self.y_px.tolist()

    def window(self, row: int, column: int) -> Window:
        """Return the pixels of a chip; padding reaches past the region."""
        x_px, y_px = self._edges_px
        return Window(x_px[column], y_px[row], self.tile_width_px, self.tile_height_px)

    def windows(self) -> np.ndarray:
        """Return the pixels of all chips, row by row, int64 (n, 4): x, y, width, height."""
        x, y = np.meshgrid(self.x_px, self.y_px)
        sides = (np.full(x.size, self.tile_width_px), np.full(x.size, self.tile_height_px))
        return np.column_stack((x.ravel(), y.ravel(), *sides))

    def windows_at(self, positions: np.ndarray) -> np.ndarray:
        """Return the pixels of the chips at places of the table, row by row, int64 (n, 4): x, y, width, height."""
        rows, columns = np.divmod(positions, max(self.columns, 1))
        sides = (np.full(len(rows), self.tile_width_px), np.full(len(rows), self.tile_height_px))
        return np.column_stack((self.x_px[columns], self.y_px[rows], *sides))

    def sizes_px(self) -> np.ndarray:
        """Return how many pixels each chip has, int64 (rows, columns)."""
        return np.broadcast_to(np.int64(self.tile_width_px * self.tile_height_px), self.fate.shape)

    def covered_px(self) -> np.ndarray:
        """Return how many pixels of each chip lie in the region, int64 (rows, columns)."""
        across = overlap_px(self.x_px, self.tile_width_px, self.region.x, self.region.x_end)
        return np.outer(overlap_px(self.y_px, self.tile_height_px, self.region.y, self.region.y_end), across)

    def pairs(self, boxes: BoxIndex, strip: Strip) -> Pairs:
        """Return the pairs of the strip's chips and of boxes that overlap with an area."""
        x_px = self.x_px[strip.columns.start : strip.columns.stop]
        y_px = self.y_px[strip.rows[0] : strip.rows[-1] + 1]
        return pairs_on_lattice(boxes, x_px, y_px, self.tile_width_px, self.tile_height_px)

    def edges_px(self, window: Window) -> tuple[list[int], list[int]]:
        """Return the edges of all chips inside `window`, each once, in order: of columns and of rows."""
        return (
            _edges(self.x_px, self.tile_width_px, window.x, window.x_end),
            _edges(self.y_px, self.tile_height_px, window.y, window.y_end),
        )

    def meets(self, bounds_px: np.ndarray) -> np.ndarray:
        """Return which chips share a pixel with any of some windows, bool (rows, columns)."""
        first_column = np.searchsorted(self.x_px + self.tile_width_px, bounds_px[:, 0], side="right")
        first_row = np.searchsorted(self.y_px + self.tile_height_px, bounds_px[:, 1], side="right")
        end_column = np.searchsorted(self.x_px, bounds_px[:, 2], side="left")
        end_row = np.searchsorted(self.y_px, bounds_px[:, 3], side="left")
        found = np.zeros(self.fate.shape, dtype=bool)
        for top, bottom, left, right in np.column_stack((first_row, end_row, first_column, end_column)).tolist():
            found[top:bottom, left:right] = True
        return found

    def strips(self, bytes_per_pixel: int, block_height_px: int = 1) -> Iterator[Strip]:
        """Yield the strips that hold chips to be written, from the top; blocks of columns within.

        Args:
            bytes_per_pixel: of the source, all bands; decides how tall and wide a strip is.
            block_height_px: rows that are read beyond a strip, to the end of the source's blocks.
        """
        rows_read = self.tile_height_px + block_height_px - 1
        width_limit = max(self.tile_width_px, strip_limits.WIDEST_STRIP_BYTES // (bytes_per_pixel * rows_read))
        used = np.flatnonzero((self.fate == Fate.WRITTEN).any(axis=0))
        for near in self._neighbours(used):
            for columns in _groups(self.x_px, self.tile_width_px, width_limit, near):
                yield from self._strips_of(columns, bytes_per_pixel)

    def _strips_of(self, columns: range, bytes_per_pixel: int) -> Iterator[Strip]:
        """Yield the strips of a block of columns, from the top."""
        width = int(self.x_px[columns[-1]] - self.x_px[columns[0]]) + self.tile_width_px
        height_limit = max(self.tile_height_px, strip_limits.STRIP_BYTES // (bytes_per_pixel * width))
        for rows in _groups(self.y_px, self.tile_height_px, height_limit, range(self.rows)):
            wanted = self.fate[rows.start : rows.stop, columns.start : columns.stop] == Fate.WRITTEN
            for near in self._neighbours(np.flatnonzero(wanted.any(axis=0)) + columns.start):
                in_rows = wanted[:, near.start - columns.start : near.stop - columns.start].any(axis=1)
                used = np.flatnonzero(in_rows) + rows.start
                yield self._strip(range(int(used[0]), int(used[-1]) + 1), near)

    def _neighbours(self, columns: np.ndarray) -> Iterator[range]:
        """Yield the range of each run of columns, ascending, that lie near one another."""
        if not len(columns):
            return
        ends = np.flatnonzero(np.diff(self.x_px[columns]) > self.tile_width_px + strip_limits.WIDEST_GAP_PX)
        for run in np.split(columns, ends + 1):
            yield range(int(run[0]), int(run[-1]) + 1)

    def _strip(self, rows: range, columns: range) -> Strip:
        first, last = self.window(rows[0], columns[0]), self.window(rows[-1], columns[-1])
        return Strip(rows, columns, Window(first.x, first.y, last.x_end - first.x, last.y_end - first.y))


def plan_chips(grid: Grid, region: Window, settings: Settings) -> LatticePlan:
    """Return the plan of the uniform lattice over `region` of `grid`, every chip to be written.

    Raises:
        SettingsError: if there are more positions than memory holds.
    """
    most = (region.width // settings.step_x_px + 1) * (region.height // settings.step_y_px + 1)
    check_count(most, settings)
    x_px = region.x + positions(region.width, settings.tile_width_px, settings.step_x_px, settings.edge_rule)
    y_px = region.y + positions(region.height, settings.tile_height_px, settings.step_y_px, settings.edge_rule)
    fate = np.full((len(y_px), len(x_px)), Fate.WRITTEN, dtype=np.uint8)
    return LatticePlan(
        grid, region, settings.tile_width_px, settings.tile_height_px, settings.start_index, fate, x_px, y_px
    )


def positions(length_px: int, tile_px: int, step_px: int, edge_rule: EdgeRule) -> np.ndarray:
    """Return where tiles begin along a side of `length_px` pixels, int64, ascending.

    The stride never restarts: tiles begin at 0, step, 2*step, … A last tile that
    would reach past the end is moved inward (SHIFT), kept (PAD) or dropped (SKIP).
    A side shorter than the tile has one tile at 0, none with SKIP.
    """
    whole = 0 if length_px < tile_px else (length_px - tile_px) // step_px + 1
    starts = np.arange(whole, dtype=np.int64) * step_px
    covered_to = int(starts[-1]) + tile_px if whole else 0
    next_start = whole * step_px
    if edge_rule is EdgeRule.SKIP or covered_to >= length_px or next_start >= length_px:
        return starts
    last = max(0, length_px - tile_px) if edge_rule is EdgeRule.SHIFT else next_start
    return np.append(starts, np.int64(last))


def _edges(starts: np.ndarray, tile_px: int, low: int, high: int) -> list[int]:
    """Return where the tiles between `low` and `high` begin and end, ascending, each once."""
    inside = starts[(starts >= low) & (starts + tile_px <= high)]
    edges: list[int] = np.union1d(inside, inside + tile_px).tolist()
    return edges


def _groups(starts: np.ndarray, tile_px: int, limit_px: int, tiles: range) -> Iterator[range]:
    """Yield runs of `tiles` that together span at most `limit_px` pixels, at least one tile each."""
    first = tiles.start
    while first < tiles.stop:
        end = int(np.searchsorted(starts, starts[first] + limit_px - tile_px, side="right"))
        end = min(max(end, first + 1), tiles.stop)
        yield range(first, end)
        first = end

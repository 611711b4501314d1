# SPDX-License-Identifier: GPL-2.0-or-later
"""The chip plan: where every chip lies, what becomes of it, and its number, before any pixel is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TypeVar

import numpy as np

from .errors import SettingsError
from .grid import Grid, Window
from .labels.pairs import Pairs, pairs_on_lattice
from .settings import EdgeRule, Settings
from .turn import angle_count

# A strip (all pixels of some rows of chips) takes about this much memory.
STRIP_BYTES = 32 << 20
# A single row of chips that would take more than this is cut into blocks of columns.
WIDEST_STRIP_BYTES = 96 << 20
STEM_DIGITS = 12
# Each position takes some bytes of memory.
MOST_POSITIONS = 100_000_000


class Fate(IntEnum):
    """What becomes of a chip position."""

    WRITTEN = 0
    NO_LABEL = 1
    NODATA = 2
    EDGE = 3
    OUTSIDE_MASK = 4


@dataclass(frozen=True)
class Strip:
    """Neighbouring chips that share their source pixels: rows and columns of the plan's table."""

    rows: Sequence[int]
    columns: range
    window: Window
    """pixels that the chips cover; padding reaches past the region"""


@dataclass(frozen=True)
class ChipPlan:
    """All chip positions of a run, in the rows and columns of a table."""

    grid: Grid
    """of the image; all pixel coordinates are in it"""
    region: Window
    """the part of it that chips are cut from"""
    tile_width_px: int
    tile_height_px: int
    start_index: int
    fate: np.ndarray
    """Fate, uint8 (rows, columns)"""

    @property
    def rows(self) -> int:
        """Rows of the table."""
        return int(self.fate.shape[0])

    @property
    def columns(self) -> int:
        """Columns of the table."""
        return int(self.fate.shape[1])

    @property
    def written_count(self) -> int:
        """Chips that are to be written."""
        return int((self.fate == Fate.WRITTEN).sum())

    def numbers(self) -> np.ndarray:
        """Return the number of each chip, int64 (rows, columns), -1 where none is written."""
        written = self.fate == Fate.WRITTEN
        numbers = np.cumsum(written.ravel()).reshape(written.shape) - 1 + self.start_index
        return np.where(written, numbers, -1)

    def with_fate(self: Plan, fate: np.ndarray) -> Plan:
        """Return the same positions with other fates."""
        return replace(self, fate=fate)

    def window(self, row: int, column: int) -> Window:
        """Return the pixels of a chip; padding reaches past the region."""
        raise NotImplementedError

    def strips(self, bytes_per_pixel: int) -> Iterator[Strip]:
        """Yield the strips that hold chips to be written, so that pixels are read in order.

        Args:
            bytes_per_pixel: of the source, all bands; decides how tall and wide a strip is.
        """
        raise NotImplementedError

    def pairs(self, bounds_px: np.ndarray, strip: Strip) -> Pairs:
        """Return the pairs of the strip's chips and of boxes that overlap with an area.

        Args:
            bounds_px: float64 (n, 4): x_min, y_min, x_max, y_max.
            strip: the chips to look at.
        """
        raise NotImplementedError

    def edges_px(self, window: Window) -> tuple[list[int], list[int]] | None:
        """Return the edges of all chips inside `window`, each once, in order: of columns and of rows.

        None if chips lie anyhow, so that few have edges in common.
        """
        return None


Plan = TypeVar("Plan", bound=ChipPlan)


@dataclass(frozen=True)
class LatticePlan(ChipPlan):
    """Chips of a uniform grid: rows and columns of the table are those of the grid, from the upper left."""

    x_px: np.ndarray
    """left edge of each column of chips, int64, ascending"""
    y_px: np.ndarray
    """upper edge of each row of chips, int64, ascending"""

    def window(self, row: int, column: int) -> Window:
        """Return the pixels of a chip; padding reaches past the region."""
        return Window(int(self.x_px[column]), int(self.y_px[row]), self.tile_width_px, self.tile_height_px)

    def pairs(self, bounds_px: np.ndarray, strip: Strip) -> Pairs:
        """Return the pairs of the strip's chips and of boxes that overlap with an area."""
        x_px = self.x_px[strip.columns.start : strip.columns.stop]
        y_px = self.y_px[strip.rows[0] : strip.rows[-1] + 1]
        return pairs_on_lattice(bounds_px, x_px, y_px, self.tile_width_px, self.tile_height_px)

    def edges_px(self, window: Window) -> tuple[list[int], list[int]]:
        """Return the edges of all chips inside `window`, each once, in order: of columns and of rows."""
        return (
            _edges(self.x_px, self.tile_width_px, window.x, window.x_end),
            _edges(self.y_px, self.tile_height_px, window.y, window.y_end),
        )

    def strips(self, bytes_per_pixel: int) -> Iterator[Strip]:
        """Yield the strips that hold chips to be written, from the top; blocks of columns within.

        Args:
            bytes_per_pixel: of the source, all bands; decides how tall and wide a strip is.
        """
        width_limit = max(self.tile_width_px, WIDEST_STRIP_BYTES // (bytes_per_pixel * self.tile_height_px))
        for columns in _groups(self.x_px, self.tile_width_px, width_limit):
            width = int(self.x_px[columns[-1]] - self.x_px[columns[0]]) + self.tile_width_px
            height_limit = max(self.tile_height_px, STRIP_BYTES // (bytes_per_pixel * width))
            for rows in _groups(self.y_px, self.tile_height_px, height_limit):
                strip = self._strip(rows, columns)
                if strip is not None:
                    yield strip

    def _strip(self, rows: range, columns: range) -> Strip | None:
        wanted = self.fate[rows.start : rows.stop, columns.start : columns.stop] == Fate.WRITTEN
        if not wanted.any():
            return None
        used_rows, used_columns = np.flatnonzero(wanted.any(axis=1)), np.flatnonzero(wanted.any(axis=0))
        rows = range(rows.start + int(used_rows[0]), rows.start + int(used_rows[-1]) + 1)
        columns = range(columns.start + int(used_columns[0]), columns.start + int(used_columns[-1]) + 1)
        first, last = self.window(rows[0], columns[0]), self.window(rows[-1], columns[-1])
        return Strip(rows, columns, Window(first.x, first.y, last.x_end - first.x, last.y_end - first.y))


def stem(number: int) -> str:
    """Return the file name of chip `number` without its extension."""
    return f"{number:0{STEM_DIGITS}d}"


def check_count(positions: int, settings: Settings) -> None:
    """Refuse more chips than memory holds, each position at all its angles.

    Raises:
        SettingsError: naming what makes them fewer.
    """
    count = positions * angle_count(settings.rotation_angle_deg)
    if count > MOST_POSITIONS:
        raise SettingsError(
            "The image would give up to {count} chips, more than one run can plan ({most}); choose larger STRIDE_X and "
            "STRIDE_Y, a larger CELL_SIZE or ROTATION_ANGLE, or a smaller EXTENT.",
            count=count,
            most=MOST_POSITIONS,
        )


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


def _groups(starts: np.ndarray, tile_px: int, limit_px: int) -> Iterator[range]:
    """Yield runs of tiles that together span at most `limit_px` pixels, at least one tile each."""
    first = 0
    while first < len(starts):
        end = int(np.searchsorted(starts, starts[first] + limit_px - tile_px, side="right"))
        end = max(end, first + 1)
        yield range(first, end)
        first = end

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
from .labels.pairs import BoxIndex, Pairs
from .settings import Settings
from .turn import angle_count

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
    def region_grid(self) -> Grid:
        """The region on the map."""
        return self.grid.part(self.region)

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

    def with_fate(self: Plan, fate: np.ndarray) -> Plan:
        """Return the same positions with other fates."""
        return replace(self, fate=fate)

    def window(self, row: int, column: int) -> Window:
        """Return the pixels of a chip; padding reaches past the region."""
        raise NotImplementedError

    def windows(self) -> np.ndarray:
        """Return the pixels of all chips, row by row, int64 (n, 4): x, y, width, height."""
        raise NotImplementedError

    def windows_at(self, positions: np.ndarray) -> np.ndarray:
        """Return the pixels of the chips at places of the table, row by row, int64 (n, 4): x, y, width, height."""
        raise NotImplementedError

    def windows_of(self, strip: Strip) -> np.ndarray:
        """Return the pixels of the chips of a strip, row by row, int64 (n, 4): x, y, width, height."""
        return self.windows_at(np.add.outer(np.array(strip.rows) * self.columns, np.array(strip.columns)).ravel())

    def sizes_px(self) -> np.ndarray:
        """Return how many pixels each chip has, int64 (rows, columns)."""
        sides = self.windows()[:, 2:]
        return (sides[:, 0] * sides[:, 1]).reshape(self.fate.shape)

    def covered_px(self) -> np.ndarray:
        """Return how many pixels of each chip lie in the region, int64 (rows, columns)."""
        x, y, width, height = self.windows().T
        across = overlap_px(x, width, self.region.x, self.region.x_end)
        return (across * overlap_px(y, height, self.region.y, self.region.y_end)).reshape(self.fate.shape)

    def strips(self, bytes_per_pixel: int, block_height_px: int = 1) -> Iterator[Strip]:
        """Yield the strips that hold chips to be written, so that pixels are read in order.

        Args:
            bytes_per_pixel: of the source, all bands; decides how tall and wide a strip is.
            block_height_px: rows that are read beyond a strip, to the end of the source's blocks.
        """
        raise NotImplementedError

    def meets(self, bounds_px: np.ndarray) -> np.ndarray:
        """Return which chips share a pixel with any of some windows, bool (rows, columns).

        Args:
            bounds_px: int64 (n, 4): x, y, x_end, y_end.
        """
        raise NotImplementedError

    def pairs(self, boxes: BoxIndex, strip: Strip) -> Pairs:
        """Return the pairs of the strip's chips and of boxes that overlap with an area.

        Args:
            boxes: to look among.
            strip: the chips to look at.
        """
        raise NotImplementedError

    def edges_px(self, window: Window) -> tuple[list[int], list[int]] | None:
        """Return the edges of all chips inside `window`, each once, in order: of columns and of rows.

        None if chips lie anyhow, so that few have edges in common.
        """
        return None


Plan = TypeVar("Plan", bound=ChipPlan)


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
            "STRIDE_Y, a larger CELL_SIZE or ROTATION_ANGLE, a smaller EXTENT, or PROCESS_ALL_RASTER_ITEMS if items "
            "lie far apart.",
            count=count,
            most=MOST_POSITIONS,
        )


def overlap_px(starts: np.ndarray, lengths: np.ndarray | int, low: int, end: int) -> np.ndarray:
    """Return how many pixels of each span lie between `low` and `end`, int64."""
    return np.maximum(np.minimum(starts + lengths, end) - np.maximum(starts, low), 0)

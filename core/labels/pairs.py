# SPDX-License-Identifier: GPL-2.0-or-later
"""Which boxes meet which chips, for many chips at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely


@dataclass(frozen=True)
class Pairs:
    """Candidates of each chip, chips row by row; features in layer order."""

    starts: np.ndarray
    """int64 (chips + 1,): where each chip's candidates begin in `features`"""
    features: np.ndarray
    """row numbers of the boxes, int64"""

    def of_chip(self, index: int) -> np.ndarray:
        """Return the candidates of the chip at `index`."""
        return self.features[self.starts[index] : self.starts[index + 1]]


@dataclass(frozen=True)
class BoxIndex:
    """Boxes sorted by their upper edges: those near a few rows are found without a look at all."""

    bounds_px: np.ndarray
    """float64 (n, 4): x_min, y_min, x_max, y_max"""
    order: np.ndarray
    """row numbers from the uppermost edge on, int64 (n,)"""
    tops: np.ndarray
    """upper edges in that order, float64 (n,)"""
    reach: np.ndarray
    """lowest edge of each box in that order and of those before it, float64 (n,)"""

    @staticmethod
    def of(bounds_px: np.ndarray) -> BoxIndex:
        """Return the index of boxes, float64 (n, 4)."""
        order = np.argsort(bounds_px[:, 1], kind="stable")
        return BoxIndex(bounds_px, order, bounds_px[order, 1], np.maximum.accumulate(bounds_px[order, 3]))

    def near_rows(self, y: float, y_end: float) -> np.ndarray:
        """Return the row numbers, ascending, of boxes that touch or overlap the rows from `y` to `y_end`."""
        first, end = np.searchsorted(self.reach, y), np.searchsorted(self.tops, y_end, side="right")
        found = np.sort(self.order[first:end])
        return found[self.bounds_px[found, 3] >= y]


def pairs_on_lattice(
    boxes: BoxIndex, x_px: np.ndarray, y_px: np.ndarray, tile_width_px: int, tile_height_px: int
) -> Pairs:
    """Return the pairs of chips of a lattice and boxes that overlap, or that a chip's left or upper edge touches.

    Args:
        boxes: of all features.
        x_px: left edges of the columns of chips, ascending.
        y_px: upper edges of the rows of chips, ascending.
        tile_width_px: width of all chips.
        tile_height_px: height of all chips.
    """
    near = boxes.near_rows(y_px[0], y_px[-1] + tile_height_px)
    x_min, y_min, x_max, y_max = boxes.bounds_px[near].T
    first_column = np.searchsorted(x_px, x_min - tile_width_px, side="right")
    end_column = np.searchsorted(x_px, x_max, side="right")
    first_row = np.searchsorted(y_px, y_min - tile_height_px, side="right")
    end_row = np.searchsorted(y_px, y_max, side="right")
    columns = np.maximum(end_column - first_column, 0)
    rows = np.maximum(end_row - first_row, 0)

    counts = columns * rows
    owner = np.repeat(np.arange(len(near)), counts)
    within = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)
    row = first_row[owner] + within // np.maximum(columns[owner], 1)
    column = first_column[owner] + within % np.maximum(columns[owner], 1)
    return _by_chip(row * len(x_px) + column, near[owner], len(x_px) * len(y_px))


def pairs_of_windows(boxes: BoxIndex, windows_px: np.ndarray) -> Pairs:
    """Return the pairs of any chips and boxes that overlap or touch.

    Args:
        boxes: of all features.
        windows_px: of all chips, (m, 4): x_min, y_min, x_max, y_max.
    """
    low, high = windows_px[:, :2].min(axis=0), windows_px[:, 2:].max(axis=0)
    near = boxes.near_rows(low[1], high[1])
    near = near[(boxes.bounds_px[near, 0] <= high[0]) & (boxes.bounds_px[near, 2] >= low[0])]
    tree = shapely.STRtree(shapely.box(*boxes.bounds_px[near].T))
    chips, found = tree.query(shapely.box(*windows_px.T.astype(float)))
    order = np.lexsort((found, chips))
    return _by_chip(chips[order], near[found[order]], len(windows_px))


def starts_of(chip: np.ndarray, chips: int) -> np.ndarray:
    """Return int64 (chips + 1,): where each of `chips` chips begins in `chip`, its ascending row numbers."""
    starts = np.zeros(chips + 1, dtype=np.int64)
    np.cumsum(np.bincount(chip, minlength=chips), out=starts[1:])
    return starts


def _by_chip(chip: np.ndarray, features: np.ndarray, chips: int) -> Pairs:
    return Pairs(starts_of(chip, chips), features[np.argsort(chip, kind="stable")])

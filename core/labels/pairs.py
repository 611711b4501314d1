# SPDX-License-Identifier: GPL-2.0-or-later
"""Which features meet which chips: by bounding boxes, for a whole strip at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..plan import ChipPlan, Strip


@dataclass(frozen=True)
class Pairs:
    """Candidates of each chip of a strip, chips row by row; features in layer order."""

    starts: np.ndarray
    """int64 (chips + 1,): where each chip's candidates begin in `features`"""
    features: np.ndarray
    """row numbers in the samples, int64"""

    def of_chip(self, index: int) -> np.ndarray:
        """Return the candidates of the chip at `index` of the strip."""
        return self.features[self.starts[index] : self.starts[index + 1]]


def find_pairs(bounds_px: np.ndarray, plan: ChipPlan, strip: Strip) -> Pairs:
    """Return the pairs of chips and features whose bounding boxes overlap with an area.

    Args:
        bounds_px: of all features, float64 (n, 4), in pixels of the region.
        plan: the chip plan.
        strip: the chips to look at.
    """
    x_px = plan.x_px[strip.columns.start : strip.columns.stop]
    y_px = plan.y_px[strip.rows.start : strip.rows.stop]
    near = np.flatnonzero((bounds_px[:, 1] < strip.window.y_end) & (bounds_px[:, 3] > strip.window.y))
    x_min, y_min, x_max, y_max = bounds_px[near].T
    first_column = np.searchsorted(x_px, x_min - plan.tile_width_px, side="right")
    end_column = np.searchsorted(x_px, x_max, side="left")
    first_row = np.searchsorted(y_px, y_min - plan.tile_height_px, side="right")
    end_row = np.searchsorted(y_px, y_max, side="left")
    columns = np.maximum(end_column - first_column, 0)
    rows = np.maximum(end_row - first_row, 0)

    counts = columns * rows
    owner = np.repeat(np.arange(len(near)), counts)
    within = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)
    row = first_row[owner] + within // np.maximum(columns[owner], 1)
    column = first_column[owner] + within % np.maximum(columns[owner], 1)
    chip = row * len(x_px) + column

    order = np.argsort(chip, kind="stable")
    chips = len(x_px) * len(y_px)
    starts = np.zeros(chips + 1, dtype=np.int64)
    np.cumsum(np.bincount(chip, minlength=chips), out=starts[1:])
    return Pairs(starts, near[owner[order]])

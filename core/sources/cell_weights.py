# SPDX-License-Identifier: GPL-2.0-or-later
"""Which pixels of a row or column make a cell of another size, and how much each of them counts.

The kernels are those of GDAL's warper: a coarser cell stretches them, so that no pixel is skipped, an average
counts a pixel by the part of it that lies in the cell, and unstretched cubic becomes bilinear where it would reach
past the end. A cell depends on its own number alone, so it is the same in whatever window it is made.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..settings import Resampling

# Positions are rounded to 1 / this, so that cells that divide pixels evenly do so in spite of rounding errors.
_PARTS_OF_PIXEL = 1 << 20
# GDAL does not stretch kernels for cells that are hardly coarser.
_STRETCHED_FROM = 1 / 0.95
_REACH_PX = {Resampling.BILINEAR: 1, Resampling.CUBIC: 2}


@dataclass(frozen=True)
class Taps:
    """What some cells are made of."""

    indices: np.ndarray
    """numbers of pixels, int64 (taps, cells)"""
    weights: np.ndarray
    """float64 (taps, cells), each cell's add up to 1"""


@dataclass(frozen=True)
class Axis:
    """Rows or columns of cells over those of a raster."""

    start_px: float
    """where the first cell begins, in pixels"""
    step_px: float
    """length of a cell in pixels; negative if the two run against each other"""
    cells: int
    pixels: int

    @property
    def is_stretched(self) -> bool:
        """True if kernels are stretched over more pixels."""
        return abs(self.step_px) > _STRETCHED_FROM

    def inside(self, resampling: Resampling) -> tuple[int, int]:
        """Return the first and the end of the cells that lie on the pixels: their centres or, averaged, any of them."""
        if resampling is Resampling.AVERAGE:
            low, high = self._edges(0, self.cells)
            is_inside = (high > 0) & (low < self.pixels)
        else:
            centres = self._at(np.arange(self.cells) + 0.5)
            is_inside = (centres >= 0) & (centres <= self.pixels)
        found = np.flatnonzero(is_inside)
        return (int(found[0]), int(found[-1]) + 1) if found.size else (0, 0)

    def nearest(self, first: int, end: int) -> np.ndarray:
        """Return the pixel below the centre of each cell, int64 (cells,)."""
        return self._clipped(np.floor(self._at(np.arange(first, end) + 0.5)).astype(np.int64))

    def taps(self, first: int, end: int, resampling: Resampling) -> Taps:
        """Return what the cells `first` to `end` are made of, by any kernel but the nearest pixel."""
        if resampling is Resampling.AVERAGE:
            return self._parts(first, end)
        stretch = abs(self.step_px) if self.is_stretched else 1.0
        reach = _REACH_PX[resampling] * stretch
        middles = self._at(np.arange(first, end) + 0.5) - 0.5
        indices = np.floor(middles - reach).astype(np.int64) + np.arange(1, math.ceil(2 * reach) + 1)[:, np.newaxis]
        away = np.abs(indices - middles) / stretch
        weights = np.maximum(1 - away, 0)
        is_within = (indices >= 0) & (indices < self.pixels)
        if resampling is Resampling.CUBIC:
            weights = np.where(is_within.all(axis=0) | self.is_stretched, _cubic(away), weights)
        return self._normalised(indices, weights * is_within)

    def reach_cells(self) -> int:
        """Return how many cells around a pixel may hold something of it."""
        return math.ceil(2 * max(1.0, 1 / abs(self.step_px))) + 1

    def _parts(self, first: int, end: int) -> Taps:
        """Return the share of each pixel in a cell."""
        low, high = self._edges(first, end)
        indices = np.floor(low).astype(np.int64) + np.arange(math.ceil(abs(self.step_px)) + 1)[:, np.newaxis]
        shared = np.minimum(indices + 1, high) - np.maximum(indices, low)
        is_within = (indices >= 0) & (indices < self.pixels)
        return self._normalised(indices, np.maximum(shared, 0) * is_within)

    def _normalised(self, indices: np.ndarray, weights: np.ndarray) -> Taps:
        return Taps(self._clipped(indices), weights / weights.sum(axis=0))

    def _edges(self, first: int, end: int) -> tuple[np.ndarray, np.ndarray]:
        """Return the lower and the upper edge of each cell in pixels."""
        edges = self._at(np.arange(first, end + 1))
        return np.minimum(edges[:-1], edges[1:]), np.maximum(edges[:-1], edges[1:])

    def _at(self, cells: np.ndarray) -> np.ndarray:
        """Return the pixel coordinate of cell coordinates."""
        return np.round((self.start_px + cells * self.step_px) * _PARTS_OF_PIXEL) / _PARTS_OF_PIXEL

    def _clipped(self, indices: np.ndarray) -> np.ndarray:
        return np.clip(indices, 0, self.pixels - 1)


def _cubic(away: np.ndarray) -> np.ndarray:
    """Return the weights of the cubic convolution with a = -0.5 at distances from the middle."""
    near = (1.5 * away - 2.5) * away**2 + 1
    far = ((-0.5 * away + 2.5) * away - 4) * away + 2
    return np.where(away <= 1, near, np.where(away < 2, far, 0.0))

# SPDX-License-Identifier: GPL-2.0-or-later
"""Statistics of the pixels of all written chips, band by band, nodata excluded.

Overlapping chips count repeatedly. Sums are exact (integers, or fractions of the
per-chip sums of floating point bands), so the result depends neither on the
order of chips nor on how many runs wrote them. Mean and variance come from them:
``M2 = sum(x^2) - sum(x)^2 / n``.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np

from ..grid import Window
from ..sources.raster import Band, PixelBlock, valid_samples

# 256 rows of squared 8-bit samples add up exactly in a 24-bit mantissa.
_ROWS_AT_ONCE = 256


@dataclass(frozen=True)
class BandSums:
    """Running sums of one band."""

    count: int = 0
    minimum: float = 0.0
    maximum: float = 0.0
    total: Fraction = Fraction(0)
    squares: Fraction = Fraction(0)

    def merged(self, other: BandSums) -> BandSums:
        """Return the sums of both."""
        if not other.count:
            return self
        if not self.count:
            return other
        return BandSums(
            self.count + other.count,
            min(self.minimum, other.minimum),
            max(self.maximum, other.maximum),
            self.total + other.total,
            self.squares + other.squares,
        )

    @property
    def mean(self) -> float:
        """Mean of the valid samples, 0 without any."""
        return float(self.total / self.count) if self.count else 0.0

    @property
    def squared_deviations(self) -> float:
        """Sum of squared deviations from the mean (M2)."""
        return float(self.squares - self.total * self.total / self.count) if self.count else 0.0

    @property
    def standard_deviation(self) -> float:
        """Standard deviation with n - 1."""
        return math.sqrt(self.squared_deviations / (self.count - 1)) if self.count > 1 else 0.0

    def as_state(self) -> list[Any]:
        """Return JSON values that keep the sums exact."""
        return [self.count, self.minimum, self.maximum, str(self.total), str(self.squares)]

    @staticmethod
    def of_state(state: Sequence[Any]) -> BandSums:
        """Return what `as_state` kept."""
        return BandSums(state[0], state[1], state[2], Fraction(state[3]), Fraction(state[4]))

    @staticmethod
    def of_moments(count: int, minimum: float, maximum: float, mean: float, m2: float) -> BandSums:
        """Return sums from the running state that other tools write."""
        exact_mean = Fraction(mean)
        return BandSums(count, minimum, maximum, exact_mean * count, Fraction(m2) + exact_mean * exact_mean * count)


Sums = tuple[BandSums, ...]


def no_sums(bands: int) -> Sums:
    """Return the sums of nothing."""
    return (BandSums(),) * bands


def merged(first: Sums, second: Sums) -> Sums:
    """Return the sums of both, band by band."""
    return tuple(a.merged(b) for a, b in zip(first, second))


def sums_are_exact_by_cells(dtype: np.dtype) -> bool:
    """Return True if `sums_of_cells` serves this type; else use `sums_of_chip`."""
    return dtype.kind in "iu" and dtype.itemsize <= 2


def sums_of_chip(block: PixelBlock, bands: tuple[Band, ...]) -> Sums:
    """Return the sums of one chip, any type; squares about the chip's own mean, then exactly moved to 0.

    Infinite samples have no place in a mean and are left out like nodata.
    """
    valid = valid_samples(block, bands)
    finite = np.isfinite(block.pixels)
    valid = finite if valid is None else valid & finite
    sums = []
    for index in range(len(bands)):
        samples = block.pixels[..., index][valid[..., index]]
        if samples.size == 0:
            sums.append(BandSums())
            continue
        values = samples.astype(np.float64)
        mean = float(values.mean())
        m2 = float(np.square(values - mean).sum())
        if not (np.isfinite(mean) and np.isfinite(m2)):
            sums.append(_one_by_one(values))
            continue
        sums.append(BandSums.of_moments(values.size, float(values.min()), float(values.max()), mean, m2))
    return tuple(sums)


def _one_by_one(values: np.ndarray) -> BandSums:
    """Return the sums of numbers so large that their squares leave the range of a double."""
    exact = [Fraction(value) for value in values.tolist()]
    squares = sum((value * value for value in exact), Fraction(0))
    return BandSums(len(exact), float(min(exact)), float(max(exact)), sum(exact, Fraction(0)), squares)


def sums_of_cells(block: PixelBlock, chips: Sequence[Window], bands: tuple[Band, ...]) -> Sums:
    """Return the sums over `chips`, each pixel read once however many chips share it.

    The edges of all chips cut the block into cells; a cell counts as often as
    chips cover it.

    Args:
        block: pixels that cover all chips.
        chips: their windows, all of one row of chips.
        bands: for nodata.
    """
    x_cuts = np.unique([edge for chip in chips for edge in (chip.x, chip.x_end)])
    weights = np.zeros(len(x_cuts) - 1, dtype=np.int64)
    for chip in chips:
        weights[np.searchsorted(x_cuts, chip.x) : np.searchsorted(x_cuts, chip.x_end)] += 1
    total: Sums = tuple(BandSums() for _ in bands)
    first = chips[0]
    used = np.flatnonzero(weights)
    x_start, x_end = int(x_cuts[used[0]]), int(x_cuts[used[-1] + 1])
    for y in range(first.y, first.y_end, _ROWS_AT_ONCE):
        rows = Window(x_start, y, x_end - x_start, min(_ROWS_AT_ONCE, first.y_end - y))
        part = block.part(rows)
        total = merged(total, _weighted_sums(part, x_cuts - x_start, weights, bands))
    return total


def _weighted_sums(block: PixelBlock, x_cuts: np.ndarray, weights: np.ndarray, bands: tuple[Band, ...]) -> Sums:
    pixels = block.pixels
    valid = valid_samples(block, bands)
    if valid is not None and valid.all():
        valid = None
    rows, columns, count = pixels.shape
    cells = [index for index in range(len(weights)) if weights[index]]
    weight_of_column = np.zeros(columns, dtype=np.int64)
    for index in cells:
        weight_of_column[x_cuts[index] : x_cuts[index + 1]] = weights[index]
    low, high = _extremes(pixels, valid)
    if valid is None:
        counts = np.full((columns, count), rows, dtype=np.int64)
        values = pixels
    else:
        counts = valid.sum(axis=0)
        values = np.where(valid, pixels, pixels.dtype.type(0))
    totals, squares = _column_sums(values)
    used = weight_of_column > 0
    sums = []
    for index in range(count):
        seen = used & (counts[:, index] > 0)
        if not seen.any():
            sums.append(BandSums())
            continue
        sums.append(
            BandSums(
                int((counts[:, index] * weight_of_column).sum()),
                float(low[seen, index].min()),
                float(high[seen, index].max()),
                Fraction(int((totals[:, index] * weight_of_column).sum())),
                Fraction(int((squares[:, index] * weight_of_column).sum())),
            )
        )
    return tuple(sums)


def _extremes(pixels: np.ndarray, valid: np.ndarray | None) -> tuple[np.ndarray, np.ndarray]:
    """Return the least and greatest valid sample of each column and band."""
    if valid is None:
        return pixels.min(axis=0), pixels.max(axis=0)
    limits = np.iinfo(pixels.dtype)
    low = np.where(valid, pixels, pixels.dtype.type(limits.max)).min(axis=0)
    high = np.where(valid, pixels, pixels.dtype.type(limits.min)).max(axis=0)
    return low, high


def _column_sums(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return exact int64 sums and sums of squares of each column and band over at most 256 rows."""
    flat = values.reshape(values.shape[0], -1)
    floats: Any = flat.astype(np.float32 if values.dtype.itemsize == 1 else np.float64)
    totals = floats.sum(axis=0)
    squares = np.einsum("ij,ij->j", floats, floats)
    shape = values.shape[1:]
    return totals.astype(np.int64).reshape(shape), squares.astype(np.int64).reshape(shape)

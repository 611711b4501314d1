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

from ..sources.raster import Band, PixelBlock, valid_samples


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


def all_merged(parts: Sequence[Sums]) -> Sums:
    """Return the sums of all parts, of which there is at least one, band by band."""
    return tuple(_one_merged([part for part in band if part.count]) for band in zip(*parts))


def _one_merged(parts: list[BandSums]) -> BandSums:
    if not parts:
        return BandSums()
    return BandSums(
        sum(part.count for part in parts),
        min(part.minimum for part in parts),
        max(part.maximum for part in parts),
        _sum([part.total for part in parts]),
        _sum([part.squares for part in parts]),
    )


def _sum(values: list[Fraction]) -> Fraction:
    """Return the sum; those of integers are whole, and whole numbers add up much faster."""
    if all(value.denominator == 1 for value in values):
        return Fraction(sum(value.numerator for value in values))
    return sum(values, Fraction(0))


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

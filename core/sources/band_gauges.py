# SPDX-License-Identifier: GPL-2.0-or-later
"""Gauges: each is shown all samples of one band, perhaps twice, and says between which two values they lie."""

from __future__ import annotations

import math
from typing import Optional, Protocol

import numpy as np

from ..dataset.band_statistics import BandSums
from .order_keys import CoarseCounts, FineCounts

Span = Optional[tuple[float, float]]
"""(low, high) in values of the band; None without any sample; infinite where doubles end"""


class Gauge(Protocol):
    """Measures one band."""

    def add(self, samples: np.ndarray) -> None:
        """Take finite samples (n,)."""

    def next_pass(self) -> bool:
        """End a pass over all samples; return True if it needs to see them once more."""

    def span(self) -> Span:
        """Return the result, after the last pass."""


class Extremes:
    """The least and the greatest sample."""

    def __init__(self) -> None:
        """Begin without samples."""
        self._span: Span = None

    def add(self, samples: np.ndarray) -> None:
        """Take finite samples (n,)."""
        if samples.size == 0:
            return
        low, high = float(samples.min()), float(samples.max())
        self._span = (low, high) if self._span is None else (min(self._span[0], low), max(self._span[1], high))

    def next_pass(self) -> bool:
        """One pass is enough."""
        return False

    def span(self) -> Span:
        """Return the least and the greatest sample."""
        return self._span


class Deviations:
    """Mean ± `factor` standard deviations (with n - 1), but never beyond the least and the greatest sample.

    Sums over the samples of one call are rounded to doubles, then added up exactly.
    """

    def __init__(self, factor: float) -> None:
        """Begin without samples."""
        self._factor = factor
        self._sums = BandSums()
        self._is_too_wide = False

    def add(self, samples: np.ndarray) -> None:
        """Take finite samples (n,)."""
        if samples.size == 0:
            return
        values = samples.astype(np.float64)
        with np.errstate(over="ignore", invalid="ignore"):
            mean = float(values.mean())
            values -= mean
            m2 = float(np.square(values, out=values).sum())
        if not math.isfinite(m2):
            self._is_too_wide = True
            return
        low, high = float(samples.min()), float(samples.max())
        self._sums = self._sums.merged(BandSums.of_moments(samples.size, low, high, mean, m2))

    def next_pass(self) -> bool:
        """One pass is enough."""
        return False

    def span(self) -> Span:
        """Return mean ± `factor` standard deviations, inside the least and the greatest sample."""
        sums = self._sums
        try:
            mean, width = sums.mean, self._factor * sums.standard_deviation
        except OverflowError:
            self._is_too_wide = True
        if self._is_too_wide:
            return -math.inf, math.inf
        return (max(sums.minimum, mean - width), min(sums.maximum, mean + width)) if sums.count else None


class Percentiles:
    """Two percentiles, interpolated linearly between neighbouring samples; see `FineCounts` for how exact."""

    def __init__(self, dtype: np.dtype, percents: tuple[int, int]) -> None:
        """Begin without samples of `dtype`."""
        self._percents = percents
        # Types that keys are not made of go into the next larger one.
        self._dtype = np.result_type(dtype, np.float32 if dtype.kind == "f" else f"{dtype.kind}2")
        self._coarse = CoarseCounts(self._dtype)
        self._fine: FineCounts | None = None

    def add(self, samples: np.ndarray) -> None:
        """Take finite samples (n,)."""
        counts = self._coarse if self._fine is None else self._fine
        counts.add(samples.astype(self._dtype, copy=False))

    def next_pass(self) -> bool:
        """Return True after the first pass if types are long."""
        if self._fine is not None or not self._count:
            return False
        ranks = {rank for percent in self._percents for rank in self._position(percent)[:2]}
        self._fine = self._coarse.refined(sorted(ranks))
        return self._fine.needs_samples

    def span(self) -> Span:
        """Return the two percentiles."""
        if self._fine is None:
            return None
        low, high = (self._percentile(self._fine, percent) for percent in self._percents)
        return low, max(low, high)

    @property
    def _count(self) -> int:
        return int(self._coarse.counts.sum())

    def _position(self, percent: int) -> tuple[int, int, float]:
        """Return the ranks of the samples around a percentile, and how far it is from the first to the second."""
        rank, rest = divmod(percent * (self._count - 1), 100)
        return rank, min(rank + 1, self._count - 1), rest / 100

    def _percentile(self, fine: FineCounts, percent: int) -> float:
        first, second, part = self._position(percent)
        low, high = fine.value(first), fine.value(second)
        return low if low == high else low + (high - low) * part

# SPDX-License-Identifier: GPL-2.0-or-later
"""Numbers counted in bins with round edges."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np


@dataclass(frozen=True)
class Bins:
    """Numbers by size."""

    edges: tuple[float, ...]
    """ascending, one more than there are bins; a bin holds its lower edge"""
    counts: tuple[int, ...]
    below: int
    """numbers below the first edge"""
    above: int
    """numbers from the last edge on"""
    is_whole: bool = False
    """True if all numbers are whole"""
    is_doubling: bool = False
    """True if each edge is the one before times a fixed factor"""

    @property
    def is_one_number_each(self) -> bool:
        """True if each bin holds one whole number."""
        return self.is_whole and self.edges[1] - self.edges[0] == 1

    @property
    def total(self) -> int:
        """All numbers."""
        return sum(self.counts) + self.below + self.above


def round_step(least: float) -> float:
    """Return the least of 1, 2, 5, 10, 20 … (and tenths of them) that is not less than `least`."""
    if least <= 0 or not math.isfinite(least):
        return 1.0
    power = 10.0 ** math.floor(math.log10(least))
    for factor in (1, 2, 5, 10):
        if factor * power >= least * (1 - 1e-9):
            return factor * power
    return 10 * power


def even_bins(values: np.ndarray, low: float, high: float, most: int, is_whole: bool = False) -> Bins:
    """Return at most about `most` bins of one width that hold `low` to `high`.

    Args:
        values: to be counted, finite.
        low: about where bins begin.
        high: about where they end.
        most: number of bins.
        is_whole: all values are whole numbers, so that bins are at least 1 wide.
    """
    step = round_step((high - low) / most)
    if is_whole:
        step = max(1.0, step)
    first = math.floor(low / step)
    last = max(first + 1, math.floor(high / step) + 1)
    # dividing by a whole number is exact where multiplying by a tenth is not
    divisor = round(1 / step) if step < 1 else 0
    edges = tuple(index / divisor if divisor else index * step for index in range(first, last + 1))
    return counted(values, edges, is_whole)


def doubling_bins(values: np.ndarray, low: float, high: float, per_doubling: int) -> Bins:
    """Return bins whose edges are powers of 2 (or roots of them), from about `low` to `high`, all positive."""
    first = math.floor(math.log2(low) * per_doubling)
    last = max(first + 1, math.floor(math.log2(high) * per_doubling) + 1)
    edges = tuple(2.0 ** (index / per_doubling) for index in range(first, last + 1))
    return replace(counted(values, edges), is_doubling=True)


def counted(values: np.ndarray, edges: tuple[float, ...], is_whole: bool = False) -> Bins:
    """Return how many values lie between the edges."""
    places = np.searchsorted(np.array(edges), values, side="right")
    counts = np.bincount(places, minlength=len(edges) + 1).tolist()
    return Bins(edges, tuple(counts[1:-1]), counts[0], counts[-1], is_whole)

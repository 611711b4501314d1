# SPDX-License-Identifier: GPL-2.0-or-later
"""Numbers as integers in the same order, so that counting their bits finds the number of any rank.

The bits of an IEEE float, read as a signed integer, ascend with positive numbers and descend with negative ones
(IEEE 754-2019, 3.4); turning the lower bits of the negative ones over puts all into order.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

# Keys are counted by their highest 16 bits first, then by up to 16 more inside the counts that matter.
_DIGIT_BITS = 16
_DIGITS = 1 << _DIGIT_BITS


def keys_of(samples: np.ndarray) -> np.ndarray:
    """Return int64 (n,) in the order of `samples` (n,), finite numbers of 16, 32 or 64 bits (floats: 32 or 64)."""
    bits = samples.dtype.itemsize * 8
    signed = samples.view(f"i{bits // 8}")
    if samples.dtype.kind == "f":
        signed = signed ^ ((signed >> (bits - 1)) & np.iinfo(signed.dtype).max)
    elif samples.dtype.kind == "u":
        signed = signed ^ np.iinfo(signed.dtype).min
    return signed.astype(np.int64)


def value_of(key: int, dtype: np.dtype) -> float:
    """Return the number of `dtype` that has this key."""
    signed = np.array([key], dtype=f"i{dtype.itemsize}")
    if dtype.kind == "f":
        signed = signed ^ ((signed >> (dtype.itemsize * 8 - 1)) & np.iinfo(signed.dtype).max)
    elif dtype.kind == "u":
        signed = signed ^ np.iinfo(signed.dtype).min
    return float(signed.view(dtype)[0])


def place(counts: np.ndarray, rank: int) -> tuple[int, int]:
    """Return the index in `counts` (n,) where the sample of `rank` (from 0) is counted, and its rank in there."""
    ends = np.cumsum(counts)
    index = int(np.searchsorted(ends, rank, side="right"))
    return index, rank - int(ends[index] - counts[index])


class CoarseCounts:
    """First pass: how many samples share each value of the highest 16 bits of their keys."""

    def __init__(self, dtype: np.dtype) -> None:
        """Count numbers of `dtype`, one that `keys_of` takes."""
        self.dtype = dtype
        self.shift = dtype.itemsize * 8 - _DIGIT_BITS
        self.counts = np.zeros(_DIGITS, dtype=np.int64)
        self.low: int | None = None
        self.high: int | None = None

    def add(self, samples: np.ndarray) -> None:
        """Count `samples` (n,)."""
        if samples.size == 0:
            return
        keys = keys_of(samples)
        self.counts += np.bincount((keys >> self.shift) + _DIGITS // 2, minlength=_DIGITS)
        low, high = int(keys.min()), int(keys.max())
        self.low = low if self.low is None else min(self.low, low)
        self.high = high if self.high is None else max(self.high, high)

    def refined(self, ranks: Sequence[int]) -> FineCounts:
        """Return the counts of a second pass that find the samples of `ranks` (from 0)."""
        return FineCounts(self, ranks)


class FineCounts:
    """Second pass: the counts that hold the wanted ranks, 65 536 times finer.

    Numbers of 16 and 32 bits are found exactly; for 16 bits, and wherever a coarse count holds a single
    value, the second pass is not needed. Numbers of 64 bits are off by at most 2**-21 of their size
    (integers: by 2**31), and integers by at most 2**-16 of the distance from the least to the greatest.
    """

    def __init__(self, coarse: CoarseCounts, ranks: Sequence[int]) -> None:
        """Prepare for the samples of `ranks` (from 0) among those that `coarse` counted."""
        self._coarse = coarse
        self._places = {rank: place(coarse.counts, rank) for rank in ranks}
        self._spans = {index: self._span(index) for index, _ in self._places.values()}
        self._counts = {index: np.zeros(_DIGITS, dtype=np.int64) for index in self._spans}
        self._open = [index for index, (first, last, _) in self._spans.items() if first < last]
        for index in self._spans.keys() - self._open:
            self._counts[index][0] = coarse.counts[index]

    @property
    def needs_samples(self) -> bool:
        """True if the first pass was not enough."""
        return bool(self._open)

    def add(self, samples: np.ndarray) -> None:
        """Count `samples` (n,), the same as in the first pass."""
        if samples.size == 0 or not self._open:
            return
        keys = keys_of(samples)
        for index in self._open:
            first, last, shift = self._spans[index]
            inside = keys[(keys >= first) & (keys <= last)]
            self._counts[index] += np.bincount((inside - first) >> shift, minlength=_DIGITS)

    def value(self, rank: int) -> float:
        """Return the sample of `rank`, one of those asked for."""
        index, rank_inside = self._places[rank]
        first, last, shift = self._spans[index]
        digit, _ = place(self._counts[index], rank_inside)
        middle = (1 << shift) // 2
        return value_of(min(first + (digit << shift) + middle, last), self._coarse.dtype)

    def _span(self, index: int) -> tuple[int, int, int]:
        """Return the first and last key that occur in a coarse count, and the bits to leave out."""
        coarse = self._coarse
        first = (index - _DIGITS // 2) << coarse.shift
        last = first + (1 << coarse.shift) - 1
        if coarse.low is not None and coarse.high is not None:
            first, last = max(first, coarse.low), min(last, coarse.high)
        return first, last, max(0, (last - first).bit_length() - _DIGIT_BITS)

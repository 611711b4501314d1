# SPDX-License-Identifier: GPL-2.0-or-later
"""Exact sums of the pixels of many chips, each pixel read once however many chips share it.

The edges of all chips cut a strip into cells; a cell is summed when the first
chip asks for it, and counts once for each chip that holds it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from threading import Lock
from typing import Any
from weakref import ref

import numpy as np

from ..grid import Window
from ..plan import ChipPlan
from ..sources.raster import Band, PixelBlock, valid_samples
from .band_statistics import BandSums, Sums

# 256 rows of squared 8-bit samples add up exactly in a 24-bit mantissa.
_ROWS_AT_ONCE = 256
# Columns of samples that are worked on together, so that their squares stay in the processor's cache.
_SAMPLES_AT_ONCE = 1536
# What is known of a column or a cell: number of samples, sum, sum of squares (int64), minimum, maximum.
_Figures = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]


def sums_are_exact_by_cells(dtype: np.dtype) -> bool:
    """Return True if cells serve this type."""
    return dtype.kind in "iu" and dtype.itemsize <= 2


def sums_of_block(block: PixelBlock, bands: tuple[Band, ...]) -> Sums:
    """Return the sums of all pixels of `block`."""
    window = block.window
    return CellSums([window.x, window.x_end], [window.y, window.y_end], bands, block.pixels.dtype).of_chips(
        block, [window]
    )


class CellSums:
    """The cells of one strip. May be used by several threads."""

    def __init__(self, x_cuts: list[int], y_cuts: list[int], bands: tuple[Band, ...], dtype: np.dtype) -> None:
        """Begin without having seen a pixel.

        Args:
            x_cuts: left and right edges of all chips, ascending, each once.
            y_cuts: upper and lower edges.
            bands: for nodata.
            dtype: of the pixels, an integer of at most 16 bits.
        """
        self._x_cuts, self._y_cuts, self._bands = np.array(x_cuts), np.array(y_cuts), bands
        self._column_at = {x: index for index, x in enumerate(x_cuts)}
        self._row_at = {y: index for index, y in enumerate(y_cuts)}
        shape = (len(y_cuts) - 1, len(x_cuts) - 1, len(bands))
        self._is_known = np.zeros(shape[:2], dtype=bool)
        self._counts, self._totals, self._squares = (np.zeros(shape, dtype=np.int64) for _ in range(3))
        self._low, self._high = np.empty(shape, dtype), np.empty(shape, dtype)
        self._lock = Lock()

    def of_chips(self, block: PixelBlock, chips: Sequence[Window]) -> Sums:
        """Return the sums of `chips`, windows whose edges are among the cuts; `block` has the pixels of the strip."""
        times = np.zeros(self._is_known.shape, dtype=np.int64)
        for chip in chips:
            columns = slice(self._column_at[chip.x], self._column_at[chip.x_end])
            times[self._row_at[chip.y] : self._row_at[chip.y_end], columns] += 1
        place = np.nonzero(times)
        with self._lock:
            self._learn(block, times > 0)
        counts, totals, squares = (
            (array[place] * times[place][:, np.newaxis]).sum(axis=0).tolist()
            for array in (self._counts, self._totals, self._squares)
        )
        low, high = self._low[place].min(axis=0).tolist(), self._high[place].max(axis=0).tolist()
        return tuple(
            BandSums(n, float(least), float(most), Fraction(total), Fraction(square)) if n else BandSums()
            for n, least, most, total, square in zip(counts, low, high, totals, squares)
        )

    def _learn(self, block: PixelBlock, wanted: np.ndarray) -> None:
        """Sum those of the `wanted` cells (bool, rows and columns of cells) that are not known yet."""
        missing = wanted & ~self._is_known
        for row in np.flatnonzero(missing.any(axis=1)).tolist():
            for start, end in _runs(missing[row]):
                x, y = int(self._x_cuts[start]), int(self._y_cuts[row])
                window = Window(x, y, int(self._x_cuts[end]) - x, int(self._y_cuts[row + 1]) - y)
                cells, starts = (row, slice(start, end)), self._x_cuts[start:end] - x
                counts, totals, squares, low, high = _figures_of_columns(block.part(window), self._bands)
                self._counts[cells] = np.add.reduceat(counts, starts, axis=0)
                self._totals[cells] = np.add.reduceat(totals, starts, axis=0)
                self._squares[cells] = np.add.reduceat(squares, starts, axis=0)
                self._low[cells] = np.minimum.reduceat(low, starts, axis=0)
                self._high[cells] = np.maximum.reduceat(high, starts, axis=0)
        self._is_known |= missing


class SharedCells:
    """The cells of the strips in hand, one `CellSums` a strip, shared by all threads at work on its chips."""

    def __init__(self) -> None:
        """Begin without strips."""
        self._strips: list[tuple[ref[PixelBlock], CellSums]] = []
        self._lock = Lock()

    def of_strip(self, block: PixelBlock, plan: ChipPlan, bands: tuple[Band, ...]) -> CellSums | None:
        """Return the cells of `block`, the same for the same object; None if the plan's chips share no edges."""
        with self._lock:
            self._strips = [entry for entry in self._strips if entry[0]() is not None]
            for known, cells in self._strips:
                if known() is block:
                    return cells
            edges = plan.edges_px(block.window)
            if edges is None:
                return None
            cells = CellSums(*edges, bands, block.pixels.dtype)
            self._strips.append((ref(block), cells))
            return cells


def _runs(chosen: np.ndarray) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each run of True."""
    edges = np.flatnonzero(np.diff(chosen, prepend=False, append=False)).tolist()
    yield from zip(edges[::2], edges[1::2])


def _figures_of_columns(block: PixelBlock, bands: tuple[Band, ...]) -> _Figures:
    """Return the figures of each column, each of them (columns, bands)."""
    valid = valid_samples(block, bands)
    if valid is not None and valid.all():
        valid = None
    rows, columns, count = block.pixels.shape
    dtype = block.pixels.dtype
    # A sample is a column of its own from here on.
    flat = block.pixels.reshape(rows, -1)
    flat_valid = None if valid is None else valid.reshape(rows, -1)
    counts = np.full(flat.shape[1], rows, dtype=np.int64) if flat_valid is None else flat_valid.sum(axis=0)
    totals, squares = np.zeros_like(counts), np.zeros_like(counts)
    low, high = np.empty(counts.shape, dtype), np.empty(counts.shape, dtype)
    for x in range(0, flat.shape[1], _SAMPLES_AT_ONCE):
        part = slice(x, x + _SAMPLES_AT_ONCE)
        values, seen = flat[:, part], None if flat_valid is None else flat_valid[:, part]
        low[part], high[part] = _extremes(values, seen)
        if seen is not None:
            values = np.where(seen, values, dtype.type(0))
        for y in range(0, rows, _ROWS_AT_ONCE):
            own_totals, own_squares = _exact_sums(values[y : y + _ROWS_AT_ONCE])
            totals[part] += own_totals
            squares[part] += own_squares
    return (
        counts.reshape(columns, count),
        totals.reshape(columns, count),
        squares.reshape(columns, count),
        low.reshape(columns, count),
        high.reshape(columns, count),
    )


def _extremes(values: np.ndarray, seen: np.ndarray | None) -> tuple[np.ndarray, np.ndarray]:
    """Return the least and greatest sample of each column among those that are `seen`."""
    if seen is None:
        return np.minimum.reduce(values, axis=0), np.maximum.reduce(values, axis=0)
    limits = np.iinfo(values.dtype)
    low = np.where(seen, values, values.dtype.type(limits.max))
    high = np.where(seen, values, values.dtype.type(limits.min))
    return np.minimum.reduce(low, axis=0), np.maximum.reduce(high, axis=0)


def _exact_sums(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return exact int64 sums and sums of squares of each column over at most `_ROWS_AT_ONCE` rows."""
    floats: Any = values.astype(np.float32 if values.dtype.itemsize == 1 else np.float64)
    totals, squares = np.add.reduce(floats, axis=0), np.einsum("ij,ij->j", floats, floats)
    return totals.astype(np.int64), squares.astype(np.int64)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Pixels of a turned grid, made of the nearest pixel below or of the four around.

A pixel depends on its own place alone, so it has the same bits in whatever window it is made. Nodata is never mixed
in; as in GDAL's warper a pixel is nodata where the nearest one below is.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..grid import GeoTransform, Window
from .raster import Band, PixelBlock
from .sums import LEAST_SHARE, blank, store, sum_dtype

# What lies below a tile of this many pixels fits the processor's cache.
_TILE_WIDTH_PX, _TILE_HEIGHT_PX = 256, 128


class PixelsBelow:
    """Pixels of the base grid that windows of a turned grid are made of."""

    def __init__(
        self,
        window: Window,
        pixels: np.ndarray,
        is_data: np.ndarray | None,
        base_of_turned: GeoTransform,
        bands: tuple[Band, ...],
    ) -> None:
        """Make pixels of those of a window.

        Args:
            window: of the base grid; it reaches two pixels past all that is made.
            pixels: (rows, columns, bands), 0 where there is no data.
            is_data: bool (rows, columns, bands), or 1 for all bands: where there are data; None for everywhere.
            base_of_turned: affine from pixels of the turned grid to those of the base grid.
            bands: what is known of them.
        """
        self._window = window
        self._pixels = np.ascontiguousarray(pixels)
        self._is_data = is_data
        self._affine = base_of_turned
        self._bands = bands

    def fill(self, target: PixelBlock, is_nearest: bool) -> None:
        """Make the pixels of `target`, in which nothing is covered yet, where there are any."""
        for tile in _tiles(target.window):
            self._fill_tile(target.part(tile), is_nearest)

    def _fill_tile(self, target: PixelBlock, is_nearest: bool) -> None:
        pixels, covered = target.pixels, target.covered
        x, y = self._places(target.window)
        left, top = np.floor(x), np.floor(y)
        # Parts of a pixel are taken before places are counted from the block, which would round them.
        x -= left
        y -= top
        left -= self._window.x
        top -= self._window.y
        around = self._data_around(left, top)
        if around is not None and not around.any():
            return
        is_data = None if around is None or around.all() else self._is_data
        first = (top * self._window.width + left).astype(np.int64)
        has_data = None
        if is_nearest or is_data is not None:
            nearest = first + (x >= 0.5) + (y >= 0.5) * self._window.width
            has_data = None if is_data is None else _picked(is_data, nearest)
        if is_nearest:
            pixels[:] = _picked(self._pixels, nearest)
        else:
            weights = _weights(x, y, sum_dtype(pixels.dtype))
            sums = _sums(self._pixels, first, weights)
            if is_data is not None and has_data is not None:
                share = _sums(is_data, first, weights)
                has_data = has_data.any(axis=2, keepdims=True) & (share > LEAST_SHARE)
                # Added up as in `_sums`, so that a gap that does not count changes nothing.
                whole = weights[0] + weights[1] + weights[2] + weights[3]
                np.divide(sums, share, out=sums, where=has_data & (share != whole[..., np.newaxis]))
            store(sums, pixels, self._bands)
        if has_data is not None:
            blank(pixels, np.broadcast_to(has_data, pixels.shape), self._bands)
        if covered is not None:
            covered[:] = True if has_data is None else has_data.any(axis=2)

    def _places(self, tile: Window) -> tuple[np.ndarray, np.ndarray]:
        """Return x and y of pixels in the base grid, float64 (rows, columns), (0, 0) in the middle of its first."""
        g = self._affine
        columns = np.arange(tile.x, tile.x_end) + 0.5
        rows = np.arange(tile.y, tile.y_end)[:, np.newaxis] + 0.5
        return (g[0] - 0.5 + columns * g[1]) + rows * g[2], (g[3] - 0.5 + columns * g[4]) + rows * g[5]

    def _data_around(self, left: np.ndarray, top: np.ndarray) -> np.ndarray | None:
        """Return where there are data in the box of pixels and their neighbours to the right and below."""
        if self._is_data is None:
            return None
        x, x_end, y, y_end = int(left.min()), int(left.max()) + 2, int(top.min()), int(top.max()) + 2
        return self._is_data[y:y_end, x:x_end]


def _tiles(window: Window) -> Iterator[Window]:
    for y in range(window.y, window.y_end, _TILE_HEIGHT_PX):
        for x in range(window.x, window.x_end, _TILE_WIDTH_PX):
            yield Window(x, y, _TILE_WIDTH_PX, _TILE_HEIGHT_PX).intersection(window)


def _picked(samples: np.ndarray, numbers: np.ndarray) -> np.ndarray:
    """Return samples (rows, columns, bands) of the pixels of these numbers, counted row by row."""
    return samples.reshape(-1, samples.shape[2])[numbers]


def _weights(x: np.ndarray, y: np.ndarray, dtype: np.dtype) -> list[np.ndarray]:
    """Return how much a pixel and the ones to its right, below and opposite count, by the parts of a pixel between."""
    right, lower, left, upper = (part.astype(dtype) for part in (x, y, 1 - x, 1 - y))
    return [left * upper, right * upper, left * lower, right * lower]


def _sums(samples: np.ndarray, first: np.ndarray, weights: list[np.ndarray]) -> np.ndarray:
    """Return weighted sums of four neighbours, (rows, columns, bands) of the type of the weights.

    Args:
        samples: (rows, columns, bands), contiguous.
        first: number of the upper left one of each four, counted row by row, int64 (rows, columns).
        weights: four of that shape: of the upper left one, the one to the right, the one below and the opposite one.
    """
    _, width, bands = samples.shape
    flat, at = samples.reshape(-1), first * bands
    sums = np.empty((*first.shape, bands), weights[0].dtype)
    picked = np.empty(first.shape, samples.dtype)
    total, product = np.empty_like(weights[0]), np.empty_like(weights[0])
    for band in range(bands):
        for neighbour, weight in zip((0, 1, width, width + 1), weights):
            # Other modes than raising make a copy fewer; all numbers are right.
            flat[neighbour * bands + band :].take(at, out=picked, mode="clip")
            np.multiply(picked, weight, out=product if neighbour else total)
            if neighbour:
                total += product
        sums[..., band] = total
    return sums

# SPDX-License-Identifier: GPL-2.0-or-later
"""A raster with cells of another size or place, whose rows and columns run as its own do.

Rows are added up first, then columns. Nodata is never mixed in: what is left counts for more. As in GDAL's warper a
cell is nodata where the pixel below its centre is, and unstretched cubic becomes bilinear next to nodata.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np

from ..grid import Grid, Window
from ..progress import SilentProgress
from ..settings import Resampling
from .cell_weights import Axis, Taps
from .data_parts import bounds_inside, bounds_of
from .raster import Band, PixelBlock, Raster, data_bounds, fill_values, valid_samples
from .reopening import Reopening
from .strip_reader import TALLEST_BLOCK_PX, StripReader
from .sums import LEAST_SHARE, blank, store, sum_dtype

# Samples of the source that are worked on together: about what fits the processor's cache.
_SAMPLES_AT_ONCE = 1 << 19
# Cells of fewer columns are made together if rows of the source would take more than this.
_WIDEST_ROWS_BYTES = 64 << 20


def have_common_axes(one: Grid, other: Grid) -> bool:
    """Return True if both grids lie in one CRS and their rows and columns run along its axes."""
    return one.crs_wkt == other.crs_wkt and not any(g for grid in (one, other) for g in grid.geotransform[2:5:2])


class CellRaster(Reopening):
    """Offers `raster` on a grid of the same axes; cells whose centre lies outside it are not covered."""

    def __init__(self, raster: Raster, grid: Grid, resampling: Resampling) -> None:
        """Offer `raster` on `grid`, for which `have_common_axes`."""
        self._raster = raster
        self._reader = StripReader(raster, raster.grid.window, SilentProgress())
        self._resampling = resampling
        own, g = raster.grid.geotransform, grid.geotransform
        self._across = Axis((g[0] - own[0]) / own[1], g[1] / own[1], grid.width, raster.grid.width)
        self._down = Axis((g[3] - own[3]) / own[5], g[5] / own[5], grid.height, raster.grid.height)
        x, x_end = self._across.inside(resampling)
        y, y_end = self._down.inside(resampling)
        self._inside = Window(x, y, x_end - x, y_end - y)
        self._sum_dtype = sum_dtype(raster.dtype)
        self.grid = grid
        self.bands: tuple[Band, ...] = raster.bands
        self.dtype = raster.dtype
        self.block_height_px = 1
        self.has_mask = raster.has_mask or self._inside != grid.window
        self.reads_alike = raster.reads_alike

    def with_raster(self, change: Callable[[Raster], Raster]) -> CellRaster:
        """Return the same cells of what `change` makes of the raster."""
        changed = CellRaster(change(self._raster), self.grid, self._resampling)
        if self.how_opened is not None:
            changed.how_opened = partial(_with_raster, self.how_opened, change)
        return changed

    def read(self, window: Window) -> PixelBlock:
        """Return the pixels of `window` of the grid.

        Raises:
            SourceError: if the source cannot be read.
        """
        covered = np.empty((window.height, window.width), dtype=bool) if self.has_mask else None
        target = PixelBlock(window, np.empty((window.height, window.width, len(self.bands)), self.dtype), covered)
        self.read_into(target)
        return target

    def read_into(self, target: PixelBlock) -> None:
        """Fill `target`, whose arrays may be parts of larger ones.

        Raises:
            SourceError: if the source cannot be read.
        """
        inside = target.window.intersection(self._inside)
        if inside != target.window:
            target.pixels[:] = fill_values(self.bands, self.dtype)
            if target.covered is not None:
                target.covered[:] = False
        for part in self._portions(inside):
            self._fill(target.part(part))

    def data_bounds(self, region: Window) -> np.ndarray | None:
        """Return where in `region` data may be, int64 (n, 4); None if it may be anywhere."""
        below = data_bounds(self._raster, self._raster.grid.window)
        if below is None:
            return None if self._inside.contains(region) else bounds_inside(bounds_of([self._inside]), region)
        starts = np.array([self._across.start_px, self._down.start_px])
        steps = np.array([self._across.step_px, self._down.step_px])
        margin = np.array([self._across.reach_cells(), self._down.reach_cells()])
        one, other = (below[:, :2] - starts) / steps, (below[:, 2:] - starts) / steps
        low, high = np.floor(np.minimum(one, other)) - margin, np.ceil(np.maximum(one, other)) + margin
        return bounds_inside(np.column_stack((low, high)).astype(np.int64), region)

    def _portions(self, window: Window) -> Iterator[Window]:
        """Yield parts of `window` that are small enough to be made at once."""
        if window.is_empty:
            return
        bands, step_x, step_y = len(self.bands), abs(self._across.step_px), abs(self._down.step_px)
        rows = max(min(self._raster.block_height_px, TALLEST_BLOCK_PX), 4 * step_y)
        width = max(1, int(_WIDEST_ROWS_BYTES / (rows * bands * self.dtype.itemsize * step_x)))
        for x in range(window.x, window.x_end, width):
            columns = min(width, window.x_end - x)
            height = max(1, int(_SAMPLES_AT_ONCE / (bands * columns * max(step_x, 1.0) * max(step_y, 1.0))))
            for y in range(window.y, window.y_end, height):
                yield Window(x, y, columns, min(height, window.y_end - y))

    def _fill(self, target: PixelBlock) -> None:
        """Make all cells of `target`, which lie inside."""
        window = target.window
        if self._resampling is Resampling.NEAREST:
            self._copy(target)
            return
        across = self._across.taps(window.x, window.x_end, self._resampling)
        down = self._down.taps(window.y, window.y_end, self._resampling)
        block = self._reader.read(_around(across, down))
        across, down = _moved(across, block.window.x), _moved(down, block.window.y)
        samples = valid_samples(block, self.bands)
        has_data = None
        if samples is None or samples.all():
            values = _sums(block.pixels.astype(self._sum_dtype), across, down)
        else:
            values, has_data = self._without_gaps(block, samples, across, down, window)
        store(values, target.pixels, self.bands, self._resampling is Resampling.CUBIC)
        if has_data is not None:
            blank(target.pixels, has_data, self.bands)
        if target.covered is not None:
            target.covered[:] = True if has_data is None else has_data.any(axis=2)

    def _copy(self, target: PixelBlock) -> None:
        """Fill `target` with the nearest pixels."""
        window = target.window
        columns = self._across.nearest(window.x, window.x_end)
        rows = self._down.nearest(window.y, window.y_end)
        x, y = int(columns.min()), int(rows.min())
        block = self._reader.read(Window(x, y, int(columns.max()) + 1 - x, int(rows.max()) + 1 - y))
        target.pixels[:] = block.pixels[rows - y][:, columns - x]
        if target.covered is not None:
            target.covered[:] = True if block.covered is None else block.covered[rows - y][:, columns - x]

    def _without_gaps(
        self, block: PixelBlock, samples: np.ndarray, across: Taps, down: Taps, window: Window
    ) -> tuple[np.ndarray, np.ndarray]:
        """Return the values of cells (rows, columns, bands) and where they are data, bool of that shape.

        Args:
            block: of the source.
            samples: bool, where it is data.
            across: what the columns are made of, numbered within `block`.
            down: the same for rows.
            window: the cells.
        """
        data = np.where(samples, block.pixels, 0).astype(self._sum_dtype)
        gaps = (~samples).astype(self._sum_dtype)
        values = _sums(data, across, down)
        is_stretched = self._across.is_stretched or self._down.is_stretched
        if self._resampling is Resampling.CUBIC and not is_stretched:
            is_touched = _sums(gaps, _absolute(across), _absolute(down)) > 0
            across = _moved(self._across.taps(window.x, window.x_end, Resampling.BILINEAR), block.window.x)
            down = _moved(self._down.taps(window.y, window.y_end, Resampling.BILINEAR), block.window.y)
            missing = _sums(gaps, across, down)
            others = _sums(data, across, down)
        else:
            missing, others = _sums(gaps, across, down), values
            is_touched = missing != 0
        share = 1 - missing
        has_data = share > LEAST_SHARE
        np.divide(others, share, out=values, where=is_touched & has_data)
        if self._resampling is not Resampling.AVERAGE:
            rows = self._down.nearest(window.y, window.y_end) - block.window.y
            columns = self._across.nearest(window.x, window.x_end) - block.window.x
            has_data &= samples.any(axis=2)[rows][:, columns, np.newaxis]
        return values, has_data


def _with_raster(how: Callable[[], CellRaster], change: Callable[[Raster], Raster]) -> CellRaster:
    return how().with_raster(change)


def _sums(samples: np.ndarray, across: Taps, down: Taps) -> np.ndarray:
    """Return the weighted sums of samples (rows, columns, bands), of their type: rows first, then columns."""
    height, width, bands = samples.shape
    lines = _added(samples.reshape(height, width * bands), down.indices, down.weights[..., np.newaxis], 0)
    # Columns of bands side by side are picked one by one, which is faster than pixel by pixel.
    picked = across.indices[..., np.newaxis] * bands + np.arange(bands)
    weights = np.repeat(across.weights, bands, axis=1)
    sums = _added(lines, picked.reshape(len(picked), -1), weights, 1)
    return sums.reshape(len(lines), -1, bands)


def _added(samples: np.ndarray, indices: np.ndarray, weights: np.ndarray, axis: int) -> np.ndarray:
    """Return the sum over taps of samples (rows, columns), picked along `axis`, times weights."""
    weights = weights.astype(samples.dtype)
    total = samples.take(indices[0], axis=axis)
    total *= weights[0]
    picked = np.empty_like(total)
    for tap in range(1, len(indices)):
        # Other modes than raising make a copy fewer; all indices are right.
        samples.take(indices[tap], axis=axis, out=picked, mode="clip")
        picked *= weights[tap]
        total += picked
    return total


def _around(across: Taps, down: Taps) -> Window:
    x, y = int(across.indices.min()), int(down.indices.min())
    return Window(x, y, int(across.indices.max()) + 1 - x, int(down.indices.max()) + 1 - y)


def _moved(taps: Taps, first: int) -> Taps:
    """Return the taps with pixels counted from `first`."""
    return Taps(taps.indices - first, taps.weights)


def _absolute(taps: Taps) -> Taps:
    return Taps(taps.indices, np.abs(taps.weights))

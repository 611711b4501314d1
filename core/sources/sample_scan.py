# SPDX-License-Identifier: GPL-2.0-or-later
"""All samples of a region in cells whose size depends on nothing, so that sums over them are always the same."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..grid import Window
from ..progress import Progress
from .data_parts import parts_near
from .raster import Band, PixelBlock, Raster, data_bounds, valid_samples
from .strip_reader import StripReader

# Cells are laid from the upper left corner of the region; the samples of one band fit into a processor's cache.
CELL_WIDTH_PX = 2048
CELL_HEIGHT_PX = 128
# What is read at once takes about this much memory; wider rows of cells than the second are read in parts.
STRIP_BYTES = 32 << 20
WIDEST_STRIP_BYTES = 96 << 20


def cells(raster: Raster, region: Window, progress: Progress) -> Iterator[PixelBlock]:
    """Yield the blocks that make up `region`, without columns of a strip that are known to hold no data.

    Raises:
        SourceError: if the source cannot be read.
        CancelledError: if the user asked to stop.
    """
    reader = StripReader(raster, region, progress)
    seen_px, all_px = 0, max(1, region.width * region.height)
    bounds = data_bounds(raster, region)
    for strip in _strips(region, raster.dtype.itemsize * len(raster.bands)):
        for part in [strip] if bounds is None else parts_near(bounds, strip, CELL_WIDTH_PX):
            block = reader.read(part)
            for cell in _lattice(part, CELL_WIDTH_PX, CELL_HEIGHT_PX):
                yield block.part(cell)
        seen_px += strip.width * strip.height
        progress.report(seen_px / all_px)


def finite_samples(block: PixelBlock, bands: tuple[Band, ...]) -> list[np.ndarray]:
    """Return the finite samples that are data, for each band (n,) in order of rows."""
    valid = valid_samples(block, bands)
    if block.pixels.dtype.kind == "f":
        finite = np.isfinite(block.pixels)
        valid = finite if valid is None else valid & finite
    if valid is None or valid.all():
        return [block.pixels[..., index].ravel() for index in range(len(bands))]
    return [block.pixels[..., index][valid[..., index]] for index in range(len(bands))]


def _strips(region: Window, bytes_per_pixel: int) -> Iterator[Window]:
    """Yield windows of whole cells, from the top; parts of very wide rows one after the other."""
    columns = max(1, WIDEST_STRIP_BYTES // (bytes_per_pixel * CELL_WIDTH_PX * CELL_HEIGHT_PX))
    width = min(region.width, columns * CELL_WIDTH_PX)
    rows = max(1, STRIP_BYTES // max(1, bytes_per_pixel * width * CELL_HEIGHT_PX))
    return _lattice(region, columns * CELL_WIDTH_PX, rows * CELL_HEIGHT_PX)


def _lattice(window: Window, width: int, height: int) -> Iterator[Window]:
    """Yield parts of `window` of at most this size, column after column."""
    for x in range(window.x, window.x_end, width):
        for y in range(window.y, window.y_end, height):
            yield Window(x, y, width, height).intersection(window)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Reading a region strip after strip so that each row of the source is decoded once."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..grid import Window
from ..progress import Progress, SilentProgress, stop_if_cancelled
from ..spare_memory import SpareMemory
from .raster import PixelBlock, Raster, ReadsInto, fill_values

# Rows are read in portions of about this size, so that a cancel is noticed in between.
PORTION_BYTES = 8 << 20
# Reading on to the end of a source block saves decoding it twice, unless blocks are very tall.
TALLEST_BLOCK_PX = 1024


def read_ahead_px(raster: Raster) -> int:
    """Return how many rows may be read to come to the end of a block."""
    block = raster.block_height_px
    return block if block <= TALLEST_BLOCK_PX else 1


class StripReader:
    """Reads windows of a region; rows of the last window that are needed again are kept.

    Windows may come in any order; only speed depends on it. What reaches past the
    region is filled with the nodata value, or 0, and marked as not covered.
    """

    def __init__(self, raster: Raster, region: Window, progress: Progress) -> None:
        """Read `region`; all windows are in pixels of the grid of `raster`."""
        self._raster = raster
        self._region = region
        self._progress = progress
        self._kept: PixelBlock | None = None
        self._memory = SpareMemory()

    def __getstate__(self) -> dict[str, Any]:
        """Return what pickle takes: neither pixels nor the caller's progress."""
        return {**self.__dict__, "_kept": None, "_progress": SilentProgress()}

    def read(self, window: Window) -> PixelBlock:
        """Return the pixels of `window`.

        Raises:
            SourceError: if the source cannot be read.
            CancelledError: if the user asked to stop.
        """
        inside = window.intersection(self._region)
        if inside.is_empty:
            return self._padding(window)
        rows = self._rows(inside)
        block = rows.part(inside)
        return block if inside == window else self._padded(block, window)

    def _rows(self, inside: Window) -> PixelBlock:
        """Return a block of the columns of `inside` that holds at least its rows."""
        if not self._raster.reads_alike:
            # What was read before must not decide on pixels: a run that goes on has not read it.
            return self._assemble(inside, None)
        kept = self._kept
        reusable = (
            kept is not None
            and (kept.window.x, kept.window.width) == (inside.x, inside.width)
            and kept.window.y <= inside.y <= kept.window.y_end
        )
        if kept is not None and reusable and kept.window.y_end >= inside.y_end:
            return kept
        window = Window(inside.x, inside.y, inside.width, self._aligned_end(inside.y_end) - inside.y)
        tail = None
        if kept is not None and reusable:
            tail = kept.part(Window(inside.x, inside.y, inside.width, kept.window.y_end - inside.y))
        self._kept = self._assemble(window, tail)
        return self._kept

    def _assemble(self, window: Window, tail: PixelBlock | None) -> PixelBlock:
        """Return the block of `window`: the rows of `tail` first, the others read."""
        shape = (window.height, window.width)
        pixels = self._memory.array((*shape, len(self._raster.bands)), self._raster.dtype)
        covered = np.empty(shape, dtype=bool) if self._raster.has_mask else None
        block = PixelBlock(window, pixels, covered)
        y = window.y
        if tail is not None:
            _paste(tail, block)
            y = tail.window.y_end
        for portion in self._portions(window, y):
            stop_if_cancelled(self._progress)
            self._fill(block.part(portion))
        return block

    def _fill(self, part: PixelBlock) -> None:
        """Read the pixels of `part`, at once into its memory where the source can."""
        if isinstance(self._raster, ReadsInto):
            self._raster.read_into(part)
        else:
            _paste(self._raster.read(part.window), part)

    def _portions(self, window: Window, y: int) -> list[Window]:
        row_bytes = window.width * len(self._raster.bands) * self._raster.dtype.itemsize
        step = max(1, PORTION_BYTES // max(1, row_bytes))
        block = self._raster.block_height_px
        if block <= TALLEST_BLOCK_PX:
            step = -(-step // block) * block
        portions = []
        while y < window.y_end:
            end = min(window.y_end, self._floor(y + step, block) if block <= TALLEST_BLOCK_PX else y + step)
            portions.append(Window(window.x, y, window.width, end - y))
            y = end
        return portions

    def _floor(self, y: int, block: int) -> int:
        """Return the last start of a source block at or before row `y`."""
        return y // block * block

    def _aligned_end(self, y: int) -> int:
        block = self._raster.block_height_px
        if block > TALLEST_BLOCK_PX:
            return y
        return min(self._region.y_end, self._floor(y + block - 1, block))

    def _padded(self, block: PixelBlock, window: Window) -> PixelBlock:
        padded = self._padding(window)
        _paste(block, padded)
        return padded

    def _padding(self, window: Window) -> PixelBlock:
        bands = self._raster.bands
        pixels = np.empty((window.height, window.width, len(bands)), self._raster.dtype)
        pixels[:] = fill_values(bands, self._raster.dtype)
        return PixelBlock(window, pixels, np.zeros((window.height, window.width), dtype=bool))


def _paste(block: PixelBlock, target: PixelBlock) -> None:
    """Copy `block` to its place in `target`."""
    part = block.window.slices_in(target.window)
    target.pixels[part] = block.pixels
    if target.covered is not None:
        target.covered[part] = True if block.covered is None else block.covered

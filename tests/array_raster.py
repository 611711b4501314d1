# SPDX-License-Identifier: GPL-2.0-or-later
"""A source of pixels that is an array."""

from __future__ import annotations

from scenes import UTM, UTM_PLACE, wkt_of

from chipsmith.core.grid import Grid, Window
from chipsmith.core.sources.raster import Band, PixelBlock


class ArrayRaster:
    """Pixels (rows, columns, bands) in memory; `covered` is bool (rows, columns)."""

    def __init__(self, pixels, nodata=None, covered=None, names=(), block_height_px=1):
        rows, columns, bands = pixels.shape
        values = nodata if isinstance(nodata, tuple) else (nodata,) * bands
        self.pixels = pixels
        self.covered = covered
        self.grid = Grid(columns, rows, UTM_PLACE, wkt_of(UTM))
        self.bands = tuple(Band(name, value) for name, value in zip(names or ("",) * bands, values))
        self.dtype = pixels.dtype
        self.block_height_px = block_height_px
        self.has_mask = covered is not None
        self.reads_alike = True

    def read(self, window: Window) -> PixelBlock:
        assert self.grid.window.contains(window)
        part = window.slices_in(self.grid.window)
        return PixelBlock(window, self.pixels[part], None if self.covered is None else self.covered[part])

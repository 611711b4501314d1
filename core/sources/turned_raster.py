# SPDX-License-Identifier: GPL-2.0-or-later
"""A raster on a turned grid: each window is resampled from the pixels below it.

Kernels that look at more than four pixels are GDAL's, which rounds in its own way in every window.
"""

from __future__ import annotations

import math

import numpy as np
from osgeo import gdal, gdal_array

from ..errors import SourceError
from ..gdal_calls import GdalError, call
from ..grid import GeoTransform, Window
from ..settings import Resampling
from ..turn import Turn
from .data_parts import bounds_inside
from .raster import Band, PixelBlock, Raster, data_bounds, fill_values, valid_samples
from .turned_pixels import PixelsBelow

# Neighbours that resampling looks at beyond a window.
_MARGIN_PX = 4


class TurnedRaster:
    """Offers `raster` on the grid of `turn`; what lies outside the region is not covered."""

    def __init__(self, raster: Raster, turn: Turn, region: Window, resampling: Resampling) -> None:
        """Read `region` of `raster` as `turn` turns it."""
        self._raster = raster
        self._turn = turn
        self._region = region
        self._resampling = Resampling.NEAREST if turn.is_lossless else resampling
        self.grid = turn.grid
        self.bands: tuple[Band, ...] = raster.bands
        self.dtype = raster.dtype
        self.block_height_px = 1
        self.has_mask = True
        self._is_gathered = self._resampling in (Resampling.NEAREST, Resampling.BILINEAR)
        self.reads_alike = self._is_gathered and raster.reads_alike

    def read(self, window: Window) -> PixelBlock:
        """Return the pixels of `window` of the turned grid.

        Raises:
            SourceError: if the source cannot be read.
        """
        if self._turn.is_lossless:
            return self._quarters(window)
        needed = self._below(window)
        below = needed.intersection(self._region)
        if below.is_empty:
            return self._nothing(window)
        block = self._raster.read(below)
        return self._gathered(window, needed, block) if self._is_gathered else self._warped(window, needed, block)

    def _gathered(self, window: Window, needed: Window, block: PixelBlock) -> PixelBlock:
        """Return the pixels of `window`, made of what there is of the pixels `needed`."""
        samples = valid_samples(block, self.bands)
        is_data, source = None, block.pixels
        if block.window != needed or (samples is not None and not samples.all()):
            # Without nodata values all bands have the same gaps.
            bands = len(self.bands) if self.dtype.kind == "f" or any(b.nodata is not None for b in self.bands) else 1
            part = block.window.slices_in(needed)
            is_data = np.zeros((needed.height, needed.width, bands), dtype=bool)
            is_data[part] = True if samples is None else samples[..., :bands]
            # Not a number would remain so however little it counts.
            source = np.zeros((needed.height, needed.width, len(self.bands)), self.dtype)
            np.copyto(source[part], block.pixels, where=True if samples is None else samples)
        target = self._nothing(window)
        below = PixelsBelow(needed, source, is_data, self._turn.base_of_turned, self.bands)
        below.fill(target, self._resampling is Resampling.NEAREST)
        return target

    def _warped(self, window: Window, needed: Window, block: PixelBlock) -> PixelBlock:
        """Return the pixels of `window`, made by GDAL of what there is of the pixels `needed`."""
        below = block.window
        has_mask = below != needed or (block.covered is not None and not block.covered.all())
        target = self._memory(window.width, window.height, self._place(window), has_mask)
        self._warp(self._source(block, has_mask), target)
        read = target.ReadAsArray().reshape(-1, window.height, window.width)
        count = len(self.bands)
        covered = read[count] > 0 if has_mask else np.ones(read.shape[1:], dtype=bool)
        return PixelBlock(window, np.ascontiguousarray(np.moveaxis(read[:count], 0, 2)), covered)

    def _quarters(self, window: Window) -> PixelBlock:
        """Return the pixels of `window` for a multiple of 90 degrees: those of the base grid, laid out anew."""
        corners = self._turn.to_base(np.array([(window.x, window.y), (window.x_end, window.y_end)], dtype=float))
        (x, y), (x_end, y_end) = (np.round(edge(corners, axis=0)).astype(int).tolist() for edge in (np.min, np.max))
        below = Window(x, y, x_end - x, y_end - y)
        inside = below.intersection(self._region)
        block = self._nothing(below)
        if not inside.is_empty:
            read = self._raster.read(inside)
            part = inside.slices_in(below)
            block.pixels[part] = read.pixels
            if block.covered is not None:
                block.covered[part] = True if read.covered is None else read.covered
        # numpy counts quarters from rows to columns, against the y axis that goes down.
        turns = -round(self._turn.angle_deg / 90)
        covered = None if block.covered is None else np.rot90(block.covered, turns)
        return PixelBlock(window, np.ascontiguousarray(np.rot90(block.pixels, turns)), covered)

    def _nothing(self, window: Window) -> PixelBlock:
        """Return a block that is not covered anywhere."""
        pixels = np.zeros((window.height, window.width, len(self.bands)), self.dtype)
        fills = fill_values(self.bands, self.dtype)
        if fills.any():
            pixels[:] = fills
        return PixelBlock(window, pixels, np.zeros(pixels.shape[:2], dtype=bool))

    def data_bounds(self, region: Window) -> np.ndarray | None:
        """Return where in `region` data may be, int64 (n, 4); None if it is not known."""
        below = data_bounds(self._raster, self._region)
        if below is None:
            return None
        corners = [
            self._turn.to_turned(below[:, columns].astype(float)) for columns in ((0, 1), (2, 1), (2, 3), (0, 3))
        ]
        low, high = np.min(corners, axis=0), np.max(corners, axis=0)
        around = np.column_stack((np.floor(low) - _MARGIN_PX, np.ceil(high) + _MARGIN_PX))
        return bounds_inside(around.astype(np.int64), region)

    def _below(self, window: Window) -> Window:
        """Return the pixels of the base grid that a window needs."""
        x, y, x_end, y_end = window.x, window.y, window.x_end, window.y_end
        corners = self._turn.to_base(np.array([(x, y), (x_end, y), (x_end, y_end), (x, y_end)], dtype=float))
        low, high = corners.min(axis=0), corners.max(axis=0)
        left, top = math.floor(low[0]) - _MARGIN_PX, math.floor(low[1]) - _MARGIN_PX
        right, bottom = math.ceil(high[0]) + _MARGIN_PX, math.ceil(high[1]) + _MARGIN_PX
        return Window(left, top, right - left, bottom - top)

    def _place(self, window: Window) -> GeoTransform:
        """Return where a window lies in the base grid's pixels, y upward as GDAL likes it."""
        g = self._turn.base_of_turned
        x = g[0] + window.x * g[1] + window.y * g[2]
        y = g[3] + window.x * g[4] + window.y * g[5]
        return x, g[1], g[2], -y, -g[4], -g[5]

    def _source(self, block: PixelBlock, has_mask: bool) -> gdal.Dataset:
        window = block.window
        dataset = self._memory(window.width, window.height, (window.x, 1.0, 0.0, -window.y, 0.0, -1.0), has_mask)
        for index in range(len(self.bands)):
            dataset.GetRasterBand(index + 1).WriteArray(block.pixels[..., index])
        if has_mask:
            covered = np.ones(block.pixels.shape[:2], bool) if block.covered is None else block.covered
            dataset.GetRasterBand(len(self.bands) + 1).WriteArray(covered.astype(self.dtype) * self._opaque)
        return dataset

    @property
    def _opaque(self) -> float:
        """What GDAL takes for fully opaque in a mask of this type."""
        return 255 if self.dtype.itemsize == 1 else 1 if self.dtype.kind == "f" else 32767

    def _memory(self, width: int, height: int, place: GeoTransform, has_mask: bool) -> gdal.Dataset:
        """Return a dataset in memory, with one band more for the mask if there is one."""
        code = gdal_array.NumericTypeCodeToGDALTypeCode(self.dtype.type)
        dataset = gdal.GetDriverByName("MEM").Create("", width, height, len(self.bands) + has_mask, code)
        dataset.SetGeoTransform(place)
        if has_mask:
            dataset.GetRasterBand(len(self.bands) + 1).SetColorInterpretation(gdal.GCI_AlphaBand)
        for number, band in enumerate(self.bands, start=1):
            if band.nodata is not None:
                dataset.GetRasterBand(number).SetNoDataValue(band.nodata)
                dataset.GetRasterBand(number).Fill(band.nodata)
        return dataset

    def _warp(self, source: gdal.Dataset, target: gdal.Dataset) -> None:
        def warp() -> int:
            done = gdal.Warp(
                target,
                source,
                resampleAlg=self._resampling.value,
                errorThreshold=0,
                # Without these GDAL blurs what is turned: it takes the bounding box for a reduction.
                warpOptions=["XSCALE=1", "YSCALE=1"],
            )
            return gdal.CE_None if done else gdal.CE_Failure

        try:
            call(warp)
        except GdalError as error:
            raise SourceError("The image cannot be turned ({reason}).", reason=error) from error

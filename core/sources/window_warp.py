# SPDX-License-Identifier: GPL-2.0-or-later
"""A dataset on a grid of any direction: each window is warped for itself."""

from __future__ import annotations

from typing import Any

import numpy as np
from osgeo import gdal, gdal_array

from ..errors import SourceError
from ..gdal_calls import GdalError, call
from ..grid import Grid, Window
from ..settings import Resampling
from .raster import Band, PixelBlock
from .reopening import Reopening


class WindowWarp(Reopening):
    """Warps a dataset onto windows of a grid; what it does not cover is marked so."""

    def __init__(
        self,
        dataset: gdal.Dataset,
        name: str,
        grid: Grid,
        source_crs_wkt: str,
        bands: tuple[Band, ...],
        dtype: np.dtype,
        resampling: Resampling,
        transparency_band: int | None = None,
    ) -> None:
        """Offer `dataset` on `grid`.

        Args:
            dataset: kept open as long as this object lives.
            name: what the user calls it, for messages.
            grid: the grid to offer.
            source_crs_wkt: CRS to believe of the dataset.
            bands: of the dataset.
            dtype: of the dataset.
            resampling: for warping.
            transparency_band: number of a band that is 0 where the dataset is transparent.
        """
        self._dataset = dataset
        self._name = name
        self._source_crs_wkt = source_crs_wkt
        self._resampling = resampling
        self._transparency_band = transparency_band
        self.grid = grid
        self.bands = bands
        self.dtype = dtype
        self.block_height_px = 1
        self.has_mask = True
        self.reads_alike = False

    def read(self, window: Window) -> PixelBlock:
        """Return the pixels of `window` of the grid.

        Raises:
            SourceError: if GDAL cannot warp them.
        """
        part = self.grid.part(window)
        count = len(self.bands)
        code = gdal_array.NumericTypeCodeToGDALTypeCode(self.dtype.type)
        target = gdal.GetDriverByName("MEM").Create("", window.width, window.height, count + 1, code)
        target.SetGeoTransform(part.geotransform)
        target.SetProjection(part.crs_wkt)
        target.GetRasterBand(count + 1).SetColorInterpretation(gdal.GCI_AlphaBand)
        for number, band in enumerate(self.bands, start=1):
            if band.nodata is not None:
                target.GetRasterBand(number).SetNoDataValue(band.nodata)
                target.GetRasterBand(number).Fill(band.nodata)
        try:
            call(
                _warp_into,
                target,
                self._dataset,
                srcSRS=self._source_crs_wkt,
                dstSRS=part.crs_wkt,
                resampleAlg=self._resampling.value,
                errorThreshold=0,
                # A band of the source is offered like any other, also alpha; the last one of the target is the mask.
                options=["-nosrcalpha"],
                dstAlpha=True,
                # Without these GDAL blurs what is turned: it takes the bounding box for a reduction.
                warpOptions=["XSCALE=1", "YSCALE=1", "SOURCE_EXTRA=4"],
            )
            read = call(target.ReadAsArray)
        except GdalError as error:
            raise SourceError(
                "{name} cannot be resampled to the grid of the chips ({reason}).", name=self._name, reason=error
            ) from error
        covered = read[count] > 0
        if self._transparency_band is not None:
            covered &= read[self._transparency_band - 1] > 0
        return PixelBlock(window, np.ascontiguousarray(np.moveaxis(read[:count], 0, 2)), covered)


def _warp_into(target: gdal.Dataset, source: gdal.Dataset, **options: Any) -> int:
    """Warp and return an error code; GDAL's binding answers 1 for success where it fills a dataset."""
    return gdal.CE_None if gdal.Warp(target, source, **options) else gdal.CE_Failure

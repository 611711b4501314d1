# SPDX-License-Identifier: GPL-2.0-or-later
"""A chip as a GDAL dataset in memory."""

from __future__ import annotations

import numpy as np
from osgeo import gdal, gdal_array

from ..grid import Grid
from .profile import ChipProfile


def in_memory(profile: ChipProfile, pixels: np.ndarray, grid: Grid) -> gdal.Dataset:
    """Return a dataset of `pixels` (rows, columns, bands) with georeference, nodata and band names."""
    code = gdal_array.NumericTypeCodeToGDALTypeCode(profile.dtype.type)
    rows, columns, bands = pixels.shape
    dataset = gdal.GetDriverByName("MEM").Create("", columns, rows, bands, code)
    describe(dataset, profile, grid)
    dataset.WriteArray(np.moveaxis(pixels, 2, 0) if bands > 1 else pixels[..., 0])
    return dataset


def describe(dataset: gdal.Dataset, profile: ChipProfile, grid: Grid) -> None:
    """Give `dataset` the georeference of `grid` and what `profile` knows of the bands."""
    dataset.SetProjection(grid.crs_wkt)
    dataset.SetGeoTransform(grid.geotransform)
    one_nodata = len(set(profile.nodata)) == 1 and profile.nodata[0] is not None
    for number, name in enumerate(profile.band_names, start=1):
        band = dataset.GetRasterBand(number)
        if name:
            band.SetDescription(name)
        # GeoTIFF and MRF hold one nodata value for all bands.
        if one_nodata:
            band.SetNoDataValue(profile.nodata[0])

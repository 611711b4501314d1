# SPDX-License-Identifier: GPL-2.0-or-later
"""A chip as a GDAL dataset in memory."""

from __future__ import annotations

import numpy as np
from osgeo import gdal, gdal_array

from ..grid import Grid
from ..labels.classes import Colour
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
    if grid.is_georeferenced:
        dataset.SetProjection(grid.crs_wkt)
        dataset.SetGeoTransform(grid.geotransform)
    nodata = profile.common_nodata
    for number, name in enumerate(profile.band_names, start=1):
        band = dataset.GetRasterBand(number)
        if name:
            band.SetDescription(name)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if profile.palette:
            band.SetColorTable(_colour_table(profile.palette))


def _colour_table(palette: tuple[Colour, ...]) -> gdal.ColorTable:
    table = gdal.ColorTable()
    for value, colour in enumerate(palette):
        table.SetColorEntry(value, (*colour, 255))
    return table

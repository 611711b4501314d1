# SPDX-License-Identifier: GPL-2.0-or-later
"""Chips opened and decoded by GDAL, as fast as that goes in folders of a million files."""

from __future__ import annotations

import os
from typing import Any, NamedTuple

import numpy as np
from osgeo import gdal, gdal_array

from ...gdal_calls import GdalError, call
from ...grid import IDENTITY, GeoTransform

# Georeferences of one place differ by what world files with few digits lose.
_SAME_PLACE_PX = 0.1
# More than any tile; what a damaged header may claim.
_MOST_BYTES = 1 << 31


class ChipRaster(NamedTuple):
    """What was found in a file."""

    width: int
    height: int
    bands: int
    dtype: np.dtype
    place: GeoTransform | None
    """None if the file does not say, or was not asked"""
    pixels: np.ndarray | None
    """(rows, columns, bands), None if not asked for"""

    @property
    def size(self) -> tuple[int, int]:
        """Width and height."""
        return self.width, self.height


def read_raster(path: str, wants_place: bool, wants_pixels: bool) -> ChipRaster:
    """Open a chip.

    Args:
        path: of the file.
        wants_place: read the georeference, in the file or beside it.
        wants_pixels: decode all pixels.

    Raises:
        GdalError: if GDAL cannot open or decode it, or only in part.
    """
    # Without a list of neighbours GDAL reads the whole folder for each file.
    neighbours = _neighbours(path) if wants_place else [os.path.basename(path)]
    dataset = call(gdal.OpenEx, path, gdal.OF_RASTER | gdal.OF_READONLY, sibling_files=neighbours)
    kind = gdal_array.GDALTypeCodeToNumericTypeCode(dataset.GetRasterBand(1).DataType) if dataset.RasterCount else None
    if kind is None:
        raise GdalError("no bands of numbers")
    dtype = np.dtype(kind)
    if dataset.RasterXSize * dataset.RasterYSize * dataset.RasterCount * dtype.itemsize > _MOST_BYTES:
        raise GdalError("too large for a chip")
    place = call(dataset.GetGeoTransform) if wants_place else None
    return ChipRaster(
        dataset.RasterXSize,
        dataset.RasterYSize,
        dataset.RasterCount,
        dtype,
        None if place is None or tuple(place) == IDENTITY else tuple(place),
        call(_decoded, dataset) if wants_pixels else None,
    )


def same_place(first: ChipRaster, second: ChipRaster) -> bool:
    """Return False if two rasters of one size say that they lie in different places."""
    if first.place is None or second.place is None:
        return True
    a, b = first.place, second.place
    cell = min(abs(a[1]) + abs(a[4]), abs(a[2]) + abs(a[5]))
    return all(
        abs((a[i] - b[i]) + x * (a[i + 1] - b[i + 1]) + y * (a[i + 2] - b[i + 2])) <= _SAME_PLACE_PX * cell
        for x, y in ((0, 0), (first.width, 0), (0, first.height))
        for i in (0, 3)
    )


def _decoded(dataset: Any) -> np.ndarray | None:
    """Return all pixels, None if GDAL warned of missing or damaged data."""
    # The whole image at once: band by band some formats are decoded anew for each.
    pixels = dataset.ReadAsArray(interleave="pixel")
    if pixels is None or gdal.GetLastErrorType() >= gdal.CE_Warning:
        return None
    return pixels if pixels.ndim == 3 else pixels[..., np.newaxis]


def _neighbours(path: str) -> list[str]:
    """Return the names of a file and of those beside it that tell its place."""
    folder, name = os.path.split(path)
    base, dot, extension = name.rpartition(".")
    beside = (
        name + ".aux.xml",
        f"{base}{dot}{extension[:1]}{extension[-1:]}w",
        f"{name}w",
        f"{base}{dot}wld",
    )
    return [name, *(other for other in beside if os.path.exists(os.path.join(folder, other)))]

# SPDX-License-Identifier: GPL-2.0-or-later
"""MRF chips, any type and number of bands, DEFLATE, pixels interleaved.

An MRF is an XML description, an index of tiles and a file of tiles; a chip is
one tile (https://github.com/nasa-gibs/mrf/blob/master/spec/mrf_spec.md). GDAL's
own writer fails on tiles that do not become smaller, so the three are written here.
"""

from __future__ import annotations

import contextlib
import os
import struct
import zlib
from html import escape

import numpy as np
from osgeo import gdal, gdal_array

from ..errors import OutputError
from ..files import write_beside, write_file
from ..grid import Grid
from .georeference import corners_xml
from .profile import ChipProfile

_INDEX = struct.Struct(">QQ")
_DESCRIPTION = """<MRF_META>
  <Raster>
    <Size x="{width}" y="{height}" c="{bands}" />
    <PageSize x="{width}" y="{height}" c="{bands}" />
    <Compression>{compression}</Compression>
    <DataType>{type_name}</DataType>
{nodata}    <NetByteOrder>FALSE</NetByteOrder>
  </Raster>
{place}</MRF_META>
"""
_PLACE = """  <GeoTags>
{box}    <Projection>{crs}</Projection>
  </GeoTags>
"""
_BOX = """    <BoundingBox minx="{x_min!r}" miny="{y_min!r}" maxx="{x_max!r}" maxy="{y_max!r}" />
"""


class MrfWriter:
    """Writes MRF chips: lossless, georeferenced."""

    def __init__(self, profile: ChipProfile) -> None:
        """Keep the profile."""
        self._profile = profile
        self._type_name = gdal.GetDataTypeName(gdal_array.NumericTypeCodeToGDALTypeCode(profile.dtype.type))

    def write(self, path: str, pixels: np.ndarray, grid: Grid) -> None:
        """Write `pixels` (rows, columns, bands)."""
        base = path[: -len(".mrf")]
        values = np.ascontiguousarray(pixels, dtype=pixels.dtype.newbyteorder("<"))
        raw = values.data.cast("B")
        data = zlib.compress(raw, 1)
        # Readers refuse tiles that compression made larger.
        compression, suffix = ("DEFLATE", "pzp") if len(data) < len(raw) else ("NONE", "til")
        data = data if compression == "DEFLATE" else bytes(raw)
        written: list[str] = []
        beside = [(f"{base}.{suffix}", data), (f"{base}.idx", _INDEX.pack(0, len(data)))]
        if grid.is_georeferenced and not grid.is_north_up:
            beside.append((f"{path}.aux.xml", corners_xml(grid).encode("utf-8")))
        try:
            for name, content in beside:
                write_beside(name, content)
                written.append(name)
            write_file(path, self._description(pixels.shape, grid, compression))
        except OutputError:
            for name in written:
                with contextlib.suppress(OSError):
                    os.remove(name)
            raise

    def _description(self, shape: tuple[int, ...], grid: Grid, compression: str) -> bytes:
        nodata = self._profile.common_nodata
        return _DESCRIPTION.format(
            width=shape[1],
            height=shape[0],
            bands=shape[2],
            compression=compression,
            type_name=self._type_name,
            nodata="" if nodata is None else f'    <DataValues NoData="{nodata!r}" />\n',
            place=_place(grid) if grid.is_georeferenced else "",
        ).encode("utf-8")


def _place(grid: Grid) -> str:
    """Return CRS and bounding box; without the box if the chip is turned, which only points beside it can say."""
    x_min, y_min, x_max, y_max = grid.bounds_map()
    box = _BOX.format(x_min=x_min, y_min=y_min, x_max=x_max, y_max=y_max) if grid.is_north_up else ""
    return _PLACE.format(box=box, crs=escape(grid.crs_wkt, quote=False))

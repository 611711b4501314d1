# SPDX-License-Identifier: GPL-2.0-or-later
"""GeoTIFF chips, any type and number of bands, DEFLATE, pixels interleaved.

GDAL writes the header of one chip in memory; for every other chip only its
place on the map and the length of its data differ, so these are patched
(TIFF 6.0, section 2; GeoTIFF 1.1, tags 33922 and 34264) and header and data
written in one go. A writer that does not read back right falls back to GDAL.
"""

from __future__ import annotations

import contextlib
import os
import struct
import uuid
import zlib

import numpy as np
from osgeo import gdal, gdal_array

from ..errors import OutputError, SettingsError
from ..files import PARTIAL, output_errors, write_beside, write_file
from ..gdal_calls import GdalError, call, run
from ..grid import IDENTITY, GeoTransform, Grid
from .deflate import deflated
from .in_memory import describe, in_memory
from .profile import ChipProfile

_STRIP_OFFSETS, _STRIP_BYTE_COUNTS = 273, 279
_PIXEL_SCALE, _TIEPOINT, _TRANSFORMATION = 33550, 33922, 34264
_ENTRY = struct.Struct("<HHII")


class TiffWriter:
    """Writes GeoTIFF chips."""

    def __init__(self, profile: ChipProfile) -> None:
        """Make the template and check it against GDAL's own reading."""
        self._profile = profile
        # The horizontal predictor is defined for integers; class values pack better without.
        self._uses_predictor = profile.dtype.kind in "iu" and not profile.is_label
        self._compression = profile.options.get("COMPRESS", "DEFLATE")
        # All else is left to GDAL.
        is_ours = self._compression == "NONE" or (self._compression == "DEFLATE" and len(profile.options) <= 1)
        if not is_ours:
            self._check_driver()
        self._templates = {
            kind: self._checked_template(first, other) if is_ours else None
            for kind, (first, other) in _example_places().items()
        }

    def write(self, path: str, pixels: np.ndarray, grid: Grid) -> None:
        """Write `pixels` (rows, columns, bands)."""
        if self._profile.side_file:
            write_beside(path + ".aux.xml", self._profile.side_file)
        template = self._templates[_kind_of(grid)] if pixels.shape[:2] == self._shape else None
        if template is None:
            self._write_by_driver(path, pixels, grid)
        else:
            data = self._packed(pixels)
            write_file(path, template.header(grid, len(data)), data)

    @property
    def _shape(self) -> tuple[int, int]:
        return self._profile.height, self._profile.width

    def _packed(self, pixels: np.ndarray) -> bytes:
        """Return the compressed strip of the whole chip."""
        stored = pixels.dtype.newbyteorder("<")
        if self._compression == "NONE":
            return np.ascontiguousarray(pixels, dtype=stored).tobytes()
        if not self._uses_predictor:
            return zlib.compress(np.ascontiguousarray(pixels, dtype=stored).data, 1)
        rows, _, bands = pixels.shape
        # Samples of a row lie side by side also in a part of a strip, so this is no copy.
        values = pixels.reshape(rows, -1)
        differences = np.empty(values.shape, dtype=stored)
        differences[:, :bands] = values[:, :bands]
        np.subtract(values[:, bands:], values[:, :-bands], out=differences[:, bands:])
        return deflated(differences.view(np.uint8))

    def _check_driver(self) -> None:
        """Refuse options that GDAL does not take.

        Raises:
            SettingsError: with GDAL's reason.
        """
        try:
            self._driver_file(Grid(*self._shape[::-1], IDENTITY))
        except GdalError as error:
            raise SettingsError(
                "CREATION_OPTIONS: GDAL cannot write {dtype} chips so ({reason}).",
                dtype=self._profile.dtype.name,
                # Without the name of the file in memory that it was tried on.
                reason=str(error).rpartition("tif: ")[2],
            ) from error

    def _checked_template(self, first_place: GeoTransform, other_place: GeoTransform) -> _Template | None:
        """Make a template at one place and try it at another."""
        crs_wkt = self._profile.crs_wkt
        first = Grid(*self._shape[::-1], first_place, crs_wkt)
        other = Grid(*self._shape[::-1], other_place, crs_wkt)
        shape = (*self._shape, self._profile.bands)
        pixels = np.arange(np.prod(shape)).reshape(shape).astype(self._profile.dtype)
        try:
            template = _Template(self._driver_file(first))
            data = self._packed(pixels)
            return template if _reads_back(template.header(other, len(data)) + data, pixels, other) else None
        except (GdalError, ValueError, KeyError, struct.error):
            return None

    def _options(self) -> list[str]:
        given = dict(self._profile.options)
        takes_predictor = self._compression in ("DEFLATE", "LZW", "ZSTD")
        predictor = given.pop("PREDICTOR", "2") if takes_predictor and self._uses_predictor else "1"
        given.pop("PREDICTOR", None)
        # Without being told, GDAL calls a fourth band alpha, and three bands of 16 bits grey; OpenCV
        # then multiplies the colours by the one, and reads only the first of the others.
        colours = "RGB" if self._profile.bands in (3, 4) and not self._profile.is_label else "MINISBLACK"
        colours = "PALETTE" if self._profile.palette else colours
        return [
            f"PHOTOMETRIC={colours}",
            "ALPHA=NO",
            f"COMPRESS={self._compression}",
            f"PREDICTOR={predictor}",
            *(f"{name}={value}" for name, value in given.items() if name != "COMPRESS"),
            "INTERLEAVE=PIXEL",
            f"BLOCKYSIZE={self._profile.height}",
            "PROFILE=GDALGeoTIFF",
        ]

    def _driver_file(self, grid: Grid) -> bytes:
        """Return a chip of zeros as GDAL writes it."""
        profile = self._profile
        name = f"/vsimem/chipsmith/{uuid.uuid4().hex}.tif"
        code = gdal_array.NumericTypeCodeToGDALTypeCode(profile.dtype.type)
        try:
            dataset = call(
                gdal.GetDriverByName("GTiff").Create,
                name,
                profile.width,
                profile.height,
                profile.bands,
                code,
                self._options(),
            )
            describe(dataset, profile, grid)
            zeros = np.zeros((profile.bands, *self._shape), profile.dtype)
            call(dataset.WriteArray, zeros if profile.bands > 1 else zeros[0])
            run(dataset.FlushCache)
            dataset = None
            return _memory_file(name)
        finally:
            _forget(name)

    def _write_by_driver(self, path: str, pixels: np.ndarray, grid: Grid) -> None:
        try:
            source = in_memory(self._profile, pixels, grid)
            copy = call(gdal.GetDriverByName("GTiff").CreateCopy, path + PARTIAL, source, 0, self._options())
            run(copy.FlushCache)
            copy = None
        except GdalError as error:
            raise OutputError(
                "{path} cannot be written ({reason}); choose a folder with write permission and enough space.",
                path=path,
                reason=error,
            ) from error
        with output_errors(path):
            os.replace(path + PARTIAL, path)


class _Template:
    """The bytes before the pixels of a little-endian classic TIFF with one strip."""

    def __init__(self, file: bytes) -> None:
        """Find the fields to patch.

        Raises:
            ValueError, KeyError: if the file is laid out in another way.
        """
        if file[:4] != b"II*\0":
            raise ValueError("not a classic little-endian TIFF")
        entries = _entries(file)
        count, data_offset, _ = entries[_STRIP_OFFSETS]
        _, _, self._byte_count_at = entries[_STRIP_BYTE_COUNTS]
        if count != 1 or data_offset + entries[_STRIP_BYTE_COUNTS][1] != len(file):
            raise ValueError("the pixels are not one strip at the end of the file")
        self._header = file[:data_offset]
        self._tiepoint_at = entries[_TIEPOINT][1] if _TIEPOINT in entries else None
        self._scale_at = entries[_PIXEL_SCALE][1] if _PIXEL_SCALE in entries else None
        self._transformation_at = entries[_TRANSFORMATION][1] if _TRANSFORMATION in entries else None

    def header(self, grid: Grid, data_length: int) -> bytearray:
        """Return the header of a chip on `grid` whose compressed pixels take `data_length` bytes."""
        header = bytearray(self._header)
        struct.pack_into("<I", header, self._byte_count_at, data_length)
        g = grid.geotransform
        if self._tiepoint_at is not None and self._scale_at is not None:
            struct.pack_into("<6d", header, self._tiepoint_at, 0, 0, 0, g[0], g[3], 0)
            struct.pack_into("<3d", header, self._scale_at, g[1], -g[5], 0)
        elif self._transformation_at is not None:
            matrix = (g[1], g[2], 0, g[0], g[4], g[5], 0, g[3], 0, 0, 0, 0, 0, 0, 0, 1)
            struct.pack_into("<16d", header, self._transformation_at, *matrix)
        return header


def _kind_of(grid: Grid) -> str:
    """Return which template serves chips on `grid`."""
    if not grid.is_georeferenced:
        return "bare"
    return "north-up" if grid.is_north_up else "turned"


def _example_places() -> dict[str, tuple[GeoTransform, GeoTransform]]:
    """Return two geotransforms for each kind of template."""
    return {
        "bare": (IDENTITY, IDENTITY),
        "north-up": ((1000.0, 0.5, 0.0, 2000.0, 0.0, -0.5), (7.25, 0.5, 0.0, -11.5, 0.0, -0.5)),
        "turned": ((1000.0, 0.5, 0.125, 2000.0, 0.125, -0.5), (7.25, 0.5, 0.125, -11.5, 0.125, -0.5)),
    }


def _entries(file: bytes) -> dict[int, tuple[int, int, int]]:
    """Return {tag: (count, value or offset, position of the value field)} of the first directory."""
    (directory,) = struct.unpack_from("<I", file, 4)
    (number,) = struct.unpack_from("<H", file, directory)
    entries = {}
    for index in range(number):
        at = directory + 2 + index * _ENTRY.size
        tag, _, count, value = _ENTRY.unpack_from(file, at)
        entries[tag] = (count, value, at + 8)
    return entries


def _reads_back(file: bytes | bytearray, pixels: np.ndarray, grid: Grid) -> bool:
    name = f"/vsimem/chipsmith/{uuid.uuid4().hex}.tif"
    gdal.FileFromMemBuffer(name, bytes(file))
    try:
        dataset = call(gdal.Open, name)
        read = call(dataset.ReadAsArray).reshape(-1, *pixels.shape[:2])
        same_place = np.allclose(dataset.GetGeoTransform(), grid.geotransform, rtol=0, atol=1e-12)
        return same_place and np.array_equal(np.moveaxis(read, 0, 2), pixels)
    finally:
        dataset = None
        _forget(name)


def _forget(name: str) -> None:
    """Remove a file in memory, if it came to be; newer GDAL raises where there is none."""
    with contextlib.suppress(RuntimeError):
        gdal.Unlink(name)


def _memory_file(name: str) -> bytes:
    size = gdal.VSIStatL(name).size
    handle = gdal.VSIFOpenL(name, "rb")
    try:
        return bytes(gdal.VSIFReadL(1, size, handle))
    finally:
        gdal.VSIFCloseL(handle)

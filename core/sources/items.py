# SPDX-License-Identifier: GPL-2.0-or-later
"""The items of a collection: a plain raster is one, a simple VRT or a tile index is all of its files.

One level only: a VRT that a VRT or a tile index names is an item as it is, since
what it does to its own sources (a clip, a warp, a band order) belongs to the item.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from osgeo import gdal

from ..errors import SourceError
from ..gdal_calls import GdalError, call
from .gdal_raster import open_dataset
from .indexed_crs import believed_crs
from .tile_index import IndexRow, IndexTable, beside, expect_file, folder_of_index, rows_of_index
from .vrt_sources import VrtSource, mosaic_sources


@dataclass(frozen=True)
class Item:
    """One raster of a collection, and what it takes to open it."""

    path: str
    """anything GDAL opens"""
    name: str
    """what the user calls it, for messages"""
    title: str
    """the name of its file, without folders"""
    open_options: tuple[str, ...] = ()
    crs_wkt: str = ""
    """CRS to believe instead of the file's"""


def items_of(path: str, name: str, open_options: Sequence[str] = (), crs_wkt: str = "") -> tuple[Item, ...]:
    """Return the items behind `path`, in the order in which they are laid on one another.

    A VRT is a collection if it only places whole files side by side or on top of
    one another (gdalbuildvrt); one that clips, scales, warps, sharpens, computes, picks
    or stacks bands, or has a single source, is one item.

    Args:
        path: a raster or a tile index.
        name: what the user calls it, for messages.
        open_options: GDAL open options of `path`.
        crs_wkt: CRS to believe instead of the file's; holds for every item.

    Raises:
        SourceError: if it cannot be opened, or naming the file of an item that is missing.
    """
    indexed = items_of_index(IndexTable(path), name, crs_wkt)
    if indexed is not None:
        return indexed
    dataset = open_dataset(path, name, open_options)
    sources = mosaic_sources(dataset, path) if dataset.GetDriver().ShortName == "VRT" else None
    if sources is not None:
        items = tuple(_item_of_source(source, dataset, name, crs_wkt) for source in sources)
        if all(item is not None for item in items):
            return tuple(item for item in items if item is not None)
    return (Item(path, name, _title(path), tuple(open_options), crs_wkt),)


def items_of_index(table: IndexTable, name: str, crs_wkt: str = "") -> tuple[Item, ...] | None:
    """Return the items of a tile index; None if it is a raster of another kind, or nothing that GDAL opens.

    Args:
        table: where the index stands.
        name: what the user calls it, for messages.
        crs_wkt: CRS to believe of every item instead of what the index or the file says.

    Raises:
        SourceError: if it is a table of something else, names no file, or naming the file that is missing.
    """
    if _is_other_raster(table.path):
        return None
    rows = rows_of_index(table, name)
    return None if rows is None else items_of_rows(rows, folder_of_index(table), name, crs_wkt)


def items_of_rows(rows: Iterable[IndexRow], folder: str, name: str, crs_wkt: str = "") -> tuple[Item, ...]:
    """Return the items that the rows of an index name, each once, in their order; as `items_of_index`.

    Args:
        rows: those without a file name are passed over.
        folder: of the index; file names may be relative to it.
        name: what the user calls the index, for messages.
        crs_wkt: CRS to believe of every item.
    """
    files: dict[str, str] = {}
    for row in rows:
        if row.file:
            files.setdefault(beside(folder, row.file), row.crs)
    if not files:
        raise SourceError("{name} is a tile index without a file; choose another one.", name=name)
    for file in files:
        expect_file(file, name)
    return tuple(_item_of_row(file, crs, name, crs_wkt) for file, crs in files.items())


def _item_of_row(file: str, crs: str, name: str, crs_wkt: str) -> Item:
    title = _title(file)
    called = f"{name} ({title})"
    if crs and not crs_wkt:
        crs_wkt = believed_crs(open_dataset(file, called), crs, called)
    return Item(file, called, title, (), crs_wkt)


def _is_other_raster(path: str) -> bool:
    """Return True if `path` is a raster and no tile index."""
    driver = gdal.IdentifyDriverEx(path, gdal.OF_RASTER)
    if driver is None or driver.ShortName == "GTI":
        return False
    # Some files hold features or pixels, or both, which shows only when they are opened.
    return driver.GetMetadataItem(gdal.DCAP_VECTOR) is None or _opens_as_other_raster(path)


def _opens_as_other_raster(path: str) -> bool:
    try:
        return bool(open_dataset(path, "").GetDriver().ShortName != "GTI")
    except SourceError:
        return False


def _item_of_source(source: VrtSource, vrt: gdal.Dataset, name: str, crs_wkt: str) -> Item | None:
    """Return the item of a VRT's source, None if the VRT does not show the whole of it.

    Nodata values and the CRS that the VRT declares go before the file's own.
    """
    title = _title(source.path)
    called = f"{name} ({title})"
    expect_file(source.path, name)
    dataset = open_dataset(source.path, called, source.open_options)
    if not source.is_whole(dataset.RasterXSize, dataset.RasterYSize) or dataset.RasterCount != vrt.RasterCount:
        return None
    own, declared = dataset.GetSpatialRef(), vrt.GetSpatialRef()
    if not crs_wkt and declared is not None and (own is None or not own.IsSame(declared)):
        crs_wkt = vrt.GetProjection()
    numbers = range(1, dataset.RasterCount + 1)
    changed = {
        number: value
        for number, value in source.nodata.items()
        if number in numbers and not _same(value, dataset.GetRasterBand(number).GetNoDataValue())
    }
    if not changed:
        return Item(source.path, called, title, source.open_options, crs_wkt)
    return Item(_with_nodata(dataset, changed, called), called, title, (), crs_wkt)


def _with_nodata(dataset: gdal.Dataset, nodata: dict[int, float], name: str) -> str:
    """Return the text of a VRT that shows `dataset` with other nodata values, which GDAL opens like a path."""
    try:
        virtual = call(gdal.Translate, "", dataset, format="VRT")
        for number, value in nodata.items():
            call(virtual.GetRasterBand(number).SetNoDataValue, value)
        return str(call(virtual.GetMetadata, "xml:VRT")[0])
    except GdalError as error:
        raise SourceError("{name} cannot be opened as a raster ({reason}).", name=name, reason=error) from error


def _same(a: float, b: float | None) -> bool:
    return a == b or (b is not None and math.isnan(a) and math.isnan(b))


def _title(path: str) -> str:
    return re.split(r"[\\/]", path.rstrip("\\/"))[-1]

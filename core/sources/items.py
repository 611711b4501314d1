# SPDX-License-Identifier: GPL-2.0-or-later
"""The items of a collection: a plain raster is one, a simple VRT or a tile index is all of its files.

One level only: a VRT that a VRT or a tile index names is an item as it is, since
what it does to its own sources (a clip, a warp, a band order) belongs to the item.
"""

from __future__ import annotations

import math
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass

from osgeo import gdal

from ..errors import SourceError
from ..gdal_calls import GdalError, call
from .gdal_raster import open_dataset
from .gdal_xml import Element, parse_text
from .vrt_sources import VrtSource, mosaic_sources

# Fields that may hold the file names of a tile index, in this order; gdaltindex writes the first.
_LOCATION_FIELDS = ("location", "filename", "file_name", "filepath", "file_path", "path", "file")


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
    or stacks bands, or has a single source, is one item. File names in a VRT are
    relative to it; those in a tile index to the index if such a file is there, else to
    the working folder.

    Args:
        path: a raster, or a vector file with a field `location`.
        name: what the user calls it, for messages.
        open_options: GDAL open options of `path`.
        crs_wkt: CRS to believe instead of the file's; holds for every item.

    Raises:
        SourceError: if it cannot be opened, or naming the file of an item that is missing.
    """
    if path.lower().endswith(".gti"):
        return _items_of_gti(path, name, crs_wkt)
    try:
        dataset = open_dataset(path, name, open_options)
    except SourceError:
        files = _index_files(path, name)
        if files is None:
            raise
        return _items_of_index(path, files, name, crs_wkt)
    if dataset.GetDriver().ShortName == "GTI":
        index = path[4:] if path.upper().startswith("GTI:") else path
        files = _index_files(index, name)
        if files is not None:
            return _items_of_index(index, files, name, crs_wkt)
    sources = mosaic_sources(dataset, path) if dataset.GetDriver().ShortName == "VRT" else None
    if sources is not None:
        items = tuple(_item_of_source(source, dataset, name, crs_wkt) for source in sources)
        if all(item is not None for item in items):
            return tuple(item for item in items if item is not None)
    return (Item(path, name, _title(path), tuple(open_options), crs_wkt),)


def _item_of_source(source: VrtSource, vrt: gdal.Dataset, name: str, crs_wkt: str) -> Item | None:
    """Return the item of a VRT's source, None if the VRT does not show the whole of it.

    Nodata values and the CRS that the VRT declares go before the file's own.
    """
    title = _title(source.path)
    called = f"{name} ({title})"
    _expect_file(source.path, name)
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


def _items_of_gti(path: str, name: str, crs_wkt: str) -> tuple[Item, ...]:
    """Return the items of a tile index described in XML; it names the vector file, the layer and the field."""
    tags = _described(path)
    if "indexdataset" not in tags:
        raise SourceError("{name} does not say which vector file is its tile index.", name=name)
    index = _beside(path, tags["indexdataset"])
    _expect_file(index, name)
    files = _index_files(index, name, tags.get("indexlayer", ""), tags.get("locationfield", ""))
    if files is None:
        raise SourceError(
            "{name} cannot be used because {file} is no tile index: a vector file with a field location.",
            name=name,
            file=index,
        )
    return _items_of_index(index, files, name, crs_wkt)


def _described(path: str) -> dict[str, str]:
    """Return the texts of a file of XML by lower-case tag; none if it cannot be read."""
    file = gdal.VSIFOpenL(path, "rb")
    if file is None:
        return {}
    try:
        data = gdal.VSIFReadL(1, 1 << 20, file)
    finally:
        gdal.VSIFCloseL(file)
    root = parse_text(bytes(data or b"").decode("utf-8", "replace")) or Element("")
    return {child.tag.lower(): child.text.strip() for child in root.children}


def _items_of_index(index: str, files: Sequence[str], name: str, crs_wkt: str) -> tuple[Item, ...]:
    items = []
    for file in dict.fromkeys(_beside(index, file) for file in files):
        _expect_file(file, name)
        title = _title(file)
        items.append(Item(file, f"{name} ({title})", title, (), crs_wkt))
    if not items:
        raise SourceError("{name} is a tile index without a file; choose another one.", name=name)
    return tuple(items)


def _index_files(path: str, name: str, layer_name: str = "", field: str = "") -> list[str] | None:
    """Return the file names in a tile index as they stand there, None if it is none."""
    try:
        dataset = call(gdal.OpenEx, path, gdal.OF_VECTOR | gdal.OF_READONLY)
    except GdalError:
        return None
    for layer in (dataset.GetLayer(number) for number in range(dataset.GetLayerCount())):
        if layer_name and layer.GetName() != layer_name:
            continue
        definition = layer.GetLayerDefn()
        fields = {definition.GetFieldDefn(i).GetName().lower(): i for i in range(definition.GetFieldCount())}
        known = (field.lower(),) if field else _LOCATION_FIELDS
        column = next((fields[candidate] for candidate in known if candidate in fields), None)
        if column is not None:
            layer.ResetReading()
            return [feature.GetField(column) for feature in layer if feature.GetField(column)]
    return None


def _beside(index: str, file: str) -> str:
    """Return a file that an index names: relative to the index if it is there, else as it stands."""
    if os.path.isabs(file) or file.startswith("/vsi"):
        return file
    beside = os.path.join(os.path.dirname(index), file)
    return beside if _is_there(beside) else file


def _is_there(path: str) -> bool:
    try:
        call(gdal.VSIStatL, path)
    except GdalError:
        return False
    return True


def _expect_file(path: str, name: str) -> None:
    # What has a colon may be a part of a file, which only its driver finds.
    if not _is_there(path) and (":" not in path[2:] or "://" in path):
        raise SourceError(
            "{name} refers to the file {file}, which is not there; put it back or leave it out of {name}.",
            name=name,
            file=path,
        )


def _title(path: str) -> str:
    return re.split(r"[\\/]", path.rstrip("\\/"))[-1]

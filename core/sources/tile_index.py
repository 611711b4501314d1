# SPDX-License-Identifier: GPL-2.0-or-later
"""Tile indexes: tables with a rectangle and a file name for each raster (gdaltindex, GTI).

File names are relative to the index if such a file is there, else to the working
folder, where gdaltindex takes them from. Of a GTI description in XML only the vector
file, its layer, the filter and the field of the file names are heeded.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace

from osgeo import gdal, ogr

from ..errors import Message, SourceError
from ..gdal_calls import GdalError, call, run
from .gdal_xml import Element, parse_text

_LARGEST_DESCRIPTION = 1 << 20
# Fields that may hold the file names, in this order; gdaltindex writes the first.
_FILE_FIELDS = ("location", "filename", "file_name", "filepath", "file_path", "path", "file")
# Fields that may hold the CRS of the files; gdaltindex -src_srs_name leaves the name to the user.
_CRS_FIELDS = ("src_srs", "src_srs_name", "tilesrs", "srs", "crs")
_PREFIX = "GTI:"


@dataclass(frozen=True)
class IndexTable:
    """Where an index stands."""

    path: str
    """a vector file, `GTI:` and a vector file, or a description in XML"""
    layer: str = ""
    """empty takes the first with a field of file names"""
    field: str = ""
    """of the file names; empty takes `location` or one like it"""
    where: str = ""
    """which rows to take, in the words of OGR; empty takes all"""


@dataclass(frozen=True)
class IndexRow:
    """What an index says of one raster."""

    file: str
    crs: str = ""
    """of the file in any form (EPSG:32633, WKT, PROJ); empty if the index does not say"""


@dataclass(frozen=True)
class IndexFields:
    """The fields of an index, as they are called there."""

    file: str
    crs: str
    """empty if there is none"""


def fields_of_index(names: Sequence[str], field: str = "") -> IndexFields | None:
    """Return which of the fields `names` are those of an index; None without one for the file names.

    Args:
        names: of all fields.
        field: of the file names, if that is known.
    """
    there = {name.lower(): name for name in reversed(names)}
    file = _first(there, (field.lower(),) if field else _FILE_FIELDS)
    return IndexFields(file, _first(there, _CRS_FIELDS)) if file else None


def _first(there: dict[str, str], wanted: Sequence[str]) -> str:
    return next((there[name] for name in wanted if name in there), "")


def rows_of_index(table: IndexTable, name: str) -> list[IndexRow] | None:
    """Return the rows of a tile index as they stand there; None if it is no table of features.

    Args:
        table: the index.
        name: what the user calls it, for messages.

    Raises:
        SourceError: if it can be read, but is no tile index.
    """
    if is_description(table.path):
        return _rows_of_description(table.path, name)
    if table.path.upper().startswith(_PREFIX):
        table = replace(table, path=table.path[len(_PREFIX) :])
    try:
        dataset = call(gdal.OpenEx, table.path, gdal.OF_VECTOR | gdal.OF_READONLY)
    except GdalError:
        return None
    for layer in (dataset.GetLayer(number) for number in range(dataset.GetLayerCount())):
        if table.layer and layer.GetName() != table.layer:
            continue
        fields = fields_of_index(_names_in(layer), table.field)
        if fields is not None:
            return _rows(layer, fields, table.where, name)
    raise no_index(name)


def no_index(name: str) -> SourceError:
    """Return the error for features that name no rasters."""
    return SourceError(
        "{name} holds features, but not the rasters of a tile index, which has their paths in a field location; choose "
        "a raster or a tile index.",
        name=name,
    )


def _names_in(layer: ogr.Layer) -> list[str]:
    definition = layer.GetLayerDefn()
    return [definition.GetFieldDefn(number).GetName() for number in range(definition.GetFieldCount())]


def _rows(layer: ogr.Layer, fields: IndexFields, where: str, name: str) -> list[IndexRow]:
    rows: list[IndexRow] = []

    def read() -> None:
        for feature in layer:
            file, crs = feature.GetField(fields.file), feature.GetField(fields.crs) if fields.crs else None
            rows.append(IndexRow(str(file or ""), str(crs or "")))

    try:
        call(layer.SetAttributeFilter, where or None)
        layer.ResetReading()
        run(read)
    except GdalError as error:
        raise SourceError(
            "The rows of {name} cannot be read ({reason}); check the file and its filter.", name=name, reason=error
        ) from error
    return rows


def is_description(path: str) -> bool:
    """Return True for the XML description of a tile index."""
    return path.lower().endswith(".gti")


def folder_of_index(table: IndexTable) -> str:
    """Return the folder that file names may be relative to."""
    path = table.path[len(_PREFIX) :] if table.path.upper().startswith(_PREFIX) else table.path
    if is_description(path):
        path = _table_of_description(path).path
    return os.path.dirname(path)


def _rows_of_description(path: str, name: str) -> list[IndexRow]:
    table = _table_of_description(path)
    rows = rows_of_index(table, name) if table.path and not is_description(table.path) else None
    if rows is None:
        raise SourceError(
            "{name} leads to no tile index ({file}), which is a vector file with a field location.",
            name=name,
            file=table.path or Message("no file is named"),
        )
    return rows


def _table_of_description(path: str) -> IndexTable:
    tags = _texts(path)
    named = tags.get("indexdataset", "")
    return IndexTable(
        beside(os.path.dirname(path), named) if named else "",
        tags.get("indexlayer", ""),
        tags.get("locationfield", ""),
        tags.get("filter", ""),
    )


def _texts(path: str) -> dict[str, str]:
    """Return the texts in a file of XML by lower-case tag; none if it cannot be read."""
    try:
        file = call(gdal.VSIFOpenL, path, "rb")
    except GdalError:
        return {}
    data = gdal.VSIFReadL(1, _LARGEST_DESCRIPTION, file)
    gdal.VSIFCloseL(file)
    root = parse_text(bytes(data or b"").decode("utf-8", "replace")) or Element("")
    return {child.tag.lower(): child.text.strip() for child in root.children}


def beside(folder: str, file: str) -> str:
    """Return a file that an index in `folder` names: relative to the index if it is there, else as it stands."""
    if os.path.isabs(file) or file.startswith("/vsi"):
        return file
    path = os.path.join(folder, file)
    return path if _is_there(path) else file


def expect_file(path: str, name: str) -> None:
    """Refuse a file that is missing.

    Raises:
        SourceError: naming the file.
    """
    # What has a colon may be a part of a file, which only its driver finds.
    if not _is_there(path) and ":" not in path[2:]:
        raise SourceError(
            "{name} refers to the file {file}, which is not there; put it back or leave it out of {name}.",
            name=name,
            file=path,
        )


def _is_there(path: str) -> bool:
    try:
        call(gdal.VSIStatL, path)
    except GdalError:
        return False
    return True

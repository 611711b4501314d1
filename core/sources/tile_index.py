# SPDX-License-Identifier: GPL-2.0-or-later
"""Tile indexes: vector files with a rectangle and a file name for each raster (gdaltindex, GTI).

File names are relative to the index if such a file is there, else to the working
folder, where gdaltindex takes them from. Of a GTI description in XML only the vector
file, its layer and the field of the file names are heeded.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from osgeo import gdal

from ..errors import SourceError
from ..gdal_calls import GdalError, call
from .gdal_xml import Element, parse_text

_LARGEST_DESCRIPTION = 1 << 20
# Fields that may hold the file names, in this order; gdaltindex writes the first.
_FIELDS = ("location", "filename", "file_name", "filepath", "file_path", "path", "file")


def files_of_index(path: str, name: str, layer_name: str = "", field: str = "") -> tuple[str, ...] | None:
    """Return the files of a tile index, each once, in its order; None if `path` is no tile index.

    Args:
        path: a vector file.
        name: what the user calls it, for messages.
        layer_name: the layer to take; empty takes the first with a field of file names.
        field: that field; empty takes `location` or one like it.

    Raises:
        SourceError: if there is no file in it, or naming one that is missing.
    """
    locations = _locations(path, layer_name, (field.lower(),) if field else _FIELDS)
    if locations is None:
        return None
    files = tuple(dict.fromkeys(_beside(path, location) for location in locations))
    if not files:
        raise SourceError("{name} is a tile index without a file; choose another one.", name=name)
    for file in files:
        expect_file(file, name)
    return files


def is_description(path: str) -> bool:
    """Return True for the XML description of a tile index."""
    return path.lower().endswith(".gti")


def files_of_description(path: str, name: str) -> tuple[str, ...]:
    """Return the files of a tile index that is described in XML.

    Raises:
        SourceError: if it leads to no tile index, or naming a file that is missing.
    """
    tags = _texts(path)
    index = _beside(path, tags.get("indexdataset", ""))
    files = files_of_index(index, name, tags.get("indexlayer", ""), tags.get("locationfield", ""))
    if files is None:
        raise SourceError(
            "{name} leads to no tile index ({file}), which is a vector file with a field location.",
            name=name,
            file=index or "no file is named",
        )
    return files


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


def _locations(path: str, layer_name: str, fields: Sequence[str]) -> list[str] | None:
    """Return the file names in a vector file as they stand there, None if it has no field for them."""
    try:
        dataset = call(gdal.OpenEx, path, gdal.OF_VECTOR | gdal.OF_READONLY)
    except GdalError:
        return None
    for layer in (dataset.GetLayer(number) for number in range(dataset.GetLayerCount())):
        if layer_name and layer.GetName() != layer_name:
            continue
        definition = layer.GetLayerDefn()
        there = {definition.GetFieldDefn(i).GetName().lower(): i for i in range(definition.GetFieldCount())}
        column = next((there[field] for field in fields if field in there), None)
        if column is not None:
            layer.ResetReading()
            return [str(feature.GetField(column)) for feature in layer if feature.GetField(column)]
    return None


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

# SPDX-License-Identifier: GPL-2.0-or-later
"""What a WMTS says of itself: the levels of a matrix set, and where the tiles of a layer lie (OGC 07-057r7)."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from qgis.core import QgsCoordinateReferenceSystem, QgsDataSourceUri, QgsUnitTypes

from ...core.sources.gdal_xml import Element
from .levels import Level
from .tile_addresses import Address, filled, with_query

# Metres to a pixel at scale 1 (6.1), and to a degree of the equator.
_PIXEL_M = 0.00028
_DEGREE_M = 6378137.0 * math.pi / 180

Limits = Mapping[str, "tuple[int, int, int, int]"]
"""first and last column, first and last row by name of a matrix"""


def levels(
    root: Element, matrix_set: str, crs: QgsCoordinateReferenceSystem, is_latitude_first: bool
) -> tuple[Level, ...]:
    """Return the levels of a set; none if the service has no such set.

    Args:
        root: of the description.
        matrix_set: the name of the set.
        crs: of the layer.
        is_latitude_first: corners are written with the northing before the easting.
    """
    for contents in _all(root, "Contents"):
        for matrices in _all(contents, "TileMatrixSet"):
            if _value(matrices, "Identifier") == matrix_set:
                return tuple(_level(matrix, crs, is_latitude_first) for matrix in _all(matrices, "TileMatrix"))
    return ()


def address_of(root: Element, uri: QgsDataSourceUri, service: str) -> Address:
    """Return the addresses of a layer's tiles: queries if the service takes them, as QGIS does, else its templates.

    Args:
        root: of the description.
        uri: of the layer.
        service: asked if the description names no address.
    """
    names = {
        "LAYER": uri.param("layers").split(",")[0],
        "STYLE": uri.param("styles").split(",")[0],
        "FORMAT": uri.param("format"),
        "TILEMATRIXSET": uri.param("tileMatrixSet"),
    }
    dimensions = _dimensions(uri)
    layer = _layer(root, names["LAYER"])
    limits = _limits(layer, names["TILEMATRIXSET"])
    base = next(_query_addresses(root), "")
    template = _template(layer, names["FORMAT"])
    if template and not base:
        return _by_template(template, {**_defaults(layer), **names, **dimensions}, limits)
    if not base or uri.param("IgnoreGetMapUrl") == "1":
        base = service
    return _by_query(base, {**names, **dimensions}, limits)


def _by_query(base: str, names: Mapping[str, str], limits: Limits) -> Address:
    always = {"SERVICE": "WMTS", "REQUEST": "GetTile", "VERSION": "1.0.0", **names}

    def address(level: Level, column: int, row: int) -> str | None:
        place = {"TILEMATRIX": level.name, "TILEROW": str(row), "TILECOL": str(column)}
        return with_query(base, {**always, **place}) if _is_within(limits, level, column, row) else None

    return address


def _by_template(template: str, names: Mapping[str, str], limits: Limits) -> Address:
    def address(level: Level, column: int, row: int) -> str | None:
        place = {"TILEMATRIX": level.name, "TILEROW": str(row), "TILECOL": str(column)}
        return filled(template, {**names, **place}) if _is_within(limits, level, column, row) else None

    return address


def _is_within(limits: Limits, level: Level, column: int, row: int) -> bool:
    if level.name not in limits:
        return True
    first_column, last_column, first_row, last_row = limits[level.name]
    return first_column <= column <= last_column and first_row <= row <= last_row


def _layer(root: Element, name: str) -> Element:
    layers = (layer for contents in _all(root, "Contents") for layer in _all(contents, "Layer"))
    return next((layer for layer in layers if _value(layer, "Identifier") == name), Element("Layer"))


def _limits(layer: Element, matrix_set: str) -> Limits:
    """Return which tiles of the set a layer has; a matrix that is not told of has all."""
    keys = ("MinTileCol", "MaxTileCol", "MinTileRow", "MaxTileRow")
    found = {}
    for link in _all(layer, "TileMatrixSetLink"):
        if _value(link, "TileMatrixSet") != matrix_set:
            continue
        for limit in (
            limit for limits in _all(link, "TileMatrixSetLimits") for limit in _all(limits, "TileMatrixLimits")
        ):
            numbers = [_value(limit, key) for key in keys]
            if all(number.isdigit() for number in numbers):
                first_column, last_column, first_row, last_row = map(int, numbers)
                found[_value(limit, "TileMatrix")] = (first_column, last_column, first_row, last_row)
    return found


def _query_addresses(root: Element) -> Iterator[str]:
    """Give the addresses that take GetTile as a query."""
    operations = (found for metadata in _all(root, "OperationsMetadata") for found in _all(metadata, "Operation"))
    for operation in operations:
        if operation.attributes.get("name") != "GetTile":
            continue
        gets = (get for dcp in _all(operation, "DCP") for http in _all(dcp, "HTTP") for get in _all(http, "Get"))
        for get in gets:
            encodings = _encodings(get)
            if not encodings or "KVP" in encodings:
                yield next((value for key, value in get.attributes.items() if _plain(key) == "href"), "")


def _encodings(get: Element) -> list[str]:
    return [
        value.text.strip()
        for constraint in _all(get, "Constraint")
        if constraint.attributes.get("name") == "GetEncoding"
        for allowed in _all(constraint, "AllowedValues")
        for value in _all(allowed, "Value")
    ]


def _template(layer: Element, form: str) -> str:
    """Return the template of tiles in a format; empty if there is none."""
    found = [
        resource.attributes.get("template", "")
        for resource in _all(layer, "ResourceURL")
        if resource.attributes.get("resourceType") == "tile" and resource.attributes.get("format") == form
    ]
    return found[0] if found else ""


def _dimensions(uri: QgsDataSourceUri) -> dict[str, str]:
    pairs = (part.partition("=") for part in uri.param("tileDimensions").split(";") if part)
    return {key: value for key, _, value in pairs}


def _defaults(layer: Element) -> dict[str, str]:
    """Return what the dimensions of a layer are if nobody says."""
    return {_value(found, "Identifier"): _value(found, "Default") for found in _all(layer, "Dimension")}


def _level(matrix: Element, crs: QgsCoordinateReferenceSystem, is_latitude_first: bool) -> Level:
    x_map, y_map = (float(number) for number in _value(matrix, "TopLeftCorner").split())
    if is_latitude_first:
        x_map, y_map = y_map, x_map
    return Level(
        _value(matrix, "Identifier"),
        x_map,
        y_map,
        float(_value(matrix, "ScaleDenominator")) * _PIXEL_M / _metres(crs),
        int(_value(matrix, "TileWidth")),
        int(_value(matrix, "TileHeight")),
        int(_value(matrix, "MatrixWidth")),
        int(_value(matrix, "MatrixHeight")),
    )


def _metres(crs: QgsCoordinateReferenceSystem) -> float:
    """Return the metres in a unit of the CRS, as WMTS counts them."""
    if crs.isGeographic():
        return _DEGREE_M
    return QgsUnitTypes.fromUnitToUnitFactor(crs.mapUnits(), QgsUnitTypes.DistanceUnit.DistanceMeters)


def _plain(tag: str) -> str:
    return tag.rpartition(":")[2]


def _all(element: Element, tag: str) -> list[Element]:
    return [child for child in element.children if _plain(child.tag) == tag]


def _value(element: Element, tag: str) -> str:
    return next((child.text.strip() for child in _all(element, tag)), "")

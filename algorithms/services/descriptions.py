# SPDX-License-Identifier: GPL-2.0-or-later
"""The zoom levels of a layer, from what its service says of itself.

The provider knows the cell sizes of its levels but does not tell where they begin.
"""

from __future__ import annotations

import json
import math
import time
from collections.abc import Sequence
from typing import Any

from qgis.core import (
    QgsBlockingNetworkRequest,
    QgsCoordinateReferenceSystem,
    QgsDataSourceUri,
    QgsRasterLayer,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QByteArray, QUrl, QUrlQuery
from qgis.PyQt.QtNetwork import QNetworkRequest

from ...core.errors import SourceError
from ...core.sources.gdal_xml import Element, parse_text
from ..rasters import title_of
from .levels import Level
from .pace import PAUSES_S
from .replies import Outcome, answer_of

# Metres to a pixel at scale 1 (OGC 07-057r7, 6.1), and to a degree of the equator.
_PIXEL_M = 0.00028
_DEGREE_M = 6378137.0 * math.pi / 180
# A level of the description is the provider's if their cells agree to this share.
_SAME = 1e-3


def levels_of(layer: QgsRasterLayer, name: str) -> tuple[Level, ...]:
    """Return the levels of a tiled layer; none if the layer is not tiled.

    Raises:
        SourceError: if the service does not describe them.
    """
    sizes = list(layer.dataProvider().nativeResolutions())
    if not sizes:
        return ()
    if layer.providerType() == "arcgismapserver":
        return _matched(_arcgis(layer, name), sizes, layer, name)
    if layer.providerType() != "wms":
        return ()
    uri = encoded_uri(layer.source())
    if uri.param("type") == "xyz":
        return _xyz(layer, uri, sizes)
    return _matched(_capabilities(layer, uri, name), sizes, layer, name)


def encoded_uri(source: str) -> QgsDataSourceUri:
    """Return the parts of a source that is written like the query of an address."""
    uri = QgsDataSourceUri()
    uri.setEncodedUri(source)
    return uri


def _xyz(layer: QgsRasterLayer, uri: QgsDataSourceUri, sizes: Sequence[float]) -> tuple[Level, ...]:
    """Return the levels of tiles that all begin with one that holds the world."""
    world = layer.dataProvider().extent()
    first = int(uri.param("zmin") or 0)
    levels = []
    for zoom, size in enumerate(sorted(sizes, reverse=True), start=first):
        tile_px = round(world.width() / (size * 2**zoom))
        levels.append(
            Level(
                str(zoom),
                world.xMinimum(),
                world.yMaximum(),
                world.width() / (tile_px * 2**zoom),
                tile_px,
                tile_px,
                2**zoom,
                2**zoom,
            )
        )
    return tuple(levels)


def _matched(described: Sequence[Level], sizes: Sequence[float], layer: QgsRasterLayer, name: str) -> tuple[Level, ...]:
    """Return those levels that the provider has too."""
    found = tuple(
        level for level in described if any(abs(level.cell_size_map - size) <= _SAME * size for size in sizes)
    )
    if not found:
        raise SourceError(
            "{name}: the service of {layer} does not describe its tiles; add the layer again, or as WMS.",
            name=name,
            layer=title_of(layer),
        )
    return found


def _capabilities(layer: QgsRasterLayer, uri: QgsDataSourceUri, name: str) -> tuple[Level, ...]:
    address = uri.param("url")
    if "service=wmts" not in address.lower() and not address.lower().endswith(".xml"):
        address = _with_query(address, {"SERVICE": "WMTS", "REQUEST": "GetCapabilities"})
    root = parse_text(_text(address, uri, layer, name))
    wanted = uri.param("tileMatrixSet")
    for contents in (child for child in (root.children if root else ()) if _tag(child) == "Contents"):
        for matrices in (child for child in contents.children if _tag(child) == "TileMatrixSet"):
            if _value(matrices, "Identifier") == wanted:
                return tuple(
                    _level(matrix, layer.crs()) for matrix in matrices.children if _tag(matrix) == "TileMatrix"
                )
    return ()


def _level(matrix: Element, crs: QgsCoordinateReferenceSystem) -> Level:
    """Return the level of a TileMatrix of WMTS."""
    x_map, y_map = (float(number) for number in _value(matrix, "TopLeftCorner").split())
    if crs.hasAxisInverted():
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


def _arcgis(layer: QgsRasterLayer, name: str) -> tuple[Level, ...]:
    uri = QgsDataSourceUri(layer.source())
    found = _json(_text(_with_query(uri.param("url"), {"f": "json"}), uri, layer, name))
    tiles = found.get("tileInfo")
    if not isinstance(tiles, dict):
        return ()
    origin = tiles["origin"]
    return tuple(
        Level(
            str(level["level"]),
            float(origin["x"]),
            float(origin["y"]),
            float(level["resolution"]),
            int(tiles["cols"]),
            int(tiles["rows"]),
            0,
            0,
        )
        for level in tiles["lods"]
    )


def _json(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _text(address: str, uri: QgsDataSourceUri, layer: QgsRasterLayer, name: str) -> str:
    """Return what the service says of itself, asked with the layer's login."""
    request = QNetworkRequest(QUrl(address))
    if uri.username() and not uri.authConfigId():
        pair = QByteArray(f"{uri.username()}:{uri.password()}".encode()).toBase64()
        request.setRawHeader(b"Authorization", b"Basic " + bytes(pair))
    if uri.param("referer"):
        request.setRawHeader(b"Referer", uri.param("referer").encode())
    for key in sorted(uri.parameterKeys()) if hasattr(uri, "parameterKeys") else ():
        if key.startswith("http-header:"):
            request.setRawHeader(key.partition(":")[2].encode(), uri.param(key).encode())
    for pause_s in (*PAUSES_S[:2], None):
        asking = QgsBlockingNetworkRequest()
        asking.setAuthCfg(uri.authConfigId())
        if asking.get(request) == QgsBlockingNetworkRequest.ErrorCode.NoError:
            return bytes(asking.reply().content()).decode("utf-8", "replace")
        answer = answer_of(asking.reply())
        if answer.outcome is not Outcome.PASSING or pause_s is None:
            break
        time.sleep(pause_s)
    raise SourceError(
        "{name}: the service of {layer} does not describe itself ({reason}); check the layer's connection and login.",
        name=name,
        layer=title_of(layer),
        reason=answer.reason or "no answer",
    )


def _with_query(address: str, items: dict[str, str]) -> str:
    url = QUrl(address)
    query = QUrlQuery(url)
    for key, value in items.items():
        query.removeQueryItem(key)
        query.addQueryItem(key, value)
    url.setQuery(query)
    return url.toString(QUrl.ComponentFormattingOption.FullyEncoded)


def _tag(element: Element) -> str:
    return element.tag.rpartition(":")[2]


def _value(element: Element, tag: str) -> str:
    return next((child.text.strip() for child in element.children if _tag(child) == tag), "")

# SPDX-License-Identifier: GPL-2.0-or-later
"""The zoom levels of a layer and where their tiles are, from what its service says of itself.

The provider knows the cell sizes of its levels but does not tell where they begin.
"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from qgis.core import QgsDataSourceUri, QgsFeedback, QgsRasterLayer
from qgis.PyQt.QtNetwork import QNetworkReply

from ...core.errors import SourceError
from ...core.sources.gdal_xml import Element, parse_text
from ..rasters import title_of
from . import wmts
from .levels import Level
from .login import answered, encoded_uri
from .pace import PAUSES_S
from .redirects import target_of
from .replies import Outcome, answer_of
from .tile_addresses import Address, with_query, xyz_address

# A level of the description is the provider's if their cells agree to this share.
_SAME = 1e-3


@dataclass(frozen=True)
class Tiling:
    """How a service is cut into tiles."""

    levels: tuple[Level, ...] = ()
    """none if it is not"""
    address: Address | None = None
    """None if only the provider knows how to ask"""


def tiling_of(layer: QgsRasterLayer, name: str) -> Tiling:
    """Return the tiles of a layer.

    Raises:
        SourceError: if the service does not describe them.
    """
    sizes = list(layer.dataProvider().nativeResolutions())
    if not sizes:
        return Tiling()
    if layer.providerType() == "arcgismapserver":
        return Tiling(_matched(_arcgis(layer, name), sizes, layer, name))
    if layer.providerType() != "wms":
        return Tiling()
    uri = encoded_uri(layer.source())
    if uri.param("type") == "xyz":
        return Tiling(_xyz(layer, uri, sizes), xyz_address(uri.param("url")))
    return _wmts(layer, uri, name, sizes)


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


def _wmts(layer: QgsRasterLayer, uri: QgsDataSourceUri, name: str, sizes: Sequence[float]) -> Tiling:
    address = uri.param("url")
    if "service=wmts" not in address.lower() and not address.lower().endswith(".xml"):
        address = with_query(address, {"SERVICE": "WMTS", "REQUEST": "GetCapabilities"})
    root = parse_text(_text(address, uri, layer, name)) or Element("")
    # What the connection says of axes turns over what the CRS does.
    is_inverted = layer.crs().hasAxisInverted() and uri.param("IgnoreAxisOrientation") != "1"
    is_latitude_first = is_inverted != (uri.param("InvertAxisOrientation") == "1")
    levels = wmts.levels(root, uri.param("tileMatrixSet"), layer.crs(), is_latitude_first)
    return Tiling(_matched(levels, sizes, layer, name), wmts.address_of(root, uri, uri.param("url")))


def _arcgis(layer: QgsRasterLayer, name: str) -> tuple[Level, ...]:
    uri = QgsDataSourceUri(layer.source())
    found = _json(_text(with_query(uri.param("url"), {"f": "json"}), uri, layer, name))
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
    for pause_s in (*PAUSES_S[:2], None):
        reply = answered(address, uri, QgsFeedback())
        if reply.error() == QNetworkReply.NetworkError.NoError and target_of(reply) is None:
            return bytes(reply.content()).decode("utf-8", "replace")
        answer = answer_of(reply)
        if answer.outcome is not Outcome.PASSING or pause_s is None:
            break
        time.sleep(pause_s)
    raise SourceError(
        "{name}: the service of {layer} does not describe itself ({reason}); check the layer's connection and login.",
        name=name,
        layer=title_of(layer),
        reason=answer.reason or "no answer",
    )

# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the tiles of a raster in PostGIS lie; elsewhere the provider gives zeros, and not a word."""

from __future__ import annotations

from typing import Callable

import numpy as np
from qgis.core import QgsDataSourceUri, QgsProviderRegistry, QgsRasterLayer

from ...core.grid import Bounds, Grid

Coverage = Callable[[Bounds, int, int], np.ndarray]
"""gives bool (rows, columns) for a rectangle of so many columns and rows"""


def coverage_of(layer: QgsRasterLayer) -> Coverage | None:
    """Return what tells where a layer has pixels; None if its provider tells by itself."""
    if layer.providerType() != "postgresraster":
        return None
    source = layer.source()

    def covered(bounds_map: Bounds, width: int, height: int) -> np.ndarray:
        x_min, y_min, x_max, y_max = bounds_map
        place = (x_min, (x_max - x_min) / width, 0.0, y_max, 0.0, -(y_max - y_min) / height)
        grid = Grid(width, height, place)
        found = np.zeros((height, width), bool)
        for tile in _tiles(QgsDataSourceUri(source), bounds_map):
            # The sides of tiles are those of pixels, but for rounding.
            corners = np.round(grid.to_pixel(np.array([[tile[0], tile[3]], [tile[2], tile[1]]]))).astype(int)
            (x, y), (x_end, y_end) = np.maximum(corners, 0)
            found[y:y_end, x:x_end] = True
        return found

    return covered


def _tiles(uri: QgsDataSourceUri, bounds_map: Bounds) -> list[Bounds]:
    """Return the bounds of the tiles that meet a rectangle.

    Raises:
        QgsProviderConnectionException: if the database does not answer.
    """
    connection = (
        QgsProviderRegistry.instance().providerMetadata("postgres").createConnection(uri.connectionInfo(True), {})
    )
    table = ".".join(_quoted(name) for name in (uri.schema(), uri.table()) if name)
    column = uri.geometryColumn() or uri.param("column") or _column_of(connection, uri)
    corners = ", ".join(repr(float(value)) for value in bounds_map)
    place = _quoted(column)
    # The index of a table of rasters is one of their hulls.
    parts = [
        "SELECT ST_XMin(e), ST_YMin(e), ST_XMax(e), ST_YMax(e) FROM",
        f"(SELECT ST_Envelope({place}) AS e FROM",
        f"{table} WHERE ST_ConvexHull({place}) && ST_MakeEnvelope({corners},",
        f"(SELECT ST_SRID({place}) FROM",
        f"{table} LIMIT 1))",
        f"AND ({uri.sql()})" if uri.sql() else "",
        ") AS tiles",
    ]
    rows = connection.executeSql(" ".join(parts))
    return [tuple(float(value) for value in row) for row in rows]


def _column_of(connection: object, uri: QgsDataSourceUri) -> str:
    parts = ["SELECT r_raster_column FROM raster_columns WHERE r_table_name =", _text(uri.table())]
    if uri.schema():
        parts += ["AND r_table_schema =", _text(uri.schema())]
    rows = connection.executeSql(" ".join([*parts, "LIMIT 1"]))
    return str(rows[0][0]) if rows else "rast"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"

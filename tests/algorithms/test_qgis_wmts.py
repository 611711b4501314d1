# SPDX-License-Identifier: GPL-2.0-or-later
"""WMTS as services write it: limits of layers, several matrix sets, sets of one tile, orders of axes."""

from __future__ import annotations

from urllib.parse import quote

import numpy as np
import pytest
from loopback import noise_tile, png
from map_servers import Matrix, WmtsServer
from qgis.core import QgsNetworkAccessManager, QgsRasterLayer
from qgis_exports import export, refusal, tiles
from test_qgis_map_services import ALONE, MATRICES, check_place, extent, layer_of, read, serve  # noqa: F401


@pytest.fixture(autouse=True)
def _nothing_known():
    # QGIS keeps descriptions for a while, and ports come again.
    QgsNetworkAccessManager.instance().cache().clear()


class EditedServer(WmtsServer):
    """A WMTS whose description is changed."""

    def __init__(self, matrices: list[Matrix], *replacements: tuple[str, str], **more) -> None:
        super().__init__(matrices, **more)
        self.replacements = replacements

    def _capabilities(self) -> str:
        text = super()._capabilities()
        for old, new in self.replacements:
            assert old in text
            text = text.replace(old, new)
        return text

    @property
    def tiles_asked(self) -> list[tuple[str, int, int]]:
        """(matrix, column, row) of each"""
        asked = [request.query for request in self.requests if "tilecol" in request.query]
        return [(query["tilematrix"], int(query["tilecol"]), int(query["tilerow"])) for query in asked]


def run(layer: QgsRasterLayer, out, matrix: Matrix, columns: range, rows: range, crs: str = "EPSG:3857", **choices):
    """Export some whole tiles of a matrix, one a chip."""
    size = matrix.tile_px
    area = extent(
        matrix.x_map,
        matrix.y_map,
        matrix.cell,
        columns.start * size,
        rows.start * size,
        len(columns) * size,
        len(rows) * size,
        crs,
    )
    where = {"EXTENT": area, "CELL_SIZE": matrix.cell}
    return export(layer, None, out, **{**where, **ALONE, **tiles(size), **choices})


LINK = "<TileMatrixSetLink><TileMatrixSet>own</TileMatrixSet></TileMatrixSetLink>"
LIMITED = (
    "<TileMatrixSetLink><TileMatrixSet>own</TileMatrixSet><TileMatrixSetLimits>"
    "<TileMatrixLimits><TileMatrix>far</TileMatrix><MinTileRow>1</MinTileRow><MaxTileRow>2</MaxTileRow>"
    "<MinTileCol>1</MinTileCol><MaxTileCol>2</MaxTileCol></TileMatrixLimits>"
    "<TileMatrixLimits><TileMatrix>near</TileMatrix><MinTileRow>0</MinTileRow><MaxTileRow>79</MaxTileRow>"
    "<MinTileCol>0</MinTileCol><MaxTileCol>79</MaxTileCol></TileMatrixLimits>"
    "</TileMatrixSetLimits></TileMatrixSetLink>"
)


def test_tiles_outside_the_limits_are_not_asked_for(serve, out):  # noqa: F811
    server = serve(EditedServer(MATRICES, (LINK, LIMITED)))
    done = run(layer_of(server, "wms"), out, MATRICES[0], range(4), range(4))
    assert done.counts[0] == 4
    assert done.log.says("too little data: 12")
    assert sorted(server.tiles_asked) == [("far", column, row) for column in (1, 2) for row in (1, 2)]
    for chip in done.chips:
        pixels, place = read(chip)
        column, row = ((place[0] - MATRICES[0].x_map) / 2048, (MATRICES[0].y_map - place[3]) / 2048)
        np.testing.assert_array_equal(pixels, noise_tile(0, round(column), round(row)))


def test_chips_over_the_edge_of_the_limits(serve, out):  # noqa: F811
    """What lies outside counts as nodata, and is no black of a picture."""
    server = serve(EditedServer(MATRICES, (LINK, LIMITED)))
    matrix = MATRICES[0]
    area = extent(matrix.x_map, matrix.y_map, matrix.cell, 206, 256, 100, 100, "EPSG:3857")
    where = {"EXTENT": area, "CELL_SIZE": matrix.cell, **ALONE, **tiles(100)}
    layer = layer_of(server, "wms")
    refusal(layer, None, out, "too little data: 1", **where, MAX_NODATA_PERCENT=49)
    done = export(layer, None, out, **where, MAX_NODATA_PERCENT=51)
    pixels, _ = read(done.chips[0])
    np.testing.assert_array_equal(pixels[:, 50:], noise_tile(0, 1, 1)[:100, :50])
    assert not pixels[:, :50].any()


def test_a_matrix_without_limits_among_those_with(serve, out):  # noqa: F811
    server = serve(EditedServer(MATRICES, (LINK, LIMITED)))
    done = run(layer_of(server, "wms"), out, MATRICES[2], range(2), range(1))
    assert done.counts[0] == 2


def test_a_set_of_one_tile(serve, out):  # noqa: F811
    matrix = Matrix("only", 1490000.0, 6210000.0, 8.0, 256, 1, 1)
    server = serve(WmtsServer([matrix]))
    # The extent reaches past the tile on all sides.
    area = extent(matrix.x_map, matrix.y_map, matrix.cell, -100, -100, 456, 456, "EPSG:3857")
    done = export(layer_of(server, "wms"), None, out, EXTENT=area, CELL_SIZE=8, **ALONE, **tiles(256))
    pixels, place = read(done.chips[0])
    np.testing.assert_array_equal(pixels, noise_tile(0, 0, 0))
    check_place(place, matrix.x_map, matrix.y_map, matrix.cell)
    assert done.counts[0] == 1


@pytest.mark.parametrize("first", [False, True])
def test_the_set_that_the_layer_names(serve, out, first):  # noqa: F811
    """Two sets whose matrices have the same names and cells, but other places."""
    other = (
        "<TileMatrixSet><ows:Identifier>other</ows:Identifier><ows:SupportedCRS>urn:ogc:def:crs:EPSG::3857"
        "</ows:SupportedCRS><TileMatrix><ows:Identifier>far</ows:Identifier>"
        f"<ScaleDenominator>{8 / 0.00028!r}</ScaleDenominator><TopLeftCorner>1480000.5 6220000.5</TopLeftCorner>"
        "<TileWidth>256</TileWidth><TileHeight>256</TileHeight><MatrixWidth>20</MatrixWidth>"
        "<MatrixHeight>20</MatrixHeight></TileMatrix></TileMatrixSet>"
    )
    own = "<TileMatrixSet><ows:Identifier>own</ows:Identifier>"
    place = (own, other + own) if first else ("</TileMatrixSet></Contents>", f"</TileMatrixSet>{other}</Contents>")
    link = "<TileMatrixSetLink><TileMatrixSet>other</TileMatrixSet></TileMatrixSetLink>"
    server = serve(EditedServer(MATRICES, (LINK, LINK + link), place))
    layer = layer_of(server, "wms")
    np.testing.assert_array_equal(
        read(run(layer, out, MATRICES[0], range(3, 4), range(2, 3)).chips[0])[0], noise_tile(0, 3, 2)
    )
    server.trouble = lambda request: (
        png(noise_tile(9, int(request.query["tilecol"]), int(request.query["tilerow"])))
        if request.query.get("tilematrixset") == "other"
        else None
    )
    second = QgsRasterLayer(layer.source().replace("tileMatrixSet=own", "tileMatrixSet=other"), "other", "wms")
    assert second.isValid()
    matrix = Matrix("far", 1480000.5, 6220000.5, 8.0, 256, 20, 20)
    done = run(second, out.parent / "second", matrix, range(6, 7), range(6, 7))
    pixels, place = read(done.chips[0])
    np.testing.assert_array_equal(pixels, noise_tile(9, 6, 6))
    check_place(place, 1480000.5 + 6 * 2048, 6220000.5 - 6 * 2048, 8.0)


DEGREES = [Matrix("a", 10.0, 50.0, 0.002, 256, 20, 10), Matrix("b", 10.0, 50.0, 0.001, 256, 40, 20)]


def test_degrees_with_the_longitude_first(serve, out):  # noqa: F811
    """Sets in CRS84 write the upper left corner the other way round than those in EPSG:4326."""
    server = serve(
        EditedServer(
            DEGREES,
            ("urn:ogc:def:crs:EPSG::4326", "urn:ogc:def:crs:OGC:1.3:CRS84"),
            ("<TopLeftCorner>50.0 10.0<", "<TopLeftCorner>10.0 50.0<"),
            crs="EPSG:4326",
        )
    )
    layer = next(
        made
        for crs in ("OGC:CRS84", "CRS:84", "EPSG:4326")
        for made in [QgsRasterLayer(server.source().replace("crs=EPSG:4326", f"crs={crs}"), "town", "wms")]
        if made.isValid()
    )
    done = run(layer, out, DEGREES[1], range(3, 5), range(4, 5), "EPSG:4326")
    assert done.counts[0] == 2
    pixels, place = read(done.chips[0])
    np.testing.assert_array_equal(pixels, noise_tile(1, 3, 4))
    check_place(place, 10.768, 48.976, 0.001)


@pytest.mark.parametrize("choice", ["IgnoreAxisOrientation=1", "InvertAxisOrientation=1"])
def test_a_connection_that_is_told_of_another_order_of_axes(serve, out, choice):  # noqa: F811
    """Some servers write degrees with the longitude first where the standard wants the latitude."""
    server = serve(EditedServer(DEGREES, ("<TopLeftCorner>50.0 10.0<", "<TopLeftCorner>10.0 50.0<"), crs="EPSG:4326"))
    layer = layer_of(server, "wms", f"&{choice}")
    done = run(layer, out, DEGREES[1], range(3, 4), range(4, 5), "EPSG:4326")
    pixels, place = read(done.chips[0])
    np.testing.assert_array_equal(pixels, noise_tile(1, 3, 4))
    check_place(place, 10.768, 48.976, 0.001)


def test_a_time_of_the_layer_is_asked_for(serve, out):  # noqa: F811
    values = "<Value>2020-01-01</Value><Value>2021-01-01</Value>"
    days = f"<Dimension><ows:Identifier>Time</ows:Identifier><Default>2020-01-01</Default>{values}</Dimension>"
    server = serve(EditedServer(MATRICES, ("<TileMatrixSetLink>", days + "<TileMatrixSetLink>")))
    layer = layer_of(server, "wms", "&tileDimensions=" + quote("Time=2021-01-01"))
    run(layer, out, MATRICES[0], range(1), range(1))
    asked = [request.query for request in server.requests if "tilecol" in request.query]
    assert {query.get("time") for query in asked} == {"2021-01-01"}

# SPDX-License-Identifier: GPL-2.0-or-later
"""Servers that send on to other addresses, and headers that a connection adds to its requests."""

from __future__ import annotations

import base64
from urllib.parse import quote

import numpy as np
import pytest
from loopback import Loopback, Reply, Request, tiles_together, xyz
from map_servers import ArcGisServer, WcsServer, WmsServer, WmtsServer
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsDataSourceUri, QgsNetworkAccessManager, QgsRasterLayer
from qgis_exports import export, refusal, tiles
from test_qgis_map_services import ALONE, COLOURS, HEIGHTS, MATRICES, extent, layer_of, part_of, read, serve  # noqa: F401
from test_qgis_server_trouble import _all_bytes
from test_qgis_tile_services import cell, extent_px, xyz_layer

from chipsmith.algorithms.services import pace

ZOOM = 12
LOGIN = "&username=anna&password=s3cret-word"
WORD = "Basic " + base64.b64encode(b"anna:s3cret-word").decode()
KNOWS_HEADERS = hasattr(QgsDataSourceUri, "httpHeaders")
"""QGIS before 3.26 only knows the referer"""


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch):
    monkeypatch.setattr(pace, "PAUSES_S", (0.02, 0.02, 0.02, 0.02))
    # What one test fetched must not answer another one.
    QgsNetworkAccessManager.instance().cache().clear()


@pytest.fixture
def server(serve):  # noqa: F811
    return serve(Loopback(xyz))


WHERE = {"EXTENT": extent_px(ZOOM, 2200 * 256, 1400 * 256, 512, 256), "CELL_SIZE": cell(ZOOM), **ALONE, **tiles(256)}


def check(layer: QgsRasterLayer, out, **choices) -> None:
    done = export(layer, None, out, **WHERE, **choices)
    together = tiles_together(ZOOM, range(2200, 2202), range(1400, 1401))
    assert len(done.chips) == 2
    for chip, left in zip(done.chips, (0, 256)):
        np.testing.assert_array_equal(read(chip)[0], together[:, left : left + 256])


def to(address: str, status: int = 302) -> Reply:
    """Return a redirect as web servers send it, with a page for people."""
    return Reply(b"<html>moved</html>", "text/html", status, {"Location": address})


def moved(request: Request, status: int = 302, base: str = "") -> Reply | None:
    """Send on all that is not below /new."""
    return None if request.path.startswith("/new/") else to(f"{base}/new{request.path}", status)


def below_new(request: Request) -> Reply:
    return xyz(Request(request.path[len("/new") :], request.query, request.headers, request.at_s))


def by_name(server: Loopback) -> str:
    """Return the server's address with another name of the host."""
    return f"http://localhost:{server.port}"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_tiles_that_moved(server, out, status):
    server.answering = below_new
    server.trouble = lambda request: moved(request, status)
    check(xyz_layer(server, LOGIN), out)
    assert len(server.requests) == 4
    # It is the same server.
    assert all(request.headers["authorization"] == WORD for request in server.requests)


def test_tiles_that_moved_to_another_name_without_the_login(server, out):
    server.answering = below_new
    server.trouble = lambda request: moved(request, base=by_name(server))
    more = f"{LOGIN}&referer=https://own.example&http-header:X-Key=t0ken-word"
    check(xyz_layer(server, more), out)
    first, second = (
        [request for request in server.requests if request.path.startswith("/new/") is is_new]
        for is_new in (False, True)
    )
    assert len(first) == len(second) == 2
    for request in first:
        assert request.headers["authorization"] == WORD
        assert request.headers["referer"] == "https://own.example"
    for request in second:
        assert request.headers["host"].startswith("localhost")
        assert not {"authorization", "x-key", "referer"}.intersection(request.headers)


def test_tiles_that_moved_to_another_server_without_the_stored_login(server, serve, out):  # noqa: F811
    manager = QgsApplication.authManager()
    assert manager.setMasterPassword("only for tests", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("moved maps")
    config.setConfigMap({"username": "anna", "password": "s3cret-word", "realm": ""})
    assert manager.storeAuthenticationConfig(config)
    other = serve(Loopback(below_new))
    server.trouble = lambda request: moved(request, base=other.url)
    check(xyz_layer(server, f"&authcfg={config.id()}"), out)
    assert all(request.headers["authorization"] == WORD for request in server.requests)
    assert len(other.requests) == 2
    assert not any("authorization" in request.headers for request in other.requests)


def test_a_login_comes_back_with_the_server_that_it_is_for(server, out):
    """One tile goes by another name of the server and returns."""
    server.trouble = lambda request: (
        None
        if request.query.get("at") == "end"
        else to(f"{server.url}{request.path}?at=end")
        if request.query
        else to(f"{by_name(server)}{request.path}?at=other")
    )
    check(xyz_layer(server, LOGIN), out)
    seen = {(request.query.get("at", ""), "authorization" in request.headers) for request in server.requests}
    assert seen == {("", True), ("other", False), ("end", True)}


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("http://127.0.0.1:{port}/a/{path}", "more than 10 redirects"),
        ("file:///etc/hostname", "not safe"),
        ("ftp://127.0.0.1/tile.png", "not safe"),
        ("", "redirect to nowhere"),
    ],
    ids=["loop", "file", "ftp", "nowhere"],
)
def test_redirects_that_lead_to_nothing(server, out, target, words):
    server.trouble = lambda request: to(target.format(port=server.port, path="b" if "/a/a" in request.path else "a"))
    text = refusal(xyz_layer(server), None, out, "INPUT_RASTER", "HTTP 302", words, **WHERE)
    assert "/etc" not in text
    # They are not tried again.
    assert len(server.requests) <= 2 * 11


def test_a_missing_tile_behind_a_redirect_is_a_gap(server, out):
    server.trouble = lambda request: moved(request) or Reply(status=404)
    refusal(xyz_layer(server), None, out, "too little data: 2", **WHERE)


def test_many_requests_that_end_at_one_login_page(server, out):
    server.trouble = lambda request: (
        Reply(b"<html>who?</html>" * 5000, "text/html") if request.path == "/login" else to("/login")
    )
    wide = {**WHERE, "EXTENT": extent_px(ZOOM, 2200 * 256, 1400 * 256, 2560, 2560)}
    for _ in range(10):
        refusal(xyz_layer(server), None, out, "text/html", **wide)


def test_a_login_page_behind_a_redirect_is_an_error(server, out):
    server.trouble = lambda request: (
        Reply(b"<html>who?</html>", "text/html") if request.path == "/login" else to("/login")
    )
    refusal(xyz_layer(server), None, out, "text/html", **WHERE)


@pytest.mark.parametrize("status", [301, 302, 307])
@pytest.mark.parametrize("kind", ["WMS", "WMTS", "WCS", "ArcGIS", "ArcGIS tiles"])
def test_services_that_moved(serve, out, kind, status):  # noqa: F811
    server, layer, where, expected = service(serve, kind, lambda made: moved_service(made, status))
    done = export(layer, None, out, **where, **ALONE)
    np.testing.assert_array_equal(read(done.chips[0])[0], expected)
    assert any(request.path.startswith("/new/") for request in server.requests)


def moved_service(server: Loopback, status: int) -> None:
    answering = server.answering
    server.answering = lambda request: answering(
        Request(request.path.replace("/new", "", 1), request.query, request.headers, request.at_s)
    )

    def trouble(request: Request) -> Reply | None:
        if request.path.startswith("/new/"):
            return None
        return to(f"{server.url}/new{request.path}?{query_of(request)}", status)

    server.trouble = trouble


def query_of(request: Request) -> str:
    return "&".join(f"{key}={quote(value)}" for key, value in request.query.items())


def service(serve, kind: str, change, more: str = ""):  # noqa: F811
    """Return a server that `change` has changed, its layer, what to export, and the pixels of the first chip."""
    pictures = {"EXTENT": part_of(COLOURS, 11, 7, 100, 90), "CELL_SIZE": COLOURS.cell, **tiles(100, 90)}
    matrix = MATRICES[0]
    near = {
        "EXTENT": extent(matrix.x_map, matrix.y_map, matrix.cell, 256, 512, 256, 256, "EPSG:3857"),
        "CELL_SIZE": matrix.cell,
        **tiles(256),
    }
    servers = {
        "WMS": (WmsServer, (COLOURS,), "wms", pictures, COLOURS.pixels[7:97, 11:111]),
        "WMTS": (WmtsServer, (MATRICES,), "wms", near, tiles_together(0, range(1, 2), range(2, 3))),
        "WCS": (WcsServer, (HEIGHTS,), "wcs", tiles(150, 120), HEIGHTS.pixels),
        "ArcGIS": (ArcGisServer, (COLOURS,), "arcgismapserver", pictures, COLOURS.pixels[7:97, 11:111]),
        "ArcGIS tiles": (
            ArcGisServer,
            (COLOURS, "MapServer", [matrix]),
            "arcgismapserver",
            {**near, "EXTENT": extent(matrix.x_map, matrix.y_map, matrix.cell, 1024, 1024, 256, 256, "EPSG:3857")},
            tiles_together(0, range(4, 5), range(4, 5)),
        ),
    }
    make, settings, provider, where, expected = servers[kind]
    server = serve(make(*settings))
    change(server)
    layer = QgsRasterLayer(server.source() + more, "service", provider)
    assert layer.isValid()
    return server, layer, where, expected


@pytest.mark.parametrize("kind", ["WMS", "WCS", "ArcGIS"])
def test_a_service_that_moves_in_a_circle(serve, out, kind):  # noqa: F811
    server, layer, where, _ = service(serve, kind, lambda made: None)
    pictures = ("GetMap", "GetCoverage")

    def trouble(request: Request) -> Reply | None:
        if request.query.get("request") not in pictures and "export" not in request.path:
            return None
        path = request.path[2:] if request.path.startswith("/b/") else f"/b{request.path}"
        return to(f"{server.url}{path}?{query_of(request)}")

    server.trouble = trouble
    refusal(layer, None, out, "INPUT_RASTER", "redirect", **where, **ALONE)


def test_a_referer_as_newer_connections_keep_it(server, out):
    check(xyz_layer(server, "&http-header:referer=https://own.example"), out)
    assert {request.headers.get("referer") for request in server.requests} == {"https://own.example"}


def test_headers_of_an_xyz_connection(server, out, tmp_path):
    if KNOWS_HEADERS:
        server.trouble = lambda request: (
            None if request.headers.get("x-key") == "t0ken w=rd" else Reply(b"no", status=403)
        )
    more = "&http-header:X-Key=t0ken%20w%3Drd&http-header:X-Other=1"
    check(xyz_layer(server, more), out, FOOTPRINTS=str(tmp_path / "footprints.gpkg"))
    assert all(("x-other" in request.headers) is KNOWS_HEADERS for request in server.requests)
    assert b"t0ken w=rd" not in _all_bytes(tmp_path)
    assert b"t0ken%20w" not in _all_bytes(tmp_path)


# The provider of WCS sends none.
@pytest.mark.parametrize("kind", ["WMS", "WMTS", "ArcGIS", "ArcGIS tiles"])
def test_headers_of_services(serve, out, kind):  # noqa: F811
    def needs_header(made: Loopback) -> None:
        if KNOWS_HEADERS:
            made.trouble = lambda request: None if request.headers.get("x-key") == "t0ken" else Reply(status=403)

    more = " http-header:X-Key='t0ken'" if kind.startswith("ArcGIS") else "&http-header:X-Key=t0ken"
    server, layer, where, expected = service(serve, kind, needs_header, more)
    done = export(layer, None, out, **where, **ALONE)
    np.testing.assert_array_equal(read(done.chips[0])[0], expected)
    assert all(("x-key" in request.headers) is KNOWS_HEADERS for request in server.requests)


@pytest.mark.parametrize("kind", ["WMS", "WMTS", "ArcGIS", "ArcGIS tiles"])
def test_referer_of_services(serve, out, kind):  # noqa: F811
    if kind.startswith("ArcGIS"):
        more = f" {'http-header:' if KNOWS_HEADERS else ''}referer='https://own.example'"
    else:
        more = "&referer=https://own.example"
    server, layer, where, expected = service(serve, kind, lambda made: None, more)
    server.requests.clear()
    done = export(layer, None, out, **where, **ALONE)
    np.testing.assert_array_equal(read(done.chips[0])[0], expected)
    assert {request.headers.get("referer") for request in server.requests} == {"https://own.example"}

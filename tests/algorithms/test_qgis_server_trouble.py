# SPDX-License-Identifier: GPL-2.0-or-later
"""Servers that fail, refuse, hang or lack tiles: never a black chip, and the same call goes on."""

from __future__ import annotations

import base64
import email.utils
import json
import threading
import time
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from loopback import DROPPED, Loopback, Reply, Request, png, tiles_together, xyz
from map_servers import Picture, WcsServer, WmsServer
from oracles import tree
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsProcessingException, QgsRasterLayer
from qgis_exports import Log, check_sentence, export, tiles
from test_qgis_map_services import ALONE, COLOURS, HEIGHTS, layer_of, part_of, read, serve  # noqa: F401
from test_qgis_tile_services import cell, extent_px, xyz_layer

from chipsmith.algorithms.services import login, opening, pace
from chipsmith.algorithms.services import tiles as tile_fetching
from chipsmith.core import strip_limits

ZOOM = 12
FIRST = (2200, 1400)
"""the tile that the extents begin with"""


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch):
    monkeypatch.setattr(pace, "PAUSES_S", (0.02, 0.02, 0.02, 0.02))
    monkeypatch.setattr(pace, "FIRST_GAP_S", 0.001)


@pytest.fixture
def server(serve):  # noqa: F811
    return serve(Loopback(xyz))


def run(layer, out, columns: int = 3, rows: int = 2, log: Log | None = None, **choices):
    """Export some whole tiles, one a chip."""
    area = extent_px(ZOOM, FIRST[0] * 256, FIRST[1] * 256, columns * 256, rows * 256)
    where = {"EXTENT": area, "CELL_SIZE": cell(ZOOM)}
    return export(layer, None, out, log, **{**where, **ALONE, **tiles(256), **choices})


def failure(*args, **choices) -> str:
    with pytest.raises(QgsProcessingException) as caught:
        run(*args, **choices)
    check_sentence(str(caught.value))
    return str(caught.value)


def check_all(done, columns: int = 3, rows: int = 2) -> None:
    together = tiles_together(ZOOM, range(FIRST[0], FIRST[0] + columns), range(FIRST[1], FIRST[1] + rows))
    assert len(done.chips) == columns * rows
    for number, chip in enumerate(done.chips):
        row, column = divmod(number, columns)
        expected = together[256 * row : 256 * row + 256, 256 * column : 256 * column + 256]
        np.testing.assert_array_equal(read(chip)[0], expected)


def first_times(count: int, reply: Reply):
    """Trouble with every address for the first `count` times."""
    seen: dict[str, int] = {}

    def trouble(request: Request) -> Reply | None:
        seen[request.path] = seen.get(request.path, 0) + 1
        return reply if seen[request.path] <= count else None

    return trouble


def cut_off(request: Request) -> Reply:
    """Return a picture whose end is missing, by mistake of the server."""
    whole = xyz(request)
    return Reply(whole.body[:3000], whole.kind)


def torn_off(request: Request) -> Reply:
    """Return a picture in the middle of which the connection breaks."""
    return replace(xyz(request), cut_at=3000)


PASSING = {
    "500": Reply(b"sorry", status=500),
    "503": Reply(b"sorry", status=503, headers={"Retry-After": "0"}),
    "429": Reply(b"slowly", status=429),
    "dropped": DROPPED,
}


@pytest.mark.parametrize("kind", PASSING)
def test_passing_trouble_is_overcome(server, out, kind):
    server.trouble = first_times(2, PASSING[kind])
    check_all(run(xyz_layer(server), out))


@pytest.mark.parametrize("broken", [cut_off, torn_off])
def test_a_picture_that_is_not_whole_is_asked_for_again(server, out, broken):
    times = first_times(1, Reply())
    server.trouble = lambda request: broken(request) if times(request) else None
    check_all(run(xyz_layer(server), out))


@pytest.mark.parametrize("broken", [cut_off, torn_off])
def test_a_picture_that_is_never_whole_ends_the_run(server, out, broken):
    server.trouble = broken
    assert "run again" in failure(xyz_layer(server), out)


@pytest.mark.parametrize("kind", PASSING)
def test_lasting_trouble_ends_the_run(server, out, kind):
    server.trouble = lambda request: PASSING[kind]
    text = failure(xyz_layer(server), out)
    assert "INPUT_RASTER" in text
    assert "run again with the same parameters" in text
    assert not out.exists() or not any(out.rglob("*.tif"))


def test_a_server_is_asked_as_late_as_it_wants(server, out):
    server.trouble = first_times(1, Reply(status=429, headers={"Retry-After": "1"}))
    check_all(run(xyz_layer(server), out, 1, 1), 1, 1)
    first, second = (request.at_s for request in server.requests)
    assert second - first >= 1


def test_a_server_that_wants_an_hour_is_not_waited_for(server, out):
    server.trouble = lambda request: Reply(status=503, headers={"Retry-After": "3600"})
    assert "HTTP 503" in failure(xyz_layer(server), out, 1, 1)
    assert len(server.requests) == 1


def test_the_date_that_a_server_names_is_waited_for(server, out):
    when = email.utils.format_datetime(datetime.now(timezone.utc) + timedelta(hours=2), usegmt=True)
    server.trouble = lambda request: Reply(status=503, headers={"Retry-After": when})
    failure(xyz_layer(server), out, 1, 1)
    assert len(server.requests) == 1


def test_a_reply_that_is_gone_before_it_is_read_is_asked_for_again(server, out, monkeypatch):
    lost = []

    def answered(address, *rest):
        if address not in lost:
            lost.append(address)
            raise RuntimeError("wrapped C/C++ object of type QNetworkReply has been deleted")
        return login.answered(address, *rest)

    monkeypatch.setattr(tile_fetching, "answered", answered)
    check_all(run(xyz_layer(server), out))
    assert len(lost) == 6


@pytest.mark.parametrize("status", [400, 401, 403])
def test_a_refusal_is_not_repeated(server, out, status):
    server.trouble = lambda request: Reply(b"no", status=status)
    text = failure(xyz_layer(server), out, 1, 1)
    assert f"HTTP {status}" in text
    assert "login" in text
    assert len(server.requests) == 1


def test_missing_tiles_are_nodata(server, out):
    server.trouble = lambda request: (
        Reply(b"none", status=404) if f"/{FIRST[0] + 1}/{FIRST[1]}.png" in request.path else None
    )
    done = run(xyz_layer(server), out)
    assert done.counts[0] == 5
    assert done.log.says("nothing for 1 tile; it counts as nodata")
    assert done.log.says("too little data: 1")


def test_transparent_tiles_are_nodata(server, out):
    server.trouble = lambda request: png(np.zeros((256, 256, 4), np.uint8)) if f"/{FIRST[0]}/" in request.path else None
    done = run(xyz_layer(server), out)
    assert done.counts[0] == 4


EXCEPTION = Reply(
    b'<?xml version="1.0"?><ServiceExceptionReport><ServiceException code="X">bad</ServiceException>'
    b"</ServiceExceptionReport>",
    "application/vnd.ogc.se_xml",
)


@pytest.mark.parametrize("reply", [EXCEPTION, Reply(b"<html>log in</html>", "text/html")], ids=["exception", "page"])
def test_an_error_that_is_told_as_success(server, serve, out, reply):  # noqa: F811
    server.trouble = lambda request: reply
    assert reply.kind in failure(xyz_layer(server), out)
    wms = serve(WmsServer(COLOURS))
    layer = layer_of(wms, "wms")
    wms.trouble = lambda request: reply if request.query["request"] == "GetMap" else None
    with pytest.raises(QgsProcessingException, match=reply.kind):
        export(layer, None, out, EXTENT=part_of(COLOURS, 0, 0, 90, 90), CELL_SIZE=0.5, **ALONE, **tiles(64))


def big_wcs() -> WcsServer:
    """Return a server of more than one block, since QGIS fetches the first on its own when it opens the layer."""
    pixels = np.random.default_rng(1).integers(1, 200, (320, 150, 1)).astype(np.uint8)
    return WcsServer(Picture(pixels, 1500000.25, 6200000.5, 0.5))


def of_coverages(*replies: Reply | None):
    """Give out these replies for coverages, the last one for ever."""
    left = list(replies)
    return lambda request: (left.pop(0) if len(left) > 1 else left[0]) if "bbox" in request.query else None


CUT_OFF = Reply(
    WcsServer._tiff(SimpleNamespace(picture=HEIGHTS, nodata=None), HEIGHTS.bounds, 150, 120)[:900], "image/tiff"
)
FAILURES = {**PASSING, "404": Reply(b"no", status=404), "exception": EXCEPTION, "cut off": CUT_OFF}


@pytest.mark.parametrize("kind", FAILURES)
def test_a_wcs_that_fails_gives_no_zeros(serve, out, kind, monkeypatch):  # noqa: F811
    monkeypatch.setattr(opening, "_PICTURE_PX", 64)
    server = serve(big_wcs())
    layer = layer_of(server, "wcs")
    server.trouble = of_coverages(FAILURES[kind])
    with pytest.raises(QgsProcessingException) as caught:
        export(layer, None, out, **ALONE, **tiles(64))
    check_sentence(str(caught.value), "INPUT_RASTER", "the server of service")


@pytest.mark.parametrize("kind", [*PASSING, "cut off"])
def test_a_wcs_recovers(serve, out, kind, monkeypatch):  # noqa: F811
    monkeypatch.setattr(opening, "_PICTURE_PX", 64)
    server = serve(big_wcs())
    layer = layer_of(server, "wcs")
    server.trouble = of_coverages(FAILURES[kind], FAILURES[kind], None)
    done = export(layer, None, out, **ALONE, **tiles(150, 320))
    np.testing.assert_array_equal(read(done.chips[0])[0], server.picture.pixels)


def test_few_requests_at_once_and_each_tile_once(server, out):
    server.trouble = lambda request: time.sleep(0.01)
    run(xyz_layer(server), out, 6, 5, STRETCH="MINMAX")
    assert server.most_at_once <= 4
    assert len(server.requests) == 30


@pytest.mark.parametrize("hangs", ["tiles", "WMS", "WCS"])
def test_a_cancel_while_the_server_hangs(server, serve, out, hangs):  # noqa: F811
    log = Log()
    hanging = threading.Event()

    def trouble(request: Request) -> Reply | None:
        if request.query.get("request", "GetMap") not in ("GetMap", "GetCoverage"):
            return None
        hanging.set()
        return Reply(hangs_s=30)

    if hangs == "tiles":
        layer, where = xyz_layer(server), {}
    elif hangs == "WMS":
        server = serve(WmsServer(COLOURS))
        layer, where = layer_of(server, "wms"), {"EXTENT": part_of(COLOURS, 0, 0, 90, 90), "CELL_SIZE": 0.5}
    else:
        server = serve(WcsServer(HEIGHTS))
        layer, where = layer_of(server, "wcs"), {"EXTENT": part_of(HEIGHTS, 0, 0, 90, 90), "CELL_SIZE": None}
    server.trouble = trouble
    cancelled_at = []

    def cancel() -> None:
        hanging.wait(20)
        cancelled_at.append(time.monotonic())
        log.cancel()

    canceller = threading.Thread(target=cancel)
    canceller.start()
    with pytest.raises(QgsProcessingException):
        run(layer, out, log=log, **where)
    ended = time.monotonic()
    canceller.join()
    assert ended - cancelled_at[0] < 5


def test_a_run_that_broke_asks_only_for_what_is_missing(server, out, tmp_path):
    dead_after = 9
    server.trouble = lambda request: None if len(server.requests) <= dead_after else DROPPED
    layer = xyz_layer(server)
    failure(layer, out, 6, 5)
    before = len({request.path for request in server.requests[:dead_after]})
    server.trouble = lambda request: None
    asked = len(server.requests)
    done = run(layer, out, 6, 5)
    check_all(done, 6, 5)
    assert len(server.requests) - asked <= 30 - before
    assert tree(out) == tree(run(layer, tmp_path / "once", 6, 5).folder)
    assert not list((tmp_path / "blocks").glob("*"))


def test_a_server_that_dies_while_chips_are_written(serve, out, tmp_path, monkeypatch):  # noqa: F811
    """Values without nodata are not looked at before, so that chips are there already."""
    monkeypatch.setattr(strip_limits, "STRIP_BYTES", 64 * 150)
    monkeypatch.setattr(opening, "_PICTURE_PX", 32)
    server = serve(big_wcs())
    layer = QgsRasterLayer(server.source() + "&username=anna&password=s3cret-word", "service", "wcs")
    assert layer.isValid()
    asked = len(server.requests)
    server.trouble = lambda request: None if len(server.requests) <= asked + 26 else DROPPED
    with pytest.raises(QgsProcessingException, match="run again with the same parameters"):
        export(layer, None, out, **ALONE, **tiles(32))
    assert any(out.rglob("*.tif"))
    assert (out / ".chipsmith-run").is_file()
    assert b"s3cret-word" not in _all_bytes(tmp_path)
    server.trouble = lambda request: None
    done = export(layer, None, out, **ALONE, **tiles(32))
    assert done.log.says("An unfinished run went on")
    once = export(layer, None, tmp_path / "once", **ALONE, **tiles(32))
    assert done.counts == once.counts
    assert tree(out) == tree(tmp_path / "once")


def wants_login(request: Request) -> Reply | None:
    word = "Basic " + base64.b64encode(b"anna:s3cret-word").decode()
    if request.headers.get("authorization") == word:
        return None
    return Reply(b"who?", status=401, headers={"WWW-Authenticate": 'Basic realm="maps"'})


def test_login_of_the_layer(server, out):
    server.trouble = wants_login
    check_all(run(xyz_layer(server, "&username=anna&password=s3cret-word"), out))


def test_login_of_the_authentication_store(server, out):
    manager = QgsApplication.authManager()
    assert manager.setMasterPassword("only for tests", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("maps")
    config.setConfigMap({"username": "anna", "password": "s3cret-word", "realm": ""})
    assert manager.storeAuthenticationConfig(config)
    server.trouble = wants_login
    check_all(run(xyz_layer(server, f"&authcfg={config.id()}"), out))


def test_a_wrong_login_is_refused(server, out):
    server.trouble = wants_login
    assert "HTTP 401" in failure(xyz_layer(server, "&username=anna&password=wrong"), out)


def test_referer_of_the_layer(server, out):
    server.trouble = lambda request: (
        None if request.headers.get("referer") == "https://own.example" else Reply(status=403)
    )
    check_all(run(xyz_layer(server, "&referer=https://own.example"), out))


def test_no_password_in_files_or_log(server, out, tmp_path):
    secrets = ("s3cret-word", "t0ken-word")
    answers = []

    def trouble(request: Request) -> Reply | None:
        answers.append(request)
        return DROPPED if len(answers) > 12 else wants_login(request)

    server.trouble = trouble
    layer = xyz_layer(server, "&username=anna&password=s3cret-word")
    layer.setDataSource(layer.source().replace(".png", ".png?key%3Dt0ken-word"), "tiles", "wms")
    log = Log()
    with pytest.raises(QgsProcessingException) as caught:
        run(layer, out, 6, 5, log=log, FOOTPRINTS=str(tmp_path / "footprints.gpkg"))
    server.trouble = wants_login
    partial = _all_bytes(tmp_path)
    done = run(layer, out, 6, 5, log=log, FOOTPRINTS=str(tmp_path / "footprints2.gpkg"))
    check_all(done, 6, 5)
    texts = "\n".join([str(caught.value), *log.infos, *log.warnings, *log.errors, json.dumps(done.results)])
    for secret in secrets:
        assert secret not in texts
        assert secret.encode() not in partial
        assert secret.encode() not in _all_bytes(tmp_path)


def _all_bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())

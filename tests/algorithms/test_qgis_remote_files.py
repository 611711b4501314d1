# SPDX-License-Identifier: GPL-2.0-or-later
"""Files read over HTTP, and layers with open options or a part of a file as their source."""

from __future__ import annotations

import numpy as np
import pytest
from loopback import Loopback, Reply, Request
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsRasterLayer
from qgis_exports import check_sentence, export, tiles
from scenes import UTM_PLACE, static, write_raster

ALONE = {"METADATA_FORMAT": "Export_Tiles"}


def in_ranges(data: bytes):
    """Answer requests for parts of one file."""

    def answer(request: Request) -> Reply:
        if not request.path.endswith("/image.tif"):
            return Reply(b"nothing here", status=404)
        wanted = request.headers.get("range")
        if wanted is None:
            return Reply(data, "image/tiff", headers={"Accept-Ranges": "bytes"})
        start, _, end = wanted.removeprefix("bytes=").partition("-")
        last = min(int(end or len(data)), len(data) - 1)
        place = {"Content-Range": f"bytes {start}-{last}/{len(data)}", "Accept-Ranges": "bytes"}
        return Reply(data[int(start) : last + 1], "image/tiff", 206, place)

    return answer


@pytest.fixture
def cog(tmp_path):
    """Pixels, and the bytes of a cloud-optimised file of them."""
    pixels = static(2048, 2048, 3)
    plain = write_raster(tmp_path / "plain.tif", pixels)
    path = tmp_path / "cog.tif"
    gdal.GetDriverByName("COG").CreateCopy(str(path), gdal.Open(str(plain)), options=["BLOCKSIZE=256", "COMPRESS=NONE"])
    return pixels, path.read_bytes()


@pytest.fixture
def serve():
    servers = []

    def keep(answering) -> Loopback:
        servers.append(Loopback(answering))
        return servers[-1]

    yield keep
    gdal.VSICurlClearCache()
    for server in servers:
        server.close()


def place_px(x: float, y: float, width: float, height: float) -> str:
    left, top, cell = UTM_PLACE[0] + x * 0.25, UTM_PLACE[3] - y * 0.25, 0.25
    return f"{left},{left + width * cell},{top - height * cell},{top} [EPSG:32633]"


def read(path) -> np.ndarray:
    return np.moveaxis(gdal.Open(str(path)).ReadAsArray(), 0, 2)


@pytest.mark.parametrize("as_path", [True, False], ids=["path", "layer"])
def test_of_a_remote_cog_only_what_is_needed_is_read(serve, cog, out, as_path):
    pixels, data = cog
    server = serve(in_ranges(data))
    source = f"/vsicurl/{server.url}/image.tif"
    image = source if as_path else QgsRasterLayer(source, "remote", "gdal")
    server.bytes_served = 0
    done = export(image, None, out, EXTENT=place_px(900, 1100, 200, 200), **ALONE, **tiles(100))
    assert done.counts[0] == 4
    np.testing.assert_array_equal(read(done.chips[3]), pixels[1200:1300, 1000:1100])
    assert server.bytes_served < len(data) / 8


def test_remote_items_and_second_image(serve, cog, out):
    pixels, data = cog
    server = serve(in_ranges(data))
    here, there = f"/vsicurl/{server.url}/image.tif", f"/vsicurl/{server.url}/2/image.tif"
    where = {"EXTENT": place_px(900, 1100, 100, 100), **ALONE, **tiles(100)}
    done = export(here, None, out, INPUT_RASTER_ITEMS=[there], ADDITIONAL_INPUT_RASTER=there, **where)
    for folder in ("images", "images2"):
        np.testing.assert_array_equal(read(done.folder / folder / done.chips[0].name), pixels[1100:1200, 900:1000])


def test_a_remote_file_that_is_not_there(serve, cog, out):
    server = serve(in_ranges(cog[1]))
    with pytest.raises(QgsProcessingException) as caught:
        export(f"/vsicurl/{server.url}/other.tif", None, out, **ALONE)
    assert "INPUT_RASTER" in str(caught.value)


def test_a_remote_file_that_breaks_off(serve, cog, out):
    pixels, data = cog
    server = serve(in_ranges(data))
    image = QgsRasterLayer(f"/vsicurl/{server.url}/image.tif", "remote", "gdal")
    server.trouble = lambda request: (
        Reply(status=500) if int(request.headers.get("range", "bytes=0-")[6:].split("-")[0]) > 100000 else None
    )
    gdal.VSICurlClearCache()
    with pytest.raises(QgsProcessingException) as caught:
        export(image, None, out, EXTENT=place_px(900, 1100, 200, 200), **ALONE, **tiles(100))
    check_sentence(str(caught.value), "INPUT_RASTER", "cannot be read")


@pytest.mark.parametrize(
    "form", ["/vsicurl/{url}/image.tif?sig=t0ken-word", "/vsicurl?url={url}/image.tif%3Fsig%3Dt0ken-word"]
)
@pytest.mark.parametrize("as_path", [True, False], ids=["path", "layer"])
def test_no_token_of_a_remote_file_is_kept(serve, cog, out, tmp_path, form, as_path):
    server = serve(in_ranges(cog[1]))
    signed = form.format(url=server.url)
    image = signed if as_path else QgsRasterLayer(signed, "signed", "gdal")
    done = export(
        image, None, out, EXTENT=place_px(0, 0, 100, 100), FOOTPRINTS=str(out) + ".gpkg", **ALONE, **tiles(100)
    )
    texts = "\n".join(done.log.infos + done.log.warnings)
    assert "t0ken-word" not in texts
    assert b"t0ken-word" not in b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


def test_no_token_in_the_sentence_of_a_failure(serve, cog, out):
    server = serve(in_ranges(cog[1]))
    image = QgsRasterLayer(f"/vsicurl/{server.url}/image.tif?sig=t0ken-word", "signed", "gdal")
    server.trouble = lambda request: (
        Reply(status=500) if int(request.headers.get("range", "bytes=0-")[6:].split("-")[0]) > 100000 else None
    )
    gdal.VSICurlClearCache()
    with pytest.raises(QgsProcessingException) as caught:
        export(image, None, out, EXTENT=place_px(900, 1100, 200, 200), **ALONE, **tiles(100))
    check_sentence(str(caught.value), "INPUT_RASTER", "cannot be read")
    assert "t0ken-word" not in str(caught.value)


def test_open_options_of_the_layer(cog, out, tmp_path):
    path = tmp_path / "cog.tif"
    layer = QgsRasterLayer(f"{path}|option:OVERVIEW_LEVEL=0", "smaller", "gdal")
    assert layer.width() == 1024
    done = export(layer, None, out, EXTENT=place_px(0, 0, 400, 400), **ALONE, **tiles(100))
    assert done.counts[0] == 4
    smaller = gdal.OpenEx(str(path), open_options=["OVERVIEW_LEVEL=0"]).ReadAsArray()
    np.testing.assert_array_equal(read(done.chips[1]), np.moveaxis(smaller[:, :100, 100:200], 0, 2))


def test_one_raster_of_several_in_a_file(out, tmp_path):
    path = tmp_path / "two.gpkg"
    made = {name: static(128, 128, 3) ^ number for number, name in enumerate(("one", "other"))}
    for number, (name, pixels) in enumerate(made.items()):
        source = gdal.Open(str(write_raster(tmp_path / f"{name}.tif", pixels)))
        options = [f"RASTER_TABLE={name}", "TILE_FORMAT=PNG", *(["APPEND_SUBDATASET=YES"] if number else [])]
        gdal.GetDriverByName("GPKG").CreateCopy(str(path), source, options=options)
    layer = QgsRasterLayer(f"GPKG:{path}:other", "other", "gdal")
    assert layer.isValid()
    done = export(layer, None, out, BANDS=[1, 2, 3], **ALONE, **tiles(128))
    np.testing.assert_array_equal(read(done.chips[0]), made["other"])

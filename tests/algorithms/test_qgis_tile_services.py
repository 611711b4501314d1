# SPDX-License-Identifier: GPL-2.0-or-later
"""XYZ layers: the pixels of the tiles themselves, at their place."""

from __future__ import annotations

import re
import time

import numpy as np
import pytest
import shapely
from loopback import Loopback, Reply, noise_tile, png, tiles_together, xyz
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsDataSourceUri,
    QgsNetworkAccessManager,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis_exports import KITTI, Log, export, polygons, refusal, tiles
from scenes import write_raster

SIDE = 20037508.342789244
"""half of the side of the world in EPSG:3857"""


@pytest.fixture
def server():
    made = Loopback(xyz)
    yield made
    made.close()


def xyz_layer(server: Loopback, more: str = "") -> QgsRasterLayer:
    made = QgsRasterLayer(f"type=xyz&url={server.url}/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmin=0&zmax=22{more}", "tiles", "wms")
    assert made.isValid()
    return made


@pytest.fixture
def main_loop():
    """Returns a function that lets the main thread run its events until something is true."""

    def until(done) -> None:
        end = time.monotonic() + 60
        while not done():
            assert time.monotonic() < end
            QCoreApplication.processEvents()
            time.sleep(0.01)

    return until


def cell(zoom: int) -> float:
    return 2 * SIDE / 256 / 2**zoom


def extent_px(zoom: int, x: float, y: float, width: float, height: float, crs: str = "EPSG:3857") -> str:
    """Return an extent from pixels of a zoom level, as Processing takes it."""
    left, top = -SIDE + x * cell(zoom), SIDE - y * cell(zoom)
    bounds = left, left + width * cell(zoom), top - height * cell(zoom), top
    return f"{','.join(repr(value) for value in bounds)} [{crs}]"


def read(path) -> tuple[np.ndarray, tuple]:
    dataset = gdal.Open(str(path))
    pixels = dataset.ReadAsArray()
    return np.moveaxis(pixels, 0, 2), dataset.GetGeoTransform()


@pytest.mark.parametrize("zoom", [0, 1, 6, 12, 17, 19, 22])
def test_the_pixels_of_tiles_at_their_place(server, out, zoom):
    column, row = (2**zoom - 1) * 7 // 11, (2**zoom - 1) * 4 // 11
    # It begins in mid-tile.
    x, y = column * 256 + 101, row * 256 + 37
    size = 64 if zoom == 0 else 200
    done = export(
        xyz_layer(server),
        None,
        out,
        EXTENT=extent_px(zoom, x, y, size, size),
        CELL_SIZE=cell(zoom),
        METADATA_FORMAT="Export_Tiles",
        **tiles(size),
    )
    assert done.counts[0] == 1
    pixels, place = read(done.chips[0])
    last = 2**zoom
    world = tiles_together(zoom, range(column, min(column + 2, last)), range(row, min(row + 2, last)))
    np.testing.assert_array_equal(pixels, world[37 : 37 + size, 101 : 101 + size])
    expected = (-SIDE + x * cell(zoom), cell(zoom), 0, SIDE - y * cell(zoom), 0, -cell(zoom))
    np.testing.assert_allclose(place, expected, rtol=0, atol=1e-6 * cell(zoom))


ALONE = {"METADATA_FORMAT": "Export_Tiles"}


def test_tiles_of_512_pixels(server, out):
    server.answering = lambda request: png(
        noise_tile(*(int(part) for part in request.path.split(".")[0].strip("/").split("/")), 512)
    )
    layer = xyz_layer(server, "&tilePixelRatio=2")
    # A tile has the place of one of 256 pixels, and twice the pixels.
    area = extent_px(13, 2 * 256 * 2200 + 100, 2 * 256 * 1400 + 30, 600, 600)
    done = export(layer, None, out, EXTENT=area, CELL_SIZE=cell(13), **ALONE, **tiles(600))
    together = tiles_together(12, range(2200, 2202), range(1400, 1402), 512)
    np.testing.assert_array_equal(read(done.chips[0])[0], together[30:630, 100:700])


@pytest.mark.parametrize(
    ("template", "path"),
    [
        ("%7Bz%7D/%7Bx%7D/%7B-y%7D.png", f"/12/2200/{2**12 - 1 - 1400}.png"),
        ("%7BZ%7D/%7BX%7D/%7BY%7D.png", "/12/2200/1400.png"),
        ("%7Bq%7D.png", f"/{int(f'{2200:b}') + 2 * int(f'{1400:b}'):012}.png"),
    ],
    ids=["south first", "capitals", "quadkey"],
)
def test_other_addresses_of_tiles(server, out, template, path):
    server.answering = lambda request: png(noise_tile(12, 2200, 1400)) if request.path == path else Reply(status=400)
    layer = QgsRasterLayer(f"type=xyz&url={server.url}/{template}&zmin=0&zmax=22", "tiles", "wms")
    area = extent_px(12, 2200 * 256, 1400 * 256, 256, 256)
    done = export(layer, None, out, EXTENT=area, CELL_SIZE=cell(12), **ALONE, **tiles(256))
    np.testing.assert_array_equal(read(done.chips[0])[0], noise_tile(12, 2200, 1400))


def test_an_address_with_a_query(server, out):
    """The same request as QGIS makes to draw the layer, whose source its own code has written."""
    uri = QgsDataSourceUri()
    for key, value in (("type", "xyz"), ("zmin", "0"), ("zmax", "22")):
        uri.setParam(key, value)
    uri.setParam("url", f"{server.url}/{{z}}/{{x}}/{{y}}.png?key=a%2Bb&name=c%20d&plain=1")
    layer = QgsRasterLayer(bytes(uri.encodedUri()).decode(), "tiles", "wms")
    area = extent_px(12, 2200 * 256, 1400 * 256, 256, 256)
    done = export(layer, None, out, EXTENT=area, CELL_SIZE=cell(12), **ALONE, **tiles(256))
    np.testing.assert_array_equal(read(done.chips[0])[0], noise_tile(12, 2200, 1400))
    (ours,) = (request.query for request in server.requests)
    assert (ours["name"], ours["plain"]) == ("c d", "1")
    QgsNetworkAccessManager.instance().cache().clear()
    layer.dataProvider().block(1, layer.extent(), 256, 256)
    assert server.requests[-1].path == "/0/0/0.png"
    assert server.requests[-1].query == ours


def test_half_transparent_tiles_keep_their_colours(server, out):
    colours = noise_tile(12, 2200, 1400)
    alpha = np.random.default_rng(3).integers(1, 256, (256, 256, 1), dtype=np.uint8)
    server.answering = lambda request: png(np.dstack([colours, alpha]))
    area = extent_px(12, 2200 * 256, 1400 * 256, 256, 256)
    done = export(xyz_layer(server), None, out, EXTENT=area, CELL_SIZE=cell(12), **ALONE, **tiles(256))
    np.testing.assert_array_equal(read(done.chips[0])[0], colours)


def test_tiles_of_another_size_than_the_connection_says(server, out):
    server.answering = lambda request: png(noise_tile(12, 0, 0, 512))
    area = extent_px(12, 2200 * 256, 1400 * 256, 256, 256)
    text = refusal(xyz_layer(server), None, out, "512 x 512", EXTENT=area, CELL_SIZE=cell(12), **ALONE, **tiles(256))
    assert "tile resolution" in text
    assert len(server.requests) == 1


def test_a_cell_size_that_is_nearly_a_level_is_that_level(server, out):
    area = extent_px(18, 140000 * 256, 90000 * 256, 256, 256)
    done = export(xyz_layer(server), None, out, EXTENT=area, CELL_SIZE=0.6, **ALONE, **tiles(256))
    pixels, place = read(done.chips[0])
    np.testing.assert_array_equal(pixels, noise_tile(18, 140000, 90000))
    assert place[1] == pytest.approx(cell(18), rel=1e-12)
    assert done.log.says("zoom level 18", "0.5971642835")


@pytest.mark.parametrize("resampling", ["nearest", "bilinear", "cubic", "average"])
def test_another_cell_size_is_made_from_the_finer_level(server, out, tmp_path, resampling):
    """As from a file of the same pixels."""
    first = (2202, 1401)
    size = 1.5 * cell(12)
    area = extent_px(12, first[0] * 256 + 300, first[1] * 256 + 150, 300, 300)
    choices = {"EXTENT": area, "CELL_SIZE": size, "RESAMPLING": resampling, **ALONE, **tiles(100)}
    done = export(xyz_layer(server), None, out, **choices)
    together = tiles_together(12, range(first[0], first[0] + 4), range(first[1], first[1] + 4))
    corner = (-SIDE + first[0] * 256 * cell(12), cell(12), 0, SIDE - first[1] * 256 * cell(12), 0, -cell(12))
    path = write_raster(tmp_path / "same.tif", together, corner, "EPSG:3857")
    same = export(path, None, tmp_path / "same", **choices)
    assert done.counts == same.counts
    assert done.counts[0] == 4
    assert done.log.says("zoom level 12")
    for chip, other in zip(done.chips, same.chips):
        (found, place), (expected, other_place) = read(chip), read(other)
        np.testing.assert_array_equal(found, expected)
        np.testing.assert_allclose(place, other_place, rtol=0, atol=1e-5)


def test_finer_than_the_finest_level(server, out):
    layer = xyz_layer(server, "&zmin=0&zmax=12").clone()
    layer.setDataSource(layer.source().replace("zmax=22", "zmax=12"), "tiles", "wms")
    area = extent_px(12, 2200 * 256, 1400 * 256, 256, 256)
    done = export(layer, None, out, EXTENT=area, CELL_SIZE=cell(13), RESAMPLING="nearest", **ALONE, **tiles(512))
    expected = np.kron(noise_tile(12, 2200, 1400), np.ones((2, 2, 1), np.uint8))
    np.testing.assert_array_equal(read(done.chips[0])[0], expected)
    assert done.log.says("no zoom level finer than")


def test_an_extent_in_another_crs_and_labels(server, out):
    area = "15.2,15.21,48.2,48.206 [EPSG:4326]"
    labels = polygons(
        [("POLYGON((15.203 48.202,15.204 48.202,15.204 48.203,15.203 48.203,15.203 48.202))", 4)], crs="EPSG:4326"
    )
    done = export(xyz_layer(server), labels, out, EXTENT=area, CELL_SIZE=cell(17), METADATA_FORMAT=KITTI, **tiles(128))
    (box,) = {box.value: box for boxes in done.all_boxes.values() for box in boxes}.values()
    assert box.value == 4
    for chip in done.chips:
        pixels, place = read(chip)
        x, y = round((place[0] + SIDE) / cell(17)), round((SIDE - place[3]) / cell(17))
        column, row = x // 256, y // 256
        together = tiles_together(17, range(column, column + 2), range(row, row + 2))
        x, y = x - 256 * column, y - 256 * row
        np.testing.assert_array_equal(pixels, together[y : y + 128, x : x + 128])


def test_only_tiles_of_chips_with_labels_are_fetched(server, out):
    area = extent_px(12, 2200 * 256, 1400 * 256, 2560, 2560)
    x, y = -SIDE + (2203 * 256 + 20) * cell(12), SIDE - (1404 * 256 + 20) * cell(12)
    labels = polygons([(shapely.box(x, y - 50 * cell(12), x + 50 * cell(12), y), 1)], crs="EPSG:3857")
    done = export(xyz_layer(server), labels, out, EXTENT=area, CELL_SIZE=cell(12), EXPORT_ALL_TILES=False, **tiles(256))
    assert done.counts[0] == 1
    np.testing.assert_array_equal(read(done.chips[0])[0], noise_tile(12, 2203, 1404))
    assert len(server.requests) <= 10


@pytest.mark.parametrize(
    ("side", "line"), [(640, r"16 chips, about [\d.]+ [kM]B and (a|\d+) seconds?\."), (320, r"4 chips, ")]
)
def test_size_and_time_are_told_without_a_tile_more(server, out, side, line):
    area = extent_px(12, 2200 * 256, 1400 * 256, side, side)
    done = export(xyz_layer(server), None, out, EXTENT=area, CELL_SIZE=cell(12), **ALONE, **tiles(160))
    assert [text for text in done.log.infos if re.match(line, text)]
    asked = [request.path for request in server.requests]
    assert len(asked) == len(set(asked)) == (-(-side // 256)) ** 2


def test_bands_and_rotation(server, out, tmp_path):
    """As from a file of the same pixels."""
    area = extent_px(12, 2200 * 256, 1400 * 256, 512, 512)
    choices = {"EXTENT": area, "CELL_SIZE": cell(12), "BANDS": [3, 1], "ROTATION_ANGLE": 60, **ALONE, **tiles(256)}
    done = export(xyz_layer(server), None, out, **choices)
    corner = (-SIDE + 2200 * 256 * cell(12), cell(12), 0, SIDE - 1400 * 256 * cell(12), 0, -cell(12))
    together = tiles_together(12, range(2200, 2202), range(1400, 1402))
    same = export(
        write_raster(tmp_path / "same.tif", together, corner, "EPSG:3857"), None, tmp_path / "same", **choices
    )
    assert done.counts == same.counts
    assert done.counts[0] == 24
    for chip, other in zip(done.chips, same.chips):
        np.testing.assert_array_equal(read(chip)[0], read(other)[0])


def test_in_the_background_as_the_dialog_runs_it(server, out, main_loop):
    layer = QgsProject.instance().addMapLayer(xyz_layer(server))
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("chipsmith:exporttrainingdata")
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    log = Log()
    area = extent_px(12, 2200 * 256, 1400 * 256, 512, 512)
    parameters = {
        "INPUT_RASTER": layer.id(),
        "OUTPUT_LOCATION": str(out),
        "EXTENT": area,
        "CELL_SIZE": cell(12),
        **ALONE,
        **tiles(256),
    }
    assert algorithm.checkParameterValues(parameters, context) == (True, "")
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, log)
    ended = []
    task.executed.connect(lambda good, results: ended.append((good, results)))
    QgsApplication.taskManager().addTask(task)
    main_loop(lambda: bool(ended))
    assert ended[0][0], log.errors
    assert ended[0][1]["CHIP_COUNT"] == 4
    np.testing.assert_array_equal(read(out / "images" / "000000000000.tif")[0], noise_tile(12, 2200, 1400))


def test_by_command_line_from_a_project(server, out, tmp_path, qgis_process):
    project = QgsProject.instance()
    layer = project.addMapLayer(xyz_layer(server))
    path = tmp_path / "project.qgz"
    assert project.write(str(path))
    area = extent_px(12, 2200 * 256, 1400 * 256, 256, 256).split(" ")[0] + " [EPSG:3857]"
    done = qgis_process(
        "run",
        "chipsmith:exporttrainingdata",
        f"--PROJECT_PATH={path}",
        "--",
        f"INPUT_RASTER={layer.id()}",
        f"OUTPUT_LOCATION={out}",
        f"EXTENT={area}",
        f"CELL_SIZE={cell(12)!r}",
        "TILE_SIZE_X=256",
        "TILE_SIZE_Y=256",
        "METADATA_FORMAT=Export_Tiles",
    )
    assert done.returncode == 0, done.stderr
    np.testing.assert_array_equal(read(out / "images" / "000000000000.tif")[0], noise_tile(12, 2200, 1400))


def test_a_source_instead_of_a_layer(server, out):
    source = "wms://" + xyz_layer(server).source()
    area = extent_px(12, 2200 * 256, 1400 * 256, 256, 256)
    done = export(source, None, out, EXTENT=area, CELL_SIZE=cell(12), **ALONE, **tiles(256))
    np.testing.assert_array_equal(read(done.chips[0])[0], noise_tile(12, 2200, 1400))


def test_no_password_of_a_source_is_kept(server, out, tmp_path):
    source = f"wms://{xyz_layer(server).source()}&username=anna&password=s3cret-word"
    area = extent_px(12, 2200 * 256, 1400 * 256, 256, 256)
    footprints = str(tmp_path / "footprints.gpkg")
    done = export(source, None, out, EXTENT=area, CELL_SIZE=cell(12), FOOTPRINTS=footprints, **ALONE, **tiles(256))
    assert not done.log.says("s3cret-word")
    assert b"s3cret-word" not in b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())

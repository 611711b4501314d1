# SPDX-License-Identifier: GPL-2.0-or-later
"""WMS, WMTS, WCS and ArcGIS services: a server of a known image gives back that image."""

from __future__ import annotations

import numpy as np
import pytest
from loopback import Reply, tiles_together
from map_servers import ArcGisServer, Matrix, Picture, WcsServer, WmsServer, WmtsServer
from osgeo import gdal
from qgis.core import QgsNetworkAccessManager, QgsRasterLayer
from qgis_exports import CLASSIFIED, export, refusal, tiles
from scenes import noise

from chipsmith.algorithms.services import descriptions

COLOURS = Picture(noise(300, 400, 3), 1500000.3, 6200000.7, 0.5)
COLOURS_IN_DEGREES = Picture(noise(300, 400, 3), 15.25, 48.5, 0.0001, "EPSG:4326")
HEIGHTS = Picture(np.random.default_rng(5).normal(0, 100, (120, 150, 1)).astype(np.float32), 1500000.25, 6200000.5, 0.5)
MATRICES = [
    Matrix("far", 1490000.0, 6210000.0, 8.0, 256, 20, 10),
    Matrix("near", 1490003.0, 6209995.0, 4.0, 128, 80, 40),
    Matrix("next", 1490000.5, 6210000.25, 2.0, 256, 80, 40),
]
LODS = [Matrix(str(level), 1490000.0, 6210000.0, 8.0 / 2**level, 256, 0, 0) for level in range(4)]
ALONE = {"METADATA_FORMAT": "Export_Tiles"}


@pytest.fixture
def serve():
    """Returns a function that keeps a server until the end of the test."""
    servers = []

    def keep(server):
        servers.append(server)
        return server

    yield keep
    for server in servers:
        server.close()


def layer_of(server, provider: str, more: str = "") -> QgsRasterLayer:
    made = QgsRasterLayer(server.source(more) if more else server.source(), "service", provider)
    assert made.isValid(), made.error().summary()
    return made


def extent(x_min: float, y_max: float, cell: float, x: float, y: float, width: float, height: float, crs: str) -> str:
    left, top = x_min + x * cell, y_max - y * cell
    bounds = left, left + width * cell, top - height * cell, top
    return f"{','.join(repr(value) for value in bounds)} [{crs}]"


def part_of(picture: Picture, x: float, y: float, width: float, height: float) -> str:
    return extent(picture.x_min, picture.y_max, picture.cell, x, y, width, height, picture.crs)


def read(path) -> tuple[np.ndarray, tuple]:
    dataset = gdal.Open(str(path))
    pixels = dataset.ReadAsArray()
    return np.moveaxis(pixels if pixels.ndim == 3 else pixels[np.newaxis], 0, 2), dataset.GetGeoTransform()


def check_place(place: tuple, x_map: float, y_map: float, cell: float) -> None:
    np.testing.assert_allclose(place, (x_map, cell, 0, y_map, 0, -cell), rtol=0, atol=1e-5 * cell)


@pytest.mark.parametrize("picture", [COLOURS, COLOURS_IN_DEGREES], ids=["metres", "degrees"])
def test_wms(serve, out, picture):
    server = serve(WmsServer(picture))
    area = part_of(picture, 11, 7, 100, 90)
    done = export(layer_of(server, "wms"), None, out, EXTENT=area, CELL_SIZE=picture.cell, **ALONE, **tiles(100, 90))
    pixels, place = read(done.chips[0])
    np.testing.assert_array_equal(pixels, picture.pixels[7:97, 11:111])
    check_place(place, picture.x_min + 11 * picture.cell, picture.y_max - 7 * picture.cell, picture.cell)


def test_what_a_wms_draws_nothing_on_is_nodata(serve, out):
    server = serve(WmsServer(COLOURS))
    # The upper left quarter lies off the image, and the server leaves it transparent.
    area = part_of(COLOURS, -64, -64, 128, 128)
    done = export(layer_of(server, "wms"), None, out, EXTENT=area, CELL_SIZE=COLOURS.cell, **ALONE, **tiles(64))
    assert done.counts[0] == 1
    assert done.log.says("too little data: 3")
    np.testing.assert_array_equal(read(done.chips[0])[0], COLOURS.pixels[:64, :64])


def test_large_parts_of_a_wms_are_asked_for_in_pieces(serve, out):
    picture = Picture(noise(1500, 1300, 3), 1500000.3, 6200000.7, 0.5)
    server = serve(WmsServer(picture))
    area = part_of(picture, 0, 0, 1300, 1500)
    done = export(layer_of(server, "wms"), None, out, EXTENT=area, CELL_SIZE=0.5, **ALONE, **tiles(1300, 1500))
    np.testing.assert_array_equal(read(done.chips[0])[0], picture.pixels)
    asked = [request for request in server.requests if request.query["request"] == "GetMap"]
    assert len(asked) == 4
    assert server.most_at_once <= 2


@pytest.mark.parametrize("is_rest", [False, True], ids=["KVP", "REST"])
@pytest.mark.parametrize("number", [0, 1, 2])
def test_wmts(serve, out, number, is_rest):
    matrix = MATRICES[number]
    server = serve(WmtsServer(MATRICES, is_rest=is_rest))
    x, y = 2 * matrix.tile_px + 50, 3 * matrix.tile_px + 77
    area = extent(matrix.x_map, matrix.y_map, matrix.cell, x, y, 120, 110, "EPSG:3857")
    layer = layer_of(server, "wms")
    done = export(layer, None, out, EXTENT=area, CELL_SIZE=matrix.cell, **ALONE, **tiles(120, 110))
    pixels, place = read(done.chips[0])
    together = tiles_together(number, range(2, 5), range(3, 6), matrix.tile_px)
    np.testing.assert_array_equal(pixels, together[77:187, 50:170])
    check_place(place, matrix.x_map + x * matrix.cell, matrix.y_map - y * matrix.cell, matrix.cell)
    assert done.log.says("zoom level", matrix.name)


def test_wmts_in_degrees(serve, out):
    matrices = [Matrix("a", 10.0, 50.0, 0.002, 256, 20, 10), Matrix("b", 10.0, 50.0, 0.001, 256, 40, 20)]
    server = serve(WmtsServer(matrices, "EPSG:4326"))
    area = extent(10.0, 50.0, 0.001, 300, 400, 120, 110, "EPSG:4326")
    done = export(layer_of(server, "wms"), None, out, EXTENT=area, CELL_SIZE=0.001, **ALONE, **tiles(120, 110))
    pixels, place = read(done.chips[0])
    together = tiles_together(1, range(1, 3), range(1, 3))
    np.testing.assert_array_equal(pixels, together[400 - 256 : 510 - 256, 300 - 256 : 420 - 256])
    check_place(place, 10.3, 49.6, 0.001)


@pytest.mark.parametrize("version", ["1.0.0", "1.1.0"])
def test_wcs_keeps_its_values_and_its_grid(serve, out, version):
    server = serve(WcsServer(HEIGHTS, version, nodata=-9999.0))
    done = export(layer_of(server, "wcs"), None, out, **ALONE, **tiles(150, 120))
    pixels, place = read(done.chips[0])
    assert pixels.dtype == np.float32
    np.testing.assert_array_equal(pixels, HEIGHTS.pixels)
    check_place(place, HEIGHTS.x_min, HEIGHTS.y_max, HEIGHTS.cell)
    assert gdal.Open(str(done.chips[0])).GetRasterBand(1).GetNoDataValue() == -9999.0


def test_part_of_a_wcs_with_nodata(serve, out):
    holed = Picture(HEIGHTS.pixels.copy(), HEIGHTS.x_min, HEIGHTS.y_max, HEIGHTS.cell)
    holed.pixels[:, :60] = -9999.0
    server = serve(WcsServer(holed, nodata=-9999.0))
    done = export(layer_of(server, "wcs"), None, out, EXTENT=part_of(holed, 20, 10, 80, 40), **ALONE, **tiles(40))
    assert done.counts[0] == 1
    np.testing.assert_array_equal(read(done.chips[0])[0], holed.pixels[10:50, 60:100])


@pytest.mark.parametrize("kind", ["MapServer", "ImageServer"])
def test_arcgis_services(serve, out, kind):
    server = serve(ArcGisServer(COLOURS, kind))
    layer = layer_of(server, "arcgismapserver")
    area = part_of(COLOURS, 11, 7, 100, 90)
    done = export(layer, None, out, EXTENT=area, CELL_SIZE=COLOURS.cell, **ALONE, **tiles(100, 90))
    pixels, place = read(done.chips[0])
    np.testing.assert_array_equal(pixels, COLOURS.pixels[7:97, 11:111])
    check_place(place, COLOURS.x_min + 5.5, COLOURS.y_max - 3.5, COLOURS.cell)


@pytest.mark.parametrize("number", range(4))
def test_arcgis_tiles(serve, out, number):
    lod = LODS[number]
    server = serve(ArcGisServer(COLOURS, "MapServer", LODS))
    x, y = (COLOURS.x_min - lod.x_map) // lod.cell, (lod.y_map - COLOURS.y_max) // lod.cell
    area = extent(lod.x_map, lod.y_map, lod.cell, x, y, 100, 90, "EPSG:3857")
    layer = layer_of(server, "arcgismapserver")
    done = export(layer, None, out, EXTENT=area, CELL_SIZE=lod.cell, **ALONE, **tiles(100, 90))
    pixels, place = read(done.chips[0])
    column, row = int(x) // 256, int(y) // 256
    together = tiles_together(number, range(column, column + 2), range(row, row + 2))
    left, top = int(x) - 256 * column, int(y) - 256 * row
    np.testing.assert_array_equal(pixels, together[top : top + 90, left : left + 100])
    check_place(place, lod.x_map + x * lod.cell, lod.y_map - y * lod.cell, lod.cell)


def test_a_wcs_as_class_raster_over_a_wms(serve, out):
    classes = Picture(
        np.kron(np.array([[1, 2], [3, 0]], np.uint8), np.ones((150, 200), np.uint8))[..., None],
        COLOURS.x_min,
        COLOURS.y_max,
        COLOURS.cell,
    )
    image, labels = serve(WmsServer(COLOURS)), serve(WcsServer(classes))
    layer = layer_of(labels, "wcs")
    done = export(
        layer_of(image, "wms"),
        None,
        out,
        INPUT_CLASS_RASTER=layer,
        METADATA_FORMAT=CLASSIFIED,
        EXTENT=part_of(COLOURS, 0, 0, 400, 300),
        CELL_SIZE=COLOURS.cell,
        **tiles(400, 300),
    )
    np.testing.assert_array_equal(read(done.folder / "labels" / done.chips[0].name)[0], classes.pixels)


def test_a_second_image_from_a_server(serve, out, tmp_path):
    image, other = serve(WcsServer(HEIGHTS)), serve(WmsServer(COLOURS))
    done = export(
        layer_of(image, "wcs"),
        None,
        out,
        ADDITIONAL_INPUT_RASTER=layer_of(other, "wms"),
        **ALONE,
        **tiles(64),
    )
    for chip in done.chips:
        _, place = read(chip)
        x, y = round((place[0] - HEIGHTS.x_min) / 0.5), round((HEIGHTS.y_max - place[3]) / 0.5)
        expected, inside = COLOURS.drawn((place[0], place[3] - 32, place[0] + 32, place[3]), 64, 64)
        found, _ = read(done.folder / "images2" / chip.name)
        np.testing.assert_array_equal(found[inside], expected[inside])
        assert 0 <= x <= 86
        assert 0 <= y <= 56


def test_both_sides_of_cyclegan_from_servers(serve, out):
    one, other = serve(WmsServer(COLOURS)), serve(WmtsServer(MATRICES))
    matrix = MATRICES[2]
    x, y = (COLOURS.x_min - matrix.x_map) // matrix.cell, (matrix.y_map - COLOURS.y_max) // matrix.cell
    area = extent(matrix.x_map, matrix.y_map, matrix.cell, x, y, 80, 60, "EPSG:3857")
    done = export(
        layer_of(one, "wms"),
        None,
        out,
        ADDITIONAL_INPUT_RASTER=layer_of(other, "wms"),
        METADATA_FORMAT="CycleGAN",
        EXTENT=area,
        CELL_SIZE=matrix.cell,
        **tiles(80, 60),
    )
    assert done.counts[0] == 2
    pixels, place = read(done.folder / "B" / "images" / "000000000000.tif")
    column, row = int(x) // 256, int(y) // 256
    together = tiles_together(2, range(column, column + 2), range(row, row + 2))
    left, top = int(x) - 256 * column, int(y) - 256 * row
    np.testing.assert_array_equal(pixels, together[top : top + 60, left : left + 80])
    check_place(place, matrix.x_map + x * matrix.cell, matrix.y_map - y * matrix.cell, matrix.cell)


def test_a_tiled_second_image_on_the_grid_of_the_first(serve, out):
    first, second = serve(WmtsServer(MATRICES)), serve(WmtsServer(MATRICES))
    matrix = MATRICES[0]
    area = extent(matrix.x_map, matrix.y_map, matrix.cell, 300, 200, 100, 100, "EPSG:3857")
    done = export(
        layer_of(first, "wms"),
        None,
        out,
        ADDITIONAL_INPUT_RASTER=layer_of(second, "wms"),
        EXTENT=area,
        CELL_SIZE=matrix.cell,
        **ALONE,
        **tiles(50),
    )
    for chip in done.chips:
        np.testing.assert_array_equal(read(chip)[0], read(done.folder / "images2" / chip.name)[0])


def test_a_second_image_in_another_crs_is_refused(serve, out, image):
    layer = layer_of(serve(WmsServer(COLOURS)), "wms")
    refusal(
        image, None, out, "ADDITIONAL_INPUT_RASTER", "EPSG:3857", "EPSG:32633", ADDITIONAL_INPUT_RASTER=layer, **ALONE
    )


def test_items_are_files(serve, out, image):
    layer = layer_of(serve(WmsServer(COLOURS)), "wms")
    refusal(image, None, out, "INPUT_RASTER_ITEMS", "GDAL", INPUT_RASTER_ITEMS=[layer], **ALONE)
    refusal(layer, None, out, "INPUT_RASTER", "GDAL", PROCESS_ALL_RASTER_ITEMS=True, **ALONE)


def test_a_service_that_does_not_describe_its_tiles(serve, out, monkeypatch):
    monkeypatch.setattr(descriptions, "PAUSES_S", (0.01, 0.01))
    server = serve(WmtsServer(MATRICES))
    layer = layer_of(server, "wms")
    area = extent(1490000.0, 6210000.0, 8.0, 300, 200, 100, 100, "EPSG:3857")
    where = {"EXTENT": area, "CELL_SIZE": 8.0, **ALONE, **tiles(100)}
    # QGIS keeps descriptions for a while.
    QgsNetworkAccessManager.instance().cache().clear()
    server.trouble = lambda request: Reply(status=403) if "tilerow" not in request.query else None
    refusal(layer, None, out, "INPUT_RASTER", "does not describe itself (HTTP 403)", **where)
    troubles = iter([Reply(status=503)])
    server.trouble = lambda request: next(troubles, None)
    assert export(layer, None, out, **where).counts[0] == 1


def test_what_has_no_pixels_of_its_own_needs_extent_and_cell_size(serve, out):
    layer = layer_of(serve(WmsServer(COLOURS)), "wms")
    area = part_of(COLOURS, 0, 0, 50, 50)
    refusal(layer, None, out, "INPUT_RASTER", "EXTENT", "CELL_SIZE", **ALONE)
    refusal(layer, None, out, "INPUT_RASTER", "CELL_SIZE", EXTENT=area, **ALONE)
    refusal(layer, None, out, "INPUT_RASTER", "EXTENT", CELL_SIZE=1, **ALONE)
    refusal(layer, None, out, "REFERENCE_SYSTEM", REFERENCE_SYSTEM="PIXEL_SPACE", **ALONE)
    far = part_of(COLOURS, 5000, 0, 50, 50)
    refusal(layer, None, out, "EXTENT", "does not meet", EXTENT=far, CELL_SIZE=0.5, **ALONE)


def test_pictures_are_no_classes(serve, out, image):
    layer = layer_of(serve(WmsServer(COLOURS)), "wms")
    refusal(image, None, out, "INPUT_CLASS_RASTER", "pictures", INPUT_CLASS_RASTER=layer)

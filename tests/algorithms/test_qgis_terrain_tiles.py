# SPDX-License-Identifier: GPL-2.0-or-later
"""Tiles whose colours are heights, as the interpretation of an XYZ connection says."""

from __future__ import annotations

import numpy as np
import pytest
from loopback import Loopback, Reply, png
from map_servers import WmtsServer
from osgeo import gdal
from qgis_exports import CLASSIFIED, export, refusal, tiles
from scenes import write_raster
from test_qgis_map_services import ALONE, MATRICES, extent, layer_of, read, serve  # noqa: F401
from test_qgis_tile_services import SIDE, cell, extent_px, xyz_layer

ZOOM = 12
FIRST = (2200, 1400)
KINDS = {"maptilerterrain": (0.1, -10000.0), "terrariumterrain": (1 / 256, -32768.0)}
"""step and lowest height in metres"""


def steps(column: int, row: int) -> np.ndarray:
    """Return (256, 256) numbers of 24 bits, different for every tile."""
    return np.random.default_rng((column, row)).integers(0, 1 << 24, (256, 256))


def heights(kind: str, columns: range, rows: range) -> np.ndarray:
    """Return the float32 next to each height, (rows, columns)."""
    step, lowest = KINDS[kind]
    together = np.vstack([np.hstack([steps(column, row) for column in columns]) for row in rows])
    exact = together / (1 / step if step > 0.01 else 256) + lowest
    return np.round(exact, 8).astype(np.float32)


def colours(numbers: np.ndarray) -> np.ndarray:
    return np.stack([(numbers >> shift & 255).astype(np.uint8) for shift in (16, 8, 0)], axis=2)


def coloured(column: int, row: int) -> Reply:
    return png(colours(steps(column, row)))


@pytest.fixture
def server(serve):  # noqa: F811
    def answer(request) -> Reply:
        _, column, row = (int(part) for part in request.path.split(".")[0].strip("/").split("/"))
        return coloured(column, row)

    return serve(Loopback(answer))


def terrain(server: Loopback, kind: str):
    return xyz_layer(server, f"&interpretation={kind}")


def run(layer, out, x: float = 0, y: float = 0, side: int = 256, **choices):
    """Export a square of whole pixels as one chip."""
    where = {"EXTENT": area(x, y, side, side), "CELL_SIZE": cell(ZOOM)}
    return export(layer, None, out, **{**where, **ALONE, **tiles(side), **choices})


def area(x: float, y: float, width: float, height: float) -> str:
    return extent_px(ZOOM, FIRST[0] * 256 + x, FIRST[1] * 256 + y, width, height)


@pytest.mark.parametrize("kind", KINDS)
def test_heights_at_their_place(server, out, kind):
    done = export(
        terrain(server, kind), None, out, EXTENT=area(101, 37, 300, 300), CELL_SIZE=cell(ZOOM), **ALONE, **tiles(300)
    )
    pixels, place = read(done.chips[0])
    assert pixels.dtype == np.float32
    assert pixels.shape == (300, 300, 1)
    together = heights(kind, range(FIRST[0], FIRST[0] + 2), range(FIRST[1], FIRST[1] + 2))
    np.testing.assert_array_equal(pixels[..., 0], together[37:337, 101:401])
    expected = (
        -SIDE + (FIRST[0] * 256 + 101) * cell(ZOOM),
        cell(ZOOM),
        0,
        SIDE - (FIRST[1] * 256 + 37) * cell(ZOOM),
        0,
    )
    np.testing.assert_allclose(place[:5], expected, rtol=0, atol=1e-6 * cell(ZOOM))


@pytest.mark.parametrize(
    ("kind", "colour", "height"),
    [
        ("maptilerterrain", (1, 134, 160), 0.0),
        ("maptilerterrain", (2, 224, 68), 8848.4),
        ("maptilerterrain", (0, 0, 0), -10000.0),
        ("terrariumterrain", (128, 0, 0), 0.0),
        ("terrariumterrain", (162, 144, 128), 8848.5),
        ("terrariumterrain", (0, 0, 0), -32768.0),
    ],
)
def test_known_heights(server, out, kind, colour, height):
    server.answering = lambda request: png(np.full((256, 256, 3), colour, np.uint8))
    done = export(
        terrain(server, kind), None, out, EXTENT=area(0, 0, 256, 256), CELL_SIZE=cell(ZOOM), **ALONE, **tiles(256)
    )
    np.testing.assert_array_equal(read(done.chips[0])[0], np.float32(height))


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_not_opaque_or_not_there_is_nodata(server, out, kind):
    alpha = np.full((256, 256, 1), 255, np.uint8)
    alpha[:10], alpha[10:20] = 0, 254
    server.answering = lambda request: (
        Reply(status=404) if f"/{FIRST[0] + 1}/" in request.path else png(np.dstack([colours(steps(*FIRST)), alpha]))
    )
    done = export(
        terrain(server, kind), None, out, EXTENT=area(0, 0, 512, 256), CELL_SIZE=cell(ZOOM), **ALONE, **tiles(256)
    )
    assert len(done.chips) == 1
    assert done.log.says("nothing for 1 tile;")
    pixels, _ = read(done.chips[0])
    assert np.isnan(pixels[:20]).all()
    expected = heights(kind, range(FIRST[0], FIRST[0] + 1), range(FIRST[1], FIRST[1] + 1))
    np.testing.assert_array_equal(pixels[20:, :, 0], expected[20:])
    assert np.isnan(gdal.Open(str(done.chips[0])).GetRasterBand(1).GetNoDataValue())


@pytest.mark.parametrize("resampling", ["nearest", "bilinear", "average"])
def test_other_cells_are_made_from_heights(server, out, tmp_path, resampling):
    """As from a file of the same heights: colours between two colours are no height between their heights."""
    choices = {
        "EXTENT": area(100, 150, 300, 300),
        "CELL_SIZE": 1.5 * cell(ZOOM),
        "RESAMPLING": resampling,
        **ALONE,
        **tiles(100),
    }
    done = export(terrain(server, "terrariumterrain"), None, out, **choices)
    # The lattice of these cells begins where the tiles do, and the file's where the file does.
    first = 3 * (FIRST[0] // 3), 3 * (FIRST[1] // 3)
    together = heights("terrariumterrain", range(first[0], first[0] + 4), range(first[1], first[1] + 4))
    corner = (-SIDE + first[0] * 256 * cell(ZOOM), cell(ZOOM), 0, SIDE - first[1] * 256 * cell(ZOOM), 0, -cell(ZOOM))
    path = write_raster(tmp_path / "same.tif", together[..., np.newaxis], corner, "EPSG:3857")
    same = export(path, None, tmp_path / "same", **choices)
    assert done.counts == same.counts
    for chip, other in zip(done.chips, same.chips):
        np.testing.assert_allclose(read(chip)[0], read(other)[0], rtol=1e-6, atol=1e-3)


def test_heights_of_wmts(serve, out):  # noqa: F811
    matrix = MATRICES[0]
    server = serve(WmtsServer(MATRICES))
    server.trouble = lambda request: (
        coloured(int(request.query["tilecol"]), int(request.query["tilerow"])) if "tilecol" in request.query else None
    )
    layer = layer_of(server, "wms", "&interpretation=terrariumterrain")
    where = extent(matrix.x_map, matrix.y_map, matrix.cell, 300, 400, 150, 150, "EPSG:3857")
    done = export(layer, None, out, EXTENT=where, CELL_SIZE=matrix.cell, **ALONE, **tiles(150))
    together = heights("terrariumterrain", range(1, 2), range(1, 3))
    np.testing.assert_array_equal(
        read(done.chips[0])[0][..., 0], together[400 - 256 : 550 - 256, 300 - 256 : 450 - 256]
    )


def test_a_second_image_of_heights(server, out, tmp_path):
    corner = (-SIDE + FIRST[0] * 256 * cell(ZOOM), cell(ZOOM), 0, SIDE - FIRST[1] * 256 * cell(ZOOM), 0, -cell(ZOOM))
    image = write_raster(tmp_path / "image.tif", np.full((256, 256, 3), 7, np.uint8), corner, "EPSG:3857")
    done = export(image, None, out, ADDITIONAL_INPUT_RASTER=terrain(server, "maptilerterrain"), **ALONE, **tiles(256))
    expected = heights("maptilerterrain", range(FIRST[0], FIRST[0] + 1), range(FIRST[1], FIRST[1] + 1))
    np.testing.assert_array_equal(read(done.folder / "images2" / done.chips[0].name)[0][..., 0], expected)


def test_heights_in_8_bits(server, out):
    """A stretch makes pictures of them, as of any values."""
    ramp = np.full((256, 256, 3), (128, 0, 0), np.uint8)
    # 0 to 255 m.
    ramp[..., 1] = np.arange(256)
    server.answering = lambda request: png(ramp)
    layer = terrain(server, "terrariumterrain")
    where = {"EXTENT": area(0, 0, 256, 256), "CELL_SIZE": cell(ZOOM), **ALONE, **tiles(256)}
    refusal(layer, None, out, "CHIP_FORMAT", "float32", CHIP_FORMAT="PNG", **where)
    done = run(layer, out, CHIP_FORMAT="PNG", STRETCH="MINMAX")
    np.testing.assert_allclose(read(done.chips[0])[0][0, :, 0], np.arange(256), atol=1)


def test_whole_heights_as_classes(server, out, tmp_path):
    """Heights in whole metres are values like any other."""
    server.answering = lambda request: png(np.full((256, 256, 3), (128, 3, 0), np.uint8))
    corner = (-SIDE + FIRST[0] * 256 * cell(ZOOM), cell(ZOOM), 0, SIDE - FIRST[1] * 256 * cell(ZOOM), 0, -cell(ZOOM))
    image = write_raster(tmp_path / "image.tif", np.full((256, 256, 3), 7, np.uint8), corner, "EPSG:3857")
    done = export(
        image,
        None,
        out,
        INPUT_CLASS_RASTER=terrain(server, "terrariumterrain"),
        METADATA_FORMAT=CLASSIFIED,
        **tiles(256),
    )
    assert (read(done.folder / "labels" / done.chips[0].name)[0] == 3).all()

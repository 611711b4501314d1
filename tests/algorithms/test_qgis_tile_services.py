# SPDX-License-Identifier: GPL-2.0-or-later
"""XYZ layers: the pixels of the tiles themselves, at their place."""

from __future__ import annotations

import numpy as np
import pytest
from loopback import Loopback, tiles_together, xyz
from osgeo import gdal
from qgis.core import QgsRasterLayer
from qgis_exports import export, tiles

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

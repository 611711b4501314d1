# SPDX-License-Identifier: GPL-2.0-or-later
"""MBTiles files, as QGIS's browser adds them: through the provider of web maps."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsDataSourceUri, QgsRasterLayer
from qgis.PyQt.QtCore import QUrl
from qgis_exports import export, refusal, tiles
from scenes import noise, write_raster
from test_qgis_map_services import ALONE, read
from test_qgis_tile_services import SIDE, cell

ZOOM = 12
CORNER = (-SIDE + 2200 * 256 * cell(ZOOM), cell(ZOOM), 0, SIDE - 1400 * 256 * cell(ZOOM), 0, -cell(ZOOM))
COLOURS = np.maximum(noise(500, 600, 3), 1)


@pytest.fixture
def path(tmp_path) -> Path:
    """Tiles of a known image at three levels, in a folder whose name has to be quoted in addresses."""
    folder = tmp_path / "my tiles + 100% & more"
    folder.mkdir()
    made = folder / "town.mbtiles"
    _make(made, COLOURS, "PNG")
    return made


def _make(made: Path, colours: np.ndarray, form: str) -> None:
    image = write_raster(made.parent / "town.tif", colours, CORNER, "EPSG:3857")
    gdal.GetDriverByName("MBTiles").CreateCopy(str(made), gdal.Open(str(image)), options=[f"TILE_FORMAT={form}"])
    dataset = gdal.Open(str(made), gdal.GA_Update)
    dataset.BuildOverviews("AVERAGE", [2, 4])
    dataset = None


def layer_of(path: Path) -> QgsRasterLayer:
    """Return the layer that the browser makes of a file."""
    uri = QgsDataSourceUri()
    uri.setParam("type", "mbtiles")
    uri.setParam("url", QUrl.fromLocalFile(str(path)).toString())
    made = QgsRasterLayer(bytes(uri.encodedUri()).decode(), "town", "wms")
    assert made.isValid()
    return made


def test_the_pixels_of_the_finest_level_at_their_place(path, out):
    done = export(layer_of(path), None, out, **ALONE, **tiles(600, 500))
    pixels, place = read(done.chips[0])
    np.testing.assert_array_equal(pixels[..., :3], COLOURS)
    np.testing.assert_allclose(place, CORNER, rtol=0, atol=1e-5)


def test_as_the_same_file_through_gdal(path, out, tmp_path):
    choices = {
        "EXTENT": "1487300,1490000,6330000,6339000 [EPSG:3857]",
        "CELL_SIZE": 50,
        **ALONE,
        **tiles(64),
    }
    done = export(layer_of(path), None, out, BANDS=[3, 1], **choices)
    same = export(path, None, tmp_path / "same", BANDS=[3, 1], **choices)
    assert done.counts == same.counts
    assert done.counts[0] > 2
    for chip, other in zip(done.chips, same.chips):
        np.testing.assert_array_equal(read(chip)[0], read(other)[0])
        assert read(chip)[1] == read(other)[1]


def test_a_plain_path_as_some_scripts_write_it(path, out):
    simple = path.rename(path.parent.parent / "town.mbtiles")
    layer = QgsRasterLayer(f"type=mbtiles&url={simple}", "town", "wms")
    assert layer.isValid()
    done = export(layer, None, out, **ALONE, **tiles(600, 500))
    np.testing.assert_array_equal(read(done.chips[0])[0][..., :3], COLOURS)


def test_as_source_second_image_and_item(path, out, tmp_path):
    done = export(
        "wms://" + layer_of(path).source(),
        None,
        out,
        ADDITIONAL_INPUT_RASTER=layer_of(path),
        **ALONE,
        **tiles(300, 250),
    )
    assert done.counts[0] == 4
    for chip in done.chips:
        np.testing.assert_array_equal(read(chip)[0], read(done.folder / "images2" / chip.name)[0])
    other = write_raster(
        tmp_path / "other.tif",
        np.dstack([noise(500, 600, 3), np.full((500, 600, 1), 255, np.uint8)]),
        CORNER,
        "EPSG:3857",
    )
    items = export(other, None, tmp_path / "items", INPUT_RASTER_ITEMS=[layer_of(path)], **ALONE, **tiles(600, 500))
    assert items.counts[0] == 1


def test_a_picture_is_no_class_raster(path, out, tmp_path):
    image = write_raster(tmp_path / "image.tif", COLOURS, CORNER, "EPSG:3857")
    refusal(image, None, out, "INPUT_CLASS_RASTER", "bands", INPUT_CLASS_RASTER=layer_of(path))

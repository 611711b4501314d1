# SPDX-License-Identifier: GPL-2.0-or-later
"""Rasters in PostGIS: bands, pixel type, nodata and grid as they are stored."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsRasterLayer
from qgis_exports import CLASSIFIED, export, tiles
from scenes import UTM_PLACE, noise, write_raster

from chipsmith.algorithms.services import pace

ALONE = {"METADATA_FORMAT": "Export_Tiles"}


def stored(postgres, schema: str, tmp_path, pixels: np.ndarray, nodata: float | None = None) -> QgsRasterLayer:
    """Return a layer of pixels that were loaded into PostGIS, cut into tiles of 64 pixels."""
    path = write_raster(tmp_path / "stored.tif", pixels, UTM_PLACE)
    if nodata is not None:
        dataset = gdal.Open(str(path), gdal.GA_Update)
        for band in range(dataset.RasterCount):
            dataset.GetRasterBand(band + 1).SetNoDataValue(nodata)
        dataset = None
    postgres.load_raster(path, f"{schema}.picture", "-s", "32633", "-t", "64x64", "-M")
    made = QgsRasterLayer(
        f"{postgres.tcp_connection} sslmode=disable schema='{schema}' table='picture' column='rast'",
        "stored",
        "postgresraster",
    )
    assert made.isValid(), made.error().summary()
    return made


def read(path) -> tuple[np.ndarray, tuple]:
    dataset = gdal.Open(str(path))
    pixels = dataset.ReadAsArray()
    return np.moveaxis(pixels if pixels.ndim == 3 else pixels[np.newaxis], 0, 2), dataset.GetGeoTransform()


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16", "float32", "float64"])
def test_the_whole_raster(postgres, schema, out, tmp_path, dtype):
    pixels = noise(160, 200, 2, dtype)
    done = export(stored(postgres, schema, tmp_path, pixels), None, out, **ALONE, **tiles(200, 160))
    found, place = read(done.chips[0])
    assert found.dtype == pixels.dtype
    np.testing.assert_array_equal(found, pixels)
    np.testing.assert_allclose(place, UTM_PLACE, rtol=0, atol=1e-6)


def test_a_part_that_begins_in_a_tile(postgres, schema, out, tmp_path):
    pixels = noise(160, 200, 3)
    x, y, _ = UTM_PLACE[0], UTM_PLACE[3], None
    area = f"{x + 10 * 0.25},{x + 110 * 0.25},{y - 130 * 0.25},{y - 30 * 0.25} [EPSG:32633]"
    done = export(stored(postgres, schema, tmp_path, pixels), None, out, EXTENT=area, **ALONE, **tiles(50))
    assert done.counts[0] == 4
    for number, chip in enumerate(done.chips):
        row, column = divmod(number, 2)
        top, left = 30 + 50 * row, 10 + 50 * column
        np.testing.assert_array_equal(read(chip)[0], pixels[top : top + 50, left : left + 50])


def test_nodata(postgres, schema, out, tmp_path):
    pixels = noise(128, 128, 1, "int16")
    pixels[:64, :64] = -999
    done = export(stored(postgres, schema, tmp_path, pixels, -999), None, out, **ALONE, **tiles(64))
    assert done.counts[0] == 3
    assert gdal.Open(str(done.chips[0])).GetRasterBand(1).GetNoDataValue() == -999


def test_where_there_is_no_tile_there_is_no_pixel(postgres, schema, out, tmp_path):
    pixels = noise(128, 192, 1)
    layer = stored(postgres, schema, tmp_path, pixels)
    postgres.sql(f"DELETE FROM {schema}.picture WHERE rid IN (1, 5)")
    done = export(layer, None, out, **ALONE, **tiles(64))
    assert done.counts[0] == 4
    for chip, (row, column) in zip(done.chips, [(0, 1), (0, 2), (1, 0), (1, 2)]):
        here = pixels[64 * row : 64 * row + 64, 64 * column : 64 * column + 64]
        np.testing.assert_array_equal(read(chip)[0], here)


def test_a_filter_of_the_layer(postgres, schema, out, tmp_path):
    pixels = noise(128, 192, 1)
    stored(postgres, schema, tmp_path, pixels)
    source = f'{postgres.tcp_connection} sslmode=disable key=\'rid\' table="{schema}"."picture" (rast) sql=rid > 3'
    layer = QgsRasterLayer(source, "filtered", "postgresraster")
    assert layer.isValid()
    done = export(layer, None, out, **ALONE, **tiles(64))
    assert done.counts[0] == 3
    np.testing.assert_array_equal(read(done.chips[0])[0], pixels[64:, :64])


def test_another_cell_size(postgres, schema, out, tmp_path):
    pixels = np.kron(noise(64, 64, 1), np.ones((2, 2, 1), np.uint8))
    layer = stored(postgres, schema, tmp_path, pixels)
    done = export(layer, None, out, CELL_SIZE=0.5, RESAMPLING="average", **ALONE, **tiles(64))
    np.testing.assert_array_equal(read(done.chips[0])[0], pixels[::2, ::2])


def test_classes(postgres, schema, out, tmp_path, image):
    classes = np.zeros((64, 64, 1), np.uint8)
    classes[10:30, 5:40] = 2
    layer = stored(postgres, schema, tmp_path, classes)
    done = export(image, None, out, INPUT_CLASS_RASTER=layer, METADATA_FORMAT=CLASSIFIED, **tiles(64))
    np.testing.assert_array_equal(read(done.folder / "labels" / done.chips[0].name)[0], classes)


def test_a_table_that_is_gone_gives_no_zeros(postgres, schema, out, tmp_path, monkeypatch):
    monkeypatch.setattr(pace, "PAUSES_S", (0.02,))
    layer = stored(postgres, schema, tmp_path, noise(160, 200, 2))
    postgres.sql(f"DROP TABLE {schema}.picture")
    with pytest.raises(QgsProcessingException) as caught:
        export(layer, None, out, **ALONE, **tiles(64))
    assert "INPUT_RASTER" in str(caught.value)
    assert postgres.password not in str(caught.value)

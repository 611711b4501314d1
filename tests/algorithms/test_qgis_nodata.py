# SPDX-License-Identifier: GPL-2.0-or-later
"""Nodata however an image says it: which chips are left out, the share in the footprints, the statistics."""

from __future__ import annotations

import numpy as np
import pytest
from oracles import chip_files, read_chip, statistics_of
from osgeo import gdal
from qgis.core import QgsVectorLayer
from qgis_exports import UTM_PLACE, box_px, export, polygons, tiles
from scenes import noise, write_raster

EVERYWHERE = [(box_px(0, 0, 64, 64), 1)]


@pytest.fixture
def void():
    """Of the four tiles one has no data, one has data in the left half, two have data throughout but for a pixel."""
    missing = np.zeros((64, 64), bool)
    missing[:32, :32] = missing[32:, 48:] = missing[40, 5] = missing[9, 60] = True
    return missing


def _image(folder, kind: str, missing: np.ndarray):
    path = folder / "image.tif"
    pixels = noise(64, 64, 2, "float32" if kind == "NaN" else "uint8")
    if kind == "NaN":
        pixels[missing] = np.nan
        return write_raster(path, pixels)
    if kind == "mask band":
        return write_raster(path, pixels, mask=~missing)
    values = (7, 7) if kind == "value" else (7, 9)
    pixels[np.isin(pixels, values)] = 8
    for band, value in enumerate(values):
        pixels[..., band][missing] = value
    if kind == "value":
        return write_raster(path, pixels, nodata=7)
    bands = [
        str(write_raster(folder / f"{band}.tif", pixels[..., band], nodata=value)) for band, value in enumerate(values)
    ]
    vrt = folder / "image.vrt"
    gdal.BuildVRT(str(vrt), bands, separate=True).FlushCache()
    return vrt


@pytest.mark.parametrize("kind", ["value", "mask band", "NaN", "per band"])
@pytest.mark.parametrize(("most", "left"), [(100, [1, 2, 3]), (50, [1, 2, 3]), (49, [1, 2]), (0, [])])
def test_every_kind(tmp_path, out, void, kind, most, left):
    image = _image(tmp_path, kind, void)
    where = [(0, 0), (0, 32), (32, 0), (32, 32)]
    choices = {"MAX_NODATA_PERCENT": most, "FOOTPRINTS": str(tmp_path / "footprints.gpkg"), **tiles(32)}
    if not left:
        with pytest.raises(Exception, match="too little data: 4"):
            export(image, polygons(EVERYWHERE), out, **choices)
        assert not out.exists()
        return
    run = export(image, polygons(EVERYWHERE), out, **choices)
    tiles_left = [void[where[n][0] :, where[n][1] :][:32, :32] for n in left]
    footprints = QgsVectorLayer(run.results["FOOTPRINTS"], "footprints", "ogr")
    found = {feature["chip"]: feature["nodata"] for feature in footprints.getFeatures()}
    assert found == pytest.approx({number: 100 * tile.mean() for number, tile in enumerate(tiles_left)})
    assert run.log.says("too little data", f": {4 - len(left)}.")
    valid = sum(int((~tile).sum()) for tile in tiles_left)
    assert [band["Num"] for band in statistics_of(out)["BandStatsState"]] == [valid, valid]


def test_a_nodata_value_that_is_a_real_colour(tmp_path, out):
    """With nodata 255, a red roof is no hole; its pixels stay, and only its red samples are out of the statistics."""
    pixels = noise(64, 64, 3) // 2
    pixels[10:30, 10:30] = (255, 20, 30)  # a red roof
    pixels[40:60, 34:62] = 255  # no data, or as white as that
    image = write_raster(tmp_path / "image.tif", pixels, UTM_PLACE, nodata=255)
    run = export(image, polygons(EVERYWHERE), out, MAX_NODATA_PERCENT=40, **tiles(32),
                 FOOTPRINTS=str(tmp_path / "footprints.gpkg"))  # fmt: skip
    for chip, (y, x) in zip(chip_files(out), ((0, 0), (0, 32), (32, 0))):
        np.testing.assert_array_equal(read_chip(chip), pixels[y : y + 32, x : x + 32])
    footprints = QgsVectorLayer(run.results["FOOTPRINTS"], "footprints", "ogr")
    assert [feature["nodata"] for feature in footprints.getFeatures()] == [0, 0, 0]
    assert run.counts[0] == 3 and run.log.says("too little data", ": 1.")
    states = statistics_of(out)["BandStatsState"]
    assert [band["Num"] for band in states] == [3 * 32 * 32 - 400, 3 * 32 * 32, 3 * 32 * 32]
    assert states[1]["Max"] == 127


def test_without_a_nodata_value_white_and_black_are_colours(tmp_path, out):
    pixels = np.zeros((64, 64, 3), np.uint8)
    pixels[:, 32:] = 255
    image = write_raster(tmp_path / "image.tif", pixels)
    run = export(image, polygons(EVERYWHERE), out, MAX_NODATA_PERCENT=0, **tiles(32))
    assert run.counts[0] == 4
    assert [band["Num"] for band in statistics_of(out)["BandStatsState"]] == [4096] * 3

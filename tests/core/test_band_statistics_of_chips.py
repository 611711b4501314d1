# SPDX-License-Identifier: GPL-2.0-or-later
"""Band statistics are those of the pixels of all written chips, without nodata."""

from __future__ import annotations

import math

import numpy as np
import pytest
import rasterio
from oracles import chip_files, model_of, read_chip, statistics_of, window_of
from osgeo import gdal
from scenes import DTYPES, UTM_PLACE, ChipFormat, noise, run, whole, write_raster


def _assert_statistics(folder, samples_of) -> None:
    """Compare with numpy; `samples_of(band)` are the valid samples of all chips, repeated as often as written."""
    states = statistics_of(folder)["BandStatsState"]
    stats = model_of(folder)["AllTilesStats"]
    assert len(states) == len(stats)
    for band, (state, stat) in enumerate(zip(states, stats)):
        samples = np.asarray(samples_of(band))
        values = samples.astype(np.longdouble)
        assert state["Num"] == len(values)
        assert (state["Min"], state["Max"]) == (stat["Min"], stat["Max"]) == (samples.min(), samples.max())
        mean = values.mean()
        for found in (state["M1"], stat["Mean"]):
            assert float(found) == pytest.approx(float(mean), rel=1e-12, abs=1e-12)
        assert state["M2"] == pytest.approx(float(((values - mean) ** 2).sum()), rel=1e-9)
        assert stat["StdDev"] == pytest.approx(float(values.std(ddof=1)), rel=1e-9)
        assert (state["Mean"], state["StdDev"]) == (0, 0)


def _all_samples(folder, keep=lambda chip, array: np.ones(array.shape[:2], bool)):
    chips = [(chip, read_chip(chip)) for chip in chip_files(folder)]
    kept = [(array, keep(chip, array)) for chip, array in chips]
    return lambda band: np.concatenate([array[..., band][mask] for array, mask in kept])


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("stride", [0, 11])
def test_every_type(tmp_path, dtype, stride):
    image = write_raster(tmp_path / "image.tif", noise(70, 90, 2, dtype))
    run(image, whole(image), tmp_path / "out", tile=(30, 20), stride=stride)
    _assert_statistics(tmp_path / "out", _all_samples(tmp_path / "out"))


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16"])
def test_tall_tiles_of_extreme_values_add_up_exactly(tmp_path, dtype):
    limits = np.iinfo(dtype)
    pixels = np.full((600, 40, 1), limits.max, dtype)
    pixels[::7] = limits.min
    image = write_raster(tmp_path / "image.tif", pixels)
    run(image, whole(image), tmp_path / "out", tile=(40, 600))
    _assert_statistics(tmp_path / "out", lambda band: pixels[..., band].ravel())


@pytest.mark.parametrize(("dtype", "nodata"), [("uint8", 0), ("int16", -32768), ("int32", 5), ("float32", -9999.0)])
def test_nodata_is_left_out(tmp_path, dtype, nodata):
    pixels = noise(70, 70, 2, dtype)
    pixels[np.random.default_rng(1).random(pixels.shape) < 0.3] = nodata
    image = write_raster(tmp_path / "image.tif", pixels, nodata=nodata)
    run(image, whole(image), tmp_path / "out", tile=30, stride=20)
    chips = [read_chip(chip) for chip in chip_files(tmp_path / "out")]
    stack = np.stack(chips)
    _assert_statistics(tmp_path / "out", lambda band: stack[..., band][stack[..., band] != np.array(nodata, dtype)])


def test_each_band_has_its_own_nodata(tmp_path):
    paths = []
    for number, nodata in enumerate((3, None, 200)):
        plane = np.random.default_rng(number).integers(0, 255, (60, 60), dtype=np.uint8)
        plane[:20] = 3
        plane[40:] = 200
        paths.append(str(write_raster(tmp_path / f"{number}.tif", plane, nodata=nodata)))
    image = tmp_path / "image.vrt"
    gdal.BuildVRT(str(image), paths, separate=True).FlushCache()
    run(image, whole(image), tmp_path / "out", tile=60)
    chip = read_chip(chip_files(tmp_path / "out")[0])
    opened = gdal.Open(str(image))
    assert [opened.GetRasterBand(n).GetNoDataValue() for n in (1, 2, 3)] == [3, None, 200]
    valid = [chip[..., 0] != 3, np.ones((60, 60), bool), chip[..., 2] != 200]
    _assert_statistics(tmp_path / "out", lambda band: chip[..., band][valid[band]])


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_nan_is_left_out(tmp_path, dtype):
    pixels = noise(50, 50, 2, dtype)
    pixels[np.random.default_rng(2).random(pixels.shape) < 0.2] = np.nan
    image = write_raster(tmp_path / "image.tif", pixels)
    run(image, whole(image), tmp_path / "out", tile=25)
    stack = np.stack([read_chip(chip) for chip in chip_files(tmp_path / "out")])
    _assert_statistics(tmp_path / "out", lambda band: stack[..., band][~np.isnan(stack[..., band])])


def test_infinite_samples_do_not_stop_a_run(tmp_path):
    pixels = noise(40, 40, 1, "float32")
    pixels[3, 3], pixels[30, 30] = np.inf, -np.inf
    image = write_raster(tmp_path / "image.tif", pixels)
    run(image, whole(image), tmp_path / "out", tile=20)
    stats = model_of(tmp_path / "out")["AllTilesStats"][0]
    assert math.isfinite(stats["Mean"])


@pytest.mark.parametrize("dtype", ["uint8", "float32"])
def test_a_mask_band_is_obeyed(tmp_path, dtype):
    pixels = noise(60, 60, 3, dtype)
    mask = np.random.default_rng(3).random((60, 60)) < 0.6
    image = write_raster(tmp_path / "image.tif", pixels, mask=mask)
    with rasterio.open(image) as opened:
        np.testing.assert_array_equal(opened.dataset_mask() > 0, mask)
    run(image, whole(image), tmp_path / "out", tile=30, stride=15)
    _assert_statistics(
        tmp_path / "out", _all_samples(tmp_path / "out", lambda chip, array: mask[window_of(chip, image)])
    )


@pytest.mark.parametrize("dtype", ["uint8", "int16", "float32"])
@pytest.mark.parametrize("nodata", [None, 9])
def test_padding_is_left_out_and_filled_with_nodata(tmp_path, dtype, nodata):
    pixels = noise(50, 70, 2, dtype)
    image = write_raster(tmp_path / "image.tif", pixels, nodata=nodata)
    run(image, whole(image), tmp_path / "out", tile=32, edge="PAD")
    wide = np.full((64, 96, 2), nodata or 0, dtype)
    wide[:50, :70] = pixels
    inside = np.zeros((64, 96), bool)
    inside[:50, :70] = True
    samples = []
    for chip in chip_files(tmp_path / "out"):
        window = window_of(chip, image)
        np.testing.assert_array_equal(read_chip(chip), wide[window])
        samples.append(read_chip(chip)[inside[window]])
    stacked = np.concatenate(samples)
    keep = [stacked[:, band] != nodata if nodata is not None else slice(None) for band in range(2)]
    _assert_statistics(tmp_path / "out", lambda band: stacked[:, band][keep[band]])


@pytest.mark.parametrize("nodata", [float("nan"), 300.0, -1.0])
def test_a_nodata_value_that_the_type_cannot_hold(tmp_path, nodata):
    """No sample equals it, so all are data; padding is 0."""
    pixels = noise(30, 30, 1)
    inner = write_raster(tmp_path / "inner.tif", pixels)
    image = tmp_path / "image.vrt"
    gdal.BuildVRT(str(image), [str(inner)]).FlushCache()
    text = image.read_text()
    tag = f"<NoDataValue>{nodata}</NoDataValue>"
    image.write_text(text.replace('band="1">', f'band="1">{tag}', 1))
    opened = gdal.Open(str(image))
    assert opened.GetRasterBand(1).GetNoDataValue() is not None
    run(image, whole(inner), tmp_path / "out", tile=40, edge="PAD")
    chip = read_chip(chip_files(tmp_path / "out")[0])
    np.testing.assert_array_equal(chip[:30, :30], pixels)
    assert not chip[30:].any()
    assert statistics_of(tmp_path / "out")["BandStatsState"][0]["Num"] == 900


def test_a_band_of_nothing_but_nodata_beside_one_with_data(tmp_path):
    pixels = noise(20, 20, 2)
    pixels[..., 1] = 7
    pixels[..., 0] = np.where(pixels[..., 0] == 7, 8, pixels[..., 0])
    image = write_raster(tmp_path / "image.tif", pixels, nodata=7)
    run(image, whole(image), tmp_path / "out", tile=20)
    state = statistics_of(tmp_path / "out")["BandStatsState"]
    assert [band["Num"] for band in state] == [400, 0]
    assert model_of(tmp_path / "out")["AllTilesStats"][1]["StdDev"] == 0


def test_jpeg_statistics_are_those_of_the_image_before_compression(tmp_path):
    image = write_raster(tmp_path / "image.tif", noise(40, 40, 3))
    run(image, whole(image), tmp_path / "out", tile=20, chip_format=ChipFormat.JPEG)
    pixels = read_chip(image)
    _assert_statistics(tmp_path / "out", lambda band: pixels[..., band].ravel())


def test_values_far_from_zero_keep_their_spread(tmp_path):
    """A naive sum of squares loses all digits here."""
    pixels = (1e9 + np.random.default_rng(0).normal(0, 1e-3, (40, 40, 1))).astype(np.float64)
    image = write_raster(tmp_path / "image.tif", pixels, UTM_PLACE)
    run(image, whole(image), tmp_path / "out", tile=20)
    stats = model_of(tmp_path / "out")["AllTilesStats"][0]
    assert stats["StdDev"] == pytest.approx(pixels.astype(np.longdouble).std(ddof=1), rel=1e-4)

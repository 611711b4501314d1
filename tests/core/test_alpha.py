# SPDX-License-Identifier: GPL-2.0-or-later
"""A band flagged as alpha is transparency if its values say so, and data if they vary."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from oracles import chip_files, model_of, read_chip, window_of
from osgeo import gdal
from scenes import REPOSITORY, noise, run, whole, write_raster

from chipsmith.core.sources.alpha import transparency_band
from chipsmith.core.sources.band_subset import with_bands
from chipsmith.core.sources.image import open_image

TREES = REPOSITORY.parent / "shared" / "data" / "california_trees"
FLAGGED = ("ALPHA=YES", "PHOTOMETRIC=RGB")


def _with_alpha(dtype: str, opaque: float) -> np.ndarray:
    """Return colours whose left third is transparent, with a soft edge."""
    pixels = noise(96, 96, 4, dtype)
    pixels[..., 3] = opaque
    pixels[:, :32, 3] = 0
    pixels[:, 32, 3] = opaque / 2
    return pixels


@pytest.mark.parametrize(("dtype", "opaque"), [("uint8", 255), ("uint16", 65535), ("uint16", 255), ("float32", 1.0)])
def test_transparent_pixels_are_nodata(tmp_path, dtype, opaque):
    pixels = _with_alpha(dtype, opaque)
    image = write_raster(tmp_path / "image.tif", pixels, options=FLAGGED)
    summary = run(image, whole(image), tmp_path / "out", tile=32)
    assert summary.chips == 6
    for chip in chip_files(tmp_path / "out"):
        np.testing.assert_array_equal(read_chip(chip), pixels[window_of(chip, image)])
    means = [band["Mean"] for band in model_of(tmp_path / "out")["AllTilesStats"]]
    np.testing.assert_allclose(means, pixels[:, 32:].reshape(-1, 4).mean(axis=0, dtype=float), rtol=1e-6)
    assert model_of(tmp_path / "out")["InputRastersProps"]["BandNames"][3] == "Alpha"


def test_data_that_is_flagged_as_alpha_is_data(tmp_path):
    pixels = noise(96, 96, 4)
    pixels[:, :32, 3] = 0
    image = write_raster(tmp_path / "image.tif", pixels, options=FLAGGED)
    assert run(image, whole(image), tmp_path / "out", tile=32).chips == 9
    means = [band["Mean"] for band in model_of(tmp_path / "out")["AllTilesStats"]]
    np.testing.assert_allclose(means, pixels.reshape(-1, 4).mean(axis=0, dtype=float))
    assert model_of(tmp_path / "out")["InputRastersProps"]["BandNames"] == ["Red", "Green", "Blue", "Band_4"]


def test_the_values_all_over_the_image_decide(tmp_path):
    pixels = noise(700, 900, 4)
    pixels[:, :, 3] = 255
    pixels[200:, 200:, 3] = noise(500, 700)[..., 0]
    image = write_raster(tmp_path / "image.tif", pixels, options=FLAGGED)
    assert transparency_band(gdal.Open(str(image)), "image") is None


def test_grey_with_alpha(tmp_path):
    pixels = _with_alpha("uint8", 255)[..., 2:]
    image = write_raster(tmp_path / "image.tif", pixels, options=("ALPHA=YES", "PHOTOMETRIC=MINISBLACK"))
    assert run(image, whole(image), tmp_path / "out", tile=32).chips == 6


def test_colours_alone_stay_transparent_where_the_image_is(tmp_path):
    pixels = _with_alpha("uint8", 255)
    image = write_raster(tmp_path / "image.tif", pixels, options=FLAGGED)
    raster = with_bands(open_image(str(image), "x"), [3, 1])
    block = raster.read(raster.grid.window)
    np.testing.assert_array_equal(block.pixels, pixels[..., [2, 0]])
    np.testing.assert_array_equal(block.covered, pixels[..., 3] > 0)


@pytest.mark.parametrize("cell_size", [0.5, 1.5])
def test_no_colour_of_transparent_pixels_is_mixed_in(tmp_path, cell_size):
    """What GDAL's own warper makes of an image with alpha is the measure."""
    pixels = _with_alpha("uint8", 255)
    image = write_raster(tmp_path / "image.tif", pixels, options=FLAGGED)
    raster = open_image(str(image), "x", cell_size_map=cell_size)
    block = raster.read(raster.grid.window)
    x_min, y_min, x_max, y_max = raster.grid.bounds_map()
    expected = gdal.Warp(
        "",
        str(image),
        format="MEM",
        resampleAlg="bilinear",
        outputBounds=(x_min, y_min, x_max, y_max),
        xRes=cell_size,
        yRes=cell_size,
    ).ReadAsArray()
    np.testing.assert_array_equal(block.pixels, np.moveaxis(expected, 0, 2))
    np.testing.assert_array_equal(block.covered, expected[3] > 0)


@pytest.mark.skipif(not TREES.is_dir(), reason="needs the scenes beside the repository")
def test_near_infrared_of_real_images_that_is_flagged_as_alpha(tmp_path):
    names = ("bishop_2020_0", "bishop_2020_4", "claremont_2016_1", "eureka_2020_1", "eureka_2020_3")
    for name in names:
        image = shutil.copy(TREES / f"{name}.tif", tmp_path)
        opened = gdal.Open(image)
        assert opened.GetRasterBand(4).GetColorInterpretation() == gdal.GCI_AlphaBand
        out = tmp_path / name
        summary = run(Path(image), whole(image, crs=opened.GetProjection()), out, tile=64, max_nodata_percent=0)
        assert summary.chips == 16
        for chip in chip_files(out):
            np.testing.assert_array_equal(read_chip(chip), read_chip(image)[window_of(chip, image)])
        assert model_of(out)["InputRastersProps"]["BandNames"] == ["Red", "Green", "Blue", "Band_4"]
        near_infrared = model_of(out)["AllTilesStats"][3]
        assert near_infrared["Mean"] == pytest.approx(opened.GetRasterBand(4).ReadAsArray().mean())

# SPDX-License-Identifier: GPL-2.0-or-later
"""Chips hold the chosen bands in the chosen order."""

from __future__ import annotations

import numpy as np
import pytest
from array_raster import ArrayRaster
from hypothesis import given
from hypothesis import strategies as st
from oracles import assert_one_sentence, check_dataset, chip_files, model_of, read_chip, statistics_of, window_of
from osgeo import gdal
from scenes import ChipFormat, noise, settings_of, whole, write_raster

from chipsmith.core.errors import SettingsError
from chipsmith.core.export import export
from chipsmith.core.grid import Window
from chipsmith.core.inputs import ImageInput
from chipsmith.core.progress import SilentProgress
from chipsmith.core.sources.band_subset import with_bands
from chipsmith.core.sources.image import open_image


@given(st.lists(st.integers(1, 5), min_size=1, max_size=8), st.sampled_from(["uint8", "int16", "float64"]))
def test_any_choice_of_bands(numbers, dtype):
    pixels = noise(9, 11, 5, dtype)
    covered = noise(9, 11)[..., 0] > 100
    names = ("Red", "Green", "Blue", "", "Thermal")
    source = ArrayRaster(pixels, (1.0, 2.0, None, 4.0, 5.0), covered, names, block_height_px=4)
    subset = with_bands(source, numbers)
    window = Window(2, 3, 5, 4)
    block = subset.read(window)
    assert block.window == window
    np.testing.assert_array_equal(block.pixels, pixels[3:7, 2:7][..., [number - 1 for number in numbers]])
    assert block.pixels.dtype == subset.dtype == np.dtype(dtype)
    assert block.pixels.flags.c_contiguous
    np.testing.assert_array_equal(block.covered, covered[3:7, 2:7])
    assert subset.bands == tuple(source.bands[number - 1] for number in numbers)
    assert (subset.grid, subset.block_height_px, subset.has_mask) == (source.grid, 4, True)


def test_numpy_numbers_and_tuples_will_do():
    source = ArrayRaster(noise(4, 4, 3))
    np.testing.assert_array_equal(
        with_bands(source, tuple(np.array([3, 1]))).read(source.grid.window).pixels, source.pixels[..., [2, 0]]
    )


@pytest.mark.parametrize("numbers", [[], [0], [1, 4], [-1], [2, 10**12]])
def test_bands_that_are_not_there(numbers):
    with pytest.raises(SettingsError) as caught:
        with_bands(ArrayRaster(noise(4, 4, 3)), numbers)
    assert_one_sentence(caught.value, "BANDS", "3")


@pytest.mark.parametrize(
    ("numbers", "chip_format"),
    [([4, 3, 2], ChipFormat.TIFF), ([2], ChipFormat.JPEG), ([1, 1, 4, 4], ChipFormat.PNG), ([4, 1], ChipFormat.MRF)],
)
def test_chips_of_chosen_bands(tmp_path, numbers, chip_format):
    pixels = noise(60, 80, 4) // 8 + 100
    image = write_raster(tmp_path / "image.tif", pixels, nodata=7, band_names=("Blue", "Green", "Red", "NearInfrared"))
    raster = with_bands(open_image(str(image), "INPUT_RASTER"), numbers)
    source = whole(image).source(raster.grid.crs_wkt)
    settings = settings_of(tile=20, chip_format=chip_format)
    export(settings, ImageInput(raster, raster.grid.window), source, tmp_path / "out", SilentProgress())
    assert len(check_dataset(tmp_path / "out")) == 12
    indices = [number - 1 for number in numbers]
    for chip in chip_files(tmp_path / "out"):
        expected = pixels[window_of(chip, image)][..., indices]
        if chip_format is ChipFormat.JPEG:
            assert np.abs(read_chip(chip).astype(int) - expected).mean() < 6
        else:
            np.testing.assert_array_equal(read_chip(chip), expected)
    names = [("Blue", "Green", "Red", "NearInfrared")[index] for index in indices]
    assert model_of(tmp_path / "out")["InputRastersProps"]["BandNames"] == names
    assert statistics_of(tmp_path / "out")["NumBands"] == len(numbers)
    for state, index in zip(statistics_of(tmp_path / "out")["BandStatsState"], indices):
        assert state["M1"] == pytest.approx(pixels[..., index].mean())
    if chip_format is ChipFormat.TIFF:
        chip = gdal.Open(str(chip_files(tmp_path / "out")[0]))
        assert [chip.GetRasterBand(n).GetDescription() for n in (1, 2, 3)] == names
        assert chip.GetRasterBand(1).GetNoDataValue() == 7

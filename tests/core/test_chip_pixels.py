# SPDX-License-Identifier: GPL-2.0-or-later
"""A chip holds the pixels of its window, whatever reads it."""

from __future__ import annotations

import re

import cv2
import numpy as np
import pytest
import tifffile
from oracles import chip_files, read_chip, window_of
from osgeo import gdal
from PIL import Image
from scenes import DTYPES, UTM_PLACE, ChipFormat, noise, run, smooth, static, whole, write_raster

LOSSLESS = [
    *[(ChipFormat.TIFF, dtype, bands) for dtype in DTYPES for bands in (1, 3, 12)],
    *[(ChipFormat.MRF, dtype, bands) for dtype in DTYPES for bands in (1, 3, 12)],
    *[
        (chip_format, "uint8", bands)
        for chip_format in (ChipFormat.TIFF, ChipFormat.MRF)
        for bands in (2, *range(4, 12))
    ],
    *[(ChipFormat.PNG, dtype, bands) for dtype in ("uint8", "uint16") for bands in (1, 2, 3, 4)],
]


@pytest.mark.parametrize(("chip_format", "dtype", "bands"), LOSSLESS)
def test_lossless_chips_equal_their_window(tmp_path, chip_format, dtype, bands):
    pixels = noise(70, 90, bands, dtype)
    image = write_raster(tmp_path / "image.tif", pixels)
    summary = run(image, whole(image), tmp_path / "out", tile=(40, 32), chip_format=chip_format)
    chips = chip_files(tmp_path / "out")
    assert len(chips) == summary.chips == 3 * 3
    for chip in chips:
        read = read_chip(chip)
        assert read.dtype == np.dtype(dtype)
        np.testing.assert_array_equal(read, pixels[window_of(chip, image)])
        np.testing.assert_array_equal(gdal.Open(str(chip)).ReadAsArray().reshape(bands, 32, 40)[0], read[..., 0])


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "float32"])
@pytest.mark.parametrize("chip_format", [ChipFormat.TIFF, ChipFormat.PNG, ChipFormat.MRF])
def test_pixels_that_cannot_be_compressed(tmp_path, chip_format, dtype):
    if chip_format is ChipFormat.PNG and dtype == "float32":
        dtype = "uint8"
    pixels = static(64, 64, 3, dtype)
    image = write_raster(tmp_path / "image.tif", np.nan_to_num(pixels) if dtype == "float32" else pixels)
    run(image, whole(image), tmp_path / "out", tile=64, chip_format=chip_format)
    np.testing.assert_array_equal(read_chip(chip_files(tmp_path / "out")[0]), read_chip(image))


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("bands", [1, 3, 4, 12])
def test_tifffile_and_opencv_read_tiff_chips(tmp_path, dtype, bands):
    pixels = noise(40, 48, bands, dtype)
    image = write_raster(tmp_path / "image.tif", pixels)
    run(image, whole(image), tmp_path / "out", tile=24)
    for chip in chip_files(tmp_path / "out"):
        expected = pixels[window_of(chip, image)]
        np.testing.assert_array_equal(tifffile.imread(chip).reshape(24, 24, bands), expected)
        if bands <= 4 and dtype != "uint32":  # OpenCV has no such type, and no more channels
            read = cv2.imread(str(chip), cv2.IMREAD_UNCHANGED)
            order = {1: [0], 3: [2, 1, 0], 4: [2, 1, 0, 3]}[bands]  # OpenCV has blue first
            np.testing.assert_array_equal(read.reshape(24, 24, bands), expected[..., order])


@pytest.mark.parametrize(("dtype", "bands"), [("uint8", 1), ("uint8", 3), ("uint16", 1), ("int32", 1), ("float32", 1)])
def test_pillow_reads_tiff_chips(tmp_path, dtype, bands):
    pixels = noise(40, 40, bands, dtype)
    image = write_raster(tmp_path / "image.tif", pixels)
    run(image, whole(image), tmp_path / "out", tile=20)
    for chip in chip_files(tmp_path / "out"):
        expected = pixels[window_of(chip, image)]
        np.testing.assert_array_equal(np.asarray(Image.open(chip)).reshape(20, 20, bands), expected)


@pytest.mark.parametrize("dtype", ["uint8", "uint16"])
@pytest.mark.parametrize("bands", [1, 2, 3, 4])
def test_pillow_and_opencv_read_png_chips(tmp_path, dtype, bands):
    pixels = noise(40, 40, bands, dtype)
    image = write_raster(tmp_path / "image.tif", pixels)
    run(image, whole(image), tmp_path / "out", tile=20, chip_format=ChipFormat.PNG)
    for chip in chip_files(tmp_path / "out"):
        expected = pixels[window_of(chip, image)]
        with Image.open(chip) as picture:
            picture.verify()
        if dtype == "uint8":
            np.testing.assert_array_equal(np.asarray(Image.open(chip)).reshape(20, 20, bands), expected)
        elif bands == 1:
            np.testing.assert_array_equal(np.asarray(Image.open(chip)), expected[..., 0])
        if bands != 2:  # OpenCV turns grey with alpha into four channels
            order = {1: [0], 3: [2, 1, 0], 4: [2, 1, 0, 3]}[bands]
            read = cv2.imread(str(chip), cv2.IMREAD_UNCHANGED).reshape(20, 20, bands)
            np.testing.assert_array_equal(read, expected[..., order])


@pytest.mark.parametrize("bands", [1, 3])
def test_jpeg_chips_are_close_in_every_reader(tmp_path, bands):
    pixels = smooth(96, 96, bands)
    image = write_raster(tmp_path / "image.tif", pixels)
    run(image, whole(image), tmp_path / "out", tile=48, chip_format=ChipFormat.JPEG)
    chips = chip_files(tmp_path / "out")
    assert [chip.suffix for chip in chips] == [".jpg"] * 4
    for chip in chips:
        expected = pixels[window_of(chip, image)].astype(int)
        opencv = cv2.imread(str(chip), cv2.IMREAD_UNCHANGED).reshape(48, 48, bands)[..., ::-1]
        for read in (read_chip(chip), np.asarray(Image.open(chip)).reshape(48, 48, bands), opencv):
            difference = np.abs(read.astype(int) - expected)
            assert difference.mean() < 2
            assert difference.max() < 24


@pytest.mark.parametrize("columns", [1, 2, 3, 7])
@pytest.mark.parametrize("chip_format", [ChipFormat.TIFF, ChipFormat.PNG, ChipFormat.MRF])
def test_chips_of_few_pixels(tmp_path, columns, chip_format):
    pixels = noise(6, 7, 3)
    image = write_raster(tmp_path / "image.tif", pixels)
    run(image, whole(image), tmp_path / "out", tile=(columns, 1), chip_format=chip_format)
    for chip in chip_files(tmp_path / "out"):
        np.testing.assert_array_equal(read_chip(chip), pixels[window_of(chip, image)])


@pytest.mark.parametrize("chip_format", [ChipFormat.TIFF, ChipFormat.PNG, ChipFormat.MRF])
@pytest.mark.parametrize("pixels", [np.zeros((16, 16, 1), np.uint8), np.full((16, 16, 3), 255, np.uint8)])
def test_flat_chips(tmp_path, chip_format, pixels):
    image = write_raster(tmp_path / "image.tif", pixels)
    run(image, whole(image), tmp_path / "out", tile=16, chip_format=chip_format)
    np.testing.assert_array_equal(read_chip(chip_files(tmp_path / "out")[0]), pixels)


@pytest.mark.parametrize(
    "options",
    [("TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16", "COMPRESS=DEFLATE"), ("BLOCKYSIZE=7",), ("INTERLEAVE=BAND",)],
)
def test_the_layout_of_the_image_does_not_matter(tmp_path, options):
    pixels = noise(75, 61, 3)
    image = write_raster(tmp_path / "image.tif", pixels, options=options)
    run(image, whole(image), tmp_path / "out", tile=20, stride=13)
    chips = chip_files(tmp_path / "out")
    assert len(chips) == 5 * 6
    for chip in chips:
        np.testing.assert_array_equal(read_chip(chip), pixels[window_of(chip, image)])


def test_bands_of_different_types_take_the_type_that_holds_all(tmp_path):
    small = write_raster(tmp_path / "small.tif", noise(32, 32, 1, "uint8"))
    large = write_raster(tmp_path / "large.tif", noise(32, 32, 1, "int16"))
    image = tmp_path / "both.vrt"
    gdal.BuildVRT(str(image), [str(small), str(large)], separate=True).FlushCache()
    run(image, whole(image), tmp_path / "out", tile=32)
    chip = read_chip(chip_files(tmp_path / "out")[0])
    assert chip.dtype == np.int16
    np.testing.assert_array_equal(chip, np.concatenate([read_chip(small), read_chip(large)], axis=2))


def test_names_of_bands_and_nodata_come_along(tmp_path):
    pixels = noise(32, 32, 2, "uint16")
    image = write_raster(tmp_path / "image.tif", pixels, nodata=7, band_names=("Red edge", "B\u00e4nd"))
    run(image, whole(image), tmp_path / "out", tile=32)
    chip = gdal.Open(str(chip_files(tmp_path / "out")[0]))
    assert [chip.GetRasterBand(n).GetDescription() for n in (1, 2)] == ["Red edge", "B\u00e4nd"]
    assert [chip.GetRasterBand(n).GetNoDataValue() for n in (1, 2)] == [7, 7]


def test_names_of_band_and_crs_that_are_not_utf_8(tmp_path):
    """As ENVI writes them in Western Europe."""
    image = write_raster(tmp_path / "image.tif", noise(32, 32, 1), UTM_PLACE)
    raw = tmp_path / "image.dat"
    gdal.GetDriverByName("ENVI").CreateCopy(str(raw), gdal.Open(str(image)))
    raw.with_name("image.dat.aux.xml").unlink(missing_ok=True)
    header = raw.with_suffix(".hdr")
    text = re.sub(r"band names = \{.*?\}", "band names = {Gr\u00fcn}", header.read_text(), flags=re.DOTALL)
    header.write_bytes(re.sub(r"WGS_1984_UTM_\w*", "Stra\u00dfe_33", text).encode("latin-1"))
    run(raw, whole(raw), tmp_path / "out", tile=32)
    chip = gdal.Open(str(chip_files(tmp_path / "out")[0]))
    assert chip.GetRasterBand(1).GetDescription() == "Gr\u00fcn"
    assert chip.GetSpatialRef().GetUTMZone() == 33


def test_a_fourth_band_is_alpha_only_if_the_image_says_so(tmp_path):
    """Near infrared that is taken for alpha makes a viewer hide dark pixels, and masks them in rasterio."""
    image = write_raster(tmp_path / "image.tif", noise(32, 32, 4), options=("PHOTOMETRIC=MINISBLACK", "ALPHA=NO"))
    run(image, whole(image), tmp_path / "out", tile=32)
    chip = gdal.Open(str(chip_files(tmp_path / "out")[0]))
    assert chip.GetRasterBand(4).GetColorInterpretation() != gdal.GCI_AlphaBand

# SPDX-License-Identifier: GPL-2.0-or-later
"""CREATION_OPTIONS change how chips are packed, never what a lossless one holds."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from oracles import assert_one_sentence, check_dataset, chip_files, read_chip, window_of
from osgeo import gdal
from PIL import Image
from scenes import CLASSIFIED, ChipFormat, noise, run, smooth, whole, write_raster

from chipsmith.core.errors import SettingsError

CODECS = gdal.GetDriverByName("GTiff").GetMetadataItem("DMD_CREATIONOPTIONLIST")
PACKINGS = [
    (ChipFormat.TIFF, "uint8", "COMPRESS=NONE", None),
    (ChipFormat.TIFF, "uint16", "compress=none", None),
    (ChipFormat.TIFF, "float32", "COMPRESS=NONE", None),
    (ChipFormat.TIFF, "uint8", "COMPRESS=LZW", "LZW"),
    (ChipFormat.TIFF, "uint16", "COMPRESS=DEFLATE|ZLEVEL=9", "DEFLATE"),
    (ChipFormat.TIFF, "uint16", "ZLEVEL=6 PREDICTOR=1", "DEFLATE"),
    (ChipFormat.TIFF, "int16", "COMPRESS=PACKBITS", "PACKBITS"),
    (ChipFormat.PNG, "uint8", "ZLEVEL=0", None),
    (ChipFormat.PNG, "uint16", "ZLEVEL=9", None),
]
if "ZSTD" in CODECS:
    PACKINGS.append((ChipFormat.TIFF, "float64", "COMPRESS=ZSTD|ZSTD_LEVEL=1", "ZSTD"))


@pytest.mark.parametrize(("chip_format", "dtype", "options", "compression"), PACKINGS)
def test_any_packing_keeps_the_pixels(tmp_path, chip_format, dtype, options, compression):
    pixels = noise(40, 60, 3, dtype)
    image = write_raster(tmp_path / "image.tif", pixels)
    choices = {"tile": 20, "chip_format": chip_format, "metadata_format": CLASSIFIED}
    run(image, whole(image, 3), tmp_path / "out", creation_options=options, **choices)
    assert len(check_dataset(tmp_path / "out")) == 6
    for chip in chip_files(tmp_path / "out"):
        np.testing.assert_array_equal(read_chip(chip), pixels[window_of(chip, image)])
        label = tmp_path / "out" / "labels" / chip.name
        assert (read_chip(label) == 3).all()
        if chip_format is ChipFormat.TIFF:
            for path in (chip, label):
                assert gdal.Open(str(path)).GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") == compression
                with rasterio.open(path) as opened:
                    assert opened.transform == rasterio.open(image).window_transform(
                        rasterio.windows.Window.from_slices(*window_of(chip, image))
                    )


def test_stored_chips_are_larger_and_well_packed_ones_smaller(tmp_path):
    image = write_raster(tmp_path / "image.tif", smooth(256, 256))
    sizes = {}
    for options in ("COMPRESS=NONE", "", "COMPRESS=DEFLATE|ZLEVEL=9"):
        run(image, whole(image), tmp_path / f"out{len(sizes)}", tile=256, creation_options=options)
        sizes[options] = chip_files(tmp_path / f"out{len(sizes)}")[0].stat().st_size
    assert sizes["COMPRESS=NONE"] > 256 * 256 * 3 > 2 * sizes[""] > 2 * sizes["COMPRESS=DEFLATE|ZLEVEL=9"]


def test_jpeg_quality(tmp_path):
    image = write_raster(tmp_path / "image.tif", smooth(64, 64))
    errors = {}
    for quality in (20, 100):
        folder = tmp_path / str(quality)
        choices = {"tile": 64, "chip_format": ChipFormat.JPEG, "metadata_format": CLASSIFIED}
        run(image, whole(image, 3), folder, creation_options=f"QUALITY={quality}", **choices)
        chip = folder / "images" / "000000000000.jpg"
        errors[quality] = np.abs(np.asarray(Image.open(chip)).astype(int) - read_chip(image)).mean()
        assert (read_chip(folder / "labels" / "000000000000.png") == 3).all()
    assert errors[100] < 1 < errors[20]


@pytest.mark.parametrize(
    ("chip_format", "options", "words"),
    [
        (ChipFormat.TIFF, "COMPRESS=JPEG", ["COMPRESS", "DEFLATE", "JPEG"]),
        (ChipFormat.TIFF, "QUALITY=80", ["QUALITY=80", "TIFF", "PREDICTOR"]),
        (ChipFormat.TIFF, "COMPRESS", ["COMPRESS"]),
        (ChipFormat.TIFF, "COMPRESS=LZW|PREDICTOR=3", ["uint8", "PREDICTOR=3"]),
        (ChipFormat.PNG, "ZLEVEL=10", ["ZLEVEL", "0 to 9", "10"]),
        (ChipFormat.JPEG, "QUALITY=high", ["QUALITY", "1 to 100", "HIGH"]),
        (ChipFormat.MRF, "QUALITY=80", ["MRF", "none"]),
    ],
)
def test_what_is_refused(tmp_path, chip_format, options, words):
    image = write_raster(tmp_path / "image.tif", noise(20, 20, 3))
    with pytest.raises(SettingsError) as caught:
        run(image, whole(image), tmp_path / "out", tile=20, chip_format=chip_format, creation_options=options)
    assert_one_sentence(caught.value, "CREATION_OPTIONS", *words)
    assert not (tmp_path / "out").exists()

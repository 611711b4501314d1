# SPDX-License-Identifier: GPL-2.0-or-later
"""BANDS and STRETCH through QGIS: pixels, band names, the record, what is refused."""

from __future__ import annotations

import numpy as np
import pytest
from oracles import chip_files, model_of, read_chip, statistics_of, tree
from qgis_exports import box_px, export, polygons, refusal, tiles
from scenes import noise, write_raster

LABELS = [(box_px(4, 6, 20, 30), 3)]


@pytest.fixture
def deep(tmp_path):
    """Five bands of 16 bits whose values are far from 8 bits."""
    pixels = noise(64, 64, 5, "uint16") // 8 + 1000
    return write_raster(tmp_path / "deep.tif", pixels), pixels


@pytest.mark.parametrize("bands", [[4, 2, 1], [5], [1, 1, 3]])
def test_bands_in_their_order(deep, out, bands):
    image, pixels = deep
    export(image, polygons(LABELS), out, BANDS=bands, **tiles(32))
    for chip, (y, x) in zip(chip_files(out), ((0, 0), (0, 32), (32, 0), (32, 32))):
        assert np.array_equal(read_chip(chip), pixels[y : y + 32, x : x + 32, np.array(bands) - 1])
    assert statistics_of(out)["NumBands"] == len(bands)
    assert model_of(out)["ExtractBands"] == list(range(len(bands)))


def test_a_band_that_is_not_there(deep, out):
    refusal(deep[0], polygons(LABELS), out, "BANDS", BANDS=[1, 6], **tiles(32))


@pytest.mark.parametrize("method", ["MINMAX", "PERCENTILE_2_98", "STDDEV"])
def test_one_stretch_for_all_chips(deep, out, method):
    image, pixels = deep
    export(image, polygons(LABELS), out, BANDS=[3, 1], STRETCH=method, CHIP_FORMAT="PNG", **tiles(32))
    record = model_of(out)["Stretch"]
    assert record["Method"] == method
    for index, band in enumerate((2, 0)):
        values = pixels[..., band].astype(float)
        low, high = {
            "MINMAX": (values.min(), values.max()),
            "PERCENTILE_2_98": np.percentile(values, (2, 98)),
            "STDDEV": np.clip(
                (values.mean() - 2 * values.std(ddof=1), values.mean() + 2 * values.std(ddof=1)),
                values.min(),
                values.max(),
            ),
        }[method]
        assert (record["Limits"][index]["Low"], record["Limits"][index]["High"]) == pytest.approx((low, high))
        for chip, (y, x) in zip(chip_files(out), ((0, 0), (0, 32), (32, 0), (32, 32))):
            part = values[y : y + 32, x : x + 32]
            expected = np.clip(np.floor((part - low) / (high - low) * 255 + 0.5), 0, 255)
            assert np.abs(read_chip(chip)[..., index] - expected).max() <= 1


def test_jpeg_of_16_bits_demands_a_stretch(deep, out):
    refusal(deep[0], polygons(LABELS), out, "STRETCH", BANDS=[1, 2, 3], CHIP_FORMAT="JPEG", **tiles(32))
    export(deep[0], polygons(LABELS), out, BANDS=[1, 2, 3], CHIP_FORMAT="JPEG", STRETCH="MINMAX", **tiles(32))
    assert read_chip(chip_files(out)[0]).shape == (32, 32, 3)


def test_a_further_run_keeps_the_limits(deep, tmp_path, out):
    image, pixels = deep
    size = {"CHIP_FORMAT": "PNG", "BANDS": [1], "STRETCH": "MINMAX", **tiles(32)}
    export(image, polygons(LABELS), out, **size)
    limits = model_of(out)["Stretch"]
    brighter = write_raster(tmp_path / "brighter.tif", pixels + 20000)
    export(brighter, polygons(LABELS), out, START_INDEX=4, **size)
    assert model_of(out)["Stretch"] == limits
    assert (read_chip(chip_files(out)[4]) == 255).all()
    before = tree(out)
    refusal(image, polygons(LABELS), out, "STRETCH", START_INDEX=8, **{**size, "STRETCH": "STDDEV"})
    assert tree(out) == before

# SPDX-License-Identifier: GPL-2.0-or-later
"""Which chips are not written: too little data, no label; the numbers close ranks."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from oracles import check_dataset, chip_files, clipped_on_map, window_of
from scenes import UTM_PLACE, Features, Listener, noise, on_map, random_polygons, run, whole, write_raster

from chipsmith.core.plan import Fate


def _starts(folder, image) -> list[tuple[int, int]]:
    return [tuple(part.start for part in window_of(chip, image)) for chip in chip_files(folder)]


@pytest.fixture
def holed(tmp_path):
    """An image with nodata in patches, and the share of data of each 20 x 20 tile."""
    pixels = np.maximum(noise(80, 100, 2), 1)
    random = np.random.default_rng(3)
    empty = np.kron(random.random((16, 20)) < 0.4, np.ones((5, 5))).astype(bool)
    empty[20:40, 40:60] = True
    empty[:20, :20] = False
    pixels[empty] = 0
    data = (~empty).reshape(4, 20, 5, 20).mean(axis=(1, 3))
    return write_raster(tmp_path / "image.tif", pixels, nodata=0), data


@pytest.mark.parametrize("percent", [0, 30, 40, 55, 99, 100])
def test_nodata(tmp_path, holed, percent):
    image, data = holed
    kept = (100 * (1 - data) <= percent) & (data > 0)
    folder = tmp_path / "out"
    summary = run(image, whole(image), folder, tile=20, max_nodata_percent=percent)
    assert _starts(folder, image) == [(20 * int(row), 20 * int(column)) for row, column in zip(*np.nonzero(kept))]
    assert summary.left_out[Fate.NODATA] == kept.size - kept.sum()
    assert summary.chips == kept.sum()
    assert check_dataset(folder) == [f"{number:012d}" for number in range(kept.sum())]


def test_a_pixel_with_data_in_one_band_is_data(tmp_path):
    pixels = np.zeros((20, 20, 2), np.uint8)
    pixels[:10, :, 0] = 5
    pixels[5:15, :, 1] = 5
    image = write_raster(tmp_path / "bands.tif", pixels, nodata=0)
    assert run(image, whole(image), tmp_path / "a", tile=20, max_nodata_percent=25).chips == 1


def test_padding_counts_as_nodata(tmp_path):
    image = write_raster(tmp_path / "plain.tif", noise(30, 30))
    choices = {"tile": 20, "edge": "PAD"}
    assert run(image, whole(image), tmp_path / "all", **choices).chips == 4
    assert run(image, whole(image), tmp_path / "half", max_nodata_percent=50, **choices).chips == 3
    assert run(image, whole(image), tmp_path / "none", max_nodata_percent=0, **choices).chips == 1


@pytest.mark.parametrize("ratio", [0.0, 0.5])
def test_only_chips_with_labels(tmp_path, ratio):
    image = write_raster(tmp_path / "plain.tif", noise(200, 220))
    shapes, values = random_polygons(6, 220, 200, 24)
    chosen = [(shape, value) for shape, value in zip(shapes, values) if shape.area < 150]
    features = Features([on_map(shape, UTM_PLACE) for shape, _ in chosen], [value for _, value in chosen])
    run(image, features, tmp_path / "all", tile=20, min_overlap_ratio=ratio)
    expected = [
        tuple(part.start for part in window)
        for window in (window_of(chip, image) for chip in chip_files(tmp_path / "all"))
        if clipped_on_map(image, window, features.geometries, features.values, ratio)
    ]
    summary = run(image, features, tmp_path / "some", tile=20, min_overlap_ratio=ratio, export_all_tiles=False)
    assert _starts(tmp_path / "some", image) == expected
    assert summary.left_out[Fate.NO_LABEL] == 110 - len(expected) > 0
    assert check_dataset(tmp_path / "some") == [f"{number:012d}" for number in range(len(expected))]


def test_warnings_say_what_may_surprise(tmp_path):
    image = write_raster(tmp_path / "plain.tif", noise(30, 30))
    features = Features([on_map(shapely.box(1, 1, 9, 9), UTM_PLACE)])
    for choices, words in (({"tile": 64}, "smaller than the tile"), ({"tile": 8, "stride": 10}, "stride")):
        listener = Listener()
        run(image, features, tmp_path / words, progress=listener, **choices)
        assert any(words in str(message) for message in listener.warnings)
        assert all(str(message).endswith(".") for message in listener.warnings + listener.infos)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Numbers no run can follow, found by random parameters: one sentence each, and nothing left behind."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from format_runs import run_any
from oracles import assert_one_sentence
from scenes import UTM_PLACE, Features, noise, on_map, run, whole, write_raster

from chipsmith.core.errors import ChipsmithError, LabelError, SettingsError
from chipsmith.core.settings import MetadataFormat


@pytest.fixture
def image(tmp_path):
    return write_raster(tmp_path / "image.tif", noise(64, 64))


@pytest.mark.parametrize("cell_size", [1e-300, 1e-12, 1e-6, -1.0, math.nan])
def test_cell_sizes(image, tmp_path, cell_size):
    with pytest.raises(SettingsError) as caught:
        run(image, whole(image), tmp_path / "out", cell_size=cell_size, tile=32, stride=1)
    assert_one_sentence(caught.value, "CELL_SIZE")
    assert not (tmp_path / "out").exists()


def test_tiles(image, tmp_path):
    with pytest.raises(SettingsError) as caught:
        run(image, whole(image), tmp_path / "out", tile=2**31 - 1)
    assert_one_sentence(caught.value, "TILE_SIZE_X")


@pytest.mark.parametrize("extent", [(math.nan,) * 4, (-math.inf, 0.0, math.inf, 1.0)])
def test_extents(image, tmp_path, extent):
    with pytest.raises(SettingsError) as caught:
        run(image, whole(image), tmp_path / "out", extent=extent)
    assert_one_sentence(caught.value, "EXTENT")


def test_radii(image, tmp_path):
    shapes = [on_map(shapely.box(4, 4, 20, 20), UTM_PLACE), on_map(shapely.box(30, 30, 50, 40), UTM_PLACE)]
    with pytest.raises(ChipsmithError) as caught:
        run(image, Features(shapes, [1, 2], radius=1e308), tmp_path / "out")
    assert_one_sentence(caught.value, "INPUT_CLASS_DATA")


def test_a_run_without_any_label_leaves_nothing(image, tmp_path):
    features = Features([on_map(shapely.box(20, 20, 44, 44), UTM_PLACE)], [1])
    with pytest.raises(LabelError) as caught:
        run(image, features, tmp_path / "out", tile=32, min_overlap_ratio=0.9)
    assert_one_sentence(caught.value, "MIN_POLYGON_OVERLAP_RATIO")
    assert not (tmp_path / "out").exists()


def test_cyclegan_whose_other_side_has_no_data_leaves_nothing(image, tmp_path):
    empty = write_raster(tmp_path / "empty.tif", np.zeros((64, 64), np.uint8), nodata=0)
    with pytest.raises(LabelError) as caught:
        run_any(image, tmp_path / "out", MetadataFormat.CYCLEGAN, second=empty, tile=32)
    assert_one_sentence(caught.value, "too little data")
    assert not list((tmp_path / "out").rglob("*.tif"))

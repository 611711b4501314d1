# SPDX-License-Identifier: GPL-2.0-or-later
"""Numbers that QGIS lets through: what they mean, or one sentence."""

from __future__ import annotations

import math

import pytest
from oracles import check_dataset
from qgis.core import QgsVectorLayer
from qgis_exports import export, refusal, tiles


@pytest.mark.parametrize("start", [3_000_000_000, 99_999_999_999])
def test_start_indices_of_more_than_32_bits(image, labels, out, tmp_path, start):
    run = export(image, labels, out, START_INDEX=start, FOOTPRINTS=str(tmp_path / "footprints.gpkg"), **tiles(32))
    numbers = list(range(start, start + 4))
    assert check_dataset(out) == [f"{number:012d}" for number in numbers]
    assert run.counts[3] == start + 4
    footprints = QgsVectorLayer(run.results["FOOTPRINTS"], "footprints", "ogr")
    assert sorted(feature["chip"] for feature in footprints.getFeatures()) == numbers


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("START_INDEX", 10**12),
        ("TILE_SIZE_X", 32769),
        ("TILE_SIZE_Y", 3_000_000_000),
        ("TILE_SIZE_X", math.nan),
        ("STRIDE_Y", math.nan),
        ("BUFFER_RADIUS", math.nan),
        ("MIN_POLYGON_OVERLAP_RATIO", math.nan),
        ("MAX_NODATA_PERCENT", math.nan),
        ("ROTATION_ANGLE", math.nan),
        ("CELL_SIZE", math.nan),
        ("CELL_SIZE", 1e-12),
    ],
)
def test_numbers_that_no_run_can_follow(image, labels, out, name, value):
    refusal(image, labels, out, name, **{name: value})
    assert not out.exists()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ROTATION_ANGLE", 360),
        ("ROTATION_ANGLE", -1),
        ("STRIDE_X", -1),
        ("START_INDEX", -1),
        ("START_INDEX", math.inf),
        ("BUFFER_RADIUS", math.inf),
    ],
)
def test_numbers_out_of_range_name_the_parameter(image, labels, out, name, value):
    with pytest.raises(Exception, match=name):
        export(image, labels, out, **{name: value})
    assert not out.exists()


def test_a_stride_of_more_than_32_bits_is_one_chip(image, labels, out):
    run = export(image, labels, out, TILE_SIZE_X=16, TILE_SIZE_Y=16, STRIDE_X=5 * 10**9, STRIDE_Y=5 * 10**9,
                 EDGE_RULE="SKIP")  # fmt: skip
    assert run.counts[0] == 1


@pytest.mark.parametrize("reference_system", ["MAP_SPACE", "PIXEL_SPACE"])
def test_a_cell_size_of_0_is_none(image, labels, out, reference_system):
    run = export(image, labels, out, CELL_SIZE=0, REFERENCE_SYSTEM=reference_system, **tiles(32))
    assert run.counts == (4, 2, 2, 4)

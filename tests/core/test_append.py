# SPDX-License-Identifier: GPL-2.0-or-later
"""Two runs into one folder are one dataset, with the statistics of a single run."""

from __future__ import annotations

import json

import numpy as np
import pytest
from oracles import assert_one_sentence, check_dataset, map_lines, model_of, statistics_of, tree
from scenes import (
    CLASSIFIED,
    KITTI,
    UTM_PLACE,
    VOC,
    ChipFormat,
    ClassMap,
    Features,
    noise,
    on_map,
    random_polygons,
    run,
    write_raster,
)

from chipsmith.core.errors import OutputError

TILE = 25
COLUMNS, ROWS = 100, 150
CUT = 75  # rows of the upper part, whole tiles


def _extent(first_row: int, end_row: int):
    g = UTM_PLACE
    return (g[0], g[3] + end_row * g[5], g[0] + COLUMNS * g[1], g[3] + first_row * g[5])


def _inputs(tmp_path, kind: str, dtype: str = "uint8"):
    image = write_raster(tmp_path / "image.tif", noise(ROWS, COLUMNS, 3, dtype), nodata=1)
    if kind == "raster":
        shapes, values = random_polygons(3, COLUMNS, ROWS)
        classes = np.random.default_rng(4).integers(0, 4, (ROWS // 10, COLUMNS // 10), dtype=np.uint8)
        classes = np.kron(classes, np.ones((10, 10), np.uint8))
        return image, ClassMap(write_raster(tmp_path / "classes.tif", classes))
    shapes, values = random_polygons(3, COLUMNS, ROWS, 60)
    return image, Features([on_map(shape, UTM_PLACE) for shape in shapes], values)


@pytest.mark.parametrize("dtype", ["uint8", "float32"])
@pytest.mark.parametrize(
    ("kind", "metadata_format"), [("polygons", KITTI), ("polygons", CLASSIFIED), ("raster", CLASSIFIED)]
)
def test_two_runs_have_the_statistics_of_one(tmp_path, kind, metadata_format, dtype):
    image, labels = _inputs(tmp_path, kind, dtype)
    choices = {"tile": TILE, "metadata_format": metadata_format}
    run(image, labels, tmp_path / "one", **choices)
    first = run(image, labels, tmp_path / "two", extent=_extent(0, CUT), **choices)
    second = run(
        image, labels, tmp_path / "two", extent=_extent(CUT, ROWS), start_index=first.next_index, workers=2, **choices
    )
    assert (first.chips, second.chips, second.next_index) == (12, 12, 24)
    assert check_dataset(tmp_path / "two") == check_dataset(tmp_path / "one")
    assert statistics_of(tmp_path / "two") == statistics_of(tmp_path / "one")
    assert model_of(tmp_path / "two") == model_of(tmp_path / "one")
    assert (tmp_path / "two/stats.txt").read_bytes() == (tmp_path / "one/stats.txt").read_bytes()
    assert (tmp_path / "two/map.txt").read_bytes() == (tmp_path / "one/map.txt").read_bytes()
    assert len(json.loads((tmp_path / "two/chipsmith.json").read_text())["Runs"]) == 2


def test_a_dataset_without_our_own_record_can_be_added_to(tmp_path):
    """As other tools write it: statistics come from the running state."""
    image, labels = _inputs(tmp_path, "polygons")
    run(image, labels, tmp_path / "one", tile=TILE)
    run(image, labels, tmp_path / "two", tile=TILE, extent=_extent(0, CUT))
    (tmp_path / "two/chipsmith.json").unlink()
    run(image, labels, tmp_path / "two", tile=TILE, extent=_extent(CUT, ROWS), start_index=12)
    check_dataset(tmp_path / "two")
    one, two = statistics_of(tmp_path / "one"), statistics_of(tmp_path / "two")
    for a, b in zip(one.pop("BandStatsState"), two.pop("BandStatsState")):
        assert a == pytest.approx(b, rel=1e-9)
    assert one["FeatureStats"]["NumFeaturesPerClass"] == two["FeatureStats"]["NumFeaturesPerClass"]


def test_a_gap_in_the_numbers_is_allowed(tmp_path):
    image, labels = _inputs(tmp_path, "polygons")
    run(image, labels, tmp_path / "out", tile=TILE, extent=_extent(0, CUT))
    summary = run(image, labels, tmp_path / "out", tile=TILE, extent=_extent(CUT, ROWS), start_index=1000)
    assert summary.next_index == 1012
    stems = check_dataset(tmp_path / "out")
    assert stems[11:13] == ["000000000011", "000000001000"]


def test_a_map_without_a_last_line_break_is_continued_on_a_line_of_its_own(tmp_path):
    image, labels = _inputs(tmp_path, "polygons")
    run(image, labels, tmp_path / "out", tile=TILE, extent=_extent(0, CUT))
    path = tmp_path / "out" / "map.txt"
    path.write_bytes(path.read_bytes().rstrip())
    run(image, labels, tmp_path / "out", tile=TILE, extent=_extent(CUT, ROWS), start_index=12)
    assert [len(line) for line in map_lines(tmp_path / "out")] == [2] * 24


REFUSED = [
    ({"start_index": 11}, ("START_INDEX", "12")),
    ({"start_index": 0}, ("START_INDEX", "12")),
    ({"metadata_format": VOC}, ("METADATA_FORMAT",)),
    ({"tile": (TILE, 20)}, ("TILE_SIZE_Y",)),
    ({"tile": (20, TILE)}, ("TILE_SIZE_X",)),
    ({"chip_format": ChipFormat.PNG}, ("CHIP_FORMAT",)),
]


@pytest.mark.parametrize(("change", "words"), REFUSED)
def test_what_does_not_fit_is_refused(tmp_path, change, words):
    image, labels = _inputs(tmp_path, "polygons")
    choices = {"tile": TILE, "metadata_format": KITTI}
    run(image, labels, tmp_path / "out", extent=_extent(0, CUT), **choices)
    before = tree(tmp_path / "out")
    with pytest.raises(OutputError) as caught:
        run(image, labels, tmp_path / "out", **{"start_index": 12, **choices, **change})
    assert_one_sentence(caught.value, *words)
    assert tree(tmp_path / "out") == before


def test_other_bands_and_other_classes_are_refused(tmp_path):
    image, labels = _inputs(tmp_path, "polygons")
    run(image, labels, tmp_path / "out", tile=TILE)
    before = tree(tmp_path / "out")
    other = write_raster(tmp_path / "other.tif", noise(ROWS, COLUMNS, 2))
    with pytest.raises(OutputError) as caught:
        run(other, labels, tmp_path / "out", tile=TILE, start_index=24)
    assert_one_sentence(caught.value, "bands")
    with pytest.raises(OutputError) as caught:
        run(image, Features(labels.geometries, [77] * 60), tmp_path / "out", tile=TILE, start_index=24)
    assert_one_sentence(caught.value, "class", "77")
    with pytest.raises(OutputError) as caught:
        run(image, labels, tmp_path / "out", tile=TILE, start_index=24, names={1: "another name"})
    assert_one_sentence(caught.value, "class", "another name")
    assert tree(tmp_path / "out") == before


def test_labels_of_another_kind_are_refused_before_a_chip_is_written(tmp_path):
    image, polygons = _inputs(tmp_path, "polygons")
    _, classes = _inputs(tmp_path, "raster")
    run(image, polygons, tmp_path / "out", tile=TILE, metadata_format=CLASSIFIED)
    before = tree(tmp_path / "out")
    with pytest.raises(OutputError) as caught:
        run(image, classes, tmp_path / "out", tile=TILE, metadata_format=CLASSIFIED, start_index=24)
    assert_one_sentence(caught.value)
    assert tree(tmp_path / "out") == before


def test_pixels_of_another_type_are_refused(tmp_path):
    """Trainers take the type of the first chip for all."""
    image, labels = _inputs(tmp_path, "polygons")
    run(image, labels, tmp_path / "out", tile=TILE)
    before = tree(tmp_path / "out")
    other = write_raster(tmp_path / "other.tif", noise(ROWS, COLUMNS, 3, "uint16"))
    with pytest.raises(OutputError) as caught:
        run(other, labels, tmp_path / "out", tile=TILE, start_index=24)
    assert_one_sentence(caught.value)
    assert tree(tmp_path / "out") == before

# SPDX-License-Identifier: GPL-2.0-or-later
"""Boxes are the bounds of each feature's part in the chip, cut on the map."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from oracles import chip_files, clipped_on_map, read_boxes, statistics_of, window_of
from scenes import KITTI, PLACES, VOC, Features, noise, on_map, random_polygons, run, write_raster

from chipsmith.core import strip_limits

COLUMNS, ROWS = 150, 117


def _scene(tmp_path, seed: int, place_name: str = "UTM"):
    crs, place = PLACES[place_name]
    image = write_raster(tmp_path / "image.tif", noise(ROWS, COLUMNS), place, crs)
    shapes, values = random_polygons(seed, COLUMNS, ROWS)
    return image, Features([on_map(shape, place) for shape in shapes], values, crs)


def _assert_boxes(folder, image, features, ratio: float = 0.0) -> int:
    """Compare each chip's boxes, in layer order, with cutting on the map; return how many there are."""
    total = 0
    for chip in chip_files(folder):
        expected = clipped_on_map(image, window_of(chip, image), features.geometries, features.values, ratio)
        boxes = read_boxes(folder, chip.stem)
        assert [box.value for box in boxes] == [value for value, _, _ in expected], chip.name
        if boxes:
            sides = np.array([box.sides for box in boxes])
            assert np.abs(sides - [box for _, box, _ in expected]).max() <= 0.01
        total += len(boxes)
    return total


@pytest.mark.parametrize("place_name", list(PLACES))
@pytest.mark.parametrize("metadata_format", [KITTI, VOC])
@pytest.mark.parametrize("seed", range(2))
def test_boxes_equal_cutting_on_the_map(tmp_path, seed, metadata_format, place_name):
    image, features = _scene(tmp_path, seed, place_name)
    summary = run(image, features, tmp_path / "out", tile=(43, 48), stride=(29, 48), metadata_format=metadata_format)
    assert _assert_boxes(tmp_path / "out", image, features) == summary.objects > 50


@pytest.mark.parametrize("ratio", [0.001, 0.25, 0.5, 0.999, 1.0])
def test_the_overlap_ratio(tmp_path, ratio):
    image, features = _scene(tmp_path, 7)
    run(image, features, tmp_path / "out", tile=40, stride=20, min_overlap_ratio=ratio)
    assert _assert_boxes(tmp_path / "out", image, features, ratio) > 10


@pytest.mark.parametrize("seed", range(20, 22))
def test_boxes_do_not_depend_on_strips(tmp_path, monkeypatch, seed):
    monkeypatch.setattr(strip_limits, "STRIP_BYTES", 1)
    monkeypatch.setattr(strip_limits, "WIDEST_STRIP_BYTES", 32 * 60)
    image, features = _scene(tmp_path, seed)
    run(image, features, tmp_path / "out", tile=32, stride=16)
    _assert_boxes(tmp_path / "out", image, features)


@pytest.mark.parametrize("edge", ["SHIFT", "PAD", "SKIP"])
def test_boxes_at_the_edges(tmp_path, edge):
    image, features = _scene(tmp_path, 9)
    run(image, features, tmp_path / "out", tile=64, edge=edge)
    _assert_boxes(tmp_path / "out", image, features)


def test_padding_is_the_same_for_all_features(tmp_path):
    """Labels reach into the padding of a chip, or they do not: whether a feature begins in the image is no matter."""
    image = write_raster(tmp_path / "image.tif", noise(20, 20))
    place = PLACES["UTM"][1]
    half_in = on_map(shapely.box(15, 5, 28, 10), place)
    in_padding = on_map(shapely.box(22, 12, 28, 18), place)
    run(image, Features([half_in, in_padding], [1, 2]), tmp_path / "out", tile=32, edge="PAD")
    boxes = read_boxes(tmp_path / "out", "000000000000")
    reaches_into_padding = boxes[0].right > 20
    assert (len(boxes) == 2) == reaches_into_padding


def test_the_ratio_is_at_least(tmp_path):
    """Exactly a quarter of a square lies in each chip: 0.25 keeps it, a little more does not."""
    image = write_raster(tmp_path / "image.tif", noise(40, 40))
    inner = on_map(shapely.box(1, 1, 3, 3), PLACES["UTM"][1])
    square = on_map(shapely.box(10, 10, 30, 30), PLACES["UTM"][1])
    for ratio, objects in ((0.25, 5), (0.250001, 1)):
        folder = tmp_path / str(ratio)
        summary = run(image, Features([square, inner]), folder, tile=20, min_overlap_ratio=ratio)
        assert summary.objects == objects


def test_a_feature_that_only_touches_a_chip_does_not_count(tmp_path):
    image = write_raster(tmp_path / "image.tif", noise(40, 40))
    place = PLACES["UTM"][1]
    left_half = on_map(shapely.box(0, 0, 20, 20), place)
    corner = on_map(shapely.Polygon([(20, 20), (35, 20), (35, 35)]), place)
    summary = run(image, Features([left_half, corner]), tmp_path / "out", tile=20, export_all_tiles=False)
    assert summary.chips == 2
    assert [len(read_boxes(tmp_path / "out", f"{n:012d}")) for n in range(2)] == [1, 1]


@pytest.mark.parametrize(("wide", "counts"), [(0.012, True), (0.008, False)])
def test_parts_thinner_than_the_file_can_tell_do_not_count(tmp_path, wide, counts):
    image = write_raster(tmp_path / "image.tif", noise(40, 40))
    place = PLACES["UTM"][1]
    features = Features([on_map(shapely.box(20 - wide, 3, 30, 9), place)])
    run(image, features, tmp_path / "out", tile=20)
    boxes = read_boxes(tmp_path / "out", "000000000000")
    assert len(boxes) == int(counts)
    assert all(box.right > box.left for box in boxes)


def test_boxes_stay_inside_the_chip(tmp_path):
    image, features = _scene(tmp_path, 30)
    run(image, features, tmp_path / "out", tile=(33, 21), stride=(11, 7))
    for chip in chip_files(tmp_path / "out"):
        for box in read_boxes(tmp_path / "out", chip.stem):
            assert 0 <= box.left < box.right <= 33
            assert 0 <= box.top < box.bottom <= 21


def test_areas_are_those_of_the_parts_on_the_map(tmp_path):
    image, features = _scene(tmp_path, 11)
    run(image, features, tmp_path / "out", tile=40, stride=30)
    areas: dict[int, list[float]] = {}
    for chip in chip_files(tmp_path / "out"):
        for value, _, area in clipped_on_map(image, window_of(chip, image), features.geometries, features.values):
            areas.setdefault(value, []).append(area)
    statistics = statistics_of(tmp_path / "out")
    values = [entry["ClassValue"] for entry in statistics["Classes"]]
    assert values == sorted(areas)
    for value, spread in zip(values, statistics["FeatureStats"]["FeatureAreaPerClass"]):
        assert spread["Count"] == len(areas[value])
        assert spread["Sum"] == pytest.approx(sum(areas[value]), rel=1e-6)
        assert spread["Min"] == pytest.approx(min(areas[value]), rel=1e-4, abs=1e-7)
        assert spread["Max"] == pytest.approx(max(areas[value]), rel=1e-6)
        assert spread["Mean"] == pytest.approx(np.mean(areas[value]), rel=1e-6)


@pytest.mark.parametrize("export_all", [True, False])
def test_chips_without_objects(tmp_path, export_all):
    image = write_raster(tmp_path / "image.tif", noise(40, 60))
    place = PLACES["UTM"][1]
    features = Features([on_map(shapely.box(25, 5, 33, 12), place), on_map(shapely.box(41, 21, 42, 22), place)])
    summary = run(image, features, tmp_path / "out", tile=20, export_all_tiles=export_all, metadata_format=KITTI)
    assert summary.labelled_chips == 2
    assert summary.chips == (6 if export_all else 2)
    assert sum(1 for path in (tmp_path / "out" / "labels").iterdir() if path.stat().st_size) == 2


def test_points_and_lines_with_a_radius(tmp_path):
    image = write_raster(tmp_path / "image.tif", noise(64, 64))
    place = PLACES["UTM"][1]
    point, line = shapely.Point(20, 20), shapely.LineString([(40, 40), (50, 40)])
    features = Features([on_map(point, place), on_map(line, place)], [1, 2], radius=5 * place[1])
    run(image, features, tmp_path / "out", tile=64)
    first, second = read_boxes(tmp_path / "out", "000000000000")
    assert first.sides == (15, 15, 25, 25)
    assert second.sides == (35, 35, 55, 45)
    areas = statistics_of(tmp_path / "out")["FeatureStats"]["FeatureAreaPerClass"]
    circle = np.pi * (5 * place[1]) ** 2
    assert areas[0]["Sum"] == pytest.approx(circle, rel=1e-3)
    assert areas[1]["Sum"] == pytest.approx(circle + 10 * 10 * place[1] ** 2, rel=1e-3)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Panoptic_Segmentation: classes of all pixels from one source, instances from another."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from format_runs import (
    PANOPTIC,
    RCNN,
    burnt,
    check_files,
    drawn,
    image_chips,
    instances_in,
    keys,
    lines_of,
    masks,
    picture,
    place_of,
    run_any,
    slot,
)
from oracles import CHIP_SUFFIXES, assert_one_sentence, model_of, read_chip, statistics_of, tree
from pycocotools import mask as coco
from scenes import UTM_PLACE, ChipFormat, ClassMap, Listener, noise, on_map, random_polygons, write_raster
from vendor_contract import load

from chipsmith.core import strip_limits
from chipsmith.core.errors import LabelError, SettingsError

CHIP_FORMATS = [item.value for item in ChipFormat]
INSTANCES = "Panoptic_Segmentation_Instance_Classes"
FIELDS = [shapely.box(0, 0, 64, 30), shapely.box(10, 20, 50, 60), shapely.box(40, 40, 64, 64)]
FIELD_VALUES = [1, 2, 5]
THINGS = [shapely.Point(20, 20).buffer(8), shapely.box(24, 14, 40, 22), shapely.box(44, 44, 60, 60)]
THING_VALUES = [2, 2, 5]


def _classes(size=64) -> np.ndarray:
    classes = np.zeros((size, size), np.uint8)
    for shape, value in zip(FIELDS, FIELD_VALUES):
        classes[burnt(on_map(shape, UTM_PLACE), (size, size))] = value
    return classes


def _ids() -> np.ndarray:
    ids = np.zeros((64, 64), np.uint16)
    ids[4:12, 4:12], ids[4:12, 12:20], ids[28:40, 28:40], ids[60:, 60:] = 700, 3, 65000, 3
    return ids


def semantic(tmp_path, source: str):
    if source == "features":
        return drawn(FIELDS, FIELD_VALUES)
    return ClassMap(write_raster(tmp_path / "classes.tif", _classes()))


def label_path(folder, stem, root="labels"):
    return next(
        folder / root / f"{stem}{suffix}" for suffix in CHIP_SUFFIXES if (folder / root / f"{stem}{suffix}").exists()
    )


def check_semantic(folder, chips) -> None:
    padded = np.zeros((128, 128), np.uint8)
    padded[:64, :64] = _classes()
    for chip, line in zip(chips, lines_of(folder)):
        path = label_path(folder, chip.stem)
        assert line[1] == path.relative_to(folder).as_posix()
        assert line[2:] == sorted(line[2:], key=lambda p: int(p.split("/")[1]))
        assert all(item.startswith("labels2/") and item.endswith(path.suffix) for item in line[2:])
        own = read_chip(path)
        assert own.shape[2] == 1 and place_of(path) == place_of(chip)
        assert np.array_equal(own[..., 0], padded[slot(chip)])


def found_in(folder, chip) -> dict[str, list[bytes]]:
    return {name: keys(instances_in(mask)) for name, mask in masks(folder, chip.stem, "labels2").items()}


def expected_in(chip, arrays) -> dict[str, list[bytes]]:
    """Return what must be found of (class, pixels of the whole scene)."""
    expected: dict[str, list] = {}
    for value, pixels in arrays:
        padded = np.zeros((128, 128), dtype=bool)
        padded[:64, :64] = pixels
        if padded[slot(chip)].any():
            expected.setdefault(str(value), []).append(padded[slot(chip)])
    return {name: keys(own) for name, own in expected.items()}


@pytest.mark.parametrize("chip_format", CHIP_FORMATS)
@pytest.mark.parametrize("source", ["features", "raster"])
@pytest.mark.parametrize("things", ["with classes", "without classes", "raster", "points"])
def test_two_sources(tmp_path, source, things, chip_format):
    one_class = {"without classes": drawn(THINGS), "raster": ClassMap(write_raster(tmp_path / "ids.tif", _ids()))}
    points = [shapely.Point(20, 20), shapely.Point(40, 44)]
    instances = one_class.get(things) or (
        drawn(points, [5, 1], radius=6 * UTM_PLACE[1]) if things == "points" else drawn(THINGS, THING_VALUES)
    )
    folder = tmp_path / "out"
    run_any(
        picture(tmp_path), folder, PANOPTIC, semantic(tmp_path, source), instances=instances, tile=32, stride=20,
        edge="PAD", chip_format=chip_format,
    )  # fmt: skip
    if things == "raster":
        arrays = [(1, _ids() == number) for number in (3, 700, 65000)]
    else:
        shapes, values = (THINGS, THING_VALUES if things == "with classes" else [1] * 3)
        if things == "points":
            shapes, values = [point.buffer(6, quad_segs=32) for point in points], [5, 1]
        arrays = [(value, burnt(on_map(shape, UTM_PLACE), (64, 64))) for shape, value in zip(shapes, values)]
    chips = image_chips(folder)
    check_semantic(folder, chips)
    for chip in chips:
        assert found_in(folder, chip) == expected_in(chip, arrays)
    model = model_of(folder)
    assert [entry["Value"] for entry in model["Classes"]] == FIELD_VALUES
    by_value = {entry["Value"]: entry for entry in model["Classes"]}
    assert model[INSTANCES] == [by_value[value] for value in sorted({value for value, _ in arrays})]
    check_files(folder)
    load(folder)


def test_statistics_are_those_of_the_semantic_source(tmp_path):
    for source, key in (("features", "FeatureStats"), ("raster", "ClassPixelStats")):
        folder = tmp_path / source
        run_any(
            picture(tmp_path), folder, PANOPTIC, semantic(tmp_path, source), instances=drawn(THINGS, THING_VALUES),
            tile=64,
        )  # fmt: skip
        stats = statistics_of(folder)
        assert key in stats and stats["OutputFeatures"] is (source == "features")
        assert stats[key]["NumImagesPerClass"] == [1, 1, 1]
        if source == "raster":
            assert stats[key]["NumPixelsPerClass"] == [int((_classes() == value).sum()) for value in FIELD_VALUES]


@pytest.mark.parametrize("source", ["features", "raster"])
def test_an_instance_class_that_is_no_semantic_one(tmp_path, source):
    with pytest.raises(LabelError) as caught:
        run_any(
            picture(tmp_path), tmp_path / "out", PANOPTIC, semantic(tmp_path, source),
            instances=drawn(THINGS, [2, 7, 5]), tile=32,
        )  # fmt: skip
    assert_one_sentence(caught.value, "INPUT_INSTANCE_DATA", "7", "1, 2, 5")
    assert not (tmp_path / "out").exists()


def test_instances_without_a_class_among_several_that_have_no_1(tmp_path):
    fields = drawn(FIELDS, [2, 3, 4])
    ids = ClassMap(write_raster(tmp_path / "ids.tif", _ids()))
    for instances, name in ((drawn(THINGS), "INPUT_INSTANCE_DATA"), (ids, "INPUT_INSTANCE_RASTER")):
        with pytest.raises(LabelError) as caught:
            run_any(picture(tmp_path), tmp_path / "out", PANOPTIC, fields, instances=instances, tile=32)
        assert_one_sentence(caught.value, name, "INSTANCE_CLASS_VALUE_FIELD")


def test_instances_without_a_class_beside_a_single_one(tmp_path):
    run_any(picture(tmp_path), tmp_path / "out", PANOPTIC, drawn(FIELDS, [9] * 3), instances=drawn(THINGS), tile=64)
    assert [entry["Value"] for entry in model_of(tmp_path / "out")[INSTANCES]] == [9]


@pytest.mark.parametrize("which", ["labels", "instances"])
def test_points_without_a_radius(tmp_path, which):
    sources = {"labels": drawn(FIELDS, FIELD_VALUES), "instances": drawn(THINGS, THING_VALUES)}
    sources[which] = drawn([shapely.Point(9, 9)], [2])
    with pytest.raises(LabelError) as caught:
        run_any(picture(tmp_path), tmp_path / "out", PANOPTIC, sources["labels"], instances=sources["instances"])
    name = "INPUT_CLASS_DATA" if which == "labels" else "INPUT_INSTANCE_DATA"
    assert_one_sentence(caught.value, name, "BUFFER_RADIUS")


def test_missing_or_needless_instances(tmp_path):
    for metadata_format, instances in ((PANOPTIC, None), (RCNN, drawn(THINGS))):
        with pytest.raises(SettingsError) as caught:
            run_any(picture(tmp_path), tmp_path / "out", metadata_format, drawn(FIELDS), instances=instances, tile=32)
        assert_one_sentence(caught.value, "INPUT_INSTANCE_DATA", metadata_format.value)


def test_instances_none_of_which_meets_the_image(tmp_path):
    with pytest.raises(LabelError) as caught:
        run_any(
            picture(tmp_path), tmp_path / "out", PANOPTIC, drawn(FIELDS, FIELD_VALUES),
            instances=drawn([shapely.box(900, 900, 910, 910)], [2]), tile=32,
        )  # fmt: skip
    assert_one_sentence(caught.value, "INPUT_INSTANCE_DATA")


def test_overlapping_instances_are_whole(tmp_path):
    things = [shapely.Point(30, 30).buffer(20 - 4 * i) for i in range(4)] + [shapely.box(30, 30, 50, 50)]
    run_any(
        picture(tmp_path), tmp_path / "out", PANOPTIC, drawn(FIELDS, FIELD_VALUES), instances=drawn(things, [2] * 5),
        tile=64,
    )  # fmt: skip
    mask = masks(tmp_path / "out", "000000000000", "labels2")["2"]
    found = instances_in(mask)
    own = [burnt(on_map(thing, UTM_PLACE), (64, 64)) for thing in things]
    assert keys(found) == keys(own)
    packed = [coco.encode(np.asfortranarray(pixels.astype(np.uint8))) for pixels in found]
    assert sorted(coco.area(packed).tolist()) == sorted(int(pixels.sum()) for pixels in own)
    boxes = sorted(tuple(coco.toBbox(item).tolist()) for item in packed)
    near = sorted((x, y, w - x, h - y) for x, y, w, h in (thing.bounds for thing in things))
    assert np.abs(np.array(boxes) - np.array(near)).max() <= 2


def test_ids_of_a_raster_become_dense(tmp_path):
    ids = noise(64, 64, 1, "uint16")[..., 0] // 3
    instances = ClassMap(write_raster(tmp_path / "ids.tif", ids))
    fields = drawn(FIELDS, FIELD_VALUES)
    run_any(picture(tmp_path), tmp_path / "out", PANOPTIC, fields, instances=instances, tile=16)
    for chip in image_chips(tmp_path / "out"):
        own = ids[slot(chip)]
        mask = masks(tmp_path / "out", chip.stem, "labels2")["1"][..., 0]
        found, dense = np.unique(own, return_inverse=True)
        assert np.array_equal(dense.reshape(own.shape) + (found[0] != 0), mask)


def test_too_many_instances(tmp_path):
    ids = np.arange(1, 200 * 200 + 1, dtype=np.uint16).reshape(200, 200)
    image = write_raster(tmp_path / "image.tif", ids)
    instances = ClassMap(write_raster(tmp_path / "ids.tif", ids[:185, :185].copy()))
    fields = drawn([shapely.box(0, 0, 200, 200)], [1])
    with pytest.raises(LabelError) as caught:
        run_any(image, tmp_path / "out", PANOPTIC, fields, instances=instances, tile=200)
    assert_one_sentence(caught.value, "32767")


def test_the_overlap_ratio_is_for_both_sources(tmp_path):
    things = [shapely.box(28, 4, 38, 14), shapely.box(2, 2, 8, 8)]
    fields = [shapely.box(0, 0, 31, 31), shapely.box(20, 20, 33, 30)]
    run_any(
        picture(tmp_path), tmp_path / "out", PANOPTIC, drawn(fields, [1, 2]), instances=drawn(things, [1, 2]), tile=32,
        min_overlap_ratio=0.5,
    )  # fmt: skip
    found = [found_in(tmp_path / "out", chip) for chip in image_chips(tmp_path / "out")]
    assert [sorted(own) for own in found] == [["2"], ["1"], [], []]
    largest = [int(read_chip(tmp_path / "out/labels" / chip.name).max()) for chip in image_chips(tmp_path / "out")]
    assert largest[:2] == [2, 0]


def test_instance_classes_stay_listed_when_a_later_run_has_fewer(tmp_path):
    """The masks of the first run are still there."""
    fields, image = drawn(FIELDS, FIELD_VALUES), picture(tmp_path)
    run_any(image, tmp_path / "out", PANOPTIC, fields, instances=drawn(THINGS, THING_VALUES), tile=32)
    run_any(image, tmp_path / "out", PANOPTIC, fields, instances=drawn(THINGS[:1], [2]), tile=32, start_index=4)
    assert [entry["Value"] for entry in model_of(tmp_path / "out")[INSTANCES]] == [2, 5]
    load(tmp_path / "out")


@pytest.mark.parametrize("workers", [1, 3])
def test_strips_and_workers_make_no_difference(tmp_path, monkeypatch, workers):
    shapes, values = random_polygons(5, 150, 117, 40)
    image = picture(tmp_path, 117, 150)
    fields, things = drawn(shapes[:20], values[:20]), drawn(shapes[20:], values[20:])
    fields.geometries.append(on_map(shapely.box(0, 0, 30, 30), UTM_PLACE))
    fields.values.append(1)
    things.values = [value if value in fields.values else 1 for value in things.values]
    run_any(image, tmp_path / "one", PANOPTIC, fields, instances=things, tile=32, stride=16)
    monkeypatch.setattr(strip_limits, "STRIP_BYTES", 1)
    monkeypatch.setattr(strip_limits, "WIDEST_STRIP_BYTES", 120 * 50)
    run_any(image, tmp_path / "two", PANOPTIC, fields, instances=things, tile=32, stride=16, workers=workers)
    assert tree(tmp_path / "two") == tree(tmp_path / "one")


def test_instances_that_are_left_out_are_counted_or_said(tmp_path):
    """A feature without a class, and one outside the image, in the source of instances."""
    things = drawn([*THINGS, shapely.box(900, 900, 910, 910)], [2, None, 5, 5])
    listener = Listener()
    summary = run_any(
        picture(tmp_path),
        tmp_path / "out",
        PANOPTIC,
        drawn(FIELDS, FIELD_VALUES),
        instances=things,
        tile=32,
        progress=listener,
    )
    said = " ".join(map(str, [*listener.warnings, *listener.infos]))
    assert (summary.features.null_class, summary.features.outside) == (1, 1) or "INPUT_INSTANCE_DATA" in said

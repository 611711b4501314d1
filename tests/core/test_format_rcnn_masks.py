# SPDX-License-Identifier: GPL-2.0-or-later
"""RCNN_Masks: every instance is just the pixels that GDAL burns for its feature alone."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from format_runs import (
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
from oracles import assert_one_sentence, flood_regions, read_chip, statistics_of, tree
from pycocotools import mask as coco
from scenes import UTM_PLACE, ChipFormat, ClassMap, noise, on_map, random_polygons, write_raster

from chipsmith.core import strip_limits
from chipsmith.core.errors import ChipsmithError, LabelError

CHIP_FORMATS = [item.value for item in ChipFormat]
PIXEL_AREA = UTM_PLACE[1] ** 2


def check_instances(folder, shapes, values, size=(64, 64), ratio=0.0) -> int:
    """Check masks and statistics against each feature burnt alone over the whole scene; return their number."""
    alone = [burnt(on_map(shape, UTM_PLACE), size) for shape in shapes]
    objects, images = dict.fromkeys(values, 0), dict.fromkeys(values, 0)
    for chip, line in zip(image_chips(folder), lines_of(folder)):
        expected: dict[str, list] = {}
        rows, columns = slot(chip)
        footprint = shapely.box(columns.start, rows.start, columns.stop, rows.stop)
        for shape, value, pixels in zip(shapes, values, alone):
            inside = np.zeros((rows.stop - rows.start, columns.stop - columns.start), dtype=bool)
            own = pixels[rows, columns]
            inside[: own.shape[0], : own.shape[1]] = own
            if inside.any() and shape.intersection(footprint).area >= ratio * shape.area * (1 - 1e-9):
                expected.setdefault(str(value), []).append(inside)
        found = {name: instances_in(mask) for name, mask in masks(folder, chip.stem).items()}
        assert set(found) == set(expected)
        for name, arrays in expected.items():
            assert keys(found[name]) == keys(arrays)
            objects[int(name)] += len(arrays)
            images[int(name)] += 1
        assert line[1:] == sorted(line[1:], key=lambda path: int(path.split("/")[1]))
        assert len(line) == 1 + len(expected)
    stats = statistics_of(folder)["FeatureStats"]
    order = sorted(set(values))
    assert stats["NumFeaturesPerClass"] == [objects[value] for value in order]
    assert stats["NumImagesPerClass"] == [images[value] for value in order]
    assert stats["NumFeaturesTotal"] == sum(objects.values())
    check_files(folder)
    return stats["NumFeaturesTotal"]


SCENES = {
    "apart": ([shapely.box(2, 2, 9, 9), shapely.box(20, 20, 33, 31)], [1, 1]),
    "touching by a side": ([shapely.box(2, 2, 9, 9), shapely.box(9, 2, 20, 9), shapely.box(2, 9, 9, 20)], [1, 1, 1]),
    "touching in pixel centres": ([shapely.box(2.5, 2.5, 9.5, 9.5), shapely.box(9.5, 2.5, 20.5, 9.5)], [1, 1]),
    "overlapping, one class": ([shapely.box(2, 2, 20, 20), shapely.box(15, 15, 40, 40)], [1, 1]),
    "overlapping, two classes": ([shapely.box(2, 2, 20, 20), shapely.box(15, 15, 40, 40)], [1, 2]),
    "nested": ([shapely.box(2, 2, 40, 40), shapely.box(8, 8, 30, 30), shapely.box(12, 12, 15, 15)], [3, 3, 3]),
    "in a hole": (
        [shapely.box(2, 2, 40, 40).difference(shapely.box(8, 8, 30, 30)), shapely.box(8, 8, 30, 30)],
        [3, 3],
    ),
    "identical": ([shapely.box(5, 5, 18, 18)] * 3, [1, 1, 2]),
    "many parts": ([shapely.union_all([shapely.box(x, 3, x + 4, 60) for x in range(2, 60, 9)])], [4]),
    "over tile edges": ([shapely.Point(32, 32).buffer(20), shapely.Point(30, 34).buffer(3)], [1, 1]),
    "larger than tiles, off the image": ([shapely.box(-30, -30, 90, 50), shapely.box(60, 60, 99, 99)], [1, 2]),
    "a stack": ([shapely.Point(20, 20).buffer(12 - i) for i in range(8)], [1] * 8),
}


@pytest.mark.parametrize("tile", [64, 32, (20, 28)])
@pytest.mark.parametrize("name", SCENES)
def test_pixels_of_each_instance(tmp_path, name, tile):
    shapes, values = SCENES[name]
    run_any(picture(tmp_path), tmp_path / "out", RCNN, drawn(shapes, values), tile=tile, stride=16)
    assert check_instances(tmp_path / "out", shapes, values) > 0


@pytest.mark.parametrize("chip_format", CHIP_FORMATS)
@pytest.mark.parametrize("edge", ["SHIFT", "PAD", "SKIP"])
def test_random_features(tmp_path, chip_format, edge):
    shapes, values = random_polygons(11, 117, 90, 30)
    run_any(
        picture(tmp_path, 90, 117),
        tmp_path / "out",
        RCNN,
        drawn(shapes, values),
        tile=40,
        edge=edge,
        chip_format="TIFF" if chip_format in ("PNG", "JPEG") else chip_format,
    )
    assert check_instances(tmp_path / "out", shapes, values, (90, 117)) > 20


@pytest.mark.parametrize("chip_format", CHIP_FORMATS)
def test_up_to_four_bands_in_every_chip_format(tmp_path, chip_format):
    shapes, values = [shapely.Point(20, 20).buffer(12 - i) for i in range(4)], [1] * 4
    run_any(picture(tmp_path), tmp_path / "out", RCNN, drawn(shapes, values), tile=32, chip_format=chip_format)
    assert check_instances(tmp_path / "out", shapes, values) == 4
    assert masks(tmp_path / "out", "000000000000")["1"].shape == (32, 32, 4)


@pytest.mark.parametrize("chip_format", ["PNG", "JPEG"])
def test_overlaps_deeper_than_png_holds_are_said(tmp_path, chip_format):
    shapes = [shapely.box(40, 40, 60, 60)] + [shapely.Point(50, 50).buffer(12 - i) for i in range(5)]
    features = drawn([shapely.box(2, 2, 20, 20), *shapes], [1] * 7)
    with pytest.raises(ChipsmithError) as caught:
        run_any(picture(tmp_path), tmp_path / "out", RCNN, features, tile=32, chip_format=chip_format)
    assert_one_sentence(caught.value, "CHIP_FORMAT", "TIFF")
    # What was written before is a dataset; the chip that failed left nothing.
    assert check_files(tmp_path / "out")[:2] == ["000000000000", "000000000001"]
    assert len(image_chips(tmp_path / "out")) < 4
    assert not (tmp_path / "out" / ".chipsmith-run").exists(), "the same call would fail again"


@pytest.mark.parametrize("chip_format", ["PNG", "JPEG"])
def test_the_sentence_about_deep_overlaps_speaks_of_masks(tmp_path, chip_format):
    """The image has three bands; it is the masks that do not fit, and JPEG is what the user chose."""
    features = drawn([shapely.Point(20, 20).buffer(12 - i) for i in range(6)], [1] * 6)
    with pytest.raises(ChipsmithError) as caught:
        run_any(picture(tmp_path), tmp_path / "out", RCNN, features, tile=32, chip_format=chip_format)
    assert "the image has" not in str(caught.value)
    assert "overlap" in str(caught.value)


@pytest.mark.parametrize(("count", "dtype"), [(255, np.uint8), (256, np.uint16), (400, np.uint16)])
@pytest.mark.parametrize("overlapping", [False, True])
def test_many_instances(tmp_path, count, dtype, overlapping):
    """Numbers beyond 255 take 16 bits, whether features overlap or not."""
    shapes = [shapely.box(3 * (i % 21), 3 * (i // 21), 3 * (i % 21) + 2, 3 * (i // 21) + 2) for i in range(count)]
    if overlapping:
        shapes.append(shapely.box(0, 0, 1, 1))
    run_any(picture(tmp_path), tmp_path / "out", RCNN, drawn(shapes, [1] * len(shapes)), tile=64)
    assert check_instances(tmp_path / "out", shapes, [1] * len(shapes)) == len(shapes)
    mask = masks(tmp_path / "out", "000000000000")["1"]
    assert (mask.dtype, mask.shape[2], mask.max()) == (dtype, 2 if overlapping else 1, count)


def test_more_instances_than_can_be_numbered(tmp_path):
    classes = np.zeros((366, 366), np.uint8)
    classes[::2, ::2] = 1
    labels = ClassMap(write_raster(tmp_path / "classes.tif", classes))
    with pytest.raises(LabelError) as caught:
        run_any(write_raster(tmp_path / "image.tif", classes), tmp_path / "out", RCNN, labels, tile=366)
    assert_one_sentence(caught.value, "33489", "32767", "000000000000")


def test_features_without_a_pixel_centre_do_not_count(tmp_path):
    shapes = [shapely.box(2.6, 2.6, 3.4, 3.4), shapely.box(5, 2.6, 20, 3.4), shapely.box(8, 8, 12, 12)]
    run_any(picture(tmp_path), tmp_path / "out", RCNN, drawn(shapes, [1, 2, 2]), tile=32)
    assert check_instances(tmp_path / "out", shapes, [1, 2, 2]) == 1
    assert {path.name for path in (tmp_path / "out/labels").iterdir()} == {"2"}


def test_a_chip_without_any_mask_is_no_labelled_chip(tmp_path):
    """EXPORT_ALL_TILES=false: a feature without a pixel in a chip is no label of it."""
    shapes = [shapely.box(5, 5, 20, 20), shapely.box(40.6, 5, 41.4, 6), shapely.box(5, 20, 32.3, 40)]
    run_any(picture(tmp_path), tmp_path / "out", RCNN, drawn(shapes, [1] * 3), tile=32, export_all_tiles=False)
    assert all(len(line) > 1 for line in lines_of(tmp_path / "out"))


def test_a_layer_of_features_without_pixels_is_an_error(tmp_path):
    with pytest.raises(LabelError) as caught:
        run_any(picture(tmp_path), tmp_path / "out", RCNN, drawn([shapely.box(2.6, 2.6, 3.4, 3.4)], [1]), tile=32)
    assert_one_sentence(caught.value)


@pytest.mark.parametrize("ratio", [0.0, 0.3, 0.5, 1.0])
def test_the_overlap_ratio_keeps_instances_out(tmp_path, ratio):
    shapes = [shapely.box(28, 4, 38, 14), shapely.box(20, 20, 36, 30), shapely.box(2, 2, 8, 8), shapely.box(4, 4, 9, 9)]
    values = [1, 1, 2, 1]
    run_any(picture(tmp_path), tmp_path / "out", RCNN, drawn(shapes, values), tile=32, min_overlap_ratio=ratio)
    check_instances(tmp_path / "out", shapes, values, ratio=ratio)


def test_areas_in_the_statistics_are_those_of_the_parts(tmp_path):
    shapes = [shapely.Point(32, 32).buffer(20), shapely.box(2, 2, 12, 7)]
    run_any(picture(tmp_path), tmp_path / "out", RCNN, drawn(shapes, [1, 1]), tile=32)
    (area,) = statistics_of(tmp_path / "out")["FeatureStats"]["FeatureAreaPerClass"]
    assert area["Sum"] == pytest.approx(sum(shape.area for shape in shapes) * PIXEL_AREA, rel=1e-6)
    assert area["Count"] == 5


@pytest.mark.parametrize("chip_format", CHIP_FORMATS)
def test_coco_agrees_on_area_box_and_overlap(tmp_path, chip_format):
    """pycocotools packs each instance; area, box and IoU are those of the feature's own pixels and near its shape."""
    shapes = [shapely.Point(18, 16).buffer(11), shapely.box(22.2, 9.7, 41.3, 30.1), shapely.Point(45, 50).buffer(9)]
    run_any(picture(tmp_path), tmp_path / "out", RCNN, drawn(shapes, [1] * 3), tile=64, chip_format=chip_format)
    found = instances_in(masks(tmp_path / "out", "000000000000")["1"])
    packed = [coco.encode(np.asfortranarray(mask.astype(np.uint8))) for mask in found]
    own = [coco.encode(np.asfortranarray(burnt(on_map(s, UTM_PLACE), (64, 64)).astype(np.uint8))) for s in shapes]
    overlap = coco.iou(packed, own, [0] * len(own))
    assert sorted(overlap.argmax(axis=1)) == [0, 1, 2]
    assert (overlap.max(axis=1) == 1).all()
    for index, best in enumerate(overlap.argmax(axis=1)):
        left, top, width, height = coco.toBbox(packed[index])
        assert np.abs(np.array([left, top, left + width, top + height]) - shapes[best].bounds).max() <= 1
        assert coco.area(packed[index]) == pytest.approx(shapes[best].area, rel=0.05)
        assert np.array_equal(coco.decode(packed[index]).astype(bool), found[index])
        between = shapes[best].intersection(shapes[0]).area / shapes[best].union(shapes[0]).area
        assert float(coco.iou([packed[index]], [own[0]], [0])[0, 0]) == pytest.approx(between, abs=0.03)


@pytest.mark.parametrize("edge", ["SHIFT", "PAD"])
def test_regions_of_a_class_raster(tmp_path, edge):
    classes = np.kron(noise(9, 11)[..., 0] % 3, np.ones((8, 8), np.uint8)).astype(np.uint8)
    image = picture(tmp_path, *classes.shape)
    labels = ClassMap(write_raster(tmp_path / "classes.tif", classes))
    run_any(image, tmp_path / "out", RCNN, labels, tile=32, stride=20, edge=edge)
    regions = flood_regions(classes)
    count = 0
    for chip in image_chips(tmp_path / "out"):
        rows, columns = slot(chip)
        expected: dict[str, list] = {}
        for value, _, pixels in regions:
            whole = np.zeros((200, 200), dtype=bool)
            whole[tuple(np.array(sorted(pixels)).T)] = True
            if whole[rows, columns].any():
                expected.setdefault(str(value), []).append(whole[rows, columns])
        found = masks(tmp_path / "out", chip.stem)
        assert {name: keys(instances_in(mask)) for name, mask in found.items()} == {
            name: keys(arrays) for name, arrays in expected.items()
        }
        count += sum(map(len, expected.values()))
    assert statistics_of(tmp_path / "out")["FeatureStats"]["NumFeaturesTotal"] == count
    check_files(tmp_path / "out")


def test_masks_lie_on_their_chips(tmp_path):
    shapes, values = SCENES["over tile edges"]
    run_any(picture(tmp_path), tmp_path / "out", RCNN, drawn(shapes, values), tile=32)
    for line in lines_of(tmp_path / "out"):
        image, *labels = (tmp_path / "out" / path for path in line)
        for label in labels:
            assert place_of(label) == place_of(image)
            assert read_chip(label).shape[:2] == read_chip(image).shape[:2]


@pytest.mark.parametrize("workers", [1, 3])
@pytest.mark.parametrize("budget", [1, 120 * 3 * 50])
def test_strips_and_workers_make_no_difference(tmp_path, monkeypatch, workers, budget):
    shapes, values = random_polygons(5, 150, 117, 40)
    image = picture(tmp_path, 117, 150)
    choices = {"tile": 32, "stride": 16, "min_overlap_ratio": 0.1}
    run_any(image, tmp_path / "one", RCNN, drawn(shapes, values), **choices)
    monkeypatch.setattr(strip_limits, "STRIP_BYTES", budget)
    monkeypatch.setattr(strip_limits, "WIDEST_STRIP_BYTES", budget)
    run_any(image, tmp_path / "two", RCNN, drawn(shapes, values), workers=workers, **choices)
    assert tree(tmp_path / "two") == tree(tmp_path / "one")


@pytest.mark.parametrize("chip_format", CHIP_FORMATS)
def test_many_overlapping_instances_in_every_chip_format(tmp_path, chip_format):
    """Two bands of 16 bits."""
    shapes = [shapely.box(3 * (i % 21), 3 * (i // 21), 3 * (i % 21) + 2, 3 * (i // 21) + 2) for i in range(300)]
    shapes += shapes[:2]
    image = picture(tmp_path)
    run_any(image, tmp_path / "out", RCNN, drawn(shapes, [70000] * 302), tile=64, chip_format=chip_format)
    assert check_instances(tmp_path / "out", shapes, [70000] * 302) == 302
    mask = masks(tmp_path / "out", "000000000000")["70000"]
    assert (mask.dtype, mask.shape[2], mask.max()) == (np.uint16, 2, 300)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Labeled_Tiles, MultiLabeled_Tiles and Imagenet: a chip a feature, or the classes of a raster."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from format_runs import (
    IMAGENET,
    LABELED,
    MULTI,
    WHOLE,
    burnt,
    check_files,
    drawn,
    image_chips,
    lines_of,
    picture,
    place_of,
    run_any,
    xml_object,
)
from lxml import etree
from oracles import assert_one_sentence, model_of, read_chip, statistics_of, tree
from PIL import Image
from scenes import UTM_PLACE, ChipFormat, ClassMap, noise, on_map, random_polygons, smooth, write_raster

from chipsmith.core import strip_limits
from chipsmith.core.errors import LabelError, SettingsError
from chipsmith.core.plan import Fate

CHIP_FORMATS = [item.value for item in ChipFormat]
PIXEL_M = UTM_PLACE[1]


def label_of(folder, chip) -> str:
    """Return the label of a chip as text, from wherever the format keeps it."""
    if chip.parent.name != "images":
        return chip.parent.name
    return xml_object(folder / "labels" / f"{chip.stem}.xml")[0]


def own_names(metadata_format) -> dict[int, str]:
    return {} if metadata_format is LABELED else {1: "house", 2: "pond", 3: "road"}


SHAPES = [
    shapely.box(10, 10, 18, 20),
    shapely.box(30.3, 40.7, 41.1, 47.9),
    shapely.Point(80, 70).buffer(6.5),
    shapely.box(50, 50, 57, 58),
]
VALUES = [1, 2, 1, 3]


@pytest.mark.parametrize("chip_format", CHIP_FORMATS)
@pytest.mark.parametrize("metadata_format", WHOLE)
def test_each_feature_has_a_chip_with_it_in_the_middle(tmp_path, metadata_format, chip_format):
    image = picture(tmp_path, 96, 96)
    names = own_names(metadata_format)
    summary = run_any(
        image, tmp_path / "out", metadata_format, drawn(SHAPES, VALUES), tile=16, edge="PAD", names=names,
        chip_format=chip_format,
    )  # fmt: skip
    assert summary.chips == len(check_files(tmp_path / "out")) == 4
    pixels, found = smooth(96, 96), []
    for chip in image_chips(tmp_path / "out"):
        x, y, width, height = place_of(chip)
        assert (width, height) == (16, 16)
        nearest = min(range(4), key=lambda i: math.dist(SHAPES[i].envelope.centroid.coords[0], (x + 8, y + 8)))
        centre = SHAPES[nearest].envelope.centroid
        assert abs(centre.x - (x + 8)) <= 0.5 and abs(centre.y - (y + 8)) <= 0.5
        assert label_of(tmp_path / "out", chip) == names.get(VALUES[nearest], str(VALUES[nearest]))
        found.append(nearest)
        own = read_chip(chip)
        part = pixels[y : y + 16, x : x + 16]
        assert np.abs(own.astype(int) - part).max() <= (25 if chip_format == "JPEG" else 0)
    assert sorted(found) == [0, 1, 2, 3]


def test_names_are_values_in_labeled_tiles_and_names_in_the_others(tmp_path):
    names = {1: "house", 2: "pond", 3: "road"}
    seen = {}
    for metadata_format in WHOLE:
        folder = tmp_path / metadata_format.value
        run_any(picture(tmp_path, 96, 96), folder, metadata_format, drawn(SHAPES, VALUES), tile=16, names=names)
        seen[metadata_format] = {label_of(folder, chip) for chip in image_chips(folder)}
        assert {entry["Name"] for entry in model_of(folder)["Classes"]} == {"house", "pond", "road"}
    assert seen == {LABELED: {"1", "2", "3"}, MULTI: set(names.values()), IMAGENET: set(names.values())}


EDGES = [
    # feature, edge rule, where the chip begins (None: no chip)
    (shapely.box(0, 0, 6, 6), "SHIFT", (0, 0)),
    (shapely.box(0, 0, 6, 6), "PAD", (-5, -5)),
    (shapely.box(0, 0, 6, 6), "SKIP", None),
    (shapely.box(90, 40, 96, 46), "SHIFT", (80, 35)),
    (shapely.box(90, 40, 96, 46), "PAD", (85, 35)),
    (shapely.box(90, 40, 96, 46), "SKIP", None),
    (shapely.box(-6, 40, 2, 46), "SHIFT", (0, 35)),
    (shapely.box(-6, 40, 2, 46), "PAD", (-10, 35)),
    (shapely.box(80, 80, 96, 96), "SKIP", (80, 80)),
]


@pytest.mark.parametrize(("shape", "edge", "start"), EDGES)
@pytest.mark.parametrize("metadata_format", WHOLE)
def test_edges_of_the_image(tmp_path, metadata_format, shape, edge, start):
    features = drawn([shape, shapely.box(40, 20, 44, 24)], [1, 2])
    summary = run_any(picture(tmp_path, 96, 96), tmp_path / "out", metadata_format, features, tile=16, edge=edge)
    places = {place_of(chip) for chip in image_chips(tmp_path / "out")}
    assert places == {(34, 14, 16, 16), *([] if start is None else [(*start, 16, 16)])}
    assert summary.left_out[Fate.EDGE] == (start is None)
    check_files(tmp_path / "out")


def test_a_chip_that_reaches_past_the_image_is_filled_up(tmp_path):
    image = write_raster(tmp_path / "image.tif", smooth(96, 96) | 1, nodata=200)
    run_any(image, tmp_path / "out", LABELED, drawn([shapely.box(0, 0, 6, 6)], [1]), tile=16, edge="PAD")
    chip = read_chip(tmp_path / "out/images/000000000000.tif")
    assert (chip[:5] == 200).all() and (chip[:, :5] == 200).all()
    assert np.array_equal(chip[5:, 5:], (smooth(96, 96) | 1)[:11, :11])
    # The box is that of the feature's part in the image.
    assert xml_object(tmp_path / "out/labels/000000000000.xml")[1] == (5, 5, 11, 11)


CROPS = [
    (shapely.box(10, 10, 18, 20), (10, 10, 8, 10)),
    (shapely.box(10.2, 10.9, 17.1, 20.01), (10, 10, 8, 11)),
    (shapely.box(-5, 30, 4.5, 36), (0, 30, 5, 6)),
    (shapely.box(90.5, 90.5, 120, 120), (90, 90, 6, 6)),
    (shapely.box(20, 20, 36, 25), (20, 20, 16, 5)),
    (shapely.box(20, 20, 60, 25), (32, 20, 16, 5)),
    (shapely.box(20, 20, 60, 70), (32, 37, 16, 16)),
    (shapely.box(40.1, 40.1, 40.4, 40.3), (40, 40, 1, 1)),
    (shapely.box(-40, -40, 200, 200), (72, 72, 16, 16)),
]


@pytest.mark.parametrize("edge", ["SHIFT", "PAD", "SKIP"])
@pytest.mark.parametrize(("shape", "place"), CROPS)
@pytest.mark.parametrize("metadata_format", WHOLE)
def test_crops_are_the_bounds_snapped_outward_and_never_larger_than_the_tile(
    tmp_path, metadata_format, shape, place, edge
):
    run_any(
        picture(tmp_path, 96, 96), tmp_path / "out", metadata_format, drawn([shape], [1]), tile=16, edge=edge,
        fix_chip_size=False,
    )  # fmt: skip
    (chip,) = image_chips(tmp_path / "out")
    assert place_of(chip) == place
    x, y, width, height = place
    assert np.array_equal(read_chip(chip), smooth(96, 96)[y : y + height, x : x + width])
    assert model_of(tmp_path / "out")["CropTileMode"] == "Variable_Size"
    with Image.open(chip) as opened:
        assert opened.size == (width, height)


@pytest.mark.parametrize("edge", ["SHIFT", "PAD", "SKIP"])
@pytest.mark.parametrize("metadata_format", WHOLE)
@pytest.mark.parametrize("shape", [shapely.box(-160, 20, 40, 30), shapely.box(20, 60, 30, 300)])
def test_a_feature_mostly_off_the_image_is_cropped_to_a_part_of_it(tmp_path, metadata_format, shape, edge):
    """Its middle is no pixel of the image; the crop is a part of the feature no larger than the tile."""
    features = drawn([shape, shapely.box(50, 5, 60, 15)], [1, 2])
    run_any(
        picture(tmp_path, 96, 96), tmp_path / "out", metadata_format, features, tile=16, edge=edge,
        fix_chip_size=False,
    )  # fmt: skip
    chips = image_chips(tmp_path / "out")
    assert len(chips) == 2
    for chip in chips:
        x, y, width, height = place_of(chip)
        assert 0 < width <= 16 and 0 < height <= 16
        assert 0 <= x <= x + width <= 96 and 0 <= y <= y + height <= 96


@pytest.mark.parametrize("edge", ["SHIFT", "PAD", "SKIP"])
@pytest.mark.parametrize("metadata_format", WHOLE)
def test_a_feature_whose_middle_is_off_the_image(tmp_path, metadata_format, edge):
    """A tile around the middle would show nothing of the image; with PAD too there is none without data."""
    features = drawn([shapely.box(-160, 20, 40, 30), shapely.box(50, 5, 60, 15)], [1, 2])
    run_any(picture(tmp_path, 96, 96), tmp_path / "out", metadata_format, features, tile=16, edge=edge)
    places = [place_of(chip) for chip in image_chips(tmp_path / "out")]
    assert (47, 2, 16, 16) in places
    assert all(-16 < x < 96 and -16 < y < 96 for x, y, _, _ in places)
    assert len(places) == (2 if edge == "SHIFT" else 1)


@pytest.mark.parametrize("metadata_format", WHOLE)
@pytest.mark.parametrize("fixed", [True, False])
def test_blackened_chips_show_the_feature_only(tmp_path, metadata_format, fixed):
    pixels = noise(96, 96, 4, "uint16", seed=5) | 1
    image = write_raster(tmp_path / "image.tif", pixels)
    shapes = [shapely.Point(30, 30).buffer(7.3), shapely.Polygon([(60, 60), (75, 62), (66, 74)])]
    run_any(
        image, tmp_path / "out", metadata_format, drawn(shapes, [1, 2]), tile=24, blacken_around_feature=True,
        fix_chip_size=fixed,
    )  # fmt: skip
    shown = np.any([burnt(on_map(shape, UTM_PLACE), (96, 96)) for shape in shapes], axis=0)
    sums = []
    for chip in image_chips(tmp_path / "out"):
        x, y, width, height = place_of(chip)
        own, inside = read_chip(chip), shown[y : y + height, x : x + width]
        assert (own[~inside] == 0).all()
        assert inside.any() and np.array_equal(own[inside], pixels[y : y + height, x : x + width][inside])
        sums.append(own.reshape(-1, 4).astype(float))
    every = np.concatenate(sums)
    for band, found in enumerate(model_of(tmp_path / "out")["AllTilesStats"]):
        own = every[:, band]
        assert (found["Min"], found["Max"]) == (0, own.max())
        assert found["Mean"] == pytest.approx(own.mean(), rel=1e-12)
        assert found["StdDev"] == pytest.approx(own.std(ddof=1), rel=1e-12)


def test_blackened_around_one_of_two_neighbours(tmp_path):
    """Of Labeled_Tiles and Imagenet the own feature is shown, of MultiLabeled_Tiles all that name the chip."""
    shapes = [shapely.box(20, 20, 28, 28), shapely.box(30, 20, 38, 28)]
    image = write_raster(tmp_path / "image.tif", np.full((64, 64), 9, np.uint8))
    for metadata_format, pixels in ((LABELED, 64), (IMAGENET, 64), (MULTI, 128)):
        folder = tmp_path / metadata_format.value
        run_any(image, folder, metadata_format, drawn(shapes, [1, 2]), tile=32, blacken_around_feature=True)
        assert [int((read_chip(chip) == 9).sum()) for chip in image_chips(folder)] == [pixels, pixels]


def test_blackening_shows_no_feature_that_the_overlap_ratio_keeps_out(tmp_path):
    """The chip is not labelled with it, so it must not be seen."""
    shapes = [shapely.box(20, 20, 28, 28), shapely.box(30, 20, 90, 28)]
    image = write_raster(tmp_path / "image.tif", np.full((64, 64), 9, np.uint8))
    run_any(
        image, tmp_path / "out", MULTI, drawn(shapes, [1, 2]), tile=32, blacken_around_feature=True,
        min_overlap_ratio=0.5,
    )  # fmt: skip
    by_label = {label_of(tmp_path / "out", chip): read_chip(chip) for chip in image_chips(tmp_path / "out")}
    assert int((by_label["1"] == 9).sum()) == 64


@pytest.mark.parametrize("metadata_format", WHOLE)
@pytest.mark.parametrize("geometry", [shapely.Point(40.3, 50.6), shapely.LineString([(36, 47), (44.6, 54.2)])])
def test_points_and_lines_need_no_radius(tmp_path, metadata_format, geometry):
    run_any(picture(tmp_path, 96, 96), tmp_path / "out", metadata_format, drawn([geometry], [3]), tile=16)
    (chip,) = image_chips(tmp_path / "out")
    assert place_of(chip) == (32, 43, 16, 16)
    assert label_of(tmp_path / "out", chip) == "3"
    stats = statistics_of(tmp_path / "out")["FeatureStats"]
    assert stats["NumFeaturesPerClass"] == [1]
    assert stats["FeatureAreaPerClass"][0]["Sum"] == 0
    if metadata_format is not IMAGENET:
        assert xml_object(tmp_path / "out/labels/000000000000.xml")[1] == (0, 0, 16, 16)


@pytest.mark.parametrize("change", [{"fix_chip_size": False}, {"blacken_around_feature": True}])
@pytest.mark.parametrize("metadata_format", WHOLE)
def test_points_without_a_radius_cannot_be_cropped_or_blackened(tmp_path, metadata_format, change):
    with pytest.raises(SettingsError) as caught:
        run_any(picture(tmp_path), tmp_path / "out", metadata_format, drawn([shapely.Point(9, 9)]), tile=16, **change)
    assert_one_sentence(caught.value, "BUFFER_RADIUS", "INPUT_CLASS_DATA")


@pytest.mark.parametrize("metadata_format", WHOLE)
def test_points_with_a_radius_are_circles(tmp_path, metadata_format):
    features = drawn([shapely.Point(40, 50)], [3], radius=5 * PIXEL_M)
    run_any(picture(tmp_path, 96, 96), tmp_path / "out", metadata_format, features, tile=16, fix_chip_size=False)
    (chip,) = image_chips(tmp_path / "out")
    assert place_of(chip) == (35, 45, 10, 10)


@pytest.mark.parametrize("metadata_format", WHOLE)
def test_a_feature_larger_than_the_tile(tmp_path, metadata_format):
    run_any(picture(tmp_path, 96, 96), tmp_path / "out", metadata_format, drawn([shapely.box(10, 10, 80, 90)]), tile=16)
    (chip,) = image_chips(tmp_path / "out")
    assert place_of(chip) == (37, 42, 16, 16)
    area = statistics_of(tmp_path / "out")["FeatureStats"]["FeatureAreaPerClass"][0]["Sum"]
    assert area == pytest.approx(256 * PIXEL_M**2)


@pytest.mark.parametrize("metadata_format", WHOLE)
def test_a_feature_that_is_not_in_its_own_chip_is_left_out_and_counted(tmp_path, metadata_format):
    """The middle of a frame holds nothing of it."""
    frame = shapely.box(10, 10, 80, 80).difference(shapely.box(14, 14, 76, 76))
    features = drawn([frame, shapely.box(40, 40, 44, 44)], [1, 2])
    summary = run_any(picture(tmp_path, 96, 96), tmp_path / "out", metadata_format, features, tile=16)
    assert (summary.chips, summary.left_out[Fate.NO_LABEL]) == ((1, 1) if metadata_format is not MULTI else (2, 0))
    assert {label_of(tmp_path / "out", chip) for chip in image_chips(tmp_path / "out")} == {"2"}


@pytest.mark.parametrize(("ratio", "chips"), [(0, 3), (0.2, 2), (0.9, 1)])
@pytest.mark.parametrize("metadata_format", [LABELED, IMAGENET])
def test_the_overlap_ratio(tmp_path, metadata_format, ratio, chips):
    shapes = [shapely.box(10, 10, 20, 20), shapely.box(30, 30, 50, 50), shapely.box(20, 40, 90, 90)]
    summary = run_any(
        picture(tmp_path, 96, 96), tmp_path / "out", metadata_format, drawn(shapes, [1, 2, 3]), tile=16,
        min_overlap_ratio=ratio,
    )  # fmt: skip
    assert summary.chips == chips == len(check_files(tmp_path / "out"))
    assert summary.left_out[Fate.NO_LABEL] == 3 - chips


def test_all_classes_that_lie_in_the_chip(tmp_path):
    shapes = [shapely.box(20, 20, 28, 28), shapely.box(26, 26, 34, 34), shapely.box(33, 24, 40, 30)]
    shapes += [shapely.box(36, 2, 44, 8), shapely.Point(29, 16), shapely.LineString([(0, 17), (60, 17.5)])]
    values = [5, 3, 5, 9, 7, 8]
    run_any(picture(tmp_path), tmp_path / "out", MULTI, drawn(shapes, values), tile=16, edge="PAD")
    for chip in image_chips(tmp_path / "out"):
        x, y, width, height = place_of(chip)
        visible = shapely.box(x, y, x + width, y + height).intersection(shapely.box(0, 0, 64, 64))
        expected = {
            value
            for shape, value in zip(shapes, values)
            if (shape.intersection(visible).area > 0 if shape.area else shape.intersects(visible))
        }
        assert label_of(tmp_path / "out", chip).split(",") == [str(value) for value in sorted(expected)]


def _majority(classes: np.ndarray) -> int:
    values, counts = np.unique(classes[classes > 0], return_counts=True)
    return int(values[counts.argmax()]) if len(values) else 0


@pytest.mark.parametrize("chip_format", CHIP_FORMATS)
@pytest.mark.parametrize("metadata_format", WHOLE)
def test_classes_of_a_raster(tmp_path, metadata_format, chip_format):
    classes = (noise(12, 12)[..., 0] % 5).repeat(4, axis=0).repeat(4, axis=1).astype(np.uint8)
    classes[:16, :16] = 0
    classes[16:24, :16], classes[24:32, :16] = 4, 2  # as many of each
    labels = ClassMap(write_raster(tmp_path / "classes.tif", classes))
    image = picture(tmp_path, 48, 48)
    summary = run_any(image, tmp_path / "out", metadata_format, labels, tile=16, chip_format=chip_format)
    assert summary.chips == 8 and summary.left_out[Fate.NO_LABEL] == 1
    found = {}
    for chip in image_chips(tmp_path / "out"):
        x, y, _, _ = place_of(chip)
        own = classes[y : y + 16, x : x + 16]
        wanted = sorted(set(own.ravel().tolist()) - {0}) if metadata_format is MULTI else [_majority(own)]
        assert label_of(tmp_path / "out", chip) == ",".join(map(str, wanted))
        for value in wanted:
            found.setdefault(value, []).append(int((own == value).sum()) * PIXEL_M**2)
        if metadata_format is not IMAGENET:
            assert xml_object(tmp_path / "out/labels" / f"{chip.stem}.xml")[1] == (0, 0, 16, 16)
    assert label_of(tmp_path / "out", image_chips(tmp_path / "out")[2]) == ("2,4" if metadata_format is MULTI else "2")
    statistics = statistics_of(tmp_path / "out")
    stats, order = statistics["FeatureStats"], [entry["ClassValue"] for entry in statistics["Classes"]]
    assert stats["NumFeaturesPerClass"] == [len(found.get(value, [])) for value in order]
    for value, area in zip(order, stats["FeatureAreaPerClass"]):
        assert area["Sum"] == pytest.approx(sum(found.get(value, [])))
    check_files(tmp_path / "out")


@pytest.mark.parametrize("metadata_format", WHOLE)
def test_blackened_around_the_class_of_a_raster(tmp_path, metadata_format):
    classes = np.zeros((32, 32), np.uint8)
    classes[:20], classes[24:, :16] = 1, 2
    image = write_raster(tmp_path / "image.tif", np.full((32, 32, 2), 9, np.uint8))
    labels = ClassMap(write_raster(tmp_path / "classes.tif", classes))
    run_any(image, tmp_path / "out", metadata_format, labels, tile=32, blacken_around_feature=True)
    (chip,) = image_chips(tmp_path / "out")
    shown = classes > 0 if metadata_format is MULTI else classes == 1
    assert np.array_equal(read_chip(chip), np.where(shown, 9, 0)[..., None].repeat(2, axis=2))


def test_names_with_commas_and_blanks(tmp_path):
    """A comma in a name would make two classes of it; a blank around it another one."""
    names = {1: "trees, tall", 2: " pond ", 3: "trees tall", 5: ",", 7: 'a<b>&"c"', 9: "Straße, naß"}
    shapes = [shapely.box(9 * i + 3, 20, 9 * i + 9, 28) for i in range(6)]
    run_any(picture(tmp_path), tmp_path / "out", MULTI, drawn(shapes, list(names)), tile=64, edge="PAD", names=names)
    classes = model_of(tmp_path / "out")["Classes"]
    expected = [entry["Name"] for entry in classes]
    assert len(set(expected)) == 6 and not any("," in name or name != name.strip() for name in expected)
    label = etree.parse(str(tmp_path / "out/labels/000000000000.xml")).findtext("object/name")
    assert set(label.split(",")) <= set(expected)
    assert {entry["Value"]: entry.get("RealName") for entry in classes}[1] == "trees, tall"
    text = (tmp_path / "out/stats.txt").read_text(encoding="utf-8")
    assert "trees, tall" in text and "Straße, naß" in text


def test_names_without_commas_stay_different(tmp_path):
    names = {1: "x_3", 2: "x", 3: "x,"}
    shapes = [shapely.box(9 * i + 3, 20, 9 * i + 9, 28) for i in range(3)]
    run_any(picture(tmp_path), tmp_path / "out", MULTI, drawn(shapes, list(names)), tile=64, names=names)
    assert len({entry["Name"] for entry in model_of(tmp_path / "out")["Classes"]}) == 3


@pytest.mark.parametrize("character", ["\x01", "\x0b", "\x1f", "\ufffe", "\x7f", "\u2028"])
def test_names_with_characters_that_xml_forbids(tmp_path, character):
    name = f"po{character}nd"
    run_any(picture(tmp_path), tmp_path / "out", MULTI, drawn([shapely.box(3, 3, 9, 9)]), tile=16, names={1: name})
    label = etree.parse(str(tmp_path / "out/labels/000000000000.xml")).findtext("object/name")
    assert label == model_of(tmp_path / "out")["Classes"][0]["Name"]


@pytest.mark.parametrize("chip_format", ["TIFF", "PNG", "JPEG"])
def test_torchvision_reads_imagenet_as_a_folder_of_classes(tmp_path, chip_format, torchvision):
    names = {1: "house", 2: "pond", 3: "road"}
    image = picture(tmp_path, 96, 96)
    run_any(image, tmp_path / "out", IMAGENET, drawn(SHAPES, VALUES), tile=16, names=names, chip_format=chip_format)
    dataset = torchvision.datasets.ImageFolder(str(tmp_path / "out/images"))
    assert dataset.classes == ["house", "pond", "road"]
    assert sorted(dataset.targets) == [0, 0, 1, 2]
    assert all(image.size == (16, 16) for image, _ in dataset)
    assert {path for path, _ in dataset.samples} == {str(chip) for chip in image_chips(tmp_path / "out")}
    assert {path.name for path in (tmp_path / "out").iterdir() if path.is_dir()} == {"images"}


def test_imagenet_has_no_folder_of_a_class_without_chips(tmp_path, torchvision):
    """Readers of class folders stop at an empty one."""
    features = drawn([*SHAPES, shapely.box(300, 300, 310, 310)], [*VALUES, 4])
    run_any(picture(tmp_path, 96, 96), tmp_path / "out", IMAGENET, features, tile=16)
    assert {path.name for path in (tmp_path / "out/images").iterdir()} == {"1", "2", "3"}
    assert len(torchvision.datasets.ImageFolder(str(tmp_path / "out/images"))) == 4
    assert [entry["Value"] for entry in model_of(tmp_path / "out")["Classes"]] == [1, 2, 3, 4]


@pytest.mark.parametrize("metadata_format", [LABELED, MULTI])
def test_torchvision_reads_the_annotations(tmp_path, metadata_format, torchvision):
    run_any(picture(tmp_path, 96, 96), tmp_path / "out", metadata_format, drawn(SHAPES, VALUES), tile=16, edge="PAD")
    for chip in image_chips(tmp_path / "out"):
        root = etree.parse(str(tmp_path / "out/labels" / f"{chip.stem}.xml")).getroot()
        annotation = torchvision.datasets.VOCDetection.parse_voc_xml(root)["annotation"]
        assert annotation["filename"] == chip.name
        assert annotation["size"] == {"width": "16", "height": "16", "depth": "3"}
        (item,) = annotation["object"]
        left, top, right, bottom = (float(item["bndbox"][side]) for side in ("xmin", "ymin", "xmax", "ymax"))
        x, y, _, _ = place_of(chip)
        near = [np.abs(np.array(s.bounds) - (left + x, top + y, right + x, bottom + y)).max() for s in SHAPES]
        assert min(near) <= 0.006


def test_the_size_in_the_annotation_is_that_of_the_crop(tmp_path):
    run_any(picture(tmp_path, 96, 96), tmp_path / "out", LABELED, drawn(SHAPES, VALUES), tile=16, fix_chip_size=False)
    for chip in image_chips(tmp_path / "out"):
        root = etree.parse(str(tmp_path / "out/labels" / f"{chip.stem}.xml")).getroot()
        rows, columns, _ = read_chip(chip).shape
        assert (int(root.findtext("size/width")), int(root.findtext("size/height"))) == (columns, rows)


@pytest.mark.parametrize("metadata_format", WHOLE)
def test_numbers_follow_reading_order_without_gaps(tmp_path, metadata_format):
    shapes, values = random_polygons(8, 150, 117, 60)
    run_any(picture(tmp_path, 117, 150), tmp_path / "out", metadata_format, drawn(shapes, values), tile=32)
    stems = check_files(tmp_path / "out")
    assert [int(stem) for stem in stems] == list(range(len(stems)))
    places = [place_of(chip)[:2] for chip in image_chips(tmp_path / "out")]
    assert places == sorted(places, key=lambda place: (place[1], place[0]))
    lines = lines_of(tmp_path / "out")
    assert all(len(line) == (1 if metadata_format is IMAGENET else 2) for line in lines)


SAME = [
    (LABELED, {"edge": "PAD"}),
    (LABELED, {"fix_chip_size": False}),
    (MULTI, {"min_overlap_ratio": 0.1}),
    (MULTI, {"blacken_around_feature": True}),
    (IMAGENET, {"edge": "SKIP"}),
]


@pytest.mark.parametrize(("metadata_format", "choices"), SAME)
def test_workers_and_the_height_of_strips_make_no_difference(tmp_path, monkeypatch, metadata_format, choices):
    shapes, values = random_polygons(4, 150, 117, 50)
    image = picture(tmp_path, 117, 150)
    run_any(image, tmp_path / "one", metadata_format, drawn(shapes, values), tile=32, **choices)
    expected = tree(tmp_path / "one")
    for number, (strip_bytes, workers) in enumerate([(1, 1), (150 * 3 * 50, 3), (1 << 30, 3)]):
        monkeypatch.setattr(strip_limits, "STRIP_BYTES", strip_bytes)
        folder = tmp_path / str(number)
        run_any(image, folder, metadata_format, drawn(shapes, values), tile=32, workers=workers, **choices)
        assert tree(folder) == expected


@pytest.mark.parametrize(("metadata_format", "choices"), SAME)
def test_the_width_of_strips_makes_no_difference(tmp_path, monkeypatch, metadata_format, choices):
    shapes, values = random_polygons(4, 150, 117, 50)
    image = picture(tmp_path, 117, 150)
    run_any(image, tmp_path / "one", metadata_format, drawn(shapes, values), tile=32, **choices)
    monkeypatch.setattr(strip_limits, "WIDEST_STRIP_BYTES", 1)
    run_any(image, tmp_path / "two", metadata_format, drawn(shapes, values), tile=32, workers=3, **choices)
    assert tree(tmp_path / "two") == tree(tmp_path / "one")


@pytest.mark.parametrize("metadata_format", WHOLE)
def test_all_features_outside_is_one_sentence(tmp_path, metadata_format):
    with pytest.raises(LabelError) as caught:
        run_any(picture(tmp_path), tmp_path / "out", metadata_format, drawn([shapely.box(300, 300, 310, 310)]), tile=16)
    assert_one_sentence(caught.value, "INPUT_CLASS_DATA", "CRS")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("metadata_format", WHOLE)
def test_the_share_of_nodata_is_that_of_the_chip(tmp_path, metadata_format):
    """A crop is smaller than the tile; what lies around it is not its nodata."""
    pixels = smooth(96, 96) | 1
    pixels[60:80, 60:80] = 200
    image = write_raster(tmp_path / "image.tif", pixels, nodata=200)
    features = drawn([shapely.box(10, 10, 16, 16), shapely.box(60, 56, 70, 66)], [1, 2])
    summary = run_any(
        image,
        tmp_path / "out",
        metadata_format,
        features,
        tile=32,
        fix_chip_size=False,
        max_nodata_percent=50,
    )
    assert [place_of(chip) for chip in image_chips(tmp_path / "out")] == [(10, 10, 6, 6)]
    assert summary.left_out[Fate.NODATA] == 1


@pytest.mark.parametrize("chip_format", CHIP_FORMATS)
@pytest.mark.parametrize("metadata_format", WHOLE)
def test_crops_in_every_chip_format(tmp_path, metadata_format, chip_format):
    """Down to one pixel, and of sides that are no multiple of a block."""
    shapes = [shapely.box(40.1, 40.1, 40.4, 40.3), shapely.box(3, 3, 40, 4), shapely.box(50, 50, 67, 91)]
    run_any(
        picture(tmp_path, 96, 96),
        tmp_path / "out",
        metadata_format,
        drawn(shapes, [1, 2, 3]),
        tile=64,
        fix_chip_size=False,
        chip_format=chip_format,
    )
    places = [place_of(chip) for chip in image_chips(tmp_path / "out")]
    assert places == [(3, 3, 37, 1), (40, 40, 1, 1), (50, 50, 17, 41)]
    for chip, (x, y, width, height) in zip(image_chips(tmp_path / "out"), places):
        difference = np.abs(read_chip(chip).astype(int) - smooth(96, 96)[y : y + height, x : x + width])
        assert difference.max() <= (25 if chip_format == "JPEG" else 0)
    check_files(tmp_path / "out")

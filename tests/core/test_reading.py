# SPDX-License-Identifier: GPL-2.0-or-later
"""Datasets are read back whichever tool and version wrote them; broken ones are one sentence."""

from __future__ import annotations

import itertools
import json

import numpy as np
import pytest
import shapely
from datasets import grey, kitti, voc, write_index, write_png, write_text
from scenes import UTM_PLACE, VOC, Features, noise, on_map, run, write_raster

from chipsmith.core.dataset.annotations import read_annotations
from chipsmith.core.dataset.chip_files import chip_files
from chipsmith.core.dataset.label_files import read_boxes, read_names, read_pixels
from chipsmith.core.dataset.reading import DatasetClass, read_dataset, read_parts
from chipsmith.core.errors import LabelError, SourceError

PLAIN = "images/000000000019.tif  labels/000000000019.tif\r\n"


def one_sentence(raised) -> str:
    sentence = str(raised.value)
    assert sentence.endswith(".") and "\n" not in sentence
    return sentence


# The lines of map.txt


@pytest.mark.parametrize(
    ("line", "image2", "labels"),
    [
        (PLAIN, None, ["labels/000000000019.tif"]),
        ("images\\000000019.tif  labels\\000000019.tif \r\n", None, ["labels/000000019.tif"]),
        ("images/000000019.jpg labels/000000019.png\n", None, ["labels/000000019.png"]),
        ("images/000000019.jpg labels/000000019.png", None, ["labels/000000019.png"]),
        (
            "images\\000000038400.tif images2\\000000038400.tif  labels\\000000038400.tif\r\n",
            "images2/000000038400.tif",
            ["labels/000000038400.tif"],
        ),
        ("images\\000000000000.tif images2\\000000000000.tif \r\n", "images2/000000000000.tif", []),
        ("images/000000000000.tif \r\n", None, []),
        ("images\\big tree\\000000000004.tif \r\n", None, []),
        (
            "images/000000000001.tif  labels/oak/000000000001.tif labels/silver birch/000000000001.tif\r\n",
            None,
            ["labels/oak/000000000001.tif", "labels/silver birch/000000000001.tif"],
        ),
        (
            "images/000000000001.tif  labels/000000000001.tif labels2/St. Mary labels/000000000001.tif\r\n",
            None,
            ["labels/000000000001.tif", "labels2/St. Mary labels/000000000001.tif"],
        ),
        ("images/7_090.tif  labels/7_090.xml\r\n", None, ["labels/7_090.xml"]),
    ],
)
def test_lines_of_all_versions(tmp_path, line, image2, labels):
    (tmp_path / "map.txt").write_bytes(line.encode())
    (chip,) = chip_files(tmp_path / "map.txt")
    image = line.split(".")[0].replace("\\", "/")
    assert chip.stem == image.rpartition("/")[2]
    assert chip.image == tmp_path / (image + "." + line.split(".")[1][:3])
    assert chip.image2 == (tmp_path / image2 if image2 else None)
    assert chip.labels == tuple(tmp_path / label for label in labels)


def test_empty_lines_and_a_byte_order_mark_do_not_matter(tmp_path):
    (tmp_path / "map.txt").write_bytes(b"\xef\xbb\xbf" + PLAIN.encode() * 2 + b"\r\n\r\n" + PLAIN.encode())
    assert len(list(chip_files(tmp_path / "map.txt"))) == 3


def test_names_in_other_letters(tmp_path):
    write_text(tmp_path / "map.txt", "images/000000000001.tif  labels/čerešňa/000000000001.tif\r\n")
    (chip,) = chip_files(tmp_path / "map.txt")
    assert chip.labels == (tmp_path / "labels" / "čerešňa" / "000000000001.tif",)


def test_chips_are_read_as_they_are_asked_for(tmp_path):
    write_text(tmp_path / "map.txt", PLAIN * 100 + "this is no chip\n")
    assert len(list(itertools.islice(chip_files(tmp_path / "map.txt"), 100))) == 100
    assert len(list(chip_files(tmp_path / "map.txt", step=7))) == 15


@pytest.mark.parametrize("line", ["this is no chip", "labels/1.tif", "images/1.tif images/2.tif", "images/1.tif junk"])
def test_a_broken_line_is_named(tmp_path, line):
    write_text(tmp_path / "map.txt", PLAIN + line + "\n")
    with pytest.raises(SourceError) as raised:
        list(chip_files(tmp_path / "map.txt"))
    assert "line 2" in one_sentence(raised)


# The index files


def test_a_dataset_of_chipsmith(tmp_path):
    image = write_raster(tmp_path / "image.tif", noise(96, 96, 3, "uint8"))
    shapes = [on_map(shapely.box(*corners), UTM_PLACE) for corners in ((10, 10, 40, 40), (60, 50, 80, 70))]
    summary = run(image, Features(shapes, [1, 5]), tmp_path / "out", tile=48, metadata_format=VOC)
    dataset = read_dataset(tmp_path / "out")
    assert dataset.metadata_format == "PASCAL_VOC_rectangles"
    assert (dataset.tile_width_px, dataset.tile_height_px) == (48, 48)
    assert [entry.value for entry in dataset.classes] == [1, 5]
    assert dataset.objects == summary.objects
    assert dataset.count_chips() == summary.chips
    boxes = [read_boxes(label) for chip in dataset.chips() for label in chip.labels]
    assert sum(len(each) for each in boxes) == summary.objects


def test_colours_and_the_oldest_form_of_classes(tmp_path):
    classes = [
        {"Value": 3, "Name": "palm", "Color": [1, 2, 3]},
        {"Value": 4, "Name": "pine", "Color": [-1, -1, -1]},
        {"ClassValue": 5, "ClassName": "oak"},
    ]
    dataset = read_dataset(write_index(tmp_path, "KITTI_rectangles", [PLAIN], classes))
    assert dataset.classes == (
        DatasetClass(3, "palm", (1, 2, 3)),
        DatasetClass(4, "pine", None),
        DatasetClass(5, "oak", None),
    )


def test_a_dataset_without_classes(tmp_path):
    dataset = read_dataset(write_index(tmp_path, "Export_Tiles", ["images/000000000000.tif \r\n"], classes=None))
    assert dataset.classes == () and dataset.objects is None and dataset.band_names == ()


def test_the_format_may_stand_in_the_model_definition(tmp_path):
    write_index(tmp_path, None, [PLAIN])
    model = tmp_path / "esri_model_definition.emd"
    model.write_text(json.dumps({**json.loads(model.read_text()), "MetaDataMode": "RCNN_Masks"}), encoding="utf-8-sig")
    assert read_dataset(tmp_path).metadata_format == "RCNN_Masks"


@pytest.mark.parametrize("name", ["esri_accumulated_stats.json", "esri_model_definition.emd", "map.txt"])
def test_a_missing_file_is_named(tmp_path, name):
    write_index(tmp_path, "KITTI_rectangles", [PLAIN])
    (tmp_path / name).unlink()
    with pytest.raises(SourceError) as raised:
        read_dataset(tmp_path)
    assert name in one_sentence(raised)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"TileSizeX": ', "\udcff"])
@pytest.mark.parametrize("name", ["esri_accumulated_stats.json", "esri_model_definition.emd"])
def test_a_broken_file_is_named(tmp_path, name, text):
    write_index(tmp_path, "KITTI_rectangles", [PLAIN])
    (tmp_path / name).write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(SourceError) as raised:
        read_dataset(tmp_path)
    assert name in one_sentence(raised)


@pytest.mark.parametrize("statistics", [{"TileSizeX": None}, {"TileSizeY": "wide"}, {"FeatureStats": {}}])
def test_a_missing_fact_is_named(tmp_path, statistics):
    write_index(tmp_path, "KITTI_rectangles", [PLAIN], **statistics)
    with pytest.raises(SourceError) as raised:
        read_dataset(tmp_path)
    one_sentence(raised)


@pytest.mark.parametrize("classes", [[{"Name": "a"}], [3], [{"Value": "x", "Name": "a"}], [{"Value": 1, "Color": 1}]])
def test_broken_classes_are_one_sentence(tmp_path, classes):
    write_index(tmp_path, "KITTI_rectangles", [PLAIN], classes)
    with pytest.raises(SourceError) as raised:
        read_dataset(tmp_path)
    one_sentence(raised)


def test_two_domains_are_two_datasets(tmp_path):
    for domain in "AB":
        write_index(tmp_path / domain, "CycleGAN", ["images/000000000000.tif \r\n"], classes=None)
    assert [part.folder.name for part in read_parts(tmp_path)] == ["A", "B"]
    with pytest.raises(SourceError):
        read_dataset(tmp_path)


# The labels


@pytest.mark.parametrize(("name", "text"), [("a.xml", voc), ("a.txt", kitti)])
def test_boxes_are_read_as_written(tmp_path, name, text):
    write_text(tmp_path / name, text((1, 372.95, 341.68, 448, 416.94), (40, 0, 0.25, 7.5, 9)))
    boxes = read_boxes(tmp_path / name)
    assert boxes.values.tolist() == [1, 40] and boxes.values.dtype == np.int64
    assert boxes.boxes_px.tolist() == [[372.95, 341.68, 448, 416.94], [0, 0.25, 7.5, 9]]


@pytest.mark.parametrize(("name", "text"), [("a.xml", voc()), ("a.txt", ""), ("a.txt", "\r\n")])
def test_a_chip_without_objects(tmp_path, name, text):
    write_text(tmp_path / name, text)
    boxes = read_boxes(tmp_path / name)
    assert len(boxes) == 0 and boxes.boxes_px.shape == (0, 4)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.xml", voc(("Palm", 1, 2, 3, 4))),
        ("a.xml", voc(("", 1, 2, 3, 4))),
        ("a.xml", voc((1, "left", 2, 3, 4))),
        ("a.xml", voc((1, "nan", 2, 3, 4))),
        ("a.xml", "<annotation><object><name>1</name></object></annotation>"),
        ("a.txt", "Car 0.00 0 0 1 2 3 4 0 0 0 0 0 0 0\n"),
        ("a.txt", "1 0.00 0 0 1 2 3\n"),
        ("a.txt", "1 0.00 0 0 1 2 3 x 0 0 0 0 0 0 0\n"),
        ("a.txt", "\0\0\0"),
    ],
)
def test_labels_that_cannot_be_are_named(tmp_path, name, text):
    write_text(tmp_path / name, text)
    with pytest.raises(LabelError) as raised:
        read_boxes(tmp_path / name)
    assert name in one_sentence(raised)


@pytest.mark.parametrize("name", ["a.xml", "a.txt"])
def test_a_missing_label_is_named(tmp_path, name):
    with pytest.raises(SourceError) as raised:
        read_boxes(tmp_path / name)
    assert name in one_sentence(raised)


def test_labels_of_a_whole_tile(tmp_path):
    write_text(tmp_path / "a.xml", voc(("oak,silver birch", 0, 0, 64, 64)))
    assert read_names(tmp_path / "a.xml") == ("oak", "silver birch")


@pytest.mark.parametrize("bands", [1, 3, 5])
def test_pixels_are_read_with_their_grid(tmp_path, gdal_mood, bands):
    pixels = noise(20, 30, bands, "uint16")
    image = write_raster(tmp_path / "image.tif", pixels)
    read, grid = read_pixels(image)
    np.testing.assert_array_equal(read, pixels)
    assert (grid.width, grid.height) == (30, 20) and grid.is_north_up
    assert not list(tmp_path.glob("*.aux.xml"))


def test_pixels_that_cannot_be_read_are_named(tmp_path, gdal_mood):
    (tmp_path / "000000000000.tif").write_bytes(b"II*\0 no TIFF")
    for name in ("000000000000.tif", "missing.tif"):
        with pytest.raises(SourceError) as raised:
            read_pixels(tmp_path / name)
        assert name in one_sentence(raised)


# Labels of formats to come


def test_objects_in_a_folder_for_each_class(tmp_path):
    line = "images/0.png  labels/house/0.tif labels/pond/0.tif\r\n"
    dataset = read_dataset(write_index(tmp_path, "RCNN_Masks", [line]))
    write_png(tmp_path / "images" / "0.png", grey())
    house = np.zeros((64, 64, 2), dtype=np.uint8)
    house[:10, :10, 0], house[:10, 10:20, 0], house[5:15, 5:15, 1] = 1, 2, 1
    for name, mask in (("house", house), ("pond", np.ones((64, 64, 1), dtype=np.uint8))):
        (tmp_path / "labels" / name).mkdir(parents=True)
        write_raster(tmp_path / "labels" / name / "0.tif", mask)
    (chip,) = dataset.chips()
    masks = read_annotations(dataset, chip).masks
    assert [np.unique(mask.values).tolist() for mask in masks] == [[0, 1], [0, 1], [7]]
    assert [int(mask.objects.max()) for mask in masks] == [2, 1, 1]


def test_the_folder_of_an_image_is_its_class(tmp_path):
    dataset = read_dataset(write_index(tmp_path, "Imagenet", ["images/big tree/000000000000.png \r\n"]))
    (chip,) = dataset.chips()
    assert read_annotations(dataset, chip).names == ("big tree",)


def test_several_labels_of_one_tile(tmp_path):
    dataset = read_dataset(write_index(tmp_path, "MultiLabeled_Tiles", ["images/0.png  labels/0.xml\r\n"]))
    write_text(tmp_path / "labels" / "0.xml", voc(("house,pond", 0, 0, 64, 64)))
    (chip,) = dataset.chips()
    assert read_annotations(dataset, chip).names == ("house", "pond")

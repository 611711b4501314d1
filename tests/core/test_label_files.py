# SPDX-License-Identifier: GPL-2.0-or-later
"""Label files byte by byte, and as independent readers take them."""

from __future__ import annotations

import csv
import xml.etree.ElementTree as ElementTree

import pytest
import shapely
from lxml import etree
from oracles import chip_files, read_kitti, read_voc
from scenes import KITTI, UTM_PLACE, VOC, ChipFormat, Features, noise, on_map, random_polygons, run, write_raster


def _two_boxes() -> Features:
    shapes = [shapely.box(-4, 1.25, 7.125, 30), shapely.box(10, 10, 12.5, 14.75)]
    return Features([on_map(shape, UTM_PLACE) for shape in shapes], [3, 1234])


@pytest.fixture
def image(tmp_path):
    return write_raster(tmp_path / "image.tif", noise(20, 40, 3))


def test_kitti_byte_for_byte(tmp_path, image):
    run(image, _two_boxes(), tmp_path / "out", tile=20, metadata_format=KITTI)
    assert (tmp_path / "out/labels/000000000000.txt").read_bytes() == (
        b"  3 0.00 0 0    0.00    1.25    7.12   20.00 0 0 0 0 0 0 0\r\n"
        b"1234 0.00 0 0   10.00   10.00   12.50   14.75 0 0 0 0 0 0 0\r\n"
    )
    assert (tmp_path / "out/labels/000000000001.txt").read_bytes() == b""


@pytest.mark.parametrize(("chip_format", "suffix"), [(ChipFormat.TIFF, "tif"), (ChipFormat.JPEG, "jpg")])
def test_voc_byte_for_byte(tmp_path, image, chip_format, suffix):
    run(image, _two_boxes(), tmp_path / "out", tile=20, metadata_format=VOC, chip_format=chip_format)
    text = (tmp_path / "out/labels/000000000000.xml").read_bytes().decode("ascii").replace("\r\n", "\n")
    assert (
        text.rstrip("\n")
        == f"""<?xml version="1.0"?>
<annotation>
    <filename>000000000000.{suffix}</filename>
    <source>
        <annotation>Chipsmith</annotation>
    </source>
    <size>
        <width>20</width>
        <height>20</height>
        <depth>3</depth>
    </size>
    <object>
        <name>3</name>
        <bndbox>
            <xmin>0.00</xmin>
            <ymin>1.25</ymin>
            <xmax>7.12</xmax>
            <ymax>20.00</ymax>
        </bndbox>
    </object>
    <object>
        <name>1234</name>
        <bndbox>
            <xmin>10.00</xmin>
            <ymin>10.00</ymin>
            <xmax>12.50</xmax>
            <ymax>14.75</ymax>
        </bndbox>
    </object>
</annotation>"""
    )
    empty = etree.parse(str(tmp_path / "out/labels/000000000001.xml")).getroot()
    assert empty.find("object") is None
    assert empty.findtext("size/width") == "20"


@pytest.fixture
def many(tmp_path):
    image = write_raster(tmp_path / "image.tif", noise(100, 130, 3))
    shapes, values = random_polygons(2, 130, 100)
    features = Features([on_map(shape, UTM_PLACE) for shape in shapes], values)
    for metadata_format in (KITTI, VOC):
        run(image, features, tmp_path / metadata_format.value, tile=(50, 40), metadata_format=metadata_format)
    return tmp_path


def test_both_formats_hold_the_same_boxes(many):
    for chip in chip_files(many / KITTI.value):
        kitti = read_kitti(many / KITTI.value / "labels" / f"{chip.stem}.txt")
        assert kitti == read_voc(many / VOC.value / "labels" / f"{chip.stem}.xml")


def test_torchvision_reads_voc(many, torchvision):
    total = 0
    for chip in chip_files(many / VOC.value):
        path = many / VOC.value / "labels" / f"{chip.stem}.xml"
        root = ElementTree.parse(path).getroot()
        read = torchvision.datasets.VOCDetection.parse_voc_xml(root)["annotation"]
        assert read["filename"] == chip.name
        assert read["size"] == {"width": "50", "height": "40", "depth": "3"}
        objects = read.get("object", [])
        total += len(objects)
        for found, box in zip(objects, read_voc(path)):
            sides = [float(found["bndbox"][side]) for side in ("xmin", "ymin", "xmax", "ymax")]
            assert (int(found["name"]), *sides) == (box.value, *box.sides)
    assert total > 20


def test_torchvision_reads_kitti(many, torchvision):
    """Its reader splits the lines at single blanks; so does ours once runs of blanks are one."""
    folder = many / KITTI.value / "labels"
    dataset = torchvision.datasets.Kitti.__new__(torchvision.datasets.Kitti)
    total = 0
    for path in sorted(folder.iterdir()):
        tidy = many / path.name
        tidy.write_text("".join(" ".join(line.split()) + "\n" for line in path.read_text().splitlines()))
        dataset.targets = [str(tidy)]
        target = dataset._parse_target(0)
        total += len(target)
        for found, box in zip(target, read_kitti(path)):
            assert (int(found["type"]), *found["bbox"]) == (box.value, *box.sides)
            assert (found["truncated"], found["occluded"], found["alpha"]) == (0.0, 0, 0.0)
    assert total > 20


def test_every_kitti_line_has_fifteen_columns_of_fixed_width(many):
    for path in (many / KITTI.value / "labels").iterdir():
        data = path.read_bytes()
        assert data.count(b"\n") == data.count(b"\r\n")
        for row in csv.reader(data.decode("ascii").splitlines(), delimiter=" ", skipinitialspace=True):
            assert len(row) == 15
            assert row[1:4] == ["0.00", "0", "0"]
            assert row[8:] == ["0"] * 7
            assert row[0].isdigit()

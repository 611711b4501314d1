# SPDX-License-Identifier: GPL-2.0-or-later
"""Readers that others wrote read what was exported through QGIS."""

from __future__ import annotations

import csv
import shutil
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import numpy as np
import pytest
import rasterio
from PIL import Image
from qgis_exports import CLASSIFIED, KITTI, VOC, export, tiles
from scenes import SAMPLE

LANDCOVER = f"{SAMPLE / 'town.gpkg'}|layername=landcover"
TILES = tiles(256)


def _town(tmp_path: Path, **choices):
    image = shutil.copy(SAMPLE / "town.tif", tmp_path / "town.tif")
    return export(image, LANDCOVER, tmp_path / "out", **TILES, **choices)


@pytest.mark.parametrize("chip_format", ["JPEG", "TIFF", "PNG"])
def test_torchvision_reads_the_pascal_voc_files(tmp_path, chip_format, torchvision):
    run = _town(tmp_path, METADATA_FORMAT=VOC, CHIP_FORMAT=chip_format)
    found = 0
    for chip in run.chips:
        root = ElementTree.parse(run.folder / "labels" / f"{chip.stem}.xml").getroot()
        annotation = torchvision.datasets.VOCDetection.parse_voc_xml(root)["annotation"]
        assert annotation["filename"] == chip.name
        picture = Image.open(chip).convert("RGB")
        assert picture.size == (int(annotation["size"]["width"]), int(annotation["size"]["height"])) == (256, 256)
        assert annotation["size"]["depth"] == "3"
        for item in annotation.get("object", []):
            left, top, right, bottom = (float(item["bndbox"][side]) for side in ("xmin", "ymin", "xmax", "ymax"))
            assert 0 <= left < right <= 256
            assert 0 <= top < bottom <= 256
            assert 1 <= int(item["name"]) <= 5
            found += 1
    assert found == run.results["OBJECT_COUNT"]


def test_torchvision_reads_the_dataset_laid_out_for_voc_detection(tmp_path, torchvision):
    run = _town(tmp_path, METADATA_FORMAT=VOC, CHIP_FORMAT="JPEG")
    voc = tmp_path / "VOCdevkit" / "VOC2012"
    for source, target in (("images", "JPEGImages"), ("labels", "Annotations")):
        shutil.copytree(run.folder / source, voc / target)
    (voc / "ImageSets" / "Main").mkdir(parents=True)
    (voc / "ImageSets" / "Main" / "train.txt").write_text("\n".join(chip.stem for chip in run.chips), encoding="ascii")
    dataset = torchvision.datasets.VOCDetection(str(tmp_path), year="2012", image_set="train", download=False)
    assert len(dataset) == run.results["CHIP_COUNT"] == 12
    objects = [item for _, target in dataset for item in target["annotation"].get("object", [])]
    assert len(objects) == run.results["OBJECT_COUNT"]
    assert all(picture.size == (256, 256) for picture, _ in dataset)


def test_torchvision_reads_the_dataset_laid_out_for_kitti(tmp_path, torchvision):
    """Its reader takes every blank for a new column, so those that align the numbers are left out."""
    run = _town(tmp_path, METADATA_FORMAT=KITTI, CHIP_FORMAT="PNG")
    training = tmp_path / "Kitti" / "raw" / "training"
    shutil.copytree(run.folder / "images", training / "image_2", ignore=shutil.ignore_patterns("*.xml", "*.pgw"))
    (training / "label_2").mkdir()
    for label in (run.folder / "labels").iterdir():
        lines = [" ".join(line.split()) for line in label.read_text(encoding="ascii").splitlines()]
        (training / "label_2" / label.name).write_text("\n".join(lines), encoding="ascii")
    dataset = torchvision.datasets.Kitti(str(tmp_path), train=True, download=False)
    assert len(dataset) == run.results["CHIP_COUNT"] == 12
    boxes = [item for _, target in dataset for item in target]
    assert len(boxes) == run.results["OBJECT_COUNT"]
    for item in boxes:
        left, top, right, bottom = item["bbox"]
        assert 0 <= left < right <= 256
        assert 0 <= top < bottom <= 256
        assert item["type"] in set("12345")


def test_a_plain_csv_reader_reads_kitti_lines(tmp_path):
    run = _town(tmp_path, METADATA_FORMAT=KITTI)
    lines = 0
    for label in sorted((run.folder / "labels").iterdir()):
        with open(label, newline="", encoding="ascii") as file:
            for row in csv.reader(file, delimiter=" ", skipinitialspace=True):
                assert len(row) == 15
                [float(text) for text in row]
                lines += 1
    assert lines == run.results["OBJECT_COUNT"]


@pytest.mark.parametrize("chip_format", ["TIFF", "PNG", "JPEG", "MRF"])
def test_rasterio_finds_masks_over_their_chips(tmp_path, chip_format):
    run = _town(tmp_path, METADATA_FORMAT=CLASSIFIED, CHIP_FORMAT=chip_format)
    pairs = [line.split() for line in (run.folder / "map.txt").read_text(encoding="ascii").splitlines()]
    assert len(pairs) == run.results["CHIP_COUNT"]
    with rasterio.open(SAMPLE / "town_classified.tif") as whole:
        classes = whole.read(1)
        for image, label in pairs:
            with rasterio.open(run.folder / image) as chip, rasterio.open(run.folder / label) as mask:
                assert chip.bounds == mask.bounds
                assert chip.crs == mask.crs == whole.crs
                assert mask.count == 1
                window = rasterio.windows.from_bounds(*mask.bounds, transform=whole.transform).round_offsets()
                row, column = int(window.row_off), int(window.col_off)
                np.testing.assert_array_equal(mask.read(1), classes[row : row + 256, column : column + 256])

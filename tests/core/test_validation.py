# SPDX-License-Identifier: GPL-2.0-or-later
"""Valid datasets are valid, whoever wrote them; and the report is the same however it is made."""

from __future__ import annotations

import time

import numpy as np
import pytest
import shapely
from oracles import tree
from scenes import UTM_PLACE, ChipFormat, ClassMap, Features, Listener, noise, on_map, run, settings_of, write_raster
from small_datasets import ALL_FORMATS, CHIPS, STYLES, edit_json, write_dataset

from chipsmith.core.cyclegan import export_sides
from chipsmith.core.dataset.report_text import report_lines
from chipsmith.core.dataset.validation import Kind, Severity, validate_dataset
from chipsmith.core.errors import CancelledError, SourceError
from chipsmith.core.export import export
from chipsmith.core.inputs import ImageInput
from chipsmith.core.progress import SilentProgress
from chipsmith.core.settings import MetadataFormat
from chipsmith.core.sources.image import open_image, region_of

# Formats whose labels are features alone.
OF_FEATURES = [
    chosen for chosen in MetadataFormat if chosen.value not in ("Export_Tiles", "CycleGAN", "Panoptic_Segmentation")
]
IMAGE_PX = 192


def check(folder, **options):
    return validate_dataset(folder, SilentProgress(), **options)


def text(report) -> str:
    return "\n".join(report_lines(report))


@pytest.fixture
def image(tmp_path):
    (tmp_path / "image").mkdir()
    return write_raster(tmp_path / "image" / "image.tif", noise(IMAGE_PX, IMAGE_PX, 3))


@pytest.fixture
def features():
    boxes, values = [], []
    for x in range(0, IMAGE_PX, 16):
        for y in range(0, IMAGE_PX, 16):
            boxes.append(on_map(shapely.box(x + 1.3, y + 2.1, x + 12.7, y + 9), UTM_PLACE))
            values.append(1 + (x // 16 + y // 16) % 2)
    return Features(boxes, values, names={1: "house", 2: "silver birch"})


def test_there_are_rules_for_every_format():
    assert {chosen.value for chosen in MetadataFormat} <= set(ALL_FORMATS)


@pytest.mark.parametrize("chip_format", list(ChipFormat))
@pytest.mark.parametrize("metadata_format", OF_FEATURES)
def test_what_an_export_of_features_writes_is_valid(tmp_path, image, features, metadata_format, chip_format):
    summary = run(image, features, tmp_path / "out", tile=32, metadata_format=metadata_format, chip_format=chip_format)
    report = check(tmp_path / "out")
    assert report.findings == (), text(report)
    assert report.is_valid
    assert report.metadata_format == metadata_format.value
    assert (report.chips, report.labelled_chips) == (summary.chips, summary.labelled_chips)
    if metadata_format is not MetadataFormat.CLASSIFIED_TILES:
        assert report.objects == summary.objects


def test_what_an_export_of_a_class_raster_writes_is_valid(tmp_path, image):
    classes = write_raster(tmp_path / "classes.tif", noise(IMAGE_PX, IMAGE_PX) % 4)
    summary = run(image, ClassMap(classes), tmp_path / "out", tile=32, metadata_format=MetadataFormat.CLASSIFIED_TILES)
    report = check(tmp_path / "out")
    assert report.findings == (), text(report)
    assert report.objects == summary.objects == sum(entry.pixels for entry in report.classes)


@pytest.mark.parametrize("fix_chip_size", [True, False])
@pytest.mark.parametrize("metadata_format", [MetadataFormat.LABELED_TILES, MetadataFormat.IMAGENET])
def test_chips_centred_on_features_are_valid(tmp_path, image, features, metadata_format, fix_chip_size):
    choices = {"metadata_format": metadata_format, "fix_chip_size": fix_chip_size, "blacken_around_feature": True}
    run(image, features, tmp_path / "out", tile=32, **choices)
    report = check(tmp_path / "out")
    assert report.findings == (), text(report)


@pytest.mark.parametrize("metadata_format", [MetadataFormat.EXPORT_TILES, MetadataFormat.CLASSIFIED_TILES])
def test_what_an_export_of_a_second_image_writes_is_valid(tmp_path, image, features, metadata_format):
    second = open_image(str(image), "INPUT_RASTER_2")
    source = None if metadata_format is MetadataFormat.EXPORT_TILES else features.source(second.grid.crs_wkt)
    export_images(image, source, tmp_path / "out", metadata_format, second=second)
    report = check(tmp_path / "out")
    assert report.findings == (), text(report)


def test_what_an_export_of_two_sides_writes_is_valid(tmp_path, image):
    raster = open_image(str(image), "INPUT_RASTER")
    given = ImageInput(raster, region_of(raster.grid, None))
    settings = settings_of(metadata_format=MetadataFormat.CYCLEGAN)
    export_sides(settings, (given, given), tmp_path / "out", SilentProgress())
    report = check(tmp_path / "out")
    assert report.findings == (), text(report)
    assert report.chips == 2 * 36


def test_what_an_export_of_instances_writes_is_valid(tmp_path, image, features):
    crs = open_image(str(image), "INPUT_RASTER").grid.crs_wkt
    source = features.source(crs)
    export_images(image, source, tmp_path / "out", MetadataFormat.PANOPTIC_SEGMENTATION, instances=source)
    report = check(tmp_path / "out")
    assert report.findings == (), text(report)
    assert report.objects


def export_images(image, source, folder, metadata_format, **further):
    raster = open_image(str(image), "INPUT_RASTER")
    given = ImageInput(raster, region_of(raster.grid, None))
    export(settings_of(metadata_format=metadata_format), given, source, folder, SilentProgress(), **further)


@pytest.mark.parametrize("dtype", ["int16", "uint16", "float32"])
def test_bands_of_other_types_are_valid(tmp_path, features, dtype):
    image = write_raster(tmp_path / "image.tif", noise(IMAGE_PX, IMAGE_PX, 5, dtype))
    run(image, features, tmp_path / "out", tile=32)
    report = check(tmp_path / "out")
    assert report.findings == (), text(report)


@pytest.mark.parametrize("style", list(STYLES))
@pytest.mark.parametrize("metadata_format", ALL_FORMATS)
def test_what_other_tools_write_is_valid(tmp_path, metadata_format, style, gdal_mood):
    report = check(write_dataset(tmp_path / "out", metadata_format, STYLES[style]))
    few = [finding for finding in report.findings if finding.kind is not Kind.CLASS_IN_FEW_CHIPS]
    assert few == [], text(report)
    assert report.is_valid
    assert report.metadata_format == metadata_format
    assert report.chips == CHIPS * (2 if metadata_format == "CycleGAN" else 1)
    assert report.labelled_chips == (0 if metadata_format in ("Export_Tiles", "CycleGAN") else CHIPS)


@pytest.mark.parametrize("metadata_format", ["Export_Tiles", "Classified_Tiles"])
def test_a_second_image_is_valid(tmp_path, metadata_format):
    report = check(write_dataset(tmp_path / "out", metadata_format, STYLES["version 3"], second=True))
    assert report.findings == (), text(report)


def test_numbers_of_each_class(tmp_path):
    report = check(write_dataset(tmp_path / "out", "Panoptic_Segmentation"))
    assert [(entry.value, entry.name, entry.chips) for entry in report.classes] == [(1, "house", 6), (7, "pond", 6)]
    assert [entry.objects for entry in report.classes] == [12, 12]
    assert [entry.pixels for entry in report.classes] == [6 * 90, 6 * 512]
    assert report.objects == 24


def test_class_folders_with_blanks_are_valid_where_readers_take_them(tmp_path):
    folder = write_dataset(tmp_path / "out", "RCNN_Masks")
    (folder / "labels" / "pond").rename(folder / "labels" / "big pond")
    lines = (folder / "map.txt").read_bytes().replace(b"labels/pond", b"labels/big pond")
    (folder / "map.txt").write_bytes(lines)
    for name in ("esri_model_definition.emd", "esri_accumulated_stats.json"):
        (folder / name).write_text((folder / name).read_text().replace("pond", "big pond"))
    report = check(folder)
    assert report.findings == (), text(report)


def test_files_that_trainers_add_do_not_matter(tmp_path):
    folder = write_dataset(tmp_path / "out", "Export_Tiles")
    (folder / "models" / "unet").mkdir(parents=True)
    (folder / "labels").mkdir()
    for name in ("labels/000000000000.png", "esri_normalization_stats.json", "images/000000000000.png.aux.xml"):
        (folder / name).write_text("<PAMDataset/>")
    (folder / "images" / "000000000000.ovr").write_bytes(b"")
    assert check(folder).findings == ()


def test_nothing_is_changed(tmp_path):
    folder = write_dataset(tmp_path / "out", "Panoptic_Segmentation")
    before = tree(folder)
    check(folder, workers=2)
    assert tree(folder) == before


def test_images_need_not_be_decoded(tmp_path):
    folder = write_dataset(tmp_path / "out", "KITTI_rectangles")
    damaged = folder / "images" / "000000000002.png"
    damaged.write_bytes(damaged.read_bytes()[:200])
    assert check(folder, decode_images=False).is_valid
    assert not check(folder).is_valid


@pytest.mark.parametrize("metadata_format", ["KITTI_rectangles", "Classified_Tiles"])
def test_the_report_does_not_depend_on_threads(tmp_path, metadata_format):
    folder = write_dataset(tmp_path / "out", metadata_format)
    lines = (folder / "map.txt").read_bytes()
    (folder / "map.txt").write_bytes(lines * 50 + b"no chip\r\n" + lines.replace(b"000000000003", b"000000000099"))
    (folder / "images" / "000000000004.png").write_bytes(b"")
    (folder / "images" / "unlisted.png").write_bytes(b"")
    one, *others = [text(check(folder, workers=workers)) for workers in (1, 2, 5)]
    assert "not valid" in one
    assert others == [one, one]


def test_findings_of_one_kind_are_one(tmp_path):
    folder = write_dataset(tmp_path / "out", "KITTI_rectangles")
    lines = [b"images/%012d.png  labels/%012d.txt\r\n" % (number, number) for number in range(1000)]
    (folder / "map.txt").write_bytes(b"".join(lines))
    (finding,) = [found for found in check(folder, workers=3).findings if found.kind is Kind.FILE_MISSING]
    assert finding.count == 2 * (1000 - CHIPS)
    assert finding.examples[:2] == ("images/000000000006.png", "labels/000000000006.txt")
    assert len(finding.examples) == 5
    assert "1988 times" in text(check(folder))


def test_cancel(tmp_path):
    folder = write_dataset(tmp_path / "out", "KITTI_rectangles")
    lines = (folder / "map.txt").read_bytes()
    (folder / "map.txt").write_bytes(lines * 20000)
    began = time.monotonic()
    progress = Listener(cancel_when=lambda: time.monotonic() - began > 0.2)
    with pytest.raises(CancelledError):
        validate_dataset(folder, progress, workers=2)
    assert time.monotonic() - began < 1.5


def test_progress_goes_up_to_the_end(tmp_path):
    progress = Listener()
    validate_dataset(write_dataset(tmp_path / "out", "CycleGAN"), progress)
    assert progress.fractions == sorted(progress.fractions)
    assert progress.fractions[-1] == 1.0


@pytest.mark.parametrize("names", [(), ("images",), ("images", "labels")])
def test_a_folder_that_is_no_dataset(tmp_path, names):
    for name in names:
        (tmp_path / name).mkdir()
    with pytest.raises(SourceError) as raised:
        check(tmp_path)
    assert "map.txt" in str(raised.value)
    assert str(tmp_path) in str(raised.value)


def test_wrong_statistics_of_other_tools_are_warnings(tmp_path):
    folder = write_dataset(tmp_path / "out", "KITTI_rectangles")
    edit_json(folder / "esri_accumulated_stats.json", lambda stats: stats.update(NumTiles=7, NextTileIndex=2))
    report = check(folder)
    assert report.is_valid
    assert [finding.kind for finding in report.findings] == [Kind.STATISTICS_DIFFER, Kind.NEXT_INDEX]
    assert all(finding.severity is Severity.WARNING for finding in report.findings)


def test_names_outside_utf_8_can_be_printed(tmp_path):
    folder = write_dataset(tmp_path / "out", "KITTI_rectangles")
    (folder / "map.txt").write_bytes((folder / "map.txt").read_bytes() + b"images/\xff.png  labels/\xff.txt\r\n")
    text(check(folder)).encode("utf-8")


def test_large_instance_numbers_are_read(tmp_path):
    folder = write_dataset(tmp_path / "out", "RCNN_Masks")
    for number in range(CHIPS):
        path = folder / "labels" / "house" / f"{number:012d}.png"
        path.unlink()
        pixels = np.zeros((32, 32, 2), dtype=np.uint16)
        pixels[:, :, 0] = np.arange(1024).reshape(32, 32)
        pixels[3:5, 3:5, 1] = 1
        write_raster(path.with_suffix(".tif"), pixels)
    text_of_map = (folder / "map.txt").read_text()
    (folder / "map.txt").write_text(text_of_map.replace(".png labels/pond", ".tif labels/pond"))
    report = check(folder)
    assert {finding.kind for finding in report.findings} == {Kind.LABEL_EXTENSION}
    assert report.classes[0].objects == CHIPS * 1024

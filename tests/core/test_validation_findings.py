# SPDX-License-Identifier: GPL-2.0-or-later
"""One thing at a time goes wrong in a valid dataset, and exactly that is found."""

from __future__ import annotations

import json
import shutil

import numpy as np
import pytest
import shapely
from datasets import kitti, voc
from oracles import assert_one_sentence
from scenes import UTM_PLACE, Features, noise, on_map, run, write_raster
from small_datasets import (
    CHIPS,
    HOUSE,
    POND,
    TILE,
    class_pixels,
    edit_json,
    instance_pixels,
    write_dataset,
    write_pixels,
)

from chipsmith.core.dataset.report_text import report_lines
from chipsmith.core.dataset.validation import Kind, Severity, validate_dataset
from chipsmith.core.progress import SilentProgress
from chipsmith.core.settings import MetadataFormat

KITTI, VOC, CLASSIFIED = "KITTI_rectangles", "PASCAL_VOC_rectangles", "Classified_Tiles"
RCNN, LABELED, MULTI = "RCNN_Masks", "Labeled_Tiles", "MultiLabeled_Tiles"
TILES, CYCLEGAN, IMAGENET, PANOPTIC = "Export_Tiles", "CycleGAN", "Imagenet", "Panoptic_Segmentation"
STATISTICS, MODEL = "esri_accumulated_stats.json", "esri_model_definition.emd"
INSTANCE_CLASSES = "Panoptic_Segmentation_Instance_Classes"
STEM = "000000000002"
FIRST = "000000000000"
# Besides what is looked for: the small dataset of Imagenet and Labeled_Tiles has few chips of a class.
FEW = Kind.CLASS_IN_FEW_CHIPS


def found(folder, **options):
    """Return the kinds that are found; and check that each is one sentence that says where."""
    report = validate_dataset(folder, SilentProgress(), **options)
    for finding in report.findings:
        assert_one_sentence(Exception(str(finding.message)), finding.examples[0])
        assert str(folder) not in str(finding.message)
    assert len(list(report_lines(report))) >= 3
    assert report.is_valid == (not any(finding.severity is Severity.ERROR for finding in report.findings))
    return {finding.kind for finding in report.findings} - {FEW}


def model(change):
    return lambda folder: edit_json(folder / MODEL, change)


def statistics(change):
    return lambda folder: edit_json(folder / STATISTICS, change)


def set_key(edit, **values):
    return edit(lambda value: value.update(values))


def drop_key(edit, name):
    return edit(lambda value: [value.pop(key) for key in list(value) if key.startswith(name)])


def edit_class(key, value, number=0):
    def change(content):
        if value is None:
            content["Classes"][number].pop(key)
        else:
            content["Classes"][number][key] = value

    return model(change)


def put(path, content):
    def change(folder):
        if isinstance(content, np.ndarray):
            write_pixels(folder / path, content)
        else:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content if isinstance(content, bytes) else content.encode())

    return change


def remove(path):
    def change(folder):
        if (folder / path).is_dir():
            shutil.rmtree(folder / path)
        else:
            (folder / path).unlink()

    return change


def cut(path):
    return lambda folder: (folder / path).write_bytes((folder / path).read_bytes()[:-40])


def replace_in(path, old, new):
    def change(folder):
        data = (folder / path).read_bytes()
        assert old.encode() in data
        (folder / path).write_bytes(data.replace(old.encode(), new.encode()))

    return change


def prepend(path, data):
    return lambda folder: (folder / path).write_bytes(data + (folder / path).read_bytes())


def both(*changes):
    return lambda folder: [change(folder) for change in changes]


def picture(height=TILE, width=TILE, bands=3, dtype=np.uint8):
    shape = (height, width, bands) if bands > 1 else (height, width)
    return np.random.default_rng(1).integers(0, 255, shape).astype(dtype)


def raster(path, pixels, place=UTM_PLACE):
    def change(folder):
        write_raster(folder / path, pixels, place)

    return change


def with_value(value, count=3):
    pixels = class_pixels()
    pixels[0, :count] = value
    return pixels


BROKEN_BAND = [{"Min": 0, "Max": 300, "Mean": 100, "StdDev": 3}] * 3
FLAT_BAND = [{"Min": 5, "Max": 5, "Mean": 5, "StdDev": 0}] * 3
WRONG_MEAN = [{"Min": 0, "Max": 9, "Mean": 11, "StdDev": 3}] * 3
WRONG_STATE = [{"Min": 0, "Max": 9, "Mean": 0, "StdDev": 0, "M1": 4, "M2": -1, "Num": 9}] * 3
BOX = f"images/{STEM}.png"

CASES = {
    # index files
    "a record of an unfinished run": (KITTI, put(".chipsmith-run", "[]"), {Kind.UNFINISHED}),
    "no map.txt": (KITTI, remove("map.txt"), {Kind.INDEX_FILE_MISSING, Kind.FILE_NOT_LISTED, Kind.STATISTICS_DIFFER}),
    "no model": (KITTI, remove(MODEL), {Kind.INDEX_FILE_MISSING, Kind.OBJECT_CLASS_UNKNOWN, Kind.STATISTICS_DIFFER}),
    "no statistics": (KITTI, remove(STATISTICS), {Kind.INDEX_FILE_MISSING}),
    "model is not JSON": (TILES, put(MODEL, "{"), {Kind.INDEX_FILE_BROKEN}),
    "model is a list": (TILES, put(MODEL, "[]"), {Kind.INDEX_FILE_BROKEN}),
    "statistics in UTF-16": (KITTI, put(STATISTICS, "{}".encode("utf-16")), {Kind.INDEX_FILE_BROKEN}),
    "model with BOM": (KITTI, prepend(MODEL, b"\xef\xbb\xbf"), {Kind.BYTE_ORDER_MARK}),
    "statistics with BOM": (KITTI, prepend(STATISTICS, b"\xef\xbb\xbf"), {Kind.BYTE_ORDER_MARK}),
    "map.txt with BOM": (KITTI, prepend("map.txt", b"\xef\xbb\xbf"), {Kind.BYTE_ORDER_MARK}),
    "not ASCII": (
        KITTI,
        both(replace_in(MODEL, "house", "dům"), replace_in(STATISTICS, "house", "d\\u016fm")),
        {Kind.NOT_ASCII},
    ),
    "no format": (KITTI, drop_key(statistics, "MetaDataMode"), {Kind.KEY_MISSING}),
    "no tile size": (KITTI, drop_key(statistics, "TileSizeX"), {Kind.KEY_MISSING}),
    "no bands": (KITTI, drop_key(statistics, "NumBands"), {Kind.KEY_MISSING}),
    "no number of tiles": (KITTI, drop_key(statistics, "NumTiles"), {Kind.KEY_MISSING}),
    "wrong tile size": (KITTI, set_key(statistics, TileSizeX="32"), {Kind.KEY_WRONG}),
    "no well-known bands": (KITTI, drop_key(model, "WellKnown"), {Kind.KEY_OF_OLD_READERS}),
    "unknown format": (TILES, set_key(statistics, MetaDataMode="YOLO"), {Kind.FORMAT_UNKNOWN}),
    "two formats": (TILES, set_key(model, MetaDataMode="Imagenet"), {Kind.FORMATS_DIFFER}),
    "one side of two": (
        TILES,
        set_key(statistics, MetaDataMode="CycleGAN"),
        {Kind.DOMAINS_MISSING, Kind.FORMATS_DIFFER},
    ),
    "side without index": (
        CYCLEGAN,
        remove("B"),
        {Kind.INDEX_FILE_MISSING},
    ),
    # classes
    "no classes": (
        KITTI,
        drop_key(model, "Classes"),
        {Kind.CLASSES_MISSING, Kind.OBJECT_CLASS_UNKNOWN, Kind.STATISTICS_DIFFER, Kind.CLASS_TABLES_DIFFER},
    ),
    "class without colour": (KITTI, edit_class("Color", None), {Kind.CLASS_COLOUR_MISSING}),
    "class without name": (
        IMAGENET,
        both(edit_class("Name", None), drop_key(statistics, "Classes"), set_key(statistics, NumClasses=1)),
        {Kind.CLASS_BROKEN, Kind.CLASS_FOLDER_UNKNOWN},
    ),
    "empty name": (KITTI, both(edit_class("Name", " "), drop_key(statistics, "Classes")), {Kind.CLASS_NAME_EMPTY}),
    "equal names": (KITTI, both(edit_class("Name", "pond"), drop_key(statistics, "Classes")), {Kind.CLASS_NAME_TWICE}),
    "equal values": (
        TILES,
        set_key(model, Classes=[{"Value": 1, "Name": name, "Color": [0, 0, 0]} for name in "ab"]),
        {Kind.CLASS_VALUE_TWICE, Kind.STATISTICS_DIFFER},
    ),
    "two class tables": (KITTI, edit_class("Name", "villa"), {Kind.CLASS_TABLES_DIFFER}),
    "no instance classes": (
        PANOPTIC,
        drop_key(model, INSTANCE_CLASSES),
        {Kind.CLASSES_MISSING, Kind.CLASS_FOLDER_UNKNOWN},
    ),
    "instance class is no class": (
        PANOPTIC,
        model(lambda value: value[INSTANCE_CLASSES].append({"Value": 3, "Name": "car", "Color": [1, 1, 1]})),
        {Kind.CLASS_NOT_SEMANTIC},
    ),
    # bands
    "impossible maximum": (KITTI, set_key(model, AllTilesStats=BROKEN_BAND), {Kind.BAND_STATISTICS_IMPOSSIBLE}),
    "impossible mean": (KITTI, set_key(model, AllTilesStats=WRONG_MEAN), {Kind.BAND_STATISTICS_IMPOSSIBLE}),
    "impossible state": (KITTI, set_key(statistics, BandStatsState=WRONG_STATE), {Kind.BAND_STATISTICS_IMPOSSIBLE}),
    "band without values": (KITTI, set_key(model, AllTilesStats=FLAT_BAND), {Kind.BAND_CONSTANT}),
    "statistics of two bands": (KITTI, set_key(model, AllTilesStats=FLAT_BAND[:2]), {Kind.BAND_STATISTICS_COUNT}),
    "other number of bands": (KITTI, set_key(statistics, NumBands=4), {Kind.BAND_COUNT}),
    "names of bands": (CYCLEGAN, lambda folder: _name_bands(folder / "B"), {Kind.BAND_NAMES_NOT_RGB}),
    # map.txt
    "empty map.txt": (
        KITTI,
        put("map.txt", "\r\n"),
        {Kind.MAP_EMPTY, Kind.FILE_NOT_LISTED, Kind.STATISTICS_DIFFER},
    ),
    "broken line": (
        KITTI,
        replace_in("map.txt", f"images/{STEM}.png", "broken"),
        {Kind.MAP_LINE_BROKEN, Kind.FILE_NOT_LISTED},
    ),
    "blank in the first line": (
        KITTI,
        both(
            replace_in("map.txt", FIRST, "a b"),
            lambda folder: (folder / f"images/{FIRST}.png").rename(folder / "images/a b.png"),
            lambda folder: (folder / f"labels/{FIRST}.txt").rename(folder / "labels/a b.txt"),
        ),
        {Kind.MAP_BLANK_IN_PATH},
    ),
    "blank in a class folder of images": (
        IMAGENET,
        both(
            replace_in("map.txt", "images/house", "images/big house"),
            replace_in(MODEL, "house", "big house"),
            replace_in(STATISTICS, "house", "big house"),
            lambda folder: (folder / "images/house").rename(folder / "images/big house"),
        ),
        {Kind.MAP_BLANK_IN_PATH},
    ),
    "instances first": (
        PANOPTIC,
        replace_in(
            "map.txt", f"labels/{FIRST}.png labels2/house/{FIRST}.png", f"labels2/house/{FIRST}.png labels/{FIRST}.png"
        ),
        {Kind.MAP_FIRST_LABEL},
    ),
    "chip twice": (
        KITTI,
        both(prepend("map.txt", f"images/{STEM}.png  labels/{STEM}.txt\n".encode()), set_key(statistics, NumTiles=7)),
        {Kind.STEM_TWICE},
    ),
    "number within a number": (
        PANOPTIC,
        lambda folder: _copy_chip(folder, f"1{STEM}"),
        {Kind.STEM_IN_STEM, Kind.STATISTICS_DIFFER, Kind.NEXT_INDEX},
    ),
    "extension twice": (
        KITTI,
        both(
            replace_in("map.txt", STEM, f"{STEM}.png"),
            lambda folder: (folder / f"images/{STEM}.png").rename(folder / f"images/{STEM}.png.png"),
            lambda folder: (folder / f"labels/{STEM}.txt").rename(folder / f"labels/{STEM}.png.txt"),
        ),
        {Kind.STEM_HOLDS_SUFFIX},
    ),
    # files
    "image is missing": (KITTI, remove(BOX), {Kind.FILE_MISSING}),
    "text label is missing": (KITTI, remove(f"labels/{STEM}.txt"), {Kind.FILE_MISSING}),
    "XML label is missing": (VOC, remove(f"labels/{STEM}.xml"), {Kind.FILE_MISSING}),
    "raster label is missing": (CLASSIFIED, remove(f"labels/{STEM}.png"), {Kind.FILE_MISSING}),
    "image is cut off": (KITTI, cut(BOX), {Kind.FILE_BROKEN}),
    "image is empty": (KITTI, put(BOX, b""), {Kind.FILE_BROKEN}),
    "image of side B is cut off": (CYCLEGAN, cut(f"B/{BOX}"), {Kind.FILE_BROKEN}),
    "label raster is cut off": (CLASSIFIED, cut(f"labels/{STEM}.png"), {Kind.FILE_BROKEN}),
    "XML is cut off": (VOC, cut(f"labels/{STEM}.xml"), {Kind.FILE_BROKEN}),
    "image that is not listed": (KITTI, put("images/7.png", picture()), {Kind.FILE_NOT_LISTED}),
    "label that is not listed": (KITTI, put("labels/7.txt", ""), {Kind.FILE_NOT_LISTED}),
    "folder is no class": (
        RCNN,
        both(
            lambda folder: (folder / "labels/house").rename(folder / "labels/1"),
            replace_in("map.txt", "labels/house/", "labels/1/"),
        ),
        {Kind.CLASS_FOLDER_UNKNOWN, Kind.CLASS_WITHOUT_CHIPS},
    ),
    "image folder is no class": (
        IMAGENET,
        both(
            lambda folder: (folder / "images/pond").rename(folder / "images/lake"),
            replace_in("map.txt", "images/pond/", "images/lake/"),
        ),
        {Kind.CLASS_FOLDER_UNKNOWN, Kind.CLASS_WITHOUT_CHIPS},
    ),
    "mask without folder": (
        RCNN,
        both(
            lambda folder: (folder / f"labels/house/{STEM}.png").rename(folder / f"labels/{STEM}.png"),
            replace_in("map.txt", f"labels/house/{STEM}.png", f"labels/{STEM}.png"),
        ),
        {Kind.CLASS_FOLDER_MISSING},
    ),
    # images
    "smaller image": (TILES, put(BOX, picture(16, 32)), {Kind.IMAGE_SIZE}),
    "image of one band": (TILES, put(BOX, picture(bands=1)), {Kind.BANDS_DIFFER}),
    "second image is smaller": ("pair", put(f"images2/{STEM}.png", picture(8, 8)), {Kind.SECOND_IMAGE_SIZE}),
    "second image of one band": ("pair", put(f"images2/{STEM}.png", picture(bands=1)), {Kind.BANDS_DIFFER}),
    "second image is not listed": (
        "pair",
        both(replace_in("map.txt", f" images2/{STEM}.png", ""), remove(f"images2/{STEM}.png")),
        {Kind.SECOND_IMAGE_MISSING},
    ),
    "names of bands of a pair": (
        "pair",
        set_key(model, InputRastersProps={"BandNames": ["Red", "Green", "Blue"]}),
        {Kind.BAND_NAMES_NOT_RGB},
    ),
    # labels
    "raster label is not listed": (
        CLASSIFIED,
        both(replace_in("map.txt", f"  labels/{STEM}.png", ""), remove(f"labels/{STEM}.png")),
        {Kind.LABEL_MISSING},
    ),
    "boxes are not listed": (
        KITTI,
        both(replace_in("map.txt", f"  labels/{STEM}.txt", ""), remove(f"labels/{STEM}.txt")),
        {Kind.LABEL_MISSING_CHIP_DROPPED},
    ),
    "label of another chip": (
        KITTI,
        both(replace_in("map.txt", f"labels/{STEM}.txt", "labels/9.txt"), lambda folder: _move(folder)),
        {Kind.LABEL_NAME},
    ),
    "label in another format": (
        CLASSIFIED,
        both(
            replace_in("map.txt", f"labels/{STEM}.png", f"labels/{STEM}.tif"),
            remove(f"labels/{STEM}.png"),
            raster(f"labels/{STEM}.tif", class_pixels()),
        ),
        {Kind.LABEL_EXTENSION},
    ),
    "label is smaller": (CLASSIFIED, put(f"labels/{STEM}.png", class_pixels()[:16]), {Kind.LABEL_SIZE}),
    "label of three bands": (
        CLASSIFIED,
        put(f"labels/{STEM}.png", picture() * 0),
        {Kind.LABEL_BANDS, Kind.CHIP_UNLABELLED},
    ),
    "label of floats": (
        CLASSIFIED,
        raster(f"labels/{STEM}.png", class_pixels().astype(np.float32)),
        {Kind.LABEL_NOT_INTEGER},
    ),
    "unknown class in a raster": (CLASSIFIED, put(f"labels/{STEM}.png", with_value(255)), {Kind.PIXEL_CLASS_UNKNOWN}),
    "unknown class of a panoptic": (PANOPTIC, put(f"labels/{STEM}.png", with_value(9)), {Kind.PIXEL_CLASS_UNKNOWN}),
    "empty raster": (CLASSIFIED, put(f"labels/{STEM}.png", class_pixels() * 0), {Kind.CHIP_UNLABELLED}),
    "gap in instances": (RCNN, put(f"labels/house/{STEM}.png", instance_pixels() * 2), {Kind.INSTANCE_GAPS}),
    "gap in panoptic": (PANOPTIC, put(f"labels2/pond/{STEM}.png", instance_pixels() * 3), {Kind.INSTANCE_GAPS}),
    "negative instances": (
        RCNN,
        raster(f"labels/house/{STEM}.png", instance_pixels().astype(np.int16) - 1),
        {Kind.INSTANCE_NEGATIVE},
    ),
    "large instances": (
        PANOPTIC,
        put(f"labels2/pond/{STEM}.png", np.full((TILE, TILE), 40000, np.uint16)),
        {Kind.INSTANCE_TOO_LARGE},
    ),
    "mask without instance": (RCNN, put(f"labels/pond/{STEM}.png", class_pixels() * 0), {Kind.MASK_EMPTY}),
    "instances without class pixels": (
        PANOPTIC,
        lambda folder: [
            write_pixels(path, np.where(class_pixels() == POND, HOUSE, 0).astype(np.uint8))
            for path in (folder / "labels").glob("*.png")
        ],
        {Kind.CLASS_NOT_IN_LABELS, Kind.CLASS_WITHOUT_CHIPS},
    ),
    "XML without object": (VOC, put(f"labels/{STEM}.xml", voc()), {Kind.CHIP_UNLABELLED}),
    "text without object": (KITTI, put(f"labels/{STEM}.txt", ""), {Kind.CHIP_UNLABELLED}),
    "class by name in text": (
        KITTI,
        put(f"labels/{STEM}.txt", kitti(("house", 1, 2, 3, 4))),
        {Kind.OBJECT_CLASS_NOT_NUMBER},
    ),
    "class by name in XML": (
        VOC,
        put(f"labels/{STEM}.xml", voc(("house", 1, 2, 3, 4))),
        {Kind.OBJECT_CLASS_NOT_NUMBER},
    ),
    "unknown class in text": (KITTI, put(f"labels/{STEM}.txt", kitti((3, 1, 2, 3, 4))), {Kind.OBJECT_CLASS_UNKNOWN}),
    "unknown class in XML": (VOC, put(f"labels/{STEM}.xml", voc((3, 1, 2, 3, 4))), {Kind.OBJECT_CLASS_UNKNOWN}),
    "original KITTI": (
        KITTI,
        put(f"labels/{STEM}.txt", "1 -1 -1 -10 1 2 3 4 -1 -1 -1 -1000 -1000 -1000 -10\n"),
        {Kind.NEGATIVE_NUMBER},
    ),
    "three numbers in text": (KITTI, put(f"labels/{STEM}.txt", "1 0 0 0 1 2 3\n"), {Kind.BOX_NOT_FOUR}),
    "XML without box": (
        VOC,
        put(f"labels/{STEM}.xml", "<annotation><object><name>1</name></object></annotation>"),
        {Kind.BOX_NOT_FOUR},
    ),
    "box of NaN": (VOC, put(f"labels/{STEM}.xml", voc((1, "nan", 2, 3, 4))), {Kind.BOX_NOT_FOUR}),
    "box without width": (KITTI, put(f"labels/{STEM}.txt", kitti((1, 3, 2, 3, 4))), {Kind.BOX_EMPTY}),
    "box upside down": (VOC, put(f"labels/{STEM}.xml", voc((1, 1, 9, 3, 4))), {Kind.BOX_EMPTY}),
    "box to the right": (KITTI, put(f"labels/{STEM}.txt", kitti((1, 1, 2, TILE + 0.5, 4))), {Kind.BOX_OUTSIDE}),
    "box above": (VOC, put(f"labels/{STEM}.xml", voc((1, 1, -2, 3, 4))), {Kind.BOX_OUTSIDE}),
    "tile of two objects": (
        LABELED,
        put(f"labels/{STEM}.xml", voc((1, 0, 0, 9, 9), (1, 0, 0, 9, 9))),
        {Kind.TILE_OBJECTS},
    ),
    "tile without object": (MULTI, put(f"labels/{STEM}.xml", voc()), {Kind.TILE_OBJECTS}),
    "tile without box": (
        LABELED,
        put(f"labels/{STEM}.xml", "<annotation><object><name>1</name></object></annotation>"),
        {Kind.BOX_NOT_FOUR},
    ),
    "tile of an unknown class": (LABELED, put(f"labels/{STEM}.xml", voc((5, 0, 0, 9, 9))), {Kind.OBJECT_CLASS_UNKNOWN}),
    "tile called by name": (
        LABELED,
        put(f"labels/{STEM}.xml", voc(("pond", 0, 0, 9, 9))),
        {Kind.OBJECT_CLASS_NOT_NUMBER},
    ),
    "blank in a list": (MULTI, put(f"labels/{STEM}.xml", voc(("house, pond", 0, 0, 9, 9))), {Kind.TILE_LABEL_UNKNOWN}),
    # the whole
    "no labels": (
        KITTI,
        lambda folder: [path.write_text("") for path in (folder / "labels").iterdir()],
        {Kind.NO_LABELS, Kind.CHIP_UNLABELLED},
    ),
    "class that is nowhere": (
        KITTI,
        lambda folder: [path.write_text(kitti((1, 1, 2, 3, 4))) for path in (folder / "labels").iterdir()],
        {Kind.CLASS_WITHOUT_CHIPS},
    ),
    "number of tiles": (KITTI, set_key(statistics, NumTiles=9), {Kind.STATISTICS_DIFFER}),
    "number of classes": (KITTI, set_key(statistics, NumClasses=1), {Kind.STATISTICS_DIFFER}),
    "short arrays": (KITTI, set_key(statistics, FeatureStats={"NumImagesPerClass": [6]}), {Kind.STATISTICS_SHORT}),
    "number of features": (KITTI, set_key(statistics, FeatureStats={"NumFeaturesTotal": 3}), {Kind.STATISTICS_DIFFER}),
    "next index": (KITTI, set_key(statistics, NextTileIndex=CHIPS - 1), {Kind.NEXT_INDEX}),
}


def _name_bands(folder):
    edit_json(folder / MODEL, lambda value: value.update(InputRastersProps={"BandNames": ["Red", "", ""]}))


def _move(folder):
    (folder / f"labels/{STEM}.txt").rename(folder / "labels/9.txt")


def _copy_chip(folder, stem):
    for root in ("images", "labels", "labels2/house", "labels2/pond"):
        shutil.copy(folder / root / f"{STEM}.png", folder / root / f"{stem}.png")
    line = f"images/{STEM}.png  labels/{STEM}.png labels2/house/{STEM}.png labels2/pond/{STEM}.png\r\n"
    with open(folder / "map.txt", "ab") as lines:
        lines.write(line.replace(STEM, stem).encode())


@pytest.mark.parametrize("case", list(CASES))
def test_one_thing_goes_wrong(tmp_path, case, gdal_mood):
    metadata_format, change, kinds = CASES[case]
    is_pair = metadata_format == "pair"
    folder = write_dataset(tmp_path / "out", TILES if is_pair else metadata_format, second=is_pair)
    assert found(folder) == set()
    change(folder)
    assert found(folder) == kinds
    assert found(folder, workers=3) == kinds


def test_every_kind_has_a_case():
    here = {kind for _, _, kinds in CASES.values() for kind in kinds}
    elsewhere = {
        FEW,
        Kind.TILE_NOT_SQUARE,
        Kind.BAND_STATISTICS_MISSING,
        Kind.DTYPES_DIFFER,
        Kind.LABEL_ELSEWHERE,
    }
    assert here | elsewhere == set(Kind)
    assert not here & elsewhere


# What needs georeferenced chips or other pixels


@pytest.fixture
def exported(tmp_path):
    """A dataset of Chipsmith: 36 chips of Classified_Tiles in 16-bit bands."""
    image = write_raster(tmp_path / "image.tif", noise(192, 192, 2, "uint16"))
    boxes = [on_map(shapely.box(x + 2, 3, x + 20, 190), UTM_PLACE) for x in range(0, 192, 24)]
    source = Features(boxes, [1 + number % 2 for number in range(len(boxes))])
    run(image, source, tmp_path / "out", tile=32, metadata_format=MetadataFormat.CLASSIFIED_TILES)
    assert found(tmp_path / "out") == set()
    return tmp_path / "out"


def test_label_elsewhere(exported):
    write_raster(exported / f"labels/{STEM}.tif", class_pixels() // POND)
    assert found(exported) == {Kind.LABEL_ELSEWHERE}


def test_image_of_another_type(exported):
    write_raster(exported / f"images/{STEM}.tif", picture(bands=2), place=None)
    assert found(exported) == {Kind.DTYPES_DIFFER}


def test_statistics_of_bands_are_missing(exported):
    drop_key(model, "AllTilesStats")(exported)
    assert found(exported) == {Kind.BAND_STATISTICS_MISSING}
    drop_key(model, "InputRastersProps")(exported)
    assert found(exported) == set()


@pytest.mark.parametrize("change", [{"NumTiles": 35}, {"NumTilesAsDouble": 35}, {"NumClasses": 3}])
def test_statistics_of_chipsmith_are_exact(exported, change):
    edit_json(exported / STATISTICS, lambda value: value.update(change))
    report = validate_dataset(exported, SilentProgress())
    assert [(finding.kind, finding.severity) for finding in report.findings] == [
        (Kind.STATISTICS_DIFFER, Severity.ERROR)
    ]


def test_chips_that_are_not_square(tmp_path):
    image = write_raster(tmp_path / "image.tif", noise(64, 64, 3))
    source = Features([on_map(shapely.box(0, 0, 64, 64), UTM_PLACE)])
    run(image, source, tmp_path / "out", tile=(32, 16))
    report = validate_dataset(tmp_path / "out", SilentProgress())
    assert report.is_valid
    assert found(tmp_path / "out") == {Kind.TILE_NOT_SQUARE}


@pytest.mark.parametrize(("format_name", "chips"), [(IMAGENET, 1), (LABELED, 3)])
def test_classes_in_few_chips(tmp_path, format_name, chips):
    report = validate_dataset(write_dataset(tmp_path / "out", format_name), SilentProgress())
    finding = report.findings[0]
    assert finding.kind is FEW and finding.severity is Severity.WARNING
    assert str(chips) in str(finding.message)


def test_a_damaged_record_of_chipsmith(exported):
    (exported / "chipsmith.json").write_text("{")
    assert found(exported) == {Kind.INDEX_FILE_BROKEN}


def test_counts_of_pixels(tmp_path):
    folder = write_dataset(tmp_path / "out", CLASSIFIED)
    right = {"NumPixelsPerClass": [6 * 90, 6 * 512], "NumImagesPerClass": [6, 6]}
    edit_json(folder / STATISTICS, lambda value: value.update(ClassPixelStats=right))
    assert found(folder) == set()
    edit_json(folder / STATISTICS, lambda value: value["ClassPixelStats"]["NumPixelsPerClass"].reverse())
    assert found(folder) == {Kind.STATISTICS_DIFFER}


def test_captions_are_any_text(tmp_path):
    folder = write_dataset(tmp_path / "out", MULTI)
    for path in (folder / "labels").iterdir():
        path.write_text(voc(("a house, and a pond", 0, 0, 9, 9)))
    assert Kind.TILE_LABEL_UNKNOWN in found(folder)
    set_key(model, SingleLabelFieldFound="Caption")(folder)
    assert found(folder) == set()


@pytest.mark.parametrize("format_name", [LABELED, IMAGENET])
def test_chips_of_many_sizes(tmp_path, format_name):
    folder = write_dataset(tmp_path / "out", format_name)
    path = next((folder / "images").rglob(f"{STEM}.png"))
    write_pixels(path, picture(20, 11))
    assert found(folder) == ({Kind.IMAGE_SIZE} if format_name == LABELED else set())
    set_key(model, CropTileMode="Variable_Size")(folder)
    assert found(folder) == set()


def test_json_files_are_not_trusted(tmp_path):
    folder = write_dataset(tmp_path / "out", KITTI)
    good = {name: json.loads((folder / name).read_text()) for name in (STATISTICS, MODEL)}
    for name, content in good.items():
        for key in content:
            for value in (None, 5, "x", [], [None], {}, {"a": 1}, [{"Min": None}], True, 1e400):
                (folder / name).write_text(json.dumps({**content, key: value}))
                found_kinds = validate_dataset(folder, SilentProgress()).findings
                assert isinstance(found_kinds, tuple)
        (folder / name).write_text(json.dumps(content))

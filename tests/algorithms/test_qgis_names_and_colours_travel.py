# SPDX-License-Identifier: GPL-2.0-or-later
"""Names and colours of a layer: in the model definition, in masks, and in the layers that are loaded back."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import processing
import pytest
from oracles import model_of, read_chip
from osgeo import gdal
from PIL import Image
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsPalettedRasterRenderer,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor
from qgis_exports import CLASSIFIED, KITTI, UTM_PLACE, VOC, Log, box_px, export, polygons, raster_layer, tiles
from scenes import write_raster

PANOPTIC = "Panoptic_Segmentation"
LOAD = "chipsmith:loadtrainingdata"
KINDS = {
    3: ("房屋 / شجرة", (200, 16, 32)),
    5: ('Häuser, "alt" & neu', (16, 150, 32)),
    7: ("🌳 l'arbre: <1>", (16, 32, 220)),
}
SHAPES = {3: (4, 6, 20, 30), 5: (40, 8, 56, 24), 7: (30, 40, 50, 60)}
WITH_LABELS = [
    KITTI,
    VOC,
    CLASSIFIED,
    "RCNN_Masks",
    "Labeled_Tiles",
    "MultiLabeled_Tiles",
    "Imagenet",
    PANOPTIC,
]


def _symbol(colour) -> QgsFillSymbol:
    return QgsFillSymbol.createSimple({"color": ",".join(map(str, colour))})


@pytest.fixture
def kinds() -> QgsVectorLayer:
    made = polygons([(box_px(*SHAPES[value]), value) for value in KINDS])
    categories = [QgsRendererCategory(value, _symbol(colour), name) for value, (name, colour) in KINDS.items()]
    made.setRenderer(QgsCategorizedSymbolRenderer("classvalue", categories))
    QgsProject.instance().addMapLayer(made)
    return made


@pytest.fixture
def class_layer(tmp_path):
    """The same classes as a raster whose layer has a palette."""
    pixels = np.zeros((64, 64), dtype=np.uint8)
    for value, (left, top, right, bottom) in SHAPES.items():
        pixels[top:bottom, left:right] = value
    folder = tmp_path / "classes"
    folder.mkdir()
    made = raster_layer(write_raster(folder / "classes.tif", pixels, UTM_PLACE), "classes")
    entries = [QgsPalettedRasterRenderer.Class(value, QColor(*colour), name) for value, (name, colour) in KINDS.items()]
    made.setRenderer(QgsPalettedRasterRenderer(made.dataProvider(), 1, entries))
    QgsProject.instance().addMapLayer(made)
    return made


def run_of(image, labels, out, metadata_format: str, **more):
    if metadata_format == PANOPTIC:
        more = {**more, "INPUT_INSTANCE_DATA": labels, "INSTANCE_CLASS_VALUE_FIELD": "classvalue"}
    return export(image, labels, out, METADATA_FORMAT=metadata_format, **{**tiles(64), **more})


def real_names(folder: Path) -> dict[int, str]:
    return {entry["Value"]: entry.get("RealName", entry["Name"]) for entry in model_of(folder)["Classes"]}


def colours(folder: Path) -> dict[int, tuple[int, ...]]:
    return {entry["Value"]: tuple(entry["Color"]) for entry in model_of(folder)["Classes"]}


def loaded(folder: Path) -> QgsVectorLayer:
    """Load the labels into the project, as the dialog does."""
    processing.runAndLoadResults(
        LOAD,
        {"INPUT_FOLDER": str(folder), "FOOTPRINTS": "TEMPORARY_OUTPUT", "LABELS": "TEMPORARY_OUTPUT"},
        feedback=Log(),
    )
    (labels,) = QgsProject.instance().mapLayersByName(f"{folder.name} labels")
    return labels


def _legend_of(labels: QgsVectorLayer) -> dict[int, tuple[str, tuple[int, ...]]]:
    """Return name and colour of each class in the legend, but for labels without class."""
    return {
        int(entry.value()): (entry.label(), entry.symbol().color().getRgb()[:3])
        for entry in labels.renderer().categories()
        if entry.value() != ""
    }


@pytest.mark.parametrize("chip_format", ["TIFF", "PNG", "JPEG", "MRF"])
@pytest.mark.parametrize("metadata_format", WITH_LABELS)
def test_there_and_back(image, kinds, out, metadata_format, chip_format):
    run = run_of(image, kinds, out, metadata_format, CHIP_FORMAT=chip_format)
    expected = {value: name for value, (name, _) in KINDS.items()}
    assert real_names(run.folder) == expected
    assert colours(run.folder) == {value: colour for value, (_, colour) in KINDS.items()}
    labels = loaded(run.folder)
    assert _legend_of(labels) == KINDS
    shown = {(feature["class"], feature["name"]) for feature in labels.getFeatures()}
    assert shown == set(expected.items())


@pytest.mark.parametrize("metadata_format", [form for form in WITH_LABELS if form != PANOPTIC])
def test_a_class_raster_there_and_back(image, class_layer, out, metadata_format):
    more = {"INPUT_CLASS_RASTER": class_layer, "METADATA_FORMAT": metadata_format}
    run = export(image, None, out, **tiles(64), **more)
    assert colours(run.folder) == {value: colour for value, (_, colour) in KINDS.items()}
    assert _legend_of(loaded(run.folder)) == KINDS


def test_what_was_loaded_back_is_exported_again_with_the_same_names(image, kinds, out, tmp_path):
    labels = loaded(run_of(image, kinds, out, CLASSIFIED).folder)
    again = export(image, labels, tmp_path / "again", CLASS_VALUE_FIELD="class", **tiles(64))
    assert real_names(again.folder) == {value: name for value, (name, _) in KINDS.items()}
    assert colours(again.folder) == {value: colour for value, (_, colour) in KINDS.items()}


def _masks(folder: Path) -> list[Path]:
    return sorted(path for path in (folder / "labels").iterdir() if path.suffix in (".tif", ".png"))


@pytest.mark.parametrize("chip_format", ["TIFF", "PNG", "JPEG"])
@pytest.mark.parametrize("metadata_format", [CLASSIFIED, PANOPTIC])
def test_masks_hold_the_colours_if_wanted(image, kinds, out, metadata_format, chip_format):
    run = run_of(image, kinds, out, metadata_format, CHIP_FORMAT=chip_format, MASK_COLOR_TABLE=True, **tiles(32))
    masks = _masks(run.folder)
    assert len(masks) == 4
    for path in masks:
        band = gdal.Open(str(path))
        table = band.GetRasterBand(1).GetColorTable()
        for value, (_, colour) in KINDS.items():
            assert table.GetColorEntry(value) == (*colour, 255)
        for value in (0, 1, 4):
            assert table.GetColorEntry(value) == (0, 0, 0, 255)
        band = None
        with Image.open(path) as picture:
            assert picture.mode == "P"
            np.testing.assert_array_equal(np.asarray(picture), read_chip(path)[..., 0])
            seen = np.asarray(picture.convert("RGB"))
        for value, (_, colour) in KINDS.items():
            assert (seen[read_chip(path)[..., 0] == value] == colour).all()
    with Image.open(masks[0]) as picture:
        assert sorted(np.unique(np.asarray(picture)).tolist()) == [0, 3]


def test_masks_of_objects_carry_none(image, kinds, out, tmp_path):
    """Their numbers count objects."""
    for number, form in enumerate(("RCNN_Masks", PANOPTIC)):
        run = run_of(image, kinds, tmp_path / str(number), form)
        below = "labels" if form == "RCNN_Masks" else "labels2"
        found = sorted((run.folder / below).rglob("*.tif"))
        assert len(found) == 3
        for path in found:
            opened = gdal.Open(str(path))
            assert opened.GetRasterBand(1).GetColorTable() is None


@pytest.mark.parametrize("metadata_format", [CLASSIFIED, PANOPTIC])
def test_gdal_finds_colours_and_names_beside_masks_and_others_read_class_values(image, kinds, out, metadata_format):
    run = run_of(image, kinds, out, metadata_format, **tiles(32))
    masks = _masks(run.folder)
    assert len(masks) == 4
    for path in masks:
        opened = gdal.Open(str(path))
        band = opened.GetRasterBand(1)
        for value, (name, colour) in KINDS.items():
            assert band.GetColorTable().GetColorEntry(value) == (*colour, 255)
            assert band.GetCategoryNames()[value] == name
        values = band.ReadAsArray()
        with Image.open(path) as picture:
            assert picture.mode == "L"
            np.testing.assert_array_equal(np.asarray(picture), values)
        for way in (cv2.IMREAD_UNCHANGED, cv2.IMREAD_GRAYSCALE):
            np.testing.assert_array_equal(cv2.imread(str(path), way), values)


@pytest.mark.parametrize("chip_format", ["PNG", "JPEG"])
def test_masks_in_png_are_grey(image, kinds, out, chip_format):
    """GDAL takes no colours for them from a side file."""
    run = run_of(image, kinds, out, CLASSIFIED, CHIP_FORMAT=chip_format)
    (path,) = _masks(run.folder)
    values = cv2.imread(str(path), cv2.IMREAD_UNCHANGED)
    assert values.shape == (64, 64)
    assert sorted(np.unique(values).tolist()) == [0, 3, 5, 7]
    assert colours(run.folder)[3] == KINDS[3][1]


def test_masks_stay_grey_without_colours_of_the_layer(image, labels, out):
    (path,) = _masks(run_of(image, labels, out, CLASSIFIED).folder)
    with Image.open(path) as picture:
        assert picture.mode == "L"


def test_masks_of_more_than_8_bits_stay_grey(image, out):
    made = polygons([(box_px(4, 6, 20, 30), 300)])
    made.setRenderer(
        QgsCategorizedSymbolRenderer("classvalue", [QgsRendererCategory(300, _symbol((1, 2, 3)), "house")])
    )
    QgsProject.instance().addMapLayer(made)
    (path,) = _masks(run_of(image, made, out, CLASSIFIED).folder)
    opened = gdal.Open(str(path))
    assert opened.GetRasterBand(1).GetColorTable() is None
    assert opened.ReadAsArray().max() == 300


@pytest.mark.parametrize("in_file", [False, True])
def test_masks_that_are_added_to_a_dataset_carry_the_colours_too(image, kinds, out, in_file):
    first = run_of(image, kinds, out, CLASSIFIED, MASK_COLOR_TABLE=in_file)
    again = run_of(
        image, kinds, out, CLASSIFIED, MASK_COLOR_TABLE=in_file, START_INDEX=first.results["NEXT_TILE_INDEX"]
    )
    paths = _masks(again.folder)
    assert len(paths) == 2
    assert len({path.read_bytes() for path in paths}) == 1
    for path in paths:
        opened = gdal.Open(str(path))
        assert opened.GetRasterBand(1).GetColorTable().GetColorEntry(3) == (*KINDS[3][1], 255)


def test_masks_with_other_packing_carry_the_colours(image, kinds, out):
    run = run_of(image, kinds, out, CLASSIFIED, CREATION_OPTIONS="COMPRESS=LZW", MASK_COLOR_TABLE=True)
    opened = gdal.Open(str(_masks(run.folder)[0]))
    assert opened.GetRasterBand(1).GetColorTable().GetColorEntry(3) == (*KINDS[3][1], 255)


def test_a_mask_loaded_into_the_project_is_drawn_in_the_colours(image, kinds, out, tmp_path):
    run = run_of(image, kinds, out, CLASSIFIED)
    shown = raster_layer(_masks(run.folder)[0], "mask")
    assert isinstance(shown.renderer(), QgsPalettedRasterRenderer)
    drawn = {entry.value: (entry.label, entry.color.getRgb()[:3]) for entry in shown.renderer().classes()}
    assert drawn[5] == KINDS[5]


def test_selected_features_keep_names_and_colours_of_the_layer(image, kinds, out):
    kinds.selectByExpression("classvalue = 5")
    run = export(image, QgsProcessingFeatureSourceDefinition(kinds.id(), True), out, **tiles(64))
    assert real_names(run.folder) == {5: KINDS[5][0]}
    assert colours(run.folder) == {5: KINDS[5][1]}

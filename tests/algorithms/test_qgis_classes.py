# SPDX-License-Identifier: GPL-2.0-or-later
"""Class values, names and colours: from fields, from the symbology of layers, from rasters."""

from __future__ import annotations

import numpy as np
import pytest
from oracles import model_of, read_chip, statistics_of
from osgeo import gdal
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsColorRampShader,
    QgsFillSymbol,
    QgsPalettedRasterRenderer,
    QgsProject,
    QgsRasterShader,
    QgsRendererCategory,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor
from qgis_exports import CLASSIFIED, UTM_PLACE, box_px, polygons, raster_layer, values, whole
from scenes import write_raster

BOXES = [box_px(10 * i, 5, 10 * i + 8, 15) for i in range(6)]


def _names(run) -> dict[int, str]:
    """Return the class names of the model file, which the statistics must repeat."""
    names = {entry["Value"]: entry["Name"] for entry in model_of(run.folder)["Classes"]}
    again = {entry["ClassValue"]: entry["ClassName"] for entry in statistics_of(run.folder)["Classes"]}
    assert names == again
    return names


def _colours(run) -> dict[int, tuple[int, ...]]:
    return {entry["Value"]: tuple(entry["Color"]) for entry in model_of(run.folder)["Classes"]}


def _layer(classes, kind: str, field: str = "kind"):
    return polygons(zip(BOXES, classes), f"{field}:{kind}")


@pytest.mark.parametrize("kind", ["integer", "int8", "bool"][:2])
def test_integers_are_the_values(image, out, kind):
    run = whole(image, _layer([9, 2, 2, 400], kind), out, CLASS_VALUE_FIELD="kind")
    assert values(run.boxes) == [2, 2, 9, 400]
    assert _names(run) == {2: "2", 9: "9", 400: "400"}


def test_numbers_written_as_texts_are_the_values(image, out):
    run = whole(image, _layer(["10", "9", " 9 "], "string"), out, CLASS_VALUE_FIELD="kind")
    assert values(run.boxes) == [9, 9, 10]
    assert _names(run) == {9: "9", 10: "10"}


def test_texts_are_numbered_in_sorted_order_and_are_the_names(image, out):
    run = whole(image, _layer(["tree", "car", "tree", "9", "h\u00e4user"], "string"), out, CLASS_VALUE_FIELD="kind")
    assert values(run.boxes) == [1, 2, 3, 4, 4]
    assert _names(run) == {1: "9", 2: "car", 3: "h\u00e4user", 4: "tree"}


def test_without_a_class_field_all_is_one_class(image, out):
    run = whole(image, _layer([9, 2], "integer"), out)
    assert values(run.boxes) == [1, 1]


@pytest.mark.parametrize("field", ["classvalue", "CLASSVALUE", "ClassValue", "value", "Value", "VALUE"])
def test_a_field_of_a_telling_name_is_used(image, out, field):
    assert values(whole(image, _layer([9, 2], "integer", field), out).boxes) == [2, 9]


def test_classvalue_goes_before_value(image, out):
    both = polygons([(BOXES[0], 5, 6)], "value:integer,ClassValue:integer")
    assert values(whole(image, both, out).boxes) == [6]


def test_the_chosen_field_goes_before_both(image, out):
    both = polygons([(BOXES[0], 5, 6)], "classvalue:integer,kind:integer")
    assert values(whole(image, both, out, CLASS_VALUE_FIELD="kind").boxes) == [6]


def test_a_value_field_of_fractions_is_ignored_with_a_warning(image, out):
    run = whole(image, _layer([9.5, 2.0], "double", "value"), out)
    assert values(run.boxes) == [1, 1]
    assert any("value" in line and "one class" in line for line in run.log.warnings)


@pytest.mark.parametrize("field", ["classname", "ClassName", "CLASSNAME"])
def test_names_from_a_field_of_a_telling_name(image, out, field):
    rows = [(BOXES[0], 3, "road"), (BOXES[1], 5, "house")]
    assert _names(whole(image, polygons(rows, f"classvalue:integer,{field}:string"), out)) == {3: "road", 5: "house"}


def test_names_from_the_chosen_field(image, out):
    rows = [(BOXES[0], 3, "road", "Weg"), (BOXES[1], 5, "house", "Haus")]
    named = polygons(rows, "classvalue:integer,classname:string,german:string")
    assert _names(whole(image, named, out, CLASS_NAME_FIELD="german")) == {3: "Weg", 5: "Haus"}


def test_a_class_with_several_names_keeps_the_first_and_says_so(image, out):
    rows = [(BOXES[0], 3, "road"), (BOXES[1], 3, "street")]
    run = whole(image, polygons(rows, "classvalue:integer,classname:string"), out)
    assert _names(run) == {3: "road"}
    assert any("classname" in line and "3" in line for line in run.log.warnings)


def test_features_without_a_class_are_left_out_and_counted(image, out):
    run = whole(image, _layer([3, None, None], "integer"), out, CLASS_VALUE_FIELD="kind")
    assert values(run.boxes) == [3]
    assert run.log.says("no class", ": 2.")


def test_class_0_is_a_class_of_boxes(image, out):
    run = whole(image, _layer([0, 4], "integer"), out, CLASS_VALUE_FIELD="kind")
    assert values(run.boxes) == [0, 4]
    assert _names(run) == {0: "0", 4: "4"}


def _categorised(layer, field: str, categories):
    """Give the layer a symbology of (value, label, colour)."""
    made = [
        QgsRendererCategory(value, QgsFillSymbol.createSimple({"color": colour}), label)
        for value, label, colour in categories
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer(field, made))
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_names_and_colours_of_categories(image, out):
    categories = [(9, "Nine", "#102030"), (2, "Two", "#ff0000"), (77, "not there", "#ffffff")]
    run = whole(image, _categorised(_layer([9, 2], "integer"), "kind", categories), out, CLASS_VALUE_FIELD="kind")
    assert _names(run) == {2: "Two", 9: "Nine"}
    assert _colours(run) == {2: (255, 0, 0), 9: (16, 32, 48)}


def test_names_and_colours_of_categories_by_text(image, out):
    categories = [("t", "Tree", "#00ff00"), ("c", "Car", "#0000ff"), ("", "", "#ffffff")]
    run = whole(image, _categorised(_layer(["t", "c"], "string"), "kind", categories), out, CLASS_VALUE_FIELD="kind")
    assert _names(run) == {1: "Car", 2: "Tree"}
    assert _colours(run) == {1: (0, 0, 255), 2: (0, 255, 0)}


def test_a_name_field_goes_before_the_categories_whose_colours_remain(image, out):
    rows = [(BOXES[0], 3, "road")]
    made = polygons(rows, "classvalue:integer,classname:string")
    run = whole(image, _categorised(made, "classvalue", [(3, "Street", "#123456")]), out)
    assert _names(run) == {3: "road"}
    assert _colours(run) == {3: (0x12, 0x34, 0x56)}


def test_categories_of_another_field_are_not_meant(image, out):
    made = polygons([(BOXES[0], 3, 8)], "classvalue:integer,other:integer")
    assert _names(whole(image, _categorised(made, "other", [(3, "wrong", "#ff0000")]), out)) == {3: "3"}


def test_classes_without_a_colour_get_different_ones(image, out):
    run = whole(image, _layer([1, 2, 3, 4, 5, 6], "integer"), out, CLASS_VALUE_FIELD="kind")
    assert len(set(_colours(run).values())) == 6


@pytest.fixture
def class_raster(tmp_path):
    """A raster of classes 1, 2 and 4 on the grid of the image; 0 elsewhere."""
    classes = np.zeros((64, 64), dtype=np.uint8)
    classes[5:20, 5:20], classes[30:40, 5:25], classes[30:60, 40:60] = 1, 2, 4
    folder = tmp_path / "classes"
    folder.mkdir()
    return write_raster(folder / "classes.tif", classes, UTM_PLACE)


def _with_category_names(path):
    table = gdal.ColorTable()
    table.SetColorEntry(2, (1, 2, 3, 255))
    raster = gdal.Open(str(path), gdal.GA_Update)
    raster.GetRasterBand(1).SetColorTable(table)
    raster = None
    raster = gdal.Open(str(path))  # read-only, so that the names go into a side file
    raster.GetRasterBand(1).SetCategoryNames(["none", "corn", "wheat", "rye", "beet"])
    raster = None
    assert path.with_name(f"{path.name}.aux.xml").is_file()
    return path


@pytest.mark.parametrize("metadata_format", [CLASSIFIED, "PASCAL_VOC_rectangles", "KITTI_rectangles"])
def test_category_names_of_a_class_raster(image, class_raster, out, metadata_format):
    given = _with_category_names(class_raster)
    run = whole(image, None, out, INPUT_CLASS_RASTER=given, METADATA_FORMAT=metadata_format)
    assert _names(run) == {1: "corn", 2: "wheat", 4: "beet"}
    assert _colours(run)[2] == (1, 2, 3)
    if metadata_format == CLASSIFIED:
        labels = read_chip(run.folder / "labels" / run.chips[0].name)
        np.testing.assert_array_equal(labels, read_chip(class_raster))
    else:
        assert values(run.boxes) == [1, 2, 4]


def test_the_attribute_table_of_a_class_raster(image, class_raster, out):
    table = gdal.RasterAttributeTable()
    for name, kind, usage in (
        ("Value", gdal.GFT_Integer, gdal.GFU_MinMax),
        ("What", gdal.GFT_String, gdal.GFU_Name),
        ("R", gdal.GFT_Integer, gdal.GFU_Red),
        ("G", gdal.GFT_Integer, gdal.GFU_Green),
        ("B", gdal.GFT_Integer, gdal.GFU_Blue),
    ):
        table.CreateColumn(name, kind, usage)
    for row, (value, name, *colour) in enumerate([(4, "beet", 9, 8, 7), (1, "corn", 1, 2, 3)]):
        table.SetValueAsInt(row, 0, value)
        table.SetValueAsString(row, 1, name)
        for column, shade in enumerate(colour, start=2):
            table.SetValueAsInt(row, column, shade)
    raster = gdal.Open(str(class_raster))
    raster.GetRasterBand(1).SetDefaultRAT(table)
    raster = None
    run = whole(image, None, out, INPUT_CLASS_RASTER=class_raster)
    assert _names(run) == {1: "corn", 2: "2", 4: "beet"}
    assert _colours(run)[1] == (1, 2, 3) and _colours(run)[4] == (9, 8, 7)


def test_a_palette_that_the_user_gave_the_class_layer_wins(image, class_raster, out):
    layer = raster_layer(_with_category_names(class_raster), "classes")
    entries = [
        QgsPalettedRasterRenderer.Class(1, QColor("#aabbcc"), "Corn of mine"),
        QgsPalettedRasterRenderer.Class(4, QColor("#010203"), "4"),
    ]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, entries))
    QgsProject.instance().addMapLayer(layer)
    run = whole(image, None, out, INPUT_CLASS_RASTER=layer)
    assert _names(run) == {1: "Corn of mine", 2: "wheat", 4: "beet"}
    assert _colours(run) == {1: (0xAA, 0xBB, 0xCC), 2: (1, 2, 3), 4: (1, 2, 3)}


def test_a_class_raster_without_names_is_called_by_its_values(image, class_raster, out):
    assert _names(whole(image, None, out, INPUT_CLASS_RASTER=class_raster)) == {1: "1", 2: "2", 4: "4"}


def test_what_is_not_a_number_is_background(image, tmp_path, out):
    pixels = np.ones((64, 64), dtype=np.float32)
    pixels[3, 3:9] = np.nan
    given = write_raster(tmp_path / "fractions.tif", pixels, UTM_PLACE)
    run = whole(image, None, out, INPUT_CLASS_RASTER=given, METADATA_FORMAT=CLASSIFIED)
    labels = read_chip(run.folder / "labels" / run.chips[0].name)[..., 0]
    np.testing.assert_array_equal(labels, np.nan_to_num(pixels))


def _pseudocoloured(path, kind):
    layer = raster_layer(path, "classes")
    function = QgsColorRampShader(0, 4, None, kind)
    function.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(1, QColor("#aabbcc"), "corn"),
            QgsColorRampShader.ColorRampItem(4, QColor("#010203"), "beet"),
        ]
    )
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(function)
    layer.setRenderer(QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader))
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_a_pseudocolour_of_exact_values(image, class_raster, out):
    layer = _pseudocoloured(class_raster, QgsColorRampShader.Type.Exact)
    run = whole(image, None, out, INPUT_CLASS_RASTER=layer)
    assert _names(run) == {1: "corn", 2: "2", 4: "beet"}
    assert (_colours(run)[1], _colours(run)[4]) == ((0xAA, 0xBB, 0xCC), (1, 2, 3))


def test_a_pseudocolour_of_steps_names_no_class(image, class_raster, out):
    layer = _pseudocoloured(class_raster, QgsColorRampShader.Type.Discrete)
    assert _names(whole(image, None, out, INPUT_CLASS_RASTER=layer)) == {1: "1", 2: "2", 4: "4"}


def test_a_palette_of_the_file_reaches_the_masks(image, class_raster, out):
    run = whole(image, None, out, INPUT_CLASS_RASTER=_with_category_names(class_raster), METADATA_FORMAT=CLASSIFIED)
    mask = gdal.Open(str(run.folder / "labels" / run.chips[0].name))
    assert mask.GetRasterBand(1).GetColorTable().GetColorEntry(2) == (1, 2, 3, 255)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Class fields of every type, and the texts that a layer's form shows for their values."""

from __future__ import annotations

import pytest
from label_layers import WAYS, export_by
from oracles import model_of
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsEditorWidgetSetup,
    QgsField,
    QgsFillSymbol,
    QgsProject,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QVariant
from qgis_exports import UTM, box_px, layer, polygons, refusal, saved, values

BOXES = [box_px(10 * i, 5, 10 * i + 8, 15) for i in range(6)]


@pytest.fixture(params=WAYS)
def way(request) -> str:
    return request.param


def names(run) -> dict[int, str]:
    return {entry["Value"]: entry["Name"] for entry in model_of(run.folder)["Classes"]}


def of_kind(kind: str, *given) -> QgsVectorLayer:
    made = polygons(zip(BOXES, given), f"kind:{kind}")
    QgsProject.instance().addMapLayer(made)
    return made


@pytest.mark.parametrize(
    ("kind", "given", "expected"),
    [
        ("int8", (9, 2147483647), [9, 2147483647]),
        ("double", (9.0, 2.0), [2, 9]),
        ("bool", (True, False), [0, 1]),
        ("string", ("9", "2"), [2, 9]),
        ("string", ("+9", "-0"), [0, 9]),
        ("string", ("9.0", "2"), [1, 2]),
        ("string(1)", ("b", "a"), [1, 2]),
    ],
)
def test_values(image, out, kind, given, expected, way):
    assert values(export_by(way, image, of_kind(kind, *given), out, CLASS_VALUE_FIELD="kind").boxes) == expected


@pytest.mark.parametrize("ending", ["gpkg", "geojson", "shp", "csv"])
def test_whole_numbers_of_a_file_that_knows_decimals_only(image, out, tmp_path, ending):
    """Shapefiles and tables keep whole numbers as decimals more often than not."""
    if ending == "csv":
        path = tmp_path / "labels.csv"
        path.write_text('shape,kind\n"' + BOXES[0].wkt + '",3.0\n"' + BOXES[1].wkt + '",7\n', encoding="utf-8")
        query = f"file://{path}?wktField=shape&crs={UTM}&delimiter=,&detectTypes=yes&geomType=polygon"
        stored = QgsVectorLayer(query, "labels", "delimitedtext")
        assert stored.isValid()
    else:
        stored = saved(of_kind("double", 3.0, 7.0), tmp_path / f"labels.{ending}")
    assert stored.fields().field("kind").type() == QVariant.Double
    assert values(export_by("script", image, stored, out, CLASS_VALUE_FIELD="kind").boxes) == [3, 7]


def test_decimals_are_refused_by_value(image, out):
    refusal(image, of_kind("double", 3.0, 7.5), out, "CLASS_VALUE_FIELD", "kind", "7.5", CLASS_VALUE_FIELD="kind")


def test_dates_are_refused(image, out):
    made = of_kind("date", QDate(2026, 1, 2))
    refusal(image, made, out, "CLASS_VALUE_FIELD", "kind", "integer", CLASS_VALUE_FIELD="kind")


@pytest.mark.parametrize("as_list", [True, False], ids=["list", "map"])
def test_a_value_map_names_the_classes(image, out, way, as_list):
    made = of_kind("integer", 1, 2, 3)
    texts = {"Häuser": "1", "路": "2"}
    config = [{text: value} for text, value in texts.items()] if as_list else texts
    made.setEditorWidgetSetup(0, QgsEditorWidgetSetup("ValueMap", {"map": config}))
    run = export_by(way, image, made, out, CLASS_VALUE_FIELD="kind")
    assert names(run) == {1: "Häuser", 2: "路", 3: "3"}


def test_a_value_map_of_codes_in_text(image, out, way):
    made = of_kind("string", "rd", "bl", "xx")
    made.setEditorWidgetSetup(0, QgsEditorWidgetSetup("ValueMap", {"map": [{"road": "rd"}, {"building": "bl"}]}))
    run = export_by(way, image, made, out, CLASS_VALUE_FIELD="kind")
    assert values(run.boxes) == [1, 2, 3]
    assert names(run) == {1: "building", 2: "road", 3: "xx"}


def test_a_value_relation_names_the_classes(image, out, way):
    table = layer("None", [(None, 1, "house"), (None, 2, "road")], "key:integer,text:string", "", "kinds")
    made = of_kind("integer", 1, 2, 3)
    QgsProject.instance().addMapLayer(table)
    config = {"Layer": table.id(), "Key": "key", "Value": "text"}
    made.setEditorWidgetSetup(0, QgsEditorWidgetSetup("ValueRelation", config))
    run = export_by(way, image, made, out, CLASS_VALUE_FIELD="kind")
    assert names(run) == {1: "house", 2: "road", 3: "3"}


def test_a_coded_domain_of_a_geopackage(image, out, tmp_path, way):
    path = tmp_path / "domain.gpkg"
    file = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    assert file.AddFieldDomain(
        ogr.CreateCodedFieldDomain("kinds", "", ogr.OFTInteger, ogr.OFSTNone, {"1": "house", "2": "road"})
    )
    reference = osr.SpatialReference()
    reference.SetFromUserInput(UTM)
    table = file.CreateLayer("labels", reference, ogr.wkbPolygon)
    field = ogr.FieldDefn("kind", ogr.OFTInteger)
    field.SetDomainName("kinds")
    table.CreateField(field)
    for shape, value in zip(BOXES, (1, 2, 3)):
        feature = ogr.Feature(table.GetLayerDefn())
        feature["kind"] = value
        feature.SetGeometry(ogr.CreateGeometryFromWkb(shape.wkb))
        table.CreateFeature(feature)
    table = feature = file = None
    run = export_by(way, image, path, out, CLASS_VALUE_FIELD="kind")
    assert names(run) == {1: "house", 2: "road", 3: "3"}


def test_a_name_field_with_a_value_map(image, out):
    made = polygons([(BOXES[0], 4, 1), (BOXES[1], 5, 2)], "classvalue:integer,sort:integer")
    made.setEditorWidgetSetup(1, QgsEditorWidgetSetup("ValueMap", {"map": [{"house": "1"}]}))
    QgsProject.instance().addMapLayer(made)
    assert names(export_by("script", image, made, out, CLASS_NAME_FIELD="sort")) == {4: "house", 5: "2"}


def test_labels_of_categories_go_before_the_value_map(image, out):
    made = of_kind("integer", 1, 2)
    made.setEditorWidgetSetup(0, QgsEditorWidgetSetup("ValueMap", {"map": [{"house": "1"}, {"road": "2"}]}))
    categories = [QgsRendererCategory(1, QgsFillSymbol(), "my house"), QgsRendererCategory(2, QgsFillSymbol(), "2")]
    made.setRenderer(QgsCategorizedSymbolRenderer("kind", categories))
    assert names(export_by("script", image, made, out, CLASS_VALUE_FIELD="kind")) == {1: "my house", 2: "road"}


def test_other_widgets_give_no_names(image, out):
    made = of_kind("integer", 1, 2)
    made.setEditorWidgetSetup(0, QgsEditorWidgetSetup("Range", {"Suffix": " m"}))
    assert names(export_by("script", image, made, out, CLASS_VALUE_FIELD="kind")) == {1: "1", 2: "2"}


def test_an_alias_is_no_name_of_the_field(image, out):
    made = of_kind("integer", 1, 2)
    made.setFieldAlias(0, "Art")
    assert values(export_by("script", image, made, out, CLASS_VALUE_FIELD="kind").boxes) == [1, 2]
    refusal(image, made, out, "CLASS_VALUE_FIELD", "no field Art", "kind", CLASS_VALUE_FIELD="Art")


@pytest.mark.parametrize(("field", "expected"), [("kind", [8, 9]), ("Kind", [3, 4])])
def test_fields_that_differ_in_case_only(image, out, field, expected):
    rows = [(box_px(4, 6, 20, 30), 3, 8), (box_px(40, 8, 56, 24), 4, 9)]
    made = polygons(rows, "Kind:integer,kind:integer")
    assert values(export_by("script", image, made, out, CLASS_VALUE_FIELD=field).boxes) == expected


def test_a_blank_text_is_no_class(image, out, tmp_path):
    """As the empty cells of a table in delimited text come."""
    table = tmp_path / "kinds.csv"
    boxes = [box_px(4, 6, 20, 30), box_px(40, 8, 56, 24), box_px(2, 40, 12, 60)]
    table.write_text("".join(["wkt;kind\n", *(f"{box.wkt};{kind}\n" for box, kind in zip(boxes, ("10", "2", "")))]))
    address = f"file://{table}?delimiter=;&wktField=wkt&crs={UTM}&detectTypes=no"
    run = export_by("script", image, QgsVectorLayer(address, "kinds", "delimitedtext"), out, CLASS_VALUE_FIELD="kind")
    assert values(run.boxes) == [2, 10]
    assert run.log.says("no class: 1")


def test_a_virtual_field_of_decimals(image, out, way):
    made = of_kind("integer", 1, 2)
    made.addExpressionField("kind * 2.0", QgsField("twice", QVariant.Double))
    assert values(export_by(way, image, made, out, CLASS_VALUE_FIELD="twice").boxes) == [2, 4]

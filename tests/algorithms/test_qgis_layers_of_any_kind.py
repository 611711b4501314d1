# SPDX-License-Identifier: GPL-2.0-or-later
"""Label layers that are more than a file: edited, joined, reckoned, filtered, from a script and from the dialog."""

from __future__ import annotations

import pytest
from label_layers import WAYS, export_by
from oracles import model_of
from qgis.core import (
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)
from qgis.PyQt.QtCore import QVariant
from qgis_exports import UTM, box_px, layer, saved, sides, values

HOUSE = (4, 6, 20, 30)
POND = (40, 8, 56, 24)
TREE = (30, 40, 50, 60)


@pytest.fixture(params=WAYS)
def way(request) -> str:
    return request.param


@pytest.fixture(params=["memory", "gpkg", "geojson"])
def stored(request, labels, tmp_path) -> QgsVectorLayer:
    """The labels as a layer of the project, of several providers."""
    made = labels if request.param == "memory" else saved(labels, tmp_path / f"labels.{request.param}")
    QgsProject.instance().addMapLayer(made)
    return made


def _feature(made: QgsVectorLayer, box, **attributes) -> QgsFeature:
    feature = QgsFeature(made.fields())
    feature.setGeometry(QgsGeometry.fromWkt(box_px(*box).wkt))
    for name, value in attributes.items():
        feature.setAttribute(name, value)
    return feature


def test_edits_that_are_not_saved(image, out, stored, way):
    stored.startEditing()
    house, pond = stored.getFeatures()
    stored.changeGeometry(house.id(), QgsGeometry.fromWkt(box_px(2, 2, 12, 12).wkt))
    stored.changeAttributeValue(house.id(), stored.fields().lookupField("classvalue"), 5)
    stored.deleteFeature(pond.id())
    assert stored.addFeature(_feature(stored, TREE, classvalue=6))
    run = export_by(way, image, stored, out)
    assert values(run.boxes) == [5, 6]
    assert sides(run.boxes) == [(2, 2, 12, 12), TREE]
    assert stored.isModified()
    assert stored.rollBack()
    assert sorted(found["classvalue"] for found in stored.getFeatures()) == [3, 7]


def test_a_class_field_that_is_added_and_not_saved(image, out, stored, way):
    stored.startEditing()
    assert stored.addAttribute(QgsField("fresh", QVariant.Int))
    for number, feature in enumerate(list(stored.getFeatures())):
        stored.changeAttributeValue(feature.id(), stored.fields().lookupField("fresh"), 20 + number)
    run = export_by(way, image, stored, out, CLASS_VALUE_FIELD="fresh")
    assert values(run.boxes) == [20, 21]
    assert stored.rollBack()


def test_a_selection_with_features_that_are_not_saved(image, out, stored, way):
    stored.startEditing()
    assert stored.addFeature(_feature(stored, TREE, classvalue=6))
    stored.selectByExpression("classvalue >= 6")
    run = export_by(way, image, QgsProcessingFeatureSourceDefinition(stored.id(), True), out)
    assert values(run.boxes) == [6, 7]
    assert stored.rollBack()


def test_a_filter_of_the_layer(image, out, labels, tmp_path, way):
    stored = saved(labels, tmp_path / "labels.gpkg")
    assert stored.setSubsetString('"classvalue" = 7')
    QgsProject.instance().addMapLayer(stored)
    run = export_by(way, image, stored, out)
    assert sides(run.boxes) == [POND]


def test_a_filter_of_a_memory_layer(image, out, labels, way):
    assert labels.setSubsetString('"classvalue" = 7')
    QgsProject.instance().addMapLayer(labels)
    assert sides(export_by(way, image, labels, out).boxes) == [POND]


def _with_join(labels: QgsVectorLayer, prefix: str = "kinds_", subset: list[str] | None = None) -> QgsVectorLayer:
    """Join a table without geometry that knows a class and a name for each class value."""
    table = layer("None", [(None, 3, 30, "house"), (None, 7, 70, "pond")], "key:integer,class:integer,name:string", "")
    QgsProject.instance().addMapLayer(table)
    QgsProject.instance().addMapLayer(labels)
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(table)
    join.setJoinFieldName("key")
    join.setTargetFieldName("classvalue")
    join.setUsingMemoryCache(True)
    join.setPrefix(prefix)
    if subset:
        join.setJoinFieldNamesSubset(subset)
    assert labels.addJoin(join)
    return labels


def _names(run) -> dict[int, str]:
    return {entry["Value"]: entry["Name"] for entry in model_of(run.folder)["Classes"]}


def test_class_and_name_of_a_joined_table(image, out, labels, way):
    joined = _with_join(labels)
    run = export_by(way, image, joined, out, CLASS_VALUE_FIELD="kinds_class", CLASS_NAME_FIELD="kinds_name")
    assert values(run.boxes) == [30, 70]
    assert _names(run) == {30: "house", 70: "pond"}


def test_a_join_without_cache(image, out, labels, way):
    joined = _with_join(labels)
    (join,) = joined.vectorJoins()
    joined.removeJoin(join.joinLayerId())
    join.setUsingMemoryCache(False)
    assert joined.addJoin(join)
    assert values(export_by(way, image, joined, out, CLASS_VALUE_FIELD="kinds_class").boxes) == [30, 70]


@pytest.mark.parametrize(
    ("expression", "kind", "expected"),
    [
        ('"classvalue" * 10', QVariant.Int, [30, 70]),
        ("if($area > 10, 2, 1)", QVariant.Int, [2, 2]),
        ("aggregate('{id}', 'max', \"classvalue\")", QVariant.Int, [7, 7]),
        ("'7'", QVariant.String, [7, 7]),
    ],
    ids=["arithmetic", "area", "aggregate", "text"],
)
def test_a_virtual_field(image, out, labels, way, expression, kind, expected):
    QgsProject.instance().addMapLayer(labels)
    labels.addExpressionField(expression.replace("{id}", labels.id()), QgsField("virtual", kind))
    run = export_by(way, image, labels, out, CLASS_VALUE_FIELD="virtual")
    assert values(run.boxes) == expected


def test_a_virtual_layer(image, out, labels, way):
    QgsProject.instance().addMapLayer(labels)
    query = "select st_buffer(geometry, 0.0) as geometry, classvalue + 1 as classvalue from labels where classvalue > 3"
    virtual = QgsVectorLayer(f"?query={query}&geometry=geometry:polygon:{UTM.partition(':')[2]}", "virtual", "virtual")
    assert virtual.isValid()
    QgsProject.instance().addMapLayer(virtual)
    run = export_by(way, image, virtual, out)
    assert values(run.boxes) == [8]
    assert sides(run.boxes) == [POND]


def test_a_limit_and_a_filter_expression_of_the_parameter(image, out, labels, way):
    QgsProject.instance().addMapLayer(labels)
    limited = QgsProcessingFeatureSourceDefinition(labels.id(), False, 1)
    assert values(export_by(way, image, limited, out).boxes) == [3]


@pytest.mark.skipif(
    not hasattr(QgsProcessingFeatureSourceDefinition, "filterExpression"), reason="QGIS of this version has no filter"
)
def test_a_filter_expression_of_the_parameter(image, out, labels, way):
    QgsProject.instance().addMapLayer(labels)
    filtered = QgsProcessingFeatureSourceDefinition(labels.id(), filterExpression='"classvalue" > 3')
    assert values(export_by(way, image, filtered, out).boxes) == [7]

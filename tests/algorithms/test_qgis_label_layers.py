# SPDX-License-Identifier: GPL-2.0-or-later
"""Label layers of every kind that a project can hold."""

from __future__ import annotations

import json

import numpy as np
import pytest
import shapely
from oracles import read_chip
from processing.core.ProcessingConfig import ProcessingConfig
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
)
from qgis_exports import (
    CLASSIFIED,
    UTM,
    UTM_PLACE,
    box_px,
    layer,
    moved,
    polygons,
    raster_layer,
    saved,
    sides,
    values,
    whole,
)
from scenes import DEGREES, DEGREES_PLACE, NEW_BRUNSWICK, NEW_BRUNSWICK_PLACE, noise, on_map, write_raster

PIXEL_M = UTM_PLACE[1]
HOUSE = (4, 6, 20, 30)
POND = (40, 8, 56, 24)


def _sides_of(geometry, place=UTM_PLACE) -> list[float]:
    """Return left, top, right, bottom in pixels of a geometry on the map."""
    x_min, y_min, x_max, y_max = geometry.bounds
    return [
        (x_min - place[0]) / place[1],
        (y_max - place[3]) / place[5],
        (x_max - place[0]) / place[1],
        (y_min - place[3]) / place[5],
    ]


def test_memory_layer(image, labels, out):
    run = whole(image, labels, out)
    assert sides(run.boxes) == [HOUSE, POND]
    assert values(run.boxes) == [3, 7]
    assert run.counts == (1, 1, 2, 1)


def test_layers_of_the_project_by_object_name_and_id(image, labels, tmp_path):
    QgsProject.instance().addMapLayer(labels)
    for number, given in enumerate((labels, labels.name(), labels.id())):
        assert sides(whole(image, given, tmp_path / str(number)).boxes) == [HOUSE, POND]


def test_image_as_layer_of_the_project(image, labels, tmp_path):
    picture = raster_layer(image, "picture")
    QgsProject.instance().addMapLayer(picture)
    for number, given in enumerate((picture, "picture", picture.id())):
        assert sides(whole(given, labels, tmp_path / str(number)).boxes) == [HOUSE, POND]


def test_a_layer_of_several_in_a_geopackage(image, labels, out, tmp_path):
    path = tmp_path / "labels.gpkg"
    saved(polygons([(box_px(0, 0, 9, 9), 1)]), path)
    saved(labels, path.with_name("second.gpkg"))
    assert sides(whole(image, f"{path.with_name('second.gpkg')}|layername=second", out).boxes) == [HOUSE, POND]


def test_edits_that_are_not_saved_count_and_stay_unsaved(image, labels, out, tmp_path):
    path = tmp_path / "labels.geojson"
    stored = saved(labels, path)
    before = path.read_bytes()
    stored.startEditing()
    house, pond = stored.getFeatures()
    stored.deleteFeature(pond.id())
    stored.changeAttributeValue(house.id(), stored.fields().lookupField("classvalue"), 5)
    added = QgsFeature(stored.fields())
    added.setGeometry(QgsGeometry.fromWkt(box_px(30, 40, 50, 60).wkt))
    added.setAttribute("classvalue", 6)
    stored.addFeature(added)

    run = whole(image, stored, out)

    assert values(run.boxes) == [5, 6]
    assert sides(run.boxes) == [HOUSE, (30, 40, 50, 60)]
    assert stored.isEditable()
    assert stored.isModified()
    assert stored.editBuffer().deletedFeatureIds() == [pond.id()]
    assert path.read_bytes() == before


def test_of_selected_features_too_the_later_one_wins(image, out):
    """QGIS hands out a selection in the order of a hash."""
    many = polygons([(box_px(4, 4, 30, 30), value) for value in range(1, 60)])
    QgsProject.instance().addMapLayer(many)
    many.selectByExpression("classvalue > 3")
    chosen = QgsProcessingFeatureSourceDefinition(many.id(), selectedFeaturesOnly=True)
    run = whole(image, chosen, out, METADATA_FORMAT=CLASSIFIED)
    label = read_chip(out / "labels" / run.chips[0].name)
    assert np.unique(label).tolist() == [0, 59]


def test_selected_features_only(image, labels, out, tmp_path):
    QgsProject.instance().addMapLayer(labels)
    labels.selectByExpression("classvalue = 7")
    run = whole(image, QgsProcessingFeatureSourceDefinition(labels.id(), True), out)
    assert values(run.boxes) == [7]
    assert labels.selectedFeatureCount() == 1
    assert values(whole(image, labels, tmp_path / "all").boxes) == [3, 7]


def test_the_limit_on_the_number_of_features(image, labels, out):
    QgsProject.instance().addMapLayer(labels)
    assert values(whole(image, QgsProcessingFeatureSourceDefinition(labels.id(), featureLimit=1), out).boxes) == [3]


def test_filter_of_a_layer(image, labels, out, tmp_path):
    stored = saved(labels, tmp_path / "labels.gpkg")
    assert stored.setSubsetString('"classvalue" = 3')
    run = whole(image, stored, out)
    assert values(run.boxes) == [3]
    assert stored.subsetString() == '"classvalue" = 3'


@pytest.mark.parametrize("crs", [DEGREES, "EPSG:3857", "EPSG:32634", "EPSG:3035"])
def test_labels_in_another_crs(image, out, crs):
    shapes = [box_px(*HOUSE), box_px(*POND)]
    far = polygons([(moved(shape, UTM, crs), value) for shape, value in zip(shapes, (3, 7))], crs=crs)
    run = whole(image, far, out)
    for box, expected in zip(run.boxes, (HOUSE, POND)):
        assert box.sides == pytest.approx(expected, abs=0.02)


@pytest.mark.parametrize("crs", [NEW_BRUNSWICK, DEGREES])
def test_image_in_a_crs_whose_first_axis_is_the_northing(tmp_path, out, crs):
    path = write_raster(tmp_path / "north.tif", noise(64, 64, 3), NEW_BRUNSWICK_PLACE, NEW_BRUNSWICK)
    house = moved(box_px(*HOUSE, place=NEW_BRUNSWICK_PLACE), NEW_BRUNSWICK, crs)
    run = whole(path, polygons([(house, 1)], crs=crs), out)
    assert run.boxes[0].sides == pytest.approx(HOUSE, abs=0.02)


@pytest.mark.parametrize("crs", [DEGREES, "EPSG:32720"])
def test_image_in_degrees(tmp_path, out, crs):
    path = write_raster(tmp_path / "degrees.tif", noise(64, 64, 3), DEGREES_PLACE, DEGREES)
    house = moved(box_px(*HOUSE, place=DEGREES_PLACE), DEGREES, crs)
    run = whole(path, polygons([(house, 1)], crs=crs), out)
    assert run.boxes[0].sides == pytest.approx(HOUSE, abs=0.02)


def test_the_crs_that_the_user_gave_the_label_layer_wins(image, out, tmp_path):
    path = tmp_path / "claims_degrees.geojson"
    feature = {"type": "Feature", "properties": {}, "geometry": shapely.geometry.mapping(box_px(*HOUSE))}
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
    claimed = QgsVectorLayer(str(path), "claimed", "ogr")
    assert claimed.crs().authid() == DEGREES
    claimed.setCrs(QgsCoordinateReferenceSystem(UTM))
    QgsProject.instance().addMapLayer(claimed)
    assert sides(whole(image, claimed, out).boxes) == [HOUSE]


@pytest.mark.parametrize("written", ["", "EPSG:32634"])
def test_the_crs_that_the_user_gave_the_image_layer_wins(tmp_path, labels, out, written):
    picture = raster_layer(write_raster(tmp_path / "other.tif", noise(64, 64, 3), UTM_PLACE, written))
    picture.setCrs(QgsCoordinateReferenceSystem(UTM))
    QgsProject.instance().addMapLayer(picture)
    run = whole(picture, labels, out)
    assert sides(run.boxes) == [HOUSE, POND]
    assert QgsCoordinateReferenceSystem(raster_layer(run.chips[0]).crs()).authid() == UTM


@pytest.mark.parametrize("kind", ["Point", "PointZ", "MultiPoint"])
def test_points_with_a_radius(image, out, kind):
    centre = on_map(shapely.Point(20, 30), UTM_PLACE)
    geometry = {
        "Point": centre.wkt,
        "PointZ": f"PointZ ({centre.x} {centre.y} 12)",
        "MultiPoint": f"MultiPoint (({centre.x} {centre.y}))",
    }[kind]
    run = whole(image, layer(kind, [(geometry, 1)], "value:integer"), out, BUFFER_RADIUS=5 * PIXEL_M)
    assert sides(run.boxes) == [(15, 25, 25, 35)]


def test_the_radius_is_in_degrees_for_points_in_degrees(image, out):
    centre = moved(on_map(shapely.Point(32, 32), UTM_PLACE), UTM, DEGREES)
    radius = 2e-5
    expected = _sides_of(moved(centre.buffer(radius, quad_segs=64), DEGREES, UTM))
    run = whole(image, layer("Point", [(centre, 1)], "value:integer", DEGREES), out, BUFFER_RADIUS=radius)
    box = run.boxes[0]
    assert box.sides == pytest.approx(expected, abs=0.05)
    assert box.bottom - box.top > 1.3 * (box.right - box.left)


def test_the_radius_is_in_metres_for_points_in_metres_over_an_image_in_degrees(tmp_path, out):
    path = write_raster(tmp_path / "degrees.tif", noise(64, 64, 3), DEGREES_PLACE, DEGREES)
    centre = moved(on_map(shapely.Point(32, 32), DEGREES_PLACE), DEGREES, "EPSG:32720")
    expected = _sides_of(moved(centre.buffer(80, quad_segs=64), "EPSG:32720", DEGREES), DEGREES_PLACE)
    run = whole(path, layer("Point", [(centre, 1)], "value:integer", "EPSG:32720"), out, BUFFER_RADIUS=80)
    assert run.boxes[0].sides == pytest.approx(expected, abs=0.05)


def test_lines_with_a_radius(image, out):
    line = on_map(shapely.LineString([(10, 20), (40, 20)]), UTM_PLACE)
    run = whole(image, layer("LineString", [(line, 4)], "value:integer"), out, BUFFER_RADIUS=3 * PIXEL_M)
    assert sides(run.boxes) == [(7, 17, 43, 23)]
    assert values(run.boxes) == [4]


def test_polygons_grow_by_the_radius(image, labels, out):
    run = whole(image, labels, out, BUFFER_RADIUS=2 * PIXEL_M)
    assert sides(run.boxes) == [(2, 4, 22, 32), (38, 6, 58, 26)]


@pytest.mark.parametrize("metadata_format", ["PASCAL_VOC_rectangles", CLASSIFIED])
def test_curves(image, out, metadata_format):
    left, middle, right = (on_map(shapely.Point(x, 30), UTM_PLACE) for x in (10, 20, 30))
    radius = 10 * PIXEL_M
    circle = (
        f"CurvePolygon (CircularString ({left.x} {left.y}, {middle.x} {middle.y + radius}, {right.x} {right.y}, "
        f"{middle.x} {middle.y - radius}, {left.x} {left.y}))"
    )
    run = whole(image, layer("CurvePolygon", [(circle, 1)], "value:integer"), out, METADATA_FORMAT=metadata_format)
    if metadata_format == CLASSIFIED:
        assert run.results["OBJECT_COUNT"] == 1
    else:
        assert run.boxes[0].sides == pytest.approx((10, 20, 30, 40), abs=0.02)


@pytest.mark.parametrize("kind", ["PolygonZ", "PolygonM", "PolygonZM", "MultiPolygonZ"])
def test_heights_and_measures_do_not_matter(image, out, kind):
    extra = " 100" * (len(kind.partition("Polygon")[2]))
    ring = ", ".join(f"{x} {y}{extra}" for x, y in box_px(*HOUSE).exterior.coords)
    wkt = f"{kind} ((({ring})))" if kind.startswith("Multi") else f"{kind} (({ring}))"
    assert sides(whole(image, layer(kind, [(wkt, 1)], "value:integer"), out).boxes) == [HOUSE]


def test_a_multipart_feature_is_one_object(image, out):
    both = shapely.MultiPolygon([box_px(*HOUSE), box_px(*POND)])
    run = whole(image, layer("MultiPolygon", [(both, 1)], "value:integer"), out)
    assert sides(run.boxes) == [(4, 6, 56, 30)]


def test_a_hole_is_background_in_masks(image, out):
    ring = box_px(10, 10, 50, 50).difference(box_px(20, 20, 40, 40))
    run = whole(image, polygons([(ring, 1)]), out, METADATA_FORMAT=CLASSIFIED)
    mask = read_chip(run.folder / "labels" / run.chips[0].name)[..., 0]
    expected = np.zeros((64, 64), dtype=int)
    expected[10:50, 10:50] = 1
    expected[20:40, 20:40] = 0
    np.testing.assert_array_equal(mask, expected)


def test_features_that_cannot_be_used_are_counted_by_reason(image, out):
    corners = [(10, 10), (20, 20), (20, 10), (10, 20)]
    bow_tie = on_map(shapely.Polygon(corners), UTM_PLACE)
    flat = on_map(shapely.Polygon([(1, 1), (5, 1), (9, 1)]), UTM_PLACE)
    rows = [
        (box_px(*POND), 1),
        (None, 1),
        ("Polygon EMPTY", 1),
        (bow_tie, 1),
        (flat, 1),
        (box_px(*HOUSE), None),
        (box_px(500, 500, 510, 510), 1),
        (box_px(600, 500, 610, 510), 1),
    ]
    run = whole(image, polygons(rows), out)
    assert sides(run.boxes) == [(10, 10, 20, 20), POND]
    for count, word in (
        (2, "no geometry"),
        (1, "invalid geometry"),
        (1, "without area"),
        (1, "no class"),
        (2, "outside"),
    ):
        assert any(line.endswith(f": {count}.") and word in line for line in run.log.infos), (word, run.log.infos)


@pytest.mark.parametrize("choice", [0, 1, 2], ids=["ignore", "skip", "stop"])
def test_an_invalid_feature_is_repaired_whatever_processing_is_set_to(image, out, choice):
    ProcessingConfig.setSettingValue(ProcessingConfig.FILTER_INVALID_GEOMETRIES, choice)
    bow_tie = on_map(shapely.Polygon([(10, 10), (20, 20), (20, 10), (10, 20)]), UTM_PLACE)
    run = whole(image, polygons([(bow_tie, 1)]), out)
    assert run.counts == (1, 1, 1, 1)
    assert not run.log.errors


def test_one_feature_that_cannot_be_reprojected_does_not_stop_a_run(image, out):
    house = moved(box_px(*HOUSE), UTM, DEGREES)
    run = whole(image, polygons([(house, 1), (shapely.box(10, 95, 11, 96), 1)], crs=DEGREES), out)
    assert len(run.boxes) == 1
    assert run.log.says("cannot be brought to the image's CRS", ": 1.")

# SPDX-License-Identifier: GPL-2.0-or-later
"""Areas in reports are those that QGIS measures on the ellipsoid, whatever the map."""

from __future__ import annotations

import re

import lxml.html
import numpy as np
import pytest
import shapely
from format_runs import run_any
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsDistanceArea, QgsGeometry
from report_pages import plain, report, rows
from scenes import ALBERS, DEGREES, UTM, ClassMap, Features, MetadataFormat, noise, on_map, wkt_of, write_raster

MERCATOR = "EPSG:3857"
PLACES = {
    "mercator at the equator": (MERCATOR, (3_600_000.0, 0.5, 0.0, 30_000.0, 0.0, -0.5)),
    "mercator in the north": (MERCATOR, (2_700_000.0, 0.5, 0.0, 8_400_000.0, 0.0, -0.5)),
    "mercator in the south": (MERCATOR, (-7_600_000.0, 0.5, 0.0, -7_200_000.0, 0.0, -0.5)),
    "mercator at the date line": (MERCATOR, (20_037_400.0, 0.5, 0.0, 6_000_000.0, 0.0, -0.5)),
    "degrees": (DEGREES, (24.7, 1e-5, 0.0, 60.2, 0.0, -1e-5)),
    "degrees in large steps": (DEGREES, (10.0, 2e-3, 0.0, 50.0, 0.0, -2e-3)),
    "utm": (UTM, (458400.0, 0.25, 0.0, 5402000.0, 0.0, -0.25)),
    "turned": (UTM, (458400.0, 0.2, 0.15, 5402000.0, 0.15, -0.2)),
    "feet": ("EPSG:2263", (980_000.0, 1.5, 0.0, 200_000.0, 0.0, -1.5)),
    "switzerland": ("EPSG:2056", (2_683_000.0, 0.5, 0.0, 1_247_000.0, 0.0, -0.5)),
    "grads from paris": ("EPSG:27572", (600_000.0, 2.0, 0.0, 2_428_000.0, 0.0, -2.0)),
    "of our own": (ALBERS, (-152415.3, 30.0, 0.0, 1883212.7, 0.0, -30.0)),
    "equal area": ("EPSG:3035", (4_321_000.0, 10.0, 0.0, 3_210_000.0, 0.0, -10.0)),
}


def measured_m2(geometry: shapely.Geometry, crs: str) -> float:
    """Return the area of a geometry as QGIS measures it."""
    system = QgsCoordinateReferenceSystem.fromWkt(wkt_of(crs))
    measure = QgsDistanceArea()
    measure.setSourceCrs(system, QgsCoordinateTransformContext())
    assert measure.setEllipsoid("EPSG:7030" if crs == ALBERS else system.ellipsoidAcronym())
    # edges of the map are no edges of the globe
    return measure.measureArea(QgsGeometry.fromWkt(shapely.segmentize(geometry, geometry.length / 400).wkt))


def told_m2(text: str) -> dict[str, float]:
    found = {}
    for row in rows(text, "Class"):
        (head,) = [name for name in row if name.startswith("Area")]
        factor = {"Area (m²)": 1.0, "Area (km²)": 1e6}[head]
        found[row["Value"]] = float(row[head]) * factor
    return found


@pytest.mark.parametrize("place", PLACES)
def test_areas_of_objects(tmp_path, qgis_app, place):
    crs, affine = PLACES[place]
    image = write_raster(tmp_path / "image.tif", noise(96, 96), affine, crs)
    shapes = [shapely.box(8, 8, 20, 30), shapely.Point(70, 70).buffer(9), shapely.box(40, 6, 60, 14)]
    placed = [on_map(shape, affine) for shape in shapes]
    run_any(image, tmp_path / "out", MetadataFormat.KITTI_RECTANGLES, Features(placed, [1, 2, 2], crs), tile=160)
    told = told_m2(report(tmp_path / "out", tmp_path))
    wanted = {"1": measured_m2(placed[0], crs), "2": measured_m2(placed[1], crs) + measured_m2(placed[2], crs)}
    # the scale is that of the chip, here of 30 km, not of the object
    tolerance = 4e-3 if place == "degrees in large steps" else 1.5e-3
    assert told == {value: pytest.approx(area, rel=tolerance) for value, area in wanted.items()}


def test_areas_of_pixels(tmp_path, qgis_app):
    crs, affine = PLACES["mercator in the north"]
    image = write_raster(tmp_path / "image.tif", noise(64, 64), affine, crs)
    classes = np.zeros((64, 64), np.uint8)
    classes[10:30, 5:50] = 3
    labels = ClassMap(write_raster(tmp_path / "classes.tif", classes, affine, crs))
    run_any(image, tmp_path / "out", MetadataFormat.CLASSIFIED_TILES, labels, tile=32, stride=0)
    text = report(tmp_path / "out", tmp_path)
    told = told_m2(text)
    assert told["3"] == pytest.approx(measured_m2(on_map(shapely.box(5, 10, 50, 30), affine), crs), rel=1e-3)


def test_each_class_has_the_scale_of_where_it_is(tmp_path, qgis_app):
    """Over ten degrees of latitude the scale of EPSG:3857 changes by a half."""
    affine = (2_000_000.0, 20_000.0, 0.0, 9_000_000.0, 0.0, -20_000.0)
    image = write_raster(tmp_path / "image.tif", noise(128, 32), affine, MERCATOR)
    shapes = [shapely.box(4, 4, 12, 12), shapely.box(4, 116, 12, 124)]
    placed = [on_map(shape, affine) for shape in shapes]
    labels = Features(placed, [1, 2], MERCATOR)
    run_any(image, tmp_path / "out", MetadataFormat.KITTI_RECTANGLES, labels, tile=16, stride=0)
    told = told_m2(report(tmp_path / "out", tmp_path))
    areas = [measured_m2(shape, MERCATOR) for shape in placed]
    assert told == {"1": pytest.approx(areas[0], rel=0.02), "2": pytest.approx(areas[1], rel=0.02)}
    assert told["2"] > 1.5 * told["1"]


def test_how_far_the_map_is_off_is_said_where_it_is_seen(tmp_path, qgis_app):
    for name, sentence in (
        (
            "mercator in the north",
            r"On the map \(WGS 84 / Pseudo-Mercator \(EPSG:3857\)\) they are 3\.9\d+ times as large",
        ),
        ("utm", None),
        ("degrees", None),
    ):
        crs, affine = PLACES[name]
        folder = tmp_path / name
        folder.mkdir()
        image = write_raster(folder / "image.tif", noise(32, 32), affine, crs)
        labels = Features([on_map(shapely.box(4, 4, 20, 20), affine)], [1], crs)
        run_any(image, folder / "out", MetadataFormat.KITTI_RECTANGLES, labels, tile=32)
        text = plain(report(folder / "out", folder))
        assert "Areas are measured on the ellipsoid." in text
        if sentence is None:
            assert "times as large" not in text
        else:
            assert re.search(sentence, text)


def test_the_scale_bar_is_that_on_the_ground(tmp_path, qgis_app):
    crs, affine = PLACES["mercator in the north"]
    image = write_raster(tmp_path / "image.tif", noise(400, 400), affine, crs)
    run_any(image, tmp_path / "out", MetadataFormat.EXPORT_TILES, None, tile=100, stride=0)
    (drawing,) = lxml.html.document_fromstring(report(tmp_path / "out", tmp_path)).xpath("//svg[@class='map']")
    (line,) = drawing.xpath(".//path[@class='bar-line']/@d")
    drawn_px = float(re.search(r"h([\d.]+)", line).group(1))
    (text,) = [element.text for element in drawing.xpath(".//text") if re.search(r"\d\W+k?m$", element.text or "")]
    metres = float(re.match(r"[\d.]+", text).group()) * (1000 if "km" in text else 1)
    outlines = " ".join(drawing.xpath(".//path[contains(@class, 'chip')]/@d"))
    x = [float(number) for number in re.findall(r"[ML]([\d.]+) ", outlines)]
    width_map = 400 * affine[1]
    side = shapely.LineString([(affine[0], affine[3] - 100), (affine[0] + width_map, affine[3] - 100)])
    measure = QgsDistanceArea()
    measure.setSourceCrs(QgsCoordinateReferenceSystem(crs), QgsCoordinateTransformContext())
    measure.setEllipsoid("EPSG:7030")
    ground = measure.measureLength(QgsGeometry.fromWkt(side.wkt))
    assert drawn_px / (max(x) - min(x)) == pytest.approx(metres / ground, rel=0.01)


def test_chips_without_a_crs_have_areas_of_the_map(tmp_path):
    affine = (1000.0, 0.5, 0.0, 2000.0, 0.0, -0.5)
    image = write_raster(tmp_path / "image.tif", noise(32, 32), affine, "")
    labels = Features([on_map(shapely.box(4, 4, 20, 20), affine)], [1], "")
    labels.crs = UTM
    image_with = write_raster(tmp_path / "placed.tif", noise(32, 32), affine, UTM)
    run_any(image_with, tmp_path / "out", MetadataFormat.KITTI_RECTANGLES, labels, tile=32)
    for path in (tmp_path / "out/images").glob("*.tif"):
        path.write_bytes(image.read_bytes())
    text = report(tmp_path / "out", tmp_path)
    (row,) = rows(text, "Class")
    assert row["Area (squared map units)"] == "64"
    assert "ellipsoid" not in plain(text)

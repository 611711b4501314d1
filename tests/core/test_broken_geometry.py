# SPDX-License-Identifier: GPL-2.0-or-later
"""Broken features are mended or left out, and counted by reason; they never stop a run."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from oracles import chip_files, read_boxes, read_chip, statistics_of
from scenes import CLASSIFIED, UTM_PLACE, Features, noise, on_map, run, write_raster

GOOD = shapely.box(1, 1, 5, 5)
BOW_TIE = shapely.Polygon([(10, 10), (20, 20), (20, 10), (10, 20)])
SELF_TOUCHING = shapely.Polygon([(22, 2), (30, 2), (30, 8), (26, 2), (22, 8)])
HOLE_OUTSIDE = shapely.Polygon([(2, 22), (8, 22), (8, 28), (2, 28)], [[(10, 22), (12, 22), (12, 24), (10, 24)]])
COLLAPSED = shapely.Polygon([(15, 30), (25, 30), (15, 30), (15, 30)])
SPIKE = shapely.Polygon([(30, 30), (36, 30), (36, 36), (36, 39), (36, 36), (30, 36)])
NO_NUMBERS = shapely.Polygon([(1, 1), (np.nan, 5), (5, 5)])
FAR_AWAY = shapely.box(500, 500, 600, 600)


@pytest.fixture
def image(tmp_path):
    return write_raster(tmp_path / "image.tif", noise(40, 40))


def _layer(*shapes, values=None, radius=0.0) -> Features:
    return Features(
        [None if shape is None else on_map(shape, UTM_PLACE) for shape in shapes], values or [], radius=radius
    )


def test_every_feature_is_counted_once(tmp_path, image, gdal_mood):
    shapes = [GOOD, BOW_TIE, SELF_TOUCHING, HOLE_OUTSIDE, SPIKE, COLLAPSED, None, shapely.Polygon(), FAR_AWAY, GOOD]
    values = [1, 2, 3, 4, 5, 6, 7, 8, 9, None]
    counts = run(image, _layer(*shapes, values=values), tmp_path / "out", tile=40).features
    assert counts.features == 10
    assert counts.null_class == 1
    assert counts.empty == 2
    assert counts.repaired == 4
    assert counts.beyond_repair == 1
    assert counts.outside == 1
    assert counts.not_reprojected == 0
    found = {box.value: box.sides for box in read_boxes(tmp_path / "out", "000000000000")}
    assert found == {
        1: (1, 1, 5, 5),
        2: (10, 10, 20, 20),
        3: (22, 2, 30, 8),
        4: found[4],
        5: (30, 30, 36, 36),
    }
    assert found[4][:2] == (2, 22)


def test_a_bow_tie_is_two_triangles(tmp_path, image):
    run(image, _layer(BOW_TIE), tmp_path / "out", tile=40)
    area = statistics_of(tmp_path / "out")["FeatureStats"]["FeatureAreaPerClass"][0]["Sum"]
    assert area == pytest.approx(50 * 0.25**2, rel=1e-9)


def test_a_bow_tie_is_burnt_as_two_triangles(tmp_path, image):
    run(image, _layer(BOW_TIE), tmp_path / "out", tile=40, metadata_format=CLASSIFIED)
    mask = read_chip(chip_files(tmp_path / "out", "labels")[0])[..., 0]
    assert mask[15, 15] in (0, 1)
    assert mask[12, 15] == mask[17, 15] == 0 or mask[15, 12] == mask[15, 17] == 0
    assert 40 <= mask.sum() <= 60


@pytest.mark.parametrize("radius", [0.0, 0.5])
def test_coordinates_that_are_no_numbers_are_counted(tmp_path, image, radius, gdal_mood):
    counts = run(image, _layer(GOOD, NO_NUMBERS, radius=radius), tmp_path / "out", tile=40).features
    assert counts.not_reprojected + counts.beyond_repair == 1
    assert statistics_of(tmp_path / "out")["FeatureStats"]["NumFeaturesTotal"] == 1


def test_a_feature_that_cannot_be_reprojected_is_counted(tmp_path, gdal_mood):
    """The pole has no place in a Mercator map."""
    place = (0.0, 1000.0, 0.0, 40000.0, 0.0, -1000.0)
    image = write_raster(tmp_path / "mercator.tif", noise(40, 40), place, "EPSG:3857")
    good = shapely.box(0.05, 0.05, 0.2, 0.2)
    poles = shapely.Polygon([(0.05, 0.05), (0.1, 90), (0.2, 0.05)])
    nowhere = shapely.Polygon([(0.05, 0.05), (0.1, 1e9), (0.2, 0.05)])
    features = Features([good, nowhere], [1, 2], "EPSG:4326")
    counts = run(image, features, tmp_path / "out", tile=40).features
    assert counts.not_reprojected == 1
    assert [box.value for box in read_boxes(tmp_path / "out", "000000000000")] == [1]
    run(image, Features([good, poles], [1, 2], "EPSG:4326"), tmp_path / "poles", tile=40)


def test_mending_before_a_radius_is_counted_too(tmp_path, image):
    counts = run(image, _layer(GOOD, BOW_TIE, radius=0.25), tmp_path / "out", tile=40).features
    assert counts.repaired == 1
    assert [box.sides for box in read_boxes(tmp_path / "out", "000000000000")] == [(0, 0, 6, 6), (9, 9, 21, 21)]


def test_third_dimensions_are_dropped(tmp_path, image):
    high = shapely.force_3d(shapely.box(3, 4, 9, 8), 812.5)
    run(image, _layer(high), tmp_path / "out", tile=40)
    assert [box.sides for box in read_boxes(tmp_path / "out", "000000000000")] == [(3, 4, 9, 8)]


def test_the_layers_own_geometries_are_left_alone(tmp_path, image):
    features = _layer(GOOD, BOW_TIE, SPIKE, FAR_AWAY)
    before = [geometry.wkb for geometry in features.geometries]
    run(image, features, tmp_path / "out", tile=16, metadata_format=CLASSIFIED, min_overlap_ratio=0.3)
    assert [geometry.wkb for geometry in features.geometries] == before

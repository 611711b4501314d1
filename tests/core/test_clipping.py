# SPDX-License-Identifier: GPL-2.0-or-later
"""Any polygons, any windows: objects of a chip against shapely's general intersection."""

from __future__ import annotations

import numpy as np
import shapely
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from oracles import burn_whole, polygon_part
from scenes import PLACES, UTM_PLACE, Features, objects, on_map, plan_over, wkt_of, write_raster

from chipsmith.core.errors import LabelError
from chipsmith.core.grid import Grid, Window
from chipsmith.core.labels.in_strips import FeatureLabels
from chipsmith.core.labels.samples import make_samples, prepare

# Half pixels hit the edges and centres of pixels, the hard cases; the fine lattice the usual ones.
coordinates = st.one_of(st.integers(-10, 110).map(lambda n: n / 2), st.integers(-5000, 55000).map(lambda n: n / 1000))
points = st.tuples(coordinates, coordinates)


@st.composite
def polygons(draw):
    """Any valid polygon or multipolygon that boxes, hulls and holes make."""
    shape = shapely.MultiPolygon()
    for corners in draw(st.lists(st.lists(points, min_size=2, max_size=7), min_size=1, max_size=4)):
        if len(corners) == 2:
            (x0, y0), (x1, y1) = corners
            piece = shapely.box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        else:
            piece = shapely.MultiPoint(corners).convex_hull
        if piece.area > 0:
            shape = polygon_part(shape.symmetric_difference(piece))
    return shape


scenes = st.lists(polygons().filter(lambda shape: shape.is_valid and shape.area > 0), min_size=1, max_size=6)


def _labels(shapes, tile: int, stride: int, ratio: float, dtype=None):
    plan = plan_over(Grid(50, 50, UTM_PLACE), tile=tile, stride=stride)
    samples = make_samples(np.arange(1, len(shapes) + 1), objects(shapes))
    return plan, FeatureLabels(samples, plan, ratio, dtype)


def _chips(plan, labels):
    for strip in plan.strips(1):
        found = labels.strip(strip)
        for row in strip.rows:
            for column in strip.columns:
                yield plan.window(row, column), found.chip(row, column)


@settings(max_examples=50)
@given(scenes, st.integers(8, 50), st.integers(1, 50), st.sampled_from([0.0, 0.3, 0.5, 1.0]))
def test_objects_equal_the_general_intersection(shapes, tile, stride, ratio):
    plan, labels = _labels(shapes, tile, max(stride, tile // 2), ratio)
    for window, chip in _chips(plan, labels):
        footprint = shapely.box(window.x, window.y, window.x_end, window.y_end)
        expected, doubtful = {}, set()
        for value, shape in enumerate(shapes, start=1):
            part = polygon_part(shapely.intersection(shape, footprint))
            if part.is_empty:
                continue
            x_min, y_min, x_max, y_max = part.bounds
            thin = min(x_max - x_min, y_max - y_min)
            if abs(thin - 0.01) < 1e-9 or abs(part.area - ratio * shape.area) < 2e-9 * shape.area < part.area:
                doubtful.add(value)
            if thin >= 0.01 and part.area >= ratio * shape.area:
                expected[value] = (np.array(part.bounds) - [window.x, window.y] * 2, part.area)
        found = chip.objects
        assert {value for value in found.values.tolist() if value not in doubtful} == expected.keys() - doubtful
        assert chip.is_empty == (len(found) == 0)
        assert found.values.tolist() == sorted(found.values.tolist())
        for value, box, area in zip(found.values.tolist(), found.boxes_px, found.areas_px):
            if value in expected:
                np.testing.assert_allclose(box, expected[value][0], atol=1e-6)
                np.testing.assert_allclose(area, expected[value][1], rtol=1e-6, atol=1e-6)


@settings(max_examples=50, phases=[Phase.explicit, Phase.generate])
@given(scenes, st.integers(8, 50), st.integers(12, 50), st.sampled_from(list(PLACES)))
def test_masks_equal_gdal_on_the_map(tmp_path, shapes, tile, stride, place_name):
    """Also with edges that run through the centres of pixels, and in a part of the image."""
    crs, place = PLACES[place_name]
    image = tmp_path / f"{place_name}.tif"
    if not image.exists():
        write_raster(image, np.zeros((60, 60), np.uint8), place, crs)
    layer = Features([on_map(shape, place) for shape in shapes], list(range(1, len(shapes) + 1)), crs)
    grid = Grid(60, 60, place, wkt_of(crs))
    region = Window(7, 3, 50, 50)
    try:
        samples, _ = prepare(layer.source(grid.crs_wkt), grid, region)
    except LabelError:
        return  # nothing in the region
    plan = plan_over(grid, region, tile=tile, stride=stride)
    expected = burn_whole(image, layer.geometries, layer.values)
    for window, chip in _chips(plan, FeatureLabels(samples, plan, 0.0, np.dtype("uint8"))):
        part = expected[window.y : window.y_end, window.x : window.x_end]
        np.testing.assert_array_equal(chip.class_array, part)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Any polygons, any windows: objects of a chip against shapely's general intersection."""

from __future__ import annotations

import numpy as np
import shapely
from chipsmith.core.grid import Grid
from chipsmith.core.labels.in_strips import FeatureLabels
from chipsmith.core.labels.samples import make_samples
from chipsmith.core.plan import plan_chips
from hypothesis import given, settings
from hypothesis import strategies as st

from oracles import burn_whole, polygon_part
from scenes import UTM_PLACE, objects, on_map, settings_of, write_raster

# Half pixels hit the edges and centres of pixels, the hard cases; the fine lattice the usual ones.
coordinates = st.one_of(st.integers(-10, 110).map(lambda n: n / 2), st.integers(-5000, 55000).map(lambda n: n / 1000))
points = st.tuples(coordinates, coordinates)


@st.composite
def polygons(draw):
    """Any valid polygon or multipolygon that some points span."""
    kind = draw(st.sampled_from(["hull", "boxes", "triangles"]))
    if kind == "hull":
        shape = shapely.MultiPoint(draw(st.lists(points, min_size=3, max_size=9))).convex_hull
    elif kind == "boxes":
        corners = draw(st.lists(st.tuples(points, points), min_size=1, max_size=4))
        shape = shapely.box(0, 0, 0, 0)
        for (x0, y0), (x1, y1) in corners:
            shape = polygon_part(shape).symmetric_difference(shapely.box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))
    else:
        rings = draw(st.lists(st.tuples(points, points, points), min_size=1, max_size=3))
        shape = shapely.union_all([shapely.Polygon(ring) for ring in rings])
    return polygon_part(shapely.make_valid(shape))


scenes = st.lists(polygons().filter(lambda shape: shape.area > 0), min_size=1, max_size=6)


def _labels(shapes, tile: int, stride: int, ratio: float, dtype=None):
    plan = plan_chips(Grid(50, 50, UTM_PLACE), settings_of(tile=tile, stride=stride))
    samples = make_samples(np.arange(1, len(shapes) + 1), objects(shapes))
    return plan, FeatureLabels(samples, plan, ratio, dtype)


def _chips(plan, labels):
    for strip in plan.strips(1):
        found = labels.strip(strip)
        for row in strip.rows:
            for column in strip.columns:
                yield plan.window(row, column), found.chip(row, column)


@given(scenes, st.integers(3, 50), st.integers(1, 50), st.sampled_from([0.0, 0.3, 0.5, 1.0]))
def test_objects_equal_the_general_intersection(shapes, tile, stride, ratio):
    plan, labels = _labels(shapes, tile, max(stride, tile // 3), ratio)
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
                np.testing.assert_allclose(area, expected[value][1], rtol=1e-6, atol=1e-9)


@settings(max_examples=60)
@given(scenes, st.integers(5, 50), st.integers(5, 50))
def test_masks_equal_gdal_on_the_map(tmp_path, shapes, tile, stride):
    """Vertices on pixel centres included: half pixels of this grid are exact on the map."""
    place = (458400.0, 0.25, 0.0, 5402000.0, 0.0, -0.25)
    image = tmp_path / "image.tif"
    if not image.exists():
        write_raster(image, np.zeros((50, 50), np.uint8), place)
    plan, labels = _labels([_on_quarters(shape) for shape in shapes], tile, stride, 0.0, np.dtype("uint8"))
    on_the_map = [on_map(shape, place) for shape in labels.samples.geometries]
    expected = burn_whole(image, on_the_map, range(1, len(shapes) + 1))
    for window, chip in _chips(plan, labels):
        part = expected[window.y : window.y_end, window.x : window.x_end]
        np.testing.assert_array_equal(chip.class_array, part)


def _on_quarters(shape):
    """Return the shape with vertices on quarters of a pixel, where that leaves it valid."""
    moved = shapely.transform(shape, lambda xy: np.round(xy * 4) / 4)
    return moved if moved.is_valid and moved.area > 0 else shape

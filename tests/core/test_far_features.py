# SPDX-License-Identifier: GPL-2.0-or-later
"""Features far from the image are not kept; samples, counts and messages are as if they were."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from chipsmith.core.errors import LabelError
from chipsmith.core.grid import Grid, Window
from chipsmith.core.labels.classes import FieldClasses
from chipsmith.core.labels.samples import FeatureSource, find_far, prepare

GRID = Grid(100, 80, (1000.0, 0.5, 0.0, 2000.0, 0.0, -0.5))
REGION = Window(20, 10, 60, 50)


def turned(xy: np.ndarray) -> np.ndarray:
    """Carry coordinates as a change of CRS does: turned, bent, and nowhere beyond a line."""
    x, y = xy[:, 0] - 1000, xy[:, 1] - 2000
    moved = np.stack((1000 + 0.96 * x - 0.28 * y + 1e-4 * y * y, 2000 + 0.28 * x + 0.96 * y), axis=1)
    moved[xy[:, 0] > 1150] = np.nan
    return moved


def source_of(geometries, transform, radius: float, nulls=None) -> FeatureSource:
    count = len(geometries)
    is_null = np.zeros(count, dtype=bool) if nulls is None else np.array(nulls, dtype=bool)
    classes = FieldClasses(np.arange(count, dtype=np.int64), is_null, {})
    return FeatureSource(np.array(geometries, dtype=object), classes, transform, radius)


def without_far(source: FeatureSource) -> FeatureSource:
    far = find_far(source.geometries, source.transform, source.buffer_radius, (GRID, REGION), source.name)
    geometries = source.geometries.copy()
    geometries[far] = None
    return replace(source, geometries=geometries, far=far)


def same(source: FeatureSource, needs_area: bool) -> None:
    outcomes = []
    for given_source in (source, without_far(source)):
        try:
            samples, counts = prepare(given_source, GRID, REGION, needs_area)
            outcomes.append((samples.values.tolist(), samples.as_wkb().tolist(), counts))
        except LabelError as error:
            outcomes.append(str(error))
    assert outcomes[0] == outcomes[1]


places = st.tuples(st.floats(900, 1200), st.floats(1850, 2100))
sizes = st.floats(0.1, 60)
boxes = st.builds(lambda at, width, height: shapely.box(*at, at[0] + width, at[1] + height), places, sizes, sizes)
bow_ties = st.builds(
    lambda at, size: shapely.Polygon([at, (at[0] + size, at[1] + size), (at[0] + size, at[1]), (at[0], at[1] + size)]),
    places,
    sizes,
)
pairs = st.builds(lambda a, b: shapely.MultiPolygon([a, b]), boxes, boxes)
flat = st.builds(
    lambda at, size: shapely.Polygon([at, (at[0] + size, at[1]), (at[0] + 2 * size, at[1])]), places, sizes
)
nothing = st.sampled_from([None, shapely.Polygon(), shapely.MultiPolygon()])
polygons = st.one_of(boxes, bow_ties, pairs, flat, nothing)
others = st.one_of(
    polygons, st.builds(shapely.Point, places), st.builds(lambda *at: shapely.LineString(at), places, places)
)
transforms = st.sampled_from([lambda xy: xy, turned])


@given(st.lists(st.tuples(polygons, st.booleans()), min_size=1, max_size=12), transforms, st.sampled_from([0.0, 3.0]))
def test_polygons(rows, transform, radius):
    geometries, nulls = zip(*rows)
    same(source_of(geometries, transform, radius, nulls), needs_area=True)


@given(st.lists(others, min_size=1, max_size=12), transforms, st.sampled_from([0.0, 3.0]), st.booleans())
def test_points_and_lines(geometries, transform, radius, needs_area):
    same(source_of(geometries, transform, radius), needs_area)


def test_only_what_is_near_is_kept():
    near, far = shapely.box(1015, 1980, 1020, 1990), shapely.box(3000, 1980, 3005, 1990)
    source = without_far(source_of([near, far, None, near, far], lambda xy: xy, 0.0))
    assert source.far.tolist() == [False, True, False, False, True]
    assert shapely.is_missing(source.geometries).tolist() == [False, True, True, False, True]
    _, counts = prepare(source, GRID, REGION)
    assert (counts.features, counts.outside, counts.empty) == (5, 2, 1)


@pytest.mark.parametrize("radius", [0.0, 1e308])
def test_a_layer_without_features(radius):
    assert find_far(np.zeros(0, dtype=object), lambda xy: xy, radius, (GRID, REGION), "INPUT_CLASS_DATA").tolist() == []

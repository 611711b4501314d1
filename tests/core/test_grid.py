# SPDX-License-Identifier: GPL-2.0-or-later
"""Windows and grids: pixel to map and back, parts, lattices."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from osgeo import gdal
from scenes import PLACES, UTM_PLACE

from chipsmith.core.grid import Grid, Window, inverse
from chipsmith.core.sources.image import region_of

numbers = st.floats(-1e7, 1e7, allow_nan=False).map(lambda value: round(value, 6))
cells = st.one_of(st.floats(1e-6, 1e4), st.floats(-1e4, -1e-6))
windows = st.builds(Window, st.integers(-50, 50), st.integers(-50, 50), st.integers(0, 60), st.integers(0, 60))


@given(numbers, cells, st.floats(-0.4, 0.4), numbers, st.floats(-0.4, 0.4), cells)
def test_the_inverse_is_that_of_gdal(x, a, b, y, d, e):
    place = (x, a, b * a, y, d * e, e)
    assume(abs(a * e) > 1e-9)
    expected = gdal.InvGeoTransform(place)
    assert expected is not None
    assert np.allclose(inverse(place), expected, rtol=1e-12)
    if b == d == 0:
        assert inverse(place) == pytest.approx(expected, rel=0, abs=0)


@given(windows, windows)
def test_intersections_hold_the_common_pixels(a, b):
    def pixels(window):
        return {(x, y) for x in range(window.x, window.x_end) for y in range(window.y, window.y_end)}

    common = a.intersection(b)
    assert pixels(common) == pixels(a) & pixels(b)
    assert common.is_empty == (not pixels(common))
    if pixels(b):
        assert a.contains(b) == (pixels(b) <= pixels(a))


@given(windows, st.integers(-9, 9), st.integers(-9, 9))
def test_slices_find_a_window_in_a_larger_one(window, dx, dy):
    outer = Window(-60, -60, 200, 200)
    y, x = np.mgrid[-60:140, -60:140]
    moved = window.shifted(dx, dy)
    rows, columns = moved.slices_in(outer)
    assert x[rows, columns].shape == (window.height, window.width)
    if not window.is_empty:
        assert (x[rows, columns][0, 0], y[rows, columns][0, 0]) == (window.x + dx, window.y + dy)


@pytest.mark.parametrize("name", list(PLACES))
@given(window=windows)
def test_a_part_lies_where_it_was_cut(name, window):
    place = PLACES[name][1]
    part = Grid(100, 100, place).part(window)
    corner = np.array([[0.0, 0.0], [3.0, 7.0]])
    expected = Grid(100, 100, place).to_map(corner + (window.x, window.y))
    assert np.allclose(part.to_map(corner), expected, rtol=1e-14)
    assert (part.width, part.height) == (window.width, window.height)


@given(st.integers(0, 80), st.integers(0, 80), st.integers(1, 20), st.integers(1, 20), st.sampled_from(list(PLACES)))
def test_an_extent_on_pixel_edges_is_that_window(x, y, width, height, name):
    """Rounding must not add a row or a column."""
    grid = Grid(100, 100, PLACES[name][1])
    window = Window(x, y, width, height)
    assert grid.window_of(grid.part(window).bounds_map()) == window


@given(st.floats(0, 90), st.floats(0, 90), st.floats(0.01, 9), st.floats(0.01, 9))
def test_an_extent_is_snapped_outward(x, y, width, height):
    grid = Grid(100, 100, UTM_PLACE)
    corners = grid.to_map(np.array([[x, y], [x + width, y + height]]))
    window = grid.window_of((corners[0, 0], corners[1, 1], corners[1, 0], corners[0, 1]))
    slack = 1e-5
    assert window.x <= x + slack
    assert window.x_end >= x + width - slack
    assert window.y <= y + slack
    assert window.y_end >= y + height - slack
    assert window.x > x - 1
    assert window.x_end < x + width + 1
    assert window.y > y - 1
    assert window.y_end < y + height + 1


def test_an_extent_is_cut_to_the_image():
    grid = Grid(100, 80, UTM_PLACE)
    x, y = UTM_PLACE[0], UTM_PLACE[3]
    assert region_of(grid, None) == Window(0, 0, 100, 80)
    assert region_of(grid, (x - 1000, y - 1000, x + 1000, y + 1000)) == Window(0, 0, 100, 80)
    assert region_of(grid, (x + 20, y - 100, x + 1000, y - 10)) == Window(80, 40, 20, 40)


@given(st.integers(-40, 40), st.integers(-40, 40), st.sampled_from(list(PLACES)))
def test_lattices_that_agree(dx, dy, name):
    grid = Grid(50, 50, PLACES[name][1])
    assert grid.offset_of(grid.part(Window(dx, dy, 30, 20))) == (dx, dy)


@pytest.mark.parametrize(
    "place",
    [
        (458400.1, 0.25, 0.0, 5402000.0, 0.0, -0.25),
        (458400.0, 0.2501, 0.0, 5402000.0, 0.0, -0.25),
        (458400.0, 0.25, 0.0, 5402000.0, 0.0, 0.25),
        (458400.0, 0.25, 0.001, 5402000.0, 0.001, -0.25),
    ],
)
def test_lattices_that_do_not_agree(place):
    assert Grid(50, 50, UTM_PLACE).offset_of(Grid(50, 50, place)) is None

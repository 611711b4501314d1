# SPDX-License-Identifier: GPL-2.0-or-later
"""Images of another CRS are as sharp as the kernel makes them: compared with an interpolation written out in numpy."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from scenes import noise, wkt_of, write_raster

from chipsmith.core.crs import transform_between
from chipsmith.core.grid import Grid
from chipsmith.core.settings import Resampling
from chipsmith.core.sources.image import open_on_image_grid
from chipsmith.core.sources.warp_scale import scale_options

# At the edge of the zone, where the axes of its neighbour are turned by some degrees.
EAST, NORTH, CELL = 700000.0, 5402000.0, 0.5
PLACE = (EAST, CELL, 0.0, NORTH, 0.0, -CELL)
HERE, THERE = "EPSG:32632", "EPSG:32633"


def _grid(cell: float) -> Grid:
    """Return a grid in the neighbouring zone that lies inside the image."""
    middle = transform_between(wkt_of(HERE), wkt_of(THERE))(np.array([[EAST + 50, NORTH - 50]]))[0]
    size = round(60 / cell)
    return Grid(size, size, (middle[0] - 30, cell, 0.0, middle[1] + 30, 0.0, -cell), wkt_of(THERE))


def test_neighbours_are_interpolated_and_no_more(tmp_path):
    pixels = noise(200, 200, 2)
    path = write_raster(tmp_path / "image.tif", pixels, PLACE, HERE)
    grid = _grid(CELL)
    raster = open_on_image_grid(str(path), "x", grid, resampling=Resampling.BILINEAR)
    found = raster.read(raster.grid.window).pixels
    rows, columns = np.mgrid[0 : grid.height, 0 : grid.width] + 0.5
    on_map = grid.to_map(np.column_stack((columns.ravel(), rows.ravel())))
    x, y = transform_between(grid.crs_wkt, wkt_of(HERE))(on_map).T
    u, v = (x - EAST) / CELL - 0.5, (NORTH - y) / CELL - 0.5
    left, top = np.floor(u).astype(int), np.floor(v).astype(int)
    across, down = (u - left)[:, np.newaxis], (v - top)[:, np.newaxis]
    upper = pixels[top, left] * (1 - across) + pixels[top, left + 1] * across
    lower = pixels[top + 1, left] * (1 - across) + pixels[top + 1, left + 1] * across
    expected = (upper * (1 - down) + lower * down).reshape(found.shape)
    # A twentieth of a pixel between the least and the greatest value, both ways.
    assert np.abs(found - expected).max() <= 26
    assert np.abs(found - expected).mean() < 1


@pytest.mark.parametrize("cell", [0.25, 0.5, 1.0, 2.0])
def test_the_scale_is_that_of_the_cells(tmp_path, cell):
    path = write_raster(tmp_path / "image.tif", noise(200, 200), PLACE, HERE)
    options = dict(o.split("=") for o in scale_options(gdal.Open(str(path)), wkt_of(HERE), _grid(cell)))
    assert float(options["XSCALE"]) == pytest.approx(CELL / cell, rel=2e-3)
    assert float(options["YSCALE"]) == pytest.approx(CELL / cell, rel=2e-3)


def test_a_scale_that_changes_is_left_to_gdal(tmp_path):
    path = write_raster(tmp_path / "world.tif", noise(90, 180), (-180.0, 2.0, 0.0, 90.0, 0.0, -2.0), "EPSG:4326")
    mercator = Grid(100, 100, (-1e7, 2e5, 0.0, 1e7, 0.0, -2e5), wkt_of("EPSG:3857"))
    assert scale_options(gdal.Open(str(path)), wkt_of("EPSG:4326"), mercator) == []
    beyond = Grid(10, 10, (9e7, 2e5, 0.0, 9e7, 0.0, -2e5), wkt_of("EPSG:32633"))
    assert scale_options(gdal.Open(str(path)), wkt_of("EPSG:4326"), beyond) == []

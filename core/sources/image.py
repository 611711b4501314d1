# SPDX-License-Identifier: GPL-2.0-or-later
"""The image that chips are cut from, on the grid they are cut on."""

from __future__ import annotations

import math
from collections.abc import Sequence

from osgeo import gdal

from ..errors import SettingsError, SourceError
from ..grid import Bounds, Grid, Window
from ..settings import Resampling
from .alpha import transparency_band
from .gdal_raster import GdalRaster, grid_of, on_grid, open_dataset
from .raster import Raster
from .reopening import remembered

# GDAL counts rows and columns in 31 bits.
LARGEST_SIDE_PX = 2**31 - 1


@remembered
def open_image(
    path: str,
    name: str,
    crs_wkt: str = "",
    cell_size_map: float | None = None,
    resampling: Resampling = Resampling.BILINEAR,
    open_options: Sequence[str] = (),
) -> Raster:
    """Open an image for map space: north-up, in its own CRS.

    Args:
        path: anything GDAL opens.
        name: what the user calls it, for messages.
        crs_wkt: CRS to believe instead of the file's.
        cell_size_map: side of the pixels to make, in units of the CRS; None keeps the image's.
        resampling: for a new cell size or a grid that is not north-up.
        open_options: GDAL open options.

    Raises:
        SourceError: if it cannot be opened or has no CRS.
        SettingsError: if the cell size makes no image.
    """
    dataset = open_dataset(path, name, open_options)
    source_grid = believed_grid(dataset, name, crs_wkt)
    transparency = transparency_band(dataset, name)
    if cell_size_map is None and source_grid.is_north_up:
        return GdalRaster(dataset, name, source_grid, transparency_band=transparency)
    if cell_size_map is not None:
        _check_cell_size(source_grid, cell_size_map)
    return on_grid(dataset, name, source_grid.north_up(cell_size_map), source_grid, resampling, transparency)


@remembered
def open_pixels(path: str, name: str, crs_wkt: str = "", open_options: Sequence[str] = ()) -> Raster:
    """Open an image for pixel space: its own grid, whatever its direction, with or without CRS.

    Args:
        path: anything GDAL opens.
        name: what the user calls it, for messages.
        crs_wkt: CRS to believe instead of the file's.
        open_options: GDAL open options.

    Raises:
        SourceError: if it cannot be opened.
    """
    dataset = open_dataset(path, name, open_options)
    own = grid_of(dataset)
    grid = Grid(own.width, own.height, own.geotransform, crs_wkt or own.crs_wkt)
    return GdalRaster(dataset, name, grid, transparency_band=transparency_band(dataset, name))


@remembered
def open_on_image_grid(
    path: str,
    name: str,
    grid: Grid,
    crs_wkt: str = "",
    resampling: Resampling = Resampling.BILINEAR,
    open_options: Sequence[str] = (),
) -> Raster:
    """Open a further image on the grid of the first, whatever its own; outside it has nodata, or 0.

    Raises:
        SourceError: if it cannot be opened or has no CRS.
    """
    dataset = open_dataset(path, name, open_options)
    source_grid = believed_grid(dataset, name, crs_wkt, grid)
    return on_grid(dataset, name, grid, source_grid, resampling, transparency_band(dataset, name))


def _check_cell_size(grid: Grid, cell_size_map: float) -> None:
    x_min, y_min, x_max, y_max = grid.bounds_map()
    longest = max(x_max - x_min, y_max - y_min)
    if not cell_size_map > 0 or longest / cell_size_map > LARGEST_SIDE_PX:
        raise SettingsError(
            "CELL_SIZE must be more than {least:.10g} in units of the image's CRS, not {value}.",
            least=longest / LARGEST_SIDE_PX,
            value=cell_size_map,
        )


def region_of(grid: Grid, extent_map: Bounds | None) -> Window:
    """Return the window of `grid` to cut chips from: the part inside `extent_map`.

    Raises:
        SettingsError: if the extent does not meet the image.
    """
    if extent_map is None:
        return grid.window
    if not all(math.isfinite(value) for value in extent_map):
        raise SettingsError(
            "EXTENT ({extent}) is not four numbers; choose an extent over the image.", extent=extent_map
        )
    region = grid.window_of(extent_map).intersection(grid.window)
    if region.is_empty:
        raise SettingsError(
            "EXTENT ({extent}) does not meet the image ({image}); choose an extent over the image.",
            extent=_text(extent_map),
            image=_text(grid.bounds_map()),
        )
    return region


def believed_grid(dataset: gdal.Dataset, name: str, crs_wkt: str, beside: Grid | None = None) -> Grid:
    """Return the dataset's grid with the CRS that is to be believed.

    Args:
        dataset: the raster.
        name: what the user calls it, for messages.
        crs_wkt: CRS to believe instead of the file's.
        beside: grid of the image that it goes with; if that has no CRS, none is needed here.

    Raises:
        SourceError: if there is no CRS, or only one of the two has one.
    """
    own = grid_of(dataset)
    crs_wkt = crs_wkt or own.crs_wkt
    needs_none = beside is not None and not beside.crs_wkt
    if not crs_wkt and not needs_none:
        raise SourceError(
            "{name} has no coordinate reference system; set it in the layer's properties and run again.", name=name
        )
    if beside is not None and needs_none:
        # Both lie in pixels; a CRS of one alone would mean nothing.
        bare = Grid(own.width, own.height, own.geotransform)
        if beside.offset_of(bare) is None:
            raise SourceError(
                "{name} does not have the pixels of the image, which has no coordinate reference system to compare; "
                "choose a raster on the same grid.",
                name=name,
            )
        return bare
    return Grid(own.width, own.height, own.geotransform, crs_wkt)


def _text(bounds: Bounds) -> str:
    x_min, y_min, x_max, y_max = bounds
    return f"x {x_min:.10g} to {x_max:.10g}, y {y_min:.10g} to {y_max:.10g}"

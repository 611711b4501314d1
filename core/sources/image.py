# SPDX-License-Identifier: GPL-2.0-or-later
"""The image that chips are cut from, on the grid they are cut on."""

from __future__ import annotations

from collections.abc import Sequence

from osgeo import gdal

from ..errors import SettingsError, SourceError
from ..grid import Bounds, Grid, Window
from ..settings import Resampling
from .gdal_raster import GdalRaster, grid_of, on_grid, open_dataset


def open_image(
    path: str,
    name: str,
    crs_wkt: str = "",
    cell_size_map: float | None = None,
    resampling: Resampling = Resampling.BILINEAR,
    open_options: Sequence[str] = (),
) -> GdalRaster:
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
    source_grid = _believed_grid(dataset, name, crs_wkt)
    if cell_size_map is None and source_grid.is_north_up:
        return GdalRaster(dataset, name, source_grid)
    if cell_size_map is not None and cell_size_map <= 0:
        raise SettingsError("CELL_SIZE must be more than 0, not {value}.", value=cell_size_map)
    return on_grid(dataset, name, source_grid.north_up(cell_size_map), source_grid, resampling)


def open_on_image_grid(
    path: str,
    name: str,
    grid: Grid,
    crs_wkt: str = "",
    resampling: Resampling = Resampling.BILINEAR,
    open_options: Sequence[str] = (),
) -> GdalRaster:
    """Open a further image on the grid of the first, whatever its own; outside it has nodata, or 0.

    Raises:
        SourceError: if it cannot be opened or has no CRS.
    """
    dataset = open_dataset(path, name, open_options)
    return on_grid(dataset, name, grid, _believed_grid(dataset, name, crs_wkt), resampling)


def region_of(grid: Grid, extent_map: Bounds | None) -> Window:
    """Return the window of `grid` to cut chips from: the part inside `extent_map`.

    Raises:
        SettingsError: if the extent does not meet the image.
    """
    if extent_map is None:
        return grid.window
    region = grid.window_of(extent_map).intersection(grid.window)
    if region.is_empty:
        raise SettingsError(
            "EXTENT ({extent}) does not meet the image ({image}); choose an extent over the image.",
            extent=_text(extent_map),
            image=_text(grid.bounds_map()),
        )
    return region


def _believed_grid(dataset: gdal.Dataset, name: str, crs_wkt: str) -> Grid:
    """Return the dataset's grid with the CRS that is to be believed."""
    own = grid_of(dataset)
    if not (crs_wkt or own.crs_wkt):
        raise SourceError(
            "{name} has no coordinate reference system; set it in the layer's properties and run again.", name=name
        )
    return Grid(own.width, own.height, own.geotransform, crs_wkt or own.crs_wkt)


def _text(bounds: Bounds) -> str:
    x_min, y_min, x_max, y_max = bounds
    return f"x {x_min:.10g} to {x_max:.10g}, y {y_min:.10g} to {y_max:.10g}"

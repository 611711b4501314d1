# SPDX-License-Identifier: GPL-2.0-or-later
"""Which pixels of a service are read: those that it stores, or a grid over the extent."""

from __future__ import annotations

import math

from qgis.core import QgsRasterInterface, QgsRasterLayer

from ...core.errors import SettingsError
from ...core.grid import Bounds, Grid
from ...core.sources.image import LARGEST_SIDE_PX
from .levels import Level

# Pixels that resampling looks at around an extent, for each pixel of the chips.
_MARGIN = 4


def native_grid(layer: QgsRasterLayer, crs_wkt: str) -> Grid | None:
    """Return the pixels that a service stores; None if it draws what it is asked for."""
    provider = layer.dataProvider()
    has_size = bool(provider.capabilities() & QgsRasterInterface.Capability.Size)
    width, height, extent = provider.xSize(), provider.ySize(), provider.extent()
    if not has_size or width <= 0 or height <= 0 or extent.isEmpty():
        return None
    place = (extent.xMinimum(), extent.width() / width, 0.0, extent.yMaximum(), 0.0, -extent.height() / height)
    return Grid(width, height, place, crs_wkt)


def made_grid(extent: Bounds, cell_size_map: float, crs_wkt: str) -> Grid:
    """Return the grid that begins at the upper left of the extent and covers it."""
    x_min, _, _, y_max = extent
    lattice = Grid(1, 1, (x_min, cell_size_map, 0.0, y_max, 0.0, -cell_size_map), crs_wkt)
    return lattice.part(lattice.window_of(extent))


def grown(extent: Bounds, grid: Grid, level: Level) -> Bounds:
    """Return the extent with what resampling to `grid` looks at around it."""
    margin = _MARGIN * max(*grid.cell_size_map, level.cell_size_map)
    x_min, y_min, x_max, y_max = extent
    return x_min - margin, y_min - margin, x_max + margin, y_max + margin


def check_extent(layer: QgsRasterLayer, extent: Bounds, cell_size_map: float) -> None:
    """Refuse an extent off the layer, and numbers that are none.

    Raises:
        SettingsError: naming EXTENT.
    """
    whole = layer.dataProvider().extent()
    x_min, y_min, x_max, y_max = extent
    if not all(math.isfinite(value) for value in (*extent, cell_size_map)) or cell_size_map <= 0:
        raise SettingsError("EXTENT and CELL_SIZE must be numbers, and CELL_SIZE more than 0.")
    misses = (
        x_min >= whole.xMaximum() or x_max <= whole.xMinimum() or y_min >= whole.yMaximum() or y_max <= whole.yMinimum()
    )
    if not whole.isEmpty() and misses:
        raise off_the_layer(layer, extent)


def check_size(grid: Grid) -> None:
    """Refuse more pixels than an image can have.

    Raises:
        SettingsError: naming EXTENT.
    """
    if max(grid.width, grid.height) > LARGEST_SIDE_PX:
        raise SettingsError(
            "EXTENT has {width} x {height} pixels of CELL_SIZE, more than an image can have; choose larger cells.",
            width=grid.width,
            height=grid.height,
        )


def off_the_layer(layer: QgsRasterLayer, extent: Bounds) -> SettingsError:
    """Return the error of an extent that does not meet the layer."""
    whole = layer.dataProvider().extent()
    return SettingsError(
        "EXTENT ({extent}) does not meet the image ({image}); choose an extent over the image.",
        extent=_text(extent),
        image=_text((whole.xMinimum(), whole.yMinimum(), whole.xMaximum(), whole.yMaximum())),
    )


def _text(bounds: Bounds) -> str:
    x_min, y_min, x_max, y_max = bounds
    return f"x {x_min:.10g} to {x_max:.10g}, y {y_min:.10g} to {y_max:.10g}"

# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the items of a mosaic lie on its one grid, found before any pixel is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from osgeo import gdal

from ..counted import bands_text
from ..crs import Transform, spatial_reference, transform_between
from ..errors import LabelError, SettingsError, SourceError
from ..grid import Bounds, Grid, Window
from ..progress import Progress, stop_if_cancelled
from .alpha import flagged_band, transparency_band
from .data_parts import bounds_of
from .gdal_raster import GdalRaster, grid_of, open_dataset
from .items import Item
from .raster import Band, may_hold_nodata

# Points on each side of an item that is brought to another CRS: sides may bend.
_POINTS_ON_A_SIDE = 22


@dataclass(frozen=True)
class Placed:
    """An item and its place."""

    item: Item
    source_grid: Grid
    """its own, with the CRS to be believed"""
    window: Window
    """in pixels of the mosaic's grid"""
    is_aligned: bool
    """True if its pixels are pixels of the mosaic"""
    may_hold_nodata: bool
    transparency_band: int | None
    """number of the band that is 0 where the item is transparent"""
    bands: tuple[Band, ...]
    dtype: np.dtype
    block_height_px: int


@dataclass(frozen=True)
class Layout:
    """All items, lowest first, on the grid of the first."""

    grid: Grid
    placed: tuple[Placed, ...]

    def has_holes(self) -> bool:
        """Return True unless items without nodata cover every pixel."""
        if any(place.may_hold_nodata or not place.is_aligned for place in self.placed):
            return True
        windows = bounds_of([place.window for place in self.placed])
        edges = np.unique(windows[:, [1, 3]])
        return any(_has_gap(windows, int(y), self.grid.width) for y in edges[:-1])


def lay_out(items: Sequence[Item], cell_size_map: float | None, progress: Progress) -> Layout:
    """Return where the items lie.

    The grid is the first item's, north-up, grown to the extent of all.

    Raises:
        SourceError: if an item cannot be opened, has no CRS or cannot be brought to the first one's.
        SettingsError: if items differ in bands or pixel type, or the cell size makes no image.
    """
    if cell_size_map is not None and cell_size_map <= 0:
        raise SettingsError("CELL_SIZE must be more than 0, not {value}.", value=cell_size_map)
    dataset = open_dataset(items[0].path, items[0].name, items[0].open_options)
    grid = _believed_grid(dataset, items[0])
    if cell_size_map is not None or not grid.is_north_up:
        grid = grid.north_up(cell_size_map)
    moves = _Moves(grid.crs_wkt)
    alpha = _Alpha()
    placed: list[Placed] = []
    for number, item in enumerate(items):
        stop_if_cancelled(progress)
        if number:
            dataset = open_dataset(item.path, item.name, item.open_options)
        place = _placed(item, dataset, grid, moves, alpha.of(dataset, item.name))
        _check_alike(place, placed[0] if placed else place)
        placed.append(place)
        progress.report((number + 1) / len(items))
    return _grown(grid, placed)


class _Moves:
    """The transformations of all items' CRS to one."""

    def __init__(self, target_wkt: str) -> None:
        self._target_wkt = target_wkt
        self._target = spatial_reference(target_wkt)
        self._known: dict[str, Transform | None] = {target_wkt: None}

    def of(self, wkt: str) -> Transform | None:
        """Return the transformation from a CRS; None if it is the same one."""
        if wkt not in self._known:
            is_same = bool(spatial_reference(wkt).IsSame(self._target))
            self._known[wkt] = None if is_same else transform_between(wkt, self._target_wkt)
        return self._known[wkt]


class _Alpha:
    """Whether items' bands that are flagged as alpha are transparency: the first such item decides for all."""

    def __init__(self) -> None:
        self._is_transparency: bool | None = None

    def of(self, dataset: gdal.Dataset, name: str) -> int | None:
        """Return the number of the band that is 0 where an item is transparent, None if there is none."""
        number = flagged_band(dataset)
        if number is not None and self._is_transparency is None:
            self._is_transparency = transparency_band(dataset, name) is not None
        return number if self._is_transparency else None


def _placed(item: Item, dataset: gdal.Dataset, grid: Grid, moves: _Moves, transparency: int | None) -> Placed:
    """Return the place of an item in pixels of `grid`."""
    raster = GdalRaster(dataset, item.name, transparency_band=transparency)
    own = _believed_grid(dataset, item)
    try:
        move = moves.of(own.crs_wkt)
        offset = None
        if move is None:
            own = replace(own, crs_wkt=grid.crs_wkt)
            offset = grid.offset_of(own)
        window = Window(*offset, own.width, own.height) if offset else grid.window_of(_bounds(own, move))
    except LabelError as error:
        raise SourceError(
            "{name} cannot be brought to the coordinate reference system of the first item; leave it out or set "
            "PROCESS_ALL_RASTER_ITEMS.",
            name=item.name,
        ) from error
    return Placed(
        item,
        own,
        window,
        offset is not None,
        may_hold_nodata(raster),
        transparency,
        raster.bands,
        raster.dtype,
        raster.block_height_px,
    )


def _grown(grid: Grid, placed: Sequence[Placed]) -> Layout:
    """Return the layout on the grid that holds all windows."""
    windows = bounds_of([place.window for place in placed])
    x, y = (int(value) for value in windows[:, :2].min(axis=0))
    x_end, y_end = (int(value) for value in windows[:, 2:].max(axis=0))
    moved = tuple(replace(place, window=place.window.shifted(-x, -y)) for place in placed)
    return Layout(grid.part(Window(x, y, x_end - x, y_end - y)), moved)


def _has_gap(windows: np.ndarray, y: int, width: int) -> bool:
    """Return True if row `y` has a pixel that no window covers."""
    spans = windows[(windows[:, 1] <= y) & (windows[:, 3] > y)][:, [0, 2]]
    spans = spans[np.argsort(spans[:, 0])]
    reached = np.concatenate(([0], np.maximum.accumulate(spans[:, 1])))
    starts = np.concatenate((spans[:, 0], [width]))
    return bool((starts > reached).any())


def _bounds(own: Grid, move: Transform | None) -> Bounds:
    """Return the bounding box of an item carried through `move`.

    Raises:
        LabelError: if a point of its outline cannot be carried.
    """
    if move is None:
        return own.bounds_map()
    steps = np.linspace(0.0, 1.0, _POINTS_ON_A_SIDE)
    zeros, ones = np.zeros_like(steps), np.ones_like(steps)
    sides = [(steps, zeros), (steps, ones), (zeros, steps), (ones, steps)]
    outline = np.concatenate([np.column_stack((x * own.width, y * own.height)) for x, y in sides])
    moved = move(own.to_map(outline))
    if not np.isfinite(moved).all():
        raise LabelError("The outline cannot be transformed.")
    (x_min, y_min), (x_max, y_max) = moved.min(axis=0), moved.max(axis=0)
    return float(x_min), float(y_min), float(x_max), float(y_max)


def _believed_grid(dataset: gdal.Dataset, item: Item) -> Grid:
    own = grid_of(dataset)
    if not (item.crs_wkt or own.crs_wkt):
        raise SourceError(
            "{name} has no coordinate reference system; set it in the layer's properties and run again.",
            name=item.name,
        )
    return replace(own, crs_wkt=item.crs_wkt or own.crs_wkt)


def _check_alike(place: Placed, first: Placed) -> None:
    if (len(place.bands), place.dtype) == (len(first.bands), first.dtype):
        return
    raise SettingsError(
        "{name} has {bands} of {dtype}, but {first} has {first_bands} of {first_dtype}; choose items with the "
        "same bands and pixel type.",
        name=place.item.name,
        bands=bands_text(len(place.bands)),
        dtype=place.dtype.name,
        first=first.item.name,
        first_bands=bands_text(len(first.bands)),
        first_dtype=first.dtype.name,
    )

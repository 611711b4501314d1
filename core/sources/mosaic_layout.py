# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the items of a mosaic lie on its one grid, found before any pixel is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from osgeo import gdal, osr

from ..crs import spatial_reference, transform_between
from ..errors import LabelError, Message, SettingsError, SourceError
from ..grid import Bounds, Grid, Window
from ..progress import Progress, stop_if_cancelled
from ..settings import Resampling
from .gdal_raster import GdalRaster, grid_of, open_dataset
from .items import Item
from .raster import Band, may_hold_nodata

# Points on each side of an item that is brought to another CRS: sides may bend.
_POINTS_ON_A_SIDE = 22
# A mosaic with less of its area covered than this is worth a warning.
_SPARSE = 0.01


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
    alpha_index: int | None
    """the last band if it is flagged as alpha"""
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
        windows = _array_of([place.window for place in self.placed])
        edges = np.unique(windows[:, [1, 3]])
        return any(_has_gap(windows, int(y), self.grid.width) for y in edges[:-1])


def lay_out(items: Sequence[Item], cell_size_map: float | None, resampling: Resampling, progress: Progress) -> Layout:
    """Return where the items lie; what the user should know of it is told.

    The grid is the first item's, north-up, grown to the extent of all.

    Raises:
        SourceError: if an item cannot be opened, has no CRS or does not fit into the first one's.
        SettingsError: if items differ in bands or pixel type, or the cell size makes no image.
    """
    if cell_size_map is not None and cell_size_map <= 0:
        raise SettingsError("CELL_SIZE must be more than 0, not {value}.", value=cell_size_map)
    grid = Grid(1, 1, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0))
    placed: list[Placed] = []
    reprojected: list[Item] = []
    for number, item in enumerate(items):
        stop_if_cancelled(progress)
        dataset = open_dataset(item.path, item.name, item.open_options)
        own = _believed_grid(dataset, item)
        if not placed:
            plain = cell_size_map is None and own.is_north_up
            grid = own if plain else own.north_up(cell_size_map)
        if _is_same_crs(own.crs_wkt, grid.crs_wkt):
            own = replace(own, crs_wkt=grid.crs_wkt)
        else:
            reprojected.append(item)
        place = _placed(item, dataset, own, grid)
        _check_alike(place, placed[0] if placed else place)
        placed.append(place)
        progress.report((number + 1) / len(items))
    layout = _grown(grid, placed)
    _tell(layout, reprojected, resampling, progress)
    return layout


def _placed(item: Item, dataset: gdal.Dataset, own: Grid, grid: Grid) -> Placed:
    raster = GdalRaster(dataset, item.name)
    last = dataset.GetRasterBand(dataset.RasterCount)
    offset = grid.offset_of(own) if own.crs_wkt == grid.crs_wkt else None
    window = grid.window_of(_bounds_on(grid, own, item)) if offset is None else Window(*offset, own.width, own.height)
    return Placed(
        item,
        own,
        window,
        offset is not None,
        may_hold_nodata(raster),
        dataset.RasterCount - 1 if last.GetColorInterpretation() == gdal.GCI_AlphaBand else None,
        raster.bands,
        raster.dtype,
        raster.block_height_px,
    )


def _grown(grid: Grid, placed: Sequence[Placed]) -> Layout:
    """Return the layout on the grid that holds all windows."""
    windows = _array_of([place.window for place in placed])
    x, y = (int(value) for value in windows[:, :2].min(axis=0))
    x_end, y_end = (int(value) for value in windows[:, 2:].max(axis=0))
    moved = tuple(replace(place, window=place.window.shifted(-x, -y)) for place in placed)
    return Layout(grid.part(Window(x, y, x_end - x, y_end - y)), moved)


def _array_of(windows: Sequence[Window]) -> np.ndarray:
    """Return int64 (n, 4): x, y, x_end, y_end."""
    rows = [(window.x, window.y, window.x_end, window.y_end) for window in windows]
    return np.array(rows, dtype=np.int64).reshape(-1, 4)


def _has_gap(windows: np.ndarray, y: int, width: int) -> bool:
    """Return True if row `y` has a pixel that no window covers."""
    spans = windows[(windows[:, 1] <= y) & (windows[:, 3] > y)][:, [0, 2]]
    spans = spans[np.argsort(spans[:, 0])]
    reached = np.concatenate(([0], np.maximum.accumulate(spans[:, 1])))
    starts = np.concatenate((spans[:, 0], [width]))
    return bool((starts > reached).any())


def _bounds_on(grid: Grid, own: Grid, item: Item) -> Bounds:
    """Return the bounding box of an item in the CRS of `grid`."""
    if own.crs_wkt == grid.crs_wkt:
        return own.bounds_map()
    steps = np.linspace(0.0, 1.0, _POINTS_ON_A_SIDE)
    zeros, ones = np.zeros_like(steps), np.ones_like(steps)
    sides = [(steps, zeros), (steps, ones), (zeros, steps), (ones, steps)]
    outline = np.concatenate([np.column_stack((x * own.width, y * own.height)) for x, y in sides])
    try:
        moved = transform_between(own.crs_wkt, grid.crs_wkt)(own.to_map(outline))
    except LabelError:
        moved = np.full_like(outline, np.nan)
    if not np.isfinite(moved).all():
        raise SourceError(
            "{name} cannot be brought to the coordinate reference system of the first item ({crs}); leave it out or "
            "set PROCESS_ALL_RASTER_ITEMS.",
            name=item.name,
            crs=_crs_name(grid.crs_wkt),
        )
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
        "{name} has {bands} bands of {dtype}, but {first} has {first_bands} of {first_dtype}; choose items with the "
        "same bands and pixel type.",
        name=place.item.name,
        bands=len(place.bands),
        dtype=place.dtype.name,
        first=first.item.name,
        first_bands=len(first.bands),
        first_dtype=first.dtype.name,
    )


def _tell(layout: Layout, reprojected: Sequence[Item], resampling: Resampling, progress: Progress) -> None:
    first, crs = layout.placed[0], _crs_name(layout.grid.crs_wkt)
    resampled = [place.item for place in layout.placed if not place.is_aligned]
    other_nodata = [place.item for place in layout.placed if _nodata(place) != _nodata(first)]
    if reprojected:
        template = "Items reprojected to {crs}, the CRS of the first: {count}, among them {item}."
        progress.info(Message(template, crs=crs, count=len(reprojected), item=reprojected[0].title))
    if resampled:
        template = "Items resampled ({method}) to the pixels of the image: {count}, among them {item}."
        progress.info(
            Message(template, method=resampling.value, count=len(resampled), item=resampled[0].title),
        )
    if other_nodata:
        template = (
            "Items with another nodata value than the first: {count}, among them {item}; the mosaic has the first "
            "one's, so data of that value become nodata."
        )
        progress.warning(Message(template, count=len(other_nodata), item=other_nodata[0].title))
    area = sum(place.window.width * place.window.height for place in layout.placed)
    if area < _SPARSE * layout.grid.width * layout.grid.height:
        template = (
            "The items lie far apart: less than {percent} % of the image that holds them all has data; "
            "PROCESS_ALL_RASTER_ITEMS=true would cut each for itself."
        )
        progress.warning(Message(template, percent=round(100 * _SPARSE)))


def _nodata(place: Placed) -> tuple[str, ...]:
    # As text, in which NaN equals itself.
    return tuple(str(band.nodata) for band in place.bands)


def _is_same_crs(a: str, b: str) -> bool:
    return a == b or bool(spatial_reference(a).IsSame(spatial_reference(b)))


def _crs_name(wkt: str) -> str:
    return osr.SpatialReference(wkt).GetName() or "?"

# SPDX-License-Identifier: GPL-2.0-or-later
"""Several rasters as one image on one grid.

Where items overlap the last one is on top, as gdalbuildvrt has it. A pixel of an
upper item that is nodata, masked, transparent or not covered shows what is below.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

import numpy as np

from ..grid import Window
from ..progress import Progress
from ..settings import Resampling
from .data_parts import bounds_inside, bounds_of
from .gdal_raster import on_grid, open_dataset
from .items import Item
from .mosaic_layout import Layout, Placed, lay_out
from .mosaic_notes import tell_about
from .raster import Band, PixelBlock, Raster, fill_values, valid_samples

# Files that are kept open, the most recently read ones.
MAX_OPEN = 64


def open_mosaic(
    items: Sequence[Item],
    cell_size_map: float | None,
    resampling: Resampling,
    progress: Progress,
) -> Mosaic:
    """Return the items as one image on the first one's grid, grown to the extent of all.

    Items on the same lattice of pixels are read as they are, others are warped. No
    more than an item's header is read before a window is asked for.

    Args:
        items: at least one, lowest first.
        cell_size_map: side of the pixels to make, in units of the first item's CRS; None keeps its pixels.
        resampling: for items on another lattice.
        progress: told what is reprojected and resampled; asked for cancel.

    Raises:
        SourceError: if an item cannot be opened, has no CRS or cannot be brought to the first one's.
        SettingsError: if items differ in bands or pixel type, or the cell size makes no image.
    """
    layout = lay_out(items, cell_size_map, progress)
    tell_about(layout, resampling, progress)
    return Mosaic(layout, resampling)


class Mosaic:
    """A raster made of many; its bands are those of the first item."""

    def __init__(self, layout: Layout, resampling: Resampling) -> None:
        """Offer the items of `layout`."""
        first = layout.placed[0]
        self._placed = layout.placed
        self._resampling = resampling
        self._open: OrderedDict[int, Raster] = OrderedDict()
        self.grid = layout.grid
        self.bands = first.bands
        self.dtype = first.dtype
        self.block_height_px = first.block_height_px
        self.has_mask = layout.has_holes()
        self.reads_alike = True
        self._bounds = bounds_of([place.window for place in layout.placed])

    def __getstate__(self) -> dict[str, Any]:
        """Return what pickle takes: all but the open files."""
        return {**self.__dict__, "_open": OrderedDict()}

    def read(self, window: Window) -> PixelBlock:
        """Return the pixels of `window` of the grid; nodata, or 0, where no item has data.

        Raises:
            SourceError: naming the item that cannot be read, and where.
        """
        canvas = _Canvas(window, self.bands, self.dtype)
        for index in self._meeting(window):
            place = self._placed[index]
            part = place.window.intersection(window)
            if canvas.is_full(part):
                continue
            block = self._raster(index).read(part.shifted(-place.window.x, -place.window.y))
            canvas.lay_under(PixelBlock(part, block.pixels, block.covered), place)
        return PixelBlock(window, canvas.pixels, canvas.has_data if self.has_mask else None)

    def data_bounds(self, region: Window) -> np.ndarray:
        """Return the parts of `region` in which items lie, int64 (n, 4): x, y, x_end, y_end."""
        return bounds_inside(self._bounds, region)

    def items_in(self, window: Window) -> tuple[Item, ...]:
        """Return the items whose extents meet `window`, the one on top first."""
        return tuple(self._placed[index].item for index in self._meeting(window))

    def _meeting(self, window: Window) -> list[int]:
        starts, ends = self._bounds[:, :2], self._bounds[:, 2:]
        meets = (starts < (window.x_end, window.y_end)) & (ends > (window.x, window.y))
        return [int(index) for index in np.flatnonzero(meets.all(axis=1))[::-1]]

    def _raster(self, index: int) -> Raster:
        """Return an item on its part of the grid, opened if it is not open."""
        raster = self._open.pop(index, None)
        if raster is None:
            place = self._placed[index]
            dataset = open_dataset(place.item.path, place.item.name, place.item.open_options)
            part = self.grid.part(place.window)
            raster = on_grid(
                dataset, place.item.name, part, place.source_grid, self._resampling, place.transparency_band
            )
        self._open[index] = raster
        while len(self._open) > MAX_OPEN:
            self._open.popitem(last=False)
        return raster


class _Canvas:
    """A window that is filled from the top item down."""

    def __init__(self, window: Window, bands: tuple[Band, ...], dtype: np.dtype) -> None:
        shape = (window.height, window.width)
        self._window = window
        self._bands = bands
        self.pixels = np.empty((*shape, len(bands)), dtype)
        self.pixels[:] = fill_values(bands, dtype)
        self.has_data = np.zeros(shape, dtype=bool)
        """bool (rows, columns): where an item has data"""

    def is_full(self, part: Window) -> bool:
        """Return True if nothing below can show in `part`."""
        return bool(self.has_data[part.slices_in(self._window)].all())

    def lay_under(self, block: PixelBlock, place: Placed) -> None:
        """Show the pixels of an item where what lies on it lets them through."""
        part = block.window.slices_in(self._window)
        has_data = self.has_data[part]
        samples = valid_samples(block, place.bands)
        shown = ~has_data if samples is None else samples.any(axis=2) & ~has_data
        pixels = block.pixels if samples is None else self._with_own_nodata(block.pixels, samples, place)
        np.copyto(self.pixels[part], pixels, where=shown[..., np.newaxis])
        has_data |= shown

    def _with_own_nodata(self, pixels: np.ndarray, samples: np.ndarray, place: Placed) -> np.ndarray:
        """Return the pixels of an item with the nodata values of the mosaic."""
        fills = fill_values(self._bands, pixels.dtype)
        for index, (band, other) in enumerate(zip(self._bands, place.bands)):
            if str(band.nodata) == str(other.nodata):
                continue
            if band.nodata is None and pixels.dtype.kind != "f":
                continue
            fill = fills[index] if band.nodata is not None else np.nan
            pixels[..., index][~samples[..., index]] = fill
        return pixels

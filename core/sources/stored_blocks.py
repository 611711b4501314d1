# SPDX-License-Identifier: GPL-2.0-or-later
"""Which parts of a sparse file, or of a VRT, hold pixels at all, found without reading one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from osgeo import gdal

from ..gdal_calls import GdalError, call
from ..grid import Window
from .data_parts import bounds_inside
from .vrt_sources import placed_bounds

# Parts along a side that are asked about; more would cost more than they save.
_MOST_PARTS = 128
# Sources of a VRT beside which a gap is looked for.
_MOST_SOURCES = 1000


@dataclass(frozen=True)
class StoredCells:
    """Parts of a file, at least one of which is a gap."""

    stored: np.ndarray
    """int64 (n, 4): x, y, x_end, y_end of those that are no gaps"""
    gap: tuple[int, int]
    """x and y of a pixel in a gap; what lies in gaps is the same everywhere"""


def stored_cells(dataset: gdal.Dataset, bands: Sequence[gdal.Band], window: Window) -> StoredCells | None:
    """Return which parts of `window` are stored in any of the bands; None if all are, or if it is not known.

    Args:
        dataset: the raster.
        bands: of it, or masks of them.
        window: inside it, not empty.
    """
    # Asked as other rasters are, a VRT compares outlines, which takes long with many sources.
    return _placed(dataset, window) if dataset.GetDriver().ShortName == "VRT" else _stored(bands, window)


def _placed(dataset: gdal.Dataset, window: Window) -> StoredCells | None:
    bounds = placed_bounds(dataset)
    if bounds is None:
        return None
    inside = bounds_inside(bounds, window)
    corners = [(window.x, window.y), (window.x_end - 1, window.y), (window.x, window.y_end - 1)]
    # Beside or below some source there is a gap, if there is one at all.
    some = inside[:_MOST_SOURCES]
    for x, y in (*corners, *some[:, [2, 1]].tolist(), *some[:, [0, 3]].tolist()):
        if x >= window.x_end or y >= window.y_end:
            continue
        if not ((inside[:, :2] <= (x, y)) & (inside[:, 2:] > (x, y))).all(axis=1).any():
            return StoredCells(inside, (int(x), int(y)))
    return None


def _stored(bands: Sequence[gdal.Band], window: Window) -> StoredCells | None:
    if any(_status(band, window) & _EMPTY == 0 for band in bands):
        return None
    width, height = (_part(side, block) for side, block in zip((window.width, window.height), bands[0].GetBlockSize()))
    stored, gap = [], None
    for y in range(window.y // height * height, window.y_end, height):
        for x in range(window.x // width * width, window.x_end, width):
            cell = Window(x, y, width, height).intersection(window)
            if any(_status(band, cell) & _DATA for band in bands):
                stored.append((cell.x, cell.y, cell.x_end, cell.y_end))
            else:
                gap = (cell.x, cell.y)
    return None if gap is None else StoredCells(np.array(stored, dtype=np.int64).reshape(-1, 4), gap)


_DATA, _EMPTY = gdal.GDAL_DATA_COVERAGE_STATUS_DATA, gdal.GDAL_DATA_COVERAGE_STATUS_EMPTY


def _status(band: gdal.Band, window: Window) -> int:
    """Return flags of GDAL, "all may be data" if it cannot tell."""
    try:
        flags, _ = call(band.GetDataCoverageStatus, window.x, window.y, window.width, window.height)
    except GdalError:
        return int(_DATA)
    return int(flags)


def _part(side_px: int, block_px: int) -> int:
    """Return the length of the parts of a side, in whole blocks."""
    return block_px * max(1, -(-side_px // (block_px * _MOST_PARTS)))

# SPDX-License-Identifier: GPL-2.0-or-later
"""A raster of class values, on the grid of the image."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..errors import LabelError
from ..grid import Grid
from ..settings import Resampling
from ..sources.gdal_raster import on_grid, open_dataset
from ..sources.image import believed_grid
from ..sources.raster import PixelBlock, Raster, valid_pixels
from ..sources.reopening import remembered

LARGEST_VALUE = 2**31 - 1


@remembered
def open_class_raster(path: str, name: str, grid: Grid, crs_wkt: str = "", open_options: Sequence[str] = ()) -> Raster:
    """Open a class raster on `grid`, by nearest neighbour where its own grid differs.

    Args:
        path: anything GDAL opens.
        name: what the user calls it, for messages.
        grid: of the image.
        crs_wkt: CRS to believe instead of the file's.
        open_options: GDAL open options.

    Raises:
        SourceError: if it cannot be opened or has no CRS.
        LabelError: if it has several bands.
    """
    dataset = open_dataset(path, name, open_options)
    if dataset.RasterCount != 1:
        raise LabelError(
            "{name} has {count} bands; choose a raster of class values with one band.",
            name=name,
            count=dataset.RasterCount,
        )
    source_grid = believed_grid(dataset, name, crs_wkt, grid)
    return on_grid(dataset, name, grid, source_grid, Resampling.NEAREST)


def class_values(block: PixelBlock, raster: Raster, name: str) -> np.ndarray:
    """Return the class value of each pixel (rows, columns), unsigned; 0 where there is none.

    Raises:
        LabelError: for a value that no class can have.
    """
    values = block.pixels[..., 0]
    valid = valid_pixels(block, raster.bands)
    if valid is not None:
        values = np.where(valid, values, values.dtype.type(0))
    if values.dtype.kind == "f":
        whole = values.astype(np.int64)
        if not np.array_equal(whole, values):
            raise LabelError(
                "{name} holds {value}, which is not a whole number; reclassify it to integers.",
                name=name,
                value=float(values[whole != values][0]),
            )
        values = whole
    if values.dtype.kind == "i" and values.size and values.min() < 0:
        raise LabelError(
            "{name} holds the class value {value}; reclassify it to values of 1 or more (0 is background).",
            name=name,
            value=int(values.min()),
        )
    if values.size and values.max() > LARGEST_VALUE:
        raise LabelError(
            "{name} holds the class value {value}, more than a label file can hold ({largest}); reclassify it.",
            name=name,
            value=int(values.max()),
            largest=LARGEST_VALUE,
        )
    return values


def present_values(values: np.ndarray) -> np.ndarray:
    """Return the class values that occur in an array, ascending, without 0."""
    if values.dtype.itemsize <= 2:
        found = np.flatnonzero(np.bincount(values.ravel()))
    else:
        found = np.unique(values)
    return found[found != 0]

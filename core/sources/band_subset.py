# SPDX-License-Identifier: GPL-2.0-or-later
"""Some bands of a raster, in an order of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import numpy as np

from ..errors import SettingsError
from ..grid import Window
from .cell_raster import CellRaster
from .gdal_raster import GdalRaster
from .raster import PixelBlock, Raster, data_bounds


def check_band_numbers(numbers: Sequence[int], count: int) -> None:
    """Refuse band numbers that an image of `count` bands does not have.

    Raises:
        SettingsError: naming BANDS.
    """
    if not numbers:
        raise SettingsError("BANDS names no band; give numbers from 1 to {count} or leave it out.", count=count)
    for number in numbers:
        if not 1 <= number <= count:
            raise SettingsError(
                "BANDS names band {number}, but the image has {count}; give numbers from 1 to {count}.",
                number=number,
                count=count,
            )


def with_bands(raster: Raster, numbers: Sequence[int]) -> Raster:
    """Return `raster` with the bands `numbers` (1 is the first), in that order and any number of times.

    Raises:
        SettingsError: naming BANDS, if there is no such band.
    """
    check_band_numbers(numbers, len(raster.bands))
    if isinstance(raster, CellRaster):
        return raster.with_raster(partial(with_bands, numbers=tuple(numbers)))
    return raster.with_bands(numbers) if isinstance(raster, GdalRaster) else BandSubset(raster, numbers)


class BandSubset:
    """Chosen bands of another raster; what is covered and the type of samples stay as they are there."""

    def __init__(self, raster: Raster, numbers: Sequence[int]) -> None:
        """Offer the bands `numbers` of `raster`: 1 is the first band; any order, any number of times."""
        self._raster = raster
        self._indices = [number - 1 for number in numbers]
        self.grid = raster.grid
        self.bands = tuple(raster.bands[index] for index in self._indices)
        self.dtype = raster.dtype
        self.block_height_px = raster.block_height_px
        self.has_mask = raster.has_mask
        self.reads_alike = raster.reads_alike

    def read(self, window: Window) -> PixelBlock:
        """Return the pixels of `window`, which must lie inside the grid.

        Raises:
            SourceError: if the source cannot be read there.
        """
        block = self._raster.read(window)
        pixels = np.empty((*block.pixels.shape[:2], len(self._indices)), self.dtype)
        for target, index in enumerate(self._indices):
            pixels[..., target] = block.pixels[..., index]
        return replace(block, pixels=pixels)

    def data_bounds(self, region: Window) -> np.ndarray | None:
        """Return where in `region` data may be, int64 (n, 4); None if it is not known."""
        return data_bounds(self._raster, region)

# SPDX-License-Identifier: GPL-2.0-or-later
"""What every source of pixels offers, and which of its pixels are data.

The rule of nodata: a sample is nodata if it equals its band's nodata value, if
it is NaN, or if it lies where the source has no pixel at all (a mask band or a
transparent alpha band says so, the outside of a warped image, padding). A pixel is
nodata if all its samples are. A band flagged as alpha whose values vary is data.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

import numpy as np

from ..grid import Grid, Window


@dataclass(frozen=True)
class Band:
    """What is known of one band."""

    name: str
    """Its own description or colour; empty if it has neither."""
    nodata: float | None = None


@dataclass(frozen=True)
class PixelBlock:
    """Pixels of one window."""

    window: Window
    pixels: np.ndarray
    """(rows, columns, bands), the source's dtype"""
    covered: np.ndarray | None = None
    """bool (rows, columns): where the source has a pixel; None means everywhere"""

    def part(self, window: Window) -> PixelBlock:
        """Return the block of `window`, inside this one, as views."""
        rows, columns = window.slices_in(self.window)
        covered = None if self.covered is None else self.covered[rows, columns]
        return PixelBlock(window, self.pixels[rows, columns], covered)


class Raster(Protocol):
    """A source of pixels on a fixed grid. Not safe for use by two threads at a time."""

    @property
    def grid(self) -> Grid:
        """Size, affine and CRS."""

    @property
    def bands(self) -> tuple[Band, ...]:
        """The bands, in order."""

    @property
    def dtype(self) -> np.dtype:
        """Type of all samples."""

    @property
    def block_height_px(self) -> int:
        """Rows that the source decodes together."""

    @property
    def has_mask(self) -> bool:
        """True if blocks say which pixels are covered."""

    @property
    def reads_alike(self) -> bool:
        """False if the last digit of a pixel may depend on the window that it is read in."""

    def read(self, window: Window) -> PixelBlock:
        """Return the pixels of `window`, which must lie inside the grid.

        Raises:
            SourceError: if the source cannot be read there.
        """


@runtime_checkable
class ReadsInto(Protocol):
    """A source that reads into given memory, which saves a copy."""

    def read_into(self, target: PixelBlock) -> None:
        """Fill `target`, whose arrays may be parts of larger ones.

        Raises:
            SourceError: if the source cannot be read there.
        """


@runtime_checkable
class PatchyRaster(Protocol):
    """A raster that may know, without reading a pixel, where it has no data."""

    def data_bounds(self, region: Window) -> np.ndarray | None:
        """Return windows outside which no pixel of `region` is data; None if data may be anywhere.

        Returns:
            int64 (n, 4): x, y, x_end, y_end, inside `region`.
        """


def data_bounds(raster: Raster, region: Window) -> np.ndarray | None:
    """Return where in `region` data may be, as `PatchyRaster.data_bounds`; None if it is not known."""
    return raster.data_bounds(region) if isinstance(raster, PatchyRaster) else None


def may_hold_nodata(raster: Raster) -> bool:
    """Return True if some pixel of `raster` can be nodata."""
    return raster.has_mask or raster.dtype.kind == "f" or any(band.nodata is not None for band in raster.bands)


def valid_samples(block: PixelBlock, bands: tuple[Band, ...]) -> np.ndarray | None:
    """Return bool (rows, columns, bands), True where a sample is data; None means all are."""
    pixels = block.pixels
    valid: np.ndarray | None = None
    if any(band.nodata is not None for band in bands):
        valid = np.ones(pixels.shape, dtype=bool)
        for index, band in enumerate(bands):
            if band.nodata is not None and not np.isnan(band.nodata):
                np.not_equal(pixels[..., index], _as_dtype(band.nodata, pixels.dtype), out=valid[..., index])
    if pixels.dtype.kind == "f":
        numbers = ~np.isnan(pixels)
        valid = numbers if valid is None else valid & numbers
    if block.covered is not None:
        covered = np.broadcast_to(block.covered[..., np.newaxis], pixels.shape)
        valid = covered if valid is None else valid & covered
    return valid


def valid_pixels(block: PixelBlock, bands: tuple[Band, ...]) -> np.ndarray | None:
    """Return bool (rows, columns), True where a pixel is data in at least one band; None: everywhere."""
    valid = valid_samples(block, bands)
    return None if valid is None else valid.any(axis=2)


def fill_values(bands: tuple[Band, ...], dtype: np.dtype) -> np.ndarray:
    """Return what padding is filled with, one value a band: its nodata value, else 0."""
    values = [0 if band.nodata is None else _as_dtype(band.nodata, dtype) for band in bands]
    return np.array([0 if value is None else value for value in values]).astype(dtype)


def _as_dtype(value: float, dtype: np.dtype) -> Any:
    """Return `value` as a scalar of `dtype`, or None (equal to nothing) if it cannot be one."""
    if dtype.kind == "f":
        return dtype.type(value)
    limits = np.iinfo(dtype)
    if not math.isfinite(value) or value != int(value) or not limits.min <= value <= limits.max:
        return None
    return dtype.type(int(value))

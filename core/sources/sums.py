# SPDX-License-Identifier: GPL-2.0-or-later
"""Weighted sums of samples, and how they become samples again."""

from __future__ import annotations

from typing import Any

import numpy as np

from .raster import Band, fill_values

# A sum of which less than this share is data is none.
LEAST_SHARE = 1e-6


def sum_dtype(dtype: np.dtype) -> np.dtype:
    """Return the type to add samples up in: sums of short integers are exact enough in short floats."""
    is_short = dtype.kind in "iu" and dtype.itemsize <= 2
    return np.dtype(np.float32 if is_short else np.float64)


def store(sums: np.ndarray, pixels: np.ndarray, bands: tuple[Band, ...], may_exceed: bool = False) -> None:
    """Write `sums` to `pixels`, both (rows, columns, bands), rounded; one that becomes nodata is moved next to it.

    Args:
        sums: they are changed.
        pixels: of the samples' type.
        bands: what is known of them.
        may_exceed: True if sums may lie outside of what the type holds.
    """
    if pixels.dtype.kind in "iu":
        # To become an integer rounds towards 0.
        np.add(sums, 0.5, out=sums)
        if pixels.dtype.kind == "i":
            np.floor(sums, out=sums)
        if may_exceed:
            limits = np.iinfo(pixels.dtype)
            np.clip(sums, limits.min, limits.max, out=sums)
    pixels[:] = sums
    fills = fill_values(bands, pixels.dtype)
    for index, band in enumerate(bands):
        if band.nodata == fills[index]:
            pixels[..., index][pixels[..., index] == fills[index]] = _beside(fills[index])


def blank(pixels: np.ndarray, has_data: np.ndarray, bands: tuple[Band, ...]) -> None:
    """Fill samples that are no data; without a nodata value they are not a number.

    Args:
        pixels: (rows, columns, bands).
        has_data: bool of that shape.
        bands: what is known of them.
    """
    fills = fill_values(bands, pixels.dtype)
    for index, band in enumerate(bands):
        is_number = band.nodata is not None or pixels.dtype.kind != "f"
        pixels[..., index][~has_data[..., index]] = fills[index] if is_number else np.nan


def _beside(value: Any) -> Any:
    """Return the number next to `value` in its type: below it, but for the least."""
    if value.dtype.kind == "f":
        return np.nextafter(value, value.dtype.type(-np.inf))
    is_least = value == np.iinfo(value.dtype).min
    return value + value.dtype.type(1) if is_least else value - value.dtype.type(1)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Pixels of any type and number of bands as colours on a screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

_RGB_NAMES = (("red", "green", "blue"), ("r", "g", "b"))
# Sentinel-2 and Landsat 8; with fewer bands such names are mere numbers.
_SENSOR_RGB_NAMES = (("b4", "b3", "b2"), ("b04", "b03", "b02"))
_LEAST_SENSOR_BANDS = 6
_STRETCH_PERCENT = (2.0, 98.0)
# Every n-th sample of a chip is enough to find the limits.
_SAMPLES_PER_CHIP = 1 << 16


def shown_bands(names: Sequence[str], count: int) -> tuple[int, ...]:
    """Return the bands (from 0) to show as red, green and blue, or the one to show as grey.

    Args:
        names: one a band, empty where unknown; may be fewer than `count`.
        count: number of bands.
    """
    lower = [name.lower() for name in names[:count]]
    for rgb in _RGB_NAMES + (_SENSOR_RGB_NAMES if count >= _LEAST_SENSOR_BANDS else ()):
        if all(name in lower for name in rgb):
            return tuple(lower.index(name) for name in rgb)
    return (0, 1, 2) if count >= 3 else (0,)


@dataclass(frozen=True)
class Stretch:
    """The values that become black and white, for each shown band."""

    low: np.ndarray
    """float64 (bands,)"""
    high: np.ndarray
    """float64 (bands,), more than `low`"""

    def colours(self, pixels: np.ndarray) -> np.ndarray:
        """Return uint8 (rows, columns, 3) of `pixels` (rows, columns, bands)."""
        scaled = (np.nan_to_num(pixels.astype(np.float64)) - self.low) / (self.high - self.low)
        grey = np.rint(np.clip(scaled, 0.0, 1.0) * 255.0).astype(np.uint8)
        return np.broadcast_to(grey, (*grey.shape[:2], 3)).copy()


def stretch_of(chips: Iterable[tuple[np.ndarray, np.ndarray | None]]) -> Stretch:
    """Return one stretch for all chips: none for 8 bit, else from 2 to 98 % of the samples.

    Args:
        chips: pixels (rows, columns, bands), and bool (rows, columns) where they are data; None = everywhere.
    """
    samples = []
    bands = 1
    for pixels, valid in chips:
        bands = pixels.shape[2]
        if pixels.dtype == np.uint8:
            return Stretch(np.zeros(bands), np.full(bands, 255.0))
        rows = pixels.reshape(-1, bands) if valid is None else pixels[valid]
        rows = rows[:: len(rows) // _SAMPLES_PER_CHIP + 1].astype(np.float64)
        samples.append(rows[np.isfinite(rows).all(axis=1)])
    together = np.concatenate(samples) if samples else np.zeros((0, bands))
    if not len(together):
        return Stretch(np.zeros(bands), np.ones(bands))
    low, high = np.percentile(together, _STRETCH_PERCENT, axis=0)
    return Stretch(low, np.where(high > low, high, low + 1.0))

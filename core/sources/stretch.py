# SPDX-License-Identifier: GPL-2.0-or-later
"""Samples of any type brought to 8 bits between two limits a band, the same for a whole export."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from ..errors import SettingsError
from ..grid import Window
from ..progress import PartOfProgress, Progress
from ..settings import StretchMethod
from .band_gauges import Deviations, Extremes, Gauge, Percentiles, Span
from .raster import Band, PixelBlock, Raster, data_bounds, valid_samples
from .sample_scan import cells, finite_samples

# Samples that are computed together stay in a processor's cache.
_SAMPLES_AT_ONCE = 1 << 16


# Opens a raster and says which part of it counts.
Part = Callable[[], tuple[Raster, Window]]


@dataclass(frozen=True)
class Limits:
    """What becomes the darkest and the brightest value of one band."""

    low: float
    high: float


def stretch_limits(raster: Raster, region: Window, method: StretchMethod, progress: Progress) -> tuple[Limits, ...]:
    """Return the limits of each band over all valid, finite samples of `region`.

    They do not depend on how the raster is read. A band without any such sample has the limits 0 and 0.
    Minima, maxima and percentiles are exact up to 32 bits; `FineCounts` says how exact percentiles of
    64 bits are. Percentiles of more than 16 bits take two passes, all else one.

    Raises:
        SettingsError: if the samples of a band reach further than doubles do.
        SourceError: if the raster cannot be read.
        CancelledError: if the user asked to stop.
    """
    return common_limits([lambda: (raster, region)], method, progress)


def common_limits(parts: Sequence[Part], method: StretchMethod, progress: Progress) -> tuple[Limits, ...]:
    """Return the limits over several rasters of one type and number of bands; else as `stretch_limits`."""
    first, _ = parts[0]()
    bands, dtype = first.bands, first.dtype
    gauges = [_gauge(method, dtype) for _ in bands]
    middle = 0.5 if method is StretchMethod.PERCENTILE_2_98 and dtype.itemsize > 2 else 1.0
    _show_all(parts, gauges, PartOfProgress(progress, 0.0, middle))
    again = [gauge.next_pass() for gauge in gauges]
    if any(again):
        _show_all(parts, gauges, PartOfProgress(progress, middle, 1.0))
    return tuple(
        _limits(gauge.span(), band.name or str(number), method)
        for number, (gauge, band) in enumerate(zip(gauges, bands), start=1)
    )


def least_first_value(raster: Raster) -> int:
    """Return what the low limit becomes: 1 if a band has a nodata value or may hold NaN, which become 0; else 0."""
    return int(raster.dtype.kind == "f" or any(band.nodata is not None for band in raster.bands))


class StretchedRaster:
    """Another raster in 8 bits: ``floor((v - low) / (high - low) * (255 - first) + first + 0.5)``, clipped.

    `first` is 1 if samples may be nodata (`least_first_value`): all that is no data is then 0, the nodata
    value of every band. If `first` is 0, there is no nodata value. What is not covered stays so, and is 0.
    If both limits are the same, samples up to them become `first`, those above 255.
    """

    def __init__(self, raster: Raster, limits: Sequence[Limits], first_value: int | None = None) -> None:
        """Offer `raster` between `limits`, one a band; without `first_value` the least one that will do."""
        if len(limits) != len(raster.bands):
            raise ValueError("as many limits as bands")
        self._raster = raster
        self._limits = tuple(limits)
        self.first_value = least_first_value(raster) if first_value is None else first_value
        self.grid = raster.grid
        self.bands = tuple(Band(band.name, 0.0 if self.first_value else None) for band in raster.bands)
        self.dtype = np.dtype(np.uint8)
        self.block_height_px = raster.block_height_px
        self.has_mask = raster.has_mask
        self.reads_alike = raster.reads_alike
        is_short = raster.dtype.kind in "iu" and raster.dtype.itemsize <= 2
        self._tables = [self._table(index) for index in range(len(limits))] if is_short else None

    def read(self, window: Window) -> PixelBlock:
        """Return the pixels of `window`, which must lie inside the grid.

        Raises:
            SourceError: if the source cannot be read there.
        """
        block = self._raster.read(window)
        pixels = np.empty(block.pixels.shape, np.uint8)
        rows = max(1, _SAMPLES_AT_ONCE // max(1, window.width))
        for y in range(window.y, window.y_end, rows):
            part = block.part(Window(window.x, y, window.width, min(rows, window.y_end - y)))
            self._fill(part, pixels[y - window.y : y - window.y + rows])
        return PixelBlock(window, pixels, block.covered)

    def data_bounds(self, region: Window) -> np.ndarray | None:
        """Return where in `region` data may be, int64 (n, 4); None if it is not known."""
        return data_bounds(self._raster, region)

    def _fill(self, block: PixelBlock, target: np.ndarray) -> None:
        """Write the samples of `block` into `target`, uint8 (rows, columns, bands)."""
        if self._tables is not None:
            bits = block.pixels.view(f"u{block.pixels.dtype.itemsize}")
            for index, table in enumerate(self._tables):
                target[..., index] = table[bits[..., index]]
            if block.covered is not None:
                target[~block.covered] = 0
            return
        for index in range(len(self._limits)):
            target[..., index] = self._computed(block.pixels[..., index], index)
        valid = valid_samples(block, self._raster.bands)
        if valid is not None:
            target[~valid] = 0

    def _computed(self, samples: np.ndarray, index: int) -> np.ndarray:
        """Return samples of one band between its limits, uint8 of the same shape; NaN becomes anything."""
        low, high, first = self._limits[index].low, self._limits[index].high, self.first_value
        if low == high:
            return np.where(samples.astype(np.float64) > low, 255, first).astype(np.uint8)
        with np.errstate(over="ignore", invalid="ignore"):
            values = np.subtract(samples, low, dtype=np.float64)
            values /= high - low
            values *= 255 - first
            values += first + 0.5
            return np.clip(values, first, 255, out=values).astype(np.uint8)

    def _table(self, index: int) -> np.ndarray:
        """Return what every sample of one band becomes, uint8 by the bits of the sample."""
        dtype = self._raster.dtype
        samples = np.arange(1 << (8 * dtype.itemsize), dtype=f"u{dtype.itemsize}").view(dtype)
        table = self._computed(samples, index)
        block = PixelBlock(Window(0, 0, 1, samples.size), samples.reshape(-1, 1, 1))
        valid = valid_samples(block, (self._raster.bands[index],))
        return table if valid is None else np.where(valid.ravel(), table, np.uint8(0))


def _gauge(method: StretchMethod, dtype: np.dtype) -> Gauge:
    if method is StretchMethod.MINMAX:
        return Extremes()
    if method is StretchMethod.PERCENTILE_2_98:
        return Percentiles(dtype, (2, 98))
    if method is StretchMethod.STDDEV:
        return Deviations(2.0)
    raise ValueError(f"{method.value} has no limits")


def _show_all(parts: Sequence[Part], gauges: Sequence[Gauge], progress: Progress) -> None:
    """Show all samples to the gauges of their bands."""
    for number, part in enumerate(parts):
        raster, region = part()
        own = PartOfProgress(progress, number / len(parts), (number + 1) / len(parts))
        for block in cells(raster, region, own):
            for gauge, samples in zip(gauges, finite_samples(block, raster.bands)):
                gauge.add(samples)


def _limits(span: Span, band: str, method: StretchMethod) -> Limits:
    low, high = span or (0.0, 0.0)
    if not math.isfinite(high - low):
        raise SettingsError(
            "The values of band {band} lie too far apart for STRETCH {method}; declare the nodata value of the image "
            "or choose another STRETCH.",
            band=band,
            method=method.value,
        )
    return Limits(low, high)

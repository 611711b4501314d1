# SPDX-License-Identifier: GPL-2.0-or-later
"""How the values of each band are spread, from the pixels of some chips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..dataset.label_files import open_chip
from ..errors import ChipsmithError
from ..sources.raster import Band, PixelBlock, valid_samples
from .bins import Bins, even_bins
from .seen_chips import SeenChip

_MOST_CHIPS = 128
# Samples that are read, all chips together, and kept of each chip and band.
_MOST_SAMPLES = 60_000_000
_SAMPLES_PER_CHIP = 1 << 14
MOST_BANDS = 16
_BINS = 48
_SHOWN_PERCENT = (0.1, 99.9)


@dataclass(frozen=True)
class BandValues:
    """What was found in the chips that were looked at."""

    chips: int
    """chips that were looked at"""
    names: tuple[str, ...]
    """one a band, empty where unknown"""
    bins: tuple[Bins, ...]
    """one a band; only of the first bands if there are many"""
    valid: tuple[int, ...]
    """samples that are known to be data, one a band"""
    samples: int
    """of each band, data or not"""


def band_values(chips: Sequence[SeenChip], is_second: bool = False) -> BandValues | None:
    """Return the values of the bands; None without a chip that can be read.

    Args:
        chips: evenly spread over the dataset.
        is_second: of the chips' second images.
    """
    found: list[np.ndarray] = []
    looked_at = 0
    names: tuple[str, ...] = ()
    counts: list[np.ndarray] = []
    samples = 0
    budget = _MOST_SAMPLES
    for chip in _evenly(chips, _MOST_CHIPS):
        path = chip.files.image2 if is_second else chip.files.image
        if path is None or budget <= 0:
            continue
        try:
            raster = open_chip(path)
            size = raster.grid.width * raster.grid.height * len(raster.bands)
            if size > _MOST_SAMPLES or (names and len(raster.bands) != len(names)):
                continue
            block = raster.read(raster.grid.window)
        except ChipsmithError:
            continue
        budget -= size
        looked_at += 1
        names = tuple(band.name for band in raster.bands)
        valid = _known_data(block, raster.bands, chip)
        samples += valid.shape[0] * valid.shape[1]
        counts.append(np.count_nonzero(valid, axis=(0, 1)))
        step = raster.grid.width * raster.grid.height // _SAMPLES_PER_CHIP + 1
        pixels = block.pixels.reshape(-1, len(names))[::step, :MOST_BANDS]
        is_valid = valid.reshape(-1, len(names))[::step, :MOST_BANDS]
        found.append(np.where(is_valid, pixels, np.nan))
    if not found:
        return None
    together = np.concatenate(found)
    bins = tuple(_bins(column) for column in together.T)
    return BandValues(looked_at, names, bins, tuple(np.sum(counts, axis=0).tolist()), samples)


def _known_data(block: PixelBlock, bands: tuple[Band, ...], chip: SeenChip) -> np.ndarray:
    """Return which samples of a chip are data as far as its file and its place tell, bool (rows, columns, bands)."""
    valid = np.isfinite(block.pixels)
    marked, inside = valid_samples(block, bands), chip.inside()
    if marked is not None:
        valid &= marked
    if inside is not None and inside.shape == valid.shape[:2]:
        valid &= inside[..., np.newaxis]
    return valid


def _bins(values: np.ndarray) -> Bins:
    finite = values[np.isfinite(values)].astype(np.float64)
    if not finite.size:
        return Bins((0.0, 1.0), (0,), 0, 0)
    low, high = np.percentile(finite, _SHOWN_PERCENT)
    return even_bins(finite, float(low), float(high), _BINS, is_whole=bool((finite == np.rint(finite)).all()))


def _evenly(chips: Sequence[SeenChip], most: int) -> list[SeenChip]:
    if len(chips) <= most:
        return list(chips)
    return [chips[int((part + 0.5) * len(chips) / most)] for part in range(most)]

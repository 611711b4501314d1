# SPDX-License-Identifier: GPL-2.0-or-later
"""What the index files say of bands (spec: "1.8 How image type is decided")."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np

from ...counted import bands_text
from ..index_files import MODEL_FILE, STATISTICS_FILE
from .counts import Counts, Profile
from .findings import Tally
from .index import Index
from .kinds import Kind

_RGB_NAMES = {"red", "green", "blue", "r", "g", "b", ""}
# Mean and extremes come from different roundings.
_ROUNDING = 1e-6


def check_bands(index: Index, counts: Counts, tally: Tally) -> None:
    """Check numbers, names and statistics of bands against the images.

    Args:
        index: what the index files say.
        counts: of all images.
        tally: told what is wrong.
    """
    usual = counts.usual_profile("images")
    second = counts.usual_profile("images2")
    if usual is None:
        return
    if index.bands is not None and index.bands != usual.bands:
        tally.add(Kind.BAND_COUNT, index.place(STATISTICS_FILE), stated=index.bands, bands=bands_text(usual.bands))
        return
    _check_names(index, usual, second is not None, tally)
    for suffix, profile in (("", usual), ("2", second)):
        if profile is not None:
            _check_statistics(index, f"AllTilesStats{suffix}", index.model, MODEL_FILE, profile, tally)
            _check_statistics(index, f"BandStatsState{suffix}", index.statistics, STATISTICS_FILE, profile, tally)


def _check_names(index: Index, usual: Profile, is_pair: bool, tally: Tally) -> None:
    properties = index.model.get("InputRastersProps")
    names = properties.get("BandNames") if isinstance(properties, dict) else None
    names = [str(name) for name in names] if isinstance(names, list) else []
    is_rgb = usual.bands == 3 and usual.dtype == np.uint8
    has_alpha = usual.bands == 4 and len(names) == 4 and names[3].lower() == "alpha"
    if properties and not is_rgb and not has_alpha and not index.model.get("AllTilesStats"):
        tally.add(Kind.BAND_STATISTICS_MISSING, index.place(MODEL_FILE))
    compares_names = index.metadata_format == "CycleGAN" or (index.metadata_format == "Export_Tiles" and is_pair)
    if compares_names and is_rgb and not set(names) <= _RGB_NAMES:
        tally.add(Kind.BAND_NAMES_NOT_RGB, index.place(MODEL_FILE), names=", ".join(names))


def _check_statistics(
    index: Index, key: str, source: dict[str, Any], name: str, profile: Profile, tally: Tally
) -> None:
    bands = source.get(key)
    if not isinstance(bands, list):
        return
    place = f"{index.place(name)}, {key}"
    if len(bands) != profile.bands:
        tally.add(Kind.BAND_STATISTICS_COUNT, place, stated=bands_text(len(bands)), bands=profile.bands)
        return
    for number, band in enumerate(bands, start=1):
        where = f"{place}, band {number}"
        if not isinstance(band, dict):
            tally.add(Kind.KEY_MISSING, where, key="Min")
            continue
        wrong = next(_impossible(band, profile.dtype), None)
        if wrong is not None:
            wrong_key, value, low, high = wrong
            tally.add(Kind.BAND_STATISTICS_IMPOSSIBLE, where, key=wrong_key, value=value, low=low, high=high)
        elif band["Max"] <= band["Min"] and key.startswith("AllTilesStats"):
            tally.add(Kind.BAND_CONSTANT, where)


def _impossible(band: dict[str, Any], dtype: np.dtype) -> Iterator[tuple[str, Any, float, float]]:
    """Yield keys whose value cannot be: the value, the least and the greatest that can."""
    least, greatest = _limits(dtype)
    low: Any = band.get("Min")
    high: Any = band.get("Max")
    for key, value, bottom in (("Min", low, least), ("Max", high, low)):
        if not _within(value, bottom, greatest):
            yield key, value, bottom, greatest
            return
    mean, deviation = ("M1", "M2") if "M1" in band else ("Mean", "StdDev")
    if band.get("Num", 1) == 0:
        return
    slack = _ROUNDING * max(abs(low), abs(high), 1.0)
    if not _within(band.get(mean), low - slack, high + slack):
        yield mean, band.get(mean), low, high
    # No deviation is larger than that of a half at either end, but for n - 1 instead of n.
    most = math.inf if deviation == "M2" else (high - low) * math.sqrt(0.5) + slack
    if not _within(band.get(deviation), 0.0, most):
        yield deviation, band.get(deviation), 0.0, most


def _limits(dtype: np.dtype) -> tuple[float, float]:
    if dtype.kind in "iu":
        limits = np.iinfo(dtype)
        return float(limits.min), float(limits.max)
    return -float(np.finfo(dtype).max), float(np.finfo(dtype).max)


def _within(value: Any, low: float, high: float) -> bool:
    return isinstance(value, (int, float)) and math.isfinite(value) and low <= value <= high

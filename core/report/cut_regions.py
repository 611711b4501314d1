# SPDX-License-Identifier: GPL-2.0-or-later
"""Which pixels of a chip lie in the part of the image that it was cut from; the others are padding.

Padding of an image without a nodata value looks like data in the chip's file, but each run records the region.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..dataset.state_file import REGION_KEY
from ..grid import GeoTransform, apply, inverse


@dataclass(frozen=True)
class CutRegion:
    """What the chips of a run were cut from."""

    first_number: int
    """START_INDEX of the run"""
    width_px: int
    height_px: int
    place: GeoTransform
    """from its pixels to the map"""

    def holds(self, corners_map: np.ndarray, width_px: int, height_px: int) -> np.ndarray:
        """Return which pixels of a chip have their middle in the region, bool (rows, columns).

        Args:
            corners_map: of the chip, float64 (4, 2) in order around it from its upper left.
            width_px: columns of the chip.
            height_px: rows of the chip.
        """
        first, right, _, below = apply(inverse(self.place), corners_map)
        along, down = (right - first) / width_px, (below - first) / height_px
        columns = np.arange(width_px)[np.newaxis] + 0.5
        rows = np.arange(height_px)[:, np.newaxis] + 0.5
        x, y = (first[axis] + columns * along[axis] + rows * down[axis] for axis in (0, 1))
        inside: np.ndarray = (x >= 0) & (x < self.width_px) & (y >= 0) & (y < self.height_px)
        return inside


def cut_regions(runs: Sequence[Mapping[str, Any]]) -> tuple[CutRegion | None, ...]:
    """Return the region of each recorded run; None for one that does not say it."""
    return tuple(_region_of(run) for run in runs)


def region_of_chip(regions: Sequence[CutRegion | None], number: int) -> CutRegion | None:
    """Return the region that a chip was cut from: that of the last run which begins at its number or before.

    None if some run does not say where it begins.
    """
    known = [region for region in regions if region is not None and region.first_number <= number]
    if len([region for region in regions if region is not None]) < len(regions) or not known:
        return None
    return max(known, key=lambda region: region.first_number)


def _region_of(run: Mapping[str, Any]) -> CutRegion | None:
    try:
        region, settings = run[REGION_KEY], run["Settings"]
        width, height, place = int(region["Width"]), int(region["Height"]), tuple(map(float, region["GeoTransform"]))
        first = int(settings["start_index"])
        if len(place) != 6 or not np.isfinite(place).all() or place[1] * place[5] == place[2] * place[4]:
            return None
        return CutRegion(first, width, height, place)
    except (TypeError, KeyError, ValueError):
        return None

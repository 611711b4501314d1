# SPDX-License-Identifier: GPL-2.0-or-later
"""What a run did, and what is told of each chip."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from .grid import Grid
from .labels.samples import LabelCounts
from .plan import Fate


@dataclass(frozen=True)
class ChipNote:
    """What is told of each chip that was written."""

    number: int
    row: int
    column: int
    angle_deg: float
    grid: Grid
    """the chip on the map"""
    classes: tuple[str, ...]
    """names of the classes in it"""
    objects: int
    """objects; classified pixels if a class raster was cut as pixels"""
    nodata_percent: float


@dataclass(frozen=True)
class Summary:
    """What a run did."""

    chips: int
    labelled_chips: int
    objects: int
    """objects; classified pixels if a class raster was cut as pixels"""
    next_index: int
    left_out: Mapping[Fate, int]
    """chip positions without a chip, by reason"""
    features: LabelCounts
    cancelled: bool
    resumed_chips: int = 0
    """chips among them that an earlier, unfinished run wrote"""

    def as_json(self) -> dict[str, Any]:
        """Return plain JSON values."""
        return {**asdict(self), "left_out": {fate.name: count for fate, count in self.left_out.items()}}

    @staticmethod
    def of_json(value: Mapping[str, Any]) -> Summary:
        """Return what `as_json` made."""
        left_out = {Fate[name]: count for name, count in value["left_out"].items()}
        return Summary(**{**value, "left_out": left_out, "features": LabelCounts(**value["features"])})

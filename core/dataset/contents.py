# SPDX-License-Identifier: GPL-2.0-or-later
"""What a dataset holds: all that its index files are made from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..labels.classes import ClassTable
from ..settings import Settings
from .band_statistics import Sums
from .label_statistics import LabelStatistics


@dataclass(frozen=True)
class CellSize:
    """Size of a pixel in map units."""

    x: float
    y: float


@dataclass(frozen=True)
class Contents:
    """A dataset as its index files describe it."""

    settings: Settings
    classes: ClassTable
    dtype: np.dtype
    band_names: tuple[str, ...]
    """one a band, empty where unknown"""
    band_sums: Sums
    labels: LabelStatistics
    chips: int
    next_index: int
    crs_wkt: str
    min_cell: CellSize
    max_cell: CellSize

    @property
    def bands(self) -> int:
        """Number of bands of the image chips."""
        return len(self.band_names)

    @property
    def known_band_names(self) -> tuple[str, ...]:
        """The band names, `Band_n` where unknown."""
        return tuple(name or f"Band_{number}" for number, name in enumerate(self.band_names, start=1))

# SPDX-License-Identifier: GPL-2.0-or-later
"""What all chips of one kind have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from ..labels.classes import Colour


@dataclass(frozen=True)
class ChipProfile:
    """Size, type and CRS of chips that go through one writer."""

    width: int
    height: int
    dtype: np.dtype
    crs_wkt: str
    band_names: tuple[str, ...]
    """one a band, empty where unknown"""
    nodata: tuple[float | None, ...]
    """one a band"""
    is_label: bool = False
    """class values: few distinct ones, large equal areas, never lossy"""
    palette: tuple[Colour, ...] = ()
    """colours of the values from 0, of one band of 8 bits; empty for none"""
    side_file: bytes = b""
    """GDAL's `.aux.xml` with more about a TIFF, the same for all; empty for none"""
    options: Mapping[str, str] = field(default_factory=dict)
    """as `parse_options` gives them; empty for the packing that measures best"""

    @property
    def bands(self) -> int:
        """Number of bands."""
        return len(self.band_names)

    @property
    def common_nodata(self) -> float | None:
        """The nodata value of all bands; None if there is none or they differ, for files that hold just one."""
        values = set(self.nodata)
        return self.nodata[0] if len(values) == 1 else None

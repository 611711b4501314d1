# SPDX-License-Identifier: GPL-2.0-or-later
"""JPEG chips, 8 bit, 1 or 3 bands."""

from __future__ import annotations

import numpy as np
from PIL import Image

from ..files import half_files_removed
from ..grid import Grid
from .georeference import write_georeference
from .profile import ChipProfile

# High enough that a trainer sees no blocks.
QUALITY = 90


class JpegWriter:
    """Writes JPEG chips with a world file and the CRS beside each."""

    def __init__(self, profile: ChipProfile) -> None:
        """Nothing of the profile matters here."""

    def write(self, path: str, pixels: np.ndarray, grid: Grid) -> None:
        """Write `pixels` (rows, columns, bands) of uint8."""
        plane = pixels[..., 0] if pixels.shape[2] == 1 else pixels
        image = Image.fromarray(np.ascontiguousarray(plane))
        with half_files_removed(path):
            image.save(path, "JPEG", quality=QUALITY)
        write_georeference(path, grid)

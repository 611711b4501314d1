# SPDX-License-Identifier: GPL-2.0-or-later
"""MRF chips, any type and number of bands, through GDAL's driver."""

from __future__ import annotations

import contextlib
import os

import numpy as np
from osgeo import gdal

from ..errors import OutputError
from ..gdal_calls import GdalError, call
from ..grid import Grid
from .in_memory import in_memory
from .profile import ChipProfile

# Index, data of DEFLATE, and what GDAL keeps besides.
_SIDE_FILES = (".idx", ".pzp", ".mrf.aux.xml")


class MrfWriter:
    """Writes MRF chips: lossless, georeferenced."""

    def __init__(self, profile: ChipProfile) -> None:
        """Keep the profile."""
        self._profile = profile
        self._options = [
            "COMPRESS=DEFLATE",
            f"BLOCKXSIZE={profile.width}",
            f"BLOCKYSIZE={profile.height}",
        ]

    def write(self, path: str, pixels: np.ndarray, grid: Grid) -> None:
        """Write `pixels` (rows, columns, bands)."""
        source = in_memory(self._profile, pixels, grid)
        try:
            copy = call(gdal.GetDriverByName("MRF").CreateCopy, path, source, 0, self._options)
            call(_flushed, copy)
        except GdalError as error:
            for name in [path] + [path[: -len(".mrf")] + side for side in _SIDE_FILES]:
                with contextlib.suppress(OSError):
                    os.remove(name)
            raise OutputError(
                "{path} cannot be written ({reason}); choose a folder with write permission and enough space.",
                path=path,
                reason=error,
            ) from error


def _flushed(dataset: gdal.Dataset) -> int:
    dataset.FlushCache()
    return int(gdal.GetLastErrorType() >= gdal.CE_Failure)

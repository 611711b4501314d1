# SPDX-License-Identifier: GPL-2.0-or-later
"""Files of chips: one table of formats, one writer each.

A new format is one module and one row of `CHIP_FILES`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol

import numpy as np

from ..errors import SettingsError
from ..grid import Grid
from ..settings import ChipFormat
from .jpeg import JpegWriter
from .mrf import MrfWriter
from .png import PngWriter
from .profile import ChipProfile
from .tiff import TiffWriter


class ChipWriter(Protocol):
    """Writes chips of one profile. May be used by several threads."""

    def write(self, path: str, pixels: np.ndarray, grid: Grid) -> None:
        """Write `pixels` (rows, columns, bands) with the georeference of `grid`.

        Raises:
            OutputError: if the file cannot be written.
        """


class ChipFile(NamedTuple):
    """One row of the table of chip formats."""

    extension: str
    bands: tuple[int, ...]
    """numbers of bands it takes; empty = any"""
    dtypes: tuple[str, ...]
    """numpy types it takes; empty = any"""
    writer: Callable[[ChipProfile], ChipWriter]
    label_format: ChipFormat
    """lossless format that goes with it for labels"""


CHIP_FILES: dict[ChipFormat, ChipFile] = {
    ChipFormat.TIFF: ChipFile("tif", (), (), TiffWriter, ChipFormat.TIFF),
    ChipFormat.PNG: ChipFile("png", (1, 2, 3, 4), ("uint8", "uint16"), PngWriter, ChipFormat.PNG),
    ChipFormat.JPEG: ChipFile("jpg", (1, 3), ("uint8",), JpegWriter, ChipFormat.PNG),
    ChipFormat.MRF: ChipFile("mrf", (), (), MrfWriter, ChipFormat.MRF),
}


def chip_writer(chip_format: ChipFormat, profile: ChipProfile) -> ChipWriter:
    """Return the writer of `chip_format` for chips of `profile`.

    Raises:
        SettingsError: if the format cannot hold them.
    """
    check_fits(chip_format, profile.dtype, profile.bands)
    return CHIP_FILES[chip_format].writer(profile)


def check_fits(chip_format: ChipFormat, dtype: np.dtype, bands: int) -> None:
    """Refuse pixels that `chip_format` cannot hold.

    Raises:
        SettingsError: naming what it takes.
    """
    row = CHIP_FILES[chip_format]
    if row.bands and bands not in row.bands:
        raise SettingsError(
            "CHIP_FORMAT {format} takes {allowed} bands, the image has {bands}; choose TIFF or MRF, or fewer BANDS.",
            format=chip_format.value,
            allowed=_listed(row.bands),
            bands=bands,
        )
    if row.dtypes and dtype.name not in row.dtypes:
        raise SettingsError(
            "CHIP_FORMAT {format} takes pixels of type {allowed}, these are {dtype}; choose TIFF or MRF, or a STRETCH "
            "to 8 bits.",
            format=chip_format.value,
            allowed=_listed(row.dtypes),
            dtype=dtype.name,
        )


def _listed(values: tuple[object, ...]) -> str:
    texts = [str(value) for value in values]
    return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} or {texts[-1]}"

# SPDX-License-Identifier: GPL-2.0-or-later
"""Colours of class values, for files of masks or beside them."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

import numpy as np

from .classes import ClassTable, Colour

_BACKGROUND: Colour = (0, 0, 0)


@dataclass(frozen=True)
class MaskColours:
    """Colour and name of each value from 0 to the largest class."""

    colours: tuple[Colour, ...]
    names: tuple[str, ...]
    """empty where there is no class"""
    are_in_file: bool
    """True: a colour table of the file itself, False: of GDAL's side file"""

    def side_file(self) -> bytes:
        """Return GDAL's `.aux.xml` (https://gdal.org/user/raster_data_model.html) with colours and names.

        Programs that are not GDAL read class values from the mask; some read colours if the table is in the file.
        """
        entries = "".join(f'<Entry c1="{r}" c2="{g}" c3="{b}" c4="255" />' for r, g, b in self.colours)
        names = "".join(f"<Category>{escape(name, quote=False)}</Category>" for name in self.names)
        return (
            '<PAMDataset>\n  <PAMRasterBand band="1">\n    <ColorInterp>Palette</ColorInterp>\n'
            f"    <ColorTable>{entries}</ColorTable>\n    <CategoryNames>{names}</CategoryNames>\n"
            "  </PAMRasterBand>\n</PAMDataset>\n"
        ).encode()


def colours_of_masks(classes: ClassTable, dtype: np.dtype, are_in_file: bool) -> MaskColours | None:
    """Return the colours of the values 0 to the largest class; black where there is no class.

    None if no class has a colour of its own, so that masks are grey where nobody chose colours, and for values of
    more than 8 bits, of which files hold no table that other programs read.
    """
    if dtype != np.uint8 or not any(entry.has_own_colour for entry in classes.entries):
        return None
    entries = {entry.value: entry for entry in classes.entries}
    values = range(max(entries) + 1)
    return MaskColours(
        tuple(entries[value].colour if value in entries else _BACKGROUND for value in values),
        tuple((entries[value].real_name or entries[value].name) if value in entries else "" for value in values),
        are_in_file,
    )

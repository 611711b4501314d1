# SPDX-License-Identifier: GPL-2.0-or-later
"""Colours of class values as a table that files of masks carry."""

from __future__ import annotations

import numpy as np

from .classes import ClassTable, Colour

_BACKGROUND: Colour = (0, 0, 0)


def palette_of(classes: ClassTable, dtype: np.dtype) -> tuple[Colour, ...]:
    """Return the colours of the values 0 to the largest class; black where there is no class.

    Empty if no class has a colour of its own, so that masks are grey where nobody chose colours, and for values of
    more than 8 bits, of which files hold no table that other programs read.
    """
    if dtype != np.uint8 or not any(entry.has_own_colour for entry in classes.entries):
        return ()
    colours = {entry.value: entry.colour for entry in classes.entries}
    return tuple(colours.get(value, _BACKGROUND) for value in range(max(colours) + 1))

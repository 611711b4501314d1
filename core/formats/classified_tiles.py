# SPDX-License-Identifier: GPL-2.0-or-later
"""Classified_Tiles: one raster of class values a chip, 0 = background (spec: "2.3 Classified_Tiles")."""

from __future__ import annotations

import numpy as np

from .chip import LABELS, Chip, FormatContext, FormatWriter
from .label_chips import LabelChips


class ClassifiedTiles(FormatWriter):
    """Writes `labels/<stem>.<extension>`: one band, lossless, on the chip's grid."""

    def __init__(self, context: FormatContext) -> None:
        """Make the writer of label chips.

        Raises:
            SettingsError: if the format of labels cannot hold the class values.
        """
        super().__init__(context)
        self._chips = LabelChips(context, context.mask_colours)
        self._chips.prepare(1, context.class_dtype)

    def write(self, chip: Chip) -> tuple[str, ...]:
        """Write the label chip."""
        return (self._chips.write(f"{LABELS}/{chip.stem}", chip.labels.class_array[..., np.newaxis], chip.grid),)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Classified_Tiles: one raster of class values a chip, 0 = background (spec: "2.3 Classified_Tiles")."""

from __future__ import annotations

import numpy as np

from ..chips import CHIP_FILES, chip_writer
from ..chips.profile import ChipProfile
from .chip import Chip, FormatContext


class ClassifiedTiles:
    """Writes `labels/<stem>.<extension>`: one band, lossless, on the chip's grid."""

    def __init__(self, context: FormatContext) -> None:
        """Make the writer of label chips.

        Raises:
            SettingsError: if the format of labels cannot hold the class values.
        """
        self._folder = context.folder
        label_format = CHIP_FILES[context.chip_format].label_format
        profile = ChipProfile(
            context.tile_width_px,
            context.tile_height_px,
            context.class_dtype,
            context.crs_wkt,
            band_names=("",),
            nodata=(None,),
            is_label=True,
        )
        self._writer = chip_writer(label_format, profile)
        self._extension = CHIP_FILES[label_format].extension

    @staticmethod
    def folders() -> tuple[str, ...]:
        """One folder of labels."""
        return ("labels",)

    def write(self, chip: Chip) -> tuple[str, ...]:
        """Write the label chip."""
        path = f"labels/{chip.stem}.{self._extension}"
        self._writer.write(f"{self._folder}/{path}", chip.labels.class_array[..., np.newaxis], chip.grid)
        return (path,)

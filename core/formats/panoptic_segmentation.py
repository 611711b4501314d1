# SPDX-License-Identifier: GPL-2.0-or-later
"""Panoptic_Segmentation: class values of all pixels, and instance masks (spec: "2.10 Panoptic_Segmentation")."""

from __future__ import annotations

import numpy as np

from .chip import LABELS, Chip, FormatContext, FormatWriter
from .instance_masks import class_folders, write_masks
from .label_chips import LabelChips


class PanopticSegmentation(FormatWriter):
    """Writes `labels/<stem>` and `labels2/<class name>/<stem>`; the first is the class raster."""

    def __init__(self, context: FormatContext) -> None:
        """Keep the names of the folders.

        Raises:
            SettingsError: if the format of labels cannot hold the class values.
        """
        super().__init__(context)
        self._folders = (LABELS, *class_folders("labels2", context.instance_classes))
        self._names = {entry.value: entry.name for entry in context.instance_classes.entries}
        self._chips = LabelChips(context, context.mask_colours)
        self._chips.prepare(1, context.class_dtype)
        self._masks = LabelChips(context)

    def folders(self) -> tuple[str, ...]:
        """One folder of class rasters, and one of masks a class."""
        return self._folders

    def write(self, chip: Chip) -> tuple[str, ...]:
        """Write the class raster, then the masks of `chip`."""
        semantic = self._chips.write(f"{LABELS}/{chip.stem}", chip.labels.class_array[..., np.newaxis], chip.grid)
        return (semantic, *write_masks(self._masks, "labels2", chip, self._names))

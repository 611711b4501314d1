# SPDX-License-Identifier: GPL-2.0-or-later
"""RCNN_Masks: instance numbers per chip and class, overlaps in further bands (spec: "2.4 RCNN_Masks")."""

from __future__ import annotations

from ..labels.in_strips import ChipLabels
from .chip import IMAGES, Chip, FormatContext
from .instance_masks import class_folders, write_masks
from .label_chips import LabelChips


class RcnnMasks:
    """Writes `labels/<class name>/<stem>.<extension>`; a class that is not in a chip has no file."""

    def __init__(self, context: FormatContext) -> None:
        """Keep the names of the folders."""
        self._folders = class_folders("labels", context.classes)
        self._names = {entry.value: entry.name for entry in context.classes.entries}
        self._chips = LabelChips(context)

    def folders(self) -> tuple[str, ...]:
        """One folder a class."""
        return self._folders

    def image_folder(self, labels: ChipLabels) -> str:
        """All images in one folder."""
        return IMAGES

    def write(self, chip: Chip) -> tuple[str, ...]:
        """Write the masks of `chip`."""
        return write_masks(self._chips, "labels", chip, self._names)

# SPDX-License-Identifier: GPL-2.0-or-later
"""RCNN_Masks: instance numbers per chip and class, overlaps in further bands (spec: "2.4 RCNN_Masks")."""

from __future__ import annotations

from .chip import LABELS, Chip, FormatContext, FormatWriter
from .instance_masks import class_folders, write_masks
from .label_chips import LabelChips


class RcnnMasks(FormatWriter):
    """Writes `labels/<class name>/<stem>.<extension>`; a class that is not in a chip has no file."""

    def __init__(self, context: FormatContext) -> None:
        """Keep the names of the folders."""
        super().__init__(context)
        self._folders = class_folders(LABELS, context.classes)
        self._names = {entry.value: entry.name for entry in context.classes.entries}
        self._chips = LabelChips(context)

    def folders(self) -> tuple[str, ...]:
        """One folder a class."""
        return self._folders

    def write(self, chip: Chip) -> tuple[str, ...]:
        """Write the masks of `chip`."""
        return write_masks(self._chips, LABELS, chip, self._names)

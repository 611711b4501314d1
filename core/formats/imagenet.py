# SPDX-License-Identifier: GPL-2.0-or-later
"""Imagenet: images in a folder of their class, no label files (spec: "2.7 Imagenet")."""

from __future__ import annotations

from ..labels.in_strips import ChipLabels
from .chip import IMAGES, Chip, FormatContext, FormatWriter
from .instance_masks import class_folders


class Imagenet(FormatWriter):
    """Puts the image of a chip into `images/<class name>/`."""

    def __init__(self, context: FormatContext) -> None:
        """Keep the names of the folders."""
        super().__init__(context)
        self._folders = class_folders(IMAGES, context.classes)
        self._names = {entry.value: entry.name for entry in context.classes.entries}

    def folders(self) -> tuple[str, ...]:
        """One folder of images a class."""
        return self._folders

    def image_folder(self, labels: ChipLabels) -> str:
        """The folder of the chip's class."""
        return f"{IMAGES}/{self._names[int(labels.objects.values[0])]}"

    def write(self, chip: Chip) -> tuple[str, ...]:
        """Write nothing: the folder is the label."""
        return ()

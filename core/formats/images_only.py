# SPDX-License-Identifier: GPL-2.0-or-later
"""Export_Tiles, and each side of CycleGAN: images without labels (spec: "2.8", "2.9")."""

from __future__ import annotations

from ..labels.in_strips import ChipLabels
from .chip import IMAGES, Chip, FormatContext


class ImagesOnly:
    """Writes no label."""

    def __init__(self, context: FormatContext) -> None:
        """Nothing is needed."""

    def folders(self) -> tuple[str, ...]:
        """None."""
        return ()

    def image_folder(self, labels: ChipLabels) -> str:
        """All images in one folder."""
        return IMAGES

    def write(self, chip: Chip) -> tuple[str, ...]:
        """Write nothing."""
        return ()

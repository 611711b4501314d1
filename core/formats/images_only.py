# SPDX-License-Identifier: GPL-2.0-or-later
"""Export_Tiles, and each side of CycleGAN: images without labels (spec: "2.8", "2.9")."""

from __future__ import annotations

from .chip import Chip, FormatWriter


class ImagesOnly(FormatWriter):
    """Writes no label."""

    def folders(self) -> tuple[str, ...]:
        """None."""
        return ()

    def write(self, chip: Chip) -> tuple[str, ...]:
        """Write nothing."""
        return ()

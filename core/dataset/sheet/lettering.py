# SPDX-License-Identifier: GPL-2.0-or-later
"""Text on a picture, with whatever typeface the computer has."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from PIL import ImageDraw, ImageFont

from ...labels.classes import Colour

# Pillow finds these by name in the folders of the system: the first are wide in what
# they can write, the last are on every Windows and macOS.
_FACES = ("DejaVuSans.ttf", "NotoSans-Regular.ttf", "LiberationSans-Regular.ttf", "arial.ttf", "Arial.ttf")
_BOLD_FACES = ("DejaVuSans-Bold.ttf", "NotoSans-Bold.ttf", "LiberationSans-Bold.ttf", "arialbd.ttf", "Arial Bold.ttf")
_BITMAP_HEIGHT_PX = 11


@dataclass(frozen=True)
class Lettering:
    """A typeface in one size."""

    font: Any
    height_px: int
    """of a line"""
    is_bitmap: bool
    """knows western letters only"""

    def width_px(self, text: str) -> int:
        """Return the width of `text`."""
        return int(self.font.getmask(self._known(text)).size[0]) if text else 0

    def write(self, draw: ImageDraw.ImageDraw, x: int, y: int, text: str, colour: Colour) -> int:
        """Write `text` with its upper left corner at (`x`, `y`); return where it ends."""
        draw.text((x, y), self._known(text), font=self.font, fill=colour)
        return x + self.width_px(text)

    def shortened(self, text: str, width_px: int) -> str:
        """Return as much of `text` as fits."""
        if self.width_px(text) <= width_px:
            return text
        while text and self.width_px(text + "…") > width_px:
            text = text[:-1]
        return text.rstrip() + "…"

    def _known(self, text: str) -> str:
        if not self.is_bitmap:
            return text
        return text.replace("…", "...").replace("×", "x").encode("latin-1", "replace").decode("latin-1")


@cache
def lettering(size_px: int, is_bold: bool = False) -> Lettering:
    """Return a typeface; Pillow's own bitmap letters where there is no other."""
    for name in _BOLD_FACES if is_bold else _FACES:
        try:
            font = ImageFont.truetype(name, size_px)
        except OSError:
            continue
        return Lettering(font, sum(font.getmetrics()), False)
    try:
        font = ImageFont.load_default(size_px)
        return Lettering(font, sum(font.getmetrics()), False)
    except (TypeError, AttributeError, OSError):
        # before Pillow 10.1, or built without FreeType
        return Lettering(ImageFont.load_default(), _BITMAP_HEIGHT_PX, True)

# SPDX-License-Identifier: GPL-2.0-or-later
"""The head of a contact sheet: title, facts, and the legend of classes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw

from ...labels.classes import ClassEntry, ClassTable
from .lettering import Lettering, lettering
from .look import BRIGHT, GROUND, MUTED

_LEGEND_ROWS = 5
_SWATCH_GAP_PX = 9
_ENTRY_GAP_PX = 28
_LONGEST_NAME_PX = 320


@dataclass(frozen=True)
class Header:
    """What stands at the top."""

    title: str
    facts: tuple[str, ...]


def draw_head(header: Header, classes: ClassTable, width: int, zoom: float) -> Image.Image:
    """Return the head of a page that is `width` pixels wide, its text enlarged by `zoom`."""
    title, facts, names = lettering(round(30 * zoom), True), lettering(round(17 * zoom)), lettering(round(15 * zoom))
    legend_top = title.height_px + facts.height_px + 22
    row_height = names.height_px + 9
    places = _places(classes.entries, names, width)
    left_out = len(classes.entries) - len(places)
    rows = (places[-1][1] + 1 if places else 0) + (1 if left_out else 0)
    head = Image.new("RGB", (width, legend_top + rows * row_height), GROUND)
    draw = ImageDraw.Draw(head)
    title.write(draw, 0, 0, title.shortened(header.title, width), BRIGHT)
    line = facts.shortened("   ·   ".join(header.facts), width)
    facts.write(draw, 0, title.height_px + 6, line, MUTED)
    for entry, (x, row) in zip(classes.entries, places):
        _draw_entry(draw, x, legend_top + row * row_height, entry, names)
    if left_out:
        names.write(draw, 0, legend_top + (rows - 1) * row_height, f"and {left_out:,} more classes", MUTED)
    return head


def _places(entries: Sequence[ClassEntry], face: Lettering, width: int) -> list[tuple[int, int]]:
    """Return (x, row) of the legend's entries, as many as there is room for."""
    places: list[tuple[int, int]] = []
    x = row = 0
    for entry in entries:
        needed = _swatch_px(face) + _SWATCH_GAP_PX + face.width_px(face.shortened(entry.name, _LONGEST_NAME_PX))
        if x and x + needed > width:
            x, row = 0, row + 1
        if row == _LEGEND_ROWS:
            break
        places.append((x, row))
        x += needed + _ENTRY_GAP_PX
    return places


def _draw_entry(draw: ImageDraw.ImageDraw, x: int, y: int, entry: ClassEntry, face: Lettering) -> None:
    side = _swatch_px(face)
    top = y + (face.height_px - side) // 2
    draw.rectangle((x, top, x + side - 1, top + side - 1), fill=entry.colour)
    face.write(draw, x + side + _SWATCH_GAP_PX, y, face.shortened(entry.name, _LONGEST_NAME_PX), BRIGHT)


def _swatch_px(face: Lettering) -> int:
    return face.height_px - 4

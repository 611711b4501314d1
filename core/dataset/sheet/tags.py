# SPDX-License-Identifier: GPL-2.0-or-later
"""Small tags with the name of the class at boxes, where there is room for them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from PIL import Image, ImageDraw

from ...labels.classes import ClassTable, Colour
from ..label_files import Boxes
from .lettering import Lettering, lettering
from .overlay import LINE_PX, UNKNOWN_COLOUR

_SIZE_PX = 12
_PADDING_PX = 3
# A chip with few boxes has room for all tags; in a crowd only boxes much larger than theirs get one.
_FEW_BOXES = 10
_LARGEST_SHARE = 0.3

_Rectangle = tuple[int, int, int, int]


def draw_tags(image: Image.Image, boxes: Boxes, scale: float, classes: ClassTable) -> None:
    """Tag boxes with the names of their classes, large boxes first, no tag over another.

    Args:
        image: is drawn on.
        boxes: in chip pixels.
        scale: picture pixels per chip pixel.
        classes: names and colours.
    """
    face = lettering(_SIZE_PX)
    draw = ImageDraw.Draw(image)
    entries = {entry.value: entry for entry in classes.entries}
    sides = (boxes.boxes_px[:, 2:] - boxes.boxes_px[:, :2]) * scale
    taken: list[_Rectangle] = []
    for index in np.argsort(-sides.prod(axis=1), kind="stable"):
        value = int(boxes.values[index])
        entry = entries.get(value)
        name = face.shortened(entry.name if entry else str(value), image.width // 2)
        width = face.width_px(name) + 2 * _PADDING_PX
        height = face.height_px + 1
        if len(boxes) > _FEW_BOXES and width * height > _LARGEST_SHARE * sides[index].prod():
            continue
        for place in _places(boxes.boxes_px[index] * scale, width, height, image.size):
            if not _meets_any(place, taken):
                _draw_tag(draw, place, name, entry.colour if entry else UNKNOWN_COLOUR, face)
                taken.append(place)
                break


def _places(box: np.ndarray, width: int, height: int, size: tuple[int, int]) -> Iterable[_Rectangle]:
    """Yield where the tag of a box may stand: above it, below it, inside it; always inside the picture."""
    x = max(0, min(round(float(box[0])) - LINE_PX // 2, size[0] - width))
    top, bottom = round(float(box[1])) - LINE_PX // 2, round(float(box[3])) + LINE_PX // 2
    for y in (top - height, bottom, top + LINE_PX):
        if 0 <= y <= size[1] - height:
            yield (x, y, x + width, y + height)


def _meets_any(place: _Rectangle, taken: list[_Rectangle]) -> bool:
    left, top, right, bottom = place
    return any(left < other[2] and other[0] < right and top < other[3] and other[1] < bottom for other in taken)


def _draw_tag(draw: ImageDraw.ImageDraw, place: _Rectangle, name: str, colour: Colour, face: Lettering) -> None:
    left, top, right, bottom = place
    draw.rectangle((left, top, right - 1, bottom - 1), fill=colour)
    red, green, blue = colour
    is_light = 0.299 * red + 0.587 * green + 0.114 * blue > 140
    face.write(draw, left + _PADDING_PX, top, name, (0, 0, 0) if is_light else (255, 255, 255))

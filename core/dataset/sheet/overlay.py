# SPDX-License-Identifier: GPL-2.0-or-later
"""Labels drawn over the picture of a chip, exactly where they lie.

A picture is uint8 (rows, columns, 3); `scale` is picture pixels per chip pixel.
Edge x of a chip lies between the picture's columns ``x * scale - 1`` and ``x * scale``.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ...labels.classes import Colour
from ..annotations import Mask

LINE_PX = 2
UNKNOWN_COLOUR: Colour = (255, 255, 255)
_MASK_OPACITY = 0.32
_HALO_OPACITY = 0.5
_BLACK: Colour = (0, 0, 0)


def resized(array: np.ndarray, scale: float) -> np.ndarray:
    """Return `array` (rows, columns, ...) enlarged or thinned out by a whole factor, nearest neighbour."""
    if scale >= 1:
        factor = round(scale)
        return array.repeat(factor, axis=0).repeat(factor, axis=1)
    step = round(1 / scale)
    return array[step // 2 :: step, step // 2 :: step]


def draw_mask(picture: np.ndarray, mask: Mask, scale: float, colours: Mapping[int, Colour]) -> None:
    """Tint the labelled pixels and draw the outlines of objects just inside their edges.

    Args:
        picture: is drawn on.
        mask: in chip pixels.
        scale: picture pixels per chip pixel.
        colours: by class value.
    """
    values, objects = resized(mask.values, scale), resized(mask.objects, scale)
    outline = _outline(objects, LINE_PX if scale >= LINE_PX else 1)
    for value in np.unique(values[values != 0]).tolist():
        colour = colours.get(value, UNKNOWN_COLOUR)
        rows, columns = values.shape
        part = picture[:rows, :columns]
        _blend(part, values == value, colour, _MASK_OPACITY)
        _blend(part, (values == value) & outline, colour, 1.0)


def draw_boxes(
    picture: np.ndarray, boxes_px: np.ndarray, values: np.ndarray, scale: float, colours: Mapping[int, Colour]
) -> None:
    """Draw each box as a line over its edges, with a dark halo that shows on any ground.

    Args:
        picture: is drawn on.
        boxes_px: float64 (n, 4): left, top, right, bottom in chip pixels.
        values: class values, (n,).
        scale: picture pixels per chip pixel.
        colours: by class value.
    """
    halo = np.zeros(picture.shape[:2], dtype=bool)
    for box in boxes_px:
        _frame(halo, box * scale, LINE_PX + 2, True)
    _blend(picture, halo, _BLACK, _HALO_OPACITY)
    for box, value in zip(boxes_px, values.tolist()):
        _frame(picture, box * scale, LINE_PX, colours.get(value, UNKNOWN_COLOUR))


def _frame(target: np.ndarray, box: np.ndarray, line: int, filling: object) -> None:
    rows, columns = target.shape[:2]
    left, right = (_line_start(edge, line, columns) for edge in (box[0], box[2]))
    top, bottom = (_line_start(edge, line, rows) for edge in (box[1], box[3]))
    across, down = slice(left, right + line), slice(top, bottom + line)
    target[top : top + line, across] = filling
    target[bottom : bottom + line, across] = filling
    target[down, left : left + line] = filling
    target[down, right : right + line] = filling


def _line_start(edge: float, line: int, length: int) -> int:
    """Return the first pixel of a line that lies half on either side of `edge`, but inside the picture."""
    return int(min(max(np.rint(edge) - line // 2, 0), length - line))


def _outline(objects: np.ndarray, line: int) -> np.ndarray:
    """Return bool (rows, columns): pixels at most `line` pixels from another object, or none.

    The edge of the chip is no edge of an object.
    """
    found = np.zeros(objects.shape, dtype=bool)
    for distance in range(1, line + 1):
        differs = objects[distance:] != objects[:-distance]
        found[distance:] |= differs
        found[:-distance] |= differs
        differs = objects[:, distance:] != objects[:, :-distance]
        found[:, distance:] |= differs
        found[:, :-distance] |= differs
    return found


def _blend(picture: np.ndarray, where: np.ndarray, colour: Colour, opacity: float) -> None:
    ground = picture[where].astype(np.float64)
    picture[where] = np.rint(ground + (np.array(colour) - ground) * opacity).astype(np.uint8)

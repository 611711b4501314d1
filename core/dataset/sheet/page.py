# SPDX-License-Identifier: GPL-2.0-or-later
"""The page of a contact sheet: the head, and chips in rows with a caption each."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw

from ...labels.classes import ClassTable
from ..annotations import Annotations
from .head import Header, draw_head
from .lettering import Lettering, lettering
from .look import BRIGHT, FAINT, GROUND, MUTED
from .overlay import draw_boxes, draw_mask
from .tags import draw_tags

# Small tiles are enlarged to at least this, large ones reduced to at most that.
LEAST_TILE_PX = 384
MOST_TILE_PX = 640
MARGIN_PX = 32
_GAP_PX = 18
_CAPTION_GAP_PX = 6
_CAPTION_SIZE_PX = 14
_PLAIN_WIDTH_PX = 1600
_MOST_ZOOM = 1.6
_LEAST_WIDTH_PX = 720
# Width to height of the chips' part of a page.
_ASPECT = 1.4


@dataclass(frozen=True)
class Tile:
    """One chip of the page."""

    prefix: str
    """before the stem in the caption"""
    stem: str
    colours: np.ndarray
    """uint8 (rows, columns, 3)"""
    annotations: Annotations


def draw_page(header: Header, tiles: Sequence[Tile], classes: ClassTable) -> Image.Image:
    """Return the sheet."""
    pictures = [draw_tile(tile, classes) for tile in tiles]
    cell_width = max(picture.width for picture in pictures)
    cell_height = max(picture.height for picture in pictures)
    columns = _columns(len(tiles), cell_width / cell_height)
    rows = math.ceil(len(tiles) / columns)
    inner = max(columns * (cell_width + _GAP_PX) - _GAP_PX, _LEAST_WIDTH_PX - 2 * MARGIN_PX)
    # Text grows with the page, so that it can still be read when the whole page is on the screen.
    zoom = min(max(inner / _PLAIN_WIDTH_PX, 1.0), _MOST_ZOOM)
    caption = lettering(round(_CAPTION_SIZE_PX * zoom))
    step_x, step_y = cell_width + _GAP_PX, cell_height + _GAP_PX + caption.height_px + _CAPTION_GAP_PX
    head = draw_head(header, classes, inner, zoom)
    top = MARGIN_PX + head.height + _GAP_PX
    page = Image.new("RGB", (inner + 2 * MARGIN_PX, top + rows * step_y - _GAP_PX + MARGIN_PX), GROUND)
    page.paste(head, (MARGIN_PX, MARGIN_PX))
    draw = ImageDraw.Draw(page)
    for index, (tile, picture) in enumerate(zip(tiles, pictures)):
        row, column = divmod(index, columns)
        x, y = MARGIN_PX + column * step_x, top + row * step_y
        page.paste(picture, (x, y))
        _draw_caption(draw, tile, x, y + picture.height + _CAPTION_GAP_PX, picture.width, caption)
    return page


def draw_tile(tile: Tile, classes: ClassTable) -> Image.Image:
    """Return the picture of a chip with its labels."""
    scale = scale_of(max(tile.colours.shape[:2]))
    image = Image.fromarray(tile.colours)
    if scale < 1:
        image = image.reduce(round(1 / scale))
    else:
        image = image.resize((image.width * round(scale), image.height * round(scale)), Image.NEAREST)
    colours = {entry.value: entry.colour for entry in classes.entries}
    picture = np.array(image)
    for mask in tile.annotations.masks:
        draw_mask(picture, mask, scale, colours)
    boxes = tile.annotations.boxes
    draw_boxes(picture, boxes.boxes_px, boxes.values, scale, colours)
    image = Image.fromarray(picture)
    draw_tags(image, boxes, scale, classes)
    return image


def scale_of(tile_px: int) -> float:
    """Return picture pixels per chip pixel: a whole number, or one divided by a whole number."""
    if tile_px > MOST_TILE_PX:
        return 1 / math.ceil(tile_px / MOST_TILE_PX)
    return math.ceil(LEAST_TILE_PX / tile_px)


def _columns(count: int, cell_aspect: float) -> int:
    """Return the number of columns that leaves few places empty and makes a page of pleasant shape."""

    def cost(columns: int) -> float:
        rows = math.ceil(count / columns)
        empty = 1 - count / (rows * columns)
        return abs(math.log(columns * cell_aspect / rows / _ASPECT)) + 1.5 * empty

    return min(range(1, count + 1), key=cost)


def _draw_caption(draw: ImageDraw.ImageDraw, tile: Tile, x: int, y: int, width: int, face: Lettering) -> None:
    """Write the stem, its leading zeros faint, and at the right what the chip holds."""
    number = tile.stem.lstrip("0") or "0"
    zeros = tile.stem[: len(tile.stem) - len(number)]
    end = face.write(draw, x, y, tile.prefix, MUTED)
    end = face.write(draw, end, y, zeros, FAINT)
    end = face.write(draw, end + (1 if zeros else 0), y, number, BRIGHT)
    contents = face.shortened(_contents(tile.annotations), max(0, x + width - end - 12))
    face.write(draw, x + width - face.width_px(contents), y, contents, MUTED)


def _contents(annotations: Annotations) -> str:
    if annotations.names:
        return ", ".join(annotations.names)
    if len(annotations.boxes):
        return _counted(len(annotations.boxes), "object", "objects")
    if annotations.masks:
        labelled = np.any([mask.values != 0 for mask in annotations.masks], axis=0)
        percent = 100 * float(labelled.mean())
        if percent:
            return f"{percent:.0f} % labelled" if percent >= 1 else "< 1 % labelled"
    return "no label"


def _counted(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"

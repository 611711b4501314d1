# SPDX-License-Identifier: GPL-2.0-or-later
"""Small pictures of chips with their labels over them, as `data:` addresses."""

from __future__ import annotations

import base64
import io
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from ..dataset.annotations import Annotations, read_annotations
from ..dataset.label_files import open_chip
from ..dataset.reading import Dataset
from ..dataset.sheet.display import Stretch, shown_bands, stretch_of
from ..dataset.sheet.overlay import draw_boxes, draw_mask, resized
from ..errors import ChipsmithError
from ..labels.classes import Colour
from ..sources.raster import valid_pixels
from .seen_chips import MOST_PIXELS_OF_CHIP, SeenChip

_LONGEST_SIDE_PX = 320
# Quality is lowered until a picture is no larger than this.
_MOST_BYTES = 40_000
_QUALITIES = (88, 78, 65, 50, 35, 20)
# 8-bit images with no greater sample are shown brighter than they are.
_DARK = 63
_NO_DATA: Colour = (150, 150, 150)


@dataclass(frozen=True)
class Picture:
    """A chip as it is shown."""

    chip: SeenChip
    address: str
    """`data:` address of a JPEG image"""
    width_px: int
    height_px: int
    second: str = ""
    """address of the second image, if the dataset has one"""


def draw_pictures(dataset: Dataset, chips: Sequence[SeenChip], colours: Mapping[int, Colour]) -> list[Picture]:
    """Return pictures of chips, all with one choice of bands and one stretch; without those that cannot be read.

    Args:
        dataset: that they belong to.
        chips: to draw.
        colours: by class value.
    """
    chips = [chip for chip in chips if chip.width_px * chip.height_px <= MOST_PIXELS_OF_CHIP]
    first = _drawn(dataset, [(chip, chip.files.image) for chip in chips], colours)
    pairs = [(chip, chip.files.image2) for chip in chips if chip.files.image2 is not None]
    second = _drawn(dataset, [(chip, path) for chip, path in pairs if path is not None], {})
    pictures = []
    for chip in chips:
        if chip.files.image in first:
            picture = first[chip.files.image]
            other = second.get(chip.files.image2) if chip.files.image2 is not None else None
            height, width = picture.shape[:2]
            pictures.append(Picture(chip, _address(picture), width, height, "" if other is None else _address(other)))
    return pictures


def _drawn(
    dataset: Dataset, images: Sequence[tuple[SeenChip, Path]], colours: Mapping[int, Colour]
) -> dict[Path, np.ndarray]:
    """Return the pictures, uint8 (rows, columns, 3), by path; labels are drawn over the chips' first images."""
    read = {}
    for chip, path in images:
        try:
            is_first = path == chip.files.image
            read[path] = (*_shown_pixels(dataset, path), read_annotations(dataset, chip.files) if is_first else None)
        except ChipsmithError:
            # The check says in detail what is wrong with it.
            continue
    counts = {pixels.shape[2] for pixels, _, _ in read.values()}
    if len(counts) > 1:
        return {}
    stretch = _stretch([(pixels, valid) for pixels, valid, _ in read.values()])
    drawn = {}
    for path, (pixels, valid, labels) in read.items():
        ground = stretch.colours(pixels)
        if valid is not None:
            ground[~valid] = _NO_DATA
        drawn[path] = _with_labels(ground, labels, colours)
    return drawn


def _stretch(images: Sequence[tuple[np.ndarray, np.ndarray | None]]) -> Stretch:
    """Return one stretch for all images; small numbers, such as classes, would all be black without one."""
    if images and images[0][0].dtype == np.uint8:
        bands, most = images[0][0].shape[2], max(int(pixels.max()) for pixels, _ in images)
        return Stretch(np.zeros(bands), np.full(bands, 255.0 if most > _DARK else max(1.0, most)))
    return stretch_of(images)


def _shown_pixels(dataset: Dataset, path: Path) -> tuple[np.ndarray, np.ndarray | None]:
    """Return the pixels (rows, columns, shown bands) of an image, and where they are data."""
    raster = open_chip(path)
    block = raster.read(raster.grid.window)
    names = [band.name for band in raster.bands]
    bands = shown_bands(names if any(names) else dataset.band_names, len(names))
    return np.ascontiguousarray(block.pixels[..., bands]), valid_pixels(block, raster.bands)


def _with_labels(ground: np.ndarray, annotations: Annotations | None, colours: Mapping[int, Colour]) -> np.ndarray:
    """Return a picture of `ground` in the size of the report, with labels."""
    rows, columns = ground.shape[:2]
    longest = max(rows, columns)
    if longest > _LONGEST_SIDE_PX:
        step = math.ceil(longest / _LONGEST_SIDE_PX)
        scale = 1.0 / step
        picture = np.array(Image.fromarray(ground).reduce(step))
    else:
        scale = float(_LONGEST_SIDE_PX // longest)
        picture = resized(ground, scale).copy()
    if annotations is None:
        return picture
    for mask in annotations.masks:
        if mask.values.shape == (rows, columns):
            draw_mask(picture, mask, scale, colours)
    if min(picture.shape[:2]) > 4:
        draw_boxes(picture, annotations.boxes.boxes_px, annotations.boxes.values, scale, colours)
    return picture


def _address(picture: np.ndarray) -> str:
    data = b""
    for quality in _QUALITIES:
        buffer = io.BytesIO()
        Image.fromarray(picture).save(buffer, "JPEG", quality=quality, subsampling=0)
        data = buffer.getvalue()
        if len(data) <= _MOST_BYTES:
            break
    return "data:image/jpeg;base64," + base64.b64encode(data).decode("ascii")

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
from ..errors import ChipsmithError, SourceError
from ..labels.classes import Colour
from ..sources.raster import valid_pixels
from .seen_chips import MOST_PIXELS_OF_CHIP, SeenChip

_LONGEST_SIDE_PX = 320
# Quality is lowered until a picture is no larger than this.
_MOST_BYTES = 40_000
# A chip that takes more than this in memory is not shown.
_MOST_BYTES_READ = 400_000_000
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
    first = _grounds(dataset, [(chip, chip.files.image) for chip in chips])
    second = _grounds(dataset, [(chip, chip.files.image2) for chip in chips if chip.files.image2 is not None])
    pictures = []
    for chip in chips:
        ground = first.get(chip.files.image)
        if ground is None:
            continue
        try:
            picture = _with_labels(ground, chip, read_annotations(dataset, chip.files), colours)
        except ChipsmithError:
            # The check says in detail what is wrong with it.
            continue
        other = None if chip.files.image2 is None else second.get(chip.files.image2)
        address = "" if other is None else _address(resized(other, _zoom(other.shape)))
        pictures.append(Picture(chip, _address(picture), picture.shape[1], picture.shape[0], address))
    return pictures


def _grounds(dataset: Dataset, images: Sequence[tuple[SeenChip, Path]]) -> dict[Path, np.ndarray]:
    """Return the images in colours, uint8 (rows, columns, 3), no larger than pictures are, by path."""
    read = {}
    for chip, path in images:
        try:
            read[path] = _shown_pixels(dataset, path, chip.inside())
        except ChipsmithError:
            continue
    if len({pixels.shape[2] for pixels, _ in read.values()}) > 1:
        return {}
    stretch = _stretch(list(read.values()))
    grounds = {}
    for path, (pixels, valid) in read.items():
        grounds[path] = stretch.colours(pixels)
        grounds[path][~valid] = _NO_DATA
    return grounds


def _stretch(images: Sequence[tuple[np.ndarray, np.ndarray]]) -> Stretch:
    """Return one stretch for all images; small numbers, such as classes, would all be black without one."""
    if images and images[0][0].dtype == np.uint8:
        bands, most = images[0][0].shape[2], max(int(pixels.max()) for pixels, _ in images)
        return Stretch(np.zeros(bands), np.full(bands, 255.0 if most > _DARK else max(1.0, most)))
    return stretch_of(images)


def _shown_pixels(dataset: Dataset, path: Path, inside: np.ndarray | None) -> tuple[np.ndarray, np.ndarray]:
    """Return the pixels (rows, columns, shown bands) of an image, and bool (rows, columns) where they are data.

    `inside`, of the same shape, is False in padding. Those of a large image are the means of `_step` pixels each way.

    Raises:
        SourceError: if it cannot be read, or would take too much memory.
    """
    raster = open_chip(path)
    if raster.grid.width * raster.grid.height * len(raster.bands) * raster.dtype.itemsize > _MOST_BYTES_READ:
        raise SourceError("{path} is too large to be shown.", path=path)
    block = raster.read(raster.grid.window)
    names = [band.name for band in raster.bands]
    bands = shown_bands(names if any(names) else dataset.band_names, len(names))
    valid = valid_pixels(block, raster.bands)
    pixels = block.pixels[..., bands]
    is_data = np.ones(pixels.shape[:2], dtype=bool) if valid is None else valid
    if inside is not None and inside.shape == is_data.shape:
        is_data = is_data & inside
    return _reduced(pixels, is_data)


def _reduced(pixels: np.ndarray, valid: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return means over the data among `_step` pixels each way, in the type of `pixels` if that is of 8 bits."""
    step = _step(pixels.shape)
    if step == 1:
        return np.ascontiguousarray(pixels), valid
    numbers = _summed(valid.astype(np.float32), step)
    means = []
    for band in np.moveaxis(pixels, 2, 0):
        sums = _summed(np.where(valid, band, 0).astype(np.float32), step)
        means.append(sums / np.maximum(numbers, 1.0))
    whole = np.stack(means, axis=2)
    return np.rint(whole).astype(np.uint8) if pixels.dtype == np.uint8 else whole, numbers > 0


def _summed(array: np.ndarray, step: int) -> np.ndarray:
    rows, columns = (range(0, size, step) for size in array.shape)
    sums: np.ndarray = np.add.reduceat(np.add.reduceat(array, rows, axis=0), columns, axis=1)
    return sums


def _step(shape: Sequence[int]) -> int:
    """Return how many pixels each way become one of a picture."""
    return math.ceil(max(shape[:2]) / _LONGEST_SIDE_PX)


def _zoom(shape: Sequence[int]) -> float:
    """Return how many pixels each way one pixel of a small image becomes."""
    return float(_LONGEST_SIDE_PX // max(shape[:2]))


def _with_labels(
    ground: np.ndarray, chip: SeenChip, annotations: Annotations, colours: Mapping[int, Colour]
) -> np.ndarray:
    """Return the picture of a chip: `ground` enlarged if it is small, with labels."""
    rows, columns = chip.height_px, chip.width_px
    step = _step((rows, columns))
    scale = 1.0 / step if step > 1 else _zoom(ground.shape)
    picture = resized(ground, max(1.0, scale)).copy()
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

# SPDX-License-Identifier: GPL-2.0-or-later
"""The work of one thread: cut some neighbouring chips from a strip and write them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Union

import numpy as np

from .chips import ChipWriter
from .dataset.band_statistics import Sums, merged, sums_are_exact_by_cells, sums_of_cells, sums_of_chip
from .dataset.label_statistics import ObjectCounts, PixelCounts, count_pixels
from .dataset.output_folder import IMAGES
from .formats import Chip, FormatWriter
from .labels.classes import ClassTable
from .labels.in_strips import ChipLabels, StripLabels
from .plan import ChipPlan, stem
from .progress import Progress, stop_if_cancelled
from .sources.raster import Band, PixelBlock

LabelCounts = Union[ObjectCounts, PixelCounts]


@dataclass(frozen=True)
class ChipRecord:
    """A chip that was written."""

    number: int
    image: str
    """path below the root"""
    labels: tuple[str, ...]
    """paths below the root"""
    counts: LabelCounts


@dataclass(frozen=True)
class GroupRecord:
    """Some chips that were written, and the sums of their pixels."""

    chips: tuple[ChipRecord, ...]
    sums: Sums


@dataclass(frozen=True)
class Workshop:
    """All that threads share while they write; nothing in it changes."""

    folder: str
    plan: ChipPlan
    numbers: np.ndarray
    bands: tuple[Band, ...]
    extension: str
    image_writer: ChipWriter
    label_writer: FormatWriter
    counter: Callable[[ChipLabels], LabelCounts]
    progress: Progress


def object_counter(classes: ClassTable, cell_area_map: float) -> Callable[[ChipLabels], LabelCounts]:
    """Return the function that counts a chip's objects."""

    def count(labels: ChipLabels) -> LabelCounts:
        objects = labels.objects
        return ObjectCounts(classes.index_of(objects.values), objects.areas_px * cell_area_map)

    return count


def pixel_counter(classes: ClassTable) -> Callable[[ChipLabels], LabelCounts]:
    """Return the function that counts a chip's classified pixels."""
    values = classes.values

    def count(labels: ChipLabels) -> LabelCounts:
        return count_pixels(labels.class_array, values)

    return count


def write_group(shop: Workshop, block: PixelBlock, labels: StripLabels, row: int, columns: list[int]) -> GroupRecord:
    """Write the chips at `columns` of one row of the plan.

    Args:
        shop: what all groups share.
        block: pixels that cover the chips.
        labels: of the strip that the chips belong to.
        row: of the plan.
        columns: of the plan.

    Raises:
        OutputError: if a file cannot be written.
        CancelledError: if the user asked to stop.
    """
    records = []
    windows = [shop.plan.window(row, column) for column in columns]
    by_cells = sums_are_exact_by_cells(block.pixels.dtype)
    sums = sums_of_cells(block, windows, shop.bands) if by_cells else None
    for column, window in zip(columns, windows):
        stop_if_cancelled(shop.progress)
        part = block.part(window)
        records.append(_write_chip(shop, part, labels.chip(row, column), int(shop.numbers[row, column])))
        if not by_cells:
            own = sums_of_chip(part, shop.bands)
            sums = own if sums is None else merged(sums, own)
    return GroupRecord(tuple(records), sums or ())


def _write_chip(shop: Workshop, block: PixelBlock, labels: ChipLabels, number: int) -> ChipRecord:
    name = f"{stem(number)}.{shop.extension}"
    grid = shop.plan.grid.part(block.window)
    image = f"{IMAGES}/{name}"
    shop.image_writer.write(f"{shop.folder}/{image}", block.pixels, grid)
    chip = Chip(stem(number), name, grid, len(shop.bands), labels)
    return ChipRecord(number, image, shop.label_writer.write(chip), shop.counter(labels))

# SPDX-License-Identifier: GPL-2.0-or-later
"""The work of one thread: cut some neighbouring chips from a strip and write them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Union

import numpy as np

from .chip_numbers import ChipNumbers
from .chips import ChipWriter
from .dataset.band_statistics import Sums, merged, sums_of_chip
from .dataset.cell_sums import SharedCells, sums_are_exact_by_cells, sums_of_block
from .dataset.label_statistics import ObjectCounts, PixelCounts, count_pixels
from .errors import ChipsmithError
from .formats import Chip, FormatWriter
from .grid import IDENTITY, Grid, Window
from .labels.classes import ClassTable
from .labels.clip import Objects
from .labels.in_strips import ChipLabels, StripLabels
from .plan import ChipPlan, stem
from .progress import Progress
from .sources.raster import Band, PixelBlock, valid_pixels

SECOND_IMAGES = "images2"
Counts = Union[ObjectCounts, PixelCounts]


@dataclass(frozen=True)
class ChipRecord:
    """A chip that was written."""

    number: int
    images: tuple[str, ...]
    """paths below the root"""
    labels: tuple[str, ...]
    """paths below the root"""
    counts: Counts
    view: int
    """which angle of the run"""
    row: int
    """of the plan"""
    column: int
    """of the plan"""
    nodata_percent: float
    """share of the first image's pixels without data; 0 unless asked for"""


@dataclass(frozen=True)
class GroupRecord:
    """Some chips that were written, and the sums of their pixels."""

    chips: tuple[ChipRecord, ...]
    sums: tuple[Sums, ...]
    """of each image"""
    is_cut_short: bool
    """True if the user asked to stop before the last chip of the group"""
    failure: ChipsmithError | None = None
    """why the group ends before its last chip"""


@dataclass(frozen=True)
class ImageOutput:
    """How chips of one image are written."""

    writer: ChipWriter
    bands: tuple[Band, ...]


@dataclass(frozen=True)
class Workshop:
    """All that threads share while they write; nothing in it changes but the cells of the strips in hand."""

    folder: str
    view: int
    """which angle of the run"""
    plan: ChipPlan
    numbers: ChipNumbers
    extension: str
    images: tuple[ImageOutput, ...]
    """one, or two on one grid"""
    labels: FormatWriter
    counter: Callable[[ChipLabels], Counts]
    blackens: bool
    """whether pixels around what a chip is labelled after become 0"""
    has_bare_chips: bool
    """whether chips have no georeference"""
    counts_nodata: bool
    """whether records give the share of nodata"""
    progress: Progress
    cells: tuple[SharedCells, ...] = field(default_factory=lambda: (SharedCells(), SharedCells()))
    """of each image"""


def object_counter(classes: ClassTable, cell_area_map: float) -> Callable[[ChipLabels], Counts]:
    """Return the function that counts a chip's objects."""
    return lambda labels: _counts_of(labels.objects, classes, cell_area_map)


def instance_counter(classes: ClassTable, cell_area_map: float) -> Callable[[ChipLabels], Counts]:
    """Return the function that counts a chip's objects that have pixels."""
    return lambda labels: _counts_of(labels.instances.objects, classes, cell_area_map)


def pixel_counter(classes: ClassTable) -> Callable[[ChipLabels], Counts]:
    """Return the function that counts a chip's classified pixels."""
    values = classes.values
    return lambda labels: count_pixels(labels.class_array, values)


def write_group(
    shop: Workshop, blocks: tuple[PixelBlock, ...], labels: StripLabels, row: int, columns: list[int]
) -> GroupRecord:
    """Write the chips at `columns` of one row of the plan.

    Args:
        shop: what all groups share.
        blocks: pixels of each image that cover the chips.
        labels: of the strip that the chips belong to.
        row: of the plan.
        columns: of the plan.

    Returns:
        The record, of fewer chips if the user asked to stop or a file could not be written.
    """
    records = []
    failure = None
    collectors = [_SumsOfGroup(shop, *image) for image in zip(shop.images, blocks, shop.cells)]
    for column in columns:
        if shop.progress.cancelled():
            break
        window = shop.plan.window(row, column)
        chip_labels = labels.chip(row, column)
        try:
            parts = [block.part(window) for block in blocks]
            # As MAX_NODATA_PERCENT has it: what is blackened afterwards is data.
            nodata = _nodata_percent(parts[0], shop.images[0].bands) if shop.counts_nodata else 0.0
            parts = [_darkened(shop, part, chip_labels) for part in parts]
            records.append(_write_chip(shop, parts, chip_labels, row, column, nodata))
        except ChipsmithError as error:
            failure = error
            break
        for collector, part in zip(collectors, parts):
            collector.add(part)
    sums = tuple(collector.total() for collector in collectors)
    is_cut_short = failure is None and len(records) < len(columns)
    return GroupRecord(tuple(records), sums, is_cut_short, failure)


class _SumsOfGroup:
    """Collects the sums of one image: chip by chip, or by the cells that the strip's chips share."""

    def __init__(self, shop: Workshop, output: ImageOutput, block: PixelBlock, cells: SharedCells) -> None:
        self._bands = output.bands
        self._block = block
        self._is_exact = sums_are_exact_by_cells(block.pixels.dtype)
        is_shared = self._is_exact and not shop.blackens
        self._cells = cells.of_strip(block, shop.plan, output.bands) if is_shared else None
        self._chips: list[Window] = []
        self._sums: Sums | None = None

    def add(self, part: PixelBlock) -> None:
        if self._cells is not None:
            self._chips.append(part.window)
            return
        own = sums_of_block(part, self._bands) if self._is_exact else sums_of_chip(part, self._bands)
        self._sums = own if self._sums is None else merged(self._sums, own)

    def total(self) -> Sums:
        if self._cells is not None and self._chips:
            return self._cells.of_chips(self._block, self._chips)
        return self._sums or ()


def _counts_of(objects: Objects, classes: ClassTable, cell_area_map: float) -> ObjectCounts:
    return ObjectCounts(classes.index_of(objects.values), objects.areas_px * cell_area_map)


def _darkened(shop: Workshop, block: PixelBlock, labels: ChipLabels) -> PixelBlock:
    if not shop.blackens:
        return block
    pixels = np.where(labels.focus[..., np.newaxis], block.pixels, block.pixels.dtype.type(0))
    return replace(block, pixels=pixels)


def _write_chip(
    shop: Workshop, blocks: list[PixelBlock], labels: ChipLabels, row: int, column: int, nodata_percent: float
) -> ChipRecord:
    number = shop.numbers.of(row, column)
    own_stem = stem(number)
    name = f"{own_stem}.{shop.extension}"
    window = blocks[0].window
    grid = Grid(window.width, window.height, IDENTITY) if shop.has_bare_chips else shop.plan.grid.part(window)
    images = []
    for folder, output, block in zip((shop.labels.image_folder(labels), SECOND_IMAGES), shop.images, blocks):
        output.writer.write(f"{shop.folder}/{folder}/{name}", block.pixels, grid)
        images.append(f"{folder}/{name}")
    chip = Chip(own_stem, name, grid, len(shop.images[0].bands), labels)
    label_files = shop.labels.write(chip)
    counts = shop.counter(labels)
    return ChipRecord(number, tuple(images), label_files, counts, shop.view, row, column, nodata_percent)


def _nodata_percent(block: PixelBlock, bands: tuple[Band, ...]) -> float:
    valid = valid_pixels(block, bands)
    return 0.0 if valid is None else 100.0 * float(1.0 - np.count_nonzero(valid) / valid.size)

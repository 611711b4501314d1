# SPDX-License-Identifier: GPL-2.0-or-later
"""A run cut into blocks, each of which can be written by whoever has the work and the block.

Nothing here knows the caller's progress, its threads or QGIS, and all of it pickles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np

from .chip_numbers import ChipNumbers, numbers_of
from .chips import CHIP_FILES, chip_writer
from .chips.options import parse_options
from .chips.profile import ChipProfile
from .dataset.label_statistics import PixelStatistics
from .formats import FORMATS, FormatContext, Kind
from .gdal_cache import small_cache
from .labels.in_strips import ChipLabels
from .labels.mask_colours import colours_of_masks
from .plan import ChipPlan, Fate, Strip
from .preparation import PreparedLabels
from .progress import Progress, SilentProgress
from .settings import Settings
from .sources.raster import Raster
from .sources.strip_reader import StripReader, read_ahead_px
from .views import View
from .write_chips import (
    Counts,
    GroupRecord,
    ImageOutput,
    Workshop,
    instance_counter,
    object_counter,
    pixel_counter,
    write_group,
)

# Chips that a thread takes at a time.
GROUP = 16


@dataclass(frozen=True)
class Block:
    """Chips that are read together, and recorded together when they are written."""

    number: int
    """in the order of all blocks of the run"""
    view: int
    """which angle of the run"""
    strip: Strip


@dataclass(frozen=True)
class ChipGroup:
    """Some neighbouring chips of a block, for one thread to write."""

    chips: list[int]
    """their numbers"""
    ends_block: bool
    work: Callable[[], GroupRecord]


@dataclass(frozen=True)
class BlockWork:
    """What it takes to write any block of a run."""

    folder: str
    """root of the dataset; its folders exist"""
    settings: Settings
    views: tuple[View, ...]
    """one an angle, 0 first"""
    labels: PreparedLabels
    counts_nodata: bool
    """whether records give the share of nodata"""

    @cached_property
    def numbers(self) -> tuple[ChipNumbers, ...]:
        """The chip numbers of each view."""
        return numbers_of([view.plan for view in self.views])

    def blocks(self) -> Iterator[Block]:
        """Yield all blocks, in an order in which pixels are read once."""
        number = 0
        for index, view in enumerate(self.views):
            bytes_per_pixel = sum(raster.dtype.itemsize * len(raster.bands) for raster in view.rasters)
            read_ahead = max(read_ahead_px(raster) for raster in view.rasters)
            for strip in view.plan.strips(bytes_per_pixel, read_ahead):
                yield Block(number, index, strip)
                number += 1

    def workshop(self, view: int, progress: Progress) -> Workshop:
        """Return what threads share while they write chips of a view.

        Raises:
            SettingsError: if the formats cannot hold images or labels.
        """
        settings, labels = self.settings, self.labels
        plan = self.views[view].plan
        options = parse_options(settings.creation_options, settings.chip_format)
        context = FormatContext(
            self.folder,
            settings.chip_format,
            plan.tile_width_px,
            plan.tile_height_px,
            plan.grid.crs_wkt,
            labels.class_dtype,
            labels.classes,
            labels.instance_classes,
            options,
            colours_of_masks(labels.classes, labels.class_dtype, settings.mask_color_table),
        )
        return Workshop(
            folder=self.folder,
            view=view,
            plan=plan,
            numbers=self.numbers[view],
            extension=CHIP_FILES[settings.chip_format].extension,
            images=tuple(self._image_output(raster, options) for raster in self.views[view].rasters),
            labels=FORMATS[settings.metadata_format].writer(context),
            counter=self.counter(),
            blackens=settings.blacken_around_feature,
            has_bare_chips=settings.is_in_pixel_space,
            counts_nodata=self.counts_nodata,
            progress=progress,
        )

    def readers(self, view: int, progress: Progress) -> list[StripReader]:
        """Return what reads the images of a view; for one thread."""
        return [StripReader(raster, self.views[view].region, progress) for raster in self.views[view].rasters]

    def groups(self, block: Block, shop: Workshop, readers: list[StripReader]) -> Iterator[ChipGroup]:
        """Read a block and yield the work on its chips.

        Raises:
            SourceError: if an image cannot be read.
            CancelledError: if the user asked to stop.
        """
        view, strip = self.views[block.view], block.strip
        pixels = tuple(reader.read(strip.window) for reader in readers)
        labels = view.labels.strip(strip)
        groups = list(_groups(view.plan, strip))
        for place, (row, columns) in enumerate(groups, start=1):
            numbers = [shop.numbers.of(row, column) for column in columns]
            work = partial(write_group, shop, pixels, labels, row, columns)
            yield ChipGroup(numbers, place == len(groups), work)

    def _image_output(self, raster: Raster, options: Mapping[str, str]) -> ImageOutput:
        plan = self.views[0].plan
        profile = ChipProfile(
            plan.tile_width_px,
            plan.tile_height_px,
            raster.dtype,
            plan.grid.crs_wkt,
            tuple(band.name for band in raster.bands),
            tuple(band.nodata for band in raster.bands),
            options=options,
        )
        return ImageOutput(chip_writer(self.settings.chip_format, profile), raster.bands)

    def counter(self) -> Callable[[ChipLabels], Counts]:
        """Return what counts the labels of a chip as the statistics do."""
        classes = self.labels.classes
        cell_area_map = 1.0 if self.settings.is_in_pixel_space else self.views[0].plan.grid.cell_area_map
        if isinstance(self.labels.statistics, PixelStatistics):
            return pixel_counter(classes)
        if FORMATS[self.settings.metadata_format].kind is Kind.INSTANCES:
            return instance_counter(classes, cell_area_map)
        return object_counter(classes, cell_area_map)


@small_cache()
def write_block(work: BlockWork, block: Block) -> list[GroupRecord]:
    """Write the chips of one block; the bytes are the same wherever and whenever that is done.

    Raises:
        SourceError: if an image cannot be read.
    """
    progress = SilentProgress()
    shop, readers = work.workshop(block.view, progress), work.readers(block.view, progress)
    return [group.work() for group in work.groups(block, shop, readers)]


def _groups(plan: ChipPlan, strip: Strip) -> Iterator[tuple[int, list[int]]]:
    """Yield the rows of a strip and the columns in them whose chips a thread writes together."""
    for row in strip.rows:
        wanted = plan.fate[row, strip.columns.start : strip.columns.stop] == Fate.WRITTEN
        columns = (np.flatnonzero(wanted) + strip.columns.start).tolist()
        for first in range(0, len(columns), GROUP):
            yield row, columns[first : first + GROUP]

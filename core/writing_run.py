# SPDX-License-Identifier: GPL-2.0-or-later
"""The writing part of an export: strips are read, chips written by threads, the index files come last."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from .chips import CHIP_FILES, chip_writer
from .chips.profile import ChipProfile
from .dataset.band_statistics import no_sums
from .dataset.contents import CellSize, Contents, ImageContents
from .dataset.existing import Existing, appended
from .dataset.label_statistics import PixelStatistics
from .dataset.output_folder import OutputFolder
from .errors import CancelledError, ChipsmithError, LabelError, Message
from .formats import FORMATS, FormatContext, Kind
from .labels.in_strips import ChipLabels
from .ledger import BlockEntry, ChipEntry, Ledger, note_of
from .parallel import in_order
from .plan import ChipPlan, Fate, Strip, stem
from .preparation import PreparedLabels
from .progress import Progress
from .run_tally import RunTally
from .settings import Settings
from .sources.raster import Raster
from .sources.strip_reader import StripReader
from .summary import ChipNote, Summary
from .views import View, numbers_of
from .write_chips import (
    SECOND_IMAGES,
    ChipRecord,
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
_NOTHING = GroupRecord((), (), is_cut_short=False)
_REASONS = (Fate.NO_LABEL, Fate.NODATA, Fate.EDGE, Fate.OUTSIDE_MASK)


@dataclass(frozen=True)
class _Group:
    """Some neighbouring chips of a block, or a block that is there already."""

    block: int
    view: int
    ends_block: bool
    record: GroupRecord
    there: BlockEntry | None = None


@dataclass(frozen=True)
class WritingRun:
    """The writing part of an export."""

    settings: Settings
    views: tuple[View, ...]
    """one an angle, 0 first"""
    labels: PreparedLabels
    existing: Existing | None
    progress: Progress
    on_chip: Callable[[ChipNote], None] | None
    stretch: Mapping[str, Any]
    """how the images were stretched, for the model definition"""
    needs_label: bool
    """whether a run without any label is an error that leaves nothing behind"""

    def write(self, folder: Path, ledger: Ledger, workers: int, run: dict[str, Any]) -> Summary:
        """Write all chips of the plan that are not there yet, then the index files."""
        numbers = numbers_of(self.views)
        try:
            shops = [self._workshop(folder, view, own) for view, own in zip(self.views, numbers)]
            second = (SECOND_IMAGES,) if len(self.views[0].rasters) > 1 else ()
            output = OutputFolder(folder, (*second, *shops[0].labels.folders()), self.settings.start_index)
        except ChipsmithError:
            ledger.remove_if_empty()
            raise
        tally = RunTally(self._nothing_yet(), output, ledger, None if self.on_chip is None else self._tell)
        there = ledger.entries(needs_nodata=self.on_chip is not None)
        begun: set[str] = set()
        results = in_order(self._jobs(shops, there, begun), workers)
        total = sum(view.plan.written_count for view in self.views)
        failure: ChipsmithError | None = None
        resumed = 0
        try:
            for group in results:
                record = group.record
                if group.there is not None:
                    tally.replay(group.there)
                    resumed += len(group.there.chips)
                tally.add(group.view, record, [self._entry(chip) for chip in record.chips])
                begun.difference_update(stem(chip.number) for chip in record.chips)
                failure = record.failure
                if record.is_cut_short or failure is not None:
                    break
                if group.ends_block and group.there is None:
                    tally.end_block(group.block, group.view)
                self.progress.report(tally.chips / total)
        except ChipsmithError as error:
            failure = error
        finally:
            results.close()
            ledger.stop()
        output.remove_chips(begun)
        contents = tally.contents
        is_cancelled = failure is None and contents.chips < total or isinstance(failure, CancelledError)
        if self._lacks_labels(tally.labelled, failure is not None or is_cancelled):
            output.remove_chips({stem(int(number)) for own in numbers for number in own[own >= 0]})
            output.discard()
            ledger.remove()
            raise LabelError(
                "Not one of {chips} chips has a label, so nothing was written; check the labels' CRS, the EXTENT and "
                "MIN_POLYGON_OVERLAP_RATIO.",
                chips=contents.chips,
            )
        self._finish(output, ledger, contents, run)
        if failure is not None and not isinstance(failure, CancelledError):
            raise failure
        if len(contents.images) > 1 and contents.chips and not any(sums.count for sums in contents.images[1].sums):
            self.progress.warning(
                Message("ADDITIONAL_INPUT_RASTER has no data in the exported part of the image; images2 is empty.")
            )
        return self._summary(contents, tally.labelled, resumed, cancelled=contents.chips < total)

    def _lacks_labels(self, labelled: int, is_cut_short: bool) -> bool:
        """Return True if a whole run of a format with labels has none."""
        has_labels = FORMATS[self.settings.metadata_format].has_labels
        return has_labels and self.needs_label and labelled == 0 and not is_cut_short

    def _workshop(self, folder: Path, view: View, numbers: np.ndarray) -> Workshop:
        settings, plan, labels = self.settings, view.plan, self.labels
        context = FormatContext(
            str(folder),
            settings.chip_format,
            plan.tile_width_px,
            plan.tile_height_px,
            plan.grid.crs_wkt,
            labels.class_dtype,
            labels.classes,
            labels.instance_classes,
        )
        return Workshop(
            folder=str(folder),
            view=self.views.index(view),
            plan=plan,
            numbers=numbers,
            extension=CHIP_FILES[settings.chip_format].extension,
            images=tuple(self._image_output(raster) for raster in view.rasters),
            labels=FORMATS[settings.metadata_format].writer(context),
            counter=self._counter(),
            blackens=settings.blacken_around_feature,
            has_bare_chips=settings.is_in_pixel_space,
            counts_nodata=self.on_chip is not None,
            progress=self.progress,
        )

    def _image_output(self, raster: Raster) -> ImageOutput:
        profile = ChipProfile(
            self._plan.tile_width_px,
            self._plan.tile_height_px,
            raster.dtype,
            self._plan.grid.crs_wkt,
            tuple(band.name for band in raster.bands),
            tuple(band.nodata for band in raster.bands),
        )
        return ImageOutput(chip_writer(self.settings.chip_format, profile), raster.bands)

    def _counter(self) -> Callable[[ChipLabels], Counts]:
        classes = self.labels.classes
        cell_area_map = 1.0 if self.settings.is_in_pixel_space else self._plan.grid.cell_area_map
        if isinstance(self.labels.statistics, PixelStatistics):
            return pixel_counter(classes)
        if FORMATS[self.settings.metadata_format].kind is Kind.INSTANCES:
            return instance_counter(classes, cell_area_map)
        return object_counter(classes, cell_area_map)

    @property
    def _plan(self) -> ChipPlan:
        """The plan of angle 0."""
        return self.views[0].plan

    def _jobs(
        self, shops: Sequence[Workshop], there: Mapping[int, BlockEntry], begun: set[str]
    ) -> Iterator[Callable[[], _Group]]:
        """Read block after block and yield the work on its chips; note in `begun` what may leave files."""
        block = -1
        for number, (view, shop) in enumerate(zip(self.views, shops)):
            readers = [StripReader(raster, view.region, self.progress) for raster in view.rasters]
            bytes_per_pixel = sum(raster.dtype.itemsize * len(raster.bands) for raster in view.rasters)
            for strip in view.plan.strips(bytes_per_pixel):
                block += 1
                if block in there:
                    yield partial(_Group, block, number, True, _NOTHING, there[block])
                    continue
                pixels = tuple(reader.read(strip.window) for reader in readers)
                labels = view.labels.strip(strip)
                groups = list(_groups(view.plan, strip))
                for place, (row, columns) in enumerate(groups, start=1):
                    begun.update(stem(int(shop.numbers[row, column])) for column in columns)
                    work = partial(write_group, shop, pixels, labels, row, columns)
                    yield partial(_worked, block, number, place == len(groups), work)

    def _entry(self, chip: ChipRecord) -> ChipEntry:
        view = self.views[chip.view]
        window = view.plan.window(chip.row, chip.column)
        row, column = view.position(chip.row, chip.column)
        return ChipEntry(
            chip.number,
            list(chip.images),
            list(chip.labels),
            row,
            column,
            [window.x, window.y, window.width, window.height],
            chip.counts.classes_present,
            chip.counts.labels,
            chip.nodata_percent if self.on_chip is not None else None,
        )

    def _tell(self, view: int, chip: ChipEntry) -> None:
        if self.on_chip is not None:
            here = self.views[view]
            self.on_chip(note_of(chip, here.angle_deg, here.plan.grid, self.labels.classes.real_names))

    def _nothing_yet(self) -> Contents:
        is_bare = self.settings.is_in_pixel_space
        cell = CellSize(1.0, 1.0) if is_bare else CellSize(*self._plan.grid.cell_size_map)
        return Contents(
            settings=self.settings,
            classes=self.labels.classes,
            instance_classes=self.labels.instance_classes,
            stretch=self.stretch,
            images=tuple(
                ImageContents(raster.dtype, tuple(band.name for band in raster.bands), no_sums(len(raster.bands)))
                for raster in self.views[0].rasters
            ),
            labels=self.labels.statistics,
            chips=0,
            next_index=self.settings.start_index,
            crs_wkt="" if is_bare else self._plan.grid.crs_wkt,
            min_cell=cell,
            max_cell=cell,
        )

    def _finish(self, output: OutputFolder, ledger: Ledger, contents: Contents, run: dict[str, Any]) -> None:
        """Make what was written a dataset; without any chip leave nothing behind."""
        if contents.chips == 0:
            output.discard()
            ledger.remove()
            return
        runs = [run]
        if self.existing is not None:
            contents = appended(self.existing, contents)
            runs = [*self.existing.runs, run]
        output.publish(contents, runs)

    def _summary(self, contents: Contents, labelled: int, resumed: int, cancelled: bool) -> Summary:
        return Summary(
            chips=contents.chips,
            labelled_chips=labelled,
            objects=contents.labels.labels_total,
            next_index=contents.next_index,
            left_out={fate: sum(count_of(view.plan, fate) for view in self.views) for fate in _REASONS},
            features=self.labels.counts,
            cancelled=cancelled,
            resumed_chips=resumed,
        )


def _worked(block: int, view: int, ends_block: bool, work: Callable[[], GroupRecord]) -> _Group:
    return _Group(block, view, ends_block, work())


def _groups(plan: ChipPlan, strip: Strip) -> Iterator[tuple[int, list[int]]]:
    """Yield the rows of a strip and the columns in them whose chips a thread writes together."""
    for row in strip.rows:
        wanted = plan.fate[row, strip.columns.start : strip.columns.stop] == Fate.WRITTEN
        columns = (np.flatnonzero(wanted) + strip.columns.start).tolist()
        for first in range(0, len(columns), GROUP):
            yield row, columns[first : first + GROUP]


def count_of(plan: ChipPlan, fate: Fate) -> int:
    """Return how many positions have a fate."""
    return int((plan.fate == fate).sum())

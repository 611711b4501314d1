# SPDX-License-Identifier: GPL-2.0-or-later
"""The writing part of an export: strips are read, chips written by threads, the index files come last."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from .block_work import Block, BlockWork, ChipGroup
from .dataset.band_statistics import no_sums
from .dataset.contents import CellSize, Contents, ImageContents
from .dataset.existing import Existing, appended
from .dataset.output_folder import OutputFolder
from .errors import CancelledError, ChipsmithError, LabelError, Message, SettingsError
from .formats import FORMATS
from .ledger import BlockEntry, ChipEntry, Ledger, note_of
from .parallel import in_order
from .plan import ChipPlan, Fate, stem
from .planning import no_label_error
from .preparation import PreparedLabels
from .progress import Progress
from .run_tally import RunTally
from .settings import Settings
from .sources.strip_reader import StripReader
from .summary import ChipNote, Summary
from .views import View
from .write_chips import SECOND_IMAGES, ChipRecord, GroupRecord, Workshop

_NOTHING = GroupRecord((), (), is_cut_short=False)
_REASONS = (Fate.NO_LABEL, Fate.NODATA, Fate.EDGE, Fate.OUTSIDE_MASK)


@dataclass(frozen=True)
class _Group:
    """Some neighbouring chips of a block, or a block that is there already."""

    block: Block
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
        work = BlockWork(str(folder), self.settings, self.views, self.labels, self.on_chip is not None)
        try:
            shops = [work.workshop(view, self.progress) for view in range(len(self.views))]
            second = (SECOND_IMAGES,) if len(self.views[0].rasters) > 1 else ()
            output = OutputFolder(folder, (*second, *shops[0].labels.folders()), self.settings.start_index)
        except ChipsmithError:
            ledger.remove_if_empty()
            raise
        tally = RunTally(self._nothing_yet(), output, ledger, None if self.on_chip is None else self._tell)
        there = ledger.entries(needs_nodata=self.on_chip is not None)
        begun: set[str] = set()
        results = in_order(self._jobs(work, shops, there, begun), workers)
        total = sum(view.plan.written_count for view in self.views)
        failure: ChipsmithError | None = None
        try:
            for group in results:
                record = group.record
                if group.there is not None:
                    tally.replay(group.there)
                tally.add(group.block.view, record, [self._entry(chip) for chip in record.chips])
                begun.difference_update(stem(chip.number) for chip in record.chips)
                failure = record.failure
                if record.is_cut_short or failure is not None:
                    break
                if group.ends_block and group.there is None:
                    tally.end_block(group.block)
                self.progress.report(tally.chips / total)
        except ChipsmithError as error:
            failure = error
        finally:
            results.close()
        output.remove_chips(begun)
        contents = tally.contents
        is_cancelled = failure is None and contents.chips < total or isinstance(failure, CancelledError)
        if self._lacks_labels(tally.labelled, failure is not None or is_cancelled):
            output.remove_chips({stem(number) for own in work.numbers for number in own.all()})
            output.discard()
            ledger.remove()
            raise no_label_error(contents.chips)
        self._finish(output, ledger, contents, run)
        if isinstance(failure, (LabelError, SettingsError)):
            # The same call would fail again, so there is nothing to go on with.
            ledger.remove()
        if failure is not None and not isinstance(failure, CancelledError):
            raise failure
        if len(contents.images) > 1 and contents.chips and not any(sums.count for sums in contents.images[1].sums):
            self.progress.warning(
                Message("ADDITIONAL_INPUT_RASTER has no data in the exported part of the image; images2 is empty.")
            )
        return self._summary(contents, tally, cancelled=contents.chips < total)

    def _lacks_labels(self, labelled: int, is_cut_short: bool) -> bool:
        """Return True if a whole run of a format with labels has none."""
        has_labels = FORMATS[self.settings.metadata_format].has_labels
        return has_labels and self.needs_label and labelled == 0 and not is_cut_short

    @property
    def _plan(self) -> ChipPlan:
        """The plan of angle 0."""
        return self.views[0].plan

    def _jobs(
        self, work: BlockWork, shops: Sequence[Workshop], there: Mapping[int, BlockEntry], begun: set[str]
    ) -> Iterator[Callable[[], _Group]]:
        """Read block after block and yield the work on its chips; note in `begun` what may leave files."""
        readers: dict[int, list[StripReader]] = {}
        for block in work.blocks():
            if block.number in there:
                yield partial(_Group, block, True, _NOTHING, there[block.number])
                continue
            if block.view not in readers:
                readers = {block.view: work.readers(block.view, self.progress)}
            for group in work.groups(block, shops[block.view], readers[block.view]):
                begun.update(stem(number) for number in group.chips)
                yield partial(_worked, block, group)

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

    def _summary(self, contents: Contents, tally: RunTally, cancelled: bool) -> Summary:
        return Summary(
            chips=contents.chips,
            labelled_chips=tally.labelled,
            objects=contents.labels.labels_total,
            next_index=contents.next_index,
            left_out={fate: sum(count_of(view.plan, fate) for view in self.views) for fate in _REASONS},
            features=self.labels.counts,
            cancelled=cancelled,
            resumed_chips=tally.resumed,
        )


def _worked(block: Block, group: ChipGroup) -> _Group:
    return _Group(block, group.ends_block, group.work())


def count_of(plan: ChipPlan, fate: Fate) -> int:
    """Return how many positions have a fate."""
    return int((plan.fate == fate).sum())

# SPDX-License-Identifier: GPL-2.0-or-later
"""One export from beginning to end: plan, labels, survey, chips, index files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Callable

import numpy as np

from .chips import CHIP_FILES, check_fits, chip_writer
from .chips.profile import ChipProfile
from .dataset.band_statistics import BandSums, merged
from .dataset.contents import CellSize, Contents
from .dataset.existing import Existing, appended, check_can_append, classes_to_append, read_existing
from .dataset.label_statistics import FeatureStatistics
from .dataset.output_folder import OutputFolder
from .errors import CancelledError, ChipsmithError, LabelError, Message, SettingsError
from .formats import FORMATS, FormatContext
from .inputs import ClassNames, ImageInput, LabelSource
from .labels.samples import LabelCounts
from .parallel import in_order
from .plan import ChipPlan, Fate, plan_chips, stem
from .prepare import PreparedLabels, prepare_labels
from .progress import PartOfProgress, Progress
from .settings import Settings
from .sources.strip_reader import StripReader
from .survey import without_nodata, without_unlabelled
from .write_chips import GroupRecord, Workshop, object_counter, pixel_counter, write_group

# Chips that a thread takes at a time.
GROUP = 16


@dataclass(frozen=True)
class Summary:
    """What a run did."""

    chips: int
    labelled_chips: int
    objects: int
    """objects; classified pixels if a class raster was cut as pixels"""
    next_index: int
    left_out: Mapping[Fate, int]
    """chip positions without a chip, by reason"""
    features: LabelCounts
    cancelled: bool


def export(
    settings: Settings,
    image: ImageInput,
    source: LabelSource,
    folder: Path,
    progress: Progress,
    workers: int = 1,
    class_names: ClassNames | None = None,
    provenance: Mapping[str, Any] | None = None,
) -> Summary:
    """Cut and write all chips.

    The result does not depend on `workers`. If the user cancels, or the source or
    the disk fails on the way, the chips that were finished become a valid dataset.

    Args:
        settings: the choices.
        image: where pixels come from.
        source: where labels come from.
        folder: root of the dataset; made if missing, added to if it holds one.
        progress: told how far it is, asked for cancel.
        workers: threads that write chips.
        class_names: names and colours of classes.
        provenance: further facts for the record of the run.

    Raises:
        ChipsmithError: one sentence, if the run is impossible or failed.
    """
    raster, region = image.raster, image.region
    check_fits(settings.chip_format, raster.dtype, len(raster.bands))
    existing = read_existing(folder)
    if existing is not None:
        extension = CHIP_FILES[settings.chip_format].extension
        check_can_append(existing, settings, extension, len(raster.bands))
    plan = plan_chips(raster.grid.part(region), settings)
    _tell_about(plan, settings, progress)
    labels = prepare_labels(settings, image, source, plan, class_names or ClassNames(), progress)
    if existing is not None:
        labels = labels.with_classes(classes_to_append(existing, labels.classes))
    surveying, writing = PartOfProgress(progress, 0.0, 0.2), PartOfProgress(progress, 0.2, 1.0)
    plan = _surveyed(settings, image, labels, plan, surveying)
    return _Run(settings, image, plan, labels, existing, writing).write(
        folder, workers, {**(provenance or {}), "Settings": settings.as_json()}
    )


def _tell_about(plan: ChipPlan, settings: Settings, progress: Progress) -> None:
    sizes = {
        "width": settings.tile_width_px,
        "height": settings.tile_height_px,
        "image_width": plan.grid.width,
        "image_height": plan.grid.height,
    }
    if plan.fate.size == 0:
        raise SettingsError(
            "No tile of {width} x {height} pixels fits into the image ({image_width} x {image_height} pixels); "
            "choose a smaller TILE_SIZE_X and TILE_SIZE_Y or EDGE_RULE=PAD.",
            **sizes,
        )
    if plan.grid.width < settings.tile_width_px or plan.grid.height < settings.tile_height_px:
        progress.warning(
            Message(
                "The image ({image_width} x {image_height} pixels) is smaller than the tile ({width} x {height} "
                "pixels); chips are padded.",
                **sizes,
            )
        )
    if settings.step_x_px > settings.tile_width_px or settings.step_y_px > settings.tile_height_px:
        progress.warning(Message("The stride is larger than the tile; parts of the image are in no chip."))
    progress.info(Message("{columns} x {rows} chip positions.", columns=plan.columns, rows=plan.rows))


def _surveyed(
    settings: Settings, image: ImageInput, labels: PreparedLabels, plan: ChipPlan, progress: Progress
) -> ChipPlan:
    raster = image.raster
    if not settings.export_all_tiles:
        bytes_per_pixel = raster.dtype.itemsize * len(raster.bands)
        plan = without_unlabelled(plan, labels.seeker, bytes_per_pixel, PartOfProgress(progress, 0.0, 0.3))
    rest = PartOfProgress(progress, 0.3, 1.0)
    plan = without_nodata(plan, raster, image.region, settings.max_nodata_percent, rest)
    if plan.written_count == 0:
        raise LabelError(
            "No chip was written: of {positions} positions {no_label} have no label and {nodata} too little data; "
            "check the labels' CRS, MIN_POLYGON_OVERLAP_RATIO and MAX_NODATA_PERCENT.",
            positions=plan.fate.size,
            no_label=_count(plan, Fate.NO_LABEL),
            nodata=_count(plan, Fate.NODATA),
        )
    return plan


@dataclass(frozen=True)
class _Run:
    """The writing part of an export."""

    settings: Settings
    image: ImageInput
    plan: ChipPlan
    labels: PreparedLabels
    existing: Existing | None
    progress: Progress

    def write(self, folder: Path, workers: int, run: dict[str, Any]) -> Summary:
        """Write all chips of the plan, then the index files."""
        row = FORMATS[self.settings.metadata_format]
        shop = self._workshop(folder)
        output = OutputFolder(folder, row.writer.folders())
        output.expect_first(self.settings.start_index)
        begun: set[str] = set()
        contents = self._nothing_yet()
        labelled = 0
        failure: ChipsmithError | None = None
        total = self.plan.written_count
        try:
            for record in in_order(self._jobs(shop, begun), workers):
                contents = self._with_record(contents, record)
                labelled += sum(1 for chip in record.chips if chip.counts.is_labelled)
                for chip in record.chips:
                    output.add(chip.number, chip.image, chip.labels)
                    begun.discard(stem(chip.number))
                self.progress.report(contents.chips / total)
        except ChipsmithError as error:
            failure = error
        output.remove_chips(begun)
        self._finish(output, contents, run)
        if failure is not None and not isinstance(failure, CancelledError):
            raise failure
        summary = self._summary(contents, labelled, cancelled=failure is not None)
        if summary.objects == 0 and not summary.cancelled:
            raise LabelError(
                "{chips} chips were written, but not one has a label; check the labels' CRS, the EXTENT and "
                "MIN_POLYGON_OVERLAP_RATIO.",
                chips=summary.chips,
            )
        return summary

    def _workshop(self, folder: Path) -> Workshop:
        settings, raster, plan = self.settings, self.image.raster, self.plan
        profile = ChipProfile(
            plan.tile_width_px,
            plan.tile_height_px,
            raster.dtype,
            plan.grid.crs_wkt,
            tuple(band.name for band in raster.bands),
            tuple(band.nodata for band in raster.bands),
        )
        context = FormatContext(
            str(folder),
            settings.chip_format,
            plan.tile_width_px,
            plan.tile_height_px,
            plan.grid.crs_wkt,
            self.labels.class_dtype,
        )
        return Workshop(
            folder=str(folder),
            plan=plan,
            numbers=plan.numbers(),
            bands=raster.bands,
            extension=CHIP_FILES[settings.chip_format].extension,
            image_writer=chip_writer(settings.chip_format, profile),
            label_writer=FORMATS[settings.metadata_format].writer(context),
            counter=object_counter(self.labels.classes, plan.grid.cell_area_map)
            if isinstance(self.labels.statistics, FeatureStatistics)
            else pixel_counter(self.labels.classes),
            progress=self.progress,
        )

    def _jobs(self, shop: Workshop, begun: set[str]) -> Iterator[Callable[[], GroupRecord]]:
        """Read strip after strip and yield the work on its chips; note in `begun` what may leave files."""
        raster = self.image.raster
        reader = StripReader(raster, self.image.region, self.progress)
        for strip in self.plan.strips(raster.dtype.itemsize * len(raster.bands)):
            block = reader.read(strip.window)
            labels = self.labels.in_strips.strip(strip)
            for row in strip.rows:
                wanted = self.plan.fate[row, strip.columns.start : strip.columns.stop] == Fate.WRITTEN
                columns = (np.flatnonzero(wanted) + strip.columns.start).tolist()
                for first in range(0, len(columns), GROUP):
                    group = columns[first : first + GROUP]
                    begun.update(stem(int(shop.numbers[row, column])) for column in group)
                    yield partial(write_group, shop, block, labels, row, group)

    def _nothing_yet(self) -> Contents:
        cell = CellSize(*self.plan.grid.cell_size_map)
        bands = self.image.raster.bands
        return Contents(
            settings=self.settings,
            classes=self.labels.classes,
            dtype=self.image.raster.dtype,
            band_names=tuple(band.name for band in bands),
            band_sums=tuple(BandSums() for _ in bands),
            labels=self.labels.statistics,
            chips=0,
            next_index=self.settings.start_index,
            crs_wkt=self.plan.grid.crs_wkt,
            min_cell=cell,
            max_cell=cell,
        )

    @staticmethod
    def _with_record(contents: Contents, record: GroupRecord) -> Contents:
        return replace(
            contents,
            band_sums=merged(contents.band_sums, record.sums),
            labels=contents.labels.with_chips([chip.counts for chip in record.chips]),
            chips=contents.chips + len(record.chips),
            next_index=max(contents.next_index, record.chips[-1].number + 1),
        )

    def _finish(self, output: OutputFolder, contents: Contents, run: dict[str, Any]) -> None:
        """Make what was written a dataset; without any chip leave nothing behind."""
        if contents.chips == 0:
            output.discard()
            return
        runs = [run]
        if self.existing is not None:
            contents = appended(self.existing, contents)
            runs = [*self.existing.runs, run]
        output.publish(contents, runs)

    def _summary(self, contents: Contents, labelled: int, cancelled: bool) -> Summary:
        reasons = (Fate.NO_LABEL, Fate.NODATA)
        return Summary(
            chips=contents.chips,
            labelled_chips=labelled,
            objects=contents.labels.labels_total,
            next_index=contents.next_index,
            left_out={fate: _count(self.plan, fate) for fate in reasons},
            features=self.labels.counts,
            cancelled=cancelled,
        )


def _count(plan: ChipPlan, fate: Fate) -> int:
    return int((plan.fate == fate).sum())

# SPDX-License-Identifier: GPL-2.0-or-later
"""One export from beginning to end: labels, plan, survey, chips, index files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from .chips import CHIP_FILES, check_fits, chip_writer
from .chips.profile import ChipProfile
from .dataset.band_statistics import no_sums
from .dataset.contents import CellSize, Contents, ImageContents
from .dataset.existing import Existing, appended, check_can_append, classes_to_append, read_existing
from .dataset.label_statistics import PixelStatistics
from .dataset.output_folder import OutputFolder
from .errors import CancelledError, ChipsmithError, LabelError, Message, SettingsError
from .formats import FORMATS, FormatContext, Kind
from .grid import Grid
from .inputs import ClassNames, ImageInput, Inputs, LabelSource
from .labels.in_strips import ChipLabels
from .labels.samples import LabelCounts
from .mask import within_mask
from .parallel import in_order
from .plan import ChipPlan, Fate, Strip, stem
from .preparation import PreparedLabels, prepare_labels
from .progress import PartOfProgress, Progress
from .settings import Settings
from .sources.raster import Raster
from .sources.strip_reader import StripReader
from .stretching import kind_of, stretched
from .survey import without_nodata, without_unlabelled
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
_REASONS = (Fate.NO_LABEL, Fate.NODATA, Fate.EDGE, Fate.OUTSIDE_MASK)


@dataclass(frozen=True)
class ChipNote:
    """What is told of each chip that was written."""

    number: int
    row: int
    column: int
    grid: Grid
    """the chip on the map"""
    classes: tuple[str, ...]
    """names of the classes in it"""
    objects: int
    """objects; classified pixels if a class raster was cut as pixels"""
    nodata_percent: float


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
    source: LabelSource | None,
    folder: Path,
    progress: Progress,
    workers: int = 1,
    class_names: ClassNames | None = None,
    provenance: Mapping[str, Any] | None = None,
    second: Raster | None = None,
    instances: LabelSource | None = None,
    mask: shapely.Geometry | None = None,
    on_chip: Callable[[ChipNote], None] | None = None,
) -> Summary:
    """Cut and write all chips.

    The result does not depend on `workers`. If the user cancels, or the source or
    the disk fails on the way, the chips that were finished become a valid dataset.

    Args:
        settings: the choices.
        image: where pixels come from.
        source: where labels come from; None for formats without labels.
        folder: root of the dataset; made if missing, added to if it holds one.
        progress: told how far it is, asked for cancel.
        workers: threads that write chips.
        class_names: names and colours of classes.
        provenance: further facts for the record of the run.
        second: further image on the first one's grid, for the formats that take one.
        instances: where instances come from, for Panoptic_Segmentation.
        mask: polygons that chips must lie in, in pixels of the image's grid.
        on_chip: told of every chip, in the order of numbers within a strip.

    Raises:
        ChipsmithError: one sentence, if the run is impossible or failed.
    """
    inputs = Inputs(image, source, class_names or ClassNames(), second, instances, mask)
    rasters = (image.raster,) if second is None else (image.raster, second)
    kinds = tuple(kind_of(raster, settings) for raster in rasters)
    for kind in kinds:
        check_fits(settings.chip_format, np.dtype(kind.dtype), kind.bands)
    existing = read_existing(folder)
    if existing is not None:
        extension = CHIP_FILES[settings.chip_format].extension
        check_can_append(existing, settings, extension, kinds)
    labels = prepare_labels(settings, inputs, progress)
    _tell_about(labels.plan, settings, progress)
    if existing is not None:
        labels = labels.with_classes(classes_to_append(existing, labels.classes, labels.statistics))
    surveying, writing = PartOfProgress(progress, 0.0, 0.2), PartOfProgress(progress, 0.2, 1.0)
    plan = _surveyed(settings, inputs, labels, surveying)
    shown, stretch = stretched(settings, rasters, image.region, existing, surveying)
    run = {**(provenance or {}), "Settings": settings.as_json(), **stretch}
    return _Run(settings, image, shown, plan, labels, existing, writing, on_chip, stretch).write(folder, workers, run)


def check_has_positions(plan: ChipPlan, settings: Settings) -> None:
    """Refuse an image in which no tile fits.

    Raises:
        SettingsError: naming the parameters.
    """
    if plan.fate.size == 0:
        raise SettingsError(
            "No tile of {width} x {height} pixels fits into the image ({image_width} x {image_height} pixels); "
            "choose a smaller TILE_SIZE_X and TILE_SIZE_Y or EDGE_RULE=PAD.",
            **_sizes(plan, settings),
        )


def _sizes(plan: ChipPlan, settings: Settings) -> dict[str, int]:
    return {
        "width": settings.tile_width_px,
        "height": settings.tile_height_px,
        "image_width": plan.region.width,
        "image_height": plan.region.height,
    }


def _tell_about(plan: ChipPlan, settings: Settings, progress: Progress) -> None:
    check_has_positions(plan, settings)
    if plan.region.width < settings.tile_width_px or plan.region.height < settings.tile_height_px:
        progress.warning(
            Message(
                "The image ({image_width} x {image_height} pixels) is smaller than the tile ({width} x {height} "
                "pixels); chips are padded.",
                **_sizes(plan, settings),
            )
        )
    if settings.step_x_px > settings.tile_width_px or settings.step_y_px > settings.tile_height_px:
        progress.warning(Message("The stride is larger than the tile; parts of the image are in no chip."))
    progress.info(Message("Chip positions: {count}.", count=plan.fate.size))


def _surveyed(settings: Settings, inputs: Inputs, labels: PreparedLabels, progress: Progress) -> ChipPlan:
    raster, plan = inputs.image.raster, labels.plan
    if inputs.mask is not None:
        plan = within_mask(plan, inputs.mask, progress)
    row = FORMATS[settings.metadata_format]
    if row.has_labels and (row.labels_whole_chips or not settings.export_all_tiles):
        bytes_per_pixel = raster.dtype.itemsize * len(raster.bands)
        plan = without_unlabelled(plan, labels.seeker, bytes_per_pixel, PartOfProgress(progress, 0.0, 0.3))
    rest = PartOfProgress(progress, 0.3, 1.0)
    plan = without_nodata(plan, raster, inputs.image.region, settings.max_nodata_percent, rest)
    if plan.written_count == 0:
        raise LabelError(
            "No chip was written (positions: {positions}; without label: {no_label}; too little data: {nodata}; no "
            "room in the image: {edge}; not inside the mask: {outside_mask}); check the labels' CRS, "
            "INPUT_MASK_POLYGONS, MIN_POLYGON_OVERLAP_RATIO, MAX_NODATA_PERCENT and EDGE_RULE.",
            positions=plan.fate.size,
            no_label=_count(plan, Fate.NO_LABEL),
            nodata=_count(plan, Fate.NODATA),
            edge=_count(plan, Fate.EDGE),
            outside_mask=_count(plan, Fate.OUTSIDE_MASK),
        )
    return plan


@dataclass(frozen=True)
class _Run:
    """The writing part of an export."""

    settings: Settings
    image: ImageInput
    rasters: tuple[Raster, ...]
    """the image, and the second one on its grid if there is one"""
    plan: ChipPlan
    labels: PreparedLabels
    existing: Existing | None
    progress: Progress
    on_chip: Callable[[ChipNote], None] | None
    stretch: Mapping[str, Any]
    """how the images were stretched, for the model definition"""

    def write(self, folder: Path, workers: int, run: dict[str, Any]) -> Summary:
        """Write all chips of the plan, then the index files."""
        shop = self._workshop(folder)
        second = (SECOND_IMAGES,) if len(self.rasters) > 1 else ()
        output = OutputFolder(folder, (*second, *shop.labels.folders()))
        output.expect_first(self.settings.start_index)
        begun: set[str] = set()
        contents = self._nothing_yet()
        labelled = 0
        failure: ChipsmithError | None = None
        results = in_order(self._jobs(shop, begun), workers)
        total = self.plan.written_count
        try:
            for record in results:
                if not record.chips:
                    failure = record.failure
                    break
                contents = contents.with_chips(
                    record.sums, [chip.counts for chip in record.chips], record.chips[-1].number + 1
                )
                for chip in record.chips:
                    labelled += chip.counts.is_labelled
                    output.add(chip.number, chip.images, chip.labels)
                    begun.discard(stem(chip.number))
                    if self.on_chip is not None:
                        self.on_chip(self._note(chip))
                self.progress.report(contents.chips / total)
                failure = record.failure
                if record.is_cut_short or failure is not None:
                    break
        except ChipsmithError as error:
            failure = error
        finally:
            results.close()
        output.remove_chips(begun)
        self._finish(output, contents, run)
        if failure is not None and not isinstance(failure, CancelledError):
            raise failure
        if len(contents.images) > 1 and contents.chips and not any(sums.count for sums in contents.images[1].sums):
            self.progress.warning(
                Message("ADDITIONAL_INPUT_RASTER has no data in the exported part of the image; images2 is empty.")
            )
        summary = self._summary(contents, labelled, cancelled=contents.chips < total)
        row = FORMATS[self.settings.metadata_format]
        if row.has_labels and summary.labelled_chips == 0 and not summary.cancelled:
            raise LabelError(
                "{chips} chips were written, but not one has a label; check the labels' CRS, the EXTENT and "
                "MIN_POLYGON_OVERLAP_RATIO.",
                chips=summary.chips,
            )
        return summary

    def _workshop(self, folder: Path) -> Workshop:
        settings, plan, labels = self.settings, self.plan, self.labels
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
            plan=plan,
            numbers=plan.numbers(),
            extension=CHIP_FILES[settings.chip_format].extension,
            images=tuple(self._image_output(raster) for raster in self.rasters),
            labels=FORMATS[settings.metadata_format].writer(context),
            counter=self._counter(),
            blackens=settings.blacken_around_feature,
            has_bare_chips=settings.is_in_pixel_space,
            counts_nodata=self.on_chip is not None,
            progress=self.progress,
        )

    def _image_output(self, raster: Raster) -> ImageOutput:
        profile = ChipProfile(
            self.plan.tile_width_px,
            self.plan.tile_height_px,
            raster.dtype,
            self.plan.grid.crs_wkt,
            tuple(band.name for band in raster.bands),
            tuple(band.nodata for band in raster.bands),
        )
        return ImageOutput(chip_writer(self.settings.chip_format, profile), raster.bands)

    def _counter(self) -> Callable[[ChipLabels], Counts]:
        classes = self.labels.classes
        cell_area_map = 1.0 if self.settings.is_in_pixel_space else self.plan.grid.cell_area_map
        if isinstance(self.labels.statistics, PixelStatistics):
            return pixel_counter(classes)
        if FORMATS[self.settings.metadata_format].kind is Kind.INSTANCES:
            return instance_counter(classes, cell_area_map)
        return object_counter(classes, cell_area_map)

    def _jobs(self, shop: Workshop, begun: set[str]) -> Iterator[Callable[[], GroupRecord]]:
        """Read strip after strip and yield the work on its chips; note in `begun` what may leave files."""
        readers = [StripReader(raster, self.image.region, self.progress) for raster in self.rasters]
        bytes_per_pixel = sum(raster.dtype.itemsize * len(raster.bands) for raster in self.rasters)
        for strip in self.plan.strips(bytes_per_pixel):
            blocks = tuple(reader.read(strip.window) for reader in readers)
            labels = self.labels.in_strips.strip(strip)
            for row, columns in self._groups(strip):
                begun.update(stem(int(shop.numbers[row, column])) for column in columns)
                yield partial(write_group, shop, blocks, labels, row, columns)

    def _groups(self, strip: Strip) -> Iterator[tuple[int, list[int]]]:
        """Yield the rows of a strip and the columns in them whose chips a thread writes together."""
        for row in strip.rows:
            wanted = self.plan.fate[row, strip.columns.start : strip.columns.stop] == Fate.WRITTEN
            columns = (np.flatnonzero(wanted) + strip.columns.start).tolist()
            for first in range(0, len(columns), GROUP):
                yield row, columns[first : first + GROUP]

    def _note(self, chip: ChipRecord) -> ChipNote:
        entries = self.labels.classes.entries
        names = tuple(entries[row].real_name or entries[row].name for row in chip.counts.classes_present)
        return ChipNote(chip.number, chip.row, chip.column, chip.grid, names, chip.counts.labels, chip.nodata_percent)

    def _nothing_yet(self) -> Contents:
        is_bare = self.settings.is_in_pixel_space
        cell = CellSize(1.0, 1.0) if is_bare else CellSize(*self.plan.grid.cell_size_map)
        return Contents(
            settings=self.settings,
            classes=self.labels.classes,
            instance_classes=self.labels.instance_classes,
            stretch=self.stretch,
            images=tuple(
                ImageContents(raster.dtype, tuple(band.name for band in raster.bands), no_sums(len(raster.bands)))
                for raster in self.rasters
            ),
            labels=self.labels.statistics,
            chips=0,
            next_index=self.settings.start_index,
            crs_wkt="" if is_bare else self.plan.grid.crs_wkt,
            min_cell=cell,
            max_cell=cell,
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
        return Summary(
            chips=contents.chips,
            labelled_chips=labelled,
            objects=contents.labels.labels_total,
            next_index=contents.next_index,
            left_out={fate: _count(self.plan, fate) for fate in _REASONS},
            features=self.labels.counts,
            cancelled=cancelled,
        )


def _count(plan: ChipPlan, fate: Fate) -> int:
    return int((plan.fate == fate).sum())

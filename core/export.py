# SPDX-License-Identifier: GPL-2.0-or-later
"""One export from beginning to end: labels, plan, survey, chips, index files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from .chips import CHIP_FILES, check_fits
from .chips.options import parse_options
from .dataset.existing import Existing, ImageKind, check_can_append, classes_to_append
from .errors import LabelError, Message, SettingsError
from .formats import FORMATS
from .gdal_cache import small_cache
from .inputs import ClassNames, ImageInput, Inputs, LabelSource
from .ledger import Ledger
from .mask import within_mask
from .plan import ChipPlan, Fate, check_count
from .preparation import prepare_labels
from .progress import PartOfProgress, Progress
from .run_key import key_of
from .run_record import RunRecord
from .settings import Settings, StretchMethod
from .sources.raster import Raster, may_hold_nodata
from .stretching import Scale, kind_of, stretched
from .summary import ChipNote as ChipNote
from .summary import Summary as Summary
from .survey import without_emptied, without_gaps, without_nodata, without_unlabelled
from .turn import angles, turned
from .views import View, turned_geometry, turned_view
from .writing_run import WritingRun, count_of

# Each turned position takes some more memory than one of the lattice.
MOST_TURNED_POSITIONS = 10_000_000


@small_cache()
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
    needs_label: bool = True,
    scales: Sequence[Scale] = (),
    sources: str = "",
    part_of: Ledger | None = None,
) -> Summary:
    """Cut and write all chips.

    The result does not depend on `workers`. If the user cancels, or the source or
    the disk fails on the way, the chips that were finished become a valid dataset.
    However a run ended before its time, the same call goes on with it.

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
        needs_label: a run in which no chip has a label is an error and leaves nothing behind.
        scales: of the image and the second one, to stretch them by in a new dataset; measured if not given.
        sources: what tells the sources from others, to know an unfinished run again.
        part_of: place in the record of a longer run, which removes that at its end; None if this is the run.

    Raises:
        ChipsmithError: one sentence, if the run is impossible or failed.
    """
    inputs = Inputs(image, source, class_names or ClassNames(), second, instances, mask)
    rasters = (image.raster,) if second is None else (image.raster, second)
    kinds = tuple(kind_of(raster, settings) for raster in rasters)
    ledger = part_of or Ledger(folder, RunRecord(folder))
    existing = existing_to_append(ledger, settings, sources, kinds)
    whole = ledger.whole(needs_nodata=on_chip is not None)
    if whole is not None:
        if on_chip is not None:
            for note in ledger.notes():
                on_chip(note)
        return whole
    labels = prepare_labels(settings, inputs, progress)
    check_count(labels.plan.fate.size, settings)
    _tell_about(labels.plan, settings, progress)
    if existing is not None:
        labels = labels.with_classes(classes_to_append(existing, labels.classes, labels.statistics))
    measured_at = 0.0 if settings.stretch is StretchMethod.NONE else 0.1
    measuring, rest = PartOfProgress(progress, 0.0, measured_at), PartOfProgress(progress, measured_at, 1.0)
    shown, stretch = stretched(settings, rasters, image.region, existing, measuring, scales)
    turns = angles(settings.rotation_angle_deg)[1:]
    _check_turned_positions(labels.plan, len(turns))
    base = View(0.0, labels.plan, labels.in_strips, labels.seeker, shown, image.region, labels.plan.columns)
    views = [base]
    masks = [mask]
    for angle in turns:
        turn = turned(image.raster.grid, image.region, angle)
        views.append(turned_view(base, turn, settings.resampling, progress))
        masks.append(None if mask is None else turned_geometry(mask, turn))
    surveying, writing = PartOfProgress(rest, 0.0, 0.2), PartOfProgress(rest, 0.2, 1.0)
    surveyed = _surveyed(settings, image.raster, views, masks, surveying)
    run = {**(provenance or {}), "Settings": settings.as_json(), **stretch}
    ledger.begin(
        settings,
        sources,
        key_of(run, surveyed, labels),
        [(view.angle_deg, view.plan.grid) for view in surveyed],
        labels.classes.real_names,
    )
    writing_run = WritingRun(settings, surveyed, labels, existing, writing, on_chip, stretch, needs_label)
    try:
        summary = writing_run.write(folder, ledger, workers, run)
    finally:
        ledger.record.close()
    if not summary.cancelled:
        ledger.finish(summary)
        if part_of is None:
            ledger.record.remove()
    return summary


def existing_to_append(
    ledger: Ledger, settings: Settings, sources: str, kinds: tuple[ImageKind, ...]
) -> Existing | None:
    """Return the dataset that chips of these kinds are added to; None if there is none.

    Args:
        ledger: of the folder; a run that was begun there goes on.
        settings: the choices.
        sources: what tells the sources from others.
        kinds: what chips of each image are like.

    Raises:
        SettingsError: if CHIP_FORMAT cannot hold the images.
        OutputError: if the dataset there differs, or another run was begun there.
    """
    parse_options(settings.creation_options, settings.chip_format)
    for kind in kinds:
        check_fits(settings.chip_format, np.dtype(kind.dtype), kind.bands)
    ledger.check(settings, sources)
    existing = ledger.base()
    if existing is not None:
        check_can_append(existing, settings, CHIP_FILES[settings.chip_format].extension, kinds)
    return existing


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


def _check_turned_positions(plan: ChipPlan, turns: int) -> None:
    if plan.fate.size * turns > MOST_TURNED_POSITIONS:
        raise SettingsError(
            "{count} chip positions turned {turns} times are more than one run can plan ({most}); choose larger "
            "STRIDE_X and STRIDE_Y, a larger ROTATION_ANGLE or a smaller EXTENT, or PROCESS_ALL_RASTER_ITEMS if the "
            "image's items lie far apart.",
            count=plan.fate.size,
            turns=turns,
            most=MOST_TURNED_POSITIONS,
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


def _surveyed(
    settings: Settings,
    source: Raster,
    views: Sequence[View],
    masks: Sequence[shapely.Geometry | None],
    progress: Progress,
) -> tuple[View, ...]:
    """Return the views without the chips that are left out."""
    row = FORMATS[settings.metadata_format]
    wants_labels = row.has_labels and (row.labels_whole_chips or not settings.export_all_tiles)
    # Every upright chip has pixels of the image, so only nodata of the image itself can empty it.
    may_be_empty = may_hold_nodata(source) or settings.max_nodata_percent < 100
    done = []
    for number, (view, mask) in enumerate(zip(views, masks)):
        part = PartOfProgress(progress, number / len(views), (number + 1) / len(views))
        raster = source if number == 0 else view.rasters[0]
        # What costs nothing comes first.
        plan = without_gaps(view.plan, raster, view.region) if may_hold_nodata(source) else view.plan
        if mask is not None:
            shapely.prepare(mask)
            plan = within_mask(plan, mask, part)
        if wants_labels:
            bytes_per_pixel = source.dtype.itemsize * len(source.bands)
            plan = without_unlabelled(plan, view.seeker, bytes_per_pixel, PartOfProgress(part, 0.0, 0.3))
        if may_be_empty:
            rest = PartOfProgress(part, 0.3, 1.0)
            plan = without_nodata(plan, raster, view.region, settings.max_nodata_percent, rest)
        elif number > 0:
            plan = without_emptied(plan, views[0].plan, view.rasters[0], view.region, part)
        done.append(view.with_fate(plan.fate))
    counts = {fate: sum(count_of(view.plan, fate) for view in done) for fate in Fate}
    if counts[Fate.WRITTEN] == 0:
        raise LabelError(
            "No chip was written (positions: {positions}; without label: {no_label}; too little data: {nodata}; no "
            "room in the image: {edge}; not inside the mask: {outside_mask}); check the labels' CRS, "
            "INPUT_MASK_POLYGONS, MIN_POLYGON_OVERLAP_RATIO, MAX_NODATA_PERCENT and EDGE_RULE.",
            positions=sum(counts.values()),
            no_label=counts[Fate.NO_LABEL],
            nodata=counts[Fate.NODATA],
            edge=counts[Fate.EDGE],
            outside_mask=counts[Fate.OUTSIDE_MASK],
        )
    return tuple(done)

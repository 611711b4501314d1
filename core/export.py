# SPDX-License-Identifier: GPL-2.0-or-later
"""One export from beginning to end: labels, plan, survey, chips, index files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from .announcement import announce
from .chips import CHIP_FILES, check_fits
from .chips.options import parse_options
from .dataset.existing import Existing, ImageKind, check_can_append, classes_to_append
from .dataset.state_file import REGION_KEY, region_state
from .gdal_cache import small_cache
from .inputs import ClassNames, ImageInput, Inputs, LabelSource
from .ledger import Ledger
from .planning import check_some_are_written, check_some_have_labels, planned_labels, surveyed, views_of
from .progress import PartOfProgress, Progress
from .run_key import key_of
from .run_record import RunRecord
from .settings import Settings, StretchMethod
from .sources.raster import Raster
from .stretching import Scale, kind_of, stretched
from .summary import ChipNote as ChipNote
from .summary import Summary as Summary
from .writing_run import WritingRun


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
    share_of_whole: float = 1.0,
    keeps_record: bool = False,
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
        share_of_whole: of a longer run that is told of before this one begins; 0 tells nothing.
        keeps_record: leave the record of a finished run there; the caller has more to do and removes it with `forget`.

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
    labels = planned_labels(settings, inputs, progress)
    if existing is not None:
        labels = labels.with_classes(classes_to_append(existing, labels.classes, labels.statistics))
    measured_at = 0.0 if settings.stretch is StretchMethod.NONE else 0.1
    measuring, rest = PartOfProgress(progress, 0.0, measured_at), PartOfProgress(progress, measured_at, 1.0)
    shown, stretch = stretched(settings, rasters, image.region, existing, measuring, scales)
    views, masks = views_of(settings, image, mask, labels, shown, progress)
    surveying, writing = PartOfProgress(rest, 0.0, 0.2), PartOfProgress(rest, 0.2, 1.0)
    planned = surveyed(settings, image.raster, views, masks, surveying)
    check_some_are_written(planned)
    if needs_label and not ledger.entries(needs_nodata=False):
        check_some_have_labels(settings, planned, writing)
    announce(settings, planned, labels, folder, workers, writing, share_of_whole)
    run = {**(provenance or {}), "Settings": settings.as_json(), **stretch}
    ledger.begin(
        settings,
        sources,
        key_of(run, planned, labels, writing),
        [(view.angle_deg, view.plan.grid) for view in planned],
        labels.classes.real_names,
    )
    writing_run = WritingRun(settings, planned, labels, existing, writing, on_chip, stretch, needs_label)
    record = run if settings.is_in_pixel_space else {**run, REGION_KEY: region_state(planned[0].plan.region_grid)}
    try:
        summary = writing_run.write(folder, ledger, workers, record)
    finally:
        ledger.record.close()
    if not summary.cancelled:
        if part_of is not None or keeps_record:
            ledger.finish(summary)
        if part_of is None:
            ledger.record.end(keeps_record)
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

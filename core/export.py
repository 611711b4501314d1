# SPDX-License-Identifier: GPL-2.0-or-later
"""One export from beginning to end: labels, plan, survey, chips, index files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from .chips import CHIP_FILES, check_fits
from .dataset.existing import check_can_append, classes_to_append, read_existing
from .errors import LabelError, Message, SettingsError
from .formats import FORMATS
from .inputs import ClassNames, ImageInput, Inputs, LabelSource
from .mask import within_mask
from .plan import ChipPlan, Fate
from .preparation import PreparedLabels, prepare_labels
from .progress import PartOfProgress, Progress
from .settings import Settings
from .sources.raster import Raster
from .stretching import kind_of, stretched
from .survey import without_nodata, without_unlabelled
from .writing_run import ChipNote as ChipNote
from .writing_run import Summary as Summary
from .writing_run import WritingRun, count_of


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
    return WritingRun(settings, image, shown, plan, labels, existing, writing, on_chip, stretch).write(
        folder, workers, run
    )


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
            no_label=count_of(plan, Fate.NO_LABEL),
            nodata=count_of(plan, Fate.NODATA),
            edge=count_of(plan, Fate.EDGE),
            outside_mask=count_of(plan, Fate.OUTSIDE_MASK),
        )
    return plan

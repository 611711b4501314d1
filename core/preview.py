# SPDX-License-Identifier: GPL-2.0-or-later
"""The plan of an export without a pixel written: the fate, number and labels of every chip position."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from .block_work import BlockWork
from .chip_numbers import ChipNumbers
from .dataset.label_statistics import PixelStatistics
from .estimate import SAMPLE, Estimate, estimate
from .gdal_cache import small_cache
from .grid import Window
from .inputs import Inputs
from .labels_by_chip import LabelsByChip, count_labels
from .plan import ChipPlan, Fate
from .planning import fates_of, planned_labels, surveyed, views_of
from .preparation import PreparedLabels
from .progress import PartOfProgress, Progress, SilentProgress
from .settings import Settings, StretchMethod
from .sources.raster import Raster, may_hold_nodata
from .sources.stretch import StretchedRaster
from .stretching import common_scale
from .summary import Summary
from .views import View

# Windows that a stretch is guessed from, since the whole image is not read for a preview.
_STRETCH_WINDOWS = 8


@dataclass(frozen=True)
class PreviewedView:
    """All positions of one angle."""

    view: View
    numbers: ChipNumbers
    """of the chips that are to be written"""
    labels: LabelsByChip
    """of the chips that are to be written"""
    nodata_percent: np.ndarray | None
    """float32 in the shape of the plan; NaN where not known; None if it is known of no chip"""

    @property
    def plan(self) -> ChipPlan:
        """The plan with the fates."""
        return self.view.plan


@dataclass(frozen=True)
class Preview:
    """What an export of one image would do."""

    views: tuple[PreviewedView, ...]
    class_names: tuple[str, ...]
    """of the rows of the class table"""
    summary: Summary
    counts_pixels: bool
    """labels are classified pixels, not objects"""
    is_nodata_known: bool
    """False if the export may leave out more chips because of nodata"""
    estimate: Estimate | None
    """None if no chip could be tried"""


@small_cache()
def preview(settings: Settings, inputs: Inputs, progress: Progress, reads_nodata: bool, workers: int) -> Preview:
    """Return what an export would do.

    Args:
        settings: the choices.
        inputs: all that goes into the export.
        progress: told how far it is, asked for cancel.
        reads_nodata: read the image to know the chips with too little data.
        workers: threads that the export would use.

    Raises:
        ChipsmithError: if the export is impossible.
    """
    image = inputs.image
    rasters = (image.raster,) if inputs.second is None else (image.raster, inputs.second)
    surveying, counting = PartOfProgress(progress, 0.0, 0.5), PartOfProgress(progress, 0.5, 0.9)
    labels = planned_labels(settings, inputs, progress)
    views, masks = views_of(settings, image, inputs.mask, labels, rasters, progress)
    may_have_nodata = may_hold_nodata(image.raster)
    knows_shares = [reads_nodata or (number == 0 and not may_have_nodata) for number in range(len(views))]
    shares = [np.full(view.plan.fate.shape, np.nan, dtype=np.float32) for view in views]
    known = surveyed(settings, image.raster, views, masks, surveying, reads_nodata, shares)
    work = BlockWork("", settings, known, labels, False)
    counts = count_labels(work, counting)
    shown = _shown_to_estimate(settings, inputs, rasters, known, labels)
    return Preview(
        tuple(
            PreviewedView(view, numbers, own, share if is_known else None)
            for view, numbers, own, share, is_known in zip(known, work.numbers, counts, shares, knows_shares)
        ),
        tuple(labels.classes.real_names),
        _summary(settings, known, counts, labels),
        isinstance(labels.statistics, PixelStatistics),
        reads_nodata or not (may_have_nodata or (len(views) > 1 and settings.max_nodata_percent < 100)),
        estimate(settings, shown, labels, workers, progress, SAMPLE),
    )


def _summary(
    settings: Settings, views: Sequence[View], counts: Sequence[LabelsByChip], labels: PreparedLabels
) -> Summary:
    fates = fates_of(views)
    chips = fates.pop(Fate.WRITTEN)
    return Summary(
        chips=chips,
        labelled_chips=sum(own.labelled for own in counts),
        objects=sum(own.total for own in counts),
        next_index=settings.start_index + chips,
        left_out=fates,
        features=labels.counts,
        cancelled=False,
    )


def _shown_to_estimate(
    settings: Settings,
    inputs: Inputs,
    rasters: tuple[Raster, ...],
    views: tuple[View, ...],
    labels: PreparedLabels,
) -> tuple[View, ...]:
    """Return the views with stretched images; the limits are those of a few windows."""
    if settings.stretch is StretchMethod.NONE:
        return views
    windows = _spread(views[0].plan, inputs.image.region)
    shown = []
    for raster in rasters:
        parts = [partial(_part, raster, window) for window in windows]
        scale = common_scale(parts, settings.stretch, SilentProgress())
        shown.append(StretchedRaster(raster, scale.limits, scale.first_value))
    turned, _ = views_of(settings, inputs.image, None, labels, tuple(shown), SilentProgress())
    return tuple(replace(view, plan=known.plan) for view, known in zip(turned, views))


def _spread(plan: ChipPlan, region: Window) -> list[Window]:
    """Return some windows that chips are cut from, spread over all."""
    written = np.flatnonzero(plan.fate == Fate.WRITTEN)
    if not len(written):
        return [Window(region.x, region.y, min(region.width, 256), min(region.height, 256))]
    chosen = np.unique(written[np.linspace(0, len(written) - 1, _STRETCH_WINDOWS).astype(int)])
    windows = [plan.window(*divmod(place, plan.columns)).intersection(region) for place in chosen.tolist()]
    return [window for window in windows if not window.is_empty]


def _part(raster: Raster, window: Window) -> tuple[Raster, Window]:
    return raster, window

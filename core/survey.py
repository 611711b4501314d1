# SPDX-License-Identifier: GPL-2.0-or-later
"""The first pass: which chips are left out, so that numbers are known before anything is written."""

from __future__ import annotations

import numpy as np

from .grid import Window
from .labels.in_strips import LabelsInStrips
from .plan import ChipPlan, Fate
from .progress import Progress, stop_if_cancelled
from .sources.raster import Raster, data_bounds, may_hold_nodata, valid_pixels
from .sources.strip_reader import StripReader, read_ahead_px


def without_gaps(plan: ChipPlan, raster: Raster, region: Window) -> ChipPlan:
    """Return the plan without the chips of which `raster` knows, unread, that they hold no data."""
    bounds = data_bounds(raster, region)
    if bounds is None:
        return plan
    fate = plan.fate.copy()
    fate[(fate == Fate.WRITTEN) & ~plan.meets(bounds)] = Fate.NODATA
    return plan.with_fate(fate)


def without_unlabelled(plan: ChipPlan, labels: LabelsInStrips, bytes_per_pixel: int, progress: Progress) -> ChipPlan:
    """Return the plan in which chips without any label are left out."""
    fate = plan.fate.copy()
    for strip in plan.strips(bytes_per_pixel):
        stop_if_cancelled(progress)
        found = labels.strip(strip)
        for row in strip.rows:
            progress.report(row / plan.rows)
            for column in strip.columns:
                if fate[row, column] == Fate.WRITTEN and found.chip(row, column).is_empty:
                    fate[row, column] = Fate.NO_LABEL
    return plan.with_fate(fate)


def without_nodata(
    plan: ChipPlan, raster: Raster, region: Window, max_nodata_percent: float, progress: Progress
) -> ChipPlan:
    """Return the plan in which chips with too little data are left out.

    A chip goes if it has no data at all, or more nodata than `max_nodata_percent`.
    Padding counts as nodata.
    """
    if not may_hold_nodata(raster) and max_nodata_percent >= 100:
        return plan
    fate = plan.fate.copy()
    reader = StripReader(raster, region, progress) if may_hold_nodata(raster) else None
    bytes_per_pixel = raster.dtype.itemsize * len(raster.bands)
    for strip in plan.strips(bytes_per_pixel, read_ahead_px(raster)):
        stop_if_cancelled(progress)
        valid = None
        if reader is not None:
            valid = valid_pixels(reader.read(strip.window), raster.bands)
        for row in strip.rows:
            progress.report(row / plan.rows)
            for column in strip.columns:
                if fate[row, column] != Fate.WRITTEN:
                    continue
                window = plan.window(row, column)
                pixels = window.width * window.height
                if valid is None:
                    covered = window.intersection(region)
                    data = covered.width * covered.height
                else:
                    data = int(np.count_nonzero(valid[window.slices_in(strip.window)]))
                if data == 0 or 100.0 * (pixels - data) / pixels > max_nodata_percent:
                    fate[row, column] = Fate.NODATA
    return plan.with_fate(fate)


def without_emptied(plan: ChipPlan, base: ChipPlan, raster: Raster, region: Window, progress: Progress) -> ChipPlan:
    """Return a turned plan without the chips that were turned out of the image.

    Only a chip whose middle lies in padding, or next to it, can lose all its pixels by turning.

    Args:
        plan: turned, with one row for each position of `base`.
        base: the plan at angle 0.
        raster: on the grid of `plan`.
        region: of that grid.
        progress: asked for cancel.
    """
    windows = base.windows()
    middles = windows[:, :2] + windows[:, 2:] / 2
    low = np.array([base.region.x, base.region.y]) + 1
    high = np.array([base.region.x_end, base.region.y_end]) - 1
    may_be_empty = ((middles < low) | (middles > high)).any(axis=1).reshape(plan.fate.shape)
    chosen = plan.with_fate(np.where(may_be_empty, plan.fate, Fate.EDGE).astype(np.uint8))
    left = without_nodata(chosen, raster, region, 100.0, progress)
    return plan.with_fate(np.where(may_be_empty, left.fate, plan.fate))

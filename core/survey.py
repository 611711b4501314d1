# SPDX-License-Identifier: GPL-2.0-or-later
"""The first pass: which chips are left out, so that numbers are known before anything is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from .grid import Window
from .labels.in_strips import LabelsInStrips
from .labels.strip_objects import strip_objects
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
        progress.report(strip.rows[0] / plan.rows)
        objects = strip_objects(labels, strip)
        if objects is not None:
            part = np.ix_(list(strip.rows), list(strip.columns))
            is_bare = (np.diff(objects.starts) == 0).reshape(len(strip.rows), len(strip.columns))
            fate[part] = np.where(is_bare & (fate[part] == Fate.WRITTEN), Fate.NO_LABEL, fate[part])
            continue
        found = labels.strip(strip)
        for row in strip.rows:
            # Strips of chips around features may have tens of thousands.
            stop_if_cancelled(progress)
            for column in strip.columns:
                if fate[row, column] == Fate.WRITTEN and found.chip(row, column).is_empty:
                    fate[row, column] = Fate.NO_LABEL
    return plan.with_fate(fate)


def without_nodata(
    plan: ChipPlan,
    raster: Raster,
    region: Window,
    max_nodata_percent: float,
    progress: Progress,
    shares: np.ndarray | None = None,
) -> ChipPlan:
    """Return the plan in which chips with too little data are left out.

    A chip goes if it has no data at all, or more nodata than `max_nodata_percent`.
    Padding counts as nodata.

    Args:
        plan: the chip plan.
        raster: whose nodata counts, on the plan's grid.
        region: the part of it that is cut.
        max_nodata_percent: 0 to 100.
        progress: told how far it is, asked for cancel.
        shares: float32 (rows, columns), in which the percentage of each chip is noted.
    """
    if shares is None and not may_hold_nodata(raster) and max_nodata_percent >= 100:
        return plan
    fate = plan.fate.copy()
    for place, data, pixels in _data_in_strips(plan, raster, region, progress):
        percent = 100.0 * (pixels - data) / pixels
        own = fate[place]
        chosen = own == Fate.WRITTEN
        if shares is not None:
            shares[place] = np.where(chosen, percent, shares[place])
        fate[place] = np.where(chosen & ((data == 0) | (percent > max_nodata_percent)), Fate.NODATA, own)
    return plan.with_fate(fate)


Place = tuple[Any, ...]
"""index of some chips in arrays of the plan's shape"""


def _data_in_strips(
    plan: ChipPlan, raster: Raster, region: Window, progress: Progress
) -> Iterator[tuple[Place, np.ndarray, np.ndarray]]:
    """Yield some chips, their pixels with data and their pixels; what is not to be written has no data."""
    sizes = plan.sizes_px()
    if not may_hold_nodata(raster):
        yield np.index_exp[:, :], plan.covered_px(), sizes
        return
    reader = StripReader(raster, region, progress)
    bytes_per_pixel = raster.dtype.itemsize * len(raster.bands)
    for strip in plan.strips(bytes_per_pixel, read_ahead_px(raster)):
        stop_if_cancelled(progress)
        progress.report(strip.rows[0] / plan.rows)
        valid = valid_pixels(reader.read(strip.window), raster.bands)
        place = np.ix_(list(strip.rows), list(strip.columns))
        wanted = plan.fate[place] == Fate.WRITTEN
        data = np.zeros(wanted.shape, dtype=np.int64)
        for row, column in np.argwhere(wanted).tolist():
            window = plan.window(strip.rows[row], strip.columns[column])
            part = window.intersection(region) if valid is None else window
            here = None if valid is None else valid[window.slices_in(strip.window)]
            data[row, column] = part.width * part.height if here is None else np.count_nonzero(here)
        yield place, data, sizes[place]


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

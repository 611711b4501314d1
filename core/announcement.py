# SPDX-License-Identifier: GPL-2.0-or-later
"""What a run says before it writes: how many chips, how large, how long, and whether there is room."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from .counted import chips_text, counted, number_text
from .errors import CancelledError, ChipsmithError, Message
from .estimate import SAMPLE, Estimate, estimate, free_bytes
from .plan import Fate
from .preparation import PreparedLabels
from .progress import Progress
from .settings import Settings
from .views import View

# The sample of a long run is no more than this share of it, so that it costs nothing that can be felt.
SHARE_OF_LONG_RUN = 0.01
# That of a short run, whose few chips say little otherwise, and at most so many chips.
SHARE_OF_SHORT_RUN = 0.1
SAMPLE_OF_SHORT_RUN = 8

_UNITS = ("bytes", "kB", "MB", "GB", "TB")


def announce(
    settings: Settings,
    views: Sequence[View],
    labels: PreparedLabels,
    folder: Path,
    workers: int,
    progress: Progress,
    share: float = 1.0,
) -> None:
    """Tell what is about to be written, and warn if the disk has no room for it.

    Args:
        settings: the choices.
        views: with the fate of each position.
        labels: of angle 0.
        folder: that will be written to.
        workers: threads that will write.
        progress: told; asked for cancel.
        share: of the whole that is spoken of, if this is one run of several; 0 says nothing.

    Raises:
        CancelledError: if the user asked to stop.
    """
    if share <= 0:
        return
    chips = sum(view.plan.written_count for view in views)
    is_exact = share == 1
    free = free_bytes(folder)
    is_tight = free is not None and _raw_bytes(views) / share > free
    most = max(sample_size(chips), SAMPLE_OF_SHORT_RUN if is_tight else 0)
    try:
        found = estimate(settings, views, labels, workers, progress, most)
    except CancelledError:
        raise
    except ChipsmithError:
        # The run will meet the same, keep what it wrote until then, and say it.
        found = None
    if found is None:
        progress.info(_untried_message(round(chips / share), _raw_bytes(views) / share, is_exact))
        return
    whole = found.times(1 / share)
    progress.info(estimate_message(whole, is_exact))
    if free is not None and whole.disk_bytes > free:
        progress.warning(
            Message(
                "The disk of OUTPUT_LOCATION {folder} has {free} free, but the chips will take about {size}; make room "
                "or choose another folder, a larger STRIDE_X and STRIDE_Y, a smaller EXTENT or another CHIP_FORMAT.",
                folder=folder,
                free=size_text(free),
                size=size_text(whole.disk_bytes),
            )
        )


def sample_size(chips: int) -> int:
    """Return how many chips of a run are written to a temporary folder first; 0 of a very short one."""
    of_short = min(SAMPLE_OF_SHORT_RUN, int(chips * SHARE_OF_SHORT_RUN))
    return max(of_short, min(SAMPLE, int(chips * SHARE_OF_LONG_RUN)))


def estimate_message(found: Estimate, is_exact: bool) -> Message:
    """Return the line about an estimate.

    Args:
        found: the estimate.
        is_exact: the number of chips is known, only size and time are guessed.
    """
    template = "{chips}, about {size} and {time}." if is_exact else "About {chips}, {size}, {time}."
    return Message(template, chips=_chips(found.chips), size=size_text(found.bytes), time=_time(found.seconds))


def size_text(size: float) -> str:
    """Return a number of bytes with two or three digits and a unit of powers of 1000."""
    power = 0
    while size >= 999.5 and power < len(_UNITS) - 1:
        size, power = size / 1000, power + 1
    return f"{size:.{1 if power and size < 9.95 else 0}f} {_UNITS[power]}"


def _untried_message(chips: int, raw_bytes: float, is_exact: bool) -> Message:
    """Return the line about a run of which no chip was tried: the size is that of the pixels."""
    template = "{chips}, {size} before compression."
    if not is_exact:
        template = "About {chips}, {size} before compression."
    return Message(template, chips=_chips(chips), size=size_text(raw_bytes))


def _chips(number: int) -> Message:
    return chips_text(number, count=number_text(number))


def _time(seconds: float) -> Message:
    """Return a time as people say it."""
    if seconds < 1.5:
        return Message("a second")
    if seconds < 90:
        return _number_of(round(seconds), "{count} second", "{count} seconds")
    if seconds < 90 * 60:
        return _number_of(round(seconds / 60), "{count} minute", "{count} minutes")
    return _number_of(round(seconds / 3600), "{count} hour", "{count} hours")


def _number_of(number: int, one: str, several: str) -> Message:
    return counted(number, one, several, count=number_text(number))


def _raw_bytes(views: Sequence[View]) -> int:
    """Return the bytes of the pixels of all chips."""
    return sum(
        int(np.sum(view.plan.sizes_px(), where=view.plan.fate == Fate.WRITTEN))
        * sum(raster.dtype.itemsize * len(raster.bands) for raster in view.rasters)
        for view in views
    )

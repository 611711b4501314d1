# SPDX-License-Identifier: GPL-2.0-or-later
"""What a run says before it writes: how many chips, how large, how long, and whether there is room."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from .errors import CancelledError, ChipsmithError, Message
from .estimate import SAMPLE, Estimate, estimate, free_bytes
from .preparation import PreparedLabels
from .progress import Progress
from .settings import Settings
from .views import View

# The sample is no more than this share of the run, so that it costs nothing that can be felt.
SHARE_OF_RUN = 0.01
# Smaller samples say too little.
LEAST_SAMPLE = 8

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
    """Tell what is about to be written, if that is much, and warn if the disk has no room for it.

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
    free = free_bytes(folder)
    plain = chips / share * settings.tile_width_px * settings.tile_height_px * _pixel_bytes(views[0])
    is_tight = free is not None and plain > free
    most = min(SAMPLE, int(chips * SHARE_OF_RUN))
    if most < LEAST_SAMPLE and not is_tight:
        return
    try:
        found = estimate(settings, views, labels, workers, progress, max(most, LEAST_SAMPLE))
    except CancelledError:
        raise
    except ChipsmithError:
        # The run will meet the same, keep what it wrote until then, and say it.
        return
    if found is None:
        return
    whole = found.times(1 / share)
    progress.info(estimate_message(whole))
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


def estimate_message(found: Estimate) -> Message:
    """Return the line about an estimate."""
    fields = {"chips": f"{found.chips:,}", "size": size_text(found.bytes)}
    seconds = found.seconds
    if seconds < 1.5:
        return Message("About {chips} chips, {size}, a second.", **fields)
    if seconds < 90:
        return Message("About {chips} chips, {size}, {time} seconds.", time=round(seconds), **fields)
    if seconds < 90 * 60:
        return Message("About {chips} chips, {size}, {time} minutes.", time=round(seconds / 60), **fields)
    return Message("About {chips} chips, {size}, {time} hours.", time=round(seconds / 3600), **fields)


def size_text(size: float) -> str:
    """Return a number of bytes with two or three digits and a unit of powers of 1000."""
    power = 0
    while size >= 999.5 and power < len(_UNITS) - 1:
        size, power = size / 1000, power + 1
    return f"{size:.{1 if power and size < 9.95 else 0}f} {_UNITS[power]}"


def _pixel_bytes(view: View) -> int:
    return sum(raster.dtype.itemsize * len(raster.bands) for raster in view.rasters)

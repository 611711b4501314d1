# SPDX-License-Identifier: GPL-2.0-or-later
"""How large a dataset will be and how long it takes, from a few of its chips written to a temporary folder."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .block_work import Block, BlockWork
from .dataset.map_file import map_line
from .errors import ChipsmithError
from .formats import IMAGES
from .grid import Window
from .plan import Strip
from .preparation import PreparedLabels
from .progress import Progress
from .settings import Settings
from .views import View
from .write_chips import SECOND_IMAGES, GroupRecord, Workshop

# Chips of the sample.
SAMPLE = 24
# Chips of the sample that are neighbours, since neighbours are read together.
NEIGHBOURS = 3
# A sample ends after this time, however few its chips are.
SECONDS = 0.7
# Threads help less than their number: reading is one thread's work, and they share memory and disk.
_GAIN_OF_THREADS = 0.8
# Index files are written, and the dataset is read back to check it.
_WITH_CHECK = 1.25
# What lies in the folder besides chips and their list: statistics, model definition, text, record of the runs.
_INDEX_BYTES = 6 << 10
# Disks give files whole blocks of this size.
_DISK_BLOCK = 4096
# Two standard errors, but never less than this share, since neighbours are alike.
_LEAST_ERROR = 0.05


@dataclass(frozen=True)
class Estimate:
    """What a run will write."""

    chips: int
    bytes: float
    """of all files"""
    bytes_error: float
    """the truth lies as a rule no farther off than this"""
    disk_bytes: float
    """what a disk gives to the files: whole blocks"""
    seconds: float

    def plus(self, other: Estimate) -> Estimate:
        """Return the estimate of both runs together."""
        return Estimate(
            self.chips + other.chips,
            self.bytes + other.bytes,
            self.bytes_error + other.bytes_error,
            self.disk_bytes + other.disk_bytes,
            self.seconds + other.seconds,
        )

    def times(self, factor: float) -> Estimate:
        """Return the estimate of a run that is so many times as large."""
        return Estimate(
            round(self.chips * factor),
            self.bytes * factor,
            self.bytes_error * factor,
            self.disk_bytes * factor,
            self.seconds * factor,
        )


NOTHING = Estimate(0, 0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True)
class _Group:
    """What some neighbouring chips of the sample took."""

    chips: int
    bytes: int
    disk_bytes: int
    pixels: int
    """that were read"""
    reading_seconds: float
    writing_seconds: float


def estimate(
    settings: Settings, views: Sequence[View], labels: PreparedLabels, workers: int, progress: Progress, most: int
) -> Estimate | None:
    """Return what a run will write; None if no chip of the sample can be written.

    Args:
        settings: the choices.
        views: with the fate of each position.
        labels: of angle 0.
        workers: threads that will write.
        progress: asked for cancel.
        most: chips of the sample.

    Raises:
        CancelledError: if the user asked to stop.
        ChipsmithError: if an image or label cannot be read, or the formats cannot hold them.
    """
    total = sum(view.plan.written_count for view in views)
    if not total or most <= 0:
        return NOTHING if not total else None
    try:
        with tempfile.TemporaryDirectory(prefix="chipsmith-") as folder:
            work = BlockWork(folder, settings, tuple(views), labels, False)
            # What is small is spread as far as it goes.
            neighbours = NEIGHBOURS if most >= SAMPLE and work.views[0].plan.columns > 1 else 1
            groups = _written(_Sampler(work, neighbours, progress), work, min(most, total))
    except ChipsmithError:
        raise
    except OSError:
        # There is no room for a sample; the run itself may write elsewhere.
        return None
    return _of_groups(groups, work, total, workers) if groups else None


def _written(sampler: _Sampler, work: BlockWork, most: int) -> list[_Group]:
    """Write the sample, spread evenly over all chips."""
    sizes = np.array([len(numbers.positions) for numbers in work.numbers])
    ends = np.cumsum(sizes)
    count = max(1, most // sampler.neighbours)
    # A middle out of each of equal parts; the order is such that a sample that is cut short is spread too.
    places = ((np.arange(count) + 0.5) / count * ends[-1]).astype(np.int64)
    order = np.concatenate([np.arange(first, count, 3) for first in (1, 0, 2)])
    groups: list[_Group] = []
    started = time.monotonic()
    for place in places[order].tolist():
        view = int(np.searchsorted(ends, place, side="right"))
        group = sampler.write(view, place - int(ends[view] - sizes[view]))
        if group is not None:
            groups.append(group)
        if time.monotonic() - started > SECONDS:
            break
    return groups


class _Sampler:
    """Writes chips of the sample."""

    def __init__(self, work: BlockWork, neighbours: int, progress: Progress) -> None:
        """Begin with nothing; chips are written in groups of some neighbours."""
        self.neighbours = neighbours
        self._work = work
        self._progress = progress
        self._shops: dict[int, Workshop] = {}
        self._bytes = (0, 0)

    def write(self, view: int, place: int) -> _Group | None:
        """Write the chip at a place of a view's numbers with its neighbours; None if that failed."""
        if view not in self._shops:
            self._shops[view] = self._work.workshop(view, self._progress)
            self._make_folders(self._shops[view])
        shop = self._shops[view]
        block = Block(0, view, _strip(self._work, view, place, self.neighbours))
        readers = self._work.readers(view, self._progress)
        chips = reading = writing = 0.0
        lines = 0
        started = time.perf_counter()
        for group in self._work.groups(block, shop, readers):
            read = time.perf_counter()
            record = group.work()
            if record.failure is not None:
                raise record.failure
            lines += _line_bytes(record)
            chips += len(record.chips)
            reading, writing = reading + read - started, writing + time.perf_counter() - read
            started = time.perf_counter()
        if not chips:
            return None
        before, self._bytes = self._bytes, _sizes(Path(self._work.folder))
        window = block.strip.window
        return _Group(
            int(chips),
            self._bytes[0] - before[0] + lines,
            self._bytes[1] - before[1] + lines,
            window.width * window.height,
            reading,
            writing,
        )

    def _make_folders(self, shop: Workshop) -> None:
        for folder in (IMAGES, SECOND_IMAGES, *shop.labels.folders()):
            os.makedirs(os.path.join(self._work.folder, folder), exist_ok=True)


def _strip(work: BlockWork, view: int, place: int, neighbours: int) -> Strip:
    """Return the chip at a place of a view's numbers, and those to the right of it that are to be written too."""
    plan, positions = work.views[view].plan, work.numbers[view].positions
    row, first = divmod(int(positions[place]), plan.columns)
    near = positions[place : place + neighbours] - positions[place]
    last = first + int(np.count_nonzero((near == np.arange(len(near))) & (first + near < plan.columns))) - 1
    begin, end = plan.window(row, first), plan.window(row, last)
    return Strip([row], range(first, last + 1), Window(begin.x, begin.y, end.x_end - begin.x, begin.height))


def _line_bytes(record: GroupRecord) -> int:
    return sum(len(map_line(chip.images, chip.labels)) for chip in record.chips)


def _sizes(folder: Path) -> tuple[int, int]:
    """Return the bytes of all files below a folder, and those that a disk gives them."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return sum(sizes), sum(-(-size // _DISK_BLOCK) * _DISK_BLOCK for size in sizes)


def _of_groups(groups: list[_Group], work: BlockWork, total: int, workers: int) -> Estimate:
    chips = np.array([group.chips for group in groups])
    own = np.array([group.bytes for group in groups], dtype=float)
    per_chip = own.sum() / chips.sum()
    spread = 0.5
    if len(groups) > 1:
        residuals = own - per_chip * chips
        spread = 2 * float(np.sqrt((residuals**2).sum() / (len(groups) - 1) / len(groups)) / own.mean())
    fixed = _INDEX_BYTES
    size = per_chip * total + fixed
    disk = sum(group.disk_bytes for group in groups) / chips.sum() * total + fixed
    # The first group also pays for what is made once.
    timed = groups[1:] if len(groups) > 2 else groups
    reading = sum(group.reading_seconds for group in timed) / sum(group.pixels for group in timed) * _pixels(work)
    writing = sum(group.writing_seconds for group in timed) / sum(group.chips for group in timed) * total
    gain = max(1, min(workers, os.cpu_count() or 1)) ** _GAIN_OF_THREADS
    seconds = max(reading, (reading + writing) / gain) * _WITH_CHECK
    return Estimate(total, size, size * max(spread, _LEAST_ERROR), disk, seconds)


def _pixels(work: BlockWork) -> int:
    """Return how many pixels a run reads."""
    return sum(block.strip.window.width * block.strip.window.height for block in work.blocks())


def free_bytes(folder: Path) -> int | None:
    """Return the room on the disk of a folder that may not be there yet; None if nobody knows."""
    nearest = next((path for path in (folder, *folder.absolute().parents) if path.exists()), None)
    try:
        return None if nearest is None else shutil.disk_usage(nearest).free
    except OSError:
        return None

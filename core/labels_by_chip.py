# SPDX-License-Identifier: GPL-2.0-or-later
"""The labels of all chips of a plan counted by class, before any chip is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .block_work import BlockWork
from .dataset.label_statistics import ObjectCounts
from .formats import FORMATS
from .labels.classes import ClassTable
from .labels.in_strips import ChipLabels
from .labels.strip_objects import strip_objects
from .plan import ChipPlan, Fate, Strip
from .progress import Progress, stop_if_cancelled
from .views import View
from .write_chips import Counts


@dataclass(frozen=True)
class LabelsByChip:
    """Labels of the chips of one plan: an entry for each class in each chip, in the order of chips and classes."""

    positions: np.ndarray
    """places in the plan's table, row by row, int64 (n,)"""
    class_rows: np.ndarray
    """rows of the class table, int64 (n,)"""
    counts: np.ndarray
    """objects, or classified pixels, int64 (n,)"""

    @property
    def labelled(self) -> int:
        """Number of chips that have a label."""
        return len(np.unique(self.positions))

    @property
    def total(self) -> int:
        """Number of labels."""
        return int(self.counts.sum())

    def per_class(self, classes: int) -> tuple[np.ndarray, np.ndarray]:
        """Return the labels of each class and the chips that have any, int64 (classes,) each."""
        labels = np.zeros(classes, dtype=np.int64)
        np.add.at(labels, self.class_rows, self.counts)
        return labels, np.bincount(self.class_rows, minlength=classes)

    def of_chips(self, positions: np.ndarray) -> list[slice]:
        """Return where the entries of each of some chips lie."""
        starts = np.searchsorted(self.positions, positions, side="left")
        ends = np.searchsorted(self.positions, positions, side="right")
        return [slice(start, end) for start, end in zip(starts.tolist(), ends.tolist())]


_NOTHING = np.zeros((0, 3), dtype=np.int64)
_NONE = np.zeros(0, dtype=np.int64)


def count_labels(work: BlockWork, progress: Progress) -> tuple[LabelsByChip, ...]:
    """Return the labels of all chips that are to be written, of each angle, as the statistics count them.

    Args:
        work: of the run.
        progress: told how far it is, asked for cancel.

    Raises:
        ChipsmithError: if labels cannot be read or used.
    """
    found: list[list[np.ndarray]] = [[_NOTHING] for _ in work.views]
    if FORMATS[work.settings.metadata_format].has_labels:
        counter = work.counter()
        total = max(1, sum(view.plan.written_count for view in work.views))
        done = 0
        for block in work.blocks():
            stop_if_cancelled(progress)
            view = work.views[block.view]
            wanted = _wanted(view.plan, block.strip)
            found[block.view].append(_of_strip(view, block.strip, wanted, counter, work.labels.classes))
            done += int(np.count_nonzero(wanted))
            progress.report(done / total)
    return tuple(_sorted(np.concatenate(parts)) for parts in found)


def _wanted(plan: ChipPlan, strip: Strip) -> np.ndarray:
    """Return which chips of a strip are to be written, bool (rows, columns)."""
    return plan.fate[np.ix_(list(strip.rows), list(strip.columns))] == Fate.WRITTEN


def _of_strip(
    view: View, strip: Strip, wanted: np.ndarray, counter: Callable[[ChipLabels], Counts], classes: ClassTable
) -> np.ndarray:
    """Return position, class row and count of the labels of a strip, int64 (n, 3)."""
    positions = np.add.outer(np.array(strip.rows) * view.plan.columns, np.array(strip.columns))
    many = max(1, len(classes.entries))
    objects = strip_objects(view.labels, strip)
    if objects is not None:
        chips = np.repeat(np.arange(positions.size), np.diff(objects.starts))
        chosen = wanted.ravel()[chips]
        rows = classes.index_of(objects.objects.values[chosen])
        return _added_up(positions.ravel()[chips[chosen]] * many + rows, np.ones(len(rows), dtype=np.int64), many)
    labels = view.labels.strip(strip)
    keys, counts = [_NONE], [_NONE]
    for row, column in np.argwhere(wanted).tolist():
        own = counter(labels.chip(strip.rows[row], strip.columns[column]))
        if isinstance(own, ObjectCounts):
            rows, found = own.class_rows, np.ones_like(own.class_rows)
        else:
            rows, found = np.arange(len(own.pixels)), own.pixels
        keys.append(positions[row, column] * many + rows[found > 0])
        counts.append(found[found > 0])
    return _added_up(np.concatenate(keys), np.concatenate(counts), many)


def _added_up(keys: np.ndarray, counts: np.ndarray, classes: int) -> np.ndarray:
    """Return position, class row and sum of the counts of each key `position * classes + row`, int64 (n, 3)."""
    pairs, place = np.unique(keys, return_inverse=True)
    sums = np.zeros(len(pairs), dtype=np.int64)
    np.add.at(sums, place, counts)
    return np.column_stack((*np.divmod(pairs, classes), sums))


def _sorted(entries: np.ndarray) -> LabelsByChip:
    order = np.lexsort((entries[:, 1], entries[:, 0]))
    return LabelsByChip(*entries[order].T)

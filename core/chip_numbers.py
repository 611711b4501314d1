# SPDX-License-Identifier: GPL-2.0-or-later
"""The numbers of chips: contiguous, position by position, angle by angle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .plan import ChipPlan, Fate


@dataclass(frozen=True)
class ChipNumbers:
    """The numbers of the chips of one plan that are written; other positions take no memory."""

    positions: np.ndarray
    """places in the plan's table, row by row, int64 (n,), ascending"""
    numbers: np.ndarray
    """int64 (n,)"""
    columns: int
    """of the table"""

    def of(self, row: int, column: int) -> int:
        """Return the number of a chip that is written."""
        return int(self.numbers[self.positions.searchsorted(row * self.columns + column)])

    def all(self) -> list[int]:
        """Return all numbers."""
        return self.numbers.tolist()


def numbers_of(plans: Sequence[ChipPlan]) -> tuple[ChipNumbers, ...]:
    """Return the numbers of the chips of plans of the same positions, one plan an angle."""
    written = [np.flatnonzero(plan.fate == Fate.WRITTEN) for plan in plans]
    order = np.concatenate([own * len(plans) + index for index, own in enumerate(written)])
    numbers = np.empty(len(order), dtype=np.int64)
    numbers[np.argsort(order)] = np.arange(len(order)) + plans[0].start_index
    parts = np.split(numbers, np.cumsum([len(own) for own in written])[:-1])
    return tuple(ChipNumbers(own, part, plan.columns) for own, part, plan in zip(written, parts, plans))

# SPDX-License-Identifier: GPL-2.0-or-later
"""Minimum, maximum, sum and count of many numbers, exact in whatever order they are added."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np

_MANTISSA_BITS = 53


@dataclass(frozen=True)
class Spread:
    """A running state; the sum is exact, so that runs in parts equal one run to the last digit."""

    minimum: float = 0.0
    maximum: float = 0.0
    total: Fraction = Fraction(0)
    count: int = 0

    def with_values(self, values: Iterable[float]) -> Spread:
        """Return the state with further numbers."""
        values = list(values)
        if not values:
            return self
        return self.merged(Spread(min(values), max(values), exact_sum(values), len(values)))

    def merged(self, other: Spread) -> Spread:
        """Return the state of both."""
        if not other.count:
            return self
        if not self.count:
            return other
        return Spread(
            min(self.minimum, other.minimum),
            max(self.maximum, other.maximum),
            self.total + other.total,
            self.count + other.count,
        )

    @property
    def mean(self) -> float:
        """Mean, 0 without numbers."""
        return float(self.total / self.count) if self.count else 0.0

    def as_esri(self) -> dict[str, Any]:
        """Return the object that index files hold."""
        return {
            "Min": _plain(self.minimum),
            "Max": _plain(self.maximum),
            "Mean": self.mean,
            "Sum": _plain(float(self.total)),
            "Count": self.count,
        }

    def as_state(self) -> list[Any]:
        """Return JSON values that keep the sum exact."""
        return [self.minimum, self.maximum, str(self.total), self.count]

    @staticmethod
    def of_state(state: list[Any]) -> Spread:
        """Return what `as_state` kept."""
        return Spread(state[0], state[1], Fraction(state[2]), state[3])


def exact_sum(values: Sequence[float]) -> Fraction:
    """Return the sum of finite doubles without rounding.

    Each is a whole number times a power of two; whole numbers add up much faster than fractions.
    """
    mantissas, exponents = np.frexp(np.array(values, dtype=np.float64))
    whole = np.ldexp(mantissas, _MANTISSA_BITS).astype(np.int64)
    lowest = int(exponents.min(initial=0))
    shifts = exponents - lowest
    total = sum(number << shift for number, shift in zip(whole.tolist(), shifts.tolist()))
    return Fraction(total) * Fraction(2) ** (lowest - _MANTISSA_BITS)


def _plain(value: float) -> float | int:
    """Return whole numbers as integers."""
    return int(value) if value == int(value) else value

# SPDX-License-Identifier: GPL-2.0-or-later
"""Sums of many numbers are exact."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from chipsmith.core.dataset.spread import Spread, exact_sum

numbers = st.one_of(st.floats(allow_nan=False, allow_infinity=False), st.integers(-(2**53), 2**53))


@given(st.lists(numbers))
def test_sums_equal_those_of_fractions(values):
    assert exact_sum(values) == sum(map(Fraction, values))


@given(st.lists(st.lists(numbers)))
def test_parts_equal_the_whole(parts):
    spread = Spread()
    for part in parts:
        spread = spread.merged(Spread().with_values(part))
    assert spread == Spread().with_values([value for part in parts for value in part])

# SPDX-License-Identifier: GPL-2.0-or-later
"""Boxes near some rows: found by the index, found one by one."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from chipsmith.core.labels.pairs import BoxIndex

heights = st.integers(-8, 8).map(lambda n: n / 2)
boxes = st.tuples(heights, heights).map(sorted)


@given(st.lists(boxes), boxes)
def test_near_rows(spans, rows):
    bounds = np.array([(0.0, low, 1.0, high) for low, high in spans]).reshape(-1, 4)
    expected = [index for index, (low, high) in enumerate(spans) if low <= rows[1] and high >= rows[0]]
    assert BoxIndex.of(bounds).near_rows(*rows).tolist() == expected

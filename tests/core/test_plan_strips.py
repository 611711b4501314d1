# SPDX-License-Identifier: GPL-2.0-or-later
"""Strips hold every chip that is to be written once, and no strip is larger than its budget."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scenes import UTM_PLACE, plan_over

from chipsmith.core import strip_limits
from chipsmith.core.grid import Grid
from chipsmith.core.plan import Fate


@given(st.data())
def test_strips_hold_every_written_chip_once(data):
    width, height = data.draw(st.integers(1, 200)), data.draw(st.integers(1, 200))
    tile = (data.draw(st.integers(5, 60)), data.draw(st.integers(5, 60)))
    stride = (data.draw(st.integers(4, 80)), data.draw(st.integers(4, 80)))
    edge = data.draw(st.sampled_from(["SHIFT", "PAD"]))
    plan = plan_over(Grid(width, height, UTM_PLACE), tile=tile, stride=stride, edge=edge)
    random = np.random.default_rng(data.draw(st.integers(0, 1000)))
    share = data.draw(st.sampled_from([0.0, 0.1, 0.5, 1.0]))
    fate = np.where(random.random(plan.fate.shape) < share, Fate.WRITTEN, random.choice([Fate.NO_LABEL, Fate.NODATA]))
    plan = plan.with_fate(fate.astype(np.uint8))
    pixel = data.draw(st.integers(1, 24))
    strip_bytes = data.draw(st.integers(1, 100_000))
    widest_bytes = data.draw(st.integers(1, 100_000))
    gap = data.draw(st.sampled_from([0, 10, 4096]))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(strip_limits, "STRIP_BYTES", strip_bytes)
        patch.setattr(strip_limits, "WIDEST_STRIP_BYTES", widest_bytes)
        patch.setattr(strip_limits, "WIDEST_GAP_PX", gap)
        strips = list(plan.strips(pixel))

    seen = np.zeros(plan.fate.shape, dtype=int)
    for strip in strips:
        seen[strip.rows.start : strip.rows.stop, strip.columns.start : strip.columns.stop] += 1
        for row in strip.rows:
            for column in strip.columns:
                assert strip.window.contains(plan.window(row, column))
        size = strip.window.width * strip.window.height * pixel
        assert size <= max(strip_bytes, widest_bytes) or len(strip.rows) == 1
        assert strip.window.width * tile[1] * pixel <= widest_bytes or len(strip.columns) == 1
        used = (plan.fate[strip.rows.start : strip.rows.stop] == Fate.WRITTEN).any(axis=0)
        starts = plan.x_px[[column for column in strip.columns if used[column]]]
        assert (np.diff(starts) <= tile[0] + gap).all()
    assert (seen[plan.fate == Fate.WRITTEN] == 1).all()
    assert seen.max(initial=0) <= 1

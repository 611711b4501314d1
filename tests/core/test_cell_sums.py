# SPDX-License-Identifier: GPL-2.0-or-later
"""Sums by cells that chips share equal the sums of each chip's own pixels."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scenes import UTM_PLACE, plan_over

from chipsmith.core.dataset.band_statistics import BandSums
from chipsmith.core.dataset.cell_sums import CellSums, SharedCells, sums_of_block
from chipsmith.core.grid import Grid, Window
from chipsmith.core.sources.raster import Band, PixelBlock

BANDS = (Band("", 3.0), Band(""))


def _strip(random, dtype: str, height: int, has_mask: bool) -> PixelBlock:
    limits = np.iinfo(dtype)
    pixels = random.integers(limits.min, limits.max, (height, 70, 2), dtype, endpoint=True)
    pixels[random.random(pixels.shape) < 0.2] = 3
    pixels[random.random(pixels.shape) < 0.2] = limits.max
    covered = random.random((height, 70)) < 0.5 if has_mask else None
    return PixelBlock(Window(0, 0, 70, height), pixels, covered)


def _slowly(block: PixelBlock, chips: list[Window]) -> tuple[BandSums, ...]:
    """Return the sums of `chips`, chip after chip, in integers without bounds."""
    sums = []
    for index, band in enumerate(BANDS):
        samples: list[int] = []
        for chip in chips:
            part = block.part(chip)
            values = part.pixels[..., index]
            keep = np.ones(values.shape, bool) if part.covered is None else part.covered
            if band.nodata is not None:
                keep = keep & (values != band.nodata)
            samples += values[keep].tolist()
        if samples:
            squares = sum(value * value for value in samples)
            sums.append(BandSums(len(samples), min(samples), max(samples), sum(samples), squares))
        else:
            sums.append(BandSums())
    return tuple(sums)


@settings(max_examples=60)
@given(
    st.integers(0, 2**32),
    st.sampled_from(["uint8", "int8", "uint16", "int16"]),
    st.sampled_from([40, 300]),
    st.booleans(),
    st.integers(5, 40),
    st.integers(3, 50),
)
def test_cells_equal_pixel_by_pixel(seed, dtype, height, has_mask, tile, stride):
    random = np.random.default_rng(seed)
    block = _strip(random, dtype, height, has_mask)
    plan = plan_over(Grid(70, height, UTM_PLACE), tile=tile, stride=stride)
    windows = [plan.window(row, column) for row in range(plan.rows) for column in range(plan.columns)]
    cells = CellSums(*plan.edges_px(block.window), BANDS, block.pixels.dtype)
    for _ in range(3):
        chosen = [windows[index] for index in random.integers(0, len(windows), 5)]
        assert cells.of_chips(block, chosen) == _slowly(block, chosen)
    assert sums_of_block(block, BANDS) == _slowly(block, [block.window])


def test_threads_share_the_cells_of_a_strip():
    block = _strip(np.random.default_rng(1), "uint8", 64, has_mask=False)
    plan = plan_over(Grid(70, 64, UTM_PLACE), tile=16, stride=4)
    windows = [plan.window(row, column) for row in range(plan.rows) for column in range(plan.columns)]
    shared = SharedCells()
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda w: shared.of_strip(block, plan, BANDS).of_chips(block, [w]), windows))
    assert found == [_slowly(block, [window]) for window in windows]
    cells = shared.of_strip(block, plan, BANDS)
    assert cells is shared.of_strip(block, plan, BANDS)
    assert cells is not shared.of_strip(PixelBlock(block.window, block.pixels), plan, BANDS)

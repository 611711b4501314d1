# SPDX-License-Identifier: GPL-2.0-or-later
"""Where chips lie: the uniform grid of tiles, and the rules for its last row and column."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from oracles import chip_files, window_of
from scenes import UTM_PLACE, noise, plan_over, run, whole, write_raster

from chipsmith.core.chip_numbers import numbers_of
from chipsmith.core.grid import Grid
from chipsmith.core.lattice_plan import positions
from chipsmith.core.plan import Fate, stem
from chipsmith.core.settings import EdgeRule

lengths = st.integers(1, 400)
tiles = st.integers(1, 120)
steps = st.integers(1, 150)


@given(lengths, tiles, steps)
def test_skip_keeps_all_tiles_that_fit(length, tile, step):
    expected = [start for start in range(0, length, step) if start + tile <= length]
    assert positions(length, tile, step, EdgeRule.SKIP).tolist() == expected


@given(lengths, tiles, steps)
def test_shift_and_pad_add_at_most_one_tile(length, tile, step):
    fitting = [start for start in range(0, length, step) if start + tile <= length]
    for rule in (EdgeRule.SHIFT, EdgeRule.PAD):
        starts = positions(length, tile, step, rule).tolist()
        assert starts[: len(fitting)] == fitting
        assert len(starts) - len(fitting) in (0, 1)
        assert starts == sorted(set(starts))
        assert len(starts) >= 1
        if len(starts) > len(fitting):
            assert starts[-1] == (max(0, length - tile) if rule is EdgeRule.SHIFT else len(fitting) * step)


@given(lengths, tiles, st.data())
def test_shift_and_pad_cover_every_pixel(length, tile, data):
    step = data.draw(st.integers(1, tile))
    for rule in (EdgeRule.SHIFT, EdgeRule.PAD):
        covered = np.zeros(length, dtype=bool)
        for start in positions(length, tile, step, rule):
            covered[start : start + tile] = True
        assert covered.all()


@given(lengths, tiles, steps)
def test_no_tile_without_a_pixel_and_none_past_the_end_with_shift(length, tile, step):
    for rule in EdgeRule:
        starts = positions(length, tile, step, rule)
        assert all(0 <= start < length for start in starts)
        if rule is not EdgeRule.PAD:
            assert all(start + tile <= max(length, tile) for start in starts)


@given(st.integers(1, 60), st.integers(1, 40), st.sampled_from(list(EdgeRule)))
def test_a_length_of_n_tiles_gives_n_tiles(tile, count, rule):
    assert positions(tile * count, tile, tile, rule).tolist() == [index * tile for index in range(count)]


@pytest.mark.parametrize(("rule", "expected"), [("SHIFT", [0]), ("PAD", [0]), ("SKIP", [])])
def test_an_image_smaller_than_the_tile(rule, expected):
    assert positions(10, 16, 8, EdgeRule(rule)).tolist() == expected


def test_8192_by_256_gives_exactly_1024_chips():
    plan = plan_over(Grid(8192, 8192, (0.1, 0.3, 0.0, 0.7, 0.0, -0.3)), tile=256)
    assert plan.written_count == 32 * 32


def test_stride_0_is_the_tile():
    plan = plan_over(Grid(21, 18, UTM_PLACE), tile=(7, 9), stride=0)
    assert plan.x_px.tolist() == [0, 7, 14]
    assert plan.y_px.tolist() == [0, 9]


@given(st.integers(0, 2**20), st.lists(st.sampled_from(list(Fate)), min_size=12, max_size=12))
def test_numbers_are_contiguous_row_by_row(start, fates):
    plan = plan_over(Grid(40, 30, UTM_PLACE), tile=10, start_index=start)
    plan = plan.with_fate(np.array(fates, dtype=np.uint8).reshape(3, 4))
    (numbers,) = numbers_of([plan])
    written = [divmod(position, 4) for position, fate in enumerate(fates) if fate == Fate.WRITTEN]
    assert [numbers.of(row, column) for row, column in written] == list(range(start, start + len(written)))
    assert numbers.all() == list(range(start, start + len(written)))


@given(st.lists(st.lists(st.booleans(), min_size=6, max_size=6), min_size=2, max_size=4))
def test_numbers_of_several_angles_run_position_by_position(angles):
    plan = plan_over(Grid(30, 20, UTM_PLACE), tile=10, start_index=7)
    fates = [np.where(written, Fate.WRITTEN, Fate.NODATA).astype(np.uint8).reshape(2, 3) for written in angles]
    numbers = numbers_of([plan.with_fate(fate) for fate in fates])
    expected = 7
    for position in range(6):
        for written, own in zip(angles, numbers):
            if written[position]:
                assert own.of(*divmod(position, 3)) == expected
                expected += 1


def test_stems_have_twelve_digits():
    assert stem(0) == "000000000000"
    assert stem(123456) == "000000123456"


@pytest.mark.parametrize(("edge", "count"), [("SHIFT", 4 * 3), ("PAD", 4 * 3), ("SKIP", 3 * 2)])
def test_chips_on_disk_lie_row_by_row(tmp_path, edge, count):
    image = write_raster(tmp_path / "image.tif", noise(50, 70))
    run(image, whole(image), tmp_path / "out", tile=20, edge=edge)
    chips = chip_files(tmp_path / "out")
    assert len(chips) == count
    corners = [(window[0].start, window[1].start) for window in (window_of(chip, image) for chip in chips)]
    assert corners == sorted(corners)
    assert [chip.stem for chip in chips] == [f"{number:012d}" for number in range(count)]
    if edge == "SHIFT":
        assert corners[-1] == (30, 50)


def test_a_region_is_cut_as_if_it_were_the_image(tmp_path):
    image = write_raster(tmp_path / "image.tif", noise(60, 60))
    g = UTM_PLACE
    extent = (g[0] + 10.4 * 0.25, g[3] - 55.5 * 0.25, g[0] + 49.7 * 0.25, g[3] - 20.0 * 0.25)
    run(image, whole(image), tmp_path / "out", tile=20, extent=extent)
    corners = [tuple(part.start for part in window_of(chip, image)) for chip in chip_files(tmp_path / "out")]
    assert corners == [(20, 10), (20, 30), (36, 10), (36, 30)]  # rows 20 to 56, columns 10 to 50

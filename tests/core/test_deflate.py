# SPDX-License-Identifier: GPL-2.0-or-later
"""Image chips are packed by the faster of two ways unless the other is clearly smaller."""

from __future__ import annotations

import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipsmith.core.chips.deflate import deflated

WAYS = {"Huffman codes": zlib.Z_HUFFMAN_ONLY, "run lengths": zlib.Z_RLE}


def _packed(lines: np.ndarray, way: str) -> bytes:
    packer = zlib.compressobj(1, zlib.DEFLATED, 15, 9, WAYS[way])
    return packer.compress(lines.tobytes()) + packer.flush()


def _noise(rows: int, columns: int, spread: float = 6.0) -> np.ndarray:
    """What a filter leaves of a photograph: small differences around 0."""
    return np.random.default_rng(0).normal(0, spread, (rows, columns)).round().astype(np.int8).view(np.uint8)


@given(
    st.integers(1, 40), st.integers(1, 70), st.floats(0, 1), st.integers(0, 2**32 - 1), st.sampled_from([1, 2, 4, 200])
)
def test_what_is_packed_is_unpacked(rows, columns, share, seed, run):
    random = np.random.default_rng(seed)
    values = np.repeat(random.integers(0, 256, rows * columns // run + 1), run)[: rows * columns].reshape(rows, columns)
    lines = np.where(random.random((rows, columns)) < share, values, 0).astype(np.uint8)
    assert zlib.decompress(deflated(lines)) == lines.tobytes()


def test_a_photograph_needs_no_run_lengths():
    lines = _noise(256, 768)
    assert deflated(lines) == _packed(lines, "Huffman codes")
    assert len(deflated(lines)) < 1.005 * len(_packed(lines, "run lengths"))


@pytest.mark.parametrize("share", [0.1, 0.5, 1.0])
@pytest.mark.parametrize("across", [False, True])
def test_equal_areas_are_packed_as_runs(share, across):
    lines = _noise(256, 768)
    if across:
        lines[:, : round(768 * share)] = 0
    else:
        lines[: round(256 * share)] = 0
    assert deflated(lines) == _packed(lines, "run lengths")


@pytest.mark.parametrize("spread", [0.3, 0.6, 1.0, 2.0, 20.0])
@pytest.mark.parametrize("empty_rows", [0, 2, 4, 6, 12, 100])
def test_no_image_is_much_larger_than_with_run_lengths(spread, empty_rows):
    lines = _noise(256, 768, spread)
    lines[40 : 40 + empty_rows] = 0
    assert len(deflated(lines)) <= 1.025 * len(_packed(lines, "run lengths"))

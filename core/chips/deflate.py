# SPDX-License-Identifier: GPL-2.0-or-later
"""DEFLATE of image chips whose pixels are differences to their neighbours already.

What is left of a photograph then is noise, in which a search for repetitions finds next to nothing: Huffman
codes alone take up to a quarter less time than with run lengths, and under a hundredth more room. Where many
neighbours are alike (padding, nodata, drawn maps) run lengths save up to nine tenths.
"""

from __future__ import annotations

import zlib

import numpy as np

# One row in so many tells how alike neighbours are.
_ROWS_BETWEEN = 8
# From this share of words of four equal bytes on, run lengths are worth their time. Below, they saved 1 % at
# most on aerial photographs, drone images and satellite images.
_FEW_RUNS = 0.025


def deflated(lines: np.ndarray) -> bytes:
    """Return the zlib stream of filtered lines, uint8 (rows, bytes), that lie one behind the other."""
    strategy = zlib.Z_HUFFMAN_ONLY if _share_of_runs(lines) < _FEW_RUNS else zlib.Z_RLE
    packer = zlib.compressobj(1, zlib.DEFLATED, 15, 9, strategy)
    return packer.compress(lines.data) + packer.flush()


def _share_of_runs(lines: np.ndarray) -> float:
    """Return how many of the words of four bytes consist of one and the same byte, 0 to 1."""
    some = lines[::_ROWS_BETWEEN].ravel()
    words = some[: some.size // 4 * 4].view(np.uint32)
    turned = (words >> np.uint32(8)) | (words << np.uint32(24))
    return float(np.count_nonzero(words == turned)) / max(1, words.size)

# SPDX-License-Identifier: GPL-2.0-or-later
"""The camera: from the lit canvas to the bytes of the picture."""

from __future__ import annotations

import math

import numpy as np

from .settings import COLS, ROWS, SEED, SUPERSAMPLE


def expose(lit: np.ndarray) -> np.ndarray:
    """Average down to the final pixels, add lens blur, haze, tone and sensor noise; return bytes."""
    small = lit.reshape(ROWS, SUPERSAMPLE, COLS, SUPERSAMPLE, 3).mean((1, 3))
    hazy = soften(small, 0.12) * 0.985 + np.array([0.008, 0.010, 0.014])
    out = 255 * np.clip(hazy, 0, 1) ** (1 / 2.2)
    grey = out.mean(2, keepdims=True)
    out = grey + 0.9 * (out - grey)
    out = 255 * (out / 255 + 0.09 * np.sin((out / 255 - 0.5) * 2 * math.pi) / (2 * math.pi))
    out = (out - 118) * 1.06 + 124
    rng = np.random.default_rng(SEED + 3)
    out += rng.normal(0, 0.8, (ROWS, COLS, 1)) + rng.normal(0, 0.3, (ROWS, COLS, 3))
    return np.clip(np.rint(out), 0, 255).astype(np.uint8)


def soften(rgb: np.ndarray, side: float) -> np.ndarray:
    """Return ``rgb`` under a small 3 x 3 lens kernel with the given side weight."""
    for _ in range(2):  # along the rows, then along the columns
        p = np.pad(rgb, ((1, 1), (0, 0), (0, 0)), mode="edge")
        rgb = ((1 - 2 * side) * rgb + side * (p[:-2] + p[2:])).swapaxes(0, 1)
    return rgb

# SPDX-License-Identifier: GPL-2.0-or-later
"""Smooth noise, the texture of everything that is drawn, and its counterpart, the blur."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from PIL import Image


def value_noise(shape: tuple[int, int], cell: float, rng: Generator, octaves: int) -> np.ndarray:
    """Return smooth noise of zero mean and unit variance; its widest features are ``cell`` pixels apart."""
    rows, cols = shape
    total = np.zeros(shape, np.float32)
    weight = 1.0
    for _ in range(octaves):
        step = max(cell, 1.0)
        grid = Image.fromarray(rng.standard_normal((int(rows / step) + 4, int(cols / step) + 4)).astype(np.float32))
        area = (1.0, 1.0, 1.0 + cols / step, 1.0 + rows / step)
        total += weight * np.asarray(grid.resize((cols, rows), Image.Resampling.BICUBIC, box=area))
        weight *= 0.55
        cell /= 2.1
    return (total - total.mean()) / total.std()


def blur(a: np.ndarray, radius: int, rounds: int = 2) -> np.ndarray:
    """Return ``a`` box-blurred ``rounds`` times with the given radius in pixels."""
    out = a.astype(np.float64)
    size = 2 * radius + 1
    for _ in range(2 * rounds):  # along the rows and the columns by turns
        total = np.cumsum(np.pad(out, ((radius + 1, radius), (0, 0)), mode="edge"), axis=0)
        out = ((total[size:] - total[:-size]) / size).T
    return out.astype(np.float32)

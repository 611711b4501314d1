# SPDX-License-Identifier: GPL-2.0-or-later
"""The numbers that several modules share: the seed and the sizes of the scene and of its canvas."""

from __future__ import annotations

SEED = 20240517
PIXEL = 0.25  # metres
COLS, ROWS = 1024, 768
WIDTH_M, HEIGHT_M = COLS * PIXEL, ROWS * PIXEL
SUPERSAMPLE = 3
MARGIN_M = 8.0  # drawn around the scene so that shadows and blur are right at the edges
PPM = SUPERSAMPLE / PIXEL  # canvas pixels per metre
PAVEMENT_M = 1.8  # width of the pavement on each side of a street

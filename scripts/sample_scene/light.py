# SPDX-License-Identifier: GPL-2.0-or-later
"""The light: one sun with cast shadows, and the open sky."""

from __future__ import annotations

import math

import numpy as np

from .canvas import Canvas
from .noise import blur
from .settings import MARGIN_M, PPM

SUN_AZIMUTH, SUN_ELEVATION = math.radians(142.0), math.radians(47.0)
SUN = (  # the unit vector towards it: east, north, up
    math.sin(SUN_AZIMUTH) * math.cos(SUN_ELEVATION),
    math.cos(SUN_AZIMUTH) * math.cos(SUN_ELEVATION),
    math.sin(SUN_ELEVATION),
)
SUN_LIGHT = np.array([0.79, 0.765, 0.71], np.float32)
SKY_LIGHT = np.array([0.21, 0.235, 0.29], np.float32)


def cast_shadows(height: np.ndarray) -> np.ndarray:
    """Return how deep each pixel lies in shadow, 0 to 1, by walking towards the sun in the south-east."""
    east, north, up = SUN
    cols_per_row = east / -north
    drop = math.hypot(cols_per_row, 1.0) / PPM * up / math.hypot(east, north)  # of the ray, for each row
    roof = np.full_like(height, -9.0)  # what the rays over each pixel touch
    rows, cols = height.shape
    for k in range(1, int(float(height.max()) / drop) + 2):
        shift = round(k * cols_per_row)
        view = roof[: rows - k, : cols - shift]
        np.maximum(view, height[k:, shift:] - np.float32(k * drop), out=view)
    return np.clip((roof - height - 0.05) / 0.3, 0, 1)


def light(canvas: Canvas) -> np.ndarray:
    """Return the lit picture in linear light, cropped to the scene."""
    albedo, height, slope_x, slope_y = (canvas.layers[name] for name in ("albedo", "height", "slope_x", "slope_y"))
    east, north, up = SUN
    facing = np.clip((up - slope_x * east - slope_y * north) / np.sqrt(1 + slope_x**2 + slope_y**2), 0, None)
    sun = facing / np.float32(up) * (1 - blur(cast_shadows(height), 1, 1))
    around = blur(height, int(1.4 * PPM)) - height
    sky = np.clip(1 - 0.11 * np.clip(around, 0, None), 0.45, 1.0)
    linear = np.clip(albedo / 255, 0, 1) ** np.float32(2.2)
    lit = linear * (sun[..., None] * SUN_LIGHT + sky[..., None] * SKY_LIGHT)
    m = round(MARGIN_M * PPM)
    return lit[m:-m, m:-m]

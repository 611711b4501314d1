# SPDX-License-Identifier: GPL-2.0-or-later
"""The shape of pitched roofs: bodies with a gable or a hip, and the surface they make together."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from shapely.geometry import Polygon

from .canvas import Window
from .model import RoofPart
from .shapes import Frame


def gable(frame: Frame, length: float, width: float, eave: float, pitch: float) -> RoofPart:
    """Return a body with a ridge along its length."""
    return RoofPart(frame.rectangle(0, 0, length, width), (pitch, 0.0, pitch, 0.0), eave)


def hip(outline: Polygon, eave: float, pitch: float) -> RoofPart:
    """Return a convex body whose roof rises from every edge."""
    return RoofPart(outline, (pitch,) * (len(outline.exterior.coords) - 1), eave)


@dataclass
class Surface:
    """A roof at each pixel: height, slopes, distance down the plane and distance to the next plane."""

    height: np.ndarray
    slope_x: np.ndarray
    slope_y: np.ndarray
    down: np.ndarray
    gap: np.ndarray


def roof_surface(parts: Sequence[RoofPart], win: Window) -> Surface:
    """Return the roof of a building: at each place that of its highest body."""
    roof, *others = (part_surface(part, win) for part in parts)
    for other in others:
        higher = other.height > roof.height
        for layer in fields(Surface):
            getattr(roof, layer.name)[higher] = getattr(other, layer.name)[higher]
    return roof


def part_surface(part: RoofPart, win: Window) -> Surface:
    """Return the roof of one body.

    Each sloping plane rises from its outline edge; the roof is the lowest plane at each place. Pixels outside
    the body get a height of -1.
    """
    shape = win.mask.shape
    lowest, second = np.full(shape, np.inf, np.float32), np.full(shape, np.inf, np.float32)
    slope_x, slope_y, down = (np.zeros(shape, np.float32) for _ in range(3))
    inside = np.ones(shape, bool)
    coords = np.asarray(part.outline.exterior.coords)
    turn = 1 if part.outline.exterior.is_ccw else -1
    for (ax, ay), (bx, by), slope in zip(coords[:-1], coords[1:], part.slopes):
        size = turn * math.hypot(bx - ax, by - ay)
        nx, ny = -(by - ay) / size, (bx - ax) / size
        dist = ((win.x - ax) * nx + (win.y - ay) * ny).astype(np.float32)
        inside &= dist >= -0.06
        if slope <= 0:
            continue
        rise = dist * np.float32(slope)
        lower = rise < lowest
        second = np.where(lower, lowest, np.minimum(second, rise))
        lowest = np.where(lower, rise, lowest)
        slope_x[lower], slope_y[lower] = slope * nx, slope * ny
        down = np.where(lower, dist, down)
    height = np.where(inside, part.eave + np.maximum(lowest, 0), np.float32(-1))
    return Surface(height, slope_x, slope_y, down, (second - lowest) / 1.4)

# SPDX-License-Identifier: GPL-2.0-or-later
"""The sports grounds: a football pitch and a tennis court."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from shapely.geometry import LineString, Point, Polygon
from shapely.geometry.base import BaseGeometry

from .canvas import Canvas, blend
from .model import Colour, Plan
from .shapes import Frame, rectangle


class Ground(NamedTuple):
    """A rectangular sports ground."""

    frame: Frame
    length: float
    width: float

    def outline(self, longer: float = 0.0, wider: float = 0.0) -> Polygon:
        """Return the ground, made larger by the given amounts."""
        return self.frame.rectangle(0, 0, self.length + longer, self.width + wider)


PITCH = Ground(Frame(169.0, 136.0, 2.0), 47.0, 30.0)
COURT = Ground(Frame(150.5, 29.0, 17.0), 30.0, 15.5)


def plan_sports(plan: Plan) -> None:
    """Keep the sports grounds free of houses."""
    plan.reserved += [PITCH.outline(7, 6), COURT.outline(2, 2.5)]


def draw_lines(
    canvas: Canvas, frame: Frame, lines: Iterable[BaseGeometry], reach: float, colour: Colour, *noise: float
) -> None:
    """Draw lines given in local coordinates, ``reach`` metres to both sides."""
    for line in lines:
        canvas.paint(frame.place(line.buffer(reach)), colour, *noise)


def draw_pitch(canvas: Canvas) -> None:
    """Draw the football pitch with mown bands, worn grass, lines and goals."""
    frame, length, width = PITCH
    half = length / 2
    win = canvas.paint(PITCH.outline(4, 4), (96, 128, 60), 0.05, 0.035, 0.03)
    u, v = frame.local(win.x, win.y)
    win.tint(1 + 0.06 * np.sign(np.sin((u + half) * math.pi / (length / 10))))
    worn = np.exp(-(((np.abs(u) - half + 2) / 2.2) ** 2) - (v / 2.6) ** 2) + 0.5 * np.exp(-(u**2 + v**2) / 8)
    wear = np.clip(worn * (0.7 + 0.3 * win.clump), 0, 0.75)
    win.albedo[:] = blend(win.albedo, (150, 132, 96), wear)  # not masked: the wear fades out behind the goals
    lines = [
        rectangle(0, 0, length, width).exterior,
        LineString([(0, -width / 2), (0, width / 2)]),
        Point(0, 0).buffer(4.5).exterior,
        Point(0, 0).buffer(0.1).exterior,
    ]
    for end in (-1, 1):
        goal = rectangle(end * (half + 0.6), 0, 1.2, 5)
        canvas.paint(frame.place(goal), (150, 156, 140), 0.05)
        boxes = [rectangle(end * (half - 4), 0, 8, 18), rectangle(end * (half - 1.5), 0, 3, 9), goal]
        lines += [shape.exterior for shape in boxes]
    draw_lines(canvas, frame, lines, 0.09, (226, 230, 220), 0.05, 0.04)


def draw_court(canvas: Canvas) -> None:
    """Draw the tennis court: clay, lines and net."""
    frame = COURT.frame
    canvas.paint(COURT.outline(1.2, 1.2), (150, 146, 138), 0.03)
    canvas.paint(COURT.outline(), (178, 106, 78), 0.035, 0.02, 0.03)
    canvas.paint(frame.rectangle(0, 0, 23.8, 11.0), (186, 114, 84), 0.035, 0.02, 0.03)
    boxes = [rectangle(0, 0, 23.8, 11.0), rectangle(0, 0, 23.8, 8.2), rectangle(0, 0, 12.8, 8.2)]
    lines = [*[shape.exterior for shape in boxes], LineString([(-6.4, 0), (6.4, 0)])]
    draw_lines(canvas, frame, lines, 0.07, (232, 226, 216))
    canvas.paint(frame.rectangle(0, 0, 0.16, 12.4), (70, 74, 72)).set_relief(1.0)

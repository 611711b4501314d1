# SPDX-License-Identifier: GPL-2.0-or-later
"""The white markings on the streets: dashed centre lines, give-way lines and zebra crossings."""

from __future__ import annotations

import numpy as np
from shapely.geometry import Point
from shapely.ops import substring, unary_union

from .canvas import Canvas
from .model import Plan, Street

WHITE = (222, 222, 216)


def draw_markings(canvas: Canvas, plan: Plan) -> None:
    """Draw the markings of all streets."""
    for i, street in enumerate(plan.streets):
        if street.width >= 6:
            draw_centre_line(canvas, street, [other for other in plan.streets if other is not street])
        if i > 0:
            draw_give_way(canvas, street, plan.streets[:i])
    for street in plan.streets:
        for s in street.zebras:
            frame = street.frame(s)
            for v in np.arange(-street.width / 2 + 0.7, street.width / 2 - 0.3, 1.0):
                canvas.paint(frame.rectangle(0, float(v), 3.2, 0.5), WHITE, 0.05, 0.05)


def draw_centre_line(canvas: Canvas, street: Street, others: list[Street]) -> None:
    """Draw a dashed line, except on crossings."""
    crossings = [other.surface(2.0) for other in others]
    crossings += [street.line.interpolate(s).buffer(3.0) for s in street.zebras]
    blocked = unary_union(crossings)
    for s in np.arange(1.0, street.line.length, 6.0):
        dash = substring(street.line, s, min(s + 3.0, street.line.length)).buffer(0.1, cap_style="flat")
        if not dash.intersects(blocked):
            canvas.paint(dash, WHITE, 0.06, 0.05)


def draw_give_way(canvas: Canvas, street: Street, greater: list[Street]) -> None:
    """Draw a broken line on the incoming lane wherever a street meets a greater one."""
    edge = unary_union([other.surface(1.0) for other in greater]).boundary
    middle = unary_union([other.line for other in greater])
    hits = street.line.intersection(edge)
    for hit in getattr(hits, "geoms", [hits]):
        if not isinstance(hit, Point):
            continue
        s = street.line.project(hit)
        frame = street.frame(min(max(s, 0.6), street.line.length - 0.6))
        comes_nearer = Point(frame.at(2, 0)).distance(middle) < Point(frame.x, frame.y).distance(middle)
        lane = -1 if comes_nearer else 1
        for v in np.arange(0.45, street.width / 2 - 0.2, 0.9):
            canvas.paint(frame.rectangle(0, float(lane * v), 0.32, 0.55), WHITE, 0.05)

# SPDX-License-Identifier: GPL-2.0-or-later
"""The streets: their centre lines, carriageway and pavement, drawn with the traces of use."""

from __future__ import annotations

import numpy as np
from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from .canvas import Canvas
from .model import Plan, Street
from .settings import PAVEMENT_M, SEED
from .shapes import polygons, smooth
from .terrain import draw_slabs


def plan_streets(plan: Plan) -> None:
    """Lay out the streets, join them with rounded corners and cut the pavement."""
    plan.streets = street_net()
    merged = unary_union([street.surface() for street in plan.streets])
    plan.carriageway = merged.buffer(4.5, quad_segs=5).buffer(-4.5, quad_segs=5).union(merged).simplify(0.02)
    plan.pavement = plan.carriageway.buffer(PAVEMENT_M, quad_segs=5).difference(plan.carriageway)
    plan.roadway = plan.carriageway.buffer(PAVEMENT_M)
    rest: BaseGeometry = plan.carriageway
    for street in plan.streets:
        surface = street.surface(0.02)
        plan.street_parts.append(rest.intersection(surface))
        rest = rest.difference(surface)
    for corner in polygons(rest, 0.01):  # the rounded corners go to the lesser street they touch
        lesser = max(i for i, street in enumerate(plan.streets) if street.surface(0.1).intersects(corner))
        plan.street_parts[lesser] = plan.street_parts[lesser].union(corner)


def street_net() -> list[Street]:
    """Return the streets; the lesser ones begin and end on the centre lines of greater ones."""
    high = smooth([(-12, 105), (40, 99), (96, 103), (150, 110), (205, 105), (268, 113)])
    mill = smooth([(91, 204), (97, 150), (95, 103), (91, 62), (83, 22), (79, -12)])
    bridge = smooth([(209, 204), (198, 150), (205, 106), (212, 82), (225, 44), (238, -12)])

    def on(line: LineString, x: float, y: float) -> tuple[float, float]:
        p = line.interpolate(line.project(Point(x, y)))
        return p.x, p.y

    west = smooth([on(mill, 90, 50), (62, 44), (30, 52), (-12, 48)])
    north = smooth([on(mill, 96, 148), (62, 154), (30, 147), (-12, 152)])
    school = smooth([on(mill, 94, 161), (140, 158), (175, 166), on(bridge, 200, 163)])
    park = smooth([on(mill, 89, 48), (120, 40), (152, 52), (176, 76), on(bridge, 211, 84)])
    return [
        Street("High Street", high, 8.0, (96.0, 121.0, 206.0)),
        Street("Mill Road", mill, 7.0, (74.0,)),
        Street("Bridge Street", bridge, 7.0, (74.0,)),
        Street("West Lane", west, 5.5),
        Street("North Lane", north, 5.5),
        Street("School Street", school, 5.5),
        Street("Park Road", park, 6.0),
    ]


def draw_streets(canvas: Canvas, plan: Plan) -> None:
    """Draw pavements, kerbs and asphalt with wheel tracks and repairs."""
    draw_slabs(canvas, plan.pavement, (176, 172, 166), 0.9)
    canvas.paint(plan.carriageway.buffer(0.16).difference(plan.carriageway), (200, 198, 192), 0.03)
    asphalt = canvas.paint(plan.carriageway, (118, 118, 120), 0.045, 0.02, 0.03)
    asphalt.tint(1 + 0.03 * asphalt.broad)
    for street in plan.streets:
        for lane in (-street.width / 4, street.width / 4):
            for wheel in (-0.8, 0.8):
                track = street.line.parallel_offset(lane + wheel, "left").buffer(0.3)
                win = canvas.window(track.intersection(plan.carriageway))
                win.tint(1.045 + 0.01 * win.patch)
    rng = np.random.default_rng(SEED + 5)
    for street in plan.streets:
        for _ in range(int(street.line.length / 16)):
            frame = street.frame(float(rng.uniform(3, street.line.length - 3)))
            v = float(rng.uniform(-0.35, 0.35)) * street.width
            repair = frame.rectangle(0, v, float(rng.uniform(1, 7)), float(rng.uniform(0.6, 1.8)))
            canvas.window(repair.intersection(street.surface(-0.2))).tint(rng.choice([0.86, 0.9, 1.07]))
            manhole = Point(frame.at(3, -v)).buffer(0.32)
            canvas.paint(manhole.intersection(plan.carriageway), (82, 80, 78))

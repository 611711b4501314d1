# SPDX-License-Identifier: GPL-2.0-or-later
"""The car park of the market: its asphalt, its stalls and the cars in them."""

from __future__ import annotations

from numpy.random import Generator
from shapely.geometry import LineString
from shapely.ops import unary_union

from .canvas import Canvas
from .cars import add_car
from .model import Plan
from .shapes import Frame


def plan_car_park(plan: Plan, rng: Generator) -> None:
    """Lay out the car park with its entry, and park cars in most of the stalls."""
    frame = Frame(231.5, 136.5, -3)
    entry = LineString([(200, 140), (215, 139)]).buffer(3.2, cap_style="flat")
    ground = unary_union([frame.rectangle(0, 0, 43, 35), entry]).difference(plan.carriageway)
    plan.car_park = ground.buffer(-0.6).buffer(0.6, quad_segs=4).difference(plan.carriageway)
    plan.pavement = plan.pavement.difference(plan.car_park)
    plan.reserved.append(plan.car_park.buffer(1.5))
    for v, heading in ((-14.7, 90), (-3.0, -90), (2.6, 90), (14.7, -90)):
        stalls = range(2, 13) if abs(v) < 5 else range(14)  # the inner rows leave room to turn
        for i in stalls:
            u = -17.2 + 2.55 * i
            for edge in (u - 1.275, u + 1.275):
                plan.stalls.append(LineString([frame.at(edge, v - 2.6), frame.at(edge, v + 2.6)]))
            if rng.random() < 0.62:
                x, y = frame.at(u, v + float(rng.normal(0, 0.15)))
                turn = heading if rng.random() < 0.7 else -heading
                add_car(plan, Frame(x, y, frame.angle + turn), rng)


def draw_car_park(canvas: Canvas, plan: Plan) -> None:
    """Draw the car park's asphalt and stall lines."""
    canvas.paint(plan.car_park.buffer(0.2).difference(plan.carriageway), (196, 194, 188), 0.03)
    canvas.paint(plan.car_park, (108, 108, 112), 0.045, 0.03, 0.04)
    for line in plan.stalls:
        canvas.paint(line.buffer(0.08, cap_style="flat"), (212, 212, 206), 0.05)

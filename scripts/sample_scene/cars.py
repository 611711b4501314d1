# SPDX-License-Identifier: GPL-2.0-or-later
"""The cars, driving and parked."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from shapely.geometry import Point, box

from .canvas import Canvas
from .model import Car, Colour, Plan
from .shapes import Frame, free

COLOURS: list[Colour] = [
    (232, 232, 230), (236, 236, 236), (176, 180, 184), (150, 154, 160), (46, 48, 52), (66, 70, 76),
    (52, 76, 124), (150, 38, 36), (96, 116, 140), (70, 92, 78), (206, 178, 60), (120, 40, 44),
]  # fmt: skip


def add_car(plan: Plan, frame: Frame, rng: Generator) -> None:
    """Add a car or van that heads along u, if nothing stands in its place."""
    van = rng.random() < 0.1
    length, width = (5.3, 2.05) if van else (float(rng.uniform(3.9, 4.7)), float(rng.uniform(1.72, 1.86)))
    body = box(-length / 2 + 0.45, -width / 2 + 0.45, length / 2 - 0.45, width / 2 - 0.45).buffer(0.45, quad_segs=3)
    frame = frame.moved(0, 0, float(rng.normal(0, 1.2)))
    outline = frame.place(body)
    if free(outline, plan.solid(), 0.3):
        colour = (235.0, 235.0, 233.0) if van else COLOURS[int(rng.integers(len(COLOURS)))]
        plan.cars.append(Car(outline, frame, length, width, colour))


def plan_traffic(plan: Plan, rng: Generator) -> None:
    """Put driving cars on the main streets and parked cars along the kerbs of the lesser ones."""
    zebras = [street.line.interpolate(s) for street in plan.streets for s in street.zebras]
    for street in plan.streets:
        lesser = street.width < 6.5
        s = float(rng.uniform(4, 14))
        others = [other.line for other in plan.streets if other is not street]
        while s < street.line.length - 4:
            side = 1 if rng.random() < 0.5 else -1
            parked = lesser and rng.random() < 0.75
            v = street.width / 2 - 1.15 if parked else street.width / 4
            frame = street.frame(s, side).moved(0, v, 180)  # right-hand traffic
            spot = Point(frame.x, frame.y)
            if free(spot, others, 9.0 if parked else 5.0) and free(spot, zebras, 4.5):
                add_car(plan, frame, rng)
            s += float(rng.gamma(3.0, 3.2 if lesser else 7.0)) + 6.0


def draw_car(canvas: Canvas, car: Car) -> None:
    """Draw a car: body, glass house and roof."""
    win = canvas.paint(car.outline, car.colour, 0.01)
    u, v = car.frame.local(win.x, win.y)
    u, v = u / (car.length / 2), v / (car.width / 2)
    cabin = (np.abs(v) < 0.84) & (u > -0.78) & (u < 0.34)
    roof = (np.abs(v) < 0.66) & (u > -0.55) & (u < 0.08)
    win.set_relief(0.85 + 0.6 * np.clip(1 - np.maximum(np.abs(u + 0.22) / 0.62, np.abs(v) / 1.3) ** 4, 0, 1))
    win.only(cabin & ~roof).put((46, 54, 62))
    win.only(roof).tint(1.08)
    win.only((np.abs(v) > 0.86) | (np.abs(u) > 0.93)).tint(0.8)

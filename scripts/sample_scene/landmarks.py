# SPDX-License-Identifier: GPL-2.0-or-later
"""The buildings that stand out: school, church, market hall and the pavilion in the park."""

from __future__ import annotations

from numpy.random import Generator
from shapely.geometry import LineString
from shapely.ops import unary_union

from .car_park import plan_car_park
from .model import Building, Paving, Plan
from .roofs import gable, hip
from .shapes import Frame, rectangle


def plan_school(plan: Plan) -> None:
    """Set the school around its courtyard, and its yard."""
    frame = Frame(121.0, 137.0, 4)
    school = rectangle(0, 0, 35, 28).union(rectangle(-12, -15, 11, 8)).difference(rectangle(1, 1, 16, 11))
    plan.buildings.append(Building(frame.place(school), (150, 148, 142), flat_height=7.5, angle=4, skylights=7))
    plan.reserved.append(Frame(121, 136, 4).rectangle(0, 0, 42, 36))
    yard = Frame(121, 136.5, 4).rectangle(0, 0, 39.5, 34).union(rectangle(144, 128, 5, 4))
    plan.paths.append(Paving(yard.difference(plan.roadway), (170, 164, 156)))


def plan_church(plan: Plan) -> None:
    """Set a cross-shaped church with a tower on a paved square."""
    frame = Frame(117.0, 76.0, 6.0)
    nave = gable(frame, 27, 10, 8.0, 1.0)
    transept = gable(frame.moved(5.5, 0, 90), 19, 8, 7.5, 1.1)
    apse = hip(frame.moved(13.3, 0).ring(4.2, 6), 6.5, 0.9)
    tower = hip(frame.rectangle(-13.5, 0, 6.4, 6.4), 15.0, 2.0)
    parts = [nave, transept, apse, tower]
    plan.buildings.append(Building(unary_union([part.outline for part in parts]), (106, 112, 118), parts))
    square = Frame(116.0, 75.5, 6.0).rectangle(0, 0, 40, 30)
    plan.reserved.append(square)
    lane = LineString([frame.at(-8, 14), (111, 104)]).buffer(3.4)
    ground = unary_union([square, lane]).buffer(-3).buffer(3).difference(plan.roadway)
    plan.paths.append(Paving(ground, (180, 172, 160)))


def plan_market(plan: Plan, rng: Generator) -> None:
    """Set a flat-roofed supermarket with its car park and the paving between."""
    frame = Frame(232.5, 171.0, -3)
    hall = rectangle(0, 0, 40, 26).difference(rectangle(-17, -11, 8, 6)).union(rectangle(13, 15, 12, 8))
    hall = frame.place(hall)
    plan.buildings.append(Building(hall, (178, 178, 174), flat_height=6.5, angle=-3, skylights=12))
    plan.reserved.append(hall.buffer(5))
    plan_car_park(plan, rng)
    plan.paths.append(Paving(frame.place(rectangle(0, -15.8, 41, 5)).difference(plan.car_park), (178, 174, 168)))


def plan_pavilion(plan: Plan) -> None:
    """Set an eight-sided pavilion in the park."""
    octagon = Frame(97.5, 31.5, 22.5).ring(4.2, 8)
    plan.buildings.append(Building(octagon, (92, 122, 116), [hip(octagon, 3.0, 0.6)]))

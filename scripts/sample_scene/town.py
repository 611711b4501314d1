# SPDX-License-Identifier: GPL-2.0-or-later
"""The whole town: the order in which it is planned and drawn."""

from __future__ import annotations

import numpy as np

from .buildings import draw_building
from .canvas import Canvas
from .car_park import draw_car_park
from .cars import draw_car, plan_traffic
from .fields import draw_fields, plan_fields, plan_hedges
from .gardens import draw_lots
from .houses import plan_houses
from .landmarks import plan_church, plan_market, plan_pavilion, plan_school
from .markings import draw_markings
from .model import Plan
from .park import draw_park, plan_park
from .settings import SEED
from .sports import draw_court, draw_pitch, plan_sports
from .streets import draw_streets, plan_streets
from .terraces import plan_terraces
from .terrain import draw_ground, draw_hedge, draw_slabs
from .trees import draw_tree, plan_trees
from .water import draw_waters, plan_water


def make_plan() -> Plan:
    """Plan the town; what comes later keeps clear of what is there."""
    rng = np.random.default_rng(SEED)
    plan = Plan()
    plan_streets(plan)
    plan_water(plan, rng)
    plan_fields(plan)
    plan_sports(plan)
    plan_school(plan)
    plan_church(plan)
    plan_market(plan, rng)
    plan_terraces(plan, rng)
    plan_pavilion(plan)
    plan_park(plan)
    plan_houses(plan, rng)
    plan_traffic(plan, rng)
    plan_hedges(plan)
    plan_trees(plan, rng)
    return plan


def draw_town(plan: Plan) -> Canvas:
    """Draw the town from the ground up."""
    canvas = Canvas()
    draw_ground(canvas)
    draw_fields(canvas, plan)
    draw_park(canvas, plan)
    draw_lots(canvas, plan)
    for path in plan.paths:
        draw_slabs(canvas, path.area.difference(plan.carriageway), path.colour, 1.2)
    draw_waters(canvas, plan)
    draw_streets(canvas, plan)
    draw_markings(canvas, plan)
    draw_car_park(canvas, plan)
    draw_pitch(canvas)
    draw_court(canvas)
    for hedge in plan.hedges:
        draw_hedge(canvas, hedge, 1.9)
    rng = np.random.default_rng(SEED + 2)
    for building in plan.buildings:
        draw_building(canvas, building, rng)
    for car in plan.cars:
        draw_car(canvas, car)
    for tree in plan.trees:
        draw_tree(canvas, tree, rng)
    return canvas

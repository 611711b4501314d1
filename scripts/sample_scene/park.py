# SPDX-License-Identifier: GPL-2.0-or-later
"""The park between the pond and the river: its ground and its gravel paths."""

from __future__ import annotations

from shapely.geometry import LineString, Point, Polygon, box
from shapely.ops import unary_union

from .canvas import Canvas
from .model import Paving, Plan
from .settings import PAVEMENT_M
from .shapes import smooth
from .terrain import draw_lawn


def plan_park(plan: Plan) -> None:
    """Keep the park free of houses, and add its paths and the one beside the river."""
    park = Polygon([(82, -14), (164, -14), (168, 10), (176, 26), (188, 44), (176, 60), (150, 46), (120, 36), (92, 46)])
    plan.park = park.difference(plan.carriageway.buffer(PAVEMENT_M + 1))
    plan.reserved.append(plan.park)
    walks = [
        [(84, 30), (92, 27), (98, 32), (104, 27)],
        [(130, 27), (136, 35), (138, 44)],
        [(131, 10), (146, 12), (157, 4), (158, -12)],
        [(146, 12), (164, 22), (180, 43), (200, 60), (212, 70)],
    ]
    around_pond = LineString(plan.pond.convex_hull.buffer(4.2).exterior.coords).buffer(1.0)
    around_pavilion = Point(97.5, 31.5).buffer(6.0)
    gravel = unary_union([around_pond, around_pavilion, *[smooth(walk).buffer(0.9) for walk in walks]])
    keep_out = unary_union([plan.roadway, plan.pond, plan.river.buffer(2)])
    plan.paths.append(Paving(gravel.difference(keep_out), (196, 180, 148)))


def draw_park(canvas: Canvas, plan: Plan) -> None:
    """Draw the grass of the park and of the river banks."""
    fields = unary_union([field.area.buffer(1.2) for field in plan.fields])
    grass = box(78, -9, 262, 62).difference(fields).difference(plan.bridge_street.surface(30))
    draw_lawn(canvas, grass, -0.2, 30, 0.0)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Farm land at the edges of the town, and the hedges that part it from the town."""

from __future__ import annotations

import math

import numpy as np
from shapely.geometry import Polygon, box
from shapely.ops import unary_union

from .canvas import Canvas
from .model import Field, Plan
from .settings import PAVEMENT_M
from .shapes import Frame, polygons, smooth
from .sports import PITCH


def plan_fields(plan: Plan) -> None:
    """Lay out a wheat field, two fields beyond the river and the ground of an orchard."""
    wheat = Polygon([(-14, 205), (-14, 177), (30, 174), (70, 178), (87, 177), (85, 205)])
    plan.fields.append(Field(wheat, (196, 174, 116), 84.0, 1.6, height=0.5))
    beyond = box(160, -11, 275, 62).difference(plan.river.union(plan.bridge).buffer(6.5))
    beyond = beyond.difference(plan.bridge_street.surface(PAVEMENT_M + 2.0))
    pieces = [piece for piece in polygons(beyond, 250) if piece.centroid.x > 185]
    west, east = (piece.buffer(-2).buffer(2) for piece in sorted(pieces, key=lambda piece: piece.centroid.x))
    plan.fields.append(Field(west, (118, 134, 72), 62.0, 1.5))
    plan.fields.append(Field(east, (142, 114, 88), 14.0, 2.1))
    orchard = Polygon([(-14, -14), (74, -14), (76, 16), (40, 14), (-14, 17)])
    plan.reserved += [field.area.buffer(2) for field in plan.fields] + [orchard]


def plan_hedges(plan: Plan) -> None:
    """Set the hedges along the wheat field and the orchard, and around the pitch."""
    keep_out = unary_union([plan.carriageway.buffer(3), *[b.outline.buffer(1) for b in plan.buildings]])
    edge = smooth([(-12, 175.4), (30, 172.6), (70, 176.4), (86, 175.4)]).buffer(0.8)
    orchard = smooth([(-12, 18.2), (40, 15.6), (75, 17.4)]).buffer(0.7)
    pitch = PITCH.outline(7.5, 7.2).exterior.buffer(0.45)
    for strip in (edge, orchard, pitch):
        plan.hedges += polygons(strip.difference(keep_out), 1.0)


def draw_fields(canvas: Canvas, plan: Plan) -> None:
    """Draw crops in rows with the tracks of the tractor."""
    for field in plan.fields:
        canvas.paint(field.area.buffer(1.1), (126, 128, 78), 0.07, 0.08, 0.05)
        win = canvas.paint(field.area, field.colour, 0.05, 0.05, 0.04)
        across = Frame(0, 0, field.angle).local(win.x, win.y)[1] + 0.12 * win.patch
        rows = np.sin(across * (2 * math.pi / field.period)) * (1 + 0.4 * win.clump)
        win.tint(1 + 0.055 * rows + 0.03 * win.broad)
        track = np.mod(across, 14.0)
        wheel = (np.abs(track - 3.0) < 0.22) | (np.abs(track - 4.9) < 0.22)
        win.tint(np.where(wheel, 0.84, 1.0))
        win.set_relief(field.height)

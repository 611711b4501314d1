# SPDX-License-Identifier: GPL-2.0-or-later
"""The water: the river with its bridge, the park pond and the swimming pools."""

from __future__ import annotations

import math

import numpy as np
from numpy.random import Generator
from shapely import affinity
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from .canvas import Canvas, blend
from .model import Colour, Plan
from .noise import blur
from .settings import PAVEMENT_M
from .shapes import blob, smooth


def plan_water(plan: Plan, rng: Generator) -> None:
    """Lay out the river with its bend under the bridge, and the park pond with its island."""
    river = river_bed(rng)
    street = plan.bridge_street
    deck = street.surface(PAVEMENT_M)
    plan.bridge = deck.intersection(river.buffer(2.5))
    plan.parapets = deck.difference(street.surface(PAVEMENT_M - 0.4)).intersection(plan.bridge)
    plan.pavement = plan.pavement.difference(plan.parapets)
    plan.river = river.difference(deck)
    shore = blob(116.5, 15.5, 16.5, 9.6, 0.1, rng, 64)
    island = blob(120.5, 16.5, 4.3, 2.7, 0.09, rng, 28)
    plan.pond = affinity.rotate(shore, 8, origin=(116.5, 15.5)).difference(island)
    plan.reserved += [river.buffer(7), plan.pond.buffer(6)]


def river_bed(rng: Generator) -> Polygon:
    """Return the river, with banks that waver along its course."""
    centre = smooth([(272, 76), (242, 70), (214, 54), (188, 34), (170, 12), (167, -14)], 4)
    left, right = [], []
    phase = rng.uniform(0, 6, 3)
    for s in np.arange(0, centre.length, 2.0):
        p, q = centre.interpolate(s), centre.interpolate(s + 0.5)
        nx, ny = -(q.y - p.y) / 0.5, (q.x - p.x) / 0.5
        a = 7.4 + 1.1 * math.sin(s / 17 + phase[0]) + 0.5 * math.sin(s / 5.3 + phase[1]) + rng.normal(0, 0.16)
        b = 7.4 + 1.0 * math.sin(s / 13 + phase[2]) + 0.4 * math.sin(s / 4.1) + rng.normal(0, 0.16)
        left.append((p.x + nx * a, p.y + ny * a))
        right.append((p.x - nx * b, p.y - ny * b))
    return Polygon(np.round(left + right[::-1], 3)).buffer(0)


def draw_waters(canvas: Canvas, plan: Plan) -> None:
    """Draw all water, and the bridge over it."""
    draw_water(canvas, plan.river, 1.6, (66, 88, 82), -1.2)
    draw_water(canvas, plan.pond, 0.8, (62, 84, 74), -0.5)
    for pool in plan.pools:
        draw_pool(canvas, pool)
    canvas.paint(plan.bridge, (176, 172, 166), 0.03).set_relief(0.0)
    canvas.paint(plan.parapets, (206, 200, 188), 0.04).set_relief(1.1)


def draw_water(canvas: Canvas, geom: BaseGeometry, bank: float, colour: Colour, level: float) -> None:
    """Draw natural water with a muddy bank, a shallow rim and ripples."""
    shore = canvas.window(geom.buffer(bank))
    reed = np.clip(0.5 + 0.5 * shore.clump + 0.25 * shore.patch, 0, 1)
    shore.put(blend((136, 122, 92), (96, 104, 58), reed) * shore.tone(0.08)[..., None])
    win = canvas.window(geom)
    inside = np.pad(win.mask, 40, mode="edge").astype(np.float32)
    deep = np.clip((blur(inside, 14)[40:-40, 40:-40] - 0.5) * 2, 0, 1) ** 0.7
    ripples = win.patch * 2.0 + win.broad * 3.0 + win.clump
    win.put(blend((122, 124, 92), colour, deep) + ripples[..., None])
    win.set_bumps(level, win.clump + 0.5 * win.patch, 0.02)


def draw_pool(canvas: Canvas, pool: Polygon) -> None:
    """Draw a swimming pool with a pale rim and dancing light."""
    win = canvas.paint(pool, (96, 184, 200))
    win.tint(1 + 0.07 * (np.abs(win.clump) < 0.25) + 0.03 * win.patch)
    win.set_relief(-0.25)
    canvas.window(pool.difference(pool.buffer(-0.35))).put((150, 214, 220))

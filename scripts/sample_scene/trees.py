# SPDX-License-Identifier: GPL-2.0-or-later
"""The trees: orchard, avenue, park, river banks and gardens."""

from __future__ import annotations

import math

import numpy as np
import shapely
from numpy.random import Generator
from shapely.geometry import LineString, Point, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from .canvas import Canvas
from .model import Colour, Plan, Tree, scaled
from .settings import HEIGHT_M, WIDTH_M
from .shapes import Frame, blob, polar
from .sports import COURT, PITCH

GREENS: list[Colour] = [
    (78, 100, 48), (66, 92, 46), (92, 110, 54), (58, 84, 44), (100, 108, 50), (84, 98, 60),
]  # fmt: skip
COPPER: Colour = (104, 66, 58)
CONIFER: Colour = (52, 76, 56)


class Planter:
    """Plants trees where they do not hide buildings, cars, pools or sports grounds."""

    def __init__(self, plan: Plan, rng: Generator) -> None:
        self.plan, self.rng = plan, rng
        grounds = [plan.bridge.buffer(1), plan.car_park, PITCH.outline(1, 1), COURT.outline()]
        self.solid = shapely.STRtree([*plan.solid(), *plan.pools, *grounds])
        self.farm = unary_union([field.area for field in plan.fields])

    def plant(self, x: float, y: float, radius: float, conifer: bool = False, spread: float = 0.86) -> None:
        """Plant one tree if it has room; ``spread`` below 1 lets crowns overlap."""
        plan, rng, here = self.plan, self.rng, Point(x, y)
        if not box(-radius, -radius, WIDTH_M + radius, HEIGHT_M + radius).contains(here):
            return
        if any(math.hypot(x - t.x, y - t.y) < spread * (radius + t.radius) for t in plan.trees):
            return
        if here.distance(plan.carriageway) < 0.62 * radius or self.farm.contains(here):
            return
        crown = blob(x, y, radius, radius, 0.085, rng, 26)
        if conifer:
            crown = star(x, y, radius, rng)
        if len(self.solid.query(crown, "dwithin", 0.25)):
            return
        colour = GREENS[int(rng.integers(len(GREENS)))]
        if rng.random() < 0.025:
            colour = COPPER
        if conifer:
            colour = CONIFER
        colour = scaled(colour, float(rng.uniform(0.88, 1.12)))
        height = radius * float(rng.uniform(1.8, 2.4)) + (4.6 if conifer else 1.6)
        plan.trees.append(Tree(crown, round(x, 3), round(y, 3), radius, height, colour, conifer))

    def row(self, line: LineString, step: float, radius: float) -> None:
        """Plant a row of like trees along a line."""
        rng = self.rng
        for s in np.arange(step / 2, line.length, step):
            p = line.interpolate(s)
            self.plant(p.x + rng.normal(0, 0.2), p.y + rng.normal(0, 0.2), radius * rng.uniform(0.85, 1.1))

    def scatter(self, area: BaseGeometry, count: int, sizes: tuple[float, float], spread: float) -> None:
        """Plant up to ``count`` trees at random places in an area."""
        x0, y0, x1, y1 = area.bounds
        for _ in range(count):
            x, y = self.rng.uniform(x0, x1), self.rng.uniform(y0, y1)
            if area.contains(Point(x, y)):
                radius = float(self.rng.uniform(*sizes))
                conifer = bool(self.rng.random() < 0.14 and radius < 2.9)
                self.plant(x, y, radius, conifer, spread)


def star(x: float, y: float, radius: float, rng: Generator) -> Polygon:
    """Return the spiky crown outline of a conifer."""
    count = int(rng.integers(9, 13))
    corner = np.arange(2 * count)
    theta = corner * math.pi / count + rng.uniform(0, 1)
    r = radius * np.where(corner % 2, 0.78, 1.08) * rng.uniform(0.92, 1.06, 2 * count)
    return polar(x, y, theta, r, r)


def plan_trees(plan: Plan, rng: Generator) -> None:
    """Plant all trees, those in rows first."""
    planter = Planter(plan, rng)
    plant_rows(planter)
    plant_greens(planter)
    plan.trees.sort(key=lambda tree: tree.height)


def plant_rows(planter: Planter) -> None:
    """Plant the orchard, the avenue, and the trees of the pitch, the island, the courtyard and the church."""
    rng = planter.rng
    for i, x in enumerate(np.arange(0, 76, 6.1)):
        for y in np.arange(-1.5 + 0.4 * (i % 2), 14.5, 5.9):
            planter.plant(x + rng.normal(0, 0.3), y + rng.normal(0, 0.3), float(rng.uniform(1.7, 2.3)))
    high = planter.plan.streets[0]
    for side in ("left", "right"):
        planter.row(high.line.parallel_offset(high.width / 2 + 2.1, side), 13.0, 2.3)
    planter.row(LineString(PITCH.outline(6.4, 6.2).exterior.coords), 7.4, 2.5)
    for x, y, radius in ((120.6, 16.8, 2.5), (120.5, 138.5, 2.6), (125.5, 137.0, 1.9), (116.6, 137.8, 1.8)):
        planter.plant(x, y, radius)
    church = Frame(116, 75.5, 6)
    for u in np.arange(-15, 16, 6.0):
        for v in (-12.6, 12.4):
            planter.plant(*church.at(u, v), float(rng.uniform(1.7, 2.1)))


def plant_greens(planter: Planter) -> None:
    """Plant the park, the river banks, the gardens and what is left of the town."""
    plan = planter.plan
    paths = [path.area for path in plan.paths]
    pond = plan.pond.convex_hull
    dry = unary_union([pond.buffer(2.2), plan.river.buffer(-1.5), *paths])
    planter.scatter(box(80, -6, 190, 46).intersection(plan.park).difference(dry), 420, (2.2, 4.4), 0.8)
    banks = plan.river.buffer(6.5).difference(plan.river.buffer(-0.4)).difference(plan.bridge.buffer(4))
    planter.scatter(banks, 620, (1.8, 3.9), 0.68)
    for lot in plan.lots:
        lawn = lot.ground.buffer(-1.0).difference(unary_union([paving.area for paving in lot.paving]))
        if not lawn.is_empty:
            planter.scatter(lawn, 9, (1.3, 3.4), 0.9)
    built = unary_union([*paths, plan.river.buffer(3), pond.buffer(3), plan.pavement])
    planter.scatter(box(-4, 18, 260, 196).difference(built), 300, (1.4, 3.3), 0.95)


def draw_tree(canvas: Canvas, tree: Tree, rng: Generator) -> None:
    """Draw one crown as a dome of leaf clumps, or as a ribbed cone for a conifer."""
    win = canvas.window(tree.crown)
    dx, dy = win.x - tree.x, win.y - tree.y
    d = np.hypot(dx, dy) / tree.radius
    if tree.conifer:
        ribs = 0.1 * np.cos(np.arctan2(dy, dx) * 11 + 3 * d) * d
        clumps = 1 - d
        shape = 1.33 * tree.radius * clumps + tree.radius * ribs
    else:
        clumps = np.zeros_like(d)
        for _ in range(int(14 + 9 * tree.radius)):
            r, t = tree.radius * math.sqrt(rng.uniform(0, 1.0)), rng.uniform(0, 2 * math.pi)
            size = tree.radius * float(rng.uniform(0.14, 0.27)) + 0.12
            dist = ((dx - r * math.cos(t)) ** 2 + (dy - r * math.sin(t)) ** 2) / size**2
            clumps = np.maximum(clumps, np.sqrt(np.clip(1 - dist, 0, 1)) * float(rng.uniform(0.7, 1.0)))
        dome = 0.85 * tree.radius * np.sqrt(np.clip(1.15 - d**2, 0.02, None))
        shape = dome + 0.3 * clumps * (0.5 + 0.25 * tree.radius)
    shape = (shape + 0.05 * win.grain).astype(np.float32)
    tone = 0.84 + 0.22 * clumps + 0.1 * win.grain + 0.04 * win.clump
    sunlit = (np.clip(clumps, 0, 1) * 6)[..., None] * np.array([1.0, 0.9, 0.1], np.float32)
    win.put(tone[..., None] * np.asarray(tree.colour, np.float32) + sunlit)
    win.set_bumps(max(tree.height - float(shape.max()), 1.2) + shape, shape, 0.62)

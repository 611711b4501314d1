#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Make the synthetic sample scene: a small town seen from above, with exact labels.

The scene is planned as geometry first (streets, lots, buildings, trees, cars, water), then drawn from that
same geometry into a supersampled albedo + height + slope canvas, lit by one sun with real cast shadows, and
averaged down to the final pixel size. The labels therefore lie exactly on what the picture shows. Landcover
polygons show what is visible from above and never overlap: tree > car > building > road > water.

Usage::

    python scripts/make_sample_scene.py [OUT_DIR]

The result is a pure function of the constants below (fixed seed, fixed dates): each run on the same library
versions gives the same bytes.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from osgeo import gdal, ogr, osr
from PIL import Image
from shapely import affinity
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import substring, unary_union

SEED = 20240517
PIXEL = 0.25
COLS, ROWS = 1024, 768
WIDTH_M, HEIGHT_M = COLS * PIXEL, ROWS * PIXEL
EPSG = 32633
ORIGIN_X, ORIGIN_Y = 458400.0, 5402000.0  # lower left corner of the scene
SUPERSAMPLE = 3
MARGIN_M = 8.0  # drawn around the scene so that shadows and blur are right at the edges
PPM = SUPERSAMPLE / PIXEL  # canvas pixels per metre
SUN_AZIMUTH, SUN_ELEVATION = 142.0, 47.0
SUN_LIGHT = np.array([0.79, 0.765, 0.71], np.float32)
SKY_LIGHT = np.array([0.21, 0.235, 0.29], np.float32)
PAVEMENT_M = 1.8
ZEBRAS = ((0, 96.0), (0, 121.0), (1, 74.0), (2, 74.0), (0, 206.0))  # street number, metres along it
FIXED_DATE = "2024-01-01T00:00:00.000Z"

BUILDING, ROAD, WATER, TREE, CAR = 1, 2, 3, 4, 5
CLASS_NAMES = {BUILDING: "building", ROAD: "road", WATER: "water", TREE: "tree", CAR: "car"}
CLASS_COLOURS = {
    0: (236, 233, 224),
    BUILDING: (196, 78, 62),
    ROAD: (104, 108, 116),
    WATER: (58, 132, 196),
    TREE: (60, 130, 62),
    CAR: (240, 180, 40),
}

Colour = tuple[float, float, float]
TILE_COLOURS: list[Colour] = [
    (172, 96, 70), (158, 82, 62), (184, 112, 82), (146, 78, 62), (128, 84, 68), (112, 86, 76),
    (104, 106, 112), (84, 86, 92), (136, 92, 74), (166, 88, 62),
]  # fmt: skip
CAR_COLOURS: list[Colour] = [
    (232, 232, 230), (236, 236, 236), (176, 180, 184), (150, 154, 160), (46, 48, 52), (66, 70, 76),
    (52, 76, 124), (150, 38, 36), (96, 116, 140), (70, 92, 78), (206, 178, 60), (120, 40, 44),
]  # fmt: skip


# --------------------------------------------------------------------------------------------------------
# The plan: plain geometry, in metres from the lower left corner of the scene
# --------------------------------------------------------------------------------------------------------


@dataclass
class Street:
    """A street: its centre line, its carriageway width and its name."""

    name: str
    line: LineString
    width: float

    def surface(self, extra: float = 0.0) -> Polygon:
        """Return the carriageway, widened by ``extra`` on each side."""
        return self.line.buffer(self.width / 2 + extra, cap_style="flat", quad_segs=6)


@dataclass
class RoofPart:
    """One convex body of a building: an outline with the slope of each roof plane."""

    outline: Polygon
    slopes: tuple[float, ...]  # rise per metre inwards from each outline edge; 0 = a gable wall
    eave: float


@dataclass
class Building:
    """A building: the roof outline seen from above and what is needed to draw it."""

    outline: BaseGeometry
    parts: list[RoofPart]
    colour: Colour
    angle: float = 0.0
    flat_height: float = 0.0  # above 0: a flat roof with a parapet
    chimney: bool = False
    panels: bool = False
    skylights: int = 0


@dataclass
class Tree:
    """A tree: crown outline, centre, mean radius, height and looks."""

    crown: Polygon
    x: float
    y: float
    radius: float
    height: float
    colour: Colour
    conifer: bool = False


@dataclass
class Car:
    """A car: its outline, position, heading in degrees and paint."""

    outline: Polygon
    x: float
    y: float
    angle: float
    length: float
    width: float
    colour: Colour


@dataclass
class Lot:
    """A garden: its ground and the things that lie flat on it."""

    ground: BaseGeometry
    tint: float
    stripe_angle: float
    paving: list[tuple[BaseGeometry, Colour]] = field(default_factory=list)
    beds: list[BaseGeometry] = field(default_factory=list)
    hedges: list[BaseGeometry] = field(default_factory=list)


@dataclass
class Plan:
    """All of the town's geometry."""

    streets: list[Street] = field(default_factory=list)
    carriageway: BaseGeometry = field(default_factory=Polygon)
    street_parts: list[BaseGeometry] = field(default_factory=list)
    pavement: BaseGeometry = field(default_factory=Polygon)
    river: BaseGeometry = field(default_factory=Polygon)
    bridge: BaseGeometry = field(default_factory=Polygon)
    pond: BaseGeometry = field(default_factory=Polygon)
    pools: list[Polygon] = field(default_factory=list)
    fields: list[tuple[BaseGeometry, Colour, float, float]] = field(default_factory=list)
    lots: list[Lot] = field(default_factory=list)
    buildings: list[Building] = field(default_factory=list)
    trees: list[Tree] = field(default_factory=list)
    cars: list[Car] = field(default_factory=list)
    car_park: BaseGeometry = field(default_factory=Polygon)
    stalls: list[LineString] = field(default_factory=list)
    pitch: tuple[float, float, float, float, float] = (169.0, 136.0, 47.0, 30.0, 2.0)
    court: tuple[float, float, float, float, float] = (150.5, 29.0, 30.0, 15.5, 17.0)
    paths: list[tuple[BaseGeometry, Colour]] = field(default_factory=list)
    hedges: list[BaseGeometry] = field(default_factory=list)
    reserved: list[BaseGeometry] = field(default_factory=list)


def rectangle(x: float, y: float, length: float, width: float, angle: float = 0.0) -> Polygon:
    """Return a rectangle by centre, size and rotation in degrees; its first edge is the lower long one."""
    a, b = length / 2, width / 2
    return place(Polygon([(-a, -b), (a, -b), (a, b), (-a, b)]), x, y, angle)


def place(geom: BaseGeometry, x: float, y: float, angle: float) -> Any:
    """Rotate a geometry about the origin, then move it to ``(x, y)``."""
    c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return affinity.affine_transform(geom, [c, -s, s, c, x, y])


def to_world(x: float, y: float, angle: float, u: float, v: float) -> tuple[float, float]:
    """Return the scene position of local point ``(u, v)`` in a frame at ``(x, y)`` turned by ``angle``."""
    c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return x + c * u - s * v, y + s * u + c * v


def smooth(points: Sequence[tuple[float, float]], rounds: int = 3) -> LineString:
    """Return a smooth line through control points by corner cutting; the ends stay in place."""
    pts = np.asarray(points, float)
    for _ in range(rounds):
        a, b = pts[:-1], pts[1:]
        cut = np.stack([0.75 * a + 0.25 * b, 0.25 * a + 0.75 * b], 1).reshape(-1, 2)
        pts = np.vstack([pts[:1], cut[1:-1], pts[-1:]])
    return LineString(np.round(pts, 3))


def blob(
    x: float, y: float, rx: float, ry: float, wobble: float, rng: np.random.Generator, count: int = 48
) -> Polygon:
    """Return an irregular closed shape: an ellipse whose radius wavers by a few random harmonics."""
    theta = np.linspace(0, 2 * math.pi, count, endpoint=False)
    radius = np.ones(count)
    for k in range(2, 8):
        radius += wobble / k**0.7 * rng.normal() * np.cos(k * theta + rng.uniform(0, 2 * math.pi))
    radius = np.clip(radius, 0.6, 1.4)
    return Polygon(np.round(np.c_[x + rx * radius * np.cos(theta), y + ry * radius * np.sin(theta)], 3))


def polygons(geom: BaseGeometry, min_area: float = 0.0) -> list[Polygon]:
    """Return the polygons inside any geometry that are larger than ``min_area``."""
    parts = getattr(geom, "geoms", [geom])
    out: list[Polygon] = []
    for part in parts:
        if isinstance(part, MultiPolygon):
            out += polygons(part, min_area)
        elif isinstance(part, Polygon) and part.area > min_area:
            out.append(part)
    return out


def plan_streets(plan: Plan) -> None:
    """Lay out the streets, join them with rounded corners and cut the pavement."""
    high = smooth([(-12, 105), (40, 99), (96, 103), (150, 110), (205, 105), (268, 113)])
    mill = smooth([(91, 204), (97, 150), (95, 103), (91, 62), (83, 22), (79, -12)])
    bridge = smooth([(209, 204), (198, 150), (205, 106), (212, 82), (225, 44), (238, -12)])

    def on(line: LineString, x: float, y: float) -> tuple[float, float]:
        p = line.interpolate(line.project(Point(x, y)))
        return p.x, p.y

    specs = [
        ("High Street", high, 8.0),
        ("Mill Road", mill, 7.0),
        ("Bridge Street", bridge, 7.0),
        ("West Lane", smooth([on(mill, 90, 50), (62, 44), (30, 52), (-12, 48)]), 5.5),
        ("North Lane", smooth([on(mill, 96, 148), (62, 154), (30, 147), (-12, 152)]), 5.5),
        ("School Street", smooth([on(mill, 94, 161), (140, 158), (175, 166), on(bridge, 200, 163)]), 5.5),
        ("Park Road", smooth([on(mill, 89, 48), (120, 40), (152, 52), (176, 76), on(bridge, 211, 84)]), 6.0),
    ]
    plan.streets = [Street(*spec) for spec in specs]
    merged = unary_union([s.surface() for s in plan.streets])
    plan.carriageway = merged.buffer(4.5, quad_segs=5).buffer(-4.5, quad_segs=5).union(merged).simplify(0.02)
    plan.pavement = plan.carriageway.buffer(PAVEMENT_M, quad_segs=5).difference(plan.carriageway)
    rest: BaseGeometry = plan.carriageway
    for street in plan.streets:
        part = rest.intersection(street.surface(0.02))
        plan.street_parts.append(part)
        rest = rest.difference(street.surface(0.02))
    for corner in polygons(rest, 0.01):  # the rounded corners go to the lesser street they touch
        near = [i for i, s in enumerate(plan.streets) if s.surface(0.1).intersects(corner)]
        plan.street_parts[max(near)] = plan.street_parts[max(near)].union(corner)


def plan_water(plan: Plan, rng: np.random.Generator) -> None:
    """Lay out the river with its bend under the bridge, and the park pond with its island."""
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
    river = Polygon(np.round(left + right[::-1], 3)).buffer(0)
    deck = plan.streets[2].surface(PAVEMENT_M)
    plan.bridge = deck.intersection(river.buffer(2.5))
    plan.river = river.difference(deck)
    shore = blob(116.5, 15.5, 16.5, 9.6, 0.1, rng, 64)
    island = blob(120.5, 16.5, 4.3, 2.7, 0.09, rng, 28)
    plan.pond = affinity.rotate(shore, 8, origin=(116.5, 15.5)).difference(island)
    plan.reserved += [river.buffer(7), plan.pond.buffer(6)]


def plan_fields(plan: Plan) -> None:
    """Lay out farm land at the edges of the town."""
    wheat = Polygon([(-14, 205), (-14, 177), (30, 174), (70, 178), (87, 177), (85, 205)])
    plan.fields.append((wheat, (196, 174, 116), 84.0, 1.6))
    beyond = box(160, -11, 275, 62).difference(plan.river.union(plan.bridge).buffer(6.5))
    beyond = beyond.difference(plan.streets[2].surface(PAVEMENT_M + 2.0))
    crops: list[tuple[Colour, float, float]] = [((118, 134, 72), 62.0, 1.5), ((142, 114, 88), 14.0, 2.1)]
    pieces = sorted(polygons(beyond, 250), key=lambda p: p.centroid.x)
    pieces = [p for p in pieces if p.centroid.x > 185]
    for piece, (colour, angle, period) in zip(pieces, crops):
        plan.fields.append((piece.buffer(-2).buffer(2), colour, angle, period))
    orchard = Polygon([(-14, -14), (74, -14), (76, 16), (40, 14), (-14, 17)])
    plan.reserved += [f[0].buffer(2) for f in plan.fields] + [orchard]


def gable(
    x: float, y: float, length: float, width: float, angle: float, eave: float, pitch: float
) -> RoofPart:
    """Return a body with a ridge along its length."""
    return RoofPart(rectangle(x, y, length, width, angle), (pitch, 0.0, pitch, 0.0), eave)


def hip(outline: Polygon, eave: float, pitch: float) -> RoofPart:
    """Return a convex body whose roof rises from every edge."""
    return RoofPart(outline, (pitch,) * (len(outline.exterior.coords) - 1), eave)


def make_house(
    x: float, y: float, length: float, width: float, angle: float, rng: np.random.Generator
) -> Building:
    """Return a dwelling house of a random kind: gable, hip, L-shaped, half-hip or cross-gabled."""
    pitch, eave = float(rng.uniform(0.62, 0.95)), float(rng.uniform(3.6, 5.6))
    kind = rng.choice(["gable", "hip", "ell", "tee"], p=[0.38, 0.24, 0.24, 0.14])
    main = rectangle(x, y, length, width, angle)
    if kind == "hip":
        parts = [hip(main, eave, pitch * 0.85)]
    else:
        parts = [gable(x, y, length, width, angle, eave, pitch)]
    if kind in ("ell", "tee"):
        wing_w, out = width * float(rng.uniform(0.55, 0.7)), float(rng.uniform(2.4, 3.6))
        side = 1 if rng.random() < 0.5 else -1
        u = side * (length - wing_w) / 2 if kind == "ell" else float(rng.uniform(-0.15, 0.15)) * length
        reach = out + width / 2
        wx, wy = to_world(x, y, angle, u, -reach / 2)
        parts.append(gable(wx, wy, reach, wing_w, angle + 90, eave, pitch))
    outline = unary_union([p.outline for p in parts])
    return Building(
        outline,
        parts,
        TILE_COLOURS[int(rng.integers(len(TILE_COLOURS)))],
        angle,
        chimney=bool(rng.random() < 0.75),
        panels=bool(rng.random() < 0.28),
        skylights=int(rng.integers(0, 4)),
    )


def free(geom: BaseGeometry, taken: Iterable[BaseGeometry], gap: float) -> bool:
    """Tell whether ``geom`` keeps ``gap`` metres from all ``taken`` geometries."""
    return all(geom.distance(other) >= gap for other in taken)


def street_frame(street: Street, s: float, side: int) -> tuple[float, float, float]:
    """Return a frame on the street at distance ``s``: u along it, v away from it to the given side."""
    p, q = street.line.interpolate(s - 0.5), street.line.interpolate(s + 0.5)
    angle = math.degrees(math.atan2(q.y - p.y, q.x - p.x))
    return (p.x + q.x) / 2, (p.y + q.y) / 2, angle if side > 0 else angle + 180


def plan_houses(plan: Plan, rng: np.random.Generator) -> None:
    """Walk along both sides of every street and set a house in its garden wherever there is room."""
    for street in plan.streets:
        for side in (1, -1):
            s = float(rng.uniform(2, 7))
            while s < street.line.length:
                lot_width = float(rng.uniform(14.5, 19))
                done = plan_lot(plan, street, s + lot_width / 2, side, lot_width, rng)
                s += lot_width if done else 1.5


def plan_lot(
    plan: Plan, street: Street, s: float, side: int, lot_width: float, rng: np.random.Generator
) -> bool:
    """Try to build one lot with house, drive, garage, hedges, patio, shed and pool; tell if it fitted."""
    x, y, angle = street_frame(street, min(s, street.line.length), side)
    front = street.width / 2 + PAVEMENT_M + 0.1
    depth = 24.0
    setback = float(rng.uniform(3.2, 5.5))
    turned = rng.random() < 0.25
    length, width = float(rng.uniform(9.0, 11.5)), float(rng.uniform(7.6, 9.0))
    along, across = (width, length) if turned else (length, width)
    du = float(rng.uniform(-0.5, 0.5)) * max(lot_width - along - 5.0, 0)
    hx, hy = to_world(x, y, angle, du, front + setback + across / 2)
    tilt = float(rng.normal(0, 1.4))
    house = make_house(hx, hy, length, width, angle + tilt + (90 if turned else 0), rng)
    taken = [b.outline for b in plan.buildings]
    if not box(-3, -3, WIDTH_M + 3, HEIGHT_M + 3).contains(Point(hx, hy)):
        return False
    roads = plan.carriageway.buffer(PAVEMENT_M)
    if not (free(house.outline, [roads], 1.2) and free(house.outline, plan.reserved, 1.0)):
        return False
    if not free(house.outline, taken, 2.4) or not free(house.outline, plan.pools, 1.5):
        return False
    lx, ly = to_world(x, y, angle, 0, front + depth / 2)
    used = unary_union([roads, *plan.reserved, *[lot.ground for lot in plan.lots]])
    ground = rectangle(lx, ly, lot_width, depth, angle).difference(used).union(house.outline.buffer(1.0))
    ground = ground.difference(roads)
    plan.buildings.append(house)
    lot = Lot(ground, float(rng.normal(0, 1)), angle + float(rng.choice([0.0, 90.0])))
    plan.lots.append(lot)
    furnish_lot(plan, lot, house, (x, y, angle), (front, setback, across, along, du, lot_width), rng)
    return True


def furnish_lot(
    plan: Plan,
    lot: Lot,
    house: Building,
    frame: tuple[float, float, float],
    sizes: tuple[float, float, float, float, float, float],
    rng: np.random.Generator,
) -> None:
    """Add the drive, garage, path, patio, pool, shed, beds and hedges of one garden."""
    x, y, angle = frame
    front, setback, across, along, du, lot_width = sizes
    back = front + setback + across
    side = -1 if du > 0 else 1
    drive_u = side * (lot_width / 2 - 1.9)
    stone: Colour = tuple(float(c) for c in np.array([168, 160, 150]) + rng.normal(0, 9))  # type: ignore

    def local(u: float, v: float, w: float, h: float) -> Polygon:
        cx, cy = to_world(x, y, angle, u, v)
        return rectangle(cx, cy, w, h, angle)

    blocked = [b.outline for b in plan.buildings] + plan.reserved + [plan.carriageway.buffer(PAVEMENT_M)]
    garage = local(drive_u, front + setback + 4.2, 3.2, 5.6)
    if rng.random() < 0.6 and free(garage, blocked, 0.35) and lot.ground.buffer(0.3).contains(garage):
        cx, cy = garage.centroid.x, garage.centroid.y
        shade = float(rng.uniform(116, 160))
        plan.buildings.append(Building(garage, [], (shade, shade, shade * 0.98), angle, flat_height=2.7))
        lot.paving.append((local(drive_u, front + (setback + 1.4) / 2 - 0.3, 3.0, setback + 2.2), stone))
        blocked.append(garage)
        if rng.random() < 0.45:
            cx, cy = to_world(x, y, angle, drive_u, front + 2.7)
            add_car(plan, cx, cy, angle + (90 if rng.random() < 0.5 else -90), rng)
    elif lot_width > 15:
        lot.paving.append((local(drive_u, front + 3.4, 2.9, 7.4), stone))
        if rng.random() < 0.6:
            cx, cy = to_world(x, y, angle, drive_u, front + 3.2)
            add_car(plan, cx, cy, angle + 90, rng)
    lot.paving.append((local(du * 0.8, front + setback / 2, 1.1, setback + 0.6), stone))
    terrace = (188.0, 170.0, 146.0) if rng.random() < 0.5 else stone
    lot.paving.append((local(du, back + 1.4, along * 0.62, 3.2), terrace))
    pool_u, pool_v = float(rng.uniform(-1, 1)) * (lot_width / 2 - 5), back + 6.6
    pool = local(pool_u, pool_v, 7.2, 3.6)
    if rng.random() < 0.5:
        cx, cy = to_world(x, y, angle, pool_u, pool_v)
        pool = place(kidney(), cx, cy, angle)
    blocked_pool = [*blocked, *plan.pools]
    if rng.random() < 0.62 and free(pool, blocked_pool, 1.3) and lot.ground.buffer(-1.2).contains(pool):
        plan.pools.append(pool)
        lot.paving.append((pool.buffer(0.9, quad_segs=4), (206, 198, 184)))
        blocked.append(pool)
    shed = local(-drive_u + side * 0.6, back + 9.0, 2.6, 2.1)
    if rng.random() < 0.5 and free(shed, blocked, 0.8) and lot.ground.buffer(-0.5).contains(shed):
        cx, cy = shed.centroid.x, shed.centroid.y
        body = gable(cx, cy, 2.6, 2.1, angle, 2.0, 0.5)
        plan.buildings.append(Building(shed, [body], (122, 104, 88), angle))
        blocked.append(shed)
    for _ in range(int(rng.integers(1, 4))):
        bed = local(float(rng.uniform(-0.45, 0.45)) * lot_width, back + float(rng.uniform(4, 10)), 3.2, 1.2)
        if free(bed, blocked, 0.3):
            lot.beds.append(bed.intersection(lot.ground))
    add_hedges(lot, blocked, (x, y, angle), front, lot_width, rng)


def add_hedges(
    lot: Lot,
    blocked: list[BaseGeometry],
    frame: tuple[float, float, float],
    front: float,
    lot_width: float,
    rng: np.random.Generator,
) -> None:
    """Put hedges along the two sides, the back and sometimes the front of a garden."""
    x, y, angle = frame
    half, far = lot_width / 2 - 0.45, front + 23.4
    lines = [
        ((-half, front + 2.5), (-half, far)),
        ((half, front + 7.0), (half, far)),
        ((-half, far), (half, far)),
    ]
    if rng.random() < 0.5:
        lines.append(((-half, front + 0.5), (half - 4.0, front + 0.5)))
    keep_out = unary_union([g.buffer(0.5) for g in [*blocked, *[p for p, _ in lot.paving]]])
    for a, b in lines:
        if rng.random() < 0.2:
            continue
        line = LineString([to_world(x, y, angle, *a), to_world(x, y, angle, *b)])
        strip = line.buffer(float(rng.uniform(0.38, 0.6)), quad_segs=3)
        lot.hedges += polygons(strip.intersection(lot.ground).difference(keep_out), 0.8)


def kidney() -> Polygon:
    """Return a kidney-shaped pool outline about the origin."""
    shape = Point(-1.7, 0.1).buffer(1.9).union(Point(1.7, 0.2).buffer(1.6)).union(box(-1.7, 0.0, 1.7, 1.8))
    return shape.buffer(0.8, quad_segs=6).buffer(-0.8, quad_segs=6).simplify(0.02)


def add_car(plan: Plan, x: float, y: float, angle: float, rng: np.random.Generator) -> None:
    """Add a car or van if nothing stands in its place."""
    van = rng.random() < 0.1
    length, width = (5.3, 2.05) if van else (float(rng.uniform(3.9, 4.7)), float(rng.uniform(1.72, 1.86)))
    body = box(-length / 2 + 0.45, -width / 2 + 0.45, length / 2 - 0.45, width / 2 - 0.45).buffer(
        0.45, quad_segs=3
    )
    angle += float(rng.normal(0, 1.2))
    outline = place(body, x, y, angle)
    solid = [c.outline for c in plan.cars] + [b.outline for b in plan.buildings]
    if not free(outline, solid, 0.3):
        return
    colour = (235.0, 235.0, 233.0) if van else CAR_COLOURS[int(rng.integers(len(CAR_COLOURS)))]
    plan.cars.append(Car(outline, x, y, angle, length, width, colour))


def plan_landmarks(plan: Plan, rng: np.random.Generator) -> None:
    """Set the school with its courtyard, the church, the market hall, the terraces and the park buildings."""
    px, py, pl, pw, pa = plan.pitch
    plan.reserved += [
        rectangle(px, py, pl + 7, pw + 6, pa),
        rectangle(*plan.court[:2], 32, 18, plan.court[4]),
    ]
    school = rectangle(0, 0, 35, 28).union(rectangle(-12, -15, 11, 8)).difference(rectangle(1, 1, 16, 11))
    school = place(school, 121.0, 137.0, 4)
    plan.buildings.append(Building(school, [], (150, 148, 142), 4, flat_height=7.5, skylights=7))
    plan.reserved.append(rectangle(121, 136, 42, 36, 4))
    plan_church(plan)
    plan_market(plan, rng)
    plan_terrace(plan, rng)
    octagon = Polygon([to_world(97.5, 31.5, 22.5 + 45 * k, 4.2, 0) for k in range(8)])
    plan.buildings.append(Building(octagon, [hip(octagon, 3.0, 0.6)], (92, 122, 116)))
    park = Polygon(
        [(82, -14), (164, -14), (168, 10), (176, 26), (188, 44), (176, 60), (150, 46), (120, 36), (92, 46)]
    )
    plan.reserved.append(park.difference(plan.carriageway.buffer(PAVEMENT_M + 1)))


def plan_church(plan: Plan) -> None:
    """Set a cross-shaped church with a tower on a paved square."""
    x, y, angle = 117.0, 76.0, 6.0
    nave = gable(x, y, 27, 10, angle, 8.0, 1.0)
    tx, ty = to_world(x, y, angle, 5.5, 0)
    transept = gable(tx, ty, 19, 8, angle + 90, 7.5, 1.1)
    wx, wy = to_world(x, y, angle, -13.5, 0)
    tower = hip(rectangle(wx, wy, 6.4, 6.4, angle), 15.0, 2.0)
    ax, ay = to_world(x, y, angle, 13.3, 0)
    apse = hip(Polygon([to_world(ax, ay, angle + 60 * k, 4.2, 0) for k in range(6)]), 6.5, 0.9)
    parts = [nave, transept, apse, tower]
    outline = unary_union([p.outline for p in parts])
    plan.buildings.append(Building(outline, parts, (106, 112, 118), angle))
    square = rectangle(x - 1, y - 0.5, 40, 30, angle)
    plan.reserved.append(square)
    lane = LineString([to_world(x, y, angle, -8, 14), (111, 104)]).buffer(3.4)
    ground = unary_union([square, lane]).buffer(-3).buffer(3).difference(plan.carriageway.buffer(PAVEMENT_M))
    plan.paths.append((ground, (180, 172, 160)))


def plan_market(plan: Plan, rng: np.random.Generator) -> None:
    """Set a flat-roofed supermarket with its car park, stalls and parked cars."""
    hall = rectangle(0, 0, 40, 26).difference(rectangle(-17, -11, 8, 6)).union(rectangle(13, 15, 12, 8))
    hall = place(hall, 232.5, 171.0, -3)
    plan.buildings.append(Building(hall, [], (178, 178, 174), -3, flat_height=6.5, skylights=12))
    lot = rectangle(231.5, 136.5, 43, 35, -3)
    entry = LineString([(200, 140), (215, 139)]).buffer(3.2, cap_style="flat")
    plan.car_park = (
        unary_union([lot, entry]).difference(plan.carriageway).buffer(-0.6).buffer(0.6, quad_segs=4)
    )
    plan.car_park = plan.car_park.difference(plan.carriageway)
    plan.pavement = plan.pavement.difference(plan.car_park)
    plan.reserved += [hall.buffer(5), plan.car_park.buffer(1.5)]
    for row_v, heading in ((-14.7, 90), (-3.0, -90), (2.6, 90), (14.7, -90)):
        for i in range(14):
            u = -17.2 + 2.55 * i
            if abs(row_v) < 5 and (i < 2 or i > 12):
                continue
            for edge in (u - 1.275, u + 1.275):
                a, b = (to_world(231.5, 136.5, -3, edge, row_v + d) for d in (-2.6, 2.6))
                plan.stalls.append(LineString([a, b]))
            if rng.random() < 0.62:
                cx, cy = to_world(231.5, 136.5, -3, u, row_v + float(rng.normal(0, 0.15)))
                add_car(plan, cx, cy, -3 + (heading if rng.random() < 0.7 else -heading), rng)


def plan_terrace(plan: Plan, rng: np.random.Generator) -> None:
    """Set two rows of terraced houses that share walls, and a block of garages as one feature."""
    for x, y, angle, count in ((119.0, 174.5, 1.5, 6), (163.5, 177.5, 5.0, 5)):
        pitch = 0.8
        for i in range(count):
            u = (i - (count - 1) / 2) * 6.4
            cx, cy = to_world(x, y, angle, u, 0)
            body = gable(cx, cy, 6.4, 9.0, angle, 5.4 + 0.25 * (i % 2), pitch)
            colour = TILE_COLOURS[int(rng.choice([0, 1, 3, 8, 9]))]
            plan.buildings.append(
                Building(body.outline, [body], colour, angle, chimney=True, skylights=int(rng.integers(0, 3)))
            )
            for k, (v, h) in enumerate(((-6.3, 3.4), (7.6, 5.8))):
                gx, gy = to_world(x, y, angle, u, v)
                lot = Lot(rectangle(gx, gy, 6.1, h, angle), float(rng.normal(0, 1)), angle + 90 * k)
                px, py = to_world(x, y, angle, u - 1.5, v - k * 1.9)
                lot.paving.append(
                    (rectangle(px, py, 1.1 + 2 * k, h if k == 0 else 2.0, angle), (176, 168, 158))
                )
                if k:
                    sx, sy = to_world(x, y, angle, u - 3.1, v + 0.5)
                    lot.hedges.append(rectangle(sx, sy, 0.7, 4.6, angle))
                plan.lots.append(lot)
        plan.reserved.append(rectangle(x, y + 2, count * 6.4 + 3, 22, angle))
    rows = [rectangle(188.3, 178.2, 5.6, 12.4, 3), rectangle(187.5, 193.4, 5.6, 12.4, 3)]
    plan.buildings.append(Building(MultiPolygon(rows), [], (140, 136, 130), 3, flat_height=2.8))
    court = (
        rectangle(195.2, 187.0, 8.6, 34, 3)
        .union(rectangle(193.5, 171, 4, 6, 3))
        .difference(plan.carriageway.buffer(PAVEMENT_M))
    )
    plan.paths.append((court, (128, 127, 125)))
    plan.reserved += [rectangle(189, 188, 14, 36, 3), court]


def plan_paths(plan: Plan) -> None:
    """Add the park's gravel paths, the path beside the river and the school yard."""
    gravel: Colour = (196, 180, 148)
    loop = plan.pond.convex_hull.buffer(4.2).exterior
    lines = [
        LineString(loop.coords).buffer(1.0),
        smooth([(84, 30), (92, 27), (98, 32), (104, 27)]).buffer(0.9),
        smooth([(130, 27), (136, 35), (138, 44)]).buffer(0.9),
        smooth([(131, 10), (146, 12), (157, 4), (158, -12)]).buffer(0.9),
        smooth([(146, 12), (164, 22), (180, 43), (200, 60), (212, 70)]).buffer(0.9),
        Point(97.5, 31.5).buffer(6.0),
    ]
    keep_out = unary_union([plan.carriageway.buffer(PAVEMENT_M), plan.pond, plan.river.buffer(2)])
    plan.paths.append((unary_union(lines).difference(keep_out), gravel))
    yard = rectangle(121, 136.5, 39.5, 34, 4).union(rectangle(144, 128, 5, 4)).difference(keep_out)
    plan.paths.append((yard, (170, 164, 156)))
    plan.paths.append(
        (place(rectangle(0, -15.8, 41, 5), 232.5, 171.0, -3).difference(plan.car_park), (178, 174, 168))
    )


def plan_traffic(plan: Plan, rng: np.random.Generator) -> None:
    """Put driving cars on the main streets and parked cars along the kerbs of the lesser ones."""
    crossings = [s.line for s in plan.streets]
    zebras = [plan.streets[i].line.interpolate(s) for i, s in ZEBRAS]
    for street in plan.streets:
        s = float(rng.uniform(4, 14))
        others = [line for line in crossings if line is not street.line]
        while s < street.line.length - 4:
            side = 1 if rng.random() < 0.5 else -1
            x, y, angle = street_frame(street, s, side)
            parked = street.width < 6.5 and rng.random() < 0.75
            v = street.width / 2 - 1.15 if parked else street.width / 4
            cx, cy = to_world(x, y, angle, 0, v)
            clear = 9.0 if parked else 5.0
            spot = Point(cx, cy)  # right-hand traffic
            if free(spot, others, clear) and free(spot, zebras, 4.5):
                add_car(plan, cx, cy, angle + 180, rng)
            s += float(rng.gamma(3.0, 3.2 if street.width < 6.5 else 7.0)) + 6.0


class Planter:
    """Plants trees where they do not hide buildings, cars, pools or sports grounds."""

    def __init__(self, plan: Plan, rng: np.random.Generator) -> None:
        """Collect what must stay visible."""
        self.plan, self.rng = plan, rng
        px, py, pl, pw, pa = plan.pitch
        cx, cy, cl, cw, ca = plan.court
        solid: list[BaseGeometry] = [b.outline for b in plan.buildings]
        solid += [c.outline for c in plan.cars] + list(plan.pools) + [plan.bridge.buffer(1)]
        solid += [rectangle(px, py, pl + 1, pw + 1, pa), rectangle(cx, cy, cl, cw, ca), plan.car_park]
        self.solid = shapely.STRtree(solid)
        self.shapes = solid
        self.farm = unary_union([f[0] for f in plan.fields])

    def plant(self, x: float, y: float, radius: float, conifer: bool = False, spread: float = 0.86) -> bool:
        """Plant one tree if it has room; ``spread`` below 1 lets crowns overlap."""
        rng, here = self.rng, Point(x, y)
        if not box(-radius, -radius, WIDTH_M + radius, HEIGHT_M + radius).contains(here):
            return False
        if any(math.hypot(x - t.x, y - t.y) < spread * (radius + t.radius) for t in self.plan.trees):
            return False
        if here.distance(self.plan.carriageway) < 0.62 * radius or self.farm.contains(here):
            return False
        crown = blob(x, y, radius, radius, 0.085, rng, 26)
        if conifer:
            crown = self.star(x, y, radius)
        near = self.solid.query(crown.buffer(0.3))
        if any(self.shapes[i].distance(crown) < 0.25 for i in near):
            return False
        greens = [(78, 100, 48), (66, 92, 46), (92, 110, 54), (58, 84, 44), (100, 108, 50), (84, 98, 60)]
        colour = np.array(greens[int(rng.integers(len(greens)))], float)
        if rng.random() < 0.025:
            colour = np.array([104, 66, 58], float)
        if conifer:
            colour = np.array([52, 76, 56], float)
        colour = colour * float(rng.uniform(0.88, 1.12))
        height = radius * float(rng.uniform(1.8, 2.4)) + 1.6 + (3.0 if conifer else 0.0)
        self.plan.trees.append(
            Tree(crown, round(x, 3), round(y, 3), radius, height, tuple(colour), conifer)  # type: ignore
        )
        return True

    def star(self, x: float, y: float, radius: float) -> Polygon:
        """Return the spiky crown outline of a conifer."""
        count = int(self.rng.integers(9, 13))
        theta = np.arange(2 * count) * math.pi / count + self.rng.uniform(0, 1)
        r = radius * np.where(np.arange(2 * count) % 2, 0.78, 1.08) * self.rng.uniform(0.92, 1.06, 2 * count)
        return Polygon(np.round(np.c_[x + r * np.cos(theta), y + r * np.sin(theta)], 3))

    def row(self, line: LineString, step: float, radius: float) -> None:
        """Plant a row of like trees along a line."""
        for s in np.arange(step / 2, line.length, step):
            p = line.interpolate(s)
            self.plant(
                p.x + self.rng.normal(0, 0.2),
                p.y + self.rng.normal(0, 0.2),
                radius * self.rng.uniform(0.85, 1.1),
            )

    def scatter(
        self, area: BaseGeometry, count: int, sizes: tuple[float, float], spread: float = 0.86
    ) -> None:
        """Plant up to ``count`` trees at random places in an area."""
        x0, y0, x1, y1 = area.bounds
        for _ in range(count):
            x, y = self.rng.uniform(x0, x1), self.rng.uniform(y0, y1)
            if area.contains(Point(x, y)):
                radius = float(self.rng.uniform(*sizes))
                conifer = bool(self.rng.random() < 0.14 and radius < 2.9)
                self.plant(x, y, radius, conifer, spread)


def plan_trees(plan: Plan, rng: np.random.Generator) -> None:
    """Plant orchard, avenue, park, river-side and garden trees."""
    planter = Planter(plan, rng)
    for i, gx in enumerate(np.arange(0, 76, 6.1)):
        for gy in np.arange(-1.5 + 0.4 * (i % 2), 14.5, 5.9):
            planter.plant(gx + rng.normal(0, 0.3), gy + rng.normal(0, 0.3), float(rng.uniform(1.7, 2.3)))
    high = plan.streets[0]
    for side in ("left", "right"):
        offset = high.line.parallel_offset(high.width / 2 + 2.1, side)
        planter.row(offset, 13.0, 2.3)
    px, py, pl, pw, pa = plan.pitch
    rim = rectangle(px, py, pl + 6.4, pw + 6.2, pa).exterior
    planter.row(LineString(rim.coords), 7.4, 2.5)
    planter.plant(120.6, 16.8, 2.5)
    planter.plant(120.5, 138.5, 2.6)
    planter.plant(125.5, 137.0, 1.9)
    planter.plant(116.6, 137.8, 1.8)
    for u in np.arange(-15, 16, 6.0):
        for v in (-12.6, 12.4):
            planter.plant(*to_world(116, 75.5, 6, u, v), float(rng.uniform(1.7, 2.1)))
    dry = unary_union(
        [plan.pond.convex_hull.buffer(2.2), plan.river.buffer(-1.5), *[p for p, _ in plan.paths]]
    )
    park = box(80, -6, 190, 46).intersection(plan.reserved[-1]).difference(dry)
    planter.scatter(park, 420, (2.2, 4.4), 0.8)
    banks = plan.river.buffer(6.5).difference(plan.river.buffer(-0.4)).difference(plan.bridge.buffer(4))
    planter.scatter(banks, 620, (1.8, 3.9), 0.68)
    for lot in plan.lots:
        inner = lot.ground.buffer(-1.0).difference(unary_union([p for p, _ in lot.paving]))
        if not inner.is_empty:
            planter.scatter(inner, 9, (1.3, 3.4), 0.9)
    town = box(-4, 18, 260, 196).difference(
        unary_union([*[p for p, _ in plan.paths], plan.river.buffer(3), plan.pond.convex_hull.buffer(3)])
    )
    planter.scatter(town.difference(plan.pavement), 300, (1.4, 3.3), 0.95)
    plan.trees.sort(key=lambda t: t.height)


def hedge_rows(plan: Plan) -> None:
    """Add the hedges that part fields from the town."""
    keep_out = unary_union([plan.carriageway.buffer(3), *[b.outline.buffer(1) for b in plan.buildings]])
    edge = smooth([(-12, 175.4), (30, 172.6), (70, 176.4), (86, 175.4)]).buffer(0.8)
    orchard = smooth([(-12, 18.2), (40, 15.6), (75, 17.4)]).buffer(0.7)
    school = rectangle(*plan.pitch[:2], 54.5, 37.2, 2).exterior.buffer(0.45)
    for strip in (edge, orchard, school):
        plan.hedges += polygons(strip.difference(keep_out), 1.0)


def make_plan() -> Plan:
    """Plan the whole town."""
    rng = np.random.default_rng(SEED)
    plan = Plan()
    plan_streets(plan)
    plan_water(plan, rng)
    plan_fields(plan)
    plan_landmarks(plan, rng)
    plan_paths(plan)
    plan_houses(plan, rng)
    plan_traffic(plan, rng)
    hedge_rows(plan)
    plan_trees(plan, rng)
    return plan


# --------------------------------------------------------------------------------------------------------
# Drawing
# --------------------------------------------------------------------------------------------------------


@dataclass
class Window:
    """The part of the canvas under one geometry: array slices, coverage mask and pixel coordinates."""

    rows: slice
    cols: slice
    mask: np.ndarray
    x: np.ndarray
    y: np.ndarray

    @property
    def at(self) -> tuple[slice, slice]:
        """Return the index of this window in a canvas array."""
        return self.rows, self.cols


def value_noise(
    shape: tuple[int, int], cell: float, rng: np.random.Generator, octaves: int = 1, stretch: float = 1.0
) -> np.ndarray:
    """Return smooth noise of unit variance; ``cell`` and ``stretch`` are in pixels and x/y ratio."""
    total = np.zeros(shape, np.float32)
    weight = 1.0
    for _ in range(octaves):
        step_y, step_x = max(cell, 1.0), max(cell * stretch, 1.0)
        size = (int(shape[0] / step_y) + 4, int(shape[1] / step_x) + 4)
        grid = Image.fromarray(rng.standard_normal(size).astype(np.float32))
        area = (1.0, 1.0, 1.0 + shape[1] / step_x, 1.0 + shape[0] / step_y)
        big = grid.resize((shape[1], shape[0]), Image.Resampling.BICUBIC, box=area)
        total += weight * np.asarray(big)
        weight *= 0.55
        cell /= 2.1
    return (total - total.mean()) / total.std()


def blur(a: np.ndarray, radius: int, rounds: int = 2) -> np.ndarray:
    """Return ``a`` box-blurred ``rounds`` times with the given radius in pixels."""
    out = a.astype(np.float64)
    for axis in (0, 1) * rounds:
        pad = [(0, 0), (0, 0)]
        pad[axis] = (radius + 1, radius)
        total = np.cumsum(np.pad(out, pad, mode="edge"), axis=axis)
        n = 2 * radius + 1
        size = out.shape[axis]
        out = (np.take(total, range(n, n + size), axis) - np.take(total, range(size), axis)) / n
    return out.astype(np.float32)


class Canvas:
    """The supersampled picture: surface colour, height above ground and slope of the surface."""

    def __init__(self, rng: np.random.Generator) -> None:
        """Make empty layers and the shared noise textures."""
        self.rows = round((HEIGHT_M + 2 * MARGIN_M) * PPM)
        self.cols = round((WIDTH_M + 2 * MARGIN_M) * PPM)
        shape = (self.rows, self.cols)
        self.rng = rng
        self.albedo = np.zeros((*shape, 3), np.float32)
        self.height = np.zeros(shape, np.float32)
        self.slope_x = np.zeros(shape, np.float32)
        self.slope_y = np.zeros(shape, np.float32)
        self.grain = value_noise(shape, 0.22 * PPM, rng, 2)
        self.clump = value_noise(shape, 1.1 * PPM, rng, 3)
        self.patch = value_noise(shape, 5.0 * PPM, rng, 3)
        self.broad = value_noise(shape, 26.0 * PPM, rng, 3)

    def window(self, geom: BaseGeometry) -> Window | None:
        """Rasterise a geometry by pixel centre; return None where it misses the canvas."""
        if geom.is_empty:
            return None
        x0, y0, x1, y1 = geom.bounds
        c0 = max(int((x0 + MARGIN_M) * PPM) - 2, 0)
        c1 = min(int((x1 + MARGIN_M) * PPM) + 3, self.cols)
        r0 = max(int((HEIGHT_M + MARGIN_M - y1) * PPM) - 2, 0)
        r1 = min(int((HEIGHT_M + MARGIN_M - y0) * PPM) + 3, self.rows)
        if c1 <= c0 or r1 <= r0:
            return None
        left, top = c0 / PPM - MARGIN_M, HEIGHT_M + MARGIN_M - r0 / PPM
        mask = burn([(geom, 1)], (r1 - r0, c1 - c0), (left, 1 / PPM, 0, top, 0, -1 / PPM)).astype(bool)
        x = (left + (np.arange(c1 - c0, dtype=np.float32) + 0.5) / PPM)[None, :]
        y = (top - (np.arange(r1 - r0, dtype=np.float32) + 0.5) / PPM)[:, None]
        return Window(slice(r0, r1), slice(c0, c1), mask, *np.broadcast_arrays(x, y))

    def paint(
        self, geom: BaseGeometry, colour: Colour, grain: float = 0.0, clump: float = 0.0, patch: float = 0.0
    ) -> Window | None:
        """Cover a geometry with a noisy colour and return its window."""
        win = self.window(geom)
        if win is not None:
            at = win.at
            tone = 1 + grain * self.grain[at] + clump * self.clump[at] + patch * self.patch[at]
            self.put(win, tone[..., None] * np.array(colour, np.float32))
        return win

    def put(self, win: Window, rgb: np.ndarray) -> None:
        """Write colours under a window's mask."""
        self.albedo[win.at][win.mask] = np.broadcast_to(rgb, (*win.mask.shape, 3))[win.mask]

    def tint(self, win: Window, factor: np.ndarray) -> None:
        """Multiply colours under a window's mask."""
        view = self.albedo[win.at]
        view[win.mask] *= np.broadcast_to(factor, win.mask.shape)[win.mask][:, None]

    def set_relief(self, win: Window, height: Any, slope_x: Any = 0.0, slope_y: Any = 0.0) -> None:
        """Write height and slope under a window's mask."""
        for layer, value in ((self.height, height), (self.slope_x, slope_x), (self.slope_y, slope_y)):
            layer[win.at][win.mask] = np.broadcast_to(value, win.mask.shape)[win.mask]


def burn(
    items: Iterable[tuple[BaseGeometry, int]], shape: tuple[int, int], transform: Sequence[float]
) -> np.ndarray:
    """Return a byte array with the value of each geometry burnt by pixel centre."""
    target = gdal.GetDriverByName("MEM").Create("", shape[1], shape[0], 1, gdal.GDT_Byte)
    target.SetGeoTransform(transform)
    plane = osr.SpatialReference()
    plane.SetLocalCS("scene metres")
    target.SetProjection(plane.ExportToWkt())
    memory = ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")
    store = memory.CreateDataSource("")
    layer = store.CreateLayer("shapes", plane, ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn("value", ogr.OFTInteger))
    for geom, value in items:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("value", value)
        feature.SetGeometry(ogr.CreateGeometryFromWkb(shapely.to_wkb(geom)))
        layer.CreateFeature(feature)
    gdal.RasterizeLayer(target, [1], layer, options=["ATTRIBUTE=value"])
    return target.ReadAsArray()


def draw_ground(canvas: Canvas) -> None:
    """Cover everything with rough grass."""
    lush, dry = np.array([94, 114, 62], np.float32), np.array([136, 132, 84], np.float32)
    mix = np.clip(0.34 + 0.2 * canvas.broad + 0.12 * canvas.patch + 0.07 * canvas.clump, 0, 1)[..., None]
    tone = 1 + 0.06 * canvas.grain + 0.06 * canvas.clump
    canvas.albedo[:] = (lush * (1 - mix) + dry * mix) * tone[..., None]


def draw_fields(canvas: Canvas, plan: Plan) -> None:
    """Draw crops in rows with the tracks of the tractor."""
    for geom, colour, angle, period in plan.fields:
        canvas.paint(geom.buffer(1.1), (126, 128, 78), 0.07, 0.08, 0.05)
        win = canvas.paint(geom, colour, 0.05, 0.05, 0.04)
        if win is None:
            continue
        a = math.radians(angle)
        across = -math.sin(a) * win.x + math.cos(a) * win.y + 0.12 * canvas.patch[win.at]
        rows = np.sin(across * (2 * math.pi / period)) * (1 + 0.4 * canvas.clump[win.at])
        canvas.tint(win, 1 + 0.055 * rows + 0.03 * canvas.broad[win.at])
        track = np.mod(across, 14.0)
        wheel = (np.abs(track - 3.0) < 0.22) | (np.abs(track - 4.9) < 0.22)
        canvas.tint(win, np.where(wheel, 0.84, 1.0))
        if colour[1] < colour[0] and colour[2] > 80 and colour[0] > 180:
            canvas.set_relief(win, 0.5)


def draw_lawn(canvas: Canvas, geom: BaseGeometry, tint: float, angle: float, stripes: float) -> None:
    """Draw a garden lawn with its own green and faint mowing stripes."""
    win = canvas.window(geom)
    if win is None:
        return
    lush, dry = np.array([92, 122, 58], np.float32), np.array([138, 140, 82], np.float32)
    at = win.at
    mix = np.clip(0.3 + 0.2 * tint + 0.12 * canvas.patch[at] + 0.06 * canvas.clump[at], 0, 1)[..., None]
    a = math.radians(angle)
    band = np.sign(np.sin((math.cos(a) * win.x + math.sin(a) * win.y) * math.pi / 1.3))
    tone = 1 + 0.05 * canvas.grain[at] + 0.04 * canvas.clump[at] + stripes * band
    canvas.put(win, (lush * (1 - mix) + dry * mix) * tone[..., None])


def draw_hedge(canvas: Canvas, geom: BaseGeometry, height: float = 1.5) -> None:
    """Draw a clipped hedge as a lumpy dark green band that casts a shadow."""
    win = canvas.paint(geom, (66, 90, 46), 0.1, 0.12, 0.05)
    if win is not None:
        bump = 0.5 * canvas.grain[win.at]
        gy, gx = np.gradient(0.12 * canvas.grain[win.at] + 0.2 * canvas.clump[win.at], 1 / PPM)
        canvas.set_relief(win, height + 0.15 * bump, 0.6 * gx, -0.6 * gy)


def draw_lots(canvas: Canvas, plan: Plan) -> None:
    """Draw all gardens."""
    for lot in plan.lots:
        stripes = 0.025 if lot.tint < 0.4 else 0.0
        draw_lawn(canvas, lot.ground, lot.tint, lot.stripe_angle, stripes)
        for geom in lot.beds:
            win = canvas.paint(geom, (104, 88, 66), 0.1, 0.12)
            if win is not None:
                flowers = canvas.grain[win.at] > 0.9
                win.mask = win.mask & flowers
                hue = [(188, 96, 110), (206, 180, 90), (92, 118, 58)][int(abs(lot.tint) * 10) % 3]
                canvas.put(win, np.array(hue, np.float32))
    for lot in plan.lots:
        for geom, colour in lot.paving:
            geom = geom.difference(plan.carriageway)
            canvas.paint(geom.buffer(0.12), tuple(0.78 * c for c in colour), 0.04)  # type: ignore
            draw_slabs(canvas, geom, colour)
        for geom in lot.hedges:
            draw_hedge(canvas, geom)


def draw_slabs(canvas: Canvas, geom: BaseGeometry, colour: Colour, size: float = 1.0) -> None:
    """Draw paving with faint joints."""
    win = canvas.paint(geom, colour, 0.03, 0.025, 0.03)
    if win is not None:
        joint = (np.mod(win.x, size) < 0.09) | (np.mod(win.y, size) < 0.09)
        canvas.tint(win, np.where(joint, 0.93, 1.0))


def draw_water(canvas: Canvas, geom: BaseGeometry, bank: float, colour: Colour, level: float) -> None:
    """Draw natural water with a muddy bank, a shallow rim and ripples."""
    shore = canvas.window(geom.buffer(bank))
    if shore is None:
        return
    earth = np.array([136, 122, 92], np.float32)
    reed = np.array([96, 104, 58], np.float32)
    mix = np.clip(0.5 + 0.5 * canvas.clump[shore.at] + 0.25 * canvas.patch[shore.at], 0, 1)[..., None]
    canvas.put(shore, (earth * (1 - mix) + reed * mix) * (1 + 0.08 * canvas.grain[shore.at])[..., None])
    win = canvas.window(geom)
    if win is None:
        return
    inside = np.pad(win.mask, 40, mode="edge").astype(np.float32)
    near = blur(inside, 14)[40:-40, 40:-40]
    deep = np.clip((near - 0.5) * 2, 0, 1)[..., None] ** 0.7
    shallow = np.array([122, 124, 92], np.float32)
    flow = canvas.patch[win.at][..., None] * 2.0 + canvas.broad[win.at][..., None] * 3.0
    canvas.put(
        win,
        shallow * (1 - deep) + np.array(colour, np.float32) * deep + flow + canvas.clump[win.at][..., None],
    )
    gy, gx = np.gradient(canvas.clump[win.at] + 0.5 * canvas.patch[win.at], 1 / PPM)
    canvas.set_relief(win, level, 0.02 * gx, -0.02 * gy)


def draw_pool(canvas: Canvas, pool: Polygon) -> None:
    """Draw a swimming pool with a pale rim and dancing light."""
    win = canvas.paint(pool, (96, 184, 200), 0.0, 0.0)
    if win is None:
        return
    light = np.abs(canvas.clump[win.at]) < 0.25
    canvas.tint(win, 1 + 0.07 * light + 0.03 * canvas.patch[win.at])
    canvas.set_relief(win, -0.25)
    rim = canvas.window(pool.difference(pool.buffer(-0.35)))
    if rim is not None:
        canvas.put(rim, np.array([150, 214, 220], np.float32))


def draw_streets(canvas: Canvas, plan: Plan) -> None:
    """Draw pavements, kerbs, asphalt with wheel tracks and repairs, then the markings."""
    draw_slabs(canvas, plan.pavement, (176, 172, 166), 0.9)
    canvas.paint(plan.carriageway.buffer(0.16).difference(plan.carriageway), (200, 198, 192), 0.03)
    asphalt = canvas.paint(plan.carriageway, (118, 118, 120), 0.045, 0.02, 0.03)
    if asphalt is not None:
        canvas.tint(asphalt, 1 + 0.03 * canvas.broad[asphalt.at])
    for street in plan.streets:
        for v in (-street.width / 4, street.width / 4):
            for w in (-0.8, 0.8):
                track = street.line.parallel_offset(v + w, "left").buffer(0.3)
                win = canvas.window(track.intersection(plan.carriageway))
                if win is not None:
                    canvas.tint(win, 1.045 + 0.01 * canvas.patch[win.at])
    rng = np.random.default_rng(SEED + 5)
    for street in plan.streets:
        for _ in range(int(street.line.length / 16)):
            x, y, angle = street_frame(street, float(rng.uniform(3, street.line.length - 3)), 1)
            v = float(rng.uniform(-0.35, 0.35)) * street.width
            spot = rectangle(
                *to_world(x, y, angle, 0, v), float(rng.uniform(1, 7)), float(rng.uniform(0.6, 1.8)), angle
            )
            win = canvas.window(spot.intersection(street.surface(-0.2)))
            if win is not None:
                canvas.tint(win, np.float32(rng.choice([0.86, 0.9, 1.07])))
            hole = Point(to_world(x, y, angle, 3, -v)).buffer(0.32)
            canvas.paint(hole.intersection(plan.carriageway), (82, 80, 78))
    draw_markings(canvas, plan)


def draw_markings(canvas: Canvas, plan: Plan) -> None:
    """Draw dashed centre lines, give-way lines and zebra crossings."""
    white: Colour = (222, 222, 216)
    for i, street in enumerate(plan.streets):
        rivals = [s.surface(2.0) for j, s in enumerate(plan.streets) if j != i]
        rivals += [street.line.interpolate(s).buffer(3.0) for j, s in ZEBRAS if j == i]
        blocked = unary_union(rivals)
        if street.width >= 6:
            for s in np.arange(1.0, street.line.length, 6.0):
                dash = substring(street.line, s, min(s + 3.0, street.line.length)).buffer(
                    0.1, cap_style="flat"
                )
                if not dash.intersects(blocked):
                    canvas.paint(dash, white, 0.06, 0.05)
        if i >= 1:
            draw_give_way(canvas, plan, i, white)
    for index, s in ZEBRAS:
        street = plan.streets[index]
        x, y, angle = street_frame(street, s, 1)
        for v in np.arange(-street.width / 2 + 0.7, street.width / 2 - 0.3, 1.0):
            canvas.paint(rectangle(*to_world(x, y, angle, 0, float(v)), 3.2, 0.5, angle), white, 0.05, 0.05)


def draw_give_way(canvas: Canvas, plan: Plan, index: int, white: Colour) -> None:
    """Draw a broken line where a lesser street meets a greater one."""
    street = plan.streets[index]
    ahead = unary_union([s.surface(1.0) for s in plan.streets[:index]]).boundary
    for hit in getattr(street.line.intersection(ahead), "geoms", [street.line.intersection(ahead)]):
        if not isinstance(hit, Point):
            continue
        s = street.line.project(hit)
        x, y, angle = street_frame(street, min(max(s, 0.6), street.line.length - 0.6), 1)
        inward = unary_union([o.line for o in plan.streets[:index]])
        probe = Point(to_world(x, y, angle, 2, 0))
        lane = -1 if probe.distance(inward) < Point(x, y).distance(inward) else 1
        for v in np.arange(0.45, street.width / 2 - 0.2, 0.9):
            mark = rectangle(*to_world(x, y, angle, 0, float(lane * v)), 0.32, 0.55, angle)
            canvas.paint(mark, white, 0.05)


def draw_car_park(canvas: Canvas, plan: Plan) -> None:
    """Draw the car park's asphalt and stall lines."""
    canvas.paint(plan.car_park.buffer(0.2).difference(plan.carriageway), (196, 194, 188), 0.03)
    canvas.paint(plan.car_park, (108, 108, 112), 0.045, 0.03, 0.04)
    for line in plan.stalls:
        canvas.paint(line.buffer(0.08, cap_style="flat"), (212, 212, 206), 0.05)


def draw_pitch(canvas: Canvas, plan: Plan) -> None:
    """Draw the football pitch with mown bands, lines and goals."""
    x, y, length, width, angle = plan.pitch
    outer = rectangle(x, y, length + 4, width + 4, angle)
    win = canvas.paint(outer, (96, 128, 60), 0.05, 0.035, 0.03)
    if win is None:
        return
    a = math.radians(angle)
    u = math.cos(a) * (win.x - x) + math.sin(a) * (win.y - y)
    v = -math.sin(a) * (win.x - x) + math.cos(a) * (win.y - y)
    canvas.tint(win, 1 + 0.06 * np.sign(np.sin((u + length / 2) * math.pi / (length / 10))))
    worn = np.exp(-(((np.abs(u) - length / 2 + 2) / 2.2) ** 2) - (v / 2.6) ** 2) + 0.5 * np.exp(
        -(u**2 + v**2) / 8
    )
    view = canvas.albedo[win.at]
    wear = np.clip(worn * (0.7 + 0.3 * canvas.clump[win.at]), 0, 0.75)[..., None]
    view[:] = view * (1 - wear) + np.array([150, 132, 96], np.float32) * wear
    half = length / 2
    shapes: list[BaseGeometry] = [
        rectangle(0, 0, length, width).exterior,
        LineString([(0, -width / 2), (0, width / 2)]),
    ]
    shapes += [Point(0, 0).buffer(4.5).exterior, Point(0, 0).buffer(0.1).exterior]
    for end in (-1, 1):
        shapes += [
            rectangle(end * (half - 4), 0, 8, 18).exterior,
            rectangle(end * (half - 1.5), 0, 3, 9).exterior,
        ]
        goal = rectangle(end * (half + 0.6), 0, 1.2, 5)
        canvas.paint(place(goal, x, y, angle), (150, 156, 140), 0.05)
        shapes.append(goal.exterior)
    for shape in shapes:
        canvas.paint(place(shape.buffer(0.09), x, y, angle), (226, 230, 220), 0.05, 0.04)


def draw_court(canvas: Canvas, plan: Plan) -> None:
    """Draw the tennis court: clay, lines, net and its shadow."""
    x, y, length, width, angle = plan.court
    canvas.paint(rectangle(x, y, length + 1.2, width + 1.2, angle), (150, 146, 138), 0.03)
    canvas.paint(rectangle(x, y, length, width, angle), (178, 106, 78), 0.035, 0.02, 0.03)
    canvas.paint(rectangle(x, y, 23.8, 11.0, angle), (186, 114, 84), 0.035, 0.02, 0.03)
    shapes = [rectangle(0, 0, 23.8, 11.0).exterior, rectangle(0, 0, 23.8, 8.2).exterior]
    shapes += [rectangle(0, 0, 12.8, 8.2).exterior, LineString([(-6.4, 0), (6.4, 0)])]
    for shape in shapes:
        canvas.paint(place(shape.buffer(0.07), x, y, angle), (232, 226, 216))
    net = canvas.paint(rectangle(x, y, 0.16, 12.4, angle), (70, 74, 72))
    if net is not None:
        canvas.set_relief(net, 1.0)


def draw_building(canvas: Canvas, building: Building, rng: np.random.Generator) -> None:
    """Draw one building, flat or pitched, with what sits on its roof."""
    if building.flat_height:
        for outline in polygons(building.outline):
            draw_flat_roof(canvas, building, outline, rng)
        return
    canvas_win = canvas.window(building.outline)
    if canvas_win is None:
        return
    top = np.full(canvas_win.mask.shape, -1.0, np.float32)
    slope_x, slope_y = np.zeros_like(top), np.zeros_like(top)
    down, second = np.zeros_like(top), np.full_like(top, 9.0)
    for part in building.parts:
        roof = roof_surface(part, canvas_win)
        better = roof[0] > top
        for layer, value in zip((top, slope_x, slope_y, down, second), roof):
            layer[better] = value[better]
    canvas.paint(building.outline, building.colour, 0.05, 0.035, 0.03)
    rows = 1 + 0.035 * np.sin(down * (2 * math.pi / 0.72)) + 0.03 * rng.normal()
    streak = 1 - 0.06 * np.clip(canvas.clump[canvas_win.at] - 0.4, 0, 2)
    canvas.tint(canvas_win, rows * streak)
    canvas.tint(canvas_win, np.where(second < 0.13, 1.13, 1.0))
    canvas.set_relief(canvas_win, top, slope_x, slope_y)
    gutter = canvas.window(building.outline.difference(building.outline.buffer(-0.16, join_style="mitre")))
    if gutter is not None:
        canvas.tint(gutter, np.float32(0.74))
    draw_roof_items(canvas, building, rng)


def roof_surface(part: RoofPart, win: Window) -> tuple[np.ndarray, ...]:
    """Return height, slopes, distance down the plane and distance to the next plane for one roof body.

    Each sloping plane rises from its outline edge; the roof is the lowest plane at each place. Pixels outside
    the body get a height of -1.
    """
    coords = np.asarray(part.outline.exterior.coords)
    ccw = part.outline.exterior.is_ccw
    best = np.full(win.mask.shape, np.inf, np.float32)
    second = best.copy()
    slope_x, slope_y, down = np.zeros_like(best), np.zeros_like(best), np.zeros_like(best)
    inside = np.ones(win.mask.shape, bool)
    for (ax, ay), (bx, by), slope in zip(coords[:-1], coords[1:], part.slopes):
        size = math.hypot(bx - ax, by - ay)
        nx, ny = -(by - ay) / size, (bx - ax) / size
        if not ccw:
            nx, ny = -nx, -ny
        dist = ((win.x - ax) * nx + (win.y - ay) * ny).astype(np.float32)
        inside &= dist >= -0.06
        if slope <= 0:
            continue
        rise = dist * np.float32(slope)
        lower = rise < best
        second = np.where(lower, best, np.minimum(second, rise))
        best = np.where(lower, rise, best)
        slope_x[lower], slope_y[lower] = slope * nx, slope * ny
        down = np.where(lower, dist, down)
    top = np.where(inside, part.eave + np.maximum(best, 0), -1.0)
    gap = np.where(np.isfinite(second), (second - best) / 1.4, 9.0)
    return top.astype(np.float32), slope_x, slope_y, down, gap.astype(np.float32)


def draw_roof_items(canvas: Canvas, building: Building, rng: np.random.Generator) -> None:
    """Draw chimney, roof windows and solar panels on a pitched roof."""
    body = building.parts[0].outline
    coords = np.asarray(body.exterior.coords)
    x, y = body.centroid.x, body.centroid.y
    length = math.hypot(*(coords[1] - coords[0]))
    width = math.hypot(*(coords[2] - coords[1]))
    angle = math.degrees(math.atan2(coords[1][1] - coords[0][1], coords[1][0] - coords[0][0]))
    sunny = -1 if math.cos(math.radians(angle)) > 0 else 1
    room = body.buffer(-0.6)
    if building.panels and length > 8:
        count = int(rng.integers(3, 7))
        for i in range(count):
            for row in (0.16, 0.33):
                u = (i - (count - 1) / 2) * 1.08
                panel = rectangle(*to_world(x, y, angle, u, sunny * row * width), 1.0, 1.45, angle)
                if room.contains(panel):
                    canvas.paint(panel, (44, 52, 76), 0.03)
    else:
        for _ in range(building.skylights):
            u, v = float(rng.uniform(-0.35, 0.35)) * length, float(rng.choice([-0.27, 0.27])) * width
            pane = rectangle(*to_world(x, y, angle, u, v), 0.8, 1.1, angle)
            if room.contains(pane):
                canvas.paint(pane.buffer(0.1, join_style="mitre"), (70, 66, 64))
                canvas.paint(pane, (112, 132, 152))
    if building.chimney and length > 6:
        u = float(rng.choice([-1, 1])) * length * float(rng.uniform(0.2, 0.34))
        stack = rectangle(*to_world(x, y, angle, u, float(rng.choice([-0.6, 0.6]))), 0.9, 0.75, angle)
        win = canvas.paint(stack, (140, 96, 80), 0.05)
        if win is not None:
            ridge = canvas.height[win.at][win.mask]
            canvas.set_relief(win, float(ridge.max() if ridge.size else 6.0) + 1.1)
            canvas.paint(rectangle(stack.centroid.x, stack.centroid.y, 0.4, 0.32, angle), (48, 44, 42))


def draw_flat_roof(canvas: Canvas, building: Building, outline: Polygon, rng: np.random.Generator) -> None:
    """Draw a flat roof: membrane with seams and stains, parapet, rooflights and machines."""
    win = canvas.paint(outline, building.colour, 0.03, 0.03, 0.06)
    if win is None:
        return
    a = math.radians(building.angle)
    u = math.cos(a) * win.x + math.sin(a) * win.y
    canvas.tint(win, np.where(np.mod(u, 2.4) < 0.12, 0.93, 1.0))
    canvas.set_relief(win, building.flat_height)
    big = outline.area > 60
    rim = canvas.paint(
        outline.difference(outline.buffer(-(0.4 if big else 0.18), join_style="mitre")), (198, 196, 190), 0.02
    )
    if rim is not None:
        canvas.set_relief(rim, building.flat_height + (0.6 if big else 0.15))
    if not big:
        return
    room = outline.buffer(-1.6)
    x0, y0, x1, y1 = room.bounds
    used: list[BaseGeometry] = []
    for k in range(building.skylights * 6):
        if len(used) >= building.skylights:
            break
        machine = k % 3 == 0
        size = (float(rng.uniform(1.8, 3.4)), float(rng.uniform(1.5, 2.2))) if machine else (1.4, 1.4)
        item = rectangle(float(rng.uniform(x0, x1)), float(rng.uniform(y0, y1)), *size, building.angle)
        if not room.contains(item) or not free(item, used, 1.2):
            continue
        used.append(item)
        spot = canvas.paint(item, (166, 168, 168) if machine else (206, 216, 222), 0.03)
        if spot is not None:
            canvas.set_relief(spot, building.flat_height + (1.5 if machine else 0.35))
        if machine:
            canvas.paint(item.centroid.buffer(0.5), (84, 86, 88))


def draw_car(canvas: Canvas, car: Car) -> None:
    """Draw a car: body, glass house and roof."""
    win = canvas.paint(car.outline, car.colour, 0.01)
    if win is None:
        return
    a = math.radians(car.angle)
    u = (math.cos(a) * (win.x - car.x) + math.sin(a) * (win.y - car.y)) / (car.length / 2)
    v = (-math.sin(a) * (win.x - car.x) + math.cos(a) * (win.y - car.y)) / (car.width / 2)
    cabin = (np.abs(v) < 0.84) & (u > -0.78) & (u < 0.34)
    roof = (np.abs(v) < 0.66) & (u > -0.55) & (u < 0.08)
    height = 0.85 + 0.6 * np.clip(1 - np.maximum(np.abs(u + 0.22) / 0.62, np.abs(v) / 1.3) ** 4, 0, 1)
    canvas.set_relief(win, height)
    glass = Window(win.rows, win.cols, win.mask & cabin & ~roof, win.x, win.y)
    canvas.put(glass, np.array([46, 54, 62], np.float32))
    canvas.tint(Window(win.rows, win.cols, win.mask & roof, win.x, win.y), np.float32(1.08))
    rim = Window(win.rows, win.cols, win.mask & ((np.abs(v) > 0.86) | (np.abs(u) > 0.93)), win.x, win.y)
    canvas.tint(rim, np.float32(0.8))


def draw_tree(canvas: Canvas, tree: Tree, rng: np.random.Generator) -> None:
    """Draw one crown as a dome of leaf clumps, or as a ribbed cone for a conifer."""
    win = canvas.window(tree.crown)
    if win is None:
        return
    dx, dy = win.x - tree.x, win.y - tree.y
    d = np.hypot(dx, dy) / tree.radius
    if tree.conifer:
        ribs = 0.1 * np.cos(np.arctan2(dy, dx) * 11 + 3 * d) * d
        shape = 1.9 * tree.radius * (1 - d) * 0.7 + tree.radius * ribs
        clumps = 1 - d
    else:
        shape = 0.85 * tree.radius * np.sqrt(np.clip(1.15 - d**2, 0.02, None))
        clumps = np.zeros_like(shape)
        for _ in range(int(14 + 9 * tree.radius)):
            r, t = tree.radius * math.sqrt(rng.uniform(0, 1.0)), rng.uniform(0, 2 * math.pi)
            size = tree.radius * float(rng.uniform(0.14, 0.27)) + 0.12
            dist = ((dx - r * math.cos(t)) ** 2 + (dy - r * math.sin(t)) ** 2) / size**2
            clumps = np.maximum(clumps, np.sqrt(np.clip(1 - dist, 0, 1)) * float(rng.uniform(0.7, 1.0)))
        shape = shape + 0.3 * clumps * (0.5 + 0.25 * tree.radius)
    shape = shape + 0.05 * canvas.grain[win.at]
    gy, gx = np.gradient(shape.astype(np.float32), 1 / PPM)
    tone = 0.84 + 0.22 * clumps + 0.1 * canvas.grain[win.at] + 0.04 * canvas.clump[win.at]
    rgb = tone[..., None] * np.array(tree.colour, np.float32)
    rgb = rgb + (np.clip(clumps, 0, 1) * 6)[..., None] * np.array([1.0, 0.9, 0.1], np.float32)
    canvas.put(win, rgb)
    base = tree.height - float(shape.max())
    canvas.set_relief(win, np.maximum(base, 1.2) + shape, 0.62 * gx, -0.62 * gy)


def draw_all(plan: Plan) -> Canvas:
    """Draw the plan from the ground up."""
    canvas = Canvas(np.random.default_rng(SEED + 1))
    draw_ground(canvas)
    draw_fields(canvas, plan)
    park = box(78, -9, 262, 62).difference(unary_union([f[0].buffer(1.2) for f in plan.fields]))
    draw_lawn(canvas, park.difference(plan.streets[2].surface(30)), -0.2, 30, 0.0)
    draw_lots(canvas, plan)
    for geom, colour in plan.paths:
        draw_slabs(canvas, geom.difference(plan.carriageway), colour, 1.2)
    draw_water(canvas, plan.river, 1.6, (66, 88, 82), -1.2)
    draw_water(canvas, plan.pond, 0.8, (62, 84, 74), -0.5)
    for pool in plan.pools:
        draw_pool(canvas, pool)
    draw_bridge_deck(canvas, plan)
    draw_streets(canvas, plan)
    draw_car_park(canvas, plan)
    draw_pitch(canvas, plan)
    draw_court(canvas, plan)
    for geom in plan.hedges:
        draw_hedge(canvas, geom, 1.9)
    rng = np.random.default_rng(SEED + 2)
    for building in plan.buildings:
        draw_building(canvas, building, rng)
    for car in plan.cars:
        draw_car(canvas, car)
    for tree in plan.trees:
        draw_tree(canvas, tree, rng)
    return canvas


def draw_bridge_deck(canvas: Canvas, plan: Plan) -> None:
    """Draw the deck of the bridge and its two parapets."""
    deck = canvas.paint(plan.bridge, (176, 172, 166), 0.03)
    if deck is not None:
        canvas.set_relief(deck, 0.0)
    street = plan.streets[2]
    edge = street.surface(PAVEMENT_M).difference(street.surface(PAVEMENT_M - 0.4)).intersection(plan.bridge)
    plan.pavement = plan.pavement.difference(edge)
    wall = canvas.paint(edge, (206, 200, 188), 0.04)
    if wall is not None:
        canvas.set_relief(wall, 1.1)


# --------------------------------------------------------------------------------------------------------
# Light and camera
# --------------------------------------------------------------------------------------------------------


def sun_vector() -> tuple[float, float, float]:
    """Return the unit vector towards the sun (east, north, up)."""
    az, el = math.radians(SUN_AZIMUTH), math.radians(SUN_ELEVATION)
    return math.sin(az) * math.cos(el), math.cos(az) * math.cos(el), math.sin(el)


def cast_shadows(height: np.ndarray) -> np.ndarray:
    """Return how deep each pixel lies in shadow, 0 to 1, by walking towards the sun in the south-east."""
    lx, ly, lz = sun_vector()
    flat = math.hypot(lx, ly)
    step_c, step_r = lx / -ly, 1.0
    metres = math.hypot(step_c, step_r) / PPM
    drop = metres * lz / flat
    reach = int(float(height.max()) / drop) + 1
    roof = np.full_like(height, -9.0)
    rows, cols = height.shape
    for k in range(1, reach + 1):
        dr, dc = k, round(k * step_c)
        view = roof[: rows - dr, : cols - dc]
        np.maximum(view, height[dr:, dc:] - np.float32(k * drop), out=view)
    return np.clip((roof - height - 0.05) / 0.3, 0, 1)


def light(canvas: Canvas) -> np.ndarray:
    """Return the lit picture in linear light, cropped to the scene."""
    shadow = blur(cast_shadows(canvas.height), 1, 1)
    lx, ly, lz = sun_vector()
    norm = np.sqrt(1 + canvas.slope_x**2 + canvas.slope_y**2)
    facing = np.clip((lz - canvas.slope_x * lx - canvas.slope_y * ly) / norm, 0, None) / np.float32(lz)
    sun = facing * (1 - shadow)
    around = blur(canvas.height, int(1.4 * PPM)) - canvas.height
    open_sky = np.clip(1 - 0.11 * np.clip(around, 0, None), 0.45, 1.0)
    linear = np.clip(canvas.albedo / 255, 0, 1) ** np.float32(2.2)
    lit = linear * (sun[..., None] * SUN_LIGHT + open_sky[..., None] * SKY_LIGHT)
    m = round(MARGIN_M * PPM)
    return lit[m:-m, m:-m]


def expose(lit: np.ndarray) -> np.ndarray:
    """Average down to the final pixels, add lens blur, haze, tone and sensor noise; return bytes."""
    n = SUPERSAMPLE
    small = lit.reshape(ROWS, n, COLS, n, 3).mean((1, 3))
    small = soften(small, 0.12)
    small = small * 0.985 + np.array([0.008, 0.010, 0.014])
    out = 255 * np.clip(small, 0, 1) ** (1 / 2.2)
    grey = out.mean(2, keepdims=True)
    out = grey + 0.9 * (out - grey)
    out = 255 * (out / 255 + 0.09 * np.sin((out / 255 - 0.5) * 2 * math.pi) / (2 * math.pi))
    out = (out - 118) * 1.06 + 124
    rng = np.random.default_rng(SEED + 3)
    out += rng.normal(0, 0.8, (ROWS, COLS, 1)) + rng.normal(0, 0.3, (ROWS, COLS, 3))
    return np.clip(np.rint(out), 0, 255).astype(np.uint8)


def soften(rgb: np.ndarray, side: float) -> np.ndarray:
    """Return ``rgb`` under a small 3 x 3 lens kernel with the given side weight."""
    for axis in (0, 1):
        pad = [(0, 0)] * 3
        pad[axis] = (1, 1)
        p = np.pad(rgb, pad, mode="edge")
        first, last = (
            np.take(p, range(rgb.shape[axis]), axis),
            np.take(p, range(2, rgb.shape[axis] + 2), axis),
        )
        rgb = (1 - 2 * side) * rgb + side * (first + last)
    return rgb


# --------------------------------------------------------------------------------------------------------
# Labels and files
# --------------------------------------------------------------------------------------------------------


def visible_labels(plan: Plan) -> list[tuple[BaseGeometry, int]]:
    """Return the landcover polygons: what is seen from above, without overlaps, in scene metres."""
    scene = box(0, 0, WIDTH_M, HEIGHT_M)
    cover: list[BaseGeometry] = []
    labels: list[tuple[BaseGeometry, int]] = []

    def add(geoms: Iterable[BaseGeometry], value: int) -> None:
        fresh: list[BaseGeometry] = []
        tree = shapely.STRtree(cover)
        for geom in geoms:
            over = [cover[i] for i in tree.query(geom)]
            parts = polygons(geom.difference(unary_union(over)) if over else geom, 0.25)
            seen: BaseGeometry = parts[0] if len(parts) == 1 else MultiPolygon(parts)
            seen = shapely.set_precision(seen, 0.001)
            if seen.intersects(scene) and not seen.is_empty:
                fresh.append(seen)
        labels.extend((g, value) for g in fresh)
        cover.extend(fresh)

    for item in reversed(plan.trees):  # the highest tree is drawn last
        add([item.crown], TREE)
    add([c.outline for c in plan.cars], CAR)
    add([b.outline for b in plan.buildings], BUILDING)
    add([*plan.street_parts, plan.car_park], ROAD)
    add([plan.river, plan.pond, *plan.pools], WATER)
    order = {BUILDING: 0, ROAD: 1, WATER: 2, TREE: 3, CAR: 4}
    return sorted(labels, key=lambda item: order[item[1]])


def spatial_ref(code: int) -> osr.SpatialReference:
    """Return a spatial reference with x/y axis order."""
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(code)
    srs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return srs


def geo_transform() -> tuple[float, float, float, float, float, float]:
    """Return the geotransform of the rasters."""
    return ORIGIN_X, PIXEL, 0.0, ORIGIN_Y + HEIGHT_M, 0.0, -PIXEL


def to_map(geom: BaseGeometry, multi: bool = False) -> ogr.Geometry:
    """Return a scene geometry in map coordinates."""
    moved = shapely.transform(geom, lambda xy: np.round(xy + (ORIGIN_X, ORIGIN_Y), 3))
    out = ogr.CreateGeometryFromWkb(shapely.to_wkb(moved))
    return ogr.ForceToMultiPolygon(out) if multi else out


def write_layer(
    store: ogr.DataSource,
    name: str,
    kind: int,
    fields: Sequence[tuple[str, int]],
    rows: Iterable[tuple[ogr.Geometry, Sequence[Any]]],
    options: Sequence[str] = (),
) -> None:
    """Write one vector layer."""
    srs = spatial_ref(EPSG)
    layer = store.CreateLayer(name, srs, kind, options=list(options))
    for field_name, field_type in fields:
        layer.CreateField(ogr.FieldDefn(field_name, field_type))
    layer.StartTransaction()
    for geom, values in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(geom)
        for (field_name, _), value in zip(fields, values):
            feature.SetField(field_name, value)
        layer.CreateFeature(feature)
    layer.CommitTransaction()


def write_geopackage(path: Path, plan: Plan, labels: list[tuple[BaseGeometry, int]]) -> None:
    """Write town.gpkg with its four layers."""
    path.unlink(missing_ok=True)
    gdal.SetConfigOption("OGR_CURRENT_DATE", FIXED_DATE)
    store = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    class_fields = [("classvalue", ogr.OFTInteger), ("classname", ogr.OFTString)]
    rows = [(to_map(g, multi=True), (value, CLASS_NAMES[value])) for g, value in labels]
    write_layer(store, "landcover", ogr.wkbMultiPolygon, class_fields, rows)
    scene = box(0, 0, WIDTH_M, HEIGHT_M)
    points = [
        (to_map(Point(t.x, t.y)), (round(math.sqrt(t.crown.area / math.pi), 2),))
        for t in plan.trees
        if scene.contains(Point(t.x, t.y))
    ]
    write_layer(store, "trees", ogr.wkbPoint, [("crown_radius_m", ogr.OFTReal)], points)
    lines = [(to_map(s.line), (s.name, s.width)) for s in plan.streets]
    write_layer(store, "roads", ogr.wkbLineString, [("name", ogr.OFTString), ("width_m", ogr.OFTReal)], lines)
    ell = Polygon([(12, 8), (176, 8), (176, 92), (100, 92), (100, 184), (12, 184)])
    write_layer(store, "area", ogr.wkbPolygon, [("name", ogr.OFTString)], [(to_map(ell), ("Training area",))])
    store = None
    gdal.SetConfigOption("OGR_CURRENT_DATE", None)


def write_geojson(path: Path, labels: list[tuple[BaseGeometry, int]]) -> None:
    """Write the buildings in longitude and latitude."""
    path.unlink(missing_ok=True)
    turn = osr.CoordinateTransformation(spatial_ref(EPSG), spatial_ref(4326))
    store = ogr.GetDriverByName("GeoJSON").CreateDataSource(str(path))
    options = ["RFC7946=YES", "COORDINATE_PRECISION=8", "WRITE_NAME=NO"]
    layer = store.CreateLayer("buildings", spatial_ref(4326), ogr.wkbUnknown, options=options)
    layer.CreateField(ogr.FieldDefn("classvalue", ogr.OFTInteger))
    layer.CreateField(ogr.FieldDefn("classname", ogr.OFTString))
    for geom, value in labels:
        if value != BUILDING:
            continue
        shape = to_map(geom)
        shape.Transform(turn)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(shape)
        feature.SetField("classvalue", value)
        feature.SetField("classname", CLASS_NAMES[value])
        layer.CreateFeature(feature)
    layer = store = None


def write_image(path: Path, rgb: np.ndarray) -> None:
    """Write the picture as a tiled, losslessly compressed RGB GeoTIFF."""
    options = ["TILED=YES", "BLOCKXSIZE=256", "BLOCKYSIZE=256", "COMPRESS=DEFLATE", "PREDICTOR=2", "ZLEVEL=9"]
    options += ["PHOTOMETRIC=RGB", "INTERLEAVE=PIXEL"]
    target = gdal.GetDriverByName("GTiff").Create(str(path), COLS, ROWS, 3, gdal.GDT_Byte, options)
    target.SetGeoTransform(geo_transform())
    target.SetProjection(spatial_ref(EPSG).ExportToWkt())
    for band in range(3):
        target.GetRasterBand(band + 1).WriteArray(rgb[..., band])
    target = None


def write_classes(path: Path, labels: list[tuple[BaseGeometry, int]]) -> None:
    """Write the class raster with colour table (in the file) and category names (in the side file)."""
    values = burn(labels, (ROWS, COLS), (0.0, PIXEL, 0.0, HEIGHT_M, 0.0, -PIXEL))
    options = ["TILED=YES", "BLOCKXSIZE=256", "BLOCKYSIZE=256", "COMPRESS=DEFLATE", "ZLEVEL=9"]
    target = gdal.GetDriverByName("GTiff").Create(str(path), COLS, ROWS, 1, gdal.GDT_Byte, options)
    target.SetGeoTransform(geo_transform())
    target.SetProjection(spatial_ref(EPSG).ExportToWkt())
    table = gdal.ColorTable()
    for value, colour in CLASS_COLOURS.items():
        table.SetColorEntry(value, (*colour, 255))
    band = target.GetRasterBand(1)
    band.SetColorTable(table)
    band.SetCategoryNames(["background", *CLASS_NAMES.values()])
    band.WriteArray(values)
    band = target = None


def main(argv: Sequence[str] | None = None) -> int:
    """Make all files of the sample scene; return the exit status."""
    parser = argparse.ArgumentParser(description="Make the synthetic sample scene.")
    default = Path(__file__).resolve().parent.parent / "resources" / "sample"
    parser.add_argument("out_dir", nargs="?", type=Path, default=default, help="folder for the files")
    out: Path = parser.parse_args(argv).out_dir
    for module in (gdal, ogr, osr):
        module.UseExceptions()
    out.mkdir(parents=True, exist_ok=True)
    plan = make_plan()
    labels = visible_labels(plan)
    write_image(out / "town.tif", expose(light(draw_all(plan))))
    write_classes(out / "town_classified.tif", labels)
    write_geopackage(out / "town.gpkg", plan, labels)
    write_geojson(out / "buildings_wgs84.geojson", labels)
    for value, name in CLASS_NAMES.items():
        print(f"{name}: {sum(1 for _, v in labels if v == value)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

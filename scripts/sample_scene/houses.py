# SPDX-License-Identifier: GPL-2.0-or-later
"""The dwelling houses: each in a lot of its own, side by side along every street."""

from __future__ import annotations

from numpy.random import Generator
from shapely.geometry import Point, box
from shapely.ops import unary_union

from .gardens import Gardener, Plot
from .model import Building, Colour, Lot, Plan, Street
from .roofs import gable, hip
from .settings import HEIGHT_M, PAVEMENT_M, WIDTH_M
from .shapes import Frame, free

TILE_COLOURS: list[Colour] = [
    (172, 96, 70), (158, 82, 62), (184, 112, 82), (146, 78, 62), (128, 84, 68), (112, 86, 76),
    (104, 106, 112), (84, 86, 92), (136, 92, 74), (166, 88, 62),
]  # fmt: skip


def plan_houses(plan: Plan, rng: Generator) -> None:
    """Walk along both sides of every street and set a house in its garden wherever there is room."""
    for street in plan.streets:
        for side in (1, -1):
            s = float(rng.uniform(2, 7))
            while s < street.line.length:
                width = float(rng.uniform(14.5, 19))
                frame = street.frame(min(s + width / 2, street.line.length), side)
                s += width if plan_lot(plan, street, frame, width, rng) else 1.5


def plan_lot(plan: Plan, street: Street, frame: Frame, lot_width: float, rng: Generator) -> bool:
    """Try to build a house with its garden; tell whether there was room."""
    setback = float(rng.uniform(3.2, 5.5))
    turned = rng.random() < 0.25
    length, width = float(rng.uniform(9.0, 11.5)), float(rng.uniform(7.6, 9.0))
    along, across = (width, length) if turned else (length, width)
    shift = float(rng.uniform(-0.5, 0.5)) * max(lot_width - along - 5.0, 0)
    plot = Plot(frame, lot_width, street.width / 2 + PAVEMENT_M + 0.1, setback, along, across, shift)
    place = frame.moved(shift, plot.front + setback + across / 2, float(rng.normal(0, 1.4)))
    house = make_house(place.moved(0, 0, 90) if turned else place, length, width, rng)
    if not (
        box(-3, -3, WIDTH_M + 3, HEIGHT_M + 3).contains(Point(place.x, place.y))
        and free(house.outline, [plan.roadway], 1.2)
        and free(house.outline, plan.reserved, 1.0)
        and free(house.outline, [b.outline for b in plan.buildings], 2.4)
        and free(house.outline, plan.pools, 1.5)
    ):
        return False
    used = unary_union([plan.roadway, *plan.reserved, *[lot.ground for lot in plan.lots]])
    ground = frame.rectangle(0, plot.front + plot.depth / 2, lot_width, plot.depth).difference(used)
    ground = ground.union(house.outline.buffer(1.0)).difference(plan.roadway)
    lot = Lot(ground, float(rng.normal(0, 1)), frame.angle + float(rng.choice([0.0, 90.0])))
    plan.buildings.append(house)
    plan.lots.append(lot)
    Gardener(plan, lot, plot, rng).furnish()
    return True


def make_house(frame: Frame, length: float, width: float, rng: Generator) -> Building:
    """Return a house of a random kind: with a gable, a hip, an L shape or a cross gable."""
    pitch, eave = float(rng.uniform(0.62, 0.95)), float(rng.uniform(3.6, 5.6))
    kind = rng.choice(["gable", "hip", "ell", "tee"], p=[0.38, 0.24, 0.24, 0.14])
    main = gable(frame, length, width, eave, pitch)
    parts = [hip(main.outline, eave, pitch * 0.85) if kind == "hip" else main]
    if kind in ("ell", "tee"):
        wing, out = width * float(rng.uniform(0.55, 0.7)), float(rng.uniform(2.4, 3.6))
        side = 1 if rng.random() < 0.5 else -1
        u = side * (length - wing) / 2 if kind == "ell" else float(rng.uniform(-0.15, 0.15)) * length
        reach = out + width / 2
        parts.append(gable(frame.moved(u, -reach / 2, 90), reach, wing, eave, pitch))
    return Building(
        unary_union([part.outline for part in parts]),
        TILE_COLOURS[int(rng.integers(len(TILE_COLOURS)))],
        parts,
        chimney=bool(rng.random() < 0.75),
        panels=bool(rng.random() < 0.28),
        skylights=int(rng.integers(0, 4)),
    )

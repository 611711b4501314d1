# SPDX-License-Identifier: GPL-2.0-or-later
"""Two rows of terraced houses that share walls, and a block of garages as one feature."""

from __future__ import annotations

from numpy.random import Generator
from shapely.geometry import MultiPolygon

from .houses import TILE_COLOURS
from .model import Building, Lot, Paving, Plan
from .roofs import gable
from .shapes import Frame

HOUSE_WIDTH = 6.4


def plan_terraces(plan: Plan, rng: Generator) -> None:
    """Set both rows and the garages."""
    for row, count in ((Frame(119.0, 174.5, 1.5), 6), (Frame(163.5, 177.5, 5.0), 5)):
        for i in range(count):
            u = (i - (count - 1) / 2) * HOUSE_WIDTH
            body = gable(row.moved(u, 0), HOUSE_WIDTH, 9.0, 5.4 + 0.25 * (i % 2), 0.8)
            colour = TILE_COLOURS[int(rng.choice([0, 1, 3, 8, 9]))]
            skylights = int(rng.integers(0, 3))
            plan.buildings.append(Building(body.outline, colour, [body], chimney=True, skylights=skylights))
            front = Lot(row.rectangle(u, -6.3, 6.1, 3.4), float(rng.normal(0, 1)), row.angle)
            front.paving.append(Paving(row.rectangle(u - 1.5, -6.3, 1.1, 3.4), (176, 168, 158)))
            back = Lot(row.rectangle(u, 7.6, 6.1, 5.8), float(rng.normal(0, 1)), row.angle + 90)
            back.paving.append(Paving(row.rectangle(u - 1.5, 5.7, 3.1, 2.0), (176, 168, 158)))
            back.hedges.append(row.rectangle(u - 3.1, 8.1, 0.7, 4.6))
            plan.lots += [front, back]
        plan.reserved.append(Frame(row.x, row.y + 2, row.angle).rectangle(0, 0, count * HOUSE_WIDTH + 3, 22))
    plan_garages(plan)


def plan_garages(plan: Plan) -> None:
    """Set two blocks of garages and the court in front of them."""
    blocks = [Frame(188.3, 178.2, 3), Frame(187.5, 193.4, 3)]
    outline = MultiPolygon([block.rectangle(0, 0, 5.6, 12.4) for block in blocks])
    plan.buildings.append(Building(outline, (140, 136, 130), flat_height=2.8, angle=3))
    court = Frame(195.2, 187.0, 3).rectangle(0, 0, 8.6, 34).union(Frame(193.5, 171, 3).rectangle(0, 0, 4, 6))
    court = court.difference(plan.roadway)
    plan.paths.append(Paving(court, (128, 127, 125)))
    plan.reserved += [Frame(189, 188, 3).rectangle(0, 0, 14, 36), court]

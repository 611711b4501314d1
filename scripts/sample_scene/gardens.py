# SPDX-License-Identifier: GPL-2.0-or-later
"""The gardens of the houses: drive, garage, terrace, pool, shed, flower beds and hedges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from numpy.random import Generator
from shapely.geometry import LineString, Point, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from .canvas import Canvas
from .cars import add_car
from .model import Building, Colour, Lot, Paving, Plan, scaled
from .roofs import gable
from .shapes import Frame, free, polygons
from .terrain import draw_hedge, draw_lawn, draw_slabs

FLOWERS: list[Colour] = [(188, 96, 110), (206, 180, 90), (92, 118, 58)]


@dataclass
class Plot:
    """The measures of a lot in the frame of its street: u along the street, v away from it."""

    frame: Frame
    width: float
    front: float  # where the lot begins
    setback: float  # from there to the house
    along: float  # size of the house along the street
    across: float  # and away from it
    shift: float  # of the house along the street
    depth: float = 24.0

    @property
    def back(self) -> float:
        """Where the house ends."""
        return self.front + self.setback + self.across


class Gardener:
    """Furnishes one garden, each thing only where there is room for it."""

    def __init__(self, plan: Plan, lot: Lot, plot: Plot, rng: Generator) -> None:
        self.plan, self.lot, self.plot, self.rng = plan, lot, plot, rng
        self.side = -1 if plot.shift > 0 else 1  # of the drive
        self.drive_u = self.side * (plot.width / 2 - 1.9)
        self.blocked = [*[b.outline for b in plan.buildings], *plan.reserved, plan.roadway]

    def furnish(self) -> None:
        """Put everything in its place, from the street to the back."""
        plot, shade = self.plot, float(self.rng.normal(0, 9))
        stone = (168 + shade, 160 + shade, 150 + shade)
        self.add_drive(stone)
        self.pave(plot.shift * 0.8, plot.front + plot.setback / 2, 1.1, plot.setback + 0.6, stone)
        terrace = (188.0, 170.0, 146.0) if self.rng.random() < 0.5 else stone
        self.pave(plot.shift, plot.back + 1.4, plot.along * 0.62, 3.2, terrace)
        self.add_pool()
        self.add_shed()
        self.add_beds()
        self.add_hedges()

    def pave(self, u: float, v: float, length: float, width: float, colour: Colour) -> None:
        """Pave a rectangle."""
        self.lot.paving.append(Paving(self.plot.frame.rectangle(u, v, length, width), colour))

    def fits(self, shape: Polygon, gap: float, inset: float, also: Sequence[BaseGeometry] = ()) -> bool:
        """Tell whether a shape lies in the garden and keeps ``gap`` metres from what is there."""
        return free(shape, [*self.blocked, *also], gap) and self.lot.ground.buffer(-inset).contains(shape)

    def add_drive(self, stone: Colour) -> None:
        """Add a drive, if possible with a garage at its end, and often a car."""
        plot, rng, u = self.plot, self.rng, self.drive_u
        garage = plot.frame.rectangle(u, plot.front + plot.setback + 4.2, 3.2, 5.6)
        if rng.random() < 0.6 and self.fits(garage, 0.35, -0.3):
            grey = float(rng.uniform(116, 160))
            colour = (grey, grey, grey * 0.98)
            self.plan.buildings.append(Building(garage, colour, flat_height=2.7, angle=plot.frame.angle))
            self.blocked.append(garage)
            self.pave(u, plot.front + (plot.setback + 1.4) / 2 - 0.3, 3.0, plot.setback + 2.2, stone)
            if rng.random() < 0.45:
                add_car(self.plan, plot.frame.moved(u, plot.front + 2.7, 90 if rng.random() < 0.5 else -90), rng)
        elif plot.width > 15:
            self.pave(u, plot.front + 3.4, 2.9, 7.4, stone)
            if rng.random() < 0.6:
                add_car(self.plan, plot.frame.moved(u, plot.front + 3.2, 90), rng)

    def add_pool(self) -> None:
        """Add a swimming pool with a stone surround."""
        plot, rng = self.plot, self.rng
        place = plot.frame.moved(float(rng.uniform(-1, 1)) * (plot.width / 2 - 5), plot.back + 6.6)
        pool = place.place(kidney()) if rng.random() < 0.5 else place.rectangle(0, 0, 7.2, 3.6)
        if rng.random() < 0.62 and self.fits(pool, 1.3, 1.2, self.plan.pools):
            self.plan.pools.append(pool)
            self.blocked.append(pool)
            self.lot.paving.append(Paving(pool.buffer(0.9, quad_segs=4), (206, 198, 184)))

    def add_shed(self) -> None:
        """Add a wooden shed."""
        place = self.plot.frame.moved(self.side * 0.6 - self.drive_u, self.plot.back + 9.0)
        body = gable(place, 2.6, 2.1, 2.0, 0.5)
        if self.rng.random() < 0.5 and self.fits(body.outline, 0.8, 0.5):
            self.plan.buildings.append(Building(body.outline, (122, 104, 88), [body]))
            self.blocked.append(body.outline)

    def add_beds(self) -> None:
        """Add flower beds."""
        plot, rng = self.plot, self.rng
        for _ in range(int(rng.integers(1, 4))):
            u, v = float(rng.uniform(-0.45, 0.45)) * plot.width, plot.back + float(rng.uniform(4, 10))
            bed = plot.frame.rectangle(u, v, 3.2, 1.2)
            if free(bed, self.blocked, 0.3):
                self.lot.beds.append(bed.intersection(self.lot.ground))

    def add_hedges(self) -> None:
        """Add hedges along the two sides, the back and sometimes the front."""
        rng, front = self.rng, self.plot.front
        half, far = self.plot.width / 2 - 0.45, front + self.plot.depth - 0.6
        lines = [
            ((-half, front + 2.5), (-half, far)),
            ((half, front + 7.0), (half, far)),
            ((-half, far), (half, far)),
        ]
        if rng.random() < 0.5:
            lines.append(((-half, front + 0.5), (half - 4.0, front + 0.5)))
        obstacles = [*self.blocked, *[paving.area for paving in self.lot.paving]]
        keep_out = unary_union([obstacle.buffer(0.5) for obstacle in obstacles])
        for line in lines:
            if rng.random() < 0.2:
                continue
            middle = LineString([self.plot.frame.at(*end) for end in line])
            strip = middle.buffer(float(rng.uniform(0.38, 0.6)), quad_segs=3)
            self.lot.hedges += polygons(strip.intersection(self.lot.ground).difference(keep_out), 0.8)


def kidney() -> Polygon:
    """Return a kidney-shaped pool outline about the origin."""
    shape = Point(-1.7, 0.1).buffer(1.9).union(Point(1.7, 0.2).buffer(1.6)).union(box(-1.7, 0.0, 1.7, 1.8))
    return shape.buffer(0.8, quad_segs=6).buffer(-0.8, quad_segs=6).simplify(0.02)


def draw_lots(canvas: Canvas, plan: Plan) -> None:
    """Draw all gardens; what is paved or planted in one may lie over the lawn of the next."""
    for lot in plan.lots:
        draw_lawn(canvas, lot.ground, lot.tint, lot.stripe_angle, 0.025 if lot.tint < 0.4 else 0.0)
        for bed in lot.beds:
            win = canvas.paint(bed, (104, 88, 66), 0.1, 0.12)
            win.only(win.grain > 0.9).put(FLOWERS[int(abs(lot.tint) * 10) % len(FLOWERS)])
    for lot in plan.lots:
        for paving in lot.paving:
            area = paving.area.difference(plan.carriageway)
            canvas.paint(area.buffer(0.12), scaled(paving.colour, 0.78), 0.04)
            draw_slabs(canvas, area, paving.colour, 1.0)
        for hedge in lot.hedges:
            draw_hedge(canvas, hedge, 1.5)

# SPDX-License-Identifier: GPL-2.0-or-later
"""What the town is made of: plain records that the planning fills and the drawing reads."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import NamedTuple

from shapely.geometry import LineString, Polygon
from shapely.geometry.base import BaseGeometry

from .shapes import Frame

Colour = tuple[float, float, float]


def scaled(colour: Colour, factor: float) -> Colour:
    """Return a darker or brighter colour."""
    red, green, blue = colour
    return red * factor, green * factor, blue * factor


@dataclass
class Street:
    """A street: its name, centre line, carriageway width and zebra crossings (metres along the line)."""

    name: str
    line: LineString
    width: float
    zebras: tuple[float, ...] = ()

    def surface(self, extra: float = 0.0) -> Polygon:
        """Return the carriageway, widened by ``extra`` on each side."""
        return self.line.buffer(self.width / 2 + extra, cap_style="flat", quad_segs=6)

    def frame(self, s: float, side: int = 1) -> Frame:
        """Return a frame at distance ``s``: u along the street, v away from it to the given side."""
        p, q = self.line.interpolate(s - 0.5), self.line.interpolate(s + 0.5)
        angle = math.degrees(math.atan2(q.y - p.y, q.x - p.x))
        return Frame((p.x + q.x) / 2, (p.y + q.y) / 2, angle if side > 0 else angle + 180)


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
    colour: Colour
    parts: list[RoofPart] = field(default_factory=list)
    flat_height: float = 0.0  # above 0: a flat roof with a parapet, and no parts
    angle: float = 0.0  # of the seams of a flat roof
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
    conifer: bool


@dataclass
class Car:
    """A car: its outline, place and heading, size and paint."""

    outline: Polygon
    frame: Frame
    length: float
    width: float
    colour: Colour


class Paving(NamedTuple):
    """A paved or gravelled area."""

    area: BaseGeometry
    colour: Colour


@dataclass
class Lot:
    """A garden: its ground and the things that lie flat on it."""

    ground: BaseGeometry
    tint: float  # 0 = an ordinary lawn, above = dry, below = lush
    stripe_angle: float
    paving: list[Paving] = field(default_factory=list)
    beds: list[BaseGeometry] = field(default_factory=list)
    hedges: list[BaseGeometry] = field(default_factory=list)


@dataclass
class Field:
    """A field: its crop's colour and height, and the direction and distance of the rows."""

    area: BaseGeometry
    colour: Colour
    angle: float
    period: float
    height: float = 0.0


@dataclass
class Plan:
    """All of the town's geometry."""

    streets: list[Street] = field(default_factory=list)  # the greater ones first
    street_parts: list[BaseGeometry] = field(default_factory=list)  # the carriageway, parted by street
    carriageway: BaseGeometry = field(default_factory=Polygon)
    pavement: BaseGeometry = field(default_factory=Polygon)
    roadway: BaseGeometry = field(default_factory=Polygon)  # carriageway and pavement
    river: BaseGeometry = field(default_factory=Polygon)
    bridge: BaseGeometry = field(default_factory=Polygon)
    parapets: BaseGeometry = field(default_factory=Polygon)
    pond: BaseGeometry = field(default_factory=Polygon)
    park: BaseGeometry = field(default_factory=Polygon)
    car_park: BaseGeometry = field(default_factory=Polygon)
    stalls: list[LineString] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    lots: list[Lot] = field(default_factory=list)
    pools: list[Polygon] = field(default_factory=list)
    paths: list[Paving] = field(default_factory=list)
    hedges: list[BaseGeometry] = field(default_factory=list)
    buildings: list[Building] = field(default_factory=list)
    trees: list[Tree] = field(default_factory=list)  # by height
    cars: list[Car] = field(default_factory=list)
    reserved: list[BaseGeometry] = field(default_factory=list)  # where no house may stand

    @property
    def bridge_street(self) -> Street:
        """The street that crosses the river."""
        return self.streets[2]

    def solid(self) -> list[BaseGeometry]:
        """Return the outlines of all buildings and cars."""
        return [*[building.outline for building in self.buildings], *[car.outline for car in self.cars]]

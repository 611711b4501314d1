# SPDX-License-Identifier: GPL-2.0-or-later
"""Plain geometry, in metres from the lower left corner of the scene."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.random import Generator
from shapely import affinity
from shapely.geometry import LineString, MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry


@dataclass(frozen=True)
class Frame:
    """A local frame: its origin in the scene and the direction of its u axis in degrees."""

    x: float
    y: float
    angle: float = 0.0

    def _axis(self) -> tuple[float, float]:
        """Return the cosine and sine of the angle."""
        return math.cos(math.radians(self.angle)), math.sin(math.radians(self.angle))

    def at(self, u: float, v: float) -> tuple[float, float]:
        """Return the scene position of local point ``(u, v)``."""
        c, s = self._axis()
        return self.x + c * u - s * v, self.y + s * u + c * v

    def local(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the local coordinates of scene positions."""
        c, s = self._axis()
        return c * (x - self.x) + s * (y - self.y), -s * (x - self.x) + c * (y - self.y)

    def moved(self, u: float, v: float, turn: float = 0.0) -> Frame:
        """Return the frame at local point ``(u, v)``, turned by ``turn`` degrees."""
        return Frame(*self.at(u, v), self.angle + turn)

    def place(self, geom: BaseGeometry) -> Any:
        """Return a geometry drawn in local coordinates, in scene coordinates."""
        c, s = self._axis()
        return affinity.affine_transform(geom, [c, -s, s, c, self.x, self.y])

    def rectangle(self, u: float, v: float, length: float, width: float) -> Polygon:
        """Return a rectangle about ``(u, v)``; its first edge is the lower one along u."""
        a, b = length / 2, width / 2
        return self.moved(u, v).place(Polygon([(-a, -b), (a, -b), (a, b), (-a, b)]))

    def ring(self, radius: float, count: int) -> Polygon:
        """Return a regular polygon about the origin; its first corner lies on the u axis."""
        return Polygon([Frame(self.x, self.y, self.angle + 360 / count * k).at(radius, 0) for k in range(count)])


def rectangle(x: float, y: float, length: float, width: float) -> Polygon:
    """Return an upright rectangle by centre and size."""
    return Frame(x, y).rectangle(0, 0, length, width)


def smooth(points: Sequence[tuple[float, float]], rounds: int = 3) -> LineString:
    """Return a smooth line through control points by corner cutting; the ends stay in place."""
    pts = np.asarray(points, float)
    for _ in range(rounds):
        a, b = pts[:-1], pts[1:]
        cut = np.stack([0.75 * a + 0.25 * b, 0.25 * a + 0.75 * b], 1).reshape(-1, 2)
        pts = np.vstack([pts[:1], cut[1:-1], pts[-1:]])
    return LineString(np.round(pts, 3))


def polar(x: float, y: float, theta: np.ndarray, rx: np.ndarray, ry: np.ndarray) -> Polygon:
    """Return the polygon with corners at the given angles and distances from ``(x, y)``."""
    return Polygon(np.round(np.c_[x + rx * np.cos(theta), y + ry * np.sin(theta)], 3))


def blob(x: float, y: float, rx: float, ry: float, wobble: float, rng: Generator, count: int) -> Polygon:
    """Return an irregular closed shape: an ellipse whose radius wavers by a few random harmonics."""
    theta = np.linspace(0, 2 * math.pi, count, endpoint=False)
    radius = np.ones(count)
    for k in range(2, 8):
        radius += wobble / k**0.7 * rng.normal() * np.cos(k * theta + rng.uniform(0, 2 * math.pi))
    radius = np.clip(radius, 0.6, 1.4)
    return polar(x, y, theta, rx * radius, ry * radius)


def polygons(geom: BaseGeometry, min_area: float = 0.0) -> list[Polygon]:
    """Return the polygons inside any geometry that are larger than ``min_area``."""
    out: list[Polygon] = []
    for part in getattr(geom, "geoms", [geom]):
        if isinstance(part, MultiPolygon):
            out += polygons(part, min_area)
        elif isinstance(part, Polygon) and part.area > min_area:
            out.append(part)
    return out


def free(geom: BaseGeometry, taken: Iterable[BaseGeometry], gap: float) -> bool:
    """Tell whether ``geom`` keeps ``gap`` metres from all ``taken`` geometries."""
    return all(geom.distance(other) >= gap for other in taken)

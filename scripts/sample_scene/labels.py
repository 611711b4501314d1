# SPDX-License-Identifier: GPL-2.0-or-later
"""The labels: what is seen from above, as polygons that never overlap."""

from __future__ import annotations

from collections.abc import Sequence

import shapely
from shapely.geometry import MultiPolygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from .model import Plan
from .settings import HEIGHT_M, WIDTH_M
from .shapes import polygons

BUILDING, ROAD, WATER, TREE, CAR = 1, 2, 3, 4, 5
CLASS_NAMES = {BUILDING: "building", ROAD: "road", WATER: "water", TREE: "tree", CAR: "car"}

Label = tuple[BaseGeometry, int]


def visible_labels(plan: Plan) -> list[Label]:
    """Return the landcover polygons in scene metres, by class: tree > car > building > road > water."""
    layers: list[tuple[int, Sequence[BaseGeometry]]] = [
        *[(TREE, [tree.crown]) for tree in reversed(plan.trees)],  # the highest tree is drawn last
        (CAR, [car.outline for car in plan.cars]),
        (BUILDING, [building.outline for building in plan.buildings]),
        (ROAD, [*plan.street_parts, plan.car_park]),
        (WATER, [plan.river, plan.pond, *plan.pools]),
    ]
    scene = box(0, 0, WIDTH_M, HEIGHT_M)
    labels: list[Label] = []
    for value, geoms in layers:
        cover = [geom for geom, _ in labels]
        tree = shapely.STRtree(cover)
        for geom in geoms:
            over = [cover[i] for i in tree.query(geom)]
            parts = polygons(geom.difference(unary_union(over)) if over else geom, 0.25)
            seen = shapely.set_precision(parts[0] if len(parts) == 1 else MultiPolygon(parts), 0.001)
            if seen.intersects(scene):
                labels.append((seen, value))
    return sorted(labels, key=lambda label: label[1])

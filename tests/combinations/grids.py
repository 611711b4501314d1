# SPDX-License-Identifier: GPL-2.0-or-later
"""Drawn tile sizes, strides, extents, cell sizes and angles."""

from __future__ import annotations

import math
from dataclasses import dataclass
from random import Random
from typing import Any

import shapely
from qgis_exports import moved
from scenes import on_map

from combinations.layers import OTHER_CRS
from combinations.pictures import Picture

MOST_CHIPS = 60
USUAL_ANGLES = (90, 90, 180, 45, 45, 30, 60, 120, 270)
CELL_FACTORS = (1, 2, 0.5, 0.37, 3.1, 1.0000001, 1000)


@dataclass(frozen=True)
class Extent:
    """The EXTENT of a case."""

    polygon: shapely.Polygon
    """in the image's CRS"""
    is_exact: bool
    """False if it is given in another CRS, so that its edges are only nearly those of `polygon`"""


def draw_grid(
    random: Random, picture: Picture, has_few_chips: bool, is_in_pixel_space: bool
) -> tuple[dict[str, Any], Extent | None]:
    """Draw where chips lie; there are `MOST_CHIPS` or about as many at most."""
    width = random.choices((16, 31, 32, 48, 64, 100, 7, 200, 2, 1), [4, 3, 6, 4, 4, 2, 1, 1, 0.3, 0.3])[0]
    height = width if random.random() < 0.6 else random.choice((16, 32, 33, 50, 64, 3))
    chosen: dict[str, Any] = {"TILE_SIZE_X": width, "TILE_SIZE_Y": height}
    factor = 1.0
    if not is_in_pixel_space and picture.kind != "none" and random.random() < 0.15 or random.random() < 0.003:
        factor = random.choices(CELL_FACTORS, [2, 2, 2, 2, 2, 1, 0.3])[0]
        chosen["CELL_SIZE"] = picture.cell * factor
        chosen["RESAMPLING"] = random.choice(("nearest", "bilinear", "cubic", "average"))
    if random.random() < 0.35 or (has_few_chips and random.random() < 0.2):
        chosen["ROTATION_ANGLE"] = _draw_angle(random)
    angles = math.ceil(360 / chosen["ROTATION_ANGLE"] - 1e-9) if chosen.get("ROTATION_ANGLE") else 1
    strides = _draw_stride(random, width), _draw_stride(random, height)
    while _positions(picture.size[0] / factor, width, strides[0]) * _positions(
        picture.size[1] / factor, height, strides[1]
    ) > max(4, MOST_CHIPS / angles):
        strides = (strides[0] or width) * 3 // 2 + 1, (strides[1] or height) * 3 // 2 + 1
    chosen["STRIDE_X"], chosen["STRIDE_Y"] = strides
    if random.random() < 0.7:
        fits = width < picture.size[0] / factor and height < picture.size[1] / factor
        chosen["EDGE_RULE"] = random.choice(("SHIFT", "PAD", "SKIP" if fits else "PAD"))
    extent = _draw_extent(random, picture, chosen) if random.random() < 0.2 else None
    return chosen, extent


def _draw_angle(random: Random) -> float:
    if random.random() < 0.1 / 0.35:
        return round(random.uniform(20, 359), random.choice((0, 1, 6)))
    return float(random.choice(USUAL_ANGLES))


def _draw_stride(random: Random, tile: int) -> int:
    return random.choice((0, 0, max(1, tile // 8), int(tile * 1.5) + 1, random.randint(1, tile), tile // 2, 1000))


def _positions(length: float, tile: int, stride: int) -> int:
    return max(1, math.ceil((length - tile) / (stride or tile)) + 1)


def _draw_extent(random: Random, picture: Picture, chosen: dict[str, Any]) -> Extent:
    """Draw an EXTENT, put it into `chosen`, and return what it means."""
    w, h = picture.size
    x, y = random.uniform(-0.3, 0.6) * w, random.uniform(-0.3, 0.6) * h
    box = shapely.box(x, y, x + random.choice((0.4, 0.7, 1, 3)) * w, y + random.choice((0.4, 0.7, 1, 3)) * h)
    if random.random() < 0.02:
        box = shapely.box(10 * w, 0, 11 * w, h)
    bounds, crs, is_exact = on_map(box, picture.shown).bounds, picture.crs, True
    if crs and random.random() < 0.4:
        crs, is_exact = random.choice(OTHER_CRS[crs]), False
        bounds = moved(shapely.box(*bounds), picture.crs, crs).bounds
    tag = f" [{crs}]" if crs and (not is_exact or random.random() < 0.5) else ""
    west, south, east, north = map(float, bounds)
    chosen["EXTENT"] = f"{west!r},{east!r},{south!r},{north!r}{tag}"
    polygon = shapely.box(west, south, east, north)
    if not is_exact:
        polygon = shapely.box(*moved(polygon.segmentize((east - west) / 20), crs, picture.crs).bounds)
    return Extent(polygon, is_exact)

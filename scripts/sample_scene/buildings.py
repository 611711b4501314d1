# SPDX-License-Identifier: GPL-2.0-or-later
"""Drawing buildings: tiled pitched roofs, flat roofs, and what sits on them."""

from __future__ import annotations

import math

import numpy as np
from numpy.random import Generator
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from .canvas import Canvas
from .model import Building
from .roofs import roof_surface
from .shapes import Frame, free, polygons


def rim(outline: BaseGeometry, width: float) -> BaseGeometry:
    """Return the inner edge of an outline."""
    return outline.difference(outline.buffer(-width, join_style="mitre"))


def draw_building(canvas: Canvas, building: Building, rng: Generator) -> None:
    """Draw one building, flat or pitched, with what sits on its roof."""
    if building.flat_height:
        for outline in polygons(building.outline):
            draw_flat_roof(canvas, building, outline, rng)
    else:
        draw_pitched_roof(canvas, building, rng)
        draw_roof_items(canvas, building, rng)


def draw_pitched_roof(canvas: Canvas, building: Building, rng: Generator) -> None:
    """Draw rows of tiles, ridges and gutters."""
    win = canvas.paint(building.outline, building.colour, 0.05, 0.035, 0.03)
    roof = roof_surface(building.parts, win)
    rows = 1 + 0.035 * np.sin(roof.down * (2 * math.pi / 0.72)) + 0.03 * rng.normal()
    streaks = 1 - 0.06 * np.clip(win.clump - 0.4, 0, 2)
    win.tint(rows * streaks)
    win.tint(np.where(roof.gap < 0.13, 1.13, 1.0))
    win.set_relief(roof.height, roof.slope_x, roof.slope_y)
    canvas.window(rim(building.outline, 0.16)).tint(0.74)


def draw_roof_items(canvas: Canvas, building: Building, rng: Generator) -> None:
    """Draw chimney, roof windows and solar panels on a pitched roof."""
    body = building.parts[0].outline
    first, second, third = np.asarray(body.exterior.coords)[:3]
    length, width = math.hypot(*(second - first)), math.hypot(*(third - second))
    angle = math.degrees(math.atan2(second[1] - first[1], second[0] - first[0]))
    frame = Frame(body.centroid.x, body.centroid.y, angle)
    room = body.buffer(-0.6)
    if building.panels and length > 8:
        sunny = -1 if math.cos(math.radians(angle)) > 0 else 1
        count = int(rng.integers(3, 7))
        for i in range(count):
            for row in (0.16, 0.33):
                panel = frame.rectangle((i - (count - 1) / 2) * 1.08, sunny * row * width, 1.0, 1.45)
                if room.contains(panel):
                    canvas.paint(panel, (44, 52, 76), 0.03)
    else:
        for _ in range(building.skylights):
            u, v = float(rng.uniform(-0.35, 0.35)) * length, float(rng.choice([-0.27, 0.27])) * width
            pane = frame.rectangle(u, v, 0.8, 1.1)
            if room.contains(pane):
                canvas.paint(pane.buffer(0.1, join_style="mitre"), (70, 66, 64))
                canvas.paint(pane, (112, 132, 152))
    if building.chimney and length > 6:
        u = float(rng.choice([-1, 1])) * length * float(rng.uniform(0.2, 0.34))
        stack = frame.moved(u, float(rng.choice([-0.6, 0.6])))
        win = canvas.paint(stack.rectangle(0, 0, 0.9, 0.75), (140, 96, 80), 0.05)
        win.set_relief(win.height[win.mask].max(initial=0) + 1.1)
        canvas.paint(stack.rectangle(0, 0, 0.4, 0.32), (48, 44, 42))


def draw_flat_roof(canvas: Canvas, building: Building, outline: Polygon, rng: Generator) -> None:
    """Draw a flat roof: membrane with seams and stains, parapet, rooflights and machines."""
    big = outline.area > 60
    height = building.flat_height
    win = canvas.paint(outline, building.colour, 0.03, 0.03, 0.06)
    u, _ = Frame(0, 0, building.angle).local(win.x, win.y)
    win.tint(np.where(np.mod(u, 2.4) < 0.12, 0.93, 1.0))
    win.set_relief(height)
    parapet = canvas.paint(rim(outline, 0.4 if big else 0.18), (198, 196, 190), 0.02)
    parapet.set_relief(height + (0.6 if big else 0.15))
    room = outline.buffer(-1.6)
    x0, y0, x1, y1 = room.bounds
    used: list[BaseGeometry] = []
    for k in range(building.skylights * 6):
        if len(used) >= building.skylights:
            break
        machine = k % 3 == 0
        size = (float(rng.uniform(1.8, 3.4)), float(rng.uniform(1.5, 2.2))) if machine else (1.4, 1.4)
        place = Frame(float(rng.uniform(x0, x1)), float(rng.uniform(y0, y1)), building.angle)
        item = place.rectangle(0, 0, *size)
        if not room.contains(item) or not free(item, used, 1.2):
            continue
        used.append(item)
        spot = canvas.paint(item, (166, 168, 168) if machine else (206, 216, 222), 0.03)
        spot.set_relief(height + (1.5 if machine else 0.35))
        if machine:
            canvas.paint(item.centroid.buffer(0.5), (84, 86, 88))

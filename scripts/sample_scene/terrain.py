# SPDX-License-Identifier: GPL-2.0-or-later
"""What covers the open ground: rough grass, lawns, hedges and paving."""

from __future__ import annotations

import math

import numpy as np
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from .canvas import Canvas, blend
from .model import Colour
from .settings import HEIGHT_M, MARGIN_M, WIDTH_M
from .shapes import Frame


def draw_ground(canvas: Canvas) -> None:
    """Cover everything with rough grass."""
    win = canvas.window(box(-MARGIN_M, -MARGIN_M, WIDTH_M + MARGIN_M, HEIGHT_M + MARGIN_M))
    dry = np.clip(0.34 + 0.2 * win.broad + 0.12 * win.patch + 0.07 * win.clump, 0, 1)
    win.put(blend((94, 114, 62), (136, 132, 84), dry) * win.tone(0.06, 0.06)[..., None])


def draw_lawn(canvas: Canvas, geom: BaseGeometry, tint: float, angle: float, stripes: float) -> None:
    """Draw a lawn with its own green and faint mowing stripes."""
    win = canvas.window(geom)
    dry = np.clip(0.3 + 0.2 * tint + 0.12 * win.patch + 0.06 * win.clump, 0, 1)
    across, _ = Frame(0, 0, angle).local(win.x, win.y)
    tone = win.tone(0.05, 0.04) + stripes * np.sign(np.sin(across * math.pi / 1.3))
    win.put(blend((92, 122, 58), (138, 140, 82), dry) * tone[..., None])


def draw_hedge(canvas: Canvas, geom: BaseGeometry, height: float) -> None:
    """Draw a clipped hedge as a lumpy dark green band that casts a shadow."""
    win = canvas.paint(geom, (66, 90, 46), 0.1, 0.12, 0.05)
    win.set_bumps(height + 0.075 * win.grain, 0.12 * win.grain + 0.2 * win.clump, 0.6)


def draw_slabs(canvas: Canvas, geom: BaseGeometry, colour: Colour, size: float) -> None:
    """Draw paving with faint joints."""
    win = canvas.paint(geom, colour, 0.03, 0.025, 0.03)
    joint = (np.mod(win.x, size) < 0.09) | (np.mod(win.y, size) < 0.09)
    win.tint(np.where(joint, 0.93, 1.0))

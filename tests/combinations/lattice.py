# SPDX-License-Identifier: GPL-2.0-or-later
"""How many chips a lattice has, counted from the parameters alone."""

from __future__ import annotations

import math
from typing import Any

import shapely
from osgeo import gdal

from combinations.chip_places import carried
from combinations.shown import Shown


def lattice_count(parameters: dict[str, Any], shown: Shown) -> int | None:
    """Return the number of chips if none can be left out; None if turned ones may miss the image."""
    inverse = gdal.InvGeoTransform(shown.place)
    x_min, y_min, x_max, y_max = shapely.transform(shown.frame, lambda xy: carried(inverse, xy)).bounds
    rule, angle = parameters.get("EDGE_RULE", "SHIFT"), parameters.get("ROTATION_ANGLE", 0.0)
    count = 1
    for side, length in (("X", round(x_max - x_min)), ("Y", round(y_max - y_min))):
        tile = parameters[f"TILE_SIZE_{side}"]
        if angle and (rule == "PAD" or length < tile):
            return None
        count *= len(_starts(length, tile, parameters[f"STRIDE_{side}"] or tile, rule))
    return count * (math.ceil(360 / angle - 1e-9) if angle else 1)


def _starts(length: int, tile: int, step: int, rule: str) -> set[int]:
    """Return where tiles begin along a side, by walking along it."""
    starts: set[int] = set()
    start = 0
    while start < length:
        if start + tile <= length:
            starts.add(start)
        elif rule != "SKIP":
            starts.add(start if rule == "PAD" else max(0, length - tile))
        if start + tile >= length:
            break
        start += step
    return starts

# SPDX-License-Identifier: GPL-2.0-or-later
"""Drawn second runs into the folder of the first."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from combinations.layers import Drawn, draw_layer
from combinations.pictures import Picture, draw_picture

if TYPE_CHECKING:
    from combinations.cases import Case

_CHANGES: tuple[dict[str, Any], ...] = (
    {"EDGE_RULE": "PAD"},
    {"EXPORT_ALL_TILES": True},
    {"STRETCH": "MINMAX"},
    {"BANDS": [1]},
    {"METADATA_FORMAT": "KITTI_rectangles"},
    {"METADATA_FORMAT": "Classified_Tiles"},
    {"CHIP_FORMAT": "TIFF"},
    {"TILE_SIZE_X": 32},
    {"FIX_CHIP_SIZE": False},
    {"REFERENCE_SYSTEM": "PIXEL_SPACE"},
    {"ROTATION_ANGLE": 0.0},
    {"ROTATION_ANGLE": 120.0},
    {"EXTENT": None},
    {"STRIDE_X": 0},
    {"BUFFER_RADIUS": 0},
)


@dataclass
class SecondRun:
    """What differs from the first run."""

    start: str
    """"next": at the next index; "gap": somewhat after it; "zero": at 0"""
    changes: dict[str, Any] = field(default_factory=dict)
    """parameters; None takes one away"""
    picture: Picture | None = None
    labels: Drawn | None = None


def draw_second_run(random: Random, picture: Picture, folder: Path, has_features: bool) -> SecondRun:
    """Draw a second run; most are the first one again with other chips numbers."""
    run = SecondRun(random.choices(("next", "gap", "zero"), (4, 1, 1))[0])
    chance = random.random()
    if chance < 0.4:
        run.changes = dict(random.choice(_CHANGES))
    elif chance < 0.55:
        run.picture = draw_picture(random, folder, "third.tif", picture.kind)
    if has_features and random.random() < 0.2:
        run.labels = draw_layer(random, run.picture or picture)
    return run


def follow_up(case: Case, next_index: int | None) -> Case:
    """Return the second run of `case` as a case of its own.

    Args:
        case: has a second run.
        next_index: what the first run named; None if it failed.
    """
    second = case.second_run
    assert second is not None
    start = case.given("START_INDEX", 0) if next_index is None else next_index
    chosen = {**case.parameters, "START_INDEX": {"next": start, "gap": start + 13, "zero": 0}[second.start]}
    for name, value in second.changes.items():
        chosen[name] = value
        if value is None:
            del chosen[name]
    again = replace(case, parameters=chosen, second_run=None)
    if "EXTENT" in second.changes:
        again.extent = None
    if second.picture is not None:
        again.picture = second.picture
        chosen["INPUT_RASTER"] = str(second.picture.path)
    if second.labels is not None:
        again.labels = second.labels
        chosen["INPUT_CLASS_DATA"] = second.labels.source
        for name in ("CLASS_VALUE_FIELD", "CLASS_NAME_FIELD"):
            chosen.pop(name, None)
    if str(chosen.get("FOOTPRINTS", "")).endswith(".gpkg"):
        chosen["FOOTPRINTS"] = "memory:"
    return again

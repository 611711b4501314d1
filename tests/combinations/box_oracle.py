# SPDX-License-Identifier: GPL-2.0-or-later
"""Boxes and labels of whole chips compared with features cut by shapely in the pixels of each chip."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely
from oracles import Box, polygon_part, read_boxes

from combinations.chip_places import Chip
from combinations.features import Features
from combinations.shown import Shown

TOLERANCE_PX = 0.03
# Parts about as thin as the resolution of label files may count or not.
THIN_PX = 0.05
# Neighbours that only rounding lets reach into the chip stay out.
HAIR_PX = 1e-4


@dataclass(frozen=True)
class Part:
    """What a feature has in a chip."""

    feature: int
    value: int
    sides: tuple[float, float, float, float]
    is_sure: bool
    """False if rounding decides whether it counts, or how far it reaches"""


def parts_in(chip: Chip, features: Features, shown: Shown) -> list[Part]:
    """Return the parts of features in a chip, in their order."""
    least, largest = (
        shapely.intersection(chip.in_pixels(frame), chip.frame).buffer(-HAIR_PX, join_style="mitre")
        for frame in shown.frames()
    )
    parts = []
    for number, (geometry, value) in enumerate(zip(features.geometries, features.values)):
        here = chip.in_pixels(geometry)
        if not shapely.intersects(here, largest):
            continue
        part, larger = (polygon_part(shapely.intersection(here, frame)) for frame in (least, largest))
        if larger.is_empty or (features.ratio and larger.area < features.ratio * here.area - 1e-3 * here.area):
            continue
        is_sure = not part.is_empty and np.abs(np.subtract(part.bounds, larger.bounds)).max() < TOLERANCE_PX / 3
        bounds = larger.bounds
        is_sure &= min(bounds[2] - bounds[0], bounds[3] - bounds[1]) > THIN_PX
        share = part.area / here.area
        is_sure &= not features.ratio or share > features.ratio + 1e-3 or share > 1 - 1e-9
        parts.append(Part(number, value, bounds, bool(is_sure)))
    return parts


def box_difference(chip: Chip, folder: Path, parts: Sequence[Part]) -> str:
    """Return what differs between the boxes in the label file of a chip and `parts`."""
    left = read_boxes(folder, chip.stem)
    for part in parts:
        found = next((box for box in left if _is_same(box, part)), None)
        if found is not None:
            left.remove(found)
        elif part.is_sure:
            return f"{chip.path.name} has no box {part.value} {np.round(part.sides, 2).tolist()}, but {left}"
    for part in parts:
        if not part.is_sure:
            left = _without_one_of(left, part.value)
    return f"{chip.path.name} has boxes of nothing: {left}" if left else ""


def tile_label_difference(
    chip: Chip, folder: Path, metadata_format: str, parts: Sequence[Part], names: dict[int, str]
) -> str:
    """Return what is wrong with the one label of a chip, in a format that labels chips as a whole."""
    label = folder / "labels" / f"{chip.stem}.xml"
    possible = {names[part.value] for part in parts if part.value in names}
    sure = {names[part.value] for part in parts if part.is_sure}
    if metadata_format == "Imagenet":
        found = {chip.path.parent.name}
        return "" if found <= possible else f"{chip.path.name} lies in {found}, but has {possible}"
    (written,) = ElementTree.parse(label).getroot().iter("object")
    if metadata_format == "MultiLabeled_Tiles":
        found = set((written.findtext("name") or "").split(","))
        return "" if sure <= found <= possible else f"{chip.path.name} is labelled {found}, not {sure}"
    (box,) = read_boxes(folder, chip.stem)
    values = [part.value for part in parts]
    if any(_is_same(box, part) for part in parts) or any(not part.is_sure and part.value in values for part in parts):
        return ""
    return f"{chip.path.name} has {box}, but its features are {parts}"


def _is_same(box: Box, part: Part) -> bool:
    return box.value == part.value and np.abs(np.subtract(box.sides, part.sides)).max() <= TOLERANCE_PX


def _without_one_of(boxes: list[Box], value: int) -> list[Box]:
    for box in boxes:
        if box.value == value:
            return [other for other in boxes if other is not box]
    return boxes

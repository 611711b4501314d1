# SPDX-License-Identifier: GPL-2.0-or-later
"""Class rasters and instance masks compared with which pixel centres lie in which polygon."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import shapely
from oracles import read_chip

from combinations.box_oracle import Part
from combinations.chip_places import Chip, carried, image_files
from combinations.class_maps import ClassMap
from combinations.features import Features, classes_at
from combinations.shown import Shown

# A centre so near to an edge, in pixels, falls to either side.
EDGE_PX = 2e-3


class Burnt:
    """Features as the pixels of one chip."""

    def __init__(self, chip: Chip, features: Features, parts: Sequence[Part], shown: Shown) -> None:
        """Find the pixels of each part."""
        self._centres = shapely.points(chip.centres())
        self._xy = chip.centres()
        least, largest = (chip.in_pixels(frame) for frame in shown.frames())
        in_frame = self._holds(largest)
        near_frame = in_frame & ~self._holds(least)
        self.masks: list[np.ndarray] = []
        self.unsure: list[np.ndarray] = []
        for part in parts:
            geometry = chip.in_pixels(features.geometries[part.feature])
            inside = self._holds(geometry) & in_frame
            edge = shapely.dwithin(self._centres, geometry.boundary, EDGE_PX) & in_frame
            self.masks.append(inside)
            self.unsure.append(edge | inside if not part.is_sure else edge | (inside & near_frame))

    def _holds(self, geometry: shapely.Geometry) -> np.ndarray:
        shapely.prepare(geometry)
        return shapely.contains_xy(geometry, self._xy[..., 0], self._xy[..., 1])

    def classes(self, parts: Sequence[Part]) -> tuple[np.ndarray, np.ndarray]:
        """Return the class of each pixel, the last feature's, and where that is not sure."""
        shape = self._xy.shape[:2]
        values, unsure = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=bool)
        for part, mask, doubt in zip(parts, self.masks, self.unsure):
            values[mask] = part.value
            # What is surely covered by a later feature does not depend on those below.
            unsure = (unsure & ~(mask & ~doubt)) | doubt
        return values, unsure


def class_map_in(chip: Chip, class_map: ClassMap, shown: Shown) -> tuple[np.ndarray, np.ndarray] | None:
    """Return the class of each pixel and where that is not sure; None if the class raster is in another CRS."""
    if class_map.place is None:
        return None
    # A class raster of other pixels is brought to those of the image first, and turned then.
    reach = 0.02 if class_map.is_on_lattice and shown.pixel_factor == 1 and not shown.margin else 0.75
    least, largest = (chip.in_pixels(frame) for frame in shown.frames())
    xy = chip.centres()
    steps = np.array([(dx, dy) for dx in (-reach, 0, reach) for dy in (-reach, 0, reach)])
    around = np.stack([classes_at(class_map, carried(chip.place, xy + step)) for step in steps])
    values, unsure = around[4], (around != around[4]).any(axis=0)
    inside, surely_inside = (shapely.contains_xy(frame, xy[..., 0], xy[..., 1]) for frame in (largest, least))
    return np.where(inside, values, 0), (unsure & inside) | (inside & ~surely_inside)


def class_difference(chip: Chip, label: Path, expected: tuple[np.ndarray, np.ndarray]) -> str:
    """Return where a label raster has other classes than expected."""
    found = read_chip(label)
    values, unsure = expected
    if found.shape != (*values.shape, 1):
        return f"{label.name} is {found.shape}"
    wrong = (found[..., 0] != values) & ~unsure
    if not wrong.any():
        return ""
    row, column = np.argwhere(wrong)[0]
    return (
        f"label of {chip.path.name}: {wrong.sum()} pixels differ, at column {column}, row {row} it has "
        f"{found[row, column, 0]}, not {values[row, column]}"
    )


def instance_difference(
    chip: Chip, folder: Path, below: str, burnt: Burnt, parts: Sequence[Part], names: dict[int, str]
) -> str:
    """Return which instances of a chip are not the pixels of one feature each."""
    for value, name in names.items():
        file = next((p for p in image_files(folder, f"{below}/{name}") if p.stem == chip.stem), None)
        chosen = [index for index, part in enumerate(parts) if part.value == value]
        left = [] if file is None else _instances_in(read_chip(file))
        for index in chosen:
            mask, unsure = burnt.masks[index], burnt.unsure[index]
            possible = [one for one in left if not ((one != mask) & ~unsure).any()]
            if possible:
                nearest = min(possible, key=lambda one: int((one != mask).sum()))
                left = [one for one in left if one is not nearest]
            elif (mask & ~unsure).any():
                return f"{chip.path.name}: an instance of class {value} with {mask.sum()} pixels is not in {below}"
        if left:
            return f"{chip.path.name}: {len(left)} instances of class {value} in {below} are no feature"
    return ""


def _instances_in(pixels: np.ndarray) -> list[np.ndarray]:
    """Return the mask of each instance; every band numbers its own."""
    return [
        pixels[..., band] == number
        for band in range(pixels.shape[2])
        for number in np.unique(pixels[..., band]).tolist()
        if number
    ]

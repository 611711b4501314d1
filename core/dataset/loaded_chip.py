# SPDX-License-Identifier: GPL-2.0-or-later
"""A chip of a dataset and its labels as they lie on the map."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

import numpy as np
import shapely

from ..crs import Transform
from ..grid import Grid


class Kind(str, Enum):
    """What a label's geometry is."""

    BOX = "box"
    """the corners of a box"""
    MASK = "mask"
    """a connected region of pixels of one class"""
    INSTANCE = "instance"
    """the pixels of one object, perhaps in several parts"""
    TILE = "tile"
    """the whole chip"""


@dataclass(frozen=True)
class Label:
    """One label."""

    geometry: shapely.Geometry
    """polygon or multipolygon"""
    value: int | None
    """class value; None if the dataset's classes do not have the name"""
    name: str
    """class name; the value as text if the dataset's classes do not have the value"""
    kind: Kind
    instance: int | None = None
    """number of the object among those of its class in its chip, from 1; None for regions and tiles"""


@dataclass(frozen=True)
class LoadedChip:
    """One chip."""

    stem: str
    """file name without extension"""
    image: str
    """path below the dataset's folder, with forward slashes"""
    side: str
    """`A` or `B` in a CycleGAN dataset, else empty"""
    grid: Grid
    """its pixels, in its own CRS"""
    footprint: shapely.Polygon
    labels: tuple[Label, ...]

    @property
    def number(self) -> int | None:
        """The chip's number, if its name is one."""
        return int(self.stem) if self.stem.isascii() and self.stem.isdigit() else None

    def moved(self, transform: Transform) -> LoadedChip | None:
        """Return the chip with its shapes in another CRS; None where that has no such place."""
        shapes = np.array([self.footprint, *(label.geometry for label in self.labels)], dtype=object)
        coordinates = transform(shapely.get_coordinates(shapes))
        if not np.isfinite(coordinates).all():
            return None
        footprint, *geometries = shapely.set_coordinates(shapes.copy(), coordinates)
        labels = tuple(replace(label, geometry=shape) for label, shape in zip(self.labels, geometries))
        return replace(self, footprint=footprint, labels=labels)


def on_map(shapes_px: np.ndarray, grid: Grid) -> Iterator[shapely.Geometry]:
    """Yield shapes drawn in pixels of `grid` where they lie on the map."""
    yield from shapely.transform(shapes_px, grid.to_map)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Written chips with their pixels, and where they say they lie: by geotransform, world file or footprint."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import shapely
from oracles import CHIP_SUFFIXES, place_of_corners, read_chip
from osgeo import gdal

from combinations.pictures import GeoTransform

NO_PLACE: GeoTransform = (0.0, 1.0, 0.0, 0.0, 0.0, 1.0)
"""what some drivers say for none"""


@dataclass(frozen=True)
class Footprint:
    """What the layer of footprints says of a chip."""

    ring: np.ndarray
    """(5, 2) on the map, from the upper left corner to the right"""
    angle_deg: float


@dataclass(frozen=True)
class Chip:
    """A chip on disk."""

    path: Path
    place: GeoTransform
    """on the map"""

    @cached_property
    def pixels(self) -> np.ndarray:
        """Pixels (rows, columns, bands)."""
        return read_chip(self.path)

    @property
    def stem(self) -> str:
        """Name without extension."""
        return self.path.stem

    @property
    def frame(self) -> shapely.Polygon:
        """The chip in its own pixels."""
        rows, columns = self.pixels.shape[:2]
        return shapely.box(0, 0, columns, rows)

    @property
    def outline(self) -> shapely.Polygon:
        """The chip on the map."""
        return shapely.transform(self.frame, lambda xy: carried(self.place, xy))

    @property
    def is_upright(self) -> bool:
        """True if its sides are parallel to the axes of the map."""
        return abs(self.place[2]) < 1e-9 * abs(self.place[1]) and abs(self.place[4]) < 1e-9 * abs(self.place[5])

    def angle_deg(self, base: GeoTransform) -> float:
        """Return by how much it is turned counter-clockwise as one looks at an image at `base`, 0 to 360."""
        inverse = gdal.InvGeoTransform(base)
        across = carried(inverse, np.array([self.place[1], self.place[4]])) - carried(inverse, np.zeros(2))
        return math.degrees(math.atan2(-across[1], across[0])) % 360

    def centres(self) -> np.ndarray:
        """Return the middles of the pixels (rows, columns, 2) in pixels."""
        rows, columns = self.pixels.shape[:2]
        y, x = np.mgrid[0:rows, 0:columns] + 0.5
        return np.stack((x, y), axis=-1)

    def in_pixels(self, geometry: shapely.Geometry) -> shapely.Geometry:
        """Return a geometry of the map in pixels of the chip."""
        inverse = gdal.InvGeoTransform(self.place)
        return shapely.transform(geometry, lambda xy: carried(inverse, xy))


def carried(g: GeoTransform, xy: np.ndarray) -> np.ndarray:
    """Return coordinates (…, 2) carried through an affine."""
    x, y = xy[..., 0], xy[..., 1]
    return np.stack((g[0] + x * g[1] + y * g[2], g[3] + x * g[4] + y * g[5]), axis=-1)


def image_files(folder: Path, below: str = "images") -> list[Path]:
    """Return the image files of a dataset in order of their numbers, also those in folders of classes."""
    return sorted((p for p in (folder / below).rglob("*") if p.suffix in CHIP_SUFFIXES), key=lambda path: path.stem)


def placed(paths: list[Path], footprints: dict[int, Footprint], is_bare: bool) -> tuple[list[Chip], list[str]]:
    """Return the chips whose place is known, and what is wrong with their georeference.

    Args:
        paths: of the chips.
        footprints: by number; empty if the layer was not asked for.
        is_bare: True if chips must have no georeference of their own.
    """
    chips, problems = [], []
    for path in paths:
        dataset = gdal.Open(str(path))
        own = dataset.GetGeoTransform(can_return_null=True)
        if own is None or own == NO_PLACE:
            own = place_of_corners(dataset.GetGCPs()) if dataset.GetGCPCount() else None
        claimed = footprints.get(int(path.stem))
        shown = None
        if claimed is not None:
            shown = _place_of_ring(claimed.ring, dataset.RasterXSize, dataset.RasterYSize)
        if is_bare:
            if own is not None or dataset.GetProjection() or _world_file(path).exists():
                problems.append(f"{path.name} has a georeference in PIXEL_SPACE")
            if shown is not None:
                chips.append(Chip(path, shown))
            continue
        if own is None:
            problems.append(f"{path.name} has no georeference")
            continue
        if path.suffix in (".png", ".jpg") and not _same_place(_of_world_file(_world_file(path)), own, dataset):
            problems.append(f"{path.name} and its world file lie apart")
        if shown is not None and not _same_place(shown, own, dataset):
            problems.append(f"{path.name} does not lie on its footprint")
        chips.append(Chip(path, own))
    return chips, problems


def _place_of_ring(ring: np.ndarray, columns: int, rows: int) -> GeoTransform:
    """Return the geotransform of a ring that begins at the upper left corner and goes to the right."""
    across, down = (ring[1] - ring[0]) / columns, (ring[3] - ring[0]) / rows
    return (*map(float, (ring[0][0], across[0], down[0], ring[0][1], across[1], down[1])),)  # type: ignore[return-value]


def _world_file(path: Path) -> Path:
    return path.with_suffix(f"{path.suffix[:2]}{path.suffix[-1]}w")


def _of_world_file(path: Path) -> GeoTransform:
    a, d, b, e, x, y = map(float, path.read_text(encoding="ascii").split())
    return x - a / 2 - b / 2, a, b, y - d / 2 - e / 2, d, e


def _same_place(first: GeoTransform, second: GeoTransform, dataset: gdal.Dataset) -> bool:
    """Return True if the corners are the same to a thousandth of a pixel."""
    w, h = dataset.RasterXSize, dataset.RasterYSize
    corners = np.array([(0, 0), (w, 0), (w, h), (0, h)], dtype=float)
    apart = carried(gdal.InvGeoTransform(second), carried(first, corners)) - corners
    return bool(np.abs(apart).max() < 1e-3)

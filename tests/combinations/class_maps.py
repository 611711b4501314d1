# SPDX-License-Identifier: GPL-2.0-or-later
"""Drawn class rasters and what was drawn."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
from osgeo import gdal
from scenes import write_raster

from combinations.pictures import GeoTransform, Picture


@dataclass(frozen=True)
class ClassMap:
    """A class raster on disk."""

    path: Path
    place: GeoTransform | None
    """None if it is in another CRS than the image"""
    classes: np.ndarray
    """class values as they should be read, int64 (rows, columns), 0 = background"""
    is_on_lattice: bool
    """True if its pixels are pixels of the image"""


def draw_class_map(random: Random, picture: Picture, folder: Path, name: str) -> ClassMap:
    """Draw a class raster over `picture`: patches, on its grid, a coarser or a shifted one."""
    w, h = picture.size
    dtype = random.choice(("uint8", "uint8", "uint16", "int16", "float32", "int32", "uint32", "float64"))
    coarse = 2 if random.random() < 0.2 else 1
    columns, rows = max(1, w // coarse), max(1, h // coarse)
    if random.random() < 0.2:
        columns, rows = columns + 9, rows + 5
    numbers = np.random.default_rng(random.randrange(1 << 30))
    patches = numbers.integers(0, 3, (rows // 8 + 1, columns // 8 + 1))
    values = patches.repeat(8, 0).repeat(8, 1)[:rows, :columns].astype(dtype)
    _add_rare_values(random, values)
    nodata = random.choice((None, None, 0, 2, 255 if dtype == "uint8" else 2))
    g = picture.place
    shift = random.choice((0.25, 0.5, 3, -7)) if g and random.random() < 0.25 else 0
    place = None
    if g:
        place = (g[0] + shift * g[1], g[1] * coarse, g[2] * coarse, g[3] + shift * g[4], g[4] * coarse, g[5] * coarse)
    path = write_raster(folder / name, values, place, picture.crs, nodata)
    classes = np.where(np.isnan(values), 0, values) if dtype[0] == "f" else values
    classes = np.where(classes == nodata, 0, classes).astype(np.int64)
    is_on_lattice = coarse == 1 and shift == int(shift)
    if picture.crs and random.random() < 0.1:
        moved = folder / f"mercator_{name}"
        if gdal.Warp(str(moved), str(path), dstSRS="EPSG:3857") is not None:
            return ClassMap(moved, None, classes, False)
    return ClassMap(path, place or picture.shown, classes, is_on_lattice)


def _add_rare_values(random: Random, values: np.ndarray) -> None:
    """Put in values that are large, no classes, or missing."""
    kind = values.dtype
    if random.random() < 0.2:
        values[0, 0] = 200
    if kind.kind == "f" and random.random() < 0.15:
        values[0, 0] = 1.5
    if kind.kind == "f" and random.random() < 0.3:
        values[:2] = np.nan
    if kind.kind == "i" and random.random() < 0.15:
        values[0, 0] = -1
    if kind.itemsize >= 2 and kind.kind == "u" and random.random() < 0.3:
        values[0, -1] = 60000
    if kind.name == "uint32" and random.random() < 0.2:
        values[0, -1] = 4_000_000_000
    if random.random() < 0.05:
        values[:] = 0

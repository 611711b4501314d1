# SPDX-License-Identifier: GPL-2.0-or-later
"""Drawn images, and what was drawn: noise, of which each window is unlike any other, or smooth waves."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
from scenes import DEGREES, DEGREES_PLACE, NEW_BRUNSWICK, NEW_BRUNSWICK_PLACE, UTM, UTM_PLACE, write_raster

GeoTransform = tuple[float, float, float, float, float, float]

# QGIS shows an image without geotransform at (x, -y).
SHOWN_PLACE: GeoTransform = (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)
PLACES: dict[str, tuple[str, GeoTransform | None]] = {
    "UTM": (UTM, UTM_PLACE),
    "degrees": (DEGREES, DEGREES_PLACE),
    "northing first": (NEW_BRUNSWICK, NEW_BRUNSWICK_PLACE),
    "turned": (UTM, (458400.0, 0.22, 0.1, 5402000.0, 0.1, -0.22)),
    "south up": (UTM, (458400.0, 0.25, 0.0, 5402000.0, 0.0, 0.25)),
    "none": ("", None),
}
SIZES = ((64, 64), (97, 53), (97, 153), (128, 90), (40, 160), (150, 150), (180, 130), (5, 120), (33, 31), (1, 1))
WAVE_PX = 12.0


@dataclass(frozen=True)
class Wave:
    """A smooth function of pixel coordinates, different for each band."""

    phase: float
    low: float
    height: float

    def __call__(self, x: np.ndarray, y: np.ndarray, bands: int) -> np.ndarray:
        """Return float64 (…, bands) at pixel coordinates; the middle of pixel 0 is 0.5."""
        planes = [
            0.5 + 0.25 * np.sin(x / WAVE_PX + self.phase + band) + 0.25 * np.cos(y / WAVE_PX - self.phase - 2 * band)
            for band in range(bands)
        ]
        return self.low + self.height * np.stack(planes, axis=-1)

    @property
    def steepest(self) -> float:
        """Largest change from one pixel to the next, in any direction."""
        return self.height * 0.25 / WAVE_PX * math.sqrt(2)


@dataclass(frozen=True)
class Picture:
    """An image on disk and what is in it."""

    path: Path
    kind: str
    """key of `PLACES`"""
    place: GeoTransform | None
    pixels: np.ndarray
    """(rows, columns, bands)"""
    nodata: float | None = None
    is_covered: np.ndarray | None = None
    """its mask, bool (rows, columns)"""
    wave: Wave | None = None

    @property
    def crs(self) -> str:
        """Its CRS, empty without one."""
        return PLACES[self.kind][0]

    @property
    def shown(self) -> GeoTransform:
        """Where it lies on the map of QGIS."""
        return self.place or SHOWN_PLACE

    @property
    def cell(self) -> float:
        """Length of the upper side of a pixel."""
        return math.hypot(self.shown[1], self.shown[4])

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows."""
        return self.pixels.shape[1], self.pixels.shape[0]

    @property
    def bands(self) -> int:
        """How many there are."""
        return int(self.pixels.shape[2])

    @property
    def dtype(self) -> str:
        """Name of the pixel type."""
        return self.pixels.dtype.name


def draw_picture(random: Random, folder: Path, name: str, kind: str = "") -> Picture:
    """Draw an image, at a place of `kind` if that is given."""
    kind = kind or random.choices(list(PLACES), [6, 2, 2, 1.5, 1, 1])[0]
    columns, rows = random.choices(SIZES, [4, 3, 3, 3, 2, 3, 2, 0.4, 0.7, 0.1])[0]
    dtype = random.choices(
        ("uint8", "int16", "uint16", "float32", "uint32", "float64", "int32"), [14, 1, 3, 2, 0.4, 0.4, 0.4]
    )[0]
    bands = random.choices((1, 2, 3, 4, 5), [3, 1, 7, 2, 0.7])[0]
    if random.random() < 0.4:
        wave = _draw_wave(random, dtype)
        y, x = np.mgrid[0:rows, 0:columns] + 0.5
        return _written(folder / name, kind, wave(x, y, bands).round(4 if dtype[0] == "f" else 0).astype(dtype), wave)
    pixels = _noise(random, rows, columns, bands, dtype)
    nodata, covered = None, None
    chance = random.random()
    if chance < 0.3:
        nodata = _draw_nodata(random, dtype)
        part = (random.randint(0, rows), random.randint(0, columns)) if random.random() < 0.9 else (rows, columns)
        pixels[: part[0], : part[1]] = np.array(nodata).astype(dtype)
    elif chance < 0.4:
        covered = np.ones((rows, columns), dtype=bool)
        covered[: rows // 2] = False
    elif chance < 0.5 and dtype[0] == "f":
        pixels[: rows // 2, : columns // 2] = np.nan
    elif chance < 0.55:
        pixels[:] = 7
    return _written(folder / name, kind, pixels, None, nodata, covered)


def draw_item(random: Random, folder: Path, name: str, first: Picture) -> Picture:
    """Draw a further image of the collection of `first`: most lie on its lattice, a few between or with other cells."""
    assert first.place is not None
    columns, rows = random.choice(((60, 50), (40, 70), first.size))
    x = random.choice((0, 30, first.size[0], first.size[0], -25, 400, 0.5))
    y = random.choice((0, 20, -10, first.size[1]))
    g = first.place
    corner = (g[0] + x * g[1] + y * g[2], g[3] + x * g[4] + y * g[5])
    factor = 2 if random.random() < 0.1 else 1
    place = (corner[0], g[1] * factor, g[2] * factor, corner[1], g[4] * factor, g[5] * factor)
    pixels = _noise(random, rows, columns, first.bands, first.dtype)
    if first.nodata is not None:
        pixels[: rows // 3] = np.array(first.nodata).astype(first.dtype)
    return _written(folder / name, first.kind, pixels, None, first.nodata, place=place)


def _written(
    path: Path,
    kind: str,
    pixels: np.ndarray,
    wave: Wave | None,
    nodata: float | None = None,
    covered: np.ndarray | None = None,
    place: GeoTransform | None = None,
) -> Picture:
    crs, usual_place = PLACES[kind]
    place = place or usual_place
    write_raster(path, pixels, place, crs, nodata, mask=covered)
    return Picture(path, kind, place, pixels, nodata, covered, wave)


def _noise(random: Random, rows: int, columns: int, bands: int, dtype: str) -> np.ndarray:
    numbers = np.random.default_rng(random.randrange(1 << 30))
    kind = np.dtype(dtype)
    if kind.kind == "f":
        return numbers.normal(0, 1000, (rows, columns, bands)).astype(kind)
    limits = np.iinfo(kind)
    return numbers.integers(limits.min, limits.max, (rows, columns, bands), dtype=kind, endpoint=True)


def _draw_wave(random: Random, dtype: str) -> Wave:
    low, height = {"uint8": (20, 220), "int16": (-900, 1800), "int32": (-900, 1800)}.get(dtype, (40, 2000))
    return Wave(random.uniform(0, 6), low, height)


def _draw_nodata(random: Random, dtype: str) -> float:
    if dtype[0] == "u":
        return random.choice((0, 255))
    return random.choice((0, -9999) if dtype[0] == "i" else (0, -9999, math.nan))

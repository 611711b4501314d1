# SPDX-License-Identifier: GPL-2.0-or-later
"""How large the map is on the ground: square metres on the ellipsoid to a squared unit of the map.

Projections stretch: EPSG:3857 shows an area at 60 degrees four times as large as it is, and in degrees there is no
area at all. The cylindrical equal-area projection of an ellipsoid has a closed form (J. P. Snyder, Map Projections,
USGS 1395, equations 3-12 and 10-14 f.), so an area in it is that on the ground.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from ..crs import spatial_reference, transform_between
from ..errors import LabelError
from ..gdal_calls import GdalError, call
from .seen_chips import SeenChip


@dataclass(frozen=True)
class Ground:
    """The scale of the map where the chips are."""

    chips: tuple[SeenChip, ...]
    square_metres: np.ndarray
    """of a squared map unit at each chip, float64 (n,); NaN where it is not known"""

    @property
    def mean(self) -> float:
        """Mean over the chips."""
        return float(np.nanmean(self.square_metres))

    def of_class(self, value: int) -> float:
        """Return the mean over the objects (or pixels) of a class, over all chips if it is in none."""
        weights = np.array([chip.classes.get(value, 0) for chip in self.chips], dtype=np.float64)
        weights[~np.isfinite(self.square_metres)] = 0.0
        if not weights.any():
            return self.mean
        return float(np.average(np.nan_to_num(self.square_metres), weights=weights))


def ground_of(chips: Sequence[SeenChip]) -> Ground | None:
    """Return the scale of the map at chips; None if it is not known, or if they are on maps of different units."""
    placed = tuple(chip for chip in chips if chip.corners_map is not None)
    scales = np.full(len(placed), np.nan)
    units = set()
    for crs_wkt in {chip.crs_wkt for chip in placed}:
        own = [index for index, chip in enumerate(placed) if chip.crs_wkt == crs_wkt]
        corners = np.stack([np.asarray(placed[index].corners_map) for index in own])
        try:
            unit, scales[own] = _scales(crs_wkt, corners)
        except (LabelError, GdalError):
            return None
        units.add(unit)
    if len(units) != 1 or not np.isfinite(scales).any():
        return None
    return Ground(placed, scales)


def _scales(crs_wkt: str, corners_map: np.ndarray) -> tuple[tuple[bool, float], np.ndarray]:
    """Return the unit of a CRS, and square metres to its square at rectangles on the map, float64 (n, 4, 2).

    Raises:
        LabelError: if there is no way from the CRS to places on an ellipsoid.
        GdalError: likewise.
    """
    reference = spatial_reference(crs_wkt)
    if not (reference.IsGeographic() or reference.IsProjected()):
        raise GdalError("not on an ellipsoid")
    geographic = reference.CloneGeogCS()
    is_geographic = bool(reference.IsGeographic())
    unit = float(reference.GetAngularUnits() if is_geographic else reference.GetLinearUnits())
    middles = (corners_map + np.roll(corners_map, -1, axis=1)) / 2
    outline = np.stack([corners_map, middles], axis=2).reshape(-1, 8, 2)
    to_degrees = transform_between(crs_wkt, geographic.ExportToWkt())
    angles = to_degrees(outline.reshape(-1, 2)).reshape(outline.shape) * float(geographic.GetAngularUnits())
    semi_major, flattening = float(call(geographic.GetSemiMajor)), float(call(geographic.GetInvFlattening))
    equal_area = _equal_area(semi_major, 1 / flattening if flattening else 0.0)
    return (is_geographic, unit), _areas(equal_area(angles)) / _areas(corners_map)


def _equal_area(semi_major_m: float, flattening: float) -> Callable[[np.ndarray], np.ndarray]:
    """Return the cylindrical equal-area projection of longitude and latitude in radians, (n, points, 2), to metres."""
    eccentricity = math.sqrt(flattening * (2 - flattening))

    def project(angles: np.ndarray) -> np.ndarray:
        # Longitudes count from the first point, so that no outline is torn at the edge of the map.
        along = np.remainder(angles[..., 0] - angles[:, :1, 0] + math.pi, 2 * math.pi) - math.pi
        sine = np.sin(angles[..., 1])
        up = 2 * sine
        if eccentricity:
            within = eccentricity * sine
            up = (1 - eccentricity**2) * (sine / (1 - within**2) + np.arctanh(within) / eccentricity)
        return semi_major_m * np.stack([along, up / 2], axis=-1)

    return project


def _areas(outlines: np.ndarray) -> np.ndarray:
    """Return the areas of polygons, float64 (n, points, 2)."""
    relative = outlines - outlines[:, :1]
    following = np.roll(relative, -1, axis=1)
    doubled = relative[..., 0] * following[..., 1] - following[..., 0] * relative[..., 1]
    areas: np.ndarray = np.abs(doubled.sum(axis=1)) / 2
    return areas

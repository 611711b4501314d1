# SPDX-License-Identifier: GPL-2.0-or-later
"""Coordinates from one CRS to another, always in (x, y) = (east, north) order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import numpy as np
from osgeo import osr

from .errors import LabelError
from .gdal_calls import GdalError, call


class Transform(Protocol):
    """Carries coordinates (n, 2) from the labels' CRS to the image's; NaN where it cannot."""

    def __call__(self, xy: np.ndarray) -> np.ndarray:
        """Return float64 (n, 2)."""


def spatial_reference(wkt: str) -> osr.SpatialReference:
    """Return the CRS of `wkt` with axes in (x, y) order.

    Raises:
        LabelError: if the text is not a CRS.
    """
    reference = osr.SpatialReference()
    try:
        call(reference.ImportFromWkt, wkt)
    except GdalError as error:
        raise LabelError("The coordinate reference system cannot be read ({reason}).", reason=error) from error
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def transform_between(source_wkt: str, target_wkt: str) -> Transform:
    """Return the transformation by PROJ's best operation without grids from elsewhere.

    Raises:
        LabelError: if there is no way from one to the other.
    """
    source, target = spatial_reference(source_wkt), spatial_reference(target_wkt)
    if source.IsSame(target):
        return _unchanged
    try:
        operation = call(osr.CoordinateTransformation, source, target)
        if not operation.this:
            raise GdalError("no operation is known")
    except (GdalError, AttributeError) as error:
        raise LabelError(
            "Labels cannot be brought to the image's coordinate reference system ({reason}); check the CRS of both.",
            reason=error,
        ) from error

    def move(xy: np.ndarray) -> np.ndarray:
        points = call(operation.TransformPoints, np.ascontiguousarray(xy, dtype=float))
        return np.array(points, dtype=float).reshape(-1, 3)[:, :2]

    return lambda xy: tolerantly(move, xy, (GdalError,))


def tolerantly(
    move: Callable[[np.ndarray], np.ndarray], xy: np.ndarray, failures: tuple[type[Exception], ...]
) -> np.ndarray:
    """Return ``move(xy)``, NaN where a coordinate cannot be moved.

    Where one coordinate makes `move` fail for all, it is tried in halves until the culprits are alone.

    Args:
        move: carries float64 (n, 2); may raise one of `failures`.
        xy: coordinates (n, 2); those that are not finite are not tried.
        failures: what `move` raises.
    """
    moved = np.full(xy.shape, np.nan)
    parts = [np.flatnonzero(np.isfinite(xy).all(axis=1))]
    while parts:
        part = parts.pop()
        if not len(part):
            continue
        try:
            moved[part] = move(xy[part])
        except failures:
            if len(part) > 1:
                parts += [part[: len(part) // 2], part[len(part) // 2 :]]
    moved[~np.isfinite(moved).all(axis=1)] = np.nan
    return moved


def _unchanged(xy: np.ndarray) -> np.ndarray:
    return xy

# SPDX-License-Identifier: GPL-2.0-or-later
"""Coordinates from one CRS to another, always in (x, y) = (east, north) order."""

from __future__ import annotations

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
    """Return the transformation by PROJ's best operation without grids from elsewhere."""
    source, target = spatial_reference(source_wkt), spatial_reference(target_wkt)
    if source.IsSame(target):
        return _unchanged
    operation = osr.CoordinateTransformation(source, target)

    def transform(xy: np.ndarray) -> np.ndarray:
        moved = np.array(operation.TransformPoints(np.ascontiguousarray(xy, dtype=float)), dtype=float)
        moved = moved.reshape(-1, 3)[:, :2]
        moved[~np.isfinite(moved).all(axis=1)] = np.nan
        return moved

    return transform


def _unchanged(xy: np.ndarray) -> np.ndarray:
    return xy

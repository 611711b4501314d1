# SPDX-License-Identifier: GPL-2.0-or-later
"""Coordinates from one CRS to another as QGIS does it, with the project's choice of operations."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsLineString,
)

from ..core.crs import Transform, tolerantly

# Coordinates that go through PROJ together.
_PORTION = 50_000
# Bytes of WKB before the first coordinate of a line: byte order, type, number of points.
_WKB_HEAD = 9


def transform_to(
    image_crs: QgsCoordinateReferenceSystem,
    source: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> Transform:
    """Return the way from the CRS of features to that of the image; none is needed if the image has none.

    Features on an image without CRS were drawn where QGIS shows it, whatever CRS their layer claims.
    """
    return QgisTransform(source, image_crs, context) if image_crs.isValid() else lambda xy: xy


class QgisTransform:
    """Carries coordinates (n, 2) from `source` to `target`; NaN where QGIS cannot."""

    def __init__(
        self,
        source: QgsCoordinateReferenceSystem,
        target: QgsCoordinateReferenceSystem,
        context: QgsCoordinateTransformContext,
    ) -> None:
        """Prepare the transformation."""
        self._operation = QgsCoordinateTransform(source, target, context)
        self._is_geographic = source.isGeographic()

    def __call__(self, xy: np.ndarray) -> np.ndarray:
        """Return float64 (n, 2)."""
        if self._operation.isShortCircuited():
            return xy
        possible = np.abs(xy[:, 1]) <= 90 if self._is_geographic else np.ones(len(xy), dtype=bool)
        moved = np.full(xy.shape, np.nan)
        chosen = np.flatnonzero(possible)
        for first in range(0, len(chosen), _PORTION):
            portion = chosen[first : first + _PORTION]
            moved[portion] = tolerantly(self._move, xy[portion], (QgsCsException,))
        return moved

    def _move(self, xy: np.ndarray) -> np.ndarray:
        line = QgsLineString(xy[:, 0].tolist(), xy[:, 1].tolist())
        line.transform(self._operation)
        return np.frombuffer(line.asWkb().data(), dtype=np.float64, offset=_WKB_HEAD).reshape(-1, 2)

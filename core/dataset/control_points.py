# SPDX-License-Identifier: GPL-2.0-or-later
"""The geotransform that ground control points describe.

GDAL's own function refuses images turned by exactly 90 degrees in some releases (3.10).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..grid import GeoTransform

# Points further away from their place on the map than this are of an image that is bent.
_TOLERANCE_PX = 0.25


def geotransform_of(points: Sequence[Any]) -> GeoTransform | None:
    """Return the geotransform through GDAL's ground control points; None if there is none through all."""
    if len(points) < 3:
        return None
    pixels = np.array([(1.0, point.GCPPixel, point.GCPLine) for point in points])
    places = np.array([(point.GCPX, point.GCPY) for point in points])
    # Coordinates far from the origin would cost the last digits of the small numbers.
    origin = places[0]
    fitted, _, rank, _ = np.linalg.lstsq(pixels, places - origin, rcond=None)
    cell = np.sqrt(abs(np.linalg.det(fitted[1:])))
    if rank < 3 or not cell > 0:
        return None
    off_px = np.abs(pixels @ fitted - (places - origin)) / cell
    if not (off_px <= _TOLERANCE_PX).all():
        return None
    (x, y), (x_column, y_column), (x_row, y_row) = fitted
    return (
        float(x + origin[0]),
        float(x_column),
        float(x_row),
        float(y + origin[1]),
        float(y_column),
        float(y_row),
    )

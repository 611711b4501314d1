# SPDX-License-Identifier: GPL-2.0-or-later
"""How many pixels of a warped raster one pixel of its source makes.

GDAL guesses it from bounding boxes. Where the grids are turned against each other, as those of two CRSs are, it takes
that for a reduction: kernels are stretched, which blurs and takes twice the time (OSGeo/gdal issue 7750).
"""

from __future__ import annotations

import numpy as np
from osgeo import gdal

from ..gdal_calls import GdalError, call
from ..grid import Grid

# A scale that differs more over the grid is left to GDAL, which guesses anew for every part.
_LARGEST_SPREAD = 1.1
_PLACES = (0.05, 0.5, 0.95)


def scale_options(dataset: gdal.Dataset, source_crs_wkt: str, grid: Grid) -> list[str]:
    """Return the warp options that tell GDAL the scale; none if it is not about the same all over `grid`.

    Args:
        dataset: the source.
        source_crs_wkt: its CRS.
        grid: of the warped raster.
    """
    options = [f"SRC_SRS={source_crs_wkt}", f"DST_SRS={grid.crs_wkt}"]
    try:
        transformer = call(gdal.Transformer, dataset, None, options)
        scales = np.array([_scale_at(transformer, grid, x, y) for y in _PLACES for x in _PLACES])
    except (GdalError, np.linalg.LinAlgError):
        return []
    if (scales.max(axis=0) > _LARGEST_SPREAD * scales.min(axis=0)).any():
        return []
    across, down = np.median(scales, axis=0)
    return [f"XSCALE={across:.6f}", f"YSCALE={down:.6f}"]


def _scale_at(transformer: gdal.Transformer, grid: Grid, x: float, y: float) -> tuple[float, float]:
    """Return the lengths in pixels of `grid` of a source pixel's (horizontal, vertical) side.

    Args:
        transformer: from pixels of the source to the CRS of `grid`.
        grid: of the warped raster.
        x: where, as a part of the width.
        y: the same of the height.
    """
    corner = np.array([x * grid.width, y * grid.height])
    points = []
    for place in grid.to_map(corner + [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0)]).tolist():
        is_done, point = transformer.TransformPoint(1, *place)
        if not is_done:
            raise GdalError("a point cannot be transformed")
        points.append(point[:2])
    start, right, below = np.array(points)
    sides = np.linalg.inv(np.column_stack((right - start, below - start)))
    return float(np.hypot(*sides[:, 0])), float(np.hypot(*sides[:, 1]))

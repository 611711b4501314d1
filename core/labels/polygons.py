# SPDX-License-Identifier: GPL-2.0-or-later
"""The polygons in whatever a geometry operation returns."""

from __future__ import annotations

import shapely

POLYGON_TYPES = (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON)


def polygons_of(geometry: shapely.Geometry) -> shapely.Geometry:
    """Return the polygons of `geometry` as a polygon or multipolygon, without lines and points."""
    if shapely.get_type_id(geometry) in POLYGON_TYPES:
        return geometry
    parts = shapely.get_parts(shapely.get_parts(geometry))
    return shapely.multipolygons(parts[shapely.get_type_id(parts) == shapely.GeometryType.POLYGON])

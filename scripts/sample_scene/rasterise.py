# SPDX-License-Identifier: GPL-2.0-or-later
"""From geometry to pixels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import shapely
from osgeo import gdal, ogr, osr
from shapely.geometry.base import BaseGeometry


def burn(items: Iterable[tuple[BaseGeometry, int]], shape: tuple[int, int], transform: Sequence[float]) -> np.ndarray:
    """Return a byte array with the value of each geometry burnt by pixel centre; later ones win."""
    plane = osr.SpatialReference()
    plane.SetLocalCS("scene metres")
    target = gdal.GetDriverByName("MEM").Create("", shape[1], shape[0], 1, gdal.GDT_Byte)
    target.SetGeoTransform(transform)
    target.SetProjection(plane.ExportToWkt())
    memory = ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")
    store = memory.CreateDataSource("")
    layer = store.CreateLayer("shapes", plane, ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn("value", ogr.OFTInteger))
    for geom, value in items:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("value", value)
        feature.SetGeometry(ogr.CreateGeometryFromWkb(shapely.to_wkb(geom)))
        layer.CreateFeature(feature)
    gdal.RasterizeLayer(target, [1], layer, options=["ATTRIBUTE=value"])
    return target.ReadAsArray()

# SPDX-License-Identifier: GPL-2.0-or-later
"""A vector layer in memory, with which GDAL burns and traces."""

from __future__ import annotations

from osgeo import gdal, ogr, osr


def memory_vectors(reference: osr.SpatialReference | None = None) -> gdal.Dataset:
    """Return a dataset with one empty layer of any geometry, whose only field is the integer `value`."""
    # GDAL 3.11 renamed the driver.
    name = "MEM" if int(gdal.VersionInfo("VERSION_NUM")) >= 3110000 else "Memory"
    vectors = gdal.GetDriverByName(name).Create("", 0, 0, 0, gdal.GDT_Unknown)
    layer = vectors.CreateLayer("features", reference, ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn("value", ogr.OFTInteger64))
    return vectors

# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a raster layer comes from, and whether GDAL opens that; asked before the core is loaded."""

from __future__ import annotations

from qgis.core import QgsProviderRegistry, QgsRasterLayer


def is_read_by_gdal(layer: QgsRasterLayer) -> bool:
    """Return True if GDAL opens what the layer shows; else only the layer's provider can give its pixels."""
    return layer.providerType() == "gdal" or bool(_tiles_in_a_file(layer))


def source_of(layer: QgsRasterLayer) -> str:
    """Return what a layer is made from: as GDAL calls it, if GDAL opens it, else as its provider does."""
    return _tiles_in_a_file(layer) or layer.source()


def _tiles_in_a_file(layer: QgsRasterLayer) -> str:
    """Return the path of an MBTiles file, which QGIS's browser hands to the provider of web maps; else nothing."""
    if layer.providerType() != "wms":
        return ""
    parts = QgsProviderRegistry.instance().decodeUri("wms", layer.source())
    if parts.get("type") != "mbtiles":
        return ""
    return str(parts.get("path") or parts.get("url") or "")

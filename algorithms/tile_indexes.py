# SPDX-License-Identifier: GPL-2.0-or-later
"""Tile indexes given where QGIS expects a raster: as a path, or as a vector layer of the project.

Files are read by the core and never loaded as a layer, since QGIS opens some
formats (GeoPackage) for writing. Layers are asked for their features, so that filter and edits count.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ..core.sources.gdal_raster import open_dataset
from ..core.sources.items import Item, items_of_index, items_of_rows
from ..core.sources.tile_index import IndexRow, IndexTable, fields_of_index, no_index
from .rasters import gdal_source


@dataclass(frozen=True)
class TileIndex:
    """Rasters that stand for one image."""

    name: str
    """what the user calls it"""
    items: tuple[Item, ...]
    """at least one; the first one can be opened"""


def tile_index_of(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext
) -> TileIndex | None:
    """Return the tile index that parameter `name` names; None if it is a raster, or nothing.

    Raises:
        SourceError: if it is a layer of features that is no tile index, or a file of the index is missing.
    """
    value = parameters.get(name)
    text = algorithm.parameterAsString(parameters, name, context)
    layer = value if isinstance(value, QgsMapLayer) else _layer_called(text, context)
    if isinstance(layer, QgsVectorLayer):
        index = TileIndex(layer.name(), _items_of_layer(layer, name, context))
    elif layer is None and text:
        table = _table_of(text)
        items = items_of_index(table, name)
        index = None if items is None else TileIndex(Path(table.path).stem, items)
    else:
        index = _index_shown_by(layer, name)
    if index is not None:
        first = index.items[0]
        open_dataset(first.path, first.name, first.open_options)
    return index


def _layer_called(text: str, context: QgsProcessingContext) -> QgsMapLayer | None:
    """Return the layer of that id, name or source among those that are loaded, a raster first."""
    for kind in (QgsProcessingUtils.LayerHint.Raster, QgsProcessingUtils.LayerHint.Vector):
        layer = QgsProcessingUtils.mapLayerFromString(text, context, False, kind)
        if layer is not None:
            return layer
    return None


def _table_of(text: str) -> IndexTable:
    if "|" not in text:
        return IndexTable(text)
    parts = QgsProviderRegistry.instance().decodeUri("ogr", text)
    return IndexTable(
        str(parts.get("path") or text), str(parts.get("layerName") or ""), where=str(parts.get("subset") or "")
    )


def _index_shown_by(layer: QgsMapLayer | None, name: str) -> TileIndex | None:
    """Return the index behind a raster layer, which newer GDAL makes of one; None for other layers."""
    if not isinstance(layer, QgsRasterLayer) or layer.providerType() != "gdal":
        return None
    parts = QgsProviderRegistry.instance().decodeUri("gdal", layer.source())
    options = dict(option.partition("=")[::2] for option in parts.get("openOptions") or ())
    table = IndexTable(
        layer.source().split("|")[0],
        options.get("LAYER", ""),
        options.get("LOCATION_FIELD", ""),
        options.get("FILTER", ""),
    )
    items = items_of_index(table, name)
    if items is None:
        return None
    crs_wkt = gdal_source(layer, name).crs_wkt
    return TileIndex(layer.name(), tuple(replace(item, crs_wkt=crs_wkt or item.crs_wkt) for item in items))


def _items_of_layer(layer: QgsVectorLayer, name: str, context: QgsProcessingContext) -> tuple[Item, ...]:
    fields = fields_of_index(layer.fields().names())
    if fields is None:
        raise no_index(name)
    wanted = [field for field in (fields.file, fields.crs) if field]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(wanted, layer.fields())
    rows = []
    for feature in layer.getFeatures(request):
        # NULL is a QVariant.
        file, crs = ((str(feature[field] or "") if field else "") for field in (fields.file, fields.crs))
        rows.append(IndexRow(file, crs))
    return items_of_rows(rows, _folder_of(layer, context), name)


def _folder_of(layer: QgsVectorLayer, context: QgsProcessingContext) -> str:
    """Return the folder of the layer's file; of a layer without one, the project's."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = str(parts.get("path") or "")
    if path:
        return str(Path(path).parent)
    return context.project().homePath() if context.project() is not None else ""

# SPDX-License-Identifier: GPL-2.0-or-later
"""Raster layers of a project as sources of the core."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProviderRegistry,
    QgsRasterLayer,
)

from ..core.errors import SettingsError
from ..core.grid import Grid
from ..core.inputs import ClassNames
from ..core.labels.class_names import names_and_colours
from ..core.sources.gdal_raster import grid_of, open_dataset
from .layer_sources import is_read_by_gdal, source_of
from .raster_legend import names_and_colours_of_legend


@dataclass(frozen=True)
class GdalSource:
    """What GDAL needs to open a layer."""

    path: str
    open_options: tuple[str, ...]
    crs_wkt: str
    """the layer's CRS if it differs from the file's, else empty"""


def title_of(layer: QgsRasterLayer) -> str:
    """Return what the user calls a layer; its provider, if the name is but a part of a source with logins and keys."""
    name = layer.name()
    is_made_up = "=" in name and name in layer.source()
    return layer.providerType() if not name or is_made_up else name


def gdal_source(layer: QgsRasterLayer, name: str) -> GdalSource:
    """Return how GDAL opens `layer`.

    Raises:
        SettingsError: if the layer comes from another provider.
        SourceError: if it cannot be opened.
    """
    if not is_read_by_gdal(layer):
        raise SettingsError(
            "{name}: the layer {layer} comes from the provider {provider}, and the items of a collection must be "
            "rasters that GDAL opens; export it alone as INPUT_RASTER with PROCESS_ALL_RASTER_ITEMS off, or save it as "
            "a file.",
            name=name,
            layer=title_of(layer),
            provider=layer.providerType(),
        )
    parts = QgsProviderRegistry.instance().decodeUri("gdal", source_of(layer))
    path = source_of(layer).split("|")[0]
    options = tuple(parts.get("openOptions") or ())
    own_wkt = grid_of(open_dataset(path, name, options)).crs_wkt
    same = own_wkt and QgsCoordinateReferenceSystem.fromWkt(own_wkt) == layer.crs()
    return GdalSource(path, options, "" if same else wkt_of(layer.crs()))


def crs_of(grid: Grid) -> QgsCoordinateReferenceSystem:
    """Return the CRS of a grid as QGIS knows it; not valid if it has none."""
    return QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt) if grid.crs_wkt else QgsCoordinateReferenceSystem()


def wkt_of(crs: QgsCoordinateReferenceSystem) -> str:
    """Return the CRS as WKT that GDAL writes into files; empty if it is not valid."""
    return crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL) if crs.isValid() else ""


def class_names_of(layer: QgsRasterLayer, name: str) -> ClassNames:
    """Return names and colours of a class raster: the layer's palette, else what the file holds, if it is one."""
    own_names, own_colours = names_and_colours_of_legend(layer)
    if not is_read_by_gdal(layer):
        return ClassNames(own_names, own_colours)
    source = gdal_source(layer, name)
    names, colours = names_and_colours(open_dataset(source.path, name, source.open_options))
    return ClassNames({**names, **own_names}, {**colours, **own_colours})

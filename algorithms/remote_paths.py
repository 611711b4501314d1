# SPDX-License-Identifier: GPL-2.0-or-later
"""Paths of GDAL's virtual file systems, such as /vsicurl/, which QGIS 3.22 does not load by itself."""

from __future__ import annotations

import re
from typing import Any

from qgis.core import QgsProcessingContext, QgsRasterLayer

from .side_files import no_side_files


def with_layers(parameters: dict[str, Any], names: tuple[str, ...], context: QgsProcessingContext) -> dict[str, Any]:
    """Return the parameters in which such paths are layers that the context keeps.

    What GDAL cannot open stays as it is.

    Args:
        parameters: of a run.
        names: of those that take one or more rasters.
        context: of the run.
    """
    return {**parameters, **{name: _as_layer(parameters[name], context) for name in names if name in parameters}}


def _as_layer(value: Any, context: QgsProcessingContext) -> Any:
    if isinstance(value, list):
        return [_as_layer(part, context) for part in value]
    if not isinstance(value, str) or not value.startswith("/vsi"):
        return value
    store = context.temporaryLayerStore()
    known = next((layer for layer in store.mapLayers().values() if layer.source() == value), None)
    if known is None:
        with no_side_files():
            known = QgsRasterLayer(value, _title_of(value), "gdal")
        if not known.isValid():
            return value
        store.addMapLayer(known)
    return known.id()


def _title_of(path: str) -> str:
    """Return the name of the file, without what follows it in an address, which may be a key."""
    address = re.split(r"%3F|\?(?!url=)|[&|]", path, flags=re.IGNORECASE)[0]
    return address.rpartition("/")[2]

# SPDX-License-Identifier: GPL-2.0-or-later
"""Data providers of raster layers, cloned where the layers live."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsRasterDataProvider

from .layer_sources import is_read_by_gdal
from .side_files import no_side_files


def cloned_providers(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], names: Sequence[str], context: QgsProcessingContext
) -> dict[str, QgsRasterDataProvider]:
    """Return a clone of the provider of each layer that GDAL does not read, by the layer's id.

    Args:
        algorithm: about to run.
        parameters: of the run.
        names: of those parameters that take one raster layer.
        context: of the run.
    """
    clones = {}
    with no_side_files():
        for name in names:
            layer = algorithm.parameterAsRasterLayer(parameters, name, context) if parameters.get(name) else None
            if layer is not None and layer.isValid() and not is_read_by_gdal(layer):
                clones[layer.id()] = layer.dataProvider().clone()
    return clones

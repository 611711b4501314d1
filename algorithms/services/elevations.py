# SPDX-License-Identifier: GPL-2.0-or-later
"""Heights that the colours of tiles stand for, if the layer says so (its interpretation, QGIS 3.26 and later).

They are made of the tiles as they come, so that QGIS 3.22 gives the same.
"""

from __future__ import annotations

from typing import Callable

import numpy as np
from qgis.core import QgsRasterLayer

from ...core.sources.raster import Band
from .block_pixels import Samples
from .login import encoded_uri

Heights = Callable[[np.ndarray], np.ndarray]
"""makes (rows, columns, 1) float32 in metres of (rows, columns, 4) uint8; NaN where a pixel is not opaque"""

SAMPLES = Samples((Band("", float("nan")),), np.dtype(np.float32), False)


def heights_of(layer: QgsRasterLayer) -> Heights | None:
    """Return what makes heights of a layer's colours; None if they are colours."""
    if layer.providerType() != "wms":
        return None
    return _HEIGHTS.get(encoded_uri(layer.source()).param("interpretation"))


def _of_terrain_rgb(pixels: np.ndarray) -> np.ndarray:
    """Return heights in steps of 0.1 m from -10,000 m (Mapbox, MapTiler)."""
    red, green, blue = _wide(pixels)
    # In whole decimetres until the end: each height is the float32 that is nearest to it.
    return _heights((red * 65536 + green * 256 + blue - 100000) / 10, pixels)


def _of_terrarium(pixels: np.ndarray) -> np.ndarray:
    """Return heights in steps of 1/256 m from -32,768 m (Mapzen)."""
    red, green, blue = _wide(pixels)
    return _heights(red * 256 + green + blue / 256 - 32768, pixels)


def _wide(pixels: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    red, green, blue = np.moveaxis(pixels[..., :3].astype(np.int64), 2, 0)
    return red, green, blue


def _heights(heights_m: np.ndarray, pixels: np.ndarray) -> np.ndarray:
    return np.where(pixels[..., 3] == 255, heights_m, np.nan).astype(np.float32)[..., np.newaxis]


# As QGIS calls them.
_HEIGHTS: dict[str, Heights] = {"maptilerterrain": _of_terrain_rgb, "terrariumterrain": _of_terrarium}

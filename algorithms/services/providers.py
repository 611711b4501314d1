# SPDX-License-Identifier: GPL-2.0-or-later
"""What QGIS's data providers bear: how they are copied for other threads, and how many work at once."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsDataProvider, QgsProviderRegistry, QgsRasterDataProvider, QgsRasterLayer

# Requests under way at once; browsers make six.
TILES_AT_ONCE = 4
PICTURES_AT_ONCE = 2


def copies_of(layer: QgsRasterLayer, provider: QgsRasterDataProvider) -> Callable[[], QgsRasterDataProvider]:
    """Return what gives a provider like that of a layer to the thread that calls it."""
    if layer.providerType() != "virtualraster":
        return provider.clone
    source = layer.source()
    # The clone of a clone of this one gives what happens to be in memory (QGIS 3.22).
    return lambda: QgsProviderRegistry.instance().createProvider(
        "virtualraster", source, QgsDataProvider.ProviderOptions()
    )


def at_once(is_tiled: bool, is_picture: bool) -> int:
    """Return how many requests may be under way."""
    if is_tiled:
        return TILES_AT_ONCE
    # Two clones of a provider of values crash QGIS now and then (WCS on 3.22).
    return PICTURES_AT_ONCE if is_picture else 1

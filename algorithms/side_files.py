# SPDX-License-Identifier: GPL-2.0-or-later
"""Keeping QGIS from leaving statistics beside the user's rasters."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsProcessingContext, QgsRasterLayer


@contextlib.contextmanager
def no_side_files() -> Iterator[None]:
    """Keep QGIS from leaving statistics in an `.aux.xml` beside rasters that it loads meanwhile.

    What such a file holds already is then not read by QGIS either; the core reads it.
    """
    if not hasattr(gdal, "SetThreadLocalConfigOption"):  # GDAL before 3.5
        yield
        return
    before = gdal.GetThreadLocalConfigOption("GDAL_PAM_ENABLED")
    gdal.SetThreadLocalConfigOption("GDAL_PAM_ENABLED", "NO")
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption("GDAL_PAM_ENABLED", before)


def forget_statistics(context: QgsProcessingContext) -> None:
    """Keep QGIS from writing the statistics that it made when it loaded rasters for this run from paths.

    They would land in an `.aux.xml` beside the user's file, or in a VRT itself, when
    the layer is closed. So each is closed and opened again here, and the files put back as they were.
    """
    for layer in context.temporaryLayerStore().mapLayers().values():
        if isinstance(layer, QgsRasterLayer) and layer.providerType() == "gdal":
            _reopen(layer)


def _reopen(layer: QgsRasterLayer) -> None:
    source = layer.source().split("|")[0]
    watched = [Path(source + ".aux.xml")]
    if source.lower().endswith(".vrt"):
        watched.append(Path(source))
    before = {path: path.read_bytes() if path.is_file() else None for path in watched}
    with no_side_files():
        layer.dataProvider().reloadData()
    for path, content in before.items():
        if content is None:
            path.unlink(missing_ok=True)
        elif path.read_bytes() != content:
            path.write_bytes(content)

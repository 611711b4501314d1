# SPDX-License-Identifier: GPL-2.0-or-later
"""Objects of a class raster: each connected region of one class is one object."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import shapely
from osgeo import gdal

from ..errors import OutputError
from ..gdal_calls import GdalError, call
from ..grid import Window
from ..progress import Progress, stop_if_cancelled
from .memory_vectors import memory_vectors
from .samples import Samples, make_samples

# Quick to write and read once; the whole region may be far larger than memory.
_FILE_OPTIONS = ["COMPRESS=DEFLATE", "ZLEVEL=1", "BIGTIFF=IF_SAFER", "SPARSE_OK=TRUE"]
# Regions between two looks at the cancel button.
_PORTION = 10_000


def regions(
    read_classes: Callable[[Window], np.ndarray], region: Window, rows_at_once: int, progress: Progress
) -> Samples:
    """Return the connected regions of a class raster as samples, in reading order.

    Pixels are connected by their sides (4 neighbours). The classes go through a
    temporary file, so that memory holds no more than some rows and the outlines.

    Args:
        read_classes: returns the class values of a window, 0 = none.
        region: the part to look at.
        rows_at_once: height of the windows to read.
        progress: asked for cancel.

    Raises:
        OutputError: if the temporary file cannot be written.
        CancelledError: if the user asked to stop.
    """
    with tempfile.TemporaryDirectory(prefix="chipsmith-") as folder:
        try:
            classes = _written(str(Path(folder) / "classes.tif"), read_classes, region, rows_at_once, progress)
            wkbs, values = _traced(classes, progress)
        except GdalError as error:
            raise OutputError(
                "The regions of the class raster need a temporary file that cannot be written ({reason}); free some "
                "space in {folder}.",
                reason=error,
                folder=tempfile.gettempdir(),
            ) from error
        del classes
    geometries = np.zeros(len(wkbs), dtype=object)
    for first in range(0, len(wkbs), _PORTION):
        stop_if_cancelled(progress)
        traced = shapely.from_wkb(np.array(wkbs[first : first + _PORTION], dtype=object))
        geometries[first : first + _PORTION] = shapely.transform(traced, lambda xy: xy + (region.x, region.y))
    bounds = shapely.bounds(geometries).reshape(-1, 4)
    order = np.lexsort((bounds[:, 0], bounds[:, 1]))
    return make_samples(np.array(values, dtype=np.int64)[order], geometries[order])


def _written(
    path: str, read_classes: Callable[[Window], np.ndarray], region: Window, rows_at_once: int, progress: Progress
) -> gdal.Dataset:
    """Return the classes of the region as a file, 0 being nodata."""
    driver = gdal.GetDriverByName("GTiff")
    dataset = call(driver.Create, path, region.width, region.height, 1, gdal.GDT_Int32, _FILE_OPTIONS)
    band = dataset.GetRasterBand(1)
    band.SetNoDataValue(0)
    for y in range(region.y, region.y_end, rows_at_once):
        stop_if_cancelled(progress)
        part = Window(region.x, y, region.width, min(rows_at_once, region.y_end - y))
        call(band.WriteArray, read_classes(part).astype(np.int32), 0, y - region.y)
    return dataset


def _traced(classes: gdal.Dataset, progress: Progress) -> tuple[list[bytes], list[int]]:
    """Return outlines (WKB, in pixels of the file) and class values of the regions."""
    band = classes.GetRasterBand(1)
    vectors = memory_vectors()
    layer = vectors.GetLayer(0)
    try:
        call(gdal.Polygonize, band, band.GetMaskBand(), layer, 0, [], lambda *_: 0 if progress.cancelled() else 1)
    except GdalError:
        # Asked to stop, GDAL reports a failure.
        stop_if_cancelled(progress)
        raise
    wkbs, values = [], []
    for number, feature in enumerate(layer):
        if number % _PORTION == 0:
            stop_if_cancelled(progress)
        wkbs.append(bytes(feature.GetGeometryRef().ExportToWkb()))
        values.append(feature.GetField(0))
    return wkbs, values

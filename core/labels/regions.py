# SPDX-License-Identifier: GPL-2.0-or-later
"""Objects of a class raster: each connected region of one class is one object."""

from __future__ import annotations

from typing import Callable

import numpy as np
import shapely
from osgeo import gdal, gdal_array

from ..gdal_calls import GdalError, call
from ..grid import Window
from ..progress import Progress, stop_if_cancelled
from .memory_vectors import memory_vectors
from .samples import Samples, make_samples


def regions(
    read_classes: Callable[[Window], np.ndarray], region: Window, rows_at_once: int, progress: Progress
) -> Samples:
    """Return the connected regions of a class raster as samples, in reading order.

    Pixels are connected by their sides (4 neighbours). The array of the whole
    region is held in memory at 4 bytes a pixel while GDAL traces it.

    Args:
        read_classes: returns the class values of a window, 0 = none.
        region: the part to look at.
        rows_at_once: height of the windows to read.
        progress: asked for cancel.
    """
    classes = np.zeros((region.height, region.width), dtype=np.int32)
    for y in range(region.y, region.y_end, rows_at_once):
        stop_if_cancelled(progress)
        part = Window(region.x, y, region.width, min(rows_at_once, region.y_end - y))
        classes[part.slices_in(region)] = read_classes(part)
    source = call(gdal_array.OpenArray, classes)
    mask = call(gdal_array.OpenArray, (classes != 0).astype(np.uint8))
    vectors = memory_vectors()
    layer = vectors.GetLayer(0)
    try:
        call(
            gdal.Polygonize,
            source.GetRasterBand(1),
            mask.GetRasterBand(1),
            layer,
            0,
            [],
            lambda *_: 0 if progress.cancelled() else 1,
        )
    except GdalError:
        # Asked to stop, GDAL reports a failure.
        stop_if_cancelled(progress)
        raise
    wkbs, values = [], []
    for feature in layer:
        wkbs.append(bytes(feature.GetGeometryRef().ExportToWkb()))
        values.append(feature.GetField(0))
    traced = shapely.from_wkb(np.array(wkbs, dtype=object))
    geometries = shapely.transform(traced, lambda xy: xy + (region.x, region.y))
    bounds = shapely.bounds(geometries).reshape(-1, 4)
    order = np.lexsort((bounds[:, 0], bounds[:, 1]))
    return make_samples(np.array(values, dtype=np.int64)[order], geometries[order])

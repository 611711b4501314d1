# SPDX-License-Identifier: GPL-2.0-or-later
"""Features burnt into a class array by the pixel-centre rule."""

from __future__ import annotations

import numpy as np
import shapely
from osgeo import gdal, gdal_array, ogr, osr

from ..gdal_calls import call
from ..grid import Window
from ..spare_memory import SpareMemory
from .memory_vectors import memory_vectors

_PIXELS_CRS = 'LOCAL_CS["pixels",UNIT["pixel",1]]'


def label_dtype(largest_value: int) -> np.dtype:
    """Return the smallest unsigned type that holds the class values."""
    return np.min_scalar_type(max(largest_value, 1))


def burn(
    geometries: np.ndarray,
    values: np.ndarray,
    window: Window,
    dtype: np.dtype,
    adds_up: bool = False,
    memory: SpareMemory | None = None,
) -> np.ndarray:
    """Return the class array of `window`: a pixel has the value of the last polygon that holds its centre.

    Args:
        geometries: polygons in pixels of the image's grid, in layer order.
        values: their class values.
        window: the pixels to burn.
        dtype: unsigned, holds all values.
        adds_up: a pixel has the sum of all polygons' values instead.
        memory: to take for the array.

    Returns:
        (rows, columns) of `dtype`, 0 where there is no polygon.
    """
    array = _zeros((window.height, window.width), dtype, memory)
    if not len(geometries):
        return array
    reference = osr.SpatialReference()
    reference.ImportFromWkt(_PIXELS_CRS)
    target = call(gdal_array.OpenArray, array)
    target.SetProjection(_PIXELS_CRS)
    # y upward, as on a map: an edge through pixel centres falls to one side or the other by its direction.
    target.SetGeoTransform((window.x, 1.0, 0.0, -window.y, 0.0, -1.0))
    upward = shapely.transform(geometries, lambda xy: xy * (1.0, -1.0))
    vectors = memory_vectors(reference)
    layer = vectors.GetLayer(0)
    # The layer keeps copies, so one feature serves for all.
    feature = ogr.Feature(layer.GetLayerDefn())
    for wkb, value in zip(shapely.to_wkb(upward, output_dimension=2), values.tolist()):
        feature.SetFID(ogr.NullFID)
        feature.SetFieldInteger64(0, value)
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
        layer.CreateFeature(feature)
    options = ["ATTRIBUTE=value", "MERGE_ALG=ADD"] if adds_up else ["ATTRIBUTE=value"]
    call(gdal.RasterizeLayer, target, [1], layer, options=options)
    return array


def burn_inside(
    geometries: np.ndarray,
    values: np.ndarray,
    window: Window,
    region: Window,
    dtype: np.dtype,
    memory: SpareMemory | None = None,
) -> np.ndarray:
    """Return what `burn` does, but 0 outside `region`: padding has no labels."""
    visible = window.intersection(region)
    if visible == window:
        return burn(geometries, values, window, dtype, memory=memory)
    array = _zeros((window.height, window.width), dtype, memory)
    array[visible.slices_in(window)] = burn(geometries, values, visible, dtype)
    return array


def _zeros(shape: tuple[int, int], dtype: np.dtype, memory: SpareMemory | None) -> np.ndarray:
    if memory is None:
        return np.zeros(shape, dtype)
    array = memory.array(shape, dtype)
    array.fill(0)
    return array

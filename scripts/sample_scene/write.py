# SPDX-License-Identifier: GPL-2.0-or-later
"""The files of the scene, on the map."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from osgeo import gdal, ogr, osr
from shapely.geometry import Point, Polygon, box
from shapely.geometry.base import BaseGeometry

from .labels import BUILDING, CAR, CLASS_NAMES, ROAD, TREE, WATER, Label
from .model import Plan
from .rasterise import burn
from .settings import COLS, HEIGHT_M, PIXEL, ROWS, WIDTH_M

EPSG = 32633
ORIGIN_X, ORIGIN_Y = 458400.0, 5402000.0  # lower left corner of the scene
FIXED_DATE = "2024-01-01T00:00:00.000Z"
CLASS_COLOURS = {
    0: (236, 233, 224),
    BUILDING: (196, 78, 62),
    ROAD: (104, 108, 116),
    WATER: (58, 132, 196),
    TREE: (60, 130, 62),
    CAR: (240, 180, 40),
}
CLASS_FIELDS = [("classvalue", ogr.OFTInteger), ("classname", ogr.OFTString)]

Row = tuple[ogr.Geometry, Sequence[Any]]


def spatial_ref(code: int) -> osr.SpatialReference:
    """Return a spatial reference with x/y axis order."""
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(code)
    srs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return srs


def to_map(geom: BaseGeometry) -> ogr.Geometry:
    """Return a scene geometry in map coordinates."""
    moved = shapely.transform(geom, lambda xy: np.round(xy + (ORIGIN_X, ORIGIN_Y), 3))
    return ogr.CreateGeometryFromWkb(shapely.to_wkb(moved))


def write_layer(
    store: ogr.DataSource,
    name: str,
    kind: int,
    fields: Sequence[tuple[str, int]],
    rows: Iterable[Row],
    code: int = EPSG,
    options: Sequence[str] = (),
) -> None:
    """Write one vector layer."""
    layer = store.CreateLayer(name, spatial_ref(code), kind, options=list(options))
    for field_name, field_type in fields:
        layer.CreateField(ogr.FieldDefn(field_name, field_type))
    layer.StartTransaction()
    for geom, values in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(geom)
        for (field_name, _), value in zip(fields, values):
            feature.SetField(field_name, value)
        layer.CreateFeature(feature)
    layer.CommitTransaction()


def write_geopackage(path: Path, plan: Plan, labels: Sequence[Label]) -> None:
    """Write the landcover, the trees, the roads and a training area."""
    path.unlink(missing_ok=True)
    gdal.SetConfigOption("OGR_CURRENT_DATE", FIXED_DATE)
    store = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    cover = [(ogr.ForceToMultiPolygon(to_map(geom)), (value, CLASS_NAMES[value])) for geom, value in labels]
    write_layer(store, "landcover", ogr.wkbMultiPolygon, CLASS_FIELDS, cover)
    scene = box(0, 0, WIDTH_M, HEIGHT_M)
    trees = [(Point(tree.x, tree.y), round(math.sqrt(tree.crown.area / math.pi), 2)) for tree in plan.trees]
    points = [(to_map(point), (radius,)) for point, radius in trees if scene.contains(point)]
    write_layer(store, "trees", ogr.wkbPoint, [("crown_radius_m", ogr.OFTReal)], points)
    lines = [(to_map(street.line), (street.name, street.width)) for street in plan.streets]
    write_layer(store, "roads", ogr.wkbLineString, [("name", ogr.OFTString), ("width_m", ogr.OFTReal)], lines)
    ell = Polygon([(12, 8), (176, 8), (176, 92), (100, 92), (100, 184), (12, 184)])
    write_layer(store, "area", ogr.wkbPolygon, [("name", ogr.OFTString)], [(to_map(ell), ("Training area",))])
    del store  # closes the file
    gdal.SetConfigOption("OGR_CURRENT_DATE", None)


def write_geojson(path: Path, labels: Sequence[Label]) -> None:
    """Write the buildings in longitude and latitude."""
    path.unlink(missing_ok=True)
    turn = osr.CoordinateTransformation(spatial_ref(EPSG), spatial_ref(4326))
    rows = []
    for geom, value in labels:
        if value == BUILDING:
            shape = to_map(geom)
            shape.Transform(turn)
            rows.append((shape, (value, CLASS_NAMES[value])))
    store = ogr.GetDriverByName("GeoJSON").CreateDataSource(str(path))
    options = ["RFC7946=YES", "COORDINATE_PRECISION=8", "WRITE_NAME=NO"]
    write_layer(store, "buildings", ogr.wkbUnknown, CLASS_FIELDS, rows, 4326, options)


def create_raster(path: Path, bands: int, options: Sequence[str] = ()) -> gdal.Dataset:
    """Return a new tiled, losslessly compressed GeoTIFF of bytes on the grid of the scene."""
    tiled = ["TILED=YES", "BLOCKXSIZE=256", "BLOCKYSIZE=256", "COMPRESS=DEFLATE", "ZLEVEL=9", *options]
    raster = gdal.GetDriverByName("GTiff").Create(str(path), COLS, ROWS, bands, gdal.GDT_Byte, tiled)
    raster.SetGeoTransform((ORIGIN_X, PIXEL, 0.0, ORIGIN_Y + HEIGHT_M, 0.0, -PIXEL))
    raster.SetProjection(spatial_ref(EPSG).ExportToWkt())
    return raster


def write_image(path: Path, rgb: np.ndarray) -> None:
    """Write the picture."""
    raster = create_raster(path, 3, ["PREDICTOR=2", "PHOTOMETRIC=RGB", "INTERLEAVE=PIXEL"])
    for band in range(3):
        raster.GetRasterBand(band + 1).WriteArray(rgb[..., band])


def write_classes(path: Path, labels: Sequence[Label]) -> None:
    """Write the class raster with colour table (in the file) and category names (in the side file)."""
    raster = create_raster(path, 1)
    table = gdal.ColorTable()
    for value, colour in CLASS_COLOURS.items():
        table.SetColorEntry(value, (*colour, 255))
    band = raster.GetRasterBand(1)
    band.SetColorTable(table)
    band.SetCategoryNames(["background", *CLASS_NAMES.values()])
    band.WriteArray(burn(labels, (ROWS, COLS), (0.0, PIXEL, 0.0, HEIGHT_M, 0.0, -PIXEL)))

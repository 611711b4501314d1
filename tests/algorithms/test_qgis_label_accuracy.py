# SPDX-License-Identifier: GPL-2.0-or-later
"""Where labels lie, for any pair of CRSs: every corner carried by PROJ, one point at a time, within 0.1 pixel."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from oracles import chip_files, read_boxes, read_chip
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem
from qgis_exports import export, moved, polygons
from scenes import (
    ALBERS,
    DEGREES,
    DEGREES_PLACE,
    NEW_BRUNSWICK,
    PLACES,
    UTM,
    noise,
    on_map,
    to_map,
    wkt_of,
    write_raster,
)

_NEAR = {
    "UTM": "EPSG:32634",
    "degrees": "EPSG:32720",
    "northing first": "EPSG:32619",
    "Albers without code": "EPSG:32614",
}
IMAGES = {
    **{name: (crs, place, _NEAR[name]) for name, (crs, place) in PLACES.items()},
    "flat pixels": (UTM, (458400.0, 0.5, 0.0, 5402000.0, 0.0, -0.2), "EPSG:32634"),
    "tall pixels in degrees": (DEGREES, (*DEGREES_PLACE[:5], 3 * DEGREES_PLACE[5]), "EPSG:32720"),
    "rows from the south": (UTM, (458400.0, 0.25, 0.0, 5402000.0, 0.0, 0.25), "EPSG:32634"),
}
SHAPES = [shapely.Polygon([(6, 4), (30, 8), (21, 33)]), shapely.Polygon([(40, 50), (61, 44), (58, 60), (44, 62)])]


def _layer(shapes, crs: str):
    made = polygons([(shape, 1) for shape in shapes], crs="")
    made.setCrs(QgsCoordinateReferenceSystem.fromWkt(wkt_of(crs)))
    return made


def _in_pixels(shape, chip):
    """Return a shape of the map in pixels of a chip, by the chip's own geotransform."""
    inverse = gdal.InvGeoTransform(gdal.Open(str(chip)).GetGeoTransform())
    return shapely.Polygon([gdal.ApplyGeoTransform(inverse, x, y) for x, y in shape.exterior.coords])


@pytest.mark.parametrize("name", IMAGES)
@pytest.mark.parametrize("labels_in", ["the image's", "degrees", "a zone near by", "web mercator", "Albers of our own"])
def test_boxes(tmp_path, out, name, labels_in):
    crs, place, near = IMAGES[name]
    labels_crs = {
        "the image's": crs, "degrees": DEGREES, "a zone near by": near, "web mercator": "EPSG:3857",
        "Albers of our own": ALBERS,
    }[labels_in]  # fmt: skip
    image = write_raster(tmp_path / "image.tif", noise(64, 64), place, crs)
    given = [moved(on_map(shape, place), crs, labels_crs) for shape in SHAPES]
    export(image, _layer(given, labels_crs), out, TILE_SIZE_X=40, TILE_SIZE_Y=30, STRIDE_X=24, STRIDE_Y=0)
    here, frame, compared = [moved(shape, labels_crs, crs) for shape in given], shapely.box(0, 0, 40, 30), 0
    for chip in chip_files(out):
        parts = [shapely.intersection(_in_pixels(shape, chip), frame) for shape in here]
        expected = [part.bounds for part in parts if part.area > 0.02]
        found = [box.sides for box in read_boxes(out, chip.stem)]
        assert len(found) >= len(expected)
        for bounds in expected:
            assert np.abs(np.subtract(found, bounds)).max(axis=1).min() <= 0.1
        compared += len(expected)
    assert compared >= 5


@pytest.mark.parametrize("labels_crs", [DEGREES, NEW_BRUNSWICK])
@pytest.mark.parametrize("name", ["northing first", "flat pixels", "rows from the south"])
def test_class_rasters(tmp_path, out, name, labels_crs):
    """The class of every pixel centre is looked up by hand where it lies in the other raster."""
    crs, place, _ = IMAGES[name]
    if labels_crs == NEW_BRUNSWICK and name != "northing first":
        pytest.skip("New Brunswick is far from there")
    image = write_raster(tmp_path / "image.tif", noise(48, 48), place, crs)
    outline = moved(on_map(shapely.box(-8, -8, 56, 56), place), crs, labels_crs)
    x_min, y_min, x_max, y_max = outline.bounds
    theirs = (x_min, (x_max - x_min) / 90, 0.0, y_max, 0.0, (y_min - y_max) / 70)
    classes = (noise(70, 90, seed=4) % 5)[..., 0].astype(np.uint8)
    raster = write_raster(tmp_path / "classes.tif", classes, theirs, labels_crs)
    export(image, None, out, INPUT_CLASS_RASTER=str(raster), METADATA_FORMAT="Classified_Tiles", TILE_SIZE_X=48,
           TILE_SIZE_Y=48)  # fmt: skip
    (chip,) = chip_files(out)
    rows, columns = np.mgrid[0:48, 0:48] + 0.5
    centres = to_map(gdal.Open(str(chip)).GetGeoTransform(), np.column_stack((columns.ravel(), rows.ravel())))
    there = shapely.get_coordinates(moved(shapely.MultiPoint(centres), crs, labels_crs))
    x, y = (there[:, 0] - theirs[0]) / theirs[1], (there[:, 1] - theirs[3]) / theirs[5]
    expected = classes[y.astype(int), x.astype(int)].reshape(48, 48)
    found = read_chip(out / "labels" / chip.name)[..., 0]
    close = (np.abs(x - x.round()) < 0.1) | (np.abs(y - y.round()) < 0.1)  # within a tenth of the next pixel
    assert (found == expected)[~close.reshape(48, 48)].all()
    assert (~close).sum() > 1000

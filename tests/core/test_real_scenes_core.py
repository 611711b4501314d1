# SPDX-License-Identifier: GPL-2.0-or-later
"""Whole exports of the sample scene, and of real scenes where they are at hand, against independent oracles."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
import rasterio
import shapely
from oracles import (
    burn_whole,
    check_dataset,
    chip_files,
    clipped_on_map,
    read_boxes,
    read_chip,
    statistics_of,
    window_of,
)
from osgeo import gdal, ogr
from scenes import CLASSIFIED, KITTI, REPOSITORY, SAMPLE, VOC, ChipFormat, ClassMap, Features, run

REAL = REPOSITORY.parent / "shared" / "data"

# folder, image, layer file, field of the class
_POLYGONS = [
    (SAMPLE, "town.tif", "town.gpkg", "classvalue"),
    (REAL / "baker_lake", "image.tif", "landcover.gpkg", "classvalue"),
    (REAL / "neon_osbs", "image.tif", "trees.gpkg", None),
    (REAL / "atlanta_pan", "image.tif", "buildings.geojson", None),
    (REAL / "amazon_s2", "image.tif", "training.gpkg", "classvalue"),
    (REAL / "nebraska_landsat", "image.tif", "pivots.gpkg", None),
]
_CLASS_RASTERS = [
    (SAMPLE, "town.tif", "town_classified.tif"),
    (REAL / "amazon_s2", "image.tif", "classified.tif"),
    (REAL / "bahamas_landsat", "image.tif", "classified.tif"),
    (REAL / "oam_dense", "image.tif", "classified.tif"),
]
POLYGONS = [pytest.param(*case, id=case[0].name) for case in _POLYGONS if case[0].is_dir()]
CLASS_RASTERS = [pytest.param(*case, id=case[0].name) for case in _CLASS_RASTERS if case[0].is_dir()]


def _copied(folder: Path, tmp_path: Path) -> Path:
    shutil.copytree(folder, tmp_path / "scene")
    return tmp_path / "scene"


def _layer(path: Path, field: str | None) -> Features:
    store = ogr.Open(str(path))
    layer = store.GetLayer(0)
    geometries, values = [], []
    for feature in layer:
        geometries.append(shapely.from_wkb(bytes(feature.GetGeometryRef().ExportToIsoWkb())))
        values.append(feature.GetField(field) if field else 1)
    crs = layer.GetSpatialRef().ExportToWkt()
    return Features(geometries, values, crs)


@pytest.mark.parametrize(("folder", "image_name", "layer_name", "field"), POLYGONS)
def test_boxes_and_masks_of_polygons(tmp_path, folder, image_name, layer_name, field):
    scene = _copied(folder, tmp_path)
    image, features = scene / image_name, _layer(scene / layer_name, field)
    masks = burn_whole(image, features.geometries, features.values)
    pixels = read_chip(image)
    run(image, features, tmp_path / "boxes", tile=128, stride=100, metadata_format=KITTI, workers=2)
    run(image, features, tmp_path / "masks", tile=128, stride=100, metadata_format=CLASSIFIED, workers=2)
    assert check_dataset(tmp_path / "boxes") == check_dataset(tmp_path / "masks")
    total = 0
    for chip in chip_files(tmp_path / "boxes"):
        window = window_of(chip, image)
        np.testing.assert_array_equal(read_chip(chip), pixels[window])
        np.testing.assert_array_equal(read_chip(tmp_path / "masks" / "labels" / chip.name)[..., 0], masks[window])
        expected = clipped_on_map(image, window, features.geometries, features.values)
        boxes = read_boxes(tmp_path / "boxes", chip.stem)
        assert [box.value for box in boxes] == [value for value, _, _ in expected]
        for box, (_, sides, _) in zip(boxes, expected):
            assert np.abs(np.subtract(box.sides, sides)).max() <= 0.01
        total += len(boxes)
    assert total > 10


@pytest.mark.parametrize(("folder", "image_name", "class_name"), CLASS_RASTERS)
def test_masks_of_class_rasters(tmp_path, folder, image_name, class_name):
    scene = _copied(folder, tmp_path)
    image = scene / image_name
    with rasterio.open(scene / class_name) as opened:
        classes = opened.read(1, masked=True).filled(0)
    run(image, ClassMap(scene / class_name), tmp_path / "out", tile=128, metadata_format=CLASSIFIED, workers=2)
    check_dataset(tmp_path / "out")
    for label in chip_files(tmp_path / "out", "labels"):
        np.testing.assert_array_equal(read_chip(label)[..., 0], classes[window_of(label, image)])


def test_labels_in_degrees_over_an_image_in_metres(tmp_path):
    scene = _copied(SAMPLE, tmp_path)
    image = scene / "town.tif"
    features = _layer(scene / "buildings_wgs84.geojson", "classvalue")
    summary = run(image, features, tmp_path / "out", tile=256, metadata_format=VOC, chip_format=ChipFormat.JPEG)
    assert summary.features.outside == 0
    with rasterio.open(scene / "town_classified.tif") as opened:
        buildings = opened.read(1) == 1
    for chip in chip_files(tmp_path / "out"):
        rows, columns = window_of(chip, image)
        inside = np.zeros((256, 256), bool)
        for box in read_boxes(tmp_path / "out", chip.stem):
            inside[int(box.top) : int(np.ceil(box.bottom)), int(box.left) : int(np.ceil(box.right))] = True
        seen = buildings[rows, columns]
        assert not (seen & ~inside).any()  # every pixel of a building is in a box
        assert seen.any() == inside.any()


def test_a_nodata_edge_is_left_out_of_the_statistics(tmp_path):
    """Only with the real scenes does the edge slant; the sample has none, and then all pixels count."""
    folder = REAL / "bahamas_landsat" if REAL.is_dir() else SAMPLE
    name, classes = ("image.tif", "classified.tif") if REAL.is_dir() else ("town.tif", "town_classified.tif")
    scene = _copied(folder, tmp_path)
    run(scene / name, ClassMap(scene / classes), tmp_path / "out", tile=200, metadata_format=CLASSIFIED, edge="SKIP")
    raster = gdal.Open(str(scene / name))
    nodata = raster.GetRasterBand(1).GetNoDataValue()
    raster = None
    stack = np.concatenate([read_chip(chip).reshape(-1, 3) for chip in chip_files(tmp_path / "out")])
    for band, state in enumerate(statistics_of(tmp_path / "out")["BandStatsState"]):
        samples = stack[:, band] if nodata is None else stack[:, band][stack[:, band] != nodata]
        assert state["Num"] == len(samples)
        assert state["M1"] == pytest.approx(samples.mean(), rel=1e-12)

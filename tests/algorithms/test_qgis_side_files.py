# SPDX-License-Identifier: GPL-2.0-or-later
"""Nothing appears or changes beside the user's files, of which QGIS alone would be guilty."""

from __future__ import annotations

import gc
import shutil

import numpy as np
import pytest
from oracles import tree
from osgeo import gdal
from qgis.core import QgsRasterLayer
from qgis_exports import CLASSIFIED, UTM_PLACE, VOC, export, refusal, saved, tiles
from scenes import SAMPLE, noise, write_raster

TILES = tiles(32)


@pytest.fixture
def given(tmp_path):
    """The folder of the user's files."""
    folder = tmp_path / "given"
    folder.mkdir()
    return folder


def _image(folder, kind: str):
    """Write an image of some kind that QGIS computes statistics for when it loads it."""
    if kind in ("uint8", "uint16", "float32"):
        return write_raster(folder / "image.tif", noise(64, 64, 3, kind), UTM_PLACE)
    plain = write_raster(folder / "plain.tif", noise(64, 64, 1, "uint16"), UTM_PLACE)
    if kind == "vrt":
        gdal.BuildVRT(str(folder / "image.vrt"), [str(plain)]).FlushCache()
        return folder / "image.vrt"
    if kind == "png with a side file":
        gdal.Translate(str(folder / "image.png"), str(plain), format="PNG", creationOptions=["WORLDFILE=YES"])
        plain.unlink()
        assert (folder / "image.png.aux.xml").is_file()
        return folder / "image.png"
    raster = gdal.Open(str(plain))
    raster.GetRasterBand(1).ComputeStatistics(False)
    raster.GetRasterBand(1).SetDescription("counts")
    raster = None
    assert (folder / "plain.tif.aux.xml").is_file()
    return plain


IMAGES = ["uint8", "uint16", "float32", "vrt", "png with a side file", "tiff with statistics"]


@pytest.mark.parametrize("kind", IMAGES)
@pytest.mark.parametrize("metadata_format", [VOC, CLASSIFIED])
def test_images_given_as_paths(given, labels, out, kind, metadata_format):
    path = _image(given, kind)
    before = tree(given)
    assert export(path, labels, out, METADATA_FORMAT=metadata_format, **TILES).counts[0] == 4
    gc.collect()
    assert tree(given) == before


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "float32"])
@pytest.mark.parametrize("metadata_format", [VOC, CLASSIFIED])
def test_class_rasters_given_as_paths(image, given, out, dtype, metadata_format):
    classes = np.zeros((64, 64), dtype=dtype)
    classes[10:40, 10:40] = 5
    path = write_raster(given / "classes.tif", classes, UTM_PLACE)
    before = {**tree(given), **tree(image.parent)}
    export(image, None, out, INPUT_CLASS_RASTER=path, METADATA_FORMAT=metadata_format, **TILES)
    gc.collect()
    assert {**tree(given), **tree(image.parent)} == before


@pytest.mark.parametrize("suffix", ["gpkg", "geojson", "shp", "fgb"])
def test_features_given_as_paths(image, labels, given, tmp_path, out, suffix):
    written = tmp_path / "written"
    written.mkdir()
    layer = saved(labels, written / f"labels.{suffix}")
    del layer
    gc.collect()
    for path in written.iterdir():
        shutil.copy(path, given)
    before = {**tree(given), **tree(image.parent)}
    assert export(image, given / f"labels.{suffix}", out, **TILES).counts[0] == 4
    gc.collect()
    assert {**tree(given), **tree(image.parent)} == before


def test_the_sample(given, out):
    for path in SAMPLE.iterdir():
        shutil.copy(path, given)
    before = tree(given)
    export(given / "town.tif", f"{given / 'town.gpkg'}|layername=landcover", out / "features")
    export(given / "town.tif", None, out / "classes", INPUT_CLASS_RASTER=given / "town_classified.tif")
    gc.collect()
    assert tree(given) == before


def test_a_run_that_is_refused(given, labels, out):
    path = _image(given, "uint16")
    before = tree(given)
    refusal(path, labels, out, "CHIP_FORMAT", CHIP_FORMAT="JPEG")
    refusal(path, None, out, "INPUT_CLASS_DATA")
    gc.collect()
    assert tree(given) == before


def test_an_extent_taken_from_another_raster(image, labels, given, out):
    path = _image(given, "uint16")
    before = tree(given)
    export(image, labels, out, EXTENT=str(path), **TILES)
    gc.collect()
    assert tree(given) == before


def test_a_layer_that_is_loaded_stays_usable(image, labels, out):
    layer = QgsRasterLayer(str(image), "image")
    size = layer.extent().toString(), layer.bandCount()
    export(layer, labels, out, **TILES)
    assert layer.isValid()
    assert (layer.extent().toString(), layer.bandCount()) == size
    assert layer.dataProvider().block(1, layer.extent(), 8, 8).isValid()


def test_the_dataset_holds_no_statistics_of_qgis(image, labels, out):
    run = export(image, labels, out, **TILES)
    gc.collect()
    assert not [path for path in run.folder.rglob("*") if path.name.endswith(".aux.xml")]

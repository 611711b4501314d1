# SPDX-License-Identifier: GPL-2.0-or-later
"""An export leaves no file beside its inputs and changes none."""

from __future__ import annotations

import shutil

import pytest
import shapely
from oracles import check_dataset, tree
from osgeo import gdal, ogr
from scenes import CLASSIFIED, KITTI, SAMPLE, ChipFormat, ClassMap, Features, noise, run, whole, write_raster


@pytest.mark.parametrize("chip_format", [ChipFormat.TIFF, ChipFormat.JPEG])
@pytest.mark.parametrize("cell_size", [None, 0.4])
def test_the_folder_of_the_inputs_stays_as_it_was(tmp_path, chip_format, cell_size, gdal_mood):
    inputs = tmp_path / "inputs"
    shutil.copytree(SAMPLE, inputs)
    before = tree(inputs)
    times = {path: path.stat().st_mtime_ns for path in inputs.rglob("*")}
    image = inputs / "town.tif"
    for name, labels, metadata_format in (
        ("a", ClassMap(inputs / "town_classified.tif"), CLASSIFIED),
        ("b", ClassMap(inputs / "town_classified.tif"), KITTI),
        ("c", whole(image), KITTI),
    ):
        run(
            image,
            labels,
            tmp_path / name,
            tile=256,
            chip_format=chip_format,
            metadata_format=metadata_format,
            cell_size=cell_size,
            max_nodata_percent=50,
        )
        check_dataset(tmp_path / name)
    assert tree(inputs) == before
    assert {path: path.stat().st_mtime_ns for path in inputs.rglob("*")} == times


@pytest.mark.parametrize("suffix", ["png", "jpg", "img"])
def test_other_formats_of_images_get_no_side_files_either(tmp_path, suffix):
    driver = {"png": "PNG", "jpg": "JPEG", "img": "HFA"}[suffix]
    source = gdal.Open(str(write_raster(tmp_path / "source.tif", noise(40, 40, 3))))
    inputs = tmp_path / "inputs"
    inputs.mkdir()
    gdal.GetDriverByName(driver).CreateCopy(str(inputs / f"image.{suffix}"), source).FlushCache()
    before = tree(inputs)
    run(inputs / f"image.{suffix}", whole(inputs / f"image.{suffix}"), tmp_path / "out", tile=20)
    assert tree(inputs) == before


def test_geopackage_is_only_read(tmp_path):
    """Features come as geometries; the file they came from has no part in an export."""
    path = tmp_path / "town.gpkg"
    shutil.copy(SAMPLE / "town.gpkg", path)
    store = ogr.Open(str(path))
    layer = store.GetLayerByName("landcover")
    found = [(feature.GetGeometryRef().ExportToWkb(), feature.GetField("classvalue")) for feature in layer]
    labels = Features([shapely.from_wkb(bytes(wkb)) for wkb, _ in found], [value for _, value in found])
    store = layer = None
    before = path.read_bytes()
    run(SAMPLE / "town.tif", labels, tmp_path / "out", tile=512)
    assert path.read_bytes() == before
    assert {found.name for found in tmp_path.iterdir()} == {"town.gpkg", "out"}

# SPDX-License-Identifier: GPL-2.0-or-later
"""A chip lies exactly over the window it was cut from."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from oracles import chip_files, window_of
from osgeo import gdal, osr
from scenes import CLASSIFIED, PLACES, ChipFormat, noise, run, to_map, whole, wkt_of, write_raster

FORMATS = list(ChipFormat)


@pytest.fixture(params=list(PLACES))
def place_and_crs(request):
    crs, place = PLACES[request.param]
    return place, crs


def _expected_origins(place) -> list:
    return [tuple(to_map(place, [(x, y)])[0]) for y in (0, 20, 30) for x in (0, 20, 40)]


@pytest.mark.parametrize("chip_format", FORMATS)
def test_gdal_and_rasterio_find_every_chip_over_its_window(tmp_path, place_and_crs, chip_format, gdal_mood):
    place, crs = place_and_crs
    image = write_raster(tmp_path / "image.tif", noise(50, 60, 3), place, crs)
    run(image, whole(image, crs=crs), tmp_path / "out", tile=20, metadata_format=CLASSIFIED, chip_format=chip_format)
    source = osr.SpatialReference(gdal.Open(str(image)).GetProjection())
    for below in ("images", "labels"):
        chips = chip_files(tmp_path / "out", below)
        assert len(chips) == 9
        for chip, origin in zip(chips, _expected_origins(place)):
            opened = gdal.Open(str(chip))
            g = np.array(opened.GetGeoTransform())
            expected = np.array([origin[0], place[1], 0, origin[1], 0, place[5]])
            # MRF keeps fewer digits, see test_chips_of_tiny_cells_lie_where_they_should
            assert np.abs((g - expected) / place[1]).max() < (1e-4 if chip_format is ChipFormat.MRF else 1e-6)
            assert osr.SpatialReference(opened.GetProjection()).IsSame(source)
            window_of(chip, image)
            with rasterio.open(chip) as other, rasterio.open(image) as whole_image:
                assert other.crs == whole_image.crs
                assert np.allclose(tuple(other.transform)[:6], g[[1, 2, 0, 4, 5, 3]], rtol=1e-15)


@pytest.mark.parametrize(
    ("chip_format", "suffix"), [(ChipFormat.PNG, ".pgw"), (ChipFormat.JPEG, ".jgw"), (ChipFormat.TIFF, None)]
)
def test_world_files(tmp_path, place_and_crs, chip_format, suffix):
    place, crs = place_and_crs
    image = write_raster(tmp_path / "image.tif", noise(50, 60, 3), place, crs)
    run(image, whole(image, crs=crs), tmp_path / "out", tile=20, chip_format=chip_format)
    if suffix is None:
        assert {path.suffix for path in (tmp_path / "out" / "images").iterdir()} == {".tif"}
        return
    for chip, origin in zip(chip_files(tmp_path / "out"), _expected_origins(place)):
        lines = chip.with_suffix(suffix).read_bytes().decode("ascii").split("\n")
        assert len(lines) == 7
        assert lines[6] == ""
        numbers = [float(line) for line in lines[:6]]
        assert numbers[:4] == [place[1], 0, 0, place[5]]
        # centre of the first pixel, to the last digits of a double
        assert numbers[4] == pytest.approx(origin[0] + place[1] / 2, rel=1e-15)
        assert numbers[5] == pytest.approx(origin[1] + place[5] / 2, rel=1e-15)


@pytest.mark.parametrize("chip_format", [ChipFormat.PNG, ChipFormat.JPEG])
def test_the_world_file_alone_places_the_chip(tmp_path, chip_format):
    crs, place = PLACES["degrees"]
    image = write_raster(tmp_path / "image.tif", noise(50, 60, 3), place, crs)
    run(image, whole(image, crs=crs), tmp_path / "out", tile=20, chip_format=chip_format)
    for chip, origin in zip(chip_files(tmp_path / "out"), _expected_origins(place)):
        chip.with_name(chip.name + ".aux.xml").unlink()
        g = gdal.Open(str(chip)).GetGeoTransform()
        assert abs(g[0] - origin[0]) < 1e-6 * place[1]
        assert abs(g[3] - origin[1]) < 1e-6 * place[1]


@pytest.mark.parametrize("chip_format", [ChipFormat.PNG, ChipFormat.JPEG])
def test_gdal_opens_a_chip_without_changing_the_dataset(tmp_path, chip_format):
    image = write_raster(tmp_path / "image.tif", noise(40, 40, 3))
    run(image, whole(image), tmp_path / "out", tile=20, chip_format=chip_format)
    before = {path: path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file()}
    for chip in chip_files(tmp_path / "out"):
        gdal.Open(str(chip)).ReadAsArray()
    assert {path: path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file()} == before


def test_cells_that_are_not_square_stay_so(tmp_path):
    place = (1000.0, 2.5, 0.0, 5000.0, 0.0, -0.75)
    image = write_raster(tmp_path / "image.tif", noise(30, 30, 1), place)
    run(image, whole(image), tmp_path / "out", tile=10)
    for chip in chip_files(tmp_path / "out"):
        g = gdal.Open(str(chip)).GetGeoTransform()
        assert (g[1], g[5]) == (2.5, -0.75)
        window_of(chip, image)


def test_the_crs_that_the_user_sets_wins(tmp_path):
    image = write_raster(tmp_path / "image.tif", noise(30, 30, 1), crs="")
    run(image, whole(image), tmp_path / "out", tile=10, image_crs=wkt_of("EPSG:32633"))
    for chip in chip_files(tmp_path / "out"):
        with rasterio.open(chip) as opened:
            assert opened.crs.to_epsg() == 32633


@pytest.mark.parametrize("chip_format", FORMATS)
def test_chips_of_tiny_cells_lie_where_they_should(tmp_path, chip_format):
    """Cells of a few centimetres in degrees: 10 digits after the point are too few."""
    place = (-61.912345678901234, 2.7e-7, 0.0, -3.1234567890123457, 0.0, -2.7e-7)
    image = write_raster(tmp_path / "image.tif", noise(50, 60, 3), place, "EPSG:4326")
    run(image, whole(image, crs="EPSG:4326"), tmp_path / "out", tile=20, chip_format=chip_format)
    for chip, origin in zip(chip_files(tmp_path / "out"), _expected_origins(place)):
        g = gdal.Open(str(chip)).GetGeoTransform()
        assert abs(g[0] - origin[0]) < 1e-4 * place[1]
        assert abs(g[3] - origin[1]) < 1e-4 * place[1]

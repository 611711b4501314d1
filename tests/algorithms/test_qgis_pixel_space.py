# SPDX-License-Identifier: GPL-2.0-or-later
"""PIXEL_SPACE: the file's own pixels, whatever its direction, and images without a CRS."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from oracles import chip_files, model_of, read_chip, statistics_of, tree
from osgeo import gdal
from qgis_exports import UTM, export, moved, polygons, refusal, sides, tiles
from scenes import noise, to_map, write_raster

SHAPES = [shapely.box(4, 6, 20, 30), shapely.Polygon([(40, 8), (56, 20), (44, 24)])]
SIZE = {"REFERENCE_SYSTEM": "PIXEL_SPACE", **tiles(32)}


def _turned_place(degrees: float) -> tuple:
    cosine, sine = 0.5 * math.cos(math.radians(degrees)), 0.5 * math.sin(math.radians(degrees))
    return (458400.0, cosine, sine, 5402000.0, sine, -cosine)


def _on_map(place):
    return [shapely.transform(shape, lambda xy: to_map(place, xy)) for shape in SHAPES]


def _expected() -> list[tuple[float, ...]]:
    """Return the boxes of both shapes by chip, cut in pixels by shapely."""
    found = []
    for y in (0, 32):
        for x in (0, 32):
            parts = [shapely.intersection(shape, shapely.box(x, y, x + 32, y + 32)) for shape in SHAPES]
            found.append([np.array(part.bounds) - (x, y, x, y) for part in parts if part.area > 0])
    return found


def _assert_labels(run, chips) -> None:
    for chip, expected in zip(chips, _expected()):
        found = np.reshape(sides(run.all_boxes[chip.stem]), (-1, 4))
        np.testing.assert_allclose(found, np.reshape(expected, (-1, 4)), atol=0.011)


@pytest.mark.parametrize("degrees", [0, 25, 90, 200])
@pytest.mark.parametrize("crs", [UTM, "EPSG:4326"])
@pytest.mark.parametrize("chip_format", ["TIFF", "PNG", "MRF"])
def test_a_grid_of_any_direction(tmp_path, out, degrees, crs, chip_format):
    place, pixels = _turned_place(degrees), noise(64, 64, 3)
    image = write_raster(tmp_path / "turned.tif", pixels, place)
    labels = polygons([(moved(shape, UTM, crs), 1) for shape in _on_map(place)], crs=crs)
    run = export(image, labels, out, CHIP_FORMAT=chip_format, **SIZE)
    chips = chip_files(out)
    for chip, (y, x) in zip(chips, ((0, 0), (0, 32), (32, 0), (32, 32))):
        assert np.array_equal(read_chip(chip), pixels[y : y + 32, x : x + 32])
        bare = gdal.Open(str(chip))
        assert bare.GetGeoTransform() == (0, 1, 0, 0, 0, 1)
        assert not bare.GetProjection()
    _assert_labels(run, chips)
    assert not list(out.rglob("*.pgw")) and not list(out.rglob("*.aux.xml"))
    assert model_of(out)["ImageSpaceUsed"] == "PIXEL_SPACE"
    areas = statistics_of(out)["FeatureStats"]["FeatureAreaPerClass"][0]["Sum"]
    assert areas == pytest.approx(sum(shape.area for shape in SHAPES), abs=0.01)


@pytest.mark.parametrize("claimed", [UTM, "EPSG:4326"])
def test_an_image_without_crs(tmp_path, out, claimed):
    """Features lie at (x, -y), where QGIS shows the image; a CRS that their layer claims means nothing."""
    pixels = noise(64, 64, 3)
    image = tmp_path / "bare.png"
    gdal.GetDriverByName("PNG").CreateCopy(str(image), gdal.Open(str(write_raster(tmp_path / "x.tif", pixels))))
    (tmp_path / "bare.png.aux.xml").unlink(missing_ok=True)
    shapes = [shapely.transform(shape, lambda xy: xy * (1, -1)) for shape in SHAPES]
    run = export(image, polygons([(shape, 1) for shape in shapes], crs=claimed), out, **SIZE)
    _assert_labels(run, chip_files(out))
    assert np.array_equal(read_chip(chip_files(out)[3]), pixels[32:, 32:])


@pytest.mark.parametrize("degrees", [0, 25])
def test_class_raster_on_another_grid(tmp_path, out, degrees):
    """Classes of a north-up raster on turned pixels: by nearest neighbour, compared pixel by pixel."""
    place = _turned_place(degrees)
    image = write_raster(tmp_path / "turned.tif", noise(64, 64), place)
    classes = noise(300, 300, seed=5) // 64 + 1
    corner = (458340.0, 0.5, 0.0, 5402060.0, 0.0, -0.5)
    raster = write_raster(tmp_path / "classes.tif", classes, corner)
    export(image, None, out, INPUT_CLASS_RASTER=str(raster), METADATA_FORMAT="Classified_Tiles", **SIZE)
    rows, columns = np.mgrid[0:64, 0:64] + 0.5
    at = to_map(place, np.column_stack((columns.ravel(), rows.ravel())))
    x, y = (at[:, 0] - corner[0]) / 0.5, (corner[3] - at[:, 1]) / 0.5
    inside = (x >= 0) & (y >= 0) & (x < 300) & (y < 300)
    expected = np.zeros(64 * 64, np.uint8)
    expected[inside] = classes[y[inside].astype(int), x[inside].astype(int), 0]
    labels = [read_chip(out / "labels" / chip.name)[..., 0] for chip in chip_files(out)]
    found = np.vstack((np.hstack(labels[:2]), np.hstack(labels[2:])))
    assert (found != expected.reshape(64, 64)).mean() < 0.002  # ties between two pixels


def test_what_pixel_space_refuses(image, labels, out):
    refusal(image, labels, out, "CELL_SIZE", "PIXEL_SPACE", CELL_SIZE=0.5, **SIZE)


def test_chips_of_map_space_are_not_added(image, labels, out):
    export(image, labels, out, **tiles(32))
    before = tree(out)
    refusal(image, labels, out, "REFERENCE_SYSTEM", START_INDEX=4, **SIZE)
    assert tree(out) == before

# SPDX-License-Identifier: GPL-2.0-or-later
"""PIXEL_SPACE: the file's own pixels, whatever its direction, and images without a CRS."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from oracles import chip_files, model_of, read_chip, statistics_of, tree
from osgeo import gdal
from qgis.core import QgsVectorLayer
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
    refusal(
        image, labels, out, "INPUT_RASTER_ITEMS", "PROCESS_ALL_RASTER_ITEMS", INPUT_RASTER_ITEMS=[str(image)], **SIZE
    )
    assert not out.exists()


@pytest.mark.parametrize("degrees", [0, 25, 200])
def test_extent_mask_and_footprints_on_turned_pixels(tmp_path, out, degrees):
    """They lie on the map, where the grid is turned; chips are the file's pixels all the same."""
    place, pixels = _turned_place(degrees), noise(64, 64)
    image = write_raster(tmp_path / "turned.tif", pixels, place)
    labels = polygons([(shapely.transform(shapely.box(0, 0, 64, 64), lambda xy: to_map(place, xy)), 1)])
    size = {**SIZE, **tiles(8), "FOOTPRINTS": str(tmp_path / "f.gpkg")}

    def outline(x: int, y: int):
        return shapely.transform(shapely.box(x, y, x + 8, y + 8), lambda xy: to_map(place, xy))

    x_min, y_min, x_max, y_max = shapely.transform(shapely.box(20, 20, 40, 36), lambda xy: to_map(place, xy)).bounds
    run = export(image, labels, out / "extent", EXTENT=f"{x_min},{x_max},{y_min},{y_max}", EDGE_RULE="SKIP", **size)
    inverse = gdal.InvGeoTransform(place)
    corners = [gdal.ApplyGeoTransform(inverse, x, y) for x in (x_min, x_max) for y in (y_min, y_max)]
    left, top = np.floor(np.min(corners, axis=0) + 1e-6).astype(int)
    right, bottom = np.ceil(np.max(corners, axis=0) - 1e-6).astype(int)
    places = [(x, y) for y in range(top, bottom - 7, 8) for x in range(left, right - 7, 8)]
    assert len(run.chips) == len(places) >= 4
    for chip, (x, y) in zip(run.chips, places):
        np.testing.assert_array_equal(read_chip(chip), pixels[y : y + 8, x : x + 8])
    written = QgsVectorLayer(run.results["FOOTPRINTS"], "footprints", "ogr")
    for feature, (x, y) in zip(sorted(written.getFeatures(), key=lambda found: found["chip"]), places):
        footprint = shapely.from_wkb(feature.geometry().asWkb().data())
        assert footprint.symmetric_difference(outline(x, y)).area < 1e-6

    mask = shapely.transform(shapely.Polygon([(3, 2), (60, 10), (50, 62), (8, 40)]), lambda xy: to_map(place, xy))
    run = export(image, labels, out / "mask", INPUT_MASK_POLYGONS=polygons([(mask, 1)]), **size)
    inside = [(x, y) for y in range(0, 64, 8) for x in range(0, 64, 8) if mask.buffer(1e-4).covers(outline(x, y))]
    assert 10 < len(inside) == len(run.chips) < 64
    for chip, (x, y) in zip(run.chips, inside):
        np.testing.assert_array_equal(read_chip(chip), pixels[y : y + 8, x : x + 8])


def _bare(path, bands: int = 3, seed: int = 0):
    """Write a PNG that says nothing of where it is."""
    source = write_raster(path.with_suffix(".tif"), noise(64, 64, bands, seed=seed))
    gdal.GetDriverByName("PNG").CreateCopy(str(path), gdal.Open(str(source)))
    path.with_name(f"{path.name}.aux.xml").unlink(missing_ok=True)
    return path


def _drawn(*shapes):
    return polygons([(shapely.transform(shape, lambda xy: xy * (1, -1)), 1) for shape in shapes])


def test_extent_mask_and_footprints_of_an_image_without_crs(tmp_path, out):
    """All of them lie at (x, -y), like the features."""
    image = _bare(tmp_path / "bare.png")
    pixels, labels = read_chip(image), _drawn(*SHAPES)
    run = export(image, labels, out / "extent", EXTENT="8,60,-40,-4", EDGE_RULE="SKIP", **SIZE)
    np.testing.assert_array_equal(read_chip(run.chips[0]), pixels[4:36, 8:40])
    assert len(run.chips) == 1
    mask = shapely.box(0, 0, 40, 64).difference(shapely.box(30, 40, 31, 41))
    run = export(
        image, labels, out / "mask", INPUT_MASK_POLYGONS=_drawn(mask), FOOTPRINTS=str(tmp_path / "f.gpkg"), **SIZE
    )
    (chip,) = run.chips
    np.testing.assert_array_equal(read_chip(chip), pixels[:32, :32])
    written = QgsVectorLayer(run.results["FOOTPRINTS"], "footprints", "ogr")
    (footprint,) = (shapely.from_wkb(feature.geometry().asWkb().data()) for feature in written.getFeatures())
    assert footprint.equals(shapely.box(0, -32, 32, 0))


def test_other_rasters_of_an_image_without_crs(tmp_path, out):
    """They go with it pixel by pixel; one on other pixels could lie anywhere, and is refused."""
    image, classes, second = (
        _bare(tmp_path / "bare.png"), _bare(tmp_path / "classes.png", 1, 5), _bare(tmp_path / "second.png", 3, 6)
    )  # fmt: skip
    choices = {"METADATA_FORMAT": "Classified_Tiles", "ADDITIONAL_INPUT_RASTER": str(second), **SIZE}
    export(image, None, out, INPUT_CLASS_RASTER=str(classes), **choices)
    for chip, (y, x) in zip(chip_files(out), ((0, 0), (0, 32), (32, 0), (32, 32))):
        for folder, path in (("images", image), ("labels", classes), ("images2", second)):
            found = read_chip(out / folder / f"{chip.stem}.tif")
            np.testing.assert_array_equal(found, read_chip(path)[y : y + 32, x : x + 32])
    placed = write_raster(tmp_path / "placed.tif", noise(64, 64))
    refusal(image, None, out.with_name("no"), "INPUT_CLASS_RASTER", "same grid", INPUT_CLASS_RASTER=str(placed), **SIZE)
    refusal(
        image, None, out.with_name("no"), "ADDITIONAL_INPUT_RASTER", "same grid", METADATA_FORMAT="Export_Tiles",
        ADDITIONAL_INPUT_RASTER=str(placed), **SIZE,
    )  # fmt: skip


def test_items_without_crs_each_for_itself(tmp_path, out):
    paths = [_bare(tmp_path / f"{name}.png", seed=seed) for seed, name in enumerate("ab")]
    run = export(
        paths[0], _drawn(*SHAPES), out, INPUT_RASTER_ITEMS=[str(paths[1])], PROCESS_ALL_RASTER_ITEMS=True, **SIZE
    )
    chips = chip_files(out)
    assert run.counts[0] == len(chips) == 8
    for start, path in zip((0, 4), paths):
        pixels = read_chip(path)
        for chip, (y, x) in zip(chips[start:], ((0, 0), (0, 32), (32, 0), (32, 32))):
            np.testing.assert_array_equal(read_chip(chip), pixels[y : y + 32, x : x + 32])
        _assert_labels(run, chips[start : start + 4])


def test_chips_of_map_space_are_not_added(image, labels, out):
    export(image, labels, out, **tiles(32))
    before = tree(out)
    refusal(image, labels, out, "REFERENCE_SYSTEM", START_INDEX=4, **SIZE)
    assert tree(out) == before

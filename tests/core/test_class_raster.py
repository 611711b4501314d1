# SPDX-License-Identifier: GPL-2.0-or-later
"""A class raster as labels: nearest neighbour onto the image's grid, nothing lost, nothing invented."""

from __future__ import annotations

import numpy as np
import pytest
from oracles import assert_one_sentence, chip_files, flood_regions, read_boxes, read_chip, statistics_of, window_of
from osgeo import gdal, osr
from scenes import CLASSIFIED, KITTI, UTM_PLACE, VOC, ChipFormat, ClassMap, noise, run, wkt_of, write_raster

from chipsmith.core.errors import LabelError, SourceError

ROWS, COLUMNS = 75, 95


def _patches(rows: int, columns: int, size: int, dtype: str = "uint8", largest: int = 5, seed: int = 0) -> np.ndarray:
    small = np.random.default_rng(seed).integers(0, largest + 1, (-(-rows // size), -(-columns // size)))
    return np.kron(small, np.ones((size, size)))[:rows, :columns].astype(dtype)


@pytest.fixture
def image(tmp_path):
    return write_raster(tmp_path / "image.tif", noise(ROWS, COLUMNS))


def _masks(folder, image) -> np.ndarray:
    """Put the masks together again."""
    whole = np.zeros((ROWS, COLUMNS), np.int64)
    for label in chip_files(folder, "labels"):
        whole[window_of(label, image)] = read_chip(label)[..., 0]
    return whole


def _nearest(class_path, image) -> np.ndarray:
    """Return the classes on the image's grid as GDAL warps them."""
    opened = gdal.Open(str(image))
    g = opened.GetGeoTransform()
    source = gdal.Open(str(class_path))
    warped = gdal.Warp(
        "",
        source,
        format="MEM",
        outputBounds=(g[0], g[3] + ROWS * g[5], g[0] + COLUMNS * g[1], g[3]),
        width=COLUMNS,
        height=ROWS,
        dstSRS=opened.GetProjection(),
        resampleAlg="near",
        dstNodata=source.GetRasterBand(1).GetNoDataValue() or 0,
        errorThreshold=0,
    )
    return warped.ReadAsArray()


@pytest.mark.parametrize("dtype", ["uint8", "int16", "uint16", "int32", "uint32", "float32", "float64"])
def test_the_same_grid(tmp_path, image, dtype, gdal_mood):
    classes = _patches(ROWS, COLUMNS, 6, dtype)
    path = write_raster(tmp_path / "classes.tif", classes)
    run(image, ClassMap(path), tmp_path / "out", tile=20, metadata_format=CLASSIFIED)
    masks = _masks(tmp_path / "out", image)
    np.testing.assert_array_equal(masks, classes.astype(int))
    assert read_chip(chip_files(tmp_path / "out", "labels")[0]).dtype == np.uint8


@pytest.mark.parametrize(("dx", "dy"), [(13, 9), (-8, -5), (-20, 30)])
def test_a_grid_shifted_by_whole_pixels(tmp_path, image, dx, dy):
    classes = _patches(60, 70, 6)
    place = (UTM_PLACE[0] + dx * 0.25, 0.25, 0.0, UTM_PLACE[3] - dy * 0.25, 0.0, -0.25)
    path = write_raster(tmp_path / "classes.tif", classes, place)
    run(image, ClassMap(path), tmp_path / "out", tile=20, metadata_format=CLASSIFIED)
    wide = np.zeros((ROWS + 200, COLUMNS + 200), int)
    wide[100 + dy : 160 + dy, 100 + dx : 170 + dx] = classes
    np.testing.assert_array_equal(_masks(tmp_path / "out", image), wide[100 : 100 + ROWS, 100 : 100 + COLUMNS])


@pytest.mark.parametrize("nodata", [None, 255, 0])
@pytest.mark.parametrize(
    "place",
    [
        (UTM_PLACE[0] + 0.1, 0.25, 0.0, UTM_PLACE[3] - 0.07, 0.0, -0.25),
        (UTM_PLACE[0] - 3.3, 0.71, 0.0, UTM_PLACE[3] + 2.2, 0.0, -0.63),
        (UTM_PLACE[0] + 2, 0.05, 0.0, UTM_PLACE[3] - 2, 0.0, -0.05),
    ],
    ids=["half a pixel off", "larger cells", "smaller cells"],
)
def test_other_lattices_are_nearest_neighbour(tmp_path, image, place, nodata):
    classes = _patches(90, 90, 4)
    if nodata:
        classes[:, 10:20] = nodata
    path = write_raster(tmp_path / "classes.tif", classes, place, nodata=nodata)
    run(image, ClassMap(path), tmp_path / "out", tile=20, metadata_format=CLASSIFIED)
    expected = _nearest(path, image)
    expected = np.where(expected == (255 if nodata == 255 else 0), 0, expected)
    found = _masks(tmp_path / "out", image)
    assert set(np.unique(found)) <= set(range(6))
    assert (found != expected).mean() < 0.002  # pixels whose centre lies on an edge may fall either way


def test_another_crs_is_nearest_neighbour(tmp_path, image):
    source, target = osr.SpatialReference(wkt_of("EPSG:32633")), osr.SpatialReference(wkt_of("EPSG:4326"))
    for reference in (source, target):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    turn = osr.CoordinateTransformation(source, target)
    west, north, _ = turn.TransformPoint(UTM_PLACE[0] - 2, UTM_PLACE[3] + 2)
    place = (west, 6e-6, 0.0, north, 0.0, -4e-6)
    path = write_raster(tmp_path / "classes.tif", _patches(90, 90, 5), place, "EPSG:4326")
    run(image, ClassMap(path), tmp_path / "out", tile=20, metadata_format=CLASSIFIED)
    found, expected = _masks(tmp_path / "out", image), _nearest(path, image)
    assert len(np.unique(expected)) == 6
    assert (found != expected).mean() < 0.02  # the warp is exact to a twentieth of a pixel


def test_nodata_is_background(tmp_path, image):
    classes = _patches(ROWS, COLUMNS, 6, "int16")
    classes[10:30, 10:50] = -9999
    path = write_raster(tmp_path / "classes.tif", classes, nodata=-9999)
    run(image, ClassMap(path), tmp_path / "out", tile=20, metadata_format=CLASSIFIED)
    np.testing.assert_array_equal(_masks(tmp_path / "out", image), np.where(classes < 0, 0, classes))


def test_not_a_number_is_background(tmp_path, image):
    classes = _patches(ROWS, COLUMNS, 6, "float32")
    classes[10:30, 10:50] = np.nan
    path = write_raster(tmp_path / "classes.tif", classes)
    run(image, ClassMap(path), tmp_path / "out", tile=20, metadata_format=CLASSIFIED)
    np.testing.assert_array_equal(_masks(tmp_path / "out", image), np.nan_to_num(classes))


@pytest.mark.parametrize("chip_format", [ChipFormat.TIFF, ChipFormat.PNG, ChipFormat.JPEG, ChipFormat.MRF])
def test_values_above_255_give_wider_masks(tmp_path, image, chip_format):
    classes = _patches(ROWS, COLUMNS, 5, "uint16", largest=300, seed=1)
    classes[0, 0] = 1000
    path = write_raster(tmp_path / "classes.tif", classes)
    run(image, ClassMap(path), tmp_path / "out", tile=20, metadata_format=CLASSIFIED, chip_format=chip_format)
    assert read_chip(chip_files(tmp_path / "out", "labels")[0]).dtype == np.uint16
    np.testing.assert_array_equal(_masks(tmp_path / "out", image), classes)
    values = [entry["ClassValue"] for entry in statistics_of(tmp_path / "out")["Classes"]]
    assert values == sorted(set(classes.ravel().tolist()) - {0})


def test_a_class_of_one_pixel_is_not_lost(tmp_path):
    image = write_raster(tmp_path / "image.tif", np.zeros((1200, 1300), np.uint8))
    classes = np.ones((1200, 1300), np.uint8)
    classes[777, 1011] = 7
    path = write_raster(tmp_path / "classes.tif", classes)
    run(image, ClassMap(path), tmp_path / "out", tile=400, metadata_format=CLASSIFIED)
    statistics = statistics_of(tmp_path / "out")
    assert [entry["ClassValue"] for entry in statistics["Classes"]] == [1, 7]
    assert statistics["ClassPixelStats"]["PixelsPerClass"][1]["Max"] == 1


@pytest.mark.parametrize("metadata_format", [KITTI, VOC])
@pytest.mark.parametrize("size", [1, 2, 7])
def test_boxes_are_those_of_connected_regions(tmp_path, image, metadata_format, size, gdal_mood):
    """Regions are connected by sides; each is cut at the chip, and is one object there even if it falls apart."""
    classes = _patches(ROWS, COLUMNS, size, largest=3, seed=2)
    path = write_raster(tmp_path / "classes.tif", classes)
    summary = run(image, ClassMap(path), tmp_path / "out", tile=25, stride=20, metadata_format=metadata_format)
    regions = flood_regions(classes)
    total = 0
    for chip in chip_files(tmp_path / "out"):
        rows, columns = window_of(chip, image)
        expected = []
        for value, _, pixels in regions:
            inside = [
                (y - rows.start, x - columns.start)
                for y, x in pixels
                if rows.start <= y < rows.stop and columns.start <= x < columns.stop
            ]
            if inside:
                ys, xs = zip(*inside)
                expected.append((value, min(xs), min(ys), max(xs) + 1, max(ys) + 1))
        found = [(box.value, *box.sides) for box in read_boxes(tmp_path / "out", chip.stem)]
        assert sorted(found) == sorted(expected), chip.name
        total += len(found)
    assert summary.objects == total
    stats = statistics_of(tmp_path / "out")["FeatureStats"]
    assert stats["NumFeaturesTotal"] == total


def test_areas_of_regions_are_their_pixels(tmp_path, image):
    classes = _patches(ROWS, COLUMNS, 3, largest=2, seed=5)
    path = write_raster(tmp_path / "classes.tif", classes)
    run(image, ClassMap(path), tmp_path / "out", tile=25, edge="SKIP", metadata_format=KITTI)
    areas = statistics_of(tmp_path / "out")["FeatureStats"]["FeatureAreaPerClass"]
    covered = classes[:75, :75]
    for value, spread in zip((1, 2), areas):
        assert spread["Sum"] == pytest.approx((covered == value).sum() * 0.25**2, rel=1e-9)


def test_only_chips_with_classes(tmp_path, image):
    classes = np.zeros((ROWS, COLUMNS), np.uint8)
    classes[3, 3] = classes[70, 90] = 2
    path = write_raster(tmp_path / "classes.tif", classes)
    for metadata_format in (CLASSIFIED, KITTI):
        folder = tmp_path / metadata_format.value
        summary = run(image, ClassMap(path), folder, tile=25, metadata_format=metadata_format, export_all_tiles=False)
        assert summary.chips == summary.labelled_chips == 2


@pytest.mark.parametrize(
    ("dtype", "value", "words"),
    [
        ("float32", 1.5, ("1.5", "INPUT_CLASS_RASTER")),
        ("float32", np.inf, ("INPUT_CLASS_RASTER",)),
        ("int16", -3, ("-3", "INPUT_CLASS_RASTER")),
        ("uint32", 2**31, (str(2**31), "INPUT_CLASS_RASTER")),
        ("float64", 1e300, ("INPUT_CLASS_RASTER",)),
    ],
)
def test_values_that_no_class_has_are_refused(tmp_path, image, dtype, value, words):
    classes = _patches(ROWS, COLUMNS, 6, dtype)
    classes[70, 70] = value
    path = write_raster(tmp_path / "classes.tif", classes)
    with pytest.raises(LabelError) as caught:
        run(image, ClassMap(path), tmp_path / "out", tile=25, metadata_format=CLASSIFIED)
    assert_one_sentence(caught.value, *words)
    assert not (tmp_path / "out").exists()


def test_a_class_raster_needs_a_crs_one_band_and_a_class(tmp_path, image):
    classes = _patches(ROWS, COLUMNS, 6)
    cases = {
        "coordinate reference system": write_raster(tmp_path / "a.tif", classes, crs=""),
        "bands": write_raster(tmp_path / "b.tif", np.dstack([classes, classes])),
        "no class": write_raster(tmp_path / "c.tif", np.zeros_like(classes)),
        "EXTENT": write_raster(tmp_path / "d.tif", classes, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)),
    }
    for words, path in cases.items():
        with pytest.raises((LabelError, SourceError)) as caught:
            run(image, ClassMap(path), tmp_path / "out", tile=25, metadata_format=CLASSIFIED)
        assert_one_sentence(caught.value, words, "INPUT_CLASS_RASTER")
        assert not (tmp_path / "out").exists()

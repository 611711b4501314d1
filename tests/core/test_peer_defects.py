# SPDX-License-Identifier: GPL-2.0-or-later
"""What was seen to go wrong in other tools does not happen here; numbers are those of the project's list."""

from __future__ import annotations

import sqlite3
import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest
import rasterio
import shapely
from format_runs import (
    LABELED,
    RCNN,
    TILES,
    burnt,
    check_files,
    drawn,
    image_chips,
    instances_in,
    masks,
    picture,
    place_of,
    run_any,
    slot,
)
from oracles import assert_one_sentence, chip_files, map_lines, model_of, read_boxes, read_chip, statistics_of
from osgeo import gdal, ogr
from scenes import (
    CLASSIFIED,
    DEGREES,
    KITTI,
    UTM,
    UTM_PLACE,
    VOC,
    ChipFormat,
    ClassMap,
    Features,
    Listener,
    noise,
    on_map,
    plan_over,
    run,
    smooth,
    wkt_of,
    write_raster,
)

from chipsmith.core.crs import transform_between
from chipsmith.core.errors import LabelError, SettingsError
from chipsmith.core.grid import Grid
from chipsmith.core.lattice_plan import positions
from chipsmith.core.plan import Fate
from chipsmith.core.settings import EdgeRule


@pytest.mark.parametrize("metadata_format", [KITTI, VOC, RCNN])
def test_defect_02_raster_labels_give_objects(tmp_path, metadata_format):
    classes = np.zeros((64, 64), np.uint8)
    classes[4:10, 4:10], classes[40:50, 40:60] = 1, 2
    labels = ClassMap(write_raster(tmp_path / "classes.tif", classes))
    summary = run_any(picture(tmp_path), tmp_path / "out", metadata_format, labels, tile=32)
    assert summary.chips == statistics_of(tmp_path / "out")["NumTiles"] == 4
    assert summary.objects == statistics_of(tmp_path / "out")["FeatureStats"]["NumFeaturesTotal"] == 2


def test_defect_02_labels_without_any_object_are_an_error(tmp_path):
    labels = ClassMap(write_raster(tmp_path / "classes.tif", np.zeros((64, 64), np.uint8)))
    with pytest.raises(LabelError) as caught:
        run_any(picture(tmp_path), tmp_path / "out", KITTI, labels, tile=32)
    assert_one_sentence(caught.value, "INPUT_CLASS_RASTER")


def test_defect_03_objects_have_outlines_and_boxes_keep_fractions(tmp_path):
    shape = shapely.Point(16.37, 15.81).buffer(9.4)
    run_any(picture(tmp_path), tmp_path / "boxes", KITTI, drawn([shape]), tile=64)
    (box,) = read_boxes(tmp_path / "boxes", "000000000000")
    assert np.abs(np.array(box.sides) - shape.bounds).max() <= 0.005
    run_any(picture(tmp_path), tmp_path / "masks", RCNN, drawn([shape]), tile=64)
    (mask,) = instances_in(masks(tmp_path / "masks", "000000000000")["1"])
    assert np.array_equal(mask, burnt(on_map(shape, UTM_PLACE), (64, 64)))


def test_defect_04_an_image_smaller_than_the_tile_is_padded_not_stretched(tmp_path):
    image = picture(tmp_path, 50, 50)
    listener = Listener()
    run_any(image, tmp_path / "out", KITTI, drawn([shapely.box(4, 4, 20, 30)]), tile=64, progress=listener)
    (chip,) = image_chips(tmp_path / "out")
    assert place_of(chip) == (0, 0, 64, 64)
    assert np.array_equal(read_chip(chip)[:50, :50], smooth(50, 50)) and not read_chip(chip)[50:].any()
    assert any("padded" in str(warning) for warning in listener.warnings)


@pytest.mark.parametrize("source", ["features", "raster"])
def test_defect_05_300_classes_do_not_wrap(tmp_path, source):
    values = np.arange(1, 301)
    classes = np.zeros((60, 80), np.uint16)
    classes[:60:4, :80:4] = values.reshape(15, 20)
    image = picture(tmp_path, 60, 80)
    if source == "raster":
        labels = ClassMap(write_raster(tmp_path / "classes.tif", classes))
    else:
        shapes = [shapely.box(4 * (i % 20), 4 * (i // 20), 4 * (i % 20) + 1, 4 * (i // 20) + 1) for i in range(300)]
        labels = drawn(shapes, values.tolist())
    run_any(image, tmp_path / "out", CLASSIFIED, labels, tile=(80, 60))
    mask = read_chip(tmp_path / "out/labels/000000000000.tif")[..., 0]
    assert mask.dtype == np.uint16 and np.array_equal(mask, classes)
    assert len(model_of(tmp_path / "out")["Classes"]) == 300


def test_defect_06_a_small_class_of_a_large_raster_is_found(tmp_path):
    """A single pixel in 3000 x 3000, which a decimated read passes over."""
    classes = np.ones((3000, 3000), np.uint8)
    classes[1501, 2003] = 7
    path = write_raster(tmp_path / "classes.tif", classes, options=("COMPRESS=DEFLATE", "TILED=YES"))
    run_any(path, tmp_path / "out", CLASSIFIED, ClassMap(path), tile=1500)
    assert [entry["Value"] for entry in model_of(tmp_path / "out")["Classes"]] == [1, 7]
    assert statistics_of(tmp_path / "out")["ClassPixelStats"]["NumPixelsPerClass"] == [3000 * 3000 - 1, 1]


@pytest.mark.parametrize("chip_format", ["TIFF", "PNG", "MRF"])
def test_defect_07_16_bit_values_stay(tmp_path, chip_format):
    pixels = noise(64, 64, 3, "uint16")
    pixels[0, 0] = 9120
    image = write_raster(tmp_path / "image.tif", pixels)
    run_any(image, tmp_path / "out", TILES, tile=64, chip_format=chip_format)
    (chip,) = image_chips(tmp_path / "out")
    assert read_chip(chip).dtype == np.uint16 and np.array_equal(read_chip(chip), pixels)


@pytest.mark.parametrize("export_all_tiles", [True, False])
@pytest.mark.parametrize("metadata_format", [KITTI, RCNN, CLASSIFIED])
def test_defect_08_the_overlap_ratio_holds_in_chips_that_are_kept(tmp_path, metadata_format, export_all_tiles):
    """6 % of the second feature lie in the second chip, where there is nothing else."""
    shapes = [shapely.box(4, 4, 20, 20), shapely.box(22.6, 4, 32.6, 14)]
    run_any(
        picture(tmp_path, 32, 64),
        tmp_path / "out",
        metadata_format,
        drawn(shapes),
        tile=32,
        min_overlap_ratio=0.5,
        export_all_tiles=export_all_tiles,
    )
    assert len(image_chips(tmp_path / "out")) == (2 if export_all_tiles else 1)
    assert statistics_of(tmp_path / "out")["FeatureStats"]["NumFeaturesTotal"] == 2
    if metadata_format is CLASSIFIED and export_all_tiles:
        assert not read_chip(tmp_path / "out/labels/000000000001.tif").any()


def test_defect_10_pixels_are_labelled_by_their_centre(tmp_path):
    shape = shapely.box(4.6, 4.6, 9.4, 9.4)
    run_any(picture(tmp_path), tmp_path / "out", CLASSIFIED, drawn([shape]), tile=64)
    mask = read_chip(tmp_path / "out/labels/000000000000.tif")[..., 0] > 0
    assert np.array_equal(mask, burnt(on_map(shape, UTM_PLACE), (64, 64)))
    assert mask.sum() == 16 < burnt(on_map(shape, UTM_PLACE), (64, 64), all_touched=True).sum()


def test_defect_10_overlaps_are_resolved_by_order_not_by_value(tmp_path):
    run_any(
        picture(tmp_path),
        tmp_path / "out",
        CLASSIFIED,
        drawn([shapely.box(0, 0, 20, 20), shapely.box(10, 10, 30, 30)], [9, 2]),
        tile=64,
    )
    mask = read_chip(tmp_path / "out/labels/000000000000.tif")[..., 0]
    assert (mask[12, 12], mask[5, 5]) == (2, 9)


def test_defect_10_class_values_do_not_depend_on_the_order_of_features(tmp_path):
    shapes, values = [shapely.box(9 * i, 3, 9 * i + 5, 9) for i in range(4)], [30, 4, 4, 17]
    seen = []
    for number, order in enumerate(([0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1])):
        folder = tmp_path / str(number)
        features = drawn([shapes[i] for i in order], [values[i] for i in order])
        run_any(picture(tmp_path), folder, CLASSIFIED, features, tile=64)
        label = read_chip(folder / "labels/000000000000.tif")
        seen.append((label.tobytes(), [entry["Value"] for entry in model_of(folder)["Classes"]]))
    assert seen[0] == seen[1] == seen[2] and seen[0][1] == [4, 17, 30]


def test_defect_11_labels_in_degrees_over_a_utm_image(tmp_path):
    shape = on_map(shapely.box(8, 10, 24, 30), UTM_PLACE)
    to_degrees = transform_between(wkt_of(UTM), wkt_of(DEGREES))
    outline = shapely.transform(shapely.segmentize(shape, 0.25), to_degrees)
    run(picture(tmp_path), Features([outline], crs=DEGREES), tmp_path / "out", tile=64, metadata_format=CLASSIFIED)
    mask = read_chip(tmp_path / "out/labels/000000000000.tif")[..., 0] > 0
    assert np.array_equal(mask, burnt(shape, (64, 64)))


def test_defect_11_labels_that_miss_the_image_are_no_success(tmp_path):
    """Degrees that are said to be metres."""
    features = Features([shapely.box(14.4, 48.7, 14.5, 48.8)], crs=UTM)
    with pytest.raises(LabelError) as caught:
        run(picture(tmp_path), features, tmp_path / "out", tile=32, metadata_format=CLASSIFIED)
    assert_one_sentence(caught.value, "INPUT_CLASS_DATA", "CRS")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("chip_format", list(ChipFormat))
def test_defect_12_masks_hold_class_values_and_a_georeference(tmp_path, chip_format):
    features = drawn([shapely.box(2, 2, 20, 20), shapely.box(30, 30, 60, 60)], [3, 8])
    run_any(picture(tmp_path), tmp_path / "out", CLASSIFIED, features, tile=32, chip_format=chip_format)
    seen = set()
    for image, label in map_lines(tmp_path / "out"):
        with rasterio.open(tmp_path / "out" / image) as chip, rasterio.open(tmp_path / "out" / label) as mask:
            assert chip.crs == mask.crs == rasterio.crs.CRS.from_string(UTM)
            assert chip.bounds == mask.bounds
            seen |= set(np.unique(mask.read(1)).tolist())
    assert seen == {0, 3, 8}


@pytest.mark.parametrize("metadata_format", [RCNN, CLASSIFIED, LABELED])
def test_defect_13_the_layer_is_not_touched_and_classes_stay(tmp_path, metadata_format):
    """The geometries and values that go in are those of a file; both are the same after the run."""
    path = tmp_path / "labels.gpkg"
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("labels", None, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("class", ogr.OFTInteger))
    for x, value in ((4, 3), (30, 5)):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("class", value)
        shape = on_map(shapely.box(x, 4, x + 16, 30), UTM_PLACE)
        feature.SetGeometry(ogr.CreateGeometryFromWkb(shapely.to_wkb(shape)))
        layer.CreateFeature(feature)
    feature = layer = source = None
    before = path.read_bytes()
    opened = ogr.Open(str(path), 0)
    rows = [(bytes(f.GetGeometryRef().ExportToWkb()), f.GetField("class")) for f in opened.GetLayer(0)]
    features = Features([shapely.from_wkb(wkb) for wkb, _ in rows], [value for _, value in rows])
    copies = [shapely.to_wkb(geometry) for geometry in features.geometries]
    run_any(picture(tmp_path), tmp_path / "out", metadata_format, features, tile=32)
    opened = None
    assert [shapely.to_wkb(geometry) for geometry in features.geometries] == copies
    assert path.read_bytes() == before
    with sqlite3.connect(path) as database:
        assert [row[1] for row in database.execute("pragma table_info(labels)")] == ["fid", "geom", "class"]
    assert [entry["Value"] for entry in model_of(tmp_path / "out")["Classes"]] == [3, 5]


def test_defect_15_exactly_divisible_sizes_give_no_extra_chips():
    for cell in (0.25, 0.1, 0.3, 1 / 3, 8.983152841195215e-05):
        grid = Grid(8192, 8192, (458400.1, cell, 0.0, 5402000.7, 0.0, -cell), wkt_of(UTM))
        for edge in EdgeRule:
            assert plan_over(grid, tile=256, stride=256, edge=edge).fate.size == 1024


def test_defect_17_chips_are_on_pixels_and_all_of_one_size(tmp_path):
    """A cell of 0.3 m, which no tile of whole metres fits."""
    place = (458400.07, 0.3, 0.0, 5402000.11, 0.0, -0.3)
    pixels = noise(101, 77, 2)
    image = write_raster(tmp_path / "image.tif", pixels, place)
    features = Features([on_map(shapely.box(3, 3, 50, 60), place)])
    run(image, features, tmp_path / "out", tile=(19, 23), stride=(7, 11), metadata_format=CLASSIFIED)
    chips = chip_files(tmp_path / "out")
    for chip in chips:
        x, y, width, height = place_of(chip, place)
        assert (width, height) == (19, 23)
        assert np.array_equal(read_chip(chip), pixels[y : y + 23, x : x + 19])
    assert {path.name.partition(".")[2] for path in (tmp_path / "out/images").iterdir()} == {"tif"}
    assert len(check_files(tmp_path / "out")) == len(chips)


@pytest.mark.parametrize(("bands", "dtype"), [(1, "uint8"), (5, "uint8"), (2, "int16"), (3, "float64"), (13, "uint16")])
def test_defect_18_any_bands_and_types_are_read(tmp_path, bands, dtype):
    pixels = noise(64, 64, bands, dtype)
    image = write_raster(tmp_path / "image.tif", pixels)
    run_any(image, tmp_path / "out", KITTI, drawn([shapely.box(4, 4, 20, 20)]), tile=32)
    for chip in image_chips(tmp_path / "out"):
        own = read_chip(chip)
        assert own.dtype == np.dtype(dtype) and np.array_equal(own, pixels[slot(chip)])


def test_defect_18_a_small_share_of_a_feature_counts_unless_a_ratio_says_otherwise(tmp_path):
    features = drawn([shapely.box(4, 4, 35, 20)])
    for ratio, boxes in ((0.0, [1, 1]), (0.2, [1, 0]), (0.05, [1, 1])):
        folder = tmp_path / str(ratio)
        run_any(picture(tmp_path, 32, 64), folder, KITTI, features, tile=32, min_overlap_ratio=ratio)
        assert [len(read_boxes(folder, chip.stem)) for chip in image_chips(folder)] == boxes


@pytest.mark.parametrize("metadata_format", [KITTI, VOC, RCNN])
def test_defect_18_an_empty_chip_has_no_object_of_any_kind(tmp_path, metadata_format):
    run_any(picture(tmp_path), tmp_path / "out", metadata_format, drawn([shapely.box(4, 4, 20, 20)]), tile=32)
    labels = tmp_path / "out" / "labels"
    if metadata_format is KITTI:
        assert (labels / "000000000003.txt").read_bytes() == b""
    elif metadata_format is VOC:
        assert ElementTree.parse(labels / "000000000003.xml").getroot().find("object") is None
    else:
        assert not masks(tmp_path / "out", "000000000003")


def test_defect_18_an_image_of_very_many_pixels_is_read(tmp_path):
    """More pixels than the guard of Pillow takes; the file is sparse."""
    path = tmp_path / "huge.tif"
    options = ["SPARSE_OK=TRUE", "TILED=YES", "COMPRESS=DEFLATE", "BIGTIFF=YES"]
    raster = gdal.GetDriverByName("GTiff").Create(str(path), 40_000, 40_000, 1, gdal.GDT_Byte, options)
    raster.SetProjection(wkt_of(UTM))
    raster.SetGeoTransform(UTM_PLACE)
    raster = None
    g = UTM_PLACE
    extent = (g[0] + 39_900 * g[1], g[3] + 40_000 * g[5], g[0] + 40_000 * g[1], g[3] + 39_900 * g[5])
    features = drawn([shapely.box(39_910, 39_910, 39_930, 39_930)])
    assert run_any(path, tmp_path / "out", KITTI, features, tile=50, extent=extent).chips == 4


@pytest.mark.parametrize(("bands", "dtype"), [(3, "uint16"), (3, "float32"), (4, "int16"), (6, "uint8")])
@pytest.mark.parametrize("chip_format", ["TIFF", "MRF"])
def test_defect_19_the_pixel_type_and_the_georeference_stay(tmp_path, chip_format, bands, dtype):
    pixels = noise(64, 64, bands, dtype)
    image = write_raster(tmp_path / "image.tif", pixels)
    run_any(image, tmp_path / "out", TILES, tile=32, chip_format=chip_format)
    for chip in image_chips(tmp_path / "out"):
        own = read_chip(chip)
        assert own.dtype == np.dtype(dtype) and np.array_equal(own, pixels[slot(chip)])
        with rasterio.open(chip) as opened:
            assert opened.crs == rasterio.crs.CRS.from_string(UTM)


def test_defect_21_a_stride_of_0_is_the_tile(tmp_path):
    run_any(picture(tmp_path), tmp_path / "out", TILES, tile=(16, 32), stride=0)
    assert {place_of(chip)[:2] for chip in image_chips(tmp_path / "out")} == {
        (x, y) for x in (0, 16, 32, 48) for y in (0, 32)
    }


@pytest.mark.parametrize("edge", ["SHIFT", "PAD"])
def test_defect_21_partial_edge_tiles_are_not_dropped(tmp_path, edge):
    run_any(picture(tmp_path, 70, 90), tmp_path / "out", TILES, tile=32, edge=edge)
    seen = np.zeros((200, 200), dtype=bool)
    for chip in image_chips(tmp_path / "out"):
        seen[slot(chip)] = True
    assert seen[:70, :90].all()


def test_defect_21_partial_edge_tiles_that_are_not_wanted_are_not_there():
    assert positions(90, 32, 32, EdgeRule.SKIP).tolist() == [0, 32]
    with pytest.raises(SettingsError):
        plan_over(Grid(90, 90, UTM_PLACE, wkt_of(UTM)), tile=32, stride=-1)


@pytest.mark.parametrize("metadata_format", [RCNN, CLASSIFIED])
def test_defect_21_all_parts_and_holes_are_kept(tmp_path, metadata_format):
    ring = shapely.box(4, 4, 30, 30).difference(shapely.box(10, 10, 24, 24))
    shape = shapely.union_all([ring, shapely.box(15, 15, 18, 18), shapely.box(40, 40, 44, 60)])
    summary = run_any(picture(tmp_path), tmp_path / "out", metadata_format, drawn([shape]), tile=64)
    folder = tmp_path / "out"
    path = folder / ("labels/1/000000000000.tif" if metadata_format is RCNN else "labels/000000000000.tif")
    assert np.array_equal(read_chip(path)[..., 0] > 0, burnt(on_map(shape, UTM_PLACE), (64, 64)))
    assert summary.objects == 1 and summary.left_out[Fate.NO_LABEL] == 0

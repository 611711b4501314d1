# SPDX-License-Identifier: GPL-2.0-or-later
"""Bad input ends in one sentence that names the parameter, and leaves no folder behind."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from oracles import assert_one_sentence
from osgeo import gdal
from scenes import (
    CLASSIFIED,
    KITTI,
    SAMPLE,
    UTM,
    UTM_PLACE,
    VOC,
    ChipFormat,
    Features,
    noise,
    on_map,
    run,
    settings_of,
    wkt_of,
    write_raster,
)

from chipsmith.core.chips import check_fits
from chipsmith.core.crs import transform_between
from chipsmith.core.errors import ChipsmithError, LabelError, OutputError, SettingsError, SourceError
from chipsmith.core.labels.classes import classes_of_field


def _box(x0, y0, x1, y1):
    return on_map(shapely.box(x0, y0, x1, y1), UTM_PLACE)


@pytest.fixture
def image(tmp_path):
    return write_raster(tmp_path / "image.tif", noise(40, 40))


def _fails(error_type, words, tmp_path, *args, **choices):
    with pytest.raises(error_type) as caught:
        run(*args, tmp_path / "out", **{"tile": 20, **choices})
    assert isinstance(caught.value, ChipsmithError)
    assert_one_sentence(caught.value, *words)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("choices", "name"),
    [
        ({"tile": (0, 5)}, "TILE_SIZE_X"),
        ({"tile": (5, -1)}, "TILE_SIZE_Y"),
        ({"stride": (-1, 5)}, "STRIDE_X"),
        ({"stride": (5, -3)}, "STRIDE_Y"),
        ({"min_overlap_ratio": 1.1}, "MIN_POLYGON_OVERLAP_RATIO"),
        ({"min_overlap_ratio": -0.1}, "MIN_POLYGON_OVERLAP_RATIO"),
        ({"min_overlap_ratio": float("nan")}, "MIN_POLYGON_OVERLAP_RATIO"),
        ({"max_nodata_percent": 101}, "MAX_NODATA_PERCENT"),
        ({"max_nodata_percent": -1}, "MAX_NODATA_PERCENT"),
        ({"start_index": -1}, "START_INDEX"),
    ],
)
def test_settings_out_of_range(choices, name):
    with pytest.raises(SettingsError) as caught:
        settings_of(**choices)
    assert_one_sentence(caught.value, name)


@pytest.mark.parametrize("metadata_format", [KITTI, VOC, CLASSIFIED])
@pytest.mark.parametrize("shape", [shapely.Point(5, 5), shapely.LineString([(5, 5), (9, 9)])])
def test_points_and_lines_without_a_radius(tmp_path, image, metadata_format, shape, gdal_mood):
    features = Features([_box(1, 1, 5, 5), on_map(shape, UTM_PLACE)])
    _fails(LabelError, ("BUFFER_RADIUS",), tmp_path, image, features, metadata_format=metadata_format)


@pytest.mark.parametrize(("value", "metadata_format"), [(0, CLASSIFIED), (-2, CLASSIFIED), (-1, KITTI), (-1, VOC)])
def test_class_values_that_a_format_cannot_hold(tmp_path, image, value, metadata_format):
    features = Features([_box(1, 1, 5, 5), _box(7, 7, 9, 9)], [1, value])
    _fails(LabelError, (str(value), "INPUT_CLASS_DATA"), tmp_path, image, features, metadata_format=metadata_format)


def test_class_values_that_are_too_large(tmp_path, image):
    _fails(LabelError, (str(2**31),), tmp_path, image, Features([_box(1, 1, 5, 5)], [2**31]))


def test_class_0_is_a_class_where_labels_are_boxes(tmp_path, image):
    summary = run(image, Features([_box(1, 1, 5, 5)], [0]), tmp_path / "out", tile=20, metadata_format=KITTI)
    assert summary.objects == 1


def test_labels_outside_the_image(tmp_path, image):
    _fails(LabelError, ("INPUT_CLASS_DATA", "CRS"), tmp_path, image, Features([_box(100, 100, 120, 120)]))


def test_labels_that_touch_only_the_edge_of_the_image(tmp_path, image):
    _fails(LabelError, ("INPUT_CLASS_DATA",), tmp_path, image, Features([_box(40, 10, 60, 20)]))


def test_no_feature_has_a_class(tmp_path, image):
    features = Features([_box(1, 1, 5, 5)] * 2, [None, None])
    _fails(LabelError, ("INPUT_CLASS_DATA", "class"), tmp_path, image, features)


def test_a_layer_without_features(tmp_path, image):
    _fails(LabelError, ("INPUT_CLASS_DATA",), tmp_path, image, Features([], []))


@pytest.mark.parametrize("raw", [[1.5], [1.0, 2.5], [float("nan")], [float("inf")], [3, b"x"], ["a", 2.5]])
def test_class_values_must_be_integers_or_texts(raw):
    with pytest.raises(LabelError) as caught:
        classes_of_field(raw, "kind")
    assert_one_sentence(caught.value, "CLASS_VALUE_FIELD", "kind")


@pytest.mark.parametrize("raw", [["1" * 30], [10**30]])
def test_class_values_with_very_many_digits(raw):
    with pytest.raises(LabelError) as caught:
        classes_of_field(raw, "kind")
    assert_one_sentence(caught.value, "CLASS_VALUE_FIELD")


def test_a_ratio_that_no_feature_meets(tmp_path, image):
    features = Features([_box(10, 10, 30, 30)])
    choices = {"min_overlap_ratio": 0.9, "export_all_tiles": False}
    _fails(LabelError, ("MIN_POLYGON_OVERLAP_RATIO",), tmp_path, image, features, **choices)


def test_chips_were_written_but_none_has_a_label(tmp_path, image):
    with pytest.raises(LabelError) as caught:
        run(image, Features([_box(10, 10, 30, 30)]), tmp_path / "out", tile=20, min_overlap_ratio=0.9)
    assert_one_sentence(caught.value, "MIN_POLYGON_OVERLAP_RATIO", "4 chips")


def test_an_image_of_nothing_but_nodata(tmp_path):
    image = write_raster(tmp_path / "empty.tif", np.zeros((40, 40), np.uint8), nodata=0)
    _fails(LabelError, ("MAX_NODATA_PERCENT",), tmp_path, image, Features([_box(1, 1, 5, 5)]))


def test_a_tile_that_does_not_fit(tmp_path, image):
    features = Features([_box(1, 1, 5, 5)])
    _fails(SettingsError, ("TILE_SIZE_X", "EDGE_RULE"), tmp_path, image, features, tile=64, edge="SKIP")


@pytest.mark.parametrize(
    ("chip_format", "dtype", "bands"),
    [
        (ChipFormat.JPEG, "uint16", 3),
        (ChipFormat.JPEG, "uint8", 2),
        (ChipFormat.JPEG, "uint8", 4),
        (ChipFormat.PNG, "float32", 1),
        (ChipFormat.PNG, "int16", 3),
        (ChipFormat.PNG, "uint8", 5),
    ],
)
def test_pixels_that_the_chip_format_cannot_hold(tmp_path, chip_format, dtype, bands):
    image = write_raster(tmp_path / "other.tif", noise(40, 40, bands, dtype))
    features = Features([_box(1, 1, 5, 5)])
    _fails(SettingsError, ("CHIP_FORMAT", chip_format.value), tmp_path, image, features, chip_format=chip_format)
    with pytest.raises(SettingsError):
        check_fits(chip_format, np.dtype(dtype), bands)


@pytest.mark.parametrize("chip_format", [ChipFormat.PNG, ChipFormat.JPEG])
def test_class_values_that_the_label_format_cannot_hold(tmp_path, image, chip_format):
    features = Features([_box(1, 1, 5, 5)], [70_000])
    choices = {"chip_format": chip_format, "metadata_format": CLASSIFIED}
    _fails(SettingsError, ("CHIP_FORMAT",), tmp_path, image, features, **choices)


def test_an_image_without_crs(tmp_path, gdal_mood):
    image = write_raster(tmp_path / "nowhere.tif", noise(40, 40), crs="")
    features = Features([_box(1, 1, 5, 5)])
    _fails(SourceError, ("INPUT_RASTER", "coordinate reference system"), tmp_path, image, features)


@pytest.mark.parametrize("content", [None, b"no raster at all"])
def test_an_image_that_is_none(tmp_path, content, gdal_mood):
    path = tmp_path / "image.xyz"
    if content is not None:
        path.write_bytes(content)
    _fails(SourceError, ("INPUT_RASTER",), tmp_path, path, Features([_box(1, 1, 5, 5)]))


def test_complex_numbers(tmp_path):
    path = tmp_path / "radar.tif"
    raster = gdal.GetDriverByName("GTiff").Create(str(path), 40, 40, 1, gdal.GDT_CFloat32)
    raster.SetGeoTransform(UTM_PLACE)
    raster.SetProjection(wkt_of(UTM))
    raster = None
    _fails(SettingsError, ("complex", "INPUT_RASTER"), tmp_path, path, Features([_box(1, 1, 5, 5)]))


def test_an_extent_off_the_image(tmp_path, image):
    features = Features([_box(1, 1, 5, 5)])
    _fails(SettingsError, ("EXTENT",), tmp_path, image, features, extent=(0.0, 0.0, 10.0, 10.0))


@pytest.mark.parametrize("cell_size", [0.0, -1.0])
def test_a_cell_size_that_is_none(tmp_path, image, cell_size):
    features = Features([_box(1, 1, 5, 5)])
    _fails(SettingsError, ("CELL_SIZE",), tmp_path, image, features, cell_size=cell_size)


@pytest.mark.parametrize("wkt", ["nonsense", 'PROJCS["half'])
def test_a_crs_that_cannot_be_read(wkt, gdal_mood):
    with pytest.raises(LabelError) as caught:
        transform_between(wkt, wkt_of(UTM))
    assert_one_sentence(caught.value, "coordinate reference system")


def test_a_crs_with_no_way_to_the_image(tmp_path, image, gdal_mood):
    """A drawing's own coordinates cannot be brought to the earth."""
    features = Features([_box(1, 1, 5, 5)], crs='LOCAL_CS["a drawing",UNIT["metre",1]]')
    _fails(LabelError, (), tmp_path, image, features)


@pytest.mark.parametrize("below", ["out", "deeper/still/out"])
def test_a_folder_below_a_file(tmp_path, image, below):
    blocker = tmp_path / "file"
    blocker.write_text("mine")
    with pytest.raises(OutputError) as caught:
        run(image, Features([_box(1, 1, 5, 5)]), blocker / below, tile=20)
    assert_one_sentence(caught.value, "file")
    assert blocker.read_text() == "mine"


def test_a_file_where_the_folder_should_be_survives(tmp_path, image):
    target = tmp_path / "results.csv"
    target.write_text("mine")
    with pytest.raises(OutputError) as caught:
        run(image, Features([_box(1, 1, 5, 5)]), target, tile=20)
    assert_one_sentence(caught.value, "results.csv")
    assert target.read_text() == "mine"


@pytest.mark.parametrize("name", ["images", "labels"])
def test_a_file_where_a_subfolder_should_be_survives(tmp_path, image, name):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / name).write_text("mine")
    with pytest.raises(OutputError) as caught:
        run(image, Features([_box(1, 1, 5, 5)]), tmp_path / "out", tile=20)
    assert_one_sentence(caught.value, name)
    assert (tmp_path / "out" / name).read_text() == "mine"
    assert [path.name for path in (tmp_path / "out").iterdir()] == [name]


def test_labels_off_the_sample_scene(tmp_path):
    features = Features([_box(-90, -90, -80, -80)])
    _fails(LabelError, ("EXTENT",), tmp_path, SAMPLE / "town.tif", features, tile=256)

# SPDX-License-Identifier: GPL-2.0-or-later
"""What cannot work is refused with one sentence that names the parameter and the cure."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import numpy as np
import pytest
import shapely
from oracles import check_dataset, read_chip, tree
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsRasterLayer, QgsVectorLayer
from qgis_exports import (
    CLASSIFIED,
    KITTI,
    UTM,
    UTM_PLACE,
    VOC,
    box_px,
    check_sentence,
    export,
    layer,
    moved,
    polygons,
    raster_layer,
    refusal,
    tiles,
    whole,
)
from scenes import noise, write_raster

HOUSE = box_px(4, 6, 20, 30)


def _classes(path: Path, pixels: np.ndarray, **choices) -> Path:
    return write_raster(path, pixels, UTM_PLACE, **choices)


@pytest.mark.parametrize("name", ["CLASS_VALUE_FIELD", "CLASS_NAME_FIELD"])
def test_no_such_field(image, labels, out, name):
    refusal(image, labels, out, name, "kind", "classvalue", **{name: "kind"})
    assert not out.exists()


def test_a_class_field_of_fractions(image, out):
    fractions = polygons([(HOUSE, 1.5)], "share:double")
    refusal(image, fractions, out, "CLASS_VALUE_FIELD", "share", "integer", CLASS_VALUE_FIELD="share")


@pytest.mark.parametrize("metadata_format", [VOC, CLASSIFIED])
@pytest.mark.parametrize("kind", ["integer", "string"])
def test_no_feature_has_a_class(image, out, metadata_format, kind):
    nothing = polygons([(HOUSE, None), (HOUSE, None)], f"kind:{kind}")
    refusal(image, nothing, out, "INPUT_CLASS_DATA", "class", CLASS_VALUE_FIELD="kind", METADATA_FORMAT=metadata_format)
    assert not out.exists()


@pytest.mark.parametrize("value", [-1, 0])
def test_a_class_that_a_mask_cannot_hold(image, out, value):
    low = polygons([(HOUSE, value), (HOUSE, 3)])
    refusal(image, low, out, "INPUT_CLASS_DATA", str(value), "1 or more", METADATA_FORMAT=CLASSIFIED)
    assert not out.exists()


@pytest.mark.parametrize("metadata_format", [VOC, KITTI])
def test_a_negative_class_of_boxes(image, out, metadata_format):
    low = polygons([(HOUSE, -4)])
    refusal(image, low, out, "INPUT_CLASS_DATA", "-4", METADATA_FORMAT=metadata_format)


def test_a_class_beyond_32_bits(image, out):
    huge = polygons([(HOUSE, 2**40)], "classvalue:int8")
    refusal(image, huge, out, "INPUT_CLASS_DATA", str(2**40), METADATA_FORMAT=CLASSIFIED)


def test_a_negative_class_in_a_class_raster(image, tmp_path, out):
    pixels = np.zeros((64, 64), dtype=np.int16)
    pixels[5:9, 5:9] = -7
    given = _classes(tmp_path / "classes.tif", pixels)
    refusal(image, None, out, "INPUT_CLASS_RASTER", "-7", INPUT_CLASS_RASTER=given)


def test_fractions_in_a_class_raster(image, tmp_path, out):
    given = _classes(tmp_path / "classes.tif", np.full((64, 64), 1.5, dtype=np.float32))
    refusal(image, None, out, "INPUT_CLASS_RASTER", "1.5", INPUT_CLASS_RASTER=given)


def test_a_class_raster_of_several_bands(image, out):
    refusal(image, None, out, "INPUT_CLASS_RASTER", "3 bands", INPUT_CLASS_RASTER=image)


@pytest.mark.parametrize("metadata_format", [VOC, CLASSIFIED])
def test_an_empty_class_raster(image, tmp_path, out, metadata_format):
    given = _classes(tmp_path / "classes.tif", np.zeros((64, 64), dtype=np.uint8))
    refusal(image, None, out, "INPUT_CLASS_RASTER", INPUT_CLASS_RASTER=given, METADATA_FORMAT=metadata_format)
    assert not out.exists()


def test_a_class_raster_beside_the_image(image, tmp_path, out):
    far = (UTM_PLACE[0] + 5000, *UTM_PLACE[1:])
    given = write_raster(tmp_path / "far.tif", np.ones((64, 64), dtype=np.uint8), far)
    refusal(image, None, out, "INPUT_CLASS_RASTER", "CRS", INPUT_CLASS_RASTER=given)


@pytest.mark.parametrize("kind", ["Point", "MultiPoint", "LineString"])
@pytest.mark.parametrize("metadata_format", [VOC, KITTI, CLASSIFIED])
def test_points_and_lines_without_a_radius(image, out, kind, metadata_format):
    shapes = {"Point": "Point (0 0)", "MultiPoint": "MultiPoint ((0 0))", "LineString": "LineString (0 0, 1 1)"}
    flat = layer(kind, [(shapes[kind], 1)], "value:integer")
    refusal(image, flat, out, "INPUT_CLASS_DATA", "BUFFER_RADIUS", METADATA_FORMAT=metadata_format)
    assert not out.exists()


@pytest.mark.parametrize("metadata_format", [VOC, CLASSIFIED])
def test_labels_that_do_not_meet_the_image(image, out, metadata_format):
    far = polygons([(box_px(9000, 9000, 9010, 9010), 1), (None, 1), (HOUSE, None)])
    refusal(image, far, out, "INPUT_CLASS_DATA", "outside 1", "without class 1", "CRS", METADATA_FORMAT=metadata_format)
    assert not out.exists()


def test_no_feature_at_all(image, out):
    refusal(image, polygons([]), out, "INPUT_CLASS_DATA")


def test_labels_in_the_image_but_outside_the_extent(image, labels, out):
    x_min, y_min, x_max, y_max = box_px(0, 50, 64, 64).bounds
    refusal(image, labels, out, "EXTENT", EXTENT=f"{x_min},{x_max},{y_min},{y_max} [{UTM}]")


def test_metres_in_a_file_that_cannot_say_so(image, out, tmp_path):
    """A GeoJSON without a CRS is taken for degrees by every reader."""
    features = [
        {"type": "Feature", "properties": {}, "geometry": shapely.geometry.mapping(shape)}
        for shape in (HOUSE, box_px(40, 8, 56, 24))
    ]
    path = tmp_path / "metres.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    refusal(image, path, out, "INPUT_CLASS_DATA", "not reprojectable 2", "CRS")


def test_a_crs_that_is_wrong_for_the_labels(image, out):
    wrong = polygons([(moved(HOUSE, UTM, "EPSG:3857"), 1)], crs=UTM)
    refusal(image, wrong, out, "INPUT_CLASS_DATA", "CRS")


def test_labels_without_a_crs(image, out):
    refusal(image, polygons([(HOUSE, 1)], crs=""), out, "INPUT_CLASS_DATA", "coordinate reference system")


def test_a_class_raster_without_a_crs(image, tmp_path, out):
    given = _classes(tmp_path / "classes.tif", np.ones((64, 64), dtype=np.uint8), crs="")
    refusal(image, None, out, "INPUT_CLASS_RASTER", "coordinate reference system", INPUT_CLASS_RASTER=given)


def test_an_image_without_a_crs(tmp_path, labels, out):
    path = write_raster(tmp_path / "nowhere.tif", noise(64, 64, 3), UTM_PLACE, crs="")
    refusal(path, labels, out, "INPUT_RASTER", "coordinate reference system")


def test_both_kinds_of_labels(image, labels, tmp_path, out):
    given = _classes(tmp_path / "classes.tif", np.ones((64, 64), dtype=np.uint8))
    refusal(image, labels, out, "INPUT_CLASS_DATA", "INPUT_CLASS_RASTER", INPUT_CLASS_RASTER=given)


def test_no_labels_at_all(image, out):
    refusal(image, None, out, "INPUT_CLASS_DATA", "INPUT_CLASS_RASTER")


def test_no_tile_fits(image, labels, out):
    refusal(image, labels, out, "TILE_SIZE_X", "EDGE_RULE", "64", EDGE_RULE="SKIP", TILE_SIZE_X=65)
    assert not out.exists()


@pytest.mark.parametrize("extent", ["0,10,0,10", f"0,10,0,10 [{UTM}]", "20,21,1,2 [EPSG:4326]"])
def test_an_extent_off_the_image(image, labels, out, extent):
    refusal(image, labels, out, "EXTENT", EXTENT=extent)
    assert not out.exists()


def test_no_label_is_large_enough(image, labels, out):
    refusal(
        image,
        labels,
        out,
        "MIN_POLYGON_OVERLAP_RATIO",
        MIN_POLYGON_OVERLAP_RATIO=1.0,
        **tiles(8),
        EXPORT_ALL_TILES=False,
    )


def test_an_image_without_data(tmp_path, labels, out):
    path = write_raster(tmp_path / "blank.tif", np.zeros((64, 64, 1), dtype=np.uint8), UTM_PLACE, nodata=0)
    refusal(path, labels, out, "MAX_NODATA_PERCENT", "no chip".capitalize())
    assert not out.exists()


@pytest.mark.parametrize(
    ("chip_format", "dtype", "bands", "words"),
    [
        ("JPEG", "uint16", 3, ("JPEG", "uint8", "uint16", "TIFF")),
        ("JPEG", "uint8", 4, ("JPEG", "1 or 3", "4", "TIFF")),
        ("PNG", "uint8", 5, ("PNG", "1, 2, 3 or 4", "5", "TIFF")),
        ("PNG", "float32", 1, ("PNG", "uint16", "float32", "TIFF")),
    ],
)
def test_pixels_that_a_chip_format_cannot_hold(tmp_path, labels, out, chip_format, dtype, bands, words):
    path = write_raster(tmp_path / "pixels.tif", noise(64, 64, bands, dtype), UTM_PLACE)
    refusal(path, labels, out, "CHIP_FORMAT", *words, CHIP_FORMAT=chip_format)
    assert not out.exists()


def test_a_folder_with_a_dataset(image, labels, out):
    whole(image, labels, out)
    before = tree(out)
    refusal(image, labels, out, "OUTPUT_LOCATION", "START_INDEX", "1")
    assert tree(out) == before


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        ({"METADATA_FORMAT": KITTI}, ("METADATA_FORMAT", VOC, KITTI)),
        ({"TILE_SIZE_X": 32}, ("TILE_SIZE_X", "64", "32")),
        ({"TILE_SIZE_Y": 32}, ("TILE_SIZE_Y", "64", "32")),
        ({"CHIP_FORMAT": "PNG"}, ("CHIP_FORMAT", "tif", "png")),
    ],
    ids=str,
)
def test_a_folder_with_another_kind_of_dataset(image, labels, out, choice, words):
    tiles = {"TILE_SIZE_X": 64, "TILE_SIZE_Y": 64}
    export(image, labels, out, **tiles)
    before = tree(out)
    refusal(image, labels, out, "OUTPUT_LOCATION", *words, **{**tiles, "START_INDEX": 1, **choice})
    assert tree(out) == before


def test_a_folder_with_a_dataset_of_other_classes(image, labels, out):
    whole(image, labels, out)
    before = tree(out)
    other = polygons([(HOUSE, 99)])
    refusal(image, other, out, "OUTPUT_LOCATION", "99", TILE_SIZE_X=64, TILE_SIZE_Y=64, START_INDEX=1)
    assert tree(out) == before


def test_an_unfinished_dataset(image, labels, out):
    whole(image, labels, out)
    for path in [found for found in out.iterdir() if found.is_file()]:
        path.unlink()
    before = tree(out)
    refusal(image, labels, out, "OUTPUT_LOCATION", "unfinished")
    assert tree(out) == before


@pytest.mark.parametrize("name", ["esri_model_definition.emd", "esri_accumulated_stats.json", "map.txt"])
@pytest.mark.parametrize("content", [None, "", "\n"], ids=["missing", "empty", "blank"])
def test_a_dataset_with_a_damaged_index_file(image, labels, out, name, content):
    whole(image, labels, out)
    if content is None:
        (out / name).unlink()
    else:
        (out / name).write_text(content, encoding="ascii")
    before = tree(out)
    refusal(image, labels, out, "OUTPUT_LOCATION", START_INDEX=1, TILE_SIZE_X=64, TILE_SIZE_Y=64)
    assert tree(out) == before


def test_a_dataset_that_was_damaged_before_it_is_added_to(image, labels, out):
    """What the run wrote is there; that the rest is not whole is said."""
    export(image, labels, out, **tiles(32))
    (out / "labels" / "000000000002.xml").unlink()
    refusal(image, labels, out, str(out), "1 error, the first being", "000000000002", START_INDEX=4, **tiles(32))
    assert (out / "images" / "000000000007.tif").exists()


def test_a_stretch_of_an_image_with_nodata_and_of_one_without(tmp_path, labels, out):
    """Where data are 0 to 255 there is no value for nodata; where they are 1 to 255 there is."""
    paths = [
        write_raster(tmp_path / f"{nodata}.tif", noise(64, 64, 3), UTM_PLACE, nodata=nodata) for nodata in (None, 7)
    ]
    choices = {"STRETCH": "MINMAX", **tiles(32)}
    export(paths[0], labels, out, **choices)
    before = tree(out)
    refusal(paths[1], labels, out, "OUTPUT_LOCATION", "stretched", "nodata", START_INDEX=4, **choices)
    assert tree(out) == before
    both = tmp_path / "both"
    export(paths[1], labels, both, **choices)
    run = export(paths[0], labels, both, START_INDEX=4, **choices)
    assert min(read_chip(chip).min() for chip in run.chips[4:]) == 1


@pytest.mark.parametrize("below", ["", "folder", "folder/in/folder"])
def test_a_folder_that_cannot_be_made(image, labels, tmp_path, below):
    (tmp_path / "file").write_bytes(b"not a folder")
    refusal(image, labels, tmp_path / "file" / below, "OUTPUT_LOCATION", str(tmp_path / "file"))
    assert (tmp_path / "file").read_bytes() == b"not a folder"


def test_a_folder_whose_name_is_too_long(image, labels, tmp_path):
    refusal(image, labels, tmp_path / ("long" * 80), "longlong", "cannot be written", "too long", "choose a folder")


@pytest.mark.parametrize("name", ["images", "labels"])
def test_a_file_where_the_dataset_needs_a_folder(image, labels, out, name):
    out.mkdir()
    (out / name).write_bytes(b"mine")
    refusal(image, labels, out)
    assert (out / name).exists(), "the file of the user was deleted"
    assert (out / name).read_bytes() == b"mine"


@pytest.mark.parametrize(
    "name", ["notes.txt", "stats.txt", "chipsmith.json", "images/photo.jpg", "labels/000000000000.xml"]
)
def test_files_of_the_user_in_the_folder_are_never_overwritten(image, labels, out, name):
    (out / name).parent.mkdir(parents=True)
    (out / name).write_bytes(b"mine")
    with contextlib.suppress(QgsProcessingException):
        whole(image, labels, out)
    assert (out / name).exists(), "the file of the user was deleted"
    assert (out / name).read_bytes() == b"mine"


@pytest.fixture
def corrupt_image(tmp_path):
    """An image of which the lower blocks are no longer what the compression expects."""
    path = tmp_path / "corrupt.tif"
    write_raster(
        path, noise(64, 64, 3), UTM_PLACE, options=("TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16", "COMPRESS=DEFLATE")
    )
    raster = gdal.Open(str(path))
    offsets = [raster.GetRasterBand(1).GetMetadataItem(f"BLOCK_OFFSET_{column}_3", "TIFF") for column in range(4)]
    raster = None
    data = bytearray(path.read_bytes())
    for offset in map(int, offsets):
        data[offset : offset + 64] = b"\x55" * 64
    path.write_bytes(data)
    return path


def test_a_corrupt_block_ends_the_run_and_what_was_written_is_a_dataset(corrupt_image, labels, out):
    refusal(corrupt_image, labels, out, "INPUT_RASTER", "rows", **tiles(16))
    if out.exists():
        assert check_dataset(out)


def test_what_is_left_of_a_corrupt_image_can_be_exported(corrupt_image, labels, out):
    x_min, y_min, x_max, y_max = box_px(0, 0, 64, 48).bounds
    run = export(
        corrupt_image,
        labels,
        out,
        **tiles(16),
        EXTENT=f"{x_min},{x_max},{y_min},{y_max} [{UTM}]",
    )
    assert run.counts[0] == 12


def test_a_truncated_image(tmp_path, labels, out):
    path = write_raster(tmp_path / "short.tif", noise(64, 64, 3), UTM_PLACE)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    refusal(path, labels, out, "INPUT_RASTER")


@pytest.mark.parametrize("name", ["INPUT_RASTER", "INPUT_CLASS_RASTER"])
def test_a_raster_that_was_deleted_after_it_was_loaded(image, tmp_path, labels, out, name):
    path = write_raster(tmp_path / "gone.tif", np.ones((64, 64), dtype=np.uint8), UTM_PLACE)
    loaded = raster_layer(path)
    path.unlink()
    if name == "INPUT_RASTER":
        refusal(loaded, labels, out, name)
    else:
        refusal(image, None, out, name, INPUT_CLASS_RASTER=loaded)


def test_tiles_without_an_extent(labels, out):
    online = QgsRasterLayer("type=xyz&url=http://127.0.0.1:9/{z}/{x}/{y}.png&zmax=3&zmin=0", "online", "wms")
    assert online.isValid()
    refusal(online, labels, out, "INPUT_RASTER", "online", "EXTENT", "CELL_SIZE")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("INPUT_RASTER", "not there.tif"),
        ("INPUT_CLASS_DATA", "not there.gpkg"),
        ("INPUT_CLASS_RASTER", "not there.tif"),
        ("TILE_SIZE_X", 0),
        ("STRIDE_Y", -1),
        ("CHIP_FORMAT", "GIF"),
        ("METADATA_FORMAT", "COCO"),
        ("EDGE_RULE", "WRAP"),
        ("RESAMPLING", "lanczos"),
        ("REFERENCE_SYSTEM", "IMAGE_SPACE"),
        ("STRETCH", "EQUALIZE"),
        ("BUFFER_RADIUS", -1),
        ("MAX_NODATA_PERCENT", 101),
        ("EXTENT", "here"),
    ],
)
def test_what_qgis_refuses_itself_names_the_parameter(image, labels, out, name, value):
    given = {"INPUT_RASTER": str(image), name: value}
    if name != "INPUT_CLASS_RASTER":
        given.setdefault("INPUT_CLASS_DATA", labels)
    with pytest.raises(QgsProcessingException, match=name) as caught:
        export(image, None, out, **given)
    assert "Traceback" not in str(caught.value)
    assert not out.exists()


def test_a_layer_without_geometries(image, out):
    table = QgsVectorLayer("None?field=value:integer", "table", "memory")
    with pytest.raises(QgsProcessingException) as caught:
        export(image, table, out)
    assert "INPUT_CLASS_DATA" in str(caught.value)
    assert "Traceback" not in str(caught.value)


def test_the_sentence_is_all_that_is_said(image, out):
    with pytest.raises(QgsProcessingException) as caught:
        export(image, None, out)
    first, _, rest = str(caught.value).partition("\n")
    assert first == "Unable to execute algorithm"
    check_sentence(rest)

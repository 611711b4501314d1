# SPDX-License-Identifier: GPL-2.0-or-later
"""Which chips come out: defaults, extent, cell size, edges, appending, the folder."""

from __future__ import annotations

import shutil
import zipfile

import numpy as np
import pytest
import shapely
from oracles import check_dataset, model_of, read_chip, statistics_of, tree, window_of
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRectangle, QgsReferencedRectangle
from qgis_exports import (
    CLASSIFIED,
    KITTI,
    UTM,
    UTM_PLACE,
    VOC,
    box_px,
    export,
    moved,
    polygons,
    refusal,
    sides,
    tiles,
    whole,
)
from scenes import DEGREES, SAMPLE, noise, write_raster

LANDCOVER = f"{SAMPLE / 'town.gpkg'}|layername=landcover"


@pytest.fixture
def town(tmp_path):
    return shutil.copy(SAMPLE / "town.tif", tmp_path / "town.tif")


@pytest.fixture
def everywhere():
    """A label that no chip of `image` is without."""
    return polygons([(box_px(0, 0, 64, 64), 1)])


def _windows(run, image) -> list[tuple[int, int, int, int]]:
    """Return (left, top, width, height) of each chip in pixels of the image, pixels compared."""
    pixels = read_chip(image)
    found = []
    for chip in run.chips:
        rows, columns = window_of(chip, image)
        np.testing.assert_array_equal(read_chip(chip), pixels[rows, columns])
        found.append((columns.start, rows.start, columns.stop - columns.start, rows.stop - rows.start))
    return found


def test_defaults(town, out):
    run = export(town, LANDCOVER, out)
    stems = check_dataset(out)
    assert run.counts[0] == len(stems) == 35
    expected = [(x, y, 256, 256) for y in (0, 128, 256, 384, 512) for x in (0, 128, 256, 384, 512, 640, 768)]
    assert _windows(run, town) == expected
    assert model_of(out)["MetaDataMode"] == VOC
    assert [entry["Name"] for entry in model_of(out)["Classes"]] == ["building", "road", "water", "tree", "car"]


@pytest.mark.parametrize("metadata_format", [KITTI, VOC, CLASSIFIED])
@pytest.mark.parametrize("chip_format", ["TIFF", "PNG", "JPEG", "MRF"])
def test_every_pair_of_formats_is_a_whole_dataset(image, labels, out, metadata_format, chip_format):
    run = export(
        image,
        labels,
        out,
        METADATA_FORMAT=metadata_format,
        CHIP_FORMAT=chip_format,
        TILE_SIZE_X=40,
        TILE_SIZE_Y=24,
        STRIDE_X=0,
        STRIDE_Y=20,
    )
    assert len(check_dataset(out)) == run.counts[0] == 6
    if chip_format != "JPEG":
        assert [(width, height) for _, _, width, height in _windows(run, image)] == [(40, 24)] * 6


def test_result_numbers_are_those_of_the_files(town, out):
    run = export(town, LANDCOVER, out, MIN_POLYGON_OVERLAP_RATIO=0.9, TILE_SIZE_X=64, TILE_SIZE_Y=64, START_INDEX=50)
    boxes = run.all_boxes
    labelled = sum(1 for found in boxes.values() if found)
    assert 0 < labelled < len(boxes)
    assert run.counts == (len(boxes), labelled, sum(map(len, boxes.values())), 50 + len(boxes))
    assert sorted(int(stem) for stem in boxes) == list(range(50, 50 + len(boxes)))
    assert statistics_of(out)["NextTileIndex"] == run.counts[3]
    assert run.log.says(f"written: {run.counts[0]};", f"labels: {labelled};", f"objects: {run.counts[2]};", str(out))
    assert run.log.says("START_INDEX", str(run.counts[3]))


def test_chips_without_labels_are_left_out_and_counted(image, labels, out):
    run = export(image, labels, out, **tiles(16), EXPORT_ALL_TILES=False)
    assert run.counts[0] == run.counts[1] == 8
    assert run.log.says("no label", ": 8.")


def test_chips_without_data_are_left_out_and_counted(tmp_path, everywhere, out):
    pixels = np.full((64, 64, 1), 9, dtype=np.uint8)
    pixels[:32, :32], pixels[40:, 40:] = 0, 0
    path = write_raster(tmp_path / "gaps.tif", pixels, UTM_PLACE, nodata=0)
    run = export(path, everywhere, out, **tiles(32))
    assert [(left, top) for left, top, _, _ in _windows(run, path)] == [(32, 0), (0, 32), (32, 32)]
    assert run.log.says("too little data", ": 1.")
    strict = export(path, everywhere, tmp_path / "strict", MAX_NODATA_PERCENT=20, **tiles(32))
    assert strict.counts[0] == 2


@pytest.mark.parametrize("kind", ["text", "text with crs", "text in degrees", "rectangle", "referenced"])
def test_extent(image, everywhere, out, kind):
    x_min, y_min, x_max, y_max = box_px(10.4, 20.4, 41.6, 51.6).bounds
    degrees = moved(shapely.box(x_min, y_min, x_max, y_max), UTM, DEGREES).bounds
    given = {
        "text": f"{x_min},{x_max},{y_min},{y_max}",
        "text with crs": f"{x_min},{x_max},{y_min},{y_max} [{UTM}]",
        "text in degrees": ",".join(map(repr, (degrees[0], degrees[2], degrees[1], degrees[3]))) + f" [{DEGREES}]",
        "rectangle": QgsRectangle(x_min, y_min, x_max, y_max),
        "referenced": QgsReferencedRectangle(
            QgsRectangle(x_min, y_min, x_max, y_max), QgsCoordinateReferenceSystem(UTM)
        ),
    }[kind]
    run = export(image, everywhere, out, **tiles(32), EXTENT=given)
    assert _windows(run, image)[0] == (10, 20, 32, 32)
    if kind != "text in degrees":  # whose outline is a little larger
        assert run.counts[0] == 1


def test_extent_of_a_layer(image, labels, out):
    run = export(image, labels, out, TILE_SIZE_X=16, TILE_SIZE_Y=24, STRIDE_X=0, STRIDE_Y=0, EXTENT=labels)
    assert [window[:2] for window in _windows(run, image)] == [(4, 6), (20, 6), (36, 6), (40, 6)]


def test_cell_size(image, labels, out):
    run = export(image, labels, out, **tiles(16), CELL_SIZE=1.0)
    assert run.counts[0] == 1
    assert sides(run.boxes) == [(1, 1.5, 5, 7.5), (10, 2, 14, 6)]
    assert model_of(out)["MinCellSize"]["x"] == 1.0
    means = read_chip(image).astype(float).reshape(16, 4, 16, 4, 3).mean(axis=(1, 3))
    again = export(image, labels, out.with_name("average"), CELL_SIZE=1.0, RESAMPLING="average", EDGE_RULE="PAD")
    averaged = read_chip(again.chips[0])[:16, :16]
    assert np.abs(averaged - means).max() <= 0.51


@pytest.mark.parametrize(
    ("edge_rule", "origins"),
    [
        ("SHIFT", [(0, 0), (24, 0), (0, 24), (24, 24)]),
        ("PAD", [(0, 0), (40, 0), (0, 40), (40, 40)]),
        ("SKIP", [(0, 0)]),
    ],
)
def test_edge_rules(image, everywhere, out, edge_rule, origins):
    run = export(image, everywhere, out, **tiles(40), EDGE_RULE=edge_rule)
    found = [window_of(chip, image) for chip in run.chips]
    assert [(columns.start, rows.start) for rows, columns in found] == origins


def test_a_tile_larger_than_the_image_is_padded_and_said(image, labels, out):
    run = export(image, labels, out)
    assert run.counts[0] == 1
    chip = read_chip(run.chips[0])
    assert chip.shape == (256, 256, 3)
    np.testing.assert_array_equal(chip[:64, :64], read_chip(image))
    assert not chip[64:].any()
    assert any("smaller than the tile" in line for line in run.log.warnings)


def test_a_stride_larger_than_the_tile_is_allowed_and_said(image, everywhere, out):
    run = export(image, everywhere, out, TILE_SIZE_X=16, TILE_SIZE_Y=16, STRIDE_X=24, STRIDE_Y=24, EDGE_RULE="SKIP")
    assert [window[:2] for window in _windows(run, image)] == [(x, y) for y in (0, 24, 48) for x in (0, 24, 48)]
    assert any("stride is larger than the tile" in line for line in run.log.warnings)


def test_appending_with_the_next_index(image, labels, out):
    first = export(image, labels, out, **tiles(32))
    assert first.counts == (4, 2, 2, 4)
    before = tree(out)
    refusal(image, labels, out, "START_INDEX", "4", **tiles(32))
    assert tree(out) == before
    second = export(image, labels, out, START_INDEX=first.counts[3], **tiles(32))
    assert second.counts == (4, 2, 2, 8)
    assert check_dataset(out) == [f"{number:012d}" for number in range(8)]
    after = tree(out)
    assert all(after[name] == before[name] for name in before if name.startswith(("images/", "labels/")))
    assert statistics_of(out)["FeatureStats"]["NumFeaturesTotal"] == 4


def test_a_gap_in_the_numbers_is_allowed(image, labels, out):
    export(image, labels, out, TILE_SIZE_X=64, TILE_SIZE_Y=64, START_INDEX=7)
    run = export(image, labels, out, TILE_SIZE_X=64, TILE_SIZE_Y=64, START_INDEX=100)
    assert run.counts[3] == 101
    assert check_dataset(out) == ["000000000007", "000000000100"]


def test_temporary_output(image, labels):
    run = whole(image, labels)
    assert run.folder.is_dir()
    assert check_dataset(run.folder) == ["000000000000"]


@pytest.mark.parametrize(
    "name", ["with blanks in it", "\u00fcber \u6f22\u5b57", "deep/er/down", "o'clock #1 & 100%", "a.b"]
)
def test_folders_of_any_name_are_made(image, labels, out, name):
    run = whole(image, labels, out / name)
    assert run.folder == out / name
    check_dataset(out / name)


def test_an_empty_folder_may_be_there_already(image, labels, out):
    out.mkdir()
    whole(image, labels, out)
    check_dataset(out)


def test_the_same_run_writes_the_same_bytes(image, labels, tmp_path):
    whole(image, labels, tmp_path / "one")
    whole(image, labels, tmp_path / "two")
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


@pytest.mark.parametrize("bands", [1, 2, 4, 12])
@pytest.mark.parametrize("dtype", ["uint16", "int16", "float32"])
def test_bands_and_pixel_types_are_kept(tmp_path, labels, out, bands, dtype):
    path = write_raster(tmp_path / "bands.tif", noise(64, 64, bands, dtype), UTM_PLACE)
    run = whole(path, labels, out)
    assert read_chip(run.chips[0]).dtype == dtype
    assert _windows(run, path) == [(0, 0, 64, 64)]


def test_a_virtual_raster(tmp_path, image, labels, out):
    path = tmp_path / "mosaic.vrt"
    gdal.BuildVRT(str(path), [str(image)]).FlushCache()
    assert sides(whole(path, labels, out).boxes) == sides(whole(image, labels, tmp_path / "direct").boxes)


@pytest.mark.parametrize("kind", ["zip", "cog", "memory", "warped vrt", "subdataset"])
def test_whatever_gdal_opens(tmp_path, image, labels, out, kind):
    if kind == "zip":
        with zipfile.ZipFile(tmp_path / "images.zip", "w") as archive:
            archive.write(image, "inner/image.tif")
        given = f"/vsizip/{tmp_path}/images.zip/inner/image.tif"
    elif kind == "cog":
        given = str(tmp_path / "cog.tif")
        gdal.Translate(given, str(image), format="COG").FlushCache()
    elif kind == "memory":
        given = "/vsimem/image of a test.tif"
        gdal.FileFromMemBuffer(given, image.read_bytes())
    elif kind == "warped vrt":
        given = str(tmp_path / "warped.vrt")
        gdal.Warp(given, str(image), format="VRT").FlushCache()
    else:
        path = tmp_path / "several.gpkg"
        gdal.Translate(str(path), str(image), format="GPKG", creationOptions=["RASTER_TABLE=one"]).FlushCache()
        gdal.Translate(
            str(path), str(image), format="GPKG", creationOptions=["RASTER_TABLE=two", "APPEND_SUBDATASET=YES"]
        ).FlushCache()
        given = f"GPKG:{path}:two"
    # As a layer, since Processing looks for paths in the file system.
    run = whole(QgsRasterLayer(given, kind), labels, out)
    assert sides(run.boxes) == [(4, 6, 20, 30), (40, 8, 56, 24)]
    np.testing.assert_array_equal(read_chip(run.chips[0]), np.moveaxis(gdal.Open(given).ReadAsArray(), 0, 2))
    if kind == "memory":
        gdal.Unlink(given)


def test_classified_pixels_are_counted(tmp_path, image, out):
    """Where a class raster is cut as pixels, OBJECT_COUNT is the number of pixels with a class."""
    classes = (noise(64, 64, seed=3) % 3).astype(np.uint8)
    given = write_raster(tmp_path / "classes.tif", classes)
    run = export(image, None, out, INPUT_CLASS_RASTER=str(given), METADATA_FORMAT=CLASSIFIED, **tiles(32))
    assert run.counts == (4, 4, int((classes > 0).sum()), 4)

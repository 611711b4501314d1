# SPDX-License-Identifier: GPL-2.0-or-later
"""ROTATION_ANGLE: pixels and labels turn together; compared with numpy, gdal.Warp, GDAL's rasterizer and shapely."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from oracles import (
    assert_one_sentence,
    burn_whole,
    check_dataset,
    chip_files,
    place_of_corners,
    read_boxes,
    read_chip,
    statistics_of,
    tree,
)
from osgeo import gdal
from scenes import (
    CLASSIFIED,
    PLACES,
    UTM_PLACE,
    ChipFormat,
    ClassMap,
    Features,
    noise,
    on_map,
    random_polygons,
    run,
    settings_of,
    smooth,
    whole,
    write_raster,
)

from chipsmith.core import strip_limits, views
from chipsmith.core.dataset.load_back import LoadBack
from chipsmith.core.errors import SettingsError
from chipsmith.core.progress import SilentProgress
from chipsmith.core.settings import MetadataFormat, Resampling


def _place_of(chip):
    return gdal.Open(str(chip)).GetGeoTransform()


def _chip_px(geometry, chip):
    """Return a geometry of the map in pixels of a chip."""
    inverse = gdal.InvGeoTransform(_place_of(chip))
    return shapely.transform(
        geometry,
        lambda xy: np.column_stack(
            (inverse[0] + xy @ np.array(inverse[1:3]), inverse[3] + xy @ np.array(inverse[4:6]))
        ),
    )


@pytest.mark.parametrize("dtype", ["uint8", "int16", "float32"])
def test_right_angles_are_lossless(tmp_path, dtype):
    image = write_raster(tmp_path / "image.tif", noise(96, 96, 3, dtype))
    run(image, whole(image), tmp_path / "out", tile=32, stride=32, rotation_angle_deg=90)
    chips = chip_files(tmp_path / "out")
    assert len(chips) == 9 * 4
    for position in range(9):
        upright, *others = (read_chip(chip) for chip in chips[4 * position : 4 * position + 4])
        for turns, chip in enumerate(others, start=1):
            assert np.array_equal(chip, np.rot90(upright, -turns))


@pytest.mark.parametrize("place_name", list(PLACES))
@pytest.mark.parametrize("angle", [30, 47.5, 200])
def test_a_turned_chip_lies_where_it_says(tmp_path, angle, place_name):
    """Warped back by GDAL it is the image, within the error of interpolating twice."""
    crs, place = PLACES[place_name]
    rows, columns = np.mgrid[0:120, 0:140]
    waves = [120 + 100 * np.sin(rows / 9 + band) * np.cos(columns / 11) for band in range(3)]
    pixels = np.stack(waves, axis=2).round().astype(np.uint8)
    image = write_raster(tmp_path / "image.tif", pixels, place, crs)
    run(image, whole(image, crs=crs), tmp_path / "out", tile=40, stride=40, rotation_angle_deg=angle)
    chips = chip_files(tmp_path / "out")
    per_position = math.ceil(360 / angle)
    assert len(chips) == 12 * per_position
    centre = chips[5 * per_position + 1]  # in the middle of the image, at the first angle
    target = gdal.GetDriverByName("MEM").Create("", 140, 120, 4, gdal.GDT_Byte)
    target.SetGeoTransform(place)
    target.SetProjection(gdal.Open(str(image)).GetProjection())
    target.GetRasterBand(4).SetColorInterpretation(gdal.GCI_AlphaBand)
    gdal.Warp(target, str(centre), resampleAlg="bilinear", errorThreshold=0, warpOptions=["XSCALE=1", "YSCALE=1"])
    back = np.moveaxis(target.ReadAsArray(), 0, 2).astype(int)
    seen = back[..., 3] == 255
    assert 1000 < seen.sum() < 1700
    assert np.abs(back[seen][:, :3] - pixels[seen]).max() <= 6
    g = _place_of(centre)
    middle = (g[0] + 20 * g[1] + 20 * g[2], g[3] + 20 * g[4] + 20 * g[5])
    assert (middle[0] - place[0]) / place[1] == pytest.approx(60, abs=0.75)
    assert (middle[1] - place[3]) / place[5] == pytest.approx(60, abs=0.75)


@pytest.mark.parametrize("resampling", [Resampling.NEAREST, Resampling.BILINEAR])
@pytest.mark.parametrize("place_name", ["UTM", "degrees", "flat pixels"])
def test_pixels_are_interpolated_where_the_chip_says(tmp_path, place_name, resampling):
    """The middle of every pixel is looked up in the image by numpy alone, over the chip's geotransform."""
    crs, place = PLACES.get(place_name, ("EPSG:32633", (458400.0, 0.5, 0.0, 5402000.0, 0.0, -0.2)))
    pixels = smooth(100, 110, 2).astype(np.float32)
    image = write_raster(tmp_path / "image.tif", pixels, place, crs)
    run(image, whole(image, crs=crs), tmp_path / "out", tile=24, stride=30, rotation_angle_deg=70, edge="SKIP",
        resampling=resampling)  # fmt: skip
    to_pixel = gdal.InvGeoTransform(place)
    rows, columns = np.mgrid[0:24, 0:24] + 0.5
    compared = 0
    for chip in chip_files(tmp_path / "out"):
        g = _place_of(chip)
        x, y = g[0] + columns * g[1] + rows * g[2], g[3] + columns * g[4] + rows * g[5]
        # in units where the middle of the first pixel is (0, 0)
        u = to_pixel[0] + x * to_pixel[1] + y * to_pixel[2] - 0.5
        v = to_pixel[3] + x * to_pixel[4] + y * to_pixel[5] - 0.5
        within = (u > 0.01) & (v > 0.01) & (u < 108.99) & (v < 98.99)
        u, v = np.clip(u, 0, 108.99), np.clip(v, 0, 98.99)
        left, top = np.floor(u).astype(int), np.floor(v).astype(int)
        across, down = (u - left)[..., np.newaxis], (v - top)[..., np.newaxis]
        if resampling is Resampling.NEAREST:
            across, down = across.round(), down.round()
            within &= (np.abs(u % 1 - 0.5) > 1e-3) & (np.abs(v % 1 - 0.5) > 1e-3)
        upper = pixels[top, left] * (1 - across) + pixels[top, left + 1] * across
        lower = pixels[top + 1, left] * (1 - across) + pixels[top + 1, left + 1] * across
        expected = upper * (1 - down) + lower * down
        assert np.abs(read_chip(chip) - expected)[within].max() < 0.02
        compared += within.sum()
    assert compared > 30000


@pytest.mark.parametrize("angle", [30, 90, 111])
def test_boxes_are_those_of_the_turned_features(tmp_path, angle):
    geometries, values = random_polygons(3, 120, 120)
    features = Features([on_map(geometry, UTM_PLACE) for geometry in geometries], values)
    image = write_raster(tmp_path / "image.tif", noise(120, 120))
    summary = run(
        image, features, tmp_path / "out", tile=40, stride=40, rotation_angle_deg=angle, min_overlap_ratio=0.1
    )
    edge = on_map(shapely.box(0, 0, 120, 120), UTM_PLACE)
    found = 0
    for chip in chip_files(tmp_path / "out"):
        expected = []
        for geometry, value in zip(features.geometries, values):
            part = shapely.intersection(_chip_px(shapely.intersection(geometry, edge), chip), shapely.box(0, 0, 40, 40))
            if part.area > 1e-6 and part.area >= 0.1 * _chip_px(geometry, chip).area:
                expected.append((value, part.bounds))
        boxes = read_boxes(tmp_path / "out", chip.stem)
        assert [box.value for box in boxes] == [value for value, _ in expected]
        for box, (_, bounds) in zip(boxes, expected):
            assert np.abs(np.array(box.sides) - bounds).max() <= 0.011
        found += len(boxes)
    assert found == summary.objects > 40


@pytest.mark.parametrize("angle", [45, 90])
def test_masks_are_burnt_in_the_turned_chip(tmp_path, angle):
    geometries, values = random_polygons(5, 120, 120)
    features = Features([on_map(geometry, UTM_PLACE) for geometry in geometries], values)
    image = write_raster(tmp_path / "image.tif", noise(120, 120))
    run(image, features, tmp_path / "out", tile=40, stride=40, rotation_angle_deg=angle, metadata_format=CLASSIFIED)
    edge = on_map(shapely.box(0, 0, 120, 120), UTM_PLACE)
    inside = [shapely.intersection(geometry, edge) for geometry in features.geometries]
    differing = 0
    for chip in chip_files(tmp_path / "out"):
        burnt = burn_whole(chip, inside, values)
        differing += (burnt != read_chip(tmp_path / "out/labels" / chip.name)[..., 0]).sum()
    assert differing <= 3  # centres that lie on an edge but for rounding


def test_classes_of_a_raster_turn_with_the_image(tmp_path):
    classes = (noise(96, 96, 1, "uint8", seed=4) // 100).astype(np.uint8)
    image = write_raster(tmp_path / "image.tif", classes * 50)
    labels = ClassMap(write_raster(tmp_path / "classes.tif", classes))
    run(
        image, labels, tmp_path / "out", tile=32, stride=32, rotation_angle_deg=45, metadata_format=CLASSIFIED,
        resampling=Resampling.NEAREST,
    )  # fmt: skip
    chips = chip_files(tmp_path / "out")
    assert len(chips) == 9 * 8
    for chip in chips:
        assert np.array_equal(read_chip(chip), read_chip(tmp_path / "out/labels" / chip.name) * 50)


@pytest.mark.parametrize("export_all_tiles", [True, False])
@pytest.mark.parametrize("angle", [45, 90])
def test_chips_that_turn_out_of_the_image_are_left_out(tmp_path, angle, export_all_tiles):
    """With PAD the middle of a chip may lie in the padding."""
    image = write_raster(tmp_path / "image.tif", noise(42, 20).clip(1))
    choices = {"rotation_angle_deg": angle, "export_all_tiles": export_all_tiles, "edge": "PAD"}
    classes = ClassMap(write_raster(tmp_path / "classes.tif", np.ones((42, 20), np.uint8)))
    run(image, classes, tmp_path / "out", tile=(8, 40), stride=(8, 40), **choices)
    chips = chip_files(tmp_path / "out")
    assert all(read_chip(chip).any() for chip in chips)
    assert len(chips) < 6 * 360 / angle
    outside = [chip for chip in chips if not read_chip(chip)[20].any()]
    assert outside, "a chip with its middle in the padding may still reach the image"


def test_numbers_run_position_by_position_angle_by_angle(tmp_path):
    image = write_raster(tmp_path / "image.tif", smooth(64, 96))
    run(image, whole(image), tmp_path / "out", tile=32, stride=32, rotation_angle_deg=120)
    places = [_place_of(chip) for chip in chip_files(tmp_path / "out")]
    turned = [round(math.degrees(math.atan2(place[4], place[1])) % 360) for place in places]
    assert turned == [0, 120, 240] * 6
    assert len(check_dataset(tmp_path / "out")) == 18


@pytest.mark.parametrize("angle", [30, 90])
def test_every_chip_format_says_that_it_is_turned(tmp_path, angle):
    """MRF, which knows only upright boxes, by ground control points at the corners."""
    places = {}
    image = write_raster(tmp_path / "image.tif", smooth(64, 64))
    for chip_format in ChipFormat:
        folder = tmp_path / chip_format.value
        run(image, whole(image), folder, tile=32, rotation_angle_deg=angle, chip_format=chip_format)
        places[chip_format] = [_own_place(chip) for chip in chip_files(folder)]
        np.testing.assert_allclose([chip.grid.geotransform for chip in _loaded(folder)], places[chip_format], atol=1e-9)
    for own in places.values():
        np.testing.assert_allclose(own, places[ChipFormat.TIFF], atol=1e-6)


def _own_place(chip):
    raster = gdal.Open(str(chip))
    return place_of_corners(raster.GetGCPs()) if raster.GetGCPCount() else raster.GetGeoTransform()


def _loaded(folder):
    return sorted(LoadBack(folder, SilentProgress()).chips(), key=lambda chip: chip.number)


def test_outside_of_the_extent_nothing_is_seen(tmp_path):
    pixels = np.full((96, 96), 200, np.uint8)
    pixels[24:72, 24:72] = 100
    image = write_raster(tmp_path / "image.tif", pixels)
    corner = on_map(shapely.box(24, 24, 72, 72), UTM_PLACE).bounds
    run(image, whole(image), tmp_path / "out", tile=24, stride=24, extent=corner, rotation_angle_deg=45)
    for chip in chip_files(tmp_path / "out"):
        assert set(np.unique(read_chip(chip))) <= {0, 100}
    assert statistics_of(tmp_path / "out")["BandStatsState"][0]["Min"] == 100


@pytest.mark.parametrize("metadata_format", list(MetadataFormat))
def test_every_format(tmp_path, metadata_format):
    from format_runs import drawn, run_any  # noqa: PLC0415

    labels = (
        None if metadata_format.value in ("Export_Tiles", "CycleGAN") else drawn([shapely.box(20, 20, 50, 40)], [1])
    )
    more = {"instances": drawn([shapely.box(20, 20, 50, 40)], [1])} if "Panoptic" in metadata_format.value else {}
    image = write_raster(tmp_path / "image.tif", smooth(64, 64))
    if metadata_format is MetadataFormat.CYCLEGAN:
        more["second"] = image
    run_any(image, tmp_path / "out", metadata_format, labels, tile=32, rotation_angle_deg=60, **more)
    assert len(list((tmp_path / "out").rglob("images/**/*.tif"))) >= 6


@pytest.mark.parametrize("kind", ["features", "raster"])
def test_chips_that_are_left_out_take_no_labels_from_others(tmp_path, kind):
    """With only the labelled positions written, each has the labels that it has among all of them."""
    shapes = [shapely.box(5, 5, 12, 9), shapely.box(70, 40, 84, 52), shapely.box(30, 100, 40, 117)]
    if kind == "features":
        labels = Features([on_map(shape, UTM_PLACE) for shape in shapes], [1, 2, 3])
    else:
        classes = np.zeros((120, 120), np.uint8)
        for value, shape in enumerate(shapes, start=1):
            left, top, right, bottom = map(int, shape.bounds)
            classes[top:bottom, left:right] = value
        labels = ClassMap(write_raster(tmp_path / "classes.tif", classes))
    image = write_raster(tmp_path / "image.tif", noise(120, 120))
    choices = {"tile": 24, "rotation_angle_deg": 60}
    run(image, labels, tmp_path / "all", **choices)
    run(image, labels, tmp_path / "some", export_all_tiles=False, **choices)
    of_all = {_place_of(chip): read_boxes(tmp_path / "all", chip.stem) for chip in chip_files(tmp_path / "all")}
    of_some = {_place_of(chip): read_boxes(tmp_path / "some", chip.stem) for chip in chip_files(tmp_path / "some")}
    assert of_some == {place: boxes for place, boxes in of_all.items() if boxes}
    assert 10 < len(of_some) < len(of_all)


def test_what_is_refused():
    for choices in (
        {"rotation_angle_deg": 360},
        {"rotation_angle_deg": -1},
        {"rotation_angle_deg": 30, "fix_chip_size": False},
    ):
        with pytest.raises(SettingsError) as caught:
            settings_of(**choices)
        assert_one_sentence(caught.value, "ROTATION_ANGLE")


@pytest.mark.parametrize("angle", [1e-9, 1e-310])
@pytest.mark.parametrize("metadata_format", [MetadataFormat.PASCAL_VOC_RECTANGLES, MetadataFormat.LABELED_TILES])
def test_more_angles_than_a_run_can_plan(tmp_path, angle, metadata_format):
    """Also where a position is a feature, and not one of a lattice."""
    image = write_raster(tmp_path / "image.tif", noise(64, 64))
    with pytest.raises(SettingsError) as caught:
        run(image, whole(image), tmp_path / "out", rotation_angle_deg=angle, metadata_format=metadata_format)
    assert_one_sentence(caught.value, "ROTATION_ANGLE")
    assert not (tmp_path / "out").exists()


def test_same_bytes_for_any_number_of_threads(tmp_path):
    image = write_raster(tmp_path / "image.tif", smooth(64, 96))
    for workers in (1, 3):
        run(image, whole(image), tmp_path / str(workers), tile=32, rotation_angle_deg=50, workers=workers)
    for one, three in zip(chip_files(tmp_path / "1"), chip_files(tmp_path / "3")):
        assert one.read_bytes() == three.read_bytes()


@pytest.mark.parametrize("metadata_format", [CLASSIFIED, MetadataFormat.RCNN_MASKS, MetadataFormat.LABELED_TILES])
def test_chips_read_in_many_blocks_are_the_same(tmp_path, metadata_format, monkeypatch):
    """The blocks of a large image hold chips of many rows of the table, with others in between."""
    image = write_raster(tmp_path / "image.tif", smooth(150, 200))
    shapes, values = random_polygons(3, 200, 150, 40)
    labels = Features([on_map(shape, UTM_PLACE) for shape in shapes], values)
    choices = {"tile": 32, "stride": 16, "rotation_angle_deg": 45.0, "metadata_format": metadata_format}
    run(image, labels, tmp_path / "once", **choices)
    monkeypatch.setattr(strip_limits, "STRIP_BYTES", 32 * 90 * 3)
    monkeypatch.setattr(views, "BLOCK_WIDTH_PX", 70)
    run(image, labels, tmp_path / "blocks", workers=2, **choices)
    blocks, once = tree(tmp_path / "blocks"), tree(tmp_path / "once")
    assert list(blocks) == list(once)
    assert {name for name in once if blocks[name] != once[name]} <= {"chipsmith.json"}

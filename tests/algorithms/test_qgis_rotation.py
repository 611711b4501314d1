# SPDX-License-Identifier: GPL-2.0-or-later
"""ROTATION_ANGLE through QGIS, and together with other parameters: shapely, numpy and the world files are asked."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
import shapely.affinity
from oracles import chip_files, model_of, read_boxes, read_chip, statistics_of
from osgeo import gdal
from qgis.core import QgsVectorLayer
from qgis_exports import UTM, UTM_PLACE, box_px, export, moved, polygons, refusal, tiles
from scenes import PLACES, noise, on_map, smooth, write_raster


def _place_of(chip) -> tuple[float, ...]:
    return gdal.Open(str(chip)).GetGeoTransform()


def _outline(place: tuple, width: int, height: int):
    return on_map(shapely.box(0, 0, width, height), place)


def _angle_of(place: tuple) -> int:
    """Return by how many degrees a chip is turned counter-clockwise in a north-up image of square pixels."""
    return round(math.degrees(math.atan2(place[4], place[1]))) % 360


@pytest.mark.parametrize("mask_crs", [UTM, "EPSG:4326"])
def test_turned_footprints_lie_inside_the_mask(image, labels, out, mask_crs):
    """The square at 0 degrees may lie inside where its corners at 45 degrees do not."""
    mask = shapely.union(box_px(2, 2, 40, 62), box_px(30, 8, 60, 44)).difference(box_px(16, 40, 22, 47))
    run = export(
        image, labels, out, ROTATION_ANGLE=45, TILE_SIZE_X=10, TILE_SIZE_Y=10, STRIDE_X=6, STRIDE_Y=6,
        INPUT_MASK_POLYGONS=polygons([(moved(mask, UTM, mask_crs), 1)], crs=mask_crs),
    )  # fmt: skip
    everything = export(image, labels, out.with_name("all"), ROTATION_ANGLE=45, TILE_SIZE_X=10, TILE_SIZE_Y=10,
                        STRIDE_X=6, STRIDE_Y=6)  # fmt: skip
    written = [_place_of(chip) for chip in run.chips]
    roomy = mask.buffer(0.0005)  # two thousandths of a pixel: edges that coincide are inside
    expected = [place for place in map(_place_of, everything.chips) if roomy.covers(_outline(place, 10, 10))]
    assert 0 < len(expected) < len(everything.chips)
    np.testing.assert_allclose(written, expected)
    by_angle = [sum(_angle_of(place) == angle for place in written) for angle in range(0, 360, 45)]
    assert min(by_angle) > 0 and by_angle[1] < by_angle[0]
    assert run.log.says("mask", f": {len(everything.chips) - len(expected)}.")


@pytest.mark.parametrize(("edge_rule", "positions"), [("SHIFT", 9), ("PAD", 9), ("SKIP", 4)])
def test_positions_are_those_without_rotation(image, out, edge_rule, positions):
    labels = polygons([(box_px(0, 0, 64, 64), 1)])
    size = {**tiles(24), "EDGE_RULE": edge_rule}
    plain = export(image, labels, out / "plain", **size)
    turned = export(image, labels, out / "turned", ROTATION_ANGLE=120, **size)
    assert len(plain.chips) == positions and len(turned.chips) == 3 * positions
    for number, chip in enumerate(plain.chips):
        np.testing.assert_array_equal(read_chip(turned.chips[3 * number]), read_chip(chip))
        middle = _outline(_place_of(chip), 24, 24).centroid
        for other in turned.chips[3 * number : 3 * number + 3]:
            assert _outline(_place_of(other), 24, 24).centroid.distance(middle) <= 0.25 * math.sqrt(0.5) + 1e-6


@pytest.mark.parametrize(("step", "quarters"), [(90, (0, 1, 2, 3)), (180, (0, 2)), (270, (0, 3))])
@pytest.mark.parametrize("reference_system", ["MAP_SPACE", "PIXEL_SPACE"])
def test_right_angles_are_lossless(image, labels, out, step, quarters, reference_system):
    run = export(
        image, labels, out, ROTATION_ANGLE=step, REFERENCE_SYSTEM=reference_system, METADATA_FORMAT="Classified_Tiles",
        **tiles(32),
    )  # fmt: skip
    assert len(run.chips) == 4 * len(quarters)
    for number, chip in enumerate(run.chips):
        upright = run.chips[number - number % len(quarters)]
        turns = -quarters[number % len(quarters)]
        np.testing.assert_array_equal(read_chip(chip), np.rot90(read_chip(upright), turns))
        classes = [read_chip(out / "labels" / path.name) for path in (chip, upright)]
        np.testing.assert_array_equal(classes[0], np.rot90(classes[1], turns))
    assert any(read_chip(out / "labels" / chip.name).any() for chip in run.chips)


@pytest.mark.parametrize(("chip_format", "suffix"), [("PNG", ".pgw"), ("JPEG", ".jgw"), ("TIFF", None)])
@pytest.mark.parametrize("place_name", ["UTM", "northing first"])
def test_rotation_terms_in_geotransform_and_world_file(tmp_path, out, chip_format, suffix, place_name):
    crs, place = PLACES[place_name]
    image = write_raster(tmp_path / "image.tif", smooth(64, 64), place, crs)
    labels = polygons([(on_map(shapely.box(0, 0, 64, 64), place), 1)], crs=crs)
    export(image, labels, out, ROTATION_ANGLE=30, CHIP_FORMAT=chip_format, METADATA_FORMAT="Classified_Tiles",
           **tiles(32))  # fmt: skip
    chips = chip_files(out)
    assert len(chips) == 4 * 12
    for number, chip in enumerate(chips):
        found = _place_of(chip)
        across, down = math.cos(math.radians(30 * number)), math.sin(math.radians(30 * number))
        side = place[1]
        expected = (side * across, side * down, side * down, -side * across)
        assert (found[1], found[2], found[4], found[5]) == pytest.approx(expected, abs=1e-9)
        label = out / "labels" / f"{chip.stem}{'.png' if chip_format == 'JPEG' else chip.suffix}"
        assert _place_of(label) == pytest.approx(found, abs=1e-9)
        if suffix:
            a, d, b, e, x, y = map(float, chip.with_suffix(suffix).read_text().split())
            corner = (x - (a + b) / 2, a, b, y - (d + e) / 2, d, e)
            assert corner == pytest.approx(found, abs=1e-6)


@pytest.mark.parametrize("labels_crs", ["EPSG:4326", "EPSG:3857"])
@pytest.mark.parametrize("place_name", list(PLACES))
@pytest.mark.parametrize("angle", [33, 90])
def test_labels_follow_point_by_point(tmp_path, out, place_name, labels_crs, angle):
    """Every corner is carried by PROJ to the image's CRS, and by the chip's own geotransform to its pixels."""
    crs, place = PLACES[place_name]
    image = write_raster(tmp_path / "image.tif", noise(64, 64), place, crs)
    shapes = [shapely.box(20, 22, 38, 40), shapely.Polygon([(30, 44), (46, 50), (36, 58)])]
    given = [moved(on_map(shape, place), crs, labels_crs) for shape in shapes]
    export(
        image, polygons([(shape, 1) for shape in given], crs=labels_crs), out, ROTATION_ANGLE=angle,
        TILE_SIZE_X=32, TILE_SIZE_Y=32, STRIDE_X=16, STRIDE_Y=16,
    )  # fmt: skip
    here = [moved(shape, labels_crs, crs) for shape in given]
    frame, compared = shapely.box(0, 0, 32, 32), 0
    for chip in chip_files(out):
        inverse = gdal.InvGeoTransform(_place_of(chip))
        expected = []
        for shape in here:
            corners = [gdal.ApplyGeoTransform(inverse, x, y) for x, y in shape.exterior.coords]
            part = shapely.Polygon(corners).intersection(frame)
            if part.area > 0.02:
                expected.append(part.bounds)
        found = [box.sides for box in read_boxes(out, chip.stem)]
        for bounds in expected:
            assert min(np.abs(np.subtract(found, bounds)).max(axis=1)) <= 0.1
        assert len(expected) <= len(found) <= len(here)
        compared += len(expected)
    assert compared > 20


def test_every_chip_shows_the_feature_it_is_centred_on(image, out):
    """Labeled_Tiles: each feature at every angle, black around it, and the box still in the middle."""
    shapes = [box_px(18, 20, 28, 26), box_px(36, 30, 42, 44)]
    run = export(
        image, polygons([(shape, value) for value, shape in enumerate(shapes, start=1)]), out, ROTATION_ANGLE=60,
        METADATA_FORMAT="Labeled_Tiles", BLACKEN_AROUND_FEATURE=True, RESAMPLING="nearest", **tiles(24),
    )  # fmt: skip
    assert run.counts[0] == 2 * 6
    for number, chip in enumerate(run.chips):
        shape = shapes[number // 6]
        (box,) = read_boxes(out, chip.stem)
        assert box.value == 1 + number // 6
        assert ((box.left + box.right) / 2, (box.top + box.bottom) / 2) == pytest.approx((12, 12), abs=0.8)
        place = _place_of(chip)
        rows, columns = np.mgrid[0:24, 0:24] + 0.5
        x = place[0] + columns * place[1] + rows * place[2]
        y = place[3] + columns * place[4] + rows * place[5]
        outside = shapely.distance(shapely.points(x, y), shape) > 0
        inside = shapely.contains(shape.buffer(-0.01), shapely.points(x, y))
        assert not read_chip(chip)[outside].any()
        assert read_chip(chip)[inside].any(axis=1).mean() > 0.8  # some pixels of the image are black


def test_what_lies_outside_is_nodata_in_a_stretched_chip(tmp_path, out):
    pixels = noise(48, 48, 1, "uint16") // 16 + 500
    image = write_raster(tmp_path / "image.tif", pixels, nodata=0)
    labels = polygons([(box_px(0, 0, 48, 48), 1)])
    target = tmp_path / "footprints.gpkg"
    run = export(image, labels, out, ROTATION_ANGLE=45, STRETCH="MINMAX", CHIP_FORMAT="PNG", FOOTPRINTS=str(target),
                 RESAMPLING="nearest", **tiles(48))  # fmt: skip
    layer = QgsVectorLayer(run.results["FOOTPRINTS"], "footprints", "ogr")
    rows = {feature["chip"]: feature for feature in layer.getFeatures()}
    assert [rows[number]["angle"] for number in range(8)] == [45 * number for number in range(8)]
    assert {(row["row"], row["column"]) for row in rows.values()} == {(0, 0)}
    corners = 0
    for number, chip in enumerate(run.chips):
        outside = _outline(_place_of(chip), 48, 48).difference(box_px(0, 0, 48, 48)).area / 12**2
        black = (read_chip(chip) == 0).mean()
        assert black == pytest.approx(outside, abs=0.02)
        assert rows[number]["nodata"] == pytest.approx(100 * black, abs=1e-6)
        corners += black > 0.1
    assert corners == 4
    assert statistics_of(out)["BandStatsState"][0]["Min"] >= 1
    assert model_of(out)["Stretch"]["Limits"][0]["Low"] == pixels.min()


def test_positions_without_a_label_at_an_angle_are_left_out(image, out):
    """A feature in a corner of the tile is outside the tile turned by 45 degrees."""
    run = export(image, polygons([(box_px(0, 0, 3, 3), 1)]), out, ROTATION_ANGLE=45, EXPORT_ALL_TILES=False,
                 **tiles(64))  # fmt: skip
    assert [_angle_of(_place_of(chip)) for chip in run.chips] == [0, 90, 180, 270]
    assert run.counts == (4, 4, 4, 4)


@pytest.mark.parametrize("metadata_format", ["Labeled_Tiles", "Imagenet", "PASCAL_VOC_rectangles"])
def test_crops_are_not_turned(image, labels, out, metadata_format):
    refusal(image, labels, out, "ROTATION_ANGLE", "FIX_CHIP_SIZE", ROTATION_ANGLE=30, FIX_CHIP_SIZE=False,
            METADATA_FORMAT=metadata_format)  # fmt: skip


def test_two_runs_of_turned_chips_are_one(image, out):
    labels = polygons([(box_px(4, 6, 20, 30), 3), (box_px(40, 34, 56, 60), 7)])
    halves = [",".join(map(repr, (x0, x1, y0, y1))) + f" [{UTM}]"
              for x0, y0, x1, y1 in (box_px(0, 0, 64, 32).bounds, box_px(0, 32, 64, 64).bounds)]  # fmt: skip
    choices = {"ROTATION_ANGLE": 90, **tiles(32)}
    whole = export(image, labels, out / "one", **choices)
    first = export(image, labels, out / "two", EXTENT=halves[0], **choices)
    second = export(image, labels, out / "two", EXTENT=halves[1], START_INDEX=first.counts[3], **choices)
    assert second.counts[3] == whole.counts[0] == 16
    assert statistics_of(out / "two") == statistics_of(out / "one")
    for once, twice in zip(chip_files(out / "one"), chip_files(out / "two")):
        assert once.read_bytes() == twice.read_bytes()
    assert _place_of(chip_files(out / "one")[0]) == pytest.approx(UTM_PLACE)


def test_the_second_image_turns_alike(image, out, tmp_path):
    """A second image that is the negative of the first stays so at every angle, where there is data."""
    negative = write_raster(tmp_path / "negative.tif", 255 - read_chip(image), UTM_PLACE)
    export(
        image, None, out, METADATA_FORMAT="Export_Tiles", ADDITIONAL_INPUT_RASTER=str(negative), ROTATION_ANGLE=75,
        RESAMPLING="nearest", **tiles(32),
    )  # fmt: skip
    for chip in chip_files(out):
        other = out / "images2" / chip.name
        assert _place_of(other) == pytest.approx(_place_of(chip))
        inside = _outline(_place_of(chip), 32, 32).intersection(box_px(0, 0, 64, 64)).area / 8**2
        negated = (read_chip(other) == 255 - read_chip(chip)).all(axis=2).mean()
        assert negated == pytest.approx(inside, abs=0.03)


def test_corners_outside_the_image_count_as_nodata(image, out):
    """At 45 degrees a tile as large as the image has a sixth of its area outside."""
    labels = polygons([(box_px(10, 10, 50, 50), 1)])
    size = {"ROTATION_ANGLE": 45, **tiles(64)}
    outside = 1 - _outline(UTM_PLACE, 64, 64).intersection(
        shapely.affinity.rotate(_outline(UTM_PLACE, 64, 64), 45)
    ).area / 16**2  # fmt: skip
    strict = export(image, labels, out / "strict", MAX_NODATA_PERCENT=100 * outside - 1, **size)
    assert [_angle_of(_place_of(chip)) for chip in strict.chips] == [0, 90, 180, 270]
    assert strict.log.says("too little data", ": 4.")
    loose = export(image, labels, out / "loose", MAX_NODATA_PERCENT=100 * outside + 1, **size)
    assert len(loose.chips) == 8


def test_every_item_turns_about_its_own_positions(image, labels, out, tmp_path):
    east = (UTM_PLACE[0] + 8, *UTM_PLACE[1:])
    other = write_raster(tmp_path / "other.tif", noise(64, 64, 3, seed=5), east)
    run = export(
        image, labels, out, INPUT_RASTER_ITEMS=[str(other)], PROCESS_ALL_RASTER_ITEMS=True, ROTATION_ANGLE=90,
        **tiles(32),
    )  # fmt: skip
    assert run.counts[0] == 2 * 4 * 4
    for start, path in ((0, image), (16, other)):
        pixels = read_chip(path)
        for position, (y, x) in enumerate(((0, 0), (0, 32), (32, 0), (32, 32))):
            for turns, chip in enumerate(run.chips[start + 4 * position :][:4]):
                part = pixels[y : y + 32, x : x + 32]
                np.testing.assert_array_equal(read_chip(chip), np.rot90(part, -turns))

# SPDX-License-Identifier: GPL-2.0-or-later
"""Class masks are what GDAL burns over the whole scene, cut at the chip."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from oracles import assert_one_sentence, burn_whole, chip_files, clipped_on_map, read_chip, window_of
from scenes import (
    CLASSIFIED,
    PLACES,
    UTM_PLACE,
    ChipFormat,
    Features,
    noise,
    on_map,
    random_polygons,
    run,
    write_raster,
)

from chipsmith.core import strip_limits
from chipsmith.core.errors import LabelError

COLUMNS, ROWS = 150, 117


def _scene(tmp_path, seed: int, place_name: str = "UTM"):
    crs, place = PLACES[place_name]
    image = write_raster(tmp_path / "image.tif", noise(ROWS, COLUMNS), place, crs)
    shapes, values = random_polygons(seed, COLUMNS, ROWS)
    return image, Features([on_map(shape, place) for shape in shapes], values, crs)


def _assert_masks(folder, image, expected) -> None:
    labels = chip_files(folder, "labels")
    assert len(labels) == len(chip_files(folder))
    for label in labels:
        np.testing.assert_array_equal(read_chip(label)[..., 0], expected[window_of(label, image)], str(label.name))


@pytest.mark.parametrize("place_name", list(PLACES))
@pytest.mark.parametrize("seed", range(3))
def test_masks_equal_gdal_rasterize(tmp_path, seed, place_name):
    image, features = _scene(tmp_path, seed, place_name)
    run(image, features, tmp_path / "out", tile=(43, 48), stride=(29, 48), metadata_format=CLASSIFIED)
    expected = burn_whole(image, features.geometries, features.values)
    assert len(np.unique(expected)) == 6
    _assert_masks(tmp_path / "out", image, expected)


@pytest.mark.parametrize("seed", range(10, 12))
def test_masks_do_not_depend_on_strips(tmp_path, monkeypatch, seed):
    monkeypatch.setattr(strip_limits, "STRIP_BYTES", 1)
    monkeypatch.setattr(strip_limits, "WIDEST_STRIP_BYTES", 32 * 60)
    image, features = _scene(tmp_path, seed)
    run(image, features, tmp_path / "out", tile=32, stride=16, metadata_format=CLASSIFIED)
    _assert_masks(tmp_path / "out", image, burn_whole(image, features.geometries, features.values))


@pytest.mark.parametrize("chip_format", list(ChipFormat))
def test_masks_are_lossless_in_every_chip_format(tmp_path, chip_format):
    image, features = _scene(tmp_path, 3)
    run(image, features, tmp_path / "out", tile=48, metadata_format=CLASSIFIED, chip_format=chip_format)
    labels = chip_files(tmp_path / "out", "labels")
    expected_suffix = {ChipFormat.JPEG: ".png", ChipFormat.TIFF: ".tif"}.get(
        chip_format, f".{chip_format.value.lower()}"
    )
    assert {label.suffix for label in labels} == {expected_suffix}
    _assert_masks(tmp_path / "out", image, burn_whole(image, features.geometries, features.values))


@pytest.mark.parametrize("edge", ["SHIFT", "PAD", "SKIP"])
def test_masks_at_the_edges(tmp_path, edge):
    image, features = _scene(tmp_path, 5)
    run(image, features, tmp_path / "out", tile=64, edge=edge, metadata_format=CLASSIFIED)
    expected = np.zeros((ROWS + 64, COLUMNS + 64), np.uint32)  # padding is background
    expected[:ROWS, :COLUMNS] = burn_whole(image, features.geometries, features.values)
    _assert_masks(tmp_path / "out", image, expected)


@pytest.mark.parametrize("ratio", [0.02, 0.4, 0.95, 1.0])
@pytest.mark.parametrize("place_name", ["UTM", "degrees"])
def test_a_mask_holds_only_features_that_count(tmp_path, ratio, place_name):
    image, features = _scene(tmp_path, 8, place_name)
    run(image, features, tmp_path / "out", tile=40, metadata_format=CLASSIFIED, min_overlap_ratio=ratio)
    for label in chip_files(tmp_path / "out", "labels"):
        window = window_of(label, image)
        chosen = [
            (geometry, value)
            for geometry, value in zip(features.geometries, features.values)
            if clipped_on_map(image, window, [geometry], [value], ratio)
        ]
        expected = burn_whole(image, *zip(*chosen)) if chosen else np.zeros((ROWS, COLUMNS), np.uint32)
        np.testing.assert_array_equal(read_chip(label)[..., 0], expected[window])


def test_later_features_cover_earlier_ones(tmp_path):
    image, features = _scene(tmp_path, 0)
    big = shapely.box(0, 0, COLUMNS, ROWS)
    place = PLACES["UTM"][1]
    features.geometries.append(on_map(big, place))
    features.values.append(9)
    run(image, features, tmp_path / "out", tile=32, metadata_format=CLASSIFIED)
    for label in chip_files(tmp_path / "out", "labels"):
        assert (read_chip(label) == 9).all()


@pytest.mark.parametrize(
    ("value", "dtype"),
    [(1, "uint8"), (255, "uint8"), (256, "uint16"), (65535, "uint16"), (65536, "uint32"), (2**31 - 1, "uint32")],
)
def test_the_smallest_type_that_holds_all_values(tmp_path, value, dtype):
    image, features = _scene(tmp_path, 0)
    features.values = [value] * len(features.values)
    run(image, features, tmp_path / "out", tile=64, metadata_format=CLASSIFIED)
    found = [read_chip(label) for label in chip_files(tmp_path / "out", "labels")]
    assert {array.dtype for array in found} == {np.dtype(dtype)}
    assert set(np.unique(np.stack(found)).tolist()) == {0, value}


def test_pixel_centres_decide(tmp_path):
    """Edges at a quarter of a pixel: a pixel belongs to the polygon that holds its centre."""
    image = write_raster(tmp_path / "image.tif", noise(8, 8))
    place = PLACES["UTM"][1]
    features = Features([on_map(shapely.box(1.25, 2.75, 5.75, 4.6), place)], [3])
    run(image, features, tmp_path / "out", tile=8, metadata_format=CLASSIFIED)
    expected = np.zeros((8, 8), np.uint8)
    expected[3:5, 1:6] = 3
    np.testing.assert_array_equal(read_chip(chip_files(tmp_path / "out", "labels")[0])[..., 0], expected)


def test_features_from_another_crs_land_where_the_map_says(tmp_path):
    crs, place = PLACES["UTM"]
    image = write_raster(tmp_path / "image.tif", noise(ROWS, COLUMNS), place, crs)
    shapes, values = random_polygons(21, COLUMNS, ROWS)
    on_image = [on_map(shape, place) for shape in shapes]
    degrees = [_to_degrees(geometry) for geometry in on_image]
    run(image, Features(degrees, values, "EPSG:4326"), tmp_path / "out", tile=50, metadata_format=CLASSIFIED)
    expected = burn_whole(image, on_image, values)
    wrong = total = 0
    for label in chip_files(tmp_path / "out", "labels"):
        mask = read_chip(label)[..., 0]
        wrong += int((mask != expected[window_of(label, image)]).sum())
        total += mask.size
    assert wrong / total < 1e-3  # there and back moves vertices by less than a thousandth of a pixel


def _to_degrees(geometry):
    from osgeo import osr

    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(32633)
    target.ImportFromEPSG(4326)
    for reference in (source, target):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    transformation = osr.CoordinateTransformation(source, target)
    return shapely.transform(geometry, lambda xy: np.array(transformation.TransformPoints(xy))[:, :2])


@pytest.mark.parametrize("place_name", list(PLACES))
def test_edges_through_pixel_centres_fall_as_gdal_lets_them(tmp_path, place_name):
    crs, place = PLACES[place_name]
    image = write_raster(tmp_path / "image.tif", noise(8, 8), place, crs)
    features = Features([on_map(shapely.box(1.5, 1.5, 5.5, 3.5), place)], [3], crs)
    run(image, features, tmp_path / "out", tile=8, metadata_format=CLASSIFIED)
    _assert_masks(tmp_path / "out", image, burn_whole(image, features.geometries, features.values))


def test_a_feature_without_a_pixel_centre_is_no_label(tmp_path):
    """Else the run ends with a dataset that its own check does not accept, or writes chips without labels."""
    speck, patch = (on_map(shapely.box(*sides), UTM_PLACE) for sides in ((3.6, 3.6, 4.4, 4.4), (40, 40, 50, 50)))
    image = write_raster(tmp_path / "image.tif", noise(64, 64))
    with pytest.raises(LabelError) as caught:
        run(image, Features([speck], [1]), tmp_path / "none", tile=32, metadata_format=CLASSIFIED)
    assert_one_sentence(caught.value, "Not one of 4 chips has a label")
    assert not (tmp_path / "none").exists()
    both = Features([speck, patch], [1, 1])
    run(image, both, tmp_path / "out", tile=32, metadata_format=CLASSIFIED, export_all_tiles=False)
    (label,) = chip_files(tmp_path / "out", "labels")
    assert read_chip(label).any()

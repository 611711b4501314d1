# SPDX-License-Identifier: GPL-2.0-or-later
"""Several rasters as one image: compared with gdalbuildvrt and gdal.Warp of whole scenes."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from oracles import assert_one_sentence
from osgeo import gdal
from scenes import REPOSITORY, UTM, Listener, noise, smooth, wkt_of, write_raster

import chipsmith.core.sources.mosaic as mosaic_module
from chipsmith.core.errors import CancelledError, SettingsError, SourceError
from chipsmith.core.grid import Window
from chipsmith.core.progress import SilentProgress
from chipsmith.core.settings import Resampling
from chipsmith.core.sources.image import open_image
from chipsmith.core.sources.items import Item
from chipsmith.core.sources.mosaic import Mosaic, open_mosaic
from chipsmith.core.sources.strip_reader import StripReader

CELL = 0.5
EAST, NORTH = 458400.0, 5402000.0
TREES = REPOSITORY.parent / "shared" / "data" / "california_trees"


def _place(column: float, row: float, cell: float = CELL) -> tuple:
    """Return the geotransform of a raster that begins at a pixel of the first one's lattice."""
    return (EAST + column * CELL, cell, 0.0, NORTH - row * CELL, 0.0, -cell)


def _open(paths, cell=None, resampling=Resampling.NEAREST, progress=None) -> Mosaic:
    items = [Item(str(path), f"INPUT_RASTER ({Path(path).name})", Path(path).name) for path in paths]
    return open_mosaic(items, cell, resampling, progress or SilentProgress())


def _whole(mosaic: Mosaic) -> tuple[np.ndarray, np.ndarray]:
    """Return the pixels (rows, columns, bands), and where there are data."""
    block = mosaic.read(mosaic.grid.window)
    covered = np.ones(block.pixels.shape[:2], bool) if block.covered is None else block.covered
    return block.pixels, covered


def _built(folder: Path, paths) -> np.ndarray:
    """Return the mosaic of gdalbuildvrt (rows, columns, bands)."""
    vrt = gdal.BuildVRT(str(folder / "expected.vrt"), [str(path) for path in paths])
    pixels = vrt.ReadAsArray()
    return pixels[..., np.newaxis] if pixels.ndim == 2 else np.moveaxis(pixels, 0, 2)


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "float32"])
@pytest.mark.parametrize("bands", [1, 3])
def test_overlapping_items_the_last_on_top(tmp_path, dtype, bands):
    corners = [(5, 7), (20, 0), (0, 22), (17, 16)]
    paths = [
        write_raster(tmp_path / f"{i}.tif", noise(25, 30, bands, dtype, seed=i), _place(*corner))
        for i, corner in enumerate(corners)
    ]
    mosaic = _open(paths)
    pixels, covered = _whole(mosaic)
    expected = _built(tmp_path, paths)
    assert mosaic.grid.geotransform == pytest.approx(_place(0, 0))
    assert (mosaic.grid.width, mosaic.grid.height) == (50, 47)
    np.testing.assert_array_equal(pixels, expected)
    inside = np.zeros((47, 50), bool)
    for x, y in corners:
        inside[y : y + 25, x : x + 30] = True
    np.testing.assert_array_equal(covered, inside)
    assert mosaic.has_mask


def test_any_window_is_a_part_of_the_whole(tmp_path):
    paths = [
        write_raster(tmp_path / f"{i}.tif", noise(20, 20, 2, seed=i), _place(11 * i, 7 * i), nodata=0) for i in range(4)
    ]
    mosaic = _open(paths)
    pixels, covered = _whole(mosaic)
    random = np.random.default_rng(1)
    for _ in range(60):
        x, y = int(random.integers(0, mosaic.grid.width)), int(random.integers(0, mosaic.grid.height))
        width = int(random.integers(1, mosaic.grid.width - x + 1))
        window = Window(x, y, width, int(random.integers(1, mosaic.grid.height - y + 1)))
        block = mosaic.read(window)
        part = window.slices_in(mosaic.grid.window)
        np.testing.assert_array_equal(block.pixels, pixels[part])
        np.testing.assert_array_equal(block.covered, covered[part])


@pytest.mark.parametrize("dtype", ["uint8", "int16", "float32"])
def test_nodata_of_an_upper_item_shows_the_lower(tmp_path, dtype):
    layers = []
    for seed in range(3):
        layer = np.random.default_rng(seed).integers(0, 4, (30, 30, 2)).astype(dtype)
        layers.append(layer)
    paths = [write_raster(tmp_path / f"{i}.tif", layer, _place(0, 0), nodata=0) for i, layer in enumerate(layers)]
    pixels, covered = _whole(_open(paths))
    expected = np.zeros_like(layers[0])
    for layer in layers:
        # A pixel is nodata if all its samples are; gdalbuildvrt would mix the bands of two items.
        data = (layer != 0).any(axis=2)
        expected[data] = layer[data]
    np.testing.assert_array_equal(pixels, expected)
    np.testing.assert_array_equal(covered, (expected != 0).any(axis=2))


def test_single_band_nodata_seams_are_those_of_gdalbuildvrt(tmp_path):
    paths = []
    for i in range(4):
        layer = noise(40, 40, 1, "int16", seed=i)
        layer[np.random.default_rng(i).random((40, 40)) < 0.4] = -9999
        paths.append(write_raster(tmp_path / f"{i}.tif", layer, _place(9 * i, 5 * i), nodata=-9999))
    pixels, covered = _whole(_open(paths))
    expected = _built(tmp_path, paths)
    np.testing.assert_array_equal(pixels, expected)
    np.testing.assert_array_equal(covered, expected[..., 0] != -9999)


def test_a_mask_lets_the_lower_item_through(tmp_path):
    below, above = noise(20, 20, 3, seed=1), noise(20, 20, 3, seed=2)
    mask = np.random.default_rng(3).random((20, 20)) < 0.5
    paths = [
        write_raster(tmp_path / "below.tif", below[:, :10], _place(0, 0)),
        write_raster(tmp_path / "above.tif", above, _place(0, 0), mask=mask),
    ]
    pixels, covered = _whole(_open(paths))
    lower = np.zeros_like(above)
    lower[:, :10] = below[:, :10]
    np.testing.assert_array_equal(pixels, np.where(mask[..., np.newaxis], above, lower))
    np.testing.assert_array_equal(covered, mask | (np.arange(20) < 10))


def test_a_pixel_that_is_not_a_number_shows_the_lower(tmp_path):
    below, above = noise(9, 9, 2, "float32", seed=1), noise(9, 9, 2, "float32", seed=2)
    above[:3] = np.nan
    above[4, :, 0] = np.nan
    below[0] = np.nan
    paths = [write_raster(tmp_path / "below.tif", below), write_raster(tmp_path / "above.tif", above)]
    pixels, covered = _whole(_open(paths))
    np.testing.assert_array_equal(pixels[1:3], below[1:3])
    np.testing.assert_array_equal(pixels[3:], above[3:])
    assert not covered[0].any()
    assert covered[1:].all()


def test_transparent_pixels_show_the_lower(tmp_path):
    below, above = noise(12, 12, 4, seed=1), noise(12, 12, 4, seed=2)
    below[..., 3], above[..., 3] = 255, 255
    above[2:9, 2:9, 3] = 0
    below[:, 6:, 3] = 0
    options = ("ALPHA=YES", "PHOTOMETRIC=RGB")
    paths = [
        write_raster(tmp_path / "below.tif", below[:, :8], _place(0, 0), options=options),
        write_raster(tmp_path / "above.tif", above, _place(0, 0), options=options),
    ]
    pixels, covered = _whole(_open(paths))
    expected = above.copy()
    expected[2:9, 2:6] = below[2:9, 2:6]
    expected[2:9, 6:9] = 0
    np.testing.assert_array_equal(pixels, expected)
    np.testing.assert_array_equal(covered, expected[..., 3] != 0)
    np.testing.assert_array_equal(pixels[covered], _built(tmp_path, paths)[covered])


def test_near_infrared_that_is_flagged_as_alpha_hides_nothing(tmp_path):
    below, above = noise(12, 12, 4, seed=1), noise(12, 12, 4, seed=2)
    above[2:9, 2:9, 3] = 0
    options = ("ALPHA=YES", "PHOTOMETRIC=RGB")
    paths = [
        write_raster(tmp_path / "below.tif", below, _place(0, 0), options=options),
        write_raster(tmp_path / "above.tif", above, _place(0, 0), options=options),
    ]
    pixels, covered = _whole(_open(paths))
    np.testing.assert_array_equal(pixels, above)
    assert covered is None or covered.all()


def test_other_nodata_values_become_the_first_items(tmp_path):
    first = np.full((4, 4, 2), 9, np.uint8)
    second = np.full((4, 4, 2), 8, np.uint8)
    second[0], second[1, :, 1] = 200, 200
    paths = [
        write_raster(tmp_path / "first.tif", first, _place(0, 0), nodata=0),
        write_raster(tmp_path / "second.tif", second, _place(4, 0), nodata=200),
    ]
    listener = Listener()
    pixels, covered = _whole(_open(paths, progress=listener))
    assert not pixels[0, 4:].any()
    assert not covered[0, 4:].any()
    assert pixels[1, 4:].tolist() == [[8, 0]] * 4
    assert covered[1:].all()
    assert ["second.tif" in str(message) for message in listener.warnings] == [True]


def test_items_that_leave_no_hole_need_no_mask(tmp_path):
    image = noise(60, 80, 3)
    paths = []
    for y in range(0, 60, 20):
        for x in range(0, 80, 16):
            tile = image[y : y + 20, x : x + 16]
            paths.append(write_raster(tmp_path / f"{y}_{x}.tif", tile, _place(x, y)))
    mosaic = _open(paths)
    assert not mosaic.has_mask
    block = mosaic.read(mosaic.grid.window)
    assert block.covered is None
    np.testing.assert_array_equal(block.pixels, image)
    assert _open(paths[:7] + paths[8:]).has_mask


@pytest.mark.parametrize("resampling", list(Resampling))
def test_another_resolution(tmp_path, resampling):
    fine = write_raster(tmp_path / "fine.tif", smooth(60, 60), _place(0, 0))
    coarse = write_raster(tmp_path / "coarse.tif", smooth(40, 40)[::-1], _place(40, 20, 1.3 * CELL))
    listener = Listener()
    mosaic = _open([fine, coarse], resampling=resampling, progress=listener)
    pixels, covered = _whole(mosaic)
    bounds = mosaic.grid.bounds_map()
    size = {"outputBounds": bounds, "width": mosaic.grid.width, "height": mosaic.grid.height}
    warped = gdal.Warp("", str(coarse), format="MEM", resampleAlg=resampling.value, dstAlpha=True, **size).ReadAsArray()
    upper = warped[3] > 0
    if resampling is Resampling.AVERAGE:
        # GDAL spreads averages of coarser pixels past the edge of the image.
        upper[:, :40], upper[:20] = False, False
    np.testing.assert_array_equal(covered[60:], upper[60:])
    expected = np.zeros_like(pixels)
    expected[:60, :60] = smooth(60, 60)
    expected[upper] = np.moveaxis(warped[:3], 0, 2)[upper]
    assert np.abs(pixels.astype(int) - expected).max() <= 1
    assert ["coarse.tif" in str(message) for message in listener.infos] == [True]
    assert mosaic.grid.cell_size_map == (CELL, CELL)


def test_another_cell_size_is_that_of_the_image_alone(tmp_path):
    whole = write_raster(tmp_path / "whole.tif", smooth(60, 60), _place(0, 0))
    alone = open_image(str(whole), "x", cell_size_map=0.75)
    mosaic = _open([whole], 0.75, Resampling.BILINEAR)
    assert mosaic.grid == alone.grid
    np.testing.assert_array_equal(_whole(mosaic)[0], alone.read(alone.grid.window).pixels)
    with pytest.raises(SettingsError) as caught:
        _open([whole], 0.0)
    assert_one_sentence(caught.value, "CELL_SIZE")


@pytest.mark.parametrize("resampling", [Resampling.NEAREST, Resampling.BILINEAR])
def test_another_crs_is_reprojected_to_the_first(tmp_path, resampling):
    first = write_raster(tmp_path / "first.tif", smooth(50, 50), _place(0, 0))
    other = write_raster(tmp_path / "there.tif", smooth(90, 90)[:, ::-1], _place(30, 10))
    moved = tmp_path / "other.tif"
    gdal.Warp(str(moved), str(other), dstSRS="EPSG:4326", dstNodata=255, srcNodata=255).FlushCache()
    listener = Listener()
    mosaic = _open([first, moved], resampling=resampling, progress=listener)
    pixels, covered = _whole(mosaic)
    grid = mosaic.grid
    assert grid.crs_wkt == gdal.Open(str(first)).GetProjection()
    expected = gdal.Warp(
        "",
        str(moved),
        format="MEM",
        dstSRS=UTM,
        outputBounds=grid.bounds_map(),
        width=grid.width,
        height=grid.height,
        resampleAlg=resampling.value,
        errorThreshold=0.05,
    ).ReadAsArray()
    upper = (expected != 255).any(axis=0)
    # All of the other item is inside.
    assert upper.sum() > 0.98 * 90 * 90
    offset = mosaic.grid.offset_of(open_image(str(first), "x").grid)
    canvas, inside = np.zeros_like(pixels), np.zeros(covered.shape, bool)
    rows, columns = slice(offset[1], offset[1] + 50), slice(offset[0], offset[0] + 50)
    canvas[rows, columns], inside[rows, columns] = smooth(50, 50), True
    canvas[upper] = np.moveaxis(expected, 0, 2)[upper]
    np.testing.assert_array_equal(covered, inside | upper)
    difference = np.abs(pixels.astype(int) - canvas)[covered]
    assert (difference <= 2).mean() > 0.99
    said = [str(message) for message in listener.infos]
    assert any("other.tif" in text and "33N" in text for text in said)


def test_the_same_crs_in_other_words_is_not_resampled(tmp_path):
    image = noise(20, 40, 2)
    words = wkt_of(UTM).replace("WGS 84 / UTM zone 33N", "Zone 33 of ours")
    paths = [
        write_raster(tmp_path / "0.tif", image[:, :20], _place(0, 0)),
        write_raster(tmp_path / "1.tif", image[:, 20:], _place(20, 0), crs=words),
    ]
    listener = Listener()
    mosaic = _open(paths, progress=listener)
    assert not listener.infos
    np.testing.assert_array_equal(_whole(mosaic)[0], image)


@pytest.mark.parametrize("first", ["rotated", "north-up"])
def test_a_rotated_item(tmp_path, first):
    turned = (EAST + 10, 0.4, 0.3, NORTH - 8, 0.3, -0.4)
    paths = {
        "north-up": write_raster(tmp_path / "north-up.tif", smooth(40, 40), _place(0, 0), nodata=0),
        "rotated": write_raster(tmp_path / "rotated.tif", smooth(50, 50)[::-1], turned, nodata=0),
    }
    order = sorted(paths, key=lambda name: name != first)
    mosaic = _open([paths[name] for name in order], resampling=Resampling.BILINEAR)
    grid = mosaic.grid
    assert grid.is_north_up
    pixels, covered = _whole(mosaic)
    size = {"outputBounds": grid.bounds_map(), "width": grid.width, "height": grid.height}
    expected = np.zeros_like(pixels)
    for name in order:
        layer = gdal.Warp("", str(paths[name]), format="MEM", resampleAlg="bilinear", **size).ReadAsArray()
        data = (layer != 0).any(axis=0)
        expected[data] = np.moveaxis(layer, 0, 2)[data]
    assert np.abs(pixels.astype(int) - expected).max() <= 1
    np.testing.assert_array_equal(covered, (expected != 0).any(axis=2))


def test_three_hundred_tiles_with_few_files_open(tmp_path, monkeypatch):
    image = noise(15 * 8, 20 * 8, 3)
    paths = []
    for row in range(15):
        for column in range(20):
            tile = image[row * 8 : row * 8 + 8, column * 8 : column * 8 + 8]
            paths.append(write_raster(tmp_path / f"{row}_{column}.tif", tile, _place(column * 8, row * 8)))
    np.random.default_rng(0).shuffle(paths)
    opened = []
    really = mosaic_module.open_dataset
    monkeypatch.setattr(mosaic_module, "open_dataset", lambda path, *rest: opened.append(path) or really(path, *rest))
    mosaic = _open(paths)
    assert not opened
    start = mosaic.grid.to_pixel(np.array([[EAST, NORTH]]))[0].round().astype(int)
    window = Window(int(start[0]) + 9, int(start[1]) + 17, 14, 5)
    np.testing.assert_array_equal(mosaic.read(window).pixels, image[17:22, 9:23])
    assert sorted(Path(path).name for path in opened) == ["2_1.tif", "2_2.tif"]
    np.testing.assert_array_equal(_whole(mosaic)[0], image)
    assert len(mosaic._open) == mosaic_module.MAX_OPEN
    reader = StripReader(mosaic, mosaic.grid.window, SilentProgress())
    for y in range(0, 120, 13):
        rows = Window(0, y, 160, min(13, 120 - y))
        np.testing.assert_array_equal(reader.read(rows).pixels, image[y : y + 13])


def test_which_items_a_window_meets(tmp_path):
    paths = [write_raster(tmp_path / f"{i}.tif", noise(10, 10), _place(7 * i, 0)) for i in range(3)]
    mosaic = _open(paths)
    assert [item.title for item in mosaic.items_in(Window(8, 0, 1, 1))] == ["1.tif", "0.tif"]
    assert [item.title for item in mosaic.items_in(Window(10, 3, 4, 4))] == ["1.tif"]
    assert [item.title for item in mosaic.items_in(mosaic.grid.window)] == ["2.tif", "1.tif", "0.tif"]
    assert mosaic.items_in(Window(30, 0, 5, 5)) == ()


@pytest.mark.parametrize(("bands", "dtype", "words"), [(4, "uint8", ("4", "3")), (3, "uint16", ("uint16", "uint8"))])
def test_other_bands_or_pixel_types_are_refused(tmp_path, bands, dtype, words, gdal_mood):
    paths = [
        write_raster(tmp_path / "first.tif", noise(9, 9, 3)),
        write_raster(tmp_path / "odd.tif", noise(9, 9, bands, dtype)),
    ]
    with pytest.raises(SettingsError) as caught:
        _open(paths)
    assert_one_sentence(caught.value, "odd.tif", "first.tif", *words)


def test_items_that_cannot_be_placed_are_named(tmp_path, gdal_mood):
    first = write_raster(tmp_path / "first.tif", noise(9, 9))
    with pytest.raises(SourceError) as caught:
        _open([first, tmp_path / "gone.tif"])
    assert_one_sentence(caught.value, "gone.tif")
    with pytest.raises(SourceError) as caught:
        _open([first, write_raster(tmp_path / "bare.tif", noise(9, 9), crs="")])
    assert_one_sentence(caught.value, "bare.tif", "coordinate reference system")
    nowhere = write_raster(tmp_path / "pole.tif", noise(9, 9), (0, 40, 0, 200, 0, -40), crs="EPSG:4326")
    with pytest.raises(SourceError) as caught:
        _open([first, nowhere])
    assert_one_sentence(caught.value, "pole.tif")


def test_a_file_that_goes_away_is_named(tmp_path, gdal_mood):
    paths = [write_raster(tmp_path / f"{i}.tif", noise(9, 9, seed=i), _place(9 * i, 0)) for i in range(2)]
    mosaic = _open(paths)
    paths[1].unlink()
    mosaic.read(Window(0, 0, 9, 9))
    with pytest.raises(SourceError) as caught:
        mosaic.read(Window(0, 0, 10, 9))
    assert_one_sentence(caught.value, "1.tif")


def test_opening_can_be_cancelled(tmp_path):
    paths = [write_raster(tmp_path / f"{i}.tif", noise(9, 9), _place(9 * i, 0)) for i in range(4)]
    with pytest.raises(CancelledError):
        _open(paths, progress=Listener(cancel_at=3))


@pytest.mark.skipif(not TREES.is_dir(), reason="needs the scenes beside the repository")
def test_real_tiles_in_two_zones(tmp_path):
    names = ("claremont_2016_1", "claremont_2020_1", "eureka_2020_1", "eureka_2020_3")
    paths = [Path(shutil.copy(TREES / f"{name}.tif", tmp_path)) for name in names]
    listener = Listener()
    mosaic = _open(paths, resampling=Resampling.NEAREST, progress=listener)
    assert len(mosaic.bands) == 4
    window = mosaic.grid.window_of(open_image(str(paths[0]), "x").grid.bounds_map())
    block = mosaic.read(window)
    np.testing.assert_array_equal(block.pixels, np.moveaxis(gdal.Open(str(paths[1])).ReadAsArray(), 0, 2))
    said = " ".join(str(message) for message in listener.infos)
    assert "11N" in said
    assert "eureka_2020_1.tif" in said
    assert any("far apart" in str(message) for message in listener.warnings)
    # The near infrared band is flagged as alpha in this file, and is read all the same.
    place = next(place for place in mosaic._placed if place.item.title == "eureka_2020_1.tif")
    there = mosaic.read(place.window)
    assert there.pixels.shape[2] == 4
    assert there.covered.sum() > 0.98 * 256 * 256
    original = gdal.Open(str(paths[2])).ReadAsArray()
    for band in range(4):
        assert there.pixels[..., band][there.covered].mean() == pytest.approx(original[band].mean(), rel=0.02)

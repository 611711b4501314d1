# SPDX-License-Identifier: GPL-2.0-or-later
"""Another cell size and rotated or mirrored grids: the image is warped to a north-up grid, and so are labels."""

from __future__ import annotations

import math

import numpy as np
import pytest
import rasterio
import shapely
from oracles import burn_whole, chip_files, clipped_on_map, read_boxes, read_chip, statistics_of, window_of
from osgeo import gdal
from scenes import CLASSIFIED, UTM_PLACE, Features, noise, on_map, random_polygons, run, smooth, whole, write_raster

from chipsmith.core.settings import Resampling


def _warped(image, path, cell: float, algorithm: str):
    """Return the image as GDAL warps it to square cells, on disk."""
    opened = gdal.Open(str(image))
    g = opened.GetGeoTransform()
    east, south = g[0] + opened.RasterXSize * g[1], g[3] + opened.RasterYSize * g[5]
    width, height = round((east - g[0]) / cell), round((g[3] - south) / cell)
    gdal.Warp(
        str(path),
        opened,
        outputBounds=(g[0], g[3] - height * cell, g[0] + width * cell, g[3]),
        width=width,
        height=height,
        resampleAlg=algorithm,
    ).FlushCache()
    return path


@pytest.mark.parametrize("resampling", list(Resampling))
@pytest.mark.parametrize("cell", [0.5, 0.125, 0.3])
def test_another_cell_size(tmp_path, resampling, cell):
    image = write_raster(tmp_path / "image.tif", smooth(90, 120))
    expected_path = _warped(image, tmp_path / "expected.tif", cell, resampling.value)
    run(image, whole(image), tmp_path / "out", tile=20, edge="SKIP", cell_size=cell, resampling=resampling)
    expected = read_chip(expected_path)
    chips = chip_files(tmp_path / "out")
    assert len(chips) == (expected.shape[0] // 20) * (expected.shape[1] // 20)
    for chip in chips:
        with rasterio.open(chip) as opened:
            assert opened.res == pytest.approx((cell, cell))
        difference = read_chip(chip).astype(int) - expected[window_of(chip, expected_path)]
        assert np.abs(difference).max() <= 1


def test_labels_follow_the_cell_size(tmp_path):
    image = write_raster(tmp_path / "image.tif", smooth(90, 120))
    grid = write_raster(
        tmp_path / "grid.tif", np.zeros((60, 80), np.uint8), (UTM_PLACE[0], 0.375, 0, UTM_PLACE[3], 0, -0.375)
    )
    shapes, values = random_polygons(3, 120, 90)
    features = Features([on_map(shape, UTM_PLACE) for shape in shapes], values)
    run(image, features, tmp_path / "masks", tile=20, cell_size=0.375, metadata_format=CLASSIFIED)
    run(image, features, tmp_path / "boxes", tile=20, cell_size=0.375)
    expected = burn_whole(grid, features.geometries, features.values)
    for label in chip_files(tmp_path / "masks", "labels"):
        np.testing.assert_array_equal(read_chip(label)[..., 0], expected[window_of(label, grid)])
    for chip in chip_files(tmp_path / "boxes"):
        cut = clipped_on_map(grid, window_of(chip, grid), features.geometries, features.values)
        boxes = read_boxes(tmp_path / "boxes", chip.stem)
        assert [box.value for box in boxes] == [value for value, _, _ in cut]
        assert all(np.abs(np.subtract(box.sides, sides)).max() <= 0.01 for box, (_, sides, _) in zip(boxes, cut))
    assert statistics_of(tmp_path / "boxes")["MinCellSize"]["x"] == 0.375


@pytest.mark.parametrize("mirror", ["south up", "east to west"])
def test_mirrored_grids_are_turned(tmp_path, mirror):
    pixels = noise(60, 80, 2)
    g = UTM_PLACE
    if mirror == "south up":
        image = write_raster(tmp_path / "image.tif", pixels[::-1], (g[0], 0.25, 0.0, g[3] - 15.0, 0.0, 0.25))
    else:
        image = write_raster(tmp_path / "image.tif", pixels[:, ::-1], (g[0] + 20.0, -0.25, 0.0, g[3], 0.0, -0.25))
    north_up = write_raster(tmp_path / "north_up.tif", pixels)
    run(image, whole(north_up), tmp_path / "out", tile=20, resampling=Resampling.NEAREST)
    assert len(chip_files(tmp_path / "out")) == 12
    for chip in chip_files(tmp_path / "out"):
        np.testing.assert_array_equal(read_chip(chip), pixels[window_of(chip, north_up)])


def test_a_rotated_grid(tmp_path):
    """Pixels lie where the affine says; the corners that the rotated image does not reach are no data."""
    turn = math.radians(20)
    c, s = 0.25 * math.cos(turn), 0.25 * math.sin(turn)
    place = (458400.0, c, s, 5402000.0, s, -c)
    pixels = noise(120, 120, 1, "uint16")
    image = write_raster(tmp_path / "image.tif", pixels, place)
    footprint = on_map(shapely.box(0, 0, 120, 120), place)
    labels = Features([footprint])
    summary = run(
        image, labels, tmp_path / "out", tile=20, edge="PAD", resampling=Resampling.NEAREST, metadata_format=CLASSIFIED
    )
    assert summary.left_out[2] > 0
    inside = right = covered = 0
    for chip in chip_files(tmp_path / "out"):
        mask = read_chip(tmp_path / "out" / "labels" / chip.name)[..., 0]
        read = read_chip(chip)[..., 0]
        with rasterio.open(chip) as opened, rasterio.open(image) as whole_image:
            rows, columns = np.nonzero(mask)
            x, y = opened.transform * (columns + 0.5, rows + 0.5)
            at_x, at_y = ~whole_image.transform * (np.array(x), np.array(y))
        keep = (at_x > 0) & (at_y > 0) & (at_x < 120) & (at_y < 120)
        expected = pixels[at_y[keep].astype(int), at_x[keep].astype(int), 0]
        inside += keep.sum()
        right += (read[rows[keep], columns[keep]] == expected).sum()
        covered += mask.sum()
    assert int(covered) == pytest.approx(120 * 120, rel=0.02)
    assert right / inside > 0.97  # the warp is exact to a twentieth of a pixel
    assert statistics_of(tmp_path / "out")["BandStatsState"][0]["Num"] == pytest.approx(int(covered), rel=0.03)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Other cells on the axes of the image: compared with gdal.Warp of the whole image, and with sums written out."""

from __future__ import annotations

import pickle

import numpy as np
import pytest
from osgeo import gdal
from scenes import UTM_PLACE, noise, smooth, write_raster

import chipsmith.core.sources.cell_raster as cell_raster
from chipsmith.core.errors import SourceError
from chipsmith.core.grid import Grid, Window
from chipsmith.core.settings import Resampling
from chipsmith.core.sources.band_subset import with_bands
from chipsmith.core.sources.image import open_image, open_on_image_grid
from chipsmith.core.sources.raster import valid_samples

WEST, CELL, _, NORTH, _, _ = UTM_PLACE
ROWS, COLUMNS = 84, 110
CELLS = [0.5, 0.75, 0.3, 0.26, 0.25 / 3, 0.2, 1.37, 2.5]
SHIFT_M = (0.1123, -0.0711)
DTYPES = ["uint8", "int16", "uint16", "int32", "uint32", "float32", "float64"]


def _grid(cell: float, x: float = 0.0, y: float = 0.0) -> Grid:
    """Return a grid over the whole image whose corner lies (x, y) metres to the south-east of the image's."""
    width, height = round(COLUMNS * CELL / cell), round(ROWS * CELL / cell)
    return Grid(width, height, (WEST + x, cell, 0.0, NORTH - y, 0.0, -cell))


def _opened(path, grid: Grid, resampling: Resampling):
    crs = gdal.Open(str(path)).GetProjection()
    return open_on_image_grid(
        str(path), "x", Grid(grid.width, grid.height, grid.geotransform, crs), resampling=resampling
    )


def _read(raster) -> tuple[np.ndarray, np.ndarray]:
    """Return all pixels and which samples are data."""
    block = raster.read(raster.grid.window)
    samples = valid_samples(block, raster.bands)
    return block.pixels, np.ones(block.pixels.shape, bool) if samples is None else samples


def _warped(path, grid: Grid, resampling: Resampling) -> tuple[np.ndarray, np.ndarray]:
    """Return the pixels as GDAL warps the whole image, and where it puts any."""
    source = gdal.Open(str(path))
    nodata = source.GetRasterBand(1).GetNoDataValue()
    x_min, y_min, x_max, y_max = grid.bounds_map()
    warped = gdal.Warp(
        "",
        source,
        format="MEM",
        outputBounds=(x_min, y_min, x_max, y_max),
        width=grid.width,
        height=grid.height,
        resampleAlg=resampling.value,
        errorThreshold=0,
        dstAlpha=nodata is None,
        # Else GDAL guesses from the sizes in whole pixels.
        warpOptions=[f"XSCALE={CELL / grid.cell_size_map[0]}", f"YSCALE={CELL / grid.cell_size_map[1]}"],
    )
    pixels = np.moveaxis(warped.ReadAsArray().reshape(-1, grid.height, grid.width), 0, 2)
    if nodata is None:
        return pixels[..., :-1], np.broadcast_to(pixels[..., -1:] > 0, pixels[..., :-1].shape)
    return pixels, ~np.isnan(pixels) if np.isnan(nodata) else pixels != nodata


def _inner(grid: Grid, resampling: Resampling) -> tuple[slice, slice]:
    """Return the cells that are made alike: at the edge GDAL takes other weights for two kernels."""
    cell, edge = grid.cell_size_map[0], 0
    if resampling is Resampling.AVERAGE:
        edge = 1
    elif resampling is Resampling.CUBIC and cell < CELL / 0.95:
        edge = int(2.5 * CELL / cell) + 2
    return slice(edge, grid.height - edge), slice(edge, grid.width - edge)


def _furthest(found: np.ndarray, expected: np.ndarray) -> float:
    """Return the largest difference, in units of the last digit that counts."""
    unit = 1.0
    if found.dtype.itemsize > 2:
        unit = 4e-6 * np.ptp(expected.astype(float))
    return np.abs(found.astype(float) - expected).max() / unit


@pytest.mark.parametrize("resampling", list(Resampling))
@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("dtype", DTYPES)
def test_as_gdal_warps_the_whole_image(tmp_path, dtype, cell, resampling):
    path = write_raster(tmp_path / "image.tif", noise(ROWS, COLUMNS, 2, dtype))
    for shift in ((0.0, 0.0), SHIFT_M):
        grid = _grid(cell, *shift)
        pixels, has_data = _read(_opened(path, grid, resampling))
        expected, inside = _warped(path, grid, resampling)
        # GDAL leaves out cells whose centre lies on the very edge.
        assert not (inside & ~has_data).any()
        assert not (has_data & ~inside)[:-1, :-1].any()
        inner = _inner(grid, resampling)
        assert _furthest(pixels[inner][inside[inner]], expected[inner][inside[inner]]) <= 1


@pytest.mark.parametrize("resampling", list(Resampling))
@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize(
    ("dtype", "nodata"), [("uint8", 255), ("uint8", 0), ("int16", -32768), ("float32", -9999.0), ("float32", np.nan)]
)
def test_nodata_is_where_gdal_has_it_and_in_no_sum(tmp_path, dtype, nodata, cell, resampling):
    pixels, is_gap = noise(ROWS, COLUMNS, 2, dtype), _gaps()
    pixels[pixels == nodata] = 7
    pixels[is_gap] = nodata
    pixels[60, 3:20, 1] = nodata
    path = write_raster(tmp_path / "image.tif", pixels, nodata=nodata)
    _compare_gaps(path, _grid(cell, *SHIFT_M), resampling)


@pytest.mark.parametrize("resampling", list(Resampling))
@pytest.mark.parametrize("cell", CELLS)
def test_a_mask_is_where_gdal_has_it(tmp_path, cell, resampling):
    path = write_raster(tmp_path / "image.tif", noise(ROWS, COLUMNS, 2), mask=~_gaps())
    _compare_gaps(path, _grid(cell, *SHIFT_M), resampling)


def _gaps() -> np.ndarray:
    is_gap = np.random.default_rng(1).random((ROWS, COLUMNS)) < 0.03
    is_gap[20:40, 30:60] = True
    return is_gap


def _compare_gaps(path, grid: Grid, resampling: Resampling) -> None:
    pixels, has_data = _read(_opened(path, grid, resampling))
    expected, inside = _warped(path, grid, resampling)
    np.testing.assert_array_equal(has_data, inside)
    inner = _inner(grid, resampling)
    assert 0.05 < 1 - inside[inner].mean() < 0.4 or resampling is Resampling.AVERAGE
    if resampling is Resampling.CUBIC:
        # Where nearly all around is missing, what is left of a stretched kernel may be hardly more than nothing.
        away = np.abs(pixels[inner].astype(float) - expected[inner])[inside[inner]]
        span = np.ptp(expected[inner][inside[inner]].astype(float))
        assert (away <= max(1.0, 4e-6 * span)).mean() > 0.97
    else:
        assert _furthest(pixels[inner][inside[inner]], expected[inner][inside[inner]]) <= 1


@pytest.mark.parametrize("resampling", list(Resampling))
@pytest.mark.parametrize("cell", [0.6, 0.26, 0.09])
@pytest.mark.parametrize(("dtype", "nodata"), [("uint8", None), ("uint8", 5), ("float32", np.nan)])
def test_any_window_holds_the_same_bits(tmp_path, dtype, nodata, cell, resampling, monkeypatch):
    monkeypatch.setattr(cell_raster, "_SAMPLES_AT_ONCE", 1500)
    pixels = noise(ROWS, COLUMNS, 3, dtype)
    if nodata is not None:
        pixels[_gaps()] = nodata
    path = write_raster(tmp_path / "image.tif", pixels, nodata=nodata)
    grid = _grid(cell, *SHIFT_M)
    raster = _opened(path, grid, resampling)
    assert raster.reads_alike
    everything = raster.read(raster.grid.window)
    random = np.random.default_rng(2)
    monkeypatch.setattr(cell_raster, "_SAMPLES_AT_ONCE", 4000)
    monkeypatch.setattr(cell_raster, "_WIDEST_ROWS_BYTES", 1500)
    for _ in range(25):
        x, y = int(random.integers(grid.width)), int(random.integers(grid.height))
        size = (int(random.integers(1, side + 1)) for side in (grid.width - x, grid.height - y))
        window = Window(x, y, *size)
        block, part = raster.read(window), everything.part(window)
        assert block.pixels.tobytes() == part.pixels.tobytes()
        np.testing.assert_array_equal(block.covered, part.covered)


def test_averages_are_those_of_all_pixels(tmp_path):
    """Also where overviews hold but some of them."""
    pixels = noise(90, 120, 2, "uint16")
    path = write_raster(tmp_path / "image.tif", pixels)
    gdal.Open(str(path), gdal.GA_Update).BuildOverviews("NEAREST", [2, 4])
    raster = open_image(str(path), "x", cell_size_map=1.5, resampling=Resampling.AVERAGE)
    means = pixels.reshape(15, 6, 20, 6, 2).mean(axis=(1, 3))
    assert np.abs(raster.read(raster.grid.window).pixels - means).max() <= 0.5 + 1e-3
    assert not raster.has_mask


@pytest.mark.parametrize(("x_step", "y_step"), [(-CELL, -CELL), (CELL, CELL), (-CELL, CELL)])
@pytest.mark.parametrize("resampling", list(Resampling))
def test_mirrored_images(tmp_path, resampling, x_step, y_step):
    pixels = noise(ROWS, COLUMNS, 2)
    grid = _grid(0.37)
    upright = write_raster(tmp_path / "upright.tif", pixels)
    mirrored = pixels[:: 1 if y_step < 0 else -1, :: 1 if x_step > 0 else -1]
    place = (
        WEST if x_step > 0 else WEST + COLUMNS * CELL, x_step, 0.0,
        NORTH if y_step < 0 else NORTH - ROWS * CELL, 0.0, y_step,
    )  # fmt: skip
    path = write_raster(tmp_path / "mirrored.tif", mirrored, place)
    found, _ = _read(_opened(path, grid, resampling))
    expected, _ = _read(_opened(upright, grid, resampling))
    assert np.abs(found.astype(int) - expected).max() <= 1


def test_pixels_that_are_no_numbers_are_in_no_sum(tmp_path):
    pixels = noise(40, 40, 1, "float32")
    pixels[10:20, 10:20] = np.nan
    pixels[10:20:2, 10:20:2] = 7
    raster = open_image(
        str(write_raster(tmp_path / "image.tif", pixels)), "x", cell_size_map=0.5, resampling=Resampling.AVERAGE
    )
    means = np.nanmean(pixels.reshape(20, 2, 20, 2), axis=(1, 3))
    np.testing.assert_allclose(raster.read(raster.grid.window).pixels[..., 0], means, rtol=1e-5, atol=1e-3)


@pytest.mark.parametrize(("nodata", "instead"), [(100, 99), (0, 1)])
def test_sums_that_become_nodata_stay_data(tmp_path, nodata, instead):
    pixels = np.full((20, 20), nodata, np.uint8)
    pixels[:, ::2] += 1
    pixels[:10] = 50
    pixels[10:, 1::2] = max(0, nodata - 1) or 1
    raster = open_image(
        str(write_raster(tmp_path / "image.tif", pixels, nodata=nodata)), "x", cell_size_map=0.5,
        resampling=Resampling.AVERAGE,
    )  # fmt: skip
    found = raster.read(raster.grid.window).pixels[..., 0]
    assert (found[:5] == 50).all()
    assert (found[5:] != nodata).all()
    assert instead in found


def test_bands_and_another_process(tmp_path):
    path = write_raster(tmp_path / "image.tif", smooth(60, 80))
    raster = open_image(str(path), "x", cell_size_map=0.4)
    window = Window(3, 5, 20, 17)
    pixels = raster.read(window).pixels
    for opened in (with_bands(raster, [3, 1]), pickle.loads(pickle.dumps(with_bands(raster, [3, 1])))):
        np.testing.assert_array_equal(opened.read(window).pixels, pixels[..., [2, 0]])
    np.testing.assert_array_equal(pickle.loads(pickle.dumps(raster)).read(window).pixels, pixels)


def test_a_part_that_cannot_be_read_is_named(tmp_path):
    path = write_raster(tmp_path / "image.tif", noise(200, 200, 3))
    raster = open_image(str(path), "the image", cell_size_map=0.4)
    path.write_bytes(path.read_bytes()[:60000])
    with pytest.raises(SourceError) as caught:
        open_image(str(path), "the image", cell_size_map=0.4).read(raster.grid.window)
    assert "the image" in str(caught.value)


def test_where_data_may_be(tmp_path):
    path = tmp_path / "sparse.tif"
    options = ["SPARSE_OK=TRUE", "TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64"]
    image = gdal.GetDriverByName("GTiff").Create(str(path), 512, 512, 1, gdal.GDT_Byte, options)
    image.SetProjection(gdal.Open(str(write_raster(tmp_path / "one.tif", noise(4, 4)))).GetProjection())
    image.SetGeoTransform(UTM_PLACE)
    image.GetRasterBand(1).SetNoDataValue(0)
    image.GetRasterBand(1).WriteArray(np.full((64, 64), 9, np.uint8), 128, 256)
    image = None
    raster = open_image(str(path), "x", cell_size_map=0.5)
    (found,) = raster.data_bounds(raster.grid.window).tolist()
    assert found[0] <= 64 and found[1] <= 128 and found[2] >= 96 and found[3] >= 160
    assert found[2] - found[0] <= 42 and found[3] - found[1] <= 42

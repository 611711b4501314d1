# SPDX-License-Identifier: GPL-2.0-or-later
"""Turned pixels, compared with gdal.Warp of the whole region; the same bits in every window."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from scenes import UTM_PLACE, noise, write_raster

from chipsmith.core.grid import Window
from chipsmith.core.settings import Resampling
from chipsmith.core.sources.image import open_pixels
from chipsmith.core.sources.raster import valid_samples
from chipsmith.core.sources.turned_raster import TurnedRaster
from chipsmith.core.turn import turned

ROWS, COLUMNS = 150, 190
KERNELS = [Resampling.NEAREST, Resampling.BILINEAR]


def _turned(path, angle: float, resampling: Resampling, region: Window | None = None) -> TurnedRaster:
    raster = open_pixels(str(path), "x")
    region = region or raster.grid.window
    return TurnedRaster(raster, turned(raster.grid, region, angle), region, resampling)


def _image(folder, dtype: str, kind: str):
    """Write an image of a kind of nodata; return its path and nodata value."""
    pixels = noise(ROWS, COLUMNS, 3, dtype)
    is_gap = np.random.default_rng(1).random((ROWS, COLUMNS)) < 0.03
    is_gap[40:70, 60:120] = True
    if kind == "whole":
        return write_raster(folder / "image.tif", pixels), None
    if kind == "mask":
        return write_raster(folder / "image.tif", pixels, mask=~is_gap), None
    nodata = np.nan if dtype == "float32" else 0
    pixels[pixels == nodata] = 7
    pixels[is_gap] = nodata
    pixels[100, 10:60, 1] = nodata
    return write_raster(folder / "image.tif", pixels, nodata=nodata), nodata


def _warped(path, raster: TurnedRaster, resampling: Resampling, nodata) -> tuple[np.ndarray, np.ndarray]:
    """Return the pixels as GDAL warps the whole image, and where it puts any."""
    grid = raster.grid
    bands = 3 + (nodata is None)
    image = gdal.Open(str(path))
    code = image.GetRasterBand(1).DataType
    target = gdal.GetDriverByName("MEM").Create("", grid.width, grid.height, bands, code)
    target.SetGeoTransform(grid.geotransform)
    target.SetProjection(grid.crs_wkt)
    for number in range(1, 4):
        if nodata is not None:
            target.GetRasterBand(number).SetNoDataValue(nodata)
            target.GetRasterBand(number).Fill(nodata)
    if nodata is None:
        target.GetRasterBand(4).SetColorInterpretation(gdal.GCI_AlphaBand)
    scale = ["XSCALE=1", "YSCALE=1"]
    gdal.Warp(target, str(path), resampleAlg=resampling.value, errorThreshold=0, warpOptions=scale)
    pixels = np.moveaxis(target.ReadAsArray(), 0, 2)
    if nodata is None:
        return pixels[..., :3], np.broadcast_to(pixels[..., 3:] > 0, pixels[..., :3].shape)
    return pixels, ~np.isnan(pixels) if np.isnan(nodata) else pixels != nodata


@pytest.mark.parametrize("resampling", KERNELS)
@pytest.mark.parametrize("angle", [30.0, 45.0, 111.0, 200.5, 359.0])
@pytest.mark.parametrize("dtype", ["uint8", "uint16", "float32"])
@pytest.mark.parametrize("kind", ["whole", "mask", "nodata"])
def test_as_gdal_warps_the_whole_image(tmp_path, kind, dtype, angle, resampling):
    path, nodata = _image(tmp_path, dtype, kind)
    raster = _turned(path, angle, resampling)
    block = raster.read(raster.grid.window)
    has_data = valid_samples(block, raster.bands)
    expected, inside = _warped(path, raster, resampling, nodata)
    # A middle on an edge between two pixels may fall either way.
    assert (has_data != inside).mean() < 2e-4
    both = has_data & inside
    assert both.mean() > 0.3
    difference = np.abs(block.pixels[both].astype(float) - expected[both])
    # At 45 degrees many middles lie on an edge.
    unit = 1.0 if dtype != "float32" else 1e-2
    assert (difference > unit).mean() < (2e-3 if resampling is Resampling.NEAREST else 1e-6)


@pytest.mark.parametrize("resampling", KERNELS)
@pytest.mark.parametrize(("dtype", "kind"), [("uint8", "whole"), ("uint8", "mask"), ("float32", "nodata")])
def test_any_window_holds_the_same_bits(tmp_path, dtype, kind, resampling):
    path, _ = _image(tmp_path, dtype, kind)
    raster = _turned(path, 33.0, resampling, Window(20, 10, 150, 130))
    assert raster.reads_alike
    everything = raster.read(raster.grid.window)
    random = np.random.default_rng(2)
    for _ in range(40):
        x, y = int(random.integers(raster.grid.width)), int(random.integers(raster.grid.height))
        size = (int(random.integers(1, side + 1)) for side in (raster.grid.width - x, raster.grid.height - y))
        window = Window(x, y, *size)
        block, part = raster.read(window), everything.part(window)
        assert block.pixels.tobytes() == part.pixels.tobytes()
        np.testing.assert_array_equal(block.covered, part.covered)


def test_a_grid_in_degrees_or_without_place(tmp_path):
    pixels = noise(ROWS, COLUMNS, 3)
    here = _turned(write_raster(tmp_path / "here.tif", pixels, UTM_PLACE), 45.0, Resampling.BILINEAR)
    nowhere = _turned(write_raster(tmp_path / "nowhere.tif", pixels, (), ""), 45.0, Resampling.BILINEAR)
    window = here.grid.window
    np.testing.assert_array_equal(here.read(window).pixels, nowhere.read(window).pixels)

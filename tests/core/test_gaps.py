# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a raster is known to hold no data nothing is read, and the chips are those of reading everything."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from array_raster import ArrayRaster
from hypothesis import given
from hypothesis import strategies as st
from oracles import assert_one_sentence, chip_files, tree
from osgeo import gdal
from scenes import UTM, UTM_PLACE, noise, plan_over, settings_of, wkt_of, write_raster

from chipsmith.core.errors import SettingsError
from chipsmith.core.export import export
from chipsmith.core.feature_plan import FeaturePlan
from chipsmith.core.grid import Grid, Window
from chipsmith.core.inputs import ClassRasterSource, ImageInput
from chipsmith.core.plan import Fate
from chipsmith.core.preparation.class_raster import values_in
from chipsmith.core.progress import SilentProgress
from chipsmith.core.settings import MetadataFormat, Resampling, StretchMethod
from chipsmith.core.sources.band_subset import BandSubset
from chipsmith.core.sources.image import open_image
from chipsmith.core.sources.items import Item
from chipsmith.core.sources.mosaic import open_mosaic
from chipsmith.core.sources.raster import PixelBlock, Raster, data_bounds, valid_pixels
from chipsmith.core.sources.stretch import stretch_limits
from chipsmith.core.sources.strip_reader import StripReader
from chipsmith.core.survey import without_gaps, without_nodata

CELL = 0.25
BLOCK = 16


class Mute:
    """Another raster, which does not say where it holds no data, and counts the pixels that are read."""

    def __init__(self, raster: Raster) -> None:
        self._raster = raster
        self.pixels = 0

    def __getattr__(self, name: str):
        if name in ("data_bounds", "read_into"):
            raise AttributeError(name)
        return getattr(self.__dict__["_raster"], name)

    def read(self, window: Window) -> PixelBlock:
        self.pixels += window.width * window.height
        return self._raster.read(window)


class Telling(Mute):
    """The same, which says what it knows."""

    def data_bounds(self, region: Window) -> np.ndarray | None:
        return data_bounds(self._raster, region)


def _mosaic(folder: Path, corners, side: int = 20, nodata: int | None = None) -> Raster:
    items = []
    for number, (x, y) in enumerate(corners):
        place = (UTM_PLACE[0] + x * CELL, CELL, 0.0, UTM_PLACE[3] - y * CELL, 0.0, -CELL)
        path = folder / f"{side}_{x}_{y}.tif"
        if not path.exists():
            write_raster(path, noise(side, side, 2, seed=number), place, nodata=nodata)
        items.append(Item(str(path), path.name, path.name))
    return open_mosaic(items, None, Resampling.NEAREST, SilentProgress())


def _sparse(path: Path, blocks: np.ndarray, *options: str, nodata: float | None = 0, mask: bool = False) -> Path:
    """Write a file of which only some blocks are stored, bool (rows, columns)."""
    rows, columns = (side * BLOCK for side in blocks.shape)
    options = ("SPARSE_OK=TRUE", "TILED=YES", f"BLOCKXSIZE={BLOCK}", f"BLOCKYSIZE={BLOCK}", *options)
    before = gdal.GetConfigOption("GDAL_TIFF_INTERNAL_MASK")
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 2, gdal.GDT_Byte, list(options))
    dataset.SetProjection(wkt_of(UTM))
    dataset.SetGeoTransform(UTM_PLACE)
    bands = [dataset.GetRasterBand(number) for number in (1, 2)]
    if nodata is not None:
        for band in bands:
            band.SetNoDataValue(nodata)
    if mask:
        dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    pixels = noise(BLOCK, BLOCK, 2, seed=4)
    pixels[:5] = 0
    for row, column in np.argwhere(blocks).tolist():
        dataset.WriteArray(np.moveaxis(pixels, 2, 0), column * BLOCK, row * BLOCK)
        if mask:
            bands[0].GetMaskBand().WriteArray(np.full((BLOCK, BLOCK), 255, np.uint8), column * BLOCK, row * BLOCK)
    dataset.FlushCache()
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", before)
    return path


def _fates(raster: Raster, plan, region: Window, percent: float) -> np.ndarray:
    unread = without_gaps(plan, raster, region)
    return without_nodata(unread, raster, region, percent, SilentProgress()).fate


def _check_same_as_reading_all(raster: Raster, region: Window, tile: int, stride: int, edge: str, percent: float):
    plan = plan_over(raster.grid, tile=tile, stride=stride, edge=edge, region=region)
    seen, unseen = Telling(raster), Mute(raster)
    slow = _fates(unseen, plan, region, percent)
    np.testing.assert_array_equal(_fates(seen, plan, region, percent), slow)
    assert seen.pixels <= unseen.pixels
    return seen.pixels, unseen.pixels


def _part(data, grid: Grid) -> Window:
    x, y = data.draw(st.integers(0, grid.width - 1)), data.draw(st.integers(0, grid.height - 1))
    return Window(x, y, data.draw(st.integers(1, grid.width - x)), data.draw(st.integers(1, grid.height - y)))


EDGES = st.sampled_from(["SHIFT", "PAD", "SKIP"])
CHOICES = (st.integers(5, 40), st.integers(3, 50), EDGES, st.sampled_from([0, 60, 100]))
CORNERS = st.lists(st.tuples(st.integers(0, 150), st.integers(0, 150)), min_size=1, max_size=5, unique=True)


@given(st.data())
def test_a_mosaic_gives_the_same_chips_as_if_all_were_read(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("items")
    mosaic = _mosaic(folder, data.draw(CORNERS), nodata=data.draw(st.sampled_from([None, 0])))
    raster = data.draw(st.sampled_from([mosaic, BandSubset(mosaic, [2])]))
    region = data.draw(st.sampled_from([raster.grid.window, _part(data, raster.grid)]))
    _check_same_as_reading_all(raster, region, *(data.draw(choice) for choice in CHOICES))


@given(st.data())
def test_a_sparse_file_gives_the_same_chips_as_if_all_were_read(tmp_path_factory, data):
    random = np.random.default_rng(data.draw(st.integers(0, 99)))
    blocks = random.random((data.draw(st.integers(1, 9)), data.draw(st.integers(1, 9)))) < 0.3
    options = data.draw(st.sampled_from([(), ("INTERLEAVE=BAND",), ("COMPRESS=DEFLATE",)]))
    nodata, mask = data.draw(st.sampled_from([(0, False), (9, False), (None, False), (None, True), (300, False)]))
    path = _sparse(tmp_path_factory.mktemp("sparse") / "image.tif", blocks, *options, nodata=nodata, mask=mask)
    raster = open_image(str(path), "x")
    region = data.draw(st.sampled_from([raster.grid.window, _part(data, raster.grid)]))
    _check_same_as_reading_all(raster, region, *(data.draw(choice) for choice in CHOICES))


@given(st.data())
def test_a_vrt_gives_the_same_chips_as_if_all_were_read(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("items")
    corners, nodata = data.draw(CORNERS), data.draw(st.sampled_from([None, 0]))
    _mosaic(folder, corners, nodata=nodata)
    resolution = {"resolution": "user", "xRes": 0.7 * CELL, "yRes": 0.7 * CELL} if data.draw(st.booleans()) else {}
    path = folder / "all.vrt"
    gdal.BuildVRT(str(path), sorted(map(str, folder.glob("*.tif"))), **resolution).FlushCache()
    raster = open_image(str(path), "x")
    region = data.draw(st.sampled_from([raster.grid.window, _part(data, raster.grid)]))
    _check_same_as_reading_all(raster, region, *(data.draw(choice) for choice in CHOICES))


def test_far_apart_files_of_a_vrt_are_found_without_reading(tmp_path):
    _mosaic(tmp_path, [(0, 0), (400_000, 400_000)], side=300, nodata=0)
    path = tmp_path / "all.vrt"
    gdal.BuildVRT(str(path), sorted(map(str, tmp_path.glob("*.tif")))).FlushCache()
    raster = open_image(str(path), "x")
    bounds = data_bounds(raster, raster.grid.window)
    assert sorted(bounds.tolist()) == [[0, 0, 300, 300], [400_000, 400_000, 400_300, 400_300]]
    warped = tmp_path / "warped.vrt"
    gdal.Warp(str(warped), str(path), format="VRT", dstSRS="EPSG:32634", width=500, height=500).FlushCache()
    other = open_image(str(warped), "x")
    assert data_bounds(other, other.grid.window) is None


@pytest.mark.parametrize("nodata", [0, 9])
def test_what_is_not_stored_is_not_read(tmp_path, nodata, monkeypatch):
    monkeypatch.setattr("chipsmith.core.strip_limits.WIDEST_GAP_PX", 0)
    blocks = np.zeros((40, 40), bool)
    blocks[3, 5] = blocks[30, 20] = True
    raster = open_image(str(_sparse(tmp_path / "image.tif", blocks, nodata=nodata)), "x")
    seen, unseen = _check_same_as_reading_all(raster, raster.grid.window, 16, 16, "SHIFT", 100)
    assert (seen, unseen) == (2 * BLOCK * BLOCK, 640 * 640)
    bounds = data_bounds(raster, raster.grid.window)
    assert sorted(bounds.tolist()) == [[80, 48, 96, 64], [320, 480, 336, 496]]


@pytest.mark.parametrize(("nodata", "mask"), [(None, False), (300, False)])
def test_gaps_that_read_as_data_are_data(tmp_path, nodata, mask):
    blocks = np.zeros((4, 4), bool)
    raster = open_image(str(_sparse(tmp_path / "image.tif", blocks, nodata=nodata, mask=mask)), "x")
    assert data_bounds(raster, raster.grid.window) is None


def test_a_masked_sparse_file_has_gaps_too(tmp_path):
    blocks = np.eye(4, dtype=bool)
    raster = open_image(str(_sparse(tmp_path / "image.tif", blocks, nodata=None, mask=True)), "x")
    bounds = data_bounds(raster, raster.grid.window)
    assert len(bounds) == 4
    valid = valid_pixels(raster.read(raster.grid.window), raster.bands)
    assert valid.sum() == 4 * BLOCK * BLOCK


def test_a_full_file_asks_nothing_more(tmp_path):
    raster = open_image(str(_sparse(tmp_path / "image.tif", np.ones((4, 4), bool))), "x")
    assert data_bounds(raster, raster.grid.window) is None
    assert data_bounds(ArrayRaster(noise(5, 5, 1)), Window(0, 0, 5, 5)) is None


def test_far_apart_items_are_planned_and_cut_at_once(tmp_path):
    """Two images 100 km apart: 6 million positions of which no more than the items' pixels are read."""
    mosaic = _mosaic(tmp_path, [(0, 0), (400_000, 400_000)], side=300)
    seen = Telling(mosaic)
    settings = settings_of(metadata_format=MetadataFormat.EXPORT_TILES, tile=256, stride=160)
    summary = export(settings, ImageInput(seen, seen.grid.window), None, tmp_path / "out", SilentProgress())
    assert summary.chips == len(chip_files(tmp_path / "out"))
    assert summary.chips + summary.left_out[Fate.NODATA] > 6_000_000
    # In the survey and for the chips; each chip reaches past the item by less than a tile.
    assert seen.pixels < 2 * 2 * (300 + 2 * 256) ** 2 * 2
    assert summary.chips >= 2 * 2 * 2


@pytest.mark.parametrize("angle", [30.0, 90.0])
@pytest.mark.parametrize("stretch", [StretchMethod.NONE, StretchMethod.PERCENTILE_2_98])
def test_turned_and_stretched_chips_are_the_same_too(tmp_path, angle, stretch, monkeypatch):
    mosaic = _mosaic(tmp_path, [(0, 0), (150, 40), (70, 120)], side=40)
    settings = settings_of(
        metadata_format=MetadataFormat.EXPORT_TILES, tile=24, stride=16, rotation_angle_deg=angle, stretch=stretch
    )
    seen, unseen = Telling(mosaic), Mute(mosaic)
    monkeypatch.setattr("chipsmith.core.views.BLOCK_WIDTH_PX", 32)
    monkeypatch.setattr("chipsmith.core.strip_limits.WIDEST_GAP_PX", 0)
    for raster, name in ((seen, "seen"), (unseen, "unseen")):
        export(settings, ImageInput(raster, raster.grid.window), None, tmp_path / name, SilentProgress())
    assert tree(tmp_path / "seen" / "images") == tree(tmp_path / "unseen" / "images")
    assert seen.pixels < unseen.pixels


@pytest.mark.parametrize("method", [method for method in StretchMethod if method is not StretchMethod.NONE])
def test_limits_of_a_stretch_are_those_of_reading_all(tmp_path, method):
    mosaic = _mosaic(tmp_path, [(0, 0), (9000, 10), (30, 700)], side=200)
    seen, unseen = Telling(mosaic), Mute(mosaic)
    region = Window(20, 30, mosaic.grid.width - 60, mosaic.grid.height - 40)
    limits = [stretch_limits(raster, region, method, SilentProgress()) for raster in (seen, unseen)]
    assert limits[0] == limits[1]
    assert seen.pixels < unseen.pixels / 2


@given(st.data())
def test_which_chips_meet_windows(data):
    grid = Grid(data.draw(st.integers(1, 120)), data.draw(st.integers(1, 120)), UTM_PLACE)
    tile, stride = data.draw(st.integers(2, 40)), data.draw(st.integers(1, 50))
    lattice = plan_over(grid, tile=tile, stride=stride, edge=data.draw(EDGES))
    random = np.random.default_rng(data.draw(st.integers(0, 99)))
    starts = random.integers(-5, 125, (data.draw(st.integers(0, 6)), 2))
    bounds = np.column_stack((starts, starts + random.integers(1, 30, starts.shape)))
    windows = random.permutation(lattice.windows())
    free = FeaturePlan(
        grid, grid.window, tile, tile, 0, np.zeros((len(windows), 1), np.uint8), windows, np.arange(len(windows)), 50
    )  # fmt: skip
    for plan in (lattice, free):
        for (row, column), found in np.ndenumerate(plan.meets(bounds)):
            own = plan.window(row, column)
            others = (Window(x, y, x_end - x, y_end - y) for x, y, x_end, y_end in bounds.tolist())
            assert found == any(not own.intersection(other).is_empty for other in others)


def test_more_turned_positions_than_a_run_can_plan_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("chipsmith.core.planning.MOST_TURNED_POSITIONS", 20)
    raster = _mosaic(tmp_path, [(0, 0), (100, 100)])
    settings = settings_of(metadata_format=MetadataFormat.EXPORT_TILES, tile=20, stride=20, rotation_angle_deg=90)
    with pytest.raises(SettingsError) as caught:
        export(settings, ImageInput(raster, raster.grid.window), None, tmp_path / "out", SilentProgress())
    assert_one_sentence(caught.value, "ROTATION_ANGLE", "PROCESS_ALL_RASTER_ITEMS")
    assert not (tmp_path / "out").exists()


def test_classes_are_looked_for_where_a_class_raster_has_data(tmp_path):
    blocks = np.zeros((3, 300), bool)
    blocks[1, 2] = blocks[2, 290] = True
    raster = BandSubset(open_image(str(_sparse(tmp_path / "classes.tif", blocks)), "x"), [1])
    region = Window(5, 3, raster.grid.width - 9, raster.grid.height - 3)
    found = []
    for source in (Telling(raster), Mute(raster)):
        reader = StripReader(source, region, SilentProgress())
        found.append((values_in(ClassRasterSource(source, "x"), region, reader).tolist(), source.pixels))
    (seen, seen_pixels), (all_values, all_pixels) = found
    assert seen == all_values
    assert seen
    assert seen_pixels < all_pixels / 3

# SPDX-License-Identifier: GPL-2.0-or-later
"""The limits of a stretch, the 8 bits between them, and datasets made so."""

from __future__ import annotations

import json
from functools import partial

import numpy as np
import pytest
from array_raster import ArrayRaster
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from oracles import assert_one_sentence, check_dataset, chip_files, read_chip, statistics_of, window_of
from osgeo import gdal
from scenes import DTYPES, UTM_PLACE, ChipFormat, Listener, noise, run, settings_of, smooth, whole, write_raster

from chipsmith.core.dataset.stretch_record import StretchRecord, stretch_entries, stretch_to_append
from chipsmith.core.errors import CancelledError, OutputError, SettingsError
from chipsmith.core.export import export
from chipsmith.core.grid import Window
from chipsmith.core.inputs import ImageInput
from chipsmith.core.progress import SilentProgress
from chipsmith.core.settings import StretchMethod
from chipsmith.core.sources import sample_scan, strip_reader
from chipsmith.core.sources.image import open_image, region_of
from chipsmith.core.sources.stretch import Limits, StretchedRaster, common_limits, stretch_limits

MINMAX, PERCENTILE, STDDEV = StretchMethod.MINMAX, StretchMethod.PERCENTILE_2_98, StretchMethod.STDDEV
METHODS = (MINMAX, PERCENTILE, STDDEV)
ALL_DTYPES = (*DTYPES, "int8", "int64", "uint64")


def _valid(raster: ArrayRaster, index: int) -> np.ndarray:
    """Return the samples of a band that count, found in the simplest way."""
    band = raster.pixels[..., index]
    keep = np.ones(band.shape, dtype=bool) if raster.covered is None else raster.covered.copy()
    if band.dtype.kind == "f":
        keep &= np.isfinite(band)
    if raster.bands[index].nodata is not None:
        keep &= band != raster.bands[index].nodata
    return band[keep]


def _expected(values: np.ndarray, method: StretchMethod) -> tuple[float, float]:
    if values.size == 0:
        return 0.0, 0.0
    wide = values.astype(np.float64)
    low, high = wide.min(), wide.max()
    if method is MINMAX:
        return low, high
    if method is PERCENTILE:
        return tuple(np.percentile(wide, [2, 98]))
    width = 2 * wide.std(ddof=1) if wide.size > 1 else 0.0
    return max(low, wide.mean() - width), min(high, wide.mean() + width)


def _check_limits(raster: ArrayRaster, method: StretchMethod, region: Window | None = None) -> tuple[Limits, ...]:
    found = stretch_limits(raster, region or raster.grid.window, method, SilentProgress())
    rows, columns = (region or raster.grid.window).slices_in(raster.grid.window)
    covered = None if raster.covered is None else raster.covered[rows, columns]
    nodata = tuple(band.nodata for band in raster.bands)
    part = ArrayRaster(raster.pixels[rows, columns], nodata, covered)
    for index, limits in enumerate(found):
        values = _valid(part, index)
        low, high = _expected(values, method)
        size = np.abs(values.astype(np.float64)).max(initial=0)
        is_split = method is PERCENTILE and raster.dtype.itemsize == 8
        off = 2**31 if is_split and raster.dtype.kind in "iu" else size * 1e-12
        assert limits.low == pytest.approx(low, rel=2**-20 if is_split else 1e-12, abs=off)
        assert limits.high == pytest.approx(high, rel=2**-20 if is_split else 1e-12, abs=off)
    return found


def _formula(pixels: np.ndarray, limits: Limits, first: int) -> np.ndarray:
    values = pixels.astype(np.float64)
    if limits.low == limits.high:
        return np.where(values > limits.low, 255, first).astype(np.uint8)
    scaled = (values - limits.low) / (limits.high - limits.low) * (255 - first) + first
    return np.clip(np.floor(scaled + 0.5), first, 255).astype(np.uint8)


def _ramp(dtype: str, rows: int = 90, columns: int = 120, bands: int = 2) -> np.ndarray:
    """Return bell-shaped values with many distinct ones, far from 0."""
    random = np.random.default_rng(7)
    kind = np.dtype(dtype)
    if kind.itemsize == 1:
        return np.clip(random.normal(60, 20, (rows, columns, bands)), 0, 127).astype(kind)
    return random.normal(9000, 900, (rows, columns, bands)).astype(kind)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("dtype", ALL_DTYPES)
@pytest.mark.parametrize("make", [_ramp, lambda dtype: noise(40, 50, 3, dtype)], ids=["bell", "few values"])
def test_limits_of_every_type(dtype, method, make):
    _check_limits(ArrayRaster(make(dtype)), method)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int32", "float32", "float64"])
def test_only_the_region_counts(dtype, method):
    raster = ArrayRaster(_ramp(dtype))
    assert _check_limits(raster, method, Window(13, 7, 40, 30)) != _check_limits(raster, method)


@st.composite
def _rasters(draw):
    """Rasters of any type with extreme values, nodata, NaN, infinities and gaps."""
    dtype = np.dtype(draw(st.sampled_from(ALL_DTYPES)))
    if dtype.kind == "f":
        # Doubles beyond these are too far apart for doubles to tell their distance.
        bound = 1e150 if dtype.itemsize == 8 else float(np.finfo(dtype).max)
        width = dtype.itemsize * 8
        numbers = st.floats(-bound, bound, width=width)
        elements = st.one_of(numbers, st.sampled_from([0.0, -0.0, np.nan, np.inf, -np.inf, 1.0, -7.0]))
    else:
        limits = np.iinfo(dtype)
        elements = st.one_of(st.integers(limits.min, limits.max), st.integers(0, 3))
    shape = (draw(st.integers(1, 7)), draw(st.integers(1, 7)), draw(st.integers(1, 3)))
    pixels = draw(arrays.arrays(dtype, shape, elements=elements))
    nodata = tuple(draw(st.sampled_from([None, 0.0, 1.0, -7.0, float("nan"), 2.5])) for _ in range(shape[2]))
    covered = draw(st.one_of(st.none(), arrays.arrays(bool, shape[:2])))
    return ArrayRaster(pixels, nodata, covered)


@given(_rasters(), st.sampled_from(METHODS))
def test_limits_of_anything(raster, method):
    _check_limits(raster, method)


@given(_rasters(), st.sampled_from(METHODS))
def test_pixels_of_anything(raster, method):
    limits = stretch_limits(raster, raster.grid.window, method, SilentProgress())
    stretched = StretchedRaster(raster, limits)
    block = stretched.read(raster.grid.window)
    has_nodata = raster.dtype.kind == "f" or any(band.nodata is not None for band in raster.bands)
    assert stretched.first_value == int(has_nodata)
    assert [band.nodata for band in stretched.bands] == [0.0 if has_nodata else None] * len(limits)
    assert block.pixels.dtype == stretched.dtype == np.uint8
    assert block.covered is raster.covered or np.array_equal(block.covered, raster.covered)
    for index, band in enumerate(raster.bands):
        source = raster.pixels[..., index]
        is_data = np.ones(source.shape, dtype=bool) if raster.covered is None else raster.covered
        if band.nodata is not None:
            is_data = is_data & (source != band.nodata)
        is_data = is_data & ~np.isnan(source.astype(np.float64))
        with np.errstate(all="ignore"):
            expected = np.where(is_data, _formula(np.nan_to_num(source, nan=0), limits[index], int(has_nodata)), 0)
            infinite = np.isinf(source.astype(np.float64))
        expected[is_data & infinite] = np.where(source[is_data & infinite] > 0, 255, int(has_nodata))
        np.testing.assert_array_equal(block.pixels[..., index], expected)
        if has_nodata:
            np.testing.assert_array_equal(block.pixels[..., index] != 0, is_data)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("dtype", ["uint8", "int16", "uint32", "float32", "float64"])
def test_strips_and_blocks_make_no_difference(monkeypatch, dtype, method):
    random = np.random.default_rng(3)
    pixels = (random.normal(0, 1, (300, 4500, 2)) * 1000 + 3000).clip(0, 6000).astype(dtype)
    region = Window(17, 5, 4400, 290)
    first = stretch_limits(ArrayRaster(pixels, 5.0), region, method, SilentProgress())
    for strip_bytes, widest_bytes, portion_bytes, block in ((1, 1, 1, 1), (1 << 30, 1 << 30, 70_000, 7), (1, 1, 1, 64)):
        monkeypatch.setattr(sample_scan, "STRIP_BYTES", strip_bytes)
        monkeypatch.setattr(sample_scan, "WIDEST_STRIP_BYTES", widest_bytes)
        monkeypatch.setattr(strip_reader, "PORTION_BYTES", portion_bytes)
        raster = ArrayRaster(pixels, 5.0, block_height_px=block)
        assert stretch_limits(raster, region, method, SilentProgress()) == first
    _check_limits(ArrayRaster(pixels, 5.0), method, region)


def test_a_forgotten_nodata_value_does_not_spoil_percentiles():
    pixels = _ramp("float32")
    pixels[3, 4] = np.finfo(np.float32).min
    found = _check_limits(ArrayRaster(pixels), PERCENTILE)
    assert 6000 < found[0].low < found[0].high < 12000


def test_doubles_close_together_far_from_zero():
    pixels = 1e9 + np.random.default_rng(1).random((100, 100, 1))
    found = stretch_limits(ArrayRaster(pixels), Window(0, 0, 100, 100), PERCENTILE, SilentProgress())[0]
    low, high = np.percentile(pixels, [2, 98])
    assert abs(found.low - low) < 2e-5
    assert abs(found.high - high) < 2e-5


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("dtype", ["uint16", "float32"])
def test_one_value_and_no_value(dtype, method):
    pixels = np.full((6, 5, 2), 40, dtype)
    pixels[..., 1] = 9
    raster = ArrayRaster(pixels, (None, 9.0))
    limits = stretch_limits(raster, raster.grid.window, method, SilentProgress())
    assert limits == (Limits(40.0, 40.0), Limits(0.0, 0.0))
    np.testing.assert_array_equal(StretchedRaster(raster, limits).read(raster.grid.window).pixels[0, 0], [1, 0])
    beyond = ArrayRaster(pixels + np.array([1, 0], dtype), (None, 9.0))
    np.testing.assert_array_equal(StretchedRaster(beyond, limits).read(raster.grid.window).pixels[0, 0], [255, 0])


@pytest.mark.parametrize("method", [MINMAX, STDDEV])
def test_doubles_that_end_the_scale(method):
    pixels = _ramp("float64", bands=1)
    pixels[0, 0], pixels[1, 1] = -np.finfo(float).max, np.finfo(float).max
    with pytest.raises(SettingsError) as caught:
        stretch_limits(ArrayRaster(pixels, names=("Height",)), Window(0, 0, 120, 90), method, SilentProgress())
    assert_one_sentence(caught.value, "STRETCH", "Height", "nodata")
    _check_limits(ArrayRaster(pixels), PERCENTILE)


def _all_of(raster: ArrayRaster) -> tuple[ArrayRaster, Window]:
    return raster, raster.grid.window


def test_limits_over_several_rasters():
    whole_pixels = _ramp("uint16", 80, 60)
    parts = [ArrayRaster(whole_pixels[:30]), ArrayRaster(whole_pixels[30:])]
    for method in METHODS:
        listener = Listener()
        found = common_limits([partial(_all_of, part) for part in parts], method, listener)
        alone = stretch_limits(ArrayRaster(whole_pixels), Window(0, 0, 60, 80), method, SilentProgress())
        for ours, expected in zip(found, alone):
            assert (ours.low, ours.high) == pytest.approx((expected.low, expected.high), rel=1e-12)
        assert listener.fractions == sorted(listener.fractions)
        assert listener.fractions[-1] == 1


def test_a_cancel_is_noticed(monkeypatch):
    monkeypatch.setattr(strip_reader, "PORTION_BYTES", 1)
    raster = ArrayRaster(_ramp("float32"))
    for asked in (1, 20, 120):  # the last one in the second pass
        with pytest.raises(CancelledError):
            stretch_limits(raster, raster.grid.window, PERCENTILE, Listener(cancel_at=asked))


def test_no_method_has_no_limits():
    raster = ArrayRaster(_ramp("uint16"))
    with pytest.raises(ValueError, match="NONE"):
        stretch_limits(raster, raster.grid.window, StretchMethod.NONE, SilentProgress())
    with pytest.raises(ValueError, match="limits"):
        StretchedRaster(raster, [Limits(0, 1)])


@pytest.mark.parametrize("nodata", [None, 8888])
@pytest.mark.parametrize("dtype", ["uint8", "int16", "uint16", "int32", "float32", "float64"])
@pytest.mark.parametrize("method", METHODS)
def test_gdal_scales_alike(tmp_path, dtype, method, nodata):
    pixels = _ramp(dtype, bands=3)
    path = write_raster(tmp_path / "image.tif", pixels, nodata=nodata if dtype != "uint8" else None)
    raster = open_image(str(path), "INPUT_RASTER")
    limits = stretch_limits(raster, raster.grid.window, method, SilentProgress())
    stretched = StretchedRaster(raster, limits)
    scales = [[band.low, band.high, stretched.first_value, 255] for band in limits]
    # GDAL leaves nodata alone only if it is told of none.
    scaled = gdal.Translate(
        "", gdal.Open(str(path)), format="MEM", scaleParams=scales, outputType=gdal.GDT_Byte, noData="none"
    )
    expected = np.moveaxis(scaled.ReadAsArray(), 0, 2).astype(int)
    found = stretched.read(raster.grid.window).pixels
    is_data = pixels != (8888 if nodata else -1)
    assert np.abs(found.astype(int) - expected)[is_data].max() <= 1
    if nodata and dtype != "uint8":
        assert (found[~is_data] == 0).all()
        assert (found[is_data] > 0).all()


def _export(raster, image, folder, extent=None, chip_format=ChipFormat.TIFF, provenance=None, workers=1, start=0):
    region = region_of(raster.grid, extent)
    return export(
        settings_of(tile=25, chip_format=chip_format, start_index=start),
        ImageInput(raster, region),
        whole(image).source(raster.grid.crs_wkt),
        folder,
        SilentProgress(),
        workers,
        provenance=provenance,
    )


def _stretched(image, method=PERCENTILE):
    raster = open_image(str(image), "INPUT_RASTER")
    limits = stretch_limits(raster, raster.grid.window, method, SilentProgress())
    return StretchedRaster(raster, limits), limits


def test_jpeg_of_16_bits_needs_a_stretch_and_is_then_the_stretched_image(tmp_path):
    pixels = smooth(100, 150).astype(np.uint16) * 37 + 200
    image = write_raster(tmp_path / "image.tif", pixels)
    with pytest.raises(SettingsError) as caught:
        _export(open_image(str(image), "INPUT_RASTER"), image, tmp_path / "out", chip_format=ChipFormat.JPEG)
    assert_one_sentence(caught.value, "JPEG", "uint16")
    raster, _ = _stretched(image)
    assert _export(raster, image, tmp_path / "out", chip_format=ChipFormat.JPEG).chips == 24
    check_dataset(tmp_path / "out")
    low, high = np.percentile(pixels.reshape(-1, 3), [2, 98], axis=0)
    expected = np.clip(np.floor((pixels - low) / (high - low) * 255 + 0.5), 0, 255)
    for chip in chip_files(tmp_path / "out"):
        difference = np.abs(read_chip(chip).astype(float) - expected[window_of(chip, image)])
        assert difference.mean() < 3


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("dtype", ["uint16", "int16", "int32", "float32"])
@pytest.mark.parametrize("chip_format", [ChipFormat.TIFF, ChipFormat.PNG])
def test_chips_equal_the_oracle(tmp_path, dtype, method, chip_format):
    pixels = _ramp(dtype, 110, 135, 3)
    pixels[20:50, 30:80] = 7
    image = write_raster(tmp_path / "image.tif", pixels, nodata=7)
    raster, limits = _stretched(image, method)
    _export(raster, image, tmp_path / "out", chip_format=chip_format, workers=3)
    check_dataset(tmp_path / "out")
    expected = np.stack([_formula(pixels[..., index], limits[index], 1) for index in range(3)], axis=2)
    expected[pixels == 7] = 0
    for chip in chip_files(tmp_path / "out"):
        np.testing.assert_array_equal(read_chip(chip), expected[window_of(chip, image)])
    if chip_format is ChipFormat.TIFF:
        assert gdal.Open(str(chip_files(tmp_path / "out")[0])).GetRasterBand(3).GetNoDataValue() == 0
    low, high = _expected(pixels[..., 0][pixels[..., 0] != 7], method)
    assert (limits[0].low, limits[0].high) == pytest.approx((low, high), rel=1e-12)
    assert statistics_of(tmp_path / "out")["BandStatsState"][0]["Min"] >= 1


def test_padding_and_masks_stay_uncovered(tmp_path):
    pixels = _ramp("uint16", 60, 60, 1)
    mask = np.ones((60, 60), bool)
    mask[:30] = False
    image = write_raster(tmp_path / "image.tif", pixels, mask=mask)
    raster, limits = _stretched(image, MINMAX)
    assert limits[0] == Limits(float(pixels[30:].min()), float(pixels[30:].max()))
    block = raster.read(raster.grid.window)
    np.testing.assert_array_equal(block.covered, mask)
    assert (block.pixels[:30] == 0).all()
    assert raster.bands[0].nodata is None
    assert raster.has_mask


def _half(first_row: int, end_row: int):
    g = UTM_PLACE
    return (g[0], g[3] + end_row * g[5], g[0] + 100 * g[1], g[3] + first_row * g[5])


def test_two_runs_with_the_same_limits_are_one_dataset(tmp_path):
    """The second half is far darker; the limits of the first run hold for it all the same."""
    pixels = _ramp("uint16", 100, 100, 3)
    pixels[0, :2] = [[0], [9000]]
    image = write_raster(tmp_path / "image.tif", pixels, band_names=("Red", "Green", ""))
    raster = open_image(str(image), "INPUT_RASTER")
    for folder, extents in (("one", [None]), ("two", [_half(0, 50), _half(50, 100)])):
        for start, extent in enumerate(extents):
            settings = settings_of(tile=25, chip_format=ChipFormat.PNG, stretch=MINMAX, start_index=8 * start)
            where = ImageInput(raster, region_of(raster.grid, extent))
            export(settings, where, whole(image).source(raster.grid.crs_wkt), tmp_path / folder, SilentProgress())
    assert check_dataset(tmp_path / "two") == check_dataset(tmp_path / "one")
    assert statistics_of(tmp_path / "two") == statistics_of(tmp_path / "one")
    state = json.loads((tmp_path / "two/chipsmith.json").read_text())
    assert state["Runs"][0]["Stretch"] == state["Runs"][1]["Stretch"]
    for one, two in zip(chip_files(tmp_path / "one"), chip_files(tmp_path / "two")):
        assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize("method", METHODS)
def test_progress_never_goes_back(tmp_path, method):
    image = write_raster(tmp_path / "image.tif", _ramp("float32", 100, 100))
    listener = Listener()
    run(image, whole(image), tmp_path / "out", tile=25, stretch=method, progress=listener)
    assert listener.fractions == sorted(listener.fractions)
    assert listener.fractions[-1] == 1


def test_the_record():
    record = StretchRecord(STDDEV, (Limits(1.5, 0.1 + 0.2), Limits(-3, 9)), ("Red", ""), 1)
    value = {
        "Method": "STDDEV",
        "Values": [1, 255],
        "Limits": [
            {"BandName": "Red", "Low": 1.5, "High": 0.1 + 0.2},
            {"BandName": "Band_2", "Low": -3, "High": 9},
        ],
    }
    assert record.as_json() == value
    assert StretchRecord.of_json(json.loads(json.dumps(value))).as_json() == value
    assert stretch_entries([record, record]) == {"Stretch": value, "Stretch2": value}
    assert stretch_entries([None, record]) == {"Stretch2": value}
    assert stretch_entries([None]) == {}


def test_another_stretch_is_not_added():
    record = StretchRecord(STDDEV, (Limits(1, 2),), ("",), 0)
    runs = [{}, stretch_entries([record])]
    assert stretch_to_append(runs, STDDEV).limits == record.limits
    assert stretch_to_append([{}], StretchMethod.NONE) is None
    assert stretch_to_append([], MINMAX) is None
    for there, method, words in (
        (runs, MINMAX, ("STDDEV", "MINMAX")),
        (runs, StretchMethod.NONE, ("STDDEV", "NONE")),
        ([{}], MINMAX, ("NONE", "MINMAX")),
        ([{"Stretch": {"Method": "STDDEV"}}], STDDEV, ()),
        ([{"Stretch": 3}], STDDEV, ()),
    ):
        with pytest.raises(OutputError) as caught:
            stretch_to_append(there, method)
        assert_one_sentence(caught.value, "OUTPUT_LOCATION", "STRETCH", *words)

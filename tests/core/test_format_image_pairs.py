# SPDX-License-Identifier: GPL-2.0-or-later
"""Export_Tiles, its second image and that of Classified_Tiles; CycleGAN's two sides."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio.warp
import shapely
import tifffile
from format_runs import (
    CYCLEGAN,
    INDEX_FILES,
    TILES,
    check_files,
    drawn,
    image_chips,
    lines_of,
    picture,
    place_of,
    run_any,
    slot,
)
from oracles import assert_one_sentence, model_of, read_chip, statistics_of, tree
from osgeo import gdal
from scenes import (
    CLASSIFIED,
    DEGREES,
    DEGREES_PLACE,
    UTM,
    UTM_PLACE,
    ChipFormat,
    Listener,
    noise,
    smooth,
    to_map,
    wkt_of,
    write_raster,
)
from vendor_contract import load

from chipsmith.core import strip_limits
from chipsmith.core.errors import CancelledError, ChipsmithError, OutputError, SettingsError
from chipsmith.core.settings import Resampling

CHIP_FORMATS = [item.value for item in ChipFormat]
CORNER = to_map(UTM_PLACE, [(0, 0)])[0]
X, STEP, _, Y, _, _ = UTM_PLACE


def _place(x_px: float, y_px: float, cell: float = STEP) -> tuple:
    """Return the geotransform of a raster that begins at a pixel of the image."""
    return (X + x_px * STEP, cell, 0.0, Y - y_px * STEP, 0.0, -cell)


@pytest.mark.parametrize("chip_format", CHIP_FORMATS)
def test_images_alone(tmp_path, chip_format):
    run_any(picture(tmp_path), tmp_path / "out", TILES, tile=32, stride=16, chip_format=chip_format)
    folder = tmp_path / "out"
    assert len(check_files(folder)) == 9
    assert {path.name for path in folder.iterdir()} == {"images", *INDEX_FILES}
    for chip in image_chips(folder):
        limit = 25 if chip_format == "JPEG" else 0
        assert np.abs(read_chip(chip).astype(int) - smooth(64, 64)[slot(chip)]).max() <= limit
    model, statistics = model_of(folder), statistics_of(folder)
    assert "Classes" not in model and "Classes" not in statistics
    assert statistics["NumClasses"] == 0 and statistics["OutputFeatures"] is True
    assert statistics["FeatureStats"] == {
        "NumClasses": 0,
        "NumImagesTotal": 9,
        "NumFeaturesTotal": 0,
        "NumImagesPerClass": [],
        "NumFeaturesPerClass": [],
        "NumFeaturesPerImage": {"Min": 0, "Max": 0, "Mean": 0, "Sum": 0, "Count": 0},
        "FeatureAreaPerClass": [],
    }
    assert not any(key.endswith("2") for key in [*model, *statistics])
    assert (folder / "stats.txt").read_bytes().endswith(b"classes = 0\r\n")
    extension = image_chips(folder)[0].suffix
    assert (folder / "map.txt").read_bytes().splitlines(keepends=True)[3] == (
        f"images/000000000003{extension} \r\n".encode()
    )
    assert model["InputRastersProps"]["BandNames"] != ["", "", ""]


@pytest.mark.parametrize("chip_format", CHIP_FORMATS)
def test_aligned_second_images_are_exact(tmp_path, chip_format):
    """The second image begins off the first one and ends inside it, on the same lattice."""
    other = noise(70, 50, 3, seed=8) if chip_format != "JPEG" else smooth(70, 50)
    second = write_raster(tmp_path / "second.tif", other, _place(10, -6))
    folder = tmp_path / "out"
    run_any(picture(tmp_path), folder, TILES, second=second, tile=32, stride=16, chip_format=chip_format)
    expected = np.zeros((64, 64, 3), np.uint8)
    expected[:, 10:60] = other[6:70]
    chips = image_chips(folder)
    assert len(chips) == 9
    for chip in chips:
        pair = folder / "images2" / chip.name
        assert place_of(pair) == place_of(chip)
        difference = np.abs(read_chip(pair).astype(int) - expected[slot(chip)])
        if chip_format != "JPEG":
            assert not difference.any()
        else:
            assert np.median(difference) <= 4
    extension = chips[0].suffix
    first = (folder / "map.txt").read_bytes().splitlines(keepends=True)[0]
    assert first == f"images/000000000000{extension} images2/000000000000{extension} \r\n".encode()
    check_files(folder)


OTHERS = {
    "coarser": (noise(24, 24, 2, "int16"), _place(-3.3, 2.6, 0.9), UTM),
    "finer": (noise(300, 300, 1, "float32"), _place(4, 4, 0.05), UTM),
    "half a pixel off": (noise(90, 90, 4, "uint8"), _place(-8.5, -8.5), UTM),
    "degrees": (noise(120, 120, 3, "uint16"), None, DEGREES),
}


def _written(tmp_path, name: str):
    pixels, place, crs = OTHERS[name]
    if place is None:
        corners = to_map(UTM_PLACE, [(-20, -20), (84, 84)])
        lon, lat = rasterio.warp.transform(UTM, DEGREES, *corners.T)
        place = (lon[0], (lon[1] - lon[0]) / 120, 0.0, lat[0], 0.0, (lat[1] - lat[0]) / 120)
    options = ("PHOTOMETRIC=MINISBLACK", "ALPHA=NO")
    return write_raster(tmp_path / "second.tif", pixels, place, crs, options=options), pixels.dtype


def _scale(second) -> list[str]:
    """Return GDAL's options for how long a pixel's sides are in pixels of the image; it guesses them from boxes."""
    with rasterio.open(second) as opened:
        at = [opened.transform * (x, y) for x, y in ((60, 60), (61, 60), (60, 61))]
        x, y = rasterio.warp.transform(opened.crs, UTM, *zip(*at))
    sides = np.hypot(np.diff(x), np.diff(y))[0], np.hypot(x[2] - x[0], y[2] - y[0])
    return [f"{name}={side / STEP}" for name, side in zip(("XSCALE", "YSCALE"), sides)]


def _empty_margin(name: str) -> tuple[int, int]:
    """Return how many rows and columns of the image lie above and left of the second; GDAL's averages reach there."""
    return {"coarser": (2, 0), "finer": (4, 4)}.get(name, (0, 0))


@pytest.mark.parametrize("resampling", [Resampling.NEAREST, Resampling.BILINEAR, Resampling.AVERAGE])
@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize("metadata_format", [TILES, CLASSIFIED])
def test_other_second_images_are_warped_as_gdal_does(tmp_path, metadata_format, name, resampling):
    second, dtype = _written(tmp_path, name)
    labels = drawn([shapely.box(4, 4, 40, 40)], [3]) if metadata_format is CLASSIFIED else None
    folder = tmp_path / "out"
    run_any(
        picture(tmp_path), folder, metadata_format, labels, second=second, tile=32, stride=16, resampling=resampling
    )
    bounds = (X, Y - 64 * STEP, X + 64 * STEP, Y)
    oracle = gdal.Warp(
        "", str(second), format="MEM", outputBounds=bounds, width=64, height=64, dstSRS=wkt_of(UTM),
        resampleAlg=resampling.value, errorThreshold=0, warpOptions=_scale(second),
    )  # fmt: skip
    planes = oracle.ReadAsArray().reshape(oracle.RasterCount, 64, 64)
    rows, columns = _empty_margin(name)
    planes[:, :rows], planes[:, :, :columns] = 0, 0
    expected = np.moveaxis(planes, 0, 2)
    for chip in image_chips(folder):
        pair = read_chip(folder / "images2" / chip.name)
        assert pair.dtype == dtype and pair.shape[2] == expected.shape[2]
        same = np.isclose(pair, expected[slot(chip)], rtol=1e-3, atol=1.01)
        # Where a sample lies between two pixels an approximated transformation may take the other one.
        assert same.mean() > (0.98 if name == "degrees" else 0.999)
    statistics = statistics_of(folder)
    assert statistics["NumBands"] == 3 and len(statistics["BandStatsState2"]) == expected.shape[2]
    load(folder)


def test_classified_pairs_are_no_jpeg(tmp_path):
    """Readers take the extension of the labels from the second image, and labels are never lossy."""
    second = write_raster(tmp_path / "second.tif", smooth(64, 64))
    features = drawn([shapely.box(4, 4, 40, 40)], [3])
    with pytest.raises(SettingsError) as caught:
        run_any(picture(tmp_path), tmp_path / "out", CLASSIFIED, features, second=second, tile=32, chip_format="JPEG")
    assert_one_sentence(caught.value, "JPEG", "ADDITIONAL_INPUT_RASTER")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("chip_format", [name for name in CHIP_FORMATS if name != "JPEG"])
def test_classified_tiles_take_a_second_image(tmp_path, chip_format):
    second = write_raster(tmp_path / "second.tif", smooth(64, 64)[::-1].copy())
    folder = tmp_path / "out"
    features = drawn([shapely.box(4, 4, 40, 40)], [3])
    run_any(picture(tmp_path), folder, CLASSIFIED, features, second=second, tile=32, chip_format=chip_format)
    assert len(check_files(folder)) == 4
    extension = label = image_chips(folder)[0].suffix
    stem = "000000000000"
    assert (folder / "map.txt").read_bytes().splitlines(keepends=True)[0] == (
        f"images/{stem}{extension} images2/{stem}{extension}  labels/{stem}{label}\r\n".encode()
    )
    for chip in image_chips(folder):
        assert np.array_equal(read_chip(folder / "images2" / chip.name), smooth(64, 64)[::-1][slot(chip)])
        mask = read_chip(folder / "labels" / f"{chip.stem}{label}")[..., 0]
        rows, columns = slot(chip)
        y, x = np.mgrid[rows, columns]
        assert np.array_equal(mask, np.where((x >= 4) & (x < 40) & (y >= 4) & (y < 40), 3, 0))
    assert len(load(folder).pairs) == 4


@pytest.mark.parametrize("dtype", ["uint8", "int16", "uint16", "float32"])
def test_statistics_of_the_second_image(tmp_path, dtype):
    pixels = noise(64, 64, 2, dtype, seed=4)
    nodata = float(pixels[0, 0, 0])
    second = write_raster(tmp_path / "second.tif", pixels, nodata=nodata, band_names=("height", "slope"))
    folder = tmp_path / "out"
    run_any(picture(tmp_path), folder, TILES, second=second, tile=32)
    model, statistics = model_of(folder), statistics_of(folder)
    assert model["InputRastersProps2"]["BandNames"] == ["height", "slope"]
    for band, (found, state) in enumerate(zip(model["AllTilesStats2"], statistics["BandStatsState2"])):
        own = np.concatenate([tifffile.imread(path)[..., band].ravel() for path in (folder / "images2").glob("*.tif")])
        own = own[own != nodata].astype(float)
        assert (found["BandName"], found["Min"], found["Max"]) == (("height", "slope")[band], own.min(), own.max())
        assert (found["Mean"], found["StdDev"]) == pytest.approx((own.mean(), own.std(ddof=1)))
        assert (state["Num"], state["M1"]) == (own.size, pytest.approx(own.mean()))
        assert (state["Mean"], state["StdDev"]) == (0, 0)
    assert [band["Mean"] for band in model["AllTilesStats"]] == pytest.approx(smooth(64, 64).mean(axis=(0, 1)).tolist())


@pytest.mark.parametrize("metadata_format", [TILES, CLASSIFIED])
def test_a_second_image_that_lies_elsewhere_is_said(tmp_path, metadata_format):
    """All of images2 would be empty, and nobody would know."""
    second = write_raster(tmp_path / "second.tif", noise(64, 64, 3), _place(4000, 4000))
    labels = drawn([shapely.box(4, 4, 40, 40)]) if metadata_format is CLASSIFIED else None
    listener, said = Listener(), ""
    try:
        run_any(picture(tmp_path), tmp_path / "out", metadata_format, labels, second=second, tile=32, progress=listener)
    except ChipsmithError as error:
        said = str(error)
    assert "ADDITIONAL_INPUT_RASTER" in said + " ".join(map(str, listener.warnings))


def test_index_files_are_json_when_the_second_image_has_no_data(tmp_path):
    """No reader takes NaN or Infinity."""
    second = write_raster(tmp_path / "second.tif", np.full((64, 64, 2), -9999.0, np.float32), nodata=-9999)
    run_any(picture(tmp_path), tmp_path / "out", TILES, second=second, tile=32)
    load(tmp_path / "out")


def test_a_second_image_that_chips_cannot_hold(tmp_path):
    second = write_raster(tmp_path / "second.tif", noise(64, 64, 2, "float32"))
    with pytest.raises(ChipsmithError) as caught:
        run_any(picture(tmp_path), tmp_path / "out", TILES, second=second, tile=32, chip_format="PNG")
    assert_one_sentence(caught.value, "CHIP_FORMAT")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("edge", ["SHIFT", "PAD"])
def test_strips_and_workers_make_no_difference(tmp_path, monkeypatch, edge):
    second, _ = _written(tmp_path, "coarser")
    image = picture(tmp_path)
    run_any(image, tmp_path / "one", TILES, second=second, tile=20, stride=9, edge=edge)
    monkeypatch.setattr(strip_limits, "STRIP_BYTES", 1)
    monkeypatch.setattr(strip_limits, "WIDEST_STRIP_BYTES", 1)
    run_any(image, tmp_path / "two", TILES, second=second, tile=20, stride=9, edge=edge, workers=3)
    assert tree(tmp_path / "two") == tree(tmp_path / "one")


@pytest.mark.parametrize("chip_format", CHIP_FORMATS)
def test_each_side_of_cyclegan_is_a_dataset(tmp_path, chip_format):
    """The images lie in different places, CRSs and cell sizes."""
    other = smooth(100, 140)
    second = write_raster(tmp_path / "second.tif", other, DEGREES_PLACE, DEGREES)
    summary = run_any(picture(tmp_path), tmp_path / "out", CYCLEGAN, second=second, tile=32, chip_format=chip_format)
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"A", "B"}
    for side, chips, pixels, place in (("A", 4, smooth(64, 64), UTM_PLACE), ("B", 20, other, DEGREES_PLACE)):
        folder = tmp_path / "out" / side
        assert {path.name for path in folder.iterdir()} == {"images", *INDEX_FILES}
        assert len(check_files(folder)) == chips == statistics_of(folder)["NumTiles"]
        assert model_of(folder)["MetaDataMode"] == statistics_of(folder)["MetaDataMode"] == "CycleGAN"
        every = []
        for chip in image_chips(folder):
            x, y, _, _ = place_of(chip, place)
            own = read_chip(chip).astype(int)
            assert np.abs(own - pixels[y : y + 32, x : x + 32]).max() <= (25 if chip_format == "JPEG" else 0)
            every.append(pixels[y : y + 32, x : x + 32])
        means = np.concatenate(every).reshape(-1, 3).mean(axis=0).tolist()
        assert [band["Mean"] for band in model_of(folder)["AllTilesStats"]] == pytest.approx(means)
        assert all(len(line) == 1 for line in lines_of(folder))
    assert (summary.chips, summary.next_index) == (24, 20)
    assert len(load(tmp_path / "out").chips) == 24


def test_cyclegan_is_appended_to_on_both_sides(tmp_path):
    second = write_raster(tmp_path / "second.tif", smooth(100, 140), DEGREES_PLACE, DEGREES)
    image = picture(tmp_path)
    first = run_any(image, tmp_path / "out", CYCLEGAN, second=second, tile=32)
    before = tree(tmp_path / "out")
    with pytest.raises(OutputError) as caught:
        run_any(image, tmp_path / "out", CYCLEGAN, second=second, tile=32, start_index=first.next_index - 1)
    assert_one_sentence(caught.value, "START_INDEX", "20")
    assert tree(tmp_path / "out") == before, "one side was added to before the other one was refused"


def test_cyclegan_with_a_start_index(tmp_path):
    second = write_raster(tmp_path / "second.tif", smooth(100, 140), DEGREES_PLACE, DEGREES)
    image = picture(tmp_path)
    first = run_any(image, tmp_path / "out", CYCLEGAN, second=second, tile=32)
    run_any(image, tmp_path / "out", CYCLEGAN, second=second, tile=32, start_index=first.next_index)
    assert [len(check_files(tmp_path / "out" / side)) for side in "AB"] == [8, 40]
    assert statistics_of(tmp_path / "out/A")["NextTileIndex"] == 24
    load(tmp_path / "out")


def test_cyclegan_whose_other_side_cannot_be_cut_leaves_nothing(tmp_path):
    """Else the folder holds half a dataset, and a second try is refused."""
    second = write_raster(tmp_path / "second.tif", smooth(20, 20), DEGREES_PLACE, DEGREES)
    with pytest.raises(ChipsmithError) as caught:
        run_any(picture(tmp_path), tmp_path / "out", CYCLEGAN, second=second, tile=32, edge="SKIP")
    assert_one_sentence(caught.value, "TILE_SIZE_X")
    assert not (tmp_path / "out").exists() or not any((tmp_path / "out").iterdir())


def test_cyclegan_whose_other_side_has_no_data_leaves_no_folder(tmp_path):
    second = write_raster(tmp_path / "second.tif", np.zeros((40, 40, 3), np.uint8), DEGREES_PLACE, DEGREES, nodata=0)
    with pytest.raises(ChipsmithError) as caught:
        run_any(picture(tmp_path), tmp_path / "new" / "out", CYCLEGAN, second=second, tile=32)
    assert_one_sentence(caught.value, "No chip was written")
    assert not (tmp_path / "new").exists()


def test_cyclegan_cancelled_between_its_sides(tmp_path):
    image = picture(tmp_path)
    done = tmp_path / "out" / "A" / "map.txt"
    try:
        summary = run_any(
            image, tmp_path / "out", CYCLEGAN, second=image, tile=32, progress=Listener(cancel_when=done.exists)
        )
        assert summary.cancelled
    except CancelledError:
        pass
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [".chipsmith-run", "A"]
    assert len(check_files(tmp_path / "out/A")) == 4


@pytest.mark.parametrize("side", ["A", "B"])
def test_cyclegan_cancelled_on_one_side(tmp_path, side):
    image = write_raster(tmp_path / "image.tif", noise(200, 200, 3))
    chips = tmp_path / "out" / side / "images"
    listener = Listener(cancel_when=lambda: chips.exists() and len(list(chips.iterdir())) > 20)
    assert run_any(image, tmp_path / "out", CYCLEGAN, second=image, tile=10, progress=listener).cancelled
    assert 20 < len(check_files(tmp_path / "out" / side)) < 400
    assert (tmp_path / "out" / "B").exists() == (side == "B")


def test_workers_make_no_difference_to_cyclegan_and_progress_rises(tmp_path):
    image, second = picture(tmp_path), write_raster(tmp_path / "second.tif", smooth(80, 70))
    listener = Listener()
    run_any(image, tmp_path / "one", CYCLEGAN, second=second, tile=10, progress=listener)
    run_any(image, tmp_path / "two", CYCLEGAN, second=second, tile=10, workers=3)
    assert tree(tmp_path / "two") == tree(tmp_path / "one")
    assert listener.fractions == sorted(listener.fractions) and listener.fractions[-1] == pytest.approx(1)


@pytest.mark.parametrize("metadata_format", [TILES, CLASSIFIED])
def test_a_second_image_that_only_meets_the_image_outside_the_extent_is_said(tmp_path, metadata_format):
    second = write_raster(tmp_path / "second.tif", noise(64, 30, 3), _place(40, 0))
    labels = drawn([shapely.box(4, 4, 20, 20)]) if metadata_format is CLASSIFIED else None
    listener, said = Listener(), ""
    try:
        run_any(
            picture(tmp_path),
            tmp_path / "out",
            metadata_format,
            labels,
            second=second,
            tile=32,
            extent=(X, Y - 32 * STEP, X + 32 * STEP, Y),
            progress=listener,
        )
    except ChipsmithError as error:
        said = str(error)
    assert "ADDITIONAL_INPUT_RASTER" in said + " ".join(map(str, listener.warnings))

# SPDX-License-Identifier: GPL-2.0-or-later
"""Padding of images without nodata value: picture, histogram, statistics and text of a report agree."""

from __future__ import annotations

import json

import lxml.html
import numpy as np
import pytest
import rasterio
import shapely
from format_runs import drawn, run_any
from report_pages import bars, pictures, plain, report, rows
from scenes import DEGREES, DEGREES_PLACE, UTM, UTM_PLACE, ChipFormat, MetadataFormat, write_raster
from small_datasets import edit_json

from chipsmith.core.settings import ReferenceSystem

TURNED_PLACE = (458400.0, 0.2, 0.15, 5402000.0, 0.15, -0.2)
HIDDEN = "Some pixels without data are marked neither"
GREY = "Grey is where there are no data."


def _image(tmp_path, place=UTM_PLACE, crs=UTM, dtype="uint8", **choices):
    """Return an image of 40 x 50 pixels, none of which is 0."""
    pixels = np.random.default_rng(3).integers(60, 250, (40, 50, 3)).astype(dtype)
    return write_raster(tmp_path / "image.tif", pixels, place, crs, **choices)


def _labels():
    return drawn([shapely.box(5, 5, 20, 20)], [1])


def _states(text: str) -> list[int]:
    """Return the sum of each histogram of bands."""
    names = [row["Band"] for row in rows(text, "Band")]
    return [sum(number for _, number in bars(text, name)) for name in names]


def _valid(folder) -> list[int]:
    statistics = json.loads((folder / "esri_accumulated_stats.json").read_text())
    return [band["Num"] for band in statistics["BandStatsState"]]


@pytest.mark.parametrize(
    ("choices", "place", "crs"),
    [
        ({}, UTM_PLACE, UTM),
        ({"chip_format": ChipFormat.PNG}, UTM_PLACE, UTM),
        ({"chip_format": ChipFormat.JPEG}, DEGREES_PLACE, DEGREES),
        ({"chip_format": ChipFormat.MRF}, UTM_PLACE, UTM),
    ],
    ids=str,
)
def test_padding_is_in_no_histogram_and_grey_in_the_picture(tmp_path, choices, place, crs):
    folder = tmp_path / "out"
    run_any(_image(tmp_path, place, crs), folder, MetadataFormat.EXPORT_TILES, None, tile=32, stride=0, edge="PAD",
            **choices)  # fmt: skip
    text = report(folder, tmp_path)
    assert _states(text) == [40 * 50] * 3 == _valid(folder)
    assert [row["Without data"] for row in rows(text, "Band")] == [f"{100 * (1 - 2000 / 4096):.1f} %"] * 3
    assert HIDDEN not in plain(text) and GREY in plain(text)
    assert not any(edges.startswith("0 to") or edges.startswith("below 1") for edges, _ in bars(text, "Red"))
    last = np.asarray(pictures(text)[-1]).astype(int)
    side, inside = last.shape[0], (18 / 32, 8 / 32)
    assert np.abs(last[int(side * 0.4) :, :] - 150).max() < 25
    assert np.abs(last[:, int(side * 0.7) :] - 150).max() < 25
    assert last[: int(side * inside[1]) - 4, : int(side * inside[0]) - 4].std() > 15


def test_chips_turned_past_the_edge(tmp_path):
    folder = tmp_path / "out"
    run_any(_image(tmp_path), folder, MetadataFormat.EXPORT_TILES, None, tile=32, stride=0, rotation_angle_deg=45,
            edge="PAD", max_nodata_percent=100)  # fmt: skip
    text = report(folder, tmp_path)
    for shown, known in zip(_states(text), _valid(folder)):
        assert shown == pytest.approx(known, rel=0.03)
    for edges, number in bars(text, "Red"):
        assert not edges.startswith("0 ") or number < 40


def test_the_part_that_is_cut_is_what_counts(tmp_path):
    """What lies past EXTENT is padding though the image goes on there."""
    image = _image(tmp_path)
    folder = tmp_path / "out"
    extent = (UTM_PLACE[0], UTM_PLACE[3] - 20 * 0.25, UTM_PLACE[0] + 20 * 0.25, UTM_PLACE[3])
    run_any(image, folder, MetadataFormat.EXPORT_TILES, None, tile=32, stride=0, edge="PAD", extent=extent)
    text = report(folder, tmp_path)
    assert _states(text) == [400] * 3 == _valid(folder)


def test_each_run_of_a_dataset_has_its_own_part(tmp_path):
    folder = tmp_path / "out"
    choices = {"tile": 32, "stride": 0, "edge": "PAD"}
    run_any(_image(tmp_path), folder, MetadataFormat.EXPORT_TILES, None, **choices)
    (tmp_path / "second").mkdir()
    second = np.full((20, 20, 3), 100, np.uint8)
    image = write_raster(tmp_path / "second/image.tif", second, UTM_PLACE)
    run_any(image, folder, MetadataFormat.EXPORT_TILES, None, start_index=50, **choices)
    text = report(folder, tmp_path)
    assert _states(text) == [2000 + 400] * 3 == _valid(folder)


def test_what_only_the_statistics_know_is_said(tmp_path):
    """What a mask leaves out, padding without a place, and what a turned image does not reach look like data."""
    mask = np.ones((40, 50), bool)
    mask[:10] = False
    folder = tmp_path / "masked"
    run_any(_image(tmp_path, mask=mask), folder, MetadataFormat.CLASSIFIED_TILES, _labels(), tile=20, stride=0)
    text = report(folder, tmp_path)
    assert _valid(folder) < _states(text)
    assert HIDDEN in plain(text) and GREY not in plain(text)
    assert "shown as they are, mostly black" in plain(text)

    folder = tmp_path / "bare"
    run_any(_image(tmp_path), folder, MetadataFormat.EXPORT_TILES, None, tile=32, stride=0, edge="PAD",
            reference_system=ReferenceSystem.PIXEL_SPACE)  # fmt: skip
    text = report(folder, tmp_path)
    assert _states(text) == [4 * 32 * 32] * 3 > _valid(folder)
    assert HIDDEN in plain(text)

    folder = tmp_path / "turned"
    run_any(_image(tmp_path, TURNED_PLACE), folder, MetadataFormat.EXPORT_TILES, None, tile=32, stride=0)
    text = report(folder, tmp_path)
    assert _states(text) > _valid(folder)
    assert HIDDEN in plain(text)


def test_a_dataset_without_the_record_says_so_too(tmp_path):
    folder = tmp_path / "out"
    run_any(_image(tmp_path), folder, MetadataFormat.EXPORT_TILES, None, tile=32, stride=0, edge="PAD")
    for broken in ({}, {"Region": None}, {"Region": {"Width": "x"}}, {"Region": {"Width": 1, "Height": 1,
                   "GeoTransform": [0] * 6}}):  # fmt: skip

        def spoil(state, broken=broken):
            for run in state["Runs"]:
                run.pop("Region", None)
                run.update(broken)

        edit_json(folder / "chipsmith.json", spoil)
        text = report(folder, tmp_path)
        assert HIDDEN in plain(text)
        assert "without what is known to be no data" in plain(text)


def test_nodata_that_files_mark_needs_no_record(tmp_path):
    pixels = np.random.default_rng(3).integers(60, 250, (40, 50, 3)).astype(np.uint8)
    pixels[:7] = 0
    image = write_raster(tmp_path / "image.tif", pixels, UTM_PLACE, nodata=0)
    folder = tmp_path / "out"
    run_any(image, folder, MetadataFormat.EXPORT_TILES, None, tile=32, stride=0, edge="PAD")
    edit_json(folder / "chipsmith.json", lambda state: state.update(Runs=[]))
    with rasterio.open(next((folder / "images").glob("*.tif"))) as chip:
        assert chip.nodata == 0 or HIDDEN in plain(report(folder, tmp_path))
    text = report(folder, tmp_path)
    assert (_states(text) == _valid(folder)) == (HIDDEN not in plain(text))


def test_the_record_says_what_was_cut(tmp_path):
    folder = tmp_path / "out"
    run_any(_image(tmp_path), folder, MetadataFormat.EXPORT_TILES, None, tile=32, stride=0, edge="PAD")
    (run,) = json.loads((folder / "chipsmith.json").read_text())["Runs"]
    assert run["Region"] == {"Width": 50, "Height": 40, "GeoTransform": list(UTM_PLACE)}
    assert lxml.html.document_fromstring(report(folder, tmp_path)).xpath("//code[text()='Region.GeoTransform']")

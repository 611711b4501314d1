# SPDX-License-Identifier: GPL-2.0-or-later
"""A cancelled run goes on when its parameters are run again, whatever it makes."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import processing
import pytest
from oracles import check_dataset, tree
from qgis.core import QgsProcessingException, QgsVectorLayer
from qgis_exports import CLASSIFIED, Log, box_px, export, polygons, refusal, tiles
from scenes import UTM_PLACE, noise, write_raster

from chipsmith.algorithms import export_run, html_report, progress
from chipsmith.core import strip_limits


@pytest.fixture(autouse=True)
def _small_blocks(monkeypatch):
    """A cancel comes at the same moment on any machine: every step is reported, none is done ahead of it."""
    monkeypatch.setattr(strip_limits, "STRIP_BYTES", 16 * 120 * 3)
    monkeypatch.setattr(progress, "_SECONDS_BETWEEN", 0.0)
    monkeypatch.setattr(export_run, "threads", lambda: 1)


@pytest.fixture
def picture(tmp_path):
    return write_raster(tmp_path / "in" / "picture.tif", noise(200, 120, 3))


@pytest.fixture(autouse=True)
def _folder(tmp_path):
    (tmp_path / "in").mkdir()


def _beside(tmp_path: Path) -> Path:
    place = (UTM_PLACE[0] + 40, *UTM_PLACE[1:])
    return write_raster(tmp_path / "in" / "beside.tif", noise(200, 120, 3, seed=2), place)


def _cancelled(percent: float, image, labels, folder, **choices) -> Log:
    """Cancel at `percent`; before the first chip Processing makes an error of it."""
    log = Log(cancel_at=percent)
    with contextlib.suppress(QgsProcessingException):
        export(image, labels, folder, log, **choices)
    assert log.isCanceled()
    return log


def _labels():
    return polygons([(box_px(20 * i, 25 * j, 20 * i + 14, 25 * j + 9), 1 + i % 3) for i in range(15) for j in range(8)])


@pytest.mark.parametrize("percent", [25, 40, 70])
def test_it_ends_in_the_same_bytes(picture, out, tmp_path, percent):
    first = _cancelled(percent, picture, _labels(), out, **tiles(16))
    assert first.says("Run it again with the same parameters")
    assert (out / ".chipsmith-run").is_file()
    second = export(picture, _labels(), out, **tiles(16))
    assert second.log.says("An unfinished run went on")
    once = export(picture, _labels(), tmp_path / "once", **tiles(16))
    assert second.counts == once.counts
    assert tree(out) == tree(tmp_path / "once")


@pytest.mark.parametrize("percent", [30, 60, 80])
def test_items_that_are_done_are_not_cut_again(picture, out, tmp_path, percent):
    choices = {
        "INPUT_RASTER_ITEMS": [str(_beside(tmp_path))],
        "PROCESS_ALL_RASTER_ITEMS": True,
        "STRETCH": "MINMAX",
        "METADATA_FORMAT": CLASSIFIED,
        **tiles(16),
    }
    _cancelled(percent, picture, _labels(), out, FOOTPRINTS=str(tmp_path / "some.gpkg"), **choices)
    images = out / "images"
    written = {path: path.stat().st_mtime_ns for path in images.iterdir()} if images.exists() else {}
    footprints = tmp_path / "all.gpkg"
    second = export(picture, _labels(), out, FOOTPRINTS=str(footprints), **choices)
    kept = sum(path.stat().st_mtime_ns == when for path, when in written.items())
    assert kept >= len(written) / 2
    expected = tmp_path / "expected.gpkg"
    once = export(picture, _labels(), tmp_path / "once", FOOTPRINTS=str(expected), **choices)
    assert second.counts == once.counts
    assert tree(out) == tree(tmp_path / "once")
    assert _rows(footprints) == _rows(expected)


def _rows(path: Path) -> list[tuple]:
    layer = QgsVectorLayer(str(path), "footprints", "ogr")
    return [(tuple(feature.attributes()), feature.geometry().asWkt(6)) for feature in layer.getFeatures()]


@pytest.mark.parametrize("percent", [20, 60])
def test_both_sides_of_cyclegan(picture, out, tmp_path, percent):
    choices = {"ADDITIONAL_INPUT_RASTER": str(_beside(tmp_path)), "METADATA_FORMAT": "CycleGAN", **tiles(16)}
    _cancelled(percent, picture, None, out, **choices)
    second = export(picture, None, out, **choices)
    once = export(picture, None, tmp_path / "once", **choices)
    assert second.counts == once.counts
    assert tree(out) == tree(tmp_path / "once")


@pytest.mark.parametrize("step", ["check", "report"])
@pytest.mark.parametrize("kind", ["one", "items", "cyclegan"])
def test_a_run_that_ends_after_its_last_chip_goes_on(picture, out, tmp_path, monkeypatch, step, kind):
    """The dataset is whole, but footprints, check and report belong to the run as well."""
    labels, choices = _labels(), {**tiles(16), "METADATA_FORMAT": CLASSIFIED}
    if kind == "items":
        choices.update(INPUT_RASTER_ITEMS=[str(_beside(tmp_path))], PROCESS_ALL_RASTER_ITEMS=True)
    elif kind == "cyclegan":
        labels, choices = None, {**tiles(16), "METADATA_FORMAT": "CycleGAN"}
        choices["ADDITIONAL_INPUT_RASTER"] = str(_beside(tmp_path))

    def run(folder, name):
        more = {"FOOTPRINTS": str(tmp_path / f"{name}.gpkg"), "REPORT": str(tmp_path / f"{name}.html")}
        return export(picture, labels, folder, **choices, **more)

    with monkeypatch.context() as broken:
        place = (export_run, "validate_dataset") if step == "check" else (html_report, "write_report")
        broken.setattr(*place, _break_off)
        with pytest.raises(Exception, match="broken off"):
            run(out, "first")
    second = run(out, "second")
    once = run(tmp_path / "once", "once")
    assert second.counts == once.counts
    assert tree(out) == tree(tmp_path / "once")
    assert _rows(tmp_path / "second.gpkg") == _rows(tmp_path / "once.gpkg")
    assert (tmp_path / "second.html").stat().st_size > 10_000
    assert not any("unfinished" in line for line in (tmp_path / "second.html").read_text().splitlines())


def test_a_run_that_is_cancelled_while_it_is_checked_goes_on(picture, out, tmp_path):
    _cancelled(95, picture, _labels(), out, **tiles(16))
    second = export(picture, _labels(), out, **tiles(16))
    assert second.log.says("Checked", "no errors")
    export(picture, _labels(), tmp_path / "once", **tiles(16))
    assert tree(out) == tree(tmp_path / "once")


def _break_off(*_arguments, **_named):
    raise RuntimeError("broken off")


def test_other_parameters_are_refused_before_anything_is_read(picture, out, tmp_path):
    _cancelled(40, picture, _labels(), out, **tiles(16))
    refusal(picture, _labels(), out, "OUTPUT_LOCATION", "unfinished run", "TILE_SIZE_X", **tiles(20, 16))
    refusal(picture, _labels(), out, "OUTPUT_LOCATION", "unfinished run", "EDGE_RULE", EDGE_RULE="PAD", **tiles(16))
    refusal(picture, _labels(), out, "OUTPUT_LOCATION", "another image", BANDS=[1], **tiles(16))
    os.utime(picture, (1, 1))
    refusal(picture, _labels(), out, "OUTPUT_LOCATION", "another image", **tiles(16))


def test_without_its_record_the_dataset_can_be_added_to(picture, out):
    first = export(picture, _labels(), out, Log(cancel_at=50), **tiles(16))
    (out / ".chipsmith-run").unlink()
    second = export(picture, _labels(), out, START_INDEX=first.counts[3], **tiles(16))
    assert len(check_dataset(out)) == first.counts[0] + second.counts[0]


def test_a_record_of_an_unfinished_run_is_a_finding(picture, out):
    """Trainers may read the chips so far, but whoever asks is told that some are missing."""
    _cancelled(50, picture, _labels(), out, **tiles(16))
    log = Log()
    processing.run("chipsmith:validatetrainingdata", {"INPUT_FOLDER": str(out)}, feedback=log)
    assert log.says(".chipsmith-run", "unfinished")

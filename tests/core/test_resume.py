# SPDX-License-Identifier: GPL-2.0-or-later
"""A run that was stopped at any moment goes on and ends in the bytes of one that was not."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from oracles import assert_one_sentence, tree
from osgeo import gdal
from scenes import (
    CLASSIFIED,
    KITTI,
    UTM_PLACE,
    ChipFormat,
    ClassMap,
    Features,
    Listener,
    noise,
    on_map,
    random_polygons,
    run,
    write_raster,
)

from chipsmith.core import strip_limits
from chipsmith.core.errors import CancelledError, OutputError
from chipsmith.core.run_record import RunRecord
from chipsmith.core.settings import MetadataFormat

CHOICES = {"tile": 20, "stride": 10}
LEDGER = ".chipsmith-run"


@pytest.fixture(autouse=True)
def _small_blocks(monkeypatch):
    monkeypatch.setattr(strip_limits, "STRIP_BYTES", 20 * 60 * 3)
    monkeypatch.setattr(strip_limits, "WIDEST_STRIP_BYTES", 20 * 60 * 3)


@pytest.fixture
def image(tmp_path):
    return write_raster(tmp_path / "image.tif", noise(100, 120, 3), nodata=3)


@pytest.fixture
def features():
    shapes, values = random_polygons(2, 120, 100)
    return Features([on_map(shape, UTM_PLACE) for shape in shapes], values)


def _stop_after(chips: int, folder: Path) -> Listener:
    """Cancel once there are so many chips."""

    def is_enough() -> bool:
        return len({name.partition(".")[0] for *_, names in os.walk(folder / "images") for name in names}) >= chips

    return Listener(cancel_when=is_enough)


@pytest.mark.parametrize(
    ("metadata_format", "chip_format", "more"),
    [
        (KITTI, ChipFormat.TIFF, {}),
        (CLASSIFIED, ChipFormat.JPEG, {"export_all_tiles": False}),
        (MetadataFormat.RCNN_MASKS, ChipFormat.PNG, {"min_overlap_ratio": 0.3}),
        (MetadataFormat.LABELED_TILES, ChipFormat.TIFF, {"blacken_around_feature": True}),
        (MetadataFormat.IMAGENET, ChipFormat.MRF, {"fix_chip_size": False}),
        (KITTI, ChipFormat.TIFF, {"rotation_angle_deg": 90.0}),
        (CLASSIFIED, ChipFormat.PNG, {"rotation_angle_deg": 130.0, "cell_size": 0.3}),
    ],
)
@pytest.mark.parametrize("workers", [1, 3])
def test_a_cancelled_run_goes_on(tmp_path, image, features, metadata_format, chip_format, more, workers):
    choices = {**CHOICES, "metadata_format": metadata_format, "chip_format": chip_format, **more}
    total = run(image, features, tmp_path / "once", **choices).chips
    for stop in range(1, total, max(1, total // 3)):
        folder = tmp_path / str(stop)
        before = run(image, features, folder, workers=workers, progress=_stop_after(stop, folder), **choices)
        assert before.cancelled
        assert (folder / LEDGER).is_file() == (before.chips > 0)
        # A second stop on the way, then to the end.
        run(image, features, folder, progress=_stop_after(before.chips + 5, folder), **choices)
        if not (folder / "map.txt").exists() or (folder / LEDGER).is_file():
            after = run(image, features, folder, workers=workers, **choices)
            assert after.chips == total
            assert 0 <= after.resumed_chips < total
        assert tree(folder) == tree(tmp_path / "once")


def test_finished_blocks_are_not_written_again(tmp_path, image, features):
    folder = tmp_path / "out"
    run(image, features, folder, progress=_stop_after(60, folder), **CHOICES)
    written = {path: path.stat().st_mtime_ns for path in (folder / "images").iterdir()}
    summary = run(image, features, folder, **CHOICES)
    assert summary.resumed_chips >= 40
    same = [path for path, when in written.items() if path.stat().st_mtime_ns == when]
    assert len(same) >= summary.resumed_chips


def test_a_class_raster_and_an_existing_dataset(tmp_path, image):
    classes = ClassMap(write_raster(tmp_path / "classes.tif", noise(100, 120) % 3))
    choices = {**CHOICES, "metadata_format": CLASSIFIED}
    for folder in ("once", "twice"):
        first = run(image, classes, tmp_path / folder, **choices)
    start = first.next_index + 7
    run(image, classes, tmp_path / "once", start_index=start, **choices)
    stop = _stop_after(first.chips + 50, tmp_path / "twice")
    assert run(image, classes, tmp_path / "twice", start_index=start, progress=stop, **choices).cancelled
    run(image, classes, tmp_path / "twice", start_index=start, **choices)
    assert tree(tmp_path / "twice") == tree(tmp_path / "once")


def test_chips_that_went_missing_are_written_again(tmp_path, image, features):
    folder = tmp_path / "out"
    run(image, features, folder, progress=_stop_after(60, folder), **CHOICES)
    (folder / "images" / "000000000003.tif").unlink()
    (folder / "labels" / "000000000012.xml").write_bytes(b"")
    run(image, features, folder, **CHOICES)
    run(image, features, tmp_path / "once", **CHOICES)
    assert tree(folder) == tree(tmp_path / "once")


def test_half_a_line_of_the_record_is_no_line(tmp_path, image, features):
    folder = tmp_path / "out"
    run(image, features, folder, progress=_stop_after(60, folder), **CHOICES)
    record = folder / LEDGER
    record.write_bytes(record.read_bytes()[:-9])
    run(image, features, folder, **CHOICES)
    run(image, features, tmp_path / "once", **CHOICES)
    assert tree(folder) == tree(tmp_path / "once")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"tile": 25}, ["TILE_SIZE_X", "20", "25"]),
        ({"start_index": 500}, ["START_INDEX", "0", "500"]),
        ({"metadata_format": CLASSIFIED}, ["METADATA_FORMAT"]),
        ({"extent": (458400.0, 5401980.0, 458420.0, 5402000.0)}, ["another part"]),
    ],
)
def test_another_run_into_the_folder_is_refused(tmp_path, image, features, change, words):
    folder = tmp_path / "out"
    run(image, features, folder, progress=_stop_after(30, folder), **CHOICES)
    before = tree(folder)
    with pytest.raises(OutputError) as caught:
        run(image, features, folder, **{**CHOICES, **change})
    assert_one_sentence(caught.value, "OUTPUT_LOCATION", "unfinished", *words)
    assert tree(folder) == before


def test_other_labels_are_refused(tmp_path, image, features):
    folder = tmp_path / "out"
    run(image, features, folder, progress=_stop_after(30, folder), **CHOICES)
    moved = Features(features.geometries[::-1], features.values)
    with pytest.raises(OutputError) as caught:
        run(image, moved, folder, **CHOICES)
    assert_one_sentence(caught.value, "other labels")


@pytest.mark.parametrize("chip_format", list(ChipFormat))
def test_chips_and_labels_have_their_names_only_when_they_are_whole(tmp_path, image, chip_format, monkeypatch):
    """Whoever looks at any moment can read all that has its name."""
    classes = ClassMap(write_raster(tmp_path / "classes.tif", noise(100, 120) % 3))
    folder, seen = tmp_path / "out", set()
    replace = os.replace

    def watched(source, target):
        for below in ("images", "labels"):
            for path in folder.glob(f"{below}/*.[tpjm][inpr][fgp]"):
                if path not in seen:
                    assert gdal.Open(str(path)).ReadAsArray().shape[-2:] == (20, 20)
                    seen.add(path)
        replace(source, target)

    monkeypatch.setattr(os, "replace", watched)
    choices = {**CHOICES, "metadata_format": CLASSIFIED, "chip_format": chip_format}
    summary = run(image, classes, folder, workers=3, **choices)
    assert len(seen) == 2 * summary.chips
    assert not list(folder.rglob("*.part"))


_KILLED = """
import json, sys
sys.path[:0] = json.loads(sys.argv[1])
from pathlib import Path
from chipsmith.core import strip_limits
from scenes import *
strip_limits.STRIP_BYTES = strip_limits.WIDEST_STRIP_BYTES = 20 * 60 * 3
shapes, values = random_polygons(2, 120, 100)
features = Features([on_map(shape, UTM_PLACE) for shape in shapes], values)
print("ready", flush=True)
run(Path(sys.argv[2]), features, Path(sys.argv[3]), tile=20, stride=4, workers=2, metadata_format=CLASSIFIED)
"""


def _begun(image: Path, folder: Path) -> subprocess.Popen:
    paths = json.dumps([path for path in sys.path if path])
    process = subprocess.Popen(
        [sys.executable, "-c", _KILLED, paths, str(image), str(folder)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "ready\n"
    return process


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_a_killed_run_goes_on(tmp_path, image, features):
    """As often as `CHIPSMITH_KILLS` says, at moments drawn at random, each time until it gets through."""
    choices = {"tile": 20, "stride": 4, "metadata_format": CLASSIFIED}
    run(image, features, tmp_path / "once", **choices)
    expected = tree(tmp_path / "once")
    draw = random.Random(os.environ.get("CHIPSMITH_SEED", "1"))
    kills, runs = 0, 0
    while kills < int(os.environ.get("CHIPSMITH_KILLS", "6")):
        folder = tmp_path / f"killed{runs}"
        runs += 1
        for _ in range(20):
            process = _begun(image, folder)
            time.sleep(draw.uniform(0.0, 0.6))
            process.kill()
            kills += process.wait() == -9
            if (folder / "map.txt").exists() and not (folder / LEDGER).exists():
                break
        else:
            run(image, features, folder, **choices)
        assert tree(folder) == expected
    assert kills


def test_a_run_that_was_killed_when_all_was_written_comes_to_its_end(tmp_path, image, features, monkeypatch):
    run(image, features, tmp_path / "once", **CHOICES)

    class Killed(BaseException):
        pass

    def kill(record):
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(RunRecord, "remove", kill)
        with pytest.raises(Killed):
            run(image, features, tmp_path / "out", **CHOICES)
    assert (tmp_path / "out" / LEDGER).exists()
    run(image, features, tmp_path / "out", **CHOICES)
    assert tree(tmp_path / "out") == tree(tmp_path / "once")


def test_cancelled_before_the_first_chip_nothing_is_left(tmp_path, image, features):
    with pytest.raises(CancelledError):
        run(image, features, tmp_path / "out", progress=Listener(cancel_at=1), **CHOICES)
    assert not (tmp_path / "out").exists()

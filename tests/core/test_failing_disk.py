# SPDX-License-Identifier: GPL-2.0-or-later
"""A disk that is full: one sentence, and a valid dataset of the chips that found room."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pytest
from oracles import assert_one_sentence, check_dataset, tree
from scenes import CLASSIFIED, KITTI, VOC, ChipFormat, noise, run, static, whole, write_raster

from chipsmith.core import strip_limits
from chipsmith.core.errors import OutputError

PAGE = 4096


def _mounted(folder: Path, size: str) -> bool:
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _can_mount() -> bool:
    """Return True where a small disk can be made; elsewhere only the limit of file sizes is tested."""
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent) / "disk"
        if not _mounted(folder, "1m"):
            return False
        subprocess.run(["umount", str(folder)], check=True)
        return True


SMALL_DISKS = [True] if sys.platform == "linux" and _can_mount() else []
CHIPS_AND_LABELS = [
    (ChipFormat.TIFF, KITTI),
    (ChipFormat.PNG, CLASSIFIED),
    (ChipFormat.JPEG, VOC),
    (ChipFormat.MRF, KITTI),
    (ChipFormat.TIFF, CLASSIFIED),
]


@pytest.fixture
def disk(tmp_path):
    folder = tmp_path / "disk"
    assert _mounted(folder, "8m")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def _leave_free(disk: Path, pages: int) -> None:
    """Fill the disk but for `pages` pages."""
    ballast = disk / "ballast"
    ballast.unlink(missing_ok=True)
    free = os.statvfs(disk).f_bavail - pages
    with open(ballast, "wb") as file:
        file.write(bytes(free * PAGE))
    assert os.statvfs(disk).f_bavail == pages


@pytest.mark.parametrize("_", SMALL_DISKS)
@pytest.mark.parametrize("workers", [1, 3])
@pytest.mark.parametrize(("chip_format", "metadata_format"), CHIPS_AND_LABELS)
def test_a_full_disk_leaves_a_valid_dataset(tmp_path, disk, chip_format, metadata_format, workers, gdal_mood, _):
    image = write_raster(tmp_path / "image.tif", noise(400, 400, 3))
    _leave_free(disk, 128 + 700)
    with pytest.raises(OutputError) as caught:
        run(
            image,
            whole(image),
            disk / "out",
            tile=20,
            chip_format=chip_format,
            metadata_format=metadata_format,
            workers=workers,
        )
    assert_one_sentence(caught.value, "space")
    stems = check_dataset(disk / "out", is_finished=False)
    # Of several threads one may be slow, and what was written after its chips is no dataset.
    assert (50 if workers == 1 else 0) < len(stems) < 400


@pytest.mark.parametrize("_", SMALL_DISKS)
@pytest.mark.parametrize("workers", [1, 3])
@pytest.mark.parametrize(("chip_format", "metadata_format"), CHIPS_AND_LABELS)
def test_with_room_again_the_run_goes_on(tmp_path, disk, monkeypatch, chip_format, metadata_format, workers, _):
    """However often the disk is full on the way, it ends in the bytes of a run with room for all."""
    monkeypatch.setattr(strip_limits, "STRIP_BYTES", 20 * 160 * 3)
    image = write_raster(tmp_path / "image.tif", noise(160, 160, 3))
    choices = {"tile": 20, "stride": 10, "chip_format": chip_format, "metadata_format": metadata_format}
    run(image, whole(image), tmp_path / "once", **choices)
    stops = 0
    for pages in range(128 + 150, 128 + 1900, 150):
        _leave_free(disk, pages - _pages(disk / "out"))
        try:
            run(image, whole(image), disk / "out", workers=workers, **choices)
            break
        except OutputError as error:
            assert_one_sentence(error, "space")
            stops += 1
    assert stops >= 2
    assert tree(disk / "out") == tree(tmp_path / "once")


def _pages(folder: Path) -> int:
    """Return what the files below `folder` take."""
    return sum(-(-path.stat().st_size // PAGE) for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("_", SMALL_DISKS)
def test_a_disk_that_fills_up_at_any_moment(tmp_path, disk, _):
    """Also where the list of chips is what finds no room: its lines are written every now and then."""
    image = write_raster(tmp_path / "image.tif", noise(140, 140))
    for pages in range(128 + 329, 128 + 342):
        _leave_free(disk, pages)
        folder = disk / f"out{pages}"
        with pytest.raises(OutputError) as caught:
            run(image, whole(image), folder, tile=10, metadata_format=KITTI)
        assert_one_sentence(caught.value)
        assert len(check_dataset(folder, is_finished=False)) > 100, pages
        for path in sorted(folder.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        folder.rmdir()


@pytest.mark.parametrize("_", SMALL_DISKS)
@pytest.mark.parametrize("pages", [0, 1, 3, 60, 129])
def test_a_disk_without_room_for_a_single_chip(tmp_path, disk, pages, _):
    image = write_raster(tmp_path / "image.tif", static(400, 400, 3))
    _leave_free(disk, pages)
    with pytest.raises(OutputError) as caught:
        run(image, whole(image), disk / "out", tile=200)
    assert_one_sentence(caught.value, "space")
    assert {path.name for path in disk.iterdir()} == {"ballast"}


_LIMITED = """
import json, resource, sys
sys.path[:0] = json.loads(sys.argv[1])
from pathlib import Path
from chipsmith.core import strip_limits
from chipsmith.core.errors import OutputError
from scenes import MetadataFormat, run, whole
image, folder = Path(sys.argv[2]), Path(sys.argv[3])
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
try:
    run(image, whole(image), folder, tile=512, metadata_format=MetadataFormat(sys.argv[4]))
except OutputError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of file sizes")
@pytest.mark.parametrize("metadata_format", [KITTI, CLASSIFIED])
def test_a_file_that_may_not_grow(tmp_path, metadata_format):
    """The upper half of the image packs well, the lower half does not pass the limit of file sizes."""
    pixels = np.zeros((1024, 1024, 3), np.uint8)
    pixels[512:] = static(512, 1024, 3)
    image = write_raster(tmp_path / "image.tif", pixels)
    paths = json.dumps([path for path in sys.path if path])
    command = [sys.executable, "-c", _LIMITED, paths, str(image), str(tmp_path / "out"), metadata_format.value]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    lines = done.stdout.strip().splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].endswith(".")
    assert check_dataset(tmp_path / "out", is_finished=False) == ["000000000000", "000000000001"]

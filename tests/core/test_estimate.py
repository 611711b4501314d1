# SPDX-License-Identifier: GPL-2.0-or-later
"""What is said of size and room before a run, compared with what then lies on the disk."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import numpy as np
import pytest
import shapely
from array_raster import ArrayRaster
from scenes import UTM_PLACE, Features, Listener, noise, on_map, random_polygons, run, settings_of, write_raster

from chipsmith.core import announcement
from chipsmith.core.announcement import announce, estimate_message, size_text
from chipsmith.core.errors import LabelError, SourceError
from chipsmith.core.estimate import Estimate
from chipsmith.core.export import export
from chipsmith.core.grid import Window
from chipsmith.core.inputs import ImageInput, Inputs
from chipsmith.core.preview import preview
from chipsmith.core.progress import SilentProgress
from chipsmith.core.settings import ChipFormat, MetadataFormat, Settings

# The size that is said may be this many times too large or too small.
FACTOR = 1.3


def _scene(tmp_path) -> tuple[Path, Features]:
    """Return an image that is plain above, smooth in the middle and rough below, and features over a part of it."""
    pixels = noise(256, 256, 3)
    pixels[:60] = 7
    y, x = np.mgrid[0:90, 0:256]
    pixels[60:150] = ((x + y) // 3 % 200)[..., np.newaxis]
    shapes, values = random_polygons(3, 256, 120, 60)
    image = write_raster(tmp_path / "image.tif", pixels, UTM_PLACE)
    return image, Features([on_map(shape, UTM_PLACE) for shape in shapes], values)


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def temporary(tmp_path, monkeypatch) -> Path:
    """The folder of temporary files, to see what is left in it."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.mark.parametrize(
    "choices",
    [
        {},
        {"chip_format": ChipFormat.PNG, "metadata_format": MetadataFormat.KITTI_RECTANGLES},
        {"chip_format": ChipFormat.JPEG, "metadata_format": MetadataFormat.CLASSIFIED_TILES},
        {"metadata_format": MetadataFormat.RCNN_MASKS, "export_all_tiles": False},
        {"chip_format": ChipFormat.MRF, "rotation_angle_deg": 60},
        {"metadata_format": MetadataFormat.IMAGENET},
        {"creation_options": "COMPRESS=NONE"},
    ],
    ids=str,
)
def test_the_size_is_that_of_the_dataset(tmp_path, temporary, choices):
    image, labels = _scene(tmp_path)
    settings = settings_of(tile=32, stride=8, **choices)
    seen = preview(settings, _inputs(image, labels), SilentProgress(), True, 2)
    summary = run(image, labels, tmp_path / "out", tile=32, stride=8, **choices)
    written = _bytes(tmp_path / "out")
    assert seen.estimate.chips == summary.chips
    assert written / FACTOR < seen.estimate.bytes < written * FACTOR
    assert seen.estimate.bytes <= seen.estimate.disk_bytes
    assert seen.estimate.seconds > 0
    assert not list(temporary.iterdir())


def _inputs(image: Path, labels: Features) -> Inputs:
    from chipsmith.core.sources.image import open_image

    raster = open_image(str(image), "INPUT_RASTER")
    return Inputs(ImageInput(raster, raster.grid.window), labels.source(raster.grid.crs_wkt))


def _said(listener: Listener) -> list[str]:
    lines = [str(message) for message in listener.infos]
    return [line for line in lines if re.match(r"(About )?[\d,]+ chips?, ", line)]


def _size_in(line: str) -> float:
    number, unit = re.search(r"([\d.]+) (bytes|kB|MB)", line).groups()
    return float(number) * {"bytes": 1, "kB": 1e3, "MB": 1e6}[unit]


def test_a_long_run_says_what_it_will_write_and_writes_the_same_as_ever(tmp_path, temporary, monkeypatch):
    image, labels = _scene(tmp_path)
    listener = Listener()
    summary = run(image, labels, tmp_path / "out", tile=16, stride=8, progress=listener)
    assert summary.chips == 961
    (line,) = _said(listener)
    assert re.fullmatch(
        r"961 chips, about \d+ kB and a second\.|961 chips, about [\d.]+ MB and (a|\d+) seconds?\.", line
    )
    assert not listener.warnings
    assert not list(temporary.iterdir())
    monkeypatch.setattr("chipsmith.core.export.announce", lambda *_: None)
    run(image, labels, tmp_path / "silent", tile=16, stride=8)
    for path in (tmp_path / "out").rglob("*"):
        if path.is_file() and path.name != "chipsmith.json":
            assert path.read_bytes() == (tmp_path / "silent" / path.relative_to(tmp_path / "out")).read_bytes()


@pytest.mark.parametrize(("tile", "stride", "chips"), [(32, 16, 225), (32, 0, 64), (52, 0, 25), (64, 0, 16)])
@pytest.mark.parametrize("chip_format", [ChipFormat.TIFF, ChipFormat.JPEG])
def test_a_short_run_says_what_it_will_write(tmp_path, temporary, tile, stride, chips, chip_format):
    image, labels = _scene(tmp_path)
    listener = Listener()
    summary = run(image, labels, tmp_path / "out", tile=tile, stride=stride, chip_format=chip_format, progress=listener)
    (line,) = _said(listener)
    assert summary.chips == chips
    assert re.fullmatch(rf"{chips} chips, about [\d.]+ [kM]B and a second\.", line)
    written = _bytes(tmp_path / "out")
    assert written / 2 < _size_in(line) < written * 2
    assert not list(temporary.iterdir())


def test_a_run_of_few_chips_says_their_number_and_the_size_of_their_pixels(tmp_path, temporary, monkeypatch):
    monkeypatch.setattr("chipsmith.core.estimate.BlockWork", None)  # none is tried
    image, labels = _scene(tmp_path)
    for tile, line in ((128, "4 chips, 197 kB before compression."), (256, "1 chip, 197 kB before compression.")):
        listener = Listener()
        run(image, labels, tmp_path / f"of {tile}", tile=tile, progress=listener)
        assert _said(listener) == [line]


def test_crops_count_by_their_own_pixels(tmp_path):
    image = write_raster(tmp_path / "image.tif", noise(64, 64, 2, "uint16"), UTM_PLACE)
    boxes = Features([on_map(shapely.box(x, 10, x + 5, 14), UTM_PLACE) for x in (3, 20, 40)])
    listener = Listener()
    run(image, boxes, tmp_path / "out", tile=32, fix_chip_size=False, metadata_format=MetadataFormat.IMAGENET,
        progress=listener)  # fmt: skip
    assert _said(listener) == [f"3 chips, {3 * 5 * 4 * 2 * 2} bytes before compression."]


@pytest.mark.parametrize(
    ("chips", "sample"),
    [(1, 0), (9, 0), (10, 1), (19, 1), (20, 2), (79, 7), (80, 8), (899, 8), (900, 9), (2400, 24), (10**6, 24)],
)
def test_the_sample_is_small_beside_the_run(chips, sample):
    assert announcement.sample_size(chips) == sample


def test_one_run_of_several_speaks_of_all_and_says_that_it_guesses(tmp_path, monkeypatch):
    image, labels = _scene(tmp_path)
    real = announcement.announce
    monkeypatch.setattr(
        "chipsmith.core.export.announce", lambda *given: [real(*given[:-1], share) for share in (0.25, 0.0)]
    )
    for tile, start in ((64, "About 64 chips, "), (128, "About 16 chips, 786 kB before compression.")):
        listener = Listener()
        run(image, labels, tmp_path / f"of {tile}", tile=tile, progress=listener)
        (line,) = _said(listener)
        assert line.startswith(start) and "about" not in line


def test_no_more_of_the_image_is_read_for_a_short_run_than_its_sample(tmp_path):
    class Counted(ArrayRaster):
        pixels_read = 0

        def read(self, window: Window):
            self.pixels_read += window.width * window.height
            return super().read(window)

    for stride, chips, sample in ((0, 64, 6), (16, 225, 8)):
        image = Counted(noise(256, 256, 1))
        summary = export(
            settings_of(tile=32, stride=stride, metadata_format=MetadataFormat.EXPORT_TILES),
            ImageInput(image, image.grid.window), None, tmp_path / f"out {stride}", SilentProgress(),
        )  # fmt: skip
        assert summary.chips == chips
        assert image.pixels_read <= 256 * 256 + sample * 32 * 32


def test_a_disk_without_room_is_said_and_not_refused(tmp_path, monkeypatch):
    image, labels = _scene(tmp_path)
    monkeypatch.setattr(announcement, "free_bytes", lambda folder: 50_000)
    listener = Listener()
    summary = run(image, labels, tmp_path / "out", tile=32, stride=32, progress=listener)
    (warning,) = map(str, listener.warnings)
    for words in ("OUTPUT_LOCATION", str(tmp_path / "out"), "50 kB free", "make room", "CHIP_FORMAT"):
        assert words in warning
    assert summary.chips == 64


def test_the_disk_is_looked_at_for_a_few_chips_too(tmp_path, monkeypatch):
    image, labels = _scene(tmp_path)
    for free, is_told in ((50_000, True), (10**9, False)):
        monkeypatch.setattr(announcement, "free_bytes", lambda folder, free=free: free)
        listener = Listener()
        run(image, labels, tmp_path / f"{free}", tile=128, progress=listener)
        (line,) = _said(listener)
        assert line.startswith("4 chips, about ") is is_told
        assert ["50 kB free" in str(warning) for warning in listener.warnings] == [True] * is_told


def test_a_run_without_any_label_ends_before_it_writes(tmp_path, monkeypatch):
    """Also if only the overlap ratio is in the way, which the layer's extent does not tell."""
    monkeypatch.setattr("chipsmith.core.export.WritingRun", None)
    image = write_raster(tmp_path / "image.tif", noise(64, 64), UTM_PLACE)
    large = Features([on_map(shapely.box(-100, -100, 200, 200), UTM_PLACE)])
    with pytest.raises(LabelError, match="Not one of 16 chips has a label, so nothing was written"):
        run(image, large, tmp_path / "out", tile=16, min_overlap_ratio=0.5)
    assert not (tmp_path / "out").exists()


def test_a_source_that_fails_fails_where_it_did(tmp_path, monkeypatch):
    """The sample meets the damage first, but chips before it are written all the same."""

    class Broken(ArrayRaster):
        def read(self, window: Window):
            if window.y_end > 150:
                raise SourceError("The image cannot be read.")
            return super().read(window)

    monkeypatch.setattr("chipsmith.core.strip_limits.STRIP_BYTES", 256 * 40)
    image = Broken(noise(256, 256, 1))
    listener = Listener()
    with pytest.raises(SourceError):
        export(
            settings_of(tile=16, stride=8, metadata_format=MetadataFormat.EXPORT_TILES),
            ImageInput(image, image.grid.window), None, tmp_path / "out", listener,
        )  # fmt: skip
    (line,) = _said(listener)
    assert line.endswith("before compression.")  # none could be tried to its end
    assert len(list((tmp_path / "out" / "images").iterdir())) > 0
    assert (tmp_path / "out" / "map.txt").is_file()


def test_a_preview_reads_little_of_the_image():
    class Counted(ArrayRaster):
        pixels_read = 0

        def read(self, window: Window):
            self.pixels_read += window.width * window.height
            return super().read(window)

    image = Counted(np.zeros((2000, 2000, 1), dtype=np.uint8), nodata=0)
    settings = Settings(metadata_format=MetadataFormat.EXPORT_TILES, tile_width_px=32, tile_height_px=32,
                        stride_x_px=16, stride_y_px=16)  # fmt: skip
    inputs = Inputs(ImageInput(image, image.grid.window))
    seen = preview(settings, inputs, SilentProgress(), False, 1)
    assert seen.summary.chips == 124 * 124
    assert not seen.is_nodata_known
    assert image.pixels_read < 0.02 * 2000 * 2000
    seen = preview(settings, inputs, SilentProgress(), True, 1)
    assert seen.summary.chips == 0
    assert seen.is_nodata_known
    assert image.pixels_read >= 2000 * 2000


@pytest.mark.parametrize(
    ("size", "text"),
    [(0, "0 bytes"), (999, "999 bytes"), (1000, "1.0 kB"), (9949, "9.9 kB"), (9951, "10 kB"), (999_400, "999 kB"),
     (999_600, "1.0 MB"), (1.94e9, "1.9 GB"), (5.55e15, "5550 TB")],
)  # fmt: skip
def test_sizes_as_people_write_them(size, text):
    assert size_text(size) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.2, "a second"), (2.4, "2 seconds"), (89, "89 seconds"), (100, "2 minutes"), (5300, "88 minutes"),
     (9000, "2 hours")],
)  # fmt: skip
def test_times_as_people_say_them(seconds, text):
    found = Estimate(12345, 1.94e9, 1e8, 2e9, seconds)
    assert str(estimate_message(found, is_exact=False)) == f"About 12,345 chips, 1.9 GB, {text}."
    assert str(estimate_message(found, is_exact=True)) == f"12,345 chips, about 1.9 GB and {text}."


def test_nothing_is_said_of_a_part_that_was_spoken_of(tmp_path):
    listener = Listener()
    announce(Settings(), (), None, tmp_path, 1, listener, 0.0)
    assert not listener.infos

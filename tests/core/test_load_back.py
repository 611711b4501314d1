# SPDX-License-Identifier: GPL-2.0-or-later
"""What was exported comes back where it was, in every metadata format and chip format."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import round_trip
import shapely
from datasets import TOWN, kitti, write_index, write_text
from scenes import UTM_PLACE, Features, Listener, noise, on_map, run, smooth, write_raster

from chipsmith.core.dataset.load_back import LoadBack
from chipsmith.core.dataset.loaded_chip import LoadedChip
from chipsmith.core.dataset.merge_regions import RegionMerger
from chipsmith.core.errors import CancelledError
from chipsmith.core.progress import SilentProgress
from chipsmith.core.settings import ChipFormat, MetadataFormat

# These need a second image or second labels, which the tests of the algorithm give them.
_OTHER_INPUT = {"CycleGAN", "Panoptic_Segmentation", "Export_Tiles"}
FORMATS = [item for item in MetadataFormat if item.value not in _OTHER_INPUT]


def load(folder: Path, workers: int = 1, progress=None) -> list[LoadedChip]:
    return list(LoadBack(folder, progress or SilentProgress(), workers).chips())


def as_back(chip: LoadedChip, folder: Path) -> round_trip.BackChip:
    labels = [
        round_trip.Back(label.geometry, label.value, label.name, label.kind.value, label.instance)
        for label in chip.labels
    ]
    return round_trip.BackChip(folder / chip.image, chip.side, chip.footprint, labels)


def scene(tmp_path: Path) -> tuple[Path, Features]:
    shapes = [on_map(shape, UTM_PLACE) for shape, _ in round_trip.FEATURES]
    image = write_raster(tmp_path / "image.tif", smooth(64, 64), UTM_PLACE)
    return image, Features(shapes, [value for _, value in round_trip.FEATURES])


def test_every_format_is_expected_to_bring_something_back():
    assert {item.value for item in MetadataFormat} <= set(round_trip.CHECKS)


@pytest.mark.parametrize("chip_format", list(ChipFormat))
@pytest.mark.parametrize("metadata_format", FORMATS)
def test_round_trip(tmp_path, metadata_format, chip_format):
    image, features = scene(tmp_path)
    out = tmp_path / "out"
    summary = run(image, features, out, tile=32, stride=24, metadata_format=metadata_format, chip_format=chip_format)
    chips = load(out, workers=2)
    assert len(chips) == summary.chips
    assert [chip.number for chip in chips] == list(range(len(chips)))
    for chip in chips:
        back = as_back(chip, out)
        round_trip.CHECKS[metadata_format.value](back)
        if metadata_format.value not in round_trip.PER_FEATURE:
            round_trip.check_footprint(back, image)
    assert any(chip.labels for chip in chips)


@pytest.mark.parametrize("workers", [2, 5])
def test_threads_change_nothing(tmp_path, workers):
    image, features = scene(tmp_path)
    run(image, features, tmp_path / "out", tile=16, stride=7, metadata_format=MetadataFormat.CLASSIFIED_TILES)
    assert load(tmp_path / "out", workers) == load(tmp_path / "out")


def test_progress_grows_to_the_end(tmp_path):
    image, features = scene(tmp_path)
    run(image, features, tmp_path / "out", tile=16)
    listener = Listener()
    load(tmp_path / "out", 2, listener)
    assert listener.fractions == sorted(listener.fractions) and listener.fractions[-1] == 1


@pytest.mark.parametrize("workers", [1, 3])
def test_cancel_stops_between_chips(tmp_path, workers):
    image, features = scene(tmp_path)
    run(image, features, tmp_path / "out", tile=16)
    chips = LoadBack(tmp_path / "out", Listener(cancel_at=4), workers).chips()
    assert len([next(chips) for _ in range(3)]) == 3
    with pytest.raises(CancelledError):
        next(chips)


def test_large_numbers_of_chips_are_read_as_they_are_taken(tmp_path):
    """Only a few chips ahead are opened: a missing file far behind is no trouble yet."""
    image, features = scene(tmp_path)
    run(image, features, tmp_path / "out", tile=8, stride=4)
    (tmp_path / "out" / "images" / "000000000200.tif").unlink()
    source = LoadBack(tmp_path / "out", SilentProgress(), 2)
    next(source.chips())
    assert not source.troubles


@pytest.mark.parametrize("stride", [0, 9, 20])
def test_merged_regions_are_those_of_the_whole_image(tmp_path, stride):
    image, features = scene(tmp_path)
    choices = {"metadata_format": MetadataFormat.CLASSIFIED_TILES, "stride": stride}
    run(image, features, tmp_path / "one", tile=64, metadata_format=MetadataFormat.CLASSIFIED_TILES)
    run(image, features, tmp_path / "many", tile=20, **choices)
    (whole,) = load(tmp_path / "one")
    merger = RegionMerger()
    for chip in load(tmp_path / "many"):
        assert not merger.take(chip).labels
    merged = list(merger.merged(SilentProgress()))
    assert len(merged) == len(whole.labels)
    for label in whole.labels:
        (twin,) = [other for other in merged if other.geometry.intersection(label.geometry).area > 0]
        assert (twin.value, twin.name, twin.kind) == (label.value, label.name, label.kind)
        assert twin.geometry.symmetric_difference(label.geometry).area < 1e-6


def test_regions_of_rotated_chips_unite(tmp_path):
    """The same square in chips at 0 and 30 degrees is one region."""
    turn = np.radians(30)
    cosine, sine = 0.25 * np.cos(turn), 0.25 * np.sin(turn)
    places = [UTM_PLACE, (UTM_PLACE[0] + 6, cosine, sine, UTM_PLACE[3], sine, -cosine)]
    lines = []
    for number, place in enumerate(places):
        stem = f"{number:012d}"
        for folder in ("images", "labels"):
            (tmp_path / folder).mkdir(exist_ok=True)
        write_raster(tmp_path / "images" / f"{stem}.tif", noise(64, 64, 3), place)
        write_raster(tmp_path / "labels" / f"{stem}.tif", np.ones((64, 64), dtype=np.uint8), place)
        lines.append(f"images/{stem}.tif  labels/{stem}.tif\r\n")
    write_index(tmp_path, "Classified_Tiles", lines)
    chips = load(tmp_path)
    merger = RegionMerger()
    for chip in chips:
        merger.take(chip)
    (label,) = merger.merged(SilentProgress())
    union = shapely.union_all([chip.footprint for chip in chips])
    assert label.geometry.symmetric_difference(union).area < 1e-3 * union.area


def test_boxes_of_a_rotated_chip_are_rotated(tmp_path):
    place = (458400.0, 0.2, 0.15, 5402000.0, 0.15, -0.2)
    (tmp_path / "images").mkdir()
    write_raster(tmp_path / "images" / "000000000000.tif", noise(64, 48, 3), place)
    write_text(tmp_path / "labels" / "000000000000.txt", kitti((7, 10, 20, 30.5, 44)))
    write_index(tmp_path, "KITTI_rectangles", ["images/000000000000.tif  labels/000000000000.txt\r\n"])
    (chip,) = load(tmp_path)
    assert chip.footprint.equals(on_map(shapely.box(0, 0, 48, 64), place))
    (label,) = chip.labels
    assert (label.value, label.name) == (7, TOWN[1]["Name"])
    expected = on_map(shapely.box(10, 20, 30.5, 44), place)
    assert label.geometry.normalize().equals_exact(expected.normalize(), 1e-6)
    assert label.geometry.area == pytest.approx(20.5 * 24 * 0.0625)
    assert label.geometry.area < 0.6 * shapely.envelope(label.geometry).area


def test_regions_of_a_rotated_chip_are_rotated(tmp_path):
    place = (458400.0, 0.2, 0.15, 5402000.0, 0.15, -0.2)
    mask = np.zeros((64, 64), dtype=np.uint8)
    mask[10:20, 30:50] = 1
    for folder, pixels in (("images", noise(64, 64, 3)), ("labels", mask)):
        (tmp_path / folder).mkdir()
        write_raster(tmp_path / folder / "000000000000.tif", pixels, place)
    write_index(tmp_path, "Classified_Tiles", ["images/000000000000.tif  labels/000000000000.tif\r\n"])
    (chip,) = load(tmp_path)
    (label,) = chip.labels
    assert label.geometry.normalize().equals_exact(on_map(shapely.box(30, 10, 50, 20), place).normalize(), 1e-6)

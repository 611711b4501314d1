# SPDX-License-Identifier: GPL-2.0-or-later
"""Cancelling: what was finished is a dataset; nothing else stays, at whatever moment it is."""

from __future__ import annotations

import pytest
from oracles import assert_one_sentence, check_dataset, statistics_of, tree
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


@pytest.fixture
def image(tmp_path):
    return write_raster(tmp_path / "image.tif", noise(100, 120, 3), nodata=3)


@pytest.fixture
def features():
    shapes, values = random_polygons(2, 120, 100)
    return Features([on_map(shape, UTM_PLACE) for shape in shapes], values)


def _cancelled(image, labels, folder, progress, **choices) -> bool:
    """Run; return True if it was cancelled, in whichever way it says so."""
    try:
        return run(image, labels, folder, progress=progress, **{"tile": 20, **choices}).cancelled
    except CancelledError as error:
        assert_one_sentence(error)
        return True


def _chip_count(folder, is_finished=False) -> int:
    """Return how many chips the folder holds as a valid dataset; 0 means it is not there at all."""
    if not folder.exists():
        return 0
    return len(check_dataset(folder, is_finished))


def _cancel_everywhere(image, labels, folder, step=1, **choices) -> set[int]:
    """Cancel at the first, second, … question until a run gets through; return the chips that were left."""
    counts, asked = set(), 1
    while _cancelled(image, labels, folder / str(asked), Listener(cancel_at=asked), **choices):
        counts.add(_chip_count(folder / str(asked)))
        asked += step
    assert asked > step
    return counts


@pytest.mark.parametrize("workers", [1, 3])
@pytest.mark.parametrize(("metadata_format", "chip_format"), [(KITTI, ChipFormat.TIFF), (CLASSIFIED, ChipFormat.JPEG)])
def test_at_any_moment_with_features(tmp_path, image, features, workers, metadata_format, chip_format):
    counts = _cancel_everywhere(
        image,
        features,
        tmp_path,
        metadata_format=metadata_format,
        chip_format=chip_format,
        workers=workers,
        tile=34,
        export_all_tiles=False,
        max_nodata_percent=50,
    )
    assert 0 in counts
    assert max(counts) > 0


@pytest.mark.parametrize("metadata_format", [KITTI, CLASSIFIED])
def test_at_any_moment_with_a_class_raster(tmp_path, image, metadata_format, gdal_mood):
    classes = ClassMap(write_raster(tmp_path / "classes.tif", noise(100, 120) % 3))
    counts = _cancel_everywhere(
        image,
        classes,
        tmp_path,
        step=1 if metadata_format is CLASSIFIED else 3,
        tile=34,
        metadata_format=metadata_format,
    )
    assert 0 in counts
    assert max(counts) > 0


@pytest.mark.parametrize("workers", [1, 4])
def test_midway(tmp_path, monkeypatch, image, features, workers):
    monkeypatch.setattr(strip_limits, "STRIP_BYTES", 1)
    folder = tmp_path / "out"
    listener = Listener(cancel_when=lambda: len(list(folder.glob("images/*.tif"))) >= 12)
    assert _cancelled(image, features, folder, listener, workers=workers)
    left = _chip_count(folder)
    assert 0 < left < 30
    assert statistics_of(folder)["NextTileIndex"] == left


def test_before_the_first_chip_nothing_is_left(tmp_path, image, features):
    assert _cancelled(image, features, tmp_path / "deep" / "er" / "out", Listener(cancel_at=1))
    assert {path.name for path in tmp_path.iterdir()} == {"image.tif"}


def test_folders_that_were_made_go_again_before_the_first_chip(tmp_path, image, features):
    folder = tmp_path / "deep" / "er" / "out"
    listener = Listener(cancel_when=folder.exists)
    assert _cancelled(image, features, folder, listener)
    assert {path.name for path in tmp_path.iterdir()} == {"image.tif"}


def test_a_folder_of_the_users_stays_as_it_was(tmp_path, image, features):
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "notes.txt").write_text("mine")
    listener = Listener(cancel_when=(folder / "images").exists)
    assert _cancelled(image, features, folder, listener)
    assert [path.name for path in folder.iterdir()] == ["notes.txt"]


def test_a_dataset_stays_whole_if_adding_to_it_is_cancelled(tmp_path, image, features):
    run(image, features, tmp_path / "out", tile=20)
    before = tree(tmp_path / "out")
    listener = Listener(cancel_when=(tmp_path / "out" / "map.txt.part").exists)
    _cancelled(image, features, tmp_path / "out", listener, start_index=30)
    assert tree(tmp_path / "out") == before
    folder = tmp_path / "out" / "images"
    listener = Listener(cancel_when=lambda: len(list(folder.iterdir())) >= 47)
    assert _cancelled(image, features, tmp_path / "out", listener, start_index=30)
    assert 30 < _chip_count(tmp_path / "out") < 60


def test_a_cancelled_run_goes_on_or_can_be_added_to_once_its_record_is_gone(tmp_path, monkeypatch, image, features):
    monkeypatch.setattr(strip_limits, "STRIP_BYTES", 1)
    folder = tmp_path / "out"
    listener = Listener(cancel_when=lambda: len(list(folder.glob("images/*.tif"))) >= 12)
    assert _cancelled(image, features, folder, listener)
    left = _chip_count(folder)
    with pytest.raises(OutputError) as caught:
        run(image, features, folder, tile=20, start_index=left)
    assert_one_sentence(caught.value, "OUTPUT_LOCATION", "unfinished", "START_INDEX")
    (folder / ".chipsmith-run").unlink()
    run(image, features, folder, tile=20, start_index=left)
    assert _chip_count(folder, is_finished=True) == left + 30


def test_progress_rises_to_the_end(tmp_path, image, features):
    listener = Listener()
    run(image, features, tmp_path / "out", tile=20, progress=listener, export_all_tiles=False)
    assert all(0 <= fraction <= 1 for fraction in listener.fractions)
    assert listener.fractions[-1] == pytest.approx(1)

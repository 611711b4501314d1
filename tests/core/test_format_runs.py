# SPDX-License-Identifier: GPL-2.0-or-later
"""Every format: wrong combinations, further runs into one folder, cancel, a full disk."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pytest
import shapely
from format_runs import (
    CYCLEGAN,
    IMAGENET,
    LABELED,
    MULTI,
    PANOPTIC,
    RCNN,
    TILES,
    WHOLE,
    check_files,
    drawn,
    image_chips,
    picture,
    run_any,
    small_export,
)
from oracles import assert_one_sentence, model_of, statistics_of, tree
from scenes import CLASSIFIED, KITTI, UTM_PLACE, VOC, ClassMap, Listener, noise, random_polygons, write_raster
from vendor_contract import load

from chipsmith.core import strip_limits
from chipsmith.core.errors import CancelledError, OutputError, SettingsError
from chipsmith.core.settings import MetadataFormat, Settings

ALL = list(MetadataFormat)
LABELLED = [item for item in ALL if item not in (TILES, CYCLEGAN)]
SIZE = 96


def _shapes(count=40):
    shapes, values = random_polygons(3, SIZE, SIZE, count)
    return shapes, [1 + value % 2 for value in values]


def go(tmp_path, metadata_format, folder, labels=None, **choices):
    """Export a scene in any format."""
    image = tmp_path / "image.tif"
    if not image.exists():
        write_raster(image, noise(SIZE, SIZE, 3))
    shapes, values = _shapes()
    labels = drawn(shapes, values) if labels is None else labels
    second = image if metadata_format in (TILES, CYCLEGAN) else None
    return run_any(
        image,
        folder,
        metadata_format,
        None if second else labels,
        second=second,
        instances=labels if metadata_format is PANOPTIC else None,
        **{"tile": 16, "names": {1: "house", 2: "pond"}, **choices},
    )


def _sides(folder: Path) -> list[Path]:
    return [path for path in (folder / "A", folder / "B") if path.exists()] or [folder]


@pytest.mark.parametrize("labels", ["features", "raster"])
@pytest.mark.parametrize("metadata_format", ALL)
def test_two_runs_have_the_statistics_of_one(tmp_path, metadata_format, labels):
    """Upper and lower half of the image; formats with a chip a feature are fed the features of each half."""
    shapes, values = _shapes()
    whole = metadata_format in WHOLE and labels == "features"
    if whole:
        # Features that lie in one half; each chip is within it.
        shapes = [shapely.box(8 * i + 1, y, 8 * i + 5, y + 6) for y in (12, 28, 60, 80) for i in range(12)]
        values = [1 + i % 2 for i in range(48)]
        halves = [drawn(shapes[:24], values[:24]), drawn(shapes[24:], values[24:])]
        both = drawn(shapes, values)
    elif labels == "features":
        both = drawn(shapes, values)
        halves = [both, both]
    else:
        classes = np.kron(noise(12, 12)[..., 0] % 3, np.ones((8, 8), np.uint8)).astype(np.uint8)
        both = ClassMap(write_raster(tmp_path / "classes.tif", classes))
        halves = [both, both]
    if metadata_format in (TILES, CYCLEGAN) and labels == "raster":
        return
    g = UTM_PLACE
    extents = [(g[0], g[3] + b * g[5], g[0] + SIZE * g[1], g[3] + a * g[5]) for a, b in ((0, 48), (48, SIZE))]
    if metadata_format is CYCLEGAN:
        extents = [None, None]
    one, two = tmp_path / "one", tmp_path / "two"
    summary = go(tmp_path, metadata_format, one, both)
    first = go(tmp_path, metadata_format, two, halves[0], extent=extents[0])
    go(tmp_path, metadata_format, two, halves[1], extent=extents[1], start_index=first.next_index, workers=3)
    for side in _sides(two):
        check_files(side)
    load(two)
    if metadata_format is CYCLEGAN:
        for side in "AB":
            twice, once = model_of(two / side)["AllTilesStats"], model_of(one / side)["AllTilesStats"]
            assert [band["Mean"] for band in twice] == pytest.approx([band["Mean"] for band in once])
            assert statistics_of(two / side)["NumTiles"] == 2 * statistics_of(one / side)["NumTiles"]
        return
    assert summary.chips == len(image_chips(two))
    for name in ("esri_accumulated_stats.json", "esri_model_definition.emd", "map.txt", "stats.txt"):
        if whole and name == "map.txt" and metadata_format is IMAGENET:
            continue
        assert (two / name).read_bytes() == (one / name).read_bytes(), name
    images = {path.relative_to(one): path.read_bytes() for path in one.rglob("*.tif")}
    assert {path.relative_to(two): path.read_bytes() for path in two.rglob("*.tif")} == images
    assert len(json.loads((two / "chipsmith.json").read_text())["Runs"]) == 2


@pytest.mark.parametrize("metadata_format", [RCNN, MULTI, IMAGENET, PANOPTIC])
def test_real_names_survive_a_further_run(tmp_path, metadata_format):
    names = {1: "tall, wide/house", 2: "CON"}
    go(tmp_path, metadata_format, tmp_path / "out", names=names)
    before = model_of(tmp_path / "out")["Classes"]
    text = (tmp_path / "out/stats.txt").read_text(encoding="utf-8")
    next_index = statistics_of(tmp_path / "out")["NextTileIndex"]
    go(tmp_path, metadata_format, tmp_path / "out", names=names, start_index=next_index)
    assert model_of(tmp_path / "out")["Classes"] == before
    assert "tall, wide/house" in text
    assert "tall, wide/house" in (tmp_path / "out/stats.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("metadata_format", [RCNN, IMAGENET])
def test_a_further_run_with_fewer_classes_keeps_their_folders(tmp_path, metadata_format):
    """Of `a` and `A` the second has another folder name, also when it comes alone."""
    names = {1: "a", 2: "A"}
    classes = np.ones((SIZE, SIZE), np.uint8)
    classes[:48] = 2
    classes[:, :16] = 1
    image = picture(tmp_path, SIZE, SIZE)
    both = ClassMap(write_raster(tmp_path / "both.tif", classes))
    one = ClassMap(write_raster(tmp_path / "one.tif", np.full((SIZE, SIZE), 2, np.uint8)))
    first = run_any(image, tmp_path / "out", metadata_format, both, tile=32, names=names)
    run_any(image, tmp_path / "out", metadata_format, one, tile=32, names=names, start_index=first.next_index)
    check_files(tmp_path / "out")
    assert [entry["Name"] for entry in model_of(tmp_path / "out")["Classes"]] == ["a", "A_2"]


@pytest.mark.parametrize("metadata_format", ALL)
def test_a_run_into_a_folder_of_another_format_is_refused(tmp_path, metadata_format):
    go(tmp_path, metadata_format, tmp_path / "out")
    before = tree(tmp_path / "out")
    others = [item for item in ALL if item is not metadata_format]
    if metadata_format is CYCLEGAN:
        others = []
    for other in others:
        if other is CYCLEGAN:
            continue
        with pytest.raises(OutputError) as caught:
            go(tmp_path, other, tmp_path / "out", start_index=1000)
        assert_one_sentence(caught.value, "OUTPUT_LOCATION")
    with pytest.raises(OutputError) as caught:
        go(tmp_path, metadata_format, tmp_path / "out", start_index=1)
    assert_one_sentence(caught.value, "START_INDEX")
    assert tree(tmp_path / "out") == before


def test_cyclegan_into_the_folder_of_another_dataset_is_refused(tmp_path):
    """Else A and B lie beside images that readers find first."""
    go(tmp_path, KITTI, tmp_path / "out")
    before = tree(tmp_path / "out")
    with pytest.raises(OutputError) as caught:
        go(tmp_path, CYCLEGAN, tmp_path / "out")
    assert_one_sentence(caught.value, "OUTPUT_LOCATION")
    assert tree(tmp_path / "out") == before


@pytest.mark.parametrize("metadata_format", [KITTI, TILES])
def test_another_dataset_into_the_folder_of_cyclegan_is_refused(tmp_path, metadata_format):
    go(tmp_path, CYCLEGAN, tmp_path / "out")
    before = tree(tmp_path / "out")
    with pytest.raises(OutputError) as caught:
        go(tmp_path, metadata_format, tmp_path / "out")
    assert_one_sentence(caught.value, "OUTPUT_LOCATION")
    assert tree(tmp_path / "out") == before


@pytest.mark.parametrize("change", [{"fix_chip_size": False}, {"blacken_around_feature": True}])
@pytest.mark.parametrize("metadata_format", WHOLE)
def test_a_further_run_in_another_crop_mode(tmp_path, metadata_format, change):
    """The model definition has one CropTileMode: chips of many sizes under Fixed_Size fail in training."""
    first = go(tmp_path, metadata_format, tmp_path / "out", edge="PAD", **change)
    before = tree(tmp_path / "out")
    with pytest.raises(OutputError) as caught:
        go(tmp_path, metadata_format, tmp_path / "out", edge="PAD", start_index=first.next_index)
    name = "FIX_CHIP_SIZE" if "fix_chip_size" in change else "BLACKEN_AROUND_FEATURE"
    assert_one_sentence(caught.value, name)
    assert tree(tmp_path / "out") == before


@pytest.mark.parametrize("with_second", [True, False])
@pytest.mark.parametrize("metadata_format", [TILES, CLASSIFIED])
def test_a_further_run_with_or_without_a_second_image(tmp_path, metadata_format, with_second):
    image = picture(tmp_path)
    labels = drawn([shapely.box(3, 3, 40, 40)]) if metadata_format is CLASSIFIED else None
    first, other = (image, None) if with_second else (None, image)
    run_any(image, tmp_path / "out", metadata_format, labels, second=first, tile=32)
    before = tree(tmp_path / "out")
    with pytest.raises(OutputError) as caught:
        run_any(image, tmp_path / "out", metadata_format, labels, second=other, tile=32, start_index=4)
    assert_one_sentence(caught.value, "OUTPUT_LOCATION")
    assert tree(tmp_path / "out") == before


def _wrong() -> list:
    cases = []
    for item in LABELLED:
        cases.append((item, {"labels": None}, "INPUT_CLASS_DATA"))
        if item is not CLASSIFIED:
            cases.append((item, {"second": True}, "ADDITIONAL_INPUT_RASTER"))
    for item in ALL:
        if item is not PANOPTIC:
            cases.append((item, {"instances": True}, "INPUT_INSTANCE_DATA"))
        if item not in WHOLE:
            cases.append((item, {"blacken_around_feature": True}, "BLACKEN_AROUND_FEATURE"))
            cases.append((item, {"fix_chip_size": False}, "FIX_CHIP_SIZE"))
        else:
            cases.append((item, {"fix_chip_size": False, "labels": "raster"}, "FIX_CHIP_SIZE"))
    cases += [(TILES, {"labels": True}, "INPUT_CLASS_DATA"), (PANOPTIC, {"instances": None}, "INPUT_INSTANCE_DATA")]
    return cases


@pytest.mark.parametrize(("metadata_format", "change", "name"), _wrong())
def test_wrong_combinations(tmp_path, metadata_format, change, name):
    image = picture(tmp_path)
    features = drawn([shapely.box(3, 3, 40, 40)])
    labels: object = None if metadata_format in (TILES, CYCLEGAN) else features
    if "labels" in change:
        classes = ClassMap(write_raster(tmp_path / "classes.tif", np.ones((64, 64), np.uint8)))
        labels = {None: None, True: features, "raster": classes}[change["labels"]]
    has_instances = change.get("instances", metadata_format is PANOPTIC)
    choices = {key: value for key, value in change.items() if key not in ("labels", "second", "instances")}
    if metadata_format is CYCLEGAN and "instances" in change:
        return  # its sides are exported without labels of any kind
    with pytest.raises(SettingsError) as caught:
        run_any(
            image,
            tmp_path / "out",
            metadata_format,
            labels,
            second=image if change.get("second") or metadata_format is CYCLEGAN else None,
            instances=features if has_instances else None,
            tile=32,
            **choices,
        )
    assert_one_sentence(caught.value, name)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("name", "value"),
    [("min_overlap_ratio", float("nan")), ("max_nodata_percent", float("nan")), ("min_overlap_ratio", -0.1)],
)
def test_numbers_that_are_none(name, value):
    with pytest.raises(SettingsError) as caught:
        Settings(**{name: value})
    assert_one_sentence(caught.value, name.upper().replace("MIN_OVERLAP", "MIN_POLYGON_OVERLAP"))


@pytest.mark.parametrize("workers", [1, 3])
@pytest.mark.parametrize("metadata_format", ALL)
def test_cancel_midway_leaves_a_dataset(tmp_path, monkeypatch, metadata_format, workers):
    monkeypatch.setattr(strip_limits, "STRIP_BYTES", 1)
    folder = tmp_path / "out"
    seen = folder / "A" / "images" if metadata_format is CYCLEGAN else folder / "images"
    listener = Listener(cancel_when=lambda: seen.exists() and len(list(seen.rglob("*.tif"))) >= 8)
    summary = go(tmp_path, metadata_format, folder, progress=listener, workers=workers)
    assert summary.cancelled
    for side in _sides(folder):
        left = check_files(side)
        assert 0 < len(left) < 36
        assert statistics_of(side)["NumTiles"] == len(left)


@pytest.mark.parametrize("metadata_format", [RCNN, LABELED, IMAGENET, PANOPTIC, TILES])
def test_cancel_at_any_moment(tmp_path, metadata_format):
    counts, asked = set(), 1
    while True:
        folder = tmp_path / str(asked)
        try:
            if not go(tmp_path, metadata_format, folder, progress=Listener(cancel_at=asked), tile=40).cancelled:
                break
        except CancelledError as error:
            assert_one_sentence(error)
        counts.add(len(check_files(folder)) if folder.exists() else 0)
        asked += 1
    assert 0 in counts and max(counts) > 0


def _mounted(folder: Path, size: str) -> bool:
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _can_mount() -> bool:
    if sys.platform != "linux":
        return False
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent) / "disk"
        if not _mounted(folder, "1m"):
            return False
        subprocess.run(["umount", str(folder)], check=True)
        return True


@pytest.fixture
def disk(tmp_path):
    if not _can_mount():
        pytest.skip("no small disk can be made here")
    folder = tmp_path / "disk"
    assert _mounted(folder, "3m")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("workers", [1, 3])
@pytest.mark.parametrize("metadata_format", ALL)
def test_a_full_disk_leaves_a_dataset(tmp_path, disk, metadata_format, workers):
    """Whatever a format writes: what was finished is whole, and one sentence says why it ended."""
    # 512 KiB are kept back for index files; the rest is room for some chips of each worker, but not for all.
    (disk / "ballast").write_bytes(bytes(os.statvfs(disk).f_bavail * 4096 - (1552 << 10)))
    image = write_raster(tmp_path / "image.tif", noise(200, 200, 3, seed=9))
    shapes = [shapely.box(x, y, x + 7, y + 7) for y in range(2, 190, 10) for x in range(2, 190, 10)]
    labels = drawn(shapes, [1 + i % 2 for i in range(len(shapes))])
    second = image if metadata_format in (TILES, CYCLEGAN) else None
    with pytest.raises(OutputError) as caught:
        run_any(
            image,
            disk / "out",
            metadata_format,
            None if second else labels,
            second=second,
            instances=labels if metadata_format is PANOPTIC else None,
            tile=10,
            workers=workers,
        )
    assert_one_sentence(caught.value, "space")
    for side in _sides(disk / "out"):
        assert 0 < len(check_files(side)) < 400
    if metadata_format is not CYCLEGAN:
        load(disk / "out")


def test_the_small_scene_of_other_tests_has_chips_of_every_format(tmp_path):
    for item in (KITTI, VOC):
        assert len(check_files(small_export(tmp_path, item))) == 9
        (tmp_path / "out").rename(tmp_path / item.value)


@pytest.mark.parametrize("workers", [1, 3])
@pytest.mark.parametrize("metadata_format", WHOLE)
def test_cancel_between_blocks_of_columns(tmp_path, monkeypatch, metadata_format, workers):
    """Numbers follow reading order, chips are written block by block; what is left can be added to."""
    monkeypatch.setattr(strip_limits, "STRIP_BYTES", 1)
    monkeypatch.setattr(strip_limits, "WIDEST_STRIP_BYTES", 1)
    folder = tmp_path / "out"
    seen = folder / "images"
    listener = Listener(cancel_when=lambda: seen.exists() and len(list(seen.rglob("*.tif"))) >= 8)
    summary = go(tmp_path, metadata_format, folder, progress=listener, workers=workers)
    left = check_files(folder)
    assert summary.cancelled and 0 < len(left) == statistics_of(folder)["NumTiles"]
    assert summary.next_index == statistics_of(folder)["NextTileIndex"] == int(left[-1]) + 1
    (folder / ".chipsmith-run").unlink()
    added = go(tmp_path, metadata_format, folder, start_index=summary.next_index)
    assert len(check_files(folder)) == len(left) + added.chips

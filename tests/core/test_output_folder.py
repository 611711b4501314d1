# SPDX-License-Identifier: GPL-2.0-or-later
"""What may be in the output folder beforehand, and what is in it afterwards."""

from __future__ import annotations

import pytest
from oracles import assert_one_sentence, check_dataset, tree
from scenes import CLASSIFIED, KITTI, VOC, noise, run, whole, write_raster

from chipsmith.core.errors import OutputError


@pytest.fixture
def image(tmp_path):
    return write_raster(tmp_path / "image.tif", noise(40, 40))


@pytest.mark.parametrize("metadata_format", [KITTI, VOC, CLASSIFIED])
def test_nothing_but_the_dataset_is_written(tmp_path, image, metadata_format):
    run(image, whole(image), tmp_path / "a" / "b c" / "\u00f6ut", tile=20, metadata_format=metadata_format)
    check_dataset(tmp_path / "a" / "b c" / "\u00f6ut")


def test_unrelated_files_are_kept(tmp_path, image):
    folder = tmp_path / "out"
    (folder / "my photos").mkdir(parents=True)
    (folder / "my photos" / "a.tif").write_text("mine")
    (folder / "readme.md").write_text("mine")
    before = tree(folder)
    run(image, whole(image), folder, tile=20)
    after = tree(folder)
    assert {name: after.get(name) for name in before} == before


@pytest.mark.parametrize("name", ["stats.txt", "chipsmith.json", "map.txt", "esri_model_definition.emd"])
def test_a_file_with_the_name_of_an_index_file_is_not_overwritten(tmp_path, image, name):
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / name).write_text("mine")
    with pytest.raises(OutputError) as caught:
        run(image, whole(image), folder, tile=20)
    assert_one_sentence(caught.value, "OUTPUT_LOCATION")
    assert (folder / name).read_text() == "mine"


@pytest.mark.parametrize("below", ["images", "labels"])
def test_an_unfinished_folder_is_refused(tmp_path, image, below):
    folder = tmp_path / "out"
    (folder / below).mkdir(parents=True)
    (folder / below / "000000000000.tif").write_text("chip")
    before = tree(folder)
    with pytest.raises(OutputError) as caught:
        run(image, whole(image), folder, tile=20)
    assert_one_sentence(caught.value, "OUTPUT_LOCATION", "unfinished")
    assert tree(folder) == before


@pytest.mark.parametrize("name", ["map.txt", "esri_accumulated_stats.json", "esri_model_definition.emd"])
@pytest.mark.parametrize("damage", ["missing", "empty", "half"])
def test_damaged_index_files_are_refused(tmp_path, image, name, damage):
    folder = tmp_path / "out"
    run(image, whole(image), folder, tile=20)
    path = folder / name
    if damage == "missing":
        path.unlink()
    elif damage == "empty":
        path.write_bytes(b"")
    elif name != "map.txt":
        path.write_bytes(path.read_bytes()[:100])
    else:
        path.write_bytes(b"\x80\xff\r\n")
    before = tree(folder)
    with pytest.raises(OutputError) as caught:
        run(image, whole(image), folder, tile=20, start_index=4)
    assert_one_sentence(caught.value, "OUTPUT_LOCATION")
    assert tree(folder) == before


def test_empty_folders_are_no_dataset(tmp_path, image):
    (tmp_path / "out" / "images").mkdir(parents=True)
    (tmp_path / "out" / "labels").mkdir()
    run(image, whole(image), tmp_path / "out", tile=20)
    check_dataset(tmp_path / "out")


def test_what_a_killed_run_left_beside_the_chips_does_no_harm(tmp_path, image):
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / ".chipsmith-reserve").write_bytes(bytes(10))
    (folder / "map.txt.part").write_bytes(b"half a li")
    run(image, whole(image), folder, tile=20)
    check_dataset(folder)

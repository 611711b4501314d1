# SPDX-License-Identifier: GPL-2.0-or-later
"""Every format, chip format and source of labels keeps the contract of the vendor's training library."""

from __future__ import annotations

import shutil

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
    lines_of,
    picture,
    run_any,
    sides,
    small_export,
)
from oracles import model_of, statistics_of
from scenes import CLASSIFIED, KITTI, VOC, ChipFormat, ClassMap, noise, write_raster
from small_datasets import edit_json
from vendor_contract import ContractError, load

from chipsmith.core.dataset.validation import validate_dataset
from chipsmith.core.progress import SilentProgress
from chipsmith.core.settings import MetadataFormat

CHIP_FORMATS = [item.value for item in ChipFormat]
ALL = list(MetadataFormat)
CLASSES_OF_FORMAT = {TILES: [], CYCLEGAN: []}


@pytest.mark.parametrize("chip_format", CHIP_FORMATS)
@pytest.mark.parametrize("metadata_format", ALL)
def test_a_small_export_loads_whole(tmp_path, metadata_format, chip_format):
    folder = small_export(tmp_path, metadata_format, chip_format)
    loaded = load(folder)
    assert loaded.metadata_format == metadata_format.value
    stems = [stem for side in sides(folder) for stem in check_files(side)]
    assert [chip.stem for chip in sorted(loaded.chips)] == stems if metadata_format is not IMAGENET else stems
    assert len(loaded.chips) == len(stems) == sum(statistics_of(side)["NumTiles"] for side in sides(folder))
    assert loaded.classes == CLASSES_OF_FORMAT.get(metadata_format, ["house", "pond"])
    assert not loaded.is_multispectral
    if metadata_format in (RCNN, KITTI, VOC, LABELED, IMAGENET):
        assert loaded.objects == statistics_of(folder)["FeatureStats"]["NumFeaturesTotal"]
    if metadata_format is MULTI:
        assert loaded.objects == statistics_of(folder)["FeatureStats"]["NumFeaturesTotal"] > len(stems)
    if metadata_format is TILES:
        assert len(loaded.pairs) == 9


@pytest.mark.parametrize("chip_format", CHIP_FORMATS)
@pytest.mark.parametrize("metadata_format", [item for item in ALL if item not in (TILES, CYCLEGAN)])
def test_labels_from_a_class_raster_load_whole(tmp_path, metadata_format, chip_format):
    image = picture(tmp_path)
    classes = np.kron(noise(8, 8)[..., 0] % 4, np.ones((8, 8), np.uint8)).astype(np.uint8)
    labels = ClassMap(write_raster(tmp_path / "classes.tif", classes * 20))
    instances = None
    if metadata_format is PANOPTIC:
        instances = ClassMap(write_raster(tmp_path / "ids.tif", (classes * 7).astype(np.uint16)))
        labels = ClassMap(write_raster(tmp_path / "classes.tif", classes))
    folder = tmp_path / "out"
    run_any(image, folder, metadata_format, labels, instances=instances, tile=16, chip_format=chip_format)
    loaded = load(folder)
    blocks = classes.reshape(4, 16, 4, 16).any(axis=(1, 3))
    chips = int(blocks.sum()) if metadata_format in WHOLE else 16
    assert len(loaded.chips) == len(check_files(folder)) == chips
    names = {entry["Name"] for entry in model_of(folder)["Classes"]}
    assert set(loaded.classes) == names or (metadata_format in (LABELED, IMAGENET) and set(loaded.classes) < names)
    if metadata_format in (RCNN, KITTI, VOC):
        assert loaded.objects == statistics_of(folder)["FeatureStats"]["NumFeaturesTotal"]
    if metadata_format in (CLASSIFIED, PANOPTIC):
        assert "ClassPixelStats" in statistics_of(folder)
        assert statistics_of(folder)["OutputFeatures"] is False


@pytest.mark.parametrize(("bands", "dtype"), [(1, "uint8"), (4, "uint8"), (6, "int16"), (3, "uint16"), (2, "float32")])
@pytest.mark.parametrize("metadata_format", ALL)
def test_other_than_colour_pictures_carry_the_statistics_of_their_bands(tmp_path, metadata_format, bands, dtype):
    image = write_raster(
        tmp_path / "image.tif", noise(64, 64, bands, dtype), options=("PHOTOMETRIC=MINISBLACK", "ALPHA=NO")
    )
    second = image if metadata_format in (TILES, CYCLEGAN) else None
    labels = None if second else drawn([shapely.box(3, 3, 40, 40)], [1])
    instances = labels if metadata_format is PANOPTIC else None
    run_any(image, tmp_path / "out", metadata_format, labels, second=second, instances=instances, tile=32)
    loaded = load(tmp_path / "out")
    is_pair_set = metadata_format in (TILES, CYCLEGAN)
    assert loaded.is_multispectral or (is_pair_set and bands == 3)


@pytest.mark.parametrize("metadata_format", [TILES, CYCLEGAN])
def test_pair_sets_of_colour_pictures_have_empty_band_names(tmp_path, metadata_format):
    folder = small_export(tmp_path, metadata_format)
    for side in sides(folder):
        model = model_of(side)
        assert model["InputRastersProps"]["BandNames"] == ["", "", ""]
        assert [band["BandName"] for band in model["AllTilesStats"]] == ["", "", ""]
        if metadata_format is TILES:
            assert model["InputRastersProps2"]["BandNames"] == ["", "", ""]


def test_the_names_of_a_pair_set_stay_if_it_is_no_colour_picture(tmp_path):
    image = write_raster(tmp_path / "image.tif", noise(64, 64, 3, "uint16"), band_names=("Red", "Green", "Blue"))
    run_any(image, tmp_path / "out", TILES, second=image, tile=32)
    assert model_of(tmp_path / "out")["InputRastersProps"]["BandNames"] == ["Red", "Green", "Blue"]
    assert load(tmp_path / "out").is_multispectral


@pytest.mark.parametrize("metadata_format", WHOLE)
def test_chips_of_many_sizes_say_so(tmp_path, metadata_format):
    folder = small_export(tmp_path, metadata_format, fix_chip_size=False)
    assert model_of(folder)["CropTileMode"] == "Variable_Size"
    load(folder)


@pytest.mark.parametrize("metadata_format", WHOLE)
@pytest.mark.parametrize("blackens", [True, False])
def test_blackened_chips_say_so(tmp_path, metadata_format, blackens):
    folder = small_export(tmp_path, metadata_format, blacken_around_feature=blackens)
    assert model_of(folder)["BlackenAroundFeature"] is blackens
    load(folder)


def test_the_first_lines_of_a_map_may_have_no_label(tmp_path):
    """Chips without instances have no mask; readers go on to the first line that has one."""
    run_any(picture(tmp_path), tmp_path / "out", RCNN, drawn([shapely.box(40, 40, 60, 60)], [7]), tile=32)
    assert [len(line) for line in lines_of(tmp_path / "out")] == [1, 1, 1, 2]
    loaded = load(tmp_path / "out")
    assert (loaded.objects, len(loaded.dropped)) == (1, 3)


def _no_map(folder):
    (folder / "map.txt").unlink()


def _empty_map(folder):
    (folder / "map.txt").write_bytes(b"")


def _bom(folder):
    path = folder / "esri_model_definition.emd"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())


def _model(change):
    return lambda folder: edit_json(folder / "esri_model_definition.emd", change)


def _label(pattern, old, new):
    def change(folder):
        before = {path: path.read_bytes() for path in folder.glob(pattern)}
        assert any(old in data for data in before.values())
        for path, data in before.items():
            path.write_bytes(data.replace(old, new))

    return change


def _renamed(folder):
    (folder / "labels" / "house").rename(folder / "labels" / "1")


def _one_name_twice(folder):
    for name, key in (("esri_model_definition.emd", "Name"), ("esri_accumulated_stats.json", "ClassName")):
        edit_json(folder / name, lambda value, key=key: value["Classes"][1].update({key: "house"}))


def _smaller_chip(folder):
    path = next(iter(sorted((folder / "images").rglob("*.tif"))))
    write_raster(path, noise(9, 9, 3))


BROKEN = {
    "no map": (KITTI, _no_map),
    "empty map": (VOC, _empty_map),
    "BOM": (CLASSIFIED, _bom),
    "no colour": (RCNN, _model(lambda model: model["Classes"][0].pop("Color"))),
    "no band statistics": (CLASSIFIED, _model(lambda model: model.pop("AllTilesStats"))),
    "names in KITTI": (KITTI, _label("labels/*.txt", b"  1 0.00", b"car 0.00")),
    "negative in KITTI": (KITTI, _label("labels/*.txt", b" 0 0 0 0 0 0 0", b" -1 0 0 0 0 0 0")),
    "names in VOC": (VOC, _label("labels/*.xml", b"<name>1<", b"<name>house<")),
    "no box": (LABELED, _label("labels/*.xml", b"bndbox", b"box")),
    "folder is not the name": (RCNN, _renamed),
    "one name twice": (KITTI, _one_name_twice),
    "sizes mixed": (IMAGENET, _smaller_chip),
    "no instance classes": (PANOPTIC, _model(lambda model: model.pop("Panoptic_Segmentation_Instance_Classes"))),
    "blank in a list": (MULTI, _label("labels/*.xml", b"house", b" house")),
}


@pytest.mark.parametrize("name", BROKEN)
def test_the_reader_sees_what_breaks_the_contract(tmp_path, name):
    """Every row of the contract is one that the reader of this file would notice."""
    metadata_format, change = BROKEN[name]
    folder = small_export(tmp_path, metadata_format, bands=5)
    load(shutil.copytree(folder, tmp_path / "copy"))
    change(folder)
    with pytest.raises(ContractError):
        load(folder)


@pytest.mark.parametrize("chip_format", CHIP_FORMATS)
@pytest.mark.parametrize("metadata_format", ALL)
def test_our_own_check_finds_nothing_wrong(tmp_path, metadata_format, chip_format):
    choices = {"fix_chip_size": False, "blacken_around_feature": True} if metadata_format in WHOLE else {}
    report = validate_dataset(small_export(tmp_path, metadata_format, chip_format, **choices), SilentProgress())
    assert report.is_valid, report.findings
    assert report.metadata_format == metadata_format.value
    assert report.chips == report.labelled_chips or metadata_format not in WHOLE

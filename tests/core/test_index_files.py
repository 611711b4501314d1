# SPDX-License-Identifier: GPL-2.0-or-later
"""The index files, key by key and byte by byte."""

from __future__ import annotations

import json
import re

import numpy as np
import pytest
import shapely
from oracles import check_dataset, map_lines, model_of, statistics_of
from scenes import (
    ALBERS,
    CLASSIFIED,
    KITTI,
    UTM_PLACE,
    VOC,
    ChipFormat,
    ClassMap,
    Features,
    noise,
    on_map,
    run,
    wkt_of,
    write_raster,
)

STATISTICS_KEYS = [
    "Version",
    "NumBands",
    "TileSizeX",
    "TileSizeY",
    "NumClasses",
    "NumTiles",
    "NumTilesAsDouble",
    "NextTileIndex",
    "OutputFeatures",
    "MetaDataMode",
    "MinCellSize",
    "MaxCellSize",
    "Classes",
    "FeatureStats",
    "InputRastersProps",
    "BandStatsState",
]
MODEL_KEYS = [
    "Framework",
    "ModelConfiguration",
    "ModelType",
    "ModelFile",
    "Description",
    "ImageHeight",
    "ImageWidth",
    "ExtractBands",
    "DataRange",
    "ModelPadding",
    "BatchSize",
    "PerProcessGPUMemoryFraction",
    "MetaDataMode",
    "BlackenAroundFeature",
    "IsMultidimensional",
    "CropTileMode",
    "ImageSpaceUsed",
    "MinCellSize",
    "MaxCellSize",
    "Classes",
    "InputRastersProps",
    "AllTilesStats",
    "WellKnownBandNames (FYI, these band names can be used in ExtractBands)",
]


def _boxes() -> Features:
    """Two classes: 20 x 20 pixels over four chips, and one of 4 x 6 pixels in the first chip; one chip is empty."""
    shapes = [shapely.box(10, 10, 30, 30), shapely.box(2, 3, 6, 9)]
    return Features([on_map(shape, UTM_PLACE) for shape in shapes], [7, 300])


@pytest.fixture
def exported(tmp_path):
    image = write_raster(tmp_path / "image.tif", noise(40, 60, 4), band_names=("", "", "", "nir"))
    folder = tmp_path / "out"
    names, colours = {7: "caf\u00e9", 300: "hut"}, {7: (1, 2, 3)}
    run(image, _boxes(), folder, tile=20, metadata_format=KITTI, names=names, colours=colours, start_index=100)
    return folder


@pytest.mark.parametrize("name", ["esri_accumulated_stats.json", "esri_model_definition.emd", "chipsmith.json"])
def test_the_style_of_json(exported, name):
    data = (exported / name).read_bytes()
    assert all(octet < 128 for octet in data)
    assert not data.endswith(b"\n")
    assert b"\r" not in data
    text = data.decode("ascii")
    for line in text.split("\n"):
        indent = len(line) - len(line.lstrip(" "))
        assert indent % 2 == 0
        assert re.fullmatch(r' *("[^"]*" : )?[^:]*,?', line) or '" : "' in line, line
        assert not re.search(r'^ *"[^"]*":', line)
    assert text.split("\n")[1].startswith('  "')
    json.loads(text, parse_constant=lambda word: pytest.fail(f"{word} is not JSON"))


def test_the_keys_of_the_statistics(exported):
    statistics = statistics_of(exported)
    assert list(statistics) == STATISTICS_KEYS
    cell = {"x": 0.25, "y": 0.25, "spatialReference": {"wkid": 32633, "latestWkid": 32633}}
    expected = {
        "Version": 1,
        "NumBands": 4,
        "TileSizeX": 20,
        "TileSizeY": 20,
        "NumClasses": 2,
        "NumTiles": 6,
        "NumTilesAsDouble": 6,
        "NextTileIndex": 106,
        "OutputFeatures": True,
        "MetaDataMode": "KITTI_rectangles",
        "MinCellSize": cell,
        "MaxCellSize": cell,
    }
    assert {key: statistics[key] for key in expected} == expected
    assert statistics["Classes"][0] == {"ClassValue": 7, "ClassName": "caf\u00e9", "Color": [1, 2, 3]}
    assert statistics["Classes"][1]["ClassName"] == "hut"
    assert all(0 <= part <= 255 for part in statistics["Classes"][1]["Color"])
    assert statistics["InputRastersProps"]["RasterCount"] == 1
    assert statistics["InputRastersProps"]["BandNames"][3] == "nir"
    assert len(statistics["InputRastersProps"]["BandNames"]) == 4
    for band in statistics["BandStatsState"]:
        assert list(band) == ["Min", "Max", "Mean", "StdDev", "M1", "M2", "Num"]


def test_feature_statistics(exported):
    stats = statistics_of(exported)["FeatureStats"]
    pixel = 0.25 * 0.25
    assert stats == {
        "NumClasses": 2,
        "NumImagesTotal": 6,
        "NumFeaturesTotal": 5,
        "NumImagesPerClass": [4, 1],
        "NumFeaturesPerClass": [4, 1],
        "NumFeaturesPerImage": {"Min": 1, "Max": 2, "Mean": 1.25, "Sum": 5, "Count": 4},
        "FeatureAreaPerClass": [
            {"Min": 100 * pixel, "Max": 100 * pixel, "Mean": 100 * pixel, "Sum": 400 * pixel, "Count": 4},
            {"Min": 24 * pixel, "Max": 24 * pixel, "Mean": 24 * pixel, "Sum": 24 * pixel, "Count": 1},
        ],
    }


def test_the_model_definition(exported):
    model = model_of(exported)
    assert list(model) == MODEL_KEYS
    assert (model["ImageHeight"], model["ImageWidth"]) == (20, 20)
    assert model["ExtractBands"] == [0, 1, 2, 3]
    assert (model["MetaDataMode"], model["CropTileMode"]) == ("KITTI_rectangles", "Fixed_Size")
    assert model["ImageSpaceUsed"] == "MAP_SPACE"
    assert (model["BlackenAroundFeature"], model["IsMultidimensional"]) == (False, False)
    assert model["Classes"][0] == {"Value": 7, "Name": "caf\u00e9", "Color": [1, 2, 3]}
    assert [entry["Value"] for entry in model["Classes"]] == [7, 300]
    bands = model["AllTilesStats"]
    assert [list(band) for band in bands] == [["BandName", "Min", "Max", "Mean", "StdDev"]] * 4
    assert bands[3]["BandName"] == "nir"
    known = model[MODEL_KEYS[-1]]
    assert len(known) == 22
    assert (known[0], known[-1]) == ("Red", "QA")


def test_map_txt_byte_for_byte(exported):
    lines = [f"images/{n:012d}.tif  labels/{n:012d}.txt\r\n" for n in range(100, 106)]
    assert (exported / "map.txt").read_bytes() == "".join(lines).encode("ascii")


def test_stats_txt_byte_for_byte(exported):
    expected = [
        "images = 6 *4*20*20",
        "",
        "Class feature statistics:",
        "features = 5",
        "features per image = [min = 1, mean = 1.25, max = 2]",
        "classes = 2",
        "cls name                                  cls value     images   features    min size   mean size    max size",
        "caf\u00e9".ljust(40) + "          7          4          4        6.25        6.25        6.25",
        "hut                                             300          1          1        1.50        1.50        1.50",
    ]
    assert (exported / "stats.txt").read_bytes() == "".join(line + "\r\n" for line in expected).encode("utf-8")


@pytest.fixture
def exported_from_raster(tmp_path):
    image = write_raster(tmp_path / "image.tif", noise(40, 60))
    classes = np.zeros((40, 60), np.uint8)
    classes[0:10, 0:20] = 4
    classes[10:20, 0:5] = 9
    classes[20:40, 40:60] = 4
    folder = tmp_path / "out"
    run(image, ClassMap(write_raster(tmp_path / "classes.tif", classes)), folder, tile=20, metadata_format=CLASSIFIED)
    return folder


def test_class_pixel_statistics(exported_from_raster):
    statistics = statistics_of(exported_from_raster)
    expected_keys = ["ClassPixelStats" if key == "FeatureStats" else key for key in STATISTICS_KEYS]
    assert list(statistics) == expected_keys
    assert statistics["OutputFeatures"] is False
    assert statistics["ClassPixelStats"] == {
        "NumClasses": 2,
        "NumImagesTotal": 6,
        "NumImagesPerClass": [2, 1],
        "NumPixelsPerClass": [600, 50],
        "NumClassesPerImage": {"Min": 1, "Max": 2, "Mean": 1.5, "Sum": 3, "Count": 2},
        "PixelsPerClass": [
            {"Min": 0, "Max": 400, "Mean": 100.0, "Sum": 600, "Count": 6},
            {"Min": 0, "Max": 50, "Mean": 50 / 6, "Sum": 50, "Count": 6},
        ],
    }


def test_stats_txt_of_a_class_raster(exported_from_raster):
    expected = [
        "images = 6 *1*20*20",
        "",
        "Class pixel statistics:",
        "classes = 2",
        "classes per image = [min = 1, mean = 1.50, max = 2]",
        "cls name                                  cls value     images     pixels    min size   mean size    max size",
        "4                                                 4          2        600        0.00      100.00      400.00",
        "9                                                 9          1         50        0.00        8.33       50.00",
    ]
    assert (exported_from_raster / "stats.txt").read_bytes() == "".join(f"{line}\r\n" for line in expected).encode()


@pytest.mark.parametrize(
    ("chip_format", "metadata_format", "image_suffix", "label_suffix"),
    [
        (ChipFormat.JPEG, CLASSIFIED, "jpg", "png"),
        (ChipFormat.PNG, VOC, "png", "xml"),
        (ChipFormat.MRF, CLASSIFIED, "mrf", "mrf"),
    ],
)
def test_every_line_names_files_that_are_there(tmp_path, chip_format, metadata_format, image_suffix, label_suffix):
    image = write_raster(tmp_path / "image.tif", noise(40, 60, 3))
    folder = tmp_path / "out"
    run(image, _boxes(), folder, tile=20, chip_format=chip_format, metadata_format=metadata_format)
    check_dataset(folder)
    assert {tuple(path.rpartition(".")[2] for path in line) for line in map_lines(folder)} == {
        (image_suffix, label_suffix)
    }


@pytest.mark.parametrize(
    ("crs", "reference"),
    [
        ("EPSG:3857", {"wkid": 102100, "latestWkid": 3857}),
        ("EPSG:4326", {"wkid": 4326, "latestWkid": 4326}),
        (ALBERS, {"wkt": wkt_of(ALBERS)}),
    ],
)
def test_the_crs_of_the_cell_size(tmp_path, crs, reference, gdal_mood):
    place = (10.0, 0.5, 0.0, 50.0, 0.0, -0.25)
    image = write_raster(tmp_path / "image.tif", noise(20, 20), place, crs)
    features = Features([on_map(shapely.box(2, 2, 9, 9), place)], crs=crs)
    run(image, features, tmp_path / "out", tile=20)
    cell = statistics_of(tmp_path / "out")["MinCellSize"]
    assert (cell["x"], cell["y"]) == (0.5, 0.25)
    found = cell["spatialReference"]
    if "wkt" in reference:
        assert list(found) == ["wkt"]
        assert "Albers" in found["wkt"]
    else:
        assert found == reference


def test_provenance_is_kept(exported):
    runs = json.loads((exported / "chipsmith.json").read_text())["Runs"]
    assert len(runs) == 1
    assert runs[0]["Settings"]["metadata_format"] == "KITTI_rectangles"
    assert runs[0]["Settings"]["start_index"] == 100

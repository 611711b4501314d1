# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether GDAL raises or returns codes, the dataset is the same."""

from __future__ import annotations

import pytest
from oracles import check_dataset, tree
from scenes import (
    CLASSIFIED,
    KITTI,
    UTM_PLACE,
    VOC,
    ChipFormat,
    ClassMap,
    Features,
    noise,
    on_map,
    random_polygons,
    run,
    write_raster,
)

_trees: dict[tuple, dict] = {}


@pytest.mark.parametrize("chip_format", list(ChipFormat))
@pytest.mark.parametrize("metadata_format", [KITTI, VOC, CLASSIFIED])
@pytest.mark.parametrize("kind", ["polygons", "class raster"])
def test_the_mood_of_gdal_makes_no_difference(tmp_path, chip_format, metadata_format, kind, gdal_mood):
    image = write_raster(tmp_path / "image.tif", noise(50, 60, 3), nodata=5)
    if kind == "polygons":
        shapes, values = random_polygons(1, 60, 50, 16)
        labels = Features([on_map(shape, UTM_PLACE) for shape in shapes], values)
    else:
        labels = ClassMap(write_raster(tmp_path / "classes.tif", noise(50, 60) % 4))
    folder = tmp_path / "out"
    run(image, labels, folder, tile=30, chip_format=chip_format, metadata_format=metadata_format, workers=2)
    check_dataset(folder)
    first = _trees.setdefault((chip_format, metadata_format, kind), tree(folder))
    assert tree(folder) == first

# SPDX-License-Identifier: GPL-2.0-or-later
"""The same inputs give the same bytes, whatever the number of workers and the size of strips."""

from __future__ import annotations

import pytest
from chipsmith.core import plan
from chipsmith.core.sources import strip_reader

from oracles import check_dataset, tree
from scenes import CLASSIFIED, KITTI, UTM_PLACE, VOC, ChipFormat, Features, noise, on_map, random_polygons, run, write_raster

CASES = [
    (VOC, ChipFormat.TIFF, "uint8", "SHIFT"),
    (CLASSIFIED, ChipFormat.PNG, "uint16", "PAD"),
    (KITTI, ChipFormat.JPEG, "uint8", "PAD"),
    (CLASSIFIED, ChipFormat.TIFF, "float32", "SHIFT"),
    (KITTI, ChipFormat.MRF, "int16", "SKIP"),
]


@pytest.mark.parametrize(("metadata_format", "chip_format", "dtype", "edge"), CASES)
def test_the_whole_tree_is_the_same(tmp_path, monkeypatch, metadata_format, chip_format, dtype, edge):
    image = write_raster(tmp_path / "image.tif", noise(117, 150, 3, dtype), nodata=None)
    shapes, values = random_polygons(4, 150, 117)
    features = Features([on_map(shape, UTM_PLACE) for shape in shapes], values)

    def exported(name: str, workers: int) -> dict[str, str]:
        run(
            image,
            features,
            tmp_path / name,
            workers=workers,
            tile=32,
            stride=16,
            edge=edge,
            metadata_format=metadata_format,
            chip_format=chip_format,
            min_overlap_ratio=0.1,
            export_all_tiles=False,
        )
        return tree(tmp_path / name)

    first = exported("one", 1)
    assert len(check_dataset(tmp_path / "one")) > 30
    assert exported("two", 2) == first
    assert exported("four", 4) == first
    row = 150 * 3 * 4
    for strip_bytes, widest_bytes, portion_bytes in ((1, 1 << 30, 1 << 23), (row * 50, row * 20, row * 7), (1, 1, 1)):
        monkeypatch.setattr(plan, "STRIP_BYTES", strip_bytes)
        monkeypatch.setattr(plan, "WIDEST_STRIP_BYTES", widest_bytes)
        monkeypatch.setattr(strip_reader, "PORTION_BYTES", portion_bytes)
        assert exported(f"{strip_bytes} {widest_bytes}", 3) == first


def test_the_layout_of_the_image_makes_no_difference(tmp_path):
    pixels = noise(90, 110, 2, "uint16")
    labels = Features([on_map(shapely_box, UTM_PLACE) for shapely_box in random_polygons(1, 110, 90)[0]])
    trees = []
    for name, options in (
        ("rows", ()),
        ("tiles", ("TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=32", "COMPRESS=DEFLATE")),
        ("block", ("BLOCKYSIZE=90",)),
    ):
        image = write_raster(tmp_path / f"{name}.tif", pixels, options=options)
        run(image, labels, tmp_path / name, tile=24, stride=10)
        trees.append(tree(tmp_path / name))
    assert trees[0] == trees[1] == trees[2]

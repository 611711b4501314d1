# SPDX-License-Identifier: GPL-2.0-or-later
"""The same inputs give the same bytes, whatever the number of workers and the size of strips."""

from __future__ import annotations

import pytest
from oracles import check_dataset, tree
from scenes import (
    CLASSIFIED,
    KITTI,
    UTM_PLACE,
    VOC,
    ChipFormat,
    Features,
    noise,
    on_map,
    random_polygons,
    run,
    write_raster,
)

from chipsmith.core import strip_limits
from chipsmith.core.sources import strip_reader

CASES = [
    (VOC, ChipFormat.TIFF, "uint8", "SHIFT"),
    (CLASSIFIED, ChipFormat.PNG, "uint16", "PAD"),
    (KITTI, ChipFormat.JPEG, "uint8", "PAD"),
    (CLASSIFIED, ChipFormat.TIFF, "float32", "SHIFT"),
    (KITTI, ChipFormat.MRF, "int16", "SKIP"),
]


@pytest.fixture(params=CASES, ids=lambda case: " ".join([case[0].value, case[1].value, *case[2:]]))
def exported(request, tmp_path):
    """A function that exports one scene into a new folder and returns its digests."""
    metadata_format, chip_format, dtype, edge = request.param
    image = write_raster(tmp_path / "image.tif", noise(117, 150, 3, dtype))
    shapes, values = random_polygons(4, 150, 117)
    features = Features([on_map(shape, UTM_PLACE) for shape in shapes], values)

    def export(name: str, workers: int) -> dict[str, str]:
        folder = tmp_path / name
        run(
            image,
            features,
            folder,
            workers=workers,
            tile=32,
            stride=16,
            edge=edge,
            metadata_format=metadata_format,
            chip_format=chip_format,
            min_overlap_ratio=0.1,
            export_all_tiles=False,
        )
        assert len(check_dataset(folder)) > 30
        return tree(folder)

    return export


def test_workers_make_no_difference(exported):
    first = exported("one", 1)
    assert exported("two", 2) == first
    assert exported("four", 4) == first


def test_strips_make_no_difference(exported, monkeypatch):
    first = exported("one", 1)
    row = 150 * 3 * 4
    budgets = [(1, 1 << 30, 1 << 23), (row * 50, row * 20, row * 7), (1, 1, 1)]
    for number, (strip_bytes, widest_bytes, portion_bytes) in enumerate(budgets):
        monkeypatch.setattr(strip_limits, "STRIP_BYTES", strip_bytes)
        monkeypatch.setattr(strip_limits, "WIDEST_STRIP_BYTES", widest_bytes)
        monkeypatch.setattr(strip_reader, "PORTION_BYTES", portion_bytes)
        assert exported(f"budget {number}", 3) == first


def test_the_layout_of_the_image_makes_no_difference(tmp_path):
    pixels = noise(90, 110, 2, "uint16")
    labels = Features([on_map(shape, UTM_PLACE) for shape in random_polygons(1, 110, 90)[0]])
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

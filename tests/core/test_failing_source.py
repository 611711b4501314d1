# SPDX-License-Identifier: GPL-2.0-or-later
"""An image that cannot be read to its end: one sentence, and a valid dataset of what came before."""

from __future__ import annotations

import numpy as np
import pytest
from oracles import assert_one_sentence, check_dataset, chip_files, read_chip, tree, window_of
from osgeo import gdal
from scenes import (
    CLASSIFIED,
    KITTI,
    UTM_PLACE,
    VOC,
    ClassMap,
    Features,
    noise,
    on_map,
    random_polygons,
    run,
    write_raster,
)

from chipsmith.core import strip_limits
from chipsmith.core.errors import SourceError

BLOCK = 32
OPTIONS = ("TILED=YES", f"BLOCKXSIZE={BLOCK}", f"BLOCKYSIZE={BLOCK}", "COMPRESS=DEFLATE")


def _spoil(path, column: int, row: int) -> None:
    """Overwrite the data of one block of a tiled TIFF."""
    raster = gdal.Open(str(path))
    band = raster.GetRasterBand(1)
    offset = int(band.GetMetadataItem(f"BLOCK_OFFSET_{column}_{row}", "TIFF"))
    size = int(band.GetMetadataItem(f"BLOCK_SIZE_{column}_{row}", "TIFF"))
    band = raster = None
    with open(path, "r+b") as file:
        file.seek(offset)
        file.write(b"\xff" * size)


@pytest.fixture
def broken(tmp_path):
    """An image whose block in row 5 of 8 is broken."""
    path = write_raster(tmp_path / "image.tif", noise(256, 128, 3), options=OPTIONS)
    _spoil(path, 2, 5)
    return path


@pytest.fixture
def features():
    shapes, values = random_polygons(2, 128, 256)
    return Features([on_map(shape, UTM_PLACE) for shape in shapes], values)


@pytest.fixture
def small_strips(monkeypatch):
    monkeypatch.setattr(strip_limits, "STRIP_BYTES", 1)


@pytest.mark.parametrize("workers", [1, 3])
@pytest.mark.parametrize("metadata_format", [KITTI, VOC, CLASSIFIED])
def test_the_chips_before_the_damage_are_a_dataset(
    tmp_path, broken, features, small_strips, metadata_format, workers, gdal_mood
):
    with pytest.raises(SourceError) as caught:
        run(broken, features, tmp_path / "out", tile=BLOCK, metadata_format=metadata_format, workers=workers)
    assert_one_sentence(caught.value, "INPUT_RASTER", "rows 160 to 191")
    stems = check_dataset(tmp_path / "out", is_finished=False)
    assert len(stems) == 5 * 4
    whole = noise(256, 128, 3)
    for chip in chip_files(tmp_path / "out"):
        np.testing.assert_array_equal(read_chip(chip), whole[window_of(chip, broken)])


def test_the_run_goes_on_once_the_image_is_repaired(tmp_path, broken, features, small_strips):
    with pytest.raises(SourceError):
        run(broken, features, tmp_path / "out", tile=BLOCK)
    write_raster(broken, noise(256, 128, 3))
    summary = run(broken, features, tmp_path / "out", tile=BLOCK)
    assert (summary.chips, summary.resumed_chips) == (8 * 4, 5 * 4)
    run(broken, features, tmp_path / "once", tile=BLOCK)
    assert tree(tmp_path / "out") == tree(tmp_path / "once")


def test_nothing_is_left_if_no_chip_could_be_written(tmp_path, features):
    path = write_raster(tmp_path / "image.tif", noise(64, 64, 3), options=OPTIONS)
    _spoil(path, 0, 0)
    with pytest.raises(SourceError) as caught:
        run(path, features, tmp_path / "out", tile=BLOCK)
    assert_one_sentence(caught.value)
    assert not (tmp_path / "out").exists()


def test_a_broken_class_raster_is_named(tmp_path, gdal_mood):
    image = write_raster(tmp_path / "image.tif", noise(64, 64))
    classes = write_raster(tmp_path / "classes.tif", noise(64, 64) % 5, options=OPTIONS)
    _spoil(classes, 1, 1)
    with pytest.raises(SourceError) as caught:
        run(image, ClassMap(classes), tmp_path / "out", tile=BLOCK, metadata_format=CLASSIFIED)
    assert_one_sentence(caught.value, "INPUT_CLASS_RASTER")
    assert not (tmp_path / "out").exists()


def test_damage_outside_the_region_does_not_matter(tmp_path, broken, features):
    g = UTM_PLACE
    upper = (g[0], g[3] - 160 * 0.25, g[0] + 128 * 0.25, g[3])
    run(broken, features, tmp_path / "out", tile=BLOCK, extent=upper)
    assert len(check_dataset(tmp_path / "out")) == 20

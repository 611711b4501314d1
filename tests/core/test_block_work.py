# SPDX-License-Identifier: GPL-2.0-or-later
"""A block is written alike by anyone who is sent the work: here by other processes, in any order."""

from __future__ import annotations

import multiprocessing
import pickle
import random
from pathlib import Path

import numpy as np
import pytest
from oracles import tree
from scenes import (
    CLASSIFIED,
    KITTI,
    UTM_PLACE,
    ChipFormat,
    ClassMap,
    Features,
    noise,
    on_map,
    random_polygons,
    run,
    smooth,
    write_raster,
)

from chipsmith.core import strip_limits, views, writing_run
from chipsmith.core.block_work import BlockWork, write_block
from chipsmith.core.errors import CancelledError, SourceError
from chipsmith.core.settings import MetadataFormat, StretchMethod


def _written(sent: bytes) -> bytes:
    work, block = pickle.loads(sent)
    return pickle.dumps(write_block(work, block))


class _Taken(BaseException):
    """Carries the work of a run out of it."""


def _work_of(monkeypatch, tmp_path: Path, image: Path, labels, **choices) -> BlockWork:
    """Return the work of a run that stops before its first block."""
    taken = []

    class Taking(BlockWork):
        def blocks(self):
            taken.append(BlockWork(self.folder, self.settings, self.views, self.labels, self.counts_nodata))
            raise _Taken

    with monkeypatch.context() as patch:
        patch.setattr(writing_run, "BlockWork", Taking)
        with pytest.raises(_Taken):
            run(image, labels, tmp_path / "sent", **choices)
    return taken[0]


def _files(folder: Path) -> dict[str, str]:
    """Return the digests of chips and labels."""
    digests = tree(folder)
    return {
        name: digest for name, digest in digests.items() if name.startswith(("images", "labels")) and digest != "folder"
    }


CASES = [
    {"metadata_format": KITTI, "rotation_angle_deg": 30.0},
    {"metadata_format": CLASSIFIED, "chip_format": ChipFormat.JPEG, "cell_size": 0.3},
    {"metadata_format": CLASSIFIED, "chip_format": ChipFormat.PNG, "stretch": StretchMethod.MINMAX},
    {"metadata_format": MetadataFormat.RCNN_MASKS, "min_overlap_ratio": 0.2, "max_nodata_percent": 40.0},
    {"metadata_format": MetadataFormat.LABELED_TILES, "blacken_around_feature": True},
]


@pytest.mark.parametrize("kind", ["features", "raster"])
@pytest.mark.parametrize(
    "choices", CASES, ids=lambda choices: "-".join(str(getattr(v, "value", v)) for v in choices.values())
)
def test_any_process_in_any_order(tmp_path, monkeypatch, choices, kind):
    monkeypatch.setattr(strip_limits, "STRIP_BYTES", 24 * 120 * 3)
    monkeypatch.setattr(views, "BLOCK_WIDTH_PX", 60)
    image = write_raster(tmp_path / "image.tif", smooth(100, 120), nodata=3)
    if kind == "features":
        shapes, values = random_polygons(2, 120, 100)
        labels = Features([on_map(shape, UTM_PLACE) for shape in shapes], values)
    else:
        labels = ClassMap(
            write_raster(tmp_path / "classes.tif", np.kron(noise(10, 12) % 3 + 1, np.ones((10, 10, 1), np.uint8)))
        )
    if kind == "raster" and choices["metadata_format"] is MetadataFormat.LABELED_TILES:
        choices = {**choices, "blacken_around_feature": False}
    choices = {"tile": 24, "stride": 12, **choices}
    run(image, labels, tmp_path / "once", **choices)
    work = _work_of(monkeypatch, tmp_path, image, labels, **choices)
    blocks = list(work.blocks())
    assert len(blocks) > 3
    random.Random(0).shuffle(blocks)
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        records = [pickle.loads(sent) for sent in pool.map(_written, [pickle.dumps((work, block)) for block in blocks])]
    assert _files(tmp_path / "sent") == _files(tmp_path / "once")
    chips = sum(len(group.chips) for groups in records for group in groups)
    assert chips == len(list((tmp_path / "once" / "images").rglob(f"*.{work.workshop(0, None).extension}")))


def test_errors_come_back_whole():
    error = SourceError("{name} has {braces}.", name="a", braces="{b}")
    back = pickle.loads(pickle.dumps(error))
    assert (type(back), str(back), back.message.fields) == (SourceError, "a has {b}.", error.message.fields)
    assert str(pickle.loads(pickle.dumps(CancelledError()))) == "Cancelled."

# SPDX-License-Identifier: GPL-2.0-or-later
"""JPEG chips are what Pillow saves, whole or not at all."""

from __future__ import annotations

import io
import sys

import numpy as np
import pytest
from PIL import Image
from scenes import smooth, static

from chipsmith.core.chips.jpeg import QUALITY, JpegWriter
from chipsmith.core.chips.profile import ChipProfile
from chipsmith.core.errors import OutputError
from chipsmith.core.grid import IDENTITY, Grid

BARE = Grid(48, 40, IDENTITY)


def _writer(bands: int) -> JpegWriter:
    return JpegWriter(ChipProfile(48, 40, np.dtype(np.uint8), "", ("",) * bands, (None,) * bands))


def _saved(pixels: np.ndarray) -> bytes:
    file = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels[..., 0] if pixels.shape[2] == 1 else pixels)).save(
        file, "JPEG", quality=QUALITY
    )
    return file.getvalue()


@pytest.mark.parametrize("bands", [1, 3])
def test_chips_are_the_bytes_that_pillow_saves(tmp_path, bands):
    """Chip after chip, of any size, from parts of a larger array."""
    writer = _writer(bands)
    for number, (rows, columns) in enumerate([(40, 48), (40, 48), (7, 300), (40, 48), (513, 1)]):
        pixels = smooth(600, 400, bands)[number : number + rows, 20 : 20 + columns]
        path = tmp_path / f"{number}.jpg"
        writer.write(str(path), pixels, BARE)
        assert path.read_bytes() == _saved(pixels)


@pytest.mark.parametrize(
    "layout",
    [
        lambda pixels: pixels[::-1],
        lambda pixels: pixels[:, ::-1],
        lambda pixels: pixels[..., ::-1],
        lambda pixels: pixels[::2],
        lambda pixels: pixels[:, ::2],
        lambda pixels: np.swapaxes(pixels, 0, 1),
        lambda pixels: np.moveaxis(np.ascontiguousarray(np.moveaxis(pixels, 2, 0)), 0, 2),
        lambda pixels: np.broadcast_to(pixels[:1], pixels.shape),
        lambda pixels: pixels[:1],
        lambda pixels: pixels[:, :1],
    ],
)
@pytest.mark.parametrize("bands", [1, 3])
def test_pixels_may_lie_in_memory_in_any_order(tmp_path, layout, bands):
    pixels = layout(static(64, 48, bands)[3:43])
    _writer(bands).write(str(tmp_path / "chip.jpg"), pixels, BARE)
    assert (tmp_path / "chip.jpg").read_bytes() == _saved(pixels)


@pytest.mark.parametrize("error", [AttributeError, TypeError])
def test_a_pillow_whose_encoder_is_called_in_another_way(tmp_path, monkeypatch, error):
    with monkeypatch.context() as patch:
        calls = []
        really = Image._getencoder

        def only_from_save(*args):
            calls.append(args)
            if len(calls) > 1:
                raise error
            return really(*args)

        patch.setattr(Image, "_getencoder", only_from_save)
        writer = _writer(3)
        assert len(calls) == 2
    pixels = smooth(40, 48, 3)
    writer.write(str(tmp_path / "chip.jpg"), pixels, BARE)
    assert (tmp_path / "chip.jpg").read_bytes() == _saved(pixels)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of file sizes")
def test_half_a_chip_is_no_chip(tmp_path):
    """The system takes a part of the bytes and reports no error, as on a disk that fills up."""
    import resource

    writer = _writer(3)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(OutputError):
            writer.write(str(tmp_path / "chip.jpg"), static(40, 48, 3), BARE)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not list(tmp_path.iterdir())

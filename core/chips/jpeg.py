# SPDX-License-Identifier: GPL-2.0-or-later
"""JPEG chips, 8 bit, 1 or 3 bands.

Pillow's `save` works out the same settings anew for every image, which costs half
as much as the encoder itself. So one chip is saved that way, its settings are
kept, and the others go to the encoder directly, the way Pillow's plugins do. If
the two ways do not give the same bytes, all chips are saved.
"""

from __future__ import annotations

import errno
import io
import os
import tempfile
from threading import local
from typing import Any, BinaryIO

import numpy as np
from numpy.lib.stride_tricks import as_strided
from PIL import Image

from ..files import write_whole
from ..grid import Grid
from .georeference import write_georeference
from .profile import ChipProfile

# High enough that a trainer sees no blocks.
QUALITY = 90
_BUFFER_BYTES = 1 << 16
_END_OF_IMAGE = b"\xff\xd9"


class JpegWriter:
    """Writes JPEG chips with a world file and the CRS beside each."""

    def __init__(self, profile: ChipProfile) -> None:
        """Learn the settings of the encoder."""
        self._mode = "L" if profile.bands == 1 else "RGB"
        self._quality = int(profile.options.get("QUALITY", QUALITY))
        self._settings = _settings_of_encoder(self._mode, self._quality)
        # Each thread fills an image of its own again and again.
        self._own = local()

    def write(self, path: str, pixels: np.ndarray, grid: Grid) -> None:
        """Write `pixels` (rows, columns, bands) of uint8."""
        image = self._filled(pixels)
        write_georeference(path, grid)
        write_whole(path, lambda file: self._write(image, file))

    def _write(self, image: Image.Image, file: int) -> None:
        if self._settings is None:
            with open(file, "wb", closefd=False) as stream:
                _save(image, stream, self._quality)
        else:
            _encode(image, file, self._settings)
        _check_end(file)

    def _filled(self, pixels: np.ndarray) -> Image.Image:
        size = pixels.shape[1], pixels.shape[0]
        image: Image.Image | None = getattr(self._own, "image", None)
        if image is None or image.size != size:
            image = self._own.image = Image.new(self._mode, size)
        rows, row_bytes = _as_rows(pixels)
        image.frombytes(rows, "raw", self._mode, row_bytes, 1)
        return image


def _as_rows(pixels: np.ndarray) -> tuple[np.ndarray, int]:
    """Return the bytes from the first sample to the last, and how many lie between the starts of two rows."""
    rows, columns, bands = pixels.shape
    if pixels.strides[1:] != (bands, 1) or pixels.strides[0] < columns * bands:
        pixels = np.ascontiguousarray(pixels)
    row_bytes = pixels.strides[0]
    # Other chips lie between the rows of this one: they are passed over instead of copying the chip.
    return as_strided(pixels, ((rows - 1) * row_bytes + columns * bands,), (1,), writeable=False), row_bytes


def _save(image: Image.Image, file: BinaryIO, quality: int) -> None:
    image.save(file, "JPEG", quality=quality)


def _encode(image: Image.Image, file: int, settings: tuple[Any, ...]) -> None:
    """Write what `_save` writes with the settings that it found, and without holding other threads up."""
    encoder = Image._getencoder(image.mode, "jpeg", (image.mode,), settings)
    try:
        encoder.setimage(image.im, (0, 0, *image.size))
        if encoder.encode_to_file(file, max(_BUFFER_BYTES, 4 * image.size[0])) < 0:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
    finally:
        encoder.cleanup()


def _check_end(file: int) -> None:
    """Raise `OSError` for half a file: Pillow does not see that a full disk took only a part."""
    length = len(_END_OF_IMAGE)
    if os.lseek(file, 0, os.SEEK_END) < length or os.lseek(file, -length, os.SEEK_END) < 0:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    if os.read(file, length) != _END_OF_IMAGE:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _settings_of_encoder(mode: str, quality: int) -> tuple[Any, ...] | None:
    """Return what `save` tells the encoder; None if the encoder cannot be told by us."""
    pixels = np.random.default_rng(0).integers(0, 256, (40, 56, len(mode)), np.uint8)
    example = Image.frombytes(mode, (56, 40), pixels.tobytes())
    saved = io.BytesIO()
    _save(example, saved, quality)
    try:
        settings: tuple[Any, ...] = example.encoderconfig
        with tempfile.TemporaryFile() as encoded:
            _encode(Image.frombytes(mode, example.size, pixels.tobytes()), encoded.fileno(), settings)
            encoded.seek(0)
            return settings if encoded.read() == saved.getvalue() else None
    except (AttributeError, TypeError, ValueError, OSError):
        return None

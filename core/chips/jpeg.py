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
from io import FileIO
from threading import local
from typing import Any, BinaryIO

import numpy as np
from PIL import Image, ImageFile

from ..files import new_file
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
        with new_file(path) as file:
            if self._settings is None:
                _save(image, file, self._quality)
            else:
                _encode(image, file, self._settings)
            _check_end(file)

    def _filled(self, pixels: np.ndarray) -> Image.Image:
        size = pixels.shape[1], pixels.shape[0]
        image: Image.Image | None = getattr(self._own, "image", None)
        if image is None or image.size != size:
            image = self._own.image = Image.new(self._mode, size)
        image.frombytes(np.ascontiguousarray(pixels))
        return image


def _save(image: Image.Image, file: BinaryIO, quality: int) -> None:
    image.save(file, "JPEG", quality=quality)


def _encode(image: Image.Image, file: BinaryIO, settings: tuple[Any, ...]) -> None:
    """Write what `_save` writes, with the settings that it found."""
    image.encoderconfig = settings
    ImageFile._save(image, file, [("jpeg", (0, 0, *image.size), 0, image.mode)], _BUFFER_BYTES)


def _check_end(file: FileIO) -> None:
    """Raise `OSError` for half a file: Pillow does not see that a full disk took only a part."""
    file.seek(-len(_END_OF_IMAGE), os.SEEK_END)
    if file.read(len(_END_OF_IMAGE)) != _END_OF_IMAGE:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _settings_of_encoder(mode: str, quality: int) -> tuple[Any, ...] | None:
    """Return what `save` tells the encoder; None if the encoder cannot be told by us."""
    pixels = np.random.default_rng(0).integers(0, 256, (40, 56, len(mode)), np.uint8)
    example = Image.frombytes(mode, (56, 40), pixels.tobytes())
    saved, encoded = io.BytesIO(), io.BytesIO()
    _save(example, saved, quality)
    try:
        settings: tuple[Any, ...] = example.encoderconfig
        _encode(Image.frombytes(mode, example.size, pixels.tobytes()), encoded, settings)
    except (AttributeError, TypeError, ValueError, OSError):
        return None
    return settings if encoded.getvalue() == saved.getvalue() else None

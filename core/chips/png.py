# SPDX-License-Identifier: GPL-2.0-or-later
"""PNG chips, 8 and 16 bit, 1 to 4 bands (https://www.w3.org/TR/png-3/)."""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache

import numpy as np

from ..files import write_file
from ..grid import Grid
from ..labels.classes import Colour
from .deflate import deflated
from .georeference import write_georeference
from .profile import ChipProfile

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_COLOUR_TYPE = {1: 0, 2: 4, 3: 2, 4: 6}
_INDEXED = 3
_FILTER_NONE, _FILTER_AVERAGE = 0, 3
_END = struct.pack(">I", 0) + b"IEND" + struct.pack(">I", zlib.crc32(b"IEND"))


class PngWriter:
    """Writes PNG chips with a world file and the CRS beside each."""

    def __init__(self, profile: ChipProfile) -> None:
        """Keep the profile."""
        self._is_label = profile.is_label
        self._palette = profile.palette
        level = profile.options.get("ZLEVEL")
        self._level = None if level is None else int(level)

    def write(self, path: str, pixels: np.ndarray, grid: Grid) -> None:
        """Write `pixels` (rows, columns, bands)."""
        write_georeference(path, grid)
        write_file(path, encode_png(pixels, self._is_label, self._level, self._palette))


def encode_png(pixels: np.ndarray, is_label: bool, level: int | None = None, palette: tuple[Colour, ...] = ()) -> bytes:
    """Return the PNG file of `pixels`, (rows, columns, bands) of uint8 or uint16.

    Images go through the Average filter and a search for runs at most, which for
    photographs is as small as a full search and several times faster; labels are
    left unfiltered, their equal areas are found by a light search.

    Args:
        pixels: the chip.
        is_label: whether it is class values.
        level: of zlib (0 to 9), instead of what is said above.
        palette: colours of the values from 0, of one band of uint8; a pixel then is its place in it.
    """
    rows, columns, bands = pixels.shape
    # Labels of 8 bits are copied line by line as they lie in the strip; all else has to be in one piece.
    is_plain = is_label and pixels.dtype == np.uint8
    samples = pixels if is_plain else np.ascontiguousarray(pixels, dtype=f">u{pixels.dtype.itemsize}")
    octets = samples.reshape(rows, -1).view(np.uint8)
    lines = np.empty((rows, octets.shape[1] + 1), np.uint8)
    if is_label:
        lines[:, 0] = _FILTER_NONE
        lines[:, 1:] = octets
        body = zlib.compress(lines.data, 1 if level is None else level)
    else:
        lines[:, 0] = _FILTER_AVERAGE
        np.subtract(octets, _average(octets, bands * pixels.dtype.itemsize), out=lines[:, 1:])
        body = deflated(lines) if level is None else zlib.compress(lines.data, level)
    return b"".join((_head(columns, rows, pixels.dtype.itemsize, bands, palette), *_chunk(b"IDAT", body), _END))


# Most chips of a run are alike.
@lru_cache(maxsize=8)
def _head(columns: int, rows: int, sample_bytes: int, bands: int, palette: tuple[Colour, ...]) -> bytes:
    kind = _INDEXED if palette else _COLOUR_TYPE[bands]
    header = struct.pack(">IIBBBBB", columns, rows, 8 * sample_bytes, kind, 0, 0, 0)
    table = _chunk(b"PLTE", bytes(part for colour in palette for part in colour)) if palette else ()
    return b"".join((_SIGNATURE, *_chunk(b"IHDR", header), *table))


def _average(octets: np.ndarray, pixel_bytes: int) -> np.ndarray:
    """Return the floored mean of each octet's left and upper neighbours; those outside the image are 0."""
    mean = np.empty_like(octets)
    # One long run of octets is worked on much faster than many rows; where a row begins, the
    # octet before it is no neighbour.
    row_bytes = octets.shape[1]
    flat, inner = octets.ravel(), mean.ravel()[row_bytes:]
    left, up = flat[row_bytes - pixel_bytes : -pixel_bytes], flat[:-row_bytes]
    # floor((a + b) / 2) without leaving 8 bits; numpy shifts octet by octet, but divides many at a time.
    np.bitwise_xor(left, up, out=inner)
    np.floor_divide(inner, 2, out=inner)
    np.add(inner, np.bitwise_and(left, up), out=inner)
    np.right_shift(octets[:-1, :pixel_bytes], 1, out=mean[1:, :pixel_bytes])
    mean[0, :pixel_bytes] = 0
    np.right_shift(octets[0, :-pixel_bytes], 1, out=mean[0, pixel_bytes:])
    return mean


def _chunk(kind: bytes, data: bytes) -> tuple[bytes, ...]:
    return struct.pack(">I", len(data)), kind, data, struct.pack(">I", zlib.crc32(data, zlib.crc32(kind)))

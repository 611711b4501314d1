# SPDX-License-Identifier: GPL-2.0-or-later
"""PNG chips, 8 and 16 bit, 1 to 4 bands (https://www.w3.org/TR/png-3/)."""

from __future__ import annotations

import struct
import zlib

import numpy as np

from ..files import write_file
from ..grid import Grid
from .georeference import write_georeference
from .profile import ChipProfile

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_COLOUR_TYPE = {1: 0, 2: 4, 3: 2, 4: 6}
_FILTER_NONE, _FILTER_AVERAGE = 0, 3
_END = struct.pack(">I", 0) + b"IEND" + struct.pack(">I", zlib.crc32(b"IEND"))


class PngWriter:
    """Writes PNG chips with a world file and the CRS beside each."""

    def __init__(self, profile: ChipProfile) -> None:
        """Keep the profile."""
        self._is_label = profile.is_label

    def write(self, path: str, pixels: np.ndarray, grid: Grid) -> None:
        """Write `pixels` (rows, columns, bands)."""
        write_georeference(path, grid)
        write_file(path, encode_png(pixels, self._is_label))


def encode_png(pixels: np.ndarray, is_label: bool) -> bytes:
    """Return the PNG file of `pixels`, (rows, columns, bands) of uint8 or uint16.

    Images go through the Average filter and run-length coding, which for
    photographs is as small as a full search and several times faster; labels are
    left unfiltered, their equal areas are found by a light search.
    """
    rows, columns, bands = pixels.shape
    raw = np.ascontiguousarray(pixels, dtype=">u2" if pixels.dtype.itemsize == 2 else np.uint8)
    octets = raw.view(np.uint8).reshape(rows, -1)
    if is_label:
        packer = zlib.compressobj(1)
        lines = _filtered(octets, _FILTER_NONE, octets)
    else:
        packer = zlib.compressobj(1, zlib.DEFLATED, 15, 9, zlib.Z_RLE)
        lines = _filtered(octets, _FILTER_AVERAGE, _less_average(octets, bands * pixels.dtype.itemsize))
    body = packer.compress(lines.data.cast("B")) + packer.flush()
    header = struct.pack(">IIBBBBB", columns, rows, 8 * pixels.dtype.itemsize, _COLOUR_TYPE[bands], 0, 0, 0)
    return b"".join((_SIGNATURE, _chunk(b"IHDR", header), _chunk(b"IDAT", body), _END))


def _less_average(octets: np.ndarray, pixel_bytes: int) -> np.ndarray:
    """Return each octet less the floored mean of its left and upper neighbours, modulo 256."""
    left = np.zeros_like(octets)
    left[:, pixel_bytes:] = octets[:, :-pixel_bytes]
    up = np.zeros_like(octets)
    up[1:] = octets[:-1]
    # floor((a + b) / 2) without leaving 8 bits
    mean = np.bitwise_xor(left, up)
    np.right_shift(mean, 1, out=mean)
    np.bitwise_and(left, up, out=left)
    np.add(mean, left, out=mean)
    return np.subtract(octets, mean, out=mean)


def _filtered(octets: np.ndarray, filter_type: int, values: np.ndarray) -> np.ndarray:
    lines = np.empty((octets.shape[0], octets.shape[1] + 1), np.uint8)
    lines[:, 0] = filter_type
    lines[:, 1:] = values
    return lines


def _chunk(kind: bytes, data: bytes) -> bytes:
    return b"".join((struct.pack(">I", len(data)), kind, data, struct.pack(">I", zlib.crc32(data, zlib.crc32(kind)))))

# SPDX-License-Identifier: GPL-2.0-or-later
"""What a data provider's blocks look like as arrays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import Qgis, QgsRasterBlockFeedback, QgsRasterDataProvider, QgsRectangle

from ...core.errors import SettingsError
from ...core.sources.raster import Band

_DTYPES = {
    Qgis.DataType.Byte: np.uint8,
    Qgis.DataType.UInt16: np.uint16,
    Qgis.DataType.Int16: np.int16,
    Qgis.DataType.UInt32: np.uint32,
    Qgis.DataType.Int32: np.int32,
    Qgis.DataType.Float32: np.float32,
    Qgis.DataType.Float64: np.float64,
}
_PICTURES = (Qgis.DataType.ARGB32, Qgis.DataType.ARGB32_Premultiplied)
# What QGIS's calculator on the fly writes where there is nothing, and does not tell.
_UNTOLD_NODATA = {"virtualraster": -float(np.finfo(np.float32).max)}
_COLOURS = ("Red", "Green", "Blue")


@dataclass(frozen=True)
class Samples:
    """What the pixels of a provider hold."""

    bands: tuple[Band, ...]
    dtype: np.dtype
    is_picture: bool
    """colours with a transparency, which the arrays hold as a fourth sample"""


def samples_of(provider: QgsRasterDataProvider, name: str) -> Samples:
    """Return what the provider's pixels hold.

    Raises:
        SettingsError: if no chip can hold them.
    """
    numbers = range(1, provider.bandCount() + 1)
    types = [provider.dataType(number) for number in numbers]
    if types and types[0] in _PICTURES:
        return Samples(tuple(Band(colour) for colour in _COLOURS), np.dtype(np.uint8), True)
    if not types or any(kind not in _known() for kind in types):
        raise SettingsError(
            "{name} holds complex numbers or pixels of an unknown type; choose a layer with real numbers.", name=name
        )
    bands = tuple(_band(provider, number) for number in numbers)
    return Samples(bands, np.result_type(*[_known()[kind] for kind in types]), False)


def _known() -> dict[Qgis.DataType, type]:
    # QGIS 3.30 and later know this type too.
    newer = getattr(Qgis.DataType, "Int8", None)
    return _DTYPES if newer is None else {**_DTYPES, newer: np.int8}


def _band(provider: QgsRasterDataProvider, number: int) -> Band:
    has_nodata = provider.sourceHasNoDataValue(number) and provider.useSourceNoDataValue(number)
    description = provider.generateBandName(number)
    # What QGIS makes up for a band without a name says nothing.
    is_own = description.rstrip("0123456789").strip().lower() != "band"
    nodata = provider.sourceNoDataValue(number) if has_nodata else _UNTOLD_NODATA.get(provider.name())
    return Band(description if is_own else "", nodata)


def pixels_of(
    provider: QgsRasterDataProvider,
    rectangle: QgsRectangle,
    width: int,
    height: int,
    feedback: QgsRasterBlockFeedback,
) -> np.ndarray | None:
    """Return the pixels of `rectangle`, (rows, columns, samples); None if the provider has none to give.

    Pictures have four samples: red, green, blue, and what covers the pixel (0 = transparent).
    """
    blocks = []
    for number in range(1, provider.bandCount() + 1):
        block = provider.block(number, rectangle, width, height, feedback)
        if feedback.isCanceled() or not block.isValid() or block.isEmpty():
            return None
        if block.dataType() in _PICTURES:
            return colours_of(block.data(), width, height, block.dataType())
        values = np.frombuffer(bytes(block.data()), _known()[block.dataType()]).reshape(height, width)
        blocks.append(values)
    return np.stack(blocks, axis=2) if blocks else None


def colours_of(data: bytes, width: int, height: int, kind: Qgis.DataType) -> np.ndarray:
    """Return (rows, columns, 4) uint8 of a QImage's 32-bit words."""
    words = np.frombuffer(bytes(data), np.uint32).reshape(height, width)
    pixels = np.stack([(words >> shift & 255).astype(np.uint8) for shift in (16, 8, 0, 24)], axis=2)
    if kind == Qgis.DataType.ARGB32_Premultiplied:
        alpha = pixels[..., 3:].astype(np.uint16)
        is_soft = (alpha > 0) & (alpha < 255)
        whole = (pixels[..., :3].astype(np.uint16) * 255 + alpha // 2) // np.maximum(alpha, 1)
        pixels[..., :3] = np.where(is_soft, np.minimum(whole, 255), pixels[..., :3])
    return pixels

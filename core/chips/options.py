# SPDX-License-Identifier: GPL-2.0-or-later
"""CREATION_OPTIONS: how chips are packed, in the words of GDAL's drivers. No choice makes a lossless format lossy."""

from __future__ import annotations

from collections.abc import Mapping

from ..errors import Message, SettingsError
from ..settings import ChipFormat

_COMPRESSIONS = ("NONE", "DEFLATE", "LZW", "ZSTD", "LZMA", "PACKBITS")
# For each format the options it knows, and the values these take.
_KNOWN: dict[ChipFormat, dict[str, tuple[str, ...]]] = {
    ChipFormat.TIFF: {
        "COMPRESS": _COMPRESSIONS,
        "PREDICTOR": ("1", "2", "3"),
        "ZLEVEL": tuple(map(str, range(1, 13))),
        "ZSTD_LEVEL": tuple(map(str, range(1, 23))),
        "LZMA_PRESET": tuple(map(str, range(10))),
    },
    ChipFormat.PNG: {"ZLEVEL": tuple(map(str, range(10)))},
    ChipFormat.JPEG: {"QUALITY": tuple(map(str, range(1, 101)))},
    ChipFormat.MRF: {},
}


def parse_options(text: str, chip_format: ChipFormat) -> Mapping[str, str]:
    """Return the options in `text`, `NAME=VALUE` separated by `|` or blanks, names and values in upper case.

    Raises:
        SettingsError: naming what is not known, and what is.
    """
    options: dict[str, str] = {}
    for part in text.replace("|", " ").split():
        name, separator, value = (piece.upper() for piece in part.partition("="))
        values = _KNOWN[chip_format].get(name)
        if values is None or not separator:
            raise SettingsError(
                "CREATION_OPTIONS: {part} is no option of {format} chips; they take {known}.",
                part=part,
                format=chip_format.value,
                known=", ".join(_KNOWN[chip_format]) or Message("none"),
            )
        if value not in values:
            listed: object = ", ".join(values)
            if len(values) >= 10:
                listed = Message("{first} to {last}", first=values[0], last=values[-1])
            raise SettingsError(
                "CREATION_OPTIONS: {name} is {listed}, not {value}.", name=name, listed=listed, value=value
            )
        options[name] = value
    return options

# SPDX-License-Identifier: GPL-2.0-or-later
"""Calling GDAL without touching its global state.

GDAL reports failure by None, an error code or RuntimeError, depending on a
switch that belongs to the whole process (`gdal.UseExceptions`). Here all three
become one: a `GdalError` that carries GDAL's own words.
"""

from __future__ import annotations

import re
from typing import Any, Callable

from osgeo import gdal

_LOGIN = re.compile(r"(\w+://)[^\s/@]+@")
_QUERY = re.compile(r"(\w+://[^\s?,;'\"`]+?)(?:\?|%3F)[^\s,;'\"`)]*", re.IGNORECASE)
# Some messages have but the name of the file, without where it lies. GDAL's own `?url=` is no key.
_KEYS = re.compile(r"(?:\?|%3F)(?!url=\w+://)[^\s,;'\"`)?=]+(?:=|%3D)[^\s,;'\"`)]*", re.IGNORECASE)


class GdalError(Exception):
    """GDAL could not do it; the text is GDAL's last message, on one line."""


def call(function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """Return ``function(*args, **kwargs)`` of GDAL, silently, or raise.

    Raises:
        GdalError: for None, a non-zero error code or RuntimeError.
    """
    gdal.ErrorReset()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        result = function(*args, **kwargs)
        message = gdal.GetLastErrorMsg()
        failed = result is None or (type(result) is int and result != gdal.CE_None)
    except RuntimeError as error:
        message, failed = str(error), True
    finally:
        gdal.PopErrorHandler()
    if failed:
        raise GdalError(_first_sentence(message or "GDAL gave no reason"))
    return result


def _first_sentence(message: str) -> str:
    """Return what GDAL says first, on one line; newer versions append every error on the way."""
    return without_keys(" ".join(message.split()).split(". ")[0].rstrip("."))


def text_of(value: str | bytes | None) -> str:
    """Return a text of GDAL, which may hand out bytes, or stand-ins for them, where it is not UTF-8; empty for None.

    That is mostly Latin-1.
    """
    raw = value.encode("utf-8", "surrogateescape") if isinstance(value, str) else value or b""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def without_keys(text: str) -> str:
    """Return a text without the logins and queries of addresses in it, which may hold a password or a key."""
    return _KEYS.sub("?…", _QUERY.sub(r"\1?…", _LOGIN.sub(r"\1", text)))


def run(function: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
    """Call a function of GDAL that returns nothing, or raise `GdalError` if it reports an error."""

    def reporting() -> int:
        function(*args, **kwargs)
        return int(gdal.GetLastErrorType() >= gdal.CE_Failure)

    call(reporting)

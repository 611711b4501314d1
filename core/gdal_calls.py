# SPDX-License-Identifier: GPL-2.0-or-later
"""Calling GDAL without touching its global state.

GDAL reports failure by None, an error code or RuntimeError, depending on a
switch that belongs to the whole process (`gdal.UseExceptions`). Here all three
become one: a `GdalError` that carries GDAL's own words.
"""

from __future__ import annotations

from typing import Any, Callable

from osgeo import gdal


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
    return " ".join(message.split()).split(". ")[0].rstrip(".")


def run(function: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
    """Call a function of GDAL that returns nothing, or raise `GdalError` if it reports an error."""

    def reporting() -> int:
        function(*args, **kwargs)
        return int(gdal.GetLastErrorType() >= gdal.CE_Failure)

    call(reporting)

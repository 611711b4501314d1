# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether a band that is flagged as alpha says what is transparent, or is data.

Four bands of red, green, blue and near infrared are often written with the fourth
flagged as alpha, so the flag alone means nothing: the values decide.
"""

from __future__ import annotations

import numpy as np
from osgeo import gdal

from ..errors import SourceError
from ..gdal_calls import GdalError, call

# Where values are looked at: this many places a side, each of this many pixels.
_PLACES = 6
_PLACE_PX = 64
# Soft edges of an alpha band have values in between; in data no value is nearly all there is.
_SHARE_OF_OPAQUE = 0.95


def flagged_band(dataset: gdal.Dataset) -> int | None:
    """Return the number of the last band that is flagged as alpha, None if there is none."""
    numbers = range(dataset.RasterCount, 0, -1)
    flagged = (n for n in numbers if dataset.GetRasterBand(n).GetColorInterpretation() == gdal.GCI_AlphaBand)
    return next(flagged, None) if dataset.RasterCount > 1 else None


def transparency_band(dataset: gdal.Dataset, name: str) -> int | None:
    """Return the number of the band that is 0 where the dataset is transparent, None if there is none.

    A band is taken for that if it is flagged as alpha and nearly all its values that
    are not 0 are one and the same. It is looked at in places spread over the image.

    Raises:
        SourceError: if it cannot be read.
    """
    number = flagged_band(dataset)
    if number is None:
        return None
    try:
        values = np.concatenate([_values_at(dataset, number, x, y) for y in range(_PLACES) for x in range(_PLACES)])
    except GdalError as error:
        raise SourceError("{name} cannot be read ({reason}); repair the file.", name=name, reason=error) from error
    values = values[values != 0]
    if not values.size:
        return number
    _, counts = np.unique(values, return_counts=True)
    return number if counts.max() >= _SHARE_OF_OPAQUE * values.size else None


def _values_at(dataset: gdal.Dataset, number: int, column: int, row: int) -> np.ndarray:
    """Return the values of a band in one of the places."""
    x, width = _span(dataset.RasterXSize, column)
    y, height = _span(dataset.RasterYSize, row)
    values: np.ndarray = call(dataset.GetRasterBand(number).ReadAsArray, x, y, width, height)
    return values.ravel()


def _span(length_px: int, place: int) -> tuple[int, int]:
    """Return start and length of a place along a side, the first and the last at its ends."""
    size = min(length_px, _PLACE_PX)
    return (length_px - size) * place // (_PLACES - 1), size

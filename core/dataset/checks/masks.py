# SPDX-License-Identifier: GPL-2.0-or-later
"""Label rasters: class values, or instance numbers (spec: "2.3", "2.4", "2.10")."""

from __future__ import annotations

from collections.abc import Set

import numpy as np

from ...counted import counted
from .counts import Counts
from .findings import Tally
from .kinds import Kind, Severity
from .rasters import ChipRaster

LARGEST_INSTANCE = 32767


def check_class_pixels(mask: ChipRaster, place: str, values: Set[int], counts: Counts, tally: Tally) -> bool:
    """Check a raster of class values, 0 = background.

    Args:
        mask: with pixels.
        place: what reports call the file.
        values: of classes.
        counts: told of classes and pixels.
        tally: told what is wrong.

    Returns:
        True if a pixel has a class.
    """
    if mask.bands != 1:
        tally.add(Kind.LABEL_BANDS, place, bands=mask.bands)
    if mask.pixels is None:
        return False
    found = _histogram(mask.pixels[..., 0])
    found.pop(0, None)
    unknown = [value for value in found if value not in values]
    if unknown:
        tally.add(Kind.PIXEL_CLASS_UNKNOWN, place, value=unknown[0])
    for value in found:
        if value in values:
            counts.pixels[value] += found[value]
            counts.chips_of_class[value] += 1
    return bool(found)


def check_instances(
    mask: ChipRaster, place: str, value: int | None, must_be_dense: bool, counts: Counts, tally: Tally
) -> bool:
    """Check a raster of instance numbers of one class, 0 = background; each band numbers its own.

    Args:
        mask: with pixels.
        place: what reports call the file.
        value: of the class, None if it is not known.
        must_be_dense: readers fail if a number is left out.
        counts: told of classes and objects.
        tally: told what is wrong.

    Returns:
        True if there is an instance.
    """
    if mask.pixels is None:
        return False
    numbers = [[number for number in _histogram(band) if number] for band in np.moveaxis(mask.pixels, 2, 0)]
    total = sum(map(len, numbers))
    if total == 0:
        tally.add(Kind.MASK_EMPTY, place)
        return False
    _check_numbers(numbers, place, must_be_dense, tally)
    if value is not None:
        counts.objects[value] += total
        counts.instance_chips[value] += 1
    return True


def _check_numbers(numbers: list[list[int]], place: str, must_be_dense: bool, tally: Tally) -> None:
    largest = max(max(band, default=0) for band in numbers)
    if any(min(band, default=0) < 0 for band in numbers):
        tally.add(Kind.INSTANCE_NEGATIVE, place)
    elif largest > LARGEST_INSTANCE:
        tally.add(Kind.INSTANCE_TOO_LARGE, place, value=largest, largest=LARGEST_INSTANCE)
    else:
        gaps = [band for band in numbers if len(band) != max(band, default=0)]
        if gaps:
            severity = Severity.ERROR if must_be_dense else Severity.INFO
            instances = counted(len(gaps[0]), "{count} instance", "{count} instances")
            tally.add(Kind.INSTANCE_GAPS, place, severity, instances=instances, value=max(gaps[0]))


def _histogram(band: np.ndarray) -> dict[int, int]:
    """Return the number of pixels of each value, by ascending value."""
    if band.dtype in (np.uint8, np.uint16):
        counts = np.bincount(band.ravel())
        values = np.flatnonzero(counts)
        counts = counts[values]
    else:
        values, counts = np.unique(band, return_counts=True)
    return dict(zip(values.tolist(), counts.tolist()))

# SPDX-License-Identifier: GPL-2.0-or-later
"""The images of a run stretched to 8 bits, with limits that hold for all chips of a dataset."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from .dataset.existing import Existing, ImageKind
from .dataset.stretch_record import STRETCH_KEY, StretchRecord, stretch_entries, stretch_to_append
from .errors import OutputError
from .grid import Window
from .progress import Progress
from .settings import Settings, StretchMethod
from .sources.raster import Raster
from .sources.stretch import Limits, Part, StretchedRaster, common_limits, least_first_value


@dataclass(frozen=True)
class Scale:
    """What brings the samples of an image to 8 bits."""

    limits: tuple[Limits, ...]
    """one a band"""
    first_value: int
    """what the low limit becomes"""


def common_scale(parts: Sequence[Part], method: StretchMethod, progress: Progress) -> Scale:
    """Return the scale that serves all parts; they have the same bands and pixel type."""
    first_value = max(least_first_value(part()[0]) for part in parts)
    return Scale(common_limits(parts, method, progress), first_value)


def kind_of(raster: Raster, settings: Settings) -> ImageKind:
    """Return what the chips of `raster` will be like."""
    dtype = raster.dtype if settings.stretch is StretchMethod.NONE else np.dtype(np.uint8)
    return ImageKind(len(raster.bands), dtype.name)


def stretched(
    settings: Settings,
    rasters: Sequence[Raster],
    region: Window,
    existing: Existing | None,
    progress: Progress,
    scales: Sequence[Scale] = (),
) -> tuple[tuple[Raster, ...], dict[str, Any]]:
    """Return the images as chips show them, and how they were stretched, for the record.

    A dataset that is added to keeps its limits.

    Args:
        settings: the choices.
        rasters: the image, and the second one on its grid if there is one.
        region: the part of them that is cut.
        existing: the dataset that is added to; None for a new one.
        progress: told how far it is, asked for cancel.
        scales: of each image for a new dataset; measured if not given.

    Raises:
        OutputError: if the dataset was stretched otherwise.
    """
    method = settings.stretch
    records: list[StretchRecord | None] = []
    shown: list[Raster] = []
    for number, raster in enumerate(rasters):
        key = STRETCH_KEY if number == 0 else f"{STRETCH_KEY}2"
        kept = None if existing is None else stretch_to_append(existing.runs, method, key)
        if method is StretchMethod.NONE:
            shown.append(raster)
            continue
        if kept is not None:
            scale = Scale(kept.limits, kept.first_value)
        elif scales:
            scale = scales[number]
        else:
            scale = common_scale([partial(_whole, raster, region)], method, progress)
        if scale.first_value < least_first_value(raster):
            raise OutputError(
                "OUTPUT_LOCATION holds a dataset stretched to values from {first}, this image would be to values from "
                "{here} because of its nodata; choose another folder.",
                first=scale.first_value,
                here=least_first_value(raster),
            )
        result = StretchedRaster(raster, scale.limits, scale.first_value)
        shown.append(result)
        records.append(StretchRecord.of(method, scale.limits, result))
    return tuple(shown), stretch_entries(records)


def _whole(raster: Raster, region: Window) -> tuple[Raster, Window]:
    return raster, region

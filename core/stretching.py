# SPDX-License-Identifier: GPL-2.0-or-later
"""The images of a run stretched to 8 bits, with limits that hold for all chips of a dataset."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from .dataset.existing import Existing, ImageKind
from .dataset.stretch_record import STRETCH_KEY, StretchRecord, stretch_entries, stretch_to_append
from .errors import OutputError
from .grid import Window
from .progress import Progress
from .settings import Settings, StretchMethod
from .sources.raster import Raster
from .sources.stretch import StretchedRaster, stretch_limits


def kind_of(raster: Raster, settings: Settings) -> ImageKind:
    """Return what the chips of `raster` will be like."""
    dtype = raster.dtype if settings.stretch is StretchMethod.NONE else np.dtype(np.uint8)
    return ImageKind(len(raster.bands), dtype.name)


def stretched(
    settings: Settings, rasters: Sequence[Raster], region: Window, existing: Existing | None, progress: Progress
) -> tuple[tuple[Raster, ...], dict[str, Any]]:
    """Return the images as chips show them, and how they were stretched, for the record.

    A dataset that is added to keeps its limits.

    Args:
        settings: the choices.
        rasters: the image, and the second one on its grid if there is one.
        region: the part of them that is cut.
        existing: the dataset that is added to; None for a new one.
        progress: told how far it is, asked for cancel.

    Raises:
        OutputError: if the dataset was stretched otherwise.
    """
    method = settings.stretch
    records: list[StretchRecord | None] = []
    shown: list[Raster] = []
    for raster, key in zip(rasters, (STRETCH_KEY, f"{STRETCH_KEY}2")):
        kept = None if existing is None else stretch_to_append(existing.runs, method, key)
        if method is StretchMethod.NONE:
            shown.append(raster)
            continue
        limits = kept.limits if kept is not None else stretch_limits(raster, region, method, progress)
        result = StretchedRaster(raster, limits)
        if kept is not None and kept.first_value != result.first_value:
            raise OutputError(
                "OUTPUT_LOCATION holds a dataset stretched to values from {first}, this image would be to values from "
                "{here} because of its nodata; choose another folder.",
                first=kept.first_value,
                here=result.first_value,
            )
        shown.append(result)
        records.append(StretchRecord.of(method, limits, result))
    return tuple(shown), stretch_entries(records)

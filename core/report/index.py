# SPDX-License-Identifier: GPL-2.0-or-later
"""Figures over all chips that the index files of a dataset hold, whichever tool wrote them; what is missing is None."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..dataset.index_files import INSTANCE_CLASSES_KEY, MODEL_FILE, STATISTICS_FILE
from ..dataset.state_file import STATE_FILE

Json = Mapping[str, Any]


@dataclass(frozen=True)
class BandFigures:
    """One band over all chips."""

    name: str
    minimum: float
    maximum: float
    mean: float
    deviation: float
    valid: int | None
    """samples that are data; None if it is not recorded"""


@dataclass(frozen=True)
class IndexFigures:
    """What the index files say."""

    bands: tuple[tuple[BandFigures, ...], ...]
    """of the image, and of the second one"""
    areas_map: Mapping[int, float]
    """labelled area by class value, in squared units of the chips' CRS; an object in n chips counts n times"""
    real_names: Mapping[int, str]
    """names of classes as the user knows them"""
    runs: tuple[Json, ...]
    """what is recorded of the runs that wrote the dataset, oldest first"""
    is_fixed_size: bool
    """True if all chips are of the tile's size"""


def read_figures(folder: Path) -> IndexFigures:
    """Return the figures of the dataset in `folder`, as far as they are there."""
    statistics, model, state = (_json(folder / name) for name in (STATISTICS_FILE, MODEL_FILE, STATE_FILE))
    classes = [*_dicts(model.get("Classes")), *_dicts(model.get(INSTANCE_CLASSES_KEY))]
    bands = (_bands(model, statistics, suffix) for suffix in ("", "2"))
    return IndexFigures(
        bands=tuple(own for own in bands if own),
        areas_map=_areas(statistics, classes),
        real_names={
            entry["Value"]: str(entry["RealName"]) for entry in classes if entry.get("RealName") and "Value" in entry
        },
        runs=tuple(_dicts(state.get("Runs"))),
        is_fixed_size=model.get("CropTileMode", "Fixed_Size") == "Fixed_Size",
    )


def _json(path: Path) -> Json:
    """Return the object in a file; nothing if it is not there, or is not one, which the check has said."""
    try:
        value = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def _bands(model: Json, statistics: Json, suffix: str) -> tuple[BandFigures, ...]:
    states = _dicts(statistics.get(f"BandStatsState{suffix}"))
    found = []
    for number, band in enumerate(_dicts(model.get(f"AllTilesStats{suffix}"))):
        numbers = [_number(band.get(key)) for key in ("Min", "Max", "Mean", "StdDev")]
        if any(value is None for value in numbers):
            return ()
        valid = _number(states[number].get("Num")) if number < len(states) else None
        name = str(band.get("BandName") or f"Band_{number + 1}")
        low, high, mean, deviation = (value or 0.0 for value in numbers)
        found.append(BandFigures(name, low, high, mean, deviation, None if valid is None else int(valid)))
    return tuple(found)


def _areas(statistics: Json, classes: list[dict[str, Any]]) -> dict[int, float]:
    """Return the areas by class; those of class rasters from pixels, if all have one size."""
    values = [entry.get("Value") for entry in classes]
    features = statistics.get("FeatureStats")
    if isinstance(features, dict):
        sums = [_number(entry.get("Sum")) for entry in _dicts(features.get("FeatureAreaPerClass"))]
        return {value: area for value, area in zip(values, sums) if value is not None and area is not None}
    pixels = statistics.get("ClassPixelStats")
    cells = [statistics.get(key) or {} for key in ("MinCellSize", "MaxCellSize")]
    sides = [(_number(cell.get("x")), _number(cell.get("y"))) for cell in cells if isinstance(cell, dict)]
    if not isinstance(pixels, dict) or len(sides) != 2 or sides[0] != sides[1] or None in sides[0]:
        return {}
    cell_area = abs((sides[0][0] or 0.0) * (sides[0][1] or 0.0))
    counts = [_number(number) for number in pixels.get("NumPixelsPerClass") or ()]
    return {
        value: number * cell_area for value, number in zip(values, counts) if value is not None and number is not None
    }


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        return None
    return float(value)

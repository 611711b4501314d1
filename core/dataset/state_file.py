# SPDX-License-Identifier: GPL-2.0-or-later
"""`chipsmith.json`: what the other index files round, to the last digit, and the settings of each run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ..grid import Grid
from .band_statistics import BandSums, Sums
from .contents import Contents

STATE_FILE = "chipsmith.json"
# In the record of a run: the part of the image that chips were cut from.
REGION_KEY = "Region"
# The record of a run, as long as it is not finished.
UNFINISHED_FILE = ".chipsmith-run"


def state_of(contents: Contents, runs: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return the JSON value of the file."""
    return {"Version": 1, **sums_state(contents), "Runs": list(runs)}


def region_state(grid: Grid) -> dict[str, Any]:
    """Return JSON values of the part of the image that chips were cut from; what they show besides is padding."""
    return {"Width": grid.width, "Height": grid.height, "GeoTransform": list(grid.geotransform)}


def sums_state(contents: Contents) -> dict[str, Any]:
    """Return JSON values that keep the sums over all chips exact."""
    return {
        "NextTileIndex": contents.next_index,
        "BandSums": [[sums.as_state() for sums in image.sums] for image in contents.images],
        "Labels": contents.labels.as_state(),
    }


def contents_of_state(state: dict[str, Any], chips: int, empty: Contents) -> Contents:
    """Return what `sums_state` kept of so many chips; `empty` holds none, and says all else."""
    sums = band_sums_of_state(state["BandSums"])
    added = empty.with_sums(sums, type(empty.labels).of_state(state["Labels"]), chips)
    return replace(added, next_index=state["NextTileIndex"])


def band_sums_of_state(state: list[Any]) -> tuple[Sums, ...]:
    """Return the sums of each image that `sums_state` kept."""
    return tuple(tuple(BandSums.of_state(sums) for sums in image) for image in state)

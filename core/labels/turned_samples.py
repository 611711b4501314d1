# SPDX-License-Identifier: GPL-2.0-or-later
"""Features on a turned grid, whose geometries are turned when a strip asks for them.

Kept turned, those of all angles would take the memory of the layer many times over.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import shapely

from ..grid import Window
from ..turn import Turn
from .samples import Samples, make_samples

# Features that are turned together to learn their bounds.
_PORTION = 10_000


@dataclass(frozen=True)
class TurnedGeometries:
    """Stands for an array of geometries, object (n,), in pixels of the grid of `turn`."""

    base: np.ndarray
    """the same in pixels of the base grid"""
    turn: Turn

    def __len__(self) -> int:
        """Return the number of geometries."""
        return len(self.base)

    def __getitem__(self, chosen: np.ndarray | slice) -> np.ndarray:
        """Return the geometries that indices, a bool array or a slice choose, turned."""
        turned: np.ndarray = shapely.transform(self.base[chosen], self.turn.to_turned)
        return turned

    def __getstate__(self) -> dict[str, Any]:
        """Return what pickle takes: geometries as WKB."""
        return {"base": shapely.to_wkb(self.base, output_dimension=2), "turn": self.turn}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Take what `__getstate__` gave."""
        self.__dict__.update(base=shapely.from_wkb(state["base"]), turn=state["turn"])


def turned_samples(samples: Samples, turn: Turn, region: Window) -> Samples:
    """Return the features as `turn` turns them.

    What reaches past the region is cut off; the areas of which the overlap ratio
    is the share stay those of the whole features.

    Args:
        samples: in pixels of the base grid.
        turn: from the base grid.
        region: of the base grid.
    """
    base = _within(samples, region)
    geometries = TurnedGeometries(base, turn)
    portions = [slice(first, first + _PORTION) for first in range(0, max(1, len(base)), _PORTION)]
    parts = [make_samples(samples.values[portion], geometries[portion]) for portion in portions]
    return replace(
        samples,
        geometries=geometries,
        bounds_px=np.concatenate([part.bounds_px for part in parts]),
        areas_px=np.concatenate([part.areas_px for part in parts]),
        vertex_counts=np.concatenate([part.vertex_counts for part in parts]),
    )


def _within(samples: Samples, region: Window) -> np.ndarray:
    """Return the geometries, those that cross the edge of the region cut off there."""
    bounds = samples.bounds_px
    crossing = (
        (bounds[:, 0] < region.x)
        | (bounds[:, 1] < region.y)
        | (bounds[:, 2] > region.x_end)
        | (bounds[:, 3] > region.y_end)
    )
    within = samples.geometries[np.arange(len(samples))]
    within[crossing] = shapely.intersection(
        within[crossing], shapely.box(region.x, region.y, region.x_end, region.y_end)
    )
    return within

# SPDX-License-Identifier: GPL-2.0-or-later
"""Regions of a class that chips cut or repeat, made whole again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import shapely

from ..grid import Grid
from ..progress import Progress, stop_if_cancelled
from .loaded_chip import Kind, Label, LoadedChip

# Chips of one lattice have vertices at the same whole pixels but for rounding; a
# power of two of a pixel joins them and leaves whole pixels where they are.
_SNAP_PX = 2.0**-10


class RegionMerger:
    """Keeps the mask regions of all chips, and unites those of one class that touch along an edge or overlap."""

    def __init__(self) -> None:
        """Begin without regions."""
        self._grid: Grid | None = None
        self._shapes: dict[tuple[int | None, str], list[shapely.Geometry]] = {}

    def take(self, chip: LoadedChip) -> LoadedChip:
        """Keep the regions of `chip`; return it with its other labels."""
        if self._grid is None:
            self._grid = chip.grid
        rest = []
        for label in chip.labels:
            if label.kind is Kind.MASK:
                self._shapes.setdefault((label.value, label.name), []).append(label.geometry)
            else:
                rest.append(label)
        return replace(chip, labels=tuple(rest))

    def merged(self, progress: Progress) -> Iterator[Label]:
        """Yield the whole regions, class by class.

        Raises:
            CancelledError: if the user asked to stop.
        """
        if self._grid is None:
            return
        keys = sorted(self._shapes, key=lambda key: (key[0] or 0, key[1]))
        for done, (value, name) in enumerate(keys):
            stop_if_cancelled(progress)
            progress.report(done / len(keys))
            for shape in _united(self._shapes[value, name], self._grid):
                yield Label(shape, value, name, Kind.MASK)


def _united(shapes: list[shapely.Geometry], grid: Grid) -> np.ndarray:
    """Return the parts of the union in reading order; it is made in pixels of `grid`."""
    in_pixels = shapely.transform(np.array(shapes, dtype=object), grid.to_pixel)
    parts = shapely.get_parts(shapely.union_all(in_pixels, grid_size=_SNAP_PX))
    parts = parts[shapely.area(parts) > 0]
    bounds = shapely.bounds(parts).reshape(-1, 4)
    return shapely.transform(parts[np.lexsort((bounds[:, 0], bounds[:, 1]))], grid.to_map)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Geometries of a layer as they are read, without those that lie far from the exported part."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import shapely

# Geometries that are turned into pixels together.
_LOOKED_AT_TOGETHER = 20_000


class KeptGeometries:
    """Geometries of a layer, of which those that are far are not kept."""

    def __init__(self, find: Callable[[np.ndarray], np.ndarray]) -> None:
        """Keep the function that finds what is far, bool (n,), among geometries, object (n,)."""
        self._find = find
        self._wkbs: list[bytes | None] = []
        self._geometries: list[np.ndarray] = [np.zeros(0, dtype=object)]
        self._far: list[np.ndarray] = [np.zeros(0, dtype=bool)]

    def add(self, wkb: bytes | None) -> None:
        """Take the next geometry."""
        self._wkbs.append(wkb)
        if len(self._wkbs) == _LOOKED_AT_TOGETHER:
            self._look()

    def all(self) -> tuple[np.ndarray, np.ndarray]:
        """Return all geometries, object (n,), None for those that are far, and which these are, bool (n,)."""
        self._look()
        return np.concatenate(self._geometries), np.concatenate(self._far)

    def _look(self) -> None:
        geometries = shapely.from_wkb(np.array(self._wkbs, dtype=object), on_invalid="ignore")
        far = self._find(geometries)
        geometries[far] = None
        self._geometries.append(geometries)
        self._far.append(far)
        self._wkbs = []

# SPDX-License-Identifier: GPL-2.0-or-later
"""Windows as arrays of their bounds, and the parts of a region that they meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from ..grid import Window


def bounds_of(windows: Iterable[Window]) -> np.ndarray:
    """Return windows as int64 (n, 4): x, y, x_end, y_end."""
    rows = [(window.x, window.y, window.x_end, window.y_end) for window in windows]
    return np.array(rows, dtype=np.int64).reshape(-1, 4)


def bounds_inside(bounds: np.ndarray, region: Window) -> np.ndarray:
    """Return the parts of windows, int64 (n, 4), that lie in `region`, without empty ones."""
    low = np.maximum(bounds[:, :2], (region.x, region.y))
    high = np.minimum(bounds[:, 2:], (region.x_end, region.y_end))
    return np.column_stack((low, high))[(low < high).all(axis=1)]


def around(bounds: np.ndarray) -> Window:
    """Return the smallest window that holds windows, int64 (n, 4), of which there is at least one."""
    (x, y), (x_end, y_end) = bounds[:, :2].min(axis=0).tolist(), bounds[:, 2:].max(axis=0).tolist()
    return Window(x, y, x_end - x, y_end - y)


def parts_near(bounds: np.ndarray, strip: Window, step_px: int) -> Iterator[Window]:
    """Yield the parts of a strip, as high as it is, that some windows meet.

    Args:
        bounds: of the windows, int64 (n, 4).
        strip: to be parted at multiples of `step_px` from its left edge.
        step_px: width that parts are multiples of, but for the last.
    """
    inside = bounds_inside(bounds, strip)
    first, last = (inside[:, [0, 2]] - (strip.x, strip.x + 1)).T // step_px
    met = np.zeros(-(-strip.width // step_px), dtype=bool)
    for left, right in zip(first.tolist(), last.tolist()):
        met[left : right + 1] = True
    edges = np.flatnonzero(np.diff(np.concatenate(([False], met, [False])).astype(np.int8)))
    for left, right in (edges.reshape(-1, 2) * step_px).tolist():
        yield Window(strip.x + left, strip.y, right - left, strip.height).intersection(strip)

# SPDX-License-Identifier: GPL-2.0-or-later
"""The plan of chips that are centred on features, one chip a feature."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from . import strip_limits
from .grid import Grid, Window
from .labels.pairs import BoxIndex, Pairs, pairs_of_windows
from .labels.samples import Samples
from .plan import ChipPlan, Fate, Strip
from .settings import EdgeRule, Settings


@dataclass(frozen=True)
class FeaturePlan(ChipPlan):
    """One chip a feature, in reading order: the table has one column."""

    windows_px: np.ndarray
    """int64 (rows, 4): x, y, width, height"""
    features: np.ndarray
    """row number of each chip's feature in the samples, int64 (rows,)"""
    block_width_px: int
    """chips are read in blocks of columns of this width"""

    def window(self, row: int, column: int) -> Window:
        """Return the pixels of a chip; padding reaches past the region."""
        x, y, width, height = self.windows_px[row].tolist()
        return Window(x, y, width, height)

    def windows(self) -> np.ndarray:
        """Return the pixels of all chips, int64 (n, 4): x, y, width, height."""
        return self.windows_px

    def windows_at(self, positions: np.ndarray) -> np.ndarray:
        """Return the pixels of the chips at rows of the table, int64 (n, 4): x, y, width, height."""
        return self.windows_px[positions]

    def meets(self, bounds_px: np.ndarray) -> np.ndarray:
        """Return which chips share a pixel with any of some windows, bool (rows, 1)."""
        x, y, width, height = self.windows_px.T
        order = np.argsort(y)
        tops, tallest = y[order], int(height.max(initial=0))
        found = np.zeros(self.rows, dtype=bool)
        for x_min, y_min, x_max, y_max in bounds_px.tolist():
            first, end = np.searchsorted(tops, (y_min - tallest, y_max), side="left")
            near = order[first:end]
            across = (x[near] < x_max) & (x[near] + width[near] > x_min)
            found[near[across & (y[near] + height[near] > y_min)]] = True
        return found.reshape(-1, 1)

    def pairs(self, boxes: BoxIndex, strip: Strip) -> Pairs:
        """Return the pairs of the strip's chips and of boxes that overlap or touch."""
        x, y, width, height = self.windows_px[list(strip.rows)].T
        return pairs_of_windows(boxes, np.column_stack((x, y, x + width, y + height)))

    def strips(self, bytes_per_pixel: int, block_height_px: int = 1) -> Iterator[Strip]:
        """Yield runs of chips that are read together, from the top of each block of columns."""
        written = np.flatnonzero(self.fate[:, 0] == Fate.WRITTEN)
        blocks = (self.windows_px[written, 0] - self.region.x) // self.block_width_px
        for block in np.unique(blocks):
            rows = written[blocks == block]
            order = np.lexsort((self.windows_px[rows, 0], self.windows_px[rows, 1]))
            yield from self._strips_of(rows[order].tolist(), bytes_per_pixel)

    def _strips_of(self, rows: list[int], bytes_per_pixel: int) -> Iterator[Strip]:
        first = 0
        while first < len(rows):
            end = first + 1
            window = self.window(rows[first], 0)
            while end < len(rows):
                wider = _union(window, self.window(rows[end], 0))
                if wider.width * wider.height * bytes_per_pixel > strip_limits.STRIP_BYTES:
                    break
                window, end = wider, end + 1
            yield Strip(sorted(rows[first:end]), range(1), window)
            first = end


def plan_features(
    grid: Grid, region: Window, samples: Samples, settings: Settings, bytes_per_pixel: int
) -> FeaturePlan:
    """Return the plan of one chip for each sample.

    Chips of fixed size are centred on the middle of the feature's bounds, rounded to
    whole pixels; where they reach past the region the edge rule moves, pads or
    skips them. Cropped chips are the feature's bounds, snapped outward and cut to
    the region; a side longer than the tile is cut to the tile around the middle, or
    as near to it as the region allows.

    Args:
        grid: of the image.
        region: the part of it to cut from.
        samples: the features.
        settings: tile size, edge rule, whether chips have a fixed size.
        bytes_per_pixel: of the source; decides the width of the blocks of columns.
    """
    tile = np.array([settings.tile_width_px, settings.tile_height_px])
    corner = np.array([region.x, region.y])
    opposite = np.array([region.x_end, region.y_end])
    low, high = samples.bounds_px[:, :2], samples.bounds_px[:, 2:]
    start = np.floor((low + high - tile) / 2 + 0.5).astype(np.int64)
    extent = np.broadcast_to(tile, start.shape).astype(np.int64)
    fits = ((start >= corner) & (start + tile <= opposite)).all(axis=1)
    if settings.edge_rule is EdgeRule.SHIFT:
        start = np.clip(start, corner, np.maximum(opposite - tile, corner))
    if not settings.fix_chip_size:
        crop_start = np.maximum(np.floor(low), corner).astype(np.int64)
        crop_end = np.minimum(np.ceil(high), opposite).astype(np.int64)
        crop_end = np.maximum(crop_end, crop_start + 1)
        is_short = crop_end - crop_start <= tile
        around_middle = np.clip(start, crop_start, np.maximum(crop_end - tile, crop_start))
        start = np.where(is_short, crop_start, around_middle)
        extent = np.where(is_short, crop_end - crop_start, tile)
        fits = np.ones(len(start), dtype=bool)
    row_bytes = bytes_per_pixel * settings.tile_height_px
    block_width = max(settings.tile_width_px, strip_limits.WIDEST_STRIP_BYTES // row_bytes)
    order = np.lexsort((start[:, 0], start[:, 1]))
    fate = np.full(len(order), Fate.WRITTEN, dtype=np.uint8)
    if settings.edge_rule is EdgeRule.SKIP:
        fate[~fits[order]] = Fate.EDGE
    return FeaturePlan(
        grid,
        region,
        settings.tile_width_px,
        settings.tile_height_px,
        settings.start_index,
        fate.reshape(-1, 1),
        np.column_stack((start, extent))[order],
        order,
        block_width,
    )


def _union(a: Window, b: Window) -> Window:
    x, y = min(a.x, b.x), min(a.y, b.y)
    return Window(x, y, max(a.x_end, b.x_end) - x, max(a.y_end, b.y_end) - y)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Labels of chips as a whole: by the feature in their middle, all features, or the classes of their pixels."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely

from ..feature_plan import FeaturePlan
from ..grid import Window
from ..plan import Strip
from .burn import burn
from .clip import NO_OBJECTS, Objects, clip_to_chip
from .in_strips import ChipLabels, ClassRasterLabels, ClassRasterStrip
from .pairs import Pairs
from .samples import Samples


@dataclass(frozen=True)
class CentredLabels:
    """Chips that are centred on features."""

    samples: Samples
    plan: FeaturePlan
    min_overlap_ratio: float
    has_all_classes: bool
    """False: a chip has the class of its own feature; True: the classes of all features in it"""

    def strip(self, strip: Strip) -> CentredStrip:
        """Return the labels of the chips of `strip`."""
        pairs = self.plan.pairs(self.samples.boxes, strip) if self.has_all_classes else None
        return CentredStrip(self, strip, pairs)


@dataclass(frozen=True)
class CentredStrip:
    """Features near one strip."""

    labels: CentredLabels
    strip: Strip
    pairs: Pairs | None

    def chip(self, row: int, column: int) -> CentredChip:
        """Return the labels of the chip at a row of the plan."""
        own = self.labels.plan.features[row : row + 1]
        candidates = own if self.pairs is None else self.pairs.of_chip(bisect_left(self.strip.rows, row))
        return CentredChip(self.labels, self.labels.plan.window(row, column), candidates)


class CentredChip(ChipLabels):
    """One chip with its feature in the middle."""

    def __init__(self, labels: CentredLabels, window: Window, candidates: np.ndarray) -> None:
        """Remember where to look; nothing is computed yet."""
        self._labels = labels
        self._window = window
        self._candidates = candidates

    @cached_property
    def _counted(self) -> Objects:
        """All features that count in the chip."""
        samples, window = self._labels.samples, self._window
        has_area = samples.areas_px[self._candidates] > 0
        polygons, others = self._candidates[has_area], self._candidates[~has_area]
        found = clip_to_chip(samples, polygons, window, self._labels.plan.region, self._labels.min_overlap_ratio)
        rectangle = shapely.box(window.x, window.y, window.x_end, window.y_end)
        others = others[shapely.intersects(samples.geometries[others], rectangle)]
        boxes = np.broadcast_to(_whole(window), (len(others), 4))
        features = np.concatenate((found.features, others))
        return Objects(
            features,
            samples.values[features],
            np.concatenate((found.boxes_px, boxes)),
            np.concatenate((found.areas_px, np.zeros(len(others)))),
        )

    @cached_property
    def objects(self) -> Objects:
        """One object a class, the chip's own feature if it has just one."""
        _, first = np.unique(self._counted.values, return_index=True)
        return self._counted.where(first)

    @property
    def focus(self) -> np.ndarray:
        """Pixels of the chip's own feature, or of all features where all classes count."""
        samples, counted = self._labels.samples, self._counted.features
        shown = counted[samples.areas_px[counted] > 0]
        return burn(samples.geometries[shown], np.ones_like(shown), self._window, np.dtype(np.uint8)) > 0

    @property
    def is_empty(self) -> bool:
        """True if the overlap ratio keeps all features out."""
        return len(self.objects) == 0


@dataclass(frozen=True)
class MajorityLabels:
    """Chips of the lattice, labelled by the classes of their pixels."""

    labels: ClassRasterLabels
    values: np.ndarray
    """all class values, ascending"""
    has_all_classes: bool
    """False: a chip has the class of most of its classified pixels, the smallest of equals; True: all classes"""

    def strip(self, strip: Strip) -> MajorityStrip:
        """Return the labels of the chips of `strip`."""
        return MajorityStrip(self, self.labels.strip(strip))


@dataclass(frozen=True)
class MajorityStrip:
    """Class values of one strip."""

    labels: MajorityLabels
    classes: ClassRasterStrip

    def chip(self, row: int, column: int) -> MajorityChip:
        """Return the labels of the chip at a row and column of the plan."""
        return MajorityChip(self.labels, self.classes.chip(row, column).class_array)


class MajorityChip(ChipLabels):
    """Class values in one chip."""

    def __init__(self, labels: MajorityLabels, class_array: np.ndarray) -> None:
        """Keep the class values (rows, columns)."""
        self._labels = labels
        self._class_array = class_array

    @property
    def class_array(self) -> np.ndarray:
        """Class value of each pixel."""
        return self._class_array

    @cached_property
    def objects(self) -> Objects:
        """One object a class, with the area of its pixels; its box is the chip."""
        values = self._labels.values
        counts = np.array([np.count_nonzero(self._class_array == value) for value in values.tolist()])
        present = np.flatnonzero(counts)
        if not len(present):
            return NO_OBJECTS
        if not self._labels.has_all_classes:
            present = np.array([counts.argmax()])
        rows, columns = self._class_array.shape
        boxes = np.broadcast_to(_whole(Window(0, 0, columns, rows)), (len(present), 4))
        nowhere = np.full(len(present), -1, dtype=np.int64)
        return Objects(nowhere, values[present], boxes, counts[present].astype(float))

    @property
    def focus(self) -> np.ndarray:
        """Pixels of the class that the chip is labelled with."""
        return np.isin(self._class_array, self.objects.values)

    @property
    def is_empty(self) -> bool:
        """True if every pixel is background."""
        return not self._class_array.any()


def _whole(window: Window) -> np.ndarray:
    return np.array([0.0, 0.0, window.width, window.height])

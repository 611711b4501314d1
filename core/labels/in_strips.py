# SPDX-License-Identifier: GPL-2.0-or-later
"""Labels of the chips of a strip: found, burnt or read once for all of them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from threading import Lock
from typing import Protocol

import numpy as np

from ..grid import Window
from ..plan import ChipPlan, Strip
from ..sources.raster import Raster
from ..sources.strip_reader import StripReader
from ..spare_memory import SpareMemory
from .burn import burn, burn_inside
from .class_raster import class_values
from .clip import NO_OBJECTS, ClippedChips, Objects, clip_to_chips, shortened
from .instances import Instances, from_ids, one_by_one
from .pairs import Pairs
from .samples import Samples


class ChipLabels:
    """The labels of one chip, each kind made when it is asked for; a source offers the kinds it was made for."""

    @property
    def objects(self) -> Objects:
        """Objects with boxes in pixels of the chip."""
        raise NotImplementedError

    @property
    def class_array(self) -> np.ndarray:
        """Class value of each pixel (rows, columns), 0 = background."""
        raise NotImplementedError

    @property
    def instances(self) -> Instances:
        """Objects with their pixels."""
        raise NotImplementedError

    @property
    def focus(self) -> np.ndarray:
        """Pixels of what the chip is labelled after, bool (rows, columns)."""
        raise NotImplementedError

    @property
    def is_empty(self) -> bool:
        """True if there is no label in the chip."""
        raise NotImplementedError


class StripLabels(Protocol):
    """The labels of all chips of a strip. Chips may be asked for from several threads."""

    def chip(self, row: int, column: int) -> ChipLabels:
        """Return the labels of the chip at a row and column of the plan."""


class LabelsInStrips(Protocol):
    """A source of labels. Strips are asked for by one thread."""

    def strip(self, strip: Strip) -> StripLabels:
        """Return the labels of the chips of `strip`."""


@dataclass(frozen=True)
class FeatureLabels:
    """Labels from features."""

    samples: Samples
    plan: ChipPlan
    min_overlap_ratio: float
    class_dtype: np.dtype | None = None
    """of the class arrays; None if none will be asked for"""
    has_instances: bool = False
    """whether instances will be asked for"""
    _memory: SpareMemory = field(default_factory=SpareMemory, repr=False, compare=False)

    def strip(self, strip: Strip) -> FeatureStrip:
        """Return the labels of the chips of `strip`."""
        pairs = self.plan.pairs(self.samples.boxes, strip)
        near = np.unique(pairs.features)
        geometries = shortened(self.samples, near, strip.window)
        class_array = None
        if self.class_dtype is not None:
            values = self.samples.values[near]
            class_array = burn_inside(
                geometries, values, strip.window, self.plan.region, self.class_dtype, self._memory
            )
        ids, is_shared = None, None
        if self.has_instances:
            numbers = np.arange(1, len(near) + 1)
            ids = burn_inside(geometries, numbers, strip.window, self.plan.region, np.dtype(np.uint32))
            is_shared = burn(geometries, np.ones_like(numbers), strip.window, np.dtype(np.uint16), adds_up=True) > 1
        return FeatureStrip(self, strip, pairs, near, geometries, class_array, ids, is_shared)


@dataclass(frozen=True)
class FeatureStrip:
    """Features near one strip."""

    labels: FeatureLabels
    strip: Strip
    pairs: Pairs
    near: np.ndarray
    """row numbers of the features, ascending"""
    geometries: np.ndarray
    """their geometries, as far as the strip needs them"""
    class_array: np.ndarray | None
    ids: np.ndarray | None
    """place in `near` plus 1 of the last feature at each pixel, 0 = none"""
    is_shared: np.ndarray | None
    """where several features lie on a pixel"""
    _lock: Lock = field(default_factory=Lock, repr=False, compare=False)

    def chip(self, row: int, column: int) -> FeatureChip:
        """Return the labels of the chip at a row and column of the plan."""
        place = bisect_left(self.strip.rows, row)
        index = place * len(self.strip.columns) + column - self.strip.columns.start
        return FeatureChip(self, self.labels.plan.window(row, column), index)

    def all_objects(self) -> ClippedChips:
        """Return the objects of all chips of the strip, whether or not they have a pixel."""
        with self._lock:
            return self._clipped

    def clipped(self, index: int) -> tuple[Objects, np.ndarray]:
        """Return the objects of the chip at `index`, and the features that the overlap ratio keeps out."""
        with self._lock:
            chips = self._clipped
        return chips.of_chip(index)

    def geometries_of(self, features: np.ndarray) -> np.ndarray:
        """Return the geometries of `features` (row numbers), as far as the strip needs them."""
        return self.geometries[np.searchsorted(self.near, features)]

    @cached_property
    def _clipped(self) -> ClippedChips:
        """All chips at once: numpy and GEOS are called once a strip instead of once a chip."""
        labels, strip = self.labels, self.strip
        geometries = self.geometries_of(self.pairs.features)
        windows_px = labels.plan.windows_of(strip)
        return clip_to_chips(
            labels.samples, self.pairs, geometries, windows_px, labels.plan.region, labels.min_overlap_ratio
        )


class FeatureChip(ChipLabels):
    """Features in one chip."""

    def __init__(self, strip: FeatureStrip, window: Window, index: int) -> None:
        """Remember where to look; nothing is computed yet."""
        self._strip = strip
        self._window = window
        self._index = index

    @cached_property
    def _clipped(self) -> tuple[Objects, np.ndarray]:
        return self._strip.clipped(self._index)

    @property
    def objects(self) -> Objects:
        """Objects with boxes in pixels of the chip; none where a class array will not show one of them."""
        is_invisible = self._strip.class_array is not None and not _has_any(self.class_array)
        return NO_OBJECTS if is_invisible else self._clipped[0]

    @property
    def is_empty(self) -> bool:
        """True if no feature counts in the chip, or none has a pixel where pixels are asked for."""
        objects = self.instances.objects if self._strip.labels.has_instances else self.objects
        return len(objects) == 0

    @cached_property
    def class_array(self) -> np.ndarray:
        """Class array; burnt anew only where the overlap ratio keeps a feature out."""
        array = self._strip.class_array
        if array is None:
            raise NotImplementedError
        objects, kept_out = self._clipped
        if len(kept_out):
            geometries = self._strip.geometries_of(objects.features)
            return burn_inside(geometries, objects.values, self._window, self._strip.labels.plan.region, array.dtype)
        return array[self._window.slices_in(self._strip.strip.window)]

    @cached_property
    def instances(self) -> Instances:
        """Instances; looked up in the strip's ids, or burnt one by one where features overlap."""
        ids, is_shared = self._strip.ids, self._strip.is_shared
        if ids is None or is_shared is None:
            raise NotImplementedError
        place = self._window.slices_in(self._strip.strip.window)
        if is_shared[place].any():
            geometries = self._strip.geometries_of(self.objects.features)
            return one_by_one(self.objects, geometries, self._window, self._strip.labels.plan.region)
        return from_ids(self.objects, np.searchsorted(self._strip.near, self.objects.features) + 1, ids[place])


def _has_any(class_array: np.ndarray) -> bool:
    """Return True if a pixel has a class; as a rule few rows tell."""
    return bool(class_array[::16].any() or class_array.any())


@dataclass(frozen=True)
class ClassRasterLabels:
    """Labels from a class raster."""

    raster: Raster
    reader: StripReader
    plan: ChipPlan
    name: str
    class_dtype: np.dtype
    regions: FeatureLabels | None
    """its connected regions as features; None if no objects will be asked for"""

    def strip(self, strip: Strip) -> ClassRasterStrip:
        """Return the labels of the chips of `strip`."""
        values = class_values(self.reader.read(strip.window), self.raster, self.name)
        objects = None if self.regions is None else self.regions.strip(strip)
        return ClassRasterStrip(self, strip, values.astype(self.class_dtype, copy=False), objects)


@dataclass(frozen=True)
class ClassRasterStrip:
    """Class values of one strip."""

    labels: ClassRasterLabels
    strip: Strip
    class_array: np.ndarray
    regions: FeatureStrip | None

    def chip(self, row: int, column: int) -> ClassRasterChip:
        """Return the labels of the chip at a row and column of the plan."""
        window = self.labels.plan.window(row, column)
        objects = None if self.regions is None else self.regions.chip(row, column)
        return ClassRasterChip(self.class_array[window.slices_in(self.strip.window)], objects)


class ClassRasterChip(ChipLabels):
    """Class values in one chip."""

    def __init__(self, class_array: np.ndarray, regions: FeatureChip | None) -> None:
        """Keep the class values (rows, columns) and the regions, if there will be objects."""
        self._class_array = class_array
        self._regions = regions

    @property
    def class_array(self) -> np.ndarray:
        """Class value of each pixel."""
        return self._class_array

    @property
    def objects(self) -> Objects:
        """The connected regions that lie in the chip."""
        if self._regions is None:
            raise NotImplementedError
        return self._regions.objects

    @property
    def instances(self) -> Instances:
        """The connected regions with their pixels."""
        if self._regions is None:
            raise NotImplementedError
        return self._regions.instances

    @property
    def is_empty(self) -> bool:
        """True if there is no object, where objects are asked for; else if every pixel is background."""
        if self._regions is not None:
            return self._regions.is_empty
        return not self._class_array.any()


class NoLabels(ChipLabels):
    """The labels of chips that have none, and the source of these."""

    def strip(self, strip: Strip) -> NoLabels:
        """Return the labels of the chips of `strip`."""
        return self

    def chip(self, row: int, column: int) -> NoLabels:
        """Return the labels of a chip."""
        return self

    @property
    def objects(self) -> Objects:
        """None."""
        return NO_OBJECTS

    @property
    def is_empty(self) -> bool:
        """Never: chips without labels are all alike."""
        return False

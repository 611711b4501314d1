# SPDX-License-Identifier: GPL-2.0-or-later
"""Classes of all pixels from one source, instances from another."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..plan import ChipPlan, Strip
from ..sources.raster import Raster
from ..sources.strip_reader import StripReader
from .class_raster import class_values
from .clip import Objects
from .in_strips import ChipLabels, LabelsInStrips, StripLabels
from .instances import Instances, from_ids


@dataclass(frozen=True)
class PanopticLabels:
    """Two sources as one."""

    semantic: LabelsInStrips
    instances: LabelsInStrips

    def strip(self, strip: Strip) -> PanopticStrip:
        """Return the labels of the chips of `strip`."""
        return PanopticStrip(self.semantic.strip(strip), self.instances.strip(strip))


@dataclass(frozen=True)
class PanopticStrip:
    """Two sources in one strip."""

    semantic: StripLabels
    instances: StripLabels

    def chip(self, row: int, column: int) -> PanopticChip:
        """Return the labels of the chip at a row and column of the plan."""
        return PanopticChip(self.semantic.chip(row, column), self.instances.chip(row, column))


class PanopticChip(ChipLabels):
    """Two sources in one chip."""

    def __init__(self, semantic: ChipLabels, instances: ChipLabels) -> None:
        """Keep both."""
        self._semantic = semantic
        self._instances = instances

    @property
    def objects(self) -> Objects:
        """Objects of the semantic source."""
        return self._semantic.objects

    @property
    def class_array(self) -> np.ndarray:
        """Class of each pixel."""
        return self._semantic.class_array

    @property
    def instances(self) -> Instances:
        """Instances of the instance source."""
        return self._instances.instances

    @property
    def is_empty(self) -> bool:
        """True without any semantic label."""
        return self._semantic.is_empty


@dataclass(frozen=True)
class IdRasterLabels:
    """Instances from a raster: each value is one object, all of one class."""

    raster: Raster
    reader: StripReader
    plan: ChipPlan
    name: str
    class_value: int

    def strip(self, strip: Strip) -> IdRasterStrip:
        """Return the labels of the chips of `strip`."""
        return IdRasterStrip(self, strip, class_values(self.reader.read(strip.window), self.raster, self.name))


@dataclass(frozen=True)
class IdRasterStrip:
    """Ids of one strip."""

    labels: IdRasterLabels
    strip: Strip
    ids: np.ndarray

    def chip(self, row: int, column: int) -> IdRasterChip:
        """Return the labels of the chip at a row and column of the plan."""
        window = self.labels.plan.window(row, column)
        return IdRasterChip(self.ids[window.slices_in(self.strip.window)], self.labels.class_value)


class IdRasterChip(ChipLabels):
    """Ids in one chip."""

    def __init__(self, ids: np.ndarray, class_value: int) -> None:
        """Keep the ids (rows, columns), 0 = background."""
        self._ids = ids
        self._class_value = class_value

    @cached_property
    def instances(self) -> Instances:
        """One instance an id."""
        found, dense = np.unique(self._ids, return_inverse=True)
        if found[0] != 0:
            found, dense = np.concatenate(([0], found)), dense + 1
        dense = dense.reshape(self._ids.shape)
        count = len(found) - 1
        boxes = np.array([_box(dense == number) for number in range(1, count + 1)]).reshape(-1, 4)
        areas = np.bincount(dense.ravel(), minlength=count + 1)[1:].astype(float)
        objects = Objects(
            np.full(count, -1, dtype=np.int64), np.full(count, self._class_value, dtype=np.int64), boxes, areas
        )
        return from_ids(objects, np.arange(1, count + 1), dense)

    @property
    def is_empty(self) -> bool:
        """True if every pixel is background."""
        return not self._ids.any()


def _box(mask: np.ndarray) -> list[float]:
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return [float(columns[0]), float(rows[0]), float(columns[-1] + 1), float(rows[-1] + 1)]

# SPDX-License-Identifier: GPL-2.0-or-later
"""The angles of a run: each is a plan, labels and pixels of its own, turned from those of angle 0."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import singledispatch
from typing import Any

import numpy as np
import shapely

from .feature_plan import FeaturePlan
from .grid import Window
from .labels.in_strips import ClassRasterLabels, FeatureLabels, LabelsInStrips, NoLabels
from .labels.panoptic import IdRasterLabels, PanopticLabels
from .labels.samples import Samples
from .labels.turned_samples import turned_samples
from .labels.whole_chip import CentredLabels, MajorityLabels
from .plan import ChipPlan, Fate
from .progress import Progress
from .settings import Resampling
from .sources.raster import Raster
from .sources.strip_reader import StripReader
from .sources.turned_raster import TurnedRaster
from .turn import Turn

# Turned chips are read in blocks of columns about this wide: a wider strip would lie
# across the whole image.
BLOCK_WIDTH_PX = 2048


@dataclass(frozen=True)
class View:
    """One angle of a run."""

    angle_deg: float
    plan: ChipPlan
    labels: LabelsInStrips
    seeker: LabelsInStrips
    rasters: tuple[Raster, ...]
    region: Window
    """of the plan's grid"""
    table_columns: int
    """columns of the table of angle 0, whose positions are the rows of a turned plan"""

    def with_fate(self, fate: np.ndarray) -> View:
        """Return the view with other fates."""
        plan = self.plan.with_fate(fate)
        return replace(self, plan=plan)

    def position(self, row: int, column: int) -> tuple[int, int]:
        """Return row and column of a chip in the table of angle 0."""
        return (row, column) if self.plan.columns > 1 or self.table_columns == 1 else divmod(row, self.table_columns)


def turned_view(view: View, turn: Turn, resampling: Resampling, progress: Progress) -> View:
    """Return `view`, of angle 0, as `turn` turns it."""
    region = turn.grid.window
    plan = _turned_plan(view.plan, turn)
    context = _Context(turn, view.plan.region, plan, progress)
    labels = turned_labels(view.labels, context)
    return View(
        turn.angle_deg,
        plan,
        labels,
        labels if view.seeker is view.labels else turned_labels(view.seeker, context),
        tuple(TurnedRaster(raster, turn, view.region, resampling) for raster in view.rasters),
        region,
        view.plan.columns,
    )


def turned_geometry(geometry: shapely.Geometry, turn: Turn) -> shapely.Geometry:
    """Return a geometry in pixels of the turned grid."""
    return shapely.transform(geometry, turn.to_turned)


def _turned_plan(plan: ChipPlan, turn: Turn) -> FeaturePlan:
    """Return the plan of the same positions: each chip about the same middle, to half a pixel."""
    windows = plan.windows()
    sizes = windows[:, 2:]
    starts = np.floor(turn.to_turned(windows[:, :2] + sizes / 2) - sizes / 2 + 0.5).astype(np.int64)
    features = plan.features if isinstance(plan, FeaturePlan) else np.arange(len(windows))
    fate = np.where(plan.fate.reshape(-1, 1) == Fate.EDGE, Fate.EDGE, Fate.WRITTEN).astype(np.uint8)
    return FeaturePlan(
        turn.grid,
        turn.grid.window,
        plan.tile_width_px,
        plan.tile_height_px,
        plan.start_index,
        fate,
        np.column_stack((starts, sizes)),
        features,
        BLOCK_WIDTH_PX,
    )


@dataclass(frozen=True)
class _Context:
    turn: Turn
    region: Window
    """of the base grid"""
    plan: FeaturePlan
    progress: Progress

    def raster(self, raster: Raster) -> Raster:
        return TurnedRaster(raster, self.turn, self.region, Resampling.NEAREST)

    def reader(self, raster: Raster) -> StripReader:
        return StripReader(raster, self.turn.grid.window, self.progress)

    def samples(self, samples: Samples) -> Samples:
        return turned_samples(samples, self.turn, self.region)


@singledispatch
def turned_labels(labels: Any, context: _Context) -> Any:
    """Return labels of angle 0 for the chips of a turned plan."""
    raise TypeError(f"labels of type {type(labels).__name__} cannot be turned")


@turned_labels.register
def _(labels: NoLabels, context: _Context) -> NoLabels:
    return labels


@turned_labels.register
def _(labels: FeatureLabels, context: _Context) -> FeatureLabels:
    return replace(labels, samples=context.samples(labels.samples), plan=context.plan)


@turned_labels.register
def _(labels: CentredLabels, context: _Context) -> CentredLabels:
    return replace(labels, samples=context.samples(labels.samples), plan=context.plan)


@turned_labels.register
def _(labels: ClassRasterLabels, context: _Context) -> ClassRasterLabels:
    raster = context.raster(labels.raster)
    regions = None if labels.regions is None else turned_labels(labels.regions, context)
    return replace(labels, raster=raster, reader=context.reader(raster), plan=context.plan, regions=regions)


@turned_labels.register
def _(labels: MajorityLabels, context: _Context) -> MajorityLabels:
    return replace(labels, labels=turned_labels(labels.labels, context))


@turned_labels.register
def _(labels: IdRasterLabels, context: _Context) -> IdRasterLabels:
    raster = context.raster(labels.raster)
    return replace(labels, raster=raster, reader=context.reader(raster), plan=context.plan)


@turned_labels.register
def _(labels: PanopticLabels, context: _Context) -> PanopticLabels:
    return PanopticLabels(turned_labels(labels.semantic, context), turned_labels(labels.instances, context))

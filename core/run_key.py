# SPDX-License-Identifier: GPL-2.0-or-later
"""What tells a run from any other: two runs of one key write the same bytes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import singledispatch
from typing import Any

import numpy as np

from .feature_plan import FeaturePlan
from .labels.in_strips import ClassRasterLabels, FeatureLabels
from .labels.panoptic import PanopticLabels
from .labels.samples import Samples
from .labels.whole_chip import CentredLabels, MajorityLabels
from .lattice_plan import LatticePlan
from .plan import ChipPlan
from .preparation import PreparedLabels
from .progress import Progress, stop_if_cancelled
from .views import View

# Features between two looks at the cancel button.
_PORTION = 10_000


def key_of(run: Mapping[str, Any], views: Iterable[View], labels: PreparedLabels, progress: Progress) -> str:
    """Return the key: settings, classes, features, positions and fates of chips; pixels are not looked at.

    Args:
        run: the record of the run in the dataset.
        views: with the fates of all chips.
        labels: of angle 0.
        progress: asked for cancel.

    Raises:
        CancelledError: if the user asked to stop.
    """
    digest = hashlib.sha256(json.dumps(run, sort_keys=True).encode())
    digest.update(repr((labels.classes, labels.instance_classes)).encode())
    for samples in _samples_of(labels.in_strips):
        digest.update(samples.values.tobytes())
        for first in range(0, len(samples), _PORTION):
            stop_if_cancelled(progress)
            for geometry in samples.as_wkb(slice(first, first + _PORTION)):
                digest.update(geometry)
    for view in views:
        plan = view.plan
        digest.update(repr((view.angle_deg, plan.grid, plan.region, plan.start_index)).encode())
        for array in (plan.fate, *_positions(plan)):
            digest.update(np.ascontiguousarray(array).tobytes())
    return digest.hexdigest()


def _positions(plan: ChipPlan) -> tuple[np.ndarray, ...]:
    if isinstance(plan, LatticePlan):
        return plan.x_px, plan.y_px
    return (plan.windows_px,) if isinstance(plan, FeaturePlan) else ()


@singledispatch
def _samples_of(labels: Any) -> tuple[Samples, ...]:
    """Return the features that labels are made from; none if they come from pixels."""
    return ()


@_samples_of.register
def _(labels: FeatureLabels) -> tuple[Samples, ...]:
    return (labels.samples,)


@_samples_of.register
def _(labels: CentredLabels) -> tuple[Samples, ...]:
    return (labels.samples,)


@_samples_of.register
def _(labels: ClassRasterLabels) -> tuple[Samples, ...]:
    return () if labels.regions is None else _samples_of(labels.regions)


@_samples_of.register
def _(labels: MajorityLabels) -> tuple[Samples, ...]:
    return _samples_of(labels.labels)


@_samples_of.register
def _(labels: PanopticLabels) -> tuple[Samples, ...]:
    return (*_samples_of(labels.semantic), *_samples_of(labels.instances))

# SPDX-License-Identifier: GPL-2.0-or-later
"""The objects of all chips of a strip as arrays, without burning a pixel where that can be helped."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import shapely

from ..plan import Strip
from .clip import ClippedChips
from .in_strips import FeatureLabels, FeatureStrip, LabelsInStrips
from .instances import burnt_alone
from .pairs import starts_of
from .panoptic import PanopticLabels

# A pixel's centre that is farther than this from all edges is inside by anyone's arithmetic.
_HAIR_PX = 1e-6


def strip_objects(labels: LabelsInStrips, strip: Strip) -> ClippedChips | None:
    """Return the objects of the chips of `strip`; None for labels of which pixels decide."""
    if isinstance(labels, PanopticLabels):
        return strip_objects(labels.semantic, strip)
    if not isinstance(labels, FeatureLabels):
        return None
    found = replace(labels, class_dtype=None, has_instances=False).strip(strip)
    chips = found.all_objects()
    sizes = np.diff(chips.starts)
    owner = np.repeat(np.arange(len(sizes)), sizes)
    if labels.has_instances:
        kept = _with_a_pixel(labels, strip, found, chips, owner)
    elif labels.class_dtype is not None:
        kept = _in_chips_that_show_one(labels, strip, found, chips, owner)
    else:
        return chips
    return replace(chips, objects=chips.objects.where(kept), starts=starts_of(owner[kept], len(sizes)))


def _with_a_pixel(
    labels: FeatureLabels, strip: Strip, found: FeatureStrip, chips: ClippedChips, owner: np.ndarray
) -> np.ndarray:
    """Return which objects have a pixel in their chip, bool (n,)."""
    shown = _surely_shown(labels, strip, found, chips, owner)
    objects = chips.objects
    for index in np.flatnonzero(~shown).tolist():
        place, column = divmod(int(owner[index]), len(strip.columns))
        window = labels.plan.window(strip.rows[place], strip.columns[column])
        geometry = found.geometries_of(objects.features[index : index + 1])
        shown[index] = burnt_alone(geometry, objects.boxes_px[index], window, labels.plan.region)[1].any()
    return shown


def _in_chips_that_show_one(
    labels: FeatureLabels, strip: Strip, found: FeatureStrip, chips: ClippedChips, owner: np.ndarray
) -> np.ndarray:
    """Return which objects are in a chip whose class array shows anything, bool (n,)."""
    sizes = np.diff(chips.starts)
    shown = np.zeros(len(sizes), dtype=bool)
    shown[owner[_surely_shown(labels, strip, found, chips, owner)]] = True
    for index in np.flatnonzero(~shown & (sizes > 0)).tolist():
        place, column = divmod(index, len(strip.columns))
        row, column = strip.rows[place], strip.columns[column]
        alone = Strip([row], range(column, column + 1), labels.plan.window(row, column))
        shown[index] = not labels.strip(alone).chip(row, column).is_empty
    return shown[owner]


def _surely_shown(
    labels: FeatureLabels, strip: Strip, found: FeatureStrip, chips: ClippedChips, owner: np.ndarray
) -> np.ndarray:
    """Return which objects hold the centre of the pixel in the middle of their box, bool (n,)."""
    boxes = chips.objects.boxes_px
    middles = labels.plan.windows_of(strip)[owner, :2] + (boxes[:, :2] + boxes[:, 2:]) / 2
    centres = np.floor(middles) + 0.5
    geometries = found.geometries_of(chips.objects.features)
    shapely.prepare(geometries)
    inside = np.ones(len(geometries), dtype=bool)
    for hair in np.array(((-1, -1), (1, -1), (1, 1), (-1, 1))) * _HAIR_PX:
        # Not contains_xy: it crashes where QGIS has loaded an older GEOS than shapely was built with.
        inside &= shapely.contains(geometries, shapely.points(centres + hair))
    return inside

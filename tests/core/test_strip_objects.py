# SPDX-License-Identifier: GPL-2.0-or-later
"""Objects found without burning are those that the burnt labels of each chip hold."""

from __future__ import annotations

import numpy as np
import pytest
from scenes import UTM_PLACE, objects, plan_over, random_polygons, wkt_of

from chipsmith.core.grid import Grid
from chipsmith.core.labels.in_strips import FeatureLabels
from chipsmith.core.labels.samples import make_samples
from chipsmith.core.labels.strip_objects import strip_objects
from chipsmith.core.plan import Fate
from chipsmith.core.progress import SilentProgress
from chipsmith.core.survey import without_unlabelled

GRID = Grid(150, 120, UTM_PLACE, wkt_of("EPSG:32633"))
KINDS = {
    "boxes": {},
    "class array": {"class_dtype": np.dtype(np.uint8)},
    "instances": {"has_instances": True},
}


def _labels(seed: int, ratio: float, kind: str, tile=(12, 9)) -> FeatureLabels:
    shapes, values = random_polygons(seed, GRID.width, GRID.height, 40)
    samples = make_samples(np.array(values, dtype=np.int64), objects(shapes))
    plan = plan_over(GRID, tile=tile, stride=(7, 9), edge="PAD")
    return FeatureLabels(samples, plan, ratio, **KINDS[kind])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("ratio", [0.0, 0.3])
@pytest.mark.parametrize("seed", range(4))
def test_objects_are_those_of_each_chip(seed, ratio, kind):
    labels = _labels(seed, ratio, kind)
    counts = np.zeros(2, dtype=int)
    for strip in labels.plan.strips(40000):
        found, burnt = strip_objects(labels, strip), labels.strip(strip)
        places = [(row, column) for row in strip.rows for column in strip.columns]
        for index, (row, column) in enumerate(places):
            chip = burnt.chip(row, column)
            expected = chip.instances.objects if kind == "instances" else chip.objects
            mine = found.of_chip(index)[0]
            assert mine.features.tolist() == expected.features.tolist()
            assert mine.values.tolist() == expected.values.tolist()
            counts += (len(expected), len(chip.objects) == 0)
    assert (counts > 0).all()


@pytest.mark.parametrize("kind", KINDS)
def test_chips_without_labels_are_those_that_are_empty(kind):
    labels = _labels(7, 0.2, kind)
    left = without_unlabelled(labels.plan, labels, 40000, SilentProgress())
    for strip in labels.plan.strips(40000):
        burnt = labels.strip(strip)
        for row in strip.rows:
            for column in strip.columns:
                assert (left.fate[row, column] == Fate.NO_LABEL) == burnt.chip(row, column).is_empty

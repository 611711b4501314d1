# SPDX-License-Identifier: GPL-2.0-or-later
"""Cancel is looked for within each long step over features, and steps in portions come to what one step does."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from chipsmith.core import mask, run_key
from chipsmith.core.errors import CancelledError
from chipsmith.core.feature_plan import plan_features
from chipsmith.core.grid import Grid, Window
from chipsmith.core.labels import regions, samples
from chipsmith.core.labels.classes import FieldClasses
from chipsmith.core.labels.pairs import BoxIndex, pairs_of_windows
from chipsmith.core.labels.whole_chip import CentredLabels
from chipsmith.core.mask import mask_in_pixels
from chipsmith.core.progress import SilentProgress
from chipsmith.core.settings import ChipFormat, MetadataFormat, Settings
from chipsmith.core.survey import without_unlabelled

GRID = Grid(200, 200, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), "")
REGION = Window(0, 0, 200, 200)


class Asked(SilentProgress):
    """Counts how often it is asked, and cancels the last time."""

    def __init__(self, last: int = 10**9) -> None:
        self.times, self._last = 0, last

    def cancelled(self) -> bool:
        self.times += 1
        return self.times >= self._last


def same(coordinates: np.ndarray) -> np.ndarray:
    return coordinates


def source(count: int) -> samples.FeatureSource:
    """Return `count` features, of which some are lines back and forth, and some outside."""
    x, y = np.random.default_rng(3).uniform(-20, 200, (2, count))
    boxes = shapely.box(x, -y - 9, x + 7, -y)
    boxes[::7] = [shapely.Polygon([(a, -b), (a + 4, -b - 4), (a + 4, -b), (a, -b - 4)]) for a, b in zip(x[::7], y[::7])]
    classes = FieldClasses(np.arange(count) % 5, np.arange(count) % 11 == 3, {})
    return samples.FeatureSource(boxes, classes, same, 0.0)


def test_features_are_prepared_in_portions(monkeypatch):
    given = source(500)
    whole, counts = samples.prepare(given, GRID, REGION)
    monkeypatch.setattr(samples, "_PORTION", 20)
    asked = Asked()
    found, found_counts = samples.prepare(given, GRID, REGION, progress=asked)
    assert asked.times > 20
    assert found_counts == counts
    assert [geometry.wkt for geometry in found.geometries] == [geometry.wkt for geometry in whole.geometries]
    np.testing.assert_array_equal(found.values, whole.values)
    with pytest.raises(CancelledError):
        samples.prepare(given, GRID, REGION, progress=Asked(asked.times))


def test_the_key_of_a_run_is_reckoned_in_portions(monkeypatch):
    class Labels:
        classes = instance_classes = ()

        def __init__(self) -> None:
            self.in_strips = self

    made, _ = samples.prepare(source(500), GRID, REGION)
    monkeypatch.setattr(run_key, "_samples_of", lambda labels: (made,))
    whole = run_key.key_of({}, (), Labels(), SilentProgress())
    monkeypatch.setattr(run_key, "_PORTION", 20)
    asked = Asked()
    assert run_key.key_of({}, (), Labels(), asked) == whole
    with pytest.raises(CancelledError):
        run_key.key_of({}, (), Labels(), Asked(asked.times))


def test_regions_are_read_in_portions(monkeypatch):
    classes = (np.random.default_rng(5).integers(0, 3, (200, 200))).astype(np.uint8)

    def read(window: Window) -> np.ndarray:
        return classes[window.y : window.y_end, window.x : window.x_end]

    whole = regions.regions(read, REGION, 512, SilentProgress())
    usual = Asked()
    regions.regions(read, REGION, 512, usual)
    monkeypatch.setattr(regions, "_PORTION", 100)
    asked = Asked()
    found = regions.regions(read, REGION, 512, asked)
    assert asked.times > usual.times + len(whole) / 100
    assert [geometry.wkt for geometry in found.geometries] == [geometry.wkt for geometry in whole.geometries]
    np.testing.assert_array_equal(found.values, whole.values)
    with pytest.raises(CancelledError):
        regions.regions(read, REGION, 512, Asked(asked.times))


def test_chips_around_features_are_surveyed_one_by_one():
    given, _ = samples.prepare(source(300), GRID, REGION)
    settings = Settings(MetadataFormat.LABELED_TILES, ChipFormat.TIFF, 16, 16, 16, 16)
    plan = plan_features(GRID, REGION, given, settings, 1)
    assert len(list(plan.strips(1))) == 1
    asked = Asked()
    without_unlabelled(plan, CentredLabels(given, plan, 0.5, True), 1, asked)
    assert asked.times > len(given) > 200


@pytest.mark.parametrize("count", [1, 400])
def test_pairs_of_windows_and_boxes_that_overlap_or_touch(count):
    at = np.random.default_rng(8).integers(0, 100, (count, 2)).astype(float)
    boxes = np.hstack((at, at + np.random.default_rng(9).integers(0, 9, (count, 2))))
    x, y = np.random.default_rng(10).integers(0, 100, (2, 50))
    windows = np.column_stack((x, y, x + 10, y + 7))
    found = pairs_of_windows(BoxIndex.of(boxes), windows)
    for index, (x_min, y_min, x_max, y_max) in enumerate(windows.tolist()):
        meets = (boxes[:, :2] <= (x_max, y_max)).all(axis=1) & (boxes[:, 2:] >= (x_min, y_min)).all(axis=1)
        assert found.of_chip(index).tolist() == np.flatnonzero(meets).tolist()


def circles(step: float) -> np.ndarray:
    x, y = (part.ravel() for part in np.meshgrid(np.arange(0, 200, step), np.arange(0, 200, step)))
    return np.concatenate([shapely.buffer(shapely.points(x, -y), 6), shapely.box(x, -y - step, x + step / 2, -y)[::2]])


@pytest.mark.parametrize("step", [5, 10, 11.9, 12, 14, 25])
def test_mask_polygons_are_united_in_portions(monkeypatch, step):
    """Far from each other, touching, in each other's box only, or lying over each other."""
    polygons = circles(step)
    monkeypatch.setattr(mask, "_PORTION", 30)
    monkeypatch.setattr(mask, "_AT_ONCE", 4)
    asked = Asked()
    found = mask_in_pixels(polygons, same, GRID, "MASK", asked)
    assert asked.times > len(polygons) / 30
    assert found.is_valid
    in_pixels = shapely.transform(polygons, lambda xy: xy * [1, -1])
    expected = shapely.union_all(shapely.set_precision(in_pixels, mask.SNAP_PX))
    # Where edges cross, the crossing is snapped.
    assert found.symmetric_difference(expected).area < 0.05
    for times in (1, 2, asked.times // 2, asked.times):
        with pytest.raises(CancelledError):
            mask_in_pixels(polygons, same, GRID, "MASK", Asked(times))


def test_a_mask_without_a_point_inside(monkeypatch):
    """Polygons smaller than what coordinates are snapped to leave nothing to unite."""
    polygons = np.array([shapely.box(3, -5, 8, -1), shapely.box(9.1, -9.1001, 9.1001, -9.1)])
    assert mask_in_pixels(polygons, same, GRID, "MASK", SilentProgress()).area == pytest.approx(20)

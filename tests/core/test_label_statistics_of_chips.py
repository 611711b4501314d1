# SPDX-License-Identifier: GPL-2.0-or-later
"""Label statistics are counts of what the label files hold."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from oracles import chip_files, clipped_on_map, map_lines, read_boxes, read_chip, statistics_of, window_of
from scenes import (
    CLASSIFIED,
    KITTI,
    UTM_PLACE,
    VOC,
    ClassMap,
    Features,
    noise,
    on_map,
    random_polygons,
    run,
    write_raster,
)


def _features(tmp_path, seed):
    image = write_raster(tmp_path / "image.tif", noise(100, 130))
    shapes, values = random_polygons(seed, 130, 100)
    return image, Features([on_map(shape, UTM_PLACE) for shape in shapes], values)


@pytest.mark.parametrize("metadata_format", [KITTI, VOC])
@pytest.mark.parametrize("choices", [{}, {"export_all_tiles": False, "min_overlap_ratio": 0.7}, {"stride": 15}])
def test_objects_are_counted_from_the_files(tmp_path, metadata_format, choices):
    image, features = _features(tmp_path, 5)
    summary = run(image, features, tmp_path / "out", **{"tile": 30, "metadata_format": metadata_format, **choices})
    statistics = statistics_of(tmp_path / "out")
    values = [entry["ClassValue"] for entry in statistics["Classes"]]
    chips = [read_boxes(tmp_path / "out", chip.stem) for chip in chip_files(tmp_path / "out")]
    stats = statistics["FeatureStats"]
    objects = Counter(box.value for boxes in chips for box in boxes)
    images = Counter(value for boxes in chips for value in {box.value for box in boxes})
    counts = [len(boxes) for boxes in chips if boxes]
    assert stats["NumFeaturesPerClass"] == [objects[value] for value in values]
    assert stats["NumImagesPerClass"] == [images[value] for value in values]
    assert stats["NumFeaturesTotal"] == summary.objects == sum(counts)
    assert stats["NumImagesTotal"] == summary.chips == len(chips)
    assert summary.labelled_chips == len(counts)
    assert stats["NumFeaturesPerImage"] == {
        "Min": min(counts),
        "Max": max(counts),
        "Mean": sum(counts) / len(counts),
        "Sum": sum(counts),
        "Count": len(counts),
    }


def test_masks_from_polygons_are_counted_as_features(tmp_path):
    image, features = _features(tmp_path, 6)
    summary = run(image, features, tmp_path / "out", tile=40, metadata_format=CLASSIFIED)
    statistics = statistics_of(tmp_path / "out")
    assert statistics["OutputFeatures"] is True
    chips = [
        clipped_on_map(image, window_of(chip, image), features.geometries, features.values)
        for chip in chip_files(tmp_path / "out")
    ]
    counts = Counter(value for found in chips for value, _, _ in found)
    assert statistics["FeatureStats"]["NumFeaturesPerClass"] == [counts[value] for value in sorted(counts)]
    assert summary.objects == sum(counts.values())


@pytest.mark.parametrize("choices", [{}, {"export_all_tiles": False}, {"stride": 13}, {"edge": "PAD"}])
def test_pixels_are_counted_from_the_masks(tmp_path, choices):
    image = write_raster(tmp_path / "image.tif", noise(75, 95))
    classes = np.zeros((75, 95), np.uint16)
    classes[5:30, 10:40] = 300
    classes[50:70, 60:95] = 2
    classes[60:62, 61:63] = 300
    path = write_raster(tmp_path / "classes.tif", classes)
    summary = run(image, ClassMap(path), tmp_path / "out", **{"tile": 25, "metadata_format": CLASSIFIED, **choices})
    statistics = statistics_of(tmp_path / "out")
    masks = [read_chip(tmp_path / "out" / label) for _, label in map_lines(tmp_path / "out")]
    stats = statistics["ClassPixelStats"]
    for row, value in enumerate((2, 300)):
        pixels = [int((mask == value).sum()) for mask in masks]
        assert stats["NumPixelsPerClass"][row] == sum(pixels)
        assert stats["NumImagesPerClass"][row] == sum(1 for count in pixels if count)
        spread = stats["PixelsPerClass"][row]
        assert (spread["Min"], spread["Max"], spread["Sum"]) == (min(pixels), max(pixels), sum(pixels))
        assert spread["Mean"] == pytest.approx(np.mean(pixels), rel=1e-15)
        assert spread["Count"] == len(masks)
    per_image = [len(set(np.unique(mask).tolist()) - {0}) for mask in masks]
    labelled = [count for count in per_image if count]
    assert stats["NumClassesPerImage"]["Sum"] == sum(labelled)
    assert stats["NumClassesPerImage"]["Count"] == len(labelled) == summary.labelled_chips
    assert summary.objects == sum(stats["NumPixelsPerClass"])

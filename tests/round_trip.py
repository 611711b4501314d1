# SPDX-License-Identifier: GPL-2.0-or-later
"""What must come back from a dataset, reckoned from the features that went in and the files that were written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
import shapely
from oracles import CHIP_SUFFIXES, read_chip, window_of
from rasterio import features as burning
from scenes import UTM_PLACE, on_map

# Label files have two decimals.
BOX_TOLERANCE_PX = 0.011
PIXEL_M = UTM_PLACE[1]

FEATURES = [
    (shapely.box(4, 6, 20, 30), 3),
    (shapely.box(28.3, 27.6, 37.7, 50.2), 7),
    (shapely.Point(50, 12).buffer(7.3, quad_segs=16), 3),
    (shapely.Point(16, 48).buffer(9).difference(shapely.Point(15, 47).buffer(4)), 5),
]
"""(shape in pixels of a 64 x 64 image at `UTM_PLACE`, class value)"""
NAMES = {3: "3", 5: "5", 7: "7"}


@dataclass(frozen=True)
class Back:
    """A label that came back."""

    geometry: shapely.Geometry
    value: int | None
    name: str
    kind: str
    instance: int | None


@dataclass(frozen=True)
class BackChip:
    """A chip that came back."""

    image: Path
    side: str
    footprint: shapely.Polygon
    labels: Sequence[Back]

    @property
    def clipped(self) -> list[tuple[shapely.Geometry, int]]:
        """The features' parts in the chip."""
        parts = [(shapely.intersection(on_map(shape, UTM_PLACE), self.footprint), value) for shape, value in FEATURES]
        return [(part, value) for part, value in parts if part.area > 0]

    @property
    def label_folder(self) -> Path:
        return self.image.parent.parent / "labels"


def check_footprint(chip: BackChip, image: Path) -> None:
    """Check that the footprint is the window of the image that rasterio says."""
    rows, columns = window_of(chip.image, image)
    window = on_map(shapely.box(columns.start, rows.start, columns.stop, rows.stop), UTM_PLACE)
    assert chip.footprint.normalize().equals_exact(window.normalize(), 1e-6)


def check_boxes(chip: BackChip) -> None:
    """Check the boxes against the bounds of the clipped features."""
    expected = sorted((value, *part.bounds) for part, value in chip.clipped)
    found = sorted((label.value, *label.geometry.bounds) for label in chip.labels)
    assert [row[0] for row in found] == [row[0] for row in expected]
    if expected:
        assert np.abs(np.array(found) - np.array(expected)).max() < BOX_TOLERANCE_PX * PIXEL_M
    for label in chip.labels:
        assert label.kind == "box" and label.name == NAMES[label.value]
        assert label.geometry.area == shapely.box(*label.geometry.bounds).area
    assert [label.instance for label in chip.labels] == list(range(1, len(expected) + 1))


def check_class_mask(chip: BackChip) -> None:
    """Check that the regions, burnt again, are the class raster."""
    regions = [label for label in chip.labels if label.kind == "mask"]
    path = _raster(chip.label_folder, chip.image.stem)
    written = read_chip(path)[..., 0].astype(int)
    assert np.array_equal(_burnt([(label.geometry, label.value) for label in regions], chip.image), written)
    for label in regions:
        assert label.geometry.is_valid and label.instance is None and label.name == NAMES[label.value]


def check_instances(chip: BackChip, root: str = "labels") -> None:
    """Check that each instance, burnt again, is the pixels of its number."""
    labels = [label for label in chip.labels if label.kind == "instance"]
    written = {}
    for folder in sorted(path for path in (chip.image.parent.parent / root).iterdir() if path.is_dir()):
        if any((folder / f"{chip.image.stem}{suffix}").exists() for suffix in CHIP_SUFFIXES):
            before = 0
            for band in np.moveaxis(read_chip(_raster(folder, chip.image.stem)), 2, 0).astype(int):
                for number in range(1, band.max() + 1):
                    written[folder.name, before + number] = band == number
                before += int(band.max())
    assert {(label.name, label.instance) for label in labels} == set(written)
    for label in labels:
        assert label.geometry.is_valid and str(label.value) == label.name
        burnt = _burnt([(label.geometry, 1)], chip.image) == 1
        assert np.array_equal(burnt, written[label.name, label.instance])


def check_labelled_tile(chip: BackChip) -> None:
    """Check that the class is that of a feature in the chip, and the box its bounds."""
    (label,) = chip.labels
    assert label.kind == "box"
    misses = [
        np.abs(np.array(part.bounds) - label.geometry.bounds).max()
        for part, value in chip.clipped
        if value == label.value
    ]
    assert min(misses) < BOX_TOLERANCE_PX * PIXEL_M


def check_names_of_tile(chip: BackChip) -> None:
    """Check that each class in the chip comes back once, as the whole chip."""
    assert sorted(label.value for label in chip.labels) == sorted({value for _, value in chip.clipped})
    _check_whole(chip)


def check_folder_of_tile(chip: BackChip) -> None:
    """Check that the one class is that of the folder."""
    (label,) = chip.labels
    assert str(label.value) == label.name == chip.image.parent.name
    assert label.value in {value for _, value in chip.clipped}
    _check_whole(chip)


def check_panoptic(chip: BackChip) -> None:
    check_class_mask(chip)
    check_instances(chip, "labels2")


def check_nothing(chip: BackChip) -> None:
    assert not chip.labels


def _check_whole(chip: BackChip) -> None:
    for label in chip.labels:
        assert label.kind == "tile" and label.instance is None
        assert label.geometry.equals(chip.footprint)


CHECKS: dict[str, Callable[[BackChip], None]] = {
    "KITTI_rectangles": check_boxes,
    "PASCAL_VOC_rectangles": check_boxes,
    "Classified_Tiles": check_class_mask,
    "RCNN_Masks": check_instances,
    "Labeled_Tiles": check_labelled_tile,
    "MultiLabeled_Tiles": check_names_of_tile,
    "Imagenet": check_folder_of_tile,
    "Export_Tiles": check_nothing,
    "CycleGAN": check_nothing,
    "Panoptic_Segmentation": check_panoptic,
}
PER_FEATURE = ("Labeled_Tiles", "Imagenet")
"""chips are centred on features, so they may reach past the image"""
WITHOUT_LABELS = ("Export_Tiles", "CycleGAN")


def _raster(folder: Path, stem: str) -> Path:
    return next(path for path in (folder / f"{stem}{suffix}" for suffix in CHIP_SUFFIXES) if path.exists())


def _burnt(shapes: list[tuple[shapely.Geometry, int]], image: Path) -> np.ndarray:
    with rasterio.open(image) as chip:
        size, transform = (chip.height, chip.width), chip.transform
    if not shapes:
        return np.zeros(size, dtype=int)
    return burning.rasterize(shapes, out_shape=size, transform=transform, dtype="int32").astype(int)

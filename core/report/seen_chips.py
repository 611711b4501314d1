# SPDX-License-Identifier: GPL-2.0-or-later
"""A bounded number of chips, spread evenly over a dataset, each with its place and what its labels amount to."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Callable

import numpy as np
from osgeo import gdal

from ..dataset.annotations import Annotations, Mask, read_annotations
from ..dataset.chip_files import ChipFiles
from ..dataset.class_lookup import ClassLookup
from ..dataset.reading import Dataset
from ..errors import ChipsmithError
from ..grid import IDENTITY
from ..parallel import in_order
from ..progress import Progress, stop_if_cancelled
from ..sources.gdal_raster import open_dataset
from .cut_regions import CutRegion, region_of_chip
from .lone_files import lone_files

MOST_CHIPS = 3000
# Pixels of label rasters that are read, all chips together, and of one chip.
_MOST_PIXELS = 400_000_000
MOST_PIXELS_OF_CHIP = 1 << 24
# Edges of more boxes than these are rounded to pixels.
_MOST_EXACT_BOXES = 500
_RASTER_LABELS = ("Classified_Tiles", "RCNN_Masks", "Panoptic_Segmentation")


@dataclass(frozen=True)
class SeenChip:
    """One chip."""

    files: ChipFiles
    width_px: int
    height_px: int
    corners_map: np.ndarray | None
    """float64 (4, 2) in order around the chip, in its own CRS; None if it does not say where it lies"""
    crs_wkt: str
    classes: Mapping[int, int]
    """objects (of class rasters pixels) by class value"""
    names: tuple[str, ...]
    """classes of the whole chip that the dataset does not list"""
    sides_px: np.ndarray
    """float64 (n, 2): width and height of the box around each object"""
    fill: float
    """share of the chip that is labelled"""

    region: CutRegion | None = None
    """that it was cut from; None if that is not recorded"""

    def inside(self) -> np.ndarray | None:
        """Return where the chip is no padding, bool (rows, columns); None if it is not known, or everywhere."""
        if self.region is None or self.corners_map is None:
            return None
        return self.region.holds(self.corners_map, self.width_px, self.height_px)

    @property
    def is_labelled(self) -> bool:
        """True if there is a label."""
        return bool(self.classes or self.names)


@dataclass(frozen=True)
class Sample:
    """The chips that were looked at."""

    chips: tuple[SeenChip, ...]
    """in the order of the dataset"""
    total: int
    """chips of the dataset"""
    unreadable: int
    """chips that were to be looked at, but cannot be read"""

    @property
    def is_all(self) -> bool:
        """True if there are no other chips."""
        return len(self.chips) == self.total


def see_chips(
    dataset: Dataset,
    progress: Progress,
    workers: int,
    regions: Sequence[CutRegion | None] = (),
    most: int = MOST_CHIPS,
) -> Sample:
    """Return at most `most` chips of a dataset.

    Args:
        dataset: of any tool.
        progress: told how far it is, asked for cancel.
        workers: threads that read chips; the result does not depend on it.
        regions: that its runs cut from.
        most: fewer if their label rasters are large.

    Raises:
        SourceError: for a broken line of map.txt.
        CancelledError: if the user asked to stop.
    """
    if dataset.metadata_format in _RASTER_LABELS:
        most = min(most, max(64, _MOST_PIXELS // max(1, dataset.tile_width_px * dataset.tile_height_px)))
    total = dataset.count_chips()
    step = max(1, math.ceil(total / most))
    expected = math.ceil(total / step)
    lookup = ClassLookup((*dataset.classes, *dataset.instance_classes))
    seen, unreadable = [], 0
    for done, chip in enumerate(in_order(_jobs(dataset, lookup, regions, step), workers), start=1):
        stop_if_cancelled(progress)
        progress.report(done / max(1, expected))
        if chip is None:
            unreadable += 1
        else:
            seen.append(chip)
    return Sample(tuple(seen), total, unreadable)


def _jobs(
    dataset: Dataset, lookup: ClassLookup, regions: Sequence[CutRegion | None], step: int
) -> Iterator[Callable[[], SeenChip | None]]:
    for files in dataset.chips(step):
        yield partial(_seen, dataset, lookup, regions, files)


def _seen(
    dataset: Dataset, lookup: ClassLookup, regions: Sequence[CutRegion | None], files: ChipFiles
) -> SeenChip | None:
    """Return a chip; None if it or its labels cannot be read, which the check says in detail."""
    try:
        with lone_files():
            raster = open_dataset(str(files.image), str(files.image))
            width, height = raster.RasterXSize, raster.RasterYSize
            corners, crs_wkt = _place(raster)
            del raster
            if width * height > MOST_PIXELS_OF_CHIP and dataset.metadata_format in _RASTER_LABELS:
                return None
            annotations = read_annotations(dataset, files)
    except ChipsmithError:
        return None
    whole = [lookup.of_name(name) for name in annotations.names]
    classes = Counter(value for value, _ in whole if value is not None)
    classes.update(annotations.boxes.values.tolist())
    sides = [annotations.boxes.boxes_px[:, 2:] - annotations.boxes.boxes_px[:, :2]]
    for mask in annotations.masks:
        numbers, own = _of_mask(mask)
        classes.update(numbers)
        sides.append(own)
    found = np.abs(np.concatenate(sides))
    return SeenChip(
        files,
        width,
        height,
        corners,
        crs_wkt,
        dict(sorted(classes.items())),
        tuple(name for value, name in whole if value is None),
        found[(found > 0).all(axis=1)],
        _fill(annotations, width, height),
        region_of_chip(regions, int(files.stem)) if files.stem.isdecimal() else None,
    )


def _place(raster: gdal.Dataset) -> tuple[np.ndarray | None, str]:
    """Return the corners of an image on the map, and its CRS."""
    transform, crs_wkt = raster.GetGeoTransform(can_return_null=True), raster.GetProjection()
    if transform is None or tuple(transform) == IDENTITY:
        points = raster.GetGCPs()
        transform = gdal.GCPsToGeoTransform(points, 0) if points else None
        crs_wkt = raster.GetGCPProjection()
    if transform is None:
        return None, ""
    columns = np.array([0, 1, 1, 0]) * raster.RasterXSize
    rows = np.array([0, 0, 1, 1]) * raster.RasterYSize
    x = transform[0] + columns * transform[1] + rows * transform[2]
    y = transform[3] + columns * transform[4] + rows * transform[5]
    return np.column_stack([x, y]), crs_wkt or ""


def _of_mask(mask: Mask) -> tuple[dict[int, int], np.ndarray]:
    """Return objects (or pixels) by class value, and the sides of the objects' boxes."""
    is_labelled = mask.values != 0
    if np.may_share_memory(mask.objects, mask.values):
        # a raster of classes, which does not tell objects apart
        values, pixels = np.unique(mask.values[is_labelled], return_counts=True)
        return dict(zip(values.tolist(), pixels.tolist())), np.zeros((0, 2))
    rows, columns = np.nonzero(is_labelled)
    numbers = mask.objects[rows, columns]
    if not numbers.size:
        return {}, np.zeros((0, 2))
    order = np.argsort(numbers, kind="stable")
    starts = np.flatnonzero(np.diff(numbers[order], prepend=numbers[order][0] - 1))
    sides = [
        np.maximum.reduceat(place[order], starts) - np.minimum.reduceat(place[order], starts) + 1.0
        for place in (columns, rows)
    ]
    value = int(mask.values[rows[0], columns[0]])
    return {value: len(starts)}, np.column_stack(sides)


def _fill(annotations: Annotations, width: int, height: int) -> float:
    """Return the share of a chip that its labels cover."""
    if annotations.names:
        return 1.0
    if annotations.masks:
        covered: np.ndarray = np.logical_or.reduce([mask.values != 0 for mask in _of_one_size(annotations.masks)])
        return float(covered.mean())
    if not len(annotations.boxes):
        return 0.0
    return _covered_area(np.clip(annotations.boxes.boxes_px, 0, [width, height] * 2)) / (width * height)


def _covered_area(boxes: np.ndarray) -> float:
    """Return the area that boxes cover together, float64 (n, 4): between their edges, cell by cell."""
    if len(boxes) > _MOST_EXACT_BOXES:
        boxes = np.rint(boxes)
    (x, columns), (y, rows) = (np.unique(boxes[:, axis::2], return_inverse=True) for axis in (0, 1))
    columns, rows = columns.reshape(-1, 2), rows.reshape(-1, 2)
    steps = np.zeros((len(y), len(x)), dtype=np.int32)
    np.add.at(steps, (rows, columns), 1)
    np.add.at(steps, (rows, columns[:, ::-1]), -1)
    is_covered = steps.cumsum(axis=0).cumsum(axis=1)[:-1, :-1] > 0
    return float(np.diff(y) @ is_covered @ np.diff(x))


def _of_one_size(masks: Sequence[Mask]) -> list[Mask]:
    return [mask for mask in masks if mask.values.shape == masks[0].values.shape]

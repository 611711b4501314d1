# SPDX-License-Identifier: GPL-2.0-or-later
"""The labels of one chip as geometries on the map, whatever the metadata format.

The place of a file tells what it is, as in `annotations`; here the objects of a
class mask are traced, and each box becomes a polygon.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import shapely

from ..errors import LabelError
from ..grid import Grid
from ..labels.regions import regions
from ..progress import SilentProgress
from .chip_files import ChipFiles
from .class_lookup import ClassLookup
from .label_files import read_boxes, read_names, read_pixels
from .loaded_chip import Kind, Label, on_map
from .reading import Dataset

_INSTANCE_ROOTS = {"RCNN_Masks": "labels", "Panoptic_Segmentation": "labels2"}
_BOX_SUFFIXES = (".xml", ".txt")


class LabelReader:
    """Reads the labels of the chips of one dataset. Safe for use by several threads."""

    def __init__(self, dataset: Dataset) -> None:
        """Look at the dataset's classes and its folders of masks."""
        self._dataset = dataset
        self._classes = ClassLookup(dataset.classes)
        self._all_classes = ClassLookup((*dataset.instance_classes, *dataset.classes))
        root = dataset.folder / _INSTANCE_ROOTS.get(dataset.metadata_format, "")
        self._class_folders: tuple[Path, ...] = ()
        if root != dataset.folder and root.is_dir():
            self._class_folders = tuple(sorted(path for path in root.iterdir() if path.is_dir()))

    def read(self, chip: ChipFiles, grid: Grid) -> tuple[Label, ...]:
        """Return the labels of `chip`, whose pixels are `grid`.

        Raises:
            SourceError: if a label file cannot be read.
            LabelError: if it holds what no label can be.
        """
        labels: list[Label] = []
        for folder in self._folders_of(chip.image):
            labels += self._tile(self._classes.of_name(folder), grid)
        for path in self._files(chip):
            if path.suffix.lower() not in _BOX_SUFFIXES:
                labels += self._pixels(path, grid)
            elif self._dataset.metadata_format == "MultiLabeled_Tiles":
                for name in read_names(path):
                    labels += self._tile(self._classes.of_name(name), grid)
            else:
                labels += self._boxes(path, grid)
        return tuple(labels)

    def _files(self, chip: ChipFiles) -> Iterator[Path]:
        """Yield the files that map.txt lists for a chip, then masks of classes that it does not list."""
        yield from chip.labels
        listed = set(chip.labels)
        suffix = chip.labels[-1].suffix if chip.labels else chip.image.suffix
        for folder in self._class_folders:
            path = folder / (chip.stem + suffix)
            if path not in listed and path.is_file():
                yield path

    def _folders_of(self, path: Path) -> tuple[str, ...]:
        """Return the folders between `images` or `labels` and the file."""
        return path.relative_to(self._dataset.folder).parts[1:-1]

    @staticmethod
    def _tile(entry: tuple[int | None, str], grid: Grid) -> Iterator[Label]:
        yield Label(shapely.Polygon(grid.corners_map()), *entry, Kind.TILE)

    def _boxes(self, path: Path, grid: Grid) -> Iterator[Label]:
        boxes = read_boxes(path)
        left, top, right, bottom = boxes.boxes_px.T
        drawn = shapely.box(
            np.minimum(left, right), np.minimum(top, bottom), np.maximum(left, right), np.maximum(top, bottom)
        )
        has_area = shapely.area(drawn) > 0
        for number, (value, shape) in enumerate(zip(boxes.values.tolist(), on_map(drawn, grid)), start=1):
            if has_area[number - 1]:
                yield Label(shape, *self._classes.of_value(value), Kind.BOX, number)
            elif self._dataset.metadata_format == "Labeled_Tiles":
                # of a point or line: the chip as a whole has the class
                yield from self._tile(self._classes.of_value(value), grid)

    def _pixels(self, path: Path, grid: Grid) -> Iterator[Label]:
        pixels = read_pixels(path)[0]
        if pixels.shape[:2] != (grid.height, grid.width):
            raise LabelError(
                "{path} has {rows} rows and {columns} columns, its chip {chip_rows} and {chip_columns}; "
                "export the dataset again.",
                path=path,
                rows=pixels.shape[0],
                columns=pixels.shape[1],
                chip_rows=grid.height,
                chip_columns=grid.width,
            )
        folders = self._folders_of(path)
        if folders:
            yield from self._instances(pixels, self._all_classes.of_name(folders[0]), grid)
            return
        values, shapes = _traced(pixels[..., 0])
        for value, shape in zip(values, on_map(shapes, grid)):
            yield Label(shape, *self._classes.of_value(value), Kind.MASK)

    @staticmethod
    def _instances(pixels: np.ndarray, entry: tuple[int | None, str], grid: Grid) -> Iterator[Label]:
        """Yield one label an object; numbers go on from band to band, as readers take them."""
        before = 0
        for band in np.moveaxis(pixels, 2, 0):
            numbers, shapes = _traced(band)
            parts: dict[int, list[shapely.Geometry]] = {}
            for number, shape in zip(numbers, on_map(shapes, grid)):
                parts.setdefault(number, []).append(shape)
            for number, polygons in sorted(parts.items()):
                geometry = polygons[0] if len(polygons) == 1 else shapely.MultiPolygon(polygons)
                yield Label(geometry, *entry, Kind.INSTANCE, before + number)
            before += max(parts, default=0)


def _traced(band: np.ndarray) -> tuple[list[int], np.ndarray]:
    """Return the connected regions of equal values but 0: values, and polygons in pixels, in reading order."""
    values, indices = np.unique(band, return_inverse=True)
    indices = indices.reshape(band.shape) + 1
    indices[band == 0] = 0
    if not indices.any():
        return [], np.zeros(0, dtype=object)
    window = Grid(band.shape[1], band.shape[0], (0.0, 1.0, 0.0, 0.0, 0.0, 1.0)).window
    found = regions(lambda part: indices[part.y : part.y_end], window, window.height, SilentProgress())
    return [int(values[index - 1]) for index in found.values.tolist()], found.geometries[:]

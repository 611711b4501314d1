# SPDX-License-Identifier: GPL-2.0-or-later
"""All labels of one chip, whatever the metadata format: boxes, masks, classes of the whole tile.

The place of a file tells what it is: `labels/<stem>.xml` or `.txt` holds boxes,
any other `labels/<stem>.<ext>` class values, `labels/<class>/<stem>.<ext>` (also
below `labels2`) the numbered objects of one class; `images/<class>/` names the
class of the whole tile.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .chip_files import ChipFiles
from .label_files import Boxes, read_boxes, read_names, read_pixels
from .reading import Dataset

_NO_BOXES = Boxes(np.zeros(0, dtype=np.int64), np.zeros((0, 4)))
_UNKNOWN_CLASS = -1


@dataclass(frozen=True)
class Mask:
    """Labelled pixels, no two objects in the same one."""

    values: np.ndarray
    """class value of each pixel, int64 (rows, columns), 0 = none"""
    objects: np.ndarray
    """number of the object of each pixel (rows, columns), 0 = none; equals `values` if objects are not told apart"""


@dataclass(frozen=True)
class Annotations:
    """The labels of one chip."""

    boxes: Boxes
    masks: tuple[Mask, ...]
    names: tuple[str, ...]
    """classes of the whole tile"""

    @property
    def is_empty(self) -> bool:
        """True without any label."""
        return not (len(self.boxes) or self.names or any(mask.values.any() for mask in self.masks))


def read_annotations(dataset: Dataset, chip: ChipFiles) -> Annotations:
    """Return the labels of `chip`.

    Raises:
        SourceError: if a label file cannot be read.
        LabelError: if it holds what no label can be.
    """
    boxes = _NO_BOXES
    masks: list[Mask] = []
    names = _folders(dataset, chip.image)
    for path in chip.labels:
        if path.suffix not in (".xml", ".txt"):
            masks += _masks(dataset, path)
        elif dataset.metadata_format == "MultiLabeled_Tiles":
            names += read_names(path)
        else:
            boxes = read_boxes(path)
    return Annotations(boxes, tuple(masks), names)


def _folders(dataset: Dataset, path: Path) -> tuple[str, ...]:
    """Return the folders between `images` or `labels` and the file."""
    return path.relative_to(dataset.folder).parts[1:-1]


def _masks(dataset: Dataset, path: Path) -> list[Mask]:
    pixels = read_pixels(path)[0].astype(np.int64)
    folders = _folders(dataset, path)
    if not folders:
        return [Mask(pixels[..., 0], pixels[..., 0])]
    value = _value_of(dataset, folders[0])
    bands = np.moveaxis(pixels, 2, 0)
    return [Mask(np.where(band != 0, value, 0), band) for band in bands]


def _value_of(dataset: Dataset, name: str) -> int:
    for entry in (*dataset.instance_classes, *dataset.classes):
        if entry.name == name:
            return entry.value
    return _UNKNOWN_CLASS

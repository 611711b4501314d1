# SPDX-License-Identifier: GPL-2.0-or-later
"""The files of a chip, read back: boxes, class names, pixels (spec: "2. The formats")."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import LabelError
from ..files import read_file
from ..grid import Grid
from ..sources.gdal_raster import GdalRaster, open_dataset
from ..xml_files import parse

_CORNERS = ("xmin", "ymin", "xmax", "ymax")
# Columns of a KITTI line: class, 3 unused, left top right bottom, 7 unused.
_KITTI_BOX = slice(4, 8)


@dataclass(frozen=True)
class Boxes:
    """The boxes of one chip, in the order of the file."""

    values: np.ndarray
    """class values, int64 (n,)"""
    boxes_px: np.ndarray
    """float64 (n, 4): left, top, right, bottom in pixels of the chip, y down, as written"""

    def __len__(self) -> int:
        """Return the number of boxes."""
        return len(self.values)


def read_boxes(path: Path) -> Boxes:
    """Return the boxes of a label file: Pascal VOC if it ends in `.xml`, else KITTI.

    Raises:
        SourceError: if the file cannot be read.
        LabelError: for an object whose class is not a number, or whose box is not four.
    """
    rows = list(_voc_rows(path) if path.suffix == ".xml" else _kitti_rows(path))
    return Boxes(
        np.array([value for value, _ in rows], dtype=np.int64),
        np.array([box for _, box in rows], dtype=np.float64).reshape(-1, 4),
    )


def read_names(path: Path) -> tuple[str, ...]:
    """Return the labels of a whole tile, as a MultiLabeled_Tiles file lists them.

    Raises:
        SourceError: if the file cannot be read.
    """
    texts = [element.findtext("name") or "" for element in parse(path).findall("object")]
    return tuple(name for text in texts for name in text.split(",") if name)


def open_chip(path: Path) -> GdalRaster:
    """Return an image or mask chip, open for reading.

    Raises:
        SourceError: if it cannot be opened.
    """
    return GdalRaster(open_dataset(str(path), str(path)), str(path))


def read_pixels(path: Path) -> tuple[np.ndarray, Grid]:
    """Return the pixels (rows, columns, bands) of an image or mask chip, and its grid.

    Raises:
        SourceError: if it cannot be read.
    """
    chip = open_chip(path)
    return chip.read(chip.grid.window).pixels, chip.grid


def _voc_rows(path: Path) -> Iterator[tuple[int, list[float]]]:
    for number, element in enumerate(parse(path).findall("object"), start=1):
        corners = [element.findtext(f"bndbox/{name}") for name in _CORNERS]
        yield _row(path, f"object {number}", element.findtext("name"), corners)


def _kitti_rows(path: Path) -> Iterator[tuple[int, list[float]]]:
    lines = read_file(path).decode("utf-8", errors="replace").splitlines()
    for number, line in enumerate(lines, start=1):
        columns = line.split()
        if columns:
            yield _row(path, f"line {number}", columns[0], columns[_KITTI_BOX])


def _row(path: Path, place: str, name: str | None, corners: list[Any]) -> tuple[int, list[float]]:
    """Return class value and box from their texts."""
    try:
        value = int(name or "")
    except ValueError as error:
        raise LabelError(
            "{path}, {place}: the class {name!r} is not a whole number; labels name classes by their values.",
            path=path,
            place=place,
            name=name or "",
        ) from error
    try:
        box = [float(corner) for corner in corners]
    except (TypeError, ValueError):
        box = []
    if len(box) != 4 or not all(math.isfinite(edge) for edge in box):
        raise LabelError(
            "{path}, {place}: the box is not four numbers; restore the file or export it again.",
            path=path,
            place=place,
        )
    return value, box

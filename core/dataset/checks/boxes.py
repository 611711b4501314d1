# SPDX-License-Identifier: GPL-2.0-or-later
"""Label files of boxes: KITTI text, Pascal VOC XML (spec: "2.1", "2.2")."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator, Sequence, Set
from pathlib import Path
from typing import Any, NamedTuple

from ...errors import SourceError
from ...xml_files import parse
from .counts import Counts
from .findings import Tally
from .kinds import Kind

_CORNERS = ("xmin", "ymin", "xmax", "ymax")
# Columns of a KITTI line: class, 3 unused, left top right bottom, 7 unused.
_KITTI_BOX = slice(4, 8)
# Files hold two decimals.
_ROUNDING_PX = 0.0051


class _Object(NamedTuple):
    file: str
    unit: str
    number: int
    name: str
    box: Sequence[Any]
    columns: Sequence[str]
    """that must not be negative"""

    @property
    def place(self) -> str:
        """What reports call it."""
        return f"{self.file}, {self.unit} {self.number}"


def check_boxes(
    file: str, place: str, size: tuple[int, int] | None, values: Set[int], counts: Counts, tally: Tally
) -> bool | None:
    """Check the objects of a label file.

    Args:
        file: XML if it ends so, else KITTI text.
        place: what reports call the file.
        size: width and height of the chip.
        values: of classes.
        counts: told of classes and objects.
        tally: told what is wrong.

    Returns:
        True if there is an object; None if the file cannot be read.
    """
    objects = _objects(file, place, tally)
    if objects is None:
        return None
    classes = []
    for thing in objects:
        value = _class_of(thing, values, tally)
        if value is not None:
            classes.append(value)
            _check_box(thing, size, tally)
    counts.objects.update(classes)
    counts.chips_of_class.update(set(classes))
    return bool(objects)


def read_xml(file: str, place: str, tally: Tally) -> Any:
    """Return the root element of an XML file, None if it cannot be read."""
    try:
        return parse(Path(file))
    except SourceError as error:
        _say_unreadable(file, place, error.message.fields["reason"], tally)
        return None


def box_texts(element: Any) -> list[str | None]:
    """Return left, top, right and bottom of an `object` as they are written, None for each that is not."""
    box = element.find("bndbox")
    texts = {} if box is None else {child.tag: child.text for child in box}
    return [texts.get(corner) for corner in _CORNERS]


def box_of(texts: Sequence[Any]) -> list[float]:
    """Return four numbers, or none at all if one is missing or not a number."""
    try:
        box = [float(text) for text in texts]
    except (TypeError, ValueError):
        return []
    return box if len(box) == 4 and all(map(math.isfinite, box)) else []


def _say_unreadable(file: str, place: str, reason: object, tally: Tally) -> None:
    if os.path.exists(file):
        tally.add(Kind.FILE_BROKEN, place, reason=reason)
    else:
        tally.add(Kind.FILE_MISSING, place)


def _objects(file: str, place: str, tally: Tally) -> list[_Object] | None:
    if file.endswith(".xml"):
        root = read_xml(file, place, tally)
        return None if root is None else list(_voc_objects(root, place))
    try:
        with open(file, encoding="utf-8", errors="replace") as lines:
            return list(_kitti_objects(lines.read(), place))
    except OSError as error:
        _say_unreadable(file, place, error.strerror or error, tally)
        return None


def _voc_objects(root: Any, place: str) -> Iterator[_Object]:
    for number, element in enumerate(root.findall("object"), start=1):
        yield _Object(place, "object", number, element.findtext("name") or "", box_texts(element), ())


def _kitti_objects(text: str, place: str) -> Iterator[_Object]:
    for number, line in enumerate(text.splitlines(), start=1):
        columns = line.split()
        if columns:
            yield _Object(place, "line", number, columns[0], columns[_KITTI_BOX], columns)


def _class_of(thing: _Object, values: Set[int], tally: Tally) -> int | None:
    try:
        value = int(thing.name)
    except ValueError:
        tally.add(Kind.OBJECT_CLASS_NOT_NUMBER, thing.place, name=repr(thing.name))
        return None
    if thing.columns and any(column.startswith("-") for column in thing.columns):
        tally.add(Kind.NEGATIVE_NUMBER, thing.place)
    elif value not in values:
        tally.add(Kind.OBJECT_CLASS_UNKNOWN, thing.place, value=value)
    else:
        return value
    return None


def _check_box(thing: _Object, size: tuple[int, int] | None, tally: Tally) -> None:
    box = box_of(thing.box)
    if not box:
        tally.add(Kind.BOX_NOT_FOUR, thing.place)
        return
    left, top, right, bottom = box
    shown = "({:g}, {:g}, {:g}, {:g})"
    if not (left < right and top < bottom):
        tally.add(Kind.BOX_EMPTY, thing.place, box=shown.format(*box))
    elif size is not None and not (
        min(left, top) >= -_ROUNDING_PX and right <= size[0] + _ROUNDING_PX and bottom <= size[1] + _ROUNDING_PX
    ):
        tally.add(Kind.BOX_OUTSIDE, thing.place, box=shown.format(*box), width=size[0], height=size[1])

# SPDX-License-Identifier: GPL-2.0-or-later
"""PASCAL_VOC_rectangles: one XML file a chip, one `object` an object.

`name` is the class value as digits; boxes are 0-based pixels of the chip, y
down, two decimals (spec: "2.2 PASCAL_VOC_rectangles"). All that is filled in are
numbers and a file name made of digits, so nothing needs escaping.
"""

from __future__ import annotations

from ..files import write_file
from .chip import Chip, FormatContext

_HEAD = """<?xml version="1.0"?>
<annotation>
    <filename>%s</filename>
    <source>
        <annotation>Chipsmith</annotation>
    </source>
    <size>
        <width>%d</width>
        <height>%d</height>
        <depth>%d</depth>
    </size>
"""
_OBJECT = """    <object>
        <name>%d</name>
        <bndbox>
            <xmin>%.2f</xmin>
            <ymin>%.2f</ymin>
            <xmax>%.2f</xmax>
            <ymax>%.2f</ymax>
        </bndbox>
    </object>
"""
_TAIL = "</annotation>\n"


class PascalVocRectangles:
    """Writes `labels/<stem>.xml`; a chip without objects has a file without `object`."""

    def __init__(self, context: FormatContext) -> None:
        """Keep the folder."""
        self._folder = context.folder

    @staticmethod
    def folders() -> tuple[str, ...]:
        """One folder of labels."""
        return ("labels",)

    def write(self, chip: Chip) -> tuple[str, ...]:
        """Write the XML file of `chip`."""
        objects = chip.labels.objects
        parts = [_HEAD % (chip.image_name, chip.grid.width, chip.grid.height, chip.bands)]
        parts += [_OBJECT % (value, *box) for value, box in zip(objects.values.tolist(), objects.boxes_px.tolist())]
        parts.append(_TAIL)
        path = f"labels/{chip.stem}.xml"
        write_file(f"{self._folder}/{path}", "".join(parts).encode("ascii"))
        return (path,)

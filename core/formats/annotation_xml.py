# SPDX-License-Identifier: GPL-2.0-or-later
"""The XML file that goes with a chip in the formats that know boxes (spec: "2.2", "2.5", "2.6").

Boxes are 0-based pixels of the chip, y down, two decimals. Everything but the
name of an object is numbers and file names made of digits.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from .chip import Chip

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
        <name>%s</name>
        <bndbox>
            <xmin>%.2f</xmin>
            <ymin>%.2f</ymin>
            <xmax>%.2f</xmax>
            <ymax>%.2f</ymax>
        </bndbox>
    </object>
"""
_TAIL = "</annotation>\n"


def annotation_xml(chip: Chip, names: Sequence[str], boxes_px: Sequence[Sequence[float]]) -> bytes:
    """Return the file: one `object` for each name and box (left, top, right, bottom)."""
    parts = [_HEAD % (chip.image_name, chip.grid.width, chip.grid.height, chip.bands)]
    parts += [_OBJECT % (escape(name, quote=False), *box) for name, box in zip(names, boxes_px)]
    parts.append(_TAIL)
    return "".join(parts).encode("utf-8")

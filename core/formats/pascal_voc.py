# SPDX-License-Identifier: GPL-2.0-or-later
"""PASCAL_VOC_rectangles: one XML file a chip, one `object` an object.

`name` is the class value as digits (spec: "2.2 PASCAL_VOC_rectangles").
"""

from __future__ import annotations

from ..files import write_file
from .annotation_xml import annotation_xml
from .chip import LABELS, Chip, FormatWriter


class PascalVocRectangles(FormatWriter):
    """Writes `labels/<stem>.xml`; a chip without objects has a file without `object`."""

    def write(self, chip: Chip) -> tuple[str, ...]:
        """Write the XML file of `chip`."""
        objects = chip.labels.objects
        names = [str(value) for value in objects.values.tolist()]
        path = f"{LABELS}/{chip.stem}.xml"
        write_file(f"{self.folder}/{path}", annotation_xml(chip, names, objects.boxes_px.tolist()))
        return (path,)

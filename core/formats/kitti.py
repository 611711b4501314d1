# SPDX-License-Identifier: GPL-2.0-or-later
"""KITTI_rectangles: one line of 15 columns an object.

Class value, three unused, left top right bottom in pixels of the chip (0-based,
y down), seven unused. Readers want the class as digits and no negative number
(spec: "2.1 KITTI_rectangles").
"""

from __future__ import annotations

from ..files import write_file
from .chip import LABELS, Chip, FormatWriter

_LINE = "%3d 0.00 0 0 %7.2f %7.2f %7.2f %7.2f 0 0 0 0 0 0 0\r\n"


class KittiRectangles(FormatWriter):
    """Writes `labels/<stem>.txt`; a chip without objects has an empty file."""

    def write(self, chip: Chip) -> tuple[str, ...]:
        """Write the text file of `chip`."""
        objects = chip.labels.objects
        lines = [_LINE % (value, *box) for value, box in zip(objects.values.tolist(), objects.boxes_px.tolist())]
        path = f"{LABELS}/{chip.stem}.txt"
        write_file(f"{self.folder}/{path}", "".join(lines).encode("ascii"))
        return (path,)

# SPDX-License-Identifier: GPL-2.0-or-later
"""What the checks of single chips share."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Any

from ...gdal_calls import GdalError
from .counts import Counts
from .findings import Tally
from .index import Index
from .kinds import Kind
from .map_lines import ChipLine
from .rasters import ChipRaster, read_raster
from .rules import Labels


@dataclass(frozen=True)
class Classes:
    """The classes of a dataset, to be looked up."""

    values: frozenset[int]
    by_name: dict[str, int]
    instances_by_name: dict[str, int]
    """those below labels2"""

    @staticmethod
    def of(index: Index) -> Classes:
        """Return the classes of a dataset, called as its label files call them."""
        # Lists of names are separated by commas, so names in them have none.
        drop = "," if index.rules.labels is Labels.TILE_NAMES else "\0"
        return Classes(
            frozenset(entry.value for entry in index.classes),
            {entry.name.replace(drop, ""): entry.value for entry in index.classes},
            {entry.name: entry.value for entry in index.instance_classes},
        )


@dataclass
class Outcome:
    """What some chips came to."""

    counts: Counts = field(default_factory=Counts)
    tally: Tally = field(default_factory=Tally)


@dataclass(frozen=True)
class Scope:
    """One chip and what it belongs to."""

    index: Index
    classes: Classes
    line: ChipLine
    label_suffix: str | None
    """extension that readers expect of all labels; None if not known"""
    outcome: Outcome

    def file(self, path: str) -> str:
        """Return where a file of map.txt is on the disk."""
        return f"{self.index.folder}/{path}"

    def found(self, kind: Kind, path: str, **fields: Any) -> None:
        """Enter a finding."""
        self.outcome.tally.add(kind, self.index.place(path), **fields)

    def open(self, path: str, wants_place: bool, wants_pixels: bool) -> ChipRaster | None:
        """Return a raster of the chip; enter why there is none."""
        file = self.file(path)
        try:
            return read_raster(file, wants_place, wants_pixels)
        except GdalError as error:
            if os.path.exists(file):
                self.found(Kind.FILE_BROKEN, path, reason=str(error).replace(file, path))
            else:
                self.found(Kind.FILE_MISSING, path)
        return None

    def class_of_folder(self, path: str, values: dict[str, int]) -> int | None:
        """Return the class that the folder of a file is called like."""
        folders = path.split("/")[1:-1]
        if not folders:
            self.found(Kind.CLASS_FOLDER_MISSING, path)
            return None
        # A folder that is no class is found once, where folders are listed.
        return values.get("/".join(folders))

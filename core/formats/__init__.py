# SPDX-License-Identifier: GPL-2.0-or-later
"""Metadata formats: one module each, one row in the table.

A format is a class that is made with a `FormatContext` and writes the label
files of one chip at a time, from several threads.
"""

from __future__ import annotations

from typing import NamedTuple

from ..settings import MetadataFormat
from .chip import Chip, FormatContext, FormatWriter
from .classified_tiles import ClassifiedTiles
from .kitti import KittiRectangles
from .pascal_voc import PascalVocRectangles

__all__ = ["FORMATS", "Chip", "FormatContext", "FormatRow", "FormatWriter"]


class FormatRow(NamedTuple):
    """One row of the table of metadata formats."""

    writer: type[FormatWriter]
    needs_objects: bool
    """labels are single objects: points and lines need a radius, class rasters are split in regions"""
    needs_class_array: bool
    """labels are pixels: class values must be 1 or more"""


FORMATS: dict[MetadataFormat, FormatRow] = {
    MetadataFormat.KITTI_RECTANGLES: FormatRow(KittiRectangles, True, False),
    MetadataFormat.PASCAL_VOC_RECTANGLES: FormatRow(PascalVocRectangles, True, False),
    MetadataFormat.CLASSIFIED_TILES: FormatRow(ClassifiedTiles, False, True),
}

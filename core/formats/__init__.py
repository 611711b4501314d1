# SPDX-License-Identifier: GPL-2.0-or-later
"""Metadata formats: one module each, one row in the table.

A format is a class that is made with a `FormatContext` and writes the label
files of one chip at a time, from several threads. Its row says what it needs of
the labels.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from ..settings import MetadataFormat
from .chip import IMAGES, Chip, FormatContext, FormatWriter
from .classified_tiles import ClassifiedTiles
from .imagenet import Imagenet
from .images_only import ImagesOnly
from .kitti import KittiRectangles
from .labeled_tiles import LabeledTiles, MultiLabeledTiles
from .panoptic_segmentation import PanopticSegmentation
from .pascal_voc import PascalVocRectangles
from .rcnn_masks import RcnnMasks

__all__ = ["FORMATS", "IMAGES", "Chip", "FormatContext", "FormatRow", "FormatWriter", "Kind", "Naming"]


class Kind(Enum):
    """What a format labels with."""

    NOTHING = auto()
    OBJECTS = auto()
    """boxes"""
    CLASS_ARRAY = auto()
    """a class value a pixel"""
    INSTANCES = auto()
    """an object number a pixel"""
    PANOPTIC = auto()
    """class values, and object numbers from a second source"""
    WHOLE_CHIP = auto()
    """one class a chip"""
    WHOLE_CHIP_MANY = auto()
    """all classes of a chip"""


class Naming(Enum):
    """What class names must be fit for."""

    TEXT = auto()
    FOLDERS = auto()
    LISTS = auto()


class FormatRow(NamedTuple):
    """One row of the table of metadata formats."""

    writer: type[FormatWriter]
    kind: Kind
    naming: Naming = Naming.TEXT
    takes_second_image: bool = False

    @property
    def has_labels(self) -> bool:
        """True if there must be a source of labels."""
        return self.kind is not Kind.NOTHING

    @property
    def labels_whole_chips(self) -> bool:
        """True if a chip has classes, but no place within."""
        return self.kind in (Kind.WHOLE_CHIP, Kind.WHOLE_CHIP_MANY)

    @property
    def needs_area(self) -> bool:
        """True if points and lines need a radius."""
        return self.has_labels and not self.labels_whole_chips

    @property
    def least_class_value(self) -> int:
        """Smallest class value: 0 is the background where pixels have classes."""
        return 1 if self.kind in (Kind.CLASS_ARRAY, Kind.PANOPTIC) else 0


FORMATS: dict[MetadataFormat, FormatRow] = {
    MetadataFormat.KITTI_RECTANGLES: FormatRow(KittiRectangles, Kind.OBJECTS),
    MetadataFormat.PASCAL_VOC_RECTANGLES: FormatRow(PascalVocRectangles, Kind.OBJECTS),
    MetadataFormat.CLASSIFIED_TILES: FormatRow(ClassifiedTiles, Kind.CLASS_ARRAY, takes_second_image=True),
    MetadataFormat.RCNN_MASKS: FormatRow(RcnnMasks, Kind.INSTANCES, Naming.FOLDERS),
    MetadataFormat.LABELED_TILES: FormatRow(LabeledTiles, Kind.WHOLE_CHIP),
    MetadataFormat.MULTILABELED_TILES: FormatRow(MultiLabeledTiles, Kind.WHOLE_CHIP_MANY, Naming.LISTS),
    MetadataFormat.EXPORT_TILES: FormatRow(ImagesOnly, Kind.NOTHING, takes_second_image=True),
    MetadataFormat.CYCLEGAN: FormatRow(ImagesOnly, Kind.NOTHING, takes_second_image=True),
    MetadataFormat.IMAGENET: FormatRow(Imagenet, Kind.WHOLE_CHIP, Naming.FOLDERS),
    MetadataFormat.PANOPTIC_SEGMENTATION: FormatRow(PanopticSegmentation, Kind.PANOPTIC, Naming.FOLDERS),
}

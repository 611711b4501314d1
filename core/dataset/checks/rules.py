# SPDX-License-Identifier: GPL-2.0-or-later
"""What each metadata format asks of a dataset: one row each (spec: "2. The formats")."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple


class Labels(Enum):
    """How chips are labelled."""

    NOT = auto()
    BOXES = auto()
    """text or XML: an object a line or element"""
    TILE_VALUE = auto()
    """XML: one object whose name is the class value of the chip"""
    TILE_NAMES = auto()
    """XML: one object whose name lists the class names of the chip"""
    IMAGE_FOLDER = auto()
    """the folder of the image is called like the class"""
    CLASS_PIXELS = auto()
    """a raster of class values"""
    INSTANCES = auto()
    """rasters of instance numbers in folders that are called like classes"""
    PANOPTIC = auto()
    """both"""


class Rules(NamedTuple):
    """One row of the table."""

    labels: Labels
    must_have_label: bool
    """readers fail at a chip without label file"""
    class_folders: str = ""
    """whose sub-folders are called like classes"""

    @property
    def has_labels(self) -> bool:
        """True if chips have classes."""
        return self.labels is not Labels.NOT

    @property
    def has_label_files(self) -> bool:
        """True if map.txt lists labels."""
        return self.labels not in (Labels.NOT, Labels.IMAGE_FOLDER)

    @property
    def label_rasters(self) -> bool:
        """True if labels are rasters."""
        return self.labels in (Labels.CLASS_PIXELS, Labels.INSTANCES, Labels.PANOPTIC)


RULES = {
    "KITTI_rectangles": Rules(Labels.BOXES, must_have_label=False),
    "PASCAL_VOC_rectangles": Rules(Labels.BOXES, must_have_label=False),
    "Classified_Tiles": Rules(Labels.CLASS_PIXELS, must_have_label=True),
    "RCNN_Masks": Rules(Labels.INSTANCES, must_have_label=False, class_folders="labels"),
    "Labeled_Tiles": Rules(Labels.TILE_VALUE, must_have_label=True),
    "MultiLabeled_Tiles": Rules(Labels.TILE_NAMES, must_have_label=True),
    "Export_Tiles": Rules(Labels.NOT, must_have_label=False),
    "CycleGAN": Rules(Labels.NOT, must_have_label=False),
    "Imagenet": Rules(Labels.IMAGE_FOLDER, must_have_label=False, class_folders="images"),
    "Panoptic_Segmentation": Rules(Labels.PANOPTIC, must_have_label=True, class_folders="labels2"),
}

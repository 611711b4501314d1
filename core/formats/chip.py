# SPDX-License-Identifier: GPL-2.0-or-later
"""What a metadata format is given, and what it gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from ..grid import Grid
from ..labels.classes import ClassTable
from ..labels.in_strips import ChipLabels
from ..labels.mask_colours import MaskColours
from ..settings import ChipFormat


@dataclass(frozen=True)
class Chip:
    """One chip that is about to be written."""

    stem: str
    """file name without extension"""
    image_name: str
    """file name of the image chip"""
    grid: Grid
    bands: int
    labels: ChipLabels


@dataclass(frozen=True)
class FormatContext:
    """What all chips of a run have in common for a metadata format."""

    folder: str
    """root of the dataset"""
    chip_format: ChipFormat
    """of the images"""
    tile_width_px: int
    tile_height_px: int
    crs_wkt: str
    class_dtype: np.dtype
    """smallest unsigned type that holds all class values"""
    classes: ClassTable
    instance_classes: ClassTable = ClassTable(())
    """of Panoptic_Segmentation"""
    creation_options: Mapping[str, str] = field(default_factory=dict)
    """of the images"""
    mask_colours: MaskColours | None = None
    """of masks of class values"""


IMAGES = "images"
LABELS = "labels"


class FormatWriter:
    """Writes the labels of chips. The usual layout: all images in one folder, all labels in another."""

    def __init__(self, context: FormatContext) -> None:
        """Prepare; the folders exist when the first chip comes."""
        self.folder = context.folder

    def folders(self) -> tuple[str, ...]:
        """Return the folders below the root that the format writes to, apart from `images`."""
        return (LABELS,)

    def image_folder(self, labels: ChipLabels) -> str:
        """Return the folder below the root for the image of a chip."""
        return IMAGES

    def write(self, chip: Chip) -> tuple[str, ...]:
        """Write the label files of `chip`.

        Returns:
            Their paths below the root, with forward slashes.

        Raises:
            OutputError: if a file cannot be written.
        """
        raise NotImplementedError

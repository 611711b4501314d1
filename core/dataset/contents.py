# SPDX-License-Identifier: GPL-2.0-or-later
"""What a dataset holds: all that its index files are made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..labels.classes import ClassTable
from ..settings import MetadataFormat, Settings
from .band_statistics import Sums, merged
from .label_statistics import LabelStatistics

_RGB_NAMES = ({"red", "r", ""}, {"green", "g", ""}, {"blue", "b", ""})


@dataclass(frozen=True)
class CellSize:
    """Size of a pixel in map units."""

    x: float
    y: float


@dataclass(frozen=True)
class ImageContents:
    """The chips of one image."""

    dtype: np.dtype
    band_names: tuple[str, ...]
    """one a band, empty where unknown"""
    sums: Sums

    @property
    def bands(self) -> int:
        """Number of bands."""
        return len(self.band_names)

    @property
    def known_band_names(self) -> tuple[str, ...]:
        """The band names, `Band_n` where unknown."""
        return tuple(name or f"Band_{number}" for number, name in enumerate(self.band_names, start=1))

    @property
    def is_plain_rgb(self) -> bool:
        """True for three 8-bit bands that are, or may be, red, green and blue."""
        return (
            self.dtype == np.uint8
            and self.bands == 3
            and all(name.lower() in known for name, known in zip(self.band_names, _RGB_NAMES))
        )


@dataclass(frozen=True)
class Contents:
    """A dataset as its index files describe it."""

    settings: Settings
    classes: ClassTable
    instance_classes: ClassTable
    images: tuple[ImageContents, ...]
    """one, or two on one grid"""
    stretch: Mapping[str, Any]
    """entries of the model definition that say how the images became 8 bits"""
    labels: LabelStatistics
    chips: int
    next_index: int
    crs_wkt: str
    min_cell: CellSize
    max_cell: CellSize

    def with_chips(self, sums: Sequence[Sums], counts: Sequence[Any], next_index: int) -> Contents:
        """Return the contents with further chips.

        Args:
            sums: of the chips' pixels, for each image.
            counts: the labels of each chip.
            next_index: number after the last of them.
        """
        nothing = type(self.labels).empty(len(self.classes.entries))
        added = self.with_sums(sums, nothing.with_chips(counts), len(counts))
        return replace(added, next_index=max(self.next_index, next_index))

    def with_sums(self, sums: Sequence[Sums], labels: LabelStatistics, chips: int) -> Contents:
        """Return the contents with what further chips add up to."""
        return replace(
            self,
            images=tuple(replace(image, sums=merged(image.sums, own)) for image, own in zip(self.images, sums)),
            labels=self.labels.merged(labels),
            chips=self.chips + chips,
        )

    def merged(self, other: Contents) -> Contents:
        """Return the contents of both, of one run."""
        added = self.with_sums([image.sums for image in other.images], other.labels, other.chips)
        return replace(added, next_index=max(self.next_index, other.next_index))

    def band_names(self, image: ImageContents) -> tuple[str, ...]:
        """Return the names of an image's bands for readers.

        Readers of image pairs take 8-bit colour images for such only if the names are empty (spec: "1.8", 3).
        """
        is_pair = self.settings.metadata_format is MetadataFormat.CYCLEGAN or (
            self.settings.metadata_format is MetadataFormat.EXPORT_TILES and len(self.images) > 1
        )
        return ("",) * image.bands if is_pair and image.is_plain_rgb else image.known_band_names

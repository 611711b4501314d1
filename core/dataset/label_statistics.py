# SPDX-License-Identifier: GPL-2.0-or-later
"""Statistics of the labels of all written chips: of objects, or of classified pixels.

Both kinds are running states: immutable, added to chip by chip, merged by adding up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Union

import numpy as np

from .spread import Spread


@dataclass(frozen=True)
class ObjectCounts:
    """Objects of one chip."""

    class_rows: np.ndarray
    """row of each object's class in the class table, int64 (n,)"""
    areas_map: np.ndarray
    """area inside the chip in squared map units, float64 (n,)"""

    @property
    def is_labelled(self) -> bool:
        """True if there is an object."""
        return len(self.class_rows) > 0

    @property
    def classes_present(self) -> list[int]:
        """Rows of the classes that occur, ascending."""
        return sorted(set(self.class_rows.tolist()))

    @property
    def labels(self) -> int:
        """Number of objects."""
        return len(self.class_rows)


@dataclass(frozen=True)
class PixelCounts:
    """Classified pixels of one chip."""

    pixels: np.ndarray
    """number of pixels of each class of the table, int64 (classes,)"""

    @property
    def is_labelled(self) -> bool:
        """True if a pixel has a class."""
        return bool(self.pixels.any())

    @property
    def classes_present(self) -> list[int]:
        """Rows of the classes that occur, ascending."""
        return np.flatnonzero(self.pixels).tolist()

    @property
    def labels(self) -> int:
        """Number of classified pixels."""
        return int(self.pixels.sum())


@dataclass(frozen=True)
class FeatureStatistics:
    """Objects per class and per image. An object in n chips counts n times."""

    images_total: int
    images: tuple[int, ...]
    """images with at least one object, per class"""
    areas: tuple[Spread, ...]
    """areas of the objects in squared map units, per class"""
    per_image: Spread
    """objects per image, over images that have any"""

    @staticmethod
    def empty(classes: int) -> FeatureStatistics:
        """Return the statistics of nothing."""
        return FeatureStatistics(0, (0,) * classes, (Spread(),) * classes, Spread())

    @property
    def objects(self) -> tuple[int, ...]:
        """Objects per class."""
        return tuple(area.count for area in self.areas)

    @property
    def labels_total(self) -> int:
        """Objects of all classes."""
        return sum(self.objects)

    def with_chips(self, chips: Sequence[Any]) -> FeatureStatistics:
        """Return the statistics with further chips, each as its own kind of counts."""
        counts = [len(chip.class_rows) for chip in chips]
        rows = np.concatenate([chip.class_rows for chip in chips])
        areas_map = np.concatenate([chip.areas_map for chip in chips])
        occurs = np.zeros((len(chips), len(self.images)), dtype=bool)
        occurs[np.repeat(np.arange(len(chips)), counts), rows] = True
        images = np.array(self.images, dtype=np.int64) + occurs.sum(axis=0)
        areas = list(self.areas)
        for row in np.flatnonzero(occurs.any(axis=0)).tolist():
            areas[row] = areas[row].with_values(areas_map[rows == row].tolist())
        return FeatureStatistics(
            self.images_total + len(chips),
            tuple(images.tolist()),
            tuple(areas),
            self.per_image.with_values([count for count in counts if count]),
        )

    def merged(self, other: Any) -> FeatureStatistics:
        """Return the statistics of both, of one kind and counted in the same class table."""
        return FeatureStatistics(
            self.images_total + other.images_total,
            tuple(a + b for a, b in zip(self.images, other.images)),
            tuple(a.merged(b) for a, b in zip(self.areas, other.areas)),
            self.per_image.merged(other.per_image),
        )

    def as_esri(self) -> tuple[str, dict[str, Any]]:
        """Return the key and object of the statistics file."""
        return "FeatureStats", {
            "NumClasses": len(self.images),
            "NumImagesTotal": self.images_total,
            "NumFeaturesTotal": self.labels_total,
            "NumImagesPerClass": list(self.images),
            "NumFeaturesPerClass": list(self.objects),
            "NumFeaturesPerImage": self.per_image.as_esri(),
            "FeatureAreaPerClass": [area.as_esri() for area in self.areas],
        }

    def as_state(self) -> dict[str, Any]:
        """Return JSON values from which `of_state` makes the same statistics."""
        return {
            "images_total": self.images_total,
            "images": list(self.images),
            "areas": [area.as_state() for area in self.areas],
            "objects_per_image": self.per_image.as_state(),
        }

    @staticmethod
    def of_state(state: dict[str, Any]) -> FeatureStatistics:
        """Return what `as_state` kept."""
        return FeatureStatistics(
            state["images_total"],
            tuple(state["images"]),
            tuple(Spread.of_state(area) for area in state["areas"]),
            Spread.of_state(state["objects_per_image"]),
        )


@dataclass(frozen=True)
class PixelStatistics:
    """Classified pixels per class and classes per image, from a class raster."""

    images_total: int
    images: tuple[int, ...]
    """images with at least one pixel, per class"""
    pixels: tuple[Spread, ...]
    """pixels per image, over all images, per class"""
    per_image: Spread
    """classes per image, over images that have any"""

    @staticmethod
    def empty(classes: int) -> PixelStatistics:
        """Return the statistics of nothing."""
        return PixelStatistics(0, (0,) * classes, (Spread(),) * classes, Spread())

    @property
    def labels_total(self) -> int:
        """Classified pixels of all classes."""
        return int(sum(spread.total for spread in self.pixels))

    def with_chips(self, chips: Sequence[Any]) -> PixelStatistics:
        """Return the statistics with further chips, each as its own kind of counts."""
        table = np.stack([chip.pixels for chip in chips])
        images = np.array(self.images, dtype=np.int64) + (table > 0).sum(axis=0)
        pixels = tuple(spread.with_values(column) for spread, column in zip(self.pixels, table.T.tolist()))
        counts = [count for count in (table > 0).sum(axis=1).tolist() if count]
        return PixelStatistics(
            self.images_total + len(chips), tuple(images.tolist()), pixels, self.per_image.with_values(counts)
        )

    def merged(self, other: Any) -> PixelStatistics:
        """Return the statistics of both, of one kind and counted in the same class table."""
        return PixelStatistics(
            self.images_total + other.images_total,
            tuple(a + b for a, b in zip(self.images, other.images)),
            tuple(a.merged(b) for a, b in zip(self.pixels, other.pixels)),
            self.per_image.merged(other.per_image),
        )

    def as_esri(self) -> tuple[str, dict[str, Any]]:
        """Return the key and object of the statistics file."""
        return "ClassPixelStats", {
            "NumClasses": len(self.images),
            "NumImagesTotal": self.images_total,
            "NumImagesPerClass": list(self.images),
            "NumPixelsPerClass": [int(spread.total) for spread in self.pixels],
            "NumClassesPerImage": self.per_image.as_esri(),
            "PixelsPerClass": [spread.as_esri() for spread in self.pixels],
        }

    def as_state(self) -> dict[str, Any]:
        """Return JSON values from which `of_state` makes the same statistics."""
        return {
            "images_total": self.images_total,
            "images": list(self.images),
            "pixels": [spread.as_state() for spread in self.pixels],
            "classes_per_image": self.per_image.as_state(),
        }

    @staticmethod
    def of_state(state: dict[str, Any]) -> PixelStatistics:
        """Return what `as_state` kept."""
        return PixelStatistics(
            state["images_total"],
            tuple(state["images"]),
            tuple(Spread.of_state(spread) for spread in state["pixels"]),
            Spread.of_state(state["classes_per_image"]),
        )


LabelStatistics = Union[FeatureStatistics, PixelStatistics]


def count_pixels(class_array: np.ndarray, values: np.ndarray) -> PixelCounts:
    """Return how many pixels of `class_array` have each of the class `values` (ascending)."""
    counts: list[int] = [int(np.count_nonzero(class_array == value)) for value in values.tolist()]
    return PixelCounts(np.array(counts, dtype=np.int64))

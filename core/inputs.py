# SPDX-License-Identifier: GPL-2.0-or-later
"""What an export is given besides its settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Union

import shapely

from .grid import Window
from .labels.classes import Colour
from .labels.samples import FeatureSource
from .sources.raster import Raster


@dataclass(frozen=True)
class ImageInput:
    """The image, and the part of it to cut."""

    raster: Raster
    region: Window
    """in pixels of the raster's grid"""


@dataclass(frozen=True)
class ClassNames:
    """What is known of the classes apart from their values."""

    names: Mapping[int, str] = field(default_factory=dict)
    colours: Mapping[int, Colour] = field(default_factory=dict)
    values: tuple[int, ...] = ()
    """class values that the dataset has whether or not a class raster holds them"""


@dataclass(frozen=True)
class ClassRasterSource:
    """A class raster on the image's grid."""

    raster: Raster
    name: str = "INPUT_CLASS_RASTER"


LabelSource = Union[FeatureSource, ClassRasterSource]


@dataclass(frozen=True)
class Inputs:
    """All that goes into an export."""

    image: ImageInput
    labels: LabelSource | None = None
    """None for formats without labels"""
    class_names: ClassNames = field(default_factory=ClassNames)
    second: Raster | None = None
    """further image on the first one's grid"""
    instances: LabelSource | None = None
    """of Panoptic_Segmentation"""
    mask: shapely.Geometry | None = None
    """polygons that chips must lie in, in pixels of the image's grid"""

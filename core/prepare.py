# SPDX-License-Identifier: GPL-2.0-or-later
"""Labels made ready for a plan: checked, in pixel space, with their table of classes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from .dataset.label_statistics import FeatureStatistics, LabelStatistics, PixelStatistics
from .errors import LabelError
from .formats import FORMATS
from .grid import Window
from .inputs import ClassNames, ClassRasterSource, ImageInput, LabelSource
from .labels.burn import label_dtype
from .labels.class_raster import LARGEST_VALUE, class_values, present_values
from .labels.classes import ClassTable, class_table
from .labels.in_strips import ClassRasterLabels, FeatureLabels, LabelsInStrips
from .labels.regions import regions
from .labels.samples import FeatureSource, LabelCounts, prepare
from .plan import ChipPlan
from .progress import Progress
from .settings import Settings
from .sources.strip_reader import StripReader

# Rows of a class raster that are looked at together.
_ROWS_AT_ONCE = 512


@dataclass(frozen=True)
class PreparedLabels:
    """Labels ready for the strips of a plan."""

    in_strips: LabelsInStrips
    seeker: LabelsInStrips
    """the same, with no more than it takes to see whether a chip has labels"""
    classes: ClassTable
    class_dtype: np.dtype
    counts: LabelCounts
    statistics: LabelStatistics
    """of no chip yet"""

    def with_classes(self, classes: ClassTable) -> PreparedLabels:
        """Return the same labels counted in a table that may hold further classes."""
        statistics = type(self.statistics).empty(len(classes.entries))
        return replace(self, classes=classes, statistics=statistics)


def prepare_labels(
    settings: Settings,
    image: ImageInput,
    source: LabelSource,
    plan: ChipPlan,
    known: ClassNames,
    progress: Progress,
) -> PreparedLabels:
    """Return the labels of `source` for the chips of `plan`.

    Raises:
        LabelError: if there is nothing to label with, or values no label can have.
    """
    if isinstance(source, FeatureSource):
        return _of_features(settings, image, source, plan, known)
    return _of_class_raster(settings, image, source, plan, known, progress)


def _of_features(
    settings: Settings, image: ImageInput, source: FeatureSource, plan: ChipPlan, known: ClassNames
) -> PreparedLabels:
    row = FORMATS[settings.metadata_format]
    values = source.classes.values[~source.classes.is_null]
    _check_values(values, source.name, least=1 if row.needs_class_array else 0)
    samples, counts = prepare(source, image.raster.grid, image.region)
    _check_meets(samples, counts, source.name)
    names = {**source.classes.names, **known.names}
    classes = class_table(values.tolist(), names, known.colours)
    dtype = label_dtype(int(values.max()))
    labels = FeatureLabels(samples, plan, settings.min_overlap_ratio, dtype if row.needs_class_array else None)
    return PreparedLabels(
        labels,
        replace(labels, class_dtype=None),
        classes,
        dtype,
        counts,
        FeatureStatistics.empty(len(classes.entries)),
    )


def _check_values(values: np.ndarray, name: str, least: int) -> None:
    if not len(values):
        raise LabelError("{name} has no feature with a class value.", name=name)
    if values.min() < least:
        raise LabelError(
            "{name} holds the class value {value}; in this METADATA_FORMAT class values must be {least} or more.",
            name=name,
            value=int(values.min()),
            least=least,
        )
    if values.max() > LARGEST_VALUE:
        raise LabelError(
            "{name} holds the class value {value}, more than labels can hold ({largest}).",
            name=name,
            value=int(values.max()),
            largest=LARGEST_VALUE,
        )


def _check_meets(samples: object, counts: LabelCounts, name: str) -> None:
    if len(samples):  # type: ignore[arg-type]
        return
    raise LabelError(
        "No feature of {name} meets the image: of {features}, {outside} lie outside it, {not_reprojected} cannot be "
        "brought to its coordinate reference system, {null_class} have no class, {empty} no geometry and "
        "{beyond_repair} no area; check the layer's CRS and the EXTENT.",
        name=name,
        features=counts.features,
        outside=counts.outside,
        not_reprojected=counts.not_reprojected,
        null_class=counts.null_class,
        empty=counts.empty,
        beyond_repair=counts.beyond_repair,
    )


def _of_class_raster(
    settings: Settings,
    image: ImageInput,
    source: ClassRasterSource,
    plan: ChipPlan,
    known: ClassNames,
    progress: Progress,
) -> PreparedLabels:
    row = FORMATS[settings.metadata_format]
    reader = StripReader(source.raster, image.region, progress)
    read = partial(_read_classes, reader, source)
    present = _values_in(read, image.region)
    if not len(present):
        raise LabelError(
            "{name} holds no class in the exported part of the image; check its CRS and the EXTENT.",
            name=source.name,
        )
    classes = class_table(present.tolist(), known.names, known.colours)
    dtype = label_dtype(int(present.max()))
    objects = None
    if row.needs_objects:
        samples = regions(read, image.region, _ROWS_AT_ONCE, progress)
        objects = FeatureLabels(samples, plan, 0.0, None)
    labels = ClassRasterLabels(source.raster, reader, plan, source.name, dtype, objects)
    empty = FeatureStatistics if row.needs_objects else PixelStatistics
    return PreparedLabels(
        labels,
        replace(labels, regions=None),
        classes,
        dtype,
        LabelCounts(),
        empty.empty(len(classes.entries)),
    )


def _read_classes(reader: StripReader, source: ClassRasterSource, window: Window) -> np.ndarray:
    return class_values(reader.read(window), source.raster, source.name)


def _values_in(read: partial[np.ndarray], region: Window) -> np.ndarray:
    found = [np.zeros(0, dtype=np.int64)]
    for y in range(0, region.height, _ROWS_AT_ONCE):
        window = Window(0, y, region.width, min(_ROWS_AT_ONCE, region.height - y))
        found.append(present_values(read(window)).astype(np.int64))
    return np.unique(np.concatenate(found))

# SPDX-License-Identifier: GPL-2.0-or-later
"""Labels from a class raster."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import cast

import numpy as np

from ..dataset.label_statistics import FeatureStatistics, PixelStatistics
from ..errors import LabelError
from ..formats import FORMATS, Kind
from ..grid import Window
from ..inputs import ClassRasterSource, Inputs
from ..labels.burn import label_dtype
from ..labels.class_raster import class_values, present_values
from ..labels.classes import class_table
from ..labels.in_strips import ClassRasterLabels, FeatureLabels, LabelsInStrips
from ..labels.regions import regions
from ..labels.samples import LabelCounts
from ..labels.whole_chip import MajorityLabels
from ..lattice_plan import plan_chips
from ..plan import ChipPlan
from ..progress import Progress
from ..settings import Settings
from ..sources.data_parts import around, parts_near
from ..sources.raster import data_bounds
from ..sources.strip_reader import StripReader
from .prepared import PreparedLabels, named_for

# Rows of a class raster that are looked at together.
_ROWS_AT_ONCE = 512


def prepare_class_raster(settings: Settings, inputs: Inputs, progress: Progress) -> PreparedLabels:
    """Return the labels of a class raster as the format wants: pixels, regions, or classes of whole chips.

    Raises:
        LabelError: if it holds no class, or values no label can have.
    """
    source = cast(ClassRasterSource, inputs.labels)
    row = FORMATS[settings.metadata_format]
    plan = plan_chips(inputs.image.raster.grid, inputs.image.region, settings)
    reader = StripReader(source.raster, inputs.image.region, progress)
    read = partial(read_classes, reader, source)
    present = np.union1d(values_in(source, inputs.image.region, reader), np.array(inputs.class_names.values, np.int64))
    classes = class_table(present.tolist(), inputs.class_names.names, inputs.class_names.colours)
    dtype = label_dtype(int(present.max()))
    pixels = ClassRasterLabels(source.raster, reader, plan, source.name, dtype, None)
    labels: LabelsInStrips = pixels
    seeker: LabelsInStrips = pixels
    if row.labels_whole_chips:
        labels = MajorityLabels(pixels, present, row.kind is Kind.WHOLE_CHIP_MANY)
    elif row.kind in (Kind.OBJECTS, Kind.INSTANCES):
        bounds = data_bounds(source.raster, inputs.image.region)
        region = inputs.image.region if bounds is None else around(bounds)
        objects = _objects(read, region, plan, row.kind is Kind.INSTANCES, progress)
        labels = ClassRasterLabels(source.raster, reader, plan, source.name, dtype, objects)
        if settings.rotation_angle_deg:
            # The edge of a turned region may lie in a chip without a centre of its pixels.
            seeker = labels
    statistics = PixelStatistics if row.kind is Kind.CLASS_ARRAY else FeatureStatistics
    classes = named_for(row.naming, classes)
    return PreparedLabels(plan, labels, seeker, classes, dtype, LabelCounts(), statistics.empty(len(classes.entries)))


def read_classes(reader: StripReader, source: ClassRasterSource, window: Window) -> np.ndarray:
    """Return the class values of a window."""
    return class_values(reader.read(window), source.raster, source.name)


def values_in(source: ClassRasterSource, region: Window, reader: StripReader) -> np.ndarray:
    """Return the class values that occur in the exported part, ascending, int64.

    Args:
        source: the class raster, on the image's grid.
        region: the exported part.
        reader: reads the class raster.

    Raises:
        LabelError: if there is none.
    """
    bounds = data_bounds(source.raster, region)
    found = [np.zeros(0, dtype=np.int64)]
    for y in range(region.y, region.y_end, _ROWS_AT_ONCE):
        strip = Window(region.x, y, region.width, min(_ROWS_AT_ONCE, region.y_end - y))
        for window in [strip] if bounds is None else parts_near(bounds, strip, _ROWS_AT_ONCE):
            found.append(present_values(read_classes(reader, source, window)).astype(np.int64))
    present = np.unique(np.concatenate(found))
    if not len(present):
        raise LabelError(
            "{name} holds no class in the exported part of the image; check its CRS and the EXTENT.", name=source.name
        )
    return present


def _objects(
    read: Callable[[Window], np.ndarray], region: Window, plan: ChipPlan, has_instances: bool, progress: Progress
) -> FeatureLabels:
    samples = regions(read, region, _ROWS_AT_ONCE, progress)
    return FeatureLabels(samples, plan, 0.0, None, has_instances)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Labels from features."""

from __future__ import annotations

import numpy as np

from ..dataset.label_statistics import FeatureStatistics
from ..errors import LabelError, SettingsError
from ..feature_plan import plan_features
from ..formats import FORMATS, FormatRow, Kind
from ..inputs import ClassNames, ImageInput, Inputs
from ..labels.burn import label_dtype
from ..labels.class_raster import LARGEST_VALUE
from ..labels.classes import ClassTable, class_table
from ..labels.in_strips import FeatureLabels, LabelsInStrips
from ..labels.samples import FeatureSource, LabelCounts, Samples, prepare
from ..labels.whole_chip import CentredLabels
from ..lattice_plan import plan_chips
from ..plan import ChipPlan
from ..progress import Progress
from ..settings import Settings
from .prepared import PreparedLabels, named_for


def prepare_features(settings: Settings, inputs: Inputs, source: FeatureSource, progress: Progress) -> PreparedLabels:
    """Return the labels of features, on a lattice or centred on each feature as the format wants.

    Raises:
        LabelError: if there is nothing to label with, or values no label can have.
        SettingsError: if the settings do not fit the features.
    """
    row = FORMATS[settings.metadata_format]
    classes = classes_of(source, inputs.class_names, row.least_class_value)
    samples, counts = samples_of(source, inputs.image, row.needs_area, progress)
    raster, region = inputs.image.raster, inputs.image.region
    dtype = label_dtype(int(classes.values.max()))
    ratio = settings.min_overlap_ratio
    if row.labels_whole_chips:
        _check_has_area(settings, samples)
        bytes_per_pixel = raster.dtype.itemsize * len(raster.bands)
        plan = plan_features(raster.grid, region, samples, settings, bytes_per_pixel)
        centred = CentredLabels(samples, plan, ratio, row.kind is Kind.WHOLE_CHIP_MANY)
        return _prepared(plan, centred, row, classes, dtype, counts)
    lattice = plan_chips(raster.grid, region, settings)
    has_instances = row.kind is Kind.INSTANCES
    class_dtype = dtype if row.kind is Kind.CLASS_ARRAY else None
    labels = FeatureLabels(samples, lattice, ratio, class_dtype, has_instances)
    return _prepared(lattice, labels, row, classes, dtype, counts)


def classes_of(source: FeatureSource, known: ClassNames, least_value: int) -> ClassTable:
    """Return the table of all classes of the layer.

    Raises:
        LabelError: if there is no class, or a value that labels cannot have.
    """
    values = source.classes.values[~source.classes.is_null]
    if not len(values):
        raise LabelError(
            "{name} has no feature with a class value; fill in the class field or choose another.", name=source.name
        )
    if values.min() < least_value:
        raise LabelError(
            "{name} holds the class value {value}; in this METADATA_FORMAT class values must be {least} or more.",
            name=source.name,
            value=int(values.min()),
            least=least_value,
        )
    if values.max() > LARGEST_VALUE:
        raise LabelError(
            "{name} holds the class value {value}, more than labels can hold ({largest}).",
            name=source.name,
            value=int(values.max()),
            largest=LARGEST_VALUE,
        )
    return class_table(values.tolist(), {**source.classes.names, **known.names}, known.colours)


def samples_of(
    source: FeatureSource, image: ImageInput, needs_area: bool, progress: Progress
) -> tuple[Samples, LabelCounts]:
    """Return the features that meet the exported part of the image.

    Raises:
        LabelError: if there is none, or if they need an area and have none.
    """
    samples, counts = prepare(source, image.raster.grid, image.region, needs_area, progress)
    if not len(samples):
        raise LabelError(
            "No feature of {name} meets the image (of {features}: outside {outside}, not reprojectable "
            "{not_reprojected}, without class {null_class}, without geometry {empty}, without area {beyond_repair}); "
            "check the layer's CRS and the EXTENT.",
            name=source.name,
            features=counts.features,
            outside=counts.outside,
            not_reprojected=counts.not_reprojected,
            null_class=counts.null_class,
            empty=counts.empty,
            beyond_repair=counts.beyond_repair,
        )
    return samples, counts


def _prepared(
    plan: ChipPlan,
    labels: LabelsInStrips,
    row: FormatRow,
    classes: ClassTable,
    dtype: np.dtype,
    counts: LabelCounts,
) -> PreparedLabels:
    classes = named_for(row.naming, classes)
    empty = FeatureStatistics.empty(len(classes.entries))
    return PreparedLabels(plan, labels, labels, classes, dtype, counts, empty)


def _check_has_area(settings: Settings, samples: Samples) -> None:
    wants_area = settings.blacken_around_feature or not settings.fix_chip_size
    if wants_area and (samples.areas_px == 0).any():
        raise SettingsError(
            "INPUT_CLASS_DATA holds points or lines, which have no area; give a BUFFER_RADIUS to crop or blacken "
            "around them."
        )

# SPDX-License-Identifier: GPL-2.0-or-later
"""Labels of Panoptic_Segmentation: classes of all pixels from one source, instances from another."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import numpy as np

from ..dataset.label_statistics import FeatureStatistics, LabelStatistics, PixelStatistics
from ..errors import LabelError
from ..formats import Naming
from ..inputs import ClassNames, ClassRasterSource, Inputs
from ..labels.burn import label_dtype
from ..labels.classes import ClassTable, class_table
from ..labels.in_strips import ClassRasterLabels, FeatureLabels, LabelsInStrips
from ..labels.panoptic import IdRasterLabels, PanopticLabels
from ..labels.samples import FeatureSource, LabelCounts
from ..lattice_plan import plan_chips
from ..plan import ChipPlan
from ..progress import Progress
from ..settings import Settings
from ..sources.strip_reader import StripReader
from .class_raster import values_in
from .features import classes_of, samples_of
from .prepared import PreparedLabels, named_for

# The class of instances whose source knows no classes, if the semantic classes have it.
_ONE_CLASS = 1


def prepare_panoptic(settings: Settings, inputs: Inputs, progress: Progress) -> PreparedLabels:
    """Return the two sources as one.

    Raises:
        LabelError: if one is empty, or an instance class is not among the semantic classes.
    """
    plan = plan_chips(inputs.image.raster.grid, inputs.image.region, settings)
    semantic, classes, counts, statistics = _semantic(settings, inputs, plan, progress)
    instances, values, instance_counts = _instances(settings, inputs, plan, classes, progress)
    classes = named_for(Naming.FOLDERS, classes)
    instance_classes = ClassTable(tuple(entry for entry in classes.entries if entry.value in values))
    return PreparedLabels(
        plan,
        PanopticLabels(semantic, instances),
        semantic,
        classes,
        label_dtype(int(classes.values.max())),
        counts.merged(instance_counts),
        statistics.empty(len(classes.entries)),
        instance_classes,
    )


def _semantic(
    settings: Settings, inputs: Inputs, plan: ChipPlan, progress: Progress
) -> tuple[LabelsInStrips, ClassTable, LabelCounts, type[LabelStatistics]]:
    source = inputs.labels
    if isinstance(source, FeatureSource):
        classes = classes_of(source, inputs.class_names, least_value=1)
        samples, counts = samples_of(source, inputs.image, needs_area=True, progress=progress)
        dtype = label_dtype(int(classes.values.max()))
        labels: LabelsInStrips = FeatureLabels(samples, plan, settings.min_overlap_ratio, dtype)
        return labels, classes, counts, FeatureStatistics
    source = cast(ClassRasterSource, source)
    reader = StripReader(source.raster, inputs.image.region, progress)
    found = values_in(source, inputs.image.region, reader)
    present = np.union1d(found, np.array(inputs.class_names.values, np.int64))
    classes = class_table(present.tolist(), inputs.class_names.names, inputs.class_names.colours)
    dtype = label_dtype(int(present.max()))
    labels = ClassRasterLabels(source.raster, reader, plan, source.name, dtype, None)
    return labels, classes, LabelCounts(), PixelStatistics


def _instances(
    settings: Settings, inputs: Inputs, plan: ChipPlan, semantic: ClassTable, progress: Progress
) -> tuple[LabelsInStrips, set[int], LabelCounts]:
    """Return the instances, their class values, and what became of their features."""
    source = inputs.instances
    if isinstance(source, ClassRasterSource):
        reader = StripReader(source.raster, inputs.image.region, progress)
        values_in(source, inputs.image.region, reader)
        value = _one_class(semantic, source.name)
        return IdRasterLabels(source.raster, reader, plan, source.name, value), {value}, LabelCounts()
    source = cast(FeatureSource, source)
    samples, counts = samples_of(source, inputs.image, needs_area=True, progress=progress)
    if not source.has_classes:
        value = _one_class(semantic, source.name)
        samples = replace(samples, values=np.full(len(samples), value, dtype=np.int64))
        found = {value}
    else:
        found = set(classes_of(source, ClassNames(), least_value=1).values.tolist())
    strangers = sorted(found - set(semantic.values.tolist()))
    if strangers:
        raise LabelError(
            "{name} holds the class {value}, which is not among the classes of the semantic labels ({values}).",
            name=source.name,
            value=strangers[0],
            values=", ".join(map(str, semantic.values.tolist())),
        )
    return FeatureLabels(samples, plan, settings.min_overlap_ratio, None, has_instances=True), found, counts


def _one_class(semantic: ClassTable, name: str) -> int:
    """Return the class of instances without classes: 1, or the only one there is."""
    values = semantic.values.tolist()
    if _ONE_CLASS in values:
        return _ONE_CLASS
    if len(values) == 1:
        return int(values[0])
    raise LabelError(
        "{name} knows no classes, and the semantic labels have several ({values}) but not 1; give an "
        "INSTANCE_CLASS_VALUE_FIELD.",
        name=name,
        values=", ".join(map(str, values)),
    )

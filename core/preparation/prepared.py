# SPDX-License-Identifier: GPL-2.0-or-later
"""What the preparation of labels yields."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..dataset.label_statistics import LabelStatistics
from ..formats import Naming
from ..labels.classes import ClassTable
from ..labels.folder_names import with_folder_names, without_commas
from ..labels.in_strips import LabelsInStrips
from ..labels.samples import LabelCounts
from ..plan import ChipPlan

NO_CLASS_DTYPE = np.dtype(np.uint8)


@dataclass(frozen=True)
class PreparedLabels:
    """Labels ready for the strips of a plan."""

    plan: ChipPlan
    in_strips: LabelsInStrips
    seeker: LabelsInStrips
    """the same, with no more than it takes to see whether a chip has labels"""
    classes: ClassTable
    class_dtype: np.dtype
    counts: LabelCounts
    statistics: LabelStatistics
    """of no chip yet"""
    instance_classes: ClassTable = ClassTable(())
    """of Panoptic_Segmentation"""

    def with_classes(self, classes: ClassTable) -> PreparedLabels:
        """Return the same labels counted in a table that may hold further classes."""
        statistics = type(self.statistics).empty(len(classes.entries))
        instance_values = {entry.value for entry in self.instance_classes.entries}
        instance_classes = ClassTable(tuple(entry for entry in classes.entries if entry.value in instance_values))
        return replace(self, classes=classes, statistics=statistics, instance_classes=instance_classes)


def named_for(naming: Naming, classes: ClassTable) -> ClassTable:
    """Return the table with names that the label format can use."""
    if naming is Naming.FOLDERS:
        return with_folder_names(classes)
    return without_commas(classes) if naming is Naming.LISTS else classes

# SPDX-License-Identifier: GPL-2.0-or-later
"""The closing lines of an export: what was written, what was left out and why."""

from __future__ import annotations

from ..core.errors import Message
from ..core.export import Summary
from ..core.plan import Fate
from ..core.progress import Progress

_POSITIONS = {
    Fate.NO_LABEL: "{count} chip positions have no label and were left out.",
    Fate.NODATA: "{count} chip positions have too little data and were left out.",
    Fate.EDGE: "{count} chips would reach past the image and were left out.",
}
_FEATURES = {
    "null_class": "{count} features have no class and were left out.",
    "empty": "{count} features have no geometry and were left out.",
    "repaired": "{count} features had an invalid geometry, which was repaired.",
    "beyond_repair": "{count} features have a geometry without area and were left out.",
    "not_reprojected": "{count} features cannot be brought to the image's CRS and were left out.",
    "outside": "{count} features lie outside the exported part of the image.",
}


def tell_summary(run: Summary, folder: str, progress: Progress) -> None:
    """Write the closing lines to the log."""
    if run.cancelled:
        progress.warning(
            Message("Cancelled; the {chips} chips that were finished are a valid dataset.", chips=run.chips)
        )
    progress.info(
        Message(
            "{chips} chips were written, {labelled} of them with labels, {objects} objects in all: {folder}",
            chips=run.chips,
            labelled=run.labelled_chips,
            objects=run.objects,
            folder=folder,
        )
    )
    for fate, template in _POSITIONS.items():
        if run.left_out[fate]:
            progress.info(Message(template, count=run.left_out[fate]))
    for name, template in _FEATURES.items():
        count = getattr(run.features, name)
        if count:
            progress.info(Message(template, count=count))
    progress.info(Message("To add to this dataset, set START_INDEX to {index} or more.", index=run.next_index))

# SPDX-License-Identifier: GPL-2.0-or-later
"""The closing lines of an export: what was written, what was left out and why."""

from __future__ import annotations

from ..core.counted import counted
from ..core.errors import Message
from ..core.export import Summary
from ..core.plan import Fate
from ..core.progress import Progress

_POSITIONS = {
    Fate.NO_LABEL: "Chip positions left out, no label: {count}.",
    Fate.NODATA: "Chip positions left out, too little data: {count}.",
    Fate.OUTSIDE_MASK: "Chip positions left out, not wholly inside the mask: {count}.",
    Fate.EDGE: "Chip positions left out, reaching past the image: {count}.",
}
_FEATURES = {
    "null_class": "Features left out, no class: {count}.",
    "empty": "Features left out, no geometry: {count}.",
    "beyond_repair": "Features left out, geometry without area: {count}.",
    "not_reprojected": "Features left out, cannot be brought to the image's CRS: {count}.",
    "outside": "Features outside the exported part of the image: {count}.",
    "repaired": "Features whose invalid geometry was repaired: {count}.",
}


def tell_summary(run: Summary, folder: str, progress: Progress) -> None:
    """Write the closing lines to the log."""
    if run.cancelled:
        progress.warning(
            counted(
                run.chips,
                "Cancelled; the one chip that was finished is a valid dataset. Run it again with the same parameters "
                "to go on.",
                "Cancelled; the {count} chips that were finished are a valid dataset. Run it again with the same "
                "parameters to go on.",
            )
        )
    if run.resumed_chips:
        progress.info(
            counted(
                run.resumed_chips,
                "An unfinished run went on: {count} of the chips was there already.",
                "An unfinished run went on: {count} of the chips were there already.",
            )
        )
    progress.info(
        Message(
            "Chips written: {chips}; with labels: {labelled}; objects: {objects}; folder: {folder}",
            chips=run.chips,
            labelled=run.labelled_chips,
            objects=run.objects,
            folder=folder,
        )
    )
    tell_left_out(run, progress)
    progress.info(Message("To add to this dataset, set START_INDEX to {index} or more.", index=run.next_index))


def tell_left_out(run: Summary, progress: Progress) -> None:
    """Write to the log which positions and features are left out, by reason."""
    for fate, template in _POSITIONS.items():
        if run.left_out[fate]:
            progress.info(Message(template, count=run.left_out[fate]))
    for name, template in _FEATURES.items():
        count = getattr(run.features, name)
        if count:
            progress.info(Message(template, count=count))

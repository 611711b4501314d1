# SPDX-License-Identifier: GPL-2.0-or-later
"""What a collection adds up to: sums of items, items left out, the number of rasters."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path

from .dataset import esri_json
from .dataset.index_files import MODEL_FILE, STATISTICS_FILE
from .errors import ChipsmithError, LabelError, Message
from .export import Summary
from .files import write_file
from .labels.samples import LabelCounts
from .plan import Fate
from .progress import Progress

_RASTERS_KEYS = ("InputRastersProps", "InputRastersProps2")


@dataclass
class Left:
    """Items that were left out, by the reason's template, in order."""

    items: int
    """of the whole collection"""
    reasons: dict[str, list[tuple[str, ChipsmithError]]] = field(default_factory=dict)

    def add(self, item: str, error: ChipsmithError) -> None:
        """Enter an item."""
        self.reasons.setdefault(error.message.template, []).append((item, error))

    @property
    def count(self) -> int:
        """Number of items left out."""
        return sum(map(len, self.reasons.values()))

    def tell(self, progress: Progress) -> None:
        """Say how many items were left out for each reason, and the first one's."""
        for left in self.reasons.values():
            item, error = left[0]
            template = "Items left out: {count} of {items}, the first being {item}: {reason}"
            progress.warning(Message(template, count=len(left), items=self.items, item=item, reason=error.message))

    def as_error(self) -> ChipsmithError:
        """Return why there is no chip: the reason if all items have the same, else what can be done."""
        if len(self.reasons) == 1:
            return next(iter(self.reasons.values()))[0][1]
        return LabelError(
            "No chip was written: none of the {items} items could be cut; check the labels' CRS and the EXTENT.",
            items=self.items,
        )


def added(total: Summary, own: Summary) -> Summary:
    """Return the sums of the items so far and of a further one."""
    fates = {**total.left_out, **own.left_out}
    return replace(
        total,
        chips=total.chips + own.chips,
        labelled_chips=total.labelled_chips + own.labelled_chips,
        objects=total.objects + own.objects,
        next_index=own.next_index,
        left_out={fate: total.left_out.get(fate, 0) + own.left_out.get(fate, 0) for fate in fates},
        features=_features(total.features, own.features),
        cancelled=own.cancelled,
        resumed_chips=total.resumed_chips + own.resumed_chips,
    )


def rasters_in(statistics: str) -> int:
    """Return from how many rasters the chips of a dataset come, as the text of its statistics file says; else 0."""
    try:
        return int(json.loads(statistics)[_RASTERS_KEYS[0]]["RasterCount"])
    except (ValueError, KeyError, TypeError):
        return 0


def say_rasters(folder: Path, count: int) -> None:
    """Write into the index files of a dataset from how many rasters its chips come.

    Raises:
        OutputError: if they cannot be written.
    """
    for name in (STATISTICS_FILE, MODEL_FILE):
        value = json.loads((folder / name).read_text(encoding="utf-8"))
        for key in _RASTERS_KEYS:
            if key in value:
                value[key]["RasterCount"] = count
        write_file(str(folder / name), esri_json.encode(value))


def unlabelled(chips: int, next_index: int) -> Summary:
    """Return the summary of chips without any label."""
    left_out: dict[Fate, int] = {fate: 0 for fate in Fate if fate is not Fate.WRITTEN}
    return Summary(chips, 0, 0, next_index, left_out, LabelCounts(), False)


def _features(total: LabelCounts, own: LabelCounts) -> LabelCounts:
    """Return the counts of one layer over several items: a feature is outside if it meets none.

    A feature that meets several items is taken for several, so that `outside` may be too small.
    """
    if not (total.features and own.features):
        return total if total.features else own
    lost = own.null_class + own.empty + own.beyond_repair + own.not_reprojected
    met = own.features - lost - own.outside
    return replace(
        total,
        not_reprojected=min(total.not_reprojected, own.not_reprojected),
        outside=max(0, total.outside - met),
    )

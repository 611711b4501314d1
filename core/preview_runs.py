# SPDX-License-Identifier: GPL-2.0-or-later
"""Previews of runs that consist of several exports: collections item by item, the sides of CycleGAN."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from .collection import CollectionItem, InputsOf, usable_items
from .collection_classes import with_classes_of_all
from .collection_counts import Left, added
from .cyclegan import SIDES
from .errors import LabelError, SettingsError
from .estimate import NOTHING, Estimate
from .inputs import ImageInput, Inputs
from .preview import Preview, preview
from .progress import PartOfProgress, Progress
from .settings import Settings
from .summary import Summary


@dataclass
class PreviewTotal:
    """The sums over the exports of a run."""

    summary: Summary | None = None
    estimate: Estimate | None = NOTHING
    """None if it is not known of one of them"""
    is_nodata_known: bool = True
    counts_pixels: bool = False
    classes: dict[str, tuple[int, int]] = field(default_factory=dict)
    """labels and chips with such, by class name"""

    def add(self, own: Preview) -> None:
        """Add an export."""
        self.summary = own.summary if self.summary is None else added(self.summary, own.summary)
        before, further = self.estimate, own.estimate
        self.estimate = None if before is None or further is None else before.plus(further)
        self.is_nodata_known &= own.is_nodata_known
        self.counts_pixels |= own.counts_pixels
        for view in own.views:
            per_class = zip(own.class_names, *view.labels.per_class(len(own.class_names)))
            for name, labels, chips in per_class:
                there = self.classes.get(name, (0, 0))
                self.classes[name] = (there[0] + int(labels), there[1] + int(chips))


OnPart = Callable[[str, Preview, float], None]
"""told of each export: name of item or side, what it would do, its share of all pixels"""


def preview_items(
    settings: Settings,
    items: Sequence[CollectionItem],
    inputs_of: InputsOf,
    progress: Progress,
    reads_nodata: bool,
    workers: int,
    on_part: OnPart,
) -> PreviewTotal:
    """Preview the items of a collection, each on its own grid, with one numbering.

    Raises:
        ChipsmithError: if none can be cut.
    """
    left, total = Left(len(items)), PreviewTotal()
    usable = usable_items(items, left, progress)
    inputs_of = with_classes_of_all(settings, [item.open for item, _ in usable], inputs_of, progress)
    pixels, begun, next_index = sum(size for _, size in usable), 0, settings.start_index
    for item, size in usable:
        here = PartOfProgress(progress, begun / pixels, (begun + size) / pixels)
        begun += size
        try:
            own = preview(
                replace(settings, start_index=next_index), inputs_of(item.open()), here, reads_nodata, workers
            )
        except (LabelError, SettingsError) as error:
            left.add(item.name, error)
            continue
        next_index = own.summary.next_index
        total.add(own)
        on_part(item.name, own, size / pixels)
    left.tell(progress)
    if total.summary is None:
        raise left.as_error()
    return total


def preview_sides(
    settings: Settings,
    images: tuple[ImageInput, ImageInput],
    progress: Progress,
    reads_nodata: bool,
    workers: int,
    on_part: OnPart,
) -> PreviewTotal:
    """Preview both sides of CycleGAN.

    Raises:
        ChipsmithError: if one is impossible.
    """
    total = PreviewTotal()
    ends = []
    for side, image, start in zip(SIDES, images, (0.0, 0.5)):
        own = preview(settings, Inputs(image), PartOfProgress(progress, start, start + 0.5), reads_nodata, workers)
        total.add(own)
        ends.append(own.summary.next_index)
        on_part(side, own, 0.5)
    if total.summary is not None:
        total.summary = replace(total.summary, next_index=max(ends))
    return total


def preview_one(
    settings: Settings, inputs: Inputs, progress: Progress, reads_nodata: bool, workers: int, on_part: OnPart
) -> PreviewTotal:
    """Preview the export of one image; its name is left to the caller.

    Raises:
        ChipsmithError: if it is impossible.
    """
    total = PreviewTotal()
    own = preview(settings, inputs, progress, reads_nodata, workers)
    total.add(own)
    on_part("", own, 1.0)
    return total

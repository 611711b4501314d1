# SPDX-License-Identifier: GPL-2.0-or-later
"""A collection cut item by item, each on its own grid, into one dataset with one numbering.

Every item is an export that adds to the dataset of those before. An item that cannot be cut
(no label meets it, no tile fits, it lies outside the EXTENT) is left out and said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial, reduce
from pathlib import Path
from typing import Any

from .collection_classes import with_classes_of_all
from .collection_counts import Left, added, rasters_in, say_rasters, unlabelled
from .collection_stretch import scales_of_all
from .counted import bands_text, template_for
from .dataset.index_files import STATISTICS_FILE
from .errors import CancelledError, LabelError, SettingsError
from .export import ChipNote, Summary, export
from .formats import FORMATS
from .gdal_cache import small_cache
from .inputs import ImageInput, Inputs
from .ledger import ONLY_PART, Ledger
from .progress import PartOfProgress, Progress, stop_if_cancelled
from .run_record import RunRecord
from .settings import Settings
from .sources.raster import Raster
from .stretching import Scale


@dataclass(frozen=True)
class CollectionItem:
    """An item of a collection; it is opened whenever it is needed, so that few files are open at a time."""

    name: str
    """what the user calls it, for messages and footprints"""
    open: Callable[[], ImageInput]


@dataclass(frozen=True)
class CollectionSummary:
    """What a run did, over all items."""

    total: Summary
    chips: tuple[tuple[str, int], ...]
    """name and chips of each item that has any, in the order of numbers"""
    left_out: int
    """items without a chip because of what they are"""


InputsOf = Callable[[ImageInput], Inputs]
_UNUSABLE = (LabelError, SettingsError)


@small_cache()
def export_items(
    settings: Settings,
    items: Sequence[CollectionItem],
    inputs_of: InputsOf,
    folder: Path,
    progress: Progress,
    workers: int = 1,
    provenance: Mapping[str, Any] | None = None,
    on_chip: Callable[[str, ChipNote], None] | None = None,
    sources: str = "",
    keeps_record: bool = False,
) -> CollectionSummary:
    """Cut and write the chips of all items. An unfinished run goes on.

    Args:
        settings: the choices; START_INDEX is that of the first chip of all.
        items: in the order in which their chips are numbered.
        inputs_of: what goes with an image: labels on its grid, names of classes, further image, mask.
        folder: root of the dataset; made if missing, added to if it holds one.
        progress: told how far it is, asked for cancel.
        workers: threads that write chips.
        provenance: further facts for the record of each item's run.
        on_chip: told of every chip, with the name of its item.
        sources: what tells the sources from others, to know an unfinished run again.
        keeps_record: leave the record of a finished run there; the caller has more to do and removes it with `forget`.

    Raises:
        ChipsmithError: one sentence, if the run is impossible or failed; chips of items before it stay valid.
    """
    left = Left(len(items))
    usable = usable_items(items, left, progress)
    inputs_of = with_classes_of_all(settings, [item.open for item, _ in usable], inputs_of, progress)
    record = RunRecord(folder)
    first = Ledger(folder, record, record.first_part(ONLY_PART))
    first.check(settings, sources)
    is_new = first.base() is None
    rasters_before = rasters_in(first.base_texts().get(STATISTICS_FILE, ""))
    measuring, progress = PartOfProgress(progress, 0.0, 0.2), PartOfProgress(progress, 0.2, 1.0)
    scales = scales_of_all(settings, [item.open for item, _ in usable], inputs_of, is_new, measuring)
    run = _Run(settings, inputs_of, folder, workers, dict(provenance or {}), on_chip, scales, sources, record)
    done: list[tuple[str, Summary]] = []
    try:
        for name, own in _each(run, usable, left, progress):
            done.append((name, own))
    except CancelledError:
        if not done:
            raise
        done.append(("", replace(unlabelled(0, done[-1][1].next_index), cancelled=True)))
    finally:
        record.close()
        chips = tuple((name, own.chips) for name, own in done if own.chips)
        if chips:
            say_rasters(folder, rasters_before + len(chips))
    left.tell(progress)
    if not done:
        raise left.as_error()
    total = reduce(added, (own for _, own in done))
    lacks_labels = _lacks_labels(settings, total)
    if not total.cancelled:
        record.end(keeps_record and not lacks_labels)
    if lacks_labels:
        raise _no_labels(total)
    return CollectionSummary(total, chips, left.count)


def _each(
    run: _Run, usable: Sequence[tuple[CollectionItem, int]], left: Left, progress: Progress
) -> Iterator[tuple[str, Summary]]:
    """Cut item after item; yield the name of each that gave chips, and what was done."""
    pixels, begun, next_index = sum(size for _, size in usable), 0, run.settings.start_index
    is_told = False
    for number, (item, size) in enumerate(usable):
        here = PartOfProgress(progress, begun / pixels, (begun + size) / pixels)
        begun += size
        try:
            own = run.export(item, str(number), next_index, here, 0.0 if is_told else size / pixels)
        except _UNUSABLE as error:
            left.add(item.name, error)
            continue
        next_index, is_told = own.next_index, True
        yield item.name, own
        if own.cancelled:
            return


@dataclass(frozen=True)
class _Run:
    """What the exports of all items share."""

    settings: Settings
    inputs_of: InputsOf
    folder: Path
    workers: int
    provenance: dict[str, Any]
    on_chip: Callable[[str, ChipNote], None] | None
    scales: tuple[Scale, ...]
    """how images are stretched in a new dataset"""
    sources: str
    record: RunRecord

    def export(self, item: CollectionItem, part: str, start_index: int, progress: Progress, share: float) -> Summary:
        """Cut one item; chips in which no label was found are no error, for other items may have some."""
        stop_if_cancelled(progress)
        inputs = self.inputs_of(item.open())
        return export(
            replace(self.settings, start_index=start_index),
            inputs.image,
            inputs.labels,
            self.folder,
            progress,
            self.workers,
            inputs.class_names,
            {**self.provenance, "Item": item.name},
            inputs.second,
            inputs.instances,
            inputs.mask,
            None if self.on_chip is None else partial(self.on_chip, item.name),
            needs_label=False,
            scales=self.scales,
            sources=self.sources,
            part_of=Ledger(self.folder, self.record, part),
            share_of_whole=share,
        )


def usable_items(items: Sequence[CollectionItem], left: Left, progress: Progress) -> list[tuple[CollectionItem, int]]:
    """Return the items that can be opened, and the pixels to cut of each.

    Raises:
        SettingsError: if two differ in bands or pixel type.
    """
    usable: list[tuple[CollectionItem, int]] = []
    first: tuple[CollectionItem, Raster] | None = None
    for item in items:
        stop_if_cancelled(progress)
        try:
            image = item.open()
        except _UNUSABLE as error:
            left.add(item.name, error)
            continue
        first = first or (item, image.raster)
        _check_alike(item.name, image.raster, first[0].name, first[1])
        usable.append((item, image.region.width * image.region.height))
    return usable


def _check_alike(name: str, raster: Raster, first_name: str, first: Raster) -> None:
    if (len(raster.bands), raster.dtype) != (len(first.bands), first.dtype):
        raise SettingsError(
            "{name} has {bands} of {dtype}, but {first} has {first_bands} of {first_dtype}; choose items with "
            "the same bands and pixel type.",
            name=name,
            bands=bands_text(len(raster.bands)),
            dtype=raster.dtype.name,
            first=first_name,
            first_bands=bands_text(len(first.bands)),
            first_dtype=first.dtype.name,
        )


def _lacks_labels(settings: Settings, total: Summary) -> bool:
    """Return True if a whole run of a format with labels has none."""
    return FORMATS[settings.metadata_format].has_labels and total.labelled_chips == 0 and not total.cancelled


def _no_labels(total: Summary) -> LabelError:
    return LabelError(
        template_for(
            total.chips,
            "The only chip that was written has no label; check the labels' CRS, the EXTENT, BUFFER_RADIUS and "
            "MIN_POLYGON_OVERLAP_RATIO.",
            "{chips} chips were written, but not one has a label; check the labels' CRS, the EXTENT, BUFFER_RADIUS and "
            "MIN_POLYGON_OVERLAP_RATIO.",
        ),
        chips=total.chips,
    )

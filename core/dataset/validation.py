# SPDX-License-Identifier: GPL-2.0-or-later
"""Is a dataset whole, and will trainers read it? (spec: "4. Consumer contract")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Callable

from ..errors import SourceError
from ..parallel import in_order
from ..progress import PartOfProgress, Progress, stop_if_cancelled
from .checks.bands import check_bands
from .checks.chips import ChipChecker
from .checks.counts import Counts
from .checks.findings import Finding, Tally
from .checks.index import DOMAINS, Index, read_index
from .checks.kinds import Kind, Severity
from .checks.listed_files import ListedFiles
from .checks.map_lines import MapLines
from .checks.scope import Classes, Outcome
from .checks.totals import check_totals
from .index_files import MAP_FILE, MODEL_FILE, STATISTICS_FILE
from .state_file import UNFINISHED_FILE

__all__ = ["ClassCount", "Finding", "Kind", "Report", "Severity", "dataset_folders", "validate_dataset"]

_INDEX_FILES = (MODEL_FILE, STATISTICS_FILE, MAP_FILE)
# Chips that a thread takes at a time.
_GROUP = 32


@dataclass(frozen=True)
class ClassCount:
    """What the files hold of one class."""

    value: int
    name: str
    chips: int
    """chips that show it"""
    objects: int
    """boxes, instances, or labelled tiles"""
    pixels: int
    """pixels of class rasters"""


@dataclass(frozen=True)
class Report:
    """What was found."""

    folder: Path
    metadata_format: str
    """as the dataset calls it; empty if it does not say"""
    chips: int
    labelled_chips: int
    objects: int
    """boxes, instances, or labels of tiles; classified pixels if the labels are rasters of class values"""
    classes: tuple[ClassCount, ...]
    findings: tuple[Finding, ...]
    """errors first; in the same order whenever the dataset is the same"""

    @property
    def is_valid(self) -> bool:
        """True without errors."""
        return self.error_count == 0

    @property
    def error_count(self) -> int:
        """How many errors there are, each occurrence counted."""
        return self._count(Severity.ERROR)

    @property
    def warning_count(self) -> int:
        """How many warnings there are, each occurrence counted."""
        return self._count(Severity.WARNING)

    def _count(self, severity: Severity) -> int:
        return sum(finding.count for finding in self.findings if finding.severity is severity)


def dataset_folders(folder: Path) -> tuple[Path, ...]:
    """Return the folder of the dataset, or both if it is a CycleGAN dataset.

    Raises:
        SourceError: if there is no dataset.
    """
    if _holds_index(folder):
        return (folder,)
    domains = tuple(folder / name for name in DOMAINS)
    if any(map(_holds_index, domains)):
        return domains
    raise SourceError(
        "{folder} is not a dataset: it holds none of {names}; choose the folder of a finished export.",
        folder=folder,
        names=", ".join(_INDEX_FILES),
    )


def validate_dataset(
    folder: Path, progress: Progress, workers: int = 1, decode_images: bool = True, is_running: bool = False
) -> Report:
    """Check a dataset of any tool that follows the layout; nothing in it is changed.

    Args:
        folder: of the dataset.
        progress: told how far it is, asked for cancel.
        workers: threads that look at chips; the report does not depend on it.
        decode_images: decode all pixels of images; if not, only their size and type are looked at.
        is_running: the run that wrote it asks, and its record is no finding.

    Raises:
        SourceError: if there is no dataset in `folder`.
        CancelledError: if the user asked to stop.
    """
    folders = dataset_folders(folder)
    tally, counts = Tally(), Counts()
    if not is_running and (folder / UNFINISHED_FILE).exists():
        tally.add(Kind.UNFINISHED, UNFINISHED_FILE)
    indices = []
    for number, part in enumerate(folders):
        prefix = f"{part.name}/" if len(folders) > 1 else ""
        share = PartOfProgress(progress, number / len(folders), (number + 1) / len(folders))
        own, index = Tally(), read_index(part, prefix, tally)
        counts.add(_check_part(index, own, share, workers, decode_images))
        tally.merge(own)
        indices.append(index)
    progress.report(1.0)
    return Report(
        folder=folder,
        metadata_format=indices[0].metadata_format,
        chips=counts.chips,
        labelled_chips=counts.labelled,
        objects=sum(counts.objects.values()) or sum(counts.pixels.values()),
        classes=tuple(_class_counts(indices[0], counts)),
        findings=tuple(tally.findings()),
    )


def _holds_index(folder: Path) -> bool:
    return any((folder / name).is_file() for name in _INDEX_FILES)


def _check_part(index: Index, tally: Tally, progress: Progress, workers: int, decode_images: bool) -> Counts:
    """Check the chips of one dataset, then what they add up to."""
    counts, listed, lines = Counts(), ListedFiles(index), MapLines(index, tally)
    checker = ChipChecker(index, Classes.of(index), decode_images, progress)
    for outcome in in_order(_jobs(checker, lines, listed), workers):
        stop_if_cancelled(progress)
        counts.add(outcome.counts)
        tally.merge(outcome.tally)
        progress.report(0.9 * lines.fraction)
    listed.check(MapLines(index, Tally()), progress, tally)
    check_bands(index, counts, tally)
    check_totals(index, counts, listed.largest_number, tally)
    return counts


def _jobs(checker: ChipChecker, lines: MapLines, listed: ListedFiles) -> Iterator[Callable[[], Outcome]]:
    chips = iter(lines)
    while group := list(islice(chips, _GROUP)):
        for line in group:
            listed.add(line)
        yield partial(checker.check, group, lines.label_suffix)


def _class_counts(index: Index, counts: Counts) -> Iterator[ClassCount]:
    for entry in dict.fromkeys((*index.classes, *index.instance_classes)):
        chips = counts.chips_of_class[entry.value] or counts.instance_chips[entry.value]
        yield ClassCount(entry.value, entry.name, chips, counts.objects[entry.value], counts.pixels[entry.value])

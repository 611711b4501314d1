# SPDX-License-Identifier: GPL-2.0-or-later
"""All that a report shows, before it is put into words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..crs import Transform, transform_between
from ..dataset.reading import Dataset, read_parts
from ..dataset.validation import ClassCount, Report
from ..labels.classes import Colour, class_table
from ..progress import PartOfProgress, Progress
from .band_values import BandValues, band_values
from .chip_map import MapUnits, units_of
from .chosen_chips import choose
from .cut_regions import cut_regions
from .facts import RunFacts
from .ground import Ground, ground_of
from .index import IndexFigures, read_figures
from .lone_files import lone_files
from .pictures import Picture, draw_pictures
from .seen_chips import Sample, see_chips

_MOST_PICTURES = 24

PIXEL_LABELS = "Classified_Tiles"
INSTANCE_LABELS = ("RCNN_Masks", "Panoptic_Segmentation")
BOX_LABELS = ("KITTI_rectangles", "PASCAL_VOC_rectangles")
NO_LABELS = ("Export_Tiles", "CycleGAN")


@dataclass(frozen=True)
class ClassRow:
    """One class over the whole dataset."""

    count: ClassCount
    name: str
    """as the user knows it"""
    colour: Colour
    area_map: float | None
    """in squared units of the chips' CRS"""


@dataclass(frozen=True)
class Part:
    """One dataset: the only one, or a side of CycleGAN."""

    dataset: Dataset
    figures: IndexFigures
    sample: Sample
    pictures: tuple[Picture, ...]
    values: tuple[BandValues | None, ...]
    """of the image, and of the second one if there is one"""

    @cached_property
    def ground(self) -> Ground | None:
        """The scale of the map at the chips; None if it is not known."""
        return ground_of(self.sample.chips)

    @property
    def units(self) -> MapUnits:
        """The units of the first chip's CRS."""
        return units_of(next((chip.crs_wkt for chip in self.sample.chips if chip.corners_map is not None), ""))


@dataclass(frozen=True)
class Content:
    """All that a report shows."""

    name: str
    """of the dataset's folder"""
    check: Report
    run: RunFacts
    parts: tuple[Part, ...]
    classes: tuple[ClassRow, ...]
    transforms: Callable[[str, str], Transform]

    @property
    def metadata_format(self) -> str:
        """As trainers know it."""
        return "CycleGAN" if len(self.parts) > 1 else self.parts[0].dataset.metadata_format

    @property
    def has_labels(self) -> bool:
        """True if the format has labels."""
        return self.metadata_format not in NO_LABELS

    @property
    def names(self) -> dict[int, str]:
        """Names of classes by value."""
        return {row.count.value: row.name for row in self.classes}

    @property
    def colours(self) -> dict[int, Colour]:
        """Colours of classes by value."""
        return {row.count.value: row.colour for row in self.classes}


def gather(
    folder: Path,
    check: Report,
    run: RunFacts,
    progress: Progress,
    workers: int = 1,
    transforms: Callable[[str, str], Transform] = transform_between,
) -> Content:
    """Read what a report shows; no more than some thousand chips are opened, however many there are.

    Args:
        folder: of a dataset of any tool.
        check: of the same folder, which has counted all labels.
        run: what is known of the run.
        progress: told how far it is, asked for cancel.
        workers: threads that read chips; the result does not depend on it.
        transforms: brings chips of another CRS onto the map of the first.

    Raises:
        SourceError: if an index file is missing or broken.
        CancelledError: if the user asked to stop.
    """
    datasets = read_parts(folder)
    figures = [read_figures(dataset.folder) for dataset in datasets]
    classes = _classes(datasets, figures, check)
    colours = {row.count.value: row.colour for row in classes}
    parts = []
    for number, (dataset, own) in enumerate(zip(datasets, figures)):
        here = PartOfProgress(progress, number / len(datasets), (number + 1) / len(datasets))
        sample = see_chips(dataset, here, workers, cut_regions(own.runs))
        is_pair = any(chip.files.image2 is not None for chip in sample.chips[:1])
        shown = choose(sample.chips, _MOST_PICTURES // (2 if is_pair else len(datasets)))
        with lone_files():
            values = [band_values(sample.chips)]
            if is_pair:
                values.append(band_values(sample.chips, is_second=True))
            pictures = draw_pictures(dataset, shown, colours)
        parts.append(Part(dataset, own, sample, tuple(pictures), tuple(values)))
    return Content(folder.resolve().name, check, run, tuple(parts), classes, transforms)


def _classes(datasets: tuple[Dataset, ...], figures: list[IndexFigures], check: Report) -> tuple[ClassRow, ...]:
    """Return the classes in the order of the dataset; those without a colour get one."""
    entries = [entry for dataset in datasets for entry in (*dataset.instance_classes, *dataset.classes)]
    coloured = class_table(
        [entry.value for entry in entries], {}, {entry.value: entry.colour for entry in entries if entry.colour}
    )
    colours = {entry.value: entry.colour for entry in coloured.entries}
    once: dict[int, ClassCount] = {}
    for count in check.classes:
        once.setdefault(count.value, count)
    return tuple(
        ClassRow(
            count,
            figures[0].real_names.get(value, count.name),
            colours.get(value, (128, 128, 128)),
            figures[0].areas_map.get(value),
        )
        for value, count in once.items()
    )

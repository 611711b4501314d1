# SPDX-License-Identifier: GPL-2.0-or-later
"""A picture of some chips of a dataset with their labels, to see whether the labels are right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..errors import SourceError
from ..files import output_errors
from ..labels.classes import ClassTable, class_table
from ..sources.raster import valid_pixels
from .annotations import Annotations, read_annotations
from .chip_files import ChipFiles
from .label_files import open_chip
from .reading import Dataset, read_parts
from .sheet.display import shown_bands, stretch_of
from .sheet.head import Header
from .sheet.page import Tile, draw_page

# So many chips are looked at for each that is shown.
_CANDIDATES_PER_CHIP = 32


@dataclass(frozen=True)
class _Chosen:
    """A chip that goes on the sheet."""

    dataset: Dataset
    files: ChipFiles
    annotations: Annotations


def draw_contact_sheet(folder: Path, target: Path, max_chips: int = 24) -> None:
    """Draw chips of the dataset in `folder`, each with its labels over it.

    The chips are spread over the dataset; those with labels go first.

    Args:
        folder: of a finished dataset, of any tool.
        target: the PNG file to write.
        max_chips: draw at most this many.

    Raises:
        SourceError: if the dataset is not whole or a chip cannot be read.
        LabelError: if a label file holds what no label can be.
        OutputError: if `target` cannot be written.
    """
    parts = read_parts(folder)
    chosen: list[_Chosen] = []
    for index, dataset in enumerate(parts):
        wanted = max_chips // len(parts) + (index < max_chips % len(parts))
        chosen += _choose(dataset, wanted)
    if not chosen:
        raise SourceError("{folder} lists no chips; export the dataset again.", folder=folder)
    classes = _classes(parts)
    image = draw_page(_header(folder, parts, len(chosen)), _tiles(chosen), classes)
    with output_errors(str(target)):
        image.save(str(target), "PNG")


def _choose(dataset: Dataset, wanted: int) -> list[_Chosen]:
    """Return chips in the order of the dataset: with labels as far as there are any, evenly spread."""
    step = max(1, dataset.count_chips() // max(1, wanted * _CANDIDATES_PER_CHIP))
    candidates = [_Chosen(dataset, files, read_annotations(dataset, files)) for files in dataset.chips(step)]
    labelled = [index for index, chip in enumerate(candidates) if not chip.annotations.is_empty]
    empty = [index for index, chip in enumerate(candidates) if chip.annotations.is_empty]
    indices = _evenly(labelled, wanted)
    indices += _evenly(empty, wanted - len(indices))
    return [candidates[index] for index in sorted(indices)]


def _evenly(items: Sequence[int], wanted: int) -> list[int]:
    if len(items) <= wanted:
        return list(items)
    # the middle of each of `wanted` equal parts
    return [items[int((part + 0.5) * len(items) / wanted)] for part in range(wanted)]


def _tiles(chosen: Sequence[_Chosen]) -> list[Tile]:
    bands: tuple[int, ...] | None = None
    images = []
    for chip in chosen:
        raster = open_chip(chip.files.image)
        if bands is None or max(bands) >= len(raster.bands):
            own = [band.name for band in raster.bands]
            names = own if any(own) else chip.dataset.band_names
            bands = shown_bands(names, len(raster.bands))
        block = raster.read(raster.grid.window)
        valid = valid_pixels(block, raster.bands)
        images.append((block.pixels[..., bands].copy(), valid))
    stretch = stretch_of(images)
    several = len({chip.dataset.folder for chip in chosen}) > 1
    return [
        Tile(
            f"{chip.dataset.folder.name} " if several else "",
            chip.files.stem,
            stretch.colours(pixels),
            chip.annotations,
        )
        for chip, (pixels, _) in zip(chosen, images)
    ]


def _classes(parts: Sequence[Dataset]) -> ClassTable:
    """Return all classes; those without a colour get one."""
    entries = [entry for part in parts for entry in (*part.instance_classes, *part.classes)]
    return class_table(
        [entry.value for entry in entries],
        {entry.value: entry.name for entry in entries},
        {entry.value: entry.colour for entry in entries if entry.colour},
    )


def _header(folder: Path, parts: Sequence[Dataset], shown: int) -> Header:
    chips = sum(part.count_chips() for part in parts)
    counts = [part.objects for part in parts if part.objects is not None]
    first = parts[0]
    kind = first.metadata_format if len(parts) == 1 else "CycleGAN"
    facts = [kind.replace("_", " "), f"{chips:,} chips"]
    if counts and first.classes:
        facts.append(f"{sum(counts):,} objects")
    facts.append(f"{first.tile_width_px} × {first.tile_height_px} px")
    if shown < chips:
        facts.append(f"{shown} shown")
    return Header(folder.resolve().name, tuple(facts))

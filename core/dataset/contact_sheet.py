# SPDX-License-Identifier: GPL-2.0-or-later
"""A picture of some chips of a dataset with their labels, to see whether the labels are right."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ..errors import LabelError, SourceError
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
    tiles: list[Tile] = []
    for index, dataset in enumerate(parts):
        share = max(1, max_chips) // len(parts) + (index < max_chips % len(parts))
        prefix = f"{dataset.folder.name} " if len(parts) > 1 else ""
        tiles += _tiles(dataset, _choose(dataset, share), prefix)
    if not tiles:
        raise SourceError("{folder} lists no chips; export the dataset again.", folder=folder)
    image = draw_page(_header(folder, parts, len(tiles)), tiles, _classes(parts))
    with output_errors(str(target)):
        image.save(str(target), "PNG")


def _choose(dataset: Dataset, wanted: int) -> list[ChipFiles]:
    """Return chips in the order of the dataset: with labels as far as there are any, evenly spread."""
    step = max(1, dataset.count_chips() // max(1, wanted * _CANDIDATES_PER_CHIP))
    candidates = list(dataset.chips(step))
    is_empty = [read_annotations(dataset, chip).is_empty for chip in candidates]
    chosen = _evenly([index for index, empty in enumerate(is_empty) if not empty], wanted)
    chosen += _evenly([index for index, empty in enumerate(is_empty) if empty], wanted - len(chosen))
    return [candidates[index] for index in sorted(chosen)]


def _evenly(items: Sequence[int], wanted: int) -> list[int]:
    if len(items) <= wanted:
        return list(items)
    # the middle of each of `wanted` equal parts
    return [items[int((part + 0.5) * len(items) / wanted)] for part in range(wanted)]


def _tiles(dataset: Dataset, chips: Sequence[ChipFiles], prefix: str) -> list[Tile]:
    """Return the chips as they are shown, all with one choice of bands and one stretch."""
    images = [_shown_pixels(dataset, chip) for chip in chips]
    stretch = stretch_of(images)
    tiles = []
    for chip, (pixels, _) in zip(chips, images):
        annotations = read_annotations(dataset, chip)
        _check_sizes(chip, annotations, pixels)
        tiles.append(Tile(prefix, chip.stem, stretch.colours(pixels), annotations))
    return tiles


def _check_sizes(chip: ChipFiles, annotations: Annotations, pixels: np.ndarray) -> None:
    for mask in annotations.masks:
        if mask.values.shape != pixels.shape[:2]:
            raise LabelError(
                "{image} has {rows} rows and {columns} columns, its label {label_rows} and {label_columns}; "
                "export the dataset again.",
                image=chip.image,
                rows=pixels.shape[0],
                columns=pixels.shape[1],
                label_rows=mask.values.shape[0],
                label_columns=mask.values.shape[1],
            )


def _shown_pixels(dataset: Dataset, chip: ChipFiles) -> tuple[np.ndarray, np.ndarray | None]:
    """Return the pixels (rows, columns, shown bands) of a chip, and where they are data."""
    raster = open_chip(chip.image)
    block = raster.read(raster.grid.window)
    own_names = [band.name for band in raster.bands]
    bands = shown_bands(own_names if any(own_names) else dataset.band_names, len(own_names))
    return np.ascontiguousarray(block.pixels[..., bands]), valid_pixels(block, raster.bands)


def _classes(parts: Sequence[Dataset]) -> ClassTable:
    """Return all classes; those without a colour get one."""
    entries = [entry for part in parts for entry in (*part.instance_classes, *part.classes)]
    return class_table(
        [entry.value for entry in entries],
        {entry.value: entry.shown_name for entry in entries},
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

# SPDX-License-Identifier: GPL-2.0-or-later
"""A dataset that is already in the output folder, and what may be added to it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from osgeo import gdal, gdal_array

from ..counted import chips_text
from ..errors import Message, OutputError
from ..gdal_calls import GdalError, call
from ..labels.classes import ClassEntry, ClassTable
from ..settings import MetadataFormat, Settings
from .band_statistics import BandSums, Sums
from .contents import CellSize, Contents
from .index_files import INSTANCE_CLASSES_KEY, MAP_FILE, MODEL_FILE, STATISTICS_FILE, TEXT_FILE
from .label_statistics import FeatureStatistics, LabelStatistics, PixelStatistics
from .spread import Spread
from .state_file import STATE_FILE, band_sums_of_state

_CHIP_FOLDERS = ("images", "images2", "labels", "labels2", "A", "B")


class ImageKind(NamedTuple):
    """What chips of one image have in common."""

    bands: int
    dtype: str
    """numpy's name"""

    def __str__(self) -> str:
        """Name both."""
        return f"{self.bands} x {self.dtype}"


@dataclass(frozen=True)
class Existing:
    """What the index files of a dataset say."""

    metadata_format: str
    tile_width_px: int
    tile_height_px: int
    chip_extension: str
    images: tuple[ImageKind, ...]
    chips: int
    next_index: int
    classes: ClassTable
    instance_classes: ClassTable
    fix_chip_size: bool
    reference_system: str
    blacken_around_feature: bool
    band_sums: tuple[Sums, ...]
    """of each image"""
    labels: LabelStatistics
    min_cell: CellSize
    max_cell: CellSize
    runs: Sequence[dict[str, Any]]
    """provenance of the runs that wrote it, oldest first; empty if another tool did"""


def index_texts(folder: Path) -> dict[str, str]:
    """Return the texts of the index files that are in `folder`; of map.txt only the first line.

    Raises:
        OutputError: if one cannot be read.
    """
    texts = {}
    try:
        for name in (MAP_FILE, MODEL_FILE, STATISTICS_FILE, TEXT_FILE, STATE_FILE):
            if (folder / name).exists():
                with open(folder / name, encoding="utf-8") as file:
                    texts[name] = file.readline() if name == MAP_FILE else file.read()
    except (OSError, ValueError) as error:
        raise _unreadable(folder, error) from error
    return texts


def read_existing(folder: Path) -> Existing | None:
    """Return the dataset in `folder`, None if there is none.

    Raises:
        OutputError: if the folder holds chips without whole index files.
    """
    texts = index_texts(folder)
    if not texts:
        if any(_holds_files(folder / name) for name in _CHIP_FOLDERS):
            raise OutputError(
                "OUTPUT_LOCATION {folder} holds chips without index files, left by an unfinished export; "
                "choose another folder or empty this one.",
                folder=folder,
            )
        return None
    return existing_of(folder, texts)


def existing_of(folder: Path, texts: Mapping[str, str]) -> Existing:
    """Return the dataset in `folder` whose index files have these texts.

    Raises:
        OutputError: if they are incomplete.
    """
    try:
        return _parse(folder, texts)
    except (OSError, ValueError, KeyError, IndexError, TypeError, StopIteration) as error:
        raise _unreadable(folder, error) from error


def _unreadable(folder: Path, error: Exception) -> OutputError:
    return OutputError(
        "OUTPUT_LOCATION {folder} holds a dataset whose index files cannot be read ({reason}); choose another folder.",
        folder=folder,
        reason=str(error) or Message("they are incomplete"),
    )


def check_can_append(existing: Existing, settings: Settings, extension: str, images: tuple[ImageKind, ...]) -> None:
    """Refuse to add to a dataset that differs from what `settings` would write.

    Args:
        existing: the dataset in the folder.
        settings: of the run.
        extension: of its image chips.
        images: what its image chips are like.

    Raises:
        OutputError: naming the parameter.
    """
    if settings.start_index < existing.next_index:
        raise OutputError(
            "OUTPUT_LOCATION already holds a dataset of {chips}; set START_INDEX to {next_index} or more "
            "to add to it, or choose another folder.",
            chips=chips_text(existing.chips),
            next_index=existing.next_index,
        )
    differences: list[tuple[object, object, object]] = [
        ("METADATA_FORMAT", existing.metadata_format, settings.metadata_format.value),
        ("TILE_SIZE_X", existing.tile_width_px, settings.tile_width_px),
        ("TILE_SIZE_Y", existing.tile_height_px, settings.tile_height_px),
        ("CHIP_FORMAT", f".{existing.chip_extension}", f".{extension}"),
        ("REFERENCE_SYSTEM", existing.reference_system, settings.reference_system.value),
        ("FIX_CHIP_SIZE", existing.fix_chip_size, settings.fix_chip_size),
        ("BLACKEN_AROUND_FEATURE", existing.blacken_around_feature, settings.blacken_around_feature),
    ]
    differences.append((Message("bands and pixel type"), _listed(existing.images), _listed(images)))
    for name, there, here in differences:
        if there != here:
            raise OutputError(
                "OUTPUT_LOCATION holds a dataset with another value of {name} ({there}, not {here}); "
                "choose another folder.",
                name=name,
                there=there,
                here=here,
            )


def classes_to_append(existing: Existing, classes: ClassTable, labels: LabelStatistics) -> ClassTable:
    """Return the dataset's class table, if it holds all of `classes` and was counted like `labels`.

    Raises:
        OutputError: naming a class that is new or has another name.
    """
    if not isinstance(labels, type(existing.labels)):
        raise OutputError(
            "OUTPUT_LOCATION holds a dataset labelled from another kind of source "
            "(features or a class raster); choose another folder."
        )
    names = {entry.value: entry.real_name or entry.name for entry in existing.classes.entries}
    for entry in classes.entries:
        if names.get(entry.value) != (entry.real_name or entry.name):
            raise OutputError(
                "OUTPUT_LOCATION holds a dataset whose classes do not include {value} with the name {name}; choose "
                "another folder.",
                value=entry.value,
                name=entry.real_name or entry.name,
            )
    coloured = {entry.value for entry in classes.entries if entry.has_own_colour}
    return ClassTable(
        tuple(replace(entry, has_own_colour=entry.value in coloured) for entry in existing.classes.entries)
    )


def appended(existing: Existing, new: Contents) -> Contents:
    """Return the contents of the dataset after `new` chips, counted in its class table, were added."""
    return replace(
        new.with_sums(existing.band_sums, existing.labels, existing.chips),
        instance_classes=_united(existing.instance_classes, new.instance_classes),
        min_cell=CellSize(min(existing.min_cell.x, new.min_cell.x), min(existing.min_cell.y, new.min_cell.y)),
        max_cell=CellSize(max(existing.max_cell.x, new.max_cell.x), max(existing.max_cell.y, new.max_cell.y)),
    )


def _united(first: ClassTable, second: ClassTable) -> ClassTable:
    entries = {entry.value: entry for entry in (*second.entries, *first.entries)}
    return ClassTable(tuple(entries[value] for value in sorted(entries)))


def _listed(images: tuple[ImageKind, ...]) -> str:
    return " + ".join(map(str, images))


def _kind_of(path: Path) -> ImageKind:
    try:
        dataset = call(gdal.Open, str(path))
    except GdalError as error:
        raise ValueError(f"{path.name}: {error}") from error
    code = dataset.GetRasterBand(1).DataType
    return ImageKind(dataset.RasterCount, np.dtype(gdal_array.GDALTypeCodeToNumericTypeCode(code)).name)


def _holds_files(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())


def _parse(folder: Path, texts: Mapping[str, str]) -> Existing:
    statistics = json.loads(texts[STATISTICS_FILE])
    model = json.loads(texts[MODEL_FILE])
    first = texts[MAP_FILE]
    if not first:
        raise ValueError(f"{MAP_FILE} is empty")
    # Images stand before the two blanks, labels after.
    images = first.split("  ")[0].split() if "  " in first.rstrip() else first.split()
    if "images2" not in first:
        images = images[:1]
    state: dict[str, Any] = json.loads(texts[STATE_FILE]) if STATE_FILE in texts else {}
    next_index = statistics.get("NextTileIndex")
    if next_index is None:
        next_index = 1 + max(int(path.name.split(".")[0]) for path in (folder / "images").iterdir())
    exact = state.get("NextTileIndex") == next_index
    classes = _class_table(model.get("Classes", []))
    band_sums = _band_sums(state["BandSums"] if exact else None, statistics)
    return Existing(
        metadata_format=MetadataFormat(statistics["MetaDataMode"]).value,
        tile_width_px=statistics["TileSizeX"],
        tile_height_px=statistics["TileSizeY"],
        chip_extension=images[0].rpartition(".")[2],
        images=tuple(_kind_of(folder / image.replace("\\", "/")) for image in images),
        chips=statistics["NumTiles"],
        next_index=next_index,
        classes=classes,
        instance_classes=_class_table(model.get(INSTANCE_CLASSES_KEY, [])),
        reference_system=model.get("ImageSpaceUsed", "MAP_SPACE"),
        fix_chip_size=model.get("CropTileMode", "Fixed_Size") == "Fixed_Size",
        blacken_around_feature=bool(model.get("BlackenAroundFeature", False)),
        band_sums=band_sums,
        labels=_label_statistics(state["Labels"] if exact else None, statistics),
        min_cell=_cell(statistics.get("MinCellSize")),
        max_cell=_cell(statistics.get("MaxCellSize")),
        runs=state.get("Runs", []) if exact else [],
    )


def _class_table(classes: list[dict[str, Any]]) -> ClassTable:
    return ClassTable(
        tuple(
            ClassEntry(entry["Value"], entry["Name"], tuple(entry["Color"]), entry.get("RealName", ""))
            for entry in classes
        )
    )


def _band_sums(state: list[Any] | None, statistics: dict[str, Any]) -> tuple[Sums, ...]:
    """Return the sums of each image: exact ones from our own state, else from the running moments."""
    if state is not None:
        return band_sums_of_state(state)
    images = [statistics[key] for key in ("BandStatsState", "BandStatsState2") if key in statistics]
    return tuple(
        tuple(BandSums.of_moments(band["Num"], band["Min"], band["Max"], band["M1"], band["M2"]) for band in image)
        for image in images
    )


def _label_statistics(state: dict[str, Any] | None, statistics: dict[str, Any]) -> LabelStatistics:
    if "FeatureStats" in statistics:
        if state is not None:
            return FeatureStatistics.of_state(state)
        stats = statistics["FeatureStats"]
        return FeatureStatistics(
            stats["NumImagesTotal"],
            tuple(stats["NumImagesPerClass"]),
            tuple(_spread(value) for value in stats["FeatureAreaPerClass"]),
            _spread(stats["NumFeaturesPerImage"]),
        )
    if state is not None:
        return PixelStatistics.of_state(state)
    stats = statistics["ClassPixelStats"]
    return PixelStatistics(
        stats["NumImagesTotal"],
        tuple(stats["NumImagesPerClass"]),
        tuple(_spread(value) for value in stats["PixelsPerClass"]),
        _spread(stats["NumClassesPerImage"]),
    )


def _spread(value: dict[str, Any]) -> Spread:
    return Spread(value["Min"], value["Max"], Fraction(value["Sum"]), value["Count"])


def _cell(value: dict[str, Any] | None) -> CellSize:
    return CellSize(value["x"], value["y"]) if value else CellSize(0.0, 0.0)

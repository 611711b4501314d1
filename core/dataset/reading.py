# SPDX-License-Identifier: GPL-2.0-or-later
"""A finished dataset, read from its index files, whichever tool wrote it (spec: "1. Parts common to all formats")."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import Message, SourceError
from ..labels.classes import Colour
from .chip_files import ChipFiles, chip_files, count_chips
from .index_files import MAP_FILE, MODEL_FILE, STATISTICS_FILE

# A CycleGAN dataset is two datasets, one a domain.
_DOMAINS = ("A", "B")
_INSTANCE_CLASSES = "Panoptic_Segmentation_Instance_Classes"


@dataclass(frozen=True)
class DatasetClass:
    """One class as the dataset describes it."""

    value: int
    name: str
    colour: Colour | None
    """None if the dataset gives none"""
    real_name: str = ""
    """the name as the user gave it, where the format needed another one"""

    @property
    def shown_name(self) -> str:
        """The name for people."""
        return self.real_name or self.name


@dataclass(frozen=True)
class Dataset:
    """What the index files of a dataset say; its chips are read as they are asked for."""

    folder: Path
    metadata_format: str
    """the name that trainers know it by, also of formats that Chipsmith does not write"""
    tile_width_px: int
    tile_height_px: int
    classes: tuple[DatasetClass, ...]
    """in the dataset's order; empty if it has no labels"""
    instance_classes: tuple[DatasetClass, ...]
    """those below labels2 (Panoptic_Segmentation)"""
    band_names: tuple[str, ...]
    """as written, empty if the dataset does not say"""
    objects: int | None
    """labelled objects; None if labels were counted in pixels"""

    def count_chips(self) -> int:
        """Return the number of chips."""
        return count_chips(self.folder / MAP_FILE)

    def chips(self, step: int = 1) -> Iterator[ChipFiles]:
        """Yield the files of each chip, or of every step-th, in the order of map.txt.

        Raises:
            SourceError: for a line of map.txt that cannot be understood.
        """
        return chip_files(self.folder / MAP_FILE, step)


def read_dataset(folder: Path) -> Dataset:
    """Return the dataset in `folder`.

    Raises:
        SourceError: if an index file is missing or broken.
    """
    for name in (MODEL_FILE, STATISTICS_FILE, MAP_FILE):
        if not (folder / name).is_file():
            raise SourceError(
                "{folder} is not a whole dataset: {name} is missing; choose the folder of a finished export.",
                folder=folder,
                name=name,
            )
    model = _read_json(folder / MODEL_FILE)
    statistics = _read_json(folder / STATISTICS_FILE)
    try:
        return Dataset(
            folder=folder,
            metadata_format=str(statistics.get("MetaDataMode") or model["MetaDataMode"]),
            tile_width_px=int(statistics["TileSizeX"]),
            tile_height_px=int(statistics["TileSizeY"]),
            classes=_classes(model.get("Classes")),
            instance_classes=_classes(model.get(_INSTANCE_CLASSES)),
            band_names=_band_names(model, statistics),
            objects=_objects(statistics),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        missing: object = Message("no {key}", key=error.args[0]) if isinstance(error, KeyError) else str(error)
        raise SourceError(
            "{folder}: {model} and {statistics} do not describe a dataset ({reason}); "
            "restore the files or export the dataset again.",
            folder=folder,
            model=MODEL_FILE,
            statistics=STATISTICS_FILE,
            reason=missing,
        ) from error


def read_parts(folder: Path) -> tuple[Dataset, ...]:
    """Return the dataset in `folder`; both of them if it is a CycleGAN dataset.

    Raises:
        SourceError: if an index file is missing or broken.
    """
    domains = [folder / name for name in _DOMAINS]
    if not (folder / MODEL_FILE).exists() and all((domain / MODEL_FILE).exists() for domain in domains):
        return tuple(read_dataset(domain) for domain in domains)
    return (read_dataset(folder),)


def _read_json(path: Path) -> dict[str, Any]:
    try:
        value = json.loads(path.read_text(encoding="utf-8-sig"))
        if not isinstance(value, dict):
            raise ValueError("not an object")
    except (OSError, ValueError) as error:
        raise SourceError(
            "{path} cannot be read ({reason}); restore the file or export the dataset again.",
            path=path,
            reason=error,
        ) from error
    return value


def _classes(entries: list[dict[str, Any]] | None) -> tuple[DatasetClass, ...]:
    """Return the classes; the oldest exports have other keys and no colours."""
    classes = []
    for entry in entries or ():
        value = entry["Value"] if "Value" in entry else entry["ClassValue"]
        name = entry["Name"] if "Name" in entry else entry["ClassName"]
        classes.append(DatasetClass(int(value), str(name), _colour(entry.get("Color")), str(entry.get("RealName", ""))))
    return tuple(classes)


def _colour(parts: list[int] | None) -> Colour | None:
    if parts is None:
        return None
    red, green, blue = (int(part) for part in parts[:3])
    return (red, green, blue) if min(red, green, blue) >= 0 else None


def _band_names(model: dict[str, Any], statistics: dict[str, Any]) -> tuple[str, ...]:
    properties = model.get("InputRastersProps") or statistics.get("InputRastersProps") or {}
    return tuple(str(name) for name in properties.get("BandNames") or ())


def _objects(statistics: dict[str, Any]) -> int | None:
    counts = statistics.get("FeatureStats")
    return None if counts is None else int(counts["NumFeaturesTotal"])

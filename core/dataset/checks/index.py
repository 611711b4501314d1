# SPDX-License-Identifier: GPL-2.0-or-later
"""The index files of a dataset apart from map.txt (spec: "1.6", "1.7")."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..index_files import MODEL_FILE, STATISTICS_FILE
from ..state_file import STATE_FILE
from .classes import NamedClass, read_classes
from .findings import Tally
from .kinds import Kind, Severity
from .rules import RULES, Labels, Rules

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
INSTANCE_CLASSES = "Panoptic_Segmentation_Instance_Classes"
# A CycleGAN dataset is two datasets, one a domain.
DOMAINS = ("A", "B")
_NO_RULES = Rules(Labels.NOT, must_have_label=False)
_WELL_KNOWN_BANDS = "WellKnownBandNames"


@dataclass(frozen=True)
class Index:
    """What the index files say; None and empty where they do not."""

    folder: Path
    prefix: str
    """of all places: empty, or the domain of a CycleGAN dataset"""
    metadata_format: str
    rules: Rules
    tile_px: tuple[int, int] | None
    """width, height"""
    bands: int | None
    classes: tuple[NamedClass, ...]
    instance_classes: tuple[NamedClass, ...]
    statistics: dict[str, Any]
    model: dict[str, Any]
    has_state: bool
    """True if Chipsmith wrote the statistics, which are exact then"""

    @property
    def fixed_size(self) -> bool:
        """True if all images must be of the tile size."""
        return self.model.get("CropTileMode") != "Variable_Size" and self.rules.labels is not Labels.IMAGE_FOLDER

    @property
    def takes_any_name(self) -> bool:
        """True if labels are captions, not classes."""
        return "SingleLabelFieldFound" in self.model

    @property
    def severity_of_statistics(self) -> Severity:
        """How bad it is if a count is wrong: other tools count in other ways, and few readers look."""
        return Severity.ERROR if self.has_state else Severity.WARNING

    def place(self, name: str) -> str:
        """Return where something is for a report."""
        return self.prefix + name


def read_index(folder: Path, prefix: str, tally: Tally) -> Index:
    """Return what the index files in `folder` say, and enter into `tally` what is wrong with them."""
    statistics = _read(folder / STATISTICS_FILE, prefix + STATISTICS_FILE, tally)
    model = _read(folder / MODEL_FILE, prefix + MODEL_FILE, tally)
    name = _metadata_format(statistics, model, prefix, tally)
    rules = RULES.get(name, _NO_RULES)
    if name == "CycleGAN" and folder.resolve().name not in DOMAINS:
        tally.add(Kind.DOMAINS_MISSING, prefix + STATISTICS_FILE)
    classes: tuple[NamedClass, ...] = ()
    instance_classes: tuple[NamedClass, ...] = ()
    if model is not None:
        place = prefix + MODEL_FILE
        if not any(key.startswith(_WELL_KNOWN_BANDS) for key in model):
            tally.add(Kind.KEY_OF_OLD_READERS, place, key=_WELL_KNOWN_BANDS)
        classes = read_classes(model, "Classes", place, rules.has_labels, tally)
        is_panoptic = rules.labels is Labels.PANOPTIC
        instance_classes = read_classes(model, INSTANCE_CLASSES, place, is_panoptic, tally)
        values = {entry.value for entry in classes}
        for entry in instance_classes:
            if is_panoptic and entry.value not in values:
                tally.add(Kind.CLASS_NOT_SEMANTIC, f"{place}, {entry}")
    if statistics is not None and statistics.get("Classes") and model is not None:
        listed = read_classes(statistics, "Classes", prefix + STATISTICS_FILE, False, Tally())
        if set(listed) != set(classes):
            tally.add(Kind.CLASS_TABLES_DIFFER, prefix + STATISTICS_FILE)
    return Index(
        folder,
        prefix,
        name,
        rules,
        _tile_size(statistics, prefix, tally),
        _number(statistics, "NumBands", prefix, tally),
        classes,
        instance_classes,
        statistics or {},
        model or {},
        _has_state(folder, prefix, statistics or {}, tally),
    )


def _read(path: Path, place: str, tally: Tally) -> dict[str, Any] | None:
    if not path.exists():
        tally.add(Kind.INDEX_FILE_MISSING, place)
        return None
    try:
        data = path.read_bytes()
        value = json.loads(data.decode("utf-8-sig"))
        if not isinstance(value, dict):
            raise ValueError("not a JSON object")
    except (OSError, ValueError, RecursionError) as error:
        tally.add(Kind.INDEX_FILE_BROKEN, place, reason=error)
        return None
    if data.startswith(BYTE_ORDER_MARK):
        tally.add(Kind.BYTE_ORDER_MARK, place)
    elif not data.isascii():
        tally.add(Kind.NOT_ASCII, place)
    return value


def _metadata_format(statistics: dict[str, Any] | None, model: dict[str, Any] | None, prefix: str, tally: Tally) -> str:
    here = (model or {}).get("MetaDataMode")
    there = (statistics or {}).get("MetaDataMode")
    name = str(there or here or "")
    if statistics is not None and not there:
        tally.add(Kind.KEY_MISSING, prefix + STATISTICS_FILE, key="MetaDataMode")
    elif name and name not in RULES:
        tally.add(Kind.FORMAT_UNKNOWN, prefix + STATISTICS_FILE, name=name)
    elif here and there and here != there:
        tally.add(Kind.FORMATS_DIFFER, prefix + MODEL_FILE, here=here, there=there)
    return name


def _tile_size(statistics: dict[str, Any] | None, prefix: str, tally: Tally) -> tuple[int, int] | None:
    width = _number(statistics, "TileSizeX", prefix, tally)
    height = _number(statistics, "TileSizeY", prefix, tally)
    if width is None or height is None:
        return None
    if width != height:
        tally.add(Kind.TILE_NOT_SQUARE, prefix + STATISTICS_FILE, width=width, height=height)
    return width, height


def _number(statistics: dict[str, Any] | None, key: str, prefix: str, tally: Tally) -> int | None:
    """Return a number of at least 1."""
    if statistics is None:
        return None
    value = statistics.get(key)
    if value is None:
        tally.add(Kind.KEY_MISSING, prefix + STATISTICS_FILE, key=key)
    elif not is_count(value) or value < 1:
        tally.add(Kind.KEY_WRONG, prefix + STATISTICS_FILE, key=key, value=repr(value))
    else:
        return int(value)
    return None


def is_count(value: object) -> bool:
    """Return True for a whole number, which JSON may hold as 3 or 3.0."""
    return not isinstance(value, bool) and (isinstance(value, int) or (isinstance(value, float) and value.is_integer()))


def _has_state(folder: Path, prefix: str, statistics: dict[str, Any], tally: Tally) -> bool:
    """Return True if the last run that wrote the statistics was one of Chipsmith."""
    path = folder / STATE_FILE
    if not path.exists():
        return False
    try:
        state = json.loads(path.read_text(encoding="utf-8"))
        return bool(state["NextTileIndex"] == statistics.get("NextTileIndex"))
    except (OSError, ValueError, KeyError, TypeError) as error:
        tally.add(Kind.INDEX_FILE_BROKEN, prefix + STATE_FILE, reason=error)
        return False

# SPDX-License-Identifier: GPL-2.0-or-later
"""What the files of all chips hold against what the index files say of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from ...counted import bands_text, chips_text, counted
from ..index_files import MAP_FILE, MODEL_FILE, STATISTICS_FILE
from .counts import Counts
from .findings import Tally
from .index import Index, is_count
from .kinds import Kind
from .rules import Labels

# A random split in ten parts rarely leaves a class of fewer chips in both.
FEW_CHIPS = 5


def check_totals(index: Index, counts: Counts, largest_number: int, tally: Tally) -> None:
    """Check the dataset as a whole.

    Args:
        index: what the index files say.
        counts: of all chips.
        largest_number: of a chip; -1 if no chip has one.
        tally: holds what was found in chips, told what is wrong.
    """
    understood = not tally.has_errors
    _check_images(counts, tally)
    if index.rules.has_labels and counts.chips:
        _check_classes(index, counts, understood, tally)
    _check_statistics(index, counts, largest_number, understood, tally)


def _check_images(counts: Counts, tally: Tally) -> None:
    for folder in ("images", "images2"):
        usual = counts.usual_profile(folder)
        for profile, number in counts.profiles.items():
            if usual is None or profile.folder != folder:
                continue
            place = counts.first_places[profile]
            if profile.bands != usual.bands:
                tally.add(Kind.BANDS_DIFFER, place, times=number, bands=bands_text(profile.bands), usual=usual.bands)
            elif profile.dtype != usual.dtype:
                dtype, others = profile.dtype.name, usual.dtype.name
                tally.add(Kind.DTYPES_DIFFER, place, times=number, dtype=dtype, usual=others)
    if 0 < counts.second_images < counts.chips:
        missing = counts.chips - counts.second_images
        tally.add(Kind.SECOND_IMAGE_MISSING, counts.no_second_image, times=missing)


def _check_classes(index: Index, counts: Counts, understood: bool, tally: Tally) -> None:
    model = index.place(MODEL_FILE)
    if not counts.labelled:
        if understood:
            tally.add(Kind.NO_LABELS, index.place(MAP_FILE))
        return
    labels = index.rules.labels
    if index.takes_any_name and labels is Labels.TILE_NAMES:
        return
    chips = counts.instance_chips if labels is Labels.INSTANCES else counts.chips_of_class
    pixels_are_classes = labels in (Labels.CLASS_PIXELS, Labels.PANOPTIC)
    for entry in index.classes:
        if not (pixels_are_classes and entry.value == 0):
            _check_number_of_chips(chips[entry.value], f"{model}, {entry}", tally)
    for entry in index.instance_classes:
        if counts.instance_chips[entry.value] and not chips[entry.value]:
            tally.add(Kind.CLASS_NOT_IN_LABELS, f"{model}, {entry}")


def _check_number_of_chips(chips: int, place: str, tally: Tally) -> None:
    if chips == 0:
        tally.add(Kind.CLASS_WITHOUT_CHIPS, place)
    elif chips < FEW_CHIPS:
        tally.add(Kind.CLASS_IN_FEW_CHIPS, place, chips=chips_text(chips), least=FEW_CHIPS)


def _check_statistics(index: Index, counts: Counts, largest_number: int, understood: bool, tally: Tally) -> None:
    statistics = index.statistics
    if not statistics:
        return
    place, severity = index.place(STATISTICS_FILE), index.severity_of_statistics
    facts = list(_chip_facts(index, counts, tally))
    if understood:
        facts += _label_facts(index, counts)
    for key, stated, there in facts:
        if stated != there:
            tally.add(Kind.STATISTICS_DIFFER, place, severity, key=key, stated=stated, counted=there)
    for key, stated in _arrays(statistics):
        if len(stated) != len(index.classes):
            entries = counted(len(stated), "{count} entry", "{count} entries")
            classes = counted(len(index.classes), "{count} class", "{count} classes")
            tally.add(Kind.STATISTICS_SHORT, place, key=key, stated=entries, counted=classes)
    following: Any = statistics.get("NextTileIndex")
    if is_count(following) and following <= largest_number:
        tally.add(Kind.NEXT_INDEX, place, severity, stated=following, number=largest_number)


Fact = tuple[str, Any, Any]
"""key, what the file says, what was counted"""


def _chip_facts(index: Index, counts: Counts, tally: Tally) -> Iterator[Fact]:
    keys = [key for key in ("NumTiles", "NumTilesAsDouble") if key in index.statistics]
    if not keys:
        tally.add(Kind.KEY_MISSING, index.place(STATISTICS_FILE), key="NumTiles")
    if not tally.count(Kind.MAP_LINE_BROKEN):
        for key in keys:
            yield key, index.statistics[key], counts.chips
    if "NumClasses" in index.statistics:
        yield "NumClasses", index.statistics["NumClasses"], len(index.classes)


def _label_facts(index: Index, counts: Counts) -> Iterator[Fact]:
    """Yield counts that can be repeated; polygons that were burnt into rasters of classes cannot be counted again."""
    labels = index.rules.labels
    group = index.statistics.get("ClassPixelStats" if labels is Labels.CLASS_PIXELS else "FeatureStats")
    if not isinstance(group, dict) or labels is Labels.PANOPTIC:
        return
    chips = counts.instance_chips if labels is Labels.INSTANCES else counts.chips_of_class
    if "NumFeaturesTotal" in group:
        yield "NumFeaturesTotal", group["NumFeaturesTotal"], sum(counts.objects.values())
    yield from _by_class(index, group, "NumFeaturesPerClass", counts.objects)
    yield from _by_class(index, group, "NumPixelsPerClass", counts.pixels)
    yield from _by_class(index, group, "NumImagesPerClass", chips)


def _by_class(index: Index, source: dict[str, Any], key: str, counted: Counter[int]) -> Iterator[Fact]:
    stated = source.get(key)
    if isinstance(stated, list) and len(stated) == len(index.classes):
        for entry, number in zip(index.classes, stated):
            yield f"{key} of {entry}", number, counted[entry.value]


def _arrays(statistics: dict[str, Any]) -> Iterator[tuple[str, list[Any]]]:
    for group in ("FeatureStats", "ClassPixelStats"):
        source = statistics.get(group)
        if isinstance(source, dict):
            yield from ((key, value) for key, value in source.items() if isinstance(value, list))

# SPDX-License-Identifier: GPL-2.0-or-later
"""The sizes of objects, and how full chips are."""

from __future__ import annotations

import numpy as np

from ..errors import Message
from .bins import Bins, counted, doubling_bins, even_bins
from .charts import histogram
from .content import Content, Part
from .markup import NO_BREAK, Html, Words, tag
from .numbers import count, measure, share
from .seen_chips import SeenChip

_BINS = 24
_MOST_PERCENT = 99.0
_SMALL_PX2, _LARGE_PX2 = 32**2, 96**2
_TENTHS = tuple(index / 20 for index in range(21))


def sizes_section(words: Words, content: Content, part: Part) -> Html:
    """Return the section; nothing for datasets without labels."""
    sample = part.sample
    if not content.has_labels or not sample.chips:
        return Html("")
    sides = np.concatenate([chip.sides_px for chip in sample.chips])
    charts = _box_charts(words, sides) if len(sides) else []
    charts += _chip_charts(words, [chip for chip in sample.chips if chip.is_labelled], len(sides) > 0)
    if not charts:
        return Html("")
    texts = [tag("p", _source(words, part))]
    if len(sides):
        texts.append(tag("p", _small_and_large(words, sides)))
    title = words(Message("Sizes of objects")) if len(sides) else words(Message("How full chips are"))
    return tag("section", tag("h2", title), *texts, tag("div", *charts, class_="charts"))


def _chip_charts(words: Words, chips: list[SeenChip], has_objects: bool) -> list[Html]:
    """Return histograms of chips that have labels; none of what is the same for all, such as one class a chip."""
    numbers = np.array([len(chip.sides_px) for chip in chips], dtype=np.float64)
    fills = np.array([chip.fill for chip in chips])
    kinds = np.array([len(chip.classes) + len(chip.names) for chip in chips], dtype=np.float64)
    charts = []
    if has_objects and len(np.unique(numbers)) > 1:
        title = words(Message("Objects in a chip"))
        charts.append(histogram(words, title, _sized(numbers, is_whole=True), counted=_of_chips(words, numbers)))
    if len(np.unique(fills)) > 1:
        title = words(Message("Share of a chip that is labelled"))
        note = _median(words, 100 * fills, "%")
        charts.append(histogram(words, title, _shares(fills), "%", counted=_of_chips(words, fills), note=note))
    if len(np.unique(kinds)) > 1:
        title = words(Message("Classes in a chip"))
        charts.append(histogram(words, title, _sized(kinds, is_whole=True), counted=_of_chips(words, kinds)))
    return charts


def _source(words: Words, part: Part) -> str:
    """Return which chips were measured."""
    sample = part.sample
    if sample.is_all:
        return words(Message("Measured in all chips that have labels."))
    return words(
        Message(
            "Measured in those of a sample of {seen} of {total} chips that have labels, evenly spread over the "
            "dataset.",
            seen=count(len(sample.chips)),
            total=count(sample.total),
        )
    )


def _box_charts(words: Words, sides: np.ndarray) -> list[Html]:
    width, height = sides.T
    area, aspect = width * height, width / height
    counted_text = words(Message("objects: {count}", count=count(len(sides))))
    return [
        histogram(words, words(Message("Width of boxes (pixels)")), _sized(width), counted=counted_text,
                  note=_median(words, width)),
        histogram(words, words(Message("Height of boxes (pixels)")), _sized(height), counted=counted_text,
                  note=_median(words, height)),
        histogram(words, words(Message("Area of boxes (pixels, doubling)")), _doubling(area), counted=counted_text,
                  note=_median(words, area)),
        histogram(words, words(Message("Width divided by height")), _aspects(aspect), counted=counted_text,
                  note=_median(words, aspect)),
    ]  # fmt: skip


def _sized(values: np.ndarray, is_whole: bool = False) -> Bins:
    """Return bins from 0 to what nearly all values are below; the rest is one bin."""
    return even_bins(values, 0.0, float(np.percentile(values, _MOST_PERCENT)), _BINS, is_whole)


def _shares(values: np.ndarray) -> Bins:
    # all of a chip belongs to the last bin
    return counted(np.minimum(values, 0.999), _TENTHS)


def _doubling(values: np.ndarray) -> Bins:
    return doubling_bins(values, max(float(values.min()), 1.0), max(float(values.max()), 2.0), 1)


def _aspects(values: np.ndarray) -> Bins:
    # from 1:2 to 2:1 in any case, so that squares stand in the middle
    low, high = (float(limit) for limit in np.clip([values.min(), values.max()], 1 / 8, 8))
    return doubling_bins(values, min(low, 0.5), max(high, 2.0), 3)


def _median(words: Words, values: np.ndarray, unit: str = "") -> str:
    blank = NO_BREAK if unit else ""
    low, middle, high = (f"{measure(float(value), 3)}{blank}{unit}" for value in np.percentile(values, (0, 50, 100)))
    return words(Message("least {low}, median {middle}, most {high}", low=low, middle=middle, high=high))


def _of_chips(words: Words, values: np.ndarray) -> str:
    return words(Message("chips: {count}", count=count(len(values))))


def _small_and_large(words: Words, sides: np.ndarray) -> str:
    areas = sides.prod(axis=1)
    small, large = int((areas < _SMALL_PX2).sum()), int((areas > _LARGE_PX2).sum())
    return words(
        Message(
            "Small objects (box below 32 × 32 pixels): {small}; medium: {medium}; large (above 96 × 96 pixels): "
            "{large}.",
            small=share(small, len(areas)),
            medium=share(len(areas) - small - large, len(areas)),
            large=share(large, len(areas)),
        )
    )

# SPDX-License-Identifier: GPL-2.0-or-later
"""The bands of a report: statistics over all chips, and how the values of some are spread."""

from __future__ import annotations

from ..errors import Message
from .band_values import MOST_BANDS, BandValues
from .charts import histogram
from .content import Part
from .hidden_nodata import hides_nodata, samples_of_band
from .index import BandFigures
from .markup import Html, Rows, Words, joined, name_of, table, tag
from .numbers import count, measure, share

_MOST_ROWS = 100
_COLOURS = {"red": "red", "green": "green", "blue": "blue", "r": "red", "g": "green", "b": "blue"}


def bands_section(words: Words, part: Part) -> Html:
    """Return the section."""
    parts = [tag("h2", words(Message("Bands")))]
    for number, values in enumerate(part.values):
        figures = part.figures.bands[number] if number < len(part.figures.bands) else ()
        if len(part.values) > 1:
            title = words(Message("Second image")) if number else words(Message("First image"))
            parts.append(tag("h3", title))
        names = _names(figures, values)
        if figures:
            parts.append(_table(words, part, figures, names))
        if values is not None:
            parts += _charts(words, part, values, names, hides_nodata(part, number))
    if len(parts) == 1:
        return Html("")
    return tag("section", *parts)


def _names(figures: tuple[BandFigures, ...], values: BandValues | None) -> list[str]:
    """Return the names as recorded, or those in the files if what is recorded is a mere number."""
    recorded = [band.name for band in figures]
    files = list(values.names) if values is not None else []
    total = max(len(recorded), len(files))
    recorded += [f"Band_{number + 1}" for number in range(len(recorded), total)]
    files += [""] * (total - len(files))
    return [
        own if own and name == f"Band_{number}" else name
        for number, (name, own) in enumerate(zip(recorded, files), start=1)
    ]


def _table(words: Words, part: Part, figures: tuple[BandFigures, ...], names: list[str]) -> Html:
    size = samples_of_band(part)
    heads = [
        (words(Message("Band")), ""),
        (words(Message("Least")), "number"),
        (words(Message("Most")), "number"),
        (words(Message("Mean")), "number"),
        (words(Message("Standard deviation")), "number"),
    ]
    has_valid = size is not None and all(band.valid is not None and band.valid <= size for band in figures)
    if has_valid:
        heads.append((words(Message("Without data")), "number"))
    rows: Rows = []
    for band, name in list(zip(figures, names))[:_MOST_ROWS]:
        numbers = (band.minimum, band.maximum, band.mean, band.deviation)
        row: list[object] = [name_of(name), *(measure(number) for number in numbers)]
        if has_valid and size is not None:
            row.append(share(size - (band.valid or 0), size))
        rows.append(row)
    return table(heads, rows)


def _charts(words: Words, part: Part, values: BandValues, names: list[str], is_hiding: bool) -> list[Html]:
    charts = [
        histogram(
            words,
            name_of(name, 40),
            bins,
            kind=f"bar {_COLOURS.get(name.strip().lower(), 'plain')}",
            counted="",
        )
        for name, bins in zip(names, values.bins)
    ]
    if values.chips == part.sample.total:
        text = words(Message("Statistics and histograms are of all chips, without what is known to be no data."))
    else:
        text = words(
            Message(
                "Statistics are of all chips, histograms of {seen} of {total}, without what is known to be no data.",
                seen=count(values.chips),
                total=count(part.sample.total),
            )
        )
    texts = [tag("p", text, class_="note")]
    if is_hiding:
        hidden = Message(
            "Some pixels without data are marked neither by their files nor by their places: the histograms count "
            "them, mostly as 0, the statistics do not."
        )
        texts.append(tag("p", words(hidden), class_="note"))
    if len(names) > MOST_BANDS:
        note = words(Message("Histograms are of the first {count} bands.", count=MOST_BANDS))
        texts.append(tag("p", note, class_="note"))
    return [tag("div", *charts, class_="charts"), joined(*texts)]

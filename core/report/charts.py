# SPDX-License-Identifier: GPL-2.0-or-later
"""Histograms as SVG; each bar says by its title what it counts."""

from __future__ import annotations

import math
from typing import Optional

from ..errors import Message
from .bins import Bins, round_step
from .markup import NO_BREAK, Html, Words, joined, tag
from .numbers import count, measure, share

_WIDTH, _HEIGHT = 300, 150
_LEFT, _RIGHT, _TOP, _BOTTOM = 8, 8, 18, 22
_TICKS = 5
# Lower and upper edge, None where there is none, and what is counted.
_Bar = tuple[Optional[float], Optional[float], int]


def histogram(
    words: Words, title: object, bins: Bins, unit: str = "", kind: str = "bar", counted: str = "", note: str = ""
) -> Html:
    """Return a figure.

    Args:
        words: of the reader's language.
        title: what is counted by size, markup or text.
        bins: the numbers.
        unit: of the edges; `%` for shares of 1.
        kind: class of the bars in the style sheet.
        counted: the sum, in words.
        note: a further line below.
    """
    head = tag("figcaption", tag("b", title), " ", tag("span", counted, class_="muted"))
    foot = [tag("p", note, class_="note")] if note else []
    if not bins.total:
        empty = tag("p", words(Message("No values.")), class_="note")
        return tag("figure", head, empty, class_="chart")
    return tag("figure", head, _drawing(words, bins, unit, kind, f"{counted} {note}".strip()), *foot, class_="chart")


def _drawing(words: Words, bins: Bins, unit: str, kind: str, description: str) -> Html:
    bars: list[_Bar] = [(None, bins.edges[0], bins.below)] if bins.below else []
    bars += list(zip(bins.edges, bins.edges[1:], bins.counts))
    bars += [(bins.edges[-1], None, bins.above)] if bins.above else []
    width = (_WIDTH - _LEFT - _RIGHT) / len(bars)
    tallest = max(number for _, _, number in bars)
    ground = _HEIGHT - _BOTTOM
    drawn = []
    for index, (low, high, number) in enumerate(bars):
        height = (ground - _TOP) * number / tallest
        if not number:
            continue
        gap = 3.0 if width > 24 else min(1.0, width * 0.12)
        drawn.append(
            tag(
                "rect",
                tag("title", _bar_text(words, (low, high, number), bins, unit)),
                x=_plain(_LEFT + index * width + gap / 2),
                y=_plain(ground - max(height, 1.0)),
                width=_plain(width - gap),
                height=_plain(max(height, 1.0)),
                class_=kind if low is not None and high is not None else "rest",
            )
        )
    highest = max(range(len(bars)), key=lambda index: bars[index][2])
    x = min(max(_LEFT + (highest + 0.5) * width, _LEFT + 14), _WIDTH - _RIGHT - 14)
    drawn.append(tag("text", count(tallest), x=_plain(x), y=_TOP - 5, text_anchor="middle", class_="label"))
    line = tag("line", x1=_LEFT, x2=_WIDTH - _RIGHT, y1=ground, y2=ground, class_="axis")
    label = words(Message("Histogram. {description}", description=description))
    return tag(
        "svg",
        *drawn,
        line,
        _ticks(bins, unit, width, 1 if bins.below else 0),
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        width=_WIDTH,
        height=_HEIGHT,
        role="img",
        aria_label=label,
    )


def _bar_text(words: Words, bar: _Bar, bins: Bins, unit: str) -> str:
    low, high, number = bar
    fields = {"count": count(number), "share": share(number, bins.total)}
    if low is None:
        return words(Message("below {high}: {count} ({share})", high=_edge(high or 0.0, unit), **fields))
    if high is None:
        return words(Message("{low} or more: {count} ({share})", low=_edge(low, unit), **fields))
    if bins.is_one_number_each:
        return words(Message("{value}: {count} ({share})", value=_edge(low, unit), **fields))
    shown = {"low": _edge(low, unit), "high": _edge(high, unit)}
    return words(Message("{low} to less than {high}: {count} ({share})", **shown, **fields))


def _ticks(bins: Bins, unit: str, width: float, shift: int) -> Html:
    edges = bins.edges
    if bins.is_doubling:
        places = [index for index, edge in enumerate(edges) if math.log2(edge).is_integer()]
        places = places[:: max(1, math.ceil(len(places) / (_TICKS + 1)))]
    else:
        step = round_step((edges[-1] - edges[0]) / _TICKS)
        step = max(1.0, step) if bins.is_whole else step
        places = [index for index, edge in enumerate(edges) if abs(edge / step - round(edge / step)) < 1e-6]
    ground = _HEIGHT - _BOTTOM
    ticks = []
    # the number of a bin stands below its middle, an edge below that
    middle = 0.5 if bins.is_one_number_each else 0.0
    for place in [place for place in places if place < len(bins.counts)] if middle else places:
        x = _LEFT + (place + shift + middle) * width
        ticks.append(tag("line", x1=_plain(x), x2=_plain(x), y1=ground, y2=ground + 4, class_="axis"))
        anchor = "start" if x < 16 else "end" if x > _WIDTH - 16 else "middle"
        text = _edge(edges[place], unit)
        ticks.append(tag("text", text, x=_plain(x), y=_HEIGHT - 5, text_anchor=anchor, class_="label"))
    return joined(*ticks)


def _edge(edge: float, unit: str) -> str:
    return f"{measure(100 * edge)}{NO_BREAK}%" if unit == "%" else measure(edge)


def _plain(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")

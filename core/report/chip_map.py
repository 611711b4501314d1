# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the chips lie, as SVG: their outlines, or, of many, how dense they are."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from osgeo import osr

from ..counted import counted
from ..crs import Transform
from ..errors import ChipsmithError, Message
from ..gdal_calls import GdalError, call
from .bins import round_step
from .markup import NO_BREAK, Html, Words, joined, tag
from .numbers import count, measure
from .seen_chips import SeenChip

_WIDTH, _TALLEST, _MARGIN, _TOP = 640.0, 520.0, 44.0, 10.0
# More chips than these are not drawn one by one.
_MOST_OUTLINES = 1500
_CELLS_ACROSS = 48
_PARTS_OF_CELL = 6
_SHADES = 5
# Number of classes in a chip: none, one, two, more.
_LEVELS = 4


@dataclass(frozen=True)
class _Frame:
    """From the map to the drawing."""

    x_min: float
    y_max: float
    scale: float
    width: float
    height: float

    def __call__(self, xy: np.ndarray) -> np.ndarray:
        """Return (n, 2) of the drawing for (n, 2) of the map."""
        return np.column_stack(
            [_MARGIN + (xy[:, 0] - self.x_min) * self.scale, _TOP + (self.y_max - xy[:, 1]) * self.scale]
        )


@dataclass(frozen=True)
class MapUnits:
    """What one step on the map is."""

    name: str
    """of the CRS, empty if there is none"""
    is_geographic: bool
    metres: float | None
    """length of a unit; None in degrees, or if it is not known"""


def units_of(crs_wkt: str) -> MapUnits:
    """Return the units of a CRS."""
    if not crs_wkt:
        return MapUnits("", False, None)
    reference = osr.SpatialReference()
    try:
        call(reference.ImportFromWkt, crs_wkt)
    except GdalError:
        return MapUnits("", False, None)
    name, code = reference.GetName() or "", reference.GetAuthorityCode(None)
    shown = f"{name} ({reference.GetAuthorityName(None)}:{code})" if code else name
    if reference.IsGeographic():
        return MapUnits(shown, True, None)
    return MapUnits(shown, False, float(reference.GetLinearUnits()) if reference.IsProjected() else None)


def chip_map(
    words: Words,
    chips: Sequence[SeenChip],
    transforms: Callable[[str, str], Transform],
    has_labels: bool = True,
    square_metres: float | None = None,
) -> Html | None:
    """Return the map of chips that say where they lie, in the CRS of the first; None if none does.

    Args:
        words: of the reader's language.
        chips: to draw.
        transforms: brings chips of another CRS onto the map of the first.
        has_labels: chips are coloured by their classes.
        square_metres: of a squared map unit on the ground; None if it is not known.
    """
    placed = [(chip, corners) for chip, corners in _in_one_crs(chips, transforms)]
    if not placed:
        return None
    corners = np.stack([own for _, own in placed])
    levels = np.array([min(_LEVELS - 1, len(chip.classes) + len(chip.names)) for chip, _ in placed])
    if not has_labels:
        levels[:] = 1
    frame = _frame(corners)
    is_thinned = len(placed) > _MOST_OUTLINES
    drawn = _density(corners, levels, frame) if is_thinned else _outlines(corners, levels, frame)
    units = units_of(placed[0][0].crs_wkt)
    if square_metres is not None and units.metres is not None:
        units = replace(units, metres=math.sqrt(square_metres))
    label = words(counted(len(placed), "Map of {count} chip.", "Map of {count} chips.", count=count(len(placed))))
    drawing = tag(
        "svg",
        tag("rect", x=_MARGIN, y=_TOP, width=_plain(frame.width), height=_plain(frame.height), class_="frame"),
        drawn,
        _graticule(frame, units),
        _north(),
        _scale_bar(frame, units),
        viewBox=f"0 0 {_plain(_WIDTH)} {_plain(frame.height + 58)}",
        width=_plain(_WIDTH),
        height=_plain(frame.height + 58),
        role="img",
        aria_label=label,
        class_="map",
    )
    return tag("figure", drawing, _legend(words, levels, is_thinned, has_labels))


def _in_one_crs(
    chips: Sequence[SeenChip], transforms: Callable[[str, str], Transform]
) -> Iterator[tuple[SeenChip, np.ndarray]]:
    first: str | None = None
    known: dict[str, Transform | None] = {}
    for chip in chips:
        if chip.corners_map is None:
            continue
        first = chip.crs_wkt if first is None else first
        if chip.crs_wkt == first:
            yield chip, chip.corners_map
            continue
        if chip.crs_wkt not in known:
            try:
                known[chip.crs_wkt] = transforms(chip.crs_wkt, first)
            except ChipsmithError:
                known[chip.crs_wkt] = None
        transform = known[chip.crs_wkt]
        corners = None if transform is None else transform(chip.corners_map)
        if corners is not None and np.isfinite(corners).all():
            yield chip, corners


def _frame(corners: np.ndarray) -> _Frame:
    low, high = corners.reshape(-1, 2).min(axis=0), corners.reshape(-1, 2).max(axis=0)
    extent = np.maximum(high - low, max(float((high - low).max()), 1e-9) * 0.02)
    margin = extent * 0.02
    low, extent = low - margin, extent + 2 * margin
    scale = min((_WIDTH - _MARGIN - 12) / extent[0], _TALLEST / extent[1])
    return _Frame(
        float(low[0]), float(low[1] + extent[1]), float(scale), float(extent[0] * scale), float(extent[1] * scale)
    )


def _outlines(corners: np.ndarray, levels: np.ndarray, frame: _Frame) -> Html:
    paths = []
    for level in range(_LEVELS):
        chosen = corners[levels == level]
        lines = []
        for chip in chosen:
            points = [f"{_plain(x)} {_plain(y)}" for x, y in frame(chip).tolist()]
            lines.append(f"M{'L'.join(points)}Z")
        if lines:
            paths.append(tag("path", d="".join(lines), class_=f"chip c{level}"))
    return joined(*paths)


def _density(corners: np.ndarray, levels: np.ndarray, frame: _Frame) -> Html:
    """Return squares: as dark as chips lie over each other, in the colour of the usual number of classes."""
    cell = max(frame.width, frame.height) / _CELLS_ACROSS
    origin = np.array([_MARGIN, _TOP])
    places = (frame(corners.reshape(-1, 2)) - origin).reshape(-1, 4, 2) * (_PARTS_OF_CELL / cell)
    low = np.floor(places.min(axis=1) + 1e-6).astype(int)
    high = np.maximum(low + 1, np.ceil(places.max(axis=1) - 1e-6).astype(int))
    cover = _cell_means(low, high, np.ones(len(low)))
    weighted = _cell_means(low, high, levels.astype(np.float64))
    rows, columns = np.nonzero(cover > 1e-9)
    usual = np.rint(weighted[rows, columns] / cover[rows, columns]).astype(int)
    shades = np.clip(np.ceil(_SHADES * cover[rows, columns] / np.percentile(cover[cover > 1e-9], 95)), 1, _SHADES)
    groups: dict[tuple[int, int], list[str]] = {}
    side = _plain(cell)
    for row, column, level, shade in zip(rows.tolist(), columns.tolist(), usual.tolist(), shades.tolist()):
        x, y = _plain(_MARGIN + column * cell), _plain(_TOP + row * cell)
        groups.setdefault((level, int(shade)), []).append(f"M{x} {y}h{side}v{side}h-{side}Z")
    return joined(
        *(
            tag("path", d="".join(lines), class_=f"cell c{level}", fill_opacity=f"{shade / _SHADES:.2f}")
            for (level, shade), lines in sorted(groups.items())
        )
    )


def _cell_means(low: np.ndarray, high: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return the mean weight that boxes (columns and rows of parts of cells) lay on each cell, (rows, columns)."""
    size = (_CELLS_ACROSS + 1) * _PARTS_OF_CELL
    steps = np.zeros((size + 1, size + 1))
    low, high = np.clip(low, 0, size), np.clip(high, 0, size)
    for y, x, sign in ((low, low, 1), (low, high, -1), (high, low, -1), (high, high, 1)):
        np.add.at(steps, (y[:, 1], x[:, 0]), sign * weights)
    laid = steps.cumsum(axis=0).cumsum(axis=1)[:size, :size]
    parts = laid.reshape(_CELLS_ACROSS + 1, _PARTS_OF_CELL, _CELLS_ACROSS + 1, _PARTS_OF_CELL)
    means: np.ndarray = parts.mean(axis=(1, 3))
    return means


def _graticule(frame: _Frame, units: MapUnits) -> Html:
    """Return marks at round coordinates along two sides."""
    parts = []
    bottom = _TOP + frame.height
    step = round_step(max(90 / frame.scale, 1e-12))
    for x in _multiples(frame.x_min, frame.x_min + frame.width / frame.scale, step):
        place = _MARGIN + (x - frame.x_min) * frame.scale
        parts.append(tag("line", x1=_plain(place), x2=_plain(place), y1=_plain(bottom), y2=_plain(bottom + 4),
                         class_="axis"))  # fmt: skip
        if 24 < place < _WIDTH - 24:
            parts.append(tag("text", _coordinate(x, step, units), x=_plain(place), y=_plain(bottom + 15),
                             text_anchor="middle", class_="label"))  # fmt: skip
    for y in _multiples(frame.y_max - frame.height / frame.scale, frame.y_max, step):
        place = _TOP + (frame.y_max - y) * frame.scale
        parts.append(tag("line", x1=_plain(_MARGIN - 4), x2=_plain(_MARGIN), y1=_plain(place), y2=_plain(place),
                         class_="axis"))  # fmt: skip
        turned = f"rotate(-90 {_plain(_MARGIN - 8)} {_plain(place)})"
        if 40 < place < bottom - 24:
            parts.append(tag("text", _coordinate(y, step, units), x=_plain(_MARGIN - 8), y=_plain(place),
                             text_anchor="middle", transform=turned, class_="label"))  # fmt: skip
    return joined(*parts)


def _multiples(low: float, high: float, step: float) -> list[float]:
    first, last = int(np.ceil(low / step)), int(np.floor(high / step))
    return [index * step for index in range(first, min(last, first + 40) + 1)]


def _coordinate(value: float, step: float, units: MapUnits) -> str:
    digits = max(0, -int(np.floor(np.log10(step) + 1e-9)))
    text = f"{value:.{digits}f}".replace("-", "\u2212")
    return f"{text}°" if units.is_geographic else text


def _north() -> Html:
    x, y = 17, 14
    arrow = tag("path", d=f"M{x} {y}l5 14l-5 -3l-5 3Z", class_="ink")
    return joined(arrow, tag("text", "N", x=x, y=y + 25, text_anchor="middle", class_="label"))


def _scale_bar(frame: _Frame, units: MapUnits) -> Html:
    if units.metres is None:
        return Html("")
    length = round_step(100 / frame.scale * units.metres)
    drawn = length / units.metres * frame.scale
    if drawn > 150:
        length, drawn = length / 2, drawn / 2
    y = frame.height + 46
    text = f"{measure(length / 1000)}{NO_BREAK}km" if length >= 1000 else f"{measure(length)}{NO_BREAK}m"
    line = f"M{_plain(_MARGIN)} {_plain(y - 5)}v5h{_plain(drawn)}v-5"
    return joined(
        tag("path", d=line, class_="bar-line"),
        tag("text", text, x=_plain(_MARGIN + drawn + 7), y=_plain(y), class_="label"),
    )


def _legend(words: Words, levels: np.ndarray, is_thinned: bool, has_labels: bool) -> Html:
    texts = (
        words(Message("no label")),
        words(Message("one class")),
        words(Message("two classes")),
        words(Message("three classes or more")),
    )
    entries = []
    for level, text in enumerate(texts):
        number = int((levels == level).sum())
        if number and has_labels:
            square = tag("rect", width=12, height=12, class_=f"swatch c{level}")
            swatch = tag("svg", square, width=12, height=12, aria_hidden="true")
            entries.append(tag("li", swatch, f" {text}: {count(number)}"))
    parts = [tag("ul", *entries, class_="legend")] if entries else []
    if is_thinned:
        note = words(Message("The darker a square, the more chips lie there."))
        if has_labels:
            note = words(Message("The darker a square, the more chips lie there; its colour is that of most of them."))
        parts.append(tag("p", note, class_="note"))
    return tag("figcaption", *parts) if parts else Html("")


def _plain(value: float) -> str:
    return f"{value:.1f}".replace(".0", "") if f"{value:.1f}".endswith(".0") else f"{value:.1f}"

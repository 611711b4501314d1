# SPDX-License-Identifier: GPL-2.0-or-later
"""The classes of a report: how often each occurs, and whether some are rare."""

from __future__ import annotations

from ..errors import Message
from .content import ClassRow, Content
from .markup import Html, Rows, Words, joined, name_of, table, tag
from .numbers import count, measure, share
from .section_chips import swatch
from .section_head import object_noun

_MOST_ROWS = 200
_UNEVEN = 10
_FEW_CHIPS = 5
_LARGE_M2 = 1e7
# Maps that change areas by less are not spoken of.
_SEEN_STRETCH = 0.01
_BAR_PX = 90
# Keep the direction of a name from that of the sentence around it.
_ISOLATED = "\u2068{}\u2069"


def classes_section(words: Words, content: Content) -> Html:
    """Return the section; nothing for datasets without labels."""
    if not content.has_labels or not content.classes:
        return Html("")
    rows = sorted(content.classes, key=lambda row: row.count.value)
    parts = [tag("h2", words(Message("Classes"))), _table(words, content, rows[:_MOST_ROWS])]
    if len(rows) > _MOST_ROWS:
        hidden = count(len(rows) - _MOST_ROWS)
        parts.append(tag("p", words(Message("Further classes that are not listed: {count}.", count=hidden))))
    parts += [tag("p", text, class_="hint") for text in _hints(words, content, rows)]
    notes = [words(Message("What lies in several chips counts once in each, as for trainers."))]
    notes += _area_notes(words, content)
    parts.append(tag("p", " ".join(notes), class_="note"))
    return tag("section", *parts)


def _size(content: Content, row: ClassRow) -> int:
    """Return the number that shares of classes are of."""
    return row.count.pixels if _by_pixels(content) else row.count.objects


def _by_pixels(content: Content) -> bool:
    return not any(row.count.objects for row in content.classes)


def _table(words: Words, content: Content, rows: list[ClassRow]) -> Html:
    has_objects = not _by_pixels(content)
    has_pixels = any(row.count.pixels for row in content.classes)
    has_areas = any(row.area_map is not None for row in rows)
    area_head, areas = _areas(words, content)
    total = sum(_size(content, row) for row in content.classes)
    largest = max(_size(content, row) for row in content.classes)
    heads = [(words(Message("Class")), ""), (words(Message("Value")), "number"), (words(Message("Chips")), "number")]
    if has_objects:
        heads.append((object_noun(words, content.metadata_format), "number"))
    if has_pixels:
        heads.append((words(Message("Pixels")), "number"))
    if has_areas:
        heads.append((area_head, "number"))
    of_what = words(Message("Share of pixels")) if _by_pixels(content) else words(Message("Share of objects"))
    heads.append((of_what, "share"))
    cells: Rows = []
    for row in rows:
        line: list[object] = [joined(swatch(row.colour), " ", name_of(row.name)), str(row.count.value)]
        line.append(count(row.count.chips))
        if has_objects:
            line.append(count(row.count.objects))
        if has_pixels:
            line.append(count(row.count.pixels))
        if has_areas:
            area = areas.get(row.count.value)
            line.append("–" if area is None else measure(area))
        size = _size(content, row)
        line.append(joined(_bar(size / largest if largest else 0.0), " ", share(size, total)))
        cells.append(line)
    return table(heads, cells)


def _bar(part: float) -> Html:
    bar = tag("rect", width=f"{_BAR_PX * part:.1f}", height=8, y=1, rx=1, class_="bar")
    return tag("svg", bar, width=_BAR_PX, height=10, viewBox=f"0 0 {_BAR_PX} 10", aria_hidden="true")


def _areas(words: Words, content: Content) -> tuple[str, dict[int, float]]:
    """Return the head of the column of areas, and the areas by class value."""
    part = content.parts[0]
    areas = {row.count.value: row.area_map for row in content.classes if row.area_map is not None}
    ground, units = part.ground, part.units
    if ground is not None:
        areas = {value: area * ground.of_class(value) for value, area in areas.items()}
    elif units.metres is not None:
        areas = {value: area * units.metres**2 for value, area in areas.items()}
    elif units.is_geographic:
        return words(Message("Area (square degrees)")), areas
    elif not any(chip.corners_map is not None for chip in part.sample.chips):
        return words(Message("Area (pixels)")), areas
    else:
        return words(Message("Area (squared map units)")), areas
    if max(areas.values(), default=0.0) >= _LARGE_M2:
        return words(Message("Area (km²)")), {value: area / 1e6 for value, area in areas.items()}
    return words(Message("Area (m²)")), areas


def _area_notes(words: Words, content: Content) -> list[str]:
    """Return where areas are measured, and how far those on the map are from it."""
    part = content.parts[0]
    if part.ground is None or not any(row.area_map is not None for row in content.classes):
        return []
    notes = [words(Message("Areas are measured on the ellipsoid."))]
    stretch = 0.0 if part.units.metres is None else part.units.metres**2 / part.ground.mean
    if stretch and abs(stretch - 1) >= _SEEN_STRETCH:
        told = Message(
            "On the map ({crs}) they are {factor} times as large.", crs=part.units.name, factor=measure(stretch, 3)
        )
        notes.append(words(told))
    return notes


def _hints(words: Words, content: Content, rows: list[ClassRow]) -> list[str]:
    """Return what a trainer of models should know of the classes."""
    hints = _unevenness(words, content, rows)
    absent = [row for row in rows if not row.count.chips]
    if absent:
        hints.append(words(Message("Classes that occur in no chip: {names}.", names=_listed(absent))))
    few = [row for row in rows if 0 < row.count.chips < _FEW_CHIPS]
    if few:
        hints.append(
            words(
                Message(
                    "Classes in fewer than {least} chips, too few to learn from: {names}.",
                    least=_FEW_CHIPS,
                    names=_listed(few),
                )
            )
        )
    return hints


def _unevenness(words: Words, content: Content, rows: list[ClassRow]) -> list[str]:
    present = [row for row in rows if _size(content, row)]
    if len(present) < 2:
        return []
    most = max(present, key=lambda row: _size(content, row))
    least = min(present, key=lambda row: _size(content, row))
    ratio = _size(content, most) / _size(content, least)
    if ratio < _UNEVEN:
        return []
    fields = {"most": _listed([most]), "least": _listed([least]), "ratio": count(round(ratio))}
    by_pixels = Message(
        "The classes are uneven: {most} has {ratio} times as many pixels as {least}; weights for classes, or more "
        "chips of the rare ones, help training.",
        **fields,
    )
    by_objects = Message(
        "The classes are uneven: {most} has {ratio} times as many objects as {least}; weights for classes, or more "
        "chips of the rare ones, help training.",
        **fields,
    )
    return [words(by_pixels if _by_pixels(content) else by_objects)]


def _listed(rows: list[ClassRow]) -> str:
    names = [_ISOLATED.format(row.name[:80]) for row in rows[:8]]
    return ", ".join(names) + (", …" if len(rows) > len(names) else "")

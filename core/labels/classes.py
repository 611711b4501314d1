# SPDX-License-Identifier: GPL-2.0-or-later
"""The table of classes, and how the values of a field become class values."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from ..errors import LabelError

Colour = tuple[int, int, int]

_INTEGER = re.compile(r"\s*[+-]?[0-9]+\s*", re.ASCII)
# Successive hues a golden angle apart stay distinct however many there are.
_GOLDEN_TURN = 0.618033988749895


@dataclass(frozen=True)
class ClassEntry:
    """One class: the value in the labels, its name and colour."""

    value: int
    name: str
    colour: Colour
    real_name: str = ""
    """the name as it came, where a format needs another one"""
    has_own_colour: bool = False
    """True if the colour comes from the labels' layer, not from a series of distinct ones"""


@dataclass(frozen=True)
class ClassTable:
    """All classes of a dataset in ascending order of value; names are unique and not empty."""

    entries: tuple[ClassEntry, ...]

    @cached_property
    def values(self) -> np.ndarray:
        """The class values, int64 (n,), ascending."""
        return np.array([entry.value for entry in self.entries], dtype=np.int64)

    @property
    def real_names(self) -> list[str]:
        """The names as the user gave them."""
        return [entry.real_name or entry.name for entry in self.entries]

    def index_of(self, values: np.ndarray) -> np.ndarray:
        """Return the row of each class value, which must be in the table."""
        return self.values.searchsorted(values)


def class_table(
    values: Sequence[int],
    names: Mapping[int, str] | None = None,
    colours: Mapping[int, Colour] | None = None,
) -> ClassTable:
    """Return the table of `values`.

    Args:
        values: the class values, in any order.
        names: known names; a class without one is called by its value. A name
            that an earlier class has already gets the value in brackets.
        colours: known colours; the others get distinct ones.
    """
    names, colours = names or {}, colours or {}
    entries: list[ClassEntry] = []
    taken: set[str] = set()
    for index, value in enumerate(sorted(set(values))):
        name = _whole(names.get(value) or "").strip() or str(value)
        while name in taken:
            name = f"{name} ({value})"
        taken.add(name)
        own = colours.get(value)
        entries.append(ClassEntry(value, name, own or _colour(index), has_own_colour=own is not None))
    return ClassTable(tuple(entries))


@dataclass(frozen=True)
class FieldClasses:
    """Class values read from a field: one a feature, and the names that the field itself gives."""

    values: np.ndarray
    """int64 (n,); 0 where `is_null`"""
    is_null: np.ndarray
    """bool (n,)"""
    names: Mapping[int, str]


def classes_of_field(raw: Sequence[Any], field: str, name: str = "CLASS_VALUE_FIELD") -> FieldClasses:
    """Turn the raw values of a class field into class values.

    Integers are taken as they are, also where a field of decimals holds them. Texts
    that are all whole numbers are those numbers; else the distinct texts, sorted, become 1 to n and are the names.
    A blank text is null: delimited text has no other.

    Args:
        raw: one a feature, None for null.
        field: they come from, for messages.
        name: of the parameter that chose the field, for messages.

    Raises:
        LabelError: for a value that is neither an integer nor a text.
    """
    raw = [None if isinstance(value, str) and not value.strip() else value for value in raw]
    is_null = np.array([value is None for value in raw], dtype=bool)
    present = [value for value in raw if value is not None]
    texts = [value for value in present if isinstance(value, str)]
    names: dict[int, str] = {}
    if texts and not all(_INTEGER.fullmatch(text) for text in texts):
        numbers = {text: number for number, text in enumerate(sorted(set(texts)), start=1)}
        names = {number: text for text, number in numbers.items()}
    else:
        numbers = {text: int(text) for text in texts}
    values = np.zeros(len(raw), dtype=np.int64)
    for index, value in enumerate(raw):
        if isinstance(value, str):
            values[index] = _in_64_bits(numbers[value], field, name)
        elif isinstance(value, (int, np.integer)) or (isinstance(value, float) and value.is_integer()):
            values[index] = _in_64_bits(int(value), field, name)
        elif value is not None:
            raise LabelError(
                "{name}: field {field} holds {value!r}, which is neither a whole number nor a text; "
                "choose an integer or text field.",
                name=name,
                field=field,
                value=value,
            )
    return FieldClasses(values, is_null, names)


def names_of_field(values: np.ndarray, raw_names: Sequence[Any]) -> tuple[dict[int, str], list[int]]:
    """Return the first name given to each class value, and the values that were given several."""
    names: dict[int, str] = {}
    ambiguous: set[int] = set()
    for value, raw in zip(values.tolist(), raw_names):
        if raw is None or not str(raw).strip():
            continue
        if names.setdefault(value, str(raw)) != str(raw):
            ambiguous.add(value)
    return names, sorted(ambiguous)


def _whole(name: str) -> str:
    """Return a name that files can hold: half a character, left where a text was cut, becomes "?"."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _in_64_bits(value: int, field: str, name: str) -> int:
    if not -(2**63) <= value < 2**63:
        raise LabelError(
            "{name}: field {field} holds {value}, more than a class value can be.", name=name, field=field, value=value
        )
    return value


def _colour(index: int) -> Colour:
    hue = (0.02 + index * _GOLDEN_TURN) % 1.0
    red, green, blue = colorsys.hsv_to_rgb(hue, 0.75, 0.95)
    return round(red * 255), round(green * 255), round(blue * 255)

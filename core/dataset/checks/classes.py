# SPDX-License-Identifier: GPL-2.0-or-later
"""The list of classes in an index file."""

from __future__ import annotations

from typing import Any, NamedTuple

from .findings import Tally
from .kinds import Kind


class NamedClass(NamedTuple):
    """One class."""

    value: int
    name: str

    def __str__(self) -> str:
        """Return how reports call it."""
        return f"class {self.value} ({self.name})"


def read_classes(
    source: dict[str, Any], key: str, place: str, must_exist: bool, tally: Tally
) -> tuple[NamedClass, ...]:
    """Return the classes listed under `key`; enter into `tally` what is wrong with them.

    The oldest exports call the keys ClassValue and ClassName.
    """
    entries = source.get(key)
    if not isinstance(entries, list) or not entries:
        if must_exist:
            tally.add(Kind.CLASSES_MISSING, place, key=key)
        return ()
    classes: list[NamedClass] = []
    names: set[str] = set()
    values: set[int] = set()
    for number, entry in enumerate(entries, start=1):
        found = _read(entry)
        if found is None:
            tally.add(Kind.CLASS_BROKEN, f"{place}, {key} {number}")
            continue
        where = f"{place}, {found}"
        _check(found, entry, where, tally)
        if found.name in names:
            tally.add(Kind.CLASS_NAME_TWICE, where)
        if found.value in values:
            tally.add(Kind.CLASS_VALUE_TWICE, where)
        names.add(found.name)
        values.add(found.value)
        classes.append(found)
    return tuple(classes)


def _read(entry: Any) -> NamedClass | None:
    if not isinstance(entry, dict):
        return None
    value = entry.get("Value", entry.get("ClassValue"))
    name = entry.get("Name", entry.get("ClassName"))
    if not isinstance(value, int) or isinstance(value, bool) or name is None:
        return None
    return NamedClass(value, str(name))


def _check(found: NamedClass, entry: dict[str, Any], place: str, tally: Tally) -> None:
    colour = entry.get("Color")
    if not isinstance(colour, list) or len(colour) < 3:
        tally.add(Kind.CLASS_COLOUR_MISSING, place)
    if not found.name.strip():
        tally.add(Kind.CLASS_NAME_EMPTY, place)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Classes of a finished dataset by their value or by their name."""

from __future__ import annotations

from collections.abc import Iterable

from .reading import DatasetClass


class ClassLookup:
    """Answers with (value, name for people), also for classes that the dataset does not list."""

    def __init__(self, classes: Iterable[DatasetClass]) -> None:
        """Index `classes`; of several with the same value or name the first counts."""
        self._names: dict[int, str] = {}
        self._values: dict[str, int] = {}
        for entry in classes:
            self._names.setdefault(entry.value, entry.shown_name)
            self._values.setdefault(_key(entry.name), entry.value)

    def of_value(self, value: int) -> tuple[int, str]:
        """Return the class of a value; one that is not listed is called by its value."""
        return value, self._names.get(value, str(value))

    def of_name(self, name: str) -> tuple[int | None, str]:
        """Return the class of a name, or of a value written as a text; value None if it is not listed."""
        value = self._values.get(_key(name))
        if value is None and name.isascii() and name.isdigit() and int(name) in self._names:
            value = int(name)
        return (None, name) if value is None else (value, self._names[value])


def _key(name: str) -> str:
    """Return what is left of a name where it may hold no comma, and blanks do not count at its ends."""
    return name.replace(",", "").strip()

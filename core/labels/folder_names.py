# SPDX-License-Identifier: GPL-2.0-or-later
"""Class names that are safe as folder names: class names are data from strangers."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from .classes import ClassEntry, ClassTable

# Separators, blanks and what Windows forbids; blanks because map.txt separates by them.
_FORBIDDEN = re.compile(r"[\x00-\x20\x7f/\\:*?\"<>|\s]+")
# The separator of the list, and what no XML file may hold (https://www.w3.org/TR/xml/#charsets).
_UNFIT_FOR_LISTS = re.compile("[,\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
LONGEST_BYTES = 100


def with_folder_names(classes: ClassTable) -> ClassTable:
    """Return the table with names that are folders of their own on every system.

    Where a name had to be changed the real one is kept in `real_name`.
    """
    taken: set[str] = set()
    entries = []
    for entry in classes.entries:
        name = _unique(_safe(entry.name), entry, taken)
        taken.add(_folded(name))
        entries.append(entry if name == entry.name else replace(entry, name=name, real_name=entry.name))
    return ClassTable(tuple(entries))


def without_commas(classes: ClassTable) -> ClassTable:
    """Return the table with names that can stand in a list separated by commas."""
    entries = []
    taken: set[str] = set()
    for entry in classes.entries:
        name = " ".join(_UNFIT_FOR_LISTS.sub(" ", entry.name).split()) or str(entry.value)
        while name in taken:
            name = f"{name}_{entry.value}"
        taken.add(name)
        entries.append(entry if name == entry.name else replace(entry, name=name, real_name=entry.name))
    return ClassTable(tuple(entries))


def _safe(name: str) -> str:
    name = _FORBIDDEN.sub("_", unicodedata.normalize("NFC", name))
    while len(name.encode("utf-8")) > LONGEST_BYTES:
        name = name[:-1]
    name = name.strip(".")
    return f"_{name}" if _RESERVED.fullmatch(name) else name


def _unique(name: str, entry: ClassEntry, taken: set[str]) -> str:
    """Return `name`, with the class value behind it if it is empty or taken on a system that folds case."""
    if name.strip("_") and _folded(name) not in taken:
        return name
    candidate = f"{name.strip('_') or 'class'}_{entry.value}"
    while _folded(candidate) in taken:
        candidate += "_"
    return candidate


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()

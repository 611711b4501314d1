# SPDX-License-Identifier: GPL-2.0-or-later
"""The lines of map.txt, one at a time, broken ones included (spec: "1.4 map.txt")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from ..index_files import MAP_FILE
from .findings import Tally
from .index import BYTE_ORDER_MARK, Index
from .kinds import Kind
from .rules import Labels

_ROOTS = r"(?:images2?|labels2?)/"
_PATH = re.compile(rf"{_ROOTS}\S.*?\.\w+(?=\s+{_ROOTS}|\s*$)")


class ChipLine(NamedTuple):
    """One line, separators turned to slashes."""

    number: int
    image: str
    image2: str
    """empty without"""
    labels: tuple[str, ...]


class MapLines:
    """Reads map.txt once, from the first line to the last."""

    def __init__(self, index: Index, tally: Tally) -> None:
        """Check the file as a whole.

        Args:
            index: of the dataset.
            tally: told what is wrong with the lines.
        """
        self._index = index
        self._tally = tally
        self._path = index.folder / MAP_FILE
        self._place = index.place(MAP_FILE)
        self.label_suffix: str | None = None
        """extension of all labels, as readers take it from the first line; None before that"""
        self.fraction = 0.0
        """part of the file that was read"""

    def __iter__(self) -> Iterator[ChipLine]:
        """Yield the chips; enter lines that list none into the tally."""
        if not self._path.exists():
            self._tally.add(Kind.INDEX_FILE_MISSING, self._place)
            return
        size = max(1, self._path.stat().st_size)
        done, found = 0, False
        try:
            with open(self._path, "rb") as lines:
                for number, data in enumerate(lines, start=1):
                    done += len(data)
                    self.fraction = done / size
                    text = self._text(number, data)
                    if text:
                        found = True
                        yield from self._chips(number, text)
        except OSError as error:
            self._tally.add(Kind.INDEX_FILE_BROKEN, self._place, reason=error.strerror or error)
            return
        if not found:
            self._tally.add(Kind.MAP_EMPTY, self._place)

    def _text(self, number: int, data: bytes) -> str:
        if number == 1 and data.startswith(BYTE_ORDER_MARK):
            self._tally.add(Kind.BYTE_ORDER_MARK, self._place)
            data = data[len(BYTE_ORDER_MARK) :]
        # Names outside UTF-8 still lead to their files.
        return data.decode("utf-8", "surrogateescape").strip().replace("\\", "/")

    def _chips(self, number: int, text: str) -> Iterator[ChipLine]:
        line = parse_line(number, text)
        if line is None:
            self._tally.add(Kind.MAP_LINE_BROKEN, f"{self._place}, line {number}")
            return
        if self.label_suffix is None:
            self._look_as_readers_do(line, text.split())
        yield line

    def _look_as_readers_do(self, line: ChipLine, tokens: list[str]) -> None:
        """Readers take image and label from the first line that has both, split at its blanks."""
        rules = self._index.rules
        if not rules.has_labels or (rules.has_label_files and len(tokens) < 2):
            return
        token = tokens[-1] if rules.labels is Labels.INSTANCES else tokens[1 if rules.has_label_files else 0]
        self.label_suffix = PurePosixPath(token).suffix
        place = f"{self._place}, line {line.number}"
        if tokens[0] != line.image or not self.label_suffix:
            self._tally.add(Kind.MAP_BLANK_IN_PATH, place)
            # What readers make of the other labels does not matter then.
            self.label_suffix = ""
        elif rules.labels is Labels.PANOPTIC and line.labels and not line.labels[0].startswith("labels/"):
            self._tally.add(Kind.MAP_FIRST_LABEL, place)


def parse_line(number: int, text: str) -> ChipLine | None:
    """Return the chip of a line without blanks at its ends, None if it is none."""
    paths = text.split()
    if not all(path.startswith(("images/", "images2/", "labels/", "labels2/")) for path in paths):
        # Folders that are called like classes may hold blanks: a path runs to its extension.
        paths = _PATH.findall(text)
        if _PATH.sub("", text).strip():
            return None
    images: list[str] = []
    images2: list[str] = []
    labels: list[str] = []
    for path in paths:
        (labels if path.startswith("labels") else images if path.startswith("images/") else images2).append(path)
    if len(images) != 1 or len(images2) > 1:
        return None
    return ChipLine(number, images[0], images2[0] if images2 else "", tuple(labels))

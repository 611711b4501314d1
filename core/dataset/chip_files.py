# SPDX-License-Identifier: GPL-2.0-or-later
"""The files of each chip, read from map.txt line by line (spec: "1.4 map.txt")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..errors import SourceError

# A path runs to the extension before the next path or the end of the line, so
# that folders named after classes may hold blanks.
_ROOTS = r"(?:images2?|labels2?)/"
_PATH = re.compile(rf"{_ROOTS}\S.*?\.\w+(?=\s+{_ROOTS}|\s*$)")


@dataclass(frozen=True)
class ChipFiles:
    """The files that belong to one chip."""

    stem: str
    """file name without extension"""
    image: Path
    image2: Path | None
    """of the second raster, if the dataset has one"""
    labels: tuple[Path, ...]
    """in the order of map.txt; below `labels` or `labels2`, perhaps in a folder named after a class"""


def count_chips(map_file: Path) -> int:
    """Return the number of chips that a map.txt lists.

    Raises:
        SourceError: if it cannot be read.
    """
    return sum(1 for _ in _lines(map_file))


def chip_files(map_file: Path, step: int = 1) -> Iterator[ChipFiles]:
    r"""Yield the chips that a map.txt lists, without ever holding the whole list.

    Separators may be `/` or `\`, blanks one or two, lines end in LF or CRLF.

    Args:
        map_file: stands in the folder that its paths begin at.
        step: yield only every step-th chip.

    Raises:
        SourceError: for a line that lists no image, or if the file cannot be read.
    """
    for index, (number, line) in enumerate(_lines(map_file)):
        if index % step == 0:
            yield _chip(map_file, number, line)


def _lines(map_file: Path) -> Iterator[tuple[int, str]]:
    """Yield the lines that hold something, with their numbers from 1."""
    try:
        # Names outside UTF-8 still lead to their files.
        with open(map_file, encoding="utf-8-sig", errors="surrogateescape") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield number, line
    except OSError as error:
        raise SourceError(
            "{path} cannot be read ({reason}); choose a folder that holds a whole dataset.",
            path=map_file,
            reason=error.strerror or error,
        ) from error


def _chip(map_file: Path, number: int, line: str) -> ChipFiles:
    text = line.strip().replace("\\", "/")
    paths = _PATH.findall(text)
    images = [path for path in paths if path.startswith("images/")]
    if len(images) != 1 or _PATH.sub("", text).strip():
        raise SourceError(
            "{path}, line {number}: {line!r} is not an image below images/ with its labels below labels/; "
            "restore the file or export the dataset again.",
            path=map_file,
            number=number,
            line=text[:80],
        )
    images2 = [path for path in paths if path.startswith("images2/")]
    folder = map_file.parent
    return ChipFiles(
        PurePosixPath(images[0]).stem,
        folder / images[0],
        folder / images2[0] if images2 else None,
        tuple(folder / path for path in paths if path.startswith("labels")),
    )

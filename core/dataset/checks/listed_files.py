# SPDX-License-Identifier: GPL-2.0-or-later
"""Files of a dataset against the lists in map.txt: eight bytes a path, however many there are."""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterable, Iterator
from itertools import islice

import numpy as np

from ...progress import Progress, stop_if_cancelled
from .findings import MOST_EXAMPLES, Tally
from .index import Index
from .kinds import Kind
from .map_lines import ChipLine
from .rules import Labels

_CHIP_SUFFIXES = (".tif", ".tiff", ".png", ".jpg", ".jpeg", ".mrf")
_LABEL_SUFFIXES = (*_CHIP_SUFFIXES, ".xml", ".txt")
_SIDE_SUFFIX = ".aux.xml"
# Files that are looked up together, between two looks at whether the user cancelled.
_AT_ONCE = 2048


class ListedFiles:
    """Remembers what map.txt lists."""

    def __init__(self, index: Index) -> None:
        """Begin without any."""
        self._index = index
        self._paths = array("q")
        self._names = array("q")
        self._lengths: set[int] = set()
        self.largest_number = -1

    def add(self, line: ChipLine) -> None:
        """Remember the files of a chip."""
        self._paths.extend(map(hash, (line.image, line.image2, *line.labels)))
        name = self._name(line.image)
        self._names.append(hash(name))
        self._lengths.add(len(name))
        stem = name.rpartition("/")[2]
        if stem.isdecimal():
            self.largest_number = max(self.largest_number, int(stem))

    def check(self, lines: Iterable[ChipLine], progress: Progress, tally: Tally) -> None:
        """Enter into `tally` names of several chips, files that are not listed, folders that are no class.

        Args:
            lines: of map.txt, once again; read only if something is wrong with names.
            progress: asked for cancel.
            tally: told what is wrong.

        Raises:
            CancelledError: if the user asked to stop.
        """
        names = _sorted(self._names)
        twice = set(names[1:][names[1:] == names[:-1]].tolist())
        if twice:
            self._say_twice(lines, twice, progress, tally)
        if self._index.rules.labels is Labels.PANOPTIC and len(self._lengths) > 1:
            self._say_parts(lines, progress, tally)
        self._check_class_folders(tally)
        self._check_files(progress, tally)

    def _name(self, image: str) -> str:
        """Return what must be a chip's own: its stem, below the folder of its class if images have one."""
        name = image.rpartition(".")[0]
        return name if self._index.rules.labels is Labels.IMAGE_FOLDER else name.rpartition("/")[2]

    def _say_twice(self, lines: Iterable[ChipLine], twice: set[int], progress: Progress, tally: Tally) -> None:
        seen: set[int] = set()
        for line in lines:
            stop_if_cancelled(progress)
            key = hash(self._name(line.image))
            if key in seen:
                tally.add(Kind.STEM_TWICE, self._index.place(line.image))
            elif key in twice:
                seen.add(key)

    def _say_parts(self, lines: Iterable[ChipLine], progress: Progress, tally: Tally) -> None:
        """Find names within names: readers of panoptic datasets look for masks by a part of their name."""
        names = set(self._names)
        parts: set[int] = set()
        for line in lines:
            stop_if_cancelled(progress)
            parts.update(names.intersection(map(hash, _parts(self._name(line.image), self._lengths))))
        for line in lines if parts else ():
            stop_if_cancelled(progress)
            if hash(self._name(line.image)) in parts:
                tally.add(Kind.STEM_IN_STEM, self._index.place(line.image))

    def _check_files(self, progress: Progress, tally: Tally) -> None:
        index, listed = self._index, _sorted(self._paths)
        roots: dict[str, tuple[str, ...]] = {"images": _CHIP_SUFFIXES, "images2": _CHIP_SUFFIXES}
        if index.rules.has_label_files:
            roots.update(labels=_LABEL_SUFFIXES, labels2=_LABEL_SUFFIXES)
        count = 0
        first: list[str] = []
        for root, suffixes in roots.items():
            files = _files(str(index.folder / root), root, suffixes)
            while batch := list(islice(files, _AT_ONCE)):
                stop_if_cancelled(progress)
                keys = np.fromiter(map(hash, batch), np.int64, len(batch))
                places = [index.place(batch[at]) for at in np.flatnonzero(~_among(keys, listed)).tolist()]
                count += len(places)
                # The order in which a disk lists its files means nothing.
                first = sorted([*first, *places])[:MOST_EXAMPLES]
        tally.add_many(Kind.FILE_NOT_LISTED, count, first)

    def _check_class_folders(self, tally: Tally) -> None:
        index = self._index
        root = index.rules.class_folders
        if not root or not (index.folder / root).is_dir():
            return
        classes = index.instance_classes if index.rules.labels is Labels.PANOPTIC else index.classes
        names = {entry.name for entry in classes}
        with os.scandir(index.folder / root) as entries:
            folders = sorted(entry.name for entry in entries if entry.is_dir() and not entry.name.startswith("."))
        for name in folders:
            if name not in names:
                tally.add(Kind.CLASS_FOLDER_UNKNOWN, index.place(f"{root}/{name}"))


def _sorted(keys: array[int]) -> np.ndarray:
    return np.sort(np.array(keys, dtype=np.int64))


def _among(keys: np.ndarray, ascending: np.ndarray) -> np.ndarray:
    """Return for each of some keys whether it is one of many."""
    if not len(ascending):
        return np.zeros(len(keys), dtype=bool)
    found: np.ndarray = ascending[np.searchsorted(ascending, keys).clip(max=len(ascending) - 1)] == keys
    return found


def _parts(name: str, lengths: Iterable[int]) -> Iterator[str]:
    """Yield all parts of a name that are as long as other names."""
    for length in lengths:
        if length < len(name):
            yield from (name[start : start + length] for start in range(len(name) - length + 1))


def _files(folder: str, path: str, suffixes: tuple[str, ...]) -> Iterator[str]:
    """Yield the chip files in a folder and those within, as map.txt would list them."""
    try:
        entries = os.scandir(folder)
    except OSError:
        return
    with entries:
        for entry in entries:
            name = entry.name.lower()
            if name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path, f"{path}/{entry.name}", suffixes)
            elif name.endswith(suffixes) and not name.endswith(_SIDE_SUFFIX):
                yield f"{path}/{entry.name}"

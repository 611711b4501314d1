# SPDX-License-Identifier: GPL-2.0-or-later
"""map.txt: one line a chip, collected while chips are written (spec: "1.4 map.txt")."""

from __future__ import annotations

import contextlib
import heapq
import os
from collections.abc import Sequence
from pathlib import Path

from ..files import output_errors, write_all
from .index_files import MAP_FILE

# Lines that are kept back before they go to disk: few enough for the room that is
# reserved for index files when the disk is full.
LINES_AT_ONCE = 2000


def map_line(images: Sequence[str], labels: Sequence[str]) -> str:
    """Return the line of a chip: each image and a blank, then a blank and each label.

    Separators are forward slashes, which every reader takes on every system.
    """
    return "".join(f"{image} " for image in images) + "".join(f" {label}" for label in labels) + "\r\n"


class MapFile:
    """Collects the lines of a run in a side file; `publish` puts it in place."""

    def __init__(self, folder: Path, first_number: int) -> None:
        """Begin with the lines of earlier runs into `folder`, if there are any.

        Args:
            folder: root of the dataset.
            first_number: of the run's chips; lines that come early wait for it, and
                lines from it on are this run's own, written before it was stopped.

        Raises:
            OutputError: if the folder cannot be written.
        """
        self._path = folder / MAP_FILE
        self._partial = folder / (MAP_FILE + ".part")
        self._early: list[tuple[int, str]] = []
        self._next = first_number
        self._lines: list[str] = []
        self._length = 0
        with output_errors(str(self._partial)):
            self._file = open(self._partial, "wb", buffering=0)  # noqa: SIM115 - closed by publish or discard
            if self._path.exists():
                self._write(_lines_before(first_number, self._path.read_bytes()))

    def add(self, number: int, line: str) -> None:
        """Add the line of chip `number`; lines are kept in the order of numbers.

        A disk that is full is no matter yet: lines stay in memory until `publish`.
        """
        heapq.heappush(self._early, (number, line))
        while self._early and self._early[0][0] == self._next:
            self._take_first()
        if len(self._lines) >= LINES_AT_ONCE:
            with contextlib.suppress(OSError):
                self._flush()

    def publish(self) -> None:
        """Write what waits and put the file in place.

        Raises:
            OutputError: if it cannot be written.
        """
        while self._early:
            self._take_first()
        with output_errors(str(self._partial)):
            self._flush()
            self._file.close()
            os.replace(self._partial, self._path)

    def discard(self) -> None:
        """Remove the side file."""
        self._file.close()
        self._partial.unlink(missing_ok=True)

    def _take_first(self) -> None:
        number, line = heapq.heappop(self._early)
        self._lines.append(line)
        self._next = number + 1

    def _flush(self) -> None:
        self._write("".join(self._lines).encode("utf-8"))
        self._lines.clear()

    def _write(self, data: bytes) -> None:
        """Write all of `data`, or nothing of it."""
        try:
            write_all(self._file.fileno(), data)
        except OSError:
            self._file.truncate(self._length)
            self._file.seek(self._length)
            raise
        self._length += len(data)


def _lines_before(number: int, data: bytes) -> bytes:
    """Return the lines of chips before `number`, the last one ended too."""
    end = len(data)
    while end:
        start = data.rfind(b"\n", 0, end - 1) + 1
        if _number_of(data[start:end]) < number:
            break
        end = start
    data = data[:end]
    return data if not data or data.endswith(b"\n") else data + b"\r\n"


def _number_of(line: bytes) -> int:
    """Return the number of the chip that a line is about, -1 if its name is no number."""
    name = line.split(b" ")[0].replace(b"\\", b"/").rpartition(b"/")[2].partition(b".")[0]
    return int(name) if name.isdigit() else -1

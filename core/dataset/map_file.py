# SPDX-License-Identifier: GPL-2.0-or-later
"""map.txt: one line a chip, written while the chips are (spec: "1.4 map.txt")."""

from __future__ import annotations

import heapq
import os
from collections.abc import Sequence
from pathlib import Path

from ..files import output_errors
from .index_files import MAP_FILE


def map_line(images: Sequence[str], labels: Sequence[str]) -> str:
    """Return the line of a chip: each image and a blank, then a blank and each label.

    Separators are forward slashes, which every reader takes on every system.
    """
    return "".join(f"{image} " for image in images) + "".join(f" {label}" for label in labels) + "\r\n"


class MapFile:
    """Collects the lines of a run in a side file; `publish` puts it in place."""

    def __init__(self, folder: Path) -> None:
        """Begin with the lines of an earlier run into `folder`, if there are any.

        Raises:
            OutputError: if the folder cannot be written.
        """
        self._path = folder / MAP_FILE
        self._partial = folder / (MAP_FILE + ".part")
        self._waiting: list[tuple[int, str]] = []
        self._next: int | None = None
        with output_errors(str(self._partial)):
            self._file = open(self._partial, "wb")  # noqa: SIM115 - closed by publish or discard
            if self._path.exists():
                self._file.write(_whole_lines(self._path.read_bytes()))

    def expect(self, first_number: int) -> None:
        """Say which chip number comes first; lines that come early wait for it."""
        self._next = first_number

    def add(self, number: int, line: str) -> None:
        """Add the line of chip `number`; lines are kept in the order of numbers."""
        heapq.heappush(self._waiting, (number, line))
        while self._waiting and self._waiting[0][0] == self._next:
            self._write_first()

    def publish(self) -> None:
        """Write what waits and put the file in place.

        Raises:
            OutputError: if it cannot be written.
        """
        while self._waiting:
            self._write_first()
        with output_errors(str(self._partial)):
            self._file.close()
            os.replace(self._partial, self._path)

    def discard(self) -> None:
        """Remove the side file."""
        self._file.close()
        self._partial.unlink(missing_ok=True)

    def _write_first(self) -> None:
        number, line = heapq.heappop(self._waiting)
        with output_errors(str(self._partial)):
            self._file.write(line.encode("utf-8"))
        self._next = number + 1


def _whole_lines(data: bytes) -> bytes:
    """Return the lines, the last one ended too."""
    return data if not data or data.endswith(b"\n") else data + b"\r\n"

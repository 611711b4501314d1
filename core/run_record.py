# SPDX-License-Identifier: GPL-2.0-or-later
"""The file in the folder of a dataset from which an unfinished run goes on, after a stop at any moment.

`.chipsmith-run` is lines of JSON, each about one part of the run (a run has one part, or one
for each item of a collection, or for each side of CycleGAN): what the part is, before
anything else is written; each block whose chips are all written; its summary, once it is
whole. A line that was not written to its end is no line. One file, so that it is gone at once.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass, field
from io import FileIO
from pathlib import Path
from typing import Any

from .dataset.state_file import UNFINISHED_FILE
from .errors import OutputError
from .files import output_errors, read_file, write_all

_RUN, _BLOCK, _WHOLE, _DROPPED = "Run", "Block", "Whole", "Dropped"


@dataclass
class _Part:
    """What the file says of a part."""

    run: dict[str, Any]
    blocks: list[bytes] = field(default_factory=list)
    """lines: they take less memory than what they say"""
    whole: dict[str, Any] | None = None


class RunRecord:
    """The record of a run. Used by the calling thread only."""

    def __init__(self, root: Path) -> None:
        """Read the record in the folder `root`, if there is one.

        Raises:
            OutputError: if it cannot be read.
        """
        self._root = root
        self._path = root / UNFINISHED_FILE
        self._file: FileIO | None = None
        self._length = 0
        self._made: list[Path] = []
        self._parts: dict[str, _Part] = {}
        with output_errors(str(self._path)):
            # A name that is too long is an error here already.
            is_there = self._path.exists()
        if is_there:
            for line in read_file(self._path).splitlines(keepends=True):
                if line.endswith(b"\n") and self._take(line):
                    self._length += len(line)
                else:
                    # What comes after a torn line was never there.
                    break

    def first_part(self, default: str) -> str:
        """Return the name of the part that was begun first; `default` if there is none."""
        return next(iter(self._parts), default)

    def run(self, part: str) -> dict[str, Any] | None:
        """Return what a part is, None if it was not begun."""
        return self._parts[part].run if part in self._parts else None

    def blocks(self, part: str) -> list[list[Any]]:
        """Return the blocks of a part that are written."""
        lines = self._parts[part].blocks if part in self._parts else []
        return [json.loads(line)[2] for line in lines]

    def whole(self, part: str) -> dict[str, Any] | None:
        """Return the summary of a part that is whole, else None."""
        return self._parts[part].whole if part in self._parts else None

    def begin(self, part: str, run: dict[str, Any]) -> None:
        """Write down what a part is.

        Raises:
            OutputError: if the folder or the file cannot be written.
        """
        if not self._parts:
            self._made = [folder for folder in (self._root, *self._root.parents) if not folder.exists()]
            with output_errors(str(self._root)):
                self._root.mkdir(parents=True, exist_ok=True)
        try:
            self._append(part, _RUN, run)
        except OutputError:
            if not self._parts:
                self.remove()
            raise

    def add_block(self, part: str, block: list[Any]) -> None:
        """Write down a block whose chips are all written.

        Raises:
            OutputError: if that cannot be written.
        """
        self._append(part, _BLOCK, block)

    def finish(self, part: str, summary: dict[str, Any]) -> None:
        """Write down that a part is whole.

        Raises:
            OutputError: if that cannot be written.
        """
        self._append(part, _WHOLE, summary)

    def drop(self, part: str) -> None:
        """Forget a part; the record goes with the last one."""
        if part not in self._parts:
            return
        del self._parts[part]
        if self._parts:
            with contextlib.suppress(OutputError):
                self._append(part, _DROPPED, None)
        else:
            self.remove()

    def close(self) -> None:
        """Close the file; it stays."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def end(self, is_kept: bool) -> None:
        """Close the file of a run that is finished; it stays only if `is_kept`."""
        if is_kept:
            self.close()
        else:
            self.remove()

    def remove(self) -> None:
        """Remove the file, and the folders that were made for it, as far as nothing else is in them."""
        self.close()
        with contextlib.suppress(OSError):
            self._path.unlink()
        for folder in self._made:
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()

    def _append(self, part: str, kind: str, value: Any) -> None:
        line = json.dumps([part, kind, value]).encode() + b"\n"
        with output_errors(str(self._path)):
            if self._file is None:
                self._file = open(self._path, "ab", buffering=0)  # noqa: SIM115 - closed by close or remove
                self._file.truncate(self._length)
            try:
                write_all(self._file.fileno(), line)
            except OSError:
                self._file.truncate(self._length)
                raise
        self._length += len(line)
        if kind == _BLOCK:
            self._parts[part].blocks.append(line)
        else:
            self._take(line)

    def _take(self, line: bytes) -> bool:
        """Take in a line; return False if it is none of ours."""
        try:
            part, kind, value = json.loads(line)
        except (ValueError, TypeError):
            return False
        if kind == _RUN:
            self._parts[part] = _Part(value)
        elif kind == _DROPPED:
            self._parts.pop(part, None)
        elif kind == _BLOCK:
            self._parts[part].blocks.append(line)
        elif kind == _WHOLE:
            self._parts[part].whole = value
        return True


def forget(root: Path) -> None:
    """Remove the record in the folder of a run that is over."""
    with contextlib.suppress(OSError):
        (root / UNFINISHED_FILE).unlink()

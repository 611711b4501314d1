# SPDX-License-Identifier: GPL-2.0-or-later
"""Reading and writing files: whole or not at all, and one sentence when the disk says no."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Union

from .errors import OutputError, SourceError

Data = Union[bytes, bytearray]
# Ends the name of a file that is not whole yet.
PARTIAL = ".part"
# A new or emptied file; Windows would translate line ends without O_BINARY.
_NEW_FILE = os.O_RDWR | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


def read_file(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        SourceError: if it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise SourceError(
            "{path} cannot be read ({reason}); check that the file is there.",
            path=path,
            reason=error.strerror or error,
        ) from error


def write_file(path: str, *parts: Data) -> None:
    """Write `parts` one after the other to a file that gets the name `path` once it is whole.

    Raises:
        OutputError: if the disk is full or the folder cannot be written.
    """
    write_whole(path, partial(_write_parts, parts))


def write_whole(path: str, write: Callable[[int], None]) -> None:
    """Have `write` fill a file, open for reading too, that gets the name `path` once it is whole.

    Args:
        path: of the file.
        write: is given the descriptor.

    Raises:
        OutputError: if the disk is full or the folder cannot be written.
    """
    unfinished = path + PARTIAL
    _fill(unfinished, path, write)
    try:
        os.replace(unfinished, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            os.remove(unfinished)
        raise _output_error(path, error) from error


def write_beside(path: str, *parts: Data) -> None:
    """Write a file that nobody looks for before the one that it lies beside has its name.

    Raises:
        OutputError: if the disk is full or the folder cannot be written.
    """
    _fill(path, path, partial(_write_parts, parts))


def _fill(path: str, name: str, write: Callable[[int], None]) -> None:
    """Make the file at `path`; errors call it `name`."""
    # Descriptors instead of file objects and context managers: some files a chip are written this way.
    try:
        file = os.open(path, _NEW_FILE, 0o666)
    except OSError as error:
        raise _output_error(name, error) from error
    try:
        try:
            write(file)
        finally:
            os.close(file)
    except OSError as error:
        with contextlib.suppress(OSError):
            os.remove(path)
        raise _output_error(name, error) from error


def _write_parts(parts: Sequence[Data], file: int) -> None:
    for part in parts:
        write_all(file, part)


def write_all(file: int, part: Data) -> None:
    """Write all of `part` to a descriptor; a write may take only some bytes when the disk fills up."""
    written = os.write(file, part)
    if written < len(part):
        view = memoryview(part)
        while written < len(view):
            written += os.write(file, view[written:])


@contextlib.contextmanager
def output_errors(path: str) -> Iterator[None]:
    """Turn an `OSError` about `path` into an `OutputError`."""
    try:
        yield
    except OSError as error:
        raise _output_error(path, error) from error


def _output_error(path: str, error: OSError) -> OutputError:
    return OutputError(
        "{path} cannot be written ({reason}); choose a folder with write permission and enough space.",
        path=path,
        reason=error.strerror or error,
    )

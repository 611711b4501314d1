# SPDX-License-Identifier: GPL-2.0-or-later
"""The folder a run writes to: made at the start, completed or cleaned at the end."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..errors import OutputError
from ..files import output_errors, write_file
from . import esri_json, index_files
from .contents import Contents
from .map_file import MapFile, map_line
from .state_file import STATE_FILE, state_of
from .text_file import text_file

IMAGES = "images"
# Room kept for the index files, so that chips that were written before the disk
# was full still become a valid dataset.
RESERVE_FILE = ".chipsmith-reserve"
RESERVE_BYTES = 512 << 10


class OutputFolder:
    """One run's view of the dataset folder. Used by the calling thread only."""

    def __init__(self, root: Path, subfolders: tuple[str, ...], first_number: int) -> None:
        """Make the folders.

        Args:
            root: of the dataset.
            subfolders: apart from `images`.
            first_number: of the chips of this run.

        Raises:
            OutputError: if they cannot be made or written.
        """
        self.root = root
        self._subfolders = (IMAGES, *subfolders)
        self._made: list[Path] = []
        self._first_number = first_number
        try:
            self._map = self._begin()
        except OutputError:
            self._free_reserve()
            self._remove_empty_folders()
            raise

    def _begin(self) -> MapFile:
        root = self.root
        for folder in (root, *(root / name for name in self._subfolders)):
            if folder.exists() and not folder.is_dir():
                raise OutputError(
                    "{path} cannot be made because a file of that name is there; choose another folder.", path=folder
                )
            with output_errors(str(folder)):
                missing = [path for path in (folder, *folder.parents) if not path.exists()]
                folder.mkdir(parents=True, exist_ok=True)
                self._made += reversed(missing)
        write_file(str(root / RESERVE_FILE), bytes(RESERVE_BYTES))
        return MapFile(root, self._first_number)

    def add(self, number: int, images: Sequence[str], labels: Sequence[str]) -> None:
        """Enter a chip that was written."""
        self._map.add(number, map_line(images, labels))

    def publish(self, contents: Contents, runs: Sequence[dict[str, Any]]) -> None:
        """Write the index files: all whole before the first takes its place.

        Raises:
            OutputError: if one cannot be written.
        """
        self._free_reserve()
        files = {
            index_files.STATISTICS_FILE: index_files.statistics_file(contents),
            index_files.MODEL_FILE: index_files.model_file(contents),
            index_files.TEXT_FILE: text_file(contents),
            STATE_FILE: esri_json.encode(state_of(contents, runs)),
        }
        for name, data in files.items():
            write_file(str(self.root / name), data)
        self._map.publish()
        self._remove_empty_folders()

    def discard(self) -> None:
        """Remove what the run made, as far as it holds nothing else."""
        self._free_reserve()
        self._map.discard()
        self._remove_empty_folders()

    def remove_chips(self, stems: set[str]) -> None:
        """Remove the files of chips that are not entered."""
        if not stems:
            return
        for name in {name.partition("/")[0] for name in self._subfolders}:
            for folder, _, files in os.walk(self.root / name):
                for file in files:
                    if file.partition(".")[0] in stems:
                        os.remove(os.path.join(folder, file))

    def _remove_empty_folders(self) -> None:
        """Remove the folders of classes that no chip has."""
        for folder in reversed(self._made):
            if not any(folder.iterdir()):
                folder.rmdir()

    def _free_reserve(self) -> None:
        with contextlib.suppress(OSError):
            (self.root / RESERVE_FILE).unlink()

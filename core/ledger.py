# SPDX-License-Identifier: GPL-2.0-or-later
"""The record of an unfinished run, from which the same run goes on after a stop at any moment.

It lies in the folder of the dataset until the run is finished:

    .chipsmith-run/<part>/run.json       what the run is; written before anything else
    .chipsmith-run/<part>/base/          index files of the dataset that the run adds to
    .chipsmith-run/<part>/blocks.jsonl   a line for each block whose chips are all written
    .chipsmith-run/<part>/whole.json     the summary, once the part is finished

A run has one part, or one for each item of a collection. A line that was not written
to its end is no line; its block is written again.
"""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import FileIO
from pathlib import Path
from typing import Any, NamedTuple

from .dataset.existing import Existing, read_existing
from .dataset.index_files import MAP_FILE, MODEL_FILE, STATISTICS_FILE, TEXT_FILE
from .dataset.state_file import STATE_FILE, UNFINISHED_FOLDER
from .errors import OutputError
from .files import output_errors, read_file, write_all, write_file
from .grid import Grid, Window
from .settings import Settings, parameter_of
from .summary import ChipNote, Summary

ONLY_PART = "0"
_BASE_FILES = (STATISTICS_FILE, MODEL_FILE, TEXT_FILE, STATE_FILE)


class ChipEntry(NamedTuple):
    """A chip that was written."""

    number: int
    images: list[str]
    """paths below the root"""
    labels: list[str]
    """paths below the root"""
    row: int
    """of the table of angle 0"""
    column: int
    """of the table of angle 0"""
    window: list[int]
    """x, y, width, height in pixels of the view's grid"""
    classes: list[int]
    """rows of the class table that occur"""
    objects: int
    nodata_percent: float | None
    """None if nobody asked"""


@dataclass(frozen=True)
class BlockEntry:
    """A block whose chips are all written."""

    block: int
    view: int
    chips: list[ChipEntry]
    labelled: int
    """chips with a label"""
    sums: dict[str, Any]
    """`state_file.sums_state` of the chips"""

    def as_json(self) -> list[Any]:
        """Return plain JSON values."""
        return [self.block, self.view, self.chips, self.labelled, self.sums]

    @staticmethod
    def of_json(value: list[Any]) -> BlockEntry:
        """Return what `as_json` made."""
        block, view, chips, labelled, sums = value
        return BlockEntry(block, view, [ChipEntry(*chip) for chip in chips], labelled, sums)


class Ledger:
    """The record of one part of a run. Used by the calling thread only."""

    def __init__(self, root: Path, part: str = ONLY_PART) -> None:
        """Find the record of `part` in the dataset folder `root`, if there is one.

        Raises:
            OutputError: if there is one that cannot be read.
        """
        self._root = root
        self._folder = root / UNFINISHED_FOLDER / part
        self._lines: FileIO | None = None
        self._made: list[Path] = []
        self._run = _object(self._folder / "run.json")

    @property
    def is_begun(self) -> bool:
        """True if there is a record."""
        return self._run is not None

    def whole(self, needs_nodata: bool) -> Summary | None:
        """Return the summary of a part that is finished, else None.

        Args:
            needs_nodata: it is not finished if nobody asked for the shares of nodata.
        """
        value = _object(self._folder / "whole.json")
        if self._run is None or value is None:
            return None
        summary = Summary.of_json(value)
        chips = sum(len(entry.chips) for entry in self.entries(needs_nodata).values())
        return replace(summary, resumed_chips=summary.chips) if chips == summary.chips else None

    def check(self, settings: Settings, sources: str) -> None:
        """Refuse to go on with other settings or sources.

        Raises:
            OutputError: naming the parameter.
        """
        if self._run is None:
            return
        before = self._run["Settings"]
        for name, value in settings.as_json().items():
            if before.get(name) != value:
                raise OutputError(
                    "OUTPUT_LOCATION {folder} holds an unfinished run with another {name} ({there}, not {here}); run "
                    "it again with the same parameters to finish it, or choose another folder.",
                    folder=self._root,
                    name=parameter_of(name),
                    there=before.get(name),
                    here=value,
                )
        self._check_same("Sources", sources)

    def base(self) -> Existing | None:
        """Return the dataset that the part adds to, None for a new one."""
        if self._run is None:
            return read_existing(self._root)
        return read_existing(self._root, self.base_folder) if self.base_folder.is_dir() else None

    @property
    def base_folder(self) -> Path:
        """Where the index files of the dataset lie that the part adds to."""
        return self._root if self._run is None else self._folder / "base"

    def begin(
        self, settings: Settings, sources: str, key: str, views: list[tuple[float, Grid]], class_names: list[str]
    ) -> None:
        """Write down what the run is; if it was begun before, see that it is the same.

        Args:
            settings: the choices.
            sources: what tells the sources from others.
            key: what tells plan and labels from others.
            views: angle in degrees and grid of each.
            class_names: of the rows of the class table.

        Raises:
            OutputError: if another run was begun here, or the record cannot be written.
        """
        if self._run is None:
            shutil.rmtree(self._folder, ignore_errors=True)
            run = {
                "Settings": settings.as_json(),
                "Sources": sources,
                "Key": key,
                "Views": [
                    [angle_deg, grid.width, grid.height, list(grid.geotransform), grid.crs_wkt]
                    for angle_deg, grid in views
                ],
                "ClassNames": class_names,
            }
            try:
                self._made = [path for path in (self._folder, *self._folder.parents) if not path.exists()]
                with output_errors(str(self._root)):
                    self._folder.mkdir(parents=True)
                self._keep_base()
                write_file(str(self._folder / "run.json"), json.dumps(run).encode())
            except OutputError:
                self.remove()
                raise
            self._run = run
        self._check_same("Key", key)

    def entries(self, needs_nodata: bool) -> dict[int, BlockEntry]:
        """Return the blocks that are written, those of which a file is missing or empty left out.

        Args:
            needs_nodata: leave out blocks whose shares of nodata nobody asked for.
        """
        entries = {}
        for line in _whole_lines(self._folder / "blocks.jsonl"):
            try:
                entry = BlockEntry.of_json(json.loads(line))
            except (ValueError, TypeError):
                # What a crash of the machine left of a line.
                continue
            if needs_nodata and any(chip.nodata_percent is None for chip in entry.chips):
                continue
            if all(self._is_there(path) for chip in entry.chips for path in (*chip.images, *chip.labels)):
                entries[entry.block] = entry
        return entries

    def notes(self) -> Iterator[ChipNote]:
        """Yield what is told of the chips of a part that is whole."""
        if self._run is None:
            return
        views = [
            (angle_deg, Grid(width, height, tuple(place), crs))
            for angle_deg, width, height, place, crs in self._run["Views"]
        ]
        for entry in self.entries(needs_nodata=True).values():
            for chip in entry.chips:
                yield note_of(chip, *views[entry.view], self._run["ClassNames"])

    def add(self, entry: BlockEntry) -> None:
        """Write down a block.

        Raises:
            OutputError: if that cannot be written.
        """
        path = self._folder / "blocks.jsonl"
        with output_errors(str(path)):
            if self._lines is None:
                length = len(b"".join(_whole_lines(path)))
                self._lines = open(path, "ab", buffering=0)  # noqa: SIM115 - closed by stop
                self._lines.truncate(length)
            write_all(self._lines, json.dumps(entry.as_json()).encode() + b"\n")

    def stop(self) -> None:
        """Close the record; it stays."""
        if self._lines is not None:
            self._lines.close()
            self._lines = None

    def finish(self, summary: Summary) -> None:
        """Write down that the part is whole.

        Raises:
            OutputError: if that cannot be written.
        """
        self.stop()
        write_file(str(self._folder / "whole.json"), json.dumps(summary.as_json()).encode())

    def remove(self) -> None:
        """Forget the part; remove the folders that were made for it, as far as nothing else is in them."""
        self.stop()
        with contextlib.suppress(OSError):
            (self._folder / "run.json").unlink()
        shutil.rmtree(self._folder, ignore_errors=True)
        for folder in (self._root / UNFINISHED_FOLDER, *self._made):
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()

    def remove_if_empty(self) -> None:
        """Forget the part unless a block of it is written."""
        if not self.entries(needs_nodata=False):
            self.remove()

    def _keep_base(self) -> None:
        if not (self._root / STATISTICS_FILE).exists():
            return
        base = self._folder / "base"
        with output_errors(str(base)):
            base.mkdir()
            for name in _BASE_FILES:
                if (self._root / name).exists():
                    shutil.copyfile(self._root / name, base / name)
            with open(self._root / MAP_FILE, "rb") as lines:
                (base / MAP_FILE).write_bytes(lines.readline())

    def _is_there(self, path: str) -> bool:
        try:
            return (self._root / path).stat().st_size > 0
        except OSError:
            return False

    def _check_same(self, name: str, value: str) -> None:
        if self._run is not None and self._run[name] != value:
            raise OutputError(
                "OUTPUT_LOCATION {folder} holds an unfinished run with another image, other labels or another part of "
                "them; run it again with the same ones to finish it, or choose another folder.",
                folder=self._root,
            )


def note_of(chip: ChipEntry, angle_deg: float, grid: Grid, class_names: Sequence[str]) -> ChipNote:
    """Return what is told of a chip of the view at an angle and on a grid."""
    return ChipNote(
        chip.number,
        chip.row,
        chip.column,
        angle_deg,
        grid.part(Window(*chip.window)),
        tuple(class_names[row] for row in chip.classes),
        chip.objects,
        chip.nodata_percent or 0.0,
    )


def first_part(root: Path) -> str:
    """Return the name of the first part of a run that there is a record of; parts are numbered."""
    parts = [path.parent.name for path in (root / UNFINISHED_FOLDER).glob("*/run.json")]
    return min(parts, key=int, default=ONLY_PART)


def forget_run(root: Path) -> None:
    """Remove the record of a run that is finished, in one step."""
    folder = root / UNFINISHED_FOLDER
    if folder.is_dir():
        gone = folder.with_name(f"{UNFINISHED_FOLDER}.gone")
        shutil.rmtree(gone, ignore_errors=True)
        with output_errors(str(folder)):
            folder.rename(gone)
        shutil.rmtree(gone, ignore_errors=True)


def _object(path: Path) -> dict[str, Any] | None:
    if not path.exists():
        return None
    try:
        value = json.loads(read_file(path))
    except ValueError as error:
        raise OutputError(
            "{path} cannot be read ({reason}); choose another folder, or remove what the unfinished run left.",
            path=path,
            reason=error,
        ) from error
    return dict(value)


def _whole_lines(path: Path) -> list[bytes]:
    lines = path.read_bytes().splitlines(keepends=True) if path.exists() else []
    return lines if not lines or lines[-1].endswith(b"\n") else lines[:-1]

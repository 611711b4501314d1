# SPDX-License-Identifier: GPL-2.0-or-later
"""What is known of one part of a run that is not finished: what it is, and which of its blocks are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from .dataset.existing import Existing, existing_of, index_texts, read_existing
from .errors import OutputError
from .grid import Grid, Window
from .run_record import RunRecord
from .settings import Settings, parameter_of
from .summary import ChipNote, Summary

ONLY_PART = "0"


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
    """One part of the record of a run. Used by the calling thread only."""

    def __init__(self, root: Path, record: RunRecord, part: str = ONLY_PART) -> None:
        """Take what the record says of a part, if anything.

        Args:
            root: folder of the part's dataset.
            record: of the run.
            part: its name.
        """
        self._root = root
        self.record = record
        self._part = part

    @property
    def _run(self) -> dict[str, Any] | None:
        return self.record.run(self._part)

    def whole(self, needs_nodata: bool) -> Summary | None:
        """Return the summary of a part that is finished, else None.

        Args:
            needs_nodata: it is not finished if nobody asked for the shares of nodata.
        """
        value = self.record.whole(self._part)
        if value is None:
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

    def base_texts(self) -> dict[str, str]:
        """Return the texts of the index files of the dataset that the part adds to; none for a new one."""
        return index_texts(self._root) if self._run is None else dict(self._run["Base"])

    def base(self) -> Existing | None:
        """Return the dataset that the part adds to, None for a new one.

        Raises:
            OutputError: if there is one that cannot be added to.
        """
        if self._run is None:
            return read_existing(self._root)
        return existing_of(self._root, self._run["Base"]) if self._run["Base"] else None

    def begin(
        self, settings: Settings, sources: str, key: str, views: list[tuple[float, Grid]], class_names: list[str]
    ) -> None:
        """Write down what the part is; if it was begun before, see that it is the same.

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
            run = {
                "Settings": settings.as_json(),
                "Sources": sources,
                "Key": key,
                "Views": [
                    [angle_deg, grid.width, grid.height, list(grid.geotransform), grid.crs_wkt]
                    for angle_deg, grid in views
                ],
                "ClassNames": class_names,
                "Base": self.base_texts(),
            }
            self.record.begin(self._part, run)
        self._check_same("Key", key)

    def entries(self, needs_nodata: bool) -> dict[int, BlockEntry]:
        """Return the blocks that are written, those of which a file is missing or empty left out.

        Args:
            needs_nodata: leave out blocks whose shares of nodata nobody asked for.
        """
        entries = {}
        for value in self.record.blocks(self._part):
            entry = BlockEntry.of_json(value)
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
        self.record.add_block(self._part, entry.as_json())

    def finish(self, summary: Summary) -> None:
        """Write down that the part is whole.

        Raises:
            OutputError: if that cannot be written.
        """
        self.record.finish(self._part, summary.as_json())

    def remove(self) -> None:
        """Forget the part."""
        self.record.drop(self._part)

    def remove_if_empty(self) -> None:
        """Forget the part unless a block of it is written."""
        if not self.entries(needs_nodata=False):
            self.remove()

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

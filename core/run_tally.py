# SPDX-License-Identifier: GPL-2.0-or-later
"""What a run has written so far, block by block: sums, list of chips, ledger, notes for the caller."""

from __future__ import annotations

from collections.abc import Callable

from .block_work import Block
from .dataset.band_statistics import all_merged
from .dataset.contents import Contents
from .dataset.output_folder import OutputFolder
from .dataset.state_file import contents_of_state, sums_state
from .ledger import BlockEntry, ChipEntry, Ledger
from .write_chips import GroupRecord

OnEntry = Callable[[int, ChipEntry], None]


class RunTally:
    """Adds up groups of chips to blocks, and blocks to the run. Used by the calling thread only."""

    def __init__(self, empty: Contents, output: OutputFolder, ledger: Ledger, on_entry: OnEntry | None) -> None:
        """Begin with nothing.

        Args:
            empty: the contents of no chip.
            output: told of every chip.
            ledger: told of every block.
            on_entry: told of every chip and its view.
        """
        self._empty = empty
        self._output = output
        self._ledger = ledger
        self._on_entry = on_entry
        self._blocks = empty
        # What is not added up yet: the block that is being written.
        self._groups: list[GroupRecord] = []
        self._chips: list[ChipEntry] = []
        self._labelled_before = 0
        self.labelled = 0
        """chips with a label"""
        self.resumed = 0
        """chips that an earlier run wrote"""

    @property
    def contents(self) -> Contents:
        """All that was written."""
        return self._blocks.merged(self._open())

    @property
    def chips(self) -> int:
        """Number of chips that were written."""
        return self._blocks.chips + len(self._chips)

    def add(self, view: int, record: GroupRecord, chips: list[ChipEntry]) -> None:
        """Add a group of chips of the block that is being written."""
        if not record.chips:
            return
        self._groups.append(record)
        self.labelled += sum(chip.counts.is_labelled for chip in record.chips)
        for chip in chips:
            self._enter(view, chip)
        self._chips += chips

    def end_block(self, block: Block) -> None:
        """Say that all chips of the block are written.

        Raises:
            OutputError: if the ledger cannot be written.
        """
        labelled = self.labelled - self._labelled_before
        own = self._open()
        entry = BlockEntry(block.number, block.view, self._chips, labelled, sums_state(own))
        self._blocks = self._blocks.merged(own)
        self._groups, self._chips, self._labelled_before = [], [], self.labelled
        self._ledger.add(entry)

    def replay(self, entry: BlockEntry) -> None:
        """Add a block that an earlier run wrote."""
        self._blocks = self._blocks.merged(contents_of_state(entry.sums, len(entry.chips), self._empty))
        self.labelled += entry.labelled
        self._labelled_before = self.labelled
        self.resumed += len(entry.chips)
        for chip in entry.chips:
            self._enter(entry.view, chip)

    def _open(self) -> Contents:
        """Return what the block that is being written adds up to."""
        if not self._groups:
            return self._empty
        sums = [all_merged(of_image) for of_image in zip(*(group.sums for group in self._groups))]
        chips = [chip for group in self._groups for chip in group.chips]
        return self._empty.with_chips(sums, [chip.counts for chip in chips], max(chip.number for chip in chips) + 1)

    def _enter(self, view: int, chip: ChipEntry) -> None:
        self._output.add(chip.number, chip.images, chip.labels)
        if self._on_entry is not None:
            self._on_entry(view, chip)

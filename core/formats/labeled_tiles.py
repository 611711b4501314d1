# SPDX-License-Identifier: GPL-2.0-or-later
"""Labeled_Tiles and MultiLabeled_Tiles: an XML file with one object for the whole chip (spec: "2.5", "2.6")."""

from __future__ import annotations

from ..files import write_file
from ..labels.in_strips import ChipLabels
from .annotation_xml import annotation_xml
from .chip import LABELS, Chip, FormatContext, FormatWriter


class LabeledTiles(FormatWriter):
    """Writes `labels/<stem>.xml` whose `name` is the class value."""

    def write(self, chip: Chip) -> tuple[str, ...]:
        """Write the XML file of `chip`."""
        path = f"{LABELS}/{chip.stem}.xml"
        box = chip.labels.objects.boxes_px[:1].tolist()
        write_file(f"{self.folder}/{path}", annotation_xml(chip, [self._name(chip.labels)], box))
        return (path,)

    def _name(self, labels: ChipLabels) -> str:
        return str(int(labels.objects.values[0]))


class MultiLabeledTiles(LabeledTiles):
    """Writes `labels/<stem>.xml` whose `name` is a list of class names, separated by commas without blanks.

    Readers take the texts as the classes; the names of the table have no commas.
    """

    def __init__(self, context: FormatContext) -> None:
        """Keep the folder and the names."""
        super().__init__(context)
        self._names = {entry.value: entry.name for entry in context.classes.entries}

    def _name(self, labels: ChipLabels) -> str:
        return ",".join(self._names[value] for value in labels.objects.values.tolist())

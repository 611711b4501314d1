# SPDX-License-Identifier: GPL-2.0-or-later
"""A dataset that is brought back, written into the two sinks of the algorithm."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingAlgorithm, QgsProcessingContext
from qgis.PyQt.QtCore import QCoreApplication, QVariant

from ..core.counted import chips_text, counted, labels_text
from ..core.crs import Transform
from ..core.dataset.load_back import LoadBack, Trouble
from ..core.dataset.loaded_chip import Label, LoadedChip
from ..core.dataset.merge_regions import RegionMerger
from ..core.errors import CancelledError, Message
from ..core.labels.classes import ClassEntry, class_table
from ..core.progress import PartOfProgress, Progress
from .class_style import chip_style, class_style, style_when_loaded
from .polygon_sink import PolygonSink
from .threads import threads
from .transform import QgisTransform

CLASS_FIELD = "class"
_CHIP_FIELDS = (
    ("chip", QVariant.String),
    ("number", QVariant.LongLong),
    ("image", QVariant.String),
    ("width", QVariant.Int),
    ("height", QVariant.Int),
    ("labels", QVariant.Int),
    ("side", QVariant.String),
)
_LABEL_FIELDS = (
    ("chip", QVariant.String),
    (CLASS_FIELD, QVariant.LongLong),
    ("name", QVariant.String),
    ("kind", QVariant.String),
    ("instance", QVariant.Int),
)
_TROUBLES = {
    Trouble.IMAGE: (
        "{count} chip cannot be opened and was left out: {reason}",
        "{count} chips cannot be opened and were left out; the first: {reason}",
    ),
    Trouble.PLACE: (
        "{count} chip does not say where it lies on the map and was left out.",
        "{count} chips do not say where they lie on the map and were left out.",
    ),
    Trouble.OTHER_CRS: (
        "{count} chip cannot be brought to the CRS of the first chip and was left out.",
        "{count} chips cannot be brought to the CRS of the first chip and were left out.",
    ),
    Trouble.LABELS: (
        "{count} chip has labels that cannot be read and comes without them: {reason}",
        "{count} chips have labels that cannot be read and come without them; the first: {reason}",
    ),
}


@dataclass
class Loaded:
    """What came back."""

    chips: int = 0
    labels: int = 0
    layers: dict[str, str] = field(default_factory=dict)
    """{parameter: id of its layer}"""


class LayerWriter:
    """Fills the two layers of one run, which are made when the first chip says in which CRS."""

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        progress: Progress,
    ) -> None:
        """Keep what layers are made from."""
        self._algorithm = algorithm
        self._parameters = parameters
        self._context = context
        self._progress = progress
        self._sinks: dict[str, PolygonSink] = {}
        self._loaded = Loaded()

    def write(self, folder: Path, is_merged: bool) -> Loaded:
        """Bring the dataset in `folder` back; if the user cancels, what came so far stays.

        Args:
            folder: of the dataset.
            is_merged: unite mask regions of one class across chips.

        Raises:
            ChipsmithError: if nothing can be brought back.
            QgsProcessingException: if a layer cannot be written.
        """
        reading = PartOfProgress(self._progress, 0.0, 0.7 if is_merged else 1.0)
        workers = threads()
        source = LoadBack(folder, reading, workers, self._transform)
        merger = RegionMerger() if is_merged else None
        try:
            for chip in source.chips():
                if self._loaded.chips == 0:
                    self._open(source, folder)
                self._add_chip(chip)
                self._add_labels(merger.take(chip).labels if merger else chip.labels, chip.stem)
            if merger:
                self._add_labels(merger.merged(PartOfProgress(self._progress, 0.7, 1.0)), None)
        except CancelledError:
            self._progress.warning(
                counted(
                    self._loaded.chips,
                    "Cancelled; the layers hold the one chip that was read.",
                    "Cancelled; the layers hold the {count} chips that were read.",
                )
            )
        self._tell(source)
        return self._loaded

    def _open(self, source: LoadBack, folder: Path) -> None:
        reference = QgsCoordinateReferenceSystem.fromWkt(source.crs_wkt or "")
        if not reference.isValid():
            self._progress.warning(
                Message("The chips do not name a valid coordinate reference system; set that of the layers by hand.")
            )
        name = folder.resolve().name
        chips = QCoreApplication.translate("Algorithms", "{name} chips")
        labels = QCoreApplication.translate("Algorithms", "{name} labels")
        other = QCoreApplication.translate("Algorithms", "other")
        plan = (
            ("FOOTPRINTS", _CHIP_FIELDS, False, chips, chip_style),
            ("LABELS", _LABEL_FIELDS, True, labels, class_style(_classes(source), CLASS_FIELD, other)),
        )
        for parameter, fields, is_multi, title, style in plan:
            sink = PolygonSink(self._algorithm, parameter, fields, is_multi)
            if sink.open(self._parameters, self._context, reference):
                self._sinks[parameter] = sink
                self._loaded.layers[parameter] = sink.destination
                style_when_loaded(sink.destination, title.format(name=name), sink.default_name, self._context, style)

    def _add_chip(self, chip: LoadedChip) -> None:
        self._loaded.chips += 1
        count = len(chip.labels)
        values = [chip.stem, chip.number, chip.image, chip.grid.width, chip.grid.height, count, chip.side or None]
        self._sinks["FOOTPRINTS"].add(chip.footprint, values)

    def _add_labels(self, labels: Iterable[Label], stem: str | None) -> None:
        sink = self._sinks.get("LABELS")
        for label in labels:
            self._loaded.labels += 1
            if sink is not None:
                sink.add(label.geometry, [stem, label.value, label.name, label.kind.value, label.instance])

    def _transform(self, source_wkt: str, target_wkt: str) -> Transform:
        systems = [QgsCoordinateReferenceSystem.fromWkt(wkt) for wkt in (source_wkt, target_wkt)]
        return QgisTransform(*systems, self._context.transformContext())

    def _tell(self, source: LoadBack) -> None:
        """Write the closing lines to the log."""
        loaded = self._loaded
        amounts = {"chips": chips_text(loaded.chips), "labels": labels_text(loaded.labels)}
        self._progress.info(Message("{chips} with {labels}.", **amounts))
        if source.reprojected:
            self._progress.warning(
                counted(
                    source.reprojected,
                    "{count} chip is in another CRS than the first and was brought to that.",
                    "{count} chips are in another CRS than the first and were brought to that.",
                )
            )
        for trouble, count in source.troubles.items():
            reason = source.first_reasons.get(trouble, "")
            self._progress.warning(counted(count, *_TROUBLES[trouble], reason=reason))


def _classes(source: LoadBack) -> tuple[ClassEntry, ...]:
    """Return the classes of the dataset; those without a colour get one."""
    classes = source.classes
    return class_table(
        [entry.value for entry in classes],
        {entry.value: entry.shown_name for entry in classes},
        {entry.value: entry.colour for entry in classes if entry.colour},
    ).entries

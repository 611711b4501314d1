# SPDX-License-Identifier: GPL-2.0-or-later
"""`chipsmith:previewchips`: what an export would write, before it does."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingDestinationParameter,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
)

from .export_training_data import ExportTrainingData
from .progress import FeedbackProgress


class PreviewChips(ExportTrainingData):
    """Shows the chip plan of the export with these parameters, which are the export's own."""

    READ_NODATA = "READ_NODATA"
    MOST_FOOTPRINTS = "MOST_FOOTPRINTS"
    NO_LABEL_COUNT = "NO_LABEL_COUNT"
    OUTSIDE_MASK_COUNT = "OUTSIDE_MASK_COUNT"
    NODATA_COUNT = "NODATA_COUNT"
    EDGE_COUNT = "EDGE_COUNT"
    NODATA_KNOWN = "NODATA_KNOWN"
    ESTIMATED_BYTES = "ESTIMATED_BYTES"
    ESTIMATED_SECONDS = "ESTIMATED_SECONDS"

    def name(self) -> str:
        return "previewchips"

    def displayName(self) -> str:
        return self.tr("Preview training data chips")

    def tags(self) -> list[str]:
        return self.tr("chips,tiles,deep learning,machine learning,plan,preview,estimate,footprints,size").split(",")

    def shortDescription(self) -> str:
        return self.tr("Shows where an export of training data would put its chips, how many, and how large it gets.")

    def shortHelpString(self) -> str:
        return "\n\n".join(
            (
                self.tr(
                    "Takes the parameters of the export and writes no chip. The layer of footprints shows each "
                    "position coloured by what the export would do with it: write it, or leave it out because it has "
                    "no label, is not wholly inside the mask, holds too little data or has no room at the edge."
                ),
                self.tr(
                    "The log and the outputs give the number of chips, labels by class, positions left out by reason, "
                    "and an estimate of size and time, made from a few chips that are written to a temporary folder."
                ),
                self.tr(
                    "Numbers and labels are those of the export with the same parameters. Whether a chip holds too "
                    "little data is in the pixels, which are read only on demand."
                ),
            )
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        super().initAlgorithm(configuration)
        super().add(
            QgsProcessingParameterBoolean(self.READ_NODATA, self.tr("Read the image for nodata"), False),
            self.tr(
                "Reads all pixels, to know which chips the export leaves out because of nodata, and the share of it in "
                "each. If not, only what is known without reading counts, and the log says so."
            ),
            is_advanced=True,
        )
        super().add(
            QgsProcessingParameterNumber(
                self.MOST_FOOTPRINTS,
                self.tr("Most footprints"),
                QgsProcessingParameterNumber.Type.Integer,
                200_000,
                minValue=0,
            ),
            self.tr(
                "If there are more positions, footprints show only every second, third, … row and column. 0 shows "
                "all. Numbers and log always count all."
            ),
            is_advanced=True,
        )
        super().add(
            QgsProcessingParameterFeatureSink(
                self.FOOTPRINTS,
                self.tr("Chip plan"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
                createByDefault=True,
            ),
            self.tr("Outline of each position with its number, fate, classes, objects and share of nodata."),
        )
        for name, text in (
            (self.NO_LABEL_COUNT, self.tr("Positions without a label")),
            (self.OUTSIDE_MASK_COUNT, self.tr("Positions outside the mask")),
            (self.NODATA_COUNT, self.tr("Positions with too little data")),
            (self.EDGE_COUNT, self.tr("Positions without room at the edge")),
            (self.ESTIMATED_BYTES, self.tr("Estimated size in bytes")),
            (self.ESTIMATED_SECONDS, self.tr("Estimated time in seconds")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))
        self.addOutput(QgsProcessingOutputBoolean(self.NODATA_KNOWN, self.tr("Nodata is known")))

    def add(self, parameter: QgsProcessingParameterDefinition, help_text: str, is_advanced: bool = False) -> None:
        """Declare a parameter of the export, unless it is something that the export writes."""
        if not isinstance(parameter, QgsProcessingDestinationParameter):
            super().add(parameter, help_text, is_advanced)

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        from .export_inputs import ExportInputs
        from .preview_run import check_preview

        check_preview(ExportInputs(self, parameters, context))

    def run_with(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: FeedbackProgress
    ) -> dict[str, Any]:
        from ..core.plan import Fate
        from .export_inputs import ExportInputs
        from .preview_run import run_preview
        from .services.opening import Services

        services = Services(progress, self._providers)
        inputs = ExportInputs(self, parameters, context, services)
        reads = self.parameterAsBoolean(parameters, self.READ_NODATA, context)
        most = self.parameterAsInt(parameters, self.MOST_FOOTPRINTS, context)
        try:
            total, layers = run_preview(inputs, reads, most, progress)
        finally:
            services.finish(is_done=False)
        run, estimate = total.summary, total.estimate
        return {
            **layers,
            self.CHIP_COUNT: run.chips,
            self.LABELED_CHIP_COUNT: run.labelled_chips,
            self.OBJECT_COUNT: run.objects,
            self.NEXT_TILE_INDEX: run.next_index,
            self.NO_LABEL_COUNT: run.left_out[Fate.NO_LABEL],
            self.OUTSIDE_MASK_COUNT: run.left_out[Fate.OUTSIDE_MASK],
            self.NODATA_COUNT: run.left_out[Fate.NODATA],
            self.EDGE_COUNT: run.left_out[Fate.EDGE],
            self.NODATA_KNOWN: total.is_nodata_known,
            self.ESTIMATED_BYTES: None if estimate is None else round(estimate.bytes),
            self.ESTIMATED_SECONDS: None if estimate is None else estimate.seconds,
        }

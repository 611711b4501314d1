# SPDX-License-Identifier: GPL-2.0-or-later
"""`chipsmith:loadtrainingdata`: the folder of a dataset becomes layers."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
)

from .dataset_algorithm import DatasetAlgorithm
from .progress import FeedbackProgress


class LoadTrainingData(DatasetAlgorithm):
    """Brings chips and labels of a dataset back onto the map."""

    MERGE_OVERLAPS = "MERGE_OVERLAPS"
    FOOTPRINTS = "FOOTPRINTS"
    LABELS = "LABELS"
    CHIP_COUNT = "CHIP_COUNT"
    LABEL_COUNT = "LABEL_COUNT"

    def name(self) -> str:
        return "loadtrainingdata"

    def displayName(self) -> str:
        return self.tr("Load training data")

    def tags(self) -> list[str]:
        return self.tr(
            "chips,tiles,deep learning,machine learning,labels,KITTI,Pascal VOC,import,footprints,annotations"
        ).split(",")

    def shortDescription(self) -> str:
        return self.tr("Shows the chips and labels of an exported dataset on the map.")

    def shortHelpString(self) -> str:
        return "\n\n".join(
            (
                self.tr(
                    "Reads a folder of training data, exported by Chipsmith or another tool, and makes a layer of "
                    "the outlines of its chips and a layer of its labels: boxes, regions of class masks, objects of "
                    "instance masks, or whole chips where the format labels these."
                ),
                self.tr(
                    "Chips must say where they lie on the map: in the file itself, or by a world file or .aux.xml "
                    "beside it. Chips of PIXEL_SPACE do not."
                ),
                self.tr(
                    "A label lies in each chip that it was exported with, so overlapping chips give overlapping "
                    "labels; regions of class masks can be united."
                ),
            )
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_folder()
        self.add(
            QgsProcessingParameterBoolean(self.MERGE_OVERLAPS, self.tr("Unite regions across chips"), False),
            self.tr(
                "Regions of one class that overlap or touch in neighbouring chips become one region. For class masks "
                "only; the regions are held in memory."
            ),
            is_advanced=True,
        )
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        self.add(
            QgsProcessingParameterFeatureSink(self.FOOTPRINTS, self.tr("Chips"), polygons),
            self.tr("The outline of each chip."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.LABELS, self.tr("Labels"), polygons, optional=True, createByDefault=True
            ),
            self.tr("The labels, with their class."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.CHIP_COUNT, self.tr("Number of chips")))
        self.addOutput(QgsProcessingOutputNumber(self.LABEL_COUNT, self.tr("Number of labels")))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        from ..core.dataset.reading import read_parts

        read_parts(self.folder(parameters, context))

    def run_with(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: FeedbackProgress
    ) -> dict[str, Any]:
        from .loaded_layers import LayerWriter

        is_merged = self.parameterAsBool(parameters, self.MERGE_OVERLAPS, context)
        loaded = LayerWriter(self, parameters, context, progress).write(self.folder(parameters, context), is_merged)
        return {**loaded.layers, self.CHIP_COUNT: loaded.chips, self.LABEL_COUNT: loaded.labels}

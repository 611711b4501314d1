# SPDX-License-Identifier: GPL-2.0-or-later
"""`chipsmith:loadtrainingdata`: the folder of a dataset becomes layers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
)

from ..core.errors import ChipsmithError
from .base import ChipsmithAlgorithm
from .progress import FeedbackProgress, sentence
from .requirements import missing_requirement


class LoadTrainingData(ChipsmithAlgorithm):
    """Brings chips and labels of a dataset back onto the map."""

    INPUT_FOLDER = "INPUT_FOLDER"
    MERGE_OVERLAPS = "MERGE_OVERLAPS"
    FOOTPRINTS = "FOOTPRINTS"
    LABELS = "LABELS"
    CHIP_COUNT = "CHIP_COUNT"
    LABEL_COUNT = "LABEL_COUNT"

    def name(self) -> str:
        return "loadtrainingdata"

    def displayName(self) -> str:
        return self.tr("Load training data")

    def group(self) -> str:
        return self.tr("Training data")

    def groupId(self) -> str:
        return "trainingdata"

    def tags(self) -> list[str]:
        return self.tr(
            "chips,tiles,deep learning,machine learning,labels,KITTI,Pascal VOC,import,footprints,annotations"
        ).split(",")

    def shortDescription(self) -> str:
        return self.tr("Shows the chips and labels of an exported dataset on the map.")

    def helpUrl(self) -> str:
        return "https://github.com/chipsmith/chipsmith/blob/main/docs/loadtrainingdata.md"

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
        self.add(
            QgsProcessingParameterFile(
                self.INPUT_FOLDER,
                self.tr("Folder of the dataset"),
                QgsProcessingParameterFile.Behavior.Folder,
            ),
            self.tr("The folder that holds map.txt and images; of a CycleGAN dataset the one that holds A and B."),
        )
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

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        missing = missing_requirement()
        if missing:
            return False, missing
        from ..core.dataset.reading import read_parts

        plausible, message = super().checkParameterValues(parameters, context)
        if not plausible:
            return plausible, message
        try:
            read_parts(self._folder(parameters, context))
        except ChipsmithError as error:
            return False, sentence(error)
        return True, ""

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        missing = missing_requirement()
        if missing:
            raise QgsProcessingException(missing)
        from .loaded_layers import LayerWriter

        writer = LayerWriter(self, parameters, context, FeedbackProgress(feedback))
        try:
            loaded = writer.write(
                self._folder(parameters, context), self.parameterAsBool(parameters, self.MERGE_OVERLAPS, context)
            )
        except ChipsmithError as error:
            raise QgsProcessingException(sentence(error)) from error
        return {**loaded.layers, self.CHIP_COUNT: loaded.chips, self.LABEL_COUNT: loaded.labels}

    def _folder(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Path:
        return Path(self.parameterAsFile(parameters, self.INPUT_FOLDER, context))

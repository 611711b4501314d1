# SPDX-License-Identifier: GPL-2.0-or-later
"""`chipsmith:exporttrainingdata`: imagery and labels become chips."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputNumber

from .export_algorithm import ExportAlgorithm
from .export_parameters import declare_parameters
from .layer_clones import cloned_providers
from .progress import FeedbackProgress


class ExportTrainingData(ExportAlgorithm):
    """Cuts chips from a raster layer and labels them from features or a class raster."""

    CHIP_COUNT = "CHIP_COUNT"
    LABELED_CHIP_COUNT = "LABELED_CHIP_COUNT"
    OBJECT_COUNT = "OBJECT_COUNT"
    NEXT_TILE_INDEX = "NEXT_TILE_INDEX"

    def name(self) -> str:
        return "exporttrainingdata"

    def displayName(self) -> str:
        return self.tr("Export training data for deep learning")

    def tags(self) -> list[str]:
        return self.tr(
            "chips,tiles,deep learning,machine learning,labels,KITTI,Pascal VOC,segmentation,object detection"
        ).split(",")

    def shortDescription(self) -> str:
        return self.tr("Cuts image chips with labels from a raster and a layer of features or classes.")

    def shortHelpString(self) -> str:
        # QGIS makes a paragraph of each line; qgis_process shows the text as it is, so there are no tags in it.
        return "\n\n".join(
            (
                self.tr(
                    "Slides a window over the image and writes each position as a chip with its labels. Choose the "
                    "image, the labels, and the label format by what is to be learnt:"
                ),
                "\n".join(
                    (
                        self.tr("• boxes around objects: PASCAL_VOC_rectangles, KITTI_rectangles"),
                        self.tr("• the class of each pixel: Classified_Tiles"),
                        self.tr(
                            "• the mask of each object: RCNN_Masks; with the pixels' classes: Panoptic_Segmentation"
                        ),
                        self.tr("• the class of a whole chip: Labeled_Tiles, Imagenet; several: MultiLabeled_Tiles"),
                        self.tr("• images alone: Export_Tiles; two collections of images: CycleGAN"),
                    )
                ),
                self.tr(
                    "Labels are features in any CRS (polygons, or points and lines with a buffer radius), or, below "
                    "Advanced parameters, a class raster, of which each connected region of one class is an object."
                ),
                self.tr(
                    "The stride is the way from one chip to the next: half the tile makes chips overlap by half, 0 "
                    "makes them touch."
                ),
                self.tr(
                    "The index and statistics files that trainers read are written last, and the dataset is checked. "
                    "Positions without a chip are counted by reason in the log."
                ),
                self.tr(
                    "Nothing is overwritten: to add to a dataset that is there, give the start index that the log "
                    "of the last run names."
                ),
            )
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        declare_parameters(self)
        for name, text in (
            (self.CHIP_COUNT, self.tr("Number of chips")),
            (self.LABELED_CHIP_COUNT, self.tr("Number of chips with labels")),
            (self.OBJECT_COUNT, self.tr("Number of objects")),
            (self.NEXT_TILE_INDEX, self.tr("Next start index")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def validateInputCrs(self, parameters: dict[str, Any], context: QgsProcessingContext) -> bool:
        # Labels are reprojected, so no warning about different CRS is due.
        return True

    def as_qgis_knows(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        from .export_inputs import ExportInputs
        from .remote_paths import with_layers

        index = ExportInputs(self, parameters, context).index
        if index is not None:
            parameters = {**parameters, self.INPUT_RASTER: index.items[0].path}
        return with_layers(parameters, (*self.RASTERS, self.INPUT_RASTER_ITEMS), context)

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        from .export_checks import check_inputs
        from .export_inputs import ExportInputs
        from .html_report import HtmlReport

        check_inputs(ExportInputs(self, parameters, context))
        HtmlReport(self, parameters, context).check()

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        # Data providers belong to a thread, so they are cloned in theirs; QGIS prepares an instance for one run only.
        self._providers = cloned_providers(self, parameters, self.RASTERS, context)
        return True

    def run_with(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: FeedbackProgress
    ) -> dict[str, Any]:
        from ..core.run_record import forget
        from .export_inputs import ExportInputs
        from .export_run import run_export
        from .html_report import HtmlReport
        from .services.opening import Services

        report = HtmlReport(self, parameters, context)
        services = Services(progress, self._providers)
        try:
            outcome = run_export(ExportInputs(self, parameters, context, services), progress)
        finally:
            # Some hold a dataset of GDAL, which must not outlive QGIS.
            self._providers.clear()
        made = report.made(outcome.folder, outcome.check, progress, outcome.run)
        if not outcome.run.cancelled:
            forget(Path(outcome.folder))
        return {
            **outcome.layers,
            **made,
            self.OUTPUT_LOCATION: outcome.folder,
            self.CHIP_COUNT: outcome.run.chips,
            self.LABELED_CHIP_COUNT: outcome.run.labelled_chips,
            self.OBJECT_COUNT: outcome.run.objects,
            self.NEXT_TILE_INDEX: outcome.run.next_index,
        }

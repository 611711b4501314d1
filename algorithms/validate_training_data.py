# SPDX-License-Identifier: GPL-2.0-or-later
"""`chipsmith:validatetrainingdata`: will trainers read this folder?"""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
)

from .dataset_algorithm import DatasetAlgorithm
from .progress import FeedbackProgress
from .threads import threads


class ValidateTrainingData(DatasetAlgorithm):
    """Looks at every file of a dataset and says what readers will stumble over."""

    FAIL_ON_ERROR = "FAIL_ON_ERROR"
    OUTPUT_REPORT = "OUTPUT_REPORT"
    REPORT = "REPORT"
    VALID = "VALID"
    CHIP_COUNT = "CHIP_COUNT"
    LABELED_CHIP_COUNT = "LABELED_CHIP_COUNT"
    OBJECT_COUNT = "OBJECT_COUNT"
    ERROR_COUNT = "ERROR_COUNT"
    WARNING_COUNT = "WARNING_COUNT"

    def name(self) -> str:
        return "validatetrainingdata"

    def displayName(self) -> str:
        return self.tr("Validate training data")

    def tags(self) -> list[str]:
        return self.tr(
            "chips,tiles,deep learning,machine learning,labels,KITTI,Pascal VOC,check,verify,quality,damaged"
        ).split(",")

    def shortDescription(self) -> str:
        return self.tr("Checks that a dataset is whole and that trainers can read it.")

    def shortHelpString(self) -> str:
        return "\n\n".join(
            (
                self.tr(
                    "Reads all files of a folder of training data, exported by Chipsmith or another tool, in any of "
                    "the ten metadata formats: index files, images (all pixels are decoded), labels, classes, "
                    "statistics. Nothing in the folder is changed."
                ),
                self.tr(
                    "Errors are what trainers fail at or learn wrongly; warnings are what is probably not meant, such "
                    "as a class in very few chips. Whatever readers of such folders accept is no error."
                ),
            )
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_folder()
        self.add(
            QgsProcessingParameterBoolean(self.FAIL_ON_ERROR, self.tr("Fail if the dataset is not valid"), True),
            self.tr("If not, the algorithm ends normally and VALID is 0."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT_REPORT,
                self.tr("Findings"),
                self.tr("Text files (*.txt)"),
                optional=True,
                createByDefault=False,
            ),
            self.tr("Text file of all that is found; it is in the log too."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.REPORT, self.tr("Report"), self.tr("HTML files (*.html)"), optional=True, createByDefault=False
            ),
            self.tr(
                "Page with pictures of chips and their labels, classes, sizes of objects, bands, a map and all that is "
                "found."
            ),
            is_advanced=True,
        )
        for name, text in (
            (self.VALID, self.tr("Valid (1 or 0)")),
            (self.CHIP_COUNT, self.tr("Number of chips")),
            (self.LABELED_CHIP_COUNT, self.tr("Number of chips with labels")),
            (self.OBJECT_COUNT, self.tr("Number of objects")),
            (self.ERROR_COUNT, self.tr("Number of errors")),
            (self.WARNING_COUNT, self.tr("Number of warnings")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        from ..core.dataset.validation import dataset_folders
        from .html_report import HtmlReport

        dataset_folders(self.folder(parameters, context))
        HtmlReport(self, parameters, context).check()

    def run_with(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: FeedbackProgress
    ) -> dict[str, Any]:
        from ..core.dataset.validation import validate_dataset
        from .html_report import HtmlReport
        from .validation_run import closing_line, tell_report, write_report

        html = HtmlReport(self, parameters, context)
        target = self.parameterAsFileOutput(parameters, self.OUTPUT_REPORT, context)
        report = validate_dataset(self.folder(parameters, context), progress, threads())
        tell_report(report, progress.feedback)
        if target:
            write_report(report, target)
        made = html.made_if_readable(str(report.folder), report, progress)
        if not report.is_valid and self.parameterAsBoolean(parameters, self.FAIL_ON_ERROR, context):
            raise QgsProcessingException(closing_line(report))
        results: dict[str, Any] = {self.OUTPUT_REPORT: target} if target else {}
        return {
            **results,
            **made,
            self.VALID: int(report.is_valid),
            self.CHIP_COUNT: report.chips,
            self.LABELED_CHIP_COUNT: report.labelled_chips,
            self.OBJECT_COUNT: report.objects,
            self.ERROR_COUNT: report.error_count,
            self.WARNING_COUNT: report.warning_count,
        }

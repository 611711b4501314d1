# SPDX-License-Identifier: GPL-2.0-or-later
"""The HTML report of an algorithm: its parameter REPORT, and the page itself."""

from __future__ import annotations

import os
import platform
import time
from pathlib import Path
from typing import Any

from osgeo import gdal
from qgis.core import Qgis, QgsApplication, QgsProcessing, QgsProcessingAlgorithm, QgsProcessingContext
from qgis.PyQt.QtCore import QDateTime, Qt

from ..core.dataset.validation import Report
from ..core.errors import CancelledError, Message, OutputError, SourceError
from ..core.files import output_errors
from ..core.progress import PartOfProgress, Progress
from ..core.report.facts import RunFacts
from ..core.report.write import write_report
from ..core.summary import Summary
from .parameter_texts import parameter_texts
from .progress import translated
from .threads import threads

REPORT = "REPORT"


class HtmlReport:
    """The report of one run, which begins when this is made."""

    def __init__(
        self, algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        """Note the time."""
        self._algorithm = algorithm
        self._parameters = parameters
        self._context = context
        self._begun = time.monotonic()

    def check(self) -> None:
        """Refuse a file that cannot be written, before anything else is done.

        Raises:
            OutputError: naming the parameter.
        """
        value = self._parameters.get(REPORT)
        target = self._target() if value and value != QgsProcessing.TEMPORARY_OUTPUT else ""
        if not target:
            return
        path = Path(target)
        nearest = next(parent for parent in path.absolute().parents if parent.exists())
        if path.is_dir() or not nearest.is_dir() or not os.access(nearest, os.W_OK | os.X_OK):
            raise OutputError(
                "REPORT {path} cannot be written; choose a file in a folder with write permission.", path=path
            )

    def made(
        self, folder: str, check: Report | None, progress: Progress, summary: Summary | None = None
    ) -> dict[str, str]:
        """Write the report if it was asked for, and return it as an output.

        Args:
            folder: of the dataset.
            check: what was found there; None if the run was cancelled before, and there is no report.
            progress: asked for cancel, which then only leaves the report out.
            summary: what the run did; None if the dataset was there before.

        Raises:
            ChipsmithError: one sentence.
        """
        target = self._target()
        if not target or check is None:
            return {}
        seconds = time.monotonic() - self._begun
        facts = RunFacts(
            parameter_texts(self._algorithm, self._parameters, self._context),
            _versions(),
            QDateTime.currentDateTime().toString(Qt.DateFormat.ISODate).replace("T", " "),
            seconds,
            summary,
        )
        with output_errors(target):
            Path(target).parent.mkdir(parents=True, exist_ok=True)
        end = PartOfProgress(progress, 1.0, 1.0)
        try:
            write_report(Path(folder), target, check, facts, end, threads(), translated, _language())
        except CancelledError:
            progress.warning(Message("Cancelled before the report was made; the dataset is whole."))
            return {}
        progress.info(Message("Report: {path}", path=target))
        return {REPORT: target}

    def made_if_readable(self, folder: str, check: Report, progress: Progress) -> dict[str, str]:
        """As `made`, of a dataset that was there before; one that is too broken to be shown is only told of."""
        try:
            return self.made(folder, check, progress)
        except SourceError as error:
            progress.warning(Message("There is no report: {reason}", reason=translated(error.message)))
            return {}

    def _target(self) -> str:
        return str(self._algorithm.parameterAsFileOutput(self._parameters, REPORT, self._context) or "")


def _versions() -> tuple[tuple[str, str], ...]:
    return (
        ("Chipsmith", _own_version()),
        ("QGIS", Qgis.version()),
        ("GDAL", gdal.VersionInfo("RELEASE_NAME")),
        ("Python", platform.python_version()),
    )


def _own_version() -> str:
    text = (Path(__file__).parent.parent / "metadata.txt").read_text(encoding="utf-8")
    return next((line[8:].strip() for line in text.splitlines() if line.startswith("version=")), "?")


def _language() -> str:
    """Return the language of the report's sentences: the user's, if they are translated into it."""
    sentence = Message("Training data for deep learning")
    if translated(sentence) == str(sentence):
        return "en"
    return str(QgsApplication.locale()).replace("_", "-")

# SPDX-License-Identifier: GPL-2.0-or-later
"""What all algorithms of Chipsmith share: the guard for shapely, errors as sentences, icon and group."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..core.errors import ChipsmithError
from .icons import icon_of
from .labelled_names import with_labels
from .progress import FeedbackProgress, sentence
from .requirements import missing_requirement
from .side_files import forget_statistics, no_side_files


class ChipsmithAlgorithm(QgsProcessingAlgorithm):
    """An algorithm whose work is `check` and `run`, which may raise errors of the core.

    These two import the core where they need it, so that the algorithm can be
    listed, and say what is missing, without shapely 2.
    """

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Refuse parameters that cannot work, without reading pixels or features.

        Raises:
            ChipsmithError: one sentence that names the parameter and the cure.
        """
        raise NotImplementedError

    def as_qgis_knows(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """Return the parameters for QGIS's own check, with what it would refuse replaced by its like.

        Raises:
            ChipsmithError: one sentence that names the parameter and the cure.
        """
        return parameters

    def run_with(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: FeedbackProgress
    ) -> dict[str, Any]:
        """Do the work and return the outputs.

        Raises:
            ChipsmithError: one sentence.
        """
        raise NotImplementedError

    def createInstance(self) -> ChipsmithAlgorithm:
        return type(self)()

    def tr(self, text: str) -> str:
        """Return `text`, which is written out at every call, in the user's language."""
        return QCoreApplication.translate("Algorithms", text)

    def group(self) -> str:
        return QCoreApplication.translate("Algorithms", "Training data")

    def groupId(self) -> str:
        return "trainingdata"

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return icon_of(self.name())

    def helpUrl(self) -> str:
        return f"https://github.com/chipsmith/chipsmith/blob/main/docs/{self.name()}.md"

    def canExecute(self) -> tuple[bool, str]:
        missing = missing_requirement()
        return not missing, missing

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        forget_statistics(context)
        missing = missing_requirement()
        if missing:
            return False, missing
        try:
            with no_side_files():
                known = self.as_qgis_knows(parameters, context)
                plausible, message = super().checkParameterValues(known, context)
            if not plausible:
                return plausible, message
            self.check(parameters, context)
        except ChipsmithError as error:
            return False, self._said(error)
        return True, ""

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        forget_statistics(context)
        # QGIS 3.22 does not ask canExecute in processing.run.
        missing = missing_requirement()
        if missing:
            raise QgsProcessingException(missing)
        try:
            return self.run_with(parameters, context, FeedbackProgress(feedback))
        except ChipsmithError as error:
            raise QgsProcessingException(self._said(error)) from error
        except MemoryError as error:
            text = QCoreApplication.translate(
                "Algorithms", "There is not enough memory; choose smaller tiles or a smaller part of the image."
            )
            raise QgsProcessingException(text) from error

    def _said(self, error: ChipsmithError) -> str:
        return with_labels(sentence(error), self.parameterDefinitions())

    def add(self, parameter: QgsProcessingParameterDefinition, help_text: str, is_advanced: bool = False) -> None:
        """Declare a parameter with its tooltip."""
        parameter.setHelp(help_text)
        if is_advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

# SPDX-License-Identifier: GPL-2.0-or-later
"""The Processing provider `chipsmith`."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .base import ICON
from .export_training_data import ExportTrainingData
from .load_training_data import LoadTrainingData
from .validate_training_data import ValidateTrainingData

ALGORITHMS = (ExportTrainingData, LoadTrainingData, ValidateTrainingData)


class ChipsmithProvider(QgsProcessingProvider):
    """Registers the algorithms."""

    def id(self) -> str:
        return "chipsmith"

    def name(self) -> str:
        return "Chipsmith"

    def icon(self) -> QIcon:
        return QIcon(ICON)

    def svgIconPath(self) -> str:
        return ICON

    def loadAlgorithms(self) -> None:
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())

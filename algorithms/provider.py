# SPDX-License-Identifier: GPL-2.0-or-later
"""The Processing provider `chipsmith`."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .export_training_data import ExportTrainingData
from .icons import ICON
from .load_training_data import LoadTrainingData
from .preview_chips import PreviewChips
from .shipped_model import MODELS, ShippedModel
from .validate_training_data import ValidateTrainingData

ALGORITHMS = (ExportTrainingData, PreviewChips, LoadTrainingData, ValidateTrainingData)


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
        # A model finds its steps in the registry, which knows this provider only after the first loading.
        if QgsApplication.processingRegistry().providerById(self.id()) is not None:
            self._load_models()

    def _load_models(self) -> None:
        for path in MODELS:
            model = ShippedModel(path)
            if model.is_loaded:
                self.addAlgorithm(model)

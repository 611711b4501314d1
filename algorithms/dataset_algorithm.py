# SPDX-License-Identifier: GPL-2.0-or-later
"""What the algorithms that read a dataset share: the parameter for its folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterFile
from qgis.PyQt.QtCore import QCoreApplication

from .base import ChipsmithAlgorithm


class DatasetAlgorithm(ChipsmithAlgorithm):
    """An algorithm that reads the folder of a dataset."""

    INPUT_FOLDER = "INPUT_FOLDER"

    def add_folder(self) -> None:
        """Declare the folder."""
        label = QCoreApplication.translate("Algorithms", "Folder of the dataset")
        help_text = QCoreApplication.translate(
            "Algorithms",
            "The folder that holds map.txt and images; of a CycleGAN dataset the one that holds A and B.",
        )
        self.add(
            QgsProcessingParameterFile(self.INPUT_FOLDER, label, QgsProcessingParameterFile.Behavior.Folder), help_text
        )

    def folder(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Path:
        """Return the folder that was chosen."""
        return Path(self.parameterAsFile(parameters, self.INPUT_FOLDER, context))

# SPDX-License-Identifier: GPL-2.0-or-later
"""What all algorithms of Chipsmith share. Holds no texts: translations belong to the leaf classes."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingAlgorithm, QgsProcessingParameterDefinition
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from .requirements import missing_requirement

ICON = str(Path(__file__).parent.parent / "resources" / "icon.svg")


class ChipsmithAlgorithm(QgsProcessingAlgorithm):
    """An algorithm that needs shapely 2 and translates by its own class name."""

    def createInstance(self) -> ChipsmithAlgorithm:
        return type(self)()

    def tr(self, text: str) -> str:
        """Return `text` in the user's language."""
        return QCoreApplication.translate(type(self).__name__, text)

    def icon(self) -> QIcon:
        return QIcon(ICON)

    def svgIconPath(self) -> str:
        return ICON

    def canExecute(self) -> tuple[bool, str]:
        missing = missing_requirement()
        return not missing, missing

    def add(self, parameter: QgsProcessingParameterDefinition, help_text: str, is_advanced: bool = False) -> None:
        """Declare a parameter with its tooltip."""
        parameter.setHelp(help_text)
        if is_advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

# SPDX-License-Identifier: GPL-2.0-or-later
"""What the topics share: how a parameter is declared."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterDefinition, QgsProcessingParameterEnum, QgsProcessingParameterNumber
from qgis.PyQt.QtCore import QCoreApplication

from ..export_algorithm import ExportAlgorithm


class ParameterTopic:
    """Parameters that stand together in the dialog."""

    is_advanced = True
    """whether they are below *Advanced parameters*"""

    def __init__(self, algorithm: ExportAlgorithm) -> None:
        """Keep the algorithm, which has the names of the parameters."""
        self.algorithm = algorithm

    def declare(self) -> None:
        """Add the parameters to the algorithm."""
        raise NotImplementedError

    def tr(self, text: str) -> str:
        """Return `text`, which is written out at every call, in the user's language."""
        return QCoreApplication.translate("Algorithms", text)

    def add(self, parameter: QgsProcessingParameterDefinition, help_text: str) -> None:
        """Declare a parameter with its tooltip."""
        self.algorithm.add(parameter, help_text, self.is_advanced)

    def add_choice(
        self, name: str, text: str, options: list[str], default: str, help_text: str, is_optional: bool = True
    ) -> None:
        """Declare a choice of names."""
        parameter = QgsProcessingParameterEnum(
            name, text, options, defaultValue=default, optional=is_optional, usesStaticStrings=True
        )
        # QGIS 3.22 describes the choice by numbers on the command line; so the values are named here.
        self.add(parameter, f"{help_text} ({', '.join(options)})")

    def add_number(
        self,
        name: str,
        text: str,
        default: float,
        limits: tuple[float, float],
        help_text: str,
        is_optional: bool = False,
    ) -> None:
        """Declare a decimal number between two limits."""
        parameter = QgsProcessingParameterNumber(
            name,
            text,
            QgsProcessingParameterNumber.Type.Double,
            default,
            is_optional,
            minValue=limits[0],
            maxValue=limits[1],
        )
        self.add(parameter, help_text)

    def add_integer(
        self, name: str, text: str, default: int, least: int, help_text: str, optional: bool = False
    ) -> None:
        """Declare a whole number of at least `least`."""
        parameter = QgsProcessingParameterNumber(
            name, text, QgsProcessingParameterNumber.Type.Integer, default, optional, minValue=least
        )
        self.add(parameter, help_text)

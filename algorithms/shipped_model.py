# SPDX-License-Identifier: GPL-2.0-or-later
"""The models in resources/models, offered beside the algorithms."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from .icons import RESOURCES, icon_of

MODELS = tuple(sorted((RESOURCES / "models").glob("*.model3")))


class ShippedModel(QgsProcessingModelAlgorithm):
    """A model from a file; QGIS itself would show its name as its title and give it the icon of models."""

    def __init__(self, path: Path) -> None:
        """Load the model."""
        super().__init__()
        self.path = path
        self.is_loaded = self.fromFile(str(path))
        self._translate()

    def createInstance(self) -> ShippedModel:
        made = ShippedModel(self.path)
        made.setProvider(self.provider())
        return made

    def tr(self, text: str) -> str:
        """Return `text` in the user's language."""
        return QCoreApplication.translate("Algorithms", text)

    def displayName(self) -> str:
        titles = {"exportvalidatesplit": self.tr("Export, validate and split (model)")}
        return titles.get(self.name(), self.name())

    def shortDescription(self) -> str:
        return self.tr(
            "An example of a model: exports chips, checks them, and divides them for training and validation."
        )

    def tags(self) -> list[str]:
        return self.tr("chips,training,validation,split,model,example").split(",")

    def shortHelpString(self) -> str:
        return "\n\n".join(
            (
                self.tr(
                    "Exports chips that touch but do not overlap, checks the dataset, and divides the outlines of the "
                    "chips into two layers, for training and for validation."
                ),
                self.tr(
                    "The columns on the right side of the image are for validation, so that no chip shows what the "
                    "trainer has seen. With too few labelled chips nothing is divided; a warning says so."
                ),
                self.tr(
                    "This is an example of what models can do with Chipsmith. To see how it is made, and to change "
                    "it, open its file in the model designer; the documentation says where it is."
                ),
            )
        )

    def _translate(self) -> None:
        """Put the texts of the parameters, which the file has in English, into the user's language."""
        texts = {
            "image": (self.tr("Image"), self.tr("The image to cut.")),
            "labels": (self.tr("Labels"), self.tr("Features with classes, in any CRS.")),
            "class_field": (self.tr("Class field"), self.tr("If none is given, a field called classvalue or value.")),
            "label_format": (self.tr("Label format"), self.tr("How labels are written.")),
            "tile_size": (self.tr("Tile size (pixels)"), self.tr("Width and height of a chip.")),
            "validation_percent": (
                self.tr("Share for validation (percent)"),
                self.tr("Share of the columns of chips that are for validation, rounded, at least one."),
            ),
            "least_chips": (
                self.tr("Least number of labelled chips"),
                self.tr("With fewer of them nothing is divided."),
            ),
            "chips:dataset": (
                self.tr("Folder of the dataset"),
                self.tr("Made if it is missing; a dataset that is already there is not overwritten."),
            ),
            "split:training": (self.tr("Chips for training"), self.tr("Outlines of these chips.")),
            "split:validation": (self.tr("Chips for validation"), self.tr("Outlines of these chips.")),
        }
        for parameter in self.parameterDefinitions():
            if parameter.name() in texts:
                label, help_text = texts[parameter.name()]
                parameter.setDescription(label)
                parameter.setHelp(help_text)

    def group(self) -> str:
        return QCoreApplication.translate("Algorithms", "Training data")

    def groupId(self) -> str:
        return "trainingdata"

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return icon_of("model")

    def helpUrl(self) -> str:
        return "https://github.com/chipsmith/chipsmith/blob/main/docs/models_and_scripts.md"

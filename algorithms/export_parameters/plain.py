# SPDX-License-Identifier: GPL-2.0-or-later
"""What everybody chooses: the image, the labels, their format, the size of the chips, the folder."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterRasterLayer,
)

from ...core.settings import MetadataFormat
from .topic import ParameterTopic


class PlainParameters(ParameterTopic):
    """The parameters that the dialog shows at once."""

    is_advanced = False

    def declare(self) -> None:
        self._add_image_and_labels()
        self._add_chips()
        self.add(
            QgsProcessingParameterFolderDestination(self.algorithm.OUTPUT_LOCATION, self.tr("Folder of the dataset")),
            self.tr("Made if it is missing. A dataset that is already there is only added to, never overwritten."),
        )

    def _add_image_and_labels(self) -> None:
        alg = self.algorithm
        self.add(
            QgsProcessingParameterRasterLayer(alg.INPUT_RASTER, self.tr("Image")),
            self.tr(
                "The image to cut. All bands and the pixel type are kept. Layers of map and tile services need an "
                "extent and a cell size. A tile index (vector file or layer with the paths of rasters in a field "
                "location) stands for all of its rasters."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                alg.INPUT_CLASS_DATA,
                self.tr("Labels: features"),
                [QgsProcessing.SourceType.TypeVectorAnyGeometry],
                optional=True,
            ),
            self.tr(
                "Polygons, or points and lines with a buffer radius, in any CRS. Give these, or a class raster among "
                "the advanced parameters; Export_Tiles and CycleGAN need neither."
            ),
        )
        self.add(
            QgsProcessingParameterField(
                alg.CLASS_VALUE_FIELD,
                self.tr("Class field"),
                parentLayerParameterName=alg.INPUT_CLASS_DATA,
                type=QgsProcessingParameterField.DataType.Any,
                optional=True,
            ),
            self.tr(
                "Integer field of class values, or text field: texts that are all whole numbers are the values, "
                "others are numbered 1 to n in sorted order. If none is given, a field called classvalue or value "
                "is used; without one, all features are one class. Features without a class are left out."
            ),
        )

    def _add_chips(self) -> None:
        alg = self.algorithm
        self.add_choice(
            alg.METADATA_FORMAT,
            self.tr("Label format"),
            [item.value for item in MetadataFormat],
            MetadataFormat.PASCAL_VOC_RECTANGLES.value,
            self.tr("How labels are written: what the trainer is to learn decides, see the help of the algorithm."),
            is_optional=False,
        )
        for name, text, default, least, help_text in (
            (alg.TILE_SIZE_X, self.tr("Tile width (pixels)"), 256, 1, self.tr("Width of a chip.")),
            (alg.TILE_SIZE_Y, self.tr("Tile height (pixels)"), 256, 1, self.tr("Height of a chip.")),
            (
                alg.STRIDE_X,
                self.tr("Stride to the right (pixels)"),
                128,
                0,
                self.tr("Columns from one chip to the next; 0 means the tile width (no overlap)."),
            ),
            (
                alg.STRIDE_Y,
                self.tr("Stride downward (pixels)"),
                128,
                0,
                self.tr("Rows from one chip to the next; 0 means the tile height (no overlap)."),
            ),
        ):
            self.add_integer(name, text, default, least, help_text)

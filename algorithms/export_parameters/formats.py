# SPDX-License-Identifier: GPL-2.0-or-later
"""What only some label formats know."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterRasterLayer,
)

from .topic import ParameterTopic


class FormatParameters(ParameterTopic):
    """Chips centred on features, second images, instances."""

    def declare(self) -> None:
        alg = self.algorithm
        self.add(
            QgsProcessingParameterBoolean(alg.FIX_CHIP_SIZE, self.tr("Tiles with a label: chips of one size"), True),
            self.tr(
                "For Labeled_Tiles, MultiLabeled_Tiles and Imagenet from features: chips of tile size centred on each "
                "feature; if not, chips are cropped to the feature's bounds, never larger than the tile."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean(
                alg.BLACKEN_AROUND_FEATURE, self.tr("Tiles with a label: blacken around features"), False
            ),
            self.tr("For Labeled_Tiles, MultiLabeled_Tiles and Imagenet: pixels outside what is labelled become 0."),
        )
        self.add(
            QgsProcessingParameterRasterLayer(
                alg.ADDITIONAL_INPUT_RASTER, self.tr("Image pairs: additional image"), optional=True
            ),
            self.tr(
                "For Classified_Tiles and Export_Tiles: a second image, written to images2 on the grid of the first. "
                "For CycleGAN: the images of side B, on its own grid."
            ),
        )
        self._add_instances()

    def _add_instances(self) -> None:
        alg = self.algorithm
        self.add(
            QgsProcessingParameterFeatureSource(
                alg.INPUT_INSTANCE_DATA,
                self.tr("Panoptic: instances from features"),
                [QgsProcessing.SourceType.TypeVectorAnyGeometry],
                optional=True,
            ),
            self.tr("For Panoptic_Segmentation: one feature an object; points and lines take the buffer radius."),
        )
        self.add(
            QgsProcessingParameterField(
                alg.INSTANCE_CLASS_VALUE_FIELD,
                self.tr("Panoptic: class field of the instances"),
                parentLayerParameterName=alg.INPUT_INSTANCE_DATA,
                type=QgsProcessingParameterField.DataType.Any,
                optional=True,
            ),
            self.tr(
                "As the class field. Its classes must be among those of the labels. Without one, all instances are of "
                "class 1, or of the only class there is."
            ),
        )
        self.add(
            QgsProcessingParameterRasterLayer(
                alg.INPUT_INSTANCE_RASTER, self.tr("Panoptic: instances from a raster"), optional=True
            ),
            self.tr("For Panoptic_Segmentation: each value is one object, 0 is background; all are of one class."),
        )

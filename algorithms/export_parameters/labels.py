# SPDX-License-Identifier: GPL-2.0-or-later
"""More about the labels: from a raster, their names, their size."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingParameterDistance,
    QgsProcessingParameterField,
    QgsProcessingParameterRasterLayer,
)

from .topic import ParameterTopic


class LabelParameters(ParameterTopic):
    """What the labels are made from, beyond the plain layer of features."""

    def declare(self) -> None:
        alg = self.algorithm
        self.add(
            QgsProcessingParameterRasterLayer(alg.INPUT_CLASS_RASTER, self.tr("Labels: class raster"), optional=True),
            self.tr(
                "Instead of features: a raster of class values, any CRS, grid and extent; 0 and nodata are background."
            ),
        )
        self.add(
            QgsProcessingParameterField(
                alg.CLASS_NAME_FIELD,
                self.tr("Class name field"),
                parentLayerParameterName=alg.INPUT_CLASS_DATA,
                type=QgsProcessingParameterField.DataType.Any,
                optional=True,
            ),
            self.tr(
                "Name of each class. If none is given, a field called classname, else the labels and colours of the "
                "layer's categories; else the class is called by its value."
            ),
        )
        self.add(
            QgsProcessingParameterDistance(
                alg.BUFFER_RADIUS,
                self.tr("Buffer radius"),
                0.0,
                parentParameterName=alg.INPUT_CLASS_DATA,
                minValue=0.0,
            ),
            self.tr(
                "In units of the features' CRS. Points and lines become polygons, polygons grow; points and lines "
                "need it for boxes and masks."
            ),
        )
        self.add_number(
            alg.MIN_POLYGON_OVERLAP_RATIO,
            self.tr("Smallest share of a feature (0 to 1)"),
            0.0,
            (0.0, 1.0),
            self.tr("A feature counts in a chip if at least this share of its area lies in it. Not for class rasters."),
        )

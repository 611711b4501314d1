# SPDX-License-Identifier: GPL-2.0-or-later
"""Several images."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingParameterBoolean, QgsProcessingParameterMultipleLayers

from .topic import ParameterTopic


class CollectionParameters(ParameterTopic):
    """Further images, as one or each for itself."""

    def declare(self) -> None:
        alg = self.algorithm
        self.add(
            QgsProcessingParameterMultipleLayers(
                alg.INPUT_RASTER_ITEMS,
                self.tr("Further images of the collection"),
                QgsProcessing.SourceType.TypeRaster,
                optional=True,
            ),
            self.tr(
                "Together with the image they are one: on its grid, later ones on top; with other cell sizes or CRS "
                "they are resampled. A VRT or a tile index as the image is a collection of its files."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean(
                alg.PROCESS_ALL_RASTER_ITEMS, self.tr("Cut each image of the collection for itself"), False
            ),
            self.tr("Each on its own grid, with one numbering over all."),
        )

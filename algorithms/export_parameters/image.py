# SPDX-License-Identifier: GPL-2.0-or-later
"""What becomes of the pixels of the image."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterBand, QgsProcessingParameterNumber

from ...core.settings import Resampling, StretchMethod
from .topic import ParameterTopic


class ImageParameters(ParameterTopic):
    """Bands, cell size, values."""

    def declare(self) -> None:
        alg = self.algorithm
        self.add(
            QgsProcessingParameterBand(
                alg.BANDS,
                self.tr("Bands"),
                parentLayerParameterName=alg.INPUT_RASTER,
                optional=True,
                allowMultiple=True,
            ),
            self.tr("Bands of the image to write, in this order; all if none is given. Not for the additional image."),
        )
        self.add_choice(
            alg.STRETCH,
            self.tr("Stretch to 8 bits"),
            [item.value for item in StretchMethod],
            StretchMethod.NONE.value,
            self.tr(
                "One set of limits for all chips, from the exported part of the image without nodata, recorded in the "
                "dataset. JPEG of an image that is not 8-bit demands a stretch."
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                alg.CELL_SIZE,
                self.tr("Cell size"),
                QgsProcessingParameterNumber.Type.Double,
                optional=True,
                minValue=0.0,
            ),
            self.tr("Side of a pixel of the chips, in units of the image's CRS; the image's own if not given."),
        )
        self.add_choice(
            alg.RESAMPLING,
            self.tr("Resampling of the image"),
            [item.value for item in Resampling],
            Resampling.BILINEAR.value,
            self.tr(
                "For another cell size, or an image that is not north-up: nearest, bilinear, cubic or average. "
                "Classes are always taken by nearest neighbour."
            ),
        )

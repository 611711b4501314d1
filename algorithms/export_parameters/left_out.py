# SPDX-License-Identifier: GPL-2.0-or-later
"""Which chips are left out."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingParameterBoolean, QgsProcessingParameterFeatureSource

from .topic import ParameterTopic


class LeftOutParameters(ParameterTopic):
    """Conditions that a chip must meet to be written."""

    def declare(self) -> None:
        alg = self.algorithm
        self.add(
            QgsProcessingParameterBoolean(alg.EXPORT_ALL_TILES, self.tr("Write chips without labels too"), True),
            self.tr("If not, only positions with at least one label become chips."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                alg.INPUT_MASK_POLYGONS,
                self.tr("Mask polygons"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
                optional=True,
            ),
            self.tr("Only chips that lie completely inside the union of these polygons are written; any CRS."),
        )
        self.add_number(
            alg.MAX_NODATA_PERCENT,
            self.tr("Most nodata in a chip (percent)"),
            100.0,
            (0.0, 100.0),
            self.tr("Chips with a larger share are left out, and always those without any data."),
            is_optional=True,
        )

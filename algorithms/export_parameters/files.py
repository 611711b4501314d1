# SPDX-License-Identifier: GPL-2.0-or-later
"""How chips are written to disk, and what is made beside them."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...core.settings import ChipFormat
from .topic import ParameterTopic


class FileParameters(ParameterTopic):
    """Files of the chips, their numbers, the layer of footprints, the report."""

    def declare(self) -> None:
        alg = self.algorithm
        self.add_choice(
            alg.CHIP_FORMAT,
            self.tr("Chip format"),
            [item.value for item in ChipFormat],
            ChipFormat.TIFF.value,
            self.tr(
                "File format of the chips. TIFF and MRF take everything; PNG takes 1 to 4 bands of 8 or 16 bits; "
                "JPEG takes 1 or 3 bands of 8 bits, and its class labels are PNG."
            ),
            is_optional=False,
        )
        self.add(
            QgsProcessingParameterString(alg.CREATION_OPTIONS, self.tr("Creation options"), optional=True),
            self.tr(
                "How chips are packed, NAME=VALUE separated by |. TIFF: COMPRESS (NONE, DEFLATE, LZW, ZSTD, LZMA, "
                "PACKBITS), PREDICTOR, ZLEVEL, ZSTD_LEVEL, LZMA_PRESET; PNG: ZLEVEL; JPEG: QUALITY. Left empty, what "
                "measures best: DEFLATE with run lengths, JPEG of quality 90."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean(alg.MASK_COLOR_TABLE, self.tr("Masks hold the colours of classes"), False),
            self.tr(
                "Where the labels' layer gives classes colours, files of class values hold them as a colour table. Not "
                "for programs that then read colours instead of class values (OpenCV)."
            ),
        )
        self.add_integer(
            alg.START_INDEX,
            self.tr("Start index"),
            0,
            0,
            self.tr("Number of the first chip. To add to a dataset, at least its next index."),
            optional=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                alg.FOOTPRINTS,
                self.tr("Footprints"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
                createByDefault=False,
            ),
            self.tr("Outline of each chip with its number, row, column, classes, objects and share of nodata."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                alg.REPORT, self.tr("Report"), self.tr("HTML files (*.html)"), optional=True, createByDefault=False
            ),
            self.tr(
                "Page with pictures of chips and their labels, classes, sizes of objects, bands, a map, what was left "
                "out, and all parameters."
            ),
        )

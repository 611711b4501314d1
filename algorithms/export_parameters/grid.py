# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the chips lie."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterExtent

from ...core.settings import EdgeRule, ReferenceSystem
from .topic import ParameterTopic


class GridParameters(ParameterTopic):
    """The part of the image, its edges, turned chips."""

    def declare(self) -> None:
        alg = self.algorithm
        self.add(
            QgsProcessingParameterExtent(alg.EXTENT, self.tr("Extent"), optional=True),
            self.tr("Part of the image to cut, in any CRS, snapped outward to whole pixels."),
        )
        self.add_choice(
            alg.EDGE_RULE,
            self.tr("Last row and column"),
            [item.value for item in EdgeRule],
            EdgeRule.SHIFT.value,
            self.tr(
                "SHIFT moves the last chips inward, PAD fills them up with nodata or 0, SKIP leaves them out. An "
                "image smaller than the tile is padded, or skipped."
            ),
        )
        self.add_number(
            alg.ROTATION_ANGLE,
            self.tr("Rotation angle (degrees)"),
            0.0,
            (0.0, 359.999999),
            self.tr(
                "Each position gives chips at 0 and every multiple of this angle below 360, about the same centre, "
                "counter-clockwise; labels turn with the pixels. 0 means no rotation."
            ),
        )
        self.add_choice(
            alg.REFERENCE_SYSTEM,
            self.tr("Reference system"),
            [item.value for item in ReferenceSystem],
            ReferenceSystem.MAP_SPACE.value,
            self.tr(
                "MAP_SPACE: north-up in the image's CRS. PIXEL_SPACE: the file's own pixels, also without a CRS "
                "(features then lie at (x, -y), as QGIS shows the image); chips carry no georeference."
            ),
        )

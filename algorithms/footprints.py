# SPDX-License-Identifier: GPL-2.0-or-later
"""The optional layer of chip footprints."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsFeatureSink, QgsField, QgsFields, QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.PyQt.QtCore import QVariant

from ..core.export import ChipNote
from ..core.sources.raster import Raster
from .export_inputs import ExportInputs

_FIELDS = (
    ("chip", QVariant.LongLong),
    ("row", QVariant.Int),
    ("column", QVariant.Int),
    ("labels", QVariant.String),
    ("objects", QVariant.LongLong),
    ("nodata", QVariant.Double),
)


class Footprints:
    """Writes one polygon a chip, in the image's CRS; nothing if the layer is not asked for."""

    def __init__(self, inputs: ExportInputs, image: Raster) -> None:
        """Open the sink."""
        alg = inputs.algorithm
        fields = QgsFields()
        for name, kind in _FIELDS:
            fields.append(QgsField(name, kind))
        self._name = alg.FOOTPRINTS
        self._sink, self._layer = alg.parameterAsSink(
            inputs.parameters, alg.FOOTPRINTS, inputs.context, fields, QgsWkbTypes.Polygon, inputs.image_crs(image)
        )

    @property
    def is_wanted(self) -> bool:
        """True if the user asked for the layer."""
        return self._sink is not None

    def add(self, chip: ChipNote) -> None:
        """Add the footprint of a chip."""
        feature = QgsFeature()
        ring = [QgsPointXY(x, y) for x, y in chip.grid.corners_map().tolist()]
        feature.setGeometry(QgsGeometry.fromPolygonXY([ring]))
        names = ", ".join(chip.classes)
        feature.setAttributes([chip.number, chip.row, chip.column, names, chip.objects, chip.nodata_percent])
        self._sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)

    def finished(self) -> dict[str, str]:
        """Close the sink and return the output, if there is one."""
        if self._sink is None:
            return {}
        self._sink.flushBuffer()
        self._sink = None
        return {self._name: self._layer}

# SPDX-License-Identifier: GPL-2.0-or-later
"""The optional layer of chip footprints."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ..core.export import ChipNote
from ..core.sources.raster import Raster
from .export_inputs import ExportInputs
from .rasters import crs_of

_FIELDS = (
    ("chip", QVariant.LongLong),
    ("row", QVariant.Int),
    ("column", QVariant.Int),
    ("angle", QVariant.Double),
    ("item", QVariant.String),
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
            inputs.parameters, alg.FOOTPRINTS, inputs.context, fields, QgsWkbTypes.Type.Polygon, crs_of(image.grid)
        )
        self._crs_wkt = image.grid.crs_wkt
        self._context = inputs.context.transformContext()

    @property
    def is_wanted(self) -> bool:
        """True if the user asked for the layer."""
        return self._sink is not None

    def add(self, item: str, chip: ChipNote) -> None:
        """Add the footprint of a chip that was cut from `item`."""
        feature = QgsFeature()
        ring = [QgsPointXY(x, y) for x, y in chip.grid.corners_map().tolist()]
        geometry = QgsGeometry.fromPolygonXY([ring])
        if chip.grid.crs_wkt != self._crs_wkt:
            here = QgsCoordinateReferenceSystem.fromWkt(self._crs_wkt)
            geometry.transform(QgsCoordinateTransform(crs_of(chip.grid), here, self._context))
        feature.setGeometry(geometry)
        names = ", ".join(chip.classes)
        feature.setAttributes(
            [chip.number, chip.row, chip.column, chip.angle_deg, item, names, chip.objects, chip.nodata_percent]
        )
        self._sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)

    def finished(self) -> dict[str, str]:
        """Close the sink and return the output, if there is one."""
        if self._sink is None:
            return {}
        self._sink.flushBuffer()
        self._sink = None
        return {self._name: self._layer}

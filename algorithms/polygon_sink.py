# SPDX-License-Identifier: GPL-2.0-or-later
"""A layer of polygons that an algorithm makes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
    QgsWkbTypes,
)


class PolygonSink:
    """Takes shapes and their attributes."""

    def __init__(
        self, algorithm: QgsProcessingAlgorithm, parameter: str, fields: Sequence[tuple[str, Any]], is_multi: bool
    ) -> None:
        """Describe the layer of the sink `parameter`; `fields` are names with types of `QVariant`."""
        self._algorithm = algorithm
        self._parameter = parameter
        self._is_multi = is_multi
        self._parameters: dict[str, Any] = {}
        self._sink: QgsFeatureSink | None = None
        self._fields = QgsFields()
        for name, kind in fields:
            self._fields.append(QgsField(name, kind))
        self.destination = ""

    @property
    def default_name(self) -> str:
        """What QGIS calls the layer if nobody names it."""
        return self._algorithm.parameterDefinition(self._parameter).description()

    def open(
        self, parameters: dict[str, Any], context: QgsProcessingContext, reference: QgsCoordinateReferenceSystem
    ) -> bool:
        """Make the layer; return False if it is not wanted.

        Raises:
            QgsProcessingException: if it cannot be made.
        """
        self._parameters = parameters
        kind = QgsWkbTypes.Type.MultiPolygon if self._is_multi else QgsWkbTypes.Type.Polygon
        self._sink, self.destination = self._algorithm.parameterAsSink(
            parameters, self._parameter, context, self._fields, kind, reference
        )
        if self._sink is None:
            flags = self._algorithm.parameterDefinition(self._parameter).flags()
            is_optional = bool(flags & QgsProcessingParameterDefinition.Flag.FlagOptional)
            if parameters.get(self._parameter) or not is_optional:
                raise QgsProcessingException(self._algorithm.invalidSinkError(parameters, self._parameter))
            return False
        made = context.temporaryLayerStore().mapLayer(self.destination)
        if made is not None and not reference.isValid():
            # QGIS gives layers in memory longitude and latitude rather than nothing.
            made.setCrs(reference)
        return True

    def add(self, shape: shapely.Geometry, values: list[Any]) -> None:
        """Add one feature.

        Raises:
            QgsProcessingException: if the layer cannot be written.
        """
        geometry = QgsGeometry()
        # Inside QGIS another GEOS than shapely's own may answer, so nothing is left to defaults.
        geometry.fromWkb(shapely.to_wkb(shape, output_dimension=2))
        if self._is_multi:
            geometry.convertToMultiType()
        feature = QgsFeature(self._fields)
        feature.setGeometry(geometry)
        feature.setAttributes(values)
        self._add([feature])

    def add_many(self, shapes: np.ndarray, rows: Iterable[list[Any]]) -> None:
        """Add features of single polygons.

        Args:
            shapes: shapely polygons, object (n,).
            rows: the values of each.

        Raises:
            QgsProcessingException: if the layer cannot be written.
        """
        features = []
        for wkb, values in zip(shapely.to_wkb(shapes, output_dimension=2), rows):
            geometry = QgsGeometry()
            geometry.fromWkb(wkb)
            feature = QgsFeature(self._fields)
            feature.setGeometry(geometry)
            feature.setAttributes(values)
            features.append(feature)
        self._add(features)

    def _add(self, features: list[QgsFeature]) -> None:
        if self._sink is None or not self._sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(
                self._algorithm.writeFeatureError(self._sink, self._parameters, self._parameter)
            )

# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters of a run as plain values, and the settings of the core made of them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeatureSource

from ..core.errors import SettingsError
from ..core.settings import ChipFormat, EdgeRule, MetadataFormat, ReferenceSystem, Resampling, Settings, StretchMethod
from .export_algorithm import ExportAlgorithm


@dataclass(frozen=True)
class ParameterValues:
    """What the user chose."""

    algorithm: ExportAlgorithm
    parameters: dict[str, Any]
    context: QgsProcessingContext

    def settings(self) -> Settings:
        """Return the settings of the core."""
        alg = self.algorithm
        return Settings(
            metadata_format=MetadataFormat(self._choice(alg.METADATA_FORMAT)),
            chip_format=ChipFormat(self._choice(alg.CHIP_FORMAT)),
            tile_width_px=self._int(alg.TILE_SIZE_X),
            tile_height_px=self._int(alg.TILE_SIZE_Y),
            stride_x_px=self._int(alg.STRIDE_X),
            stride_y_px=self._int(alg.STRIDE_Y),
            edge_rule=EdgeRule(self._choice(alg.EDGE_RULE)),
            export_all_tiles=self._bool(alg.EXPORT_ALL_TILES),
            min_overlap_ratio=self._double(alg.MIN_POLYGON_OVERLAP_RATIO),
            max_nodata_percent=self._double(alg.MAX_NODATA_PERCENT),
            start_index=self._int(alg.START_INDEX),
            fix_chip_size=self._bool(alg.FIX_CHIP_SIZE),
            blacken_around_feature=self._bool(alg.BLACKEN_AROUND_FEATURE),
            reference_system=ReferenceSystem(self._choice(alg.REFERENCE_SYSTEM)),
            stretch=StretchMethod(self._choice(alg.STRETCH)),
            rotation_angle_deg=self._double(alg.ROTATION_ANGLE),
            resampling=self.resampling(),
            mask_color_table=self._bool(alg.MASK_COLOR_TABLE),
            creation_options=alg.parameterAsString(self.parameters, alg.CREATION_OPTIONS, self.context).strip(),
        )

    def folder(self) -> str:
        """Return the output folder; a placeholder before the run if it is a temporary one."""
        return self.algorithm.parameterAsString(self.parameters, self.algorithm.OUTPUT_LOCATION, self.context)

    def is_by_item(self) -> bool:
        """Return True if each item of the collection is cut on its own grid."""
        return self._bool(self.algorithm.PROCESS_ALL_RASTER_ITEMS)

    def cell_size(self) -> float | None:
        """Return the side of a chip's pixel on the map; None, also for 0, keeps the image's."""
        return self._double(self.algorithm.CELL_SIZE) or None

    def is_given(self, name: str) -> bool:
        """Return True if an optional parameter has a value."""
        value = self.parameters.get(name)
        return value is not None and value not in ("", [])

    def features(self, name: str) -> QgsProcessingFeatureSource | None:
        """Return the feature source of parameter `name`, if it is given.

        Raises:
            SettingsError: if it is given but cannot be opened.
        """
        if not self.is_given(name):
            return None
        source = self.algorithm.parameterAsSource(self.parameters, name, self.context)
        if source is None:
            raise SettingsError("{name} is not a layer of features that can be opened.", name=name)
        return source

    def field(self, name: str) -> str:
        """Return the field chosen for parameter `name`, empty if there is none."""
        fields = self.algorithm.parameterAsFields(self.parameters, name, self.context)
        return fields[0] if fields else ""

    def buffer_radius(self) -> float:
        """Return the radius in units of the features' CRS.

        Raises:
            SettingsError: if it is no number.
        """
        radius = self._double(self.algorithm.BUFFER_RADIUS)
        if not math.isfinite(radius):
            raise SettingsError("BUFFER_RADIUS must be a number of 0 or more, not {value}.", value=radius)
        return radius

    def resampling(self) -> Resampling:
        """Return how images are resampled."""
        return Resampling(self._choice(self.algorithm.RESAMPLING))

    def _choice(self, name: str) -> str:
        return self.algorithm.parameterAsEnumString(self.parameters, name, self.context)

    def _bool(self, name: str) -> bool:
        return self.algorithm.parameterAsBoolean(self.parameters, name, self.context)

    def _int(self, name: str) -> int:
        """Return a whole number; QGIS itself takes the default for numbers of more than 32 bits, without a word."""
        value = self._double(name)
        if not math.isfinite(value):
            raise SettingsError("{name} must be a whole number, not {value}.", name=name, value=value)
        return round(value)

    def _double(self, name: str) -> float:
        return self.algorithm.parameterAsDouble(self.parameters, name, self.context)

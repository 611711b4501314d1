# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameters of the export brought to the core: checked, opened, run."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from processing.core.ProcessingConfig import ProcessingConfig
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsRasterLayer,
    QgsWkbTypes,
)

from ..core.chips import CHIP_FILES, check_fits
from ..core.dataset.existing import check_can_append, read_existing
from ..core.errors import LabelError, OutputError, SettingsError
from ..core.export import Summary, export
from ..core.formats import FORMATS
from ..core.grid import Bounds, Window
from ..core.inputs import ClassNames, ClassRasterSource, ImageInput, LabelSource
from ..core.labels.class_raster import open_class_raster
from ..core.progress import Progress
from ..core.settings import ChipFormat, EdgeRule, MetadataFormat, Resampling, Settings
from ..core.sources.gdal_raster import GdalRaster
from ..core.sources.image import open_image, region_of
from .features import find_field, is_class_field, read_features
from .rasters import class_names_of, crs_of, forget_statistics, gdal_source, no_side_files
from .summary import tell_summary
from .transform import QgisTransform

if TYPE_CHECKING:
    from .export_training_data import ExportTrainingData


@dataclass(frozen=True)
class Outcome:
    """A finished run and where it wrote to."""

    folder: str
    run: Summary


@dataclass(frozen=True)
class _Request:
    """The parameters of one run, each read in one place."""

    algorithm: ExportTrainingData
    parameters: dict[str, Any]
    context: QgsProcessingContext

    def settings(self) -> Settings:
        alg = self.algorithm
        return Settings(
            metadata_format=MetadataFormat(self._choice(alg.METADATA_FORMAT)),
            chip_format=ChipFormat(self._choice(alg.CHIP_FORMAT)),
            tile_width_px=self._int(alg.TILE_SIZE_X),
            tile_height_px=self._int(alg.TILE_SIZE_Y),
            stride_x_px=self._int(alg.STRIDE_X),
            stride_y_px=self._int(alg.STRIDE_Y),
            edge_rule=EdgeRule(self._choice(alg.EDGE_RULE)),
            export_all_tiles=alg.parameterAsBoolean(self.parameters, alg.EXPORT_ALL_TILES, self.context),
            min_overlap_ratio=self._double(alg.MIN_POLYGON_OVERLAP_RATIO),
            max_nodata_percent=self._double(alg.MAX_NODATA_PERCENT),
            start_index=self._int(alg.START_INDEX),
        )

    def image_layer(self) -> QgsRasterLayer:
        return self._raster_layer(self.algorithm.INPUT_RASTER)

    def class_raster_layer(self) -> QgsRasterLayer | None:
        name = self.algorithm.INPUT_CLASS_RASTER
        return self._raster_layer(name) if self.parameters.get(name) else None

    def features(self) -> QgsProcessingFeatureSource | None:
        name = self.algorithm.INPUT_CLASS_DATA
        return self.algorithm.parameterAsSource(self.parameters, name, self.context)

    def open_image(self) -> GdalRaster:
        alg = self.algorithm
        layer = self.image_layer()
        source = gdal_source(layer, alg.INPUT_RASTER)
        return open_image(
            source.path,
            alg.INPUT_RASTER,
            source.crs_wkt,
            self._double(alg.CELL_SIZE) or None,
            Resampling(self._choice(alg.RESAMPLING)),
            source.open_options,
        )

    def image_crs(self, image: GdalRaster) -> QgsCoordinateReferenceSystem:
        return crs_of(self.image_layer(), image.grid)

    def region(self, image: GdalRaster) -> Window:
        return region_of(image.grid, self._extent_map(self.image_crs(image)))

    def _extent_map(self, crs: QgsCoordinateReferenceSystem) -> Bounds | None:
        alg = self.algorithm
        rectangle = alg.parameterAsExtent(self.parameters, alg.EXTENT, self.context, crs)
        if rectangle.isNull():
            return None
        return rectangle.xMinimum(), rectangle.yMinimum(), rectangle.xMaximum(), rectangle.yMaximum()

    def field(self, name: str) -> str:
        """Return the field chosen for parameter `name`, empty if there is none."""
        fields = self.algorithm.parameterAsFields(self.parameters, name, self.context)
        return fields[0] if fields else ""

    def buffer_radius(self) -> float:
        return self._double(self.algorithm.BUFFER_RADIUS)

    def folder(self) -> str:
        return self.algorithm.parameterAsString(self.parameters, self.algorithm.OUTPUT_LOCATION, self.context)

    def _raster_layer(self, name: str) -> QgsRasterLayer:
        with no_side_files():
            layer = self.algorithm.parameterAsRasterLayer(self.parameters, name, self.context)
        if layer is None or not layer.isValid():
            raise SettingsError("{name} is not a raster layer that can be opened.", name=name)
        if layer.providerType() == "gdal" and layer.id() in self.context.temporaryLayerStore().mapLayers():
            forget_statistics(layer)
        return layer

    def _choice(self, name: str) -> str:
        return self.algorithm.parameterAsEnumString(self.parameters, name, self.context)

    def _int(self, name: str) -> int:
        return self.algorithm.parameterAsInt(self.parameters, name, self.context)

    def _double(self, name: str) -> float:
        return self.algorithm.parameterAsDouble(self.parameters, name, self.context)


def check_request(algorithm: ExportTrainingData, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
    """Refuse what can be seen to be wrong without reading pixels or features.

    Raises:
        ChipsmithError: one sentence that names the parameter and the cure.
    """
    request = _Request(algorithm, parameters, context)
    settings = request.settings()
    image = request.open_image()
    check_fits(settings.chip_format, image.dtype, len(image.bands))
    request.region(image)
    _check_labels(request, settings)
    _check_folder(request.folder(), settings, len(image.bands))


def run_request(
    algorithm: ExportTrainingData,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    progress: Progress,
) -> Outcome:
    """Run the export.

    Raises:
        ChipsmithError: one sentence.
    """
    request = _Request(algorithm, parameters, context)
    settings = request.settings()
    image = request.open_image()
    source, names = _labels(request, image, progress)
    folder = request.folder()
    run = export(
        settings,
        ImageInput(image, request.region(image)),
        source,
        Path(folder),
        progress,
        workers=max(1, int(ProcessingConfig.getSetting(ProcessingConfig.MAX_THREADS) or 1)),
        class_names=names,
        provenance={"Image": request.image_layer().name()},
    )
    tell_summary(run, folder, progress)
    return Outcome(folder, run)


def _labels(request: _Request, image: GdalRaster, progress: Progress) -> tuple[LabelSource, ClassNames]:
    alg = request.algorithm
    layer = request.class_raster_layer()
    if layer is not None:
        source = gdal_source(layer, alg.INPUT_CLASS_RASTER)
        raster = open_class_raster(source.path, alg.INPUT_CLASS_RASTER, image.grid, source.crs_wkt, source.open_options)
        names = class_names_of(layer, source, alg.INPUT_CLASS_RASTER)
        return ClassRasterSource(raster, alg.INPUT_CLASS_RASTER), names
    features = request.features()
    transform = QgisTransform(features.sourceCrs(), request.image_crs(image), request.context.transformContext())
    return read_features(
        features,
        request.field(alg.CLASS_VALUE_FIELD),
        request.field(alg.CLASS_NAME_FIELD),
        request.buffer_radius(),
        transform,
        alg.parameterAsVectorLayer(request.parameters, alg.INPUT_CLASS_DATA, request.context),
        progress,
    )


def _check_labels(request: _Request, settings: Settings) -> None:
    alg = request.algorithm
    features, class_raster = request.features(), request.class_raster_layer()
    if (features is None) == (class_raster is None):
        raise SettingsError(
            "Give either INPUT_CLASS_DATA or INPUT_CLASS_RASTER: {format} needs one source of labels.",
            format=settings.metadata_format.value,
        )
    if class_raster is not None:
        source = gdal_source(class_raster, alg.INPUT_CLASS_RASTER)
        open_class_raster(
            source.path,
            alg.INPUT_CLASS_RASTER,
            request.open_image().grid,
            source.crs_wkt,
            source.open_options,
        )
        return
    if not features.sourceCrs().isValid():
        raise LabelError(
            "INPUT_CLASS_DATA has no coordinate reference system; set it in the layer's properties and run again."
        )
    _check_fields(request, features)
    _check_has_area(request, features, settings)


def _check_fields(request: _Request, features: QgsProcessingFeatureSource) -> None:
    alg = request.algorithm
    fields = features.fields()
    for name in (alg.CLASS_VALUE_FIELD, alg.CLASS_NAME_FIELD):
        field = request.field(name)
        if field and fields.lookupField(field) < 0:
            raise SettingsError(
                "{name}: INPUT_CLASS_DATA has no field {field}; it has {fields}.",
                name=name,
                field=field,
                fields=", ".join(fields.names()) or "none",
            )
    field = request.field(alg.CLASS_VALUE_FIELD)
    if field and not is_class_field(fields, find_field(fields, [field])):
        raise SettingsError(
            "CLASS_VALUE_FIELD: field {field} holds neither whole numbers nor texts; choose an integer or text field.",
            field=field,
        )


def _check_has_area(request: _Request, features: QgsProcessingFeatureSource, settings: Settings) -> None:
    row = FORMATS[settings.metadata_format]
    needs_area = row.needs_objects or row.needs_class_array
    flat = QgsWkbTypes.geometryType(features.wkbType()) in (
        QgsWkbTypes.GeometryType.PointGeometry,
        QgsWkbTypes.GeometryType.LineGeometry,
    )
    if needs_area and flat and request.buffer_radius() <= 0:
        raise LabelError(
            "INPUT_CLASS_DATA holds points or lines, which have no area; give a BUFFER_RADIUS to label with boxes "
            "or masks."
        )


def _check_folder(folder: str, settings: Settings, bands: int) -> None:
    if not folder or folder == QgsProcessing.TEMPORARY_OUTPUT:
        return
    path = Path(folder)
    existing = read_existing(path)
    if existing is not None:
        check_can_append(existing, settings, CHIP_FILES[settings.chip_format].extension, bands)
    nearest = next(parent for parent in (path, *path.absolute().parents) if parent.exists())
    if not nearest.is_dir() or not os.access(nearest, os.W_OK | os.X_OK):
        raise OutputError(
            "OUTPUT_LOCATION {folder} cannot be made or written in {nearest}; choose a folder with write permission.",
            folder=folder,
            nearest=nearest,
        )

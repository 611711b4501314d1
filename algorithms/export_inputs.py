# SPDX-License-Identifier: GPL-2.0-or-later
"""What an export reads, opened as the parameters say."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from typing import Any

import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingFeatureSourceDefinition,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ..core.collection import CollectionItem
from ..core.errors import SettingsError
from ..core.grid import Bounds, Grid, Window
from ..core.inputs import ClassNames, ClassRasterSource, ImageInput, LabelSource
from ..core.labels.class_raster import open_class_raster
from ..core.labels.samples import FeatureSource
from ..core.mask import mask_in_pixels
from ..core.progress import Progress
from ..core.sources.band_subset import with_bands
from ..core.sources.image import open_image, open_on_image_grid, open_pixels, region_of
from ..core.sources.items import Item, items_of
from ..core.sources.mosaic import Mosaic, open_mosaic
from ..core.sources.raster import Raster
from .feature_rows import read_geometries
from .features import read_features
from .parameter_values import ParameterValues
from .rasters import GdalSource, class_names_of, crs_of, gdal_source, title_of
from .remote_paths import with_layers
from .services.opening import Services, is_service
from .side_files import no_side_files
from .tile_indexes import TileIndex, tile_index_of
from .transform import transform_to


@dataclass(frozen=True)
class Image:
    """The image to cut, on one grid."""

    name: str
    """what the user calls it"""
    raster: Raster
    mosaic: Mosaic | None = None
    """what the raster's pixels come from, if it is made of several items"""

    def sources_of(self, chip: Grid) -> str:
        """Return where the pixels of a chip come from: the items below it, the one on top first, or the image."""
        if self.mosaic is None:
            return self.name
        return ", ".join(item.title for item in self.mosaic.items_in(self.mosaic.grid.window_of(chip.bounds_map())))


@dataclass(frozen=True)
class ExportInputs(ParameterValues):
    """The parameters of one run, opened as what the core takes."""

    services: Services = field(default_factory=Services)
    """the servers that pixels come from"""

    @cached_property
    def index(self) -> TileIndex | None:
        """The tile index that stands for the image; None if the image is a raster.

        Raises:
            SourceError: if it is neither.
        """
        alg = self.algorithm
        with no_side_files():
            return tile_index_of(alg, self.parameters, alg.INPUT_RASTER, self.context)

    def image_name(self) -> str:
        """Return what the user calls the image."""
        return title_of(self._raster_layer(self.algorithm.INPUT_RASTER)) if self.index is None else self.index.name

    def image(self, progress: Progress) -> Image:
        """Open the image, or all items as one.

        Raises:
            ChipsmithError: if it cannot be used.
        """
        alg = self.algorithm
        further = self._further_items()
        if further or self.index is not None:
            items = (*self._items_of_image(), *further)
            mosaic = open_mosaic(items, self.cell_size(), self.resampling(), progress)
            return Image(self.image_name(), self._with_bands(mosaic), mosaic)
        raster = self._open_layer(self._raster_layer(alg.INPUT_RASTER), alg.INPUT_RASTER, self.cell_size())
        return Image(self.image_name(), self._with_bands(raster))

    def items(self) -> tuple[CollectionItem, ...]:
        """Return the items of the collection, each to be opened when its turn comes.

        Raises:
            ChipsmithError: if one is not there.
        """
        items = (*self._items_of_image(), *self._further_items())
        return tuple(CollectionItem(item.title, partial(self._open_item, item)) for item in items)

    def _open_item(self, item: Item) -> ImageInput:
        source = GdalSource(item.path, item.open_options, item.crs_wkt)
        raster = self._with_bands(self._open(source, item.name, self.cell_size()))
        return ImageInput(raster, self.region(raster))

    def _items_of_image(self) -> tuple[Item, ...]:
        name = self.algorithm.INPUT_RASTER
        return self._items_of(self._raster_layer(name), name) if self.index is None else self.index.items

    def _further_items(self) -> tuple[Item, ...]:
        name = self.algorithm.INPUT_RASTER_ITEMS
        with no_side_files():
            layers = self.algorithm.parameterAsLayerList(self._with_layers(name), name, self.context) or []
        items = (item for layer in layers for item in self._items_of(layer, name))
        # There may be many, so messages name the file too.
        return tuple(replace(item, name=f"{name} ({item.title})") if item.name == name else item for item in items)

    @staticmethod
    def _items_of(layer: QgsRasterLayer, name: str) -> tuple[Item, ...]:
        source = gdal_source(layer, name)
        return items_of(source.path, name, source.open_options, source.crs_wkt)

    def _with_bands(self, raster: Raster) -> Raster:
        numbers = self.algorithm.parameterAsInts(self.parameters, self.algorithm.BANDS, self.context)
        return with_bands(raster, numbers) if numbers else raster

    def region(self, image: Raster) -> Window:
        """Return the part of the image to cut.

        Raises:
            SettingsError: if the extent does not meet it.
        """
        return region_of(image.grid, self._extent_map(self.image_crs(image)))

    def second_on(self, grid: Grid) -> Raster:
        """Open the second image on the grid of the first."""
        alg = self.algorithm
        layer = self._raster_layer(alg.ADDITIONAL_INPUT_RASTER)
        if is_service(layer):
            return self.services.open_on(layer, alg.ADDITIONAL_INPUT_RASTER, grid, self.resampling())
        source = gdal_source(layer, alg.ADDITIONAL_INPUT_RASTER)
        return open_on_image_grid(
            source.path,
            alg.ADDITIONAL_INPUT_RASTER,
            grid,
            source.crs_wkt,
            self.resampling(),
            source.open_options,
        )

    def second_on_its_own(self) -> Raster:
        """Open the second image on its own grid."""
        alg = self.algorithm
        layer = self._raster_layer(alg.ADDITIONAL_INPUT_RASTER)
        return self._open_layer(layer, alg.ADDITIONAL_INPUT_RASTER, is_whole=True)

    def _open_layer(
        self, layer: QgsRasterLayer, name: str, cell_size_map: float | None = None, is_whole: bool = False
    ) -> Raster:
        """Open an image on a grid of its own, whatever it comes from."""
        if not is_service(layer):
            return self._open(gdal_source(layer, name), name, cell_size_map)
        in_pixel_space = self.settings().is_in_pixel_space
        return self.services.open(
            layer, name, self._extent_map, self.cell_size(), self.resampling(), in_pixel_space, is_whole
        )

    def _open(self, source: GdalSource, name: str, cell_size_map: float | None = None) -> Raster:
        """Open an image on a grid of its own, as the reference system wants it."""
        if self.settings().is_in_pixel_space:
            return open_pixels(source.path, name, source.crs_wkt, source.open_options)
        return open_image(source.path, name, source.crs_wkt, cell_size_map, self.resampling(), source.open_options)

    def class_raster(self, name: str, grid: Grid) -> ClassRasterSource:
        """Open the class raster of parameter `name` on the image's grid."""
        return self._classes_of(self._raster_layer(name), name, grid)

    def _classes_of(self, layer: QgsRasterLayer, name: str, grid: Grid) -> ClassRasterSource:
        if is_service(layer):
            return ClassRasterSource(self.services.open_classes(layer, name, grid), name)
        source = gdal_source(layer, name)
        return ClassRasterSource(open_class_raster(source.path, name, grid, source.crs_wkt, source.open_options), name)

    def labels(self, image: Raster, progress: Progress) -> tuple[LabelSource | None, ClassNames]:
        """Read the source of labels, if one is given, and the names of its classes."""
        alg = self.algorithm
        if self.is_given(alg.INPUT_CLASS_RASTER):
            layer = self._raster_layer(alg.INPUT_CLASS_RASTER)
            names = class_names_of(layer, alg.INPUT_CLASS_RASTER)
            return self._classes_of(layer, alg.INPUT_CLASS_RASTER, image.grid), names
        if not self.is_given(alg.INPUT_CLASS_DATA):
            return None, ClassNames()
        return self._read(
            alg.INPUT_CLASS_DATA, alg.CLASS_VALUE_FIELD, self.field(alg.CLASS_NAME_FIELD), image, progress
        )

    def instances(self, image: Raster, progress: Progress) -> LabelSource | None:
        """Read the source of instances, if one is given."""
        alg = self.algorithm
        if self.is_given(alg.INPUT_INSTANCE_RASTER):
            return self.class_raster(alg.INPUT_INSTANCE_RASTER, image.grid)
        if not self.is_given(alg.INPUT_INSTANCE_DATA):
            return None
        return self._read(alg.INPUT_INSTANCE_DATA, alg.INSTANCE_CLASS_VALUE_FIELD, "", image, progress)[0]

    def _read(
        self, name: str, value_parameter: str, name_field: str, image: Raster, progress: Progress
    ) -> tuple[FeatureSource, ClassNames]:
        features = self.features(name)
        transform = transform_to(self.image_crs(image), features.sourceCrs(), self.context.transformContext())
        return read_features(
            name,
            value_parameter,
            features,
            self.field(value_parameter),
            name_field,
            self.buffer_radius(),
            transform,
            self._layer_of(name),
            (image.grid, self.region(image)),
            progress,
            self._is_selection(name),
        )

    def _layer_of(self, name: str) -> QgsVectorLayer | None:
        """Return the layer behind the features of parameter `name`, also of those of which not all are wanted."""
        value = self.parameters.get(name)
        if isinstance(value, QgsProcessingFeatureSourceDefinition):
            value = value.source.valueAsString(self.context.expressionContext())[0]
        return self.algorithm.parameterAsVectorLayer({name: value}, name, self.context)

    def _is_selection(self, name: str) -> bool:
        value = self.parameters.get(name)
        return isinstance(value, QgsProcessingFeatureSourceDefinition) and value.selectedFeaturesOnly

    def mask(self, image: Raster, progress: Progress) -> shapely.Geometry | None:
        """Return the union of the mask polygons in pixels of the image, if they are given.

        Raises:
            LabelError: if there is no usable polygon.
        """
        name = self.algorithm.INPUT_MASK_POLYGONS
        polygons = self.features(name)
        if polygons is None:
            return None
        transform = transform_to(self.image_crs(image), polygons.sourceCrs(), self.context.transformContext())
        return mask_in_pixels(read_geometries(polygons, progress), transform, image.grid, name, progress)

    def image_crs(self, image: Raster) -> QgsCoordinateReferenceSystem:
        """Return the CRS of an image; not valid if it has none."""
        return crs_of(image.grid)

    def _extent_map(self, crs: QgsCoordinateReferenceSystem) -> Bounds | None:
        alg = self.algorithm
        rectangle = alg.parameterAsExtent(self.parameters, alg.EXTENT, self.context, crs)
        if rectangle.isNull():
            return None
        return rectangle.xMinimum(), rectangle.yMinimum(), rectangle.xMaximum(), rectangle.yMaximum()

    def _raster_layer(self, name: str) -> QgsRasterLayer:
        with no_side_files():
            layer = self.algorithm.parameterAsRasterLayer(self._with_layers(name), name, self.context)
        if layer is None or not layer.isValid():
            raise SettingsError("{name} is not a raster layer that can be opened.", name=name)
        return layer

    def _with_layers(self, name: str) -> dict[str, Any]:
        return with_layers(self.parameters, (name,), self.context)

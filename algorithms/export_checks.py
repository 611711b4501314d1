# SPDX-License-Identifier: GPL-2.0-or-later
"""What can be seen to be wrong with the parameters of the export before pixels or features are read."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
from qgis.core import QgsProcessing, QgsProcessingFeatureSource, QgsWkbTypes

from ..core.chips import check_fits
from ..core.cyclegan import SIDES, check_root
from ..core.dataset.existing import ImageKind
from ..core.errors import LabelError, Message, OutputError, SettingsError
from ..core.export import existing_to_append
from ..core.formats import FORMATS
from ..core.grid import Grid
from ..core.ledger import ONLY_PART, Ledger
from ..core.preparation import check_combination
from ..core.progress import SilentProgress
from ..core.run_record import RunRecord
from ..core.settings import MetadataFormat, Settings
from ..core.sources.raster import Raster
from ..core.stretching import kind_of
from .export_inputs import ExportInputs
from .features import find_field, may_hold_classes
from .source_marks import source_marks


def check_inputs(inputs: ExportInputs) -> None:
    """Refuse what cannot work.

    Raises:
        ChipsmithError: one sentence that names the parameter and the cure.
    """
    images = check_sources(inputs)
    _check_folder(inputs.folder(), inputs.settings(), source_marks(inputs), images)


def check_sources(inputs: ExportInputs) -> tuple[ImageKind, ...]:
    """Refuse what cannot work wherever it is written, and return what the chips of each image will be like.

    Raises:
        ChipsmithError: one sentence that names the parameter and the cure.
    """
    alg = inputs.algorithm
    settings = inputs.settings()
    inputs.buffer_radius()
    _check_collection(inputs, settings)
    image = inputs.items()[0].open().raster if inputs.is_by_item() else inputs.image(SilentProgress()).raster
    images = [_checked_kind(image, settings)]
    if settings.is_in_pixel_space and inputs.cell_size() is not None:
        raise SettingsError("CELL_SIZE is for MAP_SPACE; in PIXEL_SPACE chips have the file's own pixels.")
    if not inputs.is_by_item():
        inputs.region(image)
    _check_one_of(inputs, alg.INPUT_CLASS_DATA, alg.INPUT_CLASS_RASTER)
    _check_one_of(inputs, alg.INPUT_INSTANCE_DATA, alg.INPUT_INSTANCE_RASTER)
    check_combination(
        settings,
        has_labels=inputs.is_given(alg.INPUT_CLASS_DATA) or inputs.is_given(alg.INPUT_CLASS_RASTER),
        from_features=inputs.is_given(alg.INPUT_CLASS_DATA),
        has_second=inputs.is_given(alg.ADDITIONAL_INPUT_RASTER),
        has_instances=inputs.is_given(alg.INPUT_INSTANCE_DATA) or inputs.is_given(alg.INPUT_INSTANCE_RASTER),
    )
    for data, raster, fields in (
        (alg.INPUT_CLASS_DATA, alg.INPUT_CLASS_RASTER, (alg.CLASS_VALUE_FIELD, alg.CLASS_NAME_FIELD)),
        (alg.INPUT_INSTANCE_DATA, alg.INPUT_INSTANCE_RASTER, (alg.INSTANCE_CLASS_VALUE_FIELD,)),
    ):
        _check_source(inputs, settings, image.grid, data, raster, fields)
    _check_mask(inputs, settings, image.grid)
    if inputs.is_given(alg.ADDITIONAL_INPUT_RASTER):
        is_cyclegan = settings.metadata_format is MetadataFormat.CYCLEGAN
        second = inputs.second_on_its_own() if is_cyclegan else inputs.second_on(image.grid)
        images.append(_checked_kind(second, settings))
    return tuple(images)


def _check_collection(inputs: ExportInputs, settings: Settings) -> None:
    alg = inputs.algorithm
    has_items = inputs.is_given(alg.INPUT_RASTER_ITEMS)
    if settings.metadata_format is MetadataFormat.CYCLEGAN and (has_items or inputs.is_by_item()):
        raise SettingsError(
            "CycleGAN takes one image a side; leave INPUT_RASTER_ITEMS and PROCESS_ALL_RASTER_ITEMS unset."
        )
    if settings.is_in_pixel_space and has_items and not inputs.is_by_item():
        raise SettingsError(
            "INPUT_RASTER_ITEMS cannot be one image in PIXEL_SPACE; set PROCESS_ALL_RASTER_ITEMS or choose MAP_SPACE."
        )
    if settings.is_in_pixel_space and inputs.index is not None and not inputs.is_by_item():
        raise SettingsError(
            "INPUT_RASTER is a tile index, whose rasters cannot be one image in PIXEL_SPACE; set "
            "PROCESS_ALL_RASTER_ITEMS or choose MAP_SPACE."
        )


def _checked_kind(raster: Raster, settings: Settings) -> ImageKind:
    """Return what the chips of `raster` will be like, if their format can hold them."""
    kind = kind_of(raster, settings)
    check_fits(settings.chip_format, np.dtype(kind.dtype), kind.bands)
    return kind


def _check_mask(inputs: ExportInputs, settings: Settings, grid: Grid) -> None:
    name = inputs.algorithm.INPUT_MASK_POLYGONS
    mask = inputs.features(name)
    if mask is None:
        return
    if settings.metadata_format is MetadataFormat.CYCLEGAN:
        raise SettingsError("CycleGAN takes no {name}, since its sides need not overlap; leave it empty.", name=name)
    _check_crs(mask, name, bool(grid.crs_wkt))
    if _is_flat(mask):
        raise LabelError("{name} holds points or lines; give a layer of polygons.", name=name)


def _is_flat(features: QgsProcessingFeatureSource) -> bool:
    """Return True for points and lines."""
    return QgsWkbTypes.geometryType(features.wkbType()) in (
        QgsWkbTypes.GeometryType.PointGeometry,
        QgsWkbTypes.GeometryType.LineGeometry,
    )


def _check_crs(features: QgsProcessingFeatureSource, name: str, is_needed: bool) -> None:
    if is_needed and not features.sourceCrs().isValid():
        raise LabelError(
            "{name} has no coordinate reference system; set it in the layer's properties and run again.", name=name
        )


def _check_one_of(inputs: ExportInputs, first: str, second: str) -> None:
    if inputs.is_given(first) and inputs.is_given(second):
        raise SettingsError("Give either {first} or {second}, not both.", first=first, second=second)


def _check_source(
    inputs: ExportInputs, settings: Settings, grid: Grid, data: str, raster: str, fields: tuple[str, ...]
) -> None:
    """Check one source of labels: the parameters of its features, its raster and its fields."""
    if inputs.is_given(raster):
        inputs.class_raster(raster, grid)
    features = inputs.features(data)
    if features is None:
        return
    _check_crs(features, data, bool(grid.crs_wkt))
    for name in fields:
        _check_field(inputs, features, data, name)
    value_field = inputs.field(fields[0])
    if value_field and not may_hold_classes(features.fields(), find_field(features.fields(), [value_field])):
        raise SettingsError(
            "{name}: field {field} holds neither whole numbers nor texts; choose an integer or text field.",
            name=fields[0],
            field=value_field,
        )
    _check_has_area(inputs, features, settings, data)


def _check_field(inputs: ExportInputs, features: QgsProcessingFeatureSource, data: str, name: str) -> None:
    field = inputs.field(name)
    if field and find_field(features.fields(), [field]) < 0:
        raise SettingsError(
            "{name}: {data} has no field {field}; it has {fields}.",
            name=name,
            data=data,
            field=field,
            fields=", ".join(features.fields().names()) or Message("none"),
        )


def _check_has_area(inputs: ExportInputs, features: QgsProcessingFeatureSource, settings: Settings, data: str) -> None:
    needs_area = (
        FORMATS[settings.metadata_format].needs_area or settings.blacken_around_feature or not settings.fix_chip_size
    )
    if needs_area and _is_flat(features) and inputs.buffer_radius() <= 0:
        raise LabelError(
            "{name} holds points or lines, which have no area; give a BUFFER_RADIUS to label with boxes or masks, "
            "or to crop or blacken around them.",
            name=data,
        )


def _check_folder(folder: str, settings: Settings, sources: str, images: tuple[ImageKind, ...]) -> None:
    if not folder or folder == QgsProcessing.TEMPORARY_OUTPUT:
        return
    path = Path(folder)
    record = RunRecord(path)
    parts = [(path, record.first_part(ONLY_PART), images)]
    if settings.metadata_format is MetadataFormat.CYCLEGAN:
        check_root(path)
        parts = [(path / side, side, (kind,)) for side, kind in zip(SIDES, images)]
    for root, part, own in parts:
        existing_to_append(Ledger(root, record, part), settings, sources, own)
    nearest = next(parent for parent in (path, *path.absolute().parents) if parent.exists())
    if not nearest.is_dir() or not os.access(nearest, os.W_OK | os.X_OK):
        raise OutputError(
            "OUTPUT_LOCATION {folder} cannot be made or written in {nearest}; choose a folder with write permission.",
            folder=folder,
            nearest=nearest,
        )

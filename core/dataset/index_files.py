# SPDX-License-Identifier: GPL-2.0-or-later
"""The JSON index files that trainers read (spec: "1.6" and "1.7")."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from osgeo import osr

from ..gdal_calls import GdalError, call
from ..labels.classes import ClassEntry, ClassTable
from . import esri_json
from .contents import CellSize, Contents, ImageContents
from .label_statistics import FeatureStatistics

STATISTICS_FILE = "esri_accumulated_stats.json"
MODEL_FILE = "esri_model_definition.emd"
TEXT_FILE = "stats.txt"
MAP_FILE = "map.txt"
INSTANCE_CLASSES_KEY = "Panoptic_Segmentation_Instance_Classes"

_WELL_KNOWN_BANDS = [
    *("Red", "Green", "Blue", "Infrared", "CoastalBlue", "Yellow", "RedEdge", "ShortWaveInfrared"),
    *("NearInfrared", "NearInfrared_1", "NearInfrared_2", "MidInfrared", "MidInfrared_1", "MidInfrared_2"),
    *("Thermal", "Thermal_1", "Thermal_2", "Panchromatic", "PseudoRed", "PseudoGreen", "PseudoBlue", "QA"),
]


def statistics_file(contents: Contents) -> bytes:
    """Return `esri_accumulated_stats.json`: counts and mergeable running states."""
    key, labels = contents.labels.as_esri()
    value: dict[str, Any] = {
        "Version": 1,
        "NumBands": contents.images[0].bands,
        "TileSizeX": contents.settings.tile_width_px,
        "TileSizeY": contents.settings.tile_height_px,
        "NumClasses": len(contents.classes.entries),
        "NumTiles": contents.chips,
        "NumTilesAsDouble": contents.chips,
        "NextTileIndex": contents.next_index,
        "OutputFeatures": isinstance(contents.labels, FeatureStatistics),
        "MetaDataMode": contents.settings.metadata_format.value,
        "MinCellSize": _cell_size(contents.min_cell, contents.crs_wkt),
        "MaxCellSize": _cell_size(contents.max_cell, contents.crs_wkt),
    }
    if contents.classes.entries:
        value["Classes"] = _classes(contents.classes, "ClassValue", "ClassName")
    value[key] = labels
    value.update(_of_images(contents, "InputRastersProps", _raster_properties))
    value.update(_of_images(contents, "BandStatsState", _band_states))
    return esri_json.encode(value)


def model_file(contents: Contents) -> bytes:
    """Return `esri_model_definition.emd`: the template of a model trained on the dataset."""
    settings = contents.settings
    value: dict[str, Any] = {
        "Framework": "e.g. PyTorch or TensorFlow",
        "ModelConfiguration": "e.g. UNet or FasterRCNN",
        "ModelType": "e.g. ImageClassification or ObjectDetection",
        "ModelFile": "e.g. model.pth",
        "Description": "e.g. what the model finds",
        "ImageHeight": settings.tile_height_px,
        "ImageWidth": settings.tile_width_px,
        "ExtractBands": list(range(contents.images[0].bands)),
        "DataRange": [0.0, 1.0],
        "ModelPadding": 0,
        "BatchSize": 1,
        "PerProcessGPUMemoryFraction": 1.0,
        "MetaDataMode": settings.metadata_format.value,
        "BlackenAroundFeature": settings.blacken_around_feature,
        "IsMultidimensional": False,
        "CropTileMode": "Fixed_Size" if settings.fix_chip_size else "Variable_Size",
        "ImageSpaceUsed": settings.reference_system.value,
        "MinCellSize": _cell_size(contents.min_cell, contents.crs_wkt),
        "MaxCellSize": _cell_size(contents.max_cell, contents.crs_wkt),
    }
    if contents.classes.entries:
        value["Classes"] = _classes(contents.classes, "Value", "Name")
    if contents.instance_classes.entries:
        value[INSTANCE_CLASSES_KEY] = _classes(contents.instance_classes, "Value", "Name")
    value.update(_of_images(contents, "InputRastersProps", _raster_properties))
    value.update(_of_images(contents, "AllTilesStats", _band_statistics))
    value.update(contents.stretch)
    value["WellKnownBandNames (FYI, these band names can be used in ExtractBands)"] = _WELL_KNOWN_BANDS
    return esri_json.encode(value)


def _of_images(contents: Contents, key: str, make: Callable[[Contents, ImageContents], Any]) -> dict[str, Any]:
    """Return {key: …} of the first image, and {key2: …} of the second."""
    return {f"{key}{suffix}": make(contents, image) for suffix, image in zip(("", "2"), contents.images)}


def _classes(classes: ClassTable, value_key: str, name_key: str) -> list[dict[str, Any]]:
    return [_class(entry, value_key, name_key) for entry in classes.entries]


def _class(entry: ClassEntry, value_key: str, name_key: str) -> dict[str, Any]:
    known = {value_key: entry.value, name_key: entry.name, "Color": list(entry.colour)}
    # Readers take the name for the folder; the name as the user knows it stands beside it.
    return {**known, "RealName": entry.real_name} if entry.real_name else known


def _raster_properties(contents: Contents, image: ImageContents) -> dict[str, Any]:
    sensor = "MultiSpectral" if image.bands > 3 else "Undefined"
    return {"RasterCount": 1, "SensorName": sensor, "BandNames": list(contents.band_names(image))}


def _band_states(contents: Contents, image: ImageContents) -> list[dict[str, Any]]:
    return [
        {
            "Min": sums.minimum,
            "Max": sums.maximum,
            "Mean": 0,
            "StdDev": 0,
            "M1": sums.mean,
            "M2": sums.squared_deviations,
            "Num": sums.count,
        }
        for sums in image.sums
    ]


def _band_statistics(contents: Contents, image: ImageContents) -> list[dict[str, Any]]:
    return [
        {
            "BandName": name,
            "Min": sums.minimum,
            "Max": sums.maximum,
            "Mean": sums.mean,
            "StdDev": sums.standard_deviation,
        }
        for name, sums in zip(contents.band_names(image), image.sums)
    ]


def _cell_size(cell: CellSize, crs_wkt: str) -> dict[str, Any]:
    return {"x": cell.x, "y": cell.y, "spatialReference": _spatial_reference(crs_wkt)}


def _spatial_reference(crs_wkt: str) -> dict[str, Any]:
    """Return the CRS by its EPSG code (and the older code of web maps), else as WKT."""
    if not crs_wkt:
        return {}
    reference = osr.SpatialReference()
    try:
        call(reference.ImportFromWkt, crs_wkt)
    except GdalError:
        return {"wkt": crs_wkt}
    code = reference.GetAuthorityCode(None)
    if reference.GetAuthorityName(None) != "EPSG" or code is None:
        return {"wkt": crs_wkt}
    latest = int(code)
    return {"wkid": 102100 if latest == 3857 else latest, "latestWkid": latest}

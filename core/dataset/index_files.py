# SPDX-License-Identifier: GPL-2.0-or-later
"""The index files that trainers read, apart from map.txt (spec: "1.5" to "1.7")."""

from __future__ import annotations

from typing import Any

from osgeo import osr

from ..gdal_calls import GdalError, call
from . import esri_json
from .contents import CellSize, Contents
from .label_statistics import FeatureStatistics, PixelStatistics

STATISTICS_FILE = "esri_accumulated_stats.json"
MODEL_FILE = "esri_model_definition.emd"
TEXT_FILE = "stats.txt"
MAP_FILE = "map.txt"

_WELL_KNOWN_BANDS = [
    "Red",
    "Green",
    "Blue",
    "Infrared",
    "CoastalBlue",
    "Yellow",
    "RedEdge",
    "ShortWaveInfrared",
    "NearInfrared",
    "NearInfrared_1",
    "NearInfrared_2",
    "MidInfrared",
    "MidInfrared_1",
    "MidInfrared_2",
    "Thermal",
    "Thermal_1",
    "Thermal_2",
    "Panchromatic",
    "PseudoRed",
    "PseudoGreen",
    "PseudoBlue",
    "QA",
]
_HEAD_ROW = "%-40s %10s %10s %10s %11s %11s %11s"
_CLASS_ROW = "%-40s %10d %10d %10d %11.2f %11.2f %11.2f"


def statistics_file(contents: Contents) -> bytes:
    """Return `esri_accumulated_stats.json`: counts and mergeable running states."""
    key, labels = contents.labels.as_esri()
    value: dict[str, Any] = {
        "Version": 1,
        "NumBands": contents.bands,
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
        "Classes": [
            {"ClassValue": entry.value, "ClassName": entry.name, "Color": list(entry.colour)}
            for entry in contents.classes.entries
        ],
        key: labels,
        "InputRastersProps": _raster_properties(contents),
        "BandStatsState": [
            {
                "Min": sums.minimum,
                "Max": sums.maximum,
                "Mean": 0,
                "StdDev": 0,
                "M1": sums.mean,
                "M2": sums.squared_deviations,
                "Num": sums.count,
            }
            for sums in contents.band_sums
        ],
    }
    return esri_json.encode(value)


def model_file(contents: Contents) -> bytes:
    """Return `esri_model_definition.emd`: the template of a model trained on the dataset."""
    value: dict[str, Any] = {
        "Framework": "e.g. PyTorch or TensorFlow",
        "ModelConfiguration": "e.g. UNet or FasterRCNN",
        "ModelType": "e.g. ImageClassification or ObjectDetection",
        "ModelFile": "e.g. model.pth",
        "Description": "e.g. what the model finds",
        "ImageHeight": contents.settings.tile_height_px,
        "ImageWidth": contents.settings.tile_width_px,
        "ExtractBands": list(range(contents.bands)),
        "DataRange": [0.0, 1.0],
        "ModelPadding": 0,
        "BatchSize": 1,
        "PerProcessGPUMemoryFraction": 1.0,
        "MetaDataMode": contents.settings.metadata_format.value,
        "BlackenAroundFeature": False,
        "IsMultidimensional": False,
        "CropTileMode": "Fixed_Size",
        "ImageSpaceUsed": "MAP_SPACE",
        "MinCellSize": _cell_size(contents.min_cell, contents.crs_wkt),
        "MaxCellSize": _cell_size(contents.max_cell, contents.crs_wkt),
        "Classes": [
            {"Value": entry.value, "Name": entry.name, "Color": list(entry.colour)}
            for entry in contents.classes.entries
        ],
        "InputRastersProps": _raster_properties(contents),
        "AllTilesStats": [
            {
                "BandName": name,
                "Min": sums.minimum,
                "Max": sums.maximum,
                "Mean": sums.mean,
                "StdDev": sums.standard_deviation,
            }
            for name, sums in zip(contents.known_band_names, contents.band_sums)
        ],
        "WellKnownBandNames (FYI, these band names can be used in ExtractBands)": _WELL_KNOWN_BANDS,
    }
    return esri_json.encode(value)


def text_file(contents: Contents) -> bytes:
    """Return `stats.txt`, for people."""
    settings = contents.settings
    lines = [
        f"images = {contents.chips} *{contents.bands}*{settings.tile_width_px}*{settings.tile_height_px}",
        "",
    ]
    if isinstance(contents.labels, FeatureStatistics):
        lines += _feature_lines(contents, contents.labels)
    else:
        lines += _pixel_lines(contents, contents.labels)
    return "".join(line + "\r\n" for line in lines).encode("utf-8")


def _feature_lines(contents: Contents, statistics: FeatureStatistics) -> list[str]:
    spread = statistics.per_image
    lines = [
        "Class feature statistics:",
        f"features = {statistics.labels_total}",
        f"features per image = [min = {spread.minimum:.0f}, mean = {spread.mean:.2f}, max = {spread.maximum:.0f}]",
        f"classes = {len(contents.classes.entries)}",
        _HEAD_ROW % ("cls name", "cls value", "images", "features", "min size", "mean size", "max size"),
    ]
    for entry, images, area in zip(contents.classes.entries, statistics.images, statistics.areas):
        lines.append(_CLASS_ROW % (entry.name, entry.value, images, area.count, area.minimum, area.mean, area.maximum))
    return lines


def _pixel_lines(contents: Contents, statistics: PixelStatistics) -> list[str]:
    spread = statistics.per_image
    lines = [
        "Class pixel statistics:",
        f"classes = {len(contents.classes.entries)}",
        f"classes per image = [min = {spread.minimum:.0f}, mean = {spread.mean:.2f}, max = {spread.maximum:.0f}]",
        _HEAD_ROW % ("cls name", "cls value", "images", "pixels", "min size", "mean size", "max size"),
    ]
    for entry, images, pixels in zip(contents.classes.entries, statistics.images, statistics.pixels):
        lines.append(
            _CLASS_ROW
            % (
                entry.name,
                entry.value,
                images,
                int(pixels.total),
                pixels.minimum,
                pixels.mean,
                pixels.maximum,
            )
        )
    return lines


def _raster_properties(contents: Contents) -> dict[str, Any]:
    sensor = "MultiSpectral" if contents.bands > 3 else "Undefined"
    return {"RasterCount": 1, "SensorName": sensor, "BandNames": list(contents.known_band_names)}


def _cell_size(cell: CellSize, crs_wkt: str) -> dict[str, Any]:
    return {"x": cell.x, "y": cell.y, "spatialReference": _spatial_reference(crs_wkt)}


def _spatial_reference(crs_wkt: str) -> dict[str, Any]:
    """Return the CRS by its EPSG code (and the older code of web maps), else as WKT."""
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

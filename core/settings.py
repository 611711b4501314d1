# SPDX-License-Identifier: GPL-2.0-or-later
"""Every choice of one export: immutable, checked once, the provenance of the dataset."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import Enum
from typing import Any

from .errors import SettingsError

# Larger tiles are images of their own, and more than most formats and readers hold.
LARGEST_TILE_PX = 32768
# The number of any chip that a run can plan has then no more than the 12 digits of file names.
LARGEST_START_INDEX = 10**11


class ChipFormat(str, Enum):
    """File format of the image chips."""

    TIFF = "TIFF"
    PNG = "PNG"
    JPEG = "JPEG"
    MRF = "MRF"


class MetadataFormat(str, Enum):
    """Kind of label that goes with each chip; the values are the service's names."""

    KITTI_RECTANGLES = "KITTI_rectangles"
    PASCAL_VOC_RECTANGLES = "PASCAL_VOC_rectangles"
    CLASSIFIED_TILES = "Classified_Tiles"
    RCNN_MASKS = "RCNN_Masks"
    LABELED_TILES = "Labeled_Tiles"
    MULTILABELED_TILES = "MultiLabeled_Tiles"
    EXPORT_TILES = "Export_Tiles"
    CYCLEGAN = "CycleGAN"
    IMAGENET = "Imagenet"
    PANOPTIC_SEGMENTATION = "Panoptic_Segmentation"


class ReferenceSystem(str, Enum):
    """What the rows and columns of chips follow."""

    MAP_SPACE = "MAP_SPACE"
    """north-up, in the image's CRS"""
    PIXEL_SPACE = "PIXEL_SPACE"
    """the file's own pixels; chips have no georeference"""


class StretchMethod(str, Enum):
    """Where the limits of a stretch come from."""

    NONE = "NONE"
    MINMAX = "MINMAX"
    """the least and the greatest sample"""
    PERCENTILE_2_98 = "PERCENTILE_2_98"
    """the 2nd and the 98th percentile, interpolated linearly"""
    STDDEV = "STDDEV"
    """mean - 2 and mean + 2 standard deviations, but not beyond the least and the greatest sample"""


class EdgeRule(str, Enum):
    """What happens to the last row and column where the tile does not fit."""

    SHIFT = "SHIFT"
    PAD = "PAD"
    SKIP = "SKIP"


class Resampling(str, Enum):
    """How image pixels are made when the cell size or grid changes."""

    NEAREST = "nearest"
    BILINEAR = "bilinear"
    CUBIC = "cubic"
    AVERAGE = "average"


@dataclass(frozen=True)
class Settings:
    """What to cut and how to write it; sizes are in pixels of the processing grid."""

    metadata_format: MetadataFormat = MetadataFormat.PASCAL_VOC_RECTANGLES
    chip_format: ChipFormat = ChipFormat.TIFF
    tile_width_px: int = 256
    tile_height_px: int = 256
    stride_x_px: int = 128
    """0 means the tile width."""
    stride_y_px: int = 128
    """0 means the tile height."""
    edge_rule: EdgeRule = EdgeRule.SHIFT
    export_all_tiles: bool = True
    min_overlap_ratio: float = 0.0
    max_nodata_percent: float = 100.0
    start_index: int = 0
    fix_chip_size: bool = True
    """Chips centred on features: True = all of tile size, False = cropped to the feature's bounds."""
    blacken_around_feature: bool = False
    reference_system: ReferenceSystem = ReferenceSystem.MAP_SPACE
    stretch: StretchMethod = StretchMethod.NONE
    rotation_angle_deg: float = 0.0
    """Chips are written at 0 and each multiple below 360; 0 means only at 0."""
    resampling: Resampling = Resampling.BILINEAR
    """of the image where chips are turned"""
    mask_color_table: bool = False
    """Files of class values hold the colours that the labels' layer gives, not only their side files."""
    creation_options: str = ""
    """how chips are packed, `NAME=VALUE` as GDAL's drivers have it, separated by `|`"""

    def __post_init__(self) -> None:
        """Refuse values that no export can have.

        Raises:
            SettingsError: naming the parameter.
        """
        for name, value in (("TILE_SIZE_X", self.tile_width_px), ("TILE_SIZE_Y", self.tile_height_px)):
            _require(
                1 <= value <= LARGEST_TILE_PX,
                "{name} must be 1 to {largest} pixels, not {value}.",
                name=name,
                largest=LARGEST_TILE_PX,
                value=value,
            )
        for name, value in (("STRIDE_X", self.stride_x_px), ("STRIDE_Y", self.stride_y_px)):
            _require(value >= 0, "{name} must be 0 or more pixels, not {value}.", name=name, value=value)
        _require(
            0 <= self.min_overlap_ratio <= 1,
            "MIN_POLYGON_OVERLAP_RATIO must lie between 0 and 1, not {value}.",
            value=self.min_overlap_ratio,
        )
        _require(
            0 <= self.max_nodata_percent <= 100,
            "MAX_NODATA_PERCENT must lie between 0 and 100, not {value}.",
            value=self.max_nodata_percent,
        )
        _require(
            0 <= self.rotation_angle_deg < 360,
            "ROTATION_ANGLE must be 0 or more and less than 360 degrees, not {value}.",
            value=self.rotation_angle_deg,
        )
        _require(
            not self.rotation_angle_deg or self.fix_chip_size,
            "ROTATION_ANGLE is for chips of one size; leave FIX_CHIP_SIZE on.",
        )
        _require(
            0 <= self.start_index <= LARGEST_START_INDEX,
            "START_INDEX must be 0 to {largest}, not {value}.",
            largest=LARGEST_START_INDEX,
            value=self.start_index,
        )

    @property
    def is_in_pixel_space(self) -> bool:
        """True if chips have no georeference."""
        return self.reference_system is ReferenceSystem.PIXEL_SPACE

    @property
    def step_x_px(self) -> int:
        """Columns from one chip to the next."""
        return self.stride_x_px or self.tile_width_px

    @property
    def step_y_px(self) -> int:
        """Rows from one chip to the next."""
        return self.stride_y_px or self.tile_height_px

    def as_json(self) -> dict[str, Any]:
        """Return the settings as plain JSON values."""
        values = dataclasses.asdict(self)
        return {key: value.value if isinstance(value, Enum) else value for key, value in values.items()}


_OTHER_NAMES = {
    "tile_width_px": "TILE_SIZE_X",
    "tile_height_px": "TILE_SIZE_Y",
    "stride_x_px": "STRIDE_X",
    "stride_y_px": "STRIDE_Y",
    "min_overlap_ratio": "MIN_POLYGON_OVERLAP_RATIO",
    "rotation_angle_deg": "ROTATION_ANGLE",
}


def parameter_of(field: str) -> str:
    """Return the name of the parameter that a field of `Settings` comes from."""
    return _OTHER_NAMES.get(field, field.upper())


def _require(condition: bool, template: str, **fields: Any) -> None:
    if not condition:
        raise SettingsError(template, **fields)

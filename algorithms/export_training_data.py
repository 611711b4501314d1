# SPDX-License-Identifier: GPL-2.0-or-later
"""`chipsmith:exporttrainingdata`: imagery and labels become chips."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..core.settings import ChipFormat, EdgeRule, MetadataFormat, ReferenceSystem, Resampling, StretchMethod
from .base import ChipsmithAlgorithm
from .progress import FeedbackProgress


class ExportTrainingData(ChipsmithAlgorithm):
    """Cuts chips from a raster layer and labels them from features or a class raster."""

    INPUT_RASTER = "INPUT_RASTER"
    INPUT_CLASS_DATA = "INPUT_CLASS_DATA"
    INPUT_CLASS_RASTER = "INPUT_CLASS_RASTER"
    CLASS_VALUE_FIELD = "CLASS_VALUE_FIELD"
    METADATA_FORMAT = "METADATA_FORMAT"
    CHIP_FORMAT = "CHIP_FORMAT"
    TILE_SIZE_X = "TILE_SIZE_X"
    TILE_SIZE_Y = "TILE_SIZE_Y"
    STRIDE_X = "STRIDE_X"
    STRIDE_Y = "STRIDE_Y"
    OUTPUT_LOCATION = "OUTPUT_LOCATION"
    CLASS_NAME_FIELD = "CLASS_NAME_FIELD"
    BUFFER_RADIUS = "BUFFER_RADIUS"
    MIN_POLYGON_OVERLAP_RATIO = "MIN_POLYGON_OVERLAP_RATIO"
    EXPORT_ALL_TILES = "EXPORT_ALL_TILES"
    EDGE_RULE = "EDGE_RULE"
    MAX_NODATA_PERCENT = "MAX_NODATA_PERCENT"
    EXTENT = "EXTENT"
    CELL_SIZE = "CELL_SIZE"
    RESAMPLING = "RESAMPLING"
    FIX_CHIP_SIZE = "FIX_CHIP_SIZE"
    BLACKEN_AROUND_FEATURE = "BLACKEN_AROUND_FEATURE"
    ADDITIONAL_INPUT_RASTER = "ADDITIONAL_INPUT_RASTER"
    INPUT_INSTANCE_DATA = "INPUT_INSTANCE_DATA"
    INPUT_INSTANCE_RASTER = "INPUT_INSTANCE_RASTER"
    INSTANCE_CLASS_VALUE_FIELD = "INSTANCE_CLASS_VALUE_FIELD"
    INPUT_MASK_POLYGONS = "INPUT_MASK_POLYGONS"
    REFERENCE_SYSTEM = "REFERENCE_SYSTEM"
    ROTATION_ANGLE = "ROTATION_ANGLE"
    BANDS = "BANDS"
    STRETCH = "STRETCH"
    INPUT_RASTER_ITEMS = "INPUT_RASTER_ITEMS"
    PROCESS_ALL_RASTER_ITEMS = "PROCESS_ALL_RASTER_ITEMS"
    FOOTPRINTS = "FOOTPRINTS"
    CREATION_OPTIONS = "CREATION_OPTIONS"
    START_INDEX = "START_INDEX"
    CHIP_COUNT = "CHIP_COUNT"
    LABELED_CHIP_COUNT = "LABELED_CHIP_COUNT"
    OBJECT_COUNT = "OBJECT_COUNT"
    NEXT_TILE_INDEX = "NEXT_TILE_INDEX"

    def name(self) -> str:
        return "exporttrainingdata"

    def displayName(self) -> str:
        return self.tr("Export training data for deep learning")

    def tags(self) -> list[str]:
        return self.tr(
            "chips,tiles,deep learning,machine learning,labels,KITTI,Pascal VOC,segmentation,object detection"
        ).split(",")

    def shortDescription(self) -> str:
        return self.tr("Cuts image chips with labels from a raster and a layer of features or classes.")

    def shortHelpString(self) -> str:
        return "\n\n".join(
            (
                self.tr(
                    "Slides a window over the image and writes each position as a chip with its labels, in one of ten "
                    "formats: boxes of objects (KITTI_rectangles, PASCAL_VOC_rectangles), class values of pixels "
                    "(Classified_Tiles), masks of objects (RCNN_Masks, Panoptic_Segmentation), classes of whole chips "
                    "that are centred on features (Labeled_Tiles, MultiLabeled_Tiles, Imagenet), or images alone "
                    "(Export_Tiles, CycleGAN). The index and statistics files that trainers read are written last, and "
                    "the dataset is checked."
                ),
                self.tr(
                    "Labels come either from features in any CRS (polygons, or points and lines with a buffer "
                    "radius), or from a class raster, of which each connected region of one class is an object."
                ),
                self.tr(
                    "Nothing is overwritten: to add to a dataset that is there, give the start index that the log "
                    "of the last run names. Positions without a chip are counted by reason in the log."
                ),
            )
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self._add_inputs()
        self._add_chips()
        self._add_label_options()
        self._add_grid_options()
        self._add_format_options()
        footprints = QgsProcessingParameterFeatureSink(
            self.FOOTPRINTS,
            self.tr("Footprints"),
            QgsProcessing.SourceType.TypeVectorPolygon,
            optional=True,
            createByDefault=False,
        )
        self.add(
            footprints,
            self.tr("Outline of each chip with its number, row, column, classes, objects and share of nodata."),
            is_advanced=True,
        )
        for name, text in (
            (self.CHIP_COUNT, self.tr("Number of chips")),
            (self.LABELED_CHIP_COUNT, self.tr("Number of chips with labels")),
            (self.OBJECT_COUNT, self.tr("Number of objects")),
            (self.NEXT_TILE_INDEX, self.tr("Next start index")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def _add_inputs(self) -> None:
        self.add(
            QgsProcessingParameterRasterLayer(self.INPUT_RASTER, self.tr("Image")),
            self.tr(
                "The image to cut. All bands and the pixel type are kept. A tile index (vector file or layer with the "
                "paths of rasters in a field location) stands for all of its rasters."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.INPUT_CLASS_DATA,
                self.tr("Labels: features"),
                [QgsProcessing.SourceType.TypeVectorAnyGeometry],
                optional=True,
            ),
            self.tr("Polygons, or points and lines with a buffer radius, in any CRS. Give these or a class raster."),
        )
        self.add(
            QgsProcessingParameterField(
                self.CLASS_VALUE_FIELD,
                self.tr("Class field"),
                parentLayerParameterName=self.INPUT_CLASS_DATA,
                type=QgsProcessingParameterField.DataType.Any,
                optional=True,
            ),
            self.tr(
                "Integer field of class values, or text field: texts that are all whole numbers are the values, "
                "others are numbered 1 to n in sorted order. If none is given, a field called classvalue or value "
                "is used; without one, all features are one class. Features without a class are left out."
            ),
        )
        self.add(
            QgsProcessingParameterRasterLayer(self.INPUT_CLASS_RASTER, self.tr("Labels: class raster"), optional=True),
            self.tr(
                "Raster of class values, any CRS, grid and extent; 0 and nodata are background. Give this or features."
            ),
        )

    def _add_chips(self) -> None:
        self._add_choice(
            self.METADATA_FORMAT,
            self.tr("Label format"),
            [item.value for item in MetadataFormat],
            MetadataFormat.PASCAL_VOC_RECTANGLES.value,
            self.tr("How labels are written."),
        )
        self._add_choice(
            self.CHIP_FORMAT,
            self.tr("Chip format"),
            [item.value for item in ChipFormat],
            ChipFormat.TIFF.value,
            self.tr(
                "File format of the chips. TIFF and MRF take everything; PNG takes 1 to 4 bands of 8 or 16 bits; "
                "JPEG takes 1 or 3 bands of 8 bits, and its class labels are PNG."
            ),
        )
        for name, text, default, least, tooltip in (
            (self.TILE_SIZE_X, self.tr("Tile width (pixels)"), 256, 1, self.tr("Width of a chip.")),
            (self.TILE_SIZE_Y, self.tr("Tile height (pixels)"), 256, 1, self.tr("Height of a chip.")),
            (
                self.STRIDE_X,
                self.tr("Stride to the right (pixels)"),
                128,
                0,
                self.tr("Columns from one chip to the next; 0 means the tile width (no overlap)."),
            ),
            (
                self.STRIDE_Y,
                self.tr("Stride downward (pixels)"),
                128,
                0,
                self.tr("Rows from one chip to the next; 0 means the tile height (no overlap)."),
            ),
        ):
            self.add(
                QgsProcessingParameterNumber(
                    name, text, QgsProcessingParameterNumber.Type.Integer, default, minValue=least
                ),
                tooltip,
            )
        self.add(
            QgsProcessingParameterFolderDestination(self.OUTPUT_LOCATION, self.tr("Folder of the dataset")),
            self.tr("Made if it is missing. A dataset that is already there is only added to, never overwritten."),
        )

    def _add_label_options(self) -> None:
        self.add(
            QgsProcessingParameterField(
                self.CLASS_NAME_FIELD,
                self.tr("Class name field"),
                parentLayerParameterName=self.INPUT_CLASS_DATA,
                type=QgsProcessingParameterField.DataType.Any,
                optional=True,
            ),
            self.tr(
                "Name of each class. If none is given, a field called classname, else the labels and colours of the "
                "layer's categories; else the class is called by its value."
            ),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterDistance(
                self.BUFFER_RADIUS,
                self.tr("Buffer radius"),
                0.0,
                parentParameterName=self.INPUT_CLASS_DATA,
                minValue=0.0,
            ),
            self.tr(
                "In units of the features' CRS. Points and lines become polygons, polygons grow; points and lines "
                "need it for boxes and masks."
            ),
            is_advanced=True,
        )
        self._add_number(
            self.MIN_POLYGON_OVERLAP_RATIO,
            self.tr("Smallest share of a feature"),
            0.0,
            (0.0, 1.0),
            self.tr(
                "A feature counts in a chip if at least this share of its area (0 to 1) lies in it. Not for class "
                "rasters."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean(self.EXPORT_ALL_TILES, self.tr("Write chips without labels too"), True),
            self.tr("If not, only positions with at least one label become chips."),
            is_advanced=True,
        )

    def _add_grid_options(self) -> None:
        self._add_choice(
            self.EDGE_RULE,
            self.tr("Last row and column"),
            [item.value for item in EdgeRule],
            EdgeRule.SHIFT.value,
            self.tr(
                "SHIFT moves the last chips inward, PAD fills them up with nodata or 0, SKIP leaves them out. An "
                "image smaller than the tile is padded, or skipped."
            ),
            is_advanced=True,
        )
        self._add_number(
            self.MAX_NODATA_PERCENT,
            self.tr("Most nodata in a chip (percent)"),
            100.0,
            (0.0, 100.0),
            self.tr("Chips with a larger share are left out, and always those without any data."),
            is_optional=True,
        )
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, self.tr("Extent"), optional=True),
            self.tr("Part of the image to cut, in any CRS, snapped outward to whole pixels."),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.INPUT_MASK_POLYGONS,
                self.tr("Mask polygons"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
                optional=True,
            ),
            self.tr("Only chips that lie completely inside the union of these polygons are written; any CRS."),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                self.CELL_SIZE,
                self.tr("Cell size"),
                QgsProcessingParameterNumber.Type.Double,
                optional=True,
                minValue=0.0,
            ),
            self.tr("Side of a pixel of the chips, in units of the image's CRS; the image's own if not given."),
            is_advanced=True,
        )
        self._add_choice(
            self.REFERENCE_SYSTEM,
            self.tr("Reference system"),
            [item.value for item in ReferenceSystem],
            ReferenceSystem.MAP_SPACE.value,
            self.tr(
                "MAP_SPACE: north-up in the image's CRS. PIXEL_SPACE: the file's own pixels, also without a CRS "
                "(features then lie at (x, -y), as QGIS shows the image); chips carry no georeference."
            ),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterBand(
                self.BANDS,
                self.tr("Bands"),
                parentLayerParameterName=self.INPUT_RASTER,
                optional=True,
                allowMultiple=True,
            ),
            self.tr("Bands of the image to write, in this order; all if none is given. Not for the additional image."),
            is_advanced=True,
        )
        self._add_number(
            self.ROTATION_ANGLE,
            self.tr("Rotation angle (degrees)"),
            0.0,
            (0.0, 359.999999),
            self.tr(
                "Each position gives chips at 0 and every multiple of this angle below 360, about the same centre, "
                "counter-clockwise; labels turn with the pixels. 0 means no rotation."
            ),
        )
        self._add_choice(
            self.STRETCH,
            self.tr("Stretch to 8 bits"),
            [item.value for item in StretchMethod],
            StretchMethod.NONE.value,
            self.tr(
                "One set of limits for all chips, from the exported part of the image without nodata, recorded in the "
                "dataset. JPEG of an image that is not 8-bit demands a stretch."
            ),
            is_advanced=True,
        )
        self._add_choice(
            self.RESAMPLING,
            self.tr("Resampling of the image"),
            [item.value for item in Resampling],
            Resampling.BILINEAR.value,
            self.tr(
                "For another cell size, or an image that is not north-up: nearest, bilinear, cubic or average. "
                "Classes are always taken by nearest neighbour."
            ),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterString(self.CREATION_OPTIONS, self.tr("Creation options"), optional=True),
            self.tr(
                "How chips are packed, NAME=VALUE separated by |. TIFF: COMPRESS (NONE, DEFLATE, LZW, ZSTD, LZMA, "
                "PACKBITS), PREDICTOR, ZLEVEL, ZSTD_LEVEL, LZMA_PRESET; PNG: ZLEVEL; JPEG: QUALITY. Left empty, what "
                "measures best: DEFLATE with run lengths, JPEG of quality 90."
            ),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                self.START_INDEX,
                self.tr("Start index"),
                QgsProcessingParameterNumber.Type.Integer,
                0,
                optional=True,
                minValue=0,
            ),
            self.tr("Number of the first chip. To add to a dataset, at least its next index."),
            is_advanced=True,
        )

    def _add_format_options(self) -> None:
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.INPUT_RASTER_ITEMS,
                self.tr("Further images of the collection"),
                QgsProcessing.SourceType.TypeRaster,
                optional=True,
            ),
            self.tr(
                "Together with the image they are one: on its grid, later ones on top; with other cell sizes or CRS "
                "they are resampled. A VRT or a tile index as the image is a collection of its files."
            ),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(
                self.PROCESS_ALL_RASTER_ITEMS, self.tr("Cut each image of the collection for itself"), False
            ),
            self.tr("Each on its own grid, with one numbering over all."),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(self.FIX_CHIP_SIZE, self.tr("Chips of one size"), True),
            self.tr(
                "For Labeled_Tiles, MultiLabeled_Tiles and Imagenet from features: chips of tile size centred on each "
                "feature; if not, chips are cropped to the feature's bounds, never larger than the tile."
            ),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(self.BLACKEN_AROUND_FEATURE, self.tr("Blacken around features"), False),
            self.tr("For Labeled_Tiles, MultiLabeled_Tiles and Imagenet: pixels outside what is labelled become 0."),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterRasterLayer(self.ADDITIONAL_INPUT_RASTER, self.tr("Additional image"), optional=True),
            self.tr(
                "For Classified_Tiles and Export_Tiles: a second image, written to images2 on the grid of the first. "
                "For CycleGAN: the images of side B, on its own grid."
            ),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.INPUT_INSTANCE_DATA,
                self.tr("Instances: features"),
                [QgsProcessing.SourceType.TypeVectorAnyGeometry],
                optional=True,
            ),
            self.tr("For Panoptic_Segmentation: one feature an object; points and lines take the buffer radius."),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterField(
                self.INSTANCE_CLASS_VALUE_FIELD,
                self.tr("Instance class field"),
                parentLayerParameterName=self.INPUT_INSTANCE_DATA,
                type=QgsProcessingParameterField.DataType.Any,
                optional=True,
            ),
            self.tr(
                "As the class field. Its classes must be among those of the labels. Without one, all instances are of "
                "class 1, or of the only class there is."
            ),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterRasterLayer(self.INPUT_INSTANCE_RASTER, self.tr("Instances: raster"), optional=True),
            self.tr("For Panoptic_Segmentation: each value is one object, 0 is background; all are of one class."),
            is_advanced=True,
        )

    def _add_choice(
        self, name: str, text: str, options: list[str], default: str, tooltip: str, is_advanced: bool = False
    ) -> None:
        parameter = QgsProcessingParameterEnum(
            name, text, options, defaultValue=default, optional=is_advanced, usesStaticStrings=True
        )
        # QGIS 3.22 describes the choice by numbers on the command line; so the values are named here.
        self.add(parameter, f"{tooltip} ({', '.join(options)})", is_advanced)

    def _add_number(
        self,
        name: str,
        text: str,
        default: float,
        limits: tuple[float, float],
        tooltip: str,
        is_optional: bool = False,
    ) -> None:
        parameter = QgsProcessingParameterNumber(
            name,
            text,
            QgsProcessingParameterNumber.Type.Double,
            default,
            is_optional,
            minValue=limits[0],
            maxValue=limits[1],
        )
        self.add(parameter, tooltip, is_advanced=True)

    def validateInputCrs(self, parameters: dict[str, Any], context: QgsProcessingContext) -> bool:
        # Labels are reprojected, so no warning about different CRS is due.
        return True

    def as_qgis_knows(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        from .export_inputs import ExportInputs

        index = ExportInputs(self, parameters, context).index
        return parameters if index is None else {**parameters, self.INPUT_RASTER: index.items[0].path}

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        from .export_checks import check_inputs
        from .export_inputs import ExportInputs

        check_inputs(ExportInputs(self, parameters, context))

    def run_with(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: FeedbackProgress
    ) -> dict[str, Any]:
        from .export_inputs import ExportInputs
        from .export_run import run_export

        outcome = run_export(ExportInputs(self, parameters, context), progress)
        return {
            **outcome.layers,
            self.OUTPUT_LOCATION: outcome.folder,
            self.CHIP_COUNT: outcome.run.chips,
            self.LABELED_CHIP_COUNT: outcome.run.labelled_chips,
            self.OBJECT_COUNT: outcome.run.objects,
            self.NEXT_TILE_INDEX: outcome.run.next_index,
        }

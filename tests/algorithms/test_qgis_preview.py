# SPDX-License-Identifier: GPL-2.0-or-later
"""The preview says what the export then does: number, place, fate and labels of every chip."""

from __future__ import annotations

import collections

import numpy as np
import processing
import pytest
import shapely
from osgeo import gdal
from qgis.core import QgsVectorLayer
from qgis_exports import UTM, UTM_PLACE, Log, as_input, export, layer, moved, polygons
from scenes import noise, on_map, write_raster

PREVIEW = "chipsmith:previewchips"
FATES = ("written", "no label", "outside the mask", "nodata", "no room at the edge")
OVERLAPPING = {"TILE_SIZE_X": 16, "TILE_SIZE_Y": 12, "STRIDE_X": 8, "STRIDE_Y": 7}


class Previewed:
    """A preview that came to its end."""

    def __init__(self, image, labels=None, log: Log | None = None, **parameters) -> None:
        inputs = {"INPUT_RASTER": as_input(image), "FOOTPRINTS": "memory:"}
        if labels is not None:
            inputs["INPUT_CLASS_DATA"] = as_input(labels)
        inputs.update({name: as_input(value) for name, value in parameters.items()})
        self.log = log or Log()
        self.results = processing.run(PREVIEW, inputs, feedback=self.log)
        self.layer: QgsVectorLayer | None = self.results.get("FOOTPRINTS")

    @property
    def rows(self) -> list[dict]:
        names = self.layer.fields().names()
        found = []
        for feature in self.layer.getFeatures():
            values = [feature[name] for name in names]
            row = dict(zip(names, (None if value is None or value != value or str(value) == "NULL" else value
                                   for value in values)))  # fmt: skip
            found.append({**row, "shape": shapely.from_wkb(feature.geometry().asWkb().data())})
        return found

    @property
    def counts(self) -> tuple:
        names = ("CHIP_COUNT", "LABELED_CHIP_COUNT", "OBJECT_COUNT", "NEXT_TILE_INDEX")
        return tuple(self.results[name] for name in names)


def _exported_rows(run) -> list[dict]:
    names = run.results["FOOTPRINTS"].fields().names()
    return [
        {**{name: feature[name] for name in names}, "shape": shapely.from_wkb(feature.geometry().asWkb().data())}
        for feature in run.results["FOOTPRINTS"].getFeatures()
    ]


def _text(value) -> str:
    return "" if value is None or str(value) == "NULL" else str(value)


def agrees(image, labels, out, reads_nodata: bool = True, **parameters) -> tuple[Previewed, object]:
    """Preview and export with the same parameters; check that each chip is told of as it was written."""
    seen = Previewed(image, labels, READ_NODATA=reads_nodata, **parameters)
    run = export(image, labels, out, FOOTPRINTS="memory:", **parameters)
    assert seen.counts == run.counts
    rows = [row for row in seen.rows if row["fate"] == "written"]
    written = _exported_rows(run)
    key = lambda row, name: (row[name], row["item"], row["angle"])  # noqa: E731
    mine = {key(row, "number"): row for row in rows}
    theirs = {key(row, "chip"): row for row in written}
    assert mine.keys() == theirs.keys()
    assert len(mine) == len(rows) == len(written)
    for name, row in mine.items():
        other = theirs[name]
        assert row["chip"] == f"{row['number']:012d}"
        assert (row["row"], row["column"]) == (other["row"], other["column"])
        assert row["shape"].symmetric_difference(other["shape"]).area <= 1e-6 * other["shape"].area
        assert _text(row["labels"]) == _text(other["labels"])
        assert row["objects"] == other["objects"]
        if reads_nodata:
            assert row["nodata"] == pytest.approx(other["nodata"], abs=1e-4)
    fates = collections.Counter(row["fate"] for row in seen.rows)
    names = ("CHIP_COUNT", "NO_LABEL_COUNT", "OUTSIDE_MASK_COUNT", "NODATA_COUNT", "EDGE_COUNT")
    assert [fates[fate] for fate in FATES] == [seen.results[name] for name in names]
    told = {line for line in run.log.infos if line.startswith("Chip positions left out")}
    assert told == {line for line in seen.log.infos if line.startswith("Chip positions left out")}
    assert all(row["number"] is None and row["objects"] is None for row in seen.rows if row["fate"] != "written")
    return seen, run


def _scene(tmp_path, nodata=None):
    """Return an image with a hole without data, and features of which some are invisible, thin or outside."""
    pixels = noise(70, 90, 3)
    if nodata is not None:
        pixels[pixels == nodata] = 1
        pixels[10:52, 20:60] = nodata
        pixels[60:, 70:] = nodata
    image = write_raster(tmp_path / "scene.tif", pixels, UTM_PLACE, nodata=nodata)
    shapes = [
        (shapely.Point(20, 20).buffer(9), 3),
        (shapely.box(22, 18, 30, 34), 7),
        (shapely.box(61.1, 40.1, 61.3, 40.3), 3),
        (shapely.box(16 - 1e-4, 3, 16 + 1e-4, 9), 12),
        (shapely.Polygon([(70, 5), (95, 30), (72, 33)]), 12),
        (shapely.box(4, 60, 12, 75), 7),
    ]
    return image, polygons([(on_map(shape, UTM_PLACE), value) for shape, value in shapes])


FORMATS = (
    "KITTI_rectangles",
    "PASCAL_VOC_rectangles",
    "Classified_Tiles",
    "RCNN_Masks",
    "Labeled_Tiles",
    "MultiLabeled_Tiles",
    "Imagenet",
)


@pytest.mark.parametrize("all_tiles", [True, False])
@pytest.mark.parametrize("metadata_format", FORMATS)
def test_every_format_from_features(tmp_path, out, metadata_format, all_tiles):
    image, labels = _scene(tmp_path, nodata=0)
    agrees(
        image, labels, out, METADATA_FORMAT=metadata_format, EXPORT_ALL_TILES=all_tiles, START_INDEX=7,
        MAX_NODATA_PERCENT=40, **OVERLAPPING,
    )  # fmt: skip


@pytest.mark.parametrize(
    "parameters",
    [
        {"EDGE_RULE": "PAD"},
        {"EDGE_RULE": "SKIP"},
        {"EDGE_RULE": "PAD", "MAX_NODATA_PERCENT": 30, "EXPORT_ALL_TILES": False},
        {"MIN_POLYGON_OVERLAP_RATIO": 0.6, "EXPORT_ALL_TILES": False},
        {"ROTATION_ANGLE": 90, "START_INDEX": 100},
        {"ROTATION_ANGLE": 50, "EXPORT_ALL_TILES": False, "MAX_NODATA_PERCENT": 70},
        {"ROTATION_ANGLE": 120, "METADATA_FORMAT": "Labeled_Tiles"},
        {"METADATA_FORMAT": "Labeled_Tiles", "FIX_CHIP_SIZE": False},
        {"METADATA_FORMAT": "Imagenet", "EDGE_RULE": "SKIP"},
        {"METADATA_FORMAT": "MultiLabeled_Tiles", "EDGE_RULE": "PAD", "BLACKEN_AROUND_FEATURE": True},
        {"METADATA_FORMAT": "Classified_Tiles", "MIN_POLYGON_OVERLAP_RATIO": 0.4, "EXPORT_ALL_TILES": False},
        {"REFERENCE_SYSTEM": "PIXEL_SPACE", "EXPORT_ALL_TILES": False},
        {"CELL_SIZE": 0.5, "CHIP_FORMAT": "PNG"},
        {"STRETCH": "PERCENTILE_2_98", "CHIP_FORMAT": "JPEG", "ROTATION_ANGLE": 90},
        {"BANDS": [2, 1], "STRIDE_X": 0, "STRIDE_Y": 20},
    ],
    ids=lambda chosen: " ".join(f"{name}={value}" for name, value in chosen.items()),
)
@pytest.mark.parametrize("nodata", [None, 0])
def test_every_choice_of_the_plan(tmp_path, out, parameters, nodata):
    image, labels = _scene(tmp_path, nodata)
    agrees(image, labels, out, **{**OVERLAPPING, **parameters})


@pytest.mark.parametrize("angle", [0, 60])
def test_mask_and_extent(tmp_path, out, angle):
    image, labels = _scene(tmp_path, nodata=0)
    mask = polygons([(moved(on_map(shapely.Point(45, 35).buffer(34), UTM_PLACE), UTM, "EPSG:4326"), 1)],
                    crs="EPSG:4326")  # fmt: skip
    x_min, y_min, x_max, y_max = on_map(shapely.box(3, 2, 81, 66), UTM_PLACE).bounds
    seen, _ = agrees(
        image, labels, out, INPUT_MASK_POLYGONS=mask, ROTATION_ANGLE=angle, EXPORT_ALL_TILES=False,
        EXTENT=f"{x_min},{x_max},{y_min},{y_max} [{UTM}]", **OVERLAPPING,
    )  # fmt: skip
    assert all(seen.results[name] for name in ("CHIP_COUNT", "NO_LABEL_COUNT", "OUTSIDE_MASK_COUNT", "NODATA_COUNT"))


@pytest.mark.parametrize("metadata_format", ["PASCAL_VOC_rectangles", "Classified_Tiles", "RCNN_Masks",
                                             "Labeled_Tiles", "MultiLabeled_Tiles"])  # fmt: skip
@pytest.mark.parametrize("angle", [0, 45])
def test_a_class_raster(tmp_path, out, metadata_format, angle):
    image, _ = _scene(tmp_path)
    classes = np.zeros((70, 90), dtype=np.uint8)
    classes[5:20, 5:30], classes[40:44, 50:90], classes[15, 15] = 2, 5, 9
    raster = write_raster(tmp_path / "classes.tif", classes, UTM_PLACE)
    agrees(
        image, None, out, INPUT_CLASS_RASTER=raster, METADATA_FORMAT=metadata_format, ROTATION_ANGLE=angle,
        EXPORT_ALL_TILES=False, **OVERLAPPING,
    )  # fmt: skip


def test_panoptic_and_images_alone(tmp_path, out):
    image, labels = _scene(tmp_path, nodata=0)
    agrees(
        image, labels, out / "a", METADATA_FORMAT="Panoptic_Segmentation", INPUT_INSTANCE_DATA=labels,
        INSTANCE_CLASS_VALUE_FIELD="classvalue", EXPORT_ALL_TILES=False, **OVERLAPPING,
    )  # fmt: skip
    agrees(image, None, out / "b", METADATA_FORMAT="Export_Tiles", ADDITIONAL_INPUT_RASTER=image, **OVERLAPPING)


def test_items_and_their_one_numbering(tmp_path, out):
    """The third item has no label, the last lies in another zone."""
    first, labels = _scene(tmp_path, nodata=0)
    west = (UTM_PLACE[0] + 20, 0.25, 0, UTM_PLACE[3] + 1, 0, -0.25)
    second = write_raster(tmp_path / "second.tif", noise(40, 30, 3, seed=2), west, nodata=9)
    far = write_raster(tmp_path / "far.tif", noise(40, 30, 3, seed=3), (0.0, 0.25, 0, 5000000, 0, -0.25))
    turned = tmp_path / "turned.tif"
    gdal.Warp(str(turned), str(first), dstSRS="EPSG:32634", resampleAlg="near").FlushCache()
    items = [str(second), str(far), str(turned)]
    for by_item in (True, False):
        agrees(
            first, labels, out / str(by_item), INPUT_RASTER_ITEMS=items[: 3 if by_item else 1],
            PROCESS_ALL_RASTER_ITEMS=by_item, EXPORT_ALL_TILES=not by_item, START_INDEX=5, **OVERLAPPING,
        )  # fmt: skip


def test_both_sides_of_cyclegan(tmp_path, out):
    image, _ = _scene(tmp_path, nodata=0)
    other = write_raster(tmp_path / "other.tif", noise(40, 33, 3, seed=4), UTM_PLACE)
    agrees(image, None, out, METADATA_FORMAT="CycleGAN", ADDITIONAL_INPUT_RASTER=other, **OVERLAPPING)


def test_points_with_a_radius(image, out):
    places = (shapely.Point(10, 12), shapely.Point(50, 40))
    points = layer("Point", [(on_map(place, UTM_PLACE), 1) for place in places],
                   "classvalue:integer")  # fmt: skip
    agrees(image, points, out, BUFFER_RADIUS=1.5, EXPORT_ALL_TILES=False, **OVERLAPPING)

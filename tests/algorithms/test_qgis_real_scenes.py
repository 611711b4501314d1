# SPDX-License-Identifier: GPL-2.0-or-later
"""Real scenes, where they are at hand, and always the sample: the same tests for all.

Expected boxes come from the label files by GDAL and shapely alone, or from
annotations that others made.
"""

from __future__ import annotations

import json
import shutil
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
import shapely
from oracles import check_dataset, model_of, read_chip, tree, window_of
from osgeo import gdal, ogr, osr
from qgis_exports import CLASSIFIED, KITTI, VOC, export, refusal, tiles
from scenes import REPOSITORY, SAMPLE

DATA = REPOSITORY.parent / "shared" / "data"


@dataclass(frozen=True)
class Scene:
    """An image and its labels; files are named below the scene's folder."""

    folder: str
    image: str
    labels: str = ""
    other_labels: str = ""
    """the same features in another CRS"""
    classified: str = ""
    field: str = ""
    radius: float = 0.0

    @property
    def source(self) -> Path:
        return SAMPLE if self.folder == "sample" else DATA / self.folder

    @property
    def is_here(self) -> bool:
        return (self.source / self.image).exists()

    def copied(self, tmp_path: Path) -> Scene:
        """Return the scene with absolute paths into a copy."""
        target = tmp_path / self.folder
        shutil.copytree(self.source, target)
        paths = {
            name: str(target / getattr(self, name)) if getattr(self, name) else ""
            for name in ("image", "labels", "other_labels", "classified")
        }
        return replace(self, **paths)

    def export(self, folder: Path, labels: str = "", **choices: Any):
        given = {"BUFFER_RADIUS": self.radius, **choices}
        if self.field:
            given["CLASS_VALUE_FIELD"] = self.field
        return export(self.image, labels or self.labels, folder, **given)


TOWN = Scene(
    "sample", "town.tif", "town.gpkg|layername=landcover", "buildings_wgs84.geojson", classified="town_classified.tif"
)
TOWN_TREES = Scene("sample", "town.tif", "town.gpkg|layername=trees", radius=1.5)
BAKER_LAKE = Scene("baker_lake", "image.tif", "landcover.gpkg", "landcover_wgs84.geojson")
NEON = Scene("neon_osbs", "image.tif", "trees.gpkg", field="label")
ATLANTA = Scene("atlanta_pan", "image.tif", "buildings.geojson", field="building")
AMAZON = Scene("amazon_s2", "image.tif", "training.gpkg", "training_utm21s.gpkg", "classified.tif")
BAHAMAS = Scene("bahamas_landsat", "image.tif", classified="classified.tif")
NEBRASKA = Scene("nebraska_landsat", "image.tif", "pivots.gpkg", "pivots_utm14n.gpkg")
ZURICH = [Scene("zurich_trees", f"image_{n}.tif", classified=f"classified_{n}.tif") for n in ("05", "11")]
OAM = Scene("oam_dense", "image.tif", "buildings_wgs84.geojson", classified="classified.tif")
CALIFORNIA = [
    Scene("california_trees", f"{name}.tif", f"{name}_trees.geojson", radius=2.0)
    for name in ("bishop_2020_0", "bishop_2020_4", "claremont_2016_1", "claremont_2020_1", "eureka_2020_1")
]


def each(*scenes: Scene):
    """Parametrise a test over the scenes that are at hand, each copied to a folder of its own."""
    here = [scene for scene in scenes if scene.is_here]
    names = ["-".join(filter(None, (scene.folder, Path(scene.image).stem, scene.field))) for scene in here]
    return pytest.mark.parametrize("scene", here, ids=names, indirect=True)


@pytest.fixture
def scene(request, tmp_path) -> Scene:
    return request.param.copied(tmp_path)


def _size(scene: Scene) -> tuple[int, int]:
    with rasterio.open(scene.image) as image:
        return image.width, image.height


def _one_chip(scene: Scene) -> dict[str, int]:
    """Return the choices that make the image a single chip."""
    width, height = _size(scene)
    return tiles(width, height)


def _expected_boxes(scene: Scene, labels: str = "") -> np.ndarray:
    """Return (n, 4) left, top, right, bottom in pixels, sorted, of the labels clipped to the image."""
    path, _, layer_name = (labels or scene.labels).partition("|layername=")
    source = ogr.Open(path)
    layer = source.GetLayerByName(layer_name) if layer_name else source.GetLayer(0)
    image = gdal.Open(scene.image)
    target = osr.SpatialReference(image.GetProjection())
    target.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    own = layer.GetSpatialRef()
    own.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    operation = osr.CoordinateTransformation(own, target)
    to_pixel = gdal.InvGeoTransform(image.GetGeoTransform())
    frame = shapely.box(0, 0, image.RasterXSize, image.RasterYSize)
    found = []
    for feature in layer:
        shape = shapely.from_wkb(bytes(feature.GetGeometryRef().ExportToWkb()))
        if scene.radius:
            shape = shapely.buffer(shape, scene.radius, quad_segs=32)
        if not own.IsSame(target):
            shape = shapely.transform(shape, lambda xy: np.array(operation.TransformPoints(xy.tolist()))[:, :2])
        shape = shapely.transform(
            shape, lambda xy: np.array([gdal.ApplyGeoTransform(to_pixel, x, y) for x, y in xy.tolist()])
        )
        part = shapely.intersection(shapely.make_valid(shape), frame)
        if part.area > 0:
            found.append(part.bounds)
    return _sorted(found)


def _sorted(boxes) -> np.ndarray:
    array = np.array(boxes, dtype=float).reshape(-1, 4)
    return array[np.lexsort(np.round(array, 0).T)]


def _assert_same_boxes(found, expected, tolerance: float = 0.1) -> None:
    """Check that each box has its counterpart."""
    found, expected = np.array(found).reshape(-1, 4), np.array(expected).reshape(-1, 4)
    assert len(found) == len(expected)
    distances = np.abs(found[:, None] - expected[None]).max(axis=2)
    assert distances.min(axis=0).max() < tolerance
    assert distances.min(axis=1).max() < tolerance


def _sides(run) -> list:
    return [box.sides for box in run.boxes]


@each(TOWN, TOWN_TREES, BAKER_LAKE, NEON, ATLANTA, AMAZON, NEBRASKA, OAM, *CALIFORNIA)
@pytest.mark.parametrize("metadata_format", [VOC, KITTI])
def test_boxes_are_those_of_the_features(scene, out, metadata_format):
    run = scene.export(out, METADATA_FORMAT=metadata_format, **_one_chip(scene))
    _assert_same_boxes(_sides(run), _expected_boxes(scene))


@each(TOWN, BAKER_LAKE, AMAZON, NEBRASKA)
def test_boxes_do_not_depend_on_the_crs_of_the_labels(scene, out):
    here = scene.export(out / "here", **_one_chip(scene)).boxes
    there = scene.export(out / "there", scene.other_labels, **_one_chip(scene)).boxes
    if scene.folder == "sample":  # whose labels in degrees are the buildings alone
        here = [box for box in here if box.value == 1]
    _assert_same_boxes([box.sides for box in there], [box.sides for box in here])
    assert [box.value for box in there] == [box.value for box in here]


@each(TOWN, NEON)
def test_boxes_are_those_of_the_original_annotation(scene, out):
    annotation = Path(scene.image).with_name("boxes_pixels_voc.xml")
    if annotation.exists():
        corners = ("xmin", "ymin", "xmax", "ymax")
        boxes = ElementTree.parse(annotation).getroot().iter("bndbox")
        expected = [[float(box.find(name).text) for name in corners] for box in boxes]
    else:
        expected = _expected_boxes(scene)
    _assert_same_boxes(_sides(scene.export(out, **_one_chip(scene))), expected)


@each(TOWN, BAKER_LAKE, NEON, ATLANTA, AMAZON, NEBRASKA, OAM, *CALIFORNIA)
def test_chips_are_cut_from_the_image_and_nothing_else_is_touched(scene, out):
    before = tree(Path(scene.image).parent)
    run = scene.export(out, TILE_SIZE_X=100, TILE_SIZE_Y=90, STRIDE_X=80, STRIDE_Y=0)
    assert len(check_dataset(out)) == run.counts[0]
    pixels = read_chip(scene.image)
    with rasterio.open(scene.image) as image:
        crs = image.crs
    for chip in run.chips:
        read = read_chip(chip)
        assert read.dtype == pixels.dtype
        np.testing.assert_array_equal(read, pixels[window_of(chip, scene.image)])
    with rasterio.open(run.chips[0]) as chip:
        assert chip.crs == crs
    assert tree(Path(scene.image).parent) == before


@each(TOWN, OAM)
def test_masks_of_features_are_those_that_others_made(scene, out):
    run = scene.export(out, METADATA_FORMAT=CLASSIFIED, **tiles(200))
    expected = read_chip(scene.classified)[..., 0]
    for chip in run.chips:
        mask = read_chip(out / "labels" / chip.name)[..., 0]
        np.testing.assert_array_equal(mask, expected[window_of(chip, scene.image)])


@each(TOWN, AMAZON, BAHAMAS, OAM)
def test_class_rasters_are_cut_like_the_image(scene, out):
    run = export(
        scene.image,
        None,
        out,
        INPUT_CLASS_RASTER=scene.classified,
        METADATA_FORMAT=CLASSIFIED,
        **tiles(150, 130),
    )
    check_dataset(out)
    expected = read_chip(scene.classified)[..., 0]
    for chip in run.chips:
        mask = read_chip(out / "labels" / chip.name)[..., 0]
        np.testing.assert_array_equal(mask, expected[window_of(chip, scene.image)])
    present = set(np.unique(expected).tolist()) - {0}
    assert {entry["Value"] for entry in model_of(out)["Classes"]} == present


@each(TOWN, AMAZON, BAHAMAS, OAM, *ZURICH)
def test_classes_have_the_names_and_colours_of_the_class_raster(scene, out):
    export(scene.image, None, out, INPUT_CLASS_RASTER=scene.classified, METADATA_FORMAT=CLASSIFIED)
    raster = gdal.Open(scene.classified)
    band = raster.GetRasterBand(1)
    table, names = band.GetColorTable(), band.GetCategoryNames()
    assert names
    for entry in model_of(out)["Classes"]:
        assert entry["Name"] == names[entry["Value"]]
        assert tuple(entry["Color"]) == table.GetColorEntry(entry["Value"])[:3]


@each(TOWN, BAHAMAS, OAM)
def test_chips_without_data_are_left_out_and_counted(scene, out):
    tile = 64
    run = export(
        scene.image,
        None,
        out,
        INPUT_CLASS_RASTER=scene.classified,
        METADATA_FORMAT=CLASSIFIED,
        **tiles(tile),
    )
    with rasterio.open(scene.image) as image:
        pixels, nodata = image.read(), image.nodata
    empty = np.zeros(pixels.shape[1:], dtype=bool) if nodata is None else (pixels == nodata).all(axis=0)
    starts = [[*range(0, size - tile + 1, tile), *([size - tile] if size % tile else [])] for size in empty.shape]
    blank = sum(bool(empty[y : y + tile, x : x + tile].all()) for y in starts[0] for x in starts[1])
    assert run.counts[0] == len(starts[0]) * len(starts[1]) - blank
    assert run.log.says("too little data", f": {blank}.") == (blank > 0)


@each(TOWN, *ZURICH)
def test_an_image_smaller_than_the_tile_is_padded(scene, out):
    width, height = _size(scene)
    tile = 256 if max(width, height) < 256 else max(width, height) + 10
    run = export(
        scene.image,
        None,
        out,
        INPUT_CLASS_RASTER=scene.classified,
        METADATA_FORMAT=CLASSIFIED,
        TILE_SIZE_X=tile,
        TILE_SIZE_Y=tile,
    )
    assert run.counts[0] == 1
    chip, mask = read_chip(run.chips[0]), read_chip(out / "labels" / run.chips[0].name)
    # by GDAL, since rasterio decodes the JPEG inside these images a little differently
    np.testing.assert_array_equal(chip[:height, :width], np.moveaxis(gdal.Open(scene.image).ReadAsArray(), 0, 2))
    np.testing.assert_array_equal(mask[:height, :width], read_chip(scene.classified))
    assert not mask[height:].any()
    assert not mask[:, width:].any()
    refusal(
        scene.image,
        None,
        out / "skipped",
        "TILE_SIZE_X",
        INPUT_CLASS_RASTER=scene.classified,
        TILE_SIZE_X=tile,
        TILE_SIZE_Y=tile,
        EDGE_RULE="SKIP",
    )


@each(TOWN_TREES, *CALIFORNIA)
def test_points_without_a_radius_are_refused(scene, out):
    refusal(scene.image, scene.labels, out, "INPUT_CLASS_DATA", "BUFFER_RADIUS")
    assert not out.exists()


@each(TOWN_TREES, *CALIFORNIA)
def test_points_with_a_radius_are_burnt_as_discs(scene, out):
    run = scene.export(out, METADATA_FORMAT=CLASSIFIED, **_one_chip(scene))
    mask = read_chip(out / "labels" / run.chips[0].name)[..., 0]
    boxes = _expected_boxes(scene)
    with rasterio.open(scene.image) as image:
        cell = image.res[0] * image.res[1]
    assert 0 < mask.sum() <= len(boxes) * np.pi * (scene.radius**2 / cell) * 1.1
    for left, top, right, bottom in boxes:
        x, y = int((left + right) / 2), int((top + bottom) / 2)
        assert mask[min(y, mask.shape[0] - 1), min(x, mask.shape[1] - 1)] == 1


@each(
    TOWN,
    Scene("california_trees", "eureka_2020_3.tif", "eureka_2020_1_trees.geojson", radius=2.0),
    Scene("nebraska_landsat", "image.tif", "pivots_without_crs.geojson"),
)
def test_labels_that_are_elsewhere_are_refused(scene, out):
    labels = scene.labels
    if scene.folder == "sample":  # metres that claim to be degrees, like those of nebraska_landsat
        labels = str(out.with_suffix(".geojson"))
        options = ["-lco", "RFC7946=NO", "-a_srs", "EPSG:4326"]
        gdal.VectorTranslate(labels, scene.labels.partition("|")[0], layers=["landcover"], options=options)
    refusal(scene.image, labels, out, "INPUT_CLASS_DATA", "CRS", BUFFER_RADIUS=scene.radius)
    assert not out.exists()


@each(
    replace(TOWN, field="classvalue"),
    replace(TOWN, field="classname"),
    replace(BAKER_LAKE, field="classvalue"),
    replace(BAKER_LAKE, field="classname"),
    replace(BAKER_LAKE, field="code_text"),
    NEON,
    ATLANTA,
)
def test_classes_are_the_numbers_or_the_sorted_texts_of_the_field(scene, out):
    scene.export(out)
    path, _, layer_name = scene.labels.partition("|layername=")
    source = ogr.Open(path)
    layer = source.GetLayerByName(layer_name) if layer_name else source.GetLayer(0)
    found = {feature.GetField(scene.field) for feature in layer}
    classes = model_of(out)["Classes"]
    if all(str(value).isdigit() for value in found):
        assert [entry["Value"] for entry in classes] == sorted(map(int, found))
    else:
        assert [entry["Value"] for entry in classes] == list(range(1, len(found) + 1))
        assert [entry["Name"] for entry in classes] == sorted(found)


@pytest.fixture
def turned(request, tmp_path) -> Scene:
    """A scene whose image has a geotransform with rotation terms."""
    if request.param.folder != "sample":
        return request.param.copied(tmp_path)
    copy = request.param.copied(tmp_path)
    g = gdal.Open(copy.image).GetGeoTransform()
    cosine, sine = np.cos(0.3) * g[1], np.sin(0.3) * g[1]
    path = Path(copy.image).with_name("turned.tif")
    options = gdal.TranslateOptions(creationOptions=["COMPRESS=DEFLATE"])
    raster = gdal.Translate(str(path), copy.image, options=options)
    raster.SetGeoTransform((g[0], cosine, sine, g[3], sine, -cosine))
    raster = None
    return replace(copy, image=str(path))


TURNED_NEON = Scene("neon_osbs", "image_rotated_grid.tif", "trees.gpkg", field="label")


@pytest.mark.parametrize(
    "turned", [found for found in (TOWN, TURNED_NEON) if found.is_here], ids=lambda found: found.folder, indirect=True
)
def test_an_image_on_a_turned_grid_is_laid_north_up_under_its_labels(turned, out):
    run = turned.export(out, TILE_SIZE_X=3000, TILE_SIZE_Y=3000)
    assert run.counts[0] == 1
    with rasterio.open(run.chips[0]) as chip:
        place = chip.transform
        assert place.b == place.d == 0
    on_map = [(*(place * box.sides[:2]), *(place * box.sides[2:])) for box in run.boxes]
    path, _, layer_name = turned.labels.partition("|layername=")
    source = ogr.Open(path)
    layer = source.GetLayerByName(layer_name) if layer_name else source.GetLayer(0)
    envelopes = [feature.GetGeometryRef().GetEnvelope() for feature in layer]
    expected = np.array([(x_min, y_max, x_max, y_min) for x_min, x_max, y_min, y_max in envelopes])
    distances = np.abs(np.array(on_map)[:, None] - expected[None]).max(axis=2).min(axis=1)
    with rasterio.open(turned.image) as image:
        corners = [
            image.transform * xy for xy in ((0, 0), (image.width, 0), (image.width, image.height), (0, image.height))
        ]
    # what reaches past the image may be clipped there, or go on into the padding
    frame = shapely.box(*shapely.MultiPoint([~place * corner for corner in corners]).bounds).buffer(-1)
    inside = [frame.contains_properly(shapely.box(*box.sides)) for box in run.boxes]
    assert sum(inside) > 0.5 * len(on_map)
    assert distances[inside].max() < 0.1 * place.a


@pytest.mark.parametrize(
    "turned", [found for found in (TOWN, TURNED_NEON) if found.is_here], ids=lambda found: found.folder, indirect=True
)
def test_pixel_space_is_the_files_own_grid(turned, out):
    """Chips are the file's pixels though its grid is turned; labels come there by the inverse geotransform."""
    tile = 128
    run = turned.export(out, REFERENCE_SYSTEM="PIXEL_SPACE", **tiles(tile), EDGE_RULE="PAD")
    image = gdal.Open(turned.image)
    pixels = np.moveaxis(image.ReadAsArray(), 0, 2)
    to_pixel = gdal.InvGeoTransform(image.GetGeoTransform())
    assert image.GetGeoTransform()[2] != 0
    path, _, layer_name = turned.labels.partition("|layername=")
    source = ogr.Open(path)
    layer = source.GetLayerByName(layer_name) if layer_name else source.GetLayer(0)
    shapes = [
        shapely.transform(
            shapely.from_wkb(bytes(feature.GetGeometryRef().ExportToWkb())),
            lambda xy: np.array([gdal.ApplyGeoTransform(to_pixel, x, y) for x, y in xy.tolist()]),
        )
        for feature in layer
    ]
    height, width = pixels.shape[:2]
    places = [(x, y) for y in range(0, height, tile) for x in range(0, width, tile)]
    if run.counts[0] < len(places):  # the corners of the turned scene are nodata
        nodata = image.GetRasterBand(1).GetNoDataValue()
        places = [(x, y) for x, y in places if (pixels[y : y + tile, x : x + tile] != nodata).any()]
    assert run.counts[0] == len(places)
    compared = 0
    for chip, (x, y) in zip(run.chips, places):
        frame = shapely.box(x, y, min(x + tile, width), min(y + tile, height))
        found = np.moveaxis(gdal.Open(str(chip)).ReadAsArray(), 0, 2)
        part = pixels[y : y + tile, x : x + tile]
        np.testing.assert_array_equal(found[: part.shape[0], : part.shape[1]], part)
        cut = [shapely.intersection(shapely.make_valid(shape), frame) for shape in shapes]
        boxes = [(shape.area, np.array(shape.bounds) - (x, y, x, y)) for shape in cut if shape.area > 0]
        sides = [box.sides for box in run.all_boxes[chip.stem]]
        # slivers at the edge of the chip may count or not
        certain = [bounds for area, bounds in boxes if area > 0.05]
        assert len(certain) <= len(sides) <= len(boxes)
        for bounds in certain:
            assert np.abs(np.subtract(sides, bounds)).max(axis=1).min() < 0.1
        compared += len(certain)
    assert compared > 30


SOAP = Scene("pixel_space", "soap_061.png", "soap_061_y_negative.geojson", field="label")


@each(TOWN, SOAP)
def test_labels_of_an_image_without_crs_lie_at_negative_y(scene, out):
    """The boxes are those of the annotation in pixels; a GeoJSON claims degrees, which means nothing here."""
    if scene.folder == "sample":
        expected, bare = _expected_boxes(scene), Path(scene.image).with_name("bare.png")
        gdal.Translate(str(bare), scene.image, format="PNG").FlushCache()
        bare.with_name("bare.png.aux.xml").unlink(missing_ok=True)
        rows = [shapely.box(left, -bottom, right, -top) for left, top, right, bottom in expected]
        features = [
            {"type": "Feature", "properties": {}, "geometry": shapely.geometry.mapping(shape)} for shape in rows
        ]
        labels = bare.with_name("negative.geojson")
        labels.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
        scene = replace(scene, image=str(bare), labels=str(labels))
    else:
        root = ElementTree.parse(Path(scene.image).with_name("soap_061_voc.xml")).getroot()
        corners = ("xmin", "ymin", "xmax", "ymax")
        expected = [[float(box.find(name).text) for name in corners] for box in root.iter("bndbox")]
    run = scene.export(out, REFERENCE_SYSTEM="PIXEL_SPACE", **_one_chip(scene))
    assert len(expected) > 30
    _assert_same_boxes(_sides(run), expected)
    np.testing.assert_array_equal(read_chip(run.chips[0]), read_chip(scene.image))


@each(TOWN, OAM)
def test_only_chips_wholly_inside_the_mask(scene, out):
    """A mask in another CRS, with a hole."""
    mask = Path(scene.image).with_name("mask_utm.gpkg")
    if not mask.exists():
        with rasterio.open(scene.image) as image:
            outline = shapely.box(*image.bounds).buffer(-0.1 * image.width * image.res[0])
            hole = outline.centroid.buffer(0.15 * image.width * image.res[0])
            store = ogr.GetDriverByName("GPKG").CreateDataSource(str(mask.with_name("here.gpkg")))
            own = osr.SpatialReference(image.crs.to_wkt())
        layer = store.CreateLayer("mask", own, ogr.wkbPolygon)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkb(shapely.to_wkb(outline.difference(hole))))
        layer.CreateFeature(feature)
        feature = layer = store = None
        gdal.VectorTranslate(str(mask), str(mask.with_name("here.gpkg")), dstSRS="EPSG:32635", reproject=True)
    run = export(
        scene.image, None, out, METADATA_FORMAT="Export_Tiles", INPUT_MASK_POLYGONS=str(mask), TILE_SIZE_X=64,
        TILE_SIZE_Y=64, STRIDE_X=32, STRIDE_Y=32,
    )  # fmt: skip
    source = ogr.Open(str(mask))
    layer = source.GetLayer(0)
    image = gdal.Open(scene.image)
    here, there = layer.GetSpatialRef(), osr.SpatialReference(image.GetProjection())
    for reference in (here, there):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    operation, to_pixel = osr.CoordinateTransformation(here, there), gdal.InvGeoTransform(image.GetGeoTransform())

    def in_pixels(xy):
        on_map = [operation.TransformPoint(x, y)[:2] for x, y in xy.tolist()]
        return np.array([gdal.ApplyGeoTransform(to_pixel, x, y) for x, y in on_map])

    parts = [shapely.from_wkb(bytes(feature.GetGeometryRef().ExportToWkb())) for feature in layer]
    union = shapely.union_all([shapely.transform(part, in_pixels) for part in parts]).buffer(0.001)
    assert any(polygon.interiors for polygon in shapely.get_parts(union))
    starts = [[*range(0, size - 63, 32)] for size in (image.RasterYSize, image.RasterXSize)]
    for values, size in zip(starts, (image.RasterYSize, image.RasterXSize)):
        if values[-1] + 64 < size:
            values.append(size - 64)
    expected = [(x, y) for y in starts[0] for x in starts[1] if union.covers(shapely.box(x, y, x + 64, y + 64))]
    windows = [window_of(chip, scene.image) for chip in run.chips]
    assert [(columns.start, rows.start) for rows, columns in windows] == expected
    assert 0 < len(expected) < len(starts[0]) * len(starts[1])

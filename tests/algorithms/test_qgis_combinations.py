# SPDX-License-Identifier: GPL-2.0-or-later
"""Which parameters go together: asked before any pixel is read, as the dialog asks."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import shapely
from oracles import chip_files, model_of, read_boxes, read_chip, statistics_of, tree
from osgeo import gdal
from qgis.core import QgsProcessingContext
from qgis_exports import UTM_PLACE, box_px, check_sentence, export, layer, polygons, refusal, tiles
from scenes import noise, on_map, write_raster

BOXES = ("KITTI_rectangles", "PASCAL_VOC_rectangles")
WHOLE = ("Labeled_Tiles", "MultiLabeled_Tiles", "Imagenet")
BARE = ("Export_Tiles", "CycleGAN")
ALL = (*BOXES, "Classified_Tiles", "RCNN_Masks", *WHOLE, *BARE, "Panoptic_Segmentation")


@pytest.fixture
def classes(tmp_path):
    """A class raster with the classes 3 and 7 on the grid of `image`."""
    pixels = np.zeros((64, 64), np.uint8)
    pixels[6:30, 4:20], pixels[8:24, 40:56] = 3, 7
    return write_raster(tmp_path / "classes.tif", pixels)


class Check:
    """Asks the algorithm whether it would run."""

    def __init__(self, algorithm, image, out) -> None:
        self._algorithm = algorithm
        self._given = {"INPUT_RASTER": str(image), "OUTPUT_LOCATION": str(out), **tiles(32)}
        self._out = out

    def __call__(self, **parameters) -> str:
        """Return the sentence of the refusal, empty if it would run."""
        given = {name: value for name, value in {**self._given, **parameters}.items() if value is not None}
        possible, text = self._algorithm.checkParameterValues(given, QgsProcessingContext())
        assert not self._out.exists()
        assert possible == (not text)
        if text:
            check_sentence(text)
        return text


@pytest.fixture
def check(algorithm, image, out) -> Check:
    return Check(algorithm, image, out)


def _needed(metadata_format: str, labels, image) -> dict:
    """Return what a label format cannot do without."""
    needed = {"METADATA_FORMAT": metadata_format}
    if metadata_format not in BARE:
        needed["INPUT_CLASS_DATA"] = labels
    if metadata_format == "CycleGAN":
        needed["ADDITIONAL_INPUT_RASTER"] = str(image)
    if metadata_format == "Panoptic_Segmentation":
        needed["INPUT_INSTANCE_DATA"] = labels
    return needed


@pytest.mark.parametrize("metadata_format", ALL)
def test_what_each_label_format_takes_and_lacks(check, image, labels, classes, metadata_format):
    needed = _needed(metadata_format, labels, image)
    assert not check(**needed)
    for name in set(needed) - {"METADATA_FORMAT"}:
        assert name in check(**{**needed, name: None})
    takes_second = metadata_format in ("Classified_Tiles", *BARE)
    second = check(**{**needed, "ADDITIONAL_INPUT_RASTER": str(image)})
    assert not second if takes_second else "ADDITIONAL_INPUT_RASTER" in second
    if metadata_format != "Panoptic_Segmentation":
        for name, value in (("INPUT_INSTANCE_DATA", labels), ("INPUT_INSTANCE_RASTER", str(classes))):
            assert "INPUT_INSTANCE" in check(**needed, **{name: value})
    else:
        assert "INPUT_INSTANCE_RASTER" in check(**needed, INPUT_INSTANCE_RASTER=str(classes))
        assert not check(**{**needed, "INPUT_INSTANCE_DATA": None, "INPUT_INSTANCE_RASTER": str(classes)})
    if metadata_format in BARE:
        assert "INPUT_CLASS_DATA" in check(**needed, INPUT_CLASS_DATA=labels)
        assert "INPUT_CLASS_RASTER" in check(**needed, INPUT_CLASS_RASTER=str(classes))
    else:
        assert "not both" in check(**needed, INPUT_CLASS_RASTER=str(classes))
        assert not check(**{**needed, "INPUT_CLASS_DATA": None, "INPUT_CLASS_RASTER": str(classes)})


@pytest.mark.parametrize("metadata_format", ALL)
@pytest.mark.parametrize("from_features", [True, False])
def test_crops_and_blackening(check, image, labels, classes, metadata_format, from_features):
    if metadata_format in BARE and not from_features:
        return
    needed = _needed(metadata_format, labels, image)
    if not from_features:
        needed = {**needed, "INPUT_CLASS_DATA": None, "INPUT_CLASS_RASTER": str(classes)}
    for fixed, black, angle in itertools.product((True, False), (True, False), (0, 30)):
        text = check(**needed, FIX_CHIP_SIZE=fixed, BLACKEN_AROUND_FEATURE=black, ROTATION_ANGLE=angle)
        wrong = []
        if angle and not fixed:
            wrong.append("ROTATION_ANGLE")
        if black and metadata_format not in WHOLE:
            wrong.append("BLACKEN_AROUND_FEATURE")
        if not fixed and not (metadata_format in WHOLE and from_features):
            wrong.append("FIX_CHIP_SIZE")
        assert any(name in text for name in wrong) if wrong else not text, (fixed, black, angle, text)


@pytest.mark.parametrize("metadata_format", ALL)
def test_points_without_a_radius(check, image, labels, metadata_format):
    """They have a class but no area: enough to label a whole chip, and nothing else."""
    points = layer("Point", [(box_px(4, 6, 20, 30).centroid, 3)], "classvalue:integer")
    needed = _needed(metadata_format, points, image)
    if metadata_format in BARE:
        return
    text = check(**needed)
    assert not text if metadata_format in WHOLE else "BUFFER_RADIUS" in text
    assert not check(**needed, BUFFER_RADIUS=1)
    if metadata_format in WHOLE:
        assert "BUFFER_RADIUS" in check(**needed, FIX_CHIP_SIZE=False)
        assert "BUFFER_RADIUS" in check(**needed, BLACKEN_AROUND_FEATURE=True)
    if metadata_format == "Panoptic_Segmentation":
        assert "INPUT_INSTANCE_DATA" in check(**{**needed, "INPUT_CLASS_DATA": labels})


@pytest.mark.parametrize(
    ("items", "by_item", "reference_system", "metadata_format", "word"),
    [
        (True, False, "MAP_SPACE", "KITTI_rectangles", ""),
        (True, True, "MAP_SPACE", "KITTI_rectangles", ""),
        (False, True, "MAP_SPACE", "KITTI_rectangles", ""),
        (True, True, "PIXEL_SPACE", "KITTI_rectangles", ""),
        (True, False, "PIXEL_SPACE", "KITTI_rectangles", "INPUT_RASTER_ITEMS"),
        (False, True, "PIXEL_SPACE", "KITTI_rectangles", ""),
        (True, False, "MAP_SPACE", "CycleGAN", "INPUT_RASTER_ITEMS"),
        (True, True, "PIXEL_SPACE", "CycleGAN", "INPUT_RASTER_ITEMS"),
        (False, True, "MAP_SPACE", "CycleGAN", "PROCESS_ALL_RASTER_ITEMS"),
        (False, False, "PIXEL_SPACE", "CycleGAN", ""),
        (True, True, "MAP_SPACE", "Export_Tiles", ""),
    ],
)
def test_collections(check, image, labels, items, by_item, reference_system, metadata_format, word):
    text = check(
        **_needed(metadata_format, labels, image),
        INPUT_RASTER_ITEMS=[str(image)] if items else None,
        PROCESS_ALL_RASTER_ITEMS=by_item,
        REFERENCE_SYSTEM=reference_system,
    )
    assert word in text if word else not text


@pytest.mark.parametrize(
    ("dtype", "bands", "chip_format", "stretch", "words"),
    [
        ("uint8", 3, "JPEG", "NONE", ()),
        ("uint8", 1, "JPEG", "NONE", ()),
        ("uint8", 2, "JPEG", "NONE", ("CHIP_FORMAT", " JPEG", "BANDS")),
        ("uint16", 3, "JPEG", "NONE", ("CHIP_FORMAT", " JPEG", "STRETCH")),
        ("uint16", 3, "JPEG", "MINMAX", ()),
        ("float32", 3, "JPEG", "STDDEV", ()),
        ("uint16", 4, "JPEG", "MINMAX", ("CHIP_FORMAT", " JPEG", "BANDS")),
        ("uint16", 4, "PNG", "NONE", ()),
        ("int16", 1, "PNG", "NONE", ("CHIP_FORMAT", " PNG", "STRETCH")),
        ("int16", 1, "PNG", "PERCENTILE_2_98", ()),
        ("uint8", 5, "PNG", "NONE", ("CHIP_FORMAT", " PNG", "BANDS")),
        ("float64", 7, "TIFF", "NONE", ()),
        ("float64", 7, "MRF", "NONE", ()),
        ("uint8", 3, "TIFF", "MINMAX", ()),
    ],
)
def test_chip_formats_and_stretch(check, tmp_path, labels, dtype, bands, chip_format, stretch, words):
    image = write_raster(tmp_path / "pixels.tif", noise(64, 64, bands, dtype))
    text = check(INPUT_RASTER=str(image), INPUT_CLASS_DATA=labels, CHIP_FORMAT=chip_format, STRETCH=stretch)
    assert bool(text) == bool(words)
    assert all(word in text for word in words)
    if "BANDS" in words:
        assert not check(
            INPUT_RASTER=str(image), INPUT_CLASS_DATA=labels, CHIP_FORMAT=chip_format, STRETCH=stretch, BANDS=[1]
        )


@pytest.mark.parametrize("metadata_format", ["Classified_Tiles", *BARE])
@pytest.mark.parametrize("chip_format", ["TIFF", "PNG", "JPEG", "MRF"])
def test_a_second_image_and_the_chip_format(check, image, labels, tmp_path, metadata_format, chip_format):
    needed = {**_needed(metadata_format, labels, image), "CHIP_FORMAT": chip_format}
    text = check(**{**needed, "ADDITIONAL_INPUT_RASTER": str(image)})
    assert "JPEG" in text if (metadata_format, chip_format) == ("Classified_Tiles", "JPEG") else not text
    deep = write_raster(tmp_path / "deep.tif", noise(64, 64, 1, "float32"))
    text = check(**{**needed, "ADDITIONAL_INPUT_RASTER": str(deep)})
    assert "CHIP_FORMAT" in text or "JPEG" in text if chip_format in ("JPEG", "PNG") else not text


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("other class", ("9", "3, 7")),
        ("no class", ("INSTANCE_CLASS_VALUE_FIELD",)),
        ("no such field", ("INSTANCE_CLASS_VALUE_FIELD", "kind", "classvalue")),
        ("fractions", ("INSTANCE_CLASS_VALUE_FIELD", "integer")),
        ("no crs", ("INPUT_INSTANCE_DATA", "coordinate reference system")),
    ],
)
def test_instances_that_do_not_fit(image, labels, out, given, words):
    house = box_px(4, 6, 20, 30)
    instances, field = {
        "other class": (polygons([(house, 9)]), None),
        "no class": (polygons([(house,)], ""), None),
        "no such field": (polygons([(house, 3)]), "kind"),
        "fractions": (polygons([(house, 3.5)], "share:double"), "share"),
        "no crs": (polygons([(house, 3)], crs=""), None),
    }[given]
    refusal(
        image, labels, out, *words, METADATA_FORMAT="Panoptic_Segmentation", INPUT_INSTANCE_DATA=instances,
        INSTANCE_CLASS_VALUE_FIELD=field,
    )  # fmt: skip
    assert not out.exists()


def test_instances_of_the_chosen_field(image, labels, out):
    instances = polygons([(box_px(4, 6, 20, 30), 1, "3"), (box_px(41, 9, 50, 20), 2, "7")], "value:integer,kind:string")
    export(
        image, labels, out, METADATA_FORMAT="Panoptic_Segmentation", INPUT_INSTANCE_DATA=instances,
        INSTANCE_CLASS_VALUE_FIELD="kind", **tiles(64),
    )  # fmt: skip
    stem = chip_files(out)[0].name
    for name, window in (("3", np.s_[6:30, 4:20]), ("7", np.s_[9:20, 41:50])):
        expected = np.zeros((64, 64), np.uint8)
        expected[window] = 1
        np.testing.assert_array_equal(read_chip(out / "labels2" / name / stem)[..., 0], expected)


def test_the_overlap_ratio_is_not_for_class_rasters(image, classes, out):
    """A region that is cut by the chips counts in each, whatever the ratio."""
    sizes = {"INPUT_CLASS_RASTER": str(classes), **tiles(16)}
    strict = export(image, None, out / "strict", MIN_POLYGON_OVERLAP_RATIO=1, **sizes)
    loose = export(image, None, out / "loose", **sizes)
    assert strict.all_boxes == loose.all_boxes
    assert strict.counts == loose.counts and strict.counts[2] > 2


@pytest.mark.parametrize("name", ["CLASS_VALUE_FIELD", "CLASS_NAME_FIELD", "BUFFER_RADIUS"])
def test_what_is_of_features_is_passed_over_for_class_rasters(image, classes, out, name):
    value = 5 if name == "BUFFER_RADIUS" else "anything"
    run = export(image, None, out, INPUT_CLASS_RASTER=str(classes), **{name: value}, **tiles(64))
    assert [box.sides for box in run.boxes] == [(4, 6, 20, 30), (40, 8, 56, 24)]


@pytest.mark.parametrize("method", ["MINMAX", "PERCENTILE_2_98", "STDDEV"])
@pytest.mark.parametrize("chip_format", ["TIFF", "PNG", "MRF"])
def test_stretched_data_never_look_like_nodata(tmp_path, labels, out, method, chip_format):
    pixels = noise(64, 64, 2, "int16") // 8
    pixels[:, 50:] = -32768
    pixels[10:20, :, 1] = -32768  # in one band only
    image = write_raster(tmp_path / "image.tif", pixels, nodata=-32768)
    export(image, labels, out, STRETCH=method, CHIP_FORMAT=chip_format, **tiles(64))
    chip = read_chip(chip_files(out)[0])
    np.testing.assert_array_equal(chip == 0, pixels == -32768)
    data = pixels[pixels[..., 0] != -32768][:, 0]
    record = model_of(out)["Stretch"]["Limits"][0]
    assert data.min() <= record["Low"] < record["High"] <= data.max()
    assert [band["Num"] for band in statistics_of(out)["BandStatsState"]] == (pixels != -32768).sum((0, 1)).tolist()


def test_jpeg_has_no_value_for_nodata(tmp_path, labels, out):
    """Data are brought to 1 to 255 before compression, so that the statistics leave nodata out all the same."""
    pixels = noise(64, 64, 1, "uint16") // 4 + 8
    pixels[:, 50:] = 0
    image = write_raster(tmp_path / "image.tif", pixels, nodata=0)
    export(image, labels, out, STRETCH="MINMAX", CHIP_FORMAT="JPEG", **tiles(64))
    assert gdal.Open(str(chip_files(out)[0])).GetRasterBand(1).DataType == gdal.GDT_Byte
    state = statistics_of(out)["BandStatsState"][0]
    assert (state["Num"], state["Min"], state["Max"]) == (64 * 50, 1, 255)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"TILE_SIZE_X": 16}, ("TILE_SIZE_X", "32", "16")),
        ({"TILE_SIZE_Y": 16}, ("TILE_SIZE_Y", "32", "16")),
        ({"BANDS": [1, 2]}, ("bands", "3 x uint8", "2 x uint8")),
        ({"STRETCH": "MINMAX"}, ("STRETCH", "NONE", "MINMAX")),
        ({"CHIP_FORMAT": "PNG"}, ("CHIP_FORMAT",)),
        ({"METADATA_FORMAT": "KITTI_rectangles"}, ("METADATA_FORMAT",)),
        ({"REFERENCE_SYSTEM": "PIXEL_SPACE"}, ("REFERENCE_SYSTEM",)),
        ({"START_INDEX": 3}, ("START_INDEX", "4")),
        ({"START_INDEX": None}, ("START_INDEX", "4")),
        ({"INPUT_CLASS_DATA": "another class"}, ("99",)),
        ({"INPUT_CLASS_DATA": None, "INPUT_CLASS_RASTER": "classes"}, ()),
    ],
    ids=str,
)
def test_what_cannot_be_added_to_a_dataset(image, labels, classes, out, change, words):
    """Refused whatever it is, and the dataset stays byte for byte what it was."""
    export(image, labels, out, **tiles(32))
    before = tree(out)
    given = {"START_INDEX": 4, "INPUT_CLASS_DATA": labels, **tiles(32), **change}
    if given["INPUT_CLASS_DATA"] == "another class":
        given["INPUT_CLASS_DATA"] = polygons([(box_px(4, 6, 20, 30), 99)])
    if "INPUT_CLASS_RASTER" in given:
        given["INPUT_CLASS_RASTER"] = str(classes)
        # boxes of regions are counted like those of features, so that these go together
        assert export(image, None, out, **given).counts[3] == 8
        return
    refusal(image, None, out, "OUTPUT_LOCATION", *words, **given)
    assert tree(out) == before


def test_other_bands_of_the_same_number_are_added(image, labels, out):
    """Images of several sensors go into one dataset, so which bands they are is the user's business."""
    export(image, labels, out, BANDS=[1, 2], **tiles(64))
    export(image, labels, out, BANDS=[3, 1], START_INDEX=1, **tiles(64))
    pixels = read_chip(image)
    for chip, bands in zip(chip_files(out), ([0, 1], [2, 0])):
        np.testing.assert_array_equal(read_chip(chip), pixels[..., bands])


def test_another_cell_size_extent_stride_and_edge_may_be_added(image, labels, out):
    export(image, labels, out, **tiles(32))
    run = export(image, labels, out, START_INDEX=4, TILE_SIZE_X=32, TILE_SIZE_Y=32, STRIDE_X=16, STRIDE_Y=16,
                 EDGE_RULE="PAD", CELL_SIZE=0.5, EXPORT_ALL_TILES=False)  # fmt: skip
    assert run.counts[0] >= 1
    assert [model_of(out)[name]["x"] for name in ("MinCellSize", "MaxCellSize")] == [0.25, 0.5]
    boxes = [box for chip in chip_files(out) for box in read_boxes(out, chip.stem)]
    assert statistics_of(out)["FeatureStats"]["NumFeaturesTotal"] == len(boxes)


@pytest.mark.parametrize("metadata_format", BARE)
def test_formats_without_labels_write_all_tiles(image, out, metadata_format):
    more = {"ADDITIONAL_INPUT_RASTER": str(image)} if metadata_format == "CycleGAN" else {}
    run = export(image, None, out, METADATA_FORMAT=metadata_format, EXPORT_ALL_TILES=False, **tiles(32), **more)
    assert run.counts[:3] == (4 * (1 + len(more)), 0, 0)


def test_bands_extent_and_stretch_of_cyclegan(tmp_path, out):
    """BANDS and EXTENT are those of INPUT_RASTER; side B is whole, and each side has limits of its own."""
    dark, bright = noise(64, 64, 3, "uint16") // 64, noise(64, 64, 2, "uint16", seed=1) // 64 + 20000
    first, second = write_raster(tmp_path / "a.tif", dark), write_raster(tmp_path / "b.tif", bright)
    x_min, y_min, x_max, y_max = box_px(0, 32, 64, 64).bounds
    run = export(
        first, None, out, METADATA_FORMAT="CycleGAN", ADDITIONAL_INPUT_RASTER=str(second), BANDS=[3, 1],
        EXTENT=f"{x_min},{x_max},{y_min},{y_max}", STRETCH="MINMAX", **tiles(32),
    )  # fmt: skip
    assert run.counts[0] == 2 + 4
    for side, pixels, bands, rows in (("A", dark, [2, 0], slice(32, 64)), ("B", bright, [0, 1], slice(0, 64))):
        limits = model_of(out / side)["Stretch"]["Limits"]
        seen = pixels[rows][..., bands]
        assert [(band["Low"], band["High"]) for band in limits] == [
            (seen[..., band].min(), seen[..., band].max()) for band in range(2)
        ]
        chip = read_chip(chip_files(out / side)[1])
        part = seen[:32, 32:].astype(float)
        low, high = seen.min((0, 1)).astype(float), seen.max((0, 1)).astype(float)
        assert np.abs(chip - np.floor((part - low) / (high - low) * 255 + 0.5)).max() <= 1


def test_bands_are_not_those_of_the_additional_image(image, out):
    export(
        image, None, out, METADATA_FORMAT="Export_Tiles", ADDITIONAL_INPUT_RASTER=str(image), BANDS=[3, 1], **tiles(64)
    )
    pixels = read_chip(image)
    np.testing.assert_array_equal(read_chip(chip_files(out)[0]), pixels[..., [2, 0]])
    np.testing.assert_array_equal(read_chip(chip_files(out, "images2")[0]), pixels)


def test_cell_size_extent_and_mask_of_every_item(tmp_path, labels, out):
    """In units of each item's CRS; items outside the extent are left out, chips outside the mask as well."""
    east = (UTM_PLACE[0] + 16, *UTM_PLACE[1:])
    far = (UTM_PLACE[0] + 500, *UTM_PLACE[1:])
    paths = [
        write_raster(tmp_path / f"{number}.tif", noise(64, 64, 1, seed=number), place)
        for number, place in enumerate((UTM_PLACE, east, far))
    ]
    x_min, y_min, x_max, y_max = box_px(0, 0, 128, 64).bounds
    run = export(
        paths[0], polygons([(box_px(0, 0, 128, 64), 1)]), out, INPUT_RASTER_ITEMS=[str(path) for path in paths[1:]],
        PROCESS_ALL_RASTER_ITEMS=True, CELL_SIZE=0.5, EXTENT=f"{x_min},{x_max},{y_min},{y_max}",
        INPUT_MASK_POLYGONS=polygons([(box_px(0, 0, 100, 32), 1)]), RESAMPLING="nearest", **tiles(16),
    )  # fmt: skip
    places = [gdal.Open(str(chip)).GetGeoTransform() for chip in chip_files(out)]
    assert [(place[0], place[3]) for place in places] == [(UTM_PLACE[0] + shift, UTM_PLACE[3]) for shift in (0, 8, 16)]
    assert {place[1] for place in places} == {0.5}
    assert run.log.says("EXTENT", "2.tif")


def test_chips_centred_on_features_lie_inside_the_mask_too(image, labels, out):
    """Of both features only the right one has its whole chip inside."""
    run = export(
        image, labels, out, METADATA_FORMAT="Labeled_Tiles", INPUT_MASK_POLYGONS=polygons([(box_px(30, 0, 64, 64), 1)]),
        **tiles(20),
    )  # fmt: skip
    assert run.counts[0] == 1
    (box,) = run.boxes
    assert box.value == 7


@pytest.mark.parametrize("metadata_format", WHOLE)
def test_crops_that_are_blackened(image, out, metadata_format):
    shape = shapely.Polygon([(10, 10), (30, 12), (18, 34)])
    export(
        image, polygons([(on_map(shape, UTM_PLACE), 1)]), out, METADATA_FORMAT=metadata_format, FIX_CHIP_SIZE=False,
        BLACKEN_AROUND_FEATURE=True, **tiles(32),
    )  # fmt: skip
    (path,) = (out / "images").rglob("*.tif")
    chip, pixels = read_chip(path), read_chip(image)[10:34, 10:30]
    assert chip.shape == (24, 20, 3)
    rows, columns = np.mgrid[10:34, 10:30] + 0.5
    inside = shapely.contains_xy(shape, columns, rows)
    np.testing.assert_array_equal(chip, np.where(inside[..., np.newaxis], pixels, 0))
    assert model_of(out)["CropTileMode"] == "Variable_Size" and model_of(out)["BlackenAroundFeature"]

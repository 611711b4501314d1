# SPDX-License-Identifier: GPL-2.0-or-later
"""Datasets of other tools come back too, and what is broken in them is counted and named."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import shapely
from datasets import TOWN, grey, kitti, voc, write_index, write_png, write_text
from PIL import Image
from rasterio.features import rasterize
from scenes import DEGREES, UTM, UTM_PLACE, noise, on_map, wkt_of, write_raster

from chipsmith.core.dataset.load_back import LoadBack, Trouble
from chipsmith.core.dataset.loaded_chip import Kind, LoadedChip
from chipsmith.core.errors import SourceError
from chipsmith.core.progress import SilentProgress

STEM = "000000019"
TIFF_LINE = f"images\\{STEM}.tif  labels\\{STEM}.tif \r\n"
HOUSE_PX = shapely.box(10.25, 12.5, 30, 40.75)
RANDOM = np.random.default_rng(3)


def load(folder: Path) -> tuple[LoadBack, list[LoadedChip]]:
    source = LoadBack(folder, SilentProgress(), 2)
    return source, list(source.chips())


def write_world_file(path: Path, place: tuple) -> None:
    """Write six lines of ten decimals, the last two the centre of the first pixel."""
    numbers = (place[1], place[4], place[2], place[5], place[0] + place[1] / 2, place[3] + place[5] / 2)
    write_text(path, "".join(f"{number:.10f}\n" for number in numbers))


def write_jpeg(path: Path, place: tuple | None, crs: str = UTM) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(grey()).save(path)
    if place:
        write_world_file(path.with_suffix(".jgw"), place)
    if crs:
        write_text(Path(f"{path}.aux.xml"), f"<PAMDataset><SRS>{wkt_of(crs)}</SRS></PAMDataset>")


def write_tiff(path: Path, pixels: np.ndarray, place: tuple = UTM_PLACE, crs: str = UTM) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_raster(path, pixels, place, crs)


def moved_place(columns: int) -> tuple:
    return (UTM_PLACE[0] + columns * UTM_PLACE[1], *UTM_PLACE[1:])


def test_jpeg_with_world_file_and_crs_beside_it(tmp_path):
    lines = []
    for number in (19, 23):
        stem = f"{number:09d}"
        write_jpeg(tmp_path / "images" / f"{stem}.jpg", moved_place(number))
        write_text(tmp_path / "labels" / f"{stem}.xml", voc((1, *HOUSE_PX.bounds)))
        lines.append(f"images\\{stem}.jpg  labels\\{stem}.xml \r\n")
    write_index(tmp_path, "PASCAL_VOC_rectangles", lines)
    source, chips = load(tmp_path)
    assert [chip.number for chip in chips] == [19, 23]
    assert source.crs_wkt and not source.troubles and not source.reprojected
    for chip in chips:
        place = moved_place(chip.number)
        assert chip.footprint.normalize().equals_exact(on_map(shapely.box(0, 0, 64, 64), place).normalize(), 1e-6)
        (label,) = chip.labels
        assert label.geometry.normalize().equals_exact(on_map(HOUSE_PX, place).normalize(), 1e-6)
        assert (label.value, label.name, label.kind, label.instance) == (1, "house", Kind.BOX, 1)


def test_a_world_file_alone_places_chips_in_a_crs_that_is_not_known(tmp_path):
    write_jpeg(tmp_path / "images" / f"{STEM}.jpg", UTM_PLACE, crs="")
    write_index(tmp_path, "Export_Tiles", [f"images\\{STEM}.jpg \r\n"], classes=None)
    source, (chip,) = load(tmp_path)
    assert source.crs_wkt == ""
    assert chip.footprint.bounds == pytest.approx(on_map(shapely.box(0, 0, 64, 64), UTM_PLACE).bounds)


def test_chips_without_a_place_are_counted(tmp_path):
    write_jpeg(tmp_path / "images" / "000000001.jpg", None, crs="")
    write_jpeg(tmp_path / "images" / "000000002.jpg", UTM_PLACE)
    write_index(tmp_path, "Export_Tiles", [f"images/00000000{n}.jpg \r\n" for n in (1, 2, 3)], classes=None)
    source, chips = load(tmp_path)
    assert [chip.stem for chip in chips] == ["000000002"]
    assert source.troubles == {Trouble.PLACE: 1, Trouble.IMAGE: 1}
    assert "000000003.jpg" in str(source.first_reasons[Trouble.IMAGE])


@pytest.mark.parametrize(
    ("name", "word"),
    [("000000001.png", "says where it lies"), ("000000009.png", "The only chip of .* cannot be opened")],
)
def test_a_dataset_of_which_nothing_comes_back_is_refused(tmp_path, name, word):
    write_png(tmp_path / "images" / "000000001.png", grey())
    write_index(tmp_path, "Export_Tiles", [f"images/{name} \r\n"], classes=None)
    with pytest.raises(SourceError, match=word) as raised:
        load(tmp_path)
    assert str(raised.value).endswith(".") and "\n" not in str(raised.value)


def test_an_empty_dataset_is_refused(tmp_path):
    write_index(tmp_path, "Export_Tiles", [], classes=None)
    with pytest.raises(SourceError, match="lists no chips"):
        load(tmp_path)


@pytest.mark.parametrize("label", [None, "<annotation>", voc(("house", 1, 2, 3, 4))])
def test_a_chip_whose_labels_are_broken_comes_without_them(tmp_path, label):
    write_tiff(tmp_path / "images" / f"{STEM}.tif", noise(64, 64, 3))
    if label is not None:
        write_text(tmp_path / "labels" / f"{STEM}.xml", label)
    write_index(tmp_path, "PASCAL_VOC_rectangles", [f"images\\{STEM}.tif  labels\\{STEM}.xml \r\n"])
    source, (chip,) = load(tmp_path)
    assert chip.labels == () and chip.footprint.area == 256
    assert source.troubles == {Trouble.LABELS: 1}
    assert f"{STEM}.xml" in str(source.first_reasons[Trouble.LABELS])


def test_a_mask_of_another_size_is_broken(tmp_path):
    write_tiff(tmp_path / "images" / f"{STEM}.tif", noise(64, 64, 3))
    write_tiff(tmp_path / "labels" / f"{STEM}.tif", noise(32, 64))
    write_index(tmp_path, "Classified_Tiles", [TIFF_LINE])
    source, (chip,) = load(tmp_path)
    assert chip.labels == ()
    assert "32 rows" in str(source.first_reasons[Trouble.LABELS])


@pytest.mark.parametrize("dtype", ["uint8", "int16", "uint16", "int32", "uint32", "float32"])
def test_noise_is_traced_pixel_by_pixel(tmp_path, dtype):
    """Values may be anything; regions that touch at corners, and holes in holes, are valid polygons."""
    values = np.array([0, 1, 40, 255] if dtype == "uint8" else [0, 1, 40, 30000], dtype=dtype)
    if dtype == "uint32":
        values[3] = 4_000_000_000
    mask = values[RANDOM.integers(0, 4, (64, 64))]
    write_tiff(tmp_path / "images" / f"{STEM}.tif", noise(64, 64, 3))
    write_tiff(tmp_path / "labels" / f"{STEM}.tif", mask)
    write_index(tmp_path, "Classified_Tiles", [TIFF_LINE])
    _, (chip,) = load(tmp_path)
    assert all(label.geometry.is_valid for label in chip.labels)
    assert sum(label.geometry.area for label in chip.labels) == pytest.approx((mask != 0).sum() * 0.0625)
    in_pixels = [(shapely.transform(label.geometry, chip.grid.to_pixel), label.value) for label in chip.labels]
    burnt = rasterize(in_pixels, out_shape=(64, 64), dtype="float64")
    assert np.array_equal(burnt, mask.astype(float))
    assert {label.name for label in chip.labels} == {"house", *(str(int(value)) for value in values[2:])}


def instance_masks() -> np.ndarray:
    """Two bands: object 1 in two parts and object 3; then an object over them."""
    bands = np.zeros((64, 64, 2), dtype=np.uint8)
    bands[2:6, 2:6, 0] = 1
    bands[6:9, 6:9, 0] = 1
    bands[20:30, 20:30, 0] = 3
    bands[25:40, 25:40, 1] = 1
    return bands


@pytest.mark.parametrize("listed", [True, False])
@pytest.mark.parametrize("metadata_format", ["RCNN_Masks", "Panoptic_Segmentation"])
def test_instances(tmp_path, metadata_format, listed):
    """Each object is one label, in parts if need be; masks that map.txt does not list are found."""
    root = "labels" if metadata_format == "RCNN_Masks" else "labels2"
    write_tiff(tmp_path / "images" / f"{STEM}.tif", noise(64, 64, 3))
    write_tiff(tmp_path / root / "old house" / f"{STEM}.tif", instance_masks())
    line = f"images\\{STEM}.tif "
    if metadata_format == "Panoptic_Segmentation":
        write_tiff(tmp_path / "labels" / f"{STEM}.tif", np.full((64, 64), 7, dtype=np.uint8))
        line += f" labels\\{STEM}.tif"
    line += f" {root}\\old house\\{STEM}.tif\r\n" if listed else "\r\n"
    write_index(tmp_path, metadata_format, [line], [{"Value": 4, "Name": "old house", "Color": [1, 2, 3]}, TOWN[1]])
    source, (chip,) = load(tmp_path)
    assert not source.troubles
    regions = [label for label in chip.labels if label.kind is Kind.MASK]
    assert [label.name for label in regions] == (["pond"] if metadata_format == "Panoptic_Segmentation" else [])
    objects = [label for label in chip.labels if label.kind is Kind.INSTANCE]
    assert [(label.value, label.name, label.instance) for label in objects] == [
        (4, "old house", 1),
        (4, "old house", 3),
        (4, "old house", 4),
    ]
    assert [round(label.geometry.area / 0.0625) for label in objects] == [25, 100, 225]
    assert objects[0].geometry.geom_type == "MultiPolygon" and objects[0].geometry.is_valid


def test_a_folder_of_no_known_class_keeps_its_name(tmp_path):
    write_tiff(tmp_path / "images" / f"{STEM}.tif", noise(64, 64, 3))
    write_tiff(tmp_path / "labels" / "castle" / f"{STEM}.tif", instance_masks())
    write_index(tmp_path, "RCNN_Masks", [f"images\\{STEM}.tif  labels\\castle\\{STEM}.tif\r\n"])
    _, (chip,) = load(tmp_path)
    assert {(label.value, label.name) for label in chip.labels} == {(None, "castle")}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("house,pond", [(1, "house"), (7, "pond")]),
        ("1,7", [(1, "house"), (7, "pond")]),
        ("palace", [(None, "palace")]),
        ("", []),
    ],
)
def test_names_of_a_whole_tile(tmp_path, names, expected):
    write_tiff(tmp_path / "images" / f"{STEM}.tif", noise(64, 64, 3))
    write_text(tmp_path / "labels" / f"{STEM}.xml", voc((names, 0, 0, 64, 64)))
    write_index(tmp_path, "MultiLabeled_Tiles", [f"images\\{STEM}.tif  labels\\{STEM}.xml \r\n"])
    _, (chip,) = load(tmp_path)
    assert [(label.value, label.name) for label in chip.labels] == expected
    assert all(label.kind is Kind.TILE and label.geometry == chip.footprint for label in chip.labels)


@pytest.mark.parametrize(("box", "kind"), [((10, 10, 20, 20), Kind.BOX), ((10, 10, 10, 10), Kind.TILE)])
def test_a_labelled_tile(tmp_path, box, kind):
    """A box without area, as of a point, says nothing but the class."""
    write_tiff(tmp_path / "images" / f"{STEM}.tif", noise(64, 64, 3))
    write_text(tmp_path / "labels" / f"{STEM}.xml", voc((7, *box)))
    write_index(tmp_path, "Labeled_Tiles", [f"images\\{STEM}.tif  labels\\{STEM}.xml \r\n"])
    _, (chip,) = load(tmp_path)
    (label,) = chip.labels
    assert (label.value, label.name, label.kind) == (7, "pond", kind)
    assert label.geometry.area == (256 if kind is Kind.TILE else 6.25)


def test_imagenet(tmp_path):
    write_tiff(tmp_path / "images" / "house" / f"{STEM}.tif", noise(64, 64, 3))
    write_index(tmp_path, "Imagenet", [f"images\\house\\{STEM}.tif \r\n"])
    _, (chip,) = load(tmp_path)
    assert chip.image == f"images/house/{STEM}.tif"
    assert [(label.value, label.name, label.kind) for label in chip.labels] == [(1, "house", Kind.TILE)]


def test_both_sides_of_a_cyclegan_dataset(tmp_path):
    for side, count in (("A", 3), ("B", 2)):
        lines = []
        for number in range(count):
            write_tiff(tmp_path / side / "images" / f"{number:09d}.tif", noise(64, 64, 3), moved_place(64 * number))
            lines.append(f"images\\{number:09d}.tif \r\n")
        write_index(tmp_path / side, "CycleGAN", lines, classes=None)
    _, chips = load(tmp_path)
    assert [chip.side for chip in chips] == ["A", "A", "A", "B", "B"]
    assert chips[3].image == "B/images/000000000.tif"
    assert not any(chip.labels for chip in chips)


def test_boxes_without_area_are_left_out(tmp_path):
    write_tiff(tmp_path / "images" / f"{STEM}.tif", noise(64, 64, 3))
    write_text(tmp_path / "labels" / f"{STEM}.txt", kitti((1, 5, 5, 5, 9), (7, 10, 10, 20, 20)))
    write_index(tmp_path, "KITTI_rectangles", [f"images\\{STEM}.tif  labels\\{STEM}.txt \r\n"])
    _, (chip,) = load(tmp_path)
    assert [(label.value, label.instance) for label in chip.labels] == [(7, 2)]


def test_chips_of_another_crs_are_brought_to_the_first(tmp_path):
    degrees = (15.0, 1e-5, 0.0, 48.77, 0.0, -1e-5)
    write_tiff(tmp_path / "images" / "000000001.tif", noise(64, 64, 3))
    write_tiff(tmp_path / "images" / "000000002.tif", noise(64, 64, 3), degrees, DEGREES)
    lines = []
    for number in (1, 2):
        write_text(tmp_path / "labels" / f"00000000{number}.txt", kitti((1, *HOUSE_PX.bounds)))
        lines.append(f"images/00000000{number}.tif  labels/00000000{number}.txt\n")
    write_index(tmp_path, "KITTI_rectangles", lines)
    source, chips = load(tmp_path)
    assert source.reprojected == 1
    x, y = chips[1].footprint.centroid.coords[0]
    assert (x, y) == pytest.approx((500000, 5401500), abs=3000)
    assert chips[1].labels[0].geometry.within(chips[1].footprint)
    assert chips[1].footprint.area == pytest.approx(64 * 64 * 1.11 * 0.735, rel=0.02)


def test_one_crs_in_two_spellings_is_no_other_crs(tmp_path):
    write_jpeg(tmp_path / "images" / "000000001.jpg", UTM_PLACE)
    write_tiff(tmp_path / "images" / "000000002.tif", noise(64, 64, 3))
    lines = ["images/000000001.jpg \n", "images/000000002.tif \n"]
    write_index(tmp_path, "Export_Tiles", lines, classes=None)
    source, chips = load(tmp_path)
    assert source.reprojected == 0 and chips[0].footprint == chips[1].footprint


def test_a_chip_that_the_crs_of_the_first_does_not_reach_is_counted(tmp_path):
    write_tiff(tmp_path / "images" / "000000001.tif", noise(64, 64, 3))
    write_tiff(tmp_path / "images" / "000000002.tif", noise(64, 64, 3), (0, 1, 0, 200, 0, -1), DEGREES)
    write_index(tmp_path, "Export_Tiles", [f"images/00000000{n}.tif \n" for n in (1, 2)], classes=None)
    source, chips = load(tmp_path)
    assert len(chips) == 1 and source.troubles == {Trouble.OTHER_CRS: 1}


def test_classes_of_all_parts_once(tmp_path):
    write_tiff(tmp_path / "images" / f"{STEM}.tif", noise(64, 64, 3))
    write_index(tmp_path, "Export_Tiles", [f"images/{STEM}.tif \n"], [*TOWN, {"Value": 1, "Name": "again"}])
    assert [entry.name for entry in LoadBack(tmp_path, SilentProgress()).classes] == ["house", "pond"]


def test_nothing_is_left_beside_the_chips(tmp_path):
    write_jpeg(tmp_path / "images" / f"{STEM}.jpg", UTM_PLACE)
    write_tiff(tmp_path / "labels" / f"{STEM}.tif", np.ones((64, 64), dtype=np.uint8))
    write_index(tmp_path, "Classified_Tiles", [f"images\\{STEM}.jpg  labels\\{STEM}.tif \r\n"])
    before = sorted(tmp_path.rglob("*"))
    load(tmp_path)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.usefixtures("gdal_mood")
def test_whatever_gdal_is_set_to(tmp_path):
    write_jpeg(tmp_path / "images" / "000000001.jpg", UTM_PLACE)
    write_index(tmp_path, "Export_Tiles", [f"images/00000000{n}.jpg \n" for n in (1, 2)], classes=None)
    source, chips = load(tmp_path)
    assert len(chips) == 1 and source.troubles == {Trouble.IMAGE: 1}

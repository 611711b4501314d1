# SPDX-License-Identifier: GPL-2.0-or-later
"""A contact sheet shows chips as they are and labels exactly where they are."""

from __future__ import annotations

import numpy as np
import pytest
from datasets import TOWN, grey, kitti, voc, write_index, write_png, write_text
from PIL import Image, ImageFont
from scenes import write_raster

from chipsmith.core.dataset.contact_sheet import draw_contact_sheet
from chipsmith.core.dataset.sheet import lettering as lettering_module
from chipsmith.core.dataset.sheet import page
from chipsmith.core.dataset.sheet.display import shown_bands, stretch_of
from chipsmith.core.dataset.sheet.lettering import lettering
from chipsmith.core.errors import ChipsmithError, LabelError, OutputError, SourceError

HOUSE, POND = (tuple(entry["Color"]) for entry in TOWN)
TILE = 64
SCALE = 6  # 64 pixels become 384


def sheet(folder, tmp_path, **options) -> np.ndarray:
    target = tmp_path / "sheet.png"
    draw_contact_sheet(folder, target, **options)
    with Image.open(target) as image:
        assert image.format == "PNG" and image.mode == "RGB"
        return np.asarray(image)


def chip_corner(picture: np.ndarray, value: int = 128) -> tuple[int, int]:
    """Return (row, column) of the first chip, whose pixels at its left and upper edge are grey of `value`."""
    rows, columns = np.nonzero((picture == value).all(axis=2))
    column = int(np.bincount(columns).argmax())
    full = np.flatnonzero(np.bincount(rows) > 100)
    return int(full[0]), min(column, int(columns.min()))


def one_chip(tmp_path, metadata_format, label, text, image=None):
    folder = tmp_path / "set"
    write_index(folder, metadata_format, [f"images/000000000012.png  {label}\r\n"])
    write_png(folder / "images" / "000000000012.png", grey() if image is None else image)
    if isinstance(text, str):
        write_text(folder / label, text)
    else:
        write_png(folder / label, text)
    return folder


def chip_part(picture: np.ndarray) -> np.ndarray:
    y, x = chip_corner(picture)
    return picture[y : y + TILE * SCALE, x : x + TILE * SCALE]


@pytest.mark.parametrize(
    ("metadata_format", "extension", "write"),
    [("PASCAL_VOC_rectangles", "xml", voc), ("KITTI_rectangles", "txt", kitti)],
)
def test_a_box_lies_exactly_on_its_edges(tmp_path, metadata_format, extension, write):
    label = f"labels/000000000012.{extension}"
    folder = one_chip(tmp_path, metadata_format, label, write((1, 20, 30, 44, 50.5)))
    chip = chip_part(sheet(folder, tmp_path))
    is_house = (chip == HOUSE).all(axis=2)
    middle_row, middle_column = 40 * SCALE, 40 * SCALE
    # a line is two pixels wide, one on either side of the edge
    assert np.flatnonzero(is_house[middle_row]).tolist() == [119, 120, 263, 264]
    assert np.flatnonzero(is_house[:, middle_column])[-4:].tolist() == [179, 180, 302, 303]


def test_nothing_but_lines_and_tags_covers_the_image(tmp_path):
    image = np.random.default_rng(3).integers(0, 255, (TILE, TILE, 3), dtype=np.uint8)
    image[:2] = image[:, :2] = 128
    folder = one_chip(tmp_path, "KITTI_rectangles", "labels/000000000012.txt", kitti((1, 20, 30, 44, 50)), image)
    chip = chip_part(sheet(folder, tmp_path))
    plain = image.repeat(SCALE, axis=0).repeat(SCALE, axis=1)
    inside = (slice(31 * SCALE, 49 * SCALE), slice(21 * SCALE, 43 * SCALE))
    np.testing.assert_array_equal(chip[inside], plain[inside])
    np.testing.assert_array_equal(chip[52 * SCALE :], plain[52 * SCALE :])


def test_a_box_at_the_edges_of_the_chip_stays_in_sight(tmp_path):
    folder = one_chip(tmp_path, "KITTI_rectangles", "labels/000000000012.txt", kitti((7, 0, 0, 64, 64)))
    picture = sheet(folder, tmp_path)
    rows, columns = np.nonzero((picture == POND).all(axis=2) & (np.arange(picture.shape[0]) > 130)[:, np.newaxis])
    assert (np.ptp(rows), np.ptp(columns)) == (TILE * SCALE - 1, TILE * SCALE - 1)


def test_each_class_has_its_own_colour_and_a_place_in_the_legend(tmp_path):
    boxes = kitti((1, 10, 10, 30, 30), (7, 40, 40, 60, 60))
    picture = sheet(one_chip(tmp_path, "KITTI_rectangles", "labels/000000000012.txt", boxes), tmp_path)
    legend = picture[: chip_corner(picture)[0]]
    for colour in (HOUSE, POND):
        assert (chip_part(picture) == colour).all(axis=2).sum() > 200
        assert (legend == colour).all(axis=2).sum() > 50


def test_tags_stand_beside_boxes_and_not_over_each_other(tmp_path):
    boxes = kitti((1, 20, 30, 44, 50), (1, 20, 30, 44, 50))
    chip = chip_part(sheet(one_chip(tmp_path, "KITTI_rectangles", "labels/000000000012.txt", boxes), tmp_path))
    is_house = (chip == HOUSE).all(axis=2)
    above, below = is_house[: 30 * SCALE - 1], is_house[50 * SCALE + 1 :]
    assert above.sum() > 150 and below.sum() > 150
    assert not is_house[31 * SCALE : 49 * SCALE, 21 * SCALE : 43 * SCALE].any()


def test_a_crowd_of_small_boxes_is_not_hidden_by_tags(tmp_path):
    crowd = kitti(*((1, x, y, x + 4, y + 4) for x in range(4, 60, 8) for y in range(4, 60, 8)))
    chip = chip_part(sheet(one_chip(tmp_path, "KITTI_rectangles", "labels/000000000012.txt", crowd), tmp_path))
    lines = 7 * 7 * (26 * 26 - 22 * 22)
    assert (chip == HOUSE).all(axis=2).sum() == lines


def test_a_mask_is_tinted_with_its_outline_on_its_last_pixels(tmp_path):
    mask = np.zeros((TILE, TILE), dtype=np.uint8)
    mask[20:40, 10:30] = 7
    folder = one_chip(tmp_path, "Classified_Tiles", "labels/000000000012.png", mask)
    chip = chip_part(sheet(folder, tmp_path))
    outline = (chip == POND).all(axis=2)
    rows, columns = np.nonzero(outline)
    assert (rows.min(), rows.max()) == (20 * SCALE, 40 * SCALE - 1)
    assert (columns.min(), columns.max()) == (10 * SCALE, 30 * SCALE - 1)
    tint = chip[30 * SCALE, 20 * SCALE]
    assert tuple(tint) not in (POND, (128, 128, 128))
    assert tint[2] > tint[0]
    assert (chip[45 * SCALE :] == 128).all() and (chip[:, : 10 * SCALE] == 128).all()


def test_touching_objects_are_told_apart(tmp_path):
    mask = np.zeros((TILE, TILE), dtype=np.uint8)
    mask[20:40, 10:30], mask[20:40, 30:50] = 1, 2
    folder = one_chip(tmp_path, "RCNN_Masks", "labels/house/000000000012.png", mask)
    outline = (chip_part(sheet(folder, tmp_path)) == HOUSE).all(axis=2)
    assert np.flatnonzero(outline[30 * SCALE]).tolist() == [60, 61, 178, 179, 180, 181, 298, 299]


def test_small_tiles_are_enlarged_and_large_ones_reduced_by_whole_factors():
    assert {tile: page.scale_of(tile) for tile in (32, 100, 256, 384, 512, 640)} == {
        32: 12, 100: 4, 256: 2, 384: 1, 512: 1, 640: 1
    }  # fmt: skip
    assert page.scale_of(1000) == 1 / 2 and page.scale_of(2048) == 1 / 4


def test_labels_lie_right_on_reduced_tiles(tmp_path):
    size = 1300  # a third: 434 pixels, the last only partly filled
    folder = write_index(tmp_path / "set", "KITTI_rectangles", ["images/0.png  labels/0.txt"], tile=size)
    image = grey(size, 128)
    image[600:900, 300:600] = 10
    write_png(folder / "images" / "0.png", image)
    write_text(folder / "labels" / "0.txt", kitti((1, 300, 600, 600, 900)))
    picture = sheet(folder, tmp_path)
    y, x = chip_corner(picture)
    row = picture[y + 250, x : x + 434]
    assert np.flatnonzero((row == HOUSE).all(axis=1)).tolist() == [99, 100, 199, 200]
    assert (row[105:195] == 10).all()


def many_chips(folder, labelled, count=40):
    lines = [f"images/{n:012d}.png  labels/{n:012d}.txt\r\n" for n in range(count)]
    write_index(folder, "KITTI_rectangles", lines, tile=8)
    for number in range(count):
        write_png(folder / "images" / f"{number:012d}.png", grey(8, 60 + number))
        text = kitti((1, 2, 2, 6, 6)) if number in labelled else ""
        write_text(folder / "labels" / f"{number:012d}.txt", text)
    return folder


def shown_numbers(picture: np.ndarray, count: int) -> list[int]:
    values, counts = np.unique(picture.reshape(-1, 3), axis=0, return_counts=True)
    is_grey = (values == values[:, :1]).all(axis=1) & (counts > 20000)
    return [int(value) - 60 for value in values[is_grey, 0] if value >= 60]


def test_chips_with_labels_come_first(tmp_path):
    folder = many_chips(tmp_path / "set", labelled={3, 17, 35})
    shown = shown_numbers(sheet(folder, tmp_path, max_chips=5), 40)
    assert len(shown) == 5 and {3, 17, 35} <= set(shown)


def test_chips_are_spread_over_the_dataset(tmp_path):
    folder = many_chips(tmp_path / "set", labelled=set(range(40)))
    assert shown_numbers(sheet(folder, tmp_path, max_chips=4), 40) == [5, 15, 25, 35]


def test_a_small_dataset_is_shown_whole(tmp_path):
    folder = many_chips(tmp_path / "set", labelled={1}, count=5)
    assert shown_numbers(sheet(folder, tmp_path), 5) == [0, 1, 2, 3, 4]


# Pixels of other types


def test_red_green_and_blue_are_found_by_name():
    sentinel = ["B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B9", "B11", "B12"]
    assert shown_bands(sentinel, 12) == (3, 2, 1)
    assert shown_bands(["Blue", "Green", "Red", "NearInfrared"], 4) == (2, 1, 0)
    assert shown_bands(["Band_1", "Band_2", "Band_3", "Band_4"], 4) == (0, 1, 2)
    assert shown_bands(["B1", "B2", "B3", "B4"], 4) == (0, 1, 2)
    assert shown_bands(["", "", "", ""], 4) == (0, 1, 2)
    assert shown_bands([], 3) == (0, 1, 2)
    assert shown_bands(["Pan"], 1) == (0,)
    assert shown_bands([], 2) == (0,)


def test_one_stretch_for_all_chips_without_nodata():
    dark = np.full((50, 50, 1), 1000, dtype=np.uint16)
    bright = np.full((50, 50, 1), 3000, dtype=np.uint16)
    bright[:25] = 0
    stretch = stretch_of([(dark, None), (bright, bright[..., 0] != 0)])
    assert stretch.colours(dark)[0, 0].tolist() == [0, 0, 0]
    assert stretch.colours(bright)[-1, 0].tolist() == [255, 255, 255]
    assert stretch.colours(np.full((1, 1, 1), 2000, dtype=np.uint16))[0, 0, 0] in (127, 128)


@pytest.mark.parametrize("pixels", [np.full((4, 4, 3), np.nan, "float32"), np.zeros((4, 4, 1), "int16")])
def test_pixels_without_any_contrast(pixels):
    assert stretch_of([(pixels, None)]).colours(pixels).shape == (4, 4, 3)


@pytest.mark.parametrize(
    ("dtype", "bands"), [("uint16", 1), ("uint16", 12), ("float32", 4), ("int16", 2), ("uint8", 4)]
)
def test_any_type_and_number_of_bands(tmp_path, gdal_mood, dtype, bands):
    folder = write_index(tmp_path / "set", "Export_Tiles", ["images/0.tif \r\n"], classes=None)
    (folder / "images").mkdir()
    ramp = np.arange(TILE * TILE).reshape(TILE, TILE, 1).repeat(bands, axis=2)
    write_raster(folder / "images" / "0.tif", (ramp % 200).astype(dtype))
    picture = sheet(folder, tmp_path)
    assert picture.max() > 180
    assert not list(folder.rglob("*.aux.xml"))


# Other formats


def test_two_domains_on_one_sheet(tmp_path):
    for domain, value in (("A", 90), ("B", 200)):
        folder = write_index(tmp_path / "set" / domain, "CycleGAN", ["images/0.png \r\n"], classes=None)
        write_png(folder / "images" / "0.png", grey(value=value))
    picture = sheet(tmp_path / "set", tmp_path)
    for value in (90, 200):
        assert (picture == value).all(axis=2).sum() == (TILE * SCALE) ** 2


def test_hundreds_of_classes_and_strange_names(tmp_path):
    classes = [{"Value": n, "Name": f"čerešňa 樱桃 {n} " * 9, "Color": [-1, -1, -1]} for n in range(1, 400)]
    folder = write_index(tmp_path / "set", "KITTI_rectangles", ["images/0.png  labels/0.txt"], classes)
    write_png(folder / "images" / "0.png", grey())
    write_text(folder / "labels" / "0.txt", kitti((1, 2, 2, 30, 30), (9999, 20, 20, 50, 50)))
    assert sheet(folder, tmp_path).shape[1] < 1000


def test_a_computer_without_typefaces(tmp_path, monkeypatch):
    def missing(*args, **kwargs):
        raise OSError("cannot open resource")

    # Newer Pillow brings a typeface of its own, and keeps the bitmap letters under another name.
    default = getattr(ImageFont, "load_default_imagefont", ImageFont.load_default)
    monkeypatch.setattr(ImageFont, "truetype", missing)
    monkeypatch.setattr(ImageFont, "load_default", lambda *size: default())
    lettering.cache_clear()
    try:
        classes = [{"Value": 1, "Name": "čerešňa", "Color": [250, 60, 20]}]
        folder = write_index(tmp_path / "set", "KITTI_rectangles", ["images/0.png  labels/0.txt"], classes)
        write_png(folder / "images" / "0.png", grey())
        write_text(folder / "labels" / "0.txt", kitti((1, 20, 30, 44, 50)))
        assert (sheet(folder, tmp_path) == HOUSE).all(axis=2).any()
    finally:
        lettering_module.lettering.cache_clear()


# What goes wrong


def fails(error, folder, target) -> str:
    with pytest.raises(error) as raised:
        draw_contact_sheet(folder, target)
    assert isinstance(raised.value, ChipsmithError)
    sentence = str(raised.value)
    assert sentence.endswith(".") and "\n" not in sentence
    return sentence


def test_a_folder_that_is_no_dataset(tmp_path):
    assert "is missing" in fails(SourceError, tmp_path, tmp_path / "sheet.png")


def test_a_dataset_without_chips(tmp_path):
    folder = write_index(tmp_path / "set", "KITTI_rectangles", [])
    assert "no chips" in fails(SourceError, folder, tmp_path / "sheet.png")


def test_a_missing_chip_and_a_missing_label(tmp_path):
    folder = one_chip(tmp_path, "KITTI_rectangles", "labels/000000000012.txt", kitti())
    (folder / "images" / "000000000012.png").unlink()
    assert "000000000012.png" in fails(SourceError, folder, tmp_path / "sheet.png")
    (folder / "labels" / "000000000012.txt").unlink()
    assert "000000000012.txt" in fails(SourceError, folder, tmp_path / "sheet.png")


def test_a_mask_of_another_size(tmp_path):
    mask = np.ones((32, TILE), dtype=np.uint8)
    folder = one_chip(tmp_path, "Classified_Tiles", "labels/000000000012.png", mask)
    assert "32" in fails(LabelError, folder, tmp_path / "sheet.png")


def test_a_target_that_cannot_be_written(tmp_path):
    folder = one_chip(tmp_path, "KITTI_rectangles", "labels/000000000012.txt", kitti())
    assert "cannot be written" in fails(OutputError, folder, tmp_path / "missing" / "sheet.png")

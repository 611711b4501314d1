# SPDX-License-Identifier: GPL-2.0-or-later
"""Items cut each on its own grid into one dataset."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import shapely
from oracles import (
    assert_one_sentence,
    check_dataset,
    chip_files,
    map_lines,
    model_of,
    read_boxes,
    read_chip,
    statistics_of,
    tree,
    window_of,
)
from osgeo import gdal
from scenes import (
    CLASSIFIED,
    KITTI,
    UTM,
    ClassMap,
    Features,
    Listener,
    noise,
    on_map,
    random_polygons,
    run,
    settings_of,
    write_raster,
)

from chipsmith.core.collection import CollectionItem, export_items
from chipsmith.core.errors import CancelledError, LabelError, OutputError, SettingsError, SourceError
from chipsmith.core.inputs import ClassRasterSource, ImageInput, Inputs
from chipsmith.core.labels.class_raster import open_class_raster
from chipsmith.core.progress import SilentProgress
from chipsmith.core.settings import MetadataFormat, StretchMethod
from chipsmith.core.sources.image import open_image, region_of

TILE = 25
CELLS = (0.25, 0.5, 0.25)
EAST, NORTH = 458400.0, 5402000.0


def _place(index: int) -> tuple:
    """Return the geotransform of an item: beside one another, the second with larger cells."""
    return (EAST + 100 * index + 0.1 * index, CELLS[index % 3], 0.0, NORTH, 0.0, -CELLS[index % 3])


def _images(folder: Path, count: int = 3, **options) -> list[Path]:
    return [
        write_raster(folder / f"item{i}.tif", noise(50, 75, 3, seed=i), _place(i), nodata=1, **options)
        for i in range(count)
    ]


def _labels(items=range(3)) -> Features:
    shapes, values = [], []
    for i in items:
        own, classes = random_polygons(i, 75, 50, 20)
        shapes += [on_map(shape, _place(i)) for shape in own]
        values += classes
    return Features(shapes, values)


def _opened(path: Path, extent=None) -> ImageInput:
    raster = open_image(str(path), "INPUT_RASTER")
    return ImageInput(raster, region_of(raster.grid, extent))


def _items(paths, extent=None) -> list[CollectionItem]:
    return [CollectionItem(path.name, partial(_opened, path, extent)) for path in paths]


def _cut(paths, labels, folder, progress=None, extent=None, workers=1, on_chip=None, **choices):
    def inputs_of(image: ImageInput) -> Inputs:
        grid = image.raster.grid
        if labels is None:
            return Inputs(image)
        if isinstance(labels, ClassMap):
            return Inputs(image, ClassRasterSource(open_class_raster(str(labels.path), "INPUT_CLASS_RASTER", grid)))
        return Inputs(image, labels.source(grid.crs_wkt))

    choices = {"tile": TILE, **choices}
    return export_items(
        settings_of(**choices),
        _items(paths, extent),
        inputs_of,
        folder,
        progress or SilentProgress(),
        workers,
        {"Image": "x"},
        on_chip,
    )


def _holds(folder: Path, count: int) -> bool:
    return folder.is_dir() and len(list(folder.iterdir())) >= count


def _without_rasters(value: dict) -> dict:
    return {key: part for key, part in value.items() if not key.startswith("InputRastersProps")}


@pytest.mark.parametrize("metadata_format", [KITTI, CLASSIFIED])
@pytest.mark.parametrize("workers", [1, 3])
def test_items_are_what_runs_one_after_the_other_would_be(tmp_path, metadata_format, workers):
    paths, labels = _images(tmp_path), _labels()
    summary = _cut(paths, labels, tmp_path / "out", workers=workers, metadata_format=metadata_format)
    start, labelled, objects = 0, 0, 0
    for path in paths:
        own = run(path, labels, tmp_path / "one", tile=TILE, metadata_format=metadata_format, start_index=start)
        start, labelled, objects = own.next_index, labelled + own.labelled_chips, objects + own.objects
    total = summary.total
    assert (total.chips, total.next_index, total.labelled_chips, total.objects) == (18, 18, labelled, objects)
    assert summary.chips == (("item0.tif", 6), ("item1.tif", 6), ("item2.tif", 6))
    assert summary.left_out == 0
    assert total.features.features == 60
    assert check_dataset(tmp_path / "out") == check_dataset(tmp_path / "one")
    for name in ("map.txt", "stats.txt"):
        assert (tmp_path / "out" / name).read_bytes() == (tmp_path / "one" / name).read_bytes()
    assert _without_rasters(statistics_of(tmp_path / "out")) == _without_rasters(statistics_of(tmp_path / "one"))
    assert _without_rasters(model_of(tmp_path / "out")) == _without_rasters(model_of(tmp_path / "one"))
    there, here = tree(tmp_path / "one"), tree(tmp_path / "out")
    chips = [name for name in there if name.startswith(("images", "labels"))]
    assert {name: here[name] for name in chips} == {name: there[name] for name in chips}


def test_chips_lie_on_the_grid_of_their_item(tmp_path):
    paths = _images(tmp_path)
    notes = []
    _cut(paths, _labels(), tmp_path / "out", on_chip=lambda item, note: notes.append((note.number, item, note.grid)))
    assert [number for number, _, _ in sorted(notes)[:7]] == list(range(7))
    for number, item, grid in notes:
        chip = chip_files(tmp_path / "out")[number]
        opened, source = gdal.Open(str(chip)), gdal.Open(str(tmp_path / item))
        g, s = opened.GetGeoTransform(), source.GetGeoTransform()
        assert g == pytest.approx(grid.geotransform)
        assert (g[1], g[5]) == (s[1], s[5])
        x, y = round((g[0] - s[0]) / s[1]), round((g[3] - s[3]) / s[5])
        expected = np.moveaxis(source.ReadAsArray(x, y, TILE, TILE), 0, 2)
        np.testing.assert_array_equal(read_chip(chip), expected)
    assert [item for _, item, _ in sorted(notes, key=lambda note: note[0])] == [
        path.name for path in paths for _ in range(6)
    ]


def test_the_index_counts_rasters_and_spans_cell_sizes(tmp_path):
    _cut(_images(tmp_path), _labels(), tmp_path / "out")
    for value in (statistics_of(tmp_path / "out"), model_of(tmp_path / "out")):
        assert value["InputRastersProps"]["RasterCount"] == 3
        assert (value["MinCellSize"]["x"], value["MaxCellSize"]["x"]) == (0.25, 0.5)
    runs = json.loads((tmp_path / "out/chipsmith.json").read_text())["Runs"]
    assert [entry["Item"] for entry in runs] == ["item0.tif", "item1.tif", "item2.tif"]
    assert [entry["Settings"]["start_index"] for entry in runs] == [0, 6, 12]
    assert {entry["Image"] for entry in runs} == {"x"}


def test_two_collections_in_one_folder(tmp_path):
    paths, labels = _images(tmp_path), _labels()
    first = _cut(paths[:2], labels, tmp_path / "out")
    with pytest.raises(OutputError) as caught:
        _cut(paths[2:], labels, tmp_path / "out", start_index=11)
    assert_one_sentence(caught.value, "START_INDEX", "12")
    second = _cut(paths[2:], labels, tmp_path / "out", start_index=first.total.next_index)
    assert second.total.next_index == 18
    _cut(paths, labels, tmp_path / "one")
    here, there = tree(tmp_path / "out"), tree(tmp_path / "one")
    here.pop("chipsmith.json"), there.pop("chipsmith.json")
    assert here == there


def test_items_without_labels_are_left_out_and_said(tmp_path):
    paths, labels = _images(tmp_path), _labels([1])
    listener = Listener()
    summary = _cut(paths, labels, tmp_path / "out", listener)
    assert summary.chips == (("item1.tif", 6),)
    assert summary.left_out == 2
    said = [str(message) for message in listener.warnings if "left out" in str(message)]
    assert len(said) == 1
    assert "2 of 3" in said[0]
    assert "item0.tif" in said[0]
    check_dataset(tmp_path / "out")
    assert statistics_of(tmp_path / "out")["InputRastersProps"]["RasterCount"] == 1


def test_items_without_a_labelled_chip_among_others(tmp_path):
    """The first item's chips are written before it is known that none has a label."""
    paths = _images(tmp_path, 2)
    labels = Features(
        [on_map(shapely.box(-90, 3, 1, 9), _place(0)), on_map(shapely.box(3, 3, 9, 9), _place(1))], [1, 2]
    )
    summary = _cut(paths, labels, tmp_path / "out", min_overlap_ratio=0.5)
    assert summary.chips == (("item0.tif", 6), ("item1.tif", 6))
    assert (summary.total.labelled_chips, summary.total.next_index) == (1, 12)
    assert len(check_dataset(tmp_path / "out")) == 12
    with pytest.raises(LabelError) as caught:
        _cut(paths[:1], labels, tmp_path / "none", min_overlap_ratio=0.5)
    assert_one_sentence(caught.value, "6 chips")


def test_an_extent_leaves_items_out(tmp_path):
    extent = (EAST + 101, NORTH - 20, EAST + 130, NORTH)
    listener = Listener()
    summary = _cut(_images(tmp_path), _labels(), tmp_path / "out", listener, extent)
    assert [name for name, _ in summary.chips] == ["item1.tif"]
    assert any("EXTENT" in str(message) for message in listener.warnings)


def test_an_item_smaller_than_the_tile_is_left_out_if_edges_are_skipped(tmp_path):
    paths = [*_images(tmp_path, 2), write_raster(tmp_path / "small.tif", noise(9, 9, 3), _place(2))]
    summary = _cut(paths, _labels(), tmp_path / "out", edge="SKIP")
    assert [name for name, _ in summary.chips] == ["item0.tif", "item1.tif"]
    assert summary.left_out == 1


def test_what_is_wrong_with_all_items_ends_the_run(tmp_path):
    paths = _images(tmp_path)
    far = Features([shapely.box(0, 0, 5, 5)], [1])
    with pytest.raises(LabelError) as caught:
        _cut(paths, far, tmp_path / "out")
    assert_one_sentence(caught.value, "No feature")
    points = Features([on_map(shapely.Point(5, 5), _place(i)) for i in range(3)], [1, 1, 1])
    with pytest.raises(LabelError) as caught:
        _cut(paths, points, tmp_path / "out")
    assert_one_sentence(caught.value, "BUFFER_RADIUS")
    with pytest.raises(SettingsError) as caught:
        _cut(paths, _labels(), tmp_path / "out", extent=(0, 0, 1, 1))
    assert_one_sentence(caught.value, "EXTENT")
    assert not (tmp_path / "out").exists()


def test_items_that_cannot_be_cut_for_several_reasons(tmp_path):
    """One lies off the extent, the other has no label in it."""
    listener = Listener()
    with pytest.raises(LabelError) as caught:
        _cut(_images(tmp_path, 2), _labels([1]), tmp_path / "out", listener, (EAST, NORTH - 5, EAST + 5, NORTH))
    assert_one_sentence(caught.value, "none of the 2 items could be cut", "CRS", "EXTENT")
    said = [str(message) for message in listener.warnings]
    assert any("item0.tif" in text and "No feature" in text for text in said)
    assert any("item1.tif" in text and "does not meet the image" in text for text in said)
    assert not (tmp_path / "out").exists()


def test_items_unlike_the_first_are_refused_before_a_chip_is_written(tmp_path):
    paths = [*_images(tmp_path, 2), write_raster(tmp_path / "odd.tif", noise(50, 75, 2), _place(2))]
    with pytest.raises(SettingsError) as caught:
        _cut(paths, _labels(), tmp_path / "out")
    assert_one_sentence(caught.value, "odd.tif", "2", "3")
    assert not (tmp_path / "out").exists()


def test_an_item_that_breaks_leaves_the_dataset_of_those_before(tmp_path):
    paths, labels = _images(tmp_path), _labels()
    items = _items(paths)

    def opened_once() -> ImageInput:
        if (tmp_path / "out" / "map.txt").exists():
            paths[2].unlink()
        return _opened(paths[2])

    items[2] = CollectionItem("item2.tif", opened_once)
    with pytest.raises(SourceError):
        export_items(
            settings_of(tile=TILE),
            items,
            lambda image: Inputs(image, labels.source(image.raster.grid.crs_wkt)),
            tmp_path / "out",
            SilentProgress(),
        )
    assert len(check_dataset(tmp_path / "out", is_finished=False)) == 12
    assert statistics_of(tmp_path / "out")["InputRastersProps"]["RasterCount"] == 2


def test_a_cancelled_run_is_a_dataset_of_what_was_finished(tmp_path):
    paths, labels = _images(tmp_path), _labels()
    with pytest.raises(CancelledError):
        _cut(paths, labels, tmp_path / "none", Listener(cancel_at=1))
    out = tmp_path / "out"
    for done in range(1, 18):
        folder = out / str(done)
        chips = folder / "images"
        stop = Listener(
            cancel_when=lambda chips=chips, done=done: chips.is_dir() and len(list(chips.iterdir())) >= done
        )
        summary = _cut(paths, labels, folder, stop)
        assert summary.total.cancelled
        assert summary.total.chips == len(check_dataset(folder, is_finished=False)) == summary.total.next_index
        assert sum(count for _, count in summary.chips) == summary.total.chips


@pytest.mark.parametrize("stretch", [StretchMethod.NONE, StretchMethod.PERCENTILE_2_98])
def test_progress_never_goes_back(tmp_path, stretch):
    listener = Listener()
    _cut(_images(tmp_path), _labels(), tmp_path / "out", listener, stretch=stretch)
    assert listener.fractions == sorted(listener.fractions)
    assert listener.fractions[-1] == pytest.approx(1)


def test_items_without_any_labels_for_formats_without(tmp_path):
    summary = _cut(_images(tmp_path), None, tmp_path / "out", metadata_format=MetadataFormat.EXPORT_TILES)
    assert summary.total.chips == len(map_lines(tmp_path / "out")) == 18


@pytest.mark.parametrize("metadata_format", [CLASSIFIED, KITTI])
def test_a_class_raster_with_other_classes_on_each_item(tmp_path, metadata_format):
    paths = [
        write_raster(tmp_path / f"item{i}.tif", noise(50, 50, 3, seed=i), (EAST + 12.5 * i, 0.25, 0, NORTH, 0, -0.25))
        for i in range(3)
    ]
    classes = np.kron(np.array([[0, 2, 700, 700, 0, 0], [2, 0, 0, 5, 5, 1]], np.uint16), np.ones((25, 25), np.uint16))
    labels = ClassMap(write_raster(tmp_path / "classes.tif", classes, (EAST, 0.25, 0, NORTH, 0, -0.25)))
    _cut(paths, labels, tmp_path / "out", metadata_format=metadata_format)
    check_dataset(tmp_path / "out")
    model = model_of(tmp_path / "out")
    assert [entry["Value"] for entry in model["Classes"]] == [1, 2, 5, 700]
    if metadata_format is CLASSIFIED:
        kinds = {read_chip(path).dtype for path in (tmp_path / "out/labels").glob("*.tif")}
        assert kinds == {np.dtype("uint16")}
    else:
        found = [box.value for path in chip_files(tmp_path / "out") for box in read_boxes(tmp_path / "out", path.stem)]
        assert set(found) == {1, 2, 5, 700}


def test_the_classes_of_all_rasters_are_handed_on(tmp_path, monkeypatch):
    paths = _images(tmp_path, 2)
    seen = []

    def noted(settings, image, labels, folder, progress, workers, names, *rest, **choices):
        seen.append(names)
        raise LabelError("Nothing to see.")

    monkeypatch.setattr("chipsmith.core.collection.export", noted)
    classes = np.zeros((10, 40), np.uint8)
    classes[:, :5], classes[:, 30:] = 3, 9
    labels = ClassMap(write_raster(tmp_path / "c.tif", classes, (EAST, 5.0, 0, NORTH, 0, -5.0), crs=UTM))
    with pytest.raises(LabelError):
        _cut(paths, labels, tmp_path / "out")
    assert [names.values for names in seen] in ([(3,), (3,)], [(3, 9), (3, 9)])


def _covers(image: Path, chip: Path) -> bool:
    left = gdal.Open(str(chip)).GetGeoTransform()[0]
    opened = gdal.Open(str(image))
    place = opened.GetGeoTransform()
    return place[0] <= left < place[0] + place[1] * opened.RasterXSize


def test_one_stretch_for_all_items(tmp_path):
    """The darkest value lies in the first item, the brightest in the last; only the second knows nodata."""
    pixels = [(noise(50, 75, 2, "uint16", seed=i) >> 4) + 1000 * (i + 1) for i in range(3)]
    pixels[1][:20] = 9
    nodata = (None, 9, None)
    paths = [write_raster(tmp_path / f"{i}.tif", pixels[i], _place(i), nodata=nodata[i]) for i in range(3)]
    out = tmp_path / "out"
    _cut(paths, _labels(), out, stretch=StretchMethod.MINMAX)
    limits = model_of(out)["Stretch"]["Limits"]
    data = np.concatenate([part.reshape(-1, 2) for part in (pixels[0], pixels[1][20:], pixels[2])])
    assert [band["Low"] for band in limits] == data.min(axis=0).tolist()
    assert [band["High"] for band in limits] == data.max(axis=0).tolist()
    for chip in chip_files(out):
        image = next(path for path in paths if _covers(path, chip))
        source = read_chip(image)[window_of(chip, image)].astype(float)
        low, high = (np.array([limits[band][key] for band in range(2)]) for key in ("Low", "High"))
        expected = np.floor((source - low) / (high - low) * 254 + 1.5)
        np.testing.assert_array_equal(read_chip(chip), np.where(source == 9, 0, expected))
    check_dataset(out)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Several images: as one, or each on its own grid; compared with gdal.Warp and the files themselves."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
import shapely
from oracles import chip_files, model_of, read_chip, statistics_of
from osgeo import gdal
from qgis.core import QgsVectorLayer
from qgis_exports import box_px, export, moved, polygons, refusal, tiles
from scenes import UTM, UTM_PLACE, noise, write_raster

EAST = (UTM_PLACE[0] + 48 * 0.25, 0.25, 0.0, UTM_PLACE[3], 0.0, -0.25)
LABELS = [(box_px(4, 6, 20, 30), 3), (box_px(60, 8, 100, 24), 7)]


@pytest.fixture
def two(tmp_path):
    """Two images of 64 x 64 pixels on one lattice; the second lies 48 pixels to the east, over the first."""
    folder = tmp_path / "items"
    folder.mkdir()
    return [
        write_raster(folder / "west.tif", noise(64, 64, 3, seed=1), UTM_PLACE),
        write_raster(folder / "east.tif", noise(64, 64, 3, seed=2), EAST),
    ]


def test_as_one_image(two, out, tmp_path):
    run = export(two[0], polygons(LABELS), out, INPUT_RASTER_ITEMS=[str(two[1])], **tiles(56))
    with rasterio.open(two[0]) as west, rasterio.open(two[1]) as east:
        whole = np.zeros((64, 112, 3), np.uint8)
        whole[:, :64], whole[:, 48:] = np.moveaxis(west.read(), 0, 2), np.moveaxis(east.read(), 0, 2)
    for chip, (y, x) in zip(chip_files(out), ((0, 0), (0, 56), (8, 0), (8, 56))):
        assert np.array_equal(read_chip(chip), whole[y : y + 56, x : x + 56])
    assert run.counts[2] == 4


@pytest.mark.parametrize("as_vrt", [False, True])
def test_each_on_its_own_grid(two, out, tmp_path, as_vrt):
    image, further = two[0], [str(two[1])]
    if as_vrt:
        image, further = tmp_path / "all.vrt", None
        gdal.BuildVRT(str(image), [str(path) for path in two]).FlushCache()
    target = tmp_path / "footprints.gpkg"
    run = export(
        image, polygons(LABELS), out, INPUT_RASTER_ITEMS=further, PROCESS_ALL_RASTER_ITEMS=True,
        FOOTPRINTS=str(target), **tiles(32),
    )  # fmt: skip
    chips = chip_files(out)
    assert [int(chip.stem) for chip in chips] == list(range(8))
    for start, path in zip((0, 4), two):
        with rasterio.open(path) as item:
            pixels = np.moveaxis(item.read(), 0, 2)
        for chip, (y, x) in zip(chips[start:], ((0, 0), (0, 32), (32, 0), (32, 32))):
            assert np.array_equal(read_chip(chip), pixels[y : y + 32, x : x + 32])
    layer = QgsVectorLayer(run.results["FOOTPRINTS"], "footprints", "ogr")
    items = [feature["item"] for feature in sorted(layer.getFeatures(), key=lambda feature: feature["chip"])]
    assert [name.partition(".")[0] for name in items] == ["west"] * 4 + ["east"] * 4
    assert statistics_of(out)["InputRastersProps"]["RasterCount"] == 2


def test_an_item_in_another_crs_lies_where_it_should(tmp_path, out):
    """The footprint of each chip in the layer of footprints covers its labels on the map."""
    west = write_raster(tmp_path / "west.tif", noise(64, 64, 3), UTM_PLACE)
    far = tmp_path / "far.tif"
    gdal.Warp(str(far), str(west), dstSRS="EPSG:32634", resampleAlg="near").FlushCache()
    run = export(
        west, polygons(LABELS[:1]), out, INPUT_RASTER_ITEMS=[str(far)], PROCESS_ALL_RASTER_ITEMS=True,
        FOOTPRINTS=str(tmp_path / "f.gpkg"), **tiles(128), EDGE_RULE="PAD",
    )  # fmt: skip
    layer = QgsVectorLayer(run.results["FOOTPRINTS"], "footprints", "ogr")
    assert layer.crs().authid() == UTM
    for feature in layer.getFeatures():
        footprint = shapely.from_wkb(feature.geometry().asWkb().data())
        assert footprint.buffer(0.01).covers(LABELS[0][0])
    with rasterio.open(chip_files(out)[1]) as chip:
        assert chip.crs.to_epsg() == 32634
        corners = moved(LABELS[0][0], UTM, "EPSG:32634").bounds
        left, top = ~chip.transform * (corners[0], corners[3])
    (box,) = run.all_boxes[chip_files(out)[1].stem]
    assert (box.left, box.top) == pytest.approx((left, top), abs=0.05)


def test_items_of_other_bands_are_refused(two, out, tmp_path):
    grey = write_raster(tmp_path / "grey.tif", noise(64, 64), EAST)
    for by_item in (False, True):
        refusal(two[0], polygons(LABELS), out, "band", INPUT_RASTER_ITEMS=[str(grey)],
                PROCESS_ALL_RASTER_ITEMS=by_item, **tiles(32))  # fmt: skip


def _stretched(values: np.ndarray, low: float, high: float, first: int) -> np.ndarray:
    return np.clip(np.floor((values - low) / (high - low) * (255 - first) + first + 0.5), first, 255)


@pytest.mark.parametrize("by_item", [False, True])
def test_one_stretch_for_all_items(tmp_path, out, by_item):
    """The second item is much brighter: with the limits of the first one it would be white all over."""
    dark = noise(64, 64, 2, "uint16", seed=1) // 64 + 1000
    bright = noise(64, 64, 2, "uint16", seed=2) // 64 + 30000
    second = (UTM_PLACE[0] + 16, *UTM_PLACE[1:])
    paths = [write_raster(tmp_path / "0.tif", dark), write_raster(tmp_path / "1.tif", bright, second)]
    labels = polygons([(box_px(4, 6, 20, 30), 3), (box_px(70, 8, 100, 24), 7)])
    export(
        paths[0], labels, out, INPUT_RASTER_ITEMS=[str(paths[1])], PROCESS_ALL_RASTER_ITEMS=by_item,
        STRETCH="MINMAX", CHIP_FORMAT="PNG", **tiles(64),
    )  # fmt: skip
    together = np.stack((dark, bright)).astype(float)
    limits = [(together[..., band].min(), together[..., band].max()) for band in range(2)]
    assert [(band["Low"], band["High"]) for band in model_of(out)["Stretch"]["Limits"]] == limits
    for chip, pixels in zip(chip_files(out), together):
        for band, (low, high) in enumerate(limits):
            assert np.abs(read_chip(chip)[..., band] - _stretched(pixels[..., band], low, high, 0)).max() <= 1


def test_one_stretch_for_all_second_images(tmp_path, out):
    first, second = noise(64, 64, 1, "uint16", seed=1), noise(64, 144, 1, "uint16", seed=2) // 64 + 500
    second[:, 80:] += 30000
    east = (UTM_PLACE[0] + 20, *UTM_PLACE[1:])
    paths = [write_raster(tmp_path / "0.tif", first), write_raster(tmp_path / "1.tif", first // 3, east)]
    other = write_raster(tmp_path / "other.tif", second)
    export(
        paths[0], None, out, INPUT_RASTER_ITEMS=[str(paths[1])], PROCESS_ALL_RASTER_ITEMS=True, STRETCH="MINMAX",
        METADATA_FORMAT="Export_Tiles", ADDITIONAL_INPUT_RASTER=str(other), **tiles(64),
    )  # fmt: skip
    seen = np.concatenate((second[:, :64], second[:, 80:144]), axis=1).astype(float)
    (record,) = model_of(out)["Stretch2"]["Limits"]
    assert (record["Low"], record["High"]) == (seen.min(), seen.max())
    for chip, x in zip(chip_files(out, "images2"), (0, 80)):
        expected = _stretched(second[:, x : x + 64, 0].astype(float), seen.min(), seen.max(), 0)
        assert np.abs(read_chip(chip)[..., 0] - expected).max() <= 1


def test_items_that_differ_in_nodata_are_stretched_alike(two, out, tmp_path):
    """Data are 1 to 255 in all items as soon as one has nodata, which is 0."""
    pixels = noise(64, 64, 3, seed=3)
    other = write_raster(tmp_path / "other.tif", pixels, EAST, nodata=int(pixels[0, 0, 0]))
    choices = {"INPUT_RASTER_ITEMS": [str(other)], "PROCESS_ALL_RASTER_ITEMS": True, **tiles(32)}
    run = export(two[0], polygons(LABELS), out, STRETCH="MINMAX", **choices)
    assert run.counts[0] == 8
    chips = [read_chip(chip) for chip in run.chips]
    assert min(chip.min() for chip in chips[:4]) == 1
    assert min(chip.min() for chip in chips[4:]) == 0


def test_a_further_image_without_a_crs_is_named(two, out, tmp_path):
    bare = write_raster(tmp_path / "bare.tif", noise(64, 64, 3), EAST, crs="")
    for by_item in (False, True):
        refusal(
            two[0], polygons(LABELS), out, "INPUT_RASTER_ITEMS", "bare.tif", "coordinate reference system",
            INPUT_RASTER_ITEMS=[str(two[1]), str(bare)], PROCESS_ALL_RASTER_ITEMS=by_item,
        )  # fmt: skip


def test_cyclegan_takes_no_collection(two, out):
    for choices in ({"INPUT_RASTER_ITEMS": [str(two[1])]}, {"PROCESS_ALL_RASTER_ITEMS": True}):
        refusal(
            two[0], None, out, "CycleGAN", *choices, METADATA_FORMAT="CycleGAN",
            ADDITIONAL_INPUT_RASTER=str(two[1]), **choices,
        )  # fmt: skip
    assert not out.exists()


def test_bands_of_every_item(two, out):
    export(
        two[0], polygons(LABELS), out, INPUT_RASTER_ITEMS=[str(two[1])], PROCESS_ALL_RASTER_ITEMS=True, BANDS=[3, 1],
        **tiles(64),
    )  # fmt: skip
    for chip, path in zip(chip_files(out), two):
        np.testing.assert_array_equal(read_chip(chip), read_chip(path)[..., [2, 0]])
    refusal(two[0], polygons(LABELS), out.with_name("no"), "BANDS", "4", INPUT_RASTER_ITEMS=[str(two[1])], BANDS=[4])

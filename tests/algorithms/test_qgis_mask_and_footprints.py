# SPDX-License-Identifier: GPL-2.0-or-later
"""Chips inside a mask, and the layer that says where each chip lies, compared with shapely on the map."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
import shapely
from oracles import chip_files
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsVectorLayer
from qgis_exports import UTM, UTM_PLACE, box_px, export, layer, moved, polygons, refusal, tiles
from scenes import noise, on_map, write_raster

SIZE = {"TILE_SIZE_X": 8, "TILE_SIZE_Y": 8, "STRIDE_X": 4, "STRIDE_Y": 4}


def _mask():
    """Return two polygons that share an edge and leave a hole between them; together 4 to 60 wide, 2 to 44 high."""
    left = shapely.Polygon([(4, 2), (32, 2), (32, 16), (24, 16), (24, 32), (32, 32), (32, 44), (4, 44)])
    right = shapely.Polygon([(32, 2), (60, 2), (60, 44), (32, 44), (32, 32), (40, 32), (40, 16), (32, 16)])
    return [on_map(part, UTM_PLACE) for part in (left, right)]


def _inside(footprint) -> bool:
    """Compare with a hair's breadth of slack: edges that coincide are inside."""
    return shapely.union_all(_mask()).buffer(1e-4).covers(footprint)


def _footprint(chip):
    with rasterio.open(chip) as image:
        return shapely.box(*image.bounds)


def _place_of(chip):
    return gdal.Open(str(chip)).GetGeoTransform()


def _lattice(image, tile, stride):
    with rasterio.open(image) as source:
        width, height, transform = source.width, source.height, source.transform
    for y in range(0, height - tile + 1, stride):
        for x in range(0, width - tile + 1, stride):
            yield shapely.box(*(transform * (x, y + tile)), *(transform * (x + tile, y)))


@pytest.mark.parametrize("crs", [UTM, "EPSG:4326", "EPSG:32634"])
def test_only_chips_wholly_inside_the_mask(image, labels, out, crs):
    mask = polygons([(moved(part, UTM, crs), 1) for part in _mask()], crs=crs)
    run = export(image, labels, out, INPUT_MASK_POLYGONS=mask, **SIZE)
    expected = [box for box in _lattice(image, 8, 4) if _inside(box)]
    everything = list(_lattice(image, 8, 4))
    assert 0 < len(expected) < len(everything)
    written = [_footprint(chip) for chip in chip_files(out)]
    assert len(written) == len(expected)
    for found, wanted in zip(written, expected):
        assert found.symmetric_difference(wanted).area < 1e-6
    assert run.log.says("mask", f": {len(everything) - len(expected)}.")


def test_a_mask_that_no_chip_fits_in(image, labels, out):
    mask = polygons([(box_px(3, 3, 9, 9), 1)])
    refusal(image, labels, out, "mask", "INPUT_MASK_POLYGONS", INPUT_MASK_POLYGONS=mask, **tiles(20))
    assert not out.exists()


@pytest.mark.parametrize("angle", [0, 45])
def test_a_mask_of_thousands_of_vertices(tmp_path, out, angle):
    """A ragged coast with islands cut out of it: asked chip by chip of a mask that is prepared once."""
    turn = np.linspace(0, 2 * np.pi, 20000, endpoint=False)
    radius = 100 + 8 * np.sin(37 * turn) + np.random.default_rng(0).uniform(-0.4, 0.4, len(turn))
    coast = shapely.Polygon(np.column_stack((128 + radius * np.cos(turn), 128 + radius * np.sin(turn))))
    islands = [shapely.Point(x, y).buffer(3, quad_segs=300) for x in (90, 128, 166) for y in (100, 150)]
    mask = coast.difference(shapely.union_all(islands))
    assert mask.is_valid and len(shapely.get_coordinates(mask)) > 25000 and len(mask.interiors) == 6
    image = write_raster(tmp_path / "image.tif", noise(256, 256), UTM_PLACE)
    given = polygons([(on_map(mask, UTM_PLACE), 1)])
    size = {**SIZE, "STRIDE_X": 16 if angle else 8, "STRIDE_Y": 16 if angle else 8}
    run = export(image, None, out, METADATA_FORMAT="Export_Tiles", INPUT_MASK_POLYGONS=given, ROTATION_ANGLE=angle,
                 **size)  # fmt: skip
    written = {tuple(np.round(g, 4)) for g in map(_place_of, chip_files(out))}
    everything = export(image, None, out.with_name("all"), METADATA_FORMAT="Export_Tiles", ROTATION_ANGLE=angle,
                        **size)  # fmt: skip
    on_the_map, expected = on_map(mask, UTM_PLACE), set()
    prepared = on_the_map.buffer(5e-4)
    shapely.prepare(prepared)
    for chip in everything.chips:
        g = _place_of(chip)
        if prepared.covers(on_map(shapely.box(0, 0, 8, 8), g)):
            expected.add(tuple(np.round(g, 4)))
    assert written == expected
    assert 100 < len(written) == run.counts[0] < len(everything.chips)


@pytest.mark.parametrize(("kind", "wkt"), [("Point", "Point (1 1)"), ("LineString", "LineString (0 0, 1 1)")])
def test_a_mask_without_polygons(image, labels, out, kind, wkt):
    points = layer(kind, [(wkt, 1)], "value:integer")
    refusal(image, labels, out, "INPUT_MASK_POLYGONS", "polygons", INPUT_MASK_POLYGONS=points)
    assert not out.exists()


@pytest.mark.parametrize("by_item", [False, True])
@pytest.mark.parametrize("rows", [[], [(None, 1)]], ids=["no feature", "no geometry"])
def test_an_empty_mask(image, labels, out, rows, by_item):
    refusal(
        image, labels, out, "INPUT_MASK_POLYGONS", INPUT_MASK_POLYGONS=polygons(rows),
        PROCESS_ALL_RASTER_ITEMS=by_item,
    )  # fmt: skip
    assert not out.exists()


def test_a_mask_without_a_crs(image, labels, out):
    bare = polygons([(box_px(0, 0, 64, 64), 1)], crs="")
    refusal(image, labels, out, "INPUT_MASK_POLYGONS", "coordinate reference system", INPUT_MASK_POLYGONS=bare)


def test_cyclegan_takes_no_mask(image, labels, out):
    refusal(
        image, None, out, "CycleGAN", "INPUT_MASK_POLYGONS", METADATA_FORMAT="CycleGAN",
        ADDITIONAL_INPUT_RASTER=str(image), INPUT_MASK_POLYGONS=labels,
    )  # fmt: skip
    assert not out.exists()


def test_footprints_are_the_chips(image, labels, out, tmp_path):
    target = tmp_path / "footprints.gpkg"
    run = export(image, labels, out, FOOTPRINTS=str(target), **SIZE)
    written = QgsVectorLayer(run.results["FOOTPRINTS"], "footprints", "ogr")
    assert written.crs().authid() == UTM
    rows = {feature["chip"]: feature for feature in written.getFeatures()}
    chips = {int(chip.stem): chip for chip in chip_files(out)}
    assert rows.keys() == chips.keys()
    for number, chip in chips.items():
        footprint = shapely.from_wkb(rows[number].geometry().asWkb().data())
        assert footprint.symmetric_difference(_footprint(chip)).area < 1e-6
        assert rows[number]["objects"] == len(run.all_boxes[chip.stem])
        assert rows[number]["nodata"] == 0
        names = sorted({str(box.value) for box in run.all_boxes[chip.stem]})
        assert rows[number]["labels"] == ", ".join(names)
    places = {(row["row"], row["column"]) for row in rows.values()}
    assert len(places) == len(rows)


def test_footprints_of_both_sides_of_cyclegan(image, out, tmp_path):
    """Both sides have a chip 0, so `item` says of which one a footprint is; side B is in another zone."""
    other = tmp_path / "other.tif"
    gdal.Warp(str(other), str(image), dstSRS="EPSG:32634", resampleAlg="near").FlushCache()
    run = export(
        image, None, out, METADATA_FORMAT="CycleGAN", ADDITIONAL_INPUT_RASTER=str(other),
        FOOTPRINTS=str(tmp_path / "footprints.gpkg"), **tiles(32),
    )  # fmt: skip
    written = QgsVectorLayer(run.results["FOOTPRINTS"], "footprints", "ogr")
    rows = {(feature["item"], feature["chip"]): feature for feature in written.getFeatures()}
    chips = {(side, int(chip.stem)): chip for side in "AB" for chip in chip_files(out / side)}
    assert rows.keys() == chips.keys()
    assert len(rows) == run.counts[0] > 4
    for key, chip in chips.items():
        with rasterio.open(chip) as opened:
            place, crs = shapely.box(*opened.bounds), f"EPSG:{opened.crs.to_epsg()}"
        expected = place if crs == UTM else moved(place, crs, UTM)
        footprint = shapely.from_wkb(rows[key].geometry().asWkb().data())
        assert footprint.symmetric_difference(expected).area < 1e-3


@pytest.mark.parametrize("metadata_format", ["PASCAL_VOC_rectangles", "CycleGAN"])
def test_footprints_that_cannot_be_made_end_the_run_before_it_begins(image, labels, out, tmp_path, metadata_format):
    more = {"ADDITIONAL_INPUT_RASTER": str(image)} if metadata_format == "CycleGAN" else {}
    (tmp_path / "file").write_bytes(b"no folder")
    with pytest.raises(QgsProcessingException, match="Could not create layer"):
        export(
            image, None if more else labels, out, METADATA_FORMAT=metadata_format,
            FOOTPRINTS=str(tmp_path / "file" / "footprints.gpkg"), **tiles(32), **more,
        )  # fmt: skip
    assert not out.exists()


def test_no_footprints_unless_asked_for(image, labels, out):
    assert "FOOTPRINTS" not in export(image, labels, out, **tiles(40)).results

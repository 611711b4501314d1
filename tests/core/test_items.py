# SPDX-License-Identifier: GPL-2.0-or-later
"""Which files a VRT or a tile index stands for."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from oracles import assert_one_sentence
from osgeo import gdal, ogr
from scenes import UTM, noise, wkt_of, write_raster

import chipsmith.core.sources.items as items_module
from chipsmith.core.errors import SourceError
from chipsmith.core.sources.items import items_of, items_of_index
from chipsmith.core.sources.tile_index import IndexTable

SIZE = 10
CELL = 0.5


def _place(column: int, row: int = 0) -> tuple:
    return (458400.0 + column * SIZE * CELL, CELL, 0.0, 5402000.0 - row * SIZE * CELL, 0.0, -CELL)


@pytest.fixture
def tiles(tmp_path) -> list[Path]:
    """Return three tiles side by side, in a folder of their own and not in the order of their names."""
    folder = tmp_path / "tiles"
    folder.mkdir()
    names = ("c.tif", "a.tif", "b ü.tif")
    return [write_raster(folder / name, noise(SIZE, SIZE, 3, seed=i), _place(i)) for i, name in enumerate(names)]


def _vrt(path: Path, tiles, **options) -> Path:
    gdal.BuildVRT(str(path), [str(tile) for tile in tiles], **options).FlushCache()
    return path


def _index(
    path: Path, locations, driver: str = "GPKG", field: str = "location", layer: str = "index", crs=None
) -> Path:
    vector = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    table = vector.CreateLayer(layer, geom_type=ogr.wkbPolygon)
    table.CreateField(ogr.FieldDefn("note", ogr.OFTString))
    table.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    if crs:
        table.CreateField(ogr.FieldDefn(crs[0], ogr.OFTString))
    for location in locations:
        feature = ogr.Feature(table.GetLayerDefn())
        feature["note"] = "x"
        if crs:
            feature[crs[0]] = crs[1]
        feature.SetGeometry(ogr.CreateGeometryFromWkt("POLYGON ((0 0, 1 0, 1 1, 0 0))"))
        if location is not None:
            feature[field] = str(location)
        table.CreateFeature(feature)
    return path


def _same_files(items, files) -> bool:
    return [os.path.realpath(item.path) for item in items] == [os.path.realpath(file) for file in files]


def test_a_plain_raster_is_one_item(tiles, gdal_mood):
    (item,) = items_of(str(tiles[0]), "INPUT_RASTER", ("NUM_THREADS=1",), wkt_of(UTM))
    assert (item.path, item.name, item.title) == (str(tiles[0]), "INPUT_RASTER", "c.tif")
    assert (item.open_options, item.crs_wkt) == (("NUM_THREADS=1",), wkt_of(UTM))


def test_a_mosaic_is_its_files_in_order(tmp_path, tiles, gdal_mood):
    items = items_of(str(_vrt(tmp_path / "all.vrt", tiles)), "INPUT_RASTER")
    assert _same_files(items, tiles)
    assert [item.title for item in items] == ["c.tif", "a.tif", "b ü.tif"]
    assert items[0].name == "INPUT_RASTER (c.tif)"
    assert {item.crs_wkt for item in items} == {""}


def test_files_are_relative_to_the_vrt_and_not_to_a_link_to_it(tmp_path, tiles, monkeypatch):
    vrt = _vrt(tmp_path / "tiles" / "all.vrt", tiles)
    assert 'relativeToVRT="1">a.tif<' in vrt.read_text()
    (tmp_path / "links").mkdir()
    os.symlink(vrt, tmp_path / "links" / "all.vrt")
    monkeypatch.chdir(tmp_path / "links")
    assert gdal.Open("all.vrt").ReadAsArray().any()
    assert _same_files(items_of("all.vrt", "x"), tiles)
    monkeypatch.chdir(tmp_path)
    assert _same_files(items_of(os.path.join("tiles", "all.vrt"), "x"), tiles)


def test_what_a_vrt_says_of_nodata_and_crs_holds(tmp_path):
    tiles = [
        write_raster(tmp_path / f"{i}.tif", noise(SIZE, SIZE, 2, seed=i), _place(i), crs="", nodata=nodata)
        for i, nodata in enumerate((7, None))
    ]
    vrt = _vrt(tmp_path / "all.vrt", tiles, srcNodata="7 7", outputSRS=UTM)
    items = items_of(str(vrt), "x")
    assert items[0].path == str(tiles[0])
    assert [item.title for item in items] == ["0.tif", "1.tif"]
    opened = gdal.Open(items[1].path)
    assert [opened.GetRasterBand(number).GetNoDataValue() for number in (1, 2)] == [7, 7]
    np.testing.assert_array_equal(opened.ReadAsArray(), gdal.Open(str(tiles[1])).ReadAsArray())
    assert all("33N" in item.crs_wkt for item in items)


def test_a_vrt_that_does_more_than_to_place_files_is_one_item(tmp_path, tiles):
    paths = [str(tile) for tile in tiles]
    g = _place(0)
    clip = (g[0] + 1, g[3] - SIZE * CELL, g[0] + 8, g[3])
    one = {
        "single": gdal.BuildVRT(str(tmp_path / "single.vrt"), paths[:1]),
        "clipped": gdal.BuildVRT(str(tmp_path / "clipped.vrt"), paths, outputBounds=clip),
        "stacked": gdal.BuildVRT(str(tmp_path / "stacked.vrt"), paths, separate=True),
        "bands": gdal.BuildVRT(str(tmp_path / "bands.vrt"), paths, bandList=[3, 1]),
        "fewer": gdal.BuildVRT(str(tmp_path / "fewer.vrt"), paths, bandList=[1, 2]),
        "alpha": gdal.BuildVRT(str(tmp_path / "alpha.vrt"), paths, addAlpha=True),
        "warped": gdal.Warp(str(tmp_path / "warped.vrt"), paths[0], format="VRT", dstSRS="EPSG:3857"),
        "scaled": gdal.Translate(str(tmp_path / "scaled.vrt"), paths[0], format="VRT", scaleParams=[[0, 9, 0, 99]]),
    }
    for name, dataset in one.items():
        dataset.FlushCache()
        one[name] = None
        path = str(tmp_path / f"{name}.vrt")
        assert [item.path for item in items_of(path, "x")] == [path], name
    text = _vrt(tmp_path / "all.vrt", tiles).read_text()
    assert "<VRTRasterBand" in text
    (tmp_path / "derived.vrt").write_text(
        text.replace("<VRTRasterBand ", '<VRTRasterBand subClass="VRTDerivedRasterBand" ').replace(
            "<ColorInterp>", "<PixelFunctionType>sum</PixelFunctionType><ColorInterp>"
        )
    )
    assert len(items_of(str(tmp_path / "derived.vrt"), "x")) == 1


def test_a_vrt_in_a_vrt_is_one_item(tmp_path, tiles):
    inner = _vrt(tmp_path / "inner.vrt", tiles[:2])
    items = items_of(str(_vrt(tmp_path / "outer.vrt", [inner, tiles[2]])), "x")
    assert _same_files(items, [inner, tiles[2]])


def test_a_missing_file_of_a_vrt_is_named(tmp_path, tiles, gdal_mood):
    vrt = _vrt(tmp_path / "all.vrt", tiles)
    tiles[1].unlink()
    with pytest.raises(SourceError) as caught:
        items_of(str(vrt), "INPUT_RASTER")
    assert_one_sentence(caught.value, "INPUT_RASTER", "a.tif")


@pytest.mark.parametrize(
    ("driver", "ending"), [("GPKG", "gpkg"), ("ESRI Shapefile", "shp"), ("GeoJSON", "geojson"), ("FlatGeobuf", "fgb")]
)
def test_a_tile_index_is_its_files_in_order(tmp_path, tiles, driver, ending, gdal_mood):
    names = ["tiles/c.tif", tiles[1], None, "tiles/c.tif"]
    index = _index(tmp_path / f"index.{ending}", names, driver)
    items = items_of(str(index), "INPUT_RASTER", crs_wkt="LOCAL_CS")
    assert _same_files(items, tiles[:2])
    assert (items[1].title, items[1].crs_wkt) == ("a.tif", "LOCAL_CS")


def test_a_tile_index_may_name_files_from_the_working_folder(tmp_path, tiles, monkeypatch):
    (tmp_path / "index").mkdir()
    index = _index(tmp_path / "index" / "i.gpkg", ["tiles/a.tif"], field="Location")
    monkeypatch.chdir(tmp_path)
    assert _same_files(items_of(str(index), "x"), [tiles[1]])


def test_a_missing_file_of_a_tile_index_is_named(tmp_path, tiles, gdal_mood):
    index = _index(tmp_path / "i.gpkg", ["tiles/a.tif", "tiles/gone.tif"])
    with pytest.raises(SourceError) as caught:
        items_of(str(index), "INPUT_RASTER")
    assert_one_sentence(caught.value, "INPUT_RASTER", "gone.tif")


def test_vectors_that_are_no_tile_index_are_refused(tmp_path, gdal_mood):
    with pytest.raises(SourceError) as caught:
        items_of(str(_index(tmp_path / "other.gpkg", ["a"], field="remark")), "INPUT_RASTER")
    assert_one_sentence(caught.value, "INPUT_RASTER")
    with pytest.raises(SourceError) as caught:
        items_of(str(_index(tmp_path / "empty.gpkg", [])), "INPUT_RASTER")
    assert_one_sentence(caught.value, "INPUT_RASTER")
    with pytest.raises(SourceError) as caught:
        items_of(str(tmp_path / "nothing.tif"), "INPUT_RASTER")
    assert_one_sentence(caught.value, "INPUT_RASTER")


PROJ_UTM = "+proj=utm +zone=33 +datum=WGS84 +units=m +no_defs"


@pytest.mark.parametrize(
    ("text", "believed"),
    [
        ("", ""),
        (UTM, ""),
        (wkt_of(UTM), ""),
        (PROJ_UTM, ""),
        ("EPSG:32634", "34N"),
        (wkt_of("EPSG:32634"), "34N"),
        (PROJ_UTM.replace("33", "34"), '"central_meridian",21'),
    ],
)
def test_what_an_index_says_of_the_crs_holds_where_the_file_says_otherwise(tmp_path, tiles, text, believed, gdal_mood):
    index = _index(tmp_path / "i.gpkg", ["tiles/a.tif"], crs=("src_srs", text))
    (item,) = items_of(str(index), "x")
    assert believed in item.crs_wkt
    assert bool(item.crs_wkt) == bool(believed)
    (item,) = items_of(str(index), "x", crs_wkt=wkt_of("EPSG:3857"))
    assert "Mercator" in item.crs_wkt


@pytest.mark.parametrize("text", ["no CRS", "EPSG:999999", "/etc/hosts", "http://localhost/crs"])
def test_a_crs_that_cannot_be_read_is_named(tmp_path, tiles, text, gdal_mood):
    index = _index(tmp_path / "i.gpkg", ["tiles/a.tif"], crs=("srs", text))
    with pytest.raises(SourceError) as caught:
        items_of(str(index), "INPUT_RASTER")
    assert_one_sentence(caught.value, "INPUT_RASTER (a.tif)", text)


def test_an_index_that_newer_gdal_opens_as_a_raster_is_an_index_still(tmp_path, tiles, monkeypatch):
    index = _index(tmp_path / "i.gti.gpkg", ["tiles/a.tif"])
    really = items_module.open_dataset
    gti = SimpleNamespace(GetDriver=lambda: SimpleNamespace(ShortName="GTI"))
    monkeypatch.setattr(
        items_module, "open_dataset", lambda path, *rest: gti if path == str(index) else really(path, *rest)
    )
    assert _same_files(items_of(str(index), "x"), tiles[1:2])


def test_rows_of_an_index_may_be_filtered(tmp_path, tiles, gdal_mood):
    index = _index(tmp_path / "i.gpkg", ["tiles/a.tif", "tiles/c.tif"])
    assert _same_files(items_of_index(IndexTable(str(index), where="location LIKE '%c%'"), "x"), tiles[:1])
    with pytest.raises(SourceError) as caught:
        items_of_index(IndexTable(str(index), where="nonsense ="), "INPUT_RASTER")
    assert_one_sentence(caught.value, "INPUT_RASTER", "filter")


def test_a_raster_is_no_tile_index_even_if_its_file_could_hold_features(tmp_path, tiles, gdal_mood):
    gdal.Translate(str(tmp_path / "image.gpkg"), str(tiles[0]), format="GPKG").FlushCache()
    of_table = f"GPKG:{tmp_path / 'image.gpkg'}:image"
    for path in (tiles[0], tmp_path / "image.gpkg", of_table, tmp_path / "nothing.tif"):
        assert items_of_index(IndexTable(str(path)), "x") is None


@pytest.mark.parametrize("head", ["", '<?xml version="1.0" encoding="UTF-8"?>\n'])
def test_a_described_tile_index(tmp_path, tiles, head):
    _index(tmp_path / "i.gpkg", ["tiles/a.tif"], field="where", layer="second")
    (tmp_path / "i.gti").write_text(
        head + "<GDALTileIndexDataset><IndexDataset>i.gpkg</IndexDataset><IndexLayer>second</IndexLayer>"
        "<LocationField>where</LocationField></GDALTileIndexDataset>"
    )
    assert _same_files(items_of(str(tmp_path / "i.gti"), "x"), [tiles[1]])


@pytest.mark.parametrize("text", ["", "no XML <", "<GDALTileIndexDataset/>"])
def test_a_description_that_leads_nowhere(tmp_path, text, gdal_mood):
    (tmp_path / "i.gti").write_text(text)
    with pytest.raises(SourceError) as caught:
        items_of(str(tmp_path / "i.gti"), "INPUT_RASTER")
    assert_one_sentence(caught.value, "INPUT_RASTER")


def test_nothing_is_left_beside_the_files(tmp_path, tiles):
    vrt, index = _vrt(tmp_path / "all.vrt", tiles), _index(tmp_path / "i.gpkg", ["tiles/a.tif"])
    before = sorted(tmp_path.rglob("*"))
    items_of(str(vrt), "x")
    items_of(str(index), "x")
    assert sorted(tmp_path.rglob("*")) == before

# SPDX-License-Identifier: GPL-2.0-or-later
"""Names and colours that class rasters carry: in GDAL's attribute table, beside the file, in category names."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, ogr
from scenes import UTM_PLACE, write_raster

from chipsmith.core.labels.class_names import names_and_colours


@pytest.fixture
def classes(tmp_path):
    return write_raster(tmp_path / "classes.tif", np.arange(16, dtype=np.uint8).reshape(4, 4) % 4, UTM_PLACE)


def read(path):
    dataset = gdal.Open(str(path))
    return names_and_colours(dataset)


def give_table(path, columns, rows, binning=None) -> None:
    table = gdal.RasterAttributeTable()
    for name, kind, usage in columns:
        table.CreateColumn(name, kind, usage)
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            kind = columns[column][1]
            set_value = {gdal.GFT_Integer: table.SetValueAsInt, gdal.GFT_Real: table.SetValueAsDouble}
            set_value.get(kind, table.SetValueAsString)(row, column, value)
    if binning:
        table.SetLinearBinning(*binning)
    dataset = gdal.Open(str(path))
    dataset.GetRasterBand(1).SetDefaultRAT(table)
    dataset = None
    assert path.with_name(path.name + ".aux.xml").is_file()


VALUE = ("Value", gdal.GFT_Integer, gdal.GFU_MinMax)
NAME = ("Klasse", gdal.GFT_String, gdal.GFU_Name)


SHADES = (gdal.GFU_Red, gdal.GFU_Green, gdal.GFU_Blue)
GENERIC = (gdal.GFU_Generic,) * 3


def shades(kind=gdal.GFT_Integer, usages=SHADES):
    return [(title, kind, usage) for title, usage in zip(("Red", "Green", "Blue"), usages)]


def test_columns_by_usage(classes):
    give_table(classes, [*shades(), NAME, VALUE], [(1, 2, 3, "Äcker", 3), (4, 5, 6, "房屋, neu", 1)])
    assert read(classes) == ({3: "Äcker", 1: "房屋, neu"}, {3: (1, 2, 3), 1: (4, 5, 6)})


def test_columns_by_title(classes):
    generic = gdal.GFU_Generic
    columns = [("VALUE", gdal.GFT_Integer, generic), ("Class_Name", gdal.GFT_String, generic)]
    give_table(classes, [*columns, *shades(usages=GENERIC)], [(2, "corn", 9, 8, 7)])
    assert read(classes) == ({2: "corn"}, {2: (9, 8, 7)})


def test_colours_as_shares(classes):
    """Of columns that say by their title alone what they are; GDAL keeps whole numbers in the others."""
    give_table(classes, [VALUE, *shades(gdal.GFT_Real, GENERIC)], [(1, 1.0, 0.5, 0.0), (2, 0.2, 0.0, 1.0)])
    assert read(classes)[1] == {1: (255, 128, 0), 2: (51, 0, 255)}


def test_colours_of_256_steps_as_decimals(classes):
    give_table(classes, [VALUE, *shades(gdal.GFT_Real, GENERIC)], [(1, 255.0, 0.0, 0.0), (2, 0.0, 1.0, 300.0)])
    assert read(classes)[1] == {1: (255, 0, 0), 2: (0, 1, 255)}


def test_rows_that_are_the_values_in_order(classes):
    give_table(classes, [NAME], [("none",), ("corn",), ("wheat",)], binning=(0.0, 1.0))
    assert read(classes)[0] == {0: "none", 1: "corn", 2: "wheat"}


def test_a_histogram_is_no_table_of_classes(classes):
    give_table(classes, [("Histogram", gdal.GFT_Real, gdal.GFU_PixelCount)], [(4.0,), (4.0,)])
    assert read(classes) == ({}, {})


def test_values_that_are_decimals(classes):
    give_table(classes, [("Value", gdal.GFT_Real, gdal.GFU_MinMax), NAME], [(3.0, "rye")])
    assert read(classes)[0] == {3: "rye"}


@pytest.mark.parametrize("usage", [gdal.GFU_Generic, gdal.GFU_MinMax], ids=["by title", "by usage"])
def test_values_in_text(classes, usage):
    rows = [("1", "rye"), ("2.0", "corn"), ("2.5", "half"), ("other", "rest"), ("", "none")]
    give_table(classes, [("Value", gdal.GFT_String, usage), NAME], rows)
    assert read(classes)[0] == {1: "rye", 2: "corn"}


def test_a_row_without_a_value_is_no_class(classes):
    rows = [(float("nan"), "none"), (2.0, "corn"), (2.5, "half")]
    give_table(classes, [("Value", gdal.GFT_Real, gdal.GFU_MinMax), NAME], rows)
    assert read(classes)[0] == {2: "corn"}


def test_ranges_about_the_values(classes):
    ends = [("from", gdal.GFT_Real, gdal.GFU_Min), ("to", gdal.GFT_Real, gdal.GFU_Max)]
    give_table(classes, [*ends, NAME], [(0.5, 1.5, "rye"), (1.5, 2.5, "corn"), (3.0, 4.0, "oat")])
    assert read(classes)[0] == {1: "rye", 2: "corn", 3: "oat"}


def test_colours_in_text(classes):
    rows = [(1, "10", "20", "30"), (2, "red", "", "0"), (3, "0", "0", "9")]
    give_table(classes, [VALUE, *shades(gdal.GFT_String, GENERIC)], rows)
    assert read(classes)[1] == {1: (10, 20, 30), 3: (0, 0, 9)}


def test_a_colour_that_is_no_number(classes):
    rows = [(1, float("nan"), 20.0, 30.0), (2, 1.0, 2.0, 3.0)]
    give_table(classes, [VALUE, *shades(gdal.GFT_Real, GENERIC)], rows)
    assert read(classes)[1] == {2: (1, 2, 3)}


def test_names_that_are_not_utf_8(classes):
    """As older programs of Western Europe write them."""
    text = """<PAMDataset><PAMRasterBand band="1"><CategoryNames>
        <Category>none</Category><Category>Gewässer</Category></CategoryNames></PAMRasterBand></PAMDataset>"""
    classes.with_name("classes.tif.aux.xml").write_bytes(text.encode("latin-1"))
    assert read(classes)[0] == {0: "none", 1: "Gewässer"}


def test_an_empty_name_leaves_that_of_the_categories(classes):
    dataset = gdal.Open(str(classes))
    dataset.GetRasterBand(1).SetCategoryNames(["none", "corn", "wheat"])
    dataset = None
    give_table(classes, [VALUE, NAME], [(1, ""), (2, "Weizen")])
    assert read(classes)[0] == {0: "none", 1: "corn", 2: "Weizen"}


def give_dbf(path, fields, rows) -> None:
    file = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    layer = file.CreateLayer(path.stem, geom_type=ogr.wkbNone, options=["ENCODING=UTF-8"])
    for name, kind in fields:
        layer.CreateField(ogr.FieldDefn(name, kind))
    for row in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for (name, _), value in zip(fields, row):
            feature[name] = value
        layer.CreateFeature(feature)
    layer = file = feature = None
    assert path.is_file()


def test_a_table_beside_the_file(classes):
    fields = [("Value", ogr.OFTInteger), ("Count", ogr.OFTInteger), ("Class_Name", ogr.OFTString)]
    fields += [(name, ogr.OFTInteger) for name in ("Red", "Green", "Blue")]
    rows = [(1, 4, "Äcker", 1, 2, 3), (3, 4, "forêt", 4, 5, 6)]
    give_dbf(classes.with_name("classes.tif.vat.dbf"), fields, rows)
    assert read(classes) == ({1: "Äcker", 3: "forêt"}, {1: (1, 2, 3), 3: (4, 5, 6)})


def test_a_table_beside_the_file_with_empty_cells(classes):
    fields = [("Value", ogr.OFTInteger), ("Class_Name", ogr.OFTString)]
    fields += [(name, ogr.OFTInteger) for name in ("Red", "Green", "Blue")]
    rows = [(1, "Äcker", 1, 2, 3), (2, None, 4, 5, 6), (3, "forêt", None, 5, 6), (None, "none", 7, 8, 9)]
    give_dbf(classes.with_name("classes.tif.vat.dbf"), fields, rows)
    assert read(classes) == ({1: "Äcker", 3: "forêt"}, {1: (1, 2, 3), 2: (4, 5, 6)})


def test_a_table_beside_the_file_that_cannot_be_read(classes):
    classes.with_name("classes.tif.vat.dbf").write_bytes(b"nothing of the kind")
    assert read(classes) == ({}, {})


def test_an_erdas_image(tmp_path):
    path = tmp_path / "thematic.img"
    dataset = gdal.GetDriverByName("HFA").Create(str(path), 4, 4, 1, gdal.GDT_Byte)
    band = dataset.GetRasterBand(1)
    table = gdal.ColorTable()
    for value, colour in enumerate([(0, 0, 0), (255, 0, 0), (0, 255, 64)]):
        table.SetColorEntry(value, (*colour, 255))
    band.SetColorTable(table)
    band.SetCategoryNames(["none", "corn", "wheat"])
    band.SetMetadataItem("LAYER_TYPE", "thematic")
    band = dataset = None
    names, colours = read(path)
    assert names == {0: "none", 1: "corn", 2: "wheat"}
    assert (colours[1], colours[2]) == ((255, 0, 0), (0, 255, 64))

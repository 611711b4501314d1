# SPDX-License-Identifier: GPL-2.0-or-later
"""Names and colours of classes that a class raster carries itself."""

from __future__ import annotations

from osgeo import gdal

from .classes import Colour


def names_and_colours(dataset: gdal.Dataset) -> tuple[dict[int, str], dict[int, Colour]]:
    """Return names and colours by class value, from attribute table, category names and colour table.

    The attribute table goes before the other two.
    """
    band = dataset.GetRasterBand(1)
    # GDAL 3.6 reads the category names of a GeoTIFF only after other metadata was asked for.
    band.GetMetadata()
    names = {value: name for value, name in enumerate(band.GetCategoryNames() or []) if name}
    colours: dict[int, Colour] = {}
    table = band.GetColorTable()
    if table is not None:
        colours = {value: table.GetColorEntry(value)[:3] for value in range(table.GetCount())}
    attributes = band.GetDefaultRAT()
    if attributes is not None:
        own_names, own_colours = _of_attribute_table(attributes)
        names.update(own_names)
        colours.update(own_colours)
    return names, colours


def _of_attribute_table(table: gdal.RasterAttributeTable) -> tuple[dict[int, str], dict[int, Colour]]:
    value = _column(table, (gdal.GFU_MinMax, gdal.GFU_Min), ("value",))
    if value is None:
        return {}, {}
    name = _column(table, (gdal.GFU_Name,), ("class_name", "classname", "name", "class"))
    shades = [_column(table, (usage,), ()) for usage in (gdal.GFU_Red, gdal.GFU_Green, gdal.GFU_Blue)]
    names: dict[int, str] = {}
    colours: dict[int, Colour] = {}
    for row in range(table.GetRowCount()):
        number = table.GetValueAsInt(row, value)
        if name is not None and table.GetValueAsString(row, name):
            names[number] = table.GetValueAsString(row, name)
        red, green, blue = shades
        if red is not None and green is not None and blue is not None:
            colours[number] = (
                table.GetValueAsInt(row, red),
                table.GetValueAsInt(row, green),
                table.GetValueAsInt(row, blue),
            )
    return names, colours


def _column(table: gdal.RasterAttributeTable, usages: tuple[int, ...], titles: tuple[str, ...]) -> int | None:
    """Return the first column of a usage, else the first with one of the titles (any case)."""
    columns = range(table.GetColumnCount())
    for usage in usages:
        for column in columns:
            if table.GetUsageOfCol(column) == usage:
                return column
    for title in titles:
        for column in columns:
            if table.GetNameOfCol(column).lower() == title:
                return column
    return None

# SPDX-License-Identifier: GPL-2.0-or-later
"""Names and colours of classes that a class raster carries itself."""

from __future__ import annotations

from osgeo import gdal

from ..gdal_calls import text_of
from .attribute_table import names_and_colours_of_table
from .classes import Colour


def names_and_colours(dataset: gdal.Dataset) -> tuple[dict[int, str], dict[int, Colour]]:
    """Return names and colours by class value, from attribute table, category names and colour table.

    The attribute table goes before the other two.
    """
    band = dataset.GetRasterBand(1)
    # GDAL 3.6 reads the category names of a GeoTIFF only after other metadata was asked for.
    band.GetMetadata()
    names = {value: text_of(name) for value, name in enumerate(band.GetCategoryNames() or []) if name}
    colours: dict[int, Colour] = {}
    table = band.GetColorTable()
    if table is not None:
        colours = {value: table.GetColorEntry(value)[:3] for value in range(table.GetCount())}
    own_names, own_colours = names_and_colours_of_table(dataset, band)
    return {**names, **own_names}, {**colours, **own_colours}

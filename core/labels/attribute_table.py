# SPDX-License-Identifier: GPL-2.0-or-later
"""Names and colours in the attribute table of a class raster: GDAL's own, or a `.vat.dbf` beside the file."""

from __future__ import annotations

import contextlib
import math
import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from osgeo import gdal

from ..gdal_calls import GdalError, call, text_of
from .classes import Colour

_VALUE = ("value", "classvalue")
_NAME = ("class_name", "classname", "class_names", "name", "label", "class")
_SHADES = (("red", "r"), ("green", "g"), ("blue", "b"))
_SHADE_USAGES = (gdal.GFU_Red, gdal.GFU_Green, gdal.GFU_Blue)
_BESIDE = ".vat.dbf"


@dataclass(frozen=True)
class _Column:
    title: str
    usage: int
    """GFU_... of GDAL"""
    values: Sequence[Any]


def names_and_colours_of_table(dataset: gdal.Dataset, band: gdal.Band) -> tuple[dict[int, str], dict[int, Colour]]:
    """Return names and colours by class value; empty if there is no table, or one without values."""
    table = band.GetDefaultRAT()
    columns = _columns_of(table) if table is not None else []
    if not columns:
        columns = _columns_beside(dataset.GetDescription())
    values = _values(columns, table)
    if values is None:
        return {}, {}
    name = _find(columns, (gdal.GFU_Name,), _NAME)
    names = {value: _text(text).strip() for value, text in zip(values, name.values if name else ())}
    shades = [_find(columns, (usage,), titles) for usage, titles in zip(_SHADE_USAGES, _SHADES)]
    found = zip(values, _as_bytes([column.values for column in shades if column is not None]))
    return (
        {value: text for value, text in names.items() if value is not None and text},
        {value: colour for value, colour in found if value is not None and colour is not None},
    )


def _text(value: Any) -> str:
    return text_of(value) if isinstance(value, (bytes, str, type(None))) else str(value)


def _number(value: Any) -> float:
    """Return the number in a cell, NaN if there is none."""
    with contextlib.suppress(ValueError, TypeError):
        return float(value)
    return math.nan


def _values(columns: Sequence[_Column], table: gdal.RasterAttributeTable | None) -> list[int | None] | None:
    """Return the class value of each row: its column, else the number of the row where rows are the values in order.

    A row without a whole number has none; that of a range is the first whole number in it.
    """
    column = _find(columns, (gdal.GFU_MinMax,), ())
    if column is None and (column := _find(columns, (gdal.GFU_Min,), ())) is not None:
        numbers = [_number(value) for value in column.values]
        return [math.ceil(number) if math.isfinite(number) else None for number in numbers]
    column = column or _find(columns, (), _VALUE)
    if column is not None:
        numbers = [_number(value) for value in column.values]
        return [int(number) if number.is_integer() else None for number in numbers]
    if table is None:
        return None
    is_linear, first, step = table.GetLinearBinning()
    if is_linear and step == 1 and float(first).is_integer():
        return [int(first) + row for row in range(table.GetRowCount())]
    return None


def _as_bytes(columns: Sequence[Sequence[Any]]) -> list[Colour | None]:
    """Return the colour of each row, None for one that has none; no rows without columns of red, green and blue."""
    if len(columns) != len(_SHADES):
        return []
    # Tables of floating point say 0 to 1.
    is_share = all(isinstance(value, float) and 0 <= value <= 1 for values in columns for value in values)
    rows = ([_number(value) * (255 if is_share else 1) for value in row] for row in zip(*columns))
    return [_bytes(*row) if all(map(math.isfinite, row)) else None for row in rows]


def _bytes(red: float, green: float, blue: float) -> Colour:
    """Return a colour within what a byte holds."""
    return tuple(min(255, max(0, round(shade))) for shade in (red, green, blue))  # type: ignore[return-value]


def _columns_of(table: gdal.RasterAttributeTable) -> list[_Column]:
    get = {gdal.GFT_Integer: table.GetValueAsInt, gdal.GFT_Real: table.GetValueAsDouble}
    rows = range(table.GetRowCount())
    return [
        _Column(
            table.GetNameOfCol(column),
            table.GetUsageOfCol(column),
            [get.get(table.GetTypeOfCol(column), table.GetValueAsString)(row, column) for row in rows],
        )
        for column in range(table.GetColumnCount())
    ]


def _columns_beside(path: str) -> list[_Column]:
    """Return the columns of the table that another program has put beside the file."""
    if not os.path.isfile(path + _BESIDE):
        return []
    try:
        file = call(gdal.OpenEx, path + _BESIDE, gdal.OF_VECTOR | gdal.OF_READONLY)
    except GdalError:
        return []
    layer = file.GetLayer(0)
    definition = layer.GetLayerDefn()
    titles = [definition.GetFieldDefn(index).GetName() for index in range(definition.GetFieldCount())]
    rows = [[feature.GetField(index) for index in range(len(titles))] for feature in layer]
    return [_Column(title, gdal.GFU_Generic, [row[index] for row in rows]) for index, title in enumerate(titles)]


def _find(columns: Sequence[_Column], usages: Sequence[int], titles: Sequence[str]) -> _Column | None:
    """Return the first column of a usage, else the first with one of the titles (any case)."""
    for usage in usages:
        for column in columns:
            if column.usage == usage:
                return column
    for title in titles:
        for column in columns:
            if column.title.lower() == title:
                return column
    return None

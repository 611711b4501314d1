# SPDX-License-Identifier: GPL-2.0-or-later
"""Drawn layers of features, as Processing takes them, and what was drawn."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

import shapely
from qgis.core import NULL, QgsProcessingFeatureSourceDefinition, QgsProject, QgsVectorLayer
from qgis_exports import layer as memory_layer
from qgis_exports import moved
from scenes import on_map

from combinations.pictures import Picture

# CRS that PROJ reaches from the images' by one operation only, so that QGIS and the oracle cannot differ.
OTHER_CRS = {"EPSG:32633": ("EPSG:3857", "EPSG:4326"), "EPSG:4326": ("EPSG:3857",), "EPSG:2953": ("EPSG:4617",)}
NAMES = ("a", "b/c", "CON", "Ü ber,x", "a", "A", "..", "n{0}", 'x<y&"z"', "", "line\nbreak", "é" * 80)
_FIELD_TYPES = {"integer": "integer", "text": "string", "numbers": "string", "double": "double", "big": "int8"}


@dataclass(frozen=True)
class Drawn:
    """A layer, and its features as they should be read."""

    source: Any
    """for Processing"""
    crs: str
    kind: str
    """Polygon, Point or LineString"""
    rows: tuple[tuple[shapely.Geometry | None, Any], ...]
    """geometry in the layer's CRS, and value of the class field; None = NULL"""
    field: str
    """class field; empty without one"""
    value_type: str
    has_names: bool
    keep: QgsVectorLayer = field(repr=False)
    """what lives as long as the case"""

    def class_field(self, field_name: str) -> str:
        """Return the field that holds the class if `field_name` is chosen; empty if all features are one class."""
        if not field_name and self.field.lower() in ("classvalue", "value") and self.value_type != "double":
            return self.field
        return field_name

    def classified(self, field_name: str) -> list[tuple[shapely.Geometry, int]] | None:
        """Return (geometry, class value) of features with both; None for values that are refused."""
        field_name = self.class_field(field_name)
        rows = [(geometry, None if _is_blank(value) else value) for geometry, value in self.rows]
        present = [value for _, value in rows if value is not None]
        if not field_name:
            numbers: dict[Any, int] = dict.fromkeys([value for _, value in rows], 1)
        elif self.value_type == "double":
            return None
        elif all(re.fullmatch(r"\s*[0-9]+\s*", str(value), re.ASCII) for value in present):
            numbers = {value: int(value) for value in present}
        else:
            numbers = {value: number for number, value in enumerate(sorted(set(present)), start=1)}
        found = [(geometry, value) for geometry, value in rows if not field_name or value is not None]
        return [(g, numbers[value]) for g, value in found if g is not None and not g.is_empty]


def _is_blank(value: Any) -> bool:
    """Return True for a text that means nothing; delimited text has no other NULL."""
    return isinstance(value, str) and not value.strip()


def draw_layer(random: Random, picture: Picture, chances: tuple[float, float, float] = (8, 1, 1)) -> Drawn:
    """Draw labels over `picture`; `chances` are those of polygons, points and lines."""
    kind = random.choices(("Polygon", "Point", "LineString"), chances)[0]
    count = random.choices((0, 1, 2, 5, 9, 14), [0.1, 1, 2, 3, 3, 2])[0]
    shapes = [_draw_shape(random, kind, *picture.size) for _ in range(count)]
    crs, value_type = picture.crs, random.choices(list(_FIELD_TYPES), [10, 4, 2, 0.3, 0.7])[0]
    geometries: list[shapely.Geometry | None] = [on_map(shape, picture.shown) for shape in shapes]
    chance = random.random()
    if crs and chance < 0.25:
        crs = random.choice(OTHER_CRS[crs])
        geometries = [moved(geometry, picture.crs, crs) for geometry in geometries]
    elif chance > 0.985:
        crs = "" if crs else "EPSG:4326"
    for index in range(count):
        if random.random() < 0.04:
            geometries[index] = None if random.random() < 0.5 else shapely.from_wkt(f"{kind} EMPTY")
    values = [None if random.random() < 0.04 else _draw_value(random, value_type) for _ in geometries]
    name = "" if random.random() < 0.1 else random.choice(("classvalue", "VALUE", "cls"))
    has_names = random.random() < 0.3
    fields = [f"{name}:{_FIELD_TYPES[value_type]}"] if name else []
    columns = [[NULL if value is None else value] if name else [] for value in values]
    if has_names:
        fields.append("classname:string")
        columns = [[*row, random.choice((*NAMES, NULL))] for row in columns]
    kind_of_layer = random.choice(("Polygon", "MultiPolygon")) if kind == "Polygon" else kind
    made = memory_layer(kind_of_layer, [(g, *row) for g, row in zip(geometries, columns)], ",".join(fields), crs)
    rows = tuple(zip(geometries, values if name else [None] * count))
    return _used(random, Drawn(made, crs, kind, rows, name, value_type, has_names, made))


def draw_mask(random: Random, picture: Picture) -> Drawn:
    """Draw mask polygons over `picture`."""
    w, h = picture.size
    shapes = random.choices(
        (
            [shapely.box(-5, -5, 0.8 * w, 0.9 * h)],
            [shapely.box(0, 0, w, h)],
            [shapely.box(-9, -9, w / 2, h + 9), shapely.box(w / 2, -9, w + 9, h + 9)],
            [shapely.Polygon([(0, 0), (w, h), (w, 0), (0, h)])],
            [shapely.box(-999, -999, -900, -900)],
            [],
        ),
        [4, 4, 3, 1, 0.3, 0.2],
    )[0]
    geometries = [on_map(shape, picture.shown) for shape in shapes]
    crs = picture.crs
    if crs and random.random() < 0.3:
        crs = random.choice(OTHER_CRS[crs])
        geometries = [moved(geometry, picture.crs, crs) for geometry in geometries]
    rows: list[tuple[shapely.Geometry | None, None]] = [(geometry, None) for geometry in geometries]
    if random.random() < 0.2:
        rows.append((None, None))
    made = memory_layer("Polygon", [(geometry,) for geometry, _ in rows], "", crs, "mask")
    return Drawn(made, crs, "Polygon", tuple(rows), "", "", False, made)


def _used(random: Random, drawn: Drawn) -> Drawn:
    """Return the layer as it is, or with a selection, an edit that is not saved, or a filter."""
    made, chance = drawn.keep, random.random()
    ids = sorted(made.allFeatureIds())
    if chance < 0.1 and len(ids) > 1:
        chosen = [index for index in range(len(ids)) if random.random() < 0.7]
        made.selectByIds([ids[index] for index in chosen])
        QgsProject.instance().addMapLayer(made, False)
        source = QgsProcessingFeatureSourceDefinition(made.id(), selectedFeaturesOnly=True)
        return replace(drawn, source=source, rows=tuple(drawn.rows[index] for index in chosen))
    if chance < 0.16 and len(ids) > 1:
        made.startEditing()
        made.deleteFeature(ids[0])
        return replace(drawn, rows=drawn.rows[1:])
    if chance < 0.2 and drawn.field:
        made.setSubsetString(f'"{drawn.field}" IS NOT NULL')
        return replace(drawn, rows=tuple(row for row in drawn.rows if row[1] is not None))
    return drawn


def _draw_shape(random: Random, kind: str, width: int, height: int) -> shapely.Geometry:
    """Draw in pixels of the image; parts may lie outside."""
    x, y = random.uniform(-0.15 * width, 1.05 * width), random.uniform(-0.15 * height, 1.05 * height)
    if kind == "Point":
        return shapely.Point(x, y)
    if kind == "LineString":
        count = random.choice((2, 2, 4))
        return shapely.LineString([(random.uniform(0, width), random.uniform(0, height)) for _ in range(count)])
    side, chance = random.choice((0.005, 0.3, 1, 5, 12, 12, 30, 30, 100)), random.random()
    if chance < 0.45:
        return shapely.box(x, y, x + side * random.uniform(0.3, 1), y + side * random.uniform(0.3, 1))
    if chance < 0.55:
        x, y, side = round(x), round(y), max(1, int(side))
        return shapely.box(x, y, x + side, y + side)
    if chance < 0.72:
        return shapely.Point(x, y).buffer(side, quad_segs=6)
    if chance < 0.8:
        return shapely.MultiPolygon(
            [shapely.box(x, y, x + side, y + side), shapely.box(x + 2 * side, y, x + 3 * side, y + side)]
        )
    if chance < 0.92:
        inner = shapely.box(x - side / 2, y - side / 2, x + side / 2, y + side / 2)
        return shapely.box(x - side, y - side, x + side, y + side).difference(inner)
    return shapely.Polygon([(x, y), (x + side, y + side), (x + side, y), (x, y + side)])  # crosses itself


def _draw_value(random: Random, value_type: str) -> Any:
    if value_type == "text":
        return random.choice(NAMES)
    if value_type == "numbers":
        return random.choice(("1", "2", "10", "300", " 7"))
    if value_type == "double":
        return random.choice((1.0, 2.5))
    if value_type == "big":
        return random.choice((0, 1, 255, 256, 65535, 70000, 2147483647, 2147483648, -1))
    return random.choice((1, 2, 3, 7))

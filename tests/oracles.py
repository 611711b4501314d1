# SPDX-License-Identifier: GPL-2.0-or-later
"""Readers and reckoners that know nothing of Chipsmith's code."""

from __future__ import annotations

import hashlib
import json
import re
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
import shapely
from osgeo import gdal, ogr, osr

CHIP_SUFFIXES = (".tif", ".png", ".jpg", ".mrf")


@dataclass(frozen=True)
class Box:
    """An object read from a label file."""

    value: int
    left: float
    top: float
    right: float
    bottom: float

    @property
    def sides(self) -> tuple[float, float, float, float]:
        return self.left, self.top, self.right, self.bottom


def chip_files(folder: Path, below: str = "images") -> list[Path]:
    """Return the chips in order of their numbers."""
    return sorted(path for path in (folder / below).iterdir() if path.suffix in CHIP_SUFFIXES)


def place_of_corners(points) -> tuple[float, ...]:
    """Return the geotransform that three corners tell; GDAL 3.10 knows none for images turned by 90 degrees."""
    at = {(point.GCPPixel, point.GCPLine): (point.GCPX, point.GCPY) for point in points}
    width, height = max(column for column, _ in at), max(row for _, row in at)
    (x, y), (right_x, right_y), (down_x, down_y) = at[0, 0], at[width, 0], at[0, height]
    return x, (right_x - x) / width, (down_x - x) / height, y, (right_y - y) / width, (down_y - y) / height


def read_chip(path: Path) -> np.ndarray:
    """Return the pixels (rows, columns, bands) of a raster as rasterio reads them."""
    with rasterio.open(path) as chip:
        return np.moveaxis(chip.read(), 0, 2)


def window_of(chip_path: Path, image_path: Path) -> tuple[slice, slice]:
    """Return the (rows, columns) of the image that a chip's own georeference says it covers."""
    with rasterio.open(chip_path) as chip, rasterio.open(image_path) as image:
        column, row = ~image.transform * (chip.transform.c, chip.transform.f)
        end_column, end_row = ~image.transform * (chip.transform * (chip.width, chip.height))
        edges = np.array([column, row, end_column, end_row])
        assert np.abs(edges - edges.round()).max() < 1e-3, edges
        left, top, right, bottom = edges.round().astype(int)
        assert (right - left, bottom - top) == (chip.width, chip.height)
        return slice(top, bottom), slice(left, right)


def read_kitti(path: Path) -> list[Box]:
    boxes = []
    for line in path.read_bytes().decode("ascii").splitlines():
        fields = line.split()
        assert len(fields) == 15
        assert not any(text.startswith("-") for text in fields)
        boxes.append(Box(int(fields[0]), *map(float, fields[4:8])))
    return boxes


def read_voc(path: Path) -> list[Box]:
    boxes = []
    for found in ElementTree.parse(path).getroot().findall("object"):
        sides = [float(found.find("bndbox").find(side).text) for side in ("xmin", "ymin", "xmax", "ymax")]
        boxes.append(Box(int(found.find("name").text), *sides))
    return boxes


def read_boxes(folder: Path, stem: str) -> list[Box]:
    """Return the objects of a chip from whichever label file it has."""
    kitti = folder / "labels" / f"{stem}.txt"
    return read_kitti(kitti) if kitti.exists() else read_voc(folder / "labels" / f"{stem}.xml")


def statistics_of(folder: Path) -> dict:
    return json.loads((folder / "esri_accumulated_stats.json").read_bytes().decode("ascii"))


def model_of(folder: Path) -> dict:
    return json.loads((folder / "esri_model_definition.emd").read_bytes().decode("ascii"))


def map_lines(folder: Path) -> list[list[str]]:
    """Return the paths on each line of map.txt."""
    return [line.split() for line in (folder / "map.txt").read_text(encoding="ascii").splitlines()]


def tree(folder: Path) -> dict[str, str]:
    """Return {path below the folder: digest}."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
        for path in sorted(folder.rglob("*"))
    }


def check_dataset(folder: Path, is_finished: bool = True) -> list[str]:
    """Check that index files and chips agree and nothing else is there; return the stems.

    The record of a run that is not finished stays, so that the run can go on.
    """
    names = {path.name for path in folder.iterdir()}
    if not is_finished:
        names.remove(".chipsmith-run")
    assert names == {
        "images",
        "labels",
        "map.txt",
        "stats.txt",
        "esri_accumulated_stats.json",
        "esri_model_definition.emd",
        "chipsmith.json",
    }
    lines = map_lines(folder)
    assert lines
    images = [folder / line[0] for line in lines]
    assert images == chip_files(folder)
    for line in lines:
        for path in line:
            assert (folder / path).is_file(), path
        assert len(line) == 2
        assert Path(line[0]).stem == Path(line[1]).stem
        assert (folder / line[0]).stat().st_size > 0
    stems = {path.stem for path in images}
    for below in ("images", "labels"):
        assert {path.name.partition(".")[0] for path in (folder / below).iterdir()} == stems
    statistics = statistics_of(folder)
    assert statistics["NumTiles"] == statistics["NumTilesAsDouble"] == len(images)
    assert statistics["NextTileIndex"] == 1 + max(int(stem) for stem in stems)
    for image in images:
        pixels = read_chip(image)
        assert pixels.shape == (statistics["TileSizeY"], statistics["TileSizeX"], statistics["NumBands"])
    if statistics["MetaDataMode"] == "Classified_Tiles":
        for line in lines:
            assert read_chip(folder / line[1]).shape[2] == 1
    else:
        read = [read_boxes(folder, stem) for stem in stems]
        assert statistics["FeatureStats"]["NumFeaturesTotal"] == sum(len(boxes) for boxes in read)
    return sorted(stems)


def burn_whole(image_path: Path, geometries, values) -> np.ndarray:
    """Return the class array (rows, columns) of the whole image, burnt by GDAL on the map in layer order."""
    image = gdal.Open(str(image_path))
    reference = osr.SpatialReference(image.GetProjection())
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    target = gdal.GetDriverByName("MEM").Create("", image.RasterXSize, image.RasterYSize, 1, gdal.GDT_UInt32)
    target.SetProjection(image.GetProjection())
    target.SetGeoTransform(image.GetGeoTransform())
    driver = next(found for found in map(ogr.GetDriverByName, ("Memory", "MEM")) if found is not None)
    store = driver.CreateDataSource("")
    layer = store.CreateLayer("labels", reference, ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn("value", ogr.OFTInteger64))
    for geometry, value in zip(geometries, values):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("value", int(value))
        feature.SetGeometry(ogr.CreateGeometryFromWkb(shapely.to_wkb(geometry)))
        layer.CreateFeature(feature)
    gdal.RasterizeLayer(target, [1], layer, options=["ATTRIBUTE=value"])
    return target.ReadAsArray()


def polygon_part(geometry):
    """Return only what has an area."""
    parts = [inner for part in shapely.get_parts(geometry) for inner in shapely.get_parts(part)]
    polygons = [part for part in parts if part.geom_type == "Polygon"]
    return polygons[0] if len(polygons) == 1 else shapely.MultiPolygon(polygons)


def clipped_on_map(image_path: Path, window, geometries, values, ratio: float = 0.0):
    """Return [(value, box in pixels of the chip, area on the map)] by cutting with the chip's footprint on the map.

    A feature counts if its part has an area, is at least a hundredth of a pixel wide and high, and that area is
    at least `ratio` of the feature's.
    """
    rows, columns = window
    with rasterio.open(image_path) as image:
        transform = image.transform
        right_end, bottom_end = min(columns.stop, image.width), min(rows.stop, image.height)
    # Padding is no part of the image, so nothing in it is labelled.
    footprint = shapely.box(*(transform * (columns.start, bottom_end)), *(transform * (right_end, rows.start)))
    found = []
    for geometry, value in zip(geometries, values):
        part = polygon_part(shapely.intersection(geometry, footprint))
        if part.is_empty:
            continue
        x_min, y_min, x_max, y_max = part.bounds
        left, top = ~transform * (x_min, y_max)
        right, bottom = ~transform * (x_max, y_min)
        if right - left < 0.01 or bottom - top < 0.01 or part.area < ratio * geometry.area * (1 - 1e-9):
            continue
        box = np.array([left, top, right, bottom]) - np.array([columns.start, rows.start] * 2)
        found.append((value, tuple(box), part.area))
    return found


def flood_regions(classes: np.ndarray) -> list[tuple[int, tuple[int, int, int, int], set]]:
    """Return (value, (left, top, right, bottom), pixels) of each region that is connected by sides, 0 left out."""
    seen = np.zeros(classes.shape, dtype=bool)
    regions = []
    for row, column in zip(*np.nonzero(classes)):
        if seen[row, column]:
            continue
        value, waiting, pixels = classes[row, column], [(int(row), int(column))], set()
        seen[row, column] = True
        while waiting:
            y, x = waiting.pop()
            pixels.add((y, x))
            for ny, nx in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)):
                inside = 0 <= ny < classes.shape[0] and 0 <= nx < classes.shape[1]
                if inside and not seen[ny, nx] and classes[ny, nx] == value:
                    seen[ny, nx] = True
                    waiting.append((ny, nx))
        ys, xs = [y for y, _ in pixels], [x for _, x in pixels]
        regions.append((int(value), (min(xs), min(ys), max(xs) + 1, max(ys) + 1), pixels))
    return regions


def assert_one_sentence(error: BaseException, *words: str) -> None:
    """Check that an error is one sentence on one line and says each of `words`."""
    text = str(error)
    assert "\n" not in text
    assert text.endswith(".")
    assert not text.endswith("..")
    assert text[0].isupper() or text.startswith("{") is False
    assert not re.search(r"\{\w+\}", text), "a field was not filled in"
    for word in words:
        assert word in text, text

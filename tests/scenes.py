# SPDX-License-Identifier: GPL-2.0-or-later
"""Scenes for tests: rasters on disk, polygons on the map, and one call that exports them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import shapely
from osgeo import gdal, gdal_array, osr

from chipsmith.core.crs import transform_between
from chipsmith.core.errors import Message
from chipsmith.core.export import Summary, export
from chipsmith.core.grid import Grid, Window
from chipsmith.core.inputs import ClassNames, ClassRasterSource, ImageInput
from chipsmith.core.labels.class_raster import open_class_raster
from chipsmith.core.labels.classes import FieldClasses
from chipsmith.core.labels.samples import FeatureSource
from chipsmith.core.lattice_plan import LatticePlan, plan_chips
from chipsmith.core.progress import SilentProgress
from chipsmith.core.settings import ChipFormat as ChipFormat
from chipsmith.core.settings import EdgeRule, MetadataFormat, Resampling, Settings
from chipsmith.core.sources.image import open_image, region_of

REPOSITORY = Path(__file__).resolve().parent.parent
SAMPLE = REPOSITORY / "resources" / "sample"

KITTI = MetadataFormat.KITTI_RECTANGLES
VOC = MetadataFormat.PASCAL_VOC_RECTANGLES
CLASSIFIED = MetadataFormat.CLASSIFIED_TILES

UTM = "EPSG:32633"
UTM_PLACE = (458400.0, 0.25, 0.0, 5402000.0, 0.0, -0.25)
DEGREES = "EPSG:4326"
DEGREES_PLACE = (-61.912345678901234, 8.983152841195215e-05, 0.0, -3.1234567890123457, 0.0, -8.983152841195215e-05)
NEW_BRUNSWICK = "EPSG:2953"  # its first axis is the northing
NEW_BRUNSWICK_PLACE = (2493100.5, 0.5, 0.0, 7440250.5, 0.0, -0.5)
ALBERS_PLACE = (-152415.3, 30.0, 0.0, 1883212.7, 0.0, -30.0)
ALBERS = (
    'PROJCS["Albers of our own",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
    'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Albers_Conic_Equal_Area"],'
    'PARAMETER["latitude_of_center",23.5],PARAMETER["longitude_of_center",-97.25],'
    'PARAMETER["standard_parallel_1",29.75],PARAMETER["standard_parallel_2",45.25],'
    'PARAMETER["false_easting",0],PARAMETER["false_northing",0],UNIT["metre",1],'
    'AXIS["Easting",EAST],AXIS["Northing",NORTH]]'
)
PLACES = {
    "UTM": (UTM, UTM_PLACE),
    "degrees": (DEGREES, DEGREES_PLACE),
    "northing first": (NEW_BRUNSWICK, NEW_BRUNSWICK_PLACE),
    "Albers without code": (ALBERS, ALBERS_PLACE),
}
DTYPES = ("uint8", "int16", "uint16", "int32", "uint32", "float32", "float64")


def wkt_of(crs: str) -> str:
    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs)
    return reference.ExportToWkt()


def noise(rows: int, columns: int, bands: int = 1, dtype: str = "uint8", seed: int = 0) -> np.ndarray:
    """Return pixels (rows, columns, bands) drawn from some values of `dtype`, the least and greatest among them."""
    random = np.random.default_rng(seed)
    kind = np.dtype(dtype)
    if kind.kind == "f":
        values = random.normal(0, 1000, 24).astype(kind)
    else:
        limits = np.iinfo(kind)
        values = random.integers(limits.min, limits.max, 24, dtype=kind)
        values[:2] = limits.min, limits.max
    return values[random.integers(0, len(values), (rows, columns, bands))]


def static(rows: int, columns: int, bands: int = 1, dtype: str = "uint8") -> np.ndarray:
    """Return pixels of random bits, which no compression makes smaller."""
    octets = np.random.default_rng(1).bytes(rows * columns * bands * np.dtype(dtype).itemsize)
    return np.frombuffer(octets, dtype=dtype).reshape(rows, columns, bands)


def smooth(rows: int, columns: int, bands: int = 3) -> np.ndarray:
    """Return 8-bit pixels without sharp edges, which JPEG keeps nearly as they are."""
    y, x = np.mgrid[0:rows, 0:columns]
    planes = [128 + 60 * np.sin(x / (17 + 3 * b)) + 50 * np.cos(y / (23 - 2 * b)) for b in range(bands)]
    return np.stack(planes, axis=2).round().clip(0, 255).astype(np.uint8)


def write_raster(
    path: Path,
    pixels: np.ndarray,
    place: tuple = UTM_PLACE,
    crs: str = UTM,
    nodata: float | None = None,
    band_names: tuple[str, ...] = (),
    mask: np.ndarray | None = None,
    options: tuple[str, ...] = (),
) -> Path:
    """Write `pixels`, (rows, columns) or (rows, columns, bands), as a GeoTIFF."""
    planes = pixels[..., np.newaxis] if pixels.ndim == 2 else pixels
    rows, columns, bands = planes.shape
    code = gdal_array.NumericTypeCodeToGDALTypeCode(planes.dtype.type)
    before = gdal.GetConfigOption("GDAL_TIFF_INTERNAL_MASK")
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
    raster = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, bands, code, list(options))
    if crs:
        raster.SetProjection(wkt_of(crs))
    if place:
        raster.SetGeoTransform(place)
    for number in range(1, bands + 1):
        band = raster.GetRasterBand(number)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if band_names:
            band.SetDescription(band_names[number - 1])
    raster.WriteArray(np.moveaxis(planes, 2, 0) if bands > 1 else planes[..., 0])
    if mask is not None:
        raster.CreateMaskBand(gdal.GMF_PER_DATASET)
        raster.GetRasterBand(1).GetMaskBand().WriteArray(np.where(mask, 255, 0).astype(np.uint8))
    raster.FlushCache()
    raster = None
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", before)
    return path


def to_map(place: tuple, xy_px) -> np.ndarray:
    """Return map coordinates (n, 2) of pixel coordinates (n, 2)."""
    x, y = np.asarray(xy_px, dtype=float).T
    return np.column_stack((place[0] + x * place[1] + y * place[2], place[3] + x * place[4] + y * place[5]))


def on_map(geometry, place: tuple):
    """Return a geometry drawn in pixels of the image where it lies on the map."""
    return shapely.transform(geometry, lambda xy: to_map(place, xy))


def objects(geometries) -> np.ndarray:
    """Return geometries as the object array that layers are read into."""
    array = np.empty(len(geometries), dtype=object)
    array[:] = list(geometries)
    return array


@dataclass
class Features:
    """A layer: geometries on the map and a class value each (None = NULL)."""

    geometries: list
    values: list = field(default_factory=list)
    crs: str = UTM
    radius: float = 0.0
    names: dict[int, str] = field(default_factory=dict)

    def source(self, image_crs: str) -> FeatureSource:
        values = self.values or [1] * len(self.geometries)
        is_null = np.array([value is None for value in values], dtype=bool)
        numbers = np.array([0 if value is None else value for value in values], dtype=np.int64)
        return FeatureSource(
            objects(self.geometries),
            FieldClasses(numbers, is_null, self.names),
            transform_between(wkt_of(self.crs), image_crs),
            self.radius,
        )


@dataclass
class ClassMap:
    """A class raster on disk."""

    path: Path


class Listener(SilentProgress):
    """Keeps what it is told; cancels when asked for the `cancel_at`-th time, or once `cancel_when` says so."""

    def __init__(self, cancel_at: int | None = None, cancel_when=None) -> None:
        self.cancel_at = cancel_at
        self.cancel_when = cancel_when
        self.asked = 0
        self.infos: list[Message] = []
        self.warnings: list[Message] = []
        self.fractions: list[float] = []

    def cancelled(self) -> bool:
        self.asked += 1
        if self.cancel_when is not None and self.cancel_when():
            return True
        return self.cancel_at is not None and self.asked >= self.cancel_at

    def report(self, fraction: float) -> None:
        self.fractions.append(fraction)

    def info(self, message: Message) -> None:
        self.infos.append(message)

    def warning(self, message: Message) -> None:
        self.warnings.append(message)


def settings_of(tile=32, stride=0, edge=EdgeRule.SHIFT, **choices) -> Settings:
    """Return settings; `tile` and `stride` are one number or (x, y)."""
    tile_x, tile_y = tile if isinstance(tile, tuple) else (tile, tile)
    stride_x, stride_y = stride if isinstance(stride, tuple) else (stride, stride)
    return Settings(
        tile_width_px=tile_x,
        tile_height_px=tile_y,
        stride_x_px=stride_x,
        stride_y_px=stride_y,
        edge_rule=EdgeRule(edge),
        **choices,
    )


def plan_over(grid: Grid, region: Window | None = None, **choices) -> LatticePlan:
    """Return the plan of chips over a part of `grid`; further arguments are those of `settings_of`."""
    return plan_chips(grid, region or grid.window, settings_of(**choices))


def run(
    image: Path,
    labels: Features | ClassMap,
    folder: Path,
    *,
    extent=None,
    cell_size: float | None = None,
    resampling: Resampling = Resampling.BILINEAR,
    workers: int = 1,
    progress=None,
    names: dict | None = None,
    colours: dict | None = None,
    image_crs: str = "",
    **choices,
) -> Summary:
    """Export `image` with `labels` into `folder`; further arguments are those of `settings_of`."""
    raster = open_image(str(image), "INPUT_RASTER", image_crs, cell_size, resampling)
    region = region_of(raster.grid, extent)
    if isinstance(labels, ClassMap):
        source = ClassRasterSource(open_class_raster(str(labels.path), "INPUT_CLASS_RASTER", raster.grid))
    else:
        source = labels.source(raster.grid.crs_wkt)
    return export(
        settings_of(resampling=resampling, **choices),
        ImageInput(raster, region),
        source,
        folder,
        progress or SilentProgress(),
        workers,
        ClassNames(names or {}, colours or {}),
    )


def whole(image_path: Path, value: int = 1, crs: str = UTM) -> Features:
    """Return one feature that covers the image, for tests that are not about labels."""
    raster = gdal.Open(str(image_path))
    place, size = raster.GetGeoTransform(), (raster.RasterXSize, raster.RasterYSize)
    return Features([on_map(shapely.box(0, 0, *size), place)], [value], crs=crs)


def random_polygons(seed: int, width: int, height: int, count: int = 40) -> tuple[list, list[int]]:
    """Return polygons in pixels, and class values: overlapping, with holes, multipart, slivers, off the image.

    All are valid; some are larger than a tile, some have very many vertices.
    """
    random = np.random.default_rng(seed)
    kinds = (_star, _star, _with_hole, _multipart, _sliver, _large, _vertex_rich, _tiny)
    shapes = []
    while len(shapes) < count:
        x, y = random.uniform(-10, width + 10), random.uniform(-10, height + 10)
        shape = kinds[len(shapes) % len(kinds)](random, x, y)
        shapes.append(shape if shape.is_valid else shapely.make_valid(shape).buffer(0))
    shapes[0] = shapely.box(-50, -50, -20, -20)
    return shapes, random.integers(1, 6, len(shapes)).tolist()


def _ring(random, x, y, radius, vertices) -> np.ndarray:
    angles = np.sort(random.uniform(0, 2 * np.pi, vertices))
    radii = radius * random.uniform(0.5, 1, vertices)
    return np.column_stack((x + radii * np.cos(angles), y + radii * np.sin(angles)))


def _star(random, x, y):
    return shapely.Polygon(_ring(random, x, y, random.uniform(2, 14), 9))


def _with_hole(random, x, y):
    shape = shapely.Point(x, y).buffer(random.uniform(6, 16), quad_segs=5)
    return shape.difference(shapely.Point(x + 1, y - 1).buffer(3.3, quad_segs=3))


def _multipart(random, x, y):
    return shapely.union_all([_star(random, x + 22 * i, y + 7 * i).buffer(0) for i in range(3)])


def _sliver(random, x, y):
    dx, dy = random.uniform(-30, 30, 2)
    return shapely.Polygon([(x, y), (x + dx, y + dy), (x + dx + 0.2, y + dy + 0.3)])


def _large(random, x, y):
    return shapely.Polygon(_ring(random, x, y, 60, 14))


def _vertex_rich(random, x, y):
    return shapely.Polygon(_ring(random, x, y, random.uniform(20, 45), 700))


def _tiny(random, x, y):
    return shapely.box(x, y, x + random.uniform(0.05, 0.9), y + random.uniform(0.05, 0.9))

# SPDX-License-Identifier: GPL-2.0-or-later
"""Scenes to cut chips from, and polygons to label them with; each is made once and kept.

python benchmarks/scene.py FOLDER SIDE_PX NAME ...
"""

import struct
import sys
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

ROOT = Path(__file__).resolve().parents[1]
CELL_SIZE_M = 0.3
LEFT_M, TOP_M = 500_000.0, 5_500_000.0
EPSG = 32633
BLOCK_PX = 512
SPARSE_SIDE_PX = 100_000
PARTS = 8
CLASSES = 5
LOSSLESS = ["COMPRESS=DEFLATE", "PREDICTOR=2", "INTERLEAVE=PIXEL", "BIGTIFF=IF_SAFER"]
BLOCKS = ["TILED=YES", f"BLOCKXSIZE={BLOCK_PX}", f"BLOCKYSIZE={BLOCK_PX}"]
TILED = [*BLOCKS, *LOSSLESS]


def reference() -> osr.SpatialReference:
    """Return the CRS of all scenes."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(EPSG)
    return crs


def _empty(path: Path, side_px: int, options: list[str], bands: int = 3) -> gdal.Dataset:
    image = gdal.GetDriverByName("GTiff").Create(str(path), side_px, side_px, bands, gdal.GDT_Byte, options)
    image.SetProjection(reference().ExportToWkt())
    image.SetGeoTransform((LEFT_M, CELL_SIZE_M, 0.0, TOP_M, 0.0, -CELL_SIZE_M))
    return image


def make_tiled(path: Path, side_px: int) -> None:
    """The sample town side by side, rolled so that no row of pixels holds the same twice; blocks of 512 px."""
    town = gdal.Open(str(ROOT / "resources/sample/town.tif")).ReadAsArray()
    _, height, width = town.shape
    image = _empty(path, side_px, TILED)
    for row, y in enumerate(range(0, side_px, height)):
        for column, x in enumerate(range(0, side_px, width)):
            rolled = np.roll(town, (37 * column + 101 * row, 61 * column + 17 * row), (1, 2))
            image.WriteArray(rolled[:, : side_px - y, : side_px - x], x, y)


def make_raw(path: Path, side_px: int) -> None:
    """The same pixels, not compressed."""
    source = str(made(path.parent, side_px, "tiled.tif"))
    gdal.Translate(str(path), source, creationOptions=[*BLOCKS, "INTERLEAVE=PIXEL"])


def make_striped(path: Path, side_px: int) -> None:
    """The same pixels in strips, as GDAL writes them unless told otherwise."""
    gdal.Translate(str(path), str(made(path.parent, side_px, "tiled.tif")), creationOptions=LOSSLESS)


def make_cog(path: Path, side_px: int) -> None:
    """The same pixels as a cloud-optimised GeoTIFF of JPEG blocks."""
    source = str(made(path.parent, side_px, "tiled.tif"))
    gdal.Translate(str(path), source, format="COG", creationOptions=["COMPRESS=JPEG", "QUALITY=90"])


def make_mosaic(path: Path, side_px: int) -> None:
    """The same pixels as a VRT of 8 x 8 files."""
    source = gdal.Open(str(made(path.parent, side_px, "tiled.tif")))
    size = side_px // PARTS
    folder = path.parent / "parts"
    folder.mkdir(exist_ok=True)
    names = []
    for row in range(PARTS):
        for column in range(PARTS):
            names.append(str(folder / f"{row}_{column}.tif"))
            gdal.Translate(names[-1], source, srcWin=(column * size, row * size, size, size), creationOptions=TILED)
    gdal.BuildVRT(str(path.parent / "mosaic.vrt"), names)
    if path.name != "mosaic.vrt":
        # Paths in a VRT are relative to it, so it can be renamed in its folder.
        (path.parent / "mosaic.vrt").rename(path)


def make_sparse(path: Path, side_px: int) -> None:
    """100,000 x 100,000 pixels of which none is stored, whatever the side of the other scenes."""
    _empty(path, SPARSE_SIDE_PX, [*TILED, "SPARSE_OK=TRUE"])


def make_corner(path: Path, side_px: int) -> None:
    """A small image in another CRS: as first item of a mosaic it makes the others be warped."""
    source = str(made(path.parent, side_px, "tiled.tif"))
    gdal.Warp(
        str(path),
        gdal.Translate("", source, format="VRT", srcWin=(0, 0, 64, 64)),
        dstSRS="EPSG:3857",
        creationOptions=["COMPRESS=DEFLATE"],
        xRes=CELL_SIZE_M / np.cos(np.radians(49.65)),
        yRes=CELL_SIZE_M / np.cos(np.radians(49.65)),
    )


def rectangles(count: int, side_px: float, offset_px: float = 0.0, seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """Return turned rectangles of 5 to 20 m, closed rings (count, 5, 2) in pixels, and their classes."""
    random = np.random.default_rng(seed)
    centres = random.random((count, 1, 2)) * side_px + offset_px
    half_sizes = random.uniform(2.5, 10.0, (count, 1, 2)) / CELL_SIZE_M
    angles = random.uniform(0.0, np.pi, count)
    turns = np.stack([np.cos(angles), np.sin(angles), -np.sin(angles), np.cos(angles)], axis=-1).reshape(-1, 2, 2)
    corners = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1)]) * half_sizes
    return corners @ turns + centres, random.integers(1, CLASSES + 1, count)


def make_polygons(path: Path, side_px: int) -> None:
    """`polygons_N.gpkg`: N in the scene; `polygons_N_of_M.gpkg`: M, as dense, of which N are in the scene."""
    inside, *everything = (int(word) for word in path.stem.split("_") if word.isdigit())
    count = everything[0] if everything else inside
    wide_px = side_px * (count / inside) ** 0.5
    rings, values = rectangles(count, wide_px, (side_px - wide_px) / 2)
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = data.CreateLayer("polygons", reference(), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("class", ogr.OFTInteger))
    layer.StartTransaction()
    points = rings * (CELL_SIZE_M, -CELL_SIZE_M) + (LEFT_M, TOP_M)
    for ring, value in zip(points, values.tolist()):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkb(struct.pack("<BIII", 1, 3, 1, len(ring)) + ring.tobytes()))
        feature.SetField(0, value)
        layer.CreateFeature(feature)
    layer.CommitTransaction()


def make_plain(path: Path, side_px: int) -> None:
    """`polygons_N.bin`: for the floor, which knows no GeoPackage: count, then class, corners and pixels of each."""
    rings, values = rectangles(int(path.stem.split("_")[-1]), side_px)
    with path.open("wb") as file:
        file.write(struct.pack("<i", len(rings)))
        for ring, value in zip(rings, values.tolist()):
            file.write(struct.pack("<ii", value, len(ring)) + ring.tobytes())


def make_geojson(path: Path, side_px: int) -> None:
    """`polygons_N.geojson`: in degrees, for Raster Vision."""
    source = made(path.parent, side_px, f"{path.stem.removeprefix('unfinished_')}.gpkg")
    gdal.VectorTranslate(str(path), str(source), format="GeoJSON", dstSRS="EPSG:4326")


def make_boxes(path: Path, side_px: int) -> None:
    """`polygons_N.csv`: bounds in whole pixels of the scene, for DeepForest."""
    rings, values = rectangles(int(path.stem.split("_")[-1]), side_px)
    bounds = np.concatenate([rings.min(axis=1), rings.max(axis=1)], axis=1).clip(0, side_px).round().astype(int)
    lines = [f"{','.join(map(str, box))},{value}" for box, value in zip(bounds.tolist(), values.tolist())]
    path.write_text("\n".join(("xmin,ymin,xmax,ymax,label", *lines, "")))


def make_crs(path: Path, side_px: int) -> None:
    """The CRS as text, for the floor."""
    path.write_text(reference().ExportToWkt())


MAKERS = {
    "tiled.tif": make_tiled,
    "raw.tif": make_raw,
    "striped.tif": make_striped,
    "cog.tif": make_cog,
    "mosaic.vrt": make_mosaic,
    "sparse.tif": make_sparse,
    "corner.tif": make_corner,
    "crs.txt": make_crs,
}
POLYGON_MAKERS = {".gpkg": make_polygons, ".bin": make_plain, ".geojson": make_geojson, ".csv": make_boxes}


def made(folder: Path, side_px: int, name: str) -> Path:
    """Return the path of a scene or of polygons, made if they are missing."""
    path = folder / name
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        maker = MAKERS.get(name) or POLYGON_MAKERS[path.suffix]
        unfinished = path.with_name(f"unfinished_{name}")
        unfinished.unlink(missing_ok=True)
        maker(unfinished, side_px)
        unfinished.rename(path)
    return path


def main() -> None:
    """Make what is asked for."""
    gdal.UseExceptions()
    ogr.UseExceptions()
    folder, side_px, *names = sys.argv[1:]
    for name in names:
        made(Path(folder), int(side_px), name)


if __name__ == "__main__":
    main()

"""Times exports of a scene of 16384 x 16384 pixels with 30,000 polygons.

    source scripts/env.sh && python benchmarks/large_scene.py FOLDER [--side-px N] [--polygons N] [--workers N]

The scene is made in FOLDER (about 500 MB) on the first run and kept. Chips are DEFLATE TIFF of 256 px.
Each export runs in its own process, so that peak memory is its own.
"""

import argparse
import multiprocessing
import re
import shutil
import sys
import time
from pathlib import Path

import numpy as np
import shapely
from osgeo import gdal, ogr, osr

from chipsmith.core.crs import transform_between
from chipsmith.core.export import export
from chipsmith.core.inputs import ImageInput
from chipsmith.core.labels.classes import classes_of_field
from chipsmith.core.labels.samples import FeatureSource
from chipsmith.core.progress import SilentProgress
from chipsmith.core.settings import MetadataFormat, Settings
from chipsmith.core.sources.image import open_image

ROOT = Path(__file__).resolve().parents[1]
CELL_SIZE_M = 0.3
LEFT_M, TOP_M = 500_000.0, 5_500_000.0
BLOCK_PX = 512
CASES = (
    (MetadataFormat.CLASSIFIED_TILES, 256),
    (MetadataFormat.PASCAL_VOC_RECTANGLES, 256),
    (MetadataFormat.CLASSIFIED_TILES, 128),
)


def make_image(path: Path, side_px: int) -> None:
    """Write the sample town, rolled anew for every copy, side by side."""
    town = gdal.Open(str(ROOT / "resources/sample/town.tif")).ReadAsArray()
    bands, height, width = town.shape
    options = ["TILED=YES", f"BLOCKXSIZE={BLOCK_PX}", f"BLOCKYSIZE={BLOCK_PX}", "COMPRESS=DEFLATE", "PREDICTOR=2"]
    options += ["INTERLEAVE=PIXEL", "BIGTIFF=IF_SAFER"]
    image = gdal.GetDriverByName("GTiff").Create(str(path), side_px, side_px, bands, gdal.GDT_Byte, options)
    image.SetProjection(utm().ExportToWkt())
    image.SetGeoTransform((LEFT_M, CELL_SIZE_M, 0.0, TOP_M, 0.0, -CELL_SIZE_M))
    for y in range(0, side_px, height):
        for x in range(0, side_px, width):
            rolled = np.roll(town, (y // 7, x // 11), (1, 2))
            image.WriteArray(rolled[:, : side_px - y, : side_px - x], x, y)
    image.FlushCache()


def make_polygons(count: int, side_px: int) -> tuple[np.ndarray, list[int]]:
    """Return turned rectangles of 5 to 20 m in the scene's CRS, and their class values."""
    random = np.random.default_rng(1)
    centres = random.random((count, 1, 2)) * side_px * CELL_SIZE_M
    half_sizes = random.uniform(2.5, 10.0, (count, 1, 2))
    angles = random.uniform(0.0, np.pi, count)
    turns = np.stack([np.cos(angles), np.sin(angles), -np.sin(angles), np.cos(angles)], axis=-1).reshape(-1, 2, 2)
    corners = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)]) * half_sizes
    points = corners @ turns + centres
    points = np.stack([LEFT_M + points[..., 0], TOP_M - points[..., 1]], axis=-1)
    return shapely.polygons(points), random.integers(1, 6, count).tolist()


def utm() -> osr.SpatialReference:
    """Return the CRS of the scene."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32633)
    return reference


def measure(folder: Path, case: tuple[MetadataFormat, int], arguments: argparse.Namespace) -> None:
    """Run one export and print what it cost."""
    metadata_format, stride_px = case
    output = folder / "dataset"
    shutil.rmtree(output, ignore_errors=True)
    image = open_image(str(folder / "scene.tif"), "INPUT_RASTER")
    polygons, values = make_polygons(arguments.polygons, arguments.side_px)
    to_image = transform_between(utm().ExportToWkt(), image.grid.crs_wkt)
    source = FeatureSource(polygons, classes_of_field(values, "classvalue"), to_image)
    settings = Settings(metadata_format=metadata_format, stride_x_px=stride_px, stride_y_px=stride_px)
    wall, cpu = time.perf_counter(), time.process_time()
    summary = export(
        settings, ImageInput(image, image.grid.window), source, output, SilentProgress(), arguments.workers
    )
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    print(
        f"{metadata_format.value:<24}{stride_px:>7}{summary.chips:>8}{wall:>8.1f}{cpu:>8.1f}"
        f"{summary.chips / cpu:>13.0f}{peak_memory_mb():>9.0f}",
        flush=True,
    )
    shutil.rmtree(output)


def peak_memory_mb() -> float:
    """Return the most memory this process has held (Linux; getrusage would count the parent's too)."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    if found is None:
        raise RuntimeError("/proc/self/status has no VmHWM")
    return int(found[1]) / 1024


def main() -> None:
    """Make the scene if it is missing and time every case."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--side-px", type=int, default=16384)
    parser.add_argument("--polygons", type=int, default=30_000)
    parser.add_argument("--workers", type=int, default=1)
    arguments = parser.parse_args()
    gdal.UseExceptions()
    ogr.UseExceptions()
    folder = arguments.folder / f"side_{arguments.side_px}"
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "scene.tif").exists():
        make_image(folder / "unfinished.tif", arguments.side_px)
        (folder / "unfinished.tif").rename(folder / "scene.tif")
    print("format                   stride   chips  wall s   CPU s  chips/CPU s  peak MB", flush=True)
    for case in CASES:
        process = multiprocessing.get_context("spawn").Process(target=measure, args=(folder, case, arguments))
        process.start()
        process.join()
        if process.exitcode:
            sys.exit(process.exitcode)


if __name__ == "__main__":
    main()

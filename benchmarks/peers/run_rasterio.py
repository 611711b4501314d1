# SPDX-License-Identifier: GPL-2.0-or-later
"""The loop that most scripts are: a window of rasterio, labels found by a spatial index and rasterised, two files."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import geopandas
import rasterio
from job import TILE_PX, run_peer, windows
from rasterio.features import rasterize
from rasterio.windows import Window
from shapely.geometry import box

COMMON = {
    "driver": "GTiff",
    "width": TILE_PX,
    "height": TILE_PX,
    "dtype": "uint8",
    "blockysize": TILE_PX,
}


def job(arguments):
    deflate = {"compress": "deflate", "zlevel": arguments.level} if arguments.level else {}
    predictor = {"predictor": 2} if deflate else {}
    features = geopandas.read_file(arguments.labels)
    values = features["class"].to_numpy()
    shapes = features.geometry.to_numpy()
    with rasterio.open(arguments.image) as image:
        places = windows(image.width, image.height, arguments)
        for number, (x, y) in enumerate(places):
            window = Window(x, y, TILE_PX, TILE_PX)
            transform = image.window_transform(window)
            pixels = image.read(window=window)
            near = sorted(features.sindex.query(box(*image.window_bounds(window))))
            pairs = [(shapes[index], int(values[index])) for index in near]
            size = (TILE_PX, TILE_PX)
            mask = rasterize(pairs, size, transform=transform, dtype="uint8") if pairs else pixels[0] * 0
            profile = {**COMMON, **deflate, "crs": image.crs, "transform": transform}
            path = arguments.output / f"image_{number:06}.tif"
            with rasterio.open(path, "w", count=3, interleave="pixel", **predictor, **profile) as file:
                file.write(pixels)
            with rasterio.open(arguments.output / f"label_{number:06}.tif", "w", count=1, **profile) as file:
                file.write(mask, 1)
    return len(places)


run_peer(job)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Samples of TorchGeo's datasets, taken by its grid sampler and written by rasterio."""

import sys
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import rasterio
import torchvision_ops  # noqa: F401
from job import TILE_PX, run_peer
from rasterio.transform import from_origin
from torchgeo.datasets import RasterDataset, VectorDataset
from torchgeo.samplers import GridGeoSampler

COMMON = {
    "driver": "GTiff",
    "width": TILE_PX,
    "height": TILE_PX,
    "dtype": "uint8",
    "compress": "deflate",
    "blockysize": TILE_PX,
}


def job(arguments):
    image = RasterDataset(arguments.image)
    vectors = VectorDataset(arguments.labels, crs=image.crs, res=image.res, label_name="class")
    both = image & vectors
    chips = 0
    for query in islice(GridGeoSampler(both, size=TILE_PX, stride=arguments.stride), arguments.limit):
        sample = both[query]
        pixels = sample["image"].numpy().astype("uint8")[:, :TILE_PX, :TILE_PX]
        mask = sample["mask"].numpy().astype("uint8")[:TILE_PX, :TILE_PX]
        transform = from_origin(query[0].start, query[1].stop, *image.res)
        profile = {
            **COMMON,
            "zlevel": arguments.level,
            "crs": image.crs,
            "transform": transform,
        }
        path = arguments.output / f"image_{chips:06}.tif"
        with rasterio.open(path, "w", count=3, interleave="pixel", predictor=2, **profile) as file:
            file.write(pixels)
        with rasterio.open(arguments.output / f"label_{chips:06}.tif", "w", count=1, **profile) as file:
            file.write(mask, 1)
        chips += 1
    return chips


run_peer(job)

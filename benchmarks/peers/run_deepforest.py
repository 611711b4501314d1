# SPDX-License-Identifier: GPL-2.0-or-later
"""DeepForest's split_raster: images and a table of boxes."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import pandas
import torchvision_ops  # noqa: F401
from deepforest.preprocess import split_raster
from job import TILE_PX, run_peer
from PIL import Image

Image.MAX_IMAGE_PIXELS = None


def job(arguments):
    image = Path(arguments.image)
    boxes = pandas.read_csv(arguments.labels)
    boxes["image_path"] = image.name
    split_raster(
        annotations_file=boxes,
        path_to_raster=str(image),
        root_dir=str(image.parent),
        patch_size=TILE_PX,
        patch_overlap=1 - arguments.stride / TILE_PX,
        allow_empty=True,
        save_dir=str(arguments.output),
    )
    return sum(1 for _ in arguments.output.glob("*.png"))


run_peer(job)

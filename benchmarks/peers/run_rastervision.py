# SPDX-License-Identifier: GPL-2.0-or-later
"""Raster Vision's sources of pixels and labels, window by window, saved by Pillow as its sample writer does."""

import sys
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from job import TILE_PX, run_peer
from PIL import Image
from rastervision.core.data import (
    ClassConfig,
    ClassInferenceTransformer,
    GeoJSONVectorSource,
    RasterioSource,
    RasterizedSource,
    SemanticSegmentationLabelSource,
)

NAMES = ("background", *"12345")


def job(arguments):
    image = RasterioSource(arguments.image)
    to_id = ClassInferenceTransformer(
        None, ClassConfig(names=list(NAMES)), class_id_to_filter={n: ["==", "class", n] for n in range(1, 6)}
    )
    vectors = GeoJSONVectorSource(arguments.labels, image.crs_transformer, vector_transformers=[to_id])
    rasterised = RasterizedSource(vectors, background_class_id=0, bbox=image.bbox)
    config = ClassConfig(names=list(NAMES), null_class="background")
    labels = SemanticSegmentationLabelSource(rasterised, config)
    chips = 0
    for window in islice(image.extent.get_windows(TILE_PX, arguments.stride), arguments.limit):
        Image.fromarray(image.get_chip(window)).save(arguments.output / f"image_{chips:06}.png")
        mask = labels.get_label_arr(window).astype("uint8")
        Image.fromarray(mask).save(arguments.output / f"label_{chips:06}.png")
        chips += 1
    return chips


run_peer(job)

# SPDX-License-Identifier: GPL-2.0-or-later
"""geoai's export of tiles, images and masks; its metadata are left out."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import torchvision_ops  # noqa: F401
from geoai.utils.training import export_geotiff_tiles
from job import TILE_PX, run_peer


def job(arguments):
    export_geotiff_tiles(
        arguments.image,
        str(arguments.output),
        arguments.labels,
        tile_size=TILE_PX,
        stride=arguments.stride,
        class_value_field="class",
        max_tiles=arguments.limit,
        quiet=True,
        all_touched=False,
        metadata_format="none",
    )
    return sum(1 for _ in (arguments.output / "images").glob("*.tif"))


run_peer(job)

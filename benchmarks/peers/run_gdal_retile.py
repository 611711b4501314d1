# SPDX-License-Identifier: GPL-2.0-or-later
"""gdal_retile.py of the system's GDAL: images only."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from job import TILE_PX, run_peer
from osgeo_utils import gdal_retile


def job(arguments):
    options = ["-q", "-ps", str(TILE_PX), str(TILE_PX), "-overlap", str(TILE_PX - arguments.stride)]
    deflate = ["COMPRESS=DEFLATE", "PREDICTOR=2", f"ZLEVEL={arguments.level}"] if arguments.level else []
    for option in (*deflate, "INTERLEAVE=PIXEL"):
        options += ["-co", option]
    gdal_retile.main(["gdal_retile.py", *options, "-targetDir", str(arguments.output), arguments.image])
    return sum(1 for _ in arguments.output.glob("*.tif"))


run_peer(job)

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Make the synthetic sample scene: a small town seen from above, with exact labels.

Usage::

    python scripts/make_sample_scene.py [OUT_DIR]

The seed and the dates are fixed: each run on the same library versions gives the same bytes. How the town comes
about is told in ``sample_scene``.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from osgeo import gdal, ogr, osr
from sample_scene.camera import expose
from sample_scene.labels import CLASS_NAMES, visible_labels
from sample_scene.light import light
from sample_scene.town import draw_town, make_plan
from sample_scene.write import write_classes, write_geojson, write_geopackage, write_image

DEFAULT_OUT_DIR = Path(__file__).resolve().parent.parent / "resources" / "sample"


def main(argv: Sequence[str] | None = None) -> int:
    """Make all files of the sample scene; return the exit status."""
    parser = argparse.ArgumentParser(description="Make the synthetic sample scene.")
    parser.add_argument("out_dir", nargs="?", type=Path, default=DEFAULT_OUT_DIR, help="folder for the files")
    out: Path = parser.parse_args(argv).out_dir
    for module in (gdal, ogr, osr):
        module.UseExceptions()
    out.mkdir(parents=True, exist_ok=True)
    plan = make_plan()
    labels = visible_labels(plan)
    write_image(out / "town.tif", expose(light(draw_town(plan))))
    write_classes(out / "town_classified.tif", labels)
    write_geopackage(out / "town.gpkg", plan, labels)
    write_geojson(out / "buildings_wgs84.geojson", labels)
    counts = Counter(value for _, value in labels)
    for value, name in CLASS_NAMES.items():
        print(f"{name}: {counts[value]}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

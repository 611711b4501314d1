# SPDX-License-Identifier: GPL-2.0-or-later
"""One export of Chipsmith; prints what it cost, without the start of the interpreter, as JSON.

python benchmarks/ours.py IMAGE OUTPUT [--labels FILE.gpkg] [--format NAME] [...]
"""

import argparse
import json
import time
from functools import partial
from pathlib import Path

from job import Stopwatch
from osgeo import gdal, ogr

from chipsmith.core.crs import transform_between
from chipsmith.core.errors import ChipsmithError
from chipsmith.core.export import export
from chipsmith.core.inputs import ImageInput
from chipsmith.core.labels.classes import classes_of_field
from chipsmith.core.labels.kept_geometries import KeptGeometries
from chipsmith.core.labels.samples import FeatureSource, find_far
from chipsmith.core.progress import SilentProgress
from chipsmith.core.settings import ChipFormat, MetadataFormat, Settings
from chipsmith.core.sources.image import open_image
from chipsmith.core.sources.items import items_of
from chipsmith.core.sources.mosaic import open_mosaic
from chipsmith.core.sources.raster import Raster


class StopsAfterFirst(SilentProgress):
    """Stops the run at its first chip, and knows when that was."""

    def __init__(self) -> None:
        self.begun = time.perf_counter()
        self.first_s: float | None = None

    def note(self, _: object) -> None:
        self.first_s = self.first_s or time.perf_counter() - self.begun

    def cancelled(self) -> bool:
        return self.first_s is not None


def read_polygons(path: str, image: Raster) -> FeatureSource:
    """Return the features of a GeoPackage, as the plugin hands them to the core."""
    data = ogr.Open(path)
    layer = data.GetLayer()
    to_image = transform_between(layer.GetSpatialRef().ExportToWkt(), image.grid.crs_wkt)
    whole = (image.grid, image.grid.window)
    kept = KeptGeometries(partial(find_far, transform=to_image, buffer_radius=0.0, image=whole, name=path))
    values = []
    for feature in layer:
        kept.add(bytes(feature.GetGeometryRef().ExportToWkb()))
        values.append(feature.GetField(0))
    geometries, far = kept.all()
    return FeatureSource(geometries, classes_of_field(values, "class"), to_image, far=far)


def opened(arguments: argparse.Namespace) -> Raster:
    """Return the image: as it is, with other cells, or warped by a mosaic whose first item has another CRS."""
    if not arguments.first_item:
        return open_image(arguments.image, "INPUT_RASTER", cell_size_map=arguments.cell_size)
    items = [item for path in (arguments.first_item, arguments.image) for item in items_of(path, "INPUT_RASTER")]
    return open_mosaic(items, None, Settings().resampling, SilentProgress())


def main() -> None:
    """Run the export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("image")
    parser.add_argument("output", type=Path)
    parser.add_argument("--labels", help="GeoPackage; without it chips alone are written")
    parser.add_argument("--format", default="Classified_Tiles")
    parser.add_argument("--chips", default="TIFF")
    parser.add_argument("--stride", type=int, default=256)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--rotation", type=float, default=0.0)
    parser.add_argument("--cell-size", type=float)
    parser.add_argument("--creation-options", default="")
    parser.add_argument("--first-item", help="image whose CRS the mosaic of both gets")
    parser.add_argument("--first-chip", action="store_true", help="stop after it")
    arguments = parser.parse_args()
    gdal.UseExceptions()
    ogr.UseExceptions()
    settings = Settings(
        metadata_format=MetadataFormat(arguments.format),
        chip_format=ChipFormat(arguments.chips),
        stride_x_px=arguments.stride,
        stride_y_px=arguments.stride,
        rotation_angle_deg=arguments.rotation,
        creation_options=arguments.creation_options,
    )
    progress = StopsAfterFirst() if arguments.first_chip else SilentProgress()
    on_chip = progress.note if isinstance(progress, StopsAfterFirst) else None
    reading = Stopwatch()
    image = opened(arguments)
    source = read_polygons(arguments.labels, image) if arguments.labels else None
    read = reading.costs()
    exporting = Stopwatch()
    try:
        summary = export(
            settings,
            ImageInput(image, image.grid.window),
            source,
            arguments.output,
            progress,
            arguments.workers,
            on_chip=on_chip,
            needs_label=False,
        )
        chips = summary.chips
    except ChipsmithError:
        if not arguments.first_chip:
            raise
        chips = 1
    costs = {"chips": chips, **exporting.costs(), "read_cpu_s": read["cpu_s"]}
    if isinstance(progress, StopsAfterFirst):
        costs["first_chip_s"] = progress.first_s
    print(json.dumps(costs))


if __name__ == "__main__":
    main()

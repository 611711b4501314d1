# SPDX-License-Identifier: GPL-2.0-or-later
"""What scripts around GDAL do: all labels into one raster, then gdal.Translate for each chip."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from job import TILE_PX, run_peer, windows
from osgeo import gdal, ogr

gdal.UseExceptions()
ogr.UseExceptions()


def job(arguments):
    image = gdal.Open(arguments.image)
    driver = gdal.GetDriverByName("GTiff")
    whole = str(arguments.output / "labels.tif")
    labels = driver.Create(whole, image.RasterXSize, image.RasterYSize, 1, options=["TILED=YES", "COMPRESS=LZW"])
    labels.SetGeoTransform(image.GetGeoTransform())
    labels.SetProjection(image.GetProjection())
    layers = ogr.Open(arguments.labels)
    gdal.RasterizeLayer(labels, [1], layers.GetLayer(), options=["ATTRIBUTE=class"])
    labels.FlushCache()
    options = ["COMPRESS=DEFLATE", f"ZLEVEL={arguments.level}", f"BLOCKYSIZE={TILE_PX}"]
    places = windows(image.RasterXSize, image.RasterYSize, arguments)
    for number, (x, y) in enumerate(places):
        part = (x, y, TILE_PX, TILE_PX)
        name = f"{number:06}.tif"
        gdal.Translate(
            str(arguments.output / f"image_{name}"), image, srcWin=part, creationOptions=[*options, "PREDICTOR=2"]
        )
        gdal.Translate(str(arguments.output / f"label_{name}"), labels, srcWin=part, creationOptions=options)
    return len(places)


run_peer(job)

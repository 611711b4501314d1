# SPDX-License-Identifier: GPL-2.0-or-later
"""Georeference beside a chip, for formats that cannot hold it.

A world file (https://en.wikipedia.org/wiki/World_file) has no CRS, so GDAL's
`.aux.xml` (https://gdal.org/drivers/raster/gtiff.html#georeferencing, "PAM") stands beside it.
"""

from __future__ import annotations

from functools import lru_cache
from html import escape

from ..files import write_beside
from ..grid import Grid


def write_georeference(path: str, grid: Grid) -> None:
    """Write the world file and the `.aux.xml` of the chip that will be at `path`; nothing for bare pixels.

    Raises:
        OutputError: if a file cannot be written.
    """
    if not grid.is_georeferenced:
        return
    write_beside(world_file_path(path), world_file(grid).encode("ascii"))
    write_beside(path + ".aux.xml", aux_xml(grid).encode("utf-8"))


def world_file_path(path: str) -> str:
    """Return the name of the world file: first and last letter of the extension, and a w."""
    base, _, extension = path.rpartition(".")
    return f"{base}.{extension[0]}{extension[-1]}w"


def world_file(grid: Grid) -> str:
    """Return the six lines: x per column, y per column, x per row, y per row, centre of the first pixel.

    Numbers are written with all digits of a double, enough for degrees.
    """
    g = grid.geotransform
    centre_x = g[0] + g[1] / 2 + g[2] / 2
    centre_y = g[3] + g[4] / 2 + g[5] / 2
    return f"{g[1]!r}\n{g[4]!r}\n{g[2]!r}\n{g[5]!r}\n{centre_x!r}\n{centre_y!r}\n"


def aux_xml(grid: Grid) -> str:
    """Return GDAL's side file with CRS and geotransform."""
    g = grid.geotransform
    numbers = f"{g[0]!r}, {g[1]!r}, {g[2]!r}, {g[3]!r}, {g[4]!r}, {g[5]!r}"
    return _before_numbers(grid.crs_wkt) + numbers + "</GeoTransform>\n</PAMDataset>\n"


def corners_xml(grid: Grid) -> str:
    """Return GDAL's side file with CRS and the four corners as ground control points.

    For formats whose driver takes no geotransform from the side file.
    """
    corners_px = [(0, 0), (grid.width, 0), (grid.width, grid.height), (0, grid.height)]
    points = "".join(
        f'    <GCP Id="" Pixel="{column}" Line="{row}" X="{x!r}" Y="{y!r}" />\n'
        for (column, row), (x, y) in zip(corners_px, grid.corners_map().tolist())
    )
    crs = escape(grid.crs_wkt)
    return f'<PAMDataset>\n  <GCPList Projection="{crs}">\n{points}  </GCPList>\n</PAMDataset>\n'


# A run has one CRS, or few.
@lru_cache(maxsize=8)
def _before_numbers(crs_wkt: str) -> str:
    return f"<PAMDataset>\n  <SRS>{escape(crs_wkt, quote=False)}</SRS>\n  <GeoTransform>"

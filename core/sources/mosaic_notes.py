# SPDX-License-Identifier: GPL-2.0-or-later
"""What the user should know of a mosaic before it is cut."""

from __future__ import annotations

from osgeo import osr

from ..errors import Message
from ..progress import Progress
from ..settings import Resampling
from .mosaic_layout import Layout, Placed

# A mosaic with less of its area covered than this is worth a warning.
_SPARSE_PERCENT = 1


def tell_about(layout: Layout, resampling: Resampling, progress: Progress) -> None:
    """Tell which items are not taken pixel for pixel, and what may be wrong with them."""
    grid, first = layout.grid, layout.placed[0]
    reprojected = [place.item for place in layout.placed if place.source_grid.crs_wkt != grid.crs_wkt]
    resampled = [place.item for place in layout.placed if not place.is_aligned]
    other_nodata = [place.item for place in layout.placed if _nodata(place) != _nodata(first)]
    if reprojected:
        template = "Items reprojected to {crs}, the CRS of the first: {count}, among them {item}."
        crs = osr.SpatialReference(grid.crs_wkt).GetName() or "?"
        progress.info(Message(template, crs=crs, count=len(reprojected), item=reprojected[0].title))
    if resampled:
        template = "Items resampled ({method}) to the pixels of the image: {count}, among them {item}."
        progress.info(Message(template, method=resampling.value, count=len(resampled), item=resampled[0].title))
    if other_nodata:
        template = (
            "Items with another nodata value than the first: {count}, among them {item}; the mosaic has the first "
            "one's, so data of that value become nodata."
        )
        progress.warning(Message(template, count=len(other_nodata), item=other_nodata[0].title))
    area = sum(place.window.width * place.window.height for place in layout.placed)
    if 100 * area < _SPARSE_PERCENT * grid.width * grid.height:
        template = (
            "The items lie far apart: less than {percent} % of the image that holds them all has data; "
            "PROCESS_ALL_RASTER_ITEMS=true would cut each for itself."
        )
        progress.warning(Message(template, percent=_SPARSE_PERCENT))


def _nodata(place: Placed) -> tuple[str, ...]:
    # As text, in which NaN equals itself.
    return tuple(str(band.nodata) for band in place.bands)

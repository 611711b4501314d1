# SPDX-License-Identifier: GPL-2.0-or-later
"""What the chips of an image can show: its pixels, and the part of the map that is cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
from osgeo import gdal
from scenes import on_map

from combinations.cases import Case
from combinations.chip_places import carried
from combinations.pictures import GeoTransform, Picture, Wave

# An extent or a grid that is known but for rounding moves by a pixel at most.
UNSURE_PX = 1.5


@dataclass(frozen=True)
class Shown:
    """An image, or several as one, as chips should show it."""

    pixels: np.ndarray
    """(rows, columns, bands)"""
    place: GeoTransform
    fill: np.ndarray
    """of each band, where there is no image"""
    nodata: float | None
    is_unsure: np.ndarray
    """bool (rows, columns): pixels that chips may show or not"""
    wave: Wave | None
    bands: tuple[int, ...]
    """numbers from 0 of the bands of the file"""
    frame: shapely.Polygon
    """what is cut, on the map"""
    margin: float
    """how far the edges of the frame may lie off, in units of the map"""
    pixel_factor: float
    """side of a chip's pixel in pixels of the image"""

    @property
    def cell(self) -> float:
        """Length of a pixel's upper side on the map."""
        return float(np.hypot(self.place[1], self.place[4]))

    def frames(self) -> tuple[shapely.Polygon, shapely.Polygon]:
        """Return the least and the largest frame there may be."""
        if not self.margin:
            return self.frame, self.frame
        return self.frame.buffer(-self.margin, join_style="mitre"), self.frame.buffer(self.margin, join_style="mitre")


def shown_of(case: Case) -> list[Shown]:
    """Return what the first image of chips can show: one, or one for each item; empty if that is not reckoned here."""
    pictures = [case.picture, *case.items]
    if case.given("PROCESS_ALL_RASTER_ITEMS"):
        most = max(case.given("BANDS") or [1])
        return [_shown(case, picture, case.given("BANDS")) for picture in pictures if picture.bands >= most]
    if not case.items:
        return [_shown(case, case.picture, case.given("BANDS"))]
    mosaic = _mosaic(pictures)
    return [] if mosaic is None else [_shown(case, mosaic[0], case.given("BANDS"), mosaic[1])]


def second_shown_of(case: Case) -> Shown | None:
    """Return what the second image of chips can show."""
    if case.second is None:
        return None
    if case.metadata_format == "CycleGAN":
        return _shown(case, case.second, None, ignores_extent=True)
    first = shown_of(case)
    # The second image lies on the grid of the first, whatever its own.
    if not first or case.given("REFERENCE_SYSTEM") == "PIXEL_SPACE" and case.second.kind == "turned":
        return None
    own = _shown(case, case.second, None)
    return replace(own, frame=first[0].frame, margin=first[0].margin)


def _shown(
    case: Case,
    picture: Picture,
    bands: Sequence[int] | None,
    unsure: np.ndarray | None = None,
    ignores_extent: bool = False,
) -> Shown:
    numbers = tuple(number - 1 for number in bands) if bands else tuple(range(picture.bands))
    is_in_pixel_space = case.given("REFERENCE_SYSTEM") == "PIXEL_SPACE"
    cell_size = None if ignores_extent else case.given("CELL_SIZE")
    factor = cell_size / picture.cell if cell_size else 1.0
    outline = on_map(shapely.box(0, 0, *picture.size), picture.shown)
    frame = outline if is_in_pixel_space else shapely.envelope(outline)
    is_native = is_in_pixel_space or (picture.kind != "turned" and factor == 1)
    margin = 0.0 if is_native else UNSURE_PX * picture.cell * max(1.0, factor)
    if case.extent is not None and not ignores_extent:
        if case.extent.is_exact and is_native:
            frame = shapely.intersection(frame, _snapped(case.extent.polygon, picture))
        else:
            margin = max(margin, UNSURE_PX * picture.cell * max(1.0, factor))
            cut = case.extent.polygon
            if is_in_pixel_space:
                inverse = gdal.InvGeoTransform(picture.shown)
                cut = on_map(shapely.envelope(shapely.transform(cut, lambda xy: carried(inverse, xy))), picture.shown)
            frame = shapely.intersection(frame, cut)
    covered = picture.is_covered
    own_unsure = np.zeros(picture.pixels.shape[:2], bool) if covered is None else ~covered
    fill = 0.0 if picture.nodata is None else picture.nodata
    return Shown(
        picture.pixels[..., list(numbers)],
        picture.shown,
        np.full(len(numbers), fill).astype(picture.pixels.dtype),
        picture.nodata,
        own_unsure if unsure is None else own_unsure | unsure,
        picture.wave,
        numbers,
        frame,
        margin,
        factor,
    )


def _snapped(extent: shapely.Polygon, picture: Picture) -> shapely.Polygon:
    """Return an extent snapped outward to the pixels of the image, on the map."""
    inverse = gdal.InvGeoTransform(picture.shown)
    x_min, y_min, x_max, y_max = shapely.transform(extent, lambda xy: carried(inverse, xy)).bounds
    low, high = np.floor(np.array([x_min, y_min]) + 1e-6), np.ceil(np.array([x_max, y_max]) - 1e-6)
    return on_map(shapely.box(*low, *high), picture.shown)


def _mosaic(pictures: list[Picture]) -> tuple[Picture, np.ndarray] | None:
    """Return pictures on one lattice as one, later ones on top, and where that is not sure; None without a lattice."""
    first = pictures[0]
    if first.kind != "UTM" or len({(picture.dtype, picture.bands) for picture in pictures}) > 1:
        return None
    inverse = gdal.InvGeoTransform(first.shown)
    offsets = []
    for picture in pictures:
        w, h = picture.size
        ends = carried(inverse, carried(picture.shown, np.array([(0, 0), (w, h)], dtype=float)))
        if np.abs(ends - ends.round()).max() > 1e-3 or tuple((ends[1] - ends[0]).round()) != (w, h):
            return None
        offsets.append(ends[0].round().astype(int))
    low = np.min(offsets, axis=0)
    high = np.max([offset + picture.size for offset, picture in zip(offsets, pictures)], axis=0)
    columns, rows = (high - low).tolist()
    fill = 0 if first.nodata is None else first.nodata
    pixels = np.full((rows, columns, first.bands), fill).astype(first.dtype)
    # Between the pictures there is no pixel, which a stretch treats otherwise than one with the value of the filling.
    unsure = np.ones((rows, columns), dtype=bool)
    for offset, picture in zip(offsets, pictures):
        x, y = (offset - low).tolist()
        part = np.s_[y : y + picture.size[1], x : x + picture.size[0]]
        missing = is_nodata(picture.pixels, picture.nodata)
        is_whole, is_part = missing.all(axis=2), missing.any(axis=2)
        pixels[part] = np.where(is_whole[..., np.newaxis], pixels[part], picture.pixels)
        unsure[part] = (unsure[part] & is_whole) | (is_part & ~is_whole)
        if picture.is_covered is not None:
            unsure[part] |= ~picture.is_covered
    corner = carried(first.shown, low.astype(float))
    place = (float(corner[0]), *first.shown[1:3], float(corner[1]), *first.shown[4:6])
    return Picture(first.path, first.kind, place, pixels, first.nodata), unsure


def is_nodata(pixels: np.ndarray, nodata: float | None) -> np.ndarray:
    """Return bool, of the shape of `pixels`: samples without data."""
    missing = np.isnan(pixels) if pixels.dtype.kind == "f" else np.zeros(pixels.shape, bool)
    return missing if nodata is None else missing | (pixels == np.array(nodata).astype(pixels.dtype))

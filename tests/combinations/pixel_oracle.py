# SPDX-License-Identifier: GPL-2.0-or-later
"""Pixels of chips compared with the image as it was drawn, at the place where each chip says it lies."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from osgeo import gdal, gdal_array

from combinations.chip_places import Chip, carried
from combinations.shown import Shown, is_nodata

# Pixels next to the end of the image are made from fewer neighbours.
MARGIN_PX = 2.5
JPEG_MEAN_ERROR = 5.0
# How far from the middle of a pixel its value may come, in pixels of the image.
REACH_PX = {"nearest": 0.75, "bilinear": 0.2, "cubic": 0.2, "average": 1.0}


def where(chip: Chip, shown: Shown) -> np.ndarray:
    """Return the middles of the chip's pixels (rows, columns, 2) in pixels of the image."""
    return carried(gdal.InvGeoTransform(shown.place), carried(chip.place, chip.centres()))


def is_on_lattice(at: np.ndarray) -> bool:
    """Return True if the pixels of a chip are pixels of the image."""
    return bool(np.abs(at - np.floor(at) - 0.5).max() < 1e-3)


def exact_difference(chip: Chip, shown: Shown, is_blackened: bool) -> str:
    """Return what differs in a chip whose pixels must be those of the image; empty if nothing does."""
    at = np.floor(where(chip, shown)).astype(int)
    surely_in, surely_out, x, y = _inside(chip, shown, at)
    expected = np.broadcast_to(shown.fill, (*chip.pixels.shape[:2], len(shown.bands))).copy()
    expected[surely_in] = shown.pixels[y[surely_in], x[surely_in]]
    if chip.pixels.shape != expected.shape or chip.pixels.dtype != expected.dtype:
        return f"{chip.path.name} is {chip.pixels.shape} {chip.pixels.dtype}, not {expected.shape} {expected.dtype}"
    unsure = ~(surely_in | surely_out)
    unsure[surely_in] |= shown.is_unsure[y[surely_in], x[surely_in]]
    same = _same(chip.pixels, expected, shown.pixel_factor != 1)
    if is_blackened:
        same |= (chip.pixels == 0).all(axis=2)
    wrong = ~same & ~unsure
    if wrong.any():
        row, column = np.argwhere(wrong)[0]
        return (
            f"{chip.path.name}: {wrong.sum()} pixels differ, at column {column}, row {row} it has "
            f"{chip.pixels[row, column].tolist()}, not {expected[row, column].tolist()}"
        )
    return ""


def is_without_data(chip: Chip, shown: Shown) -> bool:
    """Return True if no pixel of a chip on the lattice has data of the image."""
    if shown.is_unsure.any() or shown.margin:
        return False
    surely_in, _, x, y = _inside(chip, shown, np.floor(where(chip, shown)).astype(int))
    return bool(is_nodata(shown.pixels[y[surely_in], x[surely_in]], shown.nodata).all(axis=1).all())


def smooth_difference(chip: Chip, shown: Shown, resampling: str, is_turned: bool) -> str:
    """Return what differs in a resampled chip of waves; empty if all lies within the error of interpolation."""
    wave = shown.wave
    if wave is None:
        return ""
    at = where(chip, shown)
    inside = _deep_inside(chip, shown, at)
    expected = wave(at[..., 0], at[..., 1], max(shown.bands) + 1)[..., list(shown.bands)]
    reach = REACH_PX[resampling] * (shown.pixel_factor if resampling == "average" else 1)
    if is_turned:
        reach += REACH_PX[resampling] * shown.pixel_factor
    allowed = wave.steepest * (reach + 0.1 + 0.15 * max(0.0, shown.pixel_factor - 1)) + 2
    apart = np.abs(chip.pixels.astype(float) - expected).max(axis=2)
    return _too_far(chip, apart[inside], allowed)


def warped_back_difference(chip: Chip, shown: Shown, resampling: str) -> str:
    """Return what differs from the image when a turned chip of waves is warped back by GDAL."""
    if shown.wave is None or shown.pixel_factor != 1:
        return ""
    rows, columns, bands = chip.pixels.shape
    code = gdal_array.NumericTypeCodeToGDALTypeCode(chip.pixels.dtype.type)
    memory = gdal.GetDriverByName("MEM")
    turned = memory.Create("", columns, rows, bands, code)
    turned.SetGeoTransform(chip.place)
    turned.WriteArray(np.moveaxis(chip.pixels, 2, 0) if bands > 1 else chip.pixels[..., 0])
    back = memory.Create("", shown.pixels.shape[1], shown.pixels.shape[0], bands, code)
    back.SetGeoTransform(shown.place)
    gdal.Warp(back, turned, resampleAlg="bilinear", errorThreshold=0, warpOptions=["XSCALE=1", "YSCALE=1"])
    found = np.moveaxis(back.ReadAsArray().reshape(bands, *shown.pixels.shape[:2]), 0, 2)
    inverse = gdal.InvGeoTransform(shown.place)
    frame = shapely.intersection(shown.frames()[0], chip.outline)
    image = shapely.box(0, 0, *shown.pixels.shape[1::-1])
    seen = shapely.intersection(shapely.transform(frame, lambda xy: carried(inverse, xy)), image).buffer(-MARGIN_PX)
    if seen.is_empty:
        return ""
    y, x = np.mgrid[0 : shown.pixels.shape[0], 0 : shown.pixels.shape[1]] + 0.5
    inside = shapely.contains_xy(seen, x, y)
    apart = np.abs(found.astype(float) - shown.pixels.astype(float)).max(axis=2)
    return _too_far(chip, apart[inside], shown.wave.steepest * (REACH_PX[resampling] + 0.3) + 3)


def lossy_difference(chip: Chip, shown: Shown) -> str:
    """Return what differs in a JPEG chip of waves that lies wholly in the image; empty if it is near enough."""
    at = np.floor(where(chip, shown)).astype(int)
    surely_in, _, x, y = _inside(chip, shown, at)
    if shown.wave is None or not surely_in.all() or chip.pixels.shape[:2] < (16, 16):
        return ""
    expected = shown.pixels[y, x]
    if chip.pixels.shape != expected.shape:
        return f"{chip.path.name} is {chip.pixels.shape}, not {expected.shape}"
    apart = float(np.abs(chip.pixels.astype(float) - expected).mean())
    return "" if apart <= JPEG_MEAN_ERROR else f"{chip.path.name} differs by {apart:.1f} on average"


def stretch_difference(chips: Sequence[Chip], shown: Shown, is_first_min_max: bool) -> str:
    """Return what is wrong with 8-bit chips: one increasing function of each band must make all of them.

    Args:
        chips: on the lattice of the image.
        shown: the image.
        is_first_min_max: True if the limits are the least and greatest sample of the frame.
    """
    sources, targets = [], []
    for chip in chips:
        if chip.pixels.dtype != np.uint8 or chip.pixels.shape[2] != len(shown.bands):
            return f"{chip.path.name} is {chip.pixels.shape} {chip.pixels.dtype} after a stretch"
        surely_in, _, x, y = _inside(chip, shown, np.floor(where(chip, shown)).astype(int))
        sure = surely_in.copy()
        sure[surely_in] = ~shown.is_unsure[y[surely_in], x[surely_in]]
        sources.append(shown.pixels[y[sure], x[sure]])
        targets.append(chip.pixels[sure])
    source, target = np.concatenate(sources), np.concatenate(targets).astype(int)
    valid = ~is_nodata(source, shown.nodata)
    for band in range(source.shape[1]):
        values, stretched = source[valid[:, band], band], target[valid[:, band], band]
        order = np.lexsort((stretched, values))
        values, stretched = values[order], stretched[order]
        if (np.diff(stretched) < 0).any():
            return f"the stretch of band {band} does not increase"
        if ((np.diff(values) == 0) & (np.diff(stretched) != 0)).any():
            return f"the stretch of band {band} makes several values of one"
        if is_first_min_max and len(values) and values[0] < values[-1]:
            whole = shown.pixels[..., band]
            whole = whole[~is_nodata(shown.pixels, shown.nodata)[..., band]]
            if values[-1] == whole.max() and stretched[-1] != 255:
                return f"the greatest value of band {band} becomes {stretched[-1]}"
            if values[0] == whole.min() and stretched[0] > 1:
                return f"the least value of band {band} becomes {stretched[0]}"
    return ""


def _inside(chip: Chip, shown: Shown, at: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return the pixels of a chip that surely show the image, those that surely do not, and columns and rows of it."""
    x, y = at[..., 0], at[..., 1]
    in_image = (x >= 0) & (y >= 0) & (x < shown.pixels.shape[1]) & (y < shown.pixels.shape[0])
    least, largest = (_holds(frame, chip) for frame in shown.frames())
    return in_image & least, ~(in_image & largest), x, y


def _holds(frame: shapely.Polygon, chip: Chip) -> np.ndarray:
    middles = carried(chip.place, chip.centres())
    return shapely.contains_xy(frame, middles[..., 0], middles[..., 1])


def _deep_inside(chip: Chip, shown: Shown, at: np.ndarray) -> np.ndarray:
    margin = MARGIN_PX * max(1.0, shown.pixel_factor)
    limit = np.array(shown.pixels.shape[1::-1]) - margin
    in_image = ((at >= margin) & (at <= limit)).all(axis=2)
    return in_image & _holds(shown.frames()[0].buffer(-margin * shown.cell), chip)


def _same(found: np.ndarray, expected: np.ndarray, is_resampled: bool) -> np.ndarray:
    """Return bool (rows, columns): all bands are the same; floats nearly, if pixels were weighed by others."""
    same = found == expected
    if found.dtype.kind == "f":
        same |= np.isnan(found) & np.isnan(expected)
        if is_resampled:
            same |= np.isclose(found, expected, rtol=1e-4, atol=0.1)
    return same.all(axis=2)


def _too_far(chip: Chip, apart: np.ndarray, allowed: float) -> str:
    if apart.size and apart.max() > allowed:
        return f"{chip.path.name} differs by {apart.max():.1f}, more than {allowed:.1f}"
    return ""

# SPDX-License-Identifier: GPL-2.0-or-later
"""Pixels of anything that GDAL opens, as they are or warped onto another grid."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
from osgeo import gdal, gdal_array

from ..errors import SettingsError, SourceError
from ..gdal_calls import GdalError, call, text_of
from ..grid import IDENTITY, Grid, Window
from ..settings import Resampling
from .cell_raster import CellRaster, have_common_axes
from .data_parts import bounds_inside, bounds_of
from .raster import Band, PixelBlock, Raster, fill_values, may_hold_nodata, valid_pixels
from .reopening import Reopening
from .stored_blocks import stored_cells
from .warp_scale import scale_options
from .window_warp import WindowWarp

_COLOUR_NAMES = {
    gdal.GCI_RedBand: "Red",
    gdal.GCI_GreenBand: "Green",
    gdal.GCI_BlueBand: "Blue",
}
# Largest error, in pixels, of the piecewise linear stand-in for an exact reprojection.
WARP_ERROR_PX = 0.05


class GdalRaster(Reopening):
    """A window of a GDAL dataset, read with one handle.

    The grid may reach past the dataset (`offset_px` says where it begins); what
    lies outside is filled with nodata, or 0, and marked as not covered.
    """

    def __init__(
        self,
        dataset: gdal.Dataset,
        name: str,
        grid: Grid | None = None,
        offset_px: tuple[int, int] = (0, 0),
        mask_band: int | None = None,
        behind: gdal.Dataset | None = None,
        transparency_band: int | None = None,
    ) -> None:
        """Wrap an open `dataset`.

        Args:
            dataset: kept open as long as this object lives.
            name: what the user calls it, for messages.
            grid: the grid to offer; None takes the dataset's own.
            offset_px: (x, y) in the dataset where `grid` begins.
            mask_band: number of a last band that is a mask (0 = not covered), not data.
            behind: the dataset that a virtual `dataset` reads.
            transparency_band: number of a band that is 0 where nothing is covered; it is offered like the others.
        """
        self._dataset = dataset
        self._behind = behind
        self._name = name
        self._offset_px = offset_px
        self._mask_band = mask_band
        self._transparency_band = transparency_band
        self.grid = grid or grid_of(dataset)
        count = dataset.RasterCount - (1 if mask_band else 0)
        self._band_numbers = list(range(1, count + 1))
        handles = [dataset.GetRasterBand(number) for number in self._band_numbers]
        self.bands = tuple(
            Band(_band_name(handle, number == transparency_band), handle.GetNoDataValue())
            for number, handle in zip(self._band_numbers, handles)
        )
        self.dtype = _common_dtype(handles, name)
        self.block_height_px = handles[0].GetBlockSize()[1]
        self._reads_mask = (
            mask_band is None
            and bool(handles[0].GetMaskFlags() & gdal.GMF_PER_DATASET)
            and not (handles[0].GetMaskFlags() & gdal.GMF_ALPHA)
        )
        inside = self.grid.window.shifted(*offset_px)
        self._dataset_window = Window(0, 0, dataset.RasterXSize, dataset.RasterYSize)
        self._reaches_out = not self._dataset_window.contains(inside)
        self.reads_alike = True
        says_covered = self._reads_mask or mask_band is not None or transparency_band is not None
        self.has_mask = says_covered or self._reaches_out

    def with_bands(self, numbers: Sequence[int]) -> GdalRaster:
        """Return this raster with the bands `numbers` (1 is the first) in that order, the only ones it reads."""
        chosen = object.__new__(type(self))
        chosen.__dict__.update(self.__dict__)
        if self.how_opened is not None:
            chosen.how_opened = partial(_with_bands, self.how_opened, tuple(numbers))
        chosen._band_numbers = [int(number) for number in numbers]
        chosen.bands = tuple(self.bands[number - 1] for number in chosen._band_numbers)
        return chosen

    def read(self, window: Window) -> PixelBlock:
        """Return the pixels of `window` of the grid.

        Raises:
            SourceError: naming the rows and columns that cannot be read.
        """
        covered = np.empty((window.height, window.width), dtype=bool) if self.has_mask else None
        target = PixelBlock(window, np.empty((window.height, window.width, len(self.bands)), self.dtype), covered)
        self.read_into(target)
        return target

    def data_bounds(self, region: Window) -> np.ndarray | None:
        """Return where in `region` data may be, int64 (n, 4); None if it may be anywhere.

        Data are neither outside the file nor in blocks that a sparse file does not
        store, if these read as nodata.
        """
        here = region.shifted(*self._offset_px)
        inside = here.intersection(self._dataset_window)
        found = self._stored_in(inside) if may_hold_nodata(self) and not inside.is_empty else None
        if found is None and inside == here:
            return None
        bounds = bounds_of([inside]) if found is None else found
        return bounds_inside(bounds - np.tile(self._offset_px, 2), region)

    def _stored_in(self, window: Window) -> np.ndarray | None:
        """Return the parts of the file that are stored, None if all may be, or if what is not is data."""
        bands = [self._dataset.GetRasterBand(number) for number in self._band_numbers]
        bands += [
            self._dataset.GetRasterBand(number) for number in (self._mask_band, self._transparency_band) if number
        ]
        if self._reads_mask:
            bands.append(bands[0].GetMaskBand())
        cells = stored_cells(self._dataset, bands, window)
        if cells is None:
            return None
        # What is not stored reads alike everywhere, so one pixel tells.
        x, y = cells.gap
        pixel = self.read(Window(x - self._offset_px[0], y - self._offset_px[1], 1, 1))
        valid = valid_pixels(pixel, self.bands)
        return None if valid is None or valid.any() else cells.stored

    def read_into(self, target: PixelBlock) -> None:
        """Fill `target`, whose arrays may be parts of larger ones.

        Raises:
            SourceError: naming the rows and columns that cannot be read.
        """
        wanted = target.window.shifted(*self._offset_px)
        inside = wanted.intersection(self._dataset_window)
        part = target
        if inside != wanted:
            target.pixels[:] = fill_values(self.bands, self.dtype)
            if target.covered is not None:
                target.covered[:] = False
            part = target.part(inside.shifted(-self._offset_px[0], -self._offset_px[1]))
        if not inside.is_empty:
            covered = self._read_inside(inside, part.pixels)
            if part.covered is not None:
                part.covered[:] = True if covered is None else covered

    def _read_inside(self, window: Window, pixels: np.ndarray) -> np.ndarray | None:
        """Read `window` of the dataset into `pixels`; return where it is covered, None for everywhere."""
        args = (window.x, window.y, window.width, window.height)
        # For a single band GDAL's binding wants an array without the third axis.
        target = pixels if len(self.bands) > 1 else pixels[..., 0]
        try:
            call(
                self._dataset.ReadAsArray,
                *args,
                buf_obj=target,
                band_list=self._band_numbers,
                interleave="pixel",
            )
            covered = self._covered(args)
        except GdalError as error:
            raise SourceError(
                "{name} cannot be read in columns {x} to {x_end}, rows {y} to {y_end} ({reason}); "
                "repair the file or choose an EXTENT without that part.",
                name=self._name,
                x=window.x,
                x_end=window.x_end - 1,
                y=window.y,
                y_end=window.y_end - 1,
                reason=error,
            ) from error
        return covered

    def _covered(self, args: tuple[int, int, int, int]) -> np.ndarray | None:
        """Return where there are pixels; the blocks of this window have just been decoded."""
        if self._reads_mask:
            return np.asarray(call(self._dataset.GetRasterBand(1).GetMaskBand().ReadAsArray, *args) > 0)
        covered = None
        for number in (self._mask_band, self._transparency_band):
            if number is not None:
                own = call(self._dataset.GetRasterBand(number).ReadAsArray, *args) > 0
                covered = own if covered is None else covered & own
        return covered


def _with_bands(how: Callable[[], GdalRaster], numbers: tuple[int, ...]) -> GdalRaster:
    return how().with_bands(numbers)


def open_dataset(path: str, name: str, open_options: Sequence[str] = ()) -> gdal.Dataset:
    """Return the open raster dataset.

    Raises:
        SourceError: if GDAL cannot open `path` as a raster.
    """
    try:
        return call(gdal.OpenEx, path, gdal.OF_RASTER | gdal.OF_READONLY, open_options=list(open_options))
    except GdalError as error:
        raise SourceError("{name} cannot be opened as a raster ({reason}).", name=name, reason=error) from error


def grid_of(dataset: gdal.Dataset) -> Grid:
    """Return the dataset's own grid."""
    geotransform = tuple(dataset.GetGeoTransform())
    if geotransform == IDENTITY:
        # Without a geotransform QGIS shows pixel (x, y) at (x, -y), and so do we.
        geotransform = (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)
    return Grid(dataset.RasterXSize, dataset.RasterYSize, geotransform, text_of(dataset.GetProjection()))


def on_grid(
    dataset: gdal.Dataset,
    name: str,
    grid: Grid,
    source_grid: Grid,
    resampling: Resampling,
    transparency_band: int | None = None,
) -> Raster:
    """Return the raster on `grid`: pixel for pixel if the lattices agree, else warped.

    Args:
        dataset: the source.
        name: what the user calls it.
        grid: the grid to offer.
        source_grid: the dataset's grid with the CRS that is to be believed.
        resampling: for warping.
        transparency_band: number of a band that is 0 where the dataset is transparent.

    Raises:
        SourceError: if GDAL cannot warp it.
    """
    offset = source_grid.offset_of(grid) if source_grid.crs_wkt == grid.crs_wkt else None
    if offset is not None:
        return GdalRaster(dataset, name, grid, offset, transparency_band=transparency_band)
    own = GdalRaster(dataset, name, source_grid, transparency_band=transparency_band)
    # Half transparent pixels count for half only with GDAL's warper.
    if transparency_band is None and have_common_axes(source_grid, grid):
        return CellRaster(own, grid, resampling)
    if not grid.is_north_up:
        return WindowWarp(dataset, name, grid, source_grid.crs_wkt, own.bands, own.dtype, resampling, transparency_band)
    nodata = [dataset.GetRasterBand(i + 1).GetNoDataValue() for i in range(dataset.RasterCount)]
    x_min, y_min, x_max, y_max = grid.bounds_map()
    # GDAL mixes no colours of transparent pixels in; it takes the last band only, and either that or nodata.
    warps_alpha = transparency_band == dataset.RasterCount and not any(value is not None for value in nodata)
    needs_mask = any(value is None for value in nodata) and not warps_alpha
    try:
        warped = call(
            gdal.Warp,
            "",
            dataset,
            format="VRT",
            outputBounds=(x_min, y_min, x_max, y_max),
            width=grid.width,
            height=grid.height,
            srcSRS=source_grid.crs_wkt,
            dstSRS=grid.crs_wkt,
            resampleAlg=resampling.value,
            dstAlpha=needs_mask or warps_alpha,
            # A band that is merely flagged as alpha is data.
            options=["-srcalpha" if warps_alpha else "-nosrcalpha"],
            errorThreshold=WARP_ERROR_PX,
            warpOptions=[]
            if have_common_axes(source_grid, grid)
            else scale_options(dataset, source_grid.crs_wkt, grid),
        )
    except GdalError as error:
        raise SourceError(
            "{name} cannot be resampled to the grid of the chips ({reason}).", name=name, reason=error
        ) from error
    mask_band = warped.RasterCount if needs_mask else None
    return GdalRaster(warped, name, grid, mask_band=mask_band, behind=dataset, transparency_band=transparency_band)


def _band_name(band: gdal.Band, is_transparency: bool) -> str:
    colour = "Alpha" if is_transparency else _COLOUR_NAMES.get(band.GetColorInterpretation(), "")
    return text_of(band.GetDescription()) or colour


def _common_dtype(bands: list[gdal.Band], name: str) -> np.dtype:
    types = [gdal_array.GDALTypeCodeToNumericTypeCode(band.DataType) for band in bands]
    if any(kind is None or np.dtype(kind).kind == "c" for kind in types):
        raise SettingsError("{name} holds complex numbers; chips need real ones.", name=name)
    return np.result_type(*types)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers of services opened as rasters: on the grid they have, the tiles they are cut into, or one that is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Callable

from qgis.core import QgsCoordinateReferenceSystem, QgsRasterDataProvider, QgsRasterLayer

from ...core.counted import counted
from ...core.errors import LabelError, Message, SettingsError
from ...core.grid import Bounds, Grid
from ...core.progress import Progress, SilentProgress
from ...core.settings import Resampling
from ...core.sources.cell_raster import CellRaster
from ...core.sources.raster import Raster
from ..layer_sources import is_read_by_gdal
from ..rasters import title_of, wkt_of
from .block_pixels import samples_of
from .block_requests import BlockRequests, Service
from .block_store import BlockStore
from .database_tiles import coverage_of
from .descriptions import Tiling, tiling_of
from .elevations import SAMPLES, heights_of
from .grids import check_extent, check_size, grown, made_grid, native_grid, off_the_layer
from .layer_raster import Blocks, LayerRaster
from .levels import Level, is_level_itself, level_for
from .providers import at_once, copies_of
from .tiles import TileServer

# Side of what is asked for at once where there are no tiles.
_PICTURE_PX = 1024


def is_service(layer: QgsRasterLayer) -> bool:
    """Return True if only the layer's provider can give its pixels."""
    return not is_read_by_gdal(layer)


@dataclass(frozen=True)
class Services:
    """The services that a run reads."""

    progress: Progress = field(default_factory=SilentProgress)
    """asked for cancel, told of zoom levels"""
    providers: Mapping[str, QgsRasterDataProvider] = field(default_factory=dict)
    """clones by layer id, made in the thread of the layers"""
    _stores: list[BlockStore] = field(default_factory=list)
    _requests: list[tuple[str, BlockRequests]] = field(default_factory=list)

    def open(
        self,
        layer: QgsRasterLayer,
        name: str,
        extent_map: Callable[[QgsCoordinateReferenceSystem], Bounds | None],
        cell_size_map: float | None,
        resampling: Resampling,
        in_pixel_space: bool = False,
        is_whole: bool = False,
    ) -> Raster:
        """Open an image on a grid of its own.

        Args:
            layer: of a service.
            name: of its parameter.
            extent_map: gives the extent to cut in a CRS.
            cell_size_map: side of a chip's pixel.
            resampling: for cells that are not the service's own.
            in_pixel_space: the service's own pixels are wanted, or none.
            is_whole: the raster is cut as it is, so that it must not reach past the extent.

        Raises:
            SettingsError: if the service has no grid and none is asked for.
            SourceError: if the service does not describe itself.
        """
        crs_wkt = self._crs_of(layer, name)
        native = native_grid(layer, crs_wkt)
        if native is not None:
            raster = self._raster(layer, name, native, _picture_blocks())
            return raster if cell_size_map is None else CellRaster(raster, native.north_up(cell_size_map), resampling)
        if in_pixel_space:
            raise SettingsError(
                "{name}: the layer {layer} has no pixels of a size of its own; set REFERENCE_SYSTEM to MAP_SPACE.",
                name=name,
                layer=title_of(layer),
            )
        extent = extent_map(layer.crs())
        if extent is None or cell_size_map is None:
            missing = [key for key, value in (("EXTENT", extent), ("CELL_SIZE", cell_size_map)) if value is None]
            raise SettingsError(
                "{name}: the layer {layer} has no pixels of a size of its own; give {missing}.",
                name=name,
                layer=title_of(layer),
                missing=", ".join(missing),
            )
        check_extent(layer, extent, cell_size_map)
        tiling = tiling_of(layer, name)
        if not tiling.levels:
            return self._raster(layer, name, made_grid(extent, cell_size_map, crs_wkt), _picture_blocks())
        level = level_for(tiling.levels, cell_size_map)
        if is_level_itself(level, cell_size_map):
            raster = self._tiles(layer, name, tiling, level, extent, crs_wkt)
            part = raster.grid.part(raster.grid.window_of(extent))
            return CellRaster(raster, part, Resampling.NEAREST) if is_whole else raster
        if level.cell_size_map > cell_size_map:
            self.progress.warning(
                Message(
                    "{layer} has no zoom level finer than {cell:.10g} map units to a pixel; chips with a CELL_SIZE of "
                    "{wanted:.10g} show no more.",
                    layer=title_of(layer),
                    cell=level.cell_size_map,
                    wanted=cell_size_map,
                )
            )
        lattice = level.lattice(crs_wkt, cell_size_map)
        grid = lattice.part(lattice.window_of(extent))
        return CellRaster(
            self._tiles(layer, name, tiling, level, grown(extent, grid, level), crs_wkt), grid, resampling
        )

    def open_on(self, layer: QgsRasterLayer, name: str, grid: Grid, resampling: Resampling) -> Raster:
        """Open a layer on the grid of the image, whose CRS it must have.

        Raises:
            SettingsError: if it lies in another CRS.
            SourceError: if the service does not describe itself.
        """
        image_crs = QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt)
        native = native_grid(layer, grid.crs_wkt)
        if image_crs != layer.crs() or not grid.is_north_up or (native is not None and not native.is_north_up):
            raise SettingsError(
                "{name}: the layer {layer} lies in {crs} and the image in {other}; choose a layer in the image's CRS.",
                name=name,
                layer=title_of(layer),
                crs=layer.crs().authid() or "another CRS",
                other=image_crs.authid() or "a CRS of its own",
            )
        if native is not None:
            source = self._raster(layer, name, native, _picture_blocks())
        else:
            tiling = tiling_of(layer, name)
            if not tiling.levels:
                return self._raster(layer, name, grid, _picture_blocks())
            level = level_for(tiling.levels, min(grid.cell_size_map))
            source = self._tiles(layer, name, tiling, level, grown(grid.bounds_map(), grid, level), grid.crs_wkt)
        is_aligned = source.grid.offset_of(grid) is not None
        return CellRaster(source, grid, Resampling.NEAREST if is_aligned else resampling)

    def open_classes(self, layer: QgsRasterLayer, name: str, grid: Grid) -> Raster:
        """Open a raster of class values on the grid of the image, by nearest neighbour.

        Raises:
            LabelError: if it does not hold one band of values.
            SettingsError: if it lies in another CRS.
        """
        samples = SAMPLES if heights_of(layer) else samples_of(layer.dataProvider(), name)
        if samples.is_picture:
            raise LabelError(
                "{name}: the layer {layer} gives pictures, not class values; choose a raster of values.",
                name=name,
                layer=title_of(layer),
            )
        if len(samples.bands) != 1:
            raise LabelError(
                "{name} has {count} bands; choose a raster of class values with one band.",
                name=name,
                count=len(samples.bands),
            )
        return self.open_on(layer, name, grid, Resampling.NEAREST)

    def finish(self, is_done: bool) -> None:
        """Tell of gaps; forget the pixels that were fetched unless an unfinished run may go on with them."""
        for layer, requests in self._requests:
            requests.close()
            if requests.missing_count:
                self.progress.warning(
                    counted(
                        requests.missing_count,
                        "{layer}: the server had nothing for {count} tile; it counts as nodata.",
                        "{layer}: the server had nothing for {count} tiles; they count as nodata.",
                        layer=layer,
                    )
                )
        for store in self._stores:
            store.close(remove=is_done)

    def _tiles(
        self, layer: QgsRasterLayer, name: str, tiling: Tiling, level: Level, extent: Bounds, crs_wkt: str
    ) -> Raster:
        grid = level.whole_tiles(extent, crs_wkt)
        if grid is None:
            raise off_the_layer(layer, extent)
        check_size(grid)
        self.progress.info(
            counted(
                grid.width // level.tile_width_px * (grid.height // level.tile_height_px),
                "{layer}: zoom level {level}, {cell:.10g} map units to a pixel, at most {count} tile.",
                "{layer}: zoom level {level}, {cell:.10g} map units to a pixel, at most {count} tiles.",
                layer=title_of(layer),
                level=level.name,
                cell=level.cell_size_map,
            )
        )
        server = TileServer(layer.source(), level, tiling.address, heights_of(layer)) if tiling.address else None
        blocks = Blocks(level.tile_width_px, level.tile_height_px, is_inset=True)
        return self._raster(layer, name, grid, blocks, server)

    def _raster(
        self, layer: QgsRasterLayer, name: str, grid: Grid, blocks: Blocks, tiles: TileServer | None = None
    ) -> LayerRaster:
        check_size(grid)
        provider = self.providers.get(layer.id()) or layer.dataProvider()
        coverage = coverage_of(layer)
        has_heights = tiles is not None and tiles.heights is not None
        samples = SAMPLES if has_heights else samples_of(provider, name)
        is_tiled = blocks.is_inset
        requests = BlockRequests(
            Service(
                copies_of(layer, provider),
                name,
                title_of(layer),
                takes_pictures=samples.is_picture,
                coverage=coverage,
                # What else is made of the colours of a tile, only the provider knows.
                tiles=tiles if samples.is_picture or has_heights else None,
                answers_always=layer.providerType() == "wcs",
                may_lack_tiles=is_tiled,
                at_once=at_once(is_tiled, samples.is_picture),
                cancelled=self.progress.cancelled,
            )
        )
        store = BlockStore(repr((layer.providerType(), layer.source(), grid, blocks, samples)))
        self._stores.append(store)
        self._requests.append((title_of(layer), requests))
        return LayerRaster(grid, samples, blocks, requests, store, samples.is_picture or coverage is not None)

    @staticmethod
    def _crs_of(layer: QgsRasterLayer, name: str) -> str:
        if not layer.crs().isValid():
            raise SettingsError(
                "{name} has no coordinate reference system; set it in the layer's properties and run again.", name=name
            )
        return wkt_of(layer.crs())


def _picture_blocks() -> Blocks:
    return Blocks(_PICTURE_PX, _PICTURE_PX)

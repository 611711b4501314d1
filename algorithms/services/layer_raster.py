# SPDX-License-Identifier: GPL-2.0-or-later
"""A raster whose pixels a data provider gives, block by block of a fixed lattice.

Whatever window is read, the provider is asked for the same blocks, so that a pixel
does not depend on what was read before, and blocks of tiles are the tiles themselves.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...core.grid import Grid, Window
from ...core.sources.raster import Band, PixelBlock
from .block_pixels import Samples
from .block_requests import Area, BlockRequests
from .block_store import BlockStore

# Blocks that are held in memory at a time.
_MOST_BLOCKS = 32
_MOST_BYTES = 64 << 20
# Tiles are asked for by a rectangle this much smaller, since the next tile begins at the edge itself.
_INSET_PX = 1e-3


@dataclass(frozen=True)
class Blocks:
    """How a grid is cut into blocks, the first one at its upper left."""

    width: int
    height: int
    is_inset: bool = False
    """blocks are tiles, and no neighbour is to be fetched with them"""


class LayerRaster:
    """Offers the pixels of a service on `grid`."""

    def __init__(
        self,
        grid: Grid,
        samples: Samples,
        blocks: Blocks,
        requests: BlockRequests,
        store: BlockStore,
        has_mask: bool,
    ) -> None:
        """Offer `grid`; nothing is asked for yet.

        Args:
            grid: whose pixels are the service's.
            samples: what they hold.
            blocks: how they are asked for.
            requests: who asks.
            store: where they are kept.
            has_mask: blocks have one sample more, which is 0 where there is no pixel.
        """
        self._blocks = blocks
        self._requests = requests
        self._store = store
        self.grid = grid
        self.bands: tuple[Band, ...] = samples.bands
        self.dtype = samples.dtype
        self.block_height_px = blocks.height
        self.has_mask = has_mask
        self.reads_alike = True

    def read(self, window: Window) -> PixelBlock:
        """Return the pixels of `window` of the grid.

        Raises:
            SourceError: if the server does not give them.
            CancelledError: if the user asked to stop.
        """
        count = len(self.bands)
        pixels = np.empty((window.height, window.width, count), self.dtype)
        covered = np.empty((window.height, window.width), bool) if self.has_mask else None
        target = PixelBlock(window, pixels, covered)
        places = self._places(window)
        block_bytes = self._blocks.width * self._blocks.height * (count + self.has_mask) * self.dtype.itemsize
        batch = max(1, min(_MOST_BLOCKS, _MOST_BYTES // block_bytes))
        for first in range(0, len(places), batch):
            for place, samples in self._fetched(places[first : first + batch]):
                whole = PixelBlock(place, samples[..., :count], samples[..., count] > 0 if self.has_mask else None)
                part = whole.part(place.intersection(window))
                there = target.part(part.window)
                there.pixels[:] = part.pixels
                if there.covered is not None and part.covered is not None:
                    there.covered[:] = part.covered
        return target

    def _places(self, window: Window) -> list[Window]:
        """Return the windows of the blocks that `window` meets."""
        width, height = self._blocks.width, self._blocks.height
        return [
            Window(x, y, width, height).intersection(self.grid.window)
            for y in range(window.y // height * height, window.y_end, height)
            for x in range(window.x // width * width, window.x_end, width)
        ]

    def _fetched(self, places: list[Window]) -> list[tuple[Window, np.ndarray]]:
        """Return blocks with their samples: from the store, else from the server."""
        found = {place: self._stored(place) for place in places}
        missing = [place for place, samples in found.items() if samples is None]
        for place, samples in self._requests.fetch([(place, self._area(place)) for place in missing], self._keep):
            found[place] = samples
        return [(place, samples) for place, samples in found.items() if samples is not None]

    def _shape(self, place: Window) -> tuple[int, int, int]:
        return place.height, place.width, len(self.bands) + self.has_mask

    def _stored(self, place: Window) -> np.ndarray | None:
        data = self._store.get(place.x, place.y)
        return None if data is None else np.frombuffer(data, self.dtype).reshape(self._shape(place))

    def _keep(self, place: Window, samples: np.ndarray) -> np.ndarray:
        samples = samples.astype(self.dtype, copy=False)
        self._store.put(place.x, place.y, samples.tobytes())
        return samples

    def _area(self, place: Window) -> Area:
        x_min, y_min, x_max, y_max = self.grid.part(place).bounds_map()
        cell_x, cell_y = self.grid.cell_size_map
        inset_x, inset_y = (_INSET_PX * cell_x, _INSET_PX * cell_y) if self._blocks.is_inset else (0.0, 0.0)
        return Area((x_min + inset_x, y_min + inset_y, x_max - inset_x, y_max - inset_y), place.width, place.height)

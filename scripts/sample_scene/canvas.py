# SPDX-License-Identifier: GPL-2.0-or-later
"""The supersampled picture and the windows through which it is painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Union

import numpy as np
from shapely.geometry.base import BaseGeometry

from .model import Colour
from .noise import value_noise
from .rasterise import burn
from .settings import HEIGHT_M, MARGIN_M, PPM, SEED, WIDTH_M

Paint = Union[np.ndarray, Sequence[float]]  # one colour, or one for each pixel


def blend(first: Paint, second: Paint, share: np.ndarray) -> np.ndarray:
    """Return a mixture of two colours with the given share of the second at each pixel."""
    share = share[..., None]
    return np.asarray(first, np.float32) * (1 - share) + np.asarray(second, np.float32) * share


@dataclass
class Window:
    """The part of the canvas under one geometry: coverage mask, scene coordinates and views of all layers."""

    mask: np.ndarray
    x: np.ndarray
    y: np.ndarray
    albedo: np.ndarray
    height: np.ndarray
    slope_x: np.ndarray
    slope_y: np.ndarray
    grain: np.ndarray
    clump: np.ndarray
    patch: np.ndarray
    broad: np.ndarray

    def only(self, where: np.ndarray) -> Window:
        """Return this window with a mask narrowed to ``where``."""
        return replace(self, mask=self.mask & where)

    def tone(self, grain: float = 0.0, clump: float = 0.0, patch: float = 0.0) -> np.ndarray:
        """Return a noisy brightness about 1, with the given share of each texture."""
        return 1 + grain * self.grain + clump * self.clump + patch * self.patch

    def put(self, rgb: Paint) -> None:
        """Write colours under the mask."""
        self.albedo[self.mask] = np.broadcast_to(rgb, self.albedo.shape)[self.mask]

    def tint(self, factor: Any) -> None:
        """Multiply the colours under the mask."""
        self.albedo[self.mask] *= np.broadcast_to(factor, self.mask.shape)[self.mask][:, None]

    def set_relief(self, height: Any, slope_x: Any = 0.0, slope_y: Any = 0.0) -> None:
        """Write height and slope under the mask."""
        for layer, value in ((self.height, height), (self.slope_x, slope_x), (self.slope_y, slope_y)):
            layer[self.mask] = np.broadcast_to(value, self.mask.shape)[self.mask]

    def set_bumps(self, height: Any, bumps: np.ndarray, strength: float) -> None:
        """Write a height, and the slopes of a bumpy surface under the mask."""
        down, right = np.gradient(bumps, 1 / PPM)
        self.set_relief(height, strength * right, -strength * down)


class Canvas:
    """The supersampled picture: surface colour, height above ground and slope of the surface, and textures."""

    def __init__(self) -> None:
        self.rows = round((HEIGHT_M + 2 * MARGIN_M) * PPM)
        self.cols = round((WIDTH_M + 2 * MARGIN_M) * PPM)
        shape = (self.rows, self.cols)
        rng = np.random.default_rng(SEED + 1)
        self.layers = {
            "albedo": np.zeros((*shape, 3), np.float32),
            "height": np.zeros(shape, np.float32),
            "slope_x": np.zeros(shape, np.float32),
            "slope_y": np.zeros(shape, np.float32),
            "grain": value_noise(shape, 0.22 * PPM, rng, 2),
            "clump": value_noise(shape, 1.1 * PPM, rng, 3),
            "patch": value_noise(shape, 5.0 * PPM, rng, 3),
            "broad": value_noise(shape, 26.0 * PPM, rng, 3),
        }

    def window(self, geom: BaseGeometry) -> Window:
        """Rasterise a geometry by pixel centre; where it misses the canvas, the mask is empty."""
        west, south, east, north = (0.0, 0.0, 0.0, 0.0) if geom.is_empty else geom.bounds
        c0 = min(max(int((west + MARGIN_M) * PPM) - 2, 0), self.cols - 2)
        c1 = max(min(int((east + MARGIN_M) * PPM) + 3, self.cols), c0 + 2)
        r0 = min(max(int((HEIGHT_M + MARGIN_M - north) * PPM) - 2, 0), self.rows - 2)
        r1 = max(min(int((HEIGHT_M + MARGIN_M - south) * PPM) + 3, self.rows), r0 + 2)
        left, top = c0 / PPM - MARGIN_M, HEIGHT_M + MARGIN_M - r0 / PPM
        mask = burn([(geom, 1)], (r1 - r0, c1 - c0), (left, 1 / PPM, 0, top, 0, -1 / PPM)).astype(bool)
        x = left + (np.arange(c1 - c0, dtype=np.float32) + 0.5) / PPM
        y = top - (np.arange(r1 - r0, dtype=np.float32) + 0.5) / PPM
        views = {name: layer[r0:r1, c0:c1] for name, layer in self.layers.items()}
        return Window(mask, *np.broadcast_arrays(x[None, :], y[:, None]), **views)

    def paint(
        self, geom: BaseGeometry, colour: Colour, grain: float = 0.0, clump: float = 0.0, patch: float = 0.0
    ) -> Window:
        """Cover a geometry with a noisy colour and return its window."""
        win = self.window(geom)
        win.put(win.tone(grain, clump, patch)[..., None] * np.asarray(colour, np.float32))
        return win

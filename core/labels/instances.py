# SPDX-License-Identifier: GPL-2.0-or-later
"""Instance numbers: each object of a class in a chip has its own, overlapping ones in further bands."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..grid import Window
from .burn import burn
from .clip import Objects


@dataclass(frozen=True)
class Instances:
    """The objects of a chip that cover at least one pixel centre."""

    objects: Objects
    masks: dict[int, np.ndarray]
    """by class value, ascending: (rows, columns, bands), uint8 or uint16; each band numbers its objects 1 … n"""


def from_ids(objects: Objects, numbers: np.ndarray, ids: np.ndarray) -> Instances:
    """Return the instances of objects that do not overlap.

    Args:
        objects: of the chip.
        numbers: the id of each object in `ids`.
        ids: (rows, columns), 0 = background; may hold ids of no object.
    """
    counts = np.bincount(ids.ravel(), minlength=int(numbers.max(initial=0)) + 1)
    objects, numbers = objects.where(counts[numbers] > 0), numbers[counts[numbers] > 0]
    masks = {}
    for value in np.unique(objects.values).tolist():
        own = numbers[objects.values == value]
        table = np.zeros(len(counts), dtype=_dtype(len(own)))
        table[own] = np.arange(1, len(own) + 1)
        masks[value] = table[ids][..., np.newaxis]
    return Instances(objects, masks)


def one_by_one(objects: Objects, geometries: np.ndarray, window: Window, region: Window) -> Instances:
    """Return the instances of objects that may overlap, each in the first band that has room for it.

    Args:
        objects: of the chip.
        geometries: of the objects, in pixels of the image's grid.
        window: the chip.
        region: the part of the image that is cut.
    """
    bands: dict[int, list[np.ndarray]] = {value: [] for value in np.unique(objects.values).tolist()}
    has_pixels = np.zeros(len(objects), dtype=bool)
    for index in range(len(objects)):
        part, mask = burnt_alone(geometries[index : index + 1], objects.boxes_px[index], window, region)
        has_pixels[index] = mask.any()
        if has_pixels[index]:
            _place(bands[int(objects.values[index])], mask, part, window)
    masks = {}
    for value, layers in bands.items():
        if layers:
            stack = np.stack(layers, axis=2)
            masks[value] = stack.astype(_dtype(int(stack.max())))
    return Instances(objects.where(has_pixels), masks)


def burnt_alone(geometry: np.ndarray, box_px: np.ndarray, window: Window, region: Window) -> tuple[Window, np.ndarray]:
    """Return the part of the image around one object of a chip, and its pixels in it, bool (rows, columns).

    Args:
        geometry: of the object, shapely (1,).
        box_px: of the object, in pixels of the chip.
        window: the chip.
        region: the part of the image that is cut.
    """
    part = _around(box_px, window).intersection(region)
    return part, burn(geometry, np.ones(1, dtype=np.int64), part, np.dtype(np.uint8)) > 0


def _around(box_px: np.ndarray, window: Window) -> Window:
    """Return the pixels of the image that a box of the chip touches."""
    left, top = math.floor(box_px[0]), math.floor(box_px[1])
    right, bottom = math.ceil(box_px[2]), math.ceil(box_px[3])
    return Window(window.x + left, window.y + top, max(1, right - left), max(1, bottom - top)).intersection(window)


def _place(layers: list[np.ndarray], mask: np.ndarray, part: Window, window: Window) -> None:
    """Enter an object in the first layer where its pixels are free, with the layer's next number."""
    place = part.slices_in(window)
    for layer in layers:
        if not layer[place][mask].any():
            layer[place][mask] = layer.max() + 1
            return
    layer = np.zeros((window.height, window.width), dtype=np.uint16)
    layer[place][mask] = 1
    layers.append(layer)


def _dtype(count: int) -> np.dtype:
    return np.dtype(np.uint8 if count <= 255 else np.uint16)

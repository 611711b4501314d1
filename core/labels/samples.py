# SPDX-License-Identifier: GPL-2.0-or-later
"""Features made ready for cutting: valid polygons in pixel space, each with a class value."""

from __future__ import annotations

from dataclasses import astuple, dataclass, field, fields
from functools import cached_property
from typing import Any, Protocol

import numpy as np
import shapely

from ..crs import Transform
from ..errors import LabelError
from ..grid import Grid, Window
from ..progress import Progress, SilentProgress, stop_if_cancelled
from .classes import FieldClasses
from .in_pixels import InPixels, are_outside, in_pixels, meet, repaired
from .pairs import BoxIndex
from .polygons import POLYGON_TYPES

# Segments in a quarter of a circle: its area is then 0.04 % too small, its bounds exact.
QUARTER_SEGMENTS = 32
# Features between two looks at the cancel button.
_PORTION = 10_000


class Geometries(Protocol):
    """An array of geometries, object (n,), or what stands for one."""

    def __len__(self) -> int:
        """Return the number of geometries."""

    def __getitem__(self, chosen: np.ndarray | slice) -> np.ndarray:
        """Return the geometries that indices, a bool array or a slice choose."""


@dataclass(frozen=True)
class Samples:
    """Polygons to be found in chips, in the order of their layer.

    Coordinates are pixels of the image's grid; index i of every array is one feature.
    """

    geometries: Geometries
    """shapely polygons and multipolygons"""
    values: np.ndarray
    """class values, int64 (n,)"""
    bounds_px: np.ndarray
    """float64 (n, 4): x_min, y_min, x_max, y_max"""
    areas_px: np.ndarray
    """float64 (n,)"""
    vertex_counts: np.ndarray
    """int (n,)"""
    whole_areas_px: np.ndarray
    """areas of the features before anything was cut off, of which the overlap ratio is the share, float64 (n,)"""

    def __len__(self) -> int:
        """Return the number of features."""
        return len(self.geometries)

    @cached_property
    def boxes(self) -> BoxIndex:
        """The bounds of the features, made ready for a search by rows."""
        return BoxIndex.of(self.bounds_px)

    def where(self, chosen: np.ndarray) -> Samples:
        """Return the features that a bool array chooses."""
        if chosen.all():
            return self
        return Samples(*(getattr(self, name.name)[chosen] for name in fields(self)))

    def as_wkb(self, chosen: slice = slice(None)) -> np.ndarray:
        """Return the chosen geometries as WKB, object (n,)."""
        # Told how many axes there are, since shapely may run on an older GEOS than it was built with.
        wkb: np.ndarray = shapely.to_wkb(self.geometries[chosen], output_dimension=2)
        return wkb

    def __getstate__(self) -> dict[str, Any]:
        """Return what pickle takes: geometries as WKB."""
        own = {name: value for name, value in self.__dict__.items() if name != "boxes"}
        return {**own, "geometries": self.as_wkb()} if isinstance(self.geometries, np.ndarray) else own

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Take what `__getstate__` gave."""
        self.__dict__.update(state)
        if isinstance(self.geometries, np.ndarray):
            self.__dict__["geometries"] = shapely.from_wkb(self.geometries)


@dataclass(frozen=True)
class LabelCounts:
    """What happened to the features of the label source, by reason."""

    features: int = 0
    null_class: int = 0
    empty: int = 0
    repaired: int = 0
    beyond_repair: int = 0
    not_reprojected: int = 0
    outside: int = 0

    def merged(self, other: LabelCounts) -> LabelCounts:
        """Return the counts of two sources."""
        return LabelCounts(*(a + b for a, b in zip(astuple(self), astuple(other))))


@dataclass(frozen=True)
class FeatureSource:
    """Features as they come from a layer."""

    geometries: np.ndarray
    """shapely geometries or None in the layer's CRS, object (n,)"""
    classes: FieldClasses
    transform: Transform
    """from the layer's CRS to the image's"""
    buffer_radius: float = 0.0
    """in units of the layer's CRS"""
    has_classes: bool = True
    """False if all features are one class because there is no field"""
    name: str = field(default="INPUT_CLASS_DATA")
    far: np.ndarray | None = None
    """bool (n,): lies outside the exported part and was not kept, so its geometry is None; None if all were kept"""


def make_samples(values: np.ndarray, geometries: np.ndarray) -> Samples:
    """Return samples of polygons that are already valid and in pixels of the image's grid."""
    areas_px = shapely.area(geometries)
    return Samples(
        geometries,
        values,
        shapely.bounds(geometries).reshape(-1, 4),
        areas_px,
        shapely.get_num_coordinates(geometries),
        areas_px,
    )


def prepare(
    source: FeatureSource, grid: Grid, region: Window, needs_area: bool = True, progress: Progress | None = None
) -> tuple[Samples, LabelCounts]:
    """Bring features to pixel space: grown by the radius, reprojected, repaired.

    Args:
        source: the features.
        grid: the processing grid.
        region: window of `grid` that chips are cut from.
        needs_area: refuse points and lines without a radius; else they stay what they are.
        progress: asked for cancel.

    Returns:
        The samples that meet the region, and the counts of those that were left out.

    Raises:
        LabelError: if points or lines have no radius, or no feature meets the region.
        CancelledError: if the user asked to stop.
    """
    far = np.zeros(len(source.geometries), dtype=bool) if source.far is None else source.far
    present = far | ~(shapely.is_missing(source.geometries) | shapely.is_empty(source.geometries))
    null_class = source.classes.is_null
    chosen = np.flatnonzero(present & ~null_class & ~far)
    geometries = source.geometries[chosen]
    if needs_area and source.buffer_radius <= 0:
        _check_has_area(geometries, source.name)
    found, mended_before = _placed(source, geometries, grid, region, progress or SilentProgress())
    usable = np.flatnonzero(found.usable)
    samples = make_samples(source.classes.values[chosen[usable]], found.geometries[usable])
    meets = meet(samples.bounds_px, region)
    counts = LabelCounts(
        features=len(source.geometries),
        null_class=int((present & null_class).sum()),
        empty=int((~present).sum()),
        repaired=int(((mended_before | found.repaired) & found.usable).sum()),
        beyond_repair=int((found.near & ~found.usable).sum()),
        not_reprojected=int((~found.reached).sum()),
        outside=int((far & ~null_class).sum() + (found.reached & ~found.near).sum() + (~meets).sum()),
    )
    return samples.where(meets), counts


def _placed(
    source: FeatureSource, geometries: np.ndarray, grid: Grid, region: Window, progress: Progress
) -> tuple[InPixels, np.ndarray]:
    """Return `geometries` of a source grown and in pixels, and which were mended to be grown, bool (n,)."""
    found, mended = [], []
    for first in range(0, max(len(geometries), 1), _PORTION):
        stop_if_cancelled(progress)
        grown, was_mended = _grown(geometries[first : first + _PORTION], source.buffer_radius, source.name)
        found.append(in_pixels(grown, source.transform, grid, region))
        mended.append(was_mended)
    return InPixels.of_parts(found), np.concatenate(mended)


def find_far(
    geometries: np.ndarray, transform: Transform, buffer_radius: float, image: tuple[Grid, Window], name: str
) -> np.ndarray:
    """Return which geometries `prepare` counts as outside and looks at no further, bool (n,).

    So that of a layer of which little lies in the image no more is kept than that.
    Points and lines without a radius are always kept: whether they are allowed depends on the format.

    Args:
        geometries: shapely or None, object (n,).
        transform: from the layer's CRS to the image's.
        buffer_radius: in units of the layer's CRS.
        image: processing grid, and the region that chips are cut from.
        name: of the source, for messages.

    Raises:
        LabelError: if they cannot be grown.
    """
    far = np.zeros(len(geometries), dtype=bool)
    present = ~(shapely.is_missing(geometries) | shapely.is_empty(geometries))
    has_area = np.isin(shapely.get_type_id(geometries), POLYGON_TYPES) | (buffer_radius > 0)
    chosen = np.flatnonzero(present & has_area)
    far[chosen] = are_outside(_grown(geometries[chosen], buffer_radius, name)[0], transform, *image)
    return far


def _check_has_area(geometries: np.ndarray, name: str) -> None:
    """Refuse points and lines.

    Raises:
        LabelError: if there is one.
    """
    if not np.isin(shapely.get_type_id(geometries), POLYGON_TYPES).all():
        raise LabelError(
            "{name} holds points or lines, which have no area; give a BUFFER_RADIUS to label with boxes or masks.",
            name=name,
        )


def _grown(geometries: np.ndarray, radius: float, name: str) -> tuple[np.ndarray, np.ndarray]:
    """Return the geometries grown by a radius, if it is not 0, and which were mended for it, bool (n,).

    Raises:
        LabelError: if they cannot be grown.
    """
    if radius <= 0:
        return geometries, np.zeros(len(geometries), dtype=bool)
    valid, mended, _ = repaired(shapely.force_2d(geometries))
    try:
        return shapely.buffer(valid, radius, quad_segs=QUARTER_SEGMENTS), mended
    except shapely.GEOSException as error:
        raise LabelError(
            "{name} cannot be grown by a BUFFER_RADIUS of {radius} ({reason}); choose a smaller one.",
            name=name,
            radius=radius,
            reason=error,
        ) from error

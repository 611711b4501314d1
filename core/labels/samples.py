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
from .classes import FieldClasses
from .in_pixels import in_pixels, meet, repaired
from .pairs import BoxIndex
from .polygons import POLYGON_TYPES

# Segments in a quarter of a circle: its area is then 0.04 % too small, its bounds exact.
QUARTER_SEGMENTS = 32


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

    def as_wkb(self) -> np.ndarray:
        """Return the geometries as WKB, object (n,)."""
        # Told how many axes there are, since shapely may run on an older GEOS than it was built with.
        wkb: np.ndarray = shapely.to_wkb(self.geometries[:], output_dimension=2)
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


def prepare(source: FeatureSource, grid: Grid, region: Window, needs_area: bool = True) -> tuple[Samples, LabelCounts]:
    """Bring features to pixel space: grown by the radius, reprojected, repaired.

    Args:
        source: the features.
        grid: the processing grid.
        region: window of `grid` that chips are cut from.
        needs_area: refuse points and lines without a radius; else they stay what they are.

    Returns:
        The samples that meet the region, and the counts of those that were left out.

    Raises:
        LabelError: if points or lines have no radius, or no feature meets the region.
    """
    present = ~(shapely.is_missing(source.geometries) | shapely.is_empty(source.geometries))
    null_class = source.classes.is_null
    chosen = np.flatnonzero(present & ~null_class)
    grown, mended_before = _grown(source, source.geometries[chosen], needs_area)
    found = in_pixels(grown, source.transform, grid, region)
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
        outside=int((found.reached & ~found.near).sum() + (~meets).sum()),
    )
    return samples.where(meets), counts


def _grown(source: FeatureSource, geometries: np.ndarray, needs_area: bool) -> tuple[np.ndarray, np.ndarray]:
    """Return the geometries grown by the source's radius, and which were mended for it, bool (n,).

    Raises:
        LabelError: if points or lines need a radius and have none.
    """
    if source.buffer_radius > 0:
        valid, mended, _ = repaired(shapely.force_2d(geometries))
        try:
            return shapely.buffer(valid, source.buffer_radius, quad_segs=QUARTER_SEGMENTS), mended
        except shapely.GEOSException as error:
            raise LabelError(
                "{name} cannot be grown by a BUFFER_RADIUS of {radius} ({reason}); choose a smaller one.",
                name=source.name,
                radius=source.buffer_radius,
                reason=error,
            ) from error
    if needs_area and not np.isin(shapely.get_type_id(geometries), POLYGON_TYPES).all():
        raise LabelError(
            "{name} holds points or lines, which have no area; give a BUFFER_RADIUS to label with boxes or masks.",
            name=source.name,
        )
    return geometries, np.zeros(len(geometries), dtype=bool)

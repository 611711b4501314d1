# SPDX-License-Identifier: GPL-2.0-or-later
"""The source files of a VRT that does nothing but place files (https://gdal.org/drivers/raster/vrt.html)."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace

import numpy as np
from osgeo import gdal

from ..gdal_calls import GdalError, call
from .gdal_xml import Element, parse_text

_SOURCES = ("SimpleSource", "ComplexSource")
# A source with any other child changes values.
_PLACING = {
    *("SourceFilename", "OpenOptions", "SourceBand", "SourceProperties", "SrcRect", "DstRect", "NODATA"),
    "UseMaskBand",
}
# Pixels by which a source may miss its own edges and is still taken whole.
_TOLERANCE_PX = 1e-3


@dataclass(frozen=True)
class VrtSource:
    """A file that a VRT places."""

    path: str
    open_options: tuple[str, ...]
    window_px: tuple[float, ...]
    """x, y, width, height of what the VRT takes of it; empty: all"""
    nodata: dict[int, float] = field(default_factory=dict)
    """by band number from 1, where the VRT says"""

    def is_whole(self, width: int, height: int) -> bool:
        """Return True if the VRT takes all of a file of this size."""
        wanted = (0.0, 0.0, float(width), float(height))
        return all(abs(a - b) <= _TOLERANCE_PX for a, b in zip(self.window_px, wanted))


def mosaic_sources(dataset: gdal.Dataset, path: str) -> tuple[VrtSource, ...] | None:
    """Return the files of a VRT, each once, lowest first; None if it is no mosaic of several files.

    Args:
        dataset: the open VRT.
        path: what it was opened by; file names may be relative to it.
    """
    try:
        root = parse_text(call(dataset.GetMetadata, "xml:VRT")[0])
    except GdalError:
        return None
    if root is None or "subClass" in root.attributes or root.all("GCPList") or not _keeps_masks(root):
        return None
    bands = [_sources_of_band(band, number, path) for number, band in enumerate(root.all("VRTRasterBand"), start=1)]
    first = bands[0] if bands else None
    if first is None or len(first) < 2:
        return None
    merged = first
    for sources in bands[1:]:
        if sources is None or list(sources) != list(first):
            return None
        if any(source.window_px != first[key].window_px for key, source in sources.items()):
            return None
        merged = {
            key: replace(source, nodata={**source.nodata, **sources[key].nodata}) for key, source in merged.items()
        }
    return tuple(merged.values())


def placed_bounds(dataset: gdal.Dataset) -> np.ndarray | None:
    """Return where a VRT places its sources, int64 (n, 4): x, y, x_end, y_end; None if that may be anywhere.

    All else in it is the same: the nodata value, or 0.
    """
    try:
        root = parse_text(call(dataset.GetMetadata, "xml:VRT")[0])
    except GdalError:
        return None
    if root is None or "subClass" in root.attributes:
        return None
    rows = set()
    for band in (*root.all("VRTRasterBand"), *root.child("MaskBand").all("VRTRasterBand")):
        if "subClass" in band.attributes:
            return None
        for source in (child for child in band.children if child.tag.endswith("Source")):
            placed = _rectangle(source.child("DstRect"))
            if not placed:
                return None
            rows.add(placed)
    x, y, width, height = np.array(sorted(rows)).reshape(-1, 4).T
    return np.column_stack((np.floor(x), np.floor(y), np.ceil(x + width), np.ceil(y + height))).astype(np.int64)


def _sources_of_band(band: Element, number: int, path: str) -> dict[str, VrtSource] | None:
    """Return the sources of a band by path; None if one does more than to be placed."""
    if "subClass" in band.attributes:
        return None
    sources: dict[str, VrtSource] = {}
    for element in band.children:
        if not element.tag.endswith("Source"):
            continue
        places = element.tag in _SOURCES and {child.tag for child in element.children} <= _PLACING
        if not places or element.child("SourceBand").text not in ("", str(number)):
            return None
        source = _source(element, number, path)
        # A file that is placed twice is no item.
        if source.path in sources:
            return None
        sources[source.path] = source
    return sources


def _source(element: Element, number: int, path: str) -> VrtSource:
    options = element.child("OpenOptions").all("OOI")
    nodata = element.child("NODATA").text
    return VrtSource(
        _resolved(element.child("SourceFilename"), path),
        tuple(f"{option.attributes.get('key', '')}={option.text}" for option in options),
        _rectangle(element.child("SrcRect")),
        {number: float(nodata)} if nodata else {},
    )


def _rectangle(element: Element) -> tuple[float, ...]:
    """Return x, y, width and height; empty if one is missing."""
    names = ("xOff", "yOff", "xSize", "ySize")
    known = element.attributes
    return tuple(float(known[name]) for name in names) if all(name in known for name in names) else ()


def _resolved(element: Element, path: str) -> str:
    """Return the path of a source as GDAL resolves it: a link to a VRT counts as the VRT itself."""
    if element.attributes.get("relativeToVRT") != "1" or path.lstrip().startswith("<"):
        return element.text
    place = os.path.realpath(path) if os.path.islink(path) else path
    return os.path.join(os.path.dirname(place), element.text)


def _keeps_masks(root: Element) -> bool:
    """Return True if the VRT's mask, if it has one, is made of the masks of its sources."""
    bands = root.child("MaskBand").all("VRTRasterBand")
    sources = [source for band in bands for source in band.children if source.tag.endswith("Source")]
    return all(source.child("SourceBand").text.startswith("mask") for source in sources)

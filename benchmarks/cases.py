# SPDX-License-Identifier: GPL-2.0-or-later
"""What is run: ours, the floor and the peers, in groups whose cases take turns.

An argument that begins with @ is a file of the scene (see scene.py), OUTPUT is an empty folder.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

FULL_SIDE_PX = 16384
POLYGONS = 30_000
FEW, MANY = 20_000, 1_000_000
SMALL_CACHE_MB = 48
RAW = "@raw.tif"


@dataclass(frozen=True)
class Kind:
    """What is written."""

    chips: str
    metadata_format: str
    codec: str = ""
    """of the floor; none if it cannot write this kind"""
    labels: str = ""
    """of the floor"""
    options: str = ""
    """CREATION_OPTIONS of ours"""
    image: str = "@tiled.tif"


KINDS = {
    "TIFF + mask": Kind("TIFF", "Classified_Tiles", "tiff", "mask"),
    "TIFF + VOC": Kind("TIFF", "PASCAL_VOC_rectangles", "tiff", "voc"),
    "PNG + mask": Kind("PNG", "Classified_Tiles", "png", "mask"),
    "JPEG + mask": Kind("JPEG", "Classified_Tiles", "jpeg", "mask"),
    "PNG + VOC": Kind("PNG", "PASCAL_VOC_rectangles", "png", "voc"),
    "TIFF": Kind("TIFF", "Export_Tiles", "tiff", "none"),
    "raw TIFF": Kind("TIFF", "Export_Tiles", options="COMPRESS=NONE", image=RAW),
    "raw TIFF + mask": Kind("TIFF", "Classified_Tiles", options="COMPRESS=NONE", image=RAW),
}
FLOOR_KINDS = ("TIFF + mask", "TIFF + VOC", "PNG + mask", "JPEG + mask")


@dataclass(frozen=True)
class Case:
    """One process."""

    name: str
    group: str
    side_px: int
    program: str
    """ours, floor, or the name of a peer"""
    arguments: tuple[str, ...]
    environment: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Peer:
    """One peer and what it is compared with."""

    program: str
    """its script, and the list of its venv"""
    title: str
    writes: str
    kind: str
    """of ours that writes the same"""
    wanted: float
    """times our CPU per chip that it is to take at least"""
    strides: tuple[int, ...] = (256,)
    limit: int = 0
    """chips after which it is stopped, for those that would take very long; 0 = none"""
    level: int = -1
    """of DEFLATE where it can be chosen, 0 = not compressed; -1 = it cannot"""
    labels: str = "gpkg"
    """kind of file that it reads them from"""

    @property
    def name(self) -> str:
        """Name of its cases."""
        level = f" level {self.level}" if self.level >= 0 else ""
        return f"{self.program}{level}{' raw' if KINDS[self.kind].image == RAW else ''}"


# Level 6 is what GDAL takes if none is chosen; level 1 is its fastest.
PEERS = (
    Peer("gdal_retile", "gdal_retile.py, not compressed", "TIFF", "raw TIFF", 1.5, level=0),
    Peer("gdal_retile", "gdal_retile.py, level 6", "TIFF", "TIFF", 1.5, level=6),
    Peer("gdal_retile", "gdal_retile.py, level 1", "TIFF", "TIFF", 1.5, (256, 128), level=1),
    Peer("gdal_translate", "gdal.Translate loop, level 6", "TIFF + mask", "TIFF + mask", 2, level=6),
    Peer("gdal_translate", "gdal.Translate loop, level 1", "TIFF + mask", "TIFF + mask", 2, level=1),
    Peer("rasterio", "rasterio window loop, level 6", "TIFF + mask", "TIFF + mask", 2, level=6),
    Peer("rasterio", "rasterio window loop, level 1", "TIFF + mask", "TIFF + mask", 2, (256, 128), 4096, 1),
    Peer("rasterio", "rasterio window loop, not compressed", "TIFF + mask", "raw TIFF + mask", 2, level=0),
    Peer("geoai", "geoai export_geotiff_tiles, level 6", "TIFF + mask", "TIFF + mask", 4, (256, 128), 1600),
    Peer("geoai", "geoai export_geotiff_tiles, not compressed", "TIFF + mask", "raw TIFF + mask", 4, (256,), 1600),
    Peer("deepforest", "deepforest split_raster", "PNG + CSV of boxes", "PNG + VOC", 15, labels="csv"),
    Peer("rastervision", "rastervision_core sources", "PNG + mask", "PNG + mask", 15, labels="geojson"),
    Peer("torchgeo", "torchgeo GridGeoSampler", "TIFF + mask", "TIFF + mask", 15, limit=400, level=1),
)


def polygons(side_px: int, count: int = POLYGONS, of: int = 0) -> str:
    """Return the name of polygons as dense as `count` in the full scene, one of `of` times as many if given."""
    share = (side_px / FULL_SIDE_PX) ** 2
    return f"polygons_{round(count * share)}" + (f"_of_{round(of * share)}" if of else "")


def ours(
    name: str,
    group: str,
    side_px: int,
    kind: str = "TIFF + mask",
    stride: int = 256,
    image: str = "",
    labels: str = "",
    more: tuple[str, ...] = (),
    environment: dict[str, str] | None = None,
) -> Case:
    """Return an export of ours."""
    one = KINDS[kind]
    arguments = [image or one.image, "OUTPUT", "--chips", one.chips, "--format", one.metadata_format]
    arguments += ["--stride", str(stride), *more, *(["--creation-options", one.options] if one.options else [])]
    if one.metadata_format != "Export_Tiles":
        arguments += ["--labels", f"@{labels or polygons(side_px)}.gpkg"]
    return Case(f"{name}, ours", group, side_px, "ours", tuple(arguments), environment or {})


def floor(name: str, group: str, side_px: int, kind: str, stride: int = 256, image: str = "@tiled.tif") -> Case:
    """Return the floor of the same kind."""
    what = (KINDS[kind].codec, KINDS[kind].labels)
    arguments = (image, f"@{polygons(side_px)}.bin", "@crs.txt", "OUTPUT", *what, "256", str(stride))
    return Case(f"{name}, floor", group, side_px, "floor", arguments)


def peer(one: Peer, side_px: int, stride: int) -> Case:
    """Return a peer's run."""
    arguments = [KINDS[one.kind].image, f"@{polygons(side_px)}.{one.labels}", "OUTPUT", "--stride", str(stride)]
    arguments += ["--limit", str(one.limit)] if one.limit else []
    arguments += ["--level", str(one.level)] if one.level >= 0 else []
    return Case(f"{one.name}, {stride}", "peers", side_px, one.program, tuple(arguments))


def all_cases(side_px: int) -> Iterator[Case]:
    """Return all cases for scenes of this side."""
    for kind in FLOOR_KINDS:
        for stride in (256, 128):
            name = f"{kind}, {stride}"
            yield floor(name, "floor", side_px, kind, stride)
            yield ours(name, "floor", side_px, kind, stride)
    for kind, stride in sorted({(one.kind, stride) for one in PEERS for stride in one.strides}):
        yield ours(f"{kind}, {stride}", "peers", side_px, kind, stride)
        if KINDS[kind].codec:
            yield floor(f"{kind}, {stride}", "peers", side_px, kind, stride)
    for one in PEERS:
        for stride in one.strides:
            yield peer(one, side_px, stride)
    few, around, many = (polygons(side_px, FEW), polygons(side_px, FEW, MANY), polygons(side_px, MANY))
    for name, labels in (("few", few), ("many around", around), ("many inside", many)):
        yield ours(name, "features", side_px, labels=labels)
    for stride in (256, 128, 64, 32):
        yield ours(f"{stride}", "stride", side_px // 4, stride=stride)
    for side in (side_px // 4, side_px // 2, side_px):
        yield ours(f"{side}", "chips", side)
    for kind in ("TIFF + mask", "PNG + mask", "JPEG + mask"):
        for workers in ("1", "2"):
            yield ours(f"{kind}, {workers}", "threads", side_px, kind, more=("--workers", workers))
    small_cache = {"GDAL_CACHEMAX": str(SMALL_CACHE_MB)}
    for image in ("tiled.tif", "striped.tif", "mosaic.vrt", "cog.tif"):
        yield ours(image, "sources", side_px, image=f"@{image}")
    for image in ("tiled.tif", "striped.tif"):
        yield ours(f"{image}, small cache", "sources", side_px, image=f"@{image}", environment=small_cache)
        yield floor(image, "sources", side_px, "TIFF + mask", image=f"@{image}")
    half = side_px // 2
    for name, more in (
        ("plain", ()),
        ("ROTATION_ANGLE 90", ("--rotation", "90")),
        ("ROTATION_ANGLE 30", ("--rotation", "30")),
        ("cell size 0.6 m", ("--cell-size", "0.6")),
        ("cell size 0.2 m", ("--cell-size", "0.2")),
        ("other CRS", ("--first-item", "@corner.tif")),
    ):
        yield ours(name, "grids", half, more=more)
    for stride in (256, 128):
        yield ours(f"{stride}", "sparse", side_px, stride=stride, image="@sparse.tif", more=("--first-chip",))

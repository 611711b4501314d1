# SPDX-License-Identifier: GPL-2.0-or-later
"""One call that exports any metadata format, and reckoners for what lies in its folder."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import rasterio
import shapely
from oracles import CHIP_SUFFIXES, read_chip
from osgeo import gdal, ogr
from scenes import UTM_PLACE, ChipFormat, ClassMap, Features, on_map, settings_of, smooth, wkt_of, write_raster

from chipsmith.core.cyclegan import export_sides
from chipsmith.core.export import Summary, export
from chipsmith.core.inputs import ClassNames, ClassRasterSource, ImageInput
from chipsmith.core.labels.class_raster import open_class_raster
from chipsmith.core.labels.samples import FeatureSource
from chipsmith.core.progress import SilentProgress
from chipsmith.core.settings import MetadataFormat, Resampling
from chipsmith.core.sources.image import open_image, open_on_image_grid, region_of

RCNN = MetadataFormat.RCNN_MASKS
LABELED = MetadataFormat.LABELED_TILES
MULTI = MetadataFormat.MULTILABELED_TILES
IMAGENET = MetadataFormat.IMAGENET
TILES = MetadataFormat.EXPORT_TILES
CYCLEGAN = MetadataFormat.CYCLEGAN
PANOPTIC = MetadataFormat.PANOPTIC_SEGMENTATION
WHOLE = (LABELED, MULTI, IMAGENET)

INDEX_FILES = {"map.txt", "stats.txt", "esri_accumulated_stats.json", "esri_model_definition.emd", "chipsmith.json"}
_BESIDE = (".aux.xml", ".pgw", ".jgw", ".tfw", ".mrw", ".wld", ".idx", ".lrc", ".pjg", ".ppg", ".til", ".pzp", ".lerc")


def run_any(
    image: Path,
    folder: Path,
    metadata_format: MetadataFormat,
    labels: Features | ClassMap | None = None,
    *,
    second: Path | None = None,
    instances: Features | ClassMap | None = None,
    extent=None,
    names: dict[int, str] | None = None,
    colours: dict | None = None,
    resampling: Resampling = Resampling.BILINEAR,
    progress=None,
    workers: int = 1,
    **choices,
) -> Summary:
    """Export as the algorithm does; further arguments are those of `settings_of`."""
    raster = open_image(str(image), "INPUT_RASTER")
    choices["chip_format"] = ChipFormat(choices.get("chip_format", "TIFF"))
    settings = settings_of(metadata_format=metadata_format, resampling=resampling, **choices)
    input_image = ImageInput(raster, region_of(raster.grid, extent))
    progress = progress or SilentProgress()
    if metadata_format is CYCLEGAN and second is not None:
        other = open_image(str(second), "ADDITIONAL_INPUT_RASTER")
        return export_sides(settings, (input_image, ImageInput(other, other.grid.window)), folder, progress, workers)
    on_grid = None
    if second is not None:
        on_grid = open_on_image_grid(str(second), "ADDITIONAL_INPUT_RASTER", raster.grid, resampling=resampling)
    return export(
        settings,
        input_image,
        _source(labels, raster.grid, "INPUT_CLASS_"),
        folder,
        progress,
        workers,
        ClassNames(names or {}, colours or {}),
        second=on_grid,
        instances=_source(instances, raster.grid, "INPUT_INSTANCE_"),
    )


def _source(labels: Features | ClassMap | None, grid, prefix: str) -> FeatureSource | ClassRasterSource | None:
    if labels is None:
        return None
    if isinstance(labels, ClassMap):
        name = f"{prefix}RASTER"
        return ClassRasterSource(open_class_raster(str(labels.path), name, grid), name)
    return replace(labels.source(grid.crs_wkt), name=f"{prefix}DATA", has_classes=bool(labels.values))


def drawn(shapes: Sequence, values: Sequence[int] = (), **choices) -> Features:
    """Return a layer of shapes that are drawn in pixels of an image at `UTM_PLACE`."""
    return Features([on_map(shape, UTM_PLACE) for shape in shapes], list(values), **choices)


def picture(folder: Path, rows: int = 64, columns: int = 64, bands: int = 3, name: str = "image.tif") -> Path:
    return write_raster(folder / name, smooth(rows, columns, bands))


def burnt(geometry, shape: tuple[int, int], place: tuple = UTM_PLACE, all_touched: bool = False) -> np.ndarray:
    """Return which pixels of a whole scene GDAL burns for one geometry on the map."""
    target = gdal.GetDriverByName("MEM").Create("", shape[1], shape[0], 1, gdal.GDT_Byte)
    target.SetGeoTransform(place)
    target.SetProjection(wkt_of("EPSG:32633"))
    vectors = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = vectors.CreateLayer("", target.GetSpatialRef(), ogr.wkbUnknown)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkb(shapely.to_wkb(geometry)))
    layer.CreateFeature(feature)
    gdal.RasterizeLayer(target, [1], layer, burn_values=[1], options=["ALL_TOUCHED=TRUE"] if all_touched else [])
    return target.ReadAsArray().astype(bool)


def masks(folder: Path, stem: str, root: str = "labels") -> dict[str, np.ndarray]:
    """Return the masks (rows, columns, bands) of a chip by folder name."""
    found = {}
    for path in sorted((folder / root).glob(f"*/{stem}.*")):
        if path.suffix in CHIP_SUFFIXES:
            assert path.parent.name not in found
            found[path.parent.name] = read_chip(path)
    return found


def instances_in(mask: np.ndarray) -> list[np.ndarray]:
    """Return the pixels of each instance; the numbers of every band must be 1 … n."""
    assert mask.dtype in (np.uint8, np.uint16)
    found = []
    for band in np.moveaxis(mask, 2, 0):
        numbers = np.unique(band[band > 0]).tolist()
        assert numbers == list(range(1, len(numbers) + 1)), numbers
        assert numbers, "a band without instances"
        found += [band == number for number in numbers]
    return found


def keys(arrays) -> list[bytes]:
    return sorted(np.asarray(array, dtype=bool).tobytes() for array in arrays)


def image_chips(folder: Path) -> list[Path]:
    """Return the image chips in order of their numbers, in whatever folder below `images`."""
    chips = [path for path in (folder / "images").rglob("*") if path.suffix in CHIP_SUFFIXES]
    return sorted(chips, key=lambda path: path.stem)


def lines_of(folder: Path) -> list[list[str]]:
    return [line.split() for line in (folder / "map.txt").read_text(encoding="utf-8").splitlines()]


def check_files(folder: Path) -> list[str]:
    """Check that map.txt lists just the files that are there, numbered in order; return the stems."""
    # The record of a run that is not finished stays, so that the run can go on.
    top = {path.name for path in folder.iterdir() if path.is_file()} - {".chipsmith-run"}
    assert top == INDEX_FILES
    lines = lines_of(folder)
    assert lines
    listed = [path for line in lines for path in line]
    assert len(set(listed)) == len(listed)
    stems = [Path(line[0]).stem for line in lines]
    assert stems == sorted(set(stems))
    assert all(len(stem) == 12 for stem in stems)
    for line in lines:
        assert {Path(path).stem for path in line} == {Path(line[0]).stem}
    present = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.parent != folder and not path.name.endswith(_BESIDE)
    }
    assert present == set(listed)
    assert not [path for path in folder.rglob("*") if path.is_dir() and not any(path.iterdir())]
    return stems


def sides(folder: Path) -> tuple[Path, ...]:
    """Return the datasets in a folder: both sides of CycleGAN, else the folder."""
    return (folder / "A", folder / "B") if (folder / "A").exists() or (folder / "B").exists() else (folder,)


def xml_object(path: Path) -> tuple[str, tuple[float, float, float, float]]:
    """Return name and box of the only object of a file."""
    (item,) = ElementTree.parse(path).getroot().findall("object")
    box = item.find("bndbox")
    left, top, right, bottom = (float(box.findtext(side)) for side in ("xmin", "ymin", "xmax", "ymax"))
    return item.findtext("name"), (left, top, right, bottom)


def place_of(chip: Path, place: tuple = UTM_PLACE) -> tuple[int, int, int, int]:
    """Return x, y, width, height of a chip in pixels of the image, by its own georeference."""
    with rasterio.open(chip) as opened:
        x = (opened.transform.c - place[0]) / place[1]
        y = (opened.transform.f - place[3]) / place[5]
        assert abs(x - round(x)) < 1e-3 and abs(y - round(y)) < 1e-3
        return round(x), round(y), opened.width, opened.height


def slot(chip: Path) -> tuple[slice, slice]:
    """Return the rows and columns of the image that a chip covers."""
    x, y, width, height = place_of(chip)
    return slice(y, y + height), slice(x, x + width)


def small_export(
    folder: Path, metadata_format: MetadataFormat, chip_format: str = "TIFF", bands: int = 3, **choices
) -> Path:
    """Export a small scene with two classes, whatever the format needs, into `folder / "out"`."""
    rows = columns = 96
    image = picture(folder, rows, columns, bands)
    second = None
    shapes = [shapely.box(4, 6, 20, 30), shapely.box(12, 10, 40, 40), shapely.Point(70, 60).buffer(11)]
    shapes += [shapely.box(50, 5, 62, 17), shapely.box(30, 70, 52, 90)]
    labels: Features | None = drawn(shapes, [1, 5, 1, 5, 5])
    instances = None
    if metadata_format is PANOPTIC:
        instances = drawn(shapes[:2], [1, 5])
    if metadata_format in (TILES, CYCLEGAN):
        labels, second = None, picture(folder, rows, columns, bands, "second.tif")
    settings = {"tile": 32, "names": {1: "house", 5: "pond"}, **choices}
    run_any(
        image, folder / "out", metadata_format, labels, second=second, instances=instances, chip_format=chip_format,
        **settings,
    )  # fmt: skip
    return folder / "out"

# SPDX-License-Identifier: GPL-2.0-or-later
"""A scene and all parameters of an export, drawn from one seed."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from combinations.class_maps import ClassMap, draw_class_map
from combinations.grids import Extent, draw_grid
from combinations.layers import Drawn, draw_layer, draw_mask
from combinations.pictures import Picture, draw_item, draw_picture
from combinations.second_runs import SecondRun, draw_second_run

FORMATS = (
    "KITTI_rectangles",
    "PASCAL_VOC_rectangles",
    "Classified_Tiles",
    "RCNN_Masks",
    "Labeled_Tiles",
    "MultiLabeled_Tiles",
    "Imagenet",
    "Export_Tiles",
    "CycleGAN",
    "Panoptic_Segmentation",
)
WHOLE_CHIPS = ("Labeled_Tiles", "MultiLabeled_Tiles", "Imagenet")
UNLABELLED = ("Export_Tiles", "CycleGAN")


@dataclass
class Case:
    """One export: what Processing is given, and the scene behind it."""

    seed: int
    folder: Path
    """holds `in`, `out` and whatever else the case needs"""
    picture: Picture
    parameters: dict[str, Any]
    labels: Drawn | None = None
    class_map: ClassMap | None = None
    instances: Drawn | None = None
    instance_map: ClassMap | None = None
    second: Picture | None = None
    items: list[Picture] = field(default_factory=list)
    mask: Drawn | None = None
    extent: Extent | None = None
    second_run: SecondRun | None = None

    @property
    def inputs(self) -> Path:
        """Folder of the input files."""
        return self.folder / "in"

    @property
    def out(self) -> Path:
        """Folder of the dataset."""
        return self.folder / "out"

    @property
    def metadata_format(self) -> str:
        """Label format."""
        return str(self.parameters["METADATA_FORMAT"])

    def given(self, name: str, default: Any = None) -> Any:
        """Return a parameter."""
        return self.parameters.get(name, default)


def draw_case(seed: int, folder: Path) -> Case:
    """Draw the case of `seed` and write its inputs below `folder`."""
    random = Random(seed)
    inputs = folder / "in"
    inputs.mkdir(parents=True)
    picture = draw_picture(random, inputs, "image.tif")
    case = Case(seed, folder, picture, {"INPUT_RASTER": str(picture.path), "OUTPUT_LOCATION": str(folder / "out")})
    case.parameters["METADATA_FORMAT"] = random.choice(FORMATS)
    case.parameters["CHIP_FORMAT"] = random.choices(("TIFF", "PNG", "JPEG", "MRF"), (5, 2, 2, 2))[0]
    _draw_space(random, case)
    has_few_chips = case.metadata_format in WHOLE_CHIPS
    grid, case.extent = draw_grid(random, picture, has_few_chips, case.given("REFERENCE_SYSTEM") == "PIXEL_SPACE")
    case.parameters.update(grid)
    _draw_labels(random, case)
    _draw_further_images(random, case)
    _draw_pixels(random, case)
    _draw_choices(random, case)
    if case.metadata_format != "CycleGAN" and random.random() < 0.12:
        case.mask = draw_mask(random, picture)
        case.parameters["INPUT_MASK_POLYGONS"] = case.mask.source
    _draw_footprints(random, case)
    if random.random() < 0.35:
        case.second_run = draw_second_run(random, case.picture, inputs, case.labels is not None)
    return case


def _draw_space(random: Random, case: Case) -> None:
    needs_pixels = case.picture.place is None and random.random() < 0.95
    if needs_pixels or random.random() < 0.08:
        case.parameters["REFERENCE_SYSTEM"] = "PIXEL_SPACE"


def _draw_labels(random: Random, case: Case) -> None:
    wants_labels = case.metadata_format not in UNLABELLED
    if random.random() < 0.005:
        wants_labels = not wants_labels
    if not wants_labels:
        return
    if random.random() < 0.25:
        case.class_map = draw_class_map(random, case.picture, case.inputs, "classes.tif")
        case.parameters["INPUT_CLASS_RASTER"] = str(case.class_map.path)
    else:
        case.labels = draw_layer(random, case.picture)
        case.parameters["INPUT_CLASS_DATA"] = case.labels.source
        _draw_radius(random, case, case.labels)
        if case.labels.field and random.random() < 0.7:
            case.parameters["CLASS_VALUE_FIELD"] = case.labels.field
        if case.labels.has_names and random.random() < 0.4:
            case.parameters["CLASS_NAME_FIELD"] = "classname"
    if case.metadata_format == "Panoptic_Segmentation" or random.random() < 0.003:
        _draw_instances(random, case)


def _draw_instances(random: Random, case: Case) -> None:
    if random.random() < 0.3:
        case.instance_map = draw_class_map(random, case.picture, case.inputs, "instances.tif")
        case.parameters["INPUT_INSTANCE_RASTER"] = str(case.instance_map.path)
        return
    # Mostly the classes of the instances are those of the labels, as they must be.
    is_same = case.labels is not None and random.random() < 0.6
    case.instances = case.labels if is_same else draw_layer(random, case.picture, (1, 0, 0))
    assert case.instances is not None
    case.parameters["INPUT_INSTANCE_DATA"] = case.instances.source
    if case.given("CLASS_VALUE_FIELD") == case.instances.field and is_same:
        case.parameters["INSTANCE_CLASS_VALUE_FIELD"] = case.instances.field


def _draw_radius(random: Random, case: Case, drawn: Drawn) -> None:
    if drawn.kind == "Polygon":
        if random.random() > 0.1:
            return
    elif random.random() < (0.3 if case.metadata_format in WHOLE_CHIPS else 0.03):
        return
    unit = case.picture.cell
    if drawn.crs == "EPSG:4326" and case.picture.kind != "degrees":
        unit = 3e-6
    elif drawn.crs == "EPSG:4617":
        unit = 6e-6
    elif drawn.crs == "EPSG:3857" and case.picture.kind == "degrees":
        unit = 10
    case.parameters["BUFFER_RADIUS"] = unit * random.choice((0.4, 2, 5, 20))


def _draw_further_images(random: Random, case: Case) -> None:
    wants_second = case.metadata_format == "CycleGAN" or (
        case.metadata_format in ("Classified_Tiles", "Export_Tiles") and random.random() < 0.35
    )
    if wants_second or random.random() < 0.003:
        case.second = draw_picture(random, case.inputs, "second.tif", case.picture.kind)
        case.parameters["ADDITIONAL_INPUT_RASTER"] = str(case.second.path)
    if case.picture.place is None or case.metadata_format == "CycleGAN" or random.random() > 0.12:
        if random.random() < 0.02:
            case.parameters["PROCESS_ALL_RASTER_ITEMS"] = True
        return
    for number in range(random.choice((1, 1, 2))):
        is_alike = random.random() < 0.95
        name = f"item{number}.tif"
        item = (
            draw_item(random, case.inputs, name, case.picture)
            if is_alike
            else draw_picture(random, case.inputs, name, case.picture.kind)
        )
        case.items.append(item)
    case.parameters["INPUT_RASTER_ITEMS"] = [str(item.path) for item in case.items]
    for name in ("STRIDE_X", "STRIDE_Y"):
        case.parameters[name] = max(case.parameters[name], 40)
    if random.random() < (0.9 if case.given("REFERENCE_SYSTEM") == "PIXEL_SPACE" else 0.45):
        case.parameters["PROCESS_ALL_RASTER_ITEMS"] = True


def _draw_pixels(random: Random, case: Case) -> None:
    """Draw bands and stretch; mostly such that the chip format can hold them."""
    picture, chip_format = case.picture, case.given("CHIP_FORMAT")
    bands = picture.bands
    if random.random() < 0.2:
        chosen = [random.randint(1, bands) for _ in range(random.choice((1, 1, 2, 3)))]
        case.parameters["BANDS"] = chosen if random.random() < 0.3 else list(dict.fromkeys(chosen))
        bands = len(case.parameters["BANDS"])
    allowed = {"JPEG": (1, 3), "PNG": (1, 2, 3, 4)}.get(chip_format)
    if allowed and bands not in allowed and random.random() < 0.95:
        case.parameters["BANDS"] = [random.randint(1, picture.bands)]
    types = {"JPEG": ("uint8",), "PNG": ("uint8", "uint16")}.get(chip_format)
    others = [image.dtype for image in (case.second,) if image is not None]
    needs_stretch = bool(types) and any(dtype not in types for dtype in (picture.dtype, *others))
    if random.random() < (0.95 if needs_stretch else 0.1):
        case.parameters["STRETCH"] = random.choice(("MINMAX", "PERCENTILE_2_98", "STDDEV"))
    if picture.kind in ("turned", "south up") or random.random() < 0.25:
        case.parameters["RESAMPLING"] = random.choice(("nearest", "bilinear", "cubic", "average"))


def _draw_choices(random: Random, case: Case) -> None:
    chosen = case.parameters
    is_whole = case.metadata_format in WHOLE_CHIPS
    if random.random() < 0.2:
        chosen["MIN_POLYGON_OVERLAP_RATIO"] = random.choice((0.1, 0.3, 0.5, 0.99, 1.0))
    if random.random() < 0.3:
        chosen["EXPORT_ALL_TILES"] = False
    if random.random() < 0.08:
        chosen["MAX_NODATA_PERCENT"] = random.choice((0, 1, 50, 99.9))
    if random.random() < 0.2:
        chosen["START_INDEX"] = random.choice((1, 7, 5, 999_999, 10**9))
    turns = chosen.get("ROTATION_ANGLE", 0) > 0
    if random.random() < (0.35 if is_whole and case.labels is not None and not turns else 0.004):
        chosen["FIX_CHIP_SIZE"] = False
    if random.random() < (0.35 if is_whole else 0.004):
        chosen["BLACKEN_AROUND_FEATURE"] = True


def _draw_footprints(random: Random, case: Case) -> None:
    # Chips of pixel space do not say where they lie, so footprints must.
    if random.random() < (0.9 if case.given("REFERENCE_SYSTEM") == "PIXEL_SPACE" else 0.3):
        case.parameters["FOOTPRINTS"] = random.choice(("memory:", "memory:", str(case.folder / "footprints.gpkg")))

# SPDX-License-Identifier: GPL-2.0-or-later
"""A reader that wants of a dataset what the vendor's training library wants.

Written from the facts in the project's description of the formats ("1.4", "1.8", "2", "4");
it shares no code with Chipsmith. What that library cannot open, or opens and silently
loses, is a `ContractError` here; what it is known to accept passes.
"""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import rasterio

EMD = "esri_model_definition.emd"
STATISTICS = "esri_accumulated_stats.json"
MAP = "map.txt"
INSTANCE_CLASSES = "Panoptic_Segmentation_Instance_Classes"
RGB_NAMES = {"red", "green", "blue", "r", "g", "b", ""}
MOST_INSTANCES = 32767


class ContractError(AssertionError):
    """The vendor's library would fail, hang or lose something."""


@dataclass
class Loaded:
    """What training would see."""

    metadata_format: str
    chips: list[Path] = field(default_factory=list)
    objects: int = 0
    """boxes, instances, or classes of whole chips"""
    classes: list[str] = field(default_factory=list)
    """classes that occur"""
    is_multispectral: bool = False
    pairs: list[tuple[Path, Path]] = field(default_factory=list)
    dropped: list[Path] = field(default_factory=list)
    """chips without label files"""


def _need(condition: object, problem: str) -> None:
    if not condition:
        raise ContractError(problem)


def is_esri_folder(folder: Path) -> bool:
    """A dataset is known by three files."""
    return all((folder / name).is_file() for name in (EMD, STATISTICS, MAP))


def load(folder: Path) -> Loaded:
    """Return what training on `folder` would see."""
    if all(is_esri_folder(folder / side) for side in "AB"):
        return _load_cyclegan(folder)
    _need(is_esri_folder(folder), "Could not infer dataset type")
    return _load_one(folder)


def _load_one(folder: Path) -> Loaded:
    model, statistics = _json(folder / EMD), _json(folder / STATISTICS)
    mode = statistics.get("MetaDataMode")
    _need(mode in _LOADERS, f"unknown MetaDataMode {mode}")
    _need(model.get("MetaDataMode", mode) == mode, "emd and statistics are of different formats")
    _check_statistics(statistics, model, has_classes=mode not in ("Export_Tiles", "CycleGAN"))
    tokens = _first_tokens(folder, 1 if mode in ("Imagenet", "Export_Tiles", "CycleGAN") else 2)
    loaded = Loaded(mode)
    suffix = Path(tokens[0]).suffix
    pattern = f"*/*{suffix}" if mode == "Imagenet" else f"*{suffix}"
    loaded.chips = sorted((folder / "images").glob(pattern))
    _need(loaded.chips, "no image")
    _check_chips(loaded.chips, model)
    is_pair_set = mode == "CycleGAN" or (folder / "images2").exists() and mode == "Export_Tiles"
    loaded.is_multispectral = _is_multispectral(loaded.chips[0], model, statistics, is_pair_set)
    if (folder / "images2").exists():
        second = sorted((folder / "images2").glob(f"*{suffix}"))
        _need(len(second) == len(loaded.chips), "images and images2 have different numbers of chips")
        loaded.pairs = list(zip(loaded.chips, second))
        _need(all(a.stem == b.stem for a, b in loaded.pairs), "pairs are matched by order, and the names differ")
    _LOADERS[mode](folder, model, tokens, loaded)
    loaded.classes = sorted(set(loaded.classes))
    return loaded


def _load_cyclegan(folder: Path) -> Loaded:
    one, other = _load_one(folder / "A"), _load_one(folder / "B")
    _need(one.metadata_format == other.metadata_format == "CycleGAN", "a side is of another format")
    return Loaded("CycleGAN", one.chips + other.chips, is_multispectral=one.is_multispectral or other.is_multispectral)


def _json(path: Path) -> dict[str, Any]:
    """The library opens the file in the encoding of the platform, so only ASCII is safe; a BOM is no JSON."""
    data = path.read_bytes()
    _need(not data.startswith(b"\xef\xbb\xbf"), f"{path.name}: JSON error, BOM")
    try:
        text = data.decode("ascii")
    except UnicodeDecodeError as error:
        raise ContractError(f"{path.name}: not ASCII") from error

    def refuse(name: str) -> None:
        raise ContractError(f"{path.name}: {name} is no number of JSON")

    try:
        return json.loads(text, parse_constant=refuse)
    except ValueError as error:
        raise ContractError(f"{path.name}: {error}") from error


def _classes(model: dict[str, Any], key: str = "Classes") -> dict[int, str]:
    _need(key in model, f"KeyError: {key}")
    found: dict[int, str] = {}
    for entry in model[key]:
        value, name = entry.get("Value", entry.get("ClassValue")), entry.get("Name", entry.get("ClassName"))
        _need(type(value) is int, f"class value {value!r} is no integer")
        _need(isinstance(name, str) and name.strip(), "class without a name")
        _need(len(entry.get("Color", ())) == 3, f"KeyError: Color of {name}")
        _need(value not in found, f"class value {value} twice")
        _need(name not in found.values(), f"class name {name} twice: one class is silently lost")
        found[value] = name
    _need(found, "no class")
    return found


def _check_statistics(statistics: dict[str, Any], model: dict[str, Any], has_classes: bool) -> None:
    for key in ("NumBands", "TileSizeX", "TileSizeY", "NumTiles", "NumClasses"):
        _need(type(statistics.get(key)) is int, f"KeyError: {key}")
    count = len(_classes(model)) if has_classes else 0
    _need(("Classes" in statistics) == ("Classes" in model) == has_classes, "Classes in one file only")
    _need(statistics["NumClasses"] == count, "NumClasses")
    _need(len(statistics.get("Classes", ())) == count, "classes of the two files differ")
    for entry in statistics.get("Classes", ()):
        _need(_classes(model).get(entry["ClassValue"]) == entry["ClassName"], "classes of the two files differ")
    tables = [statistics[key] for key in ("FeatureStats", "ClassPixelStats") if key in statistics]
    _need(len(tables) == 1, "FeatureStats or ClassPixelStats")
    for key, value in tables[0].items():
        if isinstance(value, list):
            _need(len(value) == count, f"{key} does not match Classes: merging breaks")
    states = statistics.get("BandStatsState", ())
    _need(len(states) == statistics["NumBands"], "BandStatsState")
    well_known = "WellKnownBandNames (FYI, these band names can be used in ExtractBands)"
    _need(model.get(well_known), f"KeyError: {well_known}")


def _first_tokens(folder: Path, at_least: int) -> list[str]:
    """The first line with enough tokens says how files are called; without one the library reads on for ever."""
    text = (folder / MAP).read_text(encoding="utf-8")
    for line in text.splitlines():
        tokens = line.split()
        if len(tokens) >= at_least:
            for token in tokens:
                _need((folder / token.replace("\\", "/")).is_file(), f"{token} of map.txt is not there")
            return [token.replace("\\", "/") for token in tokens]
    raise ContractError("map.txt hangs the library")


def _check_chips(chips: list[Path], model: dict[str, Any]) -> None:
    sizes, kinds = set(), set()
    for chip in chips:
        with rasterio.open(chip) as opened:
            sizes.add((opened.width, opened.height))
            kinds.add((opened.count, opened.dtypes[0]))
    mode = model.get("CropTileMode", "Fixed_Size")
    _need(mode in ("Fixed_Size", "Variable_Size"), f"CropTileMode {mode}")
    _need(mode == "Variable_Size" or len(sizes) == 1, f"collate error: chips of {len(sizes)} sizes with Fixed_Size")
    if mode == "Fixed_Size" and type(model.get("ImageWidth")) is int:
        _need(sizes == {(model["ImageWidth"], model["ImageHeight"])}, "chips are not of the size in the emd")
    _need(len(kinds) == 1, "chips of different kinds")


def _is_multispectral(
    chip: Path, model: dict[str, Any], statistics: dict[str, Any], is_pair_set: bool, suffix: str = ""
) -> bool:
    """Tell colour pictures from multispectral images, which need statistics of their bands."""
    with rasterio.open(chip) as opened:
        bands, dtype = opened.count, opened.dtypes[0]
    _need(statistics["NumBands"] == bands, "NumBands is not what the chips have")
    names = model.get(f"InputRastersProps{suffix}", {}).get("BandNames", [])
    if is_pair_set and bands == 3:
        result = any(name not in RGB_NAMES for name in names)
    elif bands == 3:
        result = dtype != "uint8"
    else:
        result = not (bands == 4 and len(names) == 4 and names[3].lower() == "alpha")
    if result and "InputRastersProps" in model:
        _need("AllTilesStats" in model, "KeyError: AllTilesStats")
        _need(len(model["AllTilesStats"]) == bands, "AllTilesStats does not match the bands")
        for band in model["AllTilesStats"]:
            _need({"BandName", "Min", "Max", "Mean", "StdDev"} <= set(band), "KeyError in AllTilesStats")
            _need(all(type(band[key]) in (int, float) for key in ("Min", "Max", "Mean", "StdDev")), "AllTilesStats")
    return result


def _kitti(folder: Path, model: dict[str, Any], tokens: list[str], loaded: Loaded) -> None:
    classes = _classes(model)
    for chip in loaded.chips:
        path = folder / "labels" / f"{chip.stem}.txt"
        if not path.exists():
            loaded.dropped.append(chip)
            continue
        for line in path.read_text(encoding="ascii").splitlines():
            # "digit, blanks, digit" become commas, so the class must be digits and nothing may be negative.
            fields = re.sub(r"(?<=\d)\s+(?=\d)", ",", line.strip()).split(",")
            _need(len(fields) == 15, f"{path.name}: ValueError")
            _need(all(float(text) >= 0 for text in fields), f"{path.name}: ValueError")
            _take_box(path, fields[0], [float(text) for text in fields[4:8]], classes, loaded)


def _voc(folder: Path, model: dict[str, Any], tokens: list[str], loaded: Loaded) -> None:
    classes = _classes(model)
    for chip in loaded.chips:
        path = folder / "labels" / f"{chip.stem}.xml"
        if not path.exists():
            loaded.dropped.append(chip)
            continue
        for item in _root(path).findall("object"):
            _take_box(path, item.findtext("name", ""), _box(path, item), classes, loaded)


def _take_box(path: Path, text: str, box: list[float], classes: dict[int, str], loaded: Loaded) -> None:
    _need(re.fullmatch(r"\d+", text), f"{path.name}: class {text!r} is a name: 0 objects")
    _need(int(text) in classes, f"{path.name}: class {text} is not in the emd")
    left, top, right, bottom = box
    _need(0 <= left < right and 0 <= top < bottom, f"{path.name}: box without area")
    loaded.objects += 1
    loaded.classes.append(classes[int(text)])


def _root(path: Path) -> ElementTree.Element:
    try:
        return ElementTree.parse(path).getroot()
    except ElementTree.ParseError as error:
        raise ContractError(f"{path.name}: {error}") from error


def _box(path: Path, item: ElementTree.Element) -> list[float]:
    box = item.find("bndbox")
    _need(box is not None, f"{path.name}: AttributeError, no bndbox")
    assert box is not None
    texts = [box.findtext(side) for side in ("xmin", "ymin", "xmax", "ymax")]
    _need(all(text for text in texts), f"{path.name}: bndbox without four numbers")
    return [float(text or "nan") for text in texts]


def _classified(folder: Path, model: dict[str, Any], tokens: list[str], loaded: Loaded) -> None:
    # With images2 the set is one of change detection, whose label is the last path.
    _semantic(folder, model, Path(tokens[-1] if loaded.pairs else tokens[1]), loaded)


def _semantic(folder: Path, model: dict[str, Any], label: Path, loaded: Loaded) -> None:
    classes = _classes(model)
    _need(label.parent.as_posix() == "labels", "the label in map.txt is not the class raster")
    for chip in loaded.chips:
        path = folder / "labels" / f"{chip.stem}{label.suffix}"
        _need(path.exists(), f"{path.name}: no label")
        array = _raster(path, chip)
        _need(array.shape[0] == 1, f"{path.name}: several bands")
        _need(array.dtype in (np.uint8, np.uint16, np.uint32), f"{path.name}: {array.dtype}")
        values = set(np.unique(array).tolist()) - {0}
        _need(values <= set(classes), f"{path.name}: values that are not in Classes break training: {values}")
        loaded.objects += len(values)
        loaded.classes += [classes[value] for value in values]


def _raster(path: Path, chip: Path) -> np.ndarray:
    with rasterio.open(path) as opened, rasterio.open(chip) as image:
        _need((opened.width, opened.height) == (image.width, image.height), f"{path.name}: not of its chip's size")
        _need(len(set(opened.dtypes)) == 1, f"{path.name}: bands of different types")
        return opened.read()


def _rcnn(folder: Path, model: dict[str, Any], tokens: list[str], loaded: Loaded) -> None:
    classes = _classes(model)
    suffix = Path(tokens[-1]).suffix
    folders = {path.name for path in (folder / "labels").iterdir() if path.is_dir()}
    _need(folders <= set(classes.values()), f"IndexError: folders {folders} are not the names of classes")
    for chip in loaded.chips:
        files = [folder / "labels" / name / f"{chip.stem}{suffix}" for name in sorted(folders)]
        files = [path for path in files if path.exists()]
        if not files:
            loaded.dropped.append(chip)
        for path in files:
            _instances(path, chip, must_be_dense=False, loaded=loaded)


def _instances(path: Path, chip: Path, must_be_dense: bool, loaded: Loaded) -> None:
    array = _raster(path, chip)
    _need(array.dtype in (np.uint8, np.uint16), f"{path.name}: {array.dtype}")
    _need(array.max() > 0, f"{path}: a file without instances")
    _need(array.max() <= MOST_INSTANCES, f"{path.name}: more than {MOST_INSTANCES} instances")
    for band in array:
        numbers = np.unique(band[band > 0])
        _need(not must_be_dense or len(numbers) == band.max(), f"{path.name}: numbers are not 1 … n")
        loaded.objects += len(numbers)
    loaded.classes.append(path.parent.name)


def _labeled(folder: Path, model: dict[str, Any], tokens: list[str], loaded: Loaded) -> None:
    classes = _classes(model)
    for chip in loaded.chips:
        path = folder / "labels" / f"{chip.stem}.xml"
        items = _root(path).findall("object")
        _need(len(items) == 1, f"{path.name}: {len(items)} objects")
        _take_box(path, items[0].findtext("name", ""), _box(path, items[0]), classes, loaded)


def _multi_labeled(folder: Path, model: dict[str, Any], tokens: list[str], loaded: Loaded) -> None:
    names = set(_classes(model).values())
    for chip in loaded.chips:
        path = folder / "labels" / f"{chip.stem}.xml"
        items = _root(path).findall("object")
        _need(len(items) == 1, f"{path.name}: {len(items)} objects")
        texts = items[0].findtext("name", "").split(",")
        _need(len(set(texts)) == len(texts), f"{path.name}: a class twice")
        # The texts are the classes, blanks included.
        _need(set(texts) <= names, f"{path.name}: {texts} are not classes of the emd")
        loaded.objects += len(texts)
        loaded.classes += texts


def _imagenet(folder: Path, model: dict[str, Any], tokens: list[str], loaded: Loaded) -> None:
    names = set(_classes(model).values())
    _need(len(tokens) == 1, "map.txt: one path a line")
    for chip in loaded.chips:
        _need(chip.parent.name in names, f"{chip.parent.name} is not a class")
        loaded.objects += 1
        loaded.classes.append(chip.parent.name)


def _images_only(folder: Path, model: dict[str, Any], tokens: list[str], loaded: Loaded) -> None:
    _need("Classes" not in model, "classes in a set without labels")
    _need(not (folder / "labels").exists(), "labels in a set without labels")
    if loaded.pairs:
        _need("AllTilesStats2" in model and "InputRastersProps2" in model, "KeyError: AllTilesStats2")


def _panoptic(folder: Path, model: dict[str, Any], tokens: list[str], loaded: Loaded) -> None:
    instance_classes = _classes(model, INSTANCE_CLASSES)
    classes = _classes(model)
    for value, name in instance_classes.items():
        _need(classes.get(value) == name, f"instance class {value} is not a semantic one")
    _semantic(folder, model, Path(tokens[1]), loaded)
    suffix = Path(tokens[1]).suffix
    root = folder / "labels2"
    folders = {path.name for path in root.iterdir()} if root.exists() else set()
    _need(folders <= set(instance_classes.values()), f"{folders} are not all instance classes")
    for name in sorted(folders):
        files = [path for path in (root / name).iterdir() if path.suffix == suffix]
        _need(files, f"labels2/{name}: no file that ends like the semantic labels")
        for chip in loaded.chips:
            own = [path for path in files if chip.stem in path.name]
            _need(len(own) <= 1, f"{chip.stem}: files are matched by a part of their name")
            for path in own:
                _instances(path, chip, must_be_dense=True, loaded=loaded)


_LOADERS: dict[str, Callable[[Path, dict[str, Any], list[str], Loaded], None]] = {
    "KITTI_rectangles": _kitti,
    "PASCAL_VOC_rectangles": _voc,
    "Classified_Tiles": _classified,
    "RCNN_Masks": _rcnn,
    "Labeled_Tiles": _labeled,
    "MultiLabeled_Tiles": _multi_labeled,
    "Imagenet": _imagenet,
    "Export_Tiles": _images_only,
    "CycleGAN": _images_only,
    "Panoptic_Segmentation": _panoptic,
}

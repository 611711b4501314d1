# SPDX-License-Identifier: GPL-2.0-or-later
"""Small valid datasets of every metadata format, written by hand as the formats are described."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from datasets import kitti, voc, write_text
from PIL import Image

CHIPS = 6
TILE = 32
HOUSE, POND = 1, 7
CLASSES = [
    {"Value": HOUSE, "Name": "house", "Color": [250, 60, 20]},
    {"Value": POND, "Name": "pond", "Color": [20, 90, 250]},
]
BOXES = ((HOUSE, 1.0, 2.0, 10.5, 12.25), (POND, 0.0, 16.0, 32.0, 32.0))
BANDS = ("Well", "known", "bands")
ALL_FORMATS = (
    "KITTI_rectangles",
    "PASCAL_VOC_rectangles",
    "Classified_Tiles",
    "RCNN_Masks",
    "Labeled_Tiles",
    "MultiLabeled_Tiles",
    "Export_Tiles",
    "CycleGAN",
    "Imagenet",
    "Panoptic_Segmentation",
)


@dataclass(frozen=True)
class Style:
    """How a tool writes what formats leave open."""

    digits: int = 12
    separator: str = "/"
    between: str = "  "
    """image and label"""
    end: str = "\r\n"
    old_model: bool = False
    """the model definition of version 2: no format, no crop mode"""


PLAIN = Style()
VERSION_2 = Style(9, "\\", "  ", " \r\n", old_model=True)
VERSION_3 = Style(12, "\\", "  ", "\r\n")
STYLES = {"plain": PLAIN, "version 2": VERSION_2, "version 3": VERSION_3, "unix": Style(between=" ", end="\n")}


def write_dataset(folder: Path, metadata_format: str, style: Style = PLAIN, second: bool = False) -> Path:
    """Write a valid dataset of `CHIPS` chips, each with both classes where the format can."""
    if metadata_format == "CycleGAN":
        for domain in "AB":
            _write(folder / domain, metadata_format, style, False)
    else:
        _write(folder, metadata_format, style, second)
    return folder


def edit_json(path: Path, change: Callable[[dict], None]) -> None:
    value = json.loads(path.read_text(encoding="utf-8"))
    change(value)
    path.write_text(json.dumps(value), encoding="utf-8")


def write_pixels(path: Path, pixels: np.ndarray) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels).save(path)


def class_pixels() -> np.ndarray:
    pixels = np.zeros((TILE, TILE), dtype=np.uint8)
    pixels[2:12, 1:10], pixels[16:] = HOUSE, POND
    return pixels


def instance_pixels(count: int = 2) -> np.ndarray:
    pixels = np.zeros((TILE, TILE), dtype=np.uint8)
    for number in range(1, count + 1):
        pixels[4 * number : 4 * number + 3, 5:9] = number
    return pixels


def _write(folder: Path, metadata_format: str, style: Style, second: bool) -> None:
    random = np.random.default_rng(3)
    lines = []
    for number in range(CHIPS):
        stem = f"{number:0{style.digits}d}"
        image = f"images/{stem}.png"
        if metadata_format == "Imagenet":
            image = f"images/{'house' if number < 5 else 'pond'}/{stem}.png"
        images = [image, *([f"images2/{stem}.png"] if second else [])]
        for path in images:
            write_pixels(folder / path, random.integers(0, 255, (TILE, TILE, 3), dtype=np.uint8))
        labels = _write_labels(folder, metadata_format, stem)
        line = " ".join(images) + (style.between if labels else " ") + " ".join(labels)
        lines.append(line.replace("/", style.separator) + style.end)
    (folder / "map.txt").write_bytes("".join(lines).encode())
    _write_index(folder, metadata_format, style)


def _write_labels(folder: Path, metadata_format: str, stem: str) -> list[str]:
    if metadata_format == "KITTI_rectangles":
        write_text(folder / f"labels/{stem}.txt", kitti(*BOXES))
        return [f"labels/{stem}.txt"]
    texts = {
        "PASCAL_VOC_rectangles": voc(*BOXES),
        "Labeled_Tiles": voc((HOUSE if int(stem) % 2 else POND, 0, 0, TILE, TILE)),
        "MultiLabeled_Tiles": voc(("house,pond", 0, 0, TILE, TILE)),
    }
    if metadata_format in texts:
        write_text(folder / f"labels/{stem}.xml", texts[metadata_format])
        return [f"labels/{stem}.xml"]
    paths = []
    if metadata_format in ("Classified_Tiles", "Panoptic_Segmentation"):
        paths.append(f"labels/{stem}.png")
        write_pixels(folder / paths[0], class_pixels())
    root = {"RCNN_Masks": "labels", "Panoptic_Segmentation": "labels2"}.get(metadata_format)
    for name in ("house", "pond") if root else ():
        paths.append(f"{root}/{name}/{stem}.png")
        write_pixels(folder / paths[-1], instance_pixels())
    return paths


def _write_index(folder: Path, metadata_format: str, style: Style) -> None:
    has_classes = metadata_format not in ("Export_Tiles", "CycleGAN")
    statistics = {
        "Version": 1,
        "NumBands": 3,
        "TileSizeX": TILE,
        "TileSizeY": TILE,
        "NumClasses": len(CLASSES) if has_classes else 0,
        "NumTiles": CHIPS,
        "OutputFeatures": True,
        "MetaDataMode": metadata_format,
    }
    model: dict = {"WellKnownBandNames (FYI, these band names can be used in ExtractBands)": ["Red"]}
    if has_classes:
        model["Classes"] = CLASSES
        statistics["Classes"] = [{"ClassValue": c["Value"], "ClassName": c["Name"]} for c in CLASSES]
    if metadata_format == "Panoptic_Segmentation":
        model["Panoptic_Segmentation_Instance_Classes"] = CLASSES
    if not style.old_model:
        statistics["NextTileIndex"] = CHIPS
        model |= {
            "MetaDataMode": metadata_format,
            "CropTileMode": "Fixed_Size",
            "InputRastersProps": {"RasterCount": 1, "BandNames": ["", "", ""]},
            "AllTilesStats": [{"BandName": "", "Min": 0, "Max": 254, "Mean": 126.5, "StdDev": 73.2}] * 3,
        }
    (folder / "esri_accumulated_stats.json").write_text(json.dumps(statistics, indent=2))
    (folder / "esri_model_definition.emd").write_text(json.dumps(model, indent=2))

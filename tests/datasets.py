# SPDX-License-Identifier: GPL-2.0-or-later
"""Small datasets written by hand, as any tool could have written them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image

TOWN = [
    {"Value": 1, "Name": "house", "Color": [250, 60, 20]},
    {"Value": 7, "Name": "pond", "Color": [20, 90, 250]},
]


def write_index(
    folder: Path,
    metadata_format: str,
    lines: Sequence[str],
    classes: Sequence[dict] | None = TOWN,
    tile: int = 64,
    **statistics: object,
) -> Path:
    """Write the three index files; a value None leaves a key out."""
    folder.mkdir(parents=True, exist_ok=True)
    stats = {
        "Version": 1,
        "NumBands": 3,
        "TileSizeX": tile,
        "TileSizeY": tile,
        "NumTiles": len(lines),
        "MetaDataMode": metadata_format,
        **statistics,
    }
    model = {} if classes is None else {"Classes": list(classes)}
    stats = {key: value for key, value in stats.items() if value is not None}
    (folder / "esri_accumulated_stats.json").write_text(json.dumps(stats))
    (folder / "esri_model_definition.emd").write_text(json.dumps(model))
    (folder / "map.txt").write_bytes("".join(lines).encode("utf-8"))
    return folder


def write_png(path: Path, pixels: np.ndarray) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels).save(path)


def grey(tile: int = 64, value: int = 128) -> np.ndarray:
    return np.full((tile, tile, 3), value, dtype=np.uint8)


def voc(*objects: tuple[object, float, float, float, float]) -> str:
    texts = [
        f"<object><name>{name}</name><bndbox><xmin>{left}</xmin><ymin>{top}</ymin>"
        f"<xmax>{right}</xmax><ymax>{bottom}</ymax></bndbox></object>"
        for name, left, top, right, bottom in objects
    ]
    return f'<?xml version="1.0"?>\n<annotation><filename>x</filename>{"".join(texts)}</annotation>\n'


def kitti(*objects: tuple[object, float, float, float, float]) -> str:
    texts = [
        f"{name:>3} 0.00 0 0 {a:7.2f} {b:7.2f} {c:7.2f} {d:7.2f} 0 0 0 0 0 0 0\r\n" for name, a, b, c, d in objects
    ]
    return "".join(texts)


def write_text(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))

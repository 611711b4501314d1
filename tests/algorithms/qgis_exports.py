# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers, one call that exports through Processing, and readers of what came out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import processing
import pytest
import shapely
from oracles import Box, chip_files, read_boxes
from osgeo import osr
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRasterLayer,
    QgsVectorLayer,
)
from scenes import UTM, UTM_PLACE, on_map

ALGORITHM = "chipsmith:exporttrainingdata"
KITTI = "KITTI_rectangles"
VOC = "PASCAL_VOC_rectangles"
CLASSIFIED = "Classified_Tiles"
__all__ = ["UTM", "UTM_PLACE"]


class Log(QgsProcessingFeedback):
    """Keeps what it is told; cancels once the progress has passed `cancel_at`."""

    def __init__(self, cancel_at: float | None = None) -> None:
        super().__init__(False)
        self.infos: list[str] = []
        self.warnings: list[str] = []
        self.errors: list[str] = []
        self._cancel_at = cancel_at
        self.progressChanged.connect(self._moved)

    def _moved(self, percent: float) -> None:
        if self._cancel_at is not None and percent >= self._cancel_at:
            self.cancel()

    def pushInfo(self, text: str) -> None:
        self.infos.append(text)

    def pushWarning(self, text: str) -> None:
        self.warnings.append(text)

    def reportError(self, text: str, fatalError: bool = False) -> None:  # noqa: N803
        self.errors.append(text)

    def says(self, *words: str) -> bool:
        """Return True if one line has all `words`."""
        return any(all(word in line for word in words) for line in self.infos + self.warnings)


@dataclass
class Exported:
    """A run that came to its end."""

    results: dict[str, Any]
    log: Log
    folder: Path = field(init=False)

    def __post_init__(self) -> None:
        self.folder = Path(self.results["OUTPUT_LOCATION"])

    @property
    def counts(self) -> tuple[int, int, int, int]:
        names = ("CHIP_COUNT", "LABELED_CHIP_COUNT", "OBJECT_COUNT", "NEXT_TILE_INDEX")
        return tuple(self.results[name] for name in names)

    @property
    def chips(self) -> list[Path]:
        return chip_files(self.folder)

    @property
    def boxes(self) -> list[Box]:
        """The objects of the first chip, sorted."""
        return sorted(read_boxes(self.folder, self.chips[0].stem), key=lambda box: (box.value, *box.sides))

    @property
    def all_boxes(self) -> dict[str, list[Box]]:
        return {chip.stem: read_boxes(self.folder, chip.stem) for chip in self.chips}


def export(
    image: Any, labels: Any = None, folder: Any = "TEMPORARY_OUTPUT", log: Log | None = None, **parameters: Any
) -> Exported:
    """Run the algorithm; `image` and `labels` are what Processing takes: paths, layers, ids, definitions."""
    log = log or Log()
    inputs = {"INPUT_RASTER": as_input(image), "OUTPUT_LOCATION": as_input(folder)}
    if labels is not None:
        inputs["INPUT_CLASS_DATA"] = as_input(labels)
    inputs.update({name: as_input(value) for name, value in parameters.items()})
    return Exported(processing.run(ALGORITHM, inputs, feedback=log), log)


def whole(image: Any, labels: Any = None, folder: Any = "TEMPORARY_OUTPUT", **parameters: Any) -> Exported:
    """Export the fixture `image` as a single chip, so that its boxes are those of the features."""
    return export(image, labels, folder, **{**tiles(64), **parameters})


def tiles(width: int, height: int | None = None) -> dict[str, int]:
    """Return the choices for tiles side by side, square if no height is given."""
    return {"TILE_SIZE_X": width, "TILE_SIZE_Y": height or width, "STRIDE_X": 0, "STRIDE_Y": 0}


def as_input(value: Any) -> Any:
    return str(value) if isinstance(value, Path) else value


def refusal(image: Any, labels: Any, folder: Any, *words: str, **parameters: Any) -> str:
    """Export what cannot be exported; return the sentence, which has all `words`."""
    with pytest.raises(QgsProcessingException) as caught:
        export(image, labels, folder, **parameters)
    text = str(caught.value)
    check_sentence(text[len(PREAMBLE) :] if text.startswith(PREAMBLE) else text, *words)
    return text


PREAMBLE = "Unable to execute algorithm\n"
"""what QGIS puts before the message of a failed check"""


def check_sentence(text: str, *words: str) -> None:
    """Check that `text` is one clear sentence on one line that has all `words`."""
    assert "\n" not in text
    assert "Traceback" not in text
    assert re.search(r"[^.]\.$", text), text
    assert not re.search(r"\.\s+[A-Z]", text), f"more than one sentence: {text}"
    assert not re.search(r"\{\w*\}", text), f"a field was not filled in: {text}"
    for word in words:
        assert word in text, f"{word!r} is not in: {text}"


def box_px(left: float, top: float, right: float, bottom: float, place: tuple = UTM_PLACE):
    """Return a box, given in pixels of an image at `place`, as a polygon on the map."""
    return on_map(shapely.box(left, top, right, bottom), place)


def layer(
    kind: str, rows: Iterable[Sequence[Any]], fields: str, crs: str = UTM, name: str = "labels"
) -> QgsVectorLayer:
    """Return a memory layer.

    Args:
        kind: geometry type as the memory provider calls it.
        rows: (geometry, value, ...); a geometry is of shapely, WKT, or None.
        fields: such as `class:integer,name:string`; may be empty.
        crs: empty for none.
        name: of the layer.
    """
    declared = "".join(f"&field={text}" for text in fields.split(",") if text)
    made = QgsVectorLayer(f"{kind}?crs={crs}{declared}", name, "memory")
    assert made.isValid()
    features = []
    for geometry, *values in rows:
        feature = QgsFeature(made.fields())
        if geometry is not None:
            wkt = geometry if isinstance(geometry, str) else shapely.to_wkt(geometry, rounding_precision=-1)
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(values)
        features.append(feature)
    assert made.dataProvider().addFeatures(features)[0]
    made.updateExtents()
    return made


def polygons(rows: Iterable[Sequence[Any]], fields: str = "classvalue:integer", crs: str = UTM) -> QgsVectorLayer:
    """Return a memory layer of polygons."""
    return layer("Polygon", rows, fields, crs)


def raster_layer(path: Path, name: str = "image") -> QgsRasterLayer:
    made = QgsRasterLayer(str(path), name)
    assert made.isValid()
    return made


def sides(boxes: Iterable[Box]) -> list[tuple[float, ...]]:
    return [tuple(round(side, 1) for side in box.sides) for box in boxes]


def values(boxes: Iterable[Box]) -> list[int]:
    return [box.value for box in boxes]


def moved(geometry, source: str, target: str):
    """Return a shapely geometry carried from one CRS to another by PROJ, x before y."""
    references = []
    for crs in (source, target):
        reference = osr.SpatialReference()
        assert reference.SetFromUserInput(crs) == 0
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        references.append(reference)
    operation = osr.CoordinateTransformation(*references)
    return shapely.transform(geometry, lambda xy: np.array(operation.TransformPoints(xy.tolist()))[:, :2])


def saved(made: QgsVectorLayer, path: Path) -> QgsVectorLayer:
    """Return the layer as it is read back from a file at `path`."""
    processing.run("native:savefeatures", {"INPUT": made, "OUTPUT": str(path)})
    read = QgsVectorLayer(str(path), path.stem, "ogr")
    assert read.isValid()
    return read

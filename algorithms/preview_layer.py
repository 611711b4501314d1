# SPDX-License-Identifier: GPL-2.0-or-later
"""The layer of a preview: every chip position, coloured by what becomes of it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import shapely
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCentroidFillSymbolLayer,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QVariant

from ..core.errors import Message
from ..core.grid import Grid
from ..core.plan import Fate, stem
from ..core.preview import Preview, PreviewedView
from ..core.progress import Progress, stop_if_cancelled
from ..core.sources.raster import Raster
from .class_style import style_when_loaded
from .export_inputs import ExportInputs
from .polygon_sink import PolygonSink
from .rasters import crs_of
from .transform import QgisTransform

# Features that are handed to QGIS at a time.
_PORTION = 5000
FATE_FIELD = "fate"
_FIELDS = (
    ("chip", QVariant.String),
    ("number", QVariant.LongLong),
    ("row", QVariant.Int),
    ("column", QVariant.Int),
    ("angle", QVariant.Double),
    ("item", QVariant.String),
    (FATE_FIELD, QVariant.String),
    ("labels", QVariant.String),
    ("objects", QVariant.LongLong),
    ("counts", QVariant.String),
    ("nodata", QVariant.Double),
)
FATES = {
    Fate.WRITTEN: "written",
    Fate.NO_LABEL: "no label",
    Fate.OUTSIDE_MASK: "outside the mask",
    Fate.NODATA: "nodata",
    Fate.EDGE: "no room at the edge",
}
_COLOURS = {
    Fate.WRITTEN: "26,150,65",
    Fate.NO_LABEL: "215,215,215",
    Fate.OUTSIDE_MASK: "118,42,131",
    Fate.NODATA: "215,25,28",
    Fate.EDGE: "253,141,60",
}


class PreviewLayer:
    """Takes the positions of a run, in the CRS of its first image; nothing if the layer is not wanted."""

    def __init__(
        self,
        inputs: ExportInputs,
        image: Raster,
        most: int,
        progress: Progress,
        sources_of: Callable[[Grid], str] | None = None,
    ) -> None:
        """Make the layer.

        Args:
            inputs: parameters of the run.
            image: whose CRS the layer has.
            most: footprints of the whole run; 0 for all.
            progress: asked for cancel.
            sources_of: tells where the pixels of a chip come from, if not from the item it is told of.
        """
        alg = inputs.algorithm
        self._sink = PolygonSink(alg, alg.FOOTPRINTS, _FIELDS, is_multi=False)
        self._is_wanted = self._sink.open(inputs.parameters, inputs.context, crs_of(image.grid))
        self._name = alg.FOOTPRINTS
        self._crs_wkt = image.grid.crs_wkt
        self._context = inputs.context
        self._most = most
        self._progress = progress
        self._sources_of = sources_of
        self._step = 1
        if self._is_wanted:
            style_when_loaded(
                self._sink.destination, self._sink.default_name, self._sink.default_name, inputs.context, fate_style
            )

    def add(self, item: str, preview: Preview, share: float) -> None:
        """Add the positions of one export, or every so manieth if that is more than its share of the footprints."""
        if not self._is_wanted:
            return
        total = sum(view.plan.fate.size for view in preview.views)
        excess = total / (self._most * share) if self._most else 1.0
        for view in preview.views:
            chosen, step = _thinned(view, excess)
            self._step = max(self._step, step)
            for first in range(0, len(chosen), _PORTION):
                stop_if_cancelled(self._progress)
                portion = chosen[first : first + _PORTION]
                self._sink.add_many(self._outlines(view, portion), self._rows(item, preview, view, portion))

    def tell(self, progress: Progress) -> None:
        """Say if positions are not shown."""
        if self._step > 1:
            progress.warning(
                Message(
                    "The layer shows only every {step}th row and column of positions, since there are more than "
                    "MOST_FOOTPRINTS; the numbers count all.",
                    step=self._step,
                )
            )

    def finished(self) -> dict[str, str]:
        """Return the output, if there is one."""
        return {self._name: self._sink.destination} if self._is_wanted else {}

    def _outlines(self, view: PreviewedView, positions: np.ndarray) -> np.ndarray:
        """Return the outlines on the map, shapely polygons (n,)."""
        plan = view.plan
        x, y, width, height = plan.windows_at(positions).T
        x_end, y_end = x + width, y + height
        corners = np.stack((x, y, x_end, y, x_end, y_end, x, y_end, x, y), axis=1).reshape(-1, 2).astype(float)
        outlines = shapely.polygons(plan.grid.to_map(corners).reshape(-1, 5, 2))
        if plan.grid.crs_wkt == self._crs_wkt:
            return outlines
        here = QgsCoordinateReferenceSystem.fromWkt(self._crs_wkt)
        transform = QgisTransform(crs_of(plan.grid), here, self._context.transformContext())
        return shapely.transform(outlines, transform)

    def _rows(self, item: str, preview: Preview, view: PreviewedView, positions: np.ndarray) -> Iterator[list[Any]]:
        """Yield the values of each position."""
        plan, names = view.plan, preview.class_names
        is_written = plan.fate.ravel()[positions] == Fate.WRITTEN
        fates = plan.fate.ravel()[positions].tolist()
        numbers = view.numbers.numbers[np.searchsorted(view.numbers.positions, positions[is_written])].tolist()
        written = iter(zip(numbers, view.labels.of_chips(positions[is_written])))
        shares = None if view.nodata_percent is None else view.nodata_percent.ravel()[positions].tolist()
        for index, (place, fate) in enumerate(zip(positions.tolist(), fates)):
            row, column = divmod(place, plan.columns)
            source = item if self._sources_of is None else self._sources_of(plan.grid.part(plan.window(row, column)))
            nodata = None if shares is None or math.isnan(shares[index]) else shares[index]
            own: list[Any] = [None, None, None]
            number = None
            if fate == Fate.WRITTEN:
                number, entries = next(written)
                found = [names[k] for k in view.labels.class_rows[entries].tolist()]
                counts = view.labels.counts[entries].tolist()
                own = [", ".join(found), sum(counts), ", ".join(f"{a}: {b}" for a, b in zip(found, counts))]
            yield [
                None if number is None else stem(number),
                number,
                *view.view.position(row, column),
                view.view.angle_deg,
                source,
                FATES[Fate(fate)],
                *own,
                nodata,
            ]


def _thinned(view: PreviewedView, excess: float) -> tuple[np.ndarray, int]:
    """Return the positions to show of `excess` times too many, int64 (n,), and of which step they are."""
    plan = view.plan
    if excess <= 1:
        return np.arange(plan.fate.size), 1
    if plan.columns == 1:
        step = math.ceil(excess)
        return np.arange(0, plan.fate.size, step), step
    step = math.ceil(math.sqrt(excess))
    rows, columns = np.arange(0, plan.rows, step), np.arange(0, plan.columns, step)
    return np.add.outer(rows * plan.columns, columns).ravel(), step


def fate_style(layer: QgsVectorLayer) -> None:
    """Draw positions as thin outlines with a dot in the middle, both in the colour of the fate.

    Chips overlap as a rule, and dots do not.
    """
    texts = {
        Fate.WRITTEN: QCoreApplication.translate("Algorithms", "written"),
        Fate.NO_LABEL: QCoreApplication.translate("Algorithms", "left out: no label"),
        Fate.OUTSIDE_MASK: QCoreApplication.translate("Algorithms", "left out: outside the mask"),
        Fate.NODATA: QCoreApplication.translate("Algorithms", "left out: nodata"),
        Fate.EDGE: QCoreApplication.translate("Algorithms", "left out: no room at the edge"),
    }
    categories = [QgsRendererCategory(FATES[fate], _symbol(_COLOURS[fate]), text) for fate, text in texts.items()]
    layer.setRenderer(QgsCategorizedSymbolRenderer(FATE_FIELD, categories))


def _symbol(colour: str) -> QgsFillSymbol:
    symbol = QgsFillSymbol.createSimple(
        {"color": f"{colour},25", "outline_color": f"{colour},170", "outline_width": "0.2"}
    )
    dot = QgsCentroidFillSymbolLayer()
    dot.setSubSymbol(
        QgsMarkerSymbol.createSimple(
            {
                "name": "circle",
                "color": f"{colour},255",
                "outline_color": "30,30,30,200",
                "outline_width": "0.2",
                "size": "2.4",
            }
        )
    )
    symbol.appendSymbolLayer(dot)
    return symbol

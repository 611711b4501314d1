# SPDX-License-Identifier: GPL-2.0-or-later
"""What tells the rasters of a run from others, so that an unfinished run goes on with the very same ones."""

from __future__ import annotations

import hashlib
import json
import os
from typing import Any

from .export_inputs import ExportInputs
from .layer_sources import source_of
from .remote_paths import with_layers
from .side_files import no_side_files


def source_marks(inputs: ExportInputs) -> str:
    """Return a text that changes with the source, size or time of any raster, and with the bands.

    Features, mask and extent are known by what they yield, and pixels are not read for this.
    """
    alg = inputs.algorithm
    marks: list[Any] = [alg.parameterAsInts(inputs.parameters, alg.BANDS, inputs.context)]
    parameters = with_layers(inputs.parameters, (alg.INPUT_RASTER_ITEMS,), inputs.context)
    with no_side_files():
        for name in (
            alg.INPUT_RASTER,
            alg.INPUT_CLASS_RASTER,
            alg.ADDITIONAL_INPUT_RASTER,
            alg.INPUT_INSTANCE_RASTER,
        ):
            if inputs.is_given(name):
                layer = alg.parameterAsRasterLayer(inputs.parameters, name, inputs.context)
                marks.append([name, *_mark(str(inputs.parameters[name]) if layer is None else source_of(layer))])
        for layer in alg.parameterAsLayerList(parameters, alg.INPUT_RASTER_ITEMS, inputs.context) or []:
            marks.append([alg.INPUT_RASTER_ITEMS, *_mark(source_of(layer))])
    return json.dumps(marks)


def _mark(source: str) -> tuple[str, int, int]:
    """Return the source, and the size and time of its file if it is one.

    What is no file may hold a password, and is known by its hash.
    """
    try:
        found = os.stat(source.split("|")[0])
    except (OSError, ValueError):
        return hashlib.sha256(source.encode()).hexdigest(), 0, 0
    return source, found.st_size, found.st_mtime_ns

# SPDX-License-Identifier: GPL-2.0-or-later
"""One table of classes for all items of a collection, known before the first chip is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from .errors import LabelError, SettingsError
from .formats import FORMATS
from .inputs import ClassNames, ClassRasterSource, ImageInput, Inputs
from .preparation.class_raster import values_in
from .progress import Progress, stop_if_cancelled
from .settings import Settings
from .sources.strip_reader import StripReader


def with_classes_of_all(
    settings: Settings,
    images: Sequence[Callable[[], ImageInput]],
    inputs_of: Callable[[ImageInput], Inputs],
    progress: Progress,
) -> Callable[[ImageInput], Inputs]:
    """Return `inputs_of` with the class values of all images.

    A layer of features has the same classes on every image; class rasters are read through.

    Args:
        settings: the choices.
        images: open the images.
        inputs_of: what goes with an image.
        progress: asked for cancel.
    """
    if not FORMATS[settings.metadata_format].has_labels:
        return inputs_of
    values: set[int] = set()
    for open_image in images:
        stop_if_cancelled(progress)
        try:
            inputs = inputs_of(open_image())
            if not isinstance(inputs.labels, ClassRasterSource):
                return inputs_of
            values.update(_values(inputs.labels, inputs.image, progress))
        except (LabelError, SettingsError):
            # What is wrong with the item is said when it is cut.
            continue
    known = tuple(sorted(values))

    def with_values(image: ImageInput) -> Inputs:
        inputs = inputs_of(image)
        names = inputs.class_names
        return replace(inputs, class_names=ClassNames(names.names, names.colours, known))

    return with_values


def _values(source: ClassRasterSource, image: ImageInput, progress: Progress) -> list[int]:
    reader = StripReader(source.raster, image.region, progress)
    return [int(value) for value in values_in(source, image.region, reader)]

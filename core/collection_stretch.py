# SPDX-License-Identifier: GPL-2.0-or-later
"""One stretch for all items of a collection, known before the first chip is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from .grid import Window
from .inputs import ImageInput, Inputs
from .progress import PartOfProgress, Progress
from .settings import Settings, StretchMethod
from .sources.raster import Raster
from .stretching import Scale, common_scale


def scales_of_all(
    settings: Settings,
    images: Sequence[Callable[[], ImageInput]],
    inputs_of: Callable[[ImageInput], Inputs],
    is_new: bool,
    progress: Progress,
) -> tuple[Scale, ...]:
    """Return the scales of the image and of the second one over all items; none if there is nothing to measure.

    Args:
        settings: the choices.
        images: open the images.
        inputs_of: what goes with an image.
        is_new: False if there is a dataset that is added to, whose limits stay.
        progress: told how far it is, asked for cancel.

    Raises:
        ChipsmithError: if an image cannot be read.
    """
    if settings.stretch is StretchMethod.NONE or not images or not is_new:
        return ()
    parts = [[partial(_first, image) for image in images]]
    if inputs_of(images[0]()).second is not None:
        parts.append([partial(_second, image, inputs_of) for image in images])
    share = 1 / len(parts)
    return tuple(
        common_scale(of_one, settings.stretch, PartOfProgress(progress, number * share, (number + 1) * share))
        for number, of_one in enumerate(parts)
    )


def _first(open_image: Callable[[], ImageInput]) -> tuple[Raster, Window]:
    image = open_image()
    return image.raster, image.region


def _second(open_image: Callable[[], ImageInput], inputs_of: Callable[[ImageInput], Inputs]) -> tuple[Raster, Window]:
    image = open_image()
    second = inputs_of(image).second
    if second is None:
        raise ValueError("every item has a second image, or none has")
    return second, image.region

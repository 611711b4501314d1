# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether chips hold pixels without data that look like data: the statistics know of them, the files do not."""

from __future__ import annotations

from .content import Part

# Of a sample of the chips: hidden, if less than this part of what is to be expected was found.
_FOUND = 0.5
_LEAST_SHARE = 0.001


def hides_nodata(part: Part, number: int) -> bool:
    """Return True if images hold pixels without data that neither their files nor their places tell.

    Args:
        part: of the report.
        number: 0 for the image, 1 for the second one.
    """
    values = part.values[number] if number < len(part.values) else None
    figures = part.figures.bands[number] if number < len(part.figures.bands) else ()
    size = samples_of_band(part)
    if values is None or size is None:
        return False
    for band, found in zip(figures, values.valid):
        if band.valid is None or not 0 <= band.valid <= size:
            return False
        if values.chips == part.sample.total:
            if found > band.valid:
                return True
            continue
        expected, seen = 1 - band.valid / size, 1 - found / values.samples
        if expected > _LEAST_SHARE and seen < _FOUND * expected:
            return True
    return False


def samples_of_band(part: Part) -> int | None:
    """Return the pixels of all chips; None if chips are of different sizes."""
    if not part.figures.is_fixed_size or part.dataset.metadata_format == "Imagenet":
        return None
    return part.dataset.tile_width_px * part.dataset.tile_height_px * part.sample.total

# SPDX-License-Identifier: GPL-2.0-or-later
"""CycleGAN: two images, each an export of its own in `A/` and `B/` (spec: "2.8 CycleGAN")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from .export import Summary, export
from .inputs import ImageInput
from .progress import PartOfProgress, Progress
from .settings import Settings

SIDES = ("A", "B")


def export_sides(
    settings: Settings,
    images: tuple[ImageInput, ImageInput],
    folder: Path,
    progress: Progress,
    workers: int = 1,
    provenance: Mapping[str, Any] | None = None,
) -> Summary:
    """Export both images, each on its own grid; they need not overlap.

    Raises:
        ChipsmithError: one sentence, if a run is impossible or failed.
    """
    summaries = []
    for side, image, start in zip(SIDES, images, (0.0, 0.5)):
        part = PartOfProgress(progress, start, start + 0.5)
        summaries.append(export(settings, image, None, folder / side, part, workers, provenance=provenance))
        if summaries[-1].cancelled:
            break
    first, last = summaries[0], summaries[-1]
    if len(summaries) < len(SIDES):
        return first
    return replace(
        first,
        chips=first.chips + last.chips,
        next_index=max(first.next_index, last.next_index),
        left_out={fate: count + last.left_out[fate] for fate, count in first.left_out.items()},
        cancelled=last.cancelled,
    )

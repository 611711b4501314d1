# SPDX-License-Identifier: GPL-2.0-or-later
"""The export as the algorithm runs it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..core.cyclegan import export_sides
from ..core.dataset.validation import validate_dataset
from ..core.errors import Message, OutputError
from ..core.export import Summary, export
from ..core.inputs import ImageInput
from ..core.progress import PartOfProgress, Progress
from ..core.settings import MetadataFormat
from .export_inputs import ExportInputs
from .footprints import Footprints
from .summary import tell_summary
from .threads import threads


@dataclass(frozen=True)
class Outcome:
    """A finished run and where it wrote to."""

    folder: str
    run: Summary
    layers: dict[str, str]
    """layers that were made, by output"""


def run_export(inputs: ExportInputs, progress: Progress) -> Outcome:
    """Run the export and tell what came out.

    Raises:
        ChipsmithError: one sentence.
    """
    alg = inputs.algorithm
    settings = inputs.settings()
    whole, progress = progress, PartOfProgress(progress, 0.0, 0.9)
    raster = inputs.image()
    image = ImageInput(raster, inputs.region(raster))
    folder = inputs.folder()
    workers = threads()
    provenance: dict[str, Any] = {"Image": inputs.image_name()}
    if settings.metadata_format is MetadataFormat.CYCLEGAN:
        other = inputs.second_on_its_own()
        sides = (image, ImageInput(other, other.grid.window))
        run = export_sides(settings, sides, Path(folder), progress, workers, provenance)
        layers = {}
    else:
        footprints = Footprints(inputs, raster)
        source, names = inputs.labels(raster, progress)
        has_second = inputs.is_given(alg.ADDITIONAL_INPUT_RASTER)
        run = export(
            settings,
            image,
            source,
            Path(folder),
            progress,
            workers,
            names,
            provenance,
            second=inputs.second_on(raster.grid) if has_second else None,
            instances=inputs.instances(raster, progress),
            mask=inputs.mask(raster),
            on_chip=footprints.add if footprints.is_wanted else None,
        )
        layers = footprints.finished()
    tell_summary(run, folder, progress)
    if not run.cancelled:
        _check_itself(folder, PartOfProgress(whole, 0.9, 1.0), workers)
    return Outcome(folder, run, layers)


def _check_itself(folder: str, progress: Progress, workers: int) -> None:
    """Read back what was written.

    Raises:
        OutputError: if it is not a valid dataset.
    """
    report = validate_dataset(Path(folder), progress, workers, decode_images=False)
    if not report.is_valid:
        raise OutputError(
            "The dataset in {folder} was written, but its check found {count} errors, the first being: {finding}",
            folder=folder,
            count=report.error_count,
            finding=report.findings[0].message,
        )
    progress.info(Message("Checked: {chips} chips, no errors.", chips=report.chips))

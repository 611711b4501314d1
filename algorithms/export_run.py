# SPDX-License-Identifier: GPL-2.0-or-later
"""The export as the algorithm runs it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from ..core.collection import export_items
from ..core.counted import chips_text, counted
from ..core.cyclegan import export_sides
from ..core.dataset.validation import Report, validate_dataset
from ..core.errors import CancelledError, ChipsmithError, Message, OutputError, SourceError
from ..core.export import Summary, export
from ..core.inputs import ImageInput, Inputs
from ..core.progress import PartOfProgress, Progress
from ..core.settings import MetadataFormat
from .export_inputs import ExportInputs
from .footprints import Footprints
from .source_marks import source_marks
from .summary import tell_summary
from .threads import threads


@dataclass(frozen=True)
class Outcome:
    """A finished run and where it wrote to."""

    folder: str
    run: Summary
    layers: dict[str, str]
    """layers that were made, by output"""
    check: Report | None = None
    """of the dataset; None if the run was cancelled"""


def run_export(inputs: ExportInputs, progress: Progress) -> Outcome:
    """Run the export and tell what came out.

    The record of the run is still there, so that the same call goes on if what is left to do is broken off.

    Raises:
        ChipsmithError: one sentence.
    """
    try:
        outcome = _run(inputs, PartOfProgress(progress, 0.0, 0.9))
    except (SourceError, CancelledError):
        inputs.services.finish(is_done=False)
        raise
    except ChipsmithError:
        inputs.services.finish(is_done=True)
        raise
    inputs.services.finish(is_done=not outcome.run.cancelled)
    tell_summary(outcome.run, outcome.folder, progress)
    if outcome.run.cancelled:
        return outcome
    return replace(outcome, check=_checked_itself(outcome.folder, PartOfProgress(progress, 0.9, 1.0), threads()))


def _run(inputs: ExportInputs, progress: Progress) -> Outcome:
    folder = inputs.folder()
    if inputs.settings().metadata_format is MetadataFormat.CYCLEGAN:
        run, layers = _export_sides(inputs, Path(folder), progress)
    elif inputs.is_by_item():
        run, layers = _export_items(inputs, Path(folder), progress)
    else:
        run, layers = _export_one(inputs, Path(folder), progress)
    return Outcome(folder, run, layers)


def _export_one(inputs: ExportInputs, folder: Path, progress: Progress) -> tuple[Summary, dict[str, str]]:
    image = inputs.image(progress)
    footprints = Footprints(inputs, image.raster)
    everything = inputs_of(inputs, progress, ImageInput(image.raster, inputs.region(image.raster)))
    run = export(
        inputs.settings(),
        everything.image,
        everything.labels,
        folder,
        progress,
        threads(),
        everything.class_names,
        _provenance(inputs),
        everything.second,
        everything.instances,
        everything.mask,
        (lambda chip: footprints.add(image.sources_of(chip.grid), chip)) if footprints.is_wanted else None,
        sources=source_marks(inputs),
        keeps_record=True,
    )
    return run, footprints.finished()


def _export_items(inputs: ExportInputs, folder: Path, progress: Progress) -> tuple[Summary, dict[str, str]]:
    items = inputs.items()
    footprints = Footprints(inputs, items[0].open().raster)
    run = export_items(
        inputs.settings(),
        items,
        partial(inputs_of, inputs, progress),
        folder,
        progress,
        threads(),
        _provenance(inputs),
        footprints.add if footprints.is_wanted else None,
        source_marks(inputs),
        keeps_record=True,
    )
    for name, count in run.chips:
        progress.info(Message("Item {name}: {chips}.", name=name, chips=chips_text(count)))
    return run.total, footprints.finished()


def _export_sides(inputs: ExportInputs, folder: Path, progress: Progress) -> tuple[Summary, dict[str, str]]:
    raster, other = inputs.image(progress).raster, inputs.second_on_its_own()
    sides = (ImageInput(raster, inputs.region(raster)), ImageInput(other, other.grid.window))
    footprints = Footprints(inputs, raster)
    run = export_sides(
        inputs.settings(),
        sides,
        folder,
        progress,
        threads(),
        _provenance(inputs),
        footprints.add if footprints.is_wanted else None,
        source_marks(inputs),
        keeps_record=True,
    )
    return run, footprints.finished()


def inputs_of(inputs: ExportInputs, progress: Progress, image: ImageInput) -> Inputs:
    """Return what goes with an image."""
    raster = image.raster
    labels, names = inputs.labels(raster, progress)
    has_second = inputs.is_given(inputs.algorithm.ADDITIONAL_INPUT_RASTER)
    return Inputs(
        image,
        labels,
        names,
        inputs.second_on(raster.grid) if has_second else None,
        inputs.instances(raster, progress),
        inputs.mask(raster, progress),
    )


def _provenance(inputs: ExportInputs) -> dict[str, Any]:
    return {"Image": inputs.image_name()}


def _checked_itself(folder: str, progress: Progress, workers: int) -> Report:
    """Read back what was written, and return what was found.

    Raises:
        OutputError: if it is not a valid dataset.
    """
    report = validate_dataset(Path(folder), progress, workers, decode_images=False, is_running=True)
    if not report.is_valid:
        raise OutputError(
            "The dataset in {folder} was written, but its check found {errors}, the first being: {finding}",
            folder=folder,
            errors=counted(report.error_count, "{count} error", "{count} errors"),
            finding=report.findings[0].message,
        )
    progress.info(Message("Checked: {chips}, no errors.", chips=chips_text(report.chips)))
    return report

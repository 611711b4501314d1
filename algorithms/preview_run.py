# SPDX-License-Identifier: GPL-2.0-or-later
"""The preview as the algorithm runs it."""

from __future__ import annotations

from functools import partial

from ..core.announcement import estimate_message
from ..core.chips.options import parse_options
from ..core.counted import chips_text, counted, objects_text, pixels_text
from ..core.errors import Message
from ..core.formats import FORMATS
from ..core.inputs import ImageInput
from ..core.plan import Fate
from ..core.planning import NO_CHIP, no_chip_fields
from ..core.preview_runs import PreviewTotal, preview_items, preview_one, preview_sides
from ..core.progress import PartOfProgress, Progress
from ..core.settings import MetadataFormat
from .export_checks import check_sources
from .export_inputs import ExportInputs
from .export_run import inputs_of
from .preview_layer import PreviewLayer
from .summary import tell_left_out
from .threads import threads

# Classes that the log lists.
_MOST_CLASSES = 200


def check_preview(inputs: ExportInputs) -> None:
    """Refuse what the export would refuse, apart from its folder.

    Raises:
        ChipsmithError: one sentence that names the parameter and the cure.
    """
    check_sources(inputs)
    settings = inputs.settings()
    parse_options(settings.creation_options, settings.chip_format)


def run_preview(
    inputs: ExportInputs, reads: bool, most: int, progress: Progress
) -> tuple[PreviewTotal, dict[str, str]]:
    """Preview the export and tell what it would do; return the sums and the layers that were made.

    Args:
        inputs: of the export.
        reads: whether pixels are read where chips with nodata may be left out.
        most: footprints of the layer.
        progress: told how far it is, asked for cancel.

    Raises:
        ChipsmithError: one sentence.
    """
    settings = inputs.settings()
    planning = PartOfProgress(progress, 0.0, 0.8)
    if settings.metadata_format is MetadataFormat.CYCLEGAN:
        raster, other = inputs.image(progress).raster, inputs.second_on_its_own()
        sides = (ImageInput(raster, inputs.region(raster)), ImageInput(other, other.grid.window))
        layer = PreviewLayer(inputs, raster, most, progress)
        total = preview_sides(settings, sides, planning, reads, threads(), layer.add)
    elif inputs.is_by_item():
        items = inputs.items()
        layer = PreviewLayer(inputs, items[0].open().raster, most, progress)
        total = preview_items(
            settings, items, partial(inputs_of, inputs, progress), planning, reads, threads(), layer.add
        )
    else:
        image = inputs.image(progress)
        layer = PreviewLayer(inputs, image.raster, most, progress, image.sources_of)
        everything = inputs_of(inputs, progress, ImageInput(image.raster, inputs.region(image.raster)))
        total = preview_one(settings, everything, planning, reads, threads(), layer.add)
    _tell(total, FORMATS[settings.metadata_format].has_labels, progress)
    layer.tell(progress)
    return total, layer.finished()


def _tell(total: PreviewTotal, has_labels: bool, progress: Progress) -> None:
    """Write the closing lines to the log."""
    run = total.summary
    progress.info(
        Message(
            "Chips to write: {chips}; with labels: {labelled}; objects: {objects}.",
            chips=run.chips,
            labelled=run.labelled_chips,
            objects=run.objects,
        )
    )
    text = pixels_text if total.counts_pixels else objects_text
    for name, (labels, chips) in list(total.classes.items())[:_MOST_CLASSES]:
        progress.info(
            Message("Class {name}: {labels} in {chips}.", name=name, labels=text(labels), chips=chips_text(chips))
        )
    if len(total.classes) > _MOST_CLASSES:
        progress.info(Message("Further classes: {count}.", count=len(total.classes) - _MOST_CLASSES))
    tell_left_out(run, progress)
    if not total.is_nodata_known:
        progress.info(
            Message("Nodata was not read, so the export may leave out more chips; set READ_NODATA to know which.")
        )
    if run.chips == 0:
        progress.warning(Message(NO_CHIP, **no_chip_fields({Fate.WRITTEN: 0, **run.left_out})))
    elif has_labels and run.labelled_chips == 0:
        progress.warning(
            counted(
                run.chips,
                "The only chip has no label, so the export would end with an error; check the labels' CRS, the EXTENT, "
                "BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.",
                "Not one of {count} chips has a label, so the export would end with an error; check the labels' CRS, "
                "the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.",
            )
        )
    if total.estimate is not None and total.estimate.chips:
        progress.info(estimate_message(total.estimate, total.is_nodata_known))
        progress.info(
            Message(
                "The size is that of a few chips written to a temporary folder, times the number of chips, and may be "
                "{percent} % off.",
                percent=round(100 * total.estimate.bytes_error / total.estimate.bytes),
            )
        )

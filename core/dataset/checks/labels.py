# SPDX-License-Identifier: GPL-2.0-or-later
"""The labels of one chip, whatever the metadata format."""

from __future__ import annotations

from pathlib import PurePosixPath

from .boxes import check_boxes
from .kinds import Kind
from .masks import check_class_pixels, check_instances
from .rasters import ChipRaster, same_place
from .rules import Labels
from .scope import Scope
from .tile_labels import check_tile_label


def check_labels(chip: Scope, image: ChipRaster | None) -> bool | None:
    """Check all labels of a chip.

    Args:
        chip: whose labels.
        image: None if it cannot be read.

    Returns:
        True if the chip has a label, False if it has none, None if that cannot be told.
    """
    rules = chip.index.rules
    if rules.labels is Labels.IMAGE_FOLDER:
        return _check_image_folder(chip)
    if not chip.line.labels:
        return _say_no_label(chip)
    found = []
    for path in chip.line.labels:
        _check_name(chip, path)
        found.append(_check_raster(chip, path, image) if rules.label_rasters else _check_text(chip, path, image))
    return True if any(found) else None if None in found else False


def _say_no_label(chip: Scope) -> bool | None:
    rules = chip.index.rules
    if rules.labels is Labels.INSTANCES:
        return False
    chip.found(Kind.LABEL_MISSING if rules.must_have_label else Kind.LABEL_MISSING_CHIP_DROPPED, chip.line.image)
    return None


def _check_image_folder(chip: Scope) -> bool | None:
    value = chip.class_of_folder(chip.line.image, chip.classes.by_name)
    if value is None:
        return None
    chip.outcome.counts.chips_of_class[value] += 1
    chip.outcome.counts.objects[value] += 1
    return True


def _check_name(chip: Scope, path: str) -> None:
    label, image = PurePosixPath(path), PurePosixPath(chip.line.image)
    if label.stem != image.stem:
        chip.found(Kind.LABEL_NAME, path)
    elif chip.label_suffix and label.suffix != chip.label_suffix:
        chip.found(Kind.LABEL_EXTENSION, path, usual=chip.label_suffix)


def _check_text(chip: Scope, path: str, image: ChipRaster | None) -> bool | None:
    labels, classes, outcome = chip.index.rules.labels, chip.classes, chip.outcome
    file, place = chip.file(path), chip.index.place(path)
    if labels is Labels.BOXES:
        size = image.size if image is not None else chip.index.tile_px
        return check_boxes(file, place, size, classes.values, outcome.counts, outcome.tally)
    names = classes.by_name if labels is Labels.TILE_NAMES else None
    any_name = chip.index.takes_any_name
    return check_tile_label(file, place, classes.values, names, any_name, outcome.counts, outcome.tally)


def _check_raster(chip: Scope, path: str, image: ChipRaster | None) -> bool | None:
    labels, classes, outcome = chip.index.rules.labels, chip.classes, chip.outcome
    mask = chip.open(path, wants_place=True, wants_pixels=True)
    if mask is None:
        return None
    if mask.dtype.kind not in "iu":
        chip.found(Kind.LABEL_NOT_INTEGER, path, dtype=mask.dtype.name)
        return None
    if image is not None and mask.size != image.size:
        chip.found(Kind.LABEL_SIZE, path)
    elif image is not None and not same_place(image, mask):
        chip.found(Kind.LABEL_ELSEWHERE, path)
    place = chip.index.place(path)
    if labels is Labels.CLASS_PIXELS or (labels is Labels.PANOPTIC and path.startswith("labels/")):
        return check_class_pixels(mask, place, classes.values, outcome.counts, outcome.tally)
    values = classes.by_name if labels is Labels.INSTANCES else classes.instances_by_name
    value = chip.class_of_folder(path, values)
    return check_instances(mask, place, value, labels is Labels.PANOPTIC, outcome.counts, outcome.tally)

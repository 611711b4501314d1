# SPDX-License-Identifier: GPL-2.0-or-later
"""Instance masks: a folder a class, in it one raster of instance numbers for each chip that has the class."""

from __future__ import annotations

from ..errors import LabelError
from ..labels.classes import ClassTable
from .chip import Chip
from .label_chips import LabelChips

LARGEST_INSTANCE = 32767


def class_folders(root: str, classes: ClassTable) -> tuple[str, ...]:
    """Return the folder of each class."""
    return tuple(f"{root}/{entry.name}" for entry in classes.entries)


def write_masks(chips: LabelChips, root: str, chip: Chip, names: dict[int, str]) -> tuple[str, ...]:
    """Write the masks of a chip below the folder `root`.

    Args:
        chips: writer of label rasters.
        root: folder below the dataset's.
        chip: with instances.
        names: folder name of each class value.

    Returns:
        Their paths below the dataset's root, by class value.

    Raises:
        OutputError: if one cannot be written.
        LabelError: if a chip has more instances than readers take.
    """
    written = []
    for value, mask in chip.labels.instances.masks.items():
        if mask.max() > LARGEST_INSTANCE:
            raise LabelError(
                "Chip {stem} has {count} objects of class {value}, more than masks can number ({largest}); "
                "choose smaller tiles.",
                stem=chip.stem,
                count=int(mask.max()),
                value=value,
                largest=LARGEST_INSTANCE,
            )
        written.append(chips.write(f"{root}/{names[value]}/{chip.stem}", mask, chip.grid))
    return tuple(written)

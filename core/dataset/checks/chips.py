# SPDX-License-Identifier: GPL-2.0-or-later
"""The files of single chips; the work of one thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from ...progress import Progress, stop_if_cancelled
from .counts import Profile
from .index import Index
from .kinds import Kind
from .labels import check_labels
from .map_lines import ChipLine
from .rasters import ChipRaster
from .scope import Classes, Outcome, Scope


@dataclass(frozen=True)
class ChipChecker:
    """Checks chips of one dataset; shared by threads, nothing in it changes."""

    index: Index
    classes: Classes
    decode_images: bool
    progress: Progress

    def check(self, lines: Sequence[ChipLine], label_suffix: str | None) -> Outcome:
        """Return what is to be said of some chips.

        Args:
            lines: of map.txt.
            label_suffix: extension that readers expect of all labels; None if not known.

        Raises:
            CancelledError: if the user asked to stop.
        """
        outcome = Outcome()
        for line in lines:
            stop_if_cancelled(self.progress)
            self._check(Scope(self.index, self.classes, line, label_suffix, outcome))
        return outcome

    def _check(self, chip: Scope) -> None:
        counts, path, rules = chip.outcome.counts, chip.line.image, self.index.rules
        counts.chips += 1
        if path.count(PurePosixPath(path).suffix) > 1:
            chip.found(Kind.STEM_HOLDS_SUFFIX, path)
        image = chip.open(path, rules.label_rasters, self.decode_images)
        if image is not None:
            self._check_image(chip, image)
        self._check_second_image(chip, image)
        if not rules.has_labels:
            return
        is_labelled = check_labels(chip, image)
        counts.labelled += bool(is_labelled)
        if is_labelled is False:
            chip.found(Kind.CHIP_UNLABELLED, path)

    def _check_image(self, chip: Scope, image: ChipRaster) -> None:
        path, tile_px = chip.line.image, self.index.tile_px
        chip.outcome.counts.add_profile(Profile("images", image.bands, image.dtype), self.index.place(path))
        if self.index.fixed_size and tile_px is not None and image.size != tile_px:
            size = {"width": image.width, "height": image.height}
            chip.found(Kind.IMAGE_SIZE, path, **size, tile_width=tile_px[0], tile_height=tile_px[1])

    def _check_second_image(self, chip: Scope, image: ChipRaster | None) -> None:
        counts, path = chip.outcome.counts, chip.line.image2
        if not path:
            counts.no_second_image = counts.no_second_image or self.index.place(chip.line.image)
            return
        counts.second_images += 1
        second = chip.open(path, False, self.decode_images)
        if second is None:
            return
        counts.add_profile(Profile("images2", second.bands, second.dtype), self.index.place(path))
        if image is not None and second.size != image.size:
            chip.found(Kind.SECOND_IMAGE_SIZE, path)

# SPDX-License-Identifier: GPL-2.0-or-later
"""CycleGAN: two images, each an export of its own in `A/` and `B/` (spec: "2.8 CycleGAN")."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from .collection_counts import added
from .dataset.index_files import MAP_FILE
from .errors import LabelError, OutputError, SettingsError, SourceError
from .export import ChipNote, Summary, existing_to_append, export
from .formats import IMAGES
from .gdal_cache import small_cache
from .inputs import ImageInput
from .lattice_plan import plan_chips
from .ledger import Ledger
from .planning import check_has_positions
from .progress import PartOfProgress, Progress
from .run_record import RunRecord
from .settings import Settings
from .stretching import kind_of

SIDES = ("A", "B")


@small_cache()
def export_sides(
    settings: Settings,
    images: tuple[ImageInput, ImageInput],
    folder: Path,
    progress: Progress,
    workers: int = 1,
    provenance: Mapping[str, Any] | None = None,
    on_chip: Callable[[str, ChipNote], None] | None = None,
    sources: str = "",
    keeps_record: bool = False,
) -> Summary:
    """Export both images, each on its own grid; they need not overlap. An unfinished run goes on.

    Args:
        settings: the choices.
        images: of side A and of side B.
        folder: root of the dataset.
        progress: told how far it is, asked for cancel.
        workers: threads that write chips.
        provenance: further facts for the record of each run.
        on_chip: told of every chip, with the name of its side.
        sources: what tells the sources from others, to know an unfinished run again.
        keeps_record: leave the record of a finished run there; the caller has more to do and removes it with `forget`.

    Raises:
        ChipsmithError: one sentence, if a run is impossible or failed.
    """
    record = RunRecord(folder)
    _check_sides(settings, images, folder, sources, record)
    is_new = not any((folder / side).exists() for side in SIDES)
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    summaries = []
    try:
        for side, image, start in zip(SIDES, images, (0.0, 0.5)):
            summaries.append(
                export(
                    settings,
                    image,
                    None,
                    folder / side,
                    PartOfProgress(progress, start, start + 0.5),
                    workers,
                    provenance=provenance,
                    on_chip=None if on_chip is None else partial(on_chip, side),
                    sources=sources,
                    part_of=Ledger(folder / side, record, side),
                    share_of_whole=_share_of(images) if side == SIDES[0] else 0.0,
                )
            )
            if summaries[-1].cancelled:
                break
    except (LabelError, SettingsError, SourceError):
        if is_new:
            # One side alone is no dataset, and would be in the way of the next try.
            record.remove()
            _remove_sides(folder, missing)
        raise
    finally:
        record.close()
    first, last = summaries[0], summaries[-1]
    if len(summaries) < len(SIDES):
        return first
    if not last.cancelled:
        record.end(keeps_record)
    return replace(added(first, last), next_index=max(first.next_index, last.next_index))


def _share_of(images: tuple[ImageInput, ImageInput]) -> float:
    """Return the share of side A in the pixels of both."""
    first, second = (image.region.width * image.region.height for image in images)
    return first / (first + second)


def _remove_sides(folder: Path, made: list[Path]) -> None:
    """Remove both sides, and the folders that were made for them, as far as nothing else is in them."""
    for side in SIDES:
        shutil.rmtree(folder / side, ignore_errors=True)
    for path in made:
        with contextlib.suppress(OSError):
            path.rmdir()


def _check_sides(
    settings: Settings, images: tuple[ImageInput, ImageInput], folder: Path, sources: str, record: RunRecord
) -> None:
    """Refuse what one side cannot do before the other is begun."""
    check_root(folder)
    for side, image in zip(SIDES, images):
        existing_to_append(Ledger(folder / side, record, side), settings, sources, (kind_of(image.raster, settings),))
        check_has_positions(plan_chips(image.raster.grid, image.region, settings), settings)


def check_root(folder: Path) -> None:
    """Refuse a folder that holds a dataset of another kind.

    Raises:
        OutputError: naming the parameter.
    """
    if any((folder / name).exists() for name in (IMAGES, MAP_FILE)):
        raise OutputError(
            "OUTPUT_LOCATION {folder} holds a dataset of another METADATA_FORMAT; choose another folder.", folder=folder
        )

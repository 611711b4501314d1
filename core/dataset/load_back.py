# SPDX-License-Identifier: GPL-2.0-or-later
"""A finished dataset brought back onto the map: where each chip lies, and each label in it.

Datasets of any tool are read, as long as their chips say where they lie: in the
file itself, or by a world file or `.aux.xml` beside it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Callable, Union

import shapely

from ..counted import template_for
from ..crs import Transform, transform_between
from ..errors import ChipsmithError, Message, SourceError
from ..grid import IDENTITY, Grid
from ..labels.memory_vectors import memory_vectors
from ..parallel import in_order
from ..progress import Progress, stop_if_cancelled
from ..sources.gdal_raster import grid_of, open_dataset
from .chip_files import ChipFiles
from .chip_labels import LabelReader
from .control_points import geotransform_of
from .loaded_chip import LoadedChip
from .reading import Dataset, DatasetClass, read_parts

Transforms = Callable[[str, str], Transform]
"""makes the transformation from one CRS (WKT) to another"""


class Trouble(Enum):
    """Why a chip, or its labels, did not come back."""

    IMAGE = "image"
    """the image cannot be opened: no footprint"""
    PLACE = "place"
    """the image does not say where it lies: no footprint"""
    OTHER_CRS = "other crs"
    """it lies where the CRS of the others has no place: no footprint"""
    LABELS = "labels"
    """a label file cannot be read: a footprint without labels"""


@dataclass(frozen=True)
class _Failed:
    """What a thread says of a chip that did not come back whole."""

    trouble: Trouble
    reason: Message | None
    chip: LoadedChip | None = None


_Outcome = Union[LoadedChip, _Failed]


class LoadBack:
    """One way through a dataset, from its first chip to its last."""

    def __init__(
        self, folder: Path, progress: Progress, workers: int = 1, transforms: Transforms = transform_between
    ) -> None:
        """Read the index files.

        Args:
            folder: of the dataset, of any tool.
            progress: told how far it is, asked for cancel.
            workers: threads that read chips; the result does not depend on it.
            transforms: brings chips of another CRS into that of the first.

        Raises:
            SourceError: if an index file is missing or broken.
        """
        self._folder = folder
        self._parts = read_parts(folder)
        self._progress = progress
        self._workers = workers
        self._transforms = transforms
        self._to_first: dict[str, Transform] = {}
        self.crs_wkt: str | None = None
        """CRS of all shapes: that of the first chip, empty if it names none; None before there is one"""
        self.reprojected = 0
        """chips that were in another CRS"""
        self.troubles: Counter[Trouble] = Counter()
        """chips that did not come back, or not whole, by reason"""
        self.first_reasons: dict[Trouble, Message] = {}
        """what was wrong with the first chip of each kind of trouble"""

    @property
    def classes(self) -> tuple[DatasetClass, ...]:
        """All classes, each value once."""
        once: dict[int, DatasetClass] = {}
        for part in self._parts:
            for entry in (*part.classes, *part.instance_classes):
                once.setdefault(entry.value, entry)
        return tuple(once.values())

    def chips(self) -> Iterator[LoadedChip]:
        """Yield the chips in the order of the dataset, a few at a time in memory.

        Raises:
            SourceError: after the last chip, if none says where it lies; for a broken line of map.txt.
            CancelledError: if the user asked to stop.
        """
        total = sum(part.count_chips() for part in self._parts)
        came_back = False
        # The first vectors in memory are made before there are threads.
        memory_vectors()
        for done, outcome in enumerate(in_order(self._jobs(), self._workers), start=1):
            stop_if_cancelled(self._progress)
            chip = self._chip_of(outcome)
            if chip is not None:
                came_back = True
                yield chip
            self._progress.report(done / max(1, total))
        if not came_back:
            raise self._nothing(total)

    def _jobs(self) -> Iterator[Callable[[], _Outcome]]:
        for part in self._parts:
            reader = LabelReader(part)
            side = part.folder.name if len(self._parts) > 1 else ""
            for files in part.chips():
                image = files.image.relative_to(self._folder).as_posix()
                yield partial(_load, part, reader, files, image, side)

    def _chip_of(self, outcome: _Outcome) -> LoadedChip | None:
        """Return the chip in the CRS of the first, or count why there is none."""
        if isinstance(outcome, _Failed):
            self._count(outcome.trouble, outcome.reason)
            chip = outcome.chip
        else:
            chip = outcome
        if chip is None:
            return None
        wkt = chip.grid.crs_wkt
        if self.crs_wkt is None:
            self.crs_wkt = wkt
        if wkt in ("", self.crs_wkt) or not self.crs_wkt:
            return chip
        if wkt not in self._to_first:
            self._to_first[wkt] = self._transforms(wkt, self.crs_wkt)
        moved = chip.moved(self._to_first[wkt])
        if moved is None:
            self._count(Trouble.OTHER_CRS, None)
        elif moved.footprint != chip.footprint:
            self.reprojected += 1
        return moved

    def _count(self, trouble: Trouble, reason: Message | None) -> None:
        self.troubles[trouble] += 1
        if reason is not None:
            self.first_reasons.setdefault(trouble, reason)

    def _nothing(self, total: int) -> SourceError:
        if total == 0:
            return SourceError("{folder} lists no chips; export the dataset again.", folder=self._folder)
        if self.troubles[Trouble.PLACE]:
            return SourceError(
                "No chip of {folder} says where it lies on the map (no georeference in the file, no world file "
                "beside it), as with REFERENCE_SYSTEM=PIXEL_SPACE; choose a dataset with georeferenced chips.",
                folder=self._folder,
            )
        return SourceError(
            template_for(
                total,
                "The only chip of {folder} cannot be opened; restore the file: {reason}",
                "None of the {count} chips of {folder} can be opened; restore the files; the first: {reason}",
            ),
            count=total,
            folder=self._folder,
            reason=self.first_reasons.get(Trouble.IMAGE, "?"),
        )


def _load(dataset: Dataset, reader: LabelReader, files: ChipFiles, image: str, side: str) -> _Outcome:
    """Return one chip with its labels; the work of one thread."""
    try:
        grid = _grid_of(files.image)
    except ChipsmithError as error:
        return _Failed(Trouble.IMAGE, error.message)
    if grid is None:
        return _Failed(Trouble.PLACE, None)
    footprint = shapely.Polygon(grid.corners_map())
    try:
        labels = reader.read(files, grid)
    except ChipsmithError as error:
        return _Failed(Trouble.LABELS, error.message, LoadedChip(files.stem, image, side, grid, footprint, ()))
    return LoadedChip(files.stem, image, side, grid, footprint, labels)


def _grid_of(path: Path) -> Grid | None:
    """Return the pixels of an image on the map, None if it does not say where they are."""
    raster = open_dataset(str(path), str(path))
    transform = raster.GetGeoTransform(can_return_null=True)
    if transform is not None and tuple(transform) != IDENTITY:
        return grid_of(raster)
    # Turned MRF chips have no geotransform but their corners.
    transform = geotransform_of(raster.GetGCPs())
    if transform is None:
        return None
    return Grid(raster.RasterXSize, raster.RasterYSize, transform, raster.GetGCPProjection())

# SPDX-License-Identifier: GPL-2.0-or-later
"""Labels that are rasters: written like the chips, but never lossy."""

from __future__ import annotations

import numpy as np

from ..chips import CHIP_FILES, ChipWriter, chip_writer
from ..chips.profile import ChipProfile
from ..errors import SettingsError
from ..grid import Grid
from ..labels.mask_colours import MaskColours
from .chip import FormatContext


class LabelChips:
    """Writes label rasters of any number of bands and any unsigned type. May be used by several threads."""

    def __init__(self, context: FormatContext, colours: MaskColours | None = None) -> None:
        """Choose the lossless format that goes with the image's.

        Args:
            context: of the run.
            colours: of the values; None for none.
        """
        self._context = context
        self._colours = colours
        self._format = CHIP_FILES[context.chip_format].label_format
        self._writers: dict[tuple[int, np.dtype], ChipWriter] = {}

    @property
    def extension(self) -> str:
        """Extension of the label files."""
        return CHIP_FILES[self._format].extension

    def prepare(self, bands: int, dtype: np.dtype) -> ChipWriter:
        """Return the writer for one kind of array; made at the first call.

        Raises:
            SettingsError: if the format cannot hold it.
        """
        writer = self._writers.get((bands, dtype))
        if writer is None:
            colours = self._colours
            profile = ChipProfile(
                self._context.tile_width_px,
                self._context.tile_height_px,
                dtype,
                self._context.crs_wkt,
                band_names=("",) * bands,
                nodata=(None,) * bands,
                is_label=True,
                palette=colours.colours if colours is not None and colours.are_in_file else (),
                side_file=b"" if colours is None or colours.are_in_file else colours.side_file(),
                # Options of another format would mean nothing.
                options=self._context.creation_options if self._format is self._context.chip_format else {},
            )
            try:
                writer = chip_writer(self._format, profile)
            except SettingsError as error:
                template = (
                    "Class values need labels of type {dtype}, which {format} cannot hold; choose CHIP_FORMAT TIFF "
                    "or MRF."
                    if bands == 1
                    else "Labels of overlapping objects need {bands} bands, which {format} cannot hold; choose "
                    "CHIP_FORMAT TIFF or MRF."
                )
                raise SettingsError(template, bands=bands, dtype=dtype.name, format=self._format.value) from error
            self._writers[bands, dtype] = writer
        return writer

    def write(self, path: str, array: np.ndarray, grid: Grid) -> str:
        """Write `array` (rows, columns, bands) to `path` below the root, without extension.

        Returns:
            The path below the root, with extension.

        Raises:
            OutputError: if it cannot be written.
            SettingsError: if the format cannot hold it.
        """
        name = f"{path}.{self.extension}"
        self.prepare(array.shape[2], array.dtype).write(f"{self._context.folder}/{name}", array, grid)
        return name

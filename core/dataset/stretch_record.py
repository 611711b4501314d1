# SPDX-License-Identifier: GPL-2.0-or-later
"""The limits of a stretch as a dataset keeps them: in the record of each run and in the model definition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..errors import OutputError
from ..settings import StretchMethod
from ..sources.stretch import Limits, StretchedRaster

STRETCH_KEY = "Stretch"


@dataclass(frozen=True)
class StretchRecord:
    """How the samples of one image became 8 bits."""

    method: StretchMethod
    limits: tuple[Limits, ...]
    """one a band"""
    band_names: tuple[str, ...]
    """one a band, empty where unknown"""
    first_value: int
    """what the low limit becomes; the high one becomes 255"""

    @staticmethod
    def of(method: StretchMethod, limits: Sequence[Limits], raster: StretchedRaster) -> StretchRecord:
        """Return the record of `raster`, which lies between `limits`."""
        return StretchRecord(method, tuple(limits), tuple(band.name for band in raster.bands), raster.first_value)

    def as_json(self) -> dict[str, Any]:
        """Return plain JSON values; a band without name is `Band_n`."""
        return {
            "Method": self.method.value,
            "Values": [self.first_value, 255],
            "Limits": [
                {"BandName": name or f"Band_{number}", "Low": limits.low, "High": limits.high}
                for number, (name, limits) in enumerate(zip(self.band_names, self.limits), start=1)
            ],
        }

    @staticmethod
    def of_json(value: Mapping[str, Any]) -> StretchRecord:
        """Return what `as_json` made.

        Raises:
            KeyError, TypeError, ValueError: if it made no such thing.
        """
        return StretchRecord(
            StretchMethod(value["Method"]),
            tuple(Limits(float(band["Low"]), float(band["High"])) for band in value["Limits"]),
            tuple(str(band["BandName"]) for band in value["Limits"]),
            int(value["Values"][0]),
        )


def stretch_entries(records: Sequence[StretchRecord | None]) -> dict[str, Any]:
    """Return the entries for the images' records: `Stretch` of the first, `Stretch2` of the second, if it has one."""
    keys = (STRETCH_KEY, f"{STRETCH_KEY}2")
    return {key: record.as_json() for key, record in zip(keys, records) if record is not None}


def stretch_to_append(
    runs: Sequence[Mapping[str, Any]], method: StretchMethod, key: str = STRETCH_KEY
) -> StretchRecord | None:
    """Return the stretch that a further run has to use; None if it is free to measure, or stretches nothing.

    Args:
        runs: records of the runs that wrote the dataset; empty if another tool wrote it.
        method: that the further run is asked for.
        key: of the image among `stretch_entries`.

    Raises:
        OutputError: if the dataset was stretched by another method, or its record cannot be read.
    """
    if not runs:
        return None
    try:
        record = StretchRecord.of_json(runs[-1][key]) if key in runs[-1] else None
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise OutputError(
            "OUTPUT_LOCATION holds a dataset whose record of STRETCH cannot be read; choose another folder."
        ) from error
    there = StretchMethod.NONE if record is None else record.method
    if there is not method:
        raise OutputError(
            "OUTPUT_LOCATION holds a dataset with another value of STRETCH ({there}, not {here}); "
            "choose another folder.",
            there=there.value,
            here=method.value,
        )
    return record

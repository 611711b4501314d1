# SPDX-License-Identifier: GPL-2.0-or-later
"""What a report is told that a dataset does not hold: about the run, the programs, the time."""

from __future__ import annotations

from dataclasses import dataclass

from ..summary import Summary


@dataclass(frozen=True)
class RunFacts:
    """The run that asked for the report."""

    parameters: tuple[tuple[str, str], ...] = ()
    """name and value, without secrets"""
    versions: tuple[tuple[str, str], ...] = ()
    """program and version"""
    made_at: str = ""
    """date and time, as it is to be shown"""
    seconds: float | None = None
    """that the run took before the report was made"""
    summary: Summary | None = None
    """what was written; None if the dataset was there before"""

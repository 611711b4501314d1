# SPDX-License-Identifier: GPL-2.0-or-later
"""The results of a run, case by case: medians, and ratios of what ran in the same rounds."""

from __future__ import annotations

from statistics import median
from typing import Any


class Results:
    """Reads the JSON that run.py writes. A case is named by group and name."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.side_px: int = document["side_px"]
        self.machine: dict[str, Any] = document["machine"]
        self._runs: dict[str, list[dict[str, Any]]] = document["runs"]

    def has(self, case: str) -> bool:
        """Return True if the case was tried."""
        return bool(self._runs.get(case))

    def loads(self) -> tuple[float, float]:
        """Return the least and the greatest load of the machine when a case began."""
        loads = [run.get("load_before", 0.0) for runs in self._runs.values() for run in runs] or [0.0]
        return min(loads), max(loads)

    def round_counts(self) -> str:
        """Return how many rounds the cases had, as words."""
        counts = sorted({len(runs) for runs in self._runs.values()})
        return "1 round" if counts == [1] else f"{' or '.join(map(str, counts))} rounds"

    def error(self, case: str) -> str:
        """Return why there are no figures; empty if there are."""
        runs = self._runs.get(case) or [{"error": "not run"}]
        return runs[-1].get("error", "")

    def rounds(self, case: str) -> list[dict[str, Any]]:
        """Return the runs that ended well."""
        return [run for run in self._runs.get(case, []) if "error" not in run]

    def value(self, case: str, key: str) -> float:
        """Return the median of a figure."""
        return median(run[key] for run in self.rounds(case))

    def best(self, case: str, key: str) -> float:
        """Return the least of a figure: for wall times, of which other work on the machine only adds."""
        return min(run[key] for run in self.rounds(case))

    def cpu_ms(self, case: str, with_reading: bool = False) -> float:
        """Return the median CPU time per chip in ms; of ours also with reading the labels' file."""
        return median(_cpu_ms(run, with_reading) for run in self.rounds(case))

    def per_cpu_s(self, case: str, with_reading: bool = False) -> float:
        """Return chips per second of CPU."""
        return 1000 / self.cpu_ms(case, with_reading)

    def ratio(self, case: str, base: str, with_reading: bool = False) -> float:
        """Return how many times the CPU time per chip of `base` a case takes: the median over rounds."""
        pairs = zip(self.rounds(case), self.rounds(base))
        return median(_cpu_ms(one, with_reading) / _cpu_ms(other, with_reading) for one, other in pairs)


def _cpu_ms(run: dict[str, Any], with_reading: bool) -> float:
    return 1000 * (run["cpu_s"] + (run.get("read_cpu_s", 0.0) if with_reading else 0.0)) / run["chips"]

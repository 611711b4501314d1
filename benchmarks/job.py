# SPDX-License-Identifier: GPL-2.0-or-later
"""What a measured process tells of itself. Only the standard library: this also runs in the venvs of the peers."""

from __future__ import annotations

import argparse
import json
import resource
import time
from pathlib import Path
from typing import Callable

TILE_PX = 256


class Stopwatch:
    """CPU time of this process with all its threads and its children, and the clock on the wall."""

    def __init__(self) -> None:
        self._wall, self._cpu = time.perf_counter(), _cpu_s()

    def costs(self) -> dict[str, float]:
        """Return what has gone by since it was made."""
        return {"wall_s": time.perf_counter() - self._wall, "cpu_s": _cpu_s() - self._cpu}


def _cpu_s() -> float:
    uses = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(use.ru_utime + use.ru_stime for use in uses)


def run_peer(job: Callable[[argparse.Namespace], int]) -> None:
    """Run `job`, which returns how many chips it made, and print what that cost, without imports, as JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("image")
    parser.add_argument("labels", help="GeoPackage with a field `class`")
    parser.add_argument("output", type=Path)
    parser.add_argument("--stride", type=int, default=TILE_PX)
    parser.add_argument("--limit", type=int, default=10**9, help="chips after which to stop")
    parser.add_argument("--level", type=int, help="of DEFLATE, for peers that can choose; 0 = not compressed")
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    watch = Stopwatch()
    chips = job(arguments)
    print(json.dumps({"chips": chips, **watch.costs()}))


def windows(width: int, height: int, arguments: argparse.Namespace) -> list[tuple[int, int]]:
    """Return the places (x, y) of whole chips, row by row, no more than the limit."""
    step = arguments.stride
    rows, columns = range(0, height - TILE_PX + 1, step), range(0, width - TILE_PX + 1, step)
    return [(x, y) for y in rows for x in columns][: arguments.limit]

# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs one command in a process of its own and tells what it cost.

Imports little, so that the memory of the child is not mistaken for ours.
"""

import json
import os
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from typing import Any


def measured(command: Sequence[str], environment: Mapping[str, str]) -> dict[str, Any]:
    """Return what the process says of itself in its last line of JSON, and what the system says of it.

    `cpu_s` and `wall_s` are the process's own account of its work; a process that gives none is taken as a whole.
    """
    load = os.getloadavg()[0]
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as errors:
        begun = time.perf_counter()
        try:
            process = subprocess.Popen(command, stdout=out, stderr=errors, env=dict(environment))
        except FileNotFoundError:
            return {"error": "not installed"}
        _, status, use = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - begun
        out.seek(0)
        errors.seek(0)
        lines = [line for line in out.read().splitlines() if line.startswith("{")]
        if process.returncode or not lines:
            last = [line for line in errors.read().splitlines() if line.strip()][-1:]
            return {"error": last[0].strip() if last else f"exit code {process.returncode}"}
    whole = {"wall_s": wall, "cpu_s": use.ru_utime + use.ru_stime}
    return {**whole, **json.loads(lines[-1]), "peak_mb": use.ru_maxrss / 1024, "load_before": round(load, 1)}

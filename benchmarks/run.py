# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs the benchmark and writes its results, tables and figure.

    source scripts/env.sh && python benchmarks/run.py FOLDER [--small] [--cases GROUP ...] [--rounds N] [--readme]

Scenes are made in FOLDER (3 GB) on the first run and kept.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import table
from cases import FULL_SIDE_PX, Case, all_cases
from measure import measured

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SMALL_SIDE_PX = 4096
# Peers that run on GDAL's own Python, which is the one of Chipsmith.
WITHOUT_VENV = ("gdal_retile", "gdal_translate")


def command_of(case: Case, folder: Path, output: Path) -> list[str]:
    """Return the command of a case; files of its scene are made if they are missing."""
    names = [argument[1:] for argument in case.arguments if argument.startswith("@")]
    scene = folder / str(case.side_px)
    missing = [name for name in names if not (scene / name).exists()]
    if missing:
        subprocess.run([sys.executable, HERE / "scene.py", scene, str(case.side_px), *missing], check=True)
    arguments = [str(scene / word[1:]) if word.startswith("@") else word for word in case.arguments]
    arguments = [str(output) if word == "OUTPUT" else word for word in arguments]
    if case.program == "floor":
        return [str(ROOT / "build/floor/floor"), *arguments]
    if case.program == "ours":
        return [sys.executable, str(HERE / "ours.py"), *arguments]
    own = case.program in WITHOUT_VENV
    python = sys.executable if own else str(ROOT / "build/peers" / case.program / "bin/python")
    return [python, str(HERE / "peers" / f"run_{case.program}.py"), *arguments]


def environment_of(case: Case) -> dict[str, str]:
    """Return the environment of a case; peers see nothing of Chipsmith's packages."""
    kept = dict(os.environ)
    if case.program not in ("ours", "floor", *WITHOUT_VENV):
        kept.pop("PYTHONPATH", None)
    return {**kept, "PYTHONDONTWRITEBYTECODE": "1", **case.environment}


def run_group(cases: list[Case], rounds: int, folder: Path, output: Path) -> dict[str, list[dict[str, Any]]]:
    """Run the cases in turn, `rounds` times, and return what each cost; one that failed is not tried again."""
    found: dict[str, list[dict[str, Any]]] = {}
    for number in range(rounds):
        for case in cases:
            runs = found.setdefault(f"{case.group}: {case.name}", [])
            if runs and "error" in runs[-1]:
                continue
            command = command_of(case, folder, output)
            shutil.rmtree(output, ignore_errors=True)
            run = measured(command, environment_of(case))
            if "chips" in run:
                run["kib_per_chip"] = bytes_below(output) / run["chips"] / 1024
            runs.append(run)
            shutil.rmtree(output, ignore_errors=True)
            print(f"{number + 1}/{rounds} {case.group}: {case.name}: {_in_words(runs[-1])}", flush=True)
    return found


def bytes_below(folder: Path) -> int:
    """Return how large the chips are, with their labels and what else is written of each."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _in_words(run: dict[str, Any]) -> str:
    if "error" in run:
        return str(run["error"])
    return f"{run['chips']} chips, CPU {run['cpu_s']:.2f} s, wall {run['wall_s']:.2f} s, {run['peak_mb']:.0f} MB"


def machine() -> dict[str, Any]:
    """Return what is worth knowing of where this ran."""
    versions = {"python": platform.python_version()}
    code = "import numpy, PIL, shapely; from osgeo import gdal; "
    code += "print(gdal.__version__, numpy.__version__, PIL.__version__, shapely.__version__)"
    words = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    versions.update(zip(("GDAL", "numpy", "Pillow", "shapely"), words))
    model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    return {"cores": os.cpu_count(), "cpu": model[1] if model else "", "versions": versions}


def main() -> None:
    """Run what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="for the scenes, and for chips unless --output is given")
    parser.add_argument("--output", type=Path, help="empty place for chips; best in memory, such as /dev/shm/chips")
    parser.add_argument("--small", action="store_true", help=f"scenes of {SMALL_SIDE_PX} px, for a quick look")
    parser.add_argument("--cases", nargs="*", metavar="GROUP", help="default: all groups")
    parser.add_argument("--only", default="", help="regular expression that names of cases must match")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--results", type=Path, help="JSON to write, or to add groups to; default in FOLDER")
    parser.add_argument("--readme", action="store_true", help="put tables and figure into the README")
    arguments = parser.parse_args()
    side_px = SMALL_SIDE_PX if arguments.small else FULL_SIDE_PX
    results = arguments.results or arguments.folder / f"results_{side_px}.json"
    cases = list(all_cases(side_px))
    groups = arguments.cases or list(dict.fromkeys(case.group for case in cases))
    unknown = set(groups) - {case.group for case in cases}
    if unknown:
        parser.error(f"no such group: {', '.join(sorted(unknown))}")
    subprocess.run([HERE / "floor/build.sh"], check=True)
    known = json.loads(results.read_text()) if results.exists() else {}
    runs = known.get("runs", {})
    for group in groups:
        chosen = [case for case in cases if case.group == group and re.search(arguments.only, case.name)]
        runs.update(run_group(chosen, arguments.rounds, arguments.folder, arguments.output or arguments.folder / "out"))
        document = {"side_px": side_px, "machine": machine(), "runs": runs}
        results.parent.mkdir(parents=True, exist_ok=True)
        results.write_text(json.dumps(document, indent=1) + "\n")
    print("\n" + table.markdown(json.loads(results.read_text())))
    if arguments.readme:
        table.into_readme(results)


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-2.0-or-later
"""One export through Processing, and the judgement of how it ended and what it left behind."""

from __future__ import annotations

import re
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import processing
import shapely
from oracles import tree
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsProcessingUtils, QgsVectorLayer
from qgis_exports import ALGORITHM, PREAMBLE, Log, check_sentence

from combinations.cases import Case
from combinations.chip_places import Footprint, image_files

INDEX_FILES = re.compile(
    r"(([AB]/)?(map\.txt|stats\.txt|chipsmith\.json|esri_accumulated_stats\.json|esri_model_definition\.emd))"
)
# What tells the user where to look: a parameter, or something to do.
_ADVICE = re.compile(
    r"\b[A-Z]+(_[A-Z]+)+\b|\b(EXTENT|BANDS|STRETCH|FOOTPRINTS)\b|\b(choose|set|give|leave|check|run)\b"
)
_LEAK = re.compile(r"Traceback|\b\w+(Error|Exception)\b|<class|\bself\b")
# How deep objects overlap shows only when a chip is cut; the chips before it are a dataset.
_FOUND_ON_THE_WAY = "Labels of overlapping objects need"
# Chips of the items that are done stay, as documented for PROCESS_ALL_RASTER_ITEMS.
_CHIPS_STAY = "chips were written, but not one has a label"


@dataclass
class Outcome:
    """How a run ended."""

    results: dict[str, Any] | None = None
    """None if it was refused or failed"""
    sentence: str = ""
    """why, if so"""
    problems: list[str] = field(default_factory=list)
    chips: dict[str, list[Path]] = field(default_factory=dict)
    """chips that this run wrote, by the folder of the images"""
    footprints: dict[int, Footprint] = field(default_factory=dict)
    """by chip number, if the layer was asked for"""


def run(case: Case) -> Outcome:
    """Run the export of `case` and judge all but the truth of pixels and labels."""
    outcome, log = Outcome(), Log()
    before, inputs = _state(case.out), _state(case.inputs)
    chips_before = _chips(case)
    with _scratch(case.folder / "scratch") as leftovers:
        try:
            outcome.results = processing.run(ALGORITHM, dict(case.parameters), feedback=log)
        except QgsProcessingException as error:
            outcome.sentence = str(error)
            outcome.problems += _sentence_problems(outcome.sentence)
        except BaseException:
            outcome.sentence = traceback.format_exc()
            outcome.problems.append(f"it raises {outcome.sentence}")
    outcome.problems += [f"it leaves {path}" for path in leftovers]
    outcome.problems += _log_problems(log)
    if _state(case.inputs) != inputs:
        changed = sorted(set(_state(case.inputs).items()) ^ set(inputs.items()))
        outcome.problems.append(f"inputs changed: {changed[:4]}")
    after = _state(case.out)
    if outcome.results is None:
        outcome.problems += _refusal_problems(case, outcome, before, after)
        return outcome
    outcome.problems += _untouched_problems(before, after)
    outcome.problems += _validation_problems(case.out)
    outcome.chips = {
        below: [path for path in paths if path not in chips_before[below]] for below, paths in _chips(case).items()
    }
    outcome.problems += _count_problems(case, outcome)
    return outcome


@contextmanager
def _scratch(folder: Path) -> Iterator[list[str]]:
    """Give the run a place of its own for temporary files; the list is filled with what it leaves anywhere."""
    folder.mkdir(exist_ok=True)
    leftovers: list[str] = []
    before, tempfile.tempdir = tempfile.tempdir, str(folder)
    qgis_folder = Path(QgsProcessingUtils.tempFolder())
    there, in_memory = set(qgis_folder.rglob("*")), set(gdal.ReadDirRecursive("/vsimem/") or [])
    try:
        yield leftovers
    finally:
        tempfile.tempdir = before
        new = (set(qgis_folder.rglob("*")) - there) | set(folder.rglob("*"))
        leftovers += [path.name for path in new]
        # Memory layers and datasets of GDAL's own are gone with the run; its folders may stay.
        leftovers += [
            name for name in set(gdal.ReadDirRecursive("/vsimem/") or []) - in_memory if not name.endswith("/")
        ]


def _state(folder: Path) -> dict[str, str]:
    return tree(folder) if folder.exists() else {"": "missing"}


def _chips(case: Case) -> dict[str, list[Path]]:
    folders = ("A/images", "B/images") if case.metadata_format == "CycleGAN" else ("images", "images2")
    return {below: image_files(case.out, below) for below in folders}


def _sentence_problems(text: str) -> list[str]:
    sentence = text[len(PREAMBLE) :] if text.startswith(PREAMBLE) else text
    try:
        check_sentence(sentence.replace("n{0}", "n"))
    except AssertionError as error:
        return [f"not one sentence: {sentence!r} ({str(error).splitlines()[0] if str(error) else ''})"]
    problems = []
    if not _ADVICE.search(sentence):
        problems.append(f"no parameter and nothing to do: {sentence!r}")
    if _LEAK.search(sentence):
        problems.append(f"shows the program's inside: {sentence!r}")
    return problems


def _log_problems(log: Log) -> list[str]:
    lines = [line.replace("n{0}", "n") for line in (*log.infos, *log.warnings, *log.errors)]
    return [f"log: {line[-500:]}" for line in lines if "Traceback" in line or re.search(r"\{[a-z_]+\}", line)]


def _refusal_problems(case: Case, outcome: Outcome, before: dict[str, str], after: dict[str, str]) -> list[str]:
    if before == after:
        return []
    if _FOUND_ON_THE_WAY in outcome.sentence:
        return _untouched_problems(before, after) + _validation_problems(case.out, ())
    if case.given("PROCESS_ALL_RASTER_ITEMS"):
        allowed = ("not one chip has a label",) if _CHIPS_STAY in outcome.sentence else ()
        return _untouched_problems(before, after) + _validation_problems(case.out, allowed)
    changed = sorted(set(before.items()) ^ set(after.items()))
    return [f"after {outcome.sentence[-200:]!r} the folder differs: {changed[:4]}"]


def _untouched_problems(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """Return which files of the runs before have changed; index files do."""
    changed = [name for name, digest in before.items() if name and after.get(name) != digest]
    return [f"{name} of the run before changed" for name in changed if not INDEX_FILES.fullmatch(name)]


def _validation_problems(folder: Path, allowed: tuple[str, ...] = ()) -> list[str]:
    log = Log()
    try:
        found = processing.run(
            "chipsmith:validatetrainingdata", {"INPUT_FOLDER": str(folder), "FAIL_ON_ERROR": False}, feedback=log
        )
    except QgsProcessingException as error:
        return [f"validation: {error}"]
    if found["VALID"]:
        return []
    errors = [line for line in log.errors if not any(words in line for words in allowed)]
    return [f"not valid: {line}" for line in errors[:4]]


def _count_problems(case: Case, outcome: Outcome) -> list[str]:
    assert outcome.results is not None
    problems = []
    count, first = outcome.results["CHIP_COUNT"], min(outcome.chips)
    by_folder = {below: len(paths) for below, paths in outcome.chips.items()}
    total = sum(by_folder.values()) if case.metadata_format == "CycleGAN" else by_folder[first]
    if total != count or count == 0:
        problems.append(f"CHIP_COUNT is {count}, files are {by_folder}")
    takes_second = case.metadata_format in ("Classified_Tiles", "Export_Tiles") and case.second is not None
    if takes_second and by_folder["images2"] != by_folder["images"]:
        problems.append(f"images and images2 differ: {by_folder}")
    numbers = [int(path.stem) for path in outcome.chips[first]]
    if numbers and outcome.results["NEXT_TILE_INDEX"] <= max(numbers):
        problems.append(f"NEXT_TILE_INDEX is {outcome.results['NEXT_TILE_INDEX']} after {max(numbers)}")
    layer = outcome.results.get("FOOTPRINTS")
    if layer:
        rows = _footprints(layer)
        found = sorted(row[0] for row in rows)
        every = sorted(int(path.stem) for paths in outcome.chips.values() for path in paths)
        if found != (every if case.metadata_format == "CycleGAN" else sorted(numbers)):
            problems.append(f"FOOTPRINTS are of chips {found[:5]}…, {len(found)} of {len(numbers)}")
        if case.metadata_format != "CycleGAN":
            # The sides of CycleGAN have the same numbers.
            outcome.footprints = dict(rows)
    return problems


def _footprints(layer: QgsVectorLayer | str) -> list[tuple[int, Footprint]]:
    """Read the footprints at once: a layer on a file that outlives QGIS ends the interpreter."""
    if isinstance(layer, QgsVectorLayer):
        rows = [(f["chip"], f["angle"], f.geometry().asWkb().data()) for f in layer.getFeatures()]
    else:
        dataset = gdal.OpenEx(layer, gdal.OF_VECTOR)
        rows = [
            (row.GetField("chip"), row.GetField("angle"), bytes(row.GetGeometryRef().ExportToWkb()))
            for row in dataset.GetLayer(0)
        ]
    return [(number, Footprint(shapely.get_coordinates(shapely.from_wkb(wkb)), angle)) for number, angle, wkb in rows]

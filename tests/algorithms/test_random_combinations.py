# SPDX-License-Identifier: GPL-2.0-or-later
"""Random combinations of all parameters: no crash, no half dataset, a clean check, true pixels and labels.

A case is drawn from its seed alone. `CHIPSMITH_COMBINATIONS` says how many there are,
`CHIPSMITH_FIRST_SEED` where they begin; to repeat one: its seed and a count of 1. The seed of a
case that ends the interpreter is the last one in `build/combinations/<first seed>/seeds.txt`.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from combinations.cases import FORMATS, draw_case
from combinations.runs import run
from combinations.second_runs import follow_up
from combinations.tally import Tally
from combinations.truth import Truth
from qgis.core import QgsProject

COUNT = int(os.environ.get("CHIPSMITH_COMBINATIONS", "120"))
FIRST_SEED = int(os.environ.get("CHIPSMITH_FIRST_SEED", "1"))
BATCH = 10
RECORD = Path(__file__).resolve().parents[2] / "build" / "combinations" / str(FIRST_SEED)


@pytest.fixture(scope="module")
def tally() -> Tally:
    return Tally(RECORD)


@pytest.mark.parametrize("first", range(FIRST_SEED, FIRST_SEED + COUNT, BATCH))
def test_combinations(first, tally, tmp_path):
    problems = []
    for seed in range(first, min(first + BATCH, FIRST_SEED + COUNT)):
        tally.begin(seed)
        problems += [f"seed {seed}: {problem}" for problem in judge(seed, tmp_path / str(seed), tally)]
        QgsProject.instance().clear()
        shutil.rmtree(tmp_path / str(seed))
    assert not problems, "\n".join(problems)


def judge(seed: int, folder: Path, tally: Tally) -> list[str]:
    """Return all that is wrong with the runs of one case."""
    case = draw_case(seed, folder)
    outcome = run(case)
    problems = [f"first run: {problem}" for problem in outcome.problems]
    if outcome.results is not None:
        truth = Truth(case, outcome, is_first_run=True)
        problems += [f"first run: {problem}" for problem in truth.problems]
        tally.compared.update(truth.compared)
    tally.end(case, outcome)
    if case.second_run is not None:
        again = follow_up(case, None if outcome.results is None else outcome.results["NEXT_TILE_INDEX"])
        second = run(again)
        problems += [f"second run: {problem}" for problem in second.problems]
        if second.results is not None:
            truth = Truth(again, second, is_first_run=outcome.results is None)
            problems += [f"second run: {problem}" for problem in truth.problems]
            tally.compared.update(truth.compared)
        tally.end_second(second, outcome.results is not None)
    return problems


def test_enough_succeeds_and_is_compared(tally, capsys):
    """So that the combinations cannot come to nothing without being noticed."""
    with capsys.disabled():
        print(f"\n{tally.report()}")
    if tally.runs < 100:
        pytest.skip("too few combinations to tell")
    assert tally.succeeded >= 0.4 * tally.runs
    for name in FORMATS:
        assert tally.formats[name] >= tally.runs / 40, name
        assert tally.successes[name] >= 1, name
    for kind in ("chips, exactly", "turned chips, exactly", "turned chips, warped back", "boxes", "class masks"):
        assert tally.compared[kind] >= tally.runs / 10, kind
    assert tally.appended >= tally.runs / 40

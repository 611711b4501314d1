# SPDX-License-Identifier: GPL-2.0-or-later
"""What the combinations of a session came to."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from combinations.cases import Case
from combinations.runs import Outcome


class Tally:
    """Counts runs and comparisons, and writes down each seed before its case begins."""

    def __init__(self, folder: Path) -> None:
        """Begin an empty record in `folder`."""
        folder.mkdir(parents=True, exist_ok=True)
        self._seeds = folder / "seeds.txt"
        self._cases = folder / "cases.jsonl"
        self._seeds.write_text("", encoding="ascii")
        self._cases.write_text("", encoding="ascii")
        self.runs = 0
        self.succeeded = 0
        self.second_runs = 0
        self.appended = 0
        self.formats: Counter[str] = Counter()
        self.successes: Counter[str] = Counter()
        self.compared: Counter[str] = Counter()

    def begin(self, seed: int) -> None:
        """Write down a seed, so that it is known even if its case ends the interpreter."""
        with self._seeds.open("a", encoding="ascii") as file:
            file.write(f"{seed}\n")

    def end(self, case: Case, outcome: Outcome) -> None:
        """Count a first run."""
        is_success = outcome.results is not None
        self.runs += 1
        self.succeeded += is_success
        self.formats[case.metadata_format] += 1
        self.successes[case.metadata_format] += is_success
        parameters = {name: str(value) for name, value in case.parameters.items()}
        line = json.dumps({"seed": case.seed, "refused": outcome.sentence, "parameters": parameters})
        with self._cases.open("a", encoding="ascii") as file:
            file.write(f"{line}\n")

    def end_second(self, outcome: Outcome, is_appended: bool) -> None:
        """Count a second run."""
        self.second_runs += 1
        self.appended += is_appended and outcome.results is not None

    def report(self) -> str:
        """Return the counts as text."""
        lines = [
            f"combinations: {self.runs}, succeeded {self.succeeded}, refused {self.runs - self.succeeded}; "
            f"second runs: {self.second_runs}, appended {self.appended}",
            *(f"  {name}: {self.successes[name]} of {count}" for name, count in sorted(self.formats.items())),
            *(f"  compared {name}: {count}" for name, count in sorted(self.compared.items())),
        ]
        return "\n".join(lines)

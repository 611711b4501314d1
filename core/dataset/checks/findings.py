# SPDX-License-Identifier: GPL-2.0-or-later
"""Findings of one kind collapsed: the first one's sentence, how many there are, some examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...errors import Message
from .kinds import Kind, Severity

MOST_EXAMPLES = 5
_KINDS = list(Kind)
_SEVERITIES = list(Severity)


@dataclass(frozen=True)
class Finding:
    """All findings of one kind."""

    kind: Kind
    severity: Severity
    message: Message
    """what is wrong with the first"""
    count: int
    examples: tuple[str, ...]
    """where the first few are: file below the dataset's folder, line, class"""


@dataclass
class _Heap:
    fields: dict[str, Any]
    count: int = 0
    places: list[str] = field(default_factory=list)

    def add(self, count: int, places: Iterable[str]) -> None:
        self.count += count
        self.places += places
        del self.places[MOST_EXAMPLES:]


class Tally:
    """Collects findings in the order of the dataset; takes no more memory for millions than for a few."""

    def __init__(self) -> None:
        """Begin without any."""
        self._heaps: dict[tuple[Severity, Kind], _Heap] = {}

    def add(self, kind: Kind, place: str, severity: Severity | None = None, times: int = 1, **fields: Any) -> None:
        """Add a finding.

        Args:
            kind: what was found.
            place: where.
            severity: if it is not that of the kind.
            times: how often; the other places are not told.
            fields: of the template.
        """
        heap = self._heaps.setdefault((severity or kind.severity, kind), _Heap({"place": place, **fields}))
        heap.add(times, [place])

    def add_many(self, kind: Kind, count: int, places: Sequence[str]) -> None:
        """Add `count` findings of a kind without fields, of which the first are at `places`."""
        if count:
            self._heaps.setdefault((kind.severity, kind), _Heap({"place": places[0]})).add(count, places)

    def merge(self, other: Tally) -> None:
        """Add the findings of `other`, which come after these."""
        for key, theirs in other._heaps.items():
            self._heaps.setdefault(key, _Heap(theirs.fields)).add(theirs.count, theirs.places)

    def count(self, kind: Kind) -> int:
        """Return the number of findings of a kind."""
        return sum(heap.count for (_, found), heap in self._heaps.items() if found is kind)

    @property
    def has_errors(self) -> bool:
        """True if something is an error."""
        return any(severity is Severity.ERROR for severity, _ in self._heaps)

    def findings(self) -> Iterator[Finding]:
        """Yield the findings, errors first, then in the order of `Kind`."""
        keys = sorted(self._heaps, key=lambda key: (_SEVERITIES.index(key[0]), _KINDS.index(key[1])))
        for severity, kind in keys:
            heap = self._heaps[severity, kind]
            yield Finding(kind, severity, Message(kind.template, **heap.fields), heap.count, tuple(heap.places))

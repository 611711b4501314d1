# SPDX-License-Identifier: GPL-2.0-or-later
"""Which chips are shown: each class as often as the others, as far as there are chips of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence

from .seen_chips import SeenChip

# Multiples of it modulo 1 spread evenly however many there are.
_GOLDEN_RATIO = 0.618033988749895


def choose(chips: Sequence[SeenChip], wanted: int) -> list[SeenChip]:
    """Return at most `wanted` of `chips`, in their order; those without labels only if too few have some."""
    spread = sorted(range(len(chips)), key=lambda index: (index * _GOLDEN_RATIO) % 1.0)
    waiting: dict[Hashable, list[int]] = {}
    for index in spread:
        for name in _classes(chips[index]):
            waiting.setdefault(name, []).append(index)
    sizes = {name: len(indices) for name, indices in waiting.items()}
    shown: Counter[Hashable] = Counter()
    chosen: set[int] = set()
    while waiting and len(chosen) < wanted:
        # the class that is shown least; of several the rarest
        name = min(waiting, key=lambda name: (shown[name], sizes[name], str(name)))
        index = waiting[name].pop(0)
        if not waiting[name]:
            del waiting[name]
        if index not in chosen:
            chosen.add(index)
            shown.update(_classes(chips[index]))
    for index in spread:
        if len(chosen) >= wanted:
            break
        chosen.add(index)
    return [chips[index] for index in sorted(chosen)]


def _classes(chip: SeenChip) -> list[Hashable]:
    return [*chip.classes, *chip.names]

# SPDX-License-Identifier: GPL-2.0-or-later
"""The fenced blocks of a page, in order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)


@dataclass(frozen=True)
class Block:
    """A fenced block."""

    language: str
    text: str
    line: int
    """of the page, where the text begins"""


def blocks_of(page: Path, *languages: str) -> list[Block]:
    """Return the blocks in some languages."""
    text = page.read_text(encoding="utf-8")
    found = [
        Block(match[1], match[2], text.count("\n", 0, match.start(2)) + 1)
        for match in _BLOCK.finditer(text)
        if match[1] in languages
    ]
    assert text.count("\n```") % 2 == 0, f"{page.name}: a block without an end"
    return found

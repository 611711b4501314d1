# SPDX-License-Identifier: GPL-2.0-or-later
"""Every message that the page on troubles quotes is one that the code still says."""

from __future__ import annotations

import ast
import re

import pytest
from scenes import REPOSITORY

PAGE = REPOSITORY / "docs" / "troubleshooting.md"
_QUOTE = re.compile(r"^> \*(.+)\*$", re.M)
QUOTED = _QUOTE.findall(PAGE.read_text(encoding="utf-8"))


def _texts_of_the_code() -> set[str]:
    found = set()
    for folder in ("core", "algorithms"):
        for path in (REPOSITORY / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    found.add(node.value)
    return found


TEXTS = _texts_of_the_code()


def _says(quote: str, template: str) -> bool:
    """Return True if a quote is a template with … for its fields, or for its end."""
    parts = [re.escape(part) for part in quote.split("…")]
    return re.fullmatch(".+?".join(parts) if parts[-1] else ".+?".join(parts[:-1]) + ".*", template) is not None


def test_the_page_quotes_messages():
    assert len(QUOTED) > 40
    assert len(QUOTED) == len(set(QUOTED))
    assert PAGE.read_text(encoding="utf-8").count("\n> ") == len(QUOTED), "a quote of another form"


@pytest.mark.parametrize("quote", QUOTED)
def test_the_code_still_says_it(quote):
    assert any(_says(quote, text) for text in TEXTS)


@pytest.mark.parametrize(
    ("quote", "template", "same"),
    [
        ("Give either … or …, not both.", "Give either {first} or {second}, not both.", True),
        ("Give either … or …, not both.", "Give one of {first} and {second}.", False),
        ("It needs shapely; …", "It needs shapely; install it.", True),
        ("It needs shapely; …", "It wants shapely; install it.", False),
    ],
)
def test_how_quotes_are_compared(quote, template, same):
    assert _says(quote, template) is same

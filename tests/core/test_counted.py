# SPDX-License-Identifier: GPL-2.0-or-later
"""One thing is said of one thing, in the log and in the report."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest

from chipsmith.core.counted import chips_text, counted, number_text, template_for

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

from i18n.extract import texts  # noqa: E402

_THINGS = ("chips", "objects", "pixels", "labels", "bands", "classes", "instances", "entries", "errors", "tiles",
           "seconds", "minutes", "hours")  # fmt: skip
# The number before these is never one.
_ALWAYS_SEVERAL = re.compile(
    r"[×x] \{(tile_)?height\} pixels|fewer than \{least\} chips|first \{count\} bands|of \{total\} chips"
    r"|up to \{count\} chips|has \{count\} objects|has \{(count|bands)\} bands[;,]|need \{bands\} bands"
    r"|takes \{allowed\} bands|1 to \{largest\} pixels|\{image_height\} pixels|\{chip\} pixels"
    r"|\{reason\} pixels|\{format\} chips|\{dtype\} chips|\{name\} (chips|labels)"
)


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0 chips"), (1, "1 chip"), (2, "2 chips"), (21, "21 chips"), (101, "101 chips")]
)
def test_one_and_several(number, text):
    assert str(chips_text(number)) == text
    assert template_for(number, "one", "several") == ("one" if text == "1 chip" else "several")


def test_sentences_may_differ_in_more_than_a_word():
    made = [str(counted(number, "It is {count} {what}.", "They are {count} {what}s.", what="x")) for number in (1, 2)]
    assert made == ["It is 1 x.", "They are 2 xs."]


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (20_045, "20,045"), (1_002_003, "1,002,003")],
)
def test_thousands(number, text):
    assert str(chips_text(number, count=number_text(number))) == f"{text} chips"


def test_every_text_with_a_number_of_things_has_another_for_one_thing():
    """A text that says `{number} chips` or the like stands beside the text for one chip."""
    beside = _texts_beside_one_for_one_thing()
    alone = []
    for text in texts(ROOT)["Core"]:
        said = re.findall(r"\{\w+\} (\w+)\b", _ALWAYS_SEVERAL.sub("", text))
        if set(said) & set(_THINGS) and text not in beside:
            alone.append(text)
    assert alone == []
    assert "{count} chips" in beside and "All {count} chips." in beside


def _texts_beside_one_for_one_thing() -> set[str]:
    """Return the last of every two texts that stand side by side: in a call, or in a pair."""
    found = set()
    for folder in ("algorithms", "core"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                parts = node.args if isinstance(node, ast.Call) else getattr(node, "elts", [])
                literal = [part.value for part in parts if isinstance(part, ast.Constant)]
                if len(literal) == 2 and all(isinstance(part, str) for part in literal):
                    found.add(literal[1])
    return found

# SPDX-License-Identifier: GPL-2.0-or-later
"""What a translation must have in common with its text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

_KEPT = {
    "field": re.compile(r"\{[^{}]*\}"),
    "placeholder": re.compile(r"%(?:\d+|[ns])"),
    "tag": re.compile(r"</?[a-zA-Z][^<>]*>"),
    "name": re.compile(r"\b(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[A-Z][A-Za-z]*_[A-Za-z_]+)\b", re.ASCII),
    "file name": re.compile(r"\b\w+\.(?:txt|json|emd|png|tif|gpkg|py)\b", re.ASCII),
}
_ENDS = {".": ".。", ":": ":：", "?": "?？"}


def problems(source: str, translation: str) -> Iterator[str]:
    """Yield, in words, what would be lost or broken for the user."""
    if not translation.strip():
        yield "is not translated"
        return
    for kind, pattern in _KEPT.items():
        wanted, there = Counter(pattern.findall(source)), Counter(pattern.findall(translation))
        for text in sorted(set(wanted) | set(there)):
            if wanted[text] != there[text]:
                yield f"{kind} {text}: {wanted[text]} times in the text, {there[text]} in the translation"
    for end, wanted_ends in _ENDS.items():
        if source.endswith(end) != translation.endswith(tuple(wanted_ends)):
            yield f"only one of the two ends with {end!r}"
    if source.count("\n") != translation.count("\n") or translation != translation.strip() and source == source.strip():
        yield "blanks or line ends at other places"
    words = _KEPT["field"].sub("", source)
    if "," in words.strip(",") and " " not in words.replace(", ", "") and translation.count(",") == 0:
        yield "is no list any more"

# SPDX-License-Identifier: GPL-2.0-or-later
"""HTML that is safe by construction: whatever is not markup already is escaped."""

from __future__ import annotations

import html
import re
from typing import Any, Callable

from ..errors import Message

# Stand for blanks at which no line ends, of which `Message` would make plain ones:
# between groups of digits, and before a unit.
GROUP, NO_BREAK = "\ue000", "\ue001"
_BLANKS = str.maketrans({GROUP: "\u202f", NO_BREAK: "\u00a0"})
# What HTML allows in no text: controls but tab and line ends, surrogates, noncharacters.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
    + "]"
)
_VOID = frozenset(("meta", "img", "br", "col"))


class Html(str):
    """Markup; anything else is text."""


def escaped(text: object) -> Html:
    """Return `text` as markup that shows it, whatever characters it holds."""
    plain = _FORBIDDEN.sub("\ufffd", str(text)).translate(_BLANKS)
    return Html(html.escape(plain, quote=True))


def joined(*parts: object) -> Html:
    """Return `parts` one after the other; those that are not markup are escaped."""
    return Html("".join(part if isinstance(part, Html) else escaped(part) for part in parts))


def tag(name: str, /, *children: object, **attributes: object) -> Html:
    """Return an element.

    Args:
        name: of the element.
        children: markup or text.
        attributes: None leaves one out; `class_` and `stroke_width` stand for `class` and `stroke-width`.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escaped(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _VOID:
        return Html(f"<{name}{written}>")
    return Html(f"<{name}{written}>{joined(*children)}</{name}>")


def name_of(text: object, longest: int = 120) -> Html:
    """Return a name that came with the data, which may be written in either direction."""
    shown = str(text)
    return tag("bdi", shown if len(shown) <= longest else shown[: longest - 1] + "…")


class Words:
    """The report's own sentences in the reader's language."""

    def __init__(self, translate: Callable[[Message], str], language: str) -> None:
        """Keep what translates, and the language that it translates into (such as `pt-BR`)."""
        self._translate = translate
        self.language = language

    def __call__(self, template: Message) -> str:
        """Return the sentence."""
        return self._translate(template)

    @property
    def direction(self) -> str:
        """The direction that the language is written in."""
        return "rtl" if self.language.split("-")[0] in ("ar", "fa", "he", "ur", "yi", "ps", "sd", "dv") else "ltr"


Rows = list[list[object]]


def table(heads: list[tuple[str, str]], rows: Rows, **attributes: Any) -> Html:
    """Return a table whose first column names the rows.

    Args:
        heads: text and kind of each column; the kind is a class of the style sheet, `number` or empty.
        rows: cells, markup or text.
        attributes: of the table.
    """
    head = tag("tr", *(tag("th", text, scope="col", class_=kind or None) for text, kind in heads))
    body = []
    for row in rows:
        cells = [tag("th", row[0], scope="row", class_=heads[0][1] or None)]
        cells += [tag("td", cell, class_=kind or None) for cell, (_, kind) in zip(row[1:], heads[1:])]
        body.append(tag("tr", *cells))
    whole = tag("table", tag("thead", head), tag("tbody", *body), **attributes)
    return tag("div", whole, class_="scroll")


def bare_table(rows: Rows, **attributes: Any) -> Html:
    """Return a table of names and values without heads of columns."""
    body = [tag("tr", tag("th", row[0], scope="row"), *(tag("td", cell) for cell in row[1:])) for row in rows]
    return tag("div", tag("table", tag("tbody", *body), **attributes), class_="scroll")

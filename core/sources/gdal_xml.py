# SPDX-License-Identifier: GPL-2.0-or-later
"""GDAL's own XML descriptions, read by GDAL's own small parser, which loads nothing from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from osgeo import gdal

from ..gdal_calls import GdalError, call

# The first number of each node that gdal.ParseXMLString returns.
_ELEMENT, _TEXT, _ATTRIBUTE = 0, 1, 2


@dataclass(frozen=True)
class Element:
    """An element with all that is in it."""

    tag: str
    text: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    children: tuple[Element, ...] = ()

    def all(self, tag: str) -> list[Element]:
        """Return the children called `tag`."""
        return [child for child in self.children if child.tag == tag]

    def child(self, tag: str) -> Element:
        """Return the first child called `tag`; an empty element if there is none."""
        return next(iter(self.all(tag)), Element(tag))


def parse_text(text: str) -> Element | None:
    """Return the root element, None if the text is not XML."""
    start = text.find("<", text.find("?>") + 1) if text.lstrip().startswith("<?xml") else 0
    try:
        return _element(call(gdal.ParseXMLString, text[max(start, 0) :]))
    except GdalError:
        return None


def _element(node: list[Any]) -> Element:
    parts = node[2:]
    return Element(
        node[1],
        "".join(part[1] for part in parts if part[0] == _TEXT),
        {part[1]: part[2][1] if len(part) > 2 else "" for part in parts if part[0] == _ATTRIBUTE},
        tuple(_element(part) for part in parts if part[0] == _ELEMENT),
    )

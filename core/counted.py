# SPDX-License-Identifier: GPL-2.0-or-later
"""Numbers of things in sentences: one sentence for one thing, another for several.

Languages without a plural translate both alike.
"""

from __future__ import annotations

from typing import Any

from .errors import Message


def counted(number: int, one: str, several: str, **fields: Any) -> Message:
    """Return the sentence, or the words, for so many things.

    Args:
        number: of things.
        one: template for exactly one; `{count}` in it is the number.
        several: template for any other number.
        fields: further fields of both; `count` is how the number is written, if not by its digits alone.
    """
    return Message(template_for(number, one, several), **{"count": number, **fields})


def template_for(number: int, one: str, several: str) -> str:
    """Return the template of the sentence for so many things, where an error is made of it."""
    return one if number == 1 else several


def chips_text(number: int, **fields: Any) -> Message:
    """Return so many chips in words."""
    return counted(number, "{count} chip", "{count} chips", **fields)


def objects_text(number: int, **fields: Any) -> Message:
    """Return so many objects in words."""
    return counted(number, "{count} object", "{count} objects", **fields)


def pixels_text(number: int, **fields: Any) -> Message:
    """Return so many pixels in words."""
    return counted(number, "{count} pixel", "{count} pixels", **fields)


def labels_text(number: int, **fields: Any) -> Message:
    """Return so many labels in words."""
    return counted(number, "{count} label", "{count} labels", **fields)


def bands_text(number: int, **fields: Any) -> Message:
    """Return so many bands in words."""
    return counted(number, "{count} band", "{count} bands", **fields)


def number_text(number: int) -> object:
    """Return a whole number with its digits in groups of three, as each language parts them."""
    rest, group = divmod(number, 1000)
    if not rest:
        return number
    return Message("{thousands},{group}", thousands=number_text(rest), group=f"{group:03d}")

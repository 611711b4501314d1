# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the chips of a report lie."""

from __future__ import annotations

from ..counted import counted
from ..errors import Message
from .chip_map import chip_map
from .content import Content, Part
from .markup import Html, Words, tag
from .numbers import count


def map_section(words: Words, content: Content, part: Part) -> Html:
    """Return the section, which says so if chips have no place on a map."""
    if not part.sample.chips:
        return Html("")
    title = tag("h2", words(Message("Map")))
    scale = None if part.ground is None else part.ground.mean
    drawn = chip_map(words, part.sample.chips, content.transforms, content.has_labels, scale)
    if drawn is None:
        return tag("section", title, tag("p", words(Message("The chips do not say where they lie."))))
    texts = [_extent(words, part)]
    if content.has_labels:
        texts.append(words(Message("The colour is that of the number of classes in a chip.")))
    crs = part.units.name
    if crs:
        texts.append(words(Message("Coordinates: {crs}.", crs=crs)))
    return tag("section", title, tag("p", " ".join(texts)), drawn)


def _extent(words: Words, part: Part) -> str:
    """Return which chips are on the map."""
    sample = part.sample
    if sample.is_all:
        return words(counted(sample.total, "The outline of the only chip.", "The outlines of all chips."))
    return words(
        Message(
            "A sample of {seen} of {total} chips, evenly spread over the dataset.",
            seen=count(len(sample.chips)),
            total=count(sample.total),
        )
    )

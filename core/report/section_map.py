# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the chips of a report lie."""

from __future__ import annotations

from ..errors import Message
from .chip_map import chip_map
from .content import Content, Part
from .markup import Html, Words, escaped, tag
from .numbers import count


def map_section(words: Words, content: Content, part: Part) -> Html:
    """Return the section, which says so if chips have no place on a map."""
    if not part.sample.chips:
        return Html("")
    title = tag("h2", words(Message("Map")))
    drawn = chip_map(words, part.sample.chips, content.transforms)
    if drawn is None:
        return tag("section", title, tag("p", words(Message("The chips do not say where they lie."))))
    sample = part.sample
    if sample.is_all:
        text = words(Message("All chips, coloured by the number of classes in each."))
    else:
        text = words(
            Message(
                "A sample of {seen} of {total} chips, evenly spread over the dataset, coloured by the number of "
                "classes in each.",
                seen=count(len(sample.chips)),
                total=count(sample.total),
            )
        )
    crs = part.units.name
    place = escaped(words(Message("Coordinates: {crs}.", crs=crs))) if crs else Html("")
    return tag("section", title, tag("p", text, " ", place), drawn)

# SPDX-License-Identifier: GPL-2.0-or-later
"""The contact sheet of a report: some chips with their labels."""

from __future__ import annotations

from ..counted import counted
from ..errors import Message
from ..labels.classes import Colour
from .content import Content, Part
from .hidden_nodata import hides_nodata
from .markup import NO_BREAK, Html, Words, joined, name_of, tag
from .numbers import count
from .pictures import Picture

_MOST_CLASSES = 4
# Pictures take at least this much room, so that what is written below them does.
_LEAST_WIDTH_PX = 180


def swatch(colour: Colour) -> Html:
    """Return a small square in a colour."""
    fill = "#{:02x}{:02x}{:02x}".format(*(min(255, max(0, part)) for part in colour))
    square = tag("rect", width=12, height=12, rx=2, fill=fill, class_="swatch")
    return tag("svg", square, width=12, height=12, viewBox="0 0 12 12", aria_hidden="true")


def chips_section(words: Words, content: Content, part: Part) -> Html:
    """Return the section; nothing if no chip can be shown."""
    if not part.pictures:
        return Html("")
    shown, total = count(len(part.pictures)), count(part.sample.total)
    if len(part.pictures) == part.sample.total:
        text = words(counted(part.sample.total, "The only chip.", "All {count} chips.", count=total))
    elif content.has_labels:
        text = words(
            Message(
                "{shown} of {total} chips, chosen so that each class is seen about as often; chips without labels only "
                "where too few have some.",
                shown=shown,
                total=total,
            )
        )
    else:
        text = words(Message("{shown} of {total} chips, evenly spread.", shown=shown, total=total))
    figures = [_figure(words, content, picture) for picture in part.pictures]
    notes = [words(Message("The labels are drawn over the images."))] if content.has_labels else []
    if any(hides_nodata(part, number) for number in range(len(part.values))):
        grey = Message(
            "Grey is where files mark no data and where chips reach past the image; other pixels without data are "
            "shown as they are, mostly black."
        )
    else:
        grey = Message("Grey is where there are no data.")
    notes.append(words(grey))
    return tag("section", tag("h2", words(Message("Chips"))), tag("p", text), tag("div", *figures, class_="sheet"),
               tag("p", " ".join(notes), class_="note"))  # fmt: skip


def _figure(words: Words, content: Content, picture: Picture) -> Html:
    stem = picture.chip.files.stem
    names = _names(content, picture)
    if content.has_labels and not names:
        said = words(Message("Chip {name}: no label", name=stem))
    elif names:
        listed = ", ".join(f"{name} × {number}" if number else name for name, _, number in names[:_MOST_CLASSES])
        said = words(Message("Chip {name}: {classes}", name=stem, classes=listed))
    else:
        said = words(Message("Chip {name}", name=stem))
    images = [_image(picture.address, said, picture)]
    if picture.second:
        images.append(_image(picture.second, words(Message("Second image of chip {name}", name=stem)), picture))
    caption = [tag("span", name_of(stem, 40), class_="stem")]
    for name, colour, number in names[:_MOST_CLASSES]:
        times = f"{NO_BREAK}×{NO_BREAK}{count(number)}" if number else ""
        caption.append(joined(tag("span", swatch(colour), " ", name_of(name, 60), times, class_="label-name"), " "))
    if len(names) > _MOST_CLASSES:
        more = words(Message("and {count} more", count=len(names) - _MOST_CLASSES))
        caption.append(tag("span", more, class_="muted"))
    if content.has_labels and not names:
        caption.append(tag("span", words(Message("no label")), class_="muted"))
    return tag("figure", *images, tag("figcaption", *caption), class_="pair" if picture.second else None)


def _image(address: str, said: str, picture: Picture) -> Html:
    return tag("img", src=address, alt=said, width=picture.width_px, height=picture.height_px)


def _names(content: Content, picture: Picture) -> list[tuple[str, Colour, int]]:
    """Return name, colour and number of objects (0 for pixels and whole chips) of the classes in a chip."""
    names, colours = content.names, content.colours
    is_counted = content.metadata_format in ("KITTI_rectangles", "PASCAL_VOC_rectangles", "RCNN_Masks")
    found = [
        (names.get(value, str(value)), colours.get(value, (255, 255, 255)), number if is_counted else 0)
        for value, number in picture.chip.classes.items()
    ]
    return found + [(name, (255, 255, 255), 0) for name in picture.chip.names]

# SPDX-License-Identifier: GPL-2.0-or-later
"""Label files of whole tiles (spec: "2.5 Labeled_Tiles", "2.6 MultiLabeled_Tiles")."""

from __future__ import annotations

from collections.abc import Mapping, Set

from .boxes import box_of, box_texts, read_xml
from .counts import Counts
from .findings import Tally
from .kinds import Kind


def check_tile_label(
    file: str,
    place: str,
    values: Set[int],
    value_of_name: Mapping[str, int] | None,
    takes_any_name: bool,
    counts: Counts,
    tally: Tally,
) -> bool | None:
    """Check the one object of a label file.

    Args:
        file: XML.
        place: what reports call the file.
        values: of classes.
        value_of_name: class values by name if the object lists names; None if it holds a value.
        takes_any_name: texts are captions.
        counts: told of classes.
        tally: told what is wrong.

    Returns:
        True if the tile has a class; None if that cannot be told.
    """
    root = read_xml(file, place, tally)
    if root is None:
        return None
    objects = root.findall("object")
    if len(objects) != 1:
        tally.add(Kind.TILE_OBJECTS, place, count=len(objects))
        return None
    name = objects[0].findtext("name") or ""
    if value_of_name is None:
        found = _value(name, place, values, tally)
        if not box_of(box_texts(objects[0])):
            tally.add(Kind.BOX_NOT_FOUR, place)
    elif takes_any_name:
        return bool(name.strip())
    else:
        found = _named(name, place, values, value_of_name, tally)
    counts.objects.update(found)
    counts.chips_of_class.update(found)
    return bool(name.strip())


def _value(name: str, place: str, values: Set[int], tally: Tally) -> set[int]:
    try:
        value = int(name)
    except ValueError:
        tally.add(Kind.OBJECT_CLASS_NOT_NUMBER, place, name=repr(name))
        return set()
    if value not in values:
        tally.add(Kind.OBJECT_CLASS_UNKNOWN, place, value=value)
        return set()
    return {value}


def _named(text: str, place: str, values: Set[int], value_of_name: Mapping[str, int], tally: Tally) -> set[int]:
    """Return the classes of a list; some tools write values instead of names, which readers take as names."""
    found = set()
    for name in filter(None, text.split(",")):
        if name in value_of_name:
            found.add(value_of_name[name])
        elif name.isdecimal() and int(name) in values:
            found.add(int(name))
        else:
            tally.add(Kind.TILE_LABEL_UNKNOWN, place, name=repr(name))
    return found

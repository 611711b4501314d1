# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the tiles of a level lie on the network, as QGIS asks for them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Callable
from urllib.parse import quote, urlsplit, urlunsplit

from .levels import Level

Address = Callable[[Level, int, int], "str | None"]
"""gives the address of the tile at (column, row) of a level; None if the service says that there is none"""


def xyz_address(template: str) -> Address:
    """Return the addresses of tiles in the way of web maps.

    Args:
        template: with {x}, {y} or {-y}, and {z}; or {q}, the quadkey of Bing.
    """
    # An address for those who draw as for those who export.
    template = template.replace("{usage}", "")

    def address(level: Level, column: int, row: int) -> str:
        values = {
            "x": column,
            "y": row,
            "-y": level.rows - 1 - row,
            "z": level.name,
            "q": _quadkey(int(level.name), column, row),
        }
        return filled(template, {key: str(value) for key, value in values.items()})

    return address


def filled(template: str, values: Mapping[str, str]) -> str:
    """Return a template with its {places} filled, whatever case they are written in; others stay."""
    known = {key.lower(): value for key, value in values.items()}
    return re.sub(r"\{([^{}]*)\}", lambda found: known.get(found[1].lower(), found[0]), template)


def with_query(address: str, items: Mapping[str, str]) -> str:
    """Return an address with these items in its query, in place of those of the same name in any case."""
    parts = urlsplit(address)
    ours = {key.lower() for key in items}
    kept = [item for item in parts.query.split("&") if item and item.partition("=")[0].lower() not in ours]
    added = [f"{quote(key, safe=':')}={quote(value, safe='/:,;')}" for key, value in items.items()]
    return urlunsplit(parts._replace(query="&".join([*kept, *added])))


def _quadkey(zoom: int, column: int, row: int) -> str:
    """Return the digits of base 4 that lead from the world to a tile."""
    return "".join(str((column >> bit & 1) + 2 * (row >> bit & 1)) for bit in range(zoom - 1, -1, -1))

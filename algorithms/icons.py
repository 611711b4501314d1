# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the icons are: one of the provider, one of each algorithm."""

from __future__ import annotations

from pathlib import Path

RESOURCES = Path(__file__).parent.parent / "resources"
ICON = str(RESOURCES / "icon.svg")


def icon_of(name: str) -> str:
    """Return the path of the icon of an algorithm; the provider's if it has none of its own."""
    own = RESOURCES / "icons" / f"{name}.svg"
    return str(own) if own.is_file() else ICON

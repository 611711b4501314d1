# SPDX-License-Identifier: GPL-2.0-or-later
"""Chipsmith, a QGIS plugin: imagery and labels become training data for deep learning."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:
    """Return the plugin; called by QGIS."""
    from .plugin import ChipsmithPlugin

    return ChipsmithPlugin(iface)

# SPDX-License-Identifier: GPL-2.0-or-later
"""The colours of a contact sheet."""

from __future__ import annotations

from ...labels.classes import Colour

GROUND: Colour = (30, 31, 34)
BRIGHT: Colour = (236, 237, 240)
MUTED: Colour = (156, 159, 166)
FAINT: Colour = (96, 99, 106)

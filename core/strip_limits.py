# SPDX-License-Identifier: GPL-2.0-or-later
"""How large the part of the image is that is held in memory at a time."""

from __future__ import annotations

# A strip (all pixels of some rows of chips) takes about this much memory.
STRIP_BYTES = 32 << 20
# A single row of chips that would take more than this is cut into blocks of columns.
WIDEST_STRIP_BYTES = 64 << 20
# Chips with more pixels than this between them are no neighbours: what lies between is not read.
WIDEST_GAP_PX = 4096

# SPDX-License-Identifier: GPL-2.0-or-later
"""How many threads an algorithm uses."""

from __future__ import annotations

from processing.core.ProcessingConfig import ProcessingConfig


def threads() -> int:
    """Return the "Max threads" setting of Processing, at least 1."""
    return max(1, int(ProcessingConfig.getSetting(ProcessingConfig.MAX_THREADS) or 1))

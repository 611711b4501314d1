# SPDX-License-Identifier: GPL-2.0-or-later
"""Numbers as all languages read them: a point before decimals, a narrow blank between groups of three digits."""

from __future__ import annotations

import math

from .markup import GROUP, NO_BREAK

_UNGROUPED_BELOW = 10_000
_SIGNIFICANT_DIGITS = 4
_LEAST_SHARE = 0.001


def count(value: int) -> str:
    """Return a whole number."""
    return str(value) if abs(value) < _UNGROUPED_BELOW else f"{value:,}".replace(",", GROUP)


def measure(value: float, digits: int = _SIGNIFICANT_DIGITS) -> str:
    """Return a measure with some significant digits; all digits before the point are kept."""
    if not math.isfinite(value):
        return str(value)
    if value == 0:
        return "0"
    exponent = math.floor(math.log10(abs(value)))
    if exponent >= 15 or exponent < -6:
        return f"{value:.{digits - 1}e}"
    text = f"{value:.{max(0, digits - 1 - exponent)}f}"
    whole, _, decimals = text.partition(".")
    decimals = decimals.rstrip("0")
    grouped = count(int(whole))
    if whole.startswith("-") and not grouped.startswith("-"):
        grouped = f"-{grouped}"
    return (f"{grouped}.{decimals}" if decimals else grouped).replace("-", "\u2212")


def share(part: float, whole: float) -> str:
    """Return a part of a whole in percent."""
    if not whole:
        return "–"
    value = part / whole
    if 0 < value < _LEAST_SHARE:
        return f"<{NO_BREAK}0.1{NO_BREAK}%"
    if value in (0, 1):
        return f"{100 * value:.0f}{NO_BREAK}%"
    return f"{100 * value:.1f}{NO_BREAK}%"


def duration(seconds: float) -> str:
    """Return a time as hours, minutes and seconds."""
    if seconds < 60:
        return f"{seconds:.1f}{NO_BREAK}s"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}{NO_BREAK}h {minutes}{NO_BREAK}min" if hours else f"{minutes}{NO_BREAK}min {rest}{NO_BREAK}s"

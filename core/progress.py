# SPDX-License-Identifier: GPL-2.0-or-later
"""How a long run talks to whoever started it."""

from __future__ import annotations

from typing import Protocol

from .errors import CancelledError, Message


class Progress(Protocol):
    """What a run needs of its caller. `cancelled` may be called from any thread."""

    def cancelled(self) -> bool:
        """Return True once the user wants to stop."""

    def report(self, fraction: float) -> None:
        """Show that `fraction` (0 to 1) of the work is done."""

    def info(self, message: Message) -> None:
        """Tell something worth knowing."""

    def warning(self, message: Message) -> None:
        """Tell something that may be wrong in the input."""


class SilentProgress:
    """Shows nothing and never cancels; also the base for callers that need only a part."""

    def cancelled(self) -> bool:
        """Never."""
        return False

    def report(self, fraction: float) -> None:
        """Show nothing."""

    def info(self, message: Message) -> None:
        """Say nothing."""

    def warning(self, message: Message) -> None:
        """Say nothing."""


def stop_if_cancelled(progress: Progress) -> None:
    """Raise `CancelledError` if the user wants to stop."""
    if progress.cancelled():
        raise CancelledError


class PartOfProgress:
    """A stretch of a longer run: its 0 to 1 is `start` to `end` of the whole."""

    def __init__(self, whole: Progress, start: float, end: float) -> None:
        """Show the part between the fractions `start` and `end`."""
        self._whole = whole
        self._start = start
        self._length = end - start

    def cancelled(self) -> bool:
        """Ask the whole."""
        return self._whole.cancelled()

    def report(self, fraction: float) -> None:
        """Show the fraction of the part."""
        self._whole.report(self._start + self._length * fraction)

    def info(self, message: Message) -> None:
        """Tell the whole."""
        self._whole.info(message)

    def warning(self, message: Message) -> None:
        """Tell the whole."""
        self._whole.warning(message)

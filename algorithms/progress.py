# SPDX-License-Identifier: GPL-2.0-or-later
"""Progress of the core, shown by a Processing feedback."""

from __future__ import annotations

import time

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import ChipsmithError, Message

# The dialog is not told more often than this.
_SECONDS_BETWEEN = 0.1


class FeedbackProgress:
    """Speaks to a `QgsProcessingFeedback`; only `cancelled` may be called from other threads."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        """Keep the feedback."""
        self.feedback = feedback
        self._last = 0.0

    def cancelled(self) -> bool:
        """Return True once the user pressed cancel."""
        return self.feedback.isCanceled()

    def report(self, fraction: float) -> None:
        """Move the progress bar."""
        now = time.monotonic()
        if fraction >= 1 or now - self._last >= _SECONDS_BETWEEN:
            self._last = now
            self.feedback.setProgress(100.0 * fraction)

    def info(self, message: Message) -> None:
        """Write a line to the log."""
        self.feedback.pushInfo(translated(message))

    def warning(self, message: Message) -> None:
        """Write a warning to the log."""
        self.feedback.pushWarning(translated(message))


def translated(message: Message) -> str:
    """Return the sentence in the user's language."""
    return message.translated(lambda template: QCoreApplication.translate("Core", template))


def sentence(error: ChipsmithError) -> str:
    """Return what an error says, in the user's language."""
    return translated(error.message)

# SPDX-License-Identifier: GPL-2.0-or-later
"""How fast a server may be asked: slower as soon as it says that it is too much."""

from __future__ import annotations

import threading
import time
from typing import Callable

# Pauses after the first, second, … failure of a request; there is one try more.
PAUSES_S = (0.5, 2.0, 5.0, 15.0)
# A server that wants more than this is not waited for.
LONGEST_WAIT_S = 120.0
# Least time between requests once a server has complained, and what it may grow to.
FIRST_GAP_S = 0.1
LONGEST_GAP_S = 5.0
_LOOK_S = 0.05


class Pace:
    """Shared by all threads that ask one server."""

    def __init__(self) -> None:
        """Begin without any pause."""
        self._lock = threading.Lock()
        self._next_s = 0.0
        self._gap_s = 0.0
        self._slowed_s = 0.0

    def wait(self, cancelled: Callable[[], bool]) -> float:
        """Return when the next request may go out, or at once when cancelled.

        Returns:
            the moment, for `hold`.
        """
        with self._lock:
            at_s = max(self._next_s, time.monotonic())
            self._next_s = at_s + self._gap_s
        while not cancelled():
            left_s = at_s - time.monotonic()
            if left_s <= 0:
                # A complaint may have come meanwhile.
                with self._lock:
                    at_s = max(at_s, self._next_s - self._gap_s)
                if at_s <= time.monotonic():
                    break
                continue
            time.sleep(min(left_s, _LOOK_S))
        return time.monotonic()

    def hold(self, asked_s: float, pause_s: float, is_overload: bool) -> None:
        """Let nobody ask for `pause_s`; after an overload ask less often from then on.

        Args:
            asked_s: when the request went out that failed.
            pause_s: from now.
            is_overload: the server says that it has too much to do.
        """
        with self._lock:
            now_s = time.monotonic()
            self._next_s = max(self._next_s, now_s + pause_s)
            # Requests that were under way together are one complaint.
            if is_overload and asked_s >= self._slowed_s:
                self._gap_s = min(LONGEST_GAP_S, max(FIRST_GAP_S, 2 * self._gap_s))
                self._slowed_s = now_s

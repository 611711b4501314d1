# SPDX-License-Identifier: GPL-2.0-or-later
"""Blocks asked of a data provider by a few threads, again after passing trouble, and dropped at once on cancel."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import Callable

import numpy as np
from qgis.core import QgsProviderConnectionException, QgsRasterBlockFeedback, QgsRasterDataProvider, QgsRectangle
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QThread

from ...core.errors import CancelledError, SourceError
from ...core.grid import Window
from . import pace
from .block_pixels import pixels_of
from .database_tiles import Coverage
from .pace import Pace
from .replies import Answer, Outcome, Watch
from .tiles import TileServer

_LOOK_S = 0.05
# Then the caller is free again, even if a provider does what cannot be cancelled.
_WAIT_AFTER_CANCEL_S = 0.5
_WAIT_AFTER_FAILURE_S = 5.0

Keep = Callable[[Window, np.ndarray], np.ndarray]


@dataclass(frozen=True)
class Area:
    """A block to ask for."""

    bounds_map: tuple[float, float, float, float]
    """(x_min, y_min, x_max, y_max)"""
    width: int
    height: int


@dataclass(frozen=True)
class Service:
    """What is asked, and how it is called."""

    new_provider: Callable[[], QgsRasterDataProvider]
    """gives one for the thread that calls it"""
    name: str
    """of the parameter"""
    layer_name: str
    takes_pictures: bool
    """not values"""
    answers_always: bool
    """blocks are never taken from what was fetched before"""
    may_lack_tiles: bool
    """a tile that the server does not have is a gap, not an error"""
    at_once: int
    """requests under way"""
    coverage: Coverage | None
    """tells where there are pixels, for providers that do not"""
    tiles: TileServer | None
    """asked in place of the provider"""
    cancelled: Callable[[], bool]


class BlockRequests:
    """Asks a service for blocks."""

    def __init__(self, service: Service) -> None:
        """Ask nothing yet."""
        self._service = service
        self._pace = Pace()
        self._pool = ThreadPoolExecutor(service.at_once, thread_name_prefix="chipsmith-blocks")
        self._own = threading.local()
        self._lock = threading.Lock()
        self._under_way: set[QgsRasterBlockFeedback] = set()
        self._stop = threading.Event()
        self.missing_count = 0

    def fetch(self, areas: Sequence[tuple[Window, Area]], keep: Keep) -> list[tuple[Window, np.ndarray]]:
        """Return the pixels of all areas in their order, each (rows, columns, samples), as `keep` returns them.

        What came before an error or a cancel has been kept too.

        Args:
            areas: with what they are called.
            keep: told of each block in the thread of the caller.

        Raises:
            SourceError: naming a place that the server did not give.
            CancelledError: if the user asked to stop.
        """
        self._stop.clear()
        jobs = {self._pool.submit(self._asked, area): place for place, area in areas}
        kept: dict[Window, np.ndarray] = {}
        try:
            self._wait(jobs, kept, keep)
        except SourceError:
            # Nothing more is asked for, but what is on its way may come.
            self._stop.set()
            running = {job for job in jobs if not job.cancel()}
            for job in running.difference(_left_after(running, _WAIT_AFTER_FAILURE_S)):
                if jobs[job] not in kept and not job.cancelled() and job.exception() is None:
                    keep(jobs[job], job.result())
            raise
        finally:
            for job in jobs:
                job.cancel()
            if any(not job.done() for job in jobs):
                self._drop()
        return list(kept.items())

    def close(self) -> None:
        """Let the threads go, and with each its provider; one that cannot be stopped goes when it can."""
        with self._lock:
            is_idle = not self._under_way
        self._pool.shutdown(wait=is_idle)

    def _wait(self, jobs: dict[Future[np.ndarray], Window], kept: dict[Window, np.ndarray], keep: Keep) -> None:
        """Wait for all jobs, or the first that fails, or the user's wish to stop."""
        left = set(jobs)
        while left:
            done, left = _waited(left)
            good = [job for job in done if job.exception() is None]
            for job in good:
                kept[jobs[job]] = keep(jobs[job], job.result())
            for job in done.difference(good):
                job.result()
            if self._service.cancelled():
                self._drop()
                _left_after(left, _WAIT_AFTER_CANCEL_S)
                raise CancelledError

    def _drop(self) -> None:
        """Give up all that is under way."""
        self._stop.set()
        with self._lock:
            for feedback in self._under_way:
                feedback.cancel()

    def _is_stopped(self) -> bool:
        return self._stop.is_set()

    def _asked(self, area: Area) -> np.ndarray:
        """Return the pixels of `area`; for a thread of the pool."""
        for attempt in range(len(pace.PAUSES_S) + 1):
            asked_s = self._pace.wait(self._is_stopped)
            if self._is_stopped():
                raise CancelledError
            pixels, answer = self._asked_once(area)
            is_gap = answer.outcome is Outcome.MISSING and self._service.may_lack_tiles
            if pixels is not None and (is_gap or answer.outcome is Outcome.GOOD):
                return pixels
            if answer.outcome in (Outcome.REFUSED, Outcome.MISFIT, Outcome.MISSING) or attempt == len(pace.PAUSES_S):
                break
            pause_s = max(answer.retry_after_s, pace.PAUSES_S[attempt])
            if pause_s > pace.LONGEST_WAIT_S:
                break
            self._pace.hold(asked_s, pause_s, is_overload=answer.reason in ("HTTP 429", "HTTP 503"))
        raise self._failure(area, answer)

    def _asked_once(self, area: Area) -> tuple[np.ndarray | None, Answer]:
        feedback = QgsRasterBlockFeedback()
        with self._lock:
            self._under_way.add(feedback)
        try:
            if self._service.tiles is None:
                pixels, answer, missing_count = self._asked_provider(area, feedback)
            else:
                pixels, answer = self._service.tiles.fetch(area.bounds_map, feedback)
                missing_count = int(answer.outcome is Outcome.MISSING)
            with self._lock:
                self.missing_count += missing_count
            return pixels, answer
        finally:
            with self._lock:
                self._under_way.discard(feedback)

    def _asked_provider(self, area: Area, feedback: QgsRasterBlockFeedback) -> tuple[np.ndarray | None, Answer, int]:
        """Return pixels, how that ended, and how many tiles in it the server does not have."""
        with Watch(feedback.cancel, self._service.takes_pictures) as watch:
            pixels = self._pixels(area, feedback)
        answer = watch.worst()
        if answer.outcome is Outcome.GOOD and (pixels is None or (self._service.answers_always and watch.is_silent)):
            answer = Answer(Outcome.PASSING, "no pixels")
        if answer.outcome in (Outcome.GOOD, Outcome.MISSING):
            return pixels, answer, watch.missing_count
        # Providers and caches keep what they could not read, and give it again.
        self._own.provider = None
        watch.forget()
        return pixels, answer, 0

    def _pixels(self, area: Area, feedback: QgsRasterBlockFeedback) -> np.ndarray | None:
        coverage = self._service.coverage
        try:
            pixels = pixels_of(self._provider(), QgsRectangle(*area.bounds_map), area.width, area.height, feedback)
            if pixels is None or coverage is None:
                return pixels
            covered = coverage(area.bounds_map, area.width, area.height)
        except QgsProviderConnectionException:
            return None
        return np.concatenate((pixels, covered[..., np.newaxis].astype(pixels.dtype)), axis=2)

    def _provider(self) -> QgsRasterDataProvider:
        """Return this thread's own provider."""
        provider = getattr(self._own, "provider", None)
        if provider is None:
            with self._lock:
                provider = self._own.provider = self._service.new_provider()
        return provider

    def _failure(self, area: Area, answer: Answer) -> SourceError:
        if answer.outcome is Outcome.PASSING:
            return SourceError(
                "{name}: the server of {layer} does not give the pixels at x {x_min:.10g} to {x_max:.10g}, y "
                "{y_min:.10g} to {y_max:.10g} ({reason}); run again with the same parameters to go on when it answers.",
                **self._fields(area, answer),
            )
        if answer.outcome is Outcome.MISFIT:
            return SourceError(
                "{name}: the server of {layer} gives tiles of another size than its connection says ({reason} pixels); "
                "set the tile resolution of the connection, and add the layer again.",
                **self._fields(area, answer),
            )
        return SourceError(
            "{name}: the server of {layer} refuses the pixels at x {x_min:.10g} to {x_max:.10g}, y {y_min:.10g} to "
            "{y_max:.10g} ({reason}); check the layer's connection and login, CELL_SIZE and EXTENT.",
            **self._fields(area, answer),
        )

    def _fields(self, area: Area, answer: Answer) -> dict[str, object]:
        x_min, y_min, x_max, y_max = area.bounds_map
        return {
            "name": self._service.name,
            "layer": self._service.layer_name,
            "x_min": x_min,
            "x_max": x_max,
            "y_min": y_min,
            "y_max": y_max,
            "reason": answer.reason,
        }


def _left_after(jobs: set[Future[np.ndarray]], seconds: float) -> set[Future[np.ndarray]]:
    """Return those jobs that are still not done after some time."""
    end_s = time.monotonic() + seconds
    left = jobs
    while left and time.monotonic() < end_s:
        _, left = _waited(left)
    return left


def _waited(jobs: set[Future[np.ndarray]]) -> tuple[set[Future[np.ndarray]], set[Future[np.ndarray]]]:
    """Return the jobs that are done after a moment, and the others."""
    done, left = wait(jobs, _LOOK_S, FIRST_COMPLETED)
    application = QCoreApplication.instance()
    if left and application is not None and QThread.currentThread() == application.thread():
        # Threads that are asked for a password wait for the main thread, which may be this one.
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    return done, left

# SPDX-License-Identifier: GPL-2.0-or-later
"""Work done by several threads, results in order, never more than a few jobs waiting."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Callable, TypeVar

Result = TypeVar("Result")

# Enough waiting jobs that workers never starve while the caller reads the next strip.
WAITING_PER_WORKER = 4


def in_order(jobs: Iterable[Callable[[], Result]], workers: int) -> Generator[Result, None, None]:
    """Yield the results of `jobs` in their order, computed by `workers` threads.

    Jobs are drawn from the iterable by the calling thread, and only as results
    are taken. An error of the iterable is raised after the results of the jobs it
    gave. The first error of a job is raised in its place; then, or when the caller
    stops, jobs that have not begun are dropped. One worker is a plain loop.
    """
    if workers <= 1:
        for job in jobs:
            yield job()
        return
    waiting: deque[Future[Result]] = deque()
    with ThreadPoolExecutor(workers, thread_name_prefix="chipsmith") as pool:
        try:
            failure = None
            source = iter(jobs)
            while failure is None:
                try:
                    waiting.append(pool.submit(next(source)))
                except StopIteration:
                    break
                except Exception as error:
                    # No more jobs can be had; those that were handed out are finished all the same.
                    failure = error
                while len(waiting) > workers * WAITING_PER_WORKER or (waiting and waiting[0].done()):
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
            if failure is not None:
                raise failure
        finally:
            for future in waiting:
                future.cancel()

# SPDX-License-Identifier: GPL-2.0-or-later
"""Threads: results in order, few jobs waiting, the first error in its place."""

from __future__ import annotations

import threading

import pytest

from chipsmith.core.parallel import WAITING_PER_WORKER, in_order


@pytest.mark.parametrize("workers", [0, 1, 2, 5])
def test_results_come_in_order(workers):
    gates = [threading.Event() for _ in range(40)]

    def job(number):
        def work():
            if workers > 1 and number % 2 == 0 and number + 1 < len(gates):
                gates[number + 1].wait(5)  # let the next one finish first
            gates[number].set()
            return number

        return work

    assert list(in_order((job(number) for number in range(40)), workers)) == list(range(40))


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_jobs_are_drawn_as_they_are_needed(workers):
    drawn, taken = [], []

    def jobs():
        for number in range(200):
            drawn.append(number)
            assert threading.current_thread() is threading.main_thread()
            yield lambda number=number: number

    for result in in_order(jobs(), workers):
        taken.append(result)
        assert len(drawn) - len(taken) <= workers * (WAITING_PER_WORKER + 1) + 1
    assert taken == list(range(200))


@pytest.mark.parametrize("workers", [1, 3])
def test_the_first_error_comes_after_all_results_before_it(workers):
    ran = []

    def job(number):
        def work():
            ran.append(number)
            if number in (7, 9):
                raise ValueError(number)
            return number

        return work

    taken = []
    with pytest.raises(ValueError, match="7"):
        for result in in_order((job(number) for number in range(1000)), workers):
            taken.append(result)
    assert taken == list(range(7))
    assert len(ran) < 100


@pytest.mark.parametrize("workers", [1, 3])
def test_what_was_done_before_the_jobs_run_out_with_an_error_is_not_lost(workers):
    """The source of the jobs fails (an image that cannot be read on); the work that was handed out still counts."""

    def jobs():
        for number in range(5):
            yield lambda number=number: number
        raise OSError("no more")

    taken = []
    with pytest.raises(OSError, match="no more"):
        for result in in_order(jobs(), workers):
            taken.append(result)
    assert taken == [0, 1, 2, 3, 4]

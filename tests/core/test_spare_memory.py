# SPDX-License-Identifier: GPL-2.0-or-later
"""Memory is used again only when nobody looks at it any more."""

from __future__ import annotations

import gc
import pickle
import threading

import numpy as np
import pytest

from chipsmith.core.spare_memory import SpareMemory

U8 = np.dtype(np.uint8)


def _address(array):
    return array.__array_interface__["data"][0]


def test_memory_that_nobody_has_is_used_again():
    memory = SpareMemory()
    first = memory.array((40, 30, 3), U8)
    address = _address(first)
    del first
    assert _address(memory.array((40, 30, 3), U8)) == address


@pytest.mark.parametrize(
    "view", [lambda array: array[7:9, 3:5], lambda array: array[..., 0].T, lambda array: array.reshape(-1).view(U8)[4:]]
)
def test_a_view_of_a_view_keeps_the_memory(view):
    memory = SpareMemory()
    array = memory.array((40, 30, 3), np.dtype(np.uint16))
    array[:] = 7
    seen = view(view(array)) if view(array).ndim == 3 else view(array)
    before = seen.copy()
    del array
    gc.collect()
    others = [memory.array((40, 30, 3), np.dtype(np.uint16)) for _ in range(3)]
    for other in others:
        other[:] = 1
    assert (seen == before).all()


@pytest.mark.parametrize("dtype", [np.uint8, np.int16, np.uint32, np.float64, bool])
def test_arrays_are_as_asked_for(dtype):
    memory = SpareMemory()
    for shape in [(10, 20, 3), (10, 20, 3), (9, 20, 3), (2, 2), (50, 70), (0, 5)]:
        array = memory.array(shape, np.dtype(dtype))
        assert (array.shape, array.dtype, array.flags.c_contiguous, array.flags.writeable) == (shape, dtype, True, True)
        array[:] = 1


def test_a_small_array_does_not_hold_large_memory():
    memory = SpareMemory()
    memory.array((1000, 1000), U8)
    small = memory.array((10, 10), U8)
    owner = small
    while isinstance(owner.base, np.ndarray):
        owner = owner.base
    assert len(owner.base) == 100


def test_threads_never_share_memory():
    memory = SpareMemory()
    wrong = []

    def work(number):
        for _ in range(300):
            array = memory.array((64, 64), U8)
            array.fill(number)
            if (array != number).any():
                wrong.append(number)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_it_pickles_without_its_memory():
    memory = SpareMemory()
    memory.array((1000, 1000), U8)
    assert len(pickle.dumps(memory)) < 200
    assert pickle.loads(pickle.dumps(memory)).array((2, 3), U8).shape == (2, 3)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Large arrays in the memory that earlier ones have left.

New memory is cleared by the system, page by page, when it is first touched. For strips of tens
of megabytes that takes longer than what is then done with a pixel.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from weakref import finalize

import numpy as np


class SpareMemory:
    """Makes arrays of one kind, one after the other; pickles without its memory. May be used by several threads."""

    def __init__(self) -> None:
        """Begin without memory."""
        # One is enough where a strip is read while the one before is written.
        self._spare: deque[np.ndarray] = deque(maxlen=1)

    def __reduce__(self) -> tuple[type[SpareMemory], tuple[()]]:
        """Return what pickle takes: a new one."""
        return SpareMemory, ()

    def array(self, shape: Sequence[int], dtype: np.dtype) -> np.ndarray:
        """Return an array of any content; its memory is used again when neither it nor a view of it is left."""
        size = math.prod(shape) * dtype.itemsize
        memory = self._memory(size)
        # All views refer to this array, because what it is made of is none.
        array = np.frombuffer(memory.data, np.uint8, size)
        finalize(array, self._spare.append, memory).atexit = False
        return array.view(dtype).reshape(shape)

    def _memory(self, size: int) -> np.ndarray:
        try:
            memory = self._spare.pop()
        except IndexError:
            return np.empty(size, np.uint8)
        return memory if size <= len(memory) <= 2 * size else np.empty(size, np.uint8)

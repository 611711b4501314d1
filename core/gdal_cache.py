# SPDX-License-Identifier: GPL-2.0-or-later
"""GDAL's cache of blocks, kept small while a run reads strip after strip and never comes back to a block."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from osgeo import gdal

# Holds the blocks of the rows in hand. GDAL's own limit is a share of the memory, and a VRT of many files fills it.
CACHE_BYTES = 64 << 20


@contextlib.contextmanager
def small_cache() -> Iterator[None]:
    """Limit the cache; the limit belongs to the whole process, so it is put back."""
    before = gdal.GetCacheMax()
    gdal.SetCacheMax(min(before, CACHE_BYTES))
    try:
        yield
    finally:
        gdal.SetCacheMax(before)

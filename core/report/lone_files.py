# SPDX-License-Identifier: GPL-2.0-or-later
"""Opening a few files of folders that hold a million."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from osgeo import gdal

_OPTION = "GDAL_DISABLE_READDIR_ON_OPEN"


@contextlib.contextmanager
def lone_files() -> Iterator[None]:
    """Keep GDAL, in this thread, from listing the whole folder of each file that it opens."""
    if not hasattr(gdal, "SetThreadLocalConfigOption"):  # GDAL before 3.5
        yield
        return
    before = gdal.GetThreadLocalConfigOption(_OPTION)
    gdal.SetThreadLocalConfigOption(_OPTION, "TRUE")
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption(_OPTION, before)

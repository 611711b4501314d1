# SPDX-License-Identifier: GPL-2.0-or-later
"""GDAL's cache is small while chips are cut, and as the user had it afterwards."""

from __future__ import annotations

import contextlib

import pytest
from osgeo import gdal
from scenes import Listener, noise, run, whole, write_raster

from chipsmith.core.errors import CancelledError, SettingsError
from chipsmith.core.gdal_cache import CACHE_BYTES


@pytest.fixture
def image(tmp_path):
    return write_raster(tmp_path / "image.tif", noise(64, 64))


@pytest.fixture(params=[CACHE_BYTES // 4, 4 * CACHE_BYTES])
def limit(request):
    before = gdal.GetCacheMax()
    gdal.SetCacheMax(request.param)
    yield request.param
    gdal.SetCacheMax(before)


def test_the_limit_holds_during_the_run_only(tmp_path, image, limit):
    seen = []
    listener = Listener(cancel_when=lambda: seen.append(gdal.GetCacheMax()))
    run(image, whole(image), tmp_path / "out", tile=16, progress=listener)
    assert set(seen) == {min(limit, CACHE_BYTES)}
    assert gdal.GetCacheMax() == limit


def test_it_comes_back_after_a_run_that_ends_early(tmp_path, image, limit):
    with pytest.raises(SettingsError):
        run(image, whole(image), tmp_path / "out", tile=100, edge="SKIP")
    with contextlib.suppress(CancelledError):
        run(image, whole(image), tmp_path / "out", tile=16, progress=Listener(cancel_at=1))
    assert gdal.GetCacheMax() == limit

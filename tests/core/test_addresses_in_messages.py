# SPDX-License-Identifier: GPL-2.0-or-later
"""What GDAL says of remote files is told without logins and keys."""

from __future__ import annotations

import pytest

from chipsmith.core.gdal_calls import without_keys


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IReadBlock failed", "IReadBlock failed"),
        ("/vsicurl/https://a.b/c.tif?sig=word&x=1, band 1: failed", "/vsicurl/https://a.b/c.tif?…, band 1: failed"),
        ("`/vsicurl?url=http://a/c.tif%3Fsig%3Dword' is not there", "`/vsicurl?url=http://a/c.tif?…' is not there"),
        ("e.tif?sig=word, band 1: failed", "e.tif?…, band 1: failed"),
        ("/vsicurl?header.Authorization=word&url=http://a/c.tif is not there", "/vsicurl?… is not there"),
        ("cannot reach https://anna:word@a.b/c.tif at all", "cannot reach https://a.b/c.tif at all"),
        ("why? because of a/b.tif", "why? because of a/b.tif"),
    ],
)
def test_without_keys(text, expected):
    assert without_keys(text) == expected

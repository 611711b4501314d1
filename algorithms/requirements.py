# SPDX-License-Identifier: GPL-2.0-or-later
"""Packages that QGIS does not always bring."""

from __future__ import annotations

import importlib

from qgis.PyQt.QtCore import QCoreApplication


def missing_requirement() -> str:
    """Return one sentence about a package that is missing or too old; empty if all is well.

    The version is probed by a function that shapely 2 brought, since some
    distributions build it without a version number.
    """
    try:
        if hasattr(importlib.import_module("shapely"), "clip_by_rect"):
            return ""
    except ImportError:
        pass
    return QCoreApplication.translate(
        "Algorithms",
        "Chipsmith needs the Python package shapely, version 2 or later; install it into the Python of QGIS "
        '(for example with: python3 -m pip install --user "shapely>=2") and start QGIS again.',
    )

# SPDX-License-Identifier: GPL-2.0-or-later
"""Chipsmith's library: imagery and labels become chips. Knows nothing of QGIS."""

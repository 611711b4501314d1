# SPDX-License-Identifier: GPL-2.0-or-later
"""Processing algorithms: the only part, with plugin.py, that knows QGIS."""

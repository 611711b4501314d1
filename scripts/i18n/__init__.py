# SPDX-License-Identifier: GPL-2.0-or-later
"""The texts that users read: found in the code, kept in Qt's .ts files, compiled for QGIS."""

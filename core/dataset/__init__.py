# SPDX-License-Identifier: GPL-2.0-or-later
"""The dataset as a whole: statistics, index files, its folder, looking at it."""

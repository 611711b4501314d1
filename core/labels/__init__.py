# SPDX-License-Identifier: GPL-2.0-or-later
"""What is in the chips: classes, features, class rasters."""

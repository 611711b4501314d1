# SPDX-License-Identifier: GPL-2.0-or-later
"""Raster layers whose pixels only their data provider can give: web services and databases."""

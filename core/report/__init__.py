# SPDX-License-Identifier: GPL-2.0-or-later
"""The report of a dataset: one HTML file that needs nothing else."""

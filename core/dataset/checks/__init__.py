# SPDX-License-Identifier: GPL-2.0-or-later
"""Single checks of a dataset; `validation` runs them all."""

# SPDX-License-Identifier: GPL-2.0-or-later
"""How a contact sheet looks: pixels as colours, labels over them, text, the page."""

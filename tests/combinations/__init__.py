# SPDX-License-Identifier: GPL-2.0-or-later
"""Random exports, each drawn from its seed, and the judges of what they write.

`cases` draws a scene and all parameters; `runs` exports it through Processing and judges the
outcome; `pixel_oracle`, `box_oracle` and `mask_oracle` compare chips with the scene as it was
drawn. None of the judges uses code of Chipsmith.
"""

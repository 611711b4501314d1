# SPDX-License-Identifier: GPL-2.0-or-later
"""The synthetic sample scene: a small town seen from above, with exact labels.

The town is planned as geometry first (``model``; ``town.make_plan``), then drawn from that same geometry into a
supersampled canvas of albedo, height and slope (``canvas``; ``town.draw_town``), lit by one sun with real cast
shadows (``light``) and averaged down to the final pixel size (``camera``). The labels (``labels``) therefore lie
exactly on what the picture shows. Streets, water, trees and so on have a module each, with its planning and its
drawing side by side.

Everything is a pure function of fixed seeds. The order of the random draws is part of the result.
"""

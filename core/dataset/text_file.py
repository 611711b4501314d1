# SPDX-License-Identifier: GPL-2.0-or-later
"""stats.txt, the statistics for people (spec: "1.5 stats.txt")."""

from __future__ import annotations

from .contents import Contents
from .label_statistics import FeatureStatistics, PixelStatistics
from .spread import Spread

_HEAD_ROW = "%-40s %10s %10s %10s %11s %11s %11s"
_CLASS_ROW = "%-40s %10d %10d %10d %11.2f %11.2f %11.2f"


def text_file(contents: Contents) -> bytes:
    """Return the file."""
    settings = contents.settings
    sizes = f"{contents.images[0].bands}*{settings.tile_width_px}*{settings.tile_height_px}"
    lines = [f"images = {contents.chips} *{sizes}", ""]
    if isinstance(contents.labels, FeatureStatistics):
        lines += _feature_lines(contents, contents.labels)
    else:
        lines += _pixel_lines(contents, contents.labels)
    return "".join(line + "\r\n" for line in lines).encode("utf-8")


def _feature_lines(contents: Contents, statistics: FeatureStatistics) -> list[str]:
    lines = [
        "Class feature statistics:",
        f"features = {statistics.labels_total}",
        f"features per image = {_limits(statistics.per_image)}",
    ]
    rows = zip(statistics.images, statistics.objects, statistics.areas)
    return lines + _class_lines(contents, "features", list(rows))


def _pixel_lines(contents: Contents, statistics: PixelStatistics) -> list[str]:
    count, head, *rows = _class_lines(
        contents,
        "pixels",
        [(images, int(pixels.total), pixels) for images, pixels in zip(statistics.images, statistics.pixels)],
    )
    return ["Class pixel statistics:", count, f"classes per image = {_limits(statistics.per_image)}", head, *rows]


def _limits(spread: Spread) -> str:
    return f"[min = {spread.minimum:.0f}, mean = {spread.mean:.2f}, max = {spread.maximum:.0f}]"


def _class_lines(contents: Contents, counted: str, rows: list[tuple[int, int, Spread]]) -> list[str]:
    """Return the number of classes, and the table unless there is none."""
    entries = contents.classes.entries
    lines = [f"classes = {len(entries)}"]
    if entries:
        lines.append(_HEAD_ROW % ("cls name", "cls value", "images", counted, "min size", "mean size", "max size"))
    for entry, (images, count, sizes) in zip(entries, rows):
        numbers = (entry.value, images, count, sizes.minimum, sizes.mean, sizes.maximum)
        lines.append(_CLASS_ROW % (" ".join((entry.real_name or entry.name).split()), *numbers))
    return lines

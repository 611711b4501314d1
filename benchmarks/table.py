# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables of the results, in markdown, and into the README.

python benchmarks/table.py RESULTS.json [--readme]
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import figure
from cases import FEW, FLOOR_KINDS, FULL_SIDE_PX, MANY, PEERS, SMALL_CACHE_MB
from results import Results

HERE = Path(__file__).resolve().parent
README, KEPT, FIGURE = HERE / "README.md", HERE / "results.json", HERE / "figure.svg"
BEGIN, END = "<!-- written by run.py: -->", "<!-- end of what run.py writes -->"
# Ratios that are wanted: at most this many times the floor, at least so many times a peer.
FLOOR_TARGETS = {"TIFF + mask": 1.25, "TIFF + VOC": 1.25, "PNG + mask": 1.25, "JPEG + mask": 1.35}
THREADS_TARGET = 1.7
MEMORY_TARGET_MB = 400
FEATURES_TARGET = 1.1
STRIPED_TARGET = 1.15
SPARSE_TARGET_S = 2.0
Row = Sequence[object]


def markdown(document: dict[str, Any]) -> str:
    """Return all tables."""
    found = Results(document)
    parts = [about(found)]
    for title, words, head, rows in sections(found):
        if rows:
            parts.append(f"### {title}\n\n{words}\n\n{lined(head, rows)}")
    return "\n\n".join(parts) + "\n"


def about(found: Results) -> str:
    """Return the line that says where this was measured."""
    versions = ", ".join(f"{name} {number}" for name, number in found.machine["versions"].items())
    least, most = found.loads()
    return (
        f"Scene of {found.side_px} x {found.side_px} px; {found.machine['cores']} cores, {versions}. "
        f"{found.round_counts()}. "
        f"Load average when a case began: {least:.1f} to {most:.1f}, of which 1 is the benchmark's own; where it is "
        "much more, wall times say little, and CPU times are some percent too high for all alike."
    )


def sections(found: Results) -> Iterable[tuple[str, str, Row, list[Row]]]:
    """Return title, explanation, head and rows of each table."""
    yield (
        "Against the floor",
        "One thread each. Ratio: CPU per chip, ours / floor, in the same round (median of rounds).",
        ("chips, stride", "chips", "floor, chips / CPU s", "ours, chips / CPU s", "ratio", "wanted", "floor, wall s",
         "ours, wall s", "ours, peak MB"),
        list(_floor_rows(found)),
    )  # fmt: skip
    yield (
        "Against peers",
        "Ratio: CPU per chip, peer / ours with the same codec and kind of labels, both with reading the GeoPackage; "
        "one thread of ours. The last column is the ratio that the floor itself has: more cannot be had with that "
        f"codec. Peak memory of ours is to stay below {MEMORY_TARGET_MB} MB.",
        ("peer", "writes", "stride", "chips", "KiB / chip", "chips / CPU s", "wall s", "peak MB", "ours, KiB / chip",
         "ours, chips / CPU s", "ours, wall s", "ours, peak MB", "ratio", "wanted", "floor's ratio"),
        list(_peer_rows(found)),
    )  # fmt: skip
    yield _features(found)
    yield (
        "Number of chips and stride",
        "TIFF + mask, one thread. A smaller stride shares the decoding among more chips.",
        ("scene, px", "stride", "chips", "chips / CPU s", "CPU ms / chip", "wall s", "peak MB"),
        list(_scale_rows(found)),
    )
    yield (
        "Threads",
        f"Speed-up: wall time of one thread / two (best rounds); wanted at least {THREADS_TARGET}.",
        ("chips", "1 thread, wall s", "2 threads, wall s", "speed-up", "CPU, 2 / 1", "2 threads, peak MB"),
        list(_thread_rows(found)),
    )
    yield (
        "Sources",
        f"TIFF + mask at stride 256, one thread. Ratio: CPU per chip to the tiled source; small cache: GDAL_CACHEMAX="
        f"{SMALL_CACHE_MB}. Striped with a small cache wanted at most {STRIPED_TARGET}.",
        ("source", "chips / CPU s", "wall s", "peak MB", "ratio to tiled"),
        list(_source_rows(found)),
    )
    yield (
        "Turned, other cells, other CRS",
        "TIFF + mask at stride 256, one thread, a scene of half the side.",
        ("case", "chips", "chips / CPU s", "CPU ms / chip", "ratio to plain", "wall s", "peak MB"),
        list(_grid_rows(found)),
    )
    yield (
        "A raster of 100,000 x 100,000 pixels",
        f"Sparse; from opening it to the first chip, wanted less than {SPARSE_TARGET_S:.0f} s.",
        ("stride", "first chip after s", "CPU until then, s", "peak MB"),
        list(_sparse_rows(found)),
    )


def _floor_rows(found: Results) -> Iterable[Row]:
    for kind in FLOOR_KINDS:
        for stride in (256, 128):
            floor, ours = (f"floor: {kind}, {stride}, {whose}" for whose in ("floor", "ours"))
            if not (found.rounds(floor) and found.rounds(ours)):
                continue
            target = FLOOR_TARGETS[kind]
            yield (
                f"{kind}, {stride}", f"{found.value(ours, 'chips'):.0f}", f"{found.per_cpu_s(floor):.0f}",
                f"{found.per_cpu_s(ours):.0f}", judged(found.ratio(ours, floor), target, most=True), f"<= {target}",
                f"{found.best(floor, 'wall_s'):.1f}", f"{found.best(ours, 'wall_s'):.1f}",
                f"{found.value(ours, 'peak_mb'):.0f}",
            )  # fmt: skip


def _peer_rows(found: Results) -> Iterable[Row]:
    for peer in PEERS:
        for stride in peer.strides:
            case, ours = f"peers: {peer.name}, {stride}", f"peers: {peer.kind}, {stride}, ours"
            if not found.has(case) or not found.rounds(ours):
                continue
            if found.error(case):
                yield peer.title, peer.writes, stride, found.error(case), *([""] * 11)
                continue
            floor = f"peers: {peer.kind}, {stride}, floor"
            yield (
                peer.title, peer.writes, stride, f"{found.value(case, 'chips'):.0f}",
                f"{found.value(case, 'kib_per_chip'):.0f}", f"{found.per_cpu_s(case):.1f}",
                f"{found.best(case, 'wall_s'):.1f}", f"{found.value(case, 'peak_mb'):.0f}",
                f"{found.value(ours, 'kib_per_chip'):.0f}", f"{found.per_cpu_s(ours, True):.0f}",
                f"{found.best(ours, 'wall_s'):.1f}", f"{found.value(ours, 'peak_mb'):.0f}",
                judged(found.ratio(case, ours, True), peer.wanted, most=False), f">= {peer.wanted:g}",
                f"{found.ratio(case, floor):.2f}" if found.rounds(floor) else "",
            )  # fmt: skip


def _features(found: Results) -> tuple[str, str, Row, list[Row]]:
    base = "features: few, ours"
    share = (found.side_px / FULL_SIDE_PX) ** 2
    few, many = round(FEW * share), round(MANY * share)
    rows = []
    for name, words in (
        ("few", f"{few:,} in the scene"),
        ("many around", f"{many:,} of which {few:,} in the scene"),
        ("many inside", f"{many:,} in the scene"),
    ):
        case = f"features: {name}, ours"
        if found.rounds(case) and found.rounds(base):
            ratio = judged(found.ratio(case, base), FEATURES_TARGET, True) if name == "many around" else None
            rows.append(
                (words, f"{found.per_cpu_s(case):.0f}", f"{found.cpu_ms(case):.2f}",
                 ratio or f"{found.ratio(case, base):.2f}", f"{found.value(case, 'read_cpu_s'):.1f}",
                 f"{found.value(case, 'peak_mb'):.0f}")
            )  # fmt: skip
    words = (
        f"TIFF + mask at stride 256, one thread; features around the scene may cost {FEATURES_TARGET} times as much."
    )
    head = ("polygons", "chips / CPU s", "CPU ms / chip", "ratio", "reading the GeoPackage, CPU s", "peak MB")
    return "Number of features", words, head, rows


def _scale_rows(found: Results) -> Iterable[Row]:
    side = found.side_px
    cases = [(f"chips: {s}, ours", s, 256) for s in (side // 4, side // 2, side)]
    cases += [(f"stride: {stride}, ours", side // 4, stride) for stride in (256, 128, 64, 32)]
    for case, px, stride in cases:
        if found.rounds(case):
            yield (
                px, stride, f"{found.value(case, 'chips'):.0f}", f"{found.per_cpu_s(case):.0f}",
                f"{found.cpu_ms(case):.2f}", f"{found.best(case, 'wall_s'):.1f}", f"{found.value(case, 'peak_mb'):.0f}",
            )  # fmt: skip


def _thread_rows(found: Results) -> Iterable[Row]:
    for kind in FLOOR_KINDS:
        one, two = (f"threads: {kind}, {workers}, ours" for workers in (1, 2))
        if found.rounds(one) and found.rounds(two):
            walls = found.best(one, "wall_s"), found.best(two, "wall_s")
            yield (
                kind, f"{walls[0]:.1f}", f"{walls[1]:.1f}", judged(walls[0] / walls[1], THREADS_TARGET, most=False),
                f"{found.ratio(two, one):.2f}", f"{found.value(two, 'peak_mb'):.0f}",
            )  # fmt: skip


def _source_rows(found: Results) -> Iterable[Row]:
    base = "sources: tiled.tif, ours"
    for name in (
        "tiled.tif",
        "tiled.tif, small cache",
        "striped.tif",
        "striped.tif, small cache",
        "mosaic.vrt",
        "cog.tif",
    ):
        yield from _source_row(found, f"sources: {name}, ours", base, name)
    for name in ("tiled.tif", "striped.tif"):
        yield from _source_row(found, f"sources: {name}, floor", "sources: tiled.tif, floor", f"{name}, the floor")


def _source_row(found: Results, case: str, base: str, name: str) -> Iterable[Row]:
    if found.rounds(case) and found.rounds(base):
        ratio = found.ratio(case, base)
        words = judged(ratio, STRIPED_TARGET, True) if name == "striped.tif, small cache" else f"{ratio:.2f}"
        yield (
            name, f"{found.per_cpu_s(case):.0f}", f"{found.best(case, 'wall_s'):.1f}",
            f"{found.value(case, 'peak_mb'):.0f}", words,
        )  # fmt: skip


def _grid_rows(found: Results) -> Iterable[Row]:
    base = "grids: plain, ours"
    for name in (
        "plain", "ROTATION_ANGLE 90", "ROTATION_ANGLE 30", "cell size 0.6 m", "cell size 0.2 m", "other CRS",
    ):  # fmt: skip
        case = f"grids: {name}, ours"
        if found.rounds(case) and found.rounds(base):
            yield (
                name, f"{found.value(case, 'chips'):.0f}", f"{found.per_cpu_s(case):.0f}", f"{found.cpu_ms(case):.2f}",
                f"{found.ratio(case, base):.2f}", f"{found.best(case, 'wall_s'):.1f}",
                f"{found.value(case, 'peak_mb'):.0f}",
            )  # fmt: skip
        elif found.has(case):
            yield name, found.error(case), *([""] * 5)


def _sparse_rows(found: Results) -> Iterable[Row]:
    for stride in (256, 128):
        case = f"sparse: {stride}, ours"
        if found.rounds(case):
            seconds = judged(found.best(case, "first_chip_s"), SPARSE_TARGET_S, True)
            cpu = found.value(case, "cpu_s") + found.value(case, "read_cpu_s")
            yield stride, seconds, f"{cpu:.2f}", f"{found.value(case, 'peak_mb'):.0f}"


def judged(value: float, target: float, most: bool) -> str:
    """Return the figure, bold if it is as wanted and with a cross if not."""
    return f"**{value:.2f}**" if (value <= target if most else value >= target) else f"{value:.2f} ✗"


def lined(head: Row, rows: Sequence[Row]) -> str:
    """Return a table in markdown."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def into_readme(results: Path) -> None:
    """Put the tables and the figure into the README, and keep the results beside it."""
    document = json.loads(results.read_text())
    if results.resolve() != KEPT:
        shutil.copyfile(results, KEPT)
    FIGURE.write_text(figure.svg(Results(document)))
    text = README.read_text()
    block = f"{BEGIN}\n\n![Chips per CPU second](figure.svg)\n\n{markdown(document)}\n{END}"
    README.write_text(re.sub(f"{re.escape(BEGIN)}.*{re.escape(END)}", lambda _: block, text, flags=re.DOTALL))


if __name__ == "__main__":
    if "--readme" in sys.argv:
        into_readme(Path(sys.argv[1]))
    print(markdown(json.loads(Path(sys.argv[1]).read_text())))

# SPDX-License-Identifier: GPL-2.0-or-later
"""The figure of the README: chips per CPU second of ours, the floor and the peers, as SVG."""

from __future__ import annotations

from html import escape

from cases import FLOOR_KINDS, PEERS
from results import Results

WIDTH, LABEL_WIDTH, BAR_HEIGHT, GAP, GROUP_GAP = 760, 300, 15, 3, 14
COLOURS = {"floor": "#9aa5b1", "ours": "#1f7a4d", "peer": "#c8702a"}
Bar = tuple[str, str, float]


def svg(found: Results) -> str:
    """Return the figure."""
    groups = [("Ours and the floor, stride 256", floor_bars(found)), ("Peers and ours, stride 256", peer_bars(found))]
    lines: list[str] = []
    y = 8
    for title, bars in groups:
        if not bars:
            continue
        longest = max(value for _, _, value in bars)
        y += 16
        lines.append(f'<text x="8" y="{y}" font-weight="bold">{escape(title)} (chips per CPU second)</text>')
        y += 10
        for label, colour, value in bars:
            length = max(1.0, (WIDTH - LABEL_WIDTH - 70) * value / longest)
            middle = y + BAR_HEIGHT - 3
            lines += [
                f'<text x="{LABEL_WIDTH - 8}" y="{middle}" text-anchor="end">{escape(label)}</text>',
                f'<rect x="{LABEL_WIDTH}" y="{y}" width="{length:.1f}" height="{BAR_HEIGHT}"'
                f' fill="{COLOURS[colour]}"/>',
                f'<text x="{LABEL_WIDTH + length + 5:.1f}" y="{middle}">{value:.0f}</text>',
            ]
            y += BAR_HEIGHT + GAP
        y += GROUP_GAP
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{y}" viewBox="0 0 {WIDTH} {y}"'
    style = ' font-family="DejaVu Sans, Helvetica, Arial, sans-serif" font-size="12">'
    return "\n".join((head + style, f'<rect width="{WIDTH}" height="{y}" fill="#ffffff"/>', *lines, "</svg>", ""))


def floor_bars(found: Results) -> list[Bar]:
    """Return the floor and ours for each kind of chips."""
    bars = []
    for kind in FLOOR_KINDS:
        for whose in ("floor", "ours"):
            case = f"floor: {kind}, 256, {whose}"
            if found.rounds(case):
                bars.append((f"{kind}: {whose}", whose, found.per_cpu_s(case)))
    return bars


def peer_bars(found: Results) -> list[Bar]:
    """Return ours of each kind that peers write, and these below it."""
    bars = []
    for kind in dict.fromkeys(peer.kind for peer in PEERS):
        ours = f"peers: {kind}, 256, ours"
        if not found.rounds(ours):
            continue
        bars.append((f"{kind}: ours", "ours", found.per_cpu_s(ours, True)))
        for peer in PEERS:
            case = f"peers: {peer.name}, 256"
            if peer.kind == kind and found.rounds(case):
                bars.append((peer.title, "peer", found.per_cpu_s(case)))
    return bars

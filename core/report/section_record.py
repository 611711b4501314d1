# SPDX-License-Identifier: GPL-2.0-or-later
"""How a dataset came about: what was left out, what its check found, parameters, programs, time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..dataset.report_text import finding_line
from ..dataset.state_file import REGION_KEY
from ..errors import Message
from ..plan import Fate
from ..settings import parameter_of
from ..summary import Summary
from .content import Content
from .markup import Html, Rows, Words, bare_table, joined, name_of, table, tag
from .numbers import count, duration

_MOST_FINDINGS = 30
_MOST_RUNS = 20
_OPEN_RUNS = 3
_MOST_PARAMETERS = 200
_LONGEST_VALUE = 1000
# Of each run that wrote the dataset.
_MOST_RECORDED = 60
_LONGEST_RECORDED = 300


def left_out_section(words: Words, content: Content) -> Html:
    """Return what a run left out by reason; nothing for a dataset that was there before."""
    summary = content.run.summary
    if summary is None:
        return Html("")
    parts: list[Html] = [tag("h2", words(Message("What was left out")))]
    positions, features = _positions(words, summary), _features(words, summary)
    heads = [(words(Message("Reason")), ""), (words(Message("Count")), "number")]
    if positions:
        written: list[object] = [words(Message("Written as chips")), count(summary.chips)]
        parts.append(tag("h3", words(Message("Chip positions of this run"))))
        parts.append(table(heads, [written, *positions]))
    if features:
        total: list[object] = [words(Message("Features in all")), count(summary.features.features)]
        parts.append(tag("h3", words(Message("Features of this run"))))
        parts.append(table(heads, [total, *features] if summary.features.features else features))
    if not positions and not features:
        parts.append(tag("p", words(Message("Nothing: each position became a chip, and each feature was used."))))
    if summary.cancelled:
        parts.append(tag("p", words(Message("The run was cancelled before its end.")), class_="hint"))
    return tag("section", *parts)


def _positions(words: Words, summary: Summary) -> Rows:
    reasons = {
        Fate.NO_LABEL: words(Message("No label")),
        Fate.NODATA: words(Message("Too little data")),
        Fate.OUTSIDE_MASK: words(Message("Not wholly inside the mask")),
        Fate.EDGE: words(Message("Reaching past the image")),
    }
    return [[text, count(summary.left_out[fate])] for fate, text in reasons.items() if summary.left_out.get(fate)]


def _features(words: Words, summary: Summary) -> Rows:
    reasons = {
        "null_class": words(Message("Left out, no class")),
        "empty": words(Message("Left out, no geometry")),
        "beyond_repair": words(Message("Left out, geometry without area")),
        "not_reprojected": words(Message("Left out, cannot be brought to the image's CRS")),
        "outside": words(Message("Outside the exported part of the image")),
        "repaired": words(Message("Used, but their invalid geometry was repaired")),
    }
    counts = {name: getattr(summary.features, name) for name in reasons}
    return [[text, count(counts[name])] for name, text in reasons.items() if counts[name]]


def check_section(words: Words, content: Content) -> Html:
    """Return what the check of the dataset found."""
    check = content.check
    parts: list[Html] = [tag("h2", words(Message("Check")))]
    numbers = {"errors": count(check.error_count), "warnings": count(check.warning_count)}
    if check.is_valid:
        verdict = words(Message("The dataset is valid (warnings: {warnings}).", **numbers))
    else:
        verdict = words(Message("The dataset is not valid (errors: {errors}, warnings: {warnings}).", **numbers))
    parts.append(tag("p", verdict))
    kinds = {
        "error": words(Message("Error")),
        "warning": words(Message("Warning")),
        "info": words(Message("Information")),
    }
    lines = [
        tag("li", tag("b", kinds.get(finding.severity.value.lower(), finding.severity.value), ": "),
            finding_line(finding, words)[:_LONGEST_VALUE])
        for finding in check.findings[:_MOST_FINDINGS]
    ]  # fmt: skip
    if lines:
        parts.append(tag("ul", *lines, class_="findings"))
    if len(check.findings) > _MOST_FINDINGS:
        more = count(len(check.findings) - _MOST_FINDINGS)
        parts.append(tag("p", words(Message("Further kinds of findings: {count}.", count=more)), class_="note"))
    return tag("section", *parts)


def parameters_section(words: Words, content: Content) -> Html:
    """Return the parameters of this run, and what the dataset records of all runs that wrote it."""
    run, parts = content.run, []
    if run.parameters:
        parts.append(tag("h3", words(Message("Parameters of this run"))))
        parts.append(_values(run.parameters))
    recorded = [record for part in content.parts for record in part.figures.runs]
    if recorded:
        parts.append(tag("h3", words(Message("Recorded in the dataset"))))
        if len(recorded) > _MOST_RUNS:
            text = words(Message("The last {shown} of {total} records.", shown=_MOST_RUNS, total=count(len(recorded))))
            parts.append(tag("p", text))
        hidden = max(0, len(recorded) - _MOST_RUNS)
        for number, record in enumerate(recorded[hidden:], start=hidden + 1):
            title = words(Message("Run {number}", number=number))
            place = record.get("Item") or record.get("Image") or ""
            summary = tag("summary", title, *([": ", name_of(place)] if place else []))
            attributes = {"open": ""} if len(recorded) <= _OPEN_RUNS else {}
            parts.append(
                tag("details", summary, _values(_flat(record)[:_MOST_RECORDED], _LONGEST_RECORDED), **attributes)
            )
    if run.versions or run.made_at or run.seconds is not None:
        parts.append(tag("h3", words(Message("Programs and time"))))
        lines: Rows = [list(pair) for pair in run.versions]
        if run.made_at:
            lines.append([words(Message("Report made")), run.made_at])
        if run.seconds is not None:
            lines.append([words(Message("Time taken")), duration(run.seconds)])
        parts.append(bare_table(lines))
    if not parts:
        return Html("")
    return tag("section", tag("h2", words(Message("Parameters and record"))), *parts)


def _values(pairs: Any, longest: int = _LONGEST_VALUE) -> Html:
    rows: Rows = [[tag("code", name[:80]), _value(value, longest)] for name, value in list(pairs)[:_MOST_PARAMETERS]]
    return bare_table(rows, class_="parameters")


def _value(value: object, longest: int) -> Html:
    text = f"{value:.15g}" if isinstance(value, float) else str(value)
    text = text.lower() if isinstance(value, bool) else text
    shown = text if len(text) <= longest else f"{text[: longest - 1]}…"
    return joined(tag("bdi", shown) if shown else "–")


def _flat(record: Mapping[str, Any]) -> list[tuple[str, object]]:
    """Return a record as names and values; settings under the names of their parameters, the region part by part."""
    flat: list[tuple[str, object]] = []
    for key, value in record.items():
        if key == "Settings" and isinstance(value, dict):
            flat += [(parameter_of(name), own) for name, own in value.items()]
        elif key == REGION_KEY and isinstance(value, dict):
            flat += [(f"{key}.{name}", own) for name, own in value.items()]
        else:
            flat.append((key, value))
    return flat

# SPDX-License-Identifier: GPL-2.0-or-later
"""The report of a validation as lines of text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Callable

from ..counted import chips_text, objects_text, pixels_text
from ..errors import Message
from .validation import Finding, Report

Translate = Callable[[Message], str]
"""turns a message into a sentence; `str` keeps English"""


def report_lines(report: Report, translate: Translate = str) -> Iterator[str]:
    """Yield the lines of a report: the dataset, its classes, the findings, the verdict."""
    yield from summary_lines(report, translate)
    for finding in report.findings:
        yield f"{finding.severity.value}: {finding_line(finding, translate)}"
    yield verdict(report, translate)


def summary_lines(report: Report, translate: Translate = str) -> Iterator[str]:
    """Yield what the dataset holds."""
    yield translate(
        Message("{folder}: {format}", folder=report.folder, format=report.metadata_format or "?"),
    )
    yield translate(
        Message(
            "{chips}, {labelled} of them with labels, {objects} in all."
            if report.chips != 1
            else "{chips}, {objects} in all.",
            chips=chips_text(report.chips),
            labelled=report.labelled_chips,
            objects=objects_text(report.objects),
        )
    )
    for entry in report.classes:
        amounts = {"chips": chips_text(entry.chips), "objects": objects_text(entry.objects)}
        fields = {"value": entry.value, "name": entry.name, **amounts}
        if entry.pixels:
            line = Message(
                "Class {value} ({name}): {chips}, {objects}, {pixels}.",
                pixels=pixels_text(entry.pixels),
                **fields,
            )
        else:  # boxes have none to count
            line = Message("Class {value} ({name}): {chips}, {objects}.", **fields)
        yield translate(line)


def finding_line(finding: Finding, translate: Translate = str) -> str:
    """Return a finding: the sentence of the first, and if there are more how many and where."""
    sentence = translate(finding.message)
    if finding.count == 1:
        return _printable(sentence)
    places = "; ".join(finding.examples[1:])
    more = Message("({count} times; also: {places})", count=finding.count, places=places)
    if not places:
        more = Message("({count} times)", count=finding.count)
    elif finding.count > len(finding.examples):
        more = Message("({count} times; also: {places}; and others)", count=finding.count, places=places)
    return _printable(f"{sentence} {translate(more)}")


def verdict(report: Report, translate: Translate = str) -> str:
    """Return the closing line."""
    counts = {"errors": report.error_count, "warnings": report.warning_count}
    if report.is_valid:
        return translate(Message("The dataset is valid (warnings: {warnings}).", **counts))
    return translate(Message("The dataset is not valid (errors: {errors}, warnings: {warnings}).", **counts))


def _printable(line: str) -> str:
    """Return one line; names of files that are not valid UTF-8 are escaped."""
    return " ".join(line.encode("utf-8", "backslashreplace").decode("utf-8").split())

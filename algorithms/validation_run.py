# SPDX-License-Identifier: GPL-2.0-or-later
"""The report of a validation, brought to the log and to a file."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback

from ..core.dataset.report_text import finding_line, report_lines, summary_lines, verdict
from ..core.dataset.validation import Report, Severity
from ..core.files import write_file
from .progress import translated


def tell_report(report: Report, feedback: QgsProcessingFeedback) -> None:
    """Write the report to the log; errors stand out."""
    push = {
        Severity.ERROR: feedback.reportError,
        Severity.WARNING: feedback.pushWarning,
        Severity.INFO: feedback.pushInfo,
    }
    for line in summary_lines(report, translated):
        feedback.pushInfo(line)
    for finding in report.findings:
        push[finding.severity](finding_line(finding, translated))
    feedback.pushInfo(verdict(report, translated))


def write_report(report: Report, target: str) -> None:
    """Write the report to a text file.

    Raises:
        OutputError: if it cannot be written.
    """
    text = "".join(f"{line}\n" for line in report_lines(report, translated))
    write_file(target, text.encode("utf-8"))


def closing_line(report: Report) -> str:
    """Return the verdict in the user's language."""
    return verdict(report, translated)

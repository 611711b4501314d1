# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages name parameters as scripts do; the dialog shows their labels, so both are said."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qgis.core import QgsProcessingParameterDefinition


def with_labels(message: str, parameters: Iterable[QgsProcessingParameterDefinition]) -> str:
    """Return a message with the dialog's label behind the first mention of each parameter."""
    for parameter in parameters:
        name, label = parameter.name(), parameter.description()
        message = re.sub(rf"\b{name}\b", lambda found: f"{found[0]} [{label}]", message, count=1)  # noqa: B023
    return message

# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters of a run as texts to be shown, without passwords and keys."""

from __future__ import annotations

import re
from typing import Any

from qgis.core import (
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterDefinition,
)

from ..core.errors import Message
from .progress import translated

_HIDDEN = "•••"
# A name that tells of a secret, and its value with or without quotes; then the password before the host of an address.
_SECRET = re.compile(
    r"(?i)((?:\b|_|%26)(?:password|passwd|pwd|secret|[\w-]*token|api[_-]?key|access[_-]?key|subscription[_-]?key|key|"
    r"signature|sig|sas)\s*(?:=|%3D)\s*)('[^']*'|\"[^\"]*\"|[^\s&'\"|,]+)"
)
_USER = re.compile(r"(://[^/\s:@]*:)[^/\s@]+@")


def parameter_texts(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> tuple[tuple[str, str], ...]:
    """Return name and value of every parameter, given or by default; an empty text where there is none."""
    return tuple(
        (definition.name(), without_secrets(_text(definition, parameters, context)))
        for definition in algorithm.parameterDefinitions()
    )


def without_secrets(text: str) -> str:
    """Return `text` with the values of passwords, tokens and keys hidden."""
    return _USER.sub(rf"\g<1>{_HIDDEN}@", _SECRET.sub(rf"\g<1>{_HIDDEN}", text))


def _text(
    definition: QgsProcessingParameterDefinition, parameters: dict[str, Any], context: QgsProcessingContext
) -> str:
    value = parameters.get(definition.name())
    return _shown(definition.defaultValue() if value is None else value, definition, context)


def _shown(value: Any, definition: QgsProcessingParameterDefinition, context: QgsProcessingContext) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, QgsMapLayer):
        return _layer_text(value)
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        source = _shown(value.source.staticValue(), definition, context)
        if not value.selectedFeaturesOnly:
            return source
        return translated(Message("{source} (selected features only)", source=source))
    if isinstance(value, (list, tuple)):
        return ", ".join(_shown(entry, definition, context) for entry in value)
    if isinstance(value, str):
        layer = context.project().mapLayer(value) if context.project() is not None else None
        return value if layer is None else _layer_text(layer)
    if isinstance(value, (int, float)):
        return f"{value:.15g}"
    return definition.valueAsPythonString(value, context).strip("'")


def _layer_text(layer: QgsMapLayer) -> str:
    source = layer.publicSource()
    return f"{layer.name()} ({source})" if source else layer.name()

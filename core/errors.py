# SPDX-License-Identifier: GPL-2.0-or-later
"""The few errors of Chipsmith: each says in one sentence what, where, and what to do.

A message is kept as a template and its fields, so that the layer above can
translate the template before the fields are filled in.
"""

from __future__ import annotations

from typing import Any, Callable


class Message:
    """One sentence for the user: a translatable template and the data that fill it."""

    def __init__(self, template: str, **fields: Any) -> None:
        """Keep `template` (``str.format`` syntax) and its `fields`."""
        self.template = template
        self.fields = fields

    def __str__(self) -> str:
        """Return the sentence in English."""
        return self.translated(str)

    def translated(self, translate: Callable[[str], str]) -> str:
        """Return the sentence on one line; `translate` turns templates into another language.

        Fields are data, except messages and errors, which are translated as well.
        """
        fields = {name: _translated(value, translate) for name, value in self.fields.items()}
        return " ".join(translate(self.template).format(**fields).split())


class ChipsmithError(Exception):
    """Base of all errors that a user is meant to read."""

    def __init__(self, template: str, **fields: Any) -> None:
        """Build the sentence from `template` (``str.format`` syntax) and `fields`."""
        self.message = Message(template, **fields)
        super().__init__(str(self.message))

    def __reduce__(self) -> tuple[Any, ...]:
        """Return what pickle takes: the template and its fields."""
        return _rebuilt, (type(self), self.message.template, self.message.fields)


class SettingsError(ChipsmithError, ValueError):
    """A choice, or a combination of choices, that cannot be carried out."""


class SourceError(ChipsmithError, OSError):
    """A raster that cannot be opened or read."""


class LabelError(ChipsmithError, ValueError):
    """Labels that cannot be used."""


class OutputError(ChipsmithError, OSError):
    """A folder or file that cannot be written."""


class CancelledError(ChipsmithError):
    """The user asked to stop."""

    def __init__(self) -> None:
        """The only sentence this error has."""
        super().__init__("Cancelled.")


def _translated(value: Any, translate: Callable[[str], str]) -> Any:
    message = getattr(value, "message", None) if isinstance(value, ChipsmithError) else value
    return message.translated(translate) if isinstance(message, Message) else value


def _rebuilt(kind: type[ChipsmithError], template: str, fields: dict[str, Any]) -> ChipsmithError:
    return CancelledError() if kind is CancelledError else kind(template, **fields)

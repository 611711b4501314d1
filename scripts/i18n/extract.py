# SPDX-License-Identifier: GPL-2.0-or-later
"""Find every text in the code that is translated when the plugin runs.

Three ways lead a text to the user, each with its context:

- `self.tr("...")`, or `tr` of any other object: context `Algorithms`;
- `QCoreApplication.translate("Context", "...")`: the context that is named;
- the template of a `Message` or of an error, and every string that reads as one (a sentence, or words
  with a `{field}`), since templates also stand in tables: context `Core`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

FOLDERS = ("algorithms", "core")
ALGORITHMS = "Algorithms"
CORE = "Core"
_ERRORS = Path("core", "errors.py")

Catalogue = dict[str, list[str]]
"""texts by context, each sorted"""

_FIELD = re.compile(r"\{[a-z_]\w*\}")
_STARTS_AS_TEXT = re.compile(r"[A-Z{(a-z0-9]")


class ExtractionError(Exception):
    """A text that is translated at run time, but not written down where it can be found."""


def texts(root: Path) -> Catalogue:
    """Return all texts of the plugin in `root`.

    Raises:
        ExtractionError: if something else than a literal text is translated.
    """
    found: dict[str, set[str]] = {}
    errors = {node.name for node in ast.walk(_parsed(root / _ERRORS)) if isinstance(node, ast.ClassDef)}
    for path in sorted([root / "plugin.py", *(file for name in FOLDERS for file in (root / name).rglob("*.py"))]):
        for context, text in _texts_of(_parsed(path), path.relative_to(root), errors):
            found.setdefault(context, set()).add(text)
    return {context: sorted(found[context]) for context in sorted(found)}


def _texts_of(tree: ast.Module, path: Path, errors: set[str]) -> Iterator[tuple[str, str]]:
    done = _never_shown(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = _called(node)
        if name == "tr" and len(node.args) == 1:
            yield from ((ALGORITHMS, text) for text in _literals(node.args[0], done, path))
        elif name == "translate" and len(node.args) == 2 and not _passes_on(node):
            (context,) = _literals(node.args[0], done, path)
            yield from ((context, text) for text in _literals(node.args[1], done, path))
        elif (name in errors or name == "Message" or name == "__init__" and path == _ERRORS) and node.args:
            yield from ((CORE, text) for text in _shown_literals(node.args[0], done))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in done and _reads_as_template(node.value):
            yield CORE, node.value


def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _called(node: ast.Call) -> str:
    """Return the last part of the name of what is called."""
    function = node.func
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _passes_on(node: ast.Call) -> bool:
    """Return True for the calls that translate a text they were given."""
    return isinstance(node.args[1], (ast.Name, ast.Attribute))


def _literals(node: ast.expr, done: set[int], path: Path) -> Iterator[str]:
    """Yield the texts an expression may stand for.

    Raises:
        ExtractionError: if they are not literal.
    """
    if isinstance(node, ast.IfExp):
        yield from _literals(node.body, done, path)
        yield from _literals(node.orelse, done, path)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        done.add(id(node))
        yield node.value
    else:
        raise ExtractionError(f"{path}:{node.lineno}: only a literal text can be translated: {ast.unparse(node)[:80]}")


def _shown_literals(node: ast.expr, done: set[int]) -> Iterator[str]:
    """Yield the literal texts of a template; one that comes from elsewhere is found where it is written."""
    if isinstance(node, ast.IfExp):
        yield from _shown_literals(node.body, done)
        yield from _shown_literals(node.orelse, done)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in done:
        done.add(id(node))
        yield node.value


def _never_shown(tree: ast.Module) -> set[int]:
    """Return the ids of strings that no user reads: docstrings and parts of f-strings."""
    hidden = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            hidden.add(id(node.value))
        elif isinstance(node, ast.JoinedStr):
            hidden |= {id(part) for part in ast.walk(node)}
    return hidden


def _reads_as_template(value: object) -> bool:
    if not isinstance(value, str) or " " not in value.strip() or "\n" in value or "<" in value[:1]:
        return False
    if not _STARTS_AS_TEXT.match(value) or not re.search("[A-Za-z]{2}", _FIELD.sub("", value)):
        return False
    return value.endswith(".") or bool(_FIELD.search(value))

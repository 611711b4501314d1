# SPDX-License-Identifier: GPL-2.0-or-later
"""A file of translations as Qt's Linguist knows it (.ts)."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from .extract import Catalogue

Translations = dict[str, dict[str, str]]
"""by context and text; empty if there is none yet"""


def read(path: Path) -> Translations:
    """Return the translations in a file; unfinished ones are empty, vanished ones are an error.

    Raises:
        ValueError: for entries without a place in the code.
    """
    if not path.exists():
        return {}
    found: Translations = {}
    for context in etree.parse(str(path)).getroot().iterfind("context"):
        entries = found.setdefault(context.findtext("name"), {})
        for message in context.iterfind("message"):
            source, translation = message.findtext("source"), message.find("translation")
            kind = translation.get("type")
            if kind in ("vanished", "obsolete") or source in entries:
                raise ValueError(f"{path.name}: a {kind or 'second'} entry for {source!r}")
            entries[source] = "" if kind == "unfinished" else translation.text or ""
    return found


def encoded(language: str, catalogue: Catalogue, translations: Translations) -> bytes:
    """Return the file of a language: all texts of the catalogue, sorted, with what there is of translations."""
    root = etree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for name, texts in catalogue.items():
        context = etree.SubElement(root, "context")
        etree.SubElement(context, "name").text = name
        for text in texts:
            message = etree.SubElement(context, "message")
            etree.SubElement(message, "source").text = text
            translation = etree.SubElement(message, "translation")
            translation.text = translations.get(name, {}).get(text) or None
            if translation.text is None:
                translation.set("type", "unfinished")
    etree.indent(root, "    ")
    return etree.tostring(root, encoding="utf-8", xml_declaration=True, doctype="<!DOCTYPE TS>") + b"\n"

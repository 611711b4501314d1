# SPDX-License-Identifier: GPL-2.0-or-later
"""The report as a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..crs import Transform, transform_between
from ..dataset.validation import Report
from ..errors import Message
from ..files import write_file
from ..progress import Progress
from .content import Content, gather
from .facts import RunFacts
from .markup import Html, Words, joined, tag
from .section_bands import bands_section
from .section_chips import chips_section
from .section_classes import classes_section
from .section_head import head
from .section_map import map_section
from .section_record import check_section, left_out_section, parameters_section
from .section_sizes import sizes_section
from .style import style_sheet


def write_report(
    folder: Path,
    target: str,
    check: Report,
    run: RunFacts,
    progress: Progress,
    workers: int = 1,
    translate: Callable[[Message], str] = str,
    language: str = "en",
    transforms: Callable[[str, str], Transform] = transform_between,
) -> None:
    """Write the report of the dataset in `folder` as one HTML file that needs no other.

    Its size is bounded however many chips there are. It has the same bytes whenever the dataset and `run` are.

    Args:
        folder: of a dataset of any tool.
        target: the file.
        check: of the same folder.
        run: what is known of the run.
        progress: told how far it is, asked for cancel.
        workers: threads that read chips.
        translate: turns the report's own sentences into the reader's language; `str` keeps English.
        language: that it translates into, such as `de` or `pt-BR`.
        transforms: brings chips of another CRS onto the map of the first.

    Raises:
        SourceError: if an index file is missing or broken.
        OutputError: if the file cannot be written.
        CancelledError: if the user asked to stop.
    """
    content = gather(folder, check, run, progress, workers, transforms)
    write_file(target, page(Words(translate, language), content).encode("utf-8"))


def page(words: Words, content: Content) -> str:
    """Return the document."""
    title = words(Message("{name}: training data", name=content.name))
    head_part = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("title", title),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="generator", content="Chipsmith"),
        tag("style", Html(style_sheet())),
    )
    body = tag("body", tag("div", *_sections(words, content), class_="page"))
    root = tag("html", head_part, "\n", body, lang=words.language, dir=words.direction)
    return f"<!DOCTYPE html>\n{root}\n"


def _sections(words: Words, content: Content) -> list[Html]:
    sections = [head(words, content)]
    is_pair = len(content.parts) > 1
    for number, part in enumerate(content.parts):
        if is_pair:
            name = part.dataset.folder.name
            sections.append(tag("p", words(Message("Images {side}", side=name)), class_="side"))
        sections.append(chips_section(words, content, part))
        if number == 0:
            sections.append(classes_section(words, content))
        sections.append(sizes_section(words, content, part))
        sections.append(bands_section(words, part))
        sections.append(map_section(words, content, part))
    sections.append(left_out_section(words, content))
    sections.append(check_section(words, content))
    sections.append(parameters_section(words, content))
    made = words(Message("Made by Chipsmith. This file needs no other and no connection."))
    sections.append(tag("footer", joined(made)))
    return [joined(section, "\n") for section in sections if section]

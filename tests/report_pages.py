# SPDX-License-Identifier: GPL-2.0-or-later
"""Reports as pages: written, parsed strictly, and what their tables, histograms and pictures show."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import html5lib
import lxml.html
from PIL import Image

from chipsmith.core.dataset.validation import Report, validate_dataset
from chipsmith.core.progress import SilentProgress
from chipsmith.core.report.facts import RunFacts
from chipsmith.core.report.write import write_report

MOST_BYTES = 3_000_000


def report(folder: Path, tmp_path: Path, check: Report | None = None, run: RunFacts | None = None, **choices) -> str:
    """Write the report of a dataset and return its text, checked for what holds of every one."""
    target = tmp_path / "report.html"
    check = check or validate_dataset(folder, SilentProgress())
    write_report(folder, str(target), check, run or RunFacts(), SilentProgress(), **choices)
    assert target.stat().st_size < MOST_BYTES
    text = target.read_text(encoding="utf-8")
    check_alone_and_sound(text)
    return text


def check_alone_and_sound(text: str) -> None:
    # Strict: an error of the HTML standard's own parser is an exception here.
    html5lib.HTMLParser(strict=True).parse(text)
    page = lxml.html.document_fromstring(text)
    assert not page.xpath("//script | //link | //iframe | //object | //embed | //base | //form | //a")
    for element in page.iter():
        for name, value in element.attrib.items():
            assert not name.lower().startswith("on"), name
            if name in ("src", "href", "srcset", "poster", "background", "xlink:href"):
                assert value.startswith("data:image/jpeg;base64,"), value[:80]
    for style in page.xpath("//style/text()"):
        assert "url(" not in style and "@import" not in style and "var(" not in style
        assert style.count("{") == style.count("}")
    assert all(image.get("alt") for image in page.xpath("//img"))
    for table in page.xpath("//table"):
        assert table.xpath(".//th[@scope]")
        widths = {len(row.xpath("./th | ./td")) for row in table.xpath(".//tr")}
        assert len(widths) == 1
    assert all(drawing.get("aria-label") or drawing.get("aria-hidden") for drawing in page.xpath("//svg"))
    assert page.get("lang")


def plain(text: str) -> str:
    """Return the text with blanks within numbers taken out, and other blanks plain."""
    return " ".join(text.replace("\u202f", "").replace("\u00a0", " ").split())


def rows(text: str, head: str) -> list[dict[str, str]]:
    """Return the rows of the table whose first head is `head`."""
    (table,) = [
        table
        for table in lxml.html.document_fromstring(text).xpath("//table[thead]")
        if plain(table.xpath(".//thead//th")[0].text_content()) == head
    ]
    heads = [plain(cell.text_content()) for cell in table.xpath(".//thead//th")]
    cells = [[plain(cell.text_content()) for cell in row.xpath("./th | ./td")] for row in table.xpath(".//tbody/tr")]
    return [dict(zip(heads, row)) for row in cells]


def bars(text: str, title: str) -> list[tuple[str, int]]:
    """Return what each bar of a histogram says: its edges and its count."""
    (figure,) = [
        figure
        for figure in lxml.html.document_fromstring(text).xpath("//figure[figcaption/b]")
        if plain(figure.xpath("./figcaption/b")[0].text_content()) == title
    ]
    found = [plain(bar.text_content()).rsplit(": ", 1) for bar in figure.xpath(".//rect/title")]
    return [(edges, int(number.split(" ")[0])) for edges, number in found]


def pictures(text: str) -> list[Image.Image]:
    sources = lxml.html.document_fromstring(text).xpath("//img/@src")
    return [Image.open(io.BytesIO(base64.b64decode(source.split(",")[1]))) for source in sources]


def sections(text: str) -> list[str]:
    return [plain(head.text_content()) for head in lxml.html.document_fromstring(text).xpath("//h2")]

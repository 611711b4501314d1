# SPDX-License-Identifier: GPL-2.0-or-later
"""Reading XML: the one module that knows a parser."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from .errors import SourceError
from .files import read_file

if sys.platform == "win32":
    # lxml can crash QGIS on Windows; this parser never loads what a file refers to.
    from xml.etree import ElementTree as etree  # noqa: N813  # nosec B405
else:
    from lxml import etree


def parse(path: Path) -> Any:
    """Return the root element of an XML file, with the calls of `xml.etree.ElementTree`.

    Nothing that the file refers to is loaded: no entity, no document type, nothing
    from the network.

    Raises:
        SourceError: if the file cannot be read or is not XML.
    """
    data = read_file(path)
    try:
        return etree.fromstring(data, parser=_parser())  # nosec B314
    except etree.ParseError as error:
        raise SourceError(
            "{path} is not a whole XML file ({reason}); restore the file or export it again.",
            path=path,
            reason=" ".join(str(error).split()),
        ) from error


def _parser() -> Any:
    if sys.platform == "win32":
        return etree.XMLParser()
    return etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True)

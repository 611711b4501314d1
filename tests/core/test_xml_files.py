# SPDX-License-Identifier: GPL-2.0-or-later
"""XML is read without following what it refers to; broken XML is one sentence."""

from __future__ import annotations

import importlib.util
import sys

import pytest
from datasets import voc

from chipsmith.core import xml_files
from chipsmith.core.errors import SourceError


@pytest.fixture(params=["here", "as on Windows"])
def parse(request, monkeypatch):
    """`parse` with the parser of this system, and with that of Windows."""
    if request.param == "here":
        yield xml_files.parse
        return
    monkeypatch.setattr(sys, "platform", "win32")
    spec = importlib.util.spec_from_file_location("chipsmith.core.xml_files_on_windows", xml_files.__file__)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert "lxml" not in module.etree.__name__
    yield module.parse


def test_elements_are_found(tmp_path, parse):
    path = tmp_path / "é label.xml"
    path.write_text(voc((1, 0.5, 1, 2, 3.25), (7, 4, 5, 6, 7)), encoding="utf-8")
    objects = parse(path).findall("object")
    assert [element.findtext("name") for element in objects] == ["1", "7"]
    assert objects[0].findtext("bndbox/xmin") == "0.5"


@pytest.mark.parametrize("text", ["", "no xml", "<a><b></a>", "<a/><a/>", '<?xml version="1.0"?>', "\0\1\2"])
def test_broken_xml_is_one_sentence(tmp_path, parse, text):
    path = tmp_path / "000000000003.xml"
    path.write_text(text)
    with pytest.raises(SourceError) as raised:
        parse(path)
    sentence = str(raised.value)
    assert str(path) in sentence
    assert sentence.endswith(".") and "\n" not in sentence


def test_missing_file_is_one_sentence(tmp_path, parse):
    with pytest.raises(SourceError, match="cannot be read"):
        parse(tmp_path / "missing.xml")


def test_entities_are_not_resolved(tmp_path, parse):
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    path = tmp_path / "label.xml"
    path.write_text(f'<!DOCTYPE a [<!ENTITY file SYSTEM "{secret.as_uri()}">]><a><name>&file;</name></a>')
    try:
        name = parse(path).findtext("name")
    except SourceError:
        return
    assert "SECRET" not in (name or "")


def test_document_types_are_not_loaded(tmp_path, parse):
    (tmp_path / "types.dtd").write_text('<!ATTLIST a colour CDATA "red">')
    path = tmp_path / "label.xml"
    path.write_text(f'<!DOCTYPE a SYSTEM "{(tmp_path / "types.dtd").as_uri()}"><a/>')
    assert parse(path).get("colour") is None

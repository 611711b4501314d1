# SPDX-License-Identifier: GPL-2.0-or-later
"""Class names become folders: whatever they are, each has one of its own inside the dataset."""

from __future__ import annotations

import json
import os
import re
import unicodedata
from pathlib import PurePosixPath, PureWindowsPath

import pytest
import shapely
from format_runs import IMAGENET, PANOPTIC, RCNN, check_files, drawn, lines_of, picture, run_any
from hypothesis import given, settings
from hypothesis import strategies as st
from oracles import model_of, statistics_of
from vendor_contract import load

from chipsmith.core.labels.classes import ClassEntry, ClassTable, class_table
from chipsmith.core.labels.folder_names import with_folder_names

FORMATS = [RCNN, IMAGENET, PANOPTIC]
ROOT = {RCNN: "labels", IMAGENET: "images", PANOPTIC: "labels2"}
STRANGE = {
    "up": ["../../x", "..", "../..", "/etc/x", "..\\..\\x", "C:\\x", "a/b", "a\\b", "~", "~/x"],
    "reserved": ["CON", "con.txt", "Aux", "nul", "COM1", "lpt9.tar.gz", "COM¹", "prn ", "PRN."],
    "accents": ["Ä", unicodedata.normalize("NFD", "Ä"), "ä", "Straße", "STRASSE", "ﬁ", "fi"],
    "case": ["a", "A", "a_2", "A_2", "a_4"],
    "case, the suffix first": ["A_2", "a", "A", "a_3", "a_3_3"],
    "empty": ["", " ", "\t\n", "_", "class_4", ".", "...", "_ _", "class_1"],
    "blanks": [" a", "a ", "a b", "a\tb", "a\nb", "a\u00a0b", "a\u3000b", "a_b"],
    "long": ["x" * 1000, "x" * 1001, "é" * 300, "🏠" * 200],
    "emoji": ["🏠", "👩‍🌾", "🏠🏠", "ﷺ"],
    "dots": ["a.", "a..", ".a", "a.b", "a. ", "..a"],
    "forbidden": ["a:b", "a*b", "a?b", 'a"b', "a<b", "a>b", "a|b", "a\x00b", "a\x7fb", "\x01"],
    "hidden": ["a\u200bb", "a\u202eb", "\ufeffa", "a\u0085b", "a\u2028b"],
    "scripts": ["Дом", "房子", "عربي", "בית", "हाउस"],
    "dashes": ["-rf", "--", "-", "$HOME", "%TEMP%", "`id`", "!"],
}
_WINDOWS_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)


def assert_safe(name: str) -> None:
    """Check that a name is one folder on Linux, macOS and Windows, and one token of map.txt."""
    assert name and name not in (".", "..")
    assert PurePosixPath(name).parts == (name,) and PureWindowsPath(name).parts == (name,)
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f\x7f]', name)
    assert not _WINDOWS_RESERVED.match(name)
    assert not name.endswith((".", " "))
    assert len(name.encode("utf-8")) <= 200
    assert name.split() == [name]
    assert len(name.splitlines()) == 1


def folded(name: str) -> str:
    """Return what a file system that folds case and composes accents takes a name for."""
    return unicodedata.normalize("NFD", unicodedata.normalize("NFD", name).casefold())


def table_of(names) -> ClassTable:
    return class_table(range(1, len(names) + 1), dict(enumerate(names, start=1)))


@pytest.mark.parametrize("names", STRANGE.values(), ids=STRANGE)
@pytest.mark.parametrize("metadata_format", FORMATS)
def test_each_class_has_a_folder_of_its_own(tmp_path, metadata_format, names):
    parent = tmp_path / "home" / "deep"
    parent.mkdir(parents=True)
    values = list(range(1, len(names) + 1))
    features = drawn([shapely.box(5 * i, 10, 5 * i + 4, 14) for i in range(len(names))], values)
    run_any(
        picture(tmp_path), parent / "out", metadata_format, features, tile=64, names=dict(zip(values, names)),
        instances=features if metadata_format is PANOPTIC else None,
    )  # fmt: skip
    assert {path.name for path in tmp_path.iterdir()} == {"image.tif", "home"}
    assert [path.name for path in parent.iterdir()] == ["out"]
    folder = parent / "out"
    check_files(folder)
    classes = model_of(folder)["Classes"]
    present = {name for name in os.listdir(folder / ROOT[metadata_format]) if (folder / ROOT[metadata_format] / name)}
    assert present == {entry["Name"] for entry in classes}
    assert len({folded(entry["Name"]) for entry in classes}) == len(names)
    for entry, real in zip(classes, names):
        assert_safe(entry["Name"])
        known = entry.get("RealName", entry["Name"])
        assert known == real.strip() or real.strip() in (known, "") or known == f"{real.strip()} ({entry['Value']})"
    for entry, other in zip(classes, statistics_of(folder)["Classes"]):
        assert (other["ClassName"], other.get("RealName")) == (entry["Name"], entry.get("RealName"))
    assert len(load(folder).classes) == len(names)
    assert all(len(line) == len(set(line)) for line in lines_of(folder))


@pytest.mark.parametrize("names", STRANGE.values(), ids=STRANGE)
def test_stats_txt_has_the_real_name_in_one_row_a_class(tmp_path, names):
    values = list(range(1, len(names) + 1))
    features = drawn([shapely.box(5 * i, 10, 5 * i + 4, 14) for i in range(len(names))], values)
    run_any(picture(tmp_path), tmp_path / "out", RCNN, features, tile=64, names=dict(zip(values, names)))
    text = (tmp_path / "out/stats.txt").read_bytes().decode("utf-8")
    *_, head, rows = text.partition("cls name")
    lines = rows.split("\r\n")[1:-1]
    assert head and len(lines) == len(names)
    for line, value, name in zip(lines, values, names):
        assert "\n" not in line and "\r" not in line
        assert line.split()[-6:-4] == [str(value), "1"]
        if name.isprintable() and name.strip():
            assert line.startswith(name.strip())


@pytest.mark.parametrize("name", ["Ä", "🏠", "a/b"])
def test_index_files_stay_ascii(tmp_path, name):
    run_any(picture(tmp_path), tmp_path / "out", RCNN, drawn([shapely.box(4, 4, 9, 9)]), tile=64, names={1: name})
    for file in ("esri_model_definition.emd", "esri_accumulated_stats.json", "chipsmith.json"):
        json.loads((tmp_path / "out" / file).read_bytes().decode("ascii"))


def test_names_that_are_folders_already_stay_as_they_are():
    names = ["house", "pond.2", "Ä-b", "房子"]
    assert [entry.name for entry in with_folder_names(table_of(names)).entries] == names
    assert not any(entry.real_name for entry in with_folder_names(table_of(names)).entries)


def test_names_of_classes_stay_different():
    """Two classes of one name would be one to the trainer."""
    table = class_table([1, 2, 3], {1: "x (3)", 2: "x", 3: "x"})
    assert len({entry.name for entry in table.entries}) == 3


@settings(max_examples=300)
@given(st.lists(st.text(st.characters(exclude_categories=("Cs",)), max_size=12), min_size=1, max_size=8))
def test_any_names(names):
    table = ClassTable(tuple(ClassEntry(value, name, (0, 0, 0)) for value, name in enumerate(names, start=1)))
    found = with_folder_names(table).entries
    assert len({folded(entry.name) for entry in found}) == len(names)
    for entry, name in zip(found, names):
        assert_safe(entry.name)
        assert entry.name == name or entry.real_name == name

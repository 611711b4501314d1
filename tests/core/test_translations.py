# SPDX-License-Identifier: GPL-2.0-or-later
"""The translations are whole and in step with the code, and the tool that keeps them so finds what is not."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

import translations  # noqa: E402
from i18n import ts_file  # noqa: E402
from i18n.extract import ExtractionError, texts  # noqa: E402
from i18n.rules import problems  # noqa: E402


@pytest.fixture(scope="module")
def catalogue():
    return texts(ROOT)


@pytest.fixture
def code(tmp_path):
    """A plugin in few lines."""

    def write(algorithm: str = "", core: str = "") -> Path:
        for name, text in (
            ("plugin.py", ""),
            ("algorithms/a.py", algorithm),
            ("core/b.py", core),
            ("core/errors.py", "class SomeError(Exception):\n    pass\n"),
        ):
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return write


def test_all_languages_are_whole_and_in_step_with_the_code(catalogue):
    assert list(translations.findings(catalogue)) == []


def test_texts_of_all_kinds_are_found(catalogue):
    algorithms, core = catalogue["Algorithms"], catalogue["Core"]
    assert "Export training data for deep learning" in algorithms
    assert "Chips written: {chips}; with labels: {labelled}; objects: {objects}; folder: {folder}" in core
    assert "Features left out, no class: {count}." in core, "of a table"
    assert "{place} is missing; restore it or export the dataset again." in core, "of an enum"
    assert "Cancelled." in core
    assert not [text for text in core if "<" in text[:1] or "\n" in text]


def test_texts_are_found_where_they_are_written(code):
    found = texts(
        code(
            "class A:\n    '''Not this one.'''\n    def a(self):\n"
            "        self.tr('one' if self else 'two')\n        QCoreApplication.translate('Other', 'three')\n",
            "TABLE = {1: 'Four {count}.'}\nraise SomeError('five')\nraise ValueError('not six')\n"
            "Message('seven' if a else template, place=f'not eight {a}.')\n",
        )
    )
    assert found == {"Algorithms": ["one", "two"], "Core": ["Four {count}.", "five", "seven"], "Other": ["three"]}


@pytest.mark.parametrize("text", ["name", "f'{name} chips'", "'a' + name", "'{}'.format(name)"])
def test_what_is_not_written_out_cannot_be_translated(code, text):
    with pytest.raises(ExtractionError, match="a.py:1"):
        texts(code(f"self.tr({text})"))


@pytest.mark.parametrize(
    ("source", "translation", "word"),
    [
        ("{count} chips.", "{cuenta} recortes.", "{count}"),
        ("{count} chips of {count}.", "{count} recortes.", "{count}"),
        ("{least:.10g} is least.", "{least} ist wenig.", "{least:.10g}"),
        ("Set START_INDEX.", "Setzen Sie START INDEX.", "START_INDEX"),
        ("For Labeled_Tiles.", "用于带标签瓦片。", "Labeled_Tiles"),
        ("The <b>labels</b>.", "Die <b>Labels.", "</b>"),
        ("Read map.txt.", "Lesen.", "map.txt"),
        ("A sentence.", "Ein Satz", "."),
        ("A sentence.", "", "not translated"),
        ("%1 chips", "%2 Chips", "%1"),
        ("a,b,c", "a b c", "list"),
    ],
)
def test_a_translation_that_loses_something_is_named(source, translation, word):
    assert any(word in problem for problem in problems(source, translation))


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("{name} needs INPUT_CLASS_DATA.", "{name} 需要 INPUT_CLASS_DATA。"),
        ("Set START_INDEX.", "将START_INDEX设为1。"),
        ("Errors: {count}.", "Erreurs : {count}."),
    ],
)
def test_a_translation_that_keeps_all_is_taken(source, translation):
    assert list(problems(source, translation)) == []


def test_from_new_text_to_translation(tmp_path):
    catalogue = {"Core": ["One {count}.", "Two."]}
    translations.update(catalogue, tmp_path)
    left = translations.missing(catalogue, "de", tmp_path)
    assert left == {"Core": {"One {count}.": "", "Two.": ""}}
    left["Core"]["One {count}."] = "Eins."
    left["Core"]["Two."] = "Zwei."
    refused = list(translations.apply(catalogue, "de", left, tmp_path))
    assert len(refused) == 1 and "{count}" in refused[0]
    assert translations.missing(catalogue, "de", tmp_path) == {"Core": {"One {count}.": ""}}
    assert any("not translated" in text for text in translations.findings(catalogue, tmp_path))

    changed = {"Core": ["Three.", "Two."]}
    assert any("not up to date" in text for text in translations.findings(changed, tmp_path))
    translations.update(changed, tmp_path)
    assert ts_file.read(translations.ts_path("de", tmp_path)) == {"Core": {"Three.": "", "Two.": "Zwei."}}
    assert list(translations.apply(changed, "de", {"Core": {"Four.": "Vier."}}, tmp_path))


def test_the_command_line(capsys):
    assert translations.main(["missing", "fr"]) == 0
    assert json.loads(capsys.readouterr().out) == {}
    assert translations.main(["check"]) == 0
    assert translations.main(["missing", "la"]) == 2

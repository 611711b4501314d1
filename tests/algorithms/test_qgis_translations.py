# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS speaks the user's language: names, help, log and errors; the text of every message is known."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale
from qgis_exports import ALGORITHM, box_px, export, polygons, refusal, tiles, whole
from scenes import SAMPLE

import chipsmith.plugin
from chipsmith.algorithms.progress import translated
from chipsmith.algorithms.provider import ALGORITHMS
from chipsmith.core.announcement import estimate_message
from chipsmith.core.estimate import Estimate

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("de", "es", "fr", "zh-Hans")


@pytest.fixture(scope="session")
def compiled():
    """The translations compiled in the checkout, where QGIS looks for them."""
    subprocess.run([sys.executable, str(ROOT / "scripts" / "translations.py"), "compile"], check=True)


@pytest.fixture
def user_language(compiled, plugin):
    """Switch QGIS to a language and start the plugin anew; afterwards all is English again."""
    settings = QgsSettings()
    started = []

    def switch(language: str):
        settings.setValue("locale/overrideFlag", True)
        settings.setValue("locale/userLocale", language)
        (started.pop() if started else plugin).unload()
        started.append(chipsmith.classFactory(None))
        started[0].initProcessing()
        return QgsApplication.processingRegistry().algorithmById(ALGORITHM)

    yield switch
    settings.remove("locale/overrideFlag")
    settings.remove("locale/userLocale")
    if started:
        started.pop().unload()
        plugin.initProcessing()


def test_an_export_in_german(user_language, image, labels, out):
    algorithm = user_language("de")
    assert algorithm.displayName() == "Trainingsdaten für Deep Learning exportieren"
    assert algorithm.group() == "Trainingsdaten"
    assert algorithm.parameterDefinition("TILE_SIZE_X").description() == "Kachelbreite (Pixel)"
    run = whole(image, labels, out)
    assert run.log.says("Geschriebene Chips: 1", "Objekte: 2")
    assert run.log.says("Geprüft: 1 Chip, keine Fehler.")
    assert not run.log.says("Chips written")


@pytest.mark.parametrize(
    ("language", "one", "several", "many"),
    [
        ("de", "Geprüft: 1 Chip, ", "16 Chips, etwa ", "12 345 Chips, etwa 1.9 GB und 3 Minuten."),
        ("fr", "Vérifié : 1 imagette, ", "16 imagettes, environ ", "12 345 imagettes, environ 1.9 GB et 3 minutes."),
        ("es", "Comprobado: 1 recorte, ", "16 recortes, aproximadamente ",
         "12 345 recortes, aproximadamente 1.9 GB y 3 minutos."),
        ("zh-Hans", "已检查：1 个切片，", "16 个切片，约 ", "12,345 个切片，约 1.9 GB、3 分钟。"),
    ],
)  # fmt: skip
def test_one_and_several_in_each_language(user_language, image, labels, tmp_path, language, one, several, many):
    user_language(language)
    assert whole(image, labels, tmp_path / "one").log.says(one)
    assert export(image, labels, tmp_path / "several", **tiles(16)).log.says(several)
    assert translated(estimate_message(Estimate(12345, 1.94e9, 1e8, 2e9, 180), is_exact=True)) == many


def test_refusals_in_german_name_the_parameter(user_language, image, labels, out):
    user_language("de")
    text = refusal(image, labels, out, "CLASS_VALUE_FIELD", "hat kein Feld kind", CLASS_VALUE_FIELD="kind")
    assert "has no field" not in text


def test_a_message_within_a_message_is_translated_too(user_language, image, out):
    user_language("de")
    far = polygons([(box_px(4, 6, 20, 30), 3)], fields="")
    text = refusal(image, far, out, "hat kein Feld kind; es hat keine.", CLASS_VALUE_FIELD="kind")
    assert "none" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_is_found_and_whole(user_language, language):
    user_language(language)
    english = {made.name(): made for made in (kind() for kind in ALGORITHMS)}
    for name in english:
        algorithm = QgsApplication.processingRegistry().algorithmById(f"chipsmith:{name}")
        shown = [algorithm.displayName(), algorithm.shortDescription(), algorithm.shortHelpString()]
        shown += [text for found in algorithm.parameterDefinitions() for text in (found.description(), found.help())]
        assert all(shown)
        assert algorithm.displayName() not in ("Export training data for deep learning", "Validate training data")


@pytest.mark.parametrize(
    ("language", "first_letters"),
    [
        ("de_AT", "Train"),
        ("zh-Hans", "导出"),
        ("zh_CN", "导出"),
        ("zh_TW", "Export training"),
        ("pt_BR", "Export training"),
    ],
)
def test_kindred_languages(user_language, language, first_letters):
    title = user_language(language).displayName()
    assert title.startswith(first_letters)


def test_the_language_of_the_system(user_language, monkeypatch):
    """Where none is chosen, QGIS tells two letters, so that the script of Chinese has to be asked of Qt."""
    before = QLocale()
    try:
        for name, first in (("zh_CN", "导出"), ("zh_TW", "Export"), ("fr_CA", "Exporter")):
            QLocale.setDefault(QLocale(name))
            monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda name=name: name[:2]))
            made = chipsmith.classFactory(None)
            assert QCoreApplication.translate("Algorithms", "Export training data for deep learning").startswith(first)
            made.unload()
    finally:
        QLocale.setDefault(before)


def test_unloading_takes_the_language_away(user_language, plugin):
    user_language("fr")
    assert QCoreApplication.translate("Algorithms", "Chips") == "Imagettes"
    assert QCoreApplication.translate("Core", "Cancelled.") == "Annulé."


def test_after_unloading_all_is_english(plugin):
    assert QCoreApplication.translate("Core", "Cancelled.") == "Cancelled."


@pytest.mark.parametrize(
    ("system", "word"),
    [("de_DE.UTF-8", "Geschriebene Chips: 12"), ("zh_CN.UTF-8", "已写出切片：12"), ("C.UTF-8", "Chips written: 12")],
)
def test_the_command_line_follows_the_system(compiled, qgis_process, tmp_path, system, word):
    copy = tmp_path / "town.tif"
    copy.write_bytes((SAMPLE / "town.tif").read_bytes())
    finished = qgis_process.export(
        environment={"LANG": system, "LC_ALL": system},
        INPUT_RASTER=copy,
        METADATA_FORMAT="Export_Tiles",
        OUTPUT_LOCATION=tmp_path / "out",
        **tiles(256),
    )
    assert finished.returncode == 0, finished.stderr
    assert word in finished.stdout


def test_data_stay_as_they_are(user_language, image, labels, tmp_path):
    """The dataset is the same in any language."""
    english = export(image, labels, tmp_path / "en", **tiles(32))
    user_language("zh-Hans")
    chinese = export(image, labels, tmp_path / "zh", **tiles(32))
    for path in sorted(english.folder.rglob("*")):
        if path.is_file():
            there = chinese.folder / path.relative_to(english.folder)
            assert path.read_bytes().replace(b"/en", b"/zh") == there.read_bytes(), path.name

# SPDX-License-Identifier: GPL-2.0-or-later
"""What a user sees of the algorithms before a run: icons, order, words of refusals."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingParameterNumber
from qgis_exports import refusal
from scenes import REPOSITORY

DOCS = REPOSITORY / "docs"


@pytest.fixture
def algorithms(provider):
    """As the registry has them now."""
    return QgsApplication.processingRegistry().providerById("chipsmith").algorithms()


def test_each_algorithm_has_an_icon_of_its_own_as_svg_and_png(algorithms):
    paths = [Path(found.svgIconPath()) for found in algorithms]
    assert len(set(paths)) == len(paths)
    for path, found in zip(paths, algorithms):
        assert path.is_file()
        assert path.with_suffix(".png").is_file()
        assert not found.icon().pixmap(24, 24).isNull()


def test_names_labels_and_helps_are_in_sentence_case(algorithms):
    for algorithm in algorithms:
        texts = [algorithm.displayName(), algorithm.group()]
        texts += [found.description() for found in algorithm.parameterDefinitions()]
        for text in texts:
            assert text[0].isupper(), text
            assert not text.endswith("."), text
            # Acronyms and names of formats are no words in title case.
            assert not re.search(r"(?<=[a-z] )[A-Z][a-z]+", text), text


def test_each_algorithm_has_a_page_of_its_own_for_its_help_button(algorithms):
    for algorithm in algorithms:
        page = DOCS / Path(algorithm.helpUrl()).name
        assert page.is_file(), page.name
        text = page.read_text(encoding="utf-8")
        if algorithm.name() == "previewchips":
            assert "exporttrainingdata.md" in text, "has the parameters of the export"
            text += (DOCS / "exporttrainingdata.md").read_text(encoding="utf-8")
        for found in algorithm.parameterDefinitions():
            assert f"`{found.name()}`" in text, f"{page.name}: {found.name()}"


def test_helps_have_no_tags_since_the_command_line_shows_them_as_they_are(algorithms):
    for algorithm in algorithms:
        assert "</" not in algorithm.shortHelpString()
        assert len(algorithm.shortHelpString().splitlines()) > 1


def test_advanced_parameters_stand_by_topic(algorithm):
    order = [found.name() for found in algorithm.parameterDefinitions()]
    topics = (
        ("INPUT_CLASS_RASTER", "CLASS_NAME_FIELD", "BUFFER_RADIUS", "MIN_POLYGON_OVERLAP_RATIO"),
        ("EXPORT_ALL_TILES", "INPUT_MASK_POLYGONS", "MAX_NODATA_PERCENT"),
        ("EXTENT", "EDGE_RULE", "ROTATION_ANGLE", "REFERENCE_SYSTEM"),
        ("BANDS", "STRETCH", "CELL_SIZE", "RESAMPLING"),
        ("INPUT_RASTER_ITEMS", "PROCESS_ALL_RASTER_ITEMS"),
        ("FIX_CHIP_SIZE", "BLACKEN_AROUND_FEATURE", "ADDITIONAL_INPUT_RASTER", "INPUT_INSTANCE_DATA"),
        ("CHIP_FORMAT", "CREATION_OPTIONS", "START_INDEX", "FOOTPRINTS"),
    )
    places = [order.index(name) for topic in topics for name in topic]
    assert places == sorted(places)


def test_a_refusal_names_the_label_that_the_dialog_shows(image, labels, out):
    sentence = refusal(image, None, out)
    assert "INPUT_CLASS_DATA [Labels: features]" in sentence
    assert "INPUT_CLASS_RASTER [Labels: class raster]" in sentence


@pytest.mark.parametrize("label", [r"a \1 b", "100 %"])
def test_labels_of_any_language_are_put_in_as_they_are(provider, label):
    from chipsmith.algorithms.labelled_names import with_labels

    parameters = [QgsProcessingParameterNumber("SIZE", label), QgsProcessingParameterNumber("SIZE_X", "wide")]
    told = with_labels("SIZE_X is not SIZE, and SIZE is not sIZE.", parameters)
    assert told == f"SIZE_X [wide] is not SIZE [{label}], and SIZE is not sIZE."


def test_each_picture_is_shown_on_a_page_and_small():
    pictures = {path.name: path for path in (DOCS / "images").iterdir()}
    shown = {
        name
        for page in DOCS.glob("*.md")
        for name in re.findall(r"\(images/([\w-]+\.\w+)\)", page.read_text(encoding="utf-8"))
    }
    assert shown == set(pictures)
    for name, path in pictures.items():
        assert path.stat().st_size < 200_000, name

# SPDX-License-Identifier: GPL-2.0-or-later
"""Names and colours of classes from the symbology of a vector layer, whatever it looks like."""

from __future__ import annotations

import pytest
import shapely
from label_layers import WAYS, export_by
from oracles import model_of
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsInvertedPolygonRenderer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProject,
    QgsRendererCategory,
    QgsRendererRange,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant
from qgis_exports import box_px, layer, polygons

BOXES = [box_px(10 * i, 5, 10 * i + 8, 15) for i in range(6)]
RED, GREEN, BLUE = (200, 16, 32), (16, 150, 32), (16, 32, 220)


@pytest.fixture(params=WAYS)
def way(request) -> str:
    return request.param


def fill(colour=RED, **more) -> QgsFillSymbol:
    return QgsFillSymbol.createSimple({"color": ",".join(map(str, colour)), **more})


def category(value, label: str, colour=RED, symbol=None) -> QgsRendererCategory:
    return QgsRendererCategory(value, symbol or fill(colour), label)


def three(house, road, tree) -> list[QgsRendererCategory]:
    return [category(house, "house", RED), category(road, "road", GREEN), category(tree, "tree", BLUE)]


def drawn(made: QgsVectorLayer, renderer) -> QgsVectorLayer:
    made.setRenderer(renderer)
    QgsProject.instance().addMapLayer(made)
    return made


def categorised(made: QgsVectorLayer, attribute: str, *categories: QgsRendererCategory) -> QgsVectorLayer:
    return drawn(made, QgsCategorizedSymbolRenderer(attribute, list(categories)))


def classes(run) -> dict[int, tuple[str, tuple[int, ...]]]:
    return {entry["Value"]: (entry["Name"], tuple(entry["Color"])) for entry in model_of(run.folder)["Classes"]}


@pytest.fixture
def kinds() -> QgsVectorLayer:
    """Three classes by a number, each with a code of its own and a group."""
    rows = [(BOXES[0], 3, "h", "built"), (BOXES[1], 5, "r", "built"), (BOXES[2], 7, "t", "green")]
    return polygons([*rows, (BOXES[3], 3, "h", "built")], "classvalue:integer,code:string,group:string")


@pytest.mark.parametrize(
    "attribute", ["classvalue", '"classvalue"', " classvalue", "classvalue + 0", "to_int(classvalue)"]
)
def test_the_class_field_in_any_spelling(image, out, kinds, way, attribute):
    made = categorised(kinds, attribute, *three(3, 5, 7))
    run = export_by(way, image, made, out)
    assert classes(run) == {3: ("house", RED), 5: ("road", GREEN), 7: ("tree", BLUE)}


def test_a_text_reckoned_from_the_class_field(image, out, kinds):
    made = categorised(kinds, "concat('c', \"classvalue\")", category("c3", "house", RED), category("c7", "tree", BLUE))
    found = classes(export_by("script", image, made, out))
    assert (found[3], found[7]) == (("house", RED), ("tree", BLUE))
    assert found[5][0] == "5"


def test_another_field_that_tells_the_classes_apart(image, out, kinds, way):
    """Drawn by code, exported by number: a class is called as its features are."""
    made = categorised(kinds, "code", *three("h", "r", "t"))
    run = export_by(way, image, made, out)
    assert classes(run) == {3: ("house", RED), 5: ("road", GREEN), 7: ("tree", BLUE)}


def test_a_field_that_does_not_tell_the_classes_apart(image, out, kinds):
    """Two categories within one class give neither name nor colour."""
    made = categorised(kinds, "code", *three("h", "r", "t"))
    found = classes(export_by("script", image, made, out, CLASS_VALUE_FIELD="group"))
    assert found[1][0] == "built"
    assert found[1][1] not in (RED, GREEN)
    assert found[2] == ("tree", BLUE)


def test_groups_of_values(image, out, kinds, way):
    made = categorised(kinds, "classvalue", category([3, 5], "built", RED), category(7, "tree", BLUE))
    run = export_by(way, image, made, out)
    assert classes(run) == {3: ("built", RED), 5: ("built (5)", RED), 7: ("tree", BLUE)}


def test_what_is_unticked_keeps_its_name(image, out, kinds, way):
    made = categorised(kinds, "classvalue", *three(3, 5, 7))
    made.renderer().updateCategoryRenderState(1, False)
    run = export_by(way, image, made, out)
    assert classes(run) == {3: ("house", RED), 5: ("road", GREEN), 7: ("tree", BLUE)}
    assert not made.renderer().categories()[1].renderState()


@pytest.mark.parametrize("rest", ["", None, QVariant()])
def test_all_other_values_are_no_class(image, out, kinds, rest):
    made = categorised(kinds, "classvalue", category(3, "house", RED), category(rest, "all the others", GREEN))
    found = classes(export_by("script", image, made, out))
    assert found[3] == ("house", RED)
    assert [found[value][0] for value in (5, 7)] == ["5", "7"]
    assert GREEN not in (found[5][1], found[7][1])


@pytest.mark.parametrize("value", [3, 3.0, "3"])
def test_categories_of_another_type_than_the_field(image, out, kinds, value):
    made = categorised(kinds, "classvalue", category(value, "house", RED))
    assert classes(export_by("script", image, made, out))[3] == ("house", RED)


@pytest.mark.parametrize(
    ("symbol", "expected"),
    [
        (fill(RED, outline_color="1,2,3"), RED),
        (fill((*RED, 40)), RED),
        (fill(RED, style="no", outline_color="16,150,32"), GREEN),
        (fill((9, 9, 9, 0), outline_color="16,150,32"), GREEN),
        (fill(RED, style="no", outline_style="no"), RED),
    ],
    ids=["fill", "translucent", "outline", "fill that is not seen", "nothing"],
)
def test_the_colour_that_is_seen(image, out, kinds, symbol, expected):
    made = categorised(kinds, "classvalue", category(3, "house", symbol=symbol))
    assert classes(export_by("script", image, made, out))[3][1] == expected


def test_opacity_does_not_change_the_colour(image, out, kinds):
    symbol = fill(RED)
    symbol.setOpacity(0.3)
    made = categorised(kinds, "classvalue", category(3, "house", symbol=symbol))
    made.setOpacity(0.5)
    assert classes(export_by("script", image, made, out))[3][1] == RED


def test_a_symbol_of_several_layers(image, out, kinds):
    symbol = fill((1, 1, 1))
    symbol.symbolLayer(0).setEnabled(False)
    above = fill(BLUE)
    symbol.appendSymbolLayer(above.symbolLayer(0).clone())
    made = categorised(kinds, "classvalue", category(3, "house", symbol=symbol))
    assert classes(export_by("script", image, made, out))[3][1] == BLUE


@pytest.mark.parametrize("kind", ["Point", "LineString"])
def test_points_and_lines(image, out, kind):
    colour = {"color": "{},{},{}".format(*BLUE), "line_color": "{},{},{}".format(*BLUE)}
    symbol = QgsMarkerSymbol.createSimple(colour) if kind == "Point" else QgsLineSymbol.createSimple(colour)
    shape = BOXES[1].centroid if kind == "Point" else shapely.LineString(BOXES[1].exterior.coords)
    made = layer(kind, [(shape, 4)], "classvalue:integer")
    categorised(made, "classvalue", category(4, "tree", symbol=symbol))
    assert classes(export_by("script", image, made, out, BUFFER_RADIUS=1)) == {4: ("tree", BLUE)}


def test_a_graduated_symbology_whose_ranges_hold_one_class_each(image, out, kinds, way):
    ranges = [
        QgsRendererRange(low, high, fill(colour), label)
        for low, high, colour, label in ((0, 4, RED, "low"), (4, 6, GREEN, "middle"), (6, 10, BLUE, "high"))
    ]
    made = drawn(kinds, QgsGraduatedSymbolRenderer("classvalue", ranges))
    run = export_by(way, image, made, out)
    assert classes(run) == {3: ("low", RED), 5: ("middle", GREEN), 7: ("high", BLUE)}


def test_ranges_of_several_classes_name_none_of_them(image, out, kinds):
    ranges = [QgsRendererRange(0, 6, fill(RED), "low"), QgsRendererRange(6, 10, fill(BLUE), "high")]
    made = drawn(kinds, QgsGraduatedSymbolRenderer("classvalue", ranges))
    found = classes(export_by("script", image, made, out))
    assert [found[value][0] for value in (3, 5, 7)] == ["3", "5", "high"]
    assert len({found[value][1] for value in (3, 5, 7)}) == 3


def test_rules(image, out, kinds, way):
    root = QgsRuleBasedRenderer.Rule(None)
    for text, label, colour in (
        ("classvalue = 3", "house", RED),
        ("code = 'r'", "road", GREEN),
        ("ELSE", "rest", BLUE),
    ):
        root.appendChild(QgsRuleBasedRenderer.Rule(fill(colour), 0, 0, text, label))
    made = drawn(kinds, QgsRuleBasedRenderer(root))
    run = export_by(way, image, made, out)
    assert classes(run) == {3: ("house", RED), 5: ("road", GREEN), 7: ("rest", BLUE)}


def test_categories_below_an_inverted_symbology(image, out, kinds):
    inner = QgsCategorizedSymbolRenderer("classvalue", [category(3, "house", RED)])
    made = drawn(kinds, QgsInvertedPolygonRenderer(inner))
    assert classes(export_by("script", image, made, out))[3] == ("house", RED)


@pytest.mark.parametrize("attribute", ["$area", "$id", "@id", "num_points(@geometry)", "no such ((", "gone", "1"])
def test_a_symbology_that_looks_at_more_than_attributes_is_not_used(image, out, kinds, attribute):
    made = categorised(kinds, attribute, category(3, "house", RED), category(1, "one", GREEN))
    found = classes(export_by("script", image, made, out))
    assert [found[value][0] for value in (3, 5, 7)] == ["3", "5", "7"]


def test_a_single_symbol_is_no_class(image, out, kinds):
    QgsProject.instance().addMapLayer(kinds)
    found = classes(export_by("script", image, kinds, out))
    assert len({colour for _, colour in found.values()}) == 3


NAMES = ["房屋", "شجرة", "Häuser & Gärten", "🌳", 'a "b"', "a, b; c", "l'eau", "<tag>&amp;", "  blanks  ", "Ω" * 60]


@pytest.mark.parametrize("name", NAMES)
def test_labels_in_any_script(image, out, kinds, name):
    made = categorised(kinds, "classvalue", category(3, name, RED))
    assert classes(export_by("script", image, made, out))[3] == (name.strip(), RED)


def test_the_symbology_of_the_user_is_left_alone(image, out, kinds):
    made = categorised(kinds, "classvalue", category(3, "house", RED), category("", "rest", GREEN))
    export_by("script", image, made, out)
    assert [found.label() for found in made.renderer().categories()] == ["house", "rest"]

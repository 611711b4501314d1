# SPDX-License-Identifier: GPL-2.0-or-later
"""How the values and names of a field become classes."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import example, given
from hypothesis import strategies as st
from oracles import read_boxes, statistics_of
from scenes import UTM_PLACE, Features, noise, on_map, run, write_raster

from chipsmith.core.labels.classes import class_table, classes_of_field, names_of_field


@given(st.lists(st.one_of(st.none(), st.integers(-(2**62), 2**62)), max_size=30))
def test_integers_are_the_values(raw):
    classes = classes_of_field(raw, "kind")
    assert classes.is_null.tolist() == [value is None for value in raw]
    assert classes.values.tolist() == [value or 0 for value in raw]
    assert not classes.names


@given(st.lists(st.one_of(st.none(), st.integers(-999, 999).map(lambda n: f" {n:03d} ")), max_size=30))
def test_texts_of_whole_numbers_are_numbers(raw):
    classes = classes_of_field(raw, "kind")
    assert classes.values.tolist() == [0 if text is None else int(text) for text in raw]
    assert not classes.names


@given(st.lists(st.one_of(st.none(), st.text(max_size=6)), max_size=30))
def test_other_texts_are_numbered_in_sorted_order(raw):
    texts = sorted({text for text in raw if text is not None and text.strip()})
    if all(text.strip().lstrip("+-").isascii() and text.strip().lstrip("+-").isdigit() for text in texts):
        return
    classes = classes_of_field(raw, "kind")
    assert classes.names == dict(enumerate(texts, start=1))
    for text, value, is_null in zip(raw, classes.values.tolist(), classes.is_null):
        assert is_null == (text is None or not text.strip())
        if not is_null:
            assert classes.names[value] == text


def test_blank_texts_are_no_class():
    """Delimited text has no other null: numbers beside it stay numbers."""
    classes = classes_of_field(["10", "", "2", "  "], "kind")
    assert classes.values.tolist() == [10, 0, 2, 0]
    assert classes.is_null.tolist() == [False, True, False, True]
    assert not classes.names


def test_half_a_character_in_a_name():
    """Texts that were cut at a number of UTF-16 units end so."""
    (entry,) = class_table([1], {1: "tree \ud83c"}).entries
    assert entry.name == "tree ?"


def test_numpy_integers_are_integers():
    assert classes_of_field([np.int32(4), np.int64(7)], "kind").values.tolist() == [4, 7]


names = st.dictionaries(st.integers(1, 9), st.sampled_from(["a", "b", "a (2)", "a (3)", "4", " ", "", "b (5)", "A"]))


@given(st.lists(st.integers(1, 9), min_size=1), names)
@example([1, 2, 3], {1: "a (3)", 2: "a", 3: "a"})
def test_names_are_unique_and_never_empty(values, known):
    table = class_table(values, known)
    assert [entry.value for entry in table.entries] == sorted(set(values))
    found = [entry.name for entry in table.entries]
    assert len(set(found)) == len(found)
    assert all(name.strip() for name in found)
    for entry in table.entries:
        if known.get(entry.value, "").strip():
            assert entry.name.startswith(known[entry.value].strip())


@given(st.integers(1, 60))
def test_colours_are_distinct_where_none_are_known(count):
    table = class_table(range(1, count + 1), None, {3: (0, 0, 0)})
    colours = [entry.colour for entry in table.entries]
    assert len(set(colours)) == len(colours)
    assert all(0 <= part <= 255 for colour in colours for part in colour)
    if count >= 3:
        assert colours[2] == (0, 0, 0)


def test_the_first_name_of_a_value_counts():
    found, ambiguous = names_of_field(np.array([1, 1, 2, 2, 3, 3]), ["x", "x", None, "y", "z", "other"])
    assert found == {1: "x", 2: "y", 3: "z"}
    assert ambiguous == [3]


@pytest.mark.parametrize("known", [{1: "roof"}, {}])
def test_names_reach_the_dataset_and_values_the_labels(tmp_path, known):
    image = write_raster(tmp_path / "image.tif", noise(20, 20))
    shapes = [on_map(shapely.box(2, 2, 8, 8), UTM_PLACE), on_map(shapely.box(9, 9, 12, 12), UTM_PLACE)]
    features = Features(shapes, [1, 2], names={1: "house", 2: "tree"})
    run(image, features, tmp_path / "out", tile=20, names=known)
    entries = statistics_of(tmp_path / "out")["Classes"]
    assert [(entry["ClassValue"], entry["ClassName"]) for entry in entries] == [(1, known.get(1, "house")), (2, "tree")]
    assert [box.value for box in read_boxes(tmp_path / "out", "000000000000")] == [1, 2]


def test_classes_that_hold_null_are_left_out(tmp_path):
    image = write_raster(tmp_path / "image.tif", noise(20, 20))
    shapes = [on_map(shapely.box(2, 2, 8, 8), UTM_PLACE)] * 3
    summary = run(image, Features(shapes, [4, None, 5]), tmp_path / "out", tile=20)
    assert summary.features.null_class == 1
    assert summary.objects == 2
    assert [entry["ClassValue"] for entry in statistics_of(tmp_path / "out")["Classes"]] == [4, 5]

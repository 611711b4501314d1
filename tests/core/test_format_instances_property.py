# SPDX-License-Identifier: GPL-2.0-or-later
"""RCNN_Masks for any scene: hypothesis draws it, GDAL burns each feature alone over the whole image."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import shapely
from format_runs import RCNN, burnt, check_files, drawn, image_chips, instances_in, keys, masks, run_any, slot
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from oracles import statistics_of
from scenes import UTM_PLACE, noise, on_map, write_raster

from chipsmith.core.errors import LabelError

SIZE = 48

coordinate = st.one_of(
    st.integers(-12, SIZE + 12),  # on pixel edges
    st.integers(-24, 2 * SIZE + 24).map(lambda half: half / 2),  # through pixel centres
    st.floats(-12, SIZE + 12, allow_nan=False).map(lambda value: round(value, 3)),
)
length = st.one_of(st.integers(1, 60), st.floats(0.01, 3).map(lambda value: round(value, 3)), st.just(0.5))


@st.composite
def boxes(draw):
    x, y = draw(coordinate), draw(coordinate)
    return shapely.box(x, y, x + draw(length), y + draw(length))


@st.composite
def stars(draw):
    points = draw(st.lists(st.tuples(coordinate, coordinate), min_size=3, max_size=8, unique=True))
    return shapely.make_valid(shapely.Polygon(points))


@st.composite
def holed(draw):
    outer = draw(boxes())
    x_min, y_min, x_max, y_max = outer.bounds
    width, height = x_max - x_min, y_max - y_min
    inner = shapely.box(x_min + width / 4, y_min + height / 4, x_max - width / 4, y_max - height / 4)
    return outer.difference(inner)


@st.composite
def parted(draw):
    return shapely.union_all([draw(boxes()) for _ in range(draw(st.integers(2, 4)))])


shape = st.one_of(boxes(), stars(), holed(), parted())


@st.composite
def scenes(draw):
    shapes = draw(st.lists(shape, min_size=1, max_size=7))
    if draw(st.booleans()):
        shapes.append(shapes[0])
    parts = [[p for p in shapely.get_parts(s) if p.geom_type == "Polygon" and p.area > 1e-6] for s in shapes]
    flat = [shapely.MultiPolygon(own) if len(own) != 1 else own[0] for own in parts if own]
    assume(flat and all(item.is_valid for item in flat))
    values = draw(st.lists(st.integers(1, 3), min_size=len(flat), max_size=len(flat)))
    return flat, values


@settings(max_examples=150)
@given(scenes(), st.sampled_from([(48, 48), (16, 16), (20, 13), (48, 7)]), st.sampled_from([0, 9]))
@example(([shapely.box(0, 0, 48, 48)] * 2, [1, 1]), (16, 16), 0)
def test_every_instance_is_what_gdal_burns(scene, tile, stride):
    shapes, values = scene
    alone = [burnt(on_map(item, UTM_PLACE), (SIZE, SIZE)) for item in shapes]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        image = write_raster(folder / "image.tif", noise(SIZE, SIZE))
        try:
            run_any(image, folder / "out", RCNN, drawn(shapes, values), tile=tile, stride=stride)
        except LabelError:
            assert not any(pixels.any() for pixels in alone)
            return
        check_files(folder / "out")
        total = 0
        for chip in image_chips(folder / "out"):
            rows, columns = slot(chip)
            expected: dict[str, list[np.ndarray]] = {}
            for value, pixels in zip(values, alone):
                if pixels[rows, columns].any():
                    expected.setdefault(str(value), []).append(pixels[rows, columns])
            found = {key: instances_in(mask) for key, mask in masks(folder / "out", chip.stem).items()}
            assert {key: keys(own) for key, own in found.items()} == {key: keys(own) for key, own in expected.items()}
            total += sum(map(len, expected.values()))
        assert statistics_of(folder / "out")["FeatureStats"]["NumFeaturesTotal"] == total

# SPDX-License-Identifier: GPL-2.0-or-later
"""The preview as a user meets it: parameters, layer and legend, log, warnings, refusals."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingDestinationParameter,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProject,
    QgsVectorLayer,
)
from qgis_exports import UTM_PLACE, Log, box_px, check_sentence, export, polygons, tiles
from scenes import REPOSITORY, noise, write_raster
from test_qgis_preview import OVERLAPPING, PREVIEW, Previewed


@pytest.fixture
def preview_algorithm(provider):
    return QgsApplication.processingRegistry().algorithmById(PREVIEW)


def _refused(image, labels, *words: str, **parameters) -> None:
    with pytest.raises(QgsProcessingException) as caught:
        Previewed(image, labels, **parameters)
    check_sentence(str(caught.value).split("\n")[-1], *words)


def _described(parameter: QgsProcessingParameterDefinition) -> tuple:
    # A tooltip and name that differ would be two truths, and so would another default or type.
    return (parameter.type(), parameter.description(), parameter.help(), str(parameter.defaultValue()),
            int(parameter.flags()), parameter.toVariantMap())  # fmt: skip


def test_parameters_are_those_of_the_export(algorithm, preview_algorithm):
    theirs = {p.name(): _described(p) for p in algorithm.parameterDefinitions()
              if not isinstance(p, QgsProcessingDestinationParameter)}  # fmt: skip
    mine = {p.name(): _described(p) for p in preview_algorithm.parameterDefinitions()}
    own = ["READ_NODATA", "MOST_FOOTPRINTS", "FOOTPRINTS"]
    assert [name for name in mine if name not in theirs] == own
    assert {name: value for name, value in mine.items() if name not in own} == theirs
    assert all(parameter.help() for parameter in preview_algorithm.parameterDefinitions())


def test_every_parameter_and_output_stands_in_the_page(preview_algorithm, image, labels):
    text = (REPOSITORY / "docs" / "previewchips.md").read_text(encoding="utf-8")
    for name in ("READ_NODATA", "MOST_FOOTPRINTS", "FOOTPRINTS"):
        assert f"`{name}`" in text
    for output in preview_algorithm.outputDefinitions():
        assert f"`{output.name()}`" in text
    fields = Previewed(image, labels, **tiles(16)).layer.fields().names()
    assert [field for field in fields if f"`{field}`" not in text] == []


def test_the_layer_comes_with_a_legend_of_fates(image, labels, preview_algorithm):
    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    parameters = {
        "INPUT_RASTER": str(image), "INPUT_CLASS_DATA": labels, "EXPORT_ALL_TILES": False,
        "FOOTPRINTS": QgsProcessingOutputLayerDefinition("memory:", project), **tiles(16),
    }  # fmt: skip
    results, is_fine = preview_algorithm.run(parameters, context, Log())
    assert is_fine
    ((key, details),) = context.layersToLoadOnCompletion().items()
    made = context.getMapLayer(key)
    details.postProcessor().postProcessLayer(made, context, Log())
    renderer = made.renderer()
    assert renderer.classAttribute() == "fate"
    legend = {category.value(): category.label() for category in renderer.categories()}
    assert list(legend) == ["written", "no label", "outside the mask", "nodata", "no room at the edge"]
    assert all(legend.values())
    colours = {category.symbol().color().getRgb()[:3] for category in renderer.categories()}
    assert len(colours) == 5
    shown = {feature["fate"] for feature in made.getFeatures()}
    assert shown == {"written", "no label"}


def test_without_a_layer_the_numbers_are_the_same(image, labels):
    with_layer, without = (Previewed(image, labels, **OVERLAPPING, **more) for more in ({}, {"FOOTPRINTS": None}))
    assert without.layer is None
    assert without.results == {k: v for k, v in with_layer.results.items() if k != "FOOTPRINTS"} | {
        "ESTIMATED_SECONDS": without.results["ESTIMATED_SECONDS"],
    }


def test_the_layer_into_a_file(image, labels, tmp_path):
    target = tmp_path / "plan.gpkg"
    Previewed(image, labels, FOOTPRINTS=target, **tiles(16))
    made = QgsVectorLayer(str(target), "plan", "ogr")
    assert made.featureCount() == 16
    assert made.crs().authid() == "EPSG:32633"


@pytest.mark.parametrize(("most", "step", "shown"), [(0, 1, 225), (225, 1, 225), (224, 2, 64), (25, 3, 25)])
def test_more_positions_than_footprints(image, labels, most, step, shown):
    seen = Previewed(image, labels, MOST_FOOTPRINTS=most, **{**tiles(8), "STRIDE_X": 4, "STRIDE_Y": 4})
    assert seen.results["CHIP_COUNT"] == 225
    rows = seen.rows
    assert len(rows) == shown
    assert {row["row"] % step for row in rows} == {row["column"] % step for row in rows} == {0}
    assert {row["number"] for row in rows} <= set(range(225))
    assert seen.log.says(f"every {step}th row") == (step > 1)


def test_footprints_of_features_and_angles_are_thinned_too(image, labels):
    seen = Previewed(image, labels, ROTATION_ANGLE=90, MOST_FOOTPRINTS=40, **tiles(16))
    assert seen.results["CHIP_COUNT"] == 64
    assert 0 < len(seen.rows) <= 40
    assert {row["angle"] for row in seen.rows} == {0, 90, 180, 270}


def test_nodata_that_was_not_read_is_said(tmp_path, labels):
    pixels = noise(64, 64, 1)
    pixels[pixels == 0] = 1
    pixels[:32] = 0
    image = write_raster(tmp_path / "nodata.tif", pixels, UTM_PLACE, nodata=0)
    unread, read = (Previewed(image, labels, READ_NODATA=reads, **tiles(16)) for reads in (False, True))
    assert unread.results["NODATA_KNOWN"] is False
    assert read.results["NODATA_KNOWN"] is True
    assert unread.results["CHIP_COUNT"] == 16
    assert (read.results["CHIP_COUNT"], read.results["NODATA_COUNT"]) == (8, 8)
    assert unread.log.says("Nodata was not read", "READ_NODATA")
    assert not read.log.says("READ_NODATA")
    assert all(row["nodata"] is None for row in unread.rows)
    bare = write_raster(tmp_path / "bare.tif", noise(64, 60, 1), UTM_PLACE)
    known = Previewed(bare, labels, EDGE_RULE="PAD", **tiles(16))
    assert known.results["NODATA_KNOWN"] is True
    assert {row["nodata"] for row in known.rows} == {0, 25}


def test_counts_by_class_and_an_estimate_in_the_log(image, labels):
    seen = Previewed(image, labels, **tiles(16))
    assert seen.log.says("Class 3: 4 objects in 4 chips.")
    assert seen.log.says("Class 7: 4 objects in 4 chips.")
    assert seen.log.says("Chips to write: 16; with labels: 8; objects: 8.")
    assert seen.log.says("16 chips, about ", " and a second.")
    assert {row["counts"] for row in seen.rows if row["objects"]} == {"3: 1", "7: 1"}


def test_a_plan_without_chips_is_shown_and_explained(image, labels):
    mask = polygons([(box_px(3, 3, 9, 9), 1)])
    seen = Previewed(image, labels, INPUT_MASK_POLYGONS=mask, **tiles(16))
    assert seen.results["CHIP_COUNT"] == 0
    assert seen.results["ESTIMATED_BYTES"] == 0
    assert {row["fate"] for row in seen.rows} == {"outside the mask"}
    assert any("No chip was written" in line and "not inside the mask: 16" in line for line in seen.log.warnings)


def test_chips_without_any_label_are_warned_of(image):
    large = polygons([(box_px(-200, -200, 300, 300), 1)])
    seen = Previewed(image, large, MIN_POLYGON_OVERLAP_RATIO=0.5, **tiles(16))
    assert seen.results["LABELED_CHIP_COUNT"] == 0
    assert any("Not one of 16 chips" in line for line in seen.log.warnings)


def test_what_the_export_refuses_is_refused(image, labels):
    _refused(image, None, "INPUT_CLASS_DATA")
    _refused(image, labels, "TILE_SIZE_X", TILE_SIZE_X=100_000)
    _refused(image, labels, "CREATION_OPTIONS", CREATION_OPTIONS="NONSENSE=1")
    _refused(image, labels, "CLASS_VALUE_FIELD", CLASS_VALUE_FIELD="missing")
    _refused(image, polygons([(box_px(900, 900, 910, 910), 1)]), "CRS", **tiles(16))


def test_jpeg_of_sixteen_bits_needs_a_stretch_and_is_estimated_with_one(tmp_path, labels):
    image = write_raster(tmp_path / "deep.tif", noise(64, 64, 3, "uint16"), UTM_PLACE)
    _refused(image, labels, "STRETCH", CHIP_FORMAT="JPEG")
    for angle in (0, 90):
        seen = Previewed(image, labels, CHIP_FORMAT="JPEG", STRETCH="MINMAX", ROTATION_ANGLE=angle, **tiles(16))
        assert seen.results["ESTIMATED_BYTES"] > 0


def test_nothing_is_written_but_the_layer(tmp_path, labels):
    folder = tmp_path / "alone"
    folder.mkdir()
    image = write_raster(folder / "image.tif", noise(64, 64, 3), UTM_PLACE)
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    Previewed(image, labels, READ_NODATA=True, STRETCH="MINMAX", **tiles(16))
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


def test_cancel(tmp_path, labels):
    image = write_raster(tmp_path / "image.tif", np.zeros((512, 512, 1), dtype=np.uint8), UTM_PLACE, nodata=255)
    log = Log()
    log.cancel()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        Previewed(image, labels, log, READ_NODATA=True, **tiles(8))


def test_a_folder_of_an_earlier_dataset_does_not_matter(image, labels, out):
    """There is no folder to ask, so the numbers are those of START_INDEX."""
    first = export(image, labels, out, **tiles(16))
    seen = Previewed(image, labels, START_INDEX=first.results["NEXT_TILE_INDEX"], **tiles(16))
    second = export(image, labels, out, START_INDEX=first.results["NEXT_TILE_INDEX"], **tiles(16))
    assert seen.counts == second.counts
    assert {row["number"] for row in seen.rows} == set(range(16, 32))
